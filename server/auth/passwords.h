// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lockstep::server {

// The price of one argon2id hash (parallelism 1). The default takes about 180 ms on a server of
// 2020; OWASP's minimum is {2, 19456}.
struct PasswordCost
{
    quint64 ops = 3;
    quint64 memKiB = 65'536;

    friend bool operator==(const PasswordCost &, const PasswordCost &) = default;
};

// The cheapest that argon2id allows: for tests, simulations and workspaces without passwords.
inline constexpr PasswordCost minimalPasswordCost{ .ops = 1, .memKiB = 8 };

inline constexpr qsizetype minPasswordLength = 8; // in characters (code points)
inline constexpr qsizetype maxPasswordLength = 128;

// Whether somebody may choose this password: length, no control characters, not a common one, not
// his own address. No rules of composition (NIST SP 800-63B). Error: VALIDATION, field "password".
[[nodiscard]] Result<void> checkPasswordChoice(const QString &password, const QString &email);

// The PHC string "$argon2id$v=19$m=...,t=...,p=1$salt$hash", salted with 16 random bytes. Takes
// its time by intent: see HashQueue. Error: BUSY when there is not enough memory.
[[nodiscard]] Result<QByteArray> hashPassword(const QString &password, PasswordCost cost);

// False also for a hash that is none.
[[nodiscard]] bool verifyPassword(const QByteArray &phc, const QString &password);

// The hash was cheaper than `cost` in memory or in passes.
[[nodiscard]] bool needsRehash(const QByteArray &phc, PasswordCost cost);

// A hash that no password has, for names that do not exist: verifying it takes as long.
[[nodiscard]] QByteArray dummyHash(PasswordCost cost);

} // namespace lockstep::server
