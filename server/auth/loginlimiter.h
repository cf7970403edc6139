// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QString>

#include <deque>

namespace lockstep::server {

struct LoginLimits
{
    int freeFailures = 5; // of one account, before it has to wait
    Milliseconds firstDelay = 1s; // doubles with each further failure
    Milliseconds maxDelay = 900s; // never a lock: the owner gets in by waiting
    Milliseconds forgetAfter = 24h; // without a failure
    int failuresOfAddress = 30;
    Milliseconds addressWindow = 15min;
    qsizetype maxEntries = 10'000; // accounts, and as many addresses, remembered at most
};

// What becomes of an attempt, at whatever node of a server.
struct LoginAttempt
{
    enum class Kind {
        Begun,
        Succeeded, // the account starts anew, the address gets this attempt back
        Withdrawn, // there was no verdict (server busy, disk full): as if it had not been made
        Failed,
    };
    Kind kind{};
    QString account{};
    QString address{};
};

// Slows down guessing: per account by a growing delay, per address by a sliding window. An attempt
// counts as failed from its begin until it has succeeded, so that many at once gain nothing; but
// those that come meanwhile from a place where many people are wait for a moment only, not for the
// window. Names that do not exist are treated like those that do. Nodes that take the same attempts
// in the same order come to the same answers.
class LoginLimiter
{
public:
    explicit LoginLimiter(LoginLimits limits = {}) : m_limits(limits) {}

    // How long to wait; zero: go on. `account` may be empty when only the address counts.
    [[nodiscard]] Milliseconds waitOf(const QString &account, const QString &address, Instant now);
    // The same, and counts an attempt that need not wait.
    Milliseconds begin(const QString &account, const QString &address, Instant now);
    // For tokens, which nobody guesses by sending many at once: how long to wait after wrong ones.
    [[nodiscard]] Milliseconds waitOf(const QString &address, Instant now) const;
    void take(const LoginAttempt &attempt, Instant now);

    // Accounts and addresses that it remembers.
    [[nodiscard]] qsizetype size() const { return m_accounts.size() + m_addresses.size(); }

private:
    struct AccountState
    {
        int failures = 0;
        Instant blockedUntil{};
        Instant last{};
    };
    struct AddressState
    {
        std::deque<Instant> failures{}; // and those that may become some
        int underWay = 0; // of these
        Instant last{};
    };

    template <typename State>
    void makeRoom(QHash<QString, State> &states, Milliseconds keep, Instant now);
    [[nodiscard]] bool isFull(const AddressState &from) const;
    void count(const QString &account, const QString &address, Instant now);
    void settle(const LoginAttempt &attempt);

    LoginLimits m_limits;
    QHash<QString, AccountState> m_accounts;
    QHash<QString, AddressState> m_addresses;
};

} // namespace lockstep::server
