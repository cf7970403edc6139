// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/auth/threadedaccount.h"

namespace lockstep::net {

ThreadedAccount::ThreadedAccount(Executor &network, Executor &home, Make make)
    : m_network(network), m_home(home)
{
    m_network.post([far = m_far, make = std::move(make)] { far->account = make(); });
}

ThreadedAccount::~ThreadedAccount()
{
    m_network.post([far = m_far] { far->account.reset(); });
}

template <typename T>
void ThreadedAccount::call(std::function<void(Account &, Reply<T>)> work, Reply<T> reply) const
{
    auto homeward = [&home = m_home, alive = std::weak_ptr{ m_alive }, reply = std::move(reply)](
                        Result<T> result) {
        home.post([alive, reply, result = std::move(result)] {
            if (!alive.expired())
                reply(result);
        });
    };
    m_network.post([far = m_far, work = std::move(work), homeward = std::move(homeward)] {
        work(*far->account, homeward);
    });
}

void ThreadedAccount::listSessions(Reply<QList<DeviceSession>> reply)
{
    call<QList<DeviceSession>>(
        [](Account &account, const auto &answer) { account.listSessions(answer); },
        std::move(reply));
}

void ThreadedAccount::endSession(const QString &id, Reply<void> reply)
{
    call<void>([id](Account &account, const auto &answer) { account.endSession(id, answer); },
        std::move(reply));
}

void ThreadedAccount::endAllSessions(Reply<void> reply)
{
    call<void>([](Account &account, const auto &answer) { account.endAllSessions(answer); },
        std::move(reply));
}

void ThreadedAccount::changePassword(const QString &current, const QString &next, Reply<void> reply)
{
    call<void>([current, next](Account &account,
                   const auto &answer) { account.changePassword(current, next, answer); },
        std::move(reply));
}

void ThreadedAccount::listInvitations(Reply<QList<PendingInvitation>> reply)
{
    call<QList<PendingInvitation>>(
        [](Account &account, const auto &answer) { account.listInvitations(answer); },
        std::move(reply));
}

void ThreadedAccount::invite(const InvitationDraft &draft, Reply<PendingInvitation> reply)
{
    call<PendingInvitation>(
        [draft](Account &account, const auto &answer) { account.invite(draft, answer); },
        std::move(reply));
}

void ThreadedAccount::revokeInvitation(const QString &id, Reply<void> reply)
{
    call<void>([id](Account &account, const auto &answer) { account.revokeInvitation(id, answer); },
        std::move(reply));
}

} // namespace lockstep::net
