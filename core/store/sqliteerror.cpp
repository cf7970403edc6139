// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sqliteerror.h"

#include <sqlite3.h>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr int primaryCode(int code) { return code & 0xff; }

// The statements of a store are always the same: what they do not find, or break, was damaged.
bool isOfDamage(int code, const QString &text)
{
    return primaryCode(code) == SQLITE_CONSTRAINT
        || (primaryCode(code) == SQLITE_ERROR
            && (text.contains("unsupported file format"_L1) || text.contains("no such table"_L1)
                || text.contains("no such column"_L1) || text.contains("has no column"_L1)));
}

} // namespace

QLatin1StringView sqliteErrc(int code)
{
    switch (primaryCode(code)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return errc::StoreLocked;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return errc::StoreCorrupt;
    case SQLITE_FULL:
        return errc::StoreFull;
    case SQLITE_CONSTRAINT:
        return errc::Validation;
    default:
        return errc::Io;
    }
}

Error sqliteError(int code, const QString &text)
{
    return { sqliteErrc(code), u"%1 (SQLite %2)"_s.arg(text).arg(code), {} };
}

Error storeError(int code, const QString &text)
{
    Error error = sqliteError(code, text);
    if (isOfDamage(code, text))
        error.code = errc::StoreCorrupt;
    else if (error.code == errc::StoreLocked)
        error.code = errc::Io; // the profile is ours: whoever reads it is in the way for a moment
    return error;
}

} // namespace lockstep
