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
    // The verdict of another node may have been lost with it.
    from.underWay = std::min(from.underWay, static_cast<int>(from.failures.size()));
    if (isFull(from))
        return from.failures.front() + m_limits.addressWindow - now;
    if (from.failures.size() >= static_cast<size_t>(m_limits.failuresOfAddress))
        return m_limits.firstDelay;
    if (account.isEmpty())
        return 0ms;
    AccountState &state = m_accounts[account];
    if (state.failures > 0 && now - state.last >= m_limits.forgetAfter)
        state = {};
    return state.failures > 0 && now < state.blockedUntil ? state.blockedUntil - now : 0ms;
}

bool LoginLimiter::isFull(const AddressState &from) const
{
    return static_cast<int>(from.failures.size()) - from.underWay >= m_limits.failuresOfAddress;
}

Milliseconds LoginLimiter::waitOf(const QString &address, Instant now) const
{
    const auto from = m_addresses.constFind(address);
    if (from == m_addresses.cend() || !isFull(*from))
        return 0ms;
    return std::max(0ms, from->failures.front() + m_limits.addressWindow - now);
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
    AddressState &from = m_addresses[address];
    from.failures.push_back(now);
    from.last = now;
    ++from.underWay;
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
    } else if (attempt.kind == LoginAttempt::Kind::Withdrawn) {
        const auto state = m_accounts.find(attempt.account);
        if (state != m_accounts.end()) {
            state->failures = std::max(state->failures - 1, 0);
            state->blockedUntil = {};
        }
    }
    const auto from = m_addresses.find(attempt.address);
    if (from == m_addresses.end())
        return;
    from->underWay = std::max(from->underWay - 1, 0);
    if (attempt.kind == LoginAttempt::Kind::Failed)
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
