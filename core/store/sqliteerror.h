// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

namespace lockstep {

// What a result code of SQLite (https://sqlite.org/rescode.html), extended or not, is in our codes:
// STORE_LOCKED, STORE_CORRUPT, STORE_FULL, VALIDATION (a constraint), else IO.
[[nodiscard]] QLatin1StringView sqliteErrc(int code);

// The same as an error with SQLite's text.
[[nodiscard]] Error sqliteError(int code, const QString &text);
// The same of the client's store: STORE_FULL, STORE_CORRUPT or IO.
[[nodiscard]] Error storeError(int code, const QString &text);

} // namespace lockstep
