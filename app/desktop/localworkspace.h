// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/databaselock.h"
#include "net/native/nativeremote.h"
#include "server/server.h"

namespace lockstep::app {

// "Try it here": a server inside this process, on a loopback port, with its database in a folder.
// Its people sign in by the workspace's key, without passwords. If another process hosts it
// already, this one joins, and hosts it itself when that one has ended.
class LocalWorkspace
{
public:
    // `directory` is made if it is missing; an empty workspace is filled with the sample team.
    // Waits while another process is just opening it, 10 s at most: then STORE_LOCKED.
    [[nodiscard]] static Result<std::unique_ptr<LocalWorkspace>> open(const QString &directory);

    [[nodiscard]] bool isHost() const { return m_server != nullptr; }
    [[nodiscard]] const WorkspaceId &id() const { return m_workspace; }
    [[nodiscard]] const QList<User> &people() const { return m_people; }
    [[nodiscard]] QUrl url() const;
    // url() for any thread, for as long as the caller likes.
    [[nodiscard]] std::function<QUrl()> locator() const;
    // To be called again and again while a joined one cannot be reached: takes over when its host
    // has ended, or finds the one that has. True: the url is another one now.
    bool follow();
    // For ClientSession: makes the provider of that person's tokens on the network thread.
    [[nodiscard]] std::function<net::TokenProvider()> tokensFor(const UserId &user) const;

private:
    struct Place; // url(), shared with other threads

    explicit LocalWorkspace(QString directory);
    // Hosts it if nobody does, else joins. STORE_LOCKED: its host has not said yet where it is.
    Result<void> enter();
    Result<void> host();
    Result<void> join();
    void moveTo(int port);

    QString m_directory;
    DatabaseLock m_lock{};
    server::TokenKeys m_keys{};
    std::unique_ptr<server::Server> m_server{}; // null: joined
    std::shared_ptr<Place> m_place;
    WorkspaceId m_workspace{};
    QList<User> m_people{};
};

} // namespace lockstep::app
