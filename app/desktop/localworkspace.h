// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/databaselock.h"
#include "net/native/nativeremote.h"
#include "server/server.h"

namespace lockstep::app {

// "Try it here": a server inside this process, on a loopback port, with its database in a folder.
// Its people sign in by the workspace's key, without passwords. If another process hosts it
// already, this one joins.
class LocalWorkspace
{
public:
    // `directory` is made if it is missing; an empty workspace is filled with the sample team.
    [[nodiscard]] static Result<std::unique_ptr<LocalWorkspace>> open(const QString &directory);

    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] const QList<User> &people() const { return m_people; }
    // For ClientSession: makes the provider of that person's tokens on the network thread.
    [[nodiscard]] std::function<net::TokenProvider()> tokensFor(const UserId &user) const;

private:
    LocalWorkspace() = default;
    Result<void> host(const QString &directory);
    Result<void> join(const QString &directory);

    DatabaseLock m_lock{};
    server::TokenKeys m_keys{};
    std::unique_ptr<server::Server> m_server{}; // null: joined
    QUrl m_url{};
    WorkspaceId m_workspace{};
    QList<User> m_people{};
};

} // namespace lockstep::app
