// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialectrules.h"
#include "net/dialect/foreign.h"

namespace lockstep::net::dialect {

// What a dialect's fields read and write. Pure.

// ISO 8601 UTC with milliseconds, or empty. Reads ISO 8601 with "T" or a space, with or without an
// offset (then it is of `zone`, an IANA name; else UTC), {_seconds, _nanoseconds}, and numbers of
// seconds or, from 10^11 on, of milliseconds since 1970.
[[nodiscard]] QString decodeTime(const Value &value, const QString &zone);

// Nothing: it was not told, or cannot be held (and is left alone on the server).
[[nodiscard]] std::optional<FieldValue> decodeField(
    const FieldRule &rule, const Value &item, const QString &zone);
// VALIDATION with the field when the server has no such value.
[[nodiscard]] Result<Value> encodeField(const FieldRule &rule, const FieldValue &value);

// A user as an object, or as the bare text of the id.
[[nodiscard]] User decodeUser(const UserRule &rule, const Value &value);

// Text for one line of at most `limit` characters, 0: any.
[[nodiscard]] QString oneLine(QString text, int limit);

} // namespace lockstep::net::dialect
