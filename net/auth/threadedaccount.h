// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "core/sync/account.h"

#include <memory>

namespace lockstep::net {

// An Account that lives on a network thread, used from another: as ThreadedRemote.
class ThreadedAccount final : public Account
{
public:
    using Make = std::function<std::unique_ptr<Account>()>; // runs on the network thread

    // Both executors must outlive this; the network one runs what is left before it ends.
    ThreadedAccount(Executor &network, Executor &home, Make make);
    ~ThreadedAccount() override;
    ThreadedAccount(const ThreadedAccount &) = delete;
    ThreadedAccount &operator=(const ThreadedAccount &) = delete;

    void listSessions(Reply<QList<DeviceSession>> reply) override;
    void endSession(const QString &id, Reply<void> reply) override;
    void endAllSessions(Reply<void> reply) override;
    void changePassword(const QString &current, const QString &next, Reply<void> reply) override;
    void listInvitations(Reply<QList<PendingInvitation>> reply) override;
    void invite(const InvitationDraft &draft, Reply<PendingInvitation> reply) override;
    void revokeInvitation(const QString &id, Reply<void> reply) override;

private:
    struct Far
    {
        std::unique_ptr<Account> account{}; // touched on the network thread only
    };
    // Does it there, with the reply brought home.
    template <typename T>
    void call(std::function<void(Account &, Reply<T>)> work, Reply<T> reply) const;

    Executor &m_network;
    Executor &m_home;
    std::shared_ptr<Far> m_far = std::make_shared<Far>();
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // looked at on the home thread
};

} // namespace lockstep::net
