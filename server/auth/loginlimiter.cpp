// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/loginlimiter.h"

#include <algorithm>

namespace lockstep::server {

Milliseconds LoginLimiter::begin(const QString &account, const QString &address, Instant now)
{
    const Milliseconds wait = waitOf(account, address, now);
    if (wait == 0ms)
        count(account, address, now);
    return wait;
}

Milliseconds LoginLimiter::waitOf(const QString &account, const QString &address, Instant now)
{
    makeRoom(m_accounts, m_limits.forgetAfter, now);
    makeRoom(m_addresses, m_limits.addressWindow, now);
    AddressState &from = m_addresses[address];
    from.last = now;
    while (!from.failures.empty() && now - from.failures.front() >= m_limits.addressWindow)
        from.failures.pop_front();
    if (from.failures.size() >= static_cast<size_t>(m_limits.failuresOfAddress))
        return from.failures.front() + m_limits.addressWindow - now;
    if (account.isEmpty())
        return 0ms;
    AccountState &state = m_accounts[account];
    if (state.failures > 0 && now - state.last >= m_limits.forgetAfter)
        state = {};
    return state.failures > 0 && now < state.blockedUntil ? state.blockedUntil - now : 0ms;
}

void LoginLimiter::count(const QString &account, const QString &address, Instant now)
{
    if (!account.isEmpty()) {
        AccountState &state = m_accounts[account];
        ++state.failures;
        state.last = now;
        if (state.failures >= m_limits.freeFailures) {
            const int doublings = std::min(state.failures - m_limits.freeFailures, 20);
            state.blockedUntil
                = now + std::min(m_limits.maxDelay, m_limits.firstDelay * (1 << doublings));
        }
    }
    m_addresses[address].failures.push_back(now);
}

void LoginLimiter::take(const LoginAttempt &attempt, Instant now)
{
    if (attempt.kind == LoginAttempt::Kind::Begun)
        begin(attempt.account, attempt.address, now); // there it had to wait as well
    else
        settle(attempt);
}

void LoginLimiter::settle(const LoginAttempt &attempt)
{
    if (attempt.kind == LoginAttempt::Kind::Succeeded) {
        m_accounts.remove(attempt.account);
    } else if (const auto state = m_accounts.find(attempt.account); state != m_accounts.end()) {
        state->failures = std::max(state->failures - 1, 0);
        state->blockedUntil = {};
    }
    giveBack(attempt.address);
}

void LoginLimiter::giveBack(const QString &address)
{
    const auto from = m_addresses.find(address);
    if (from == m_addresses.end())
        return;
    if (!from->failures.empty())
        from->failures.pop_back();
    if (from->failures.empty())
        m_addresses.erase(from);
}

template <typename State>
void LoginLimiter::makeRoom(QHash<QString, State> &states, Milliseconds keep, Instant now)
{
    if (states.size() < m_limits.maxEntries)
        return;
    states.removeIf([&](const auto &entry) { return now - entry.value().last >= keep; });
    if (states.size() < m_limits.maxEntries)
        return;
    states.erase(std::min_element(states.cbegin(), states.cend(),
        [](const State &a, const State &b) { return a.last < b.last; }));
}

} // namespace lockstep::server
