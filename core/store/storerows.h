// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/store/store.h"

#include <functional>

namespace lockstep {

// The rows of cache.db and outbox.db as JSON text with a checksum: SQLite has none, and a flipped
// bit must not be shown as synced or sent to the server.

// Our own writing; a conflict holds two issues.
inline constexpr JsonLimits rowLimits{ 64, 16'000'000 };

enum class CacheKind { // in the file: only append
    Issue = 1,
    DeletedIssue = 2,
    Comment = 3,
    Project = 4,
    Member = 5,
    User = 6,
    Conflict = 7,
    Space = 8,
    Cursor = 9,
    Identity = 10,
    Filter = 11,
    Notification = 12,
    Setting = 13,
    Queue = 14,
    Attachment = 15,
};

struct CacheRow
{
    CacheKind kind{};
    QString key{};
    SpaceId space{};
    QByteArray json{};
};
[[nodiscard]] qint64 checksum(const CacheRow &row);
[[nodiscard]] qint64 checksum(qint64 position, const QByteArray &json);
[[nodiscard]] qint64 checksum(const QString &key, const QString &text); // a draft, or who we are

// visit(row) for each row that the batch puts.
void forEachRow(const CacheBatch &batch, const std::function<bool(const CacheRow &)> &visit);
// visit(kind, key) for each row that it removes.
void forEachRemoval(
    const CacheBatch &batch, const std::function<bool(CacheKind, const QString &)> &visit);
// Adds one row to what is read; PARSE or VALIDATION if it cannot be.
[[nodiscard]] Result<void> readRow(
    const CacheRow &row, JsonDocument &json, CacheRows &rows, ProfileIdentity &identity);

[[nodiscard]] QByteArray writeOutboxRow(const OutboxRow &row);
[[nodiscard]] Result<OutboxRow> readOutboxRow(
    qint64 position, const QByteArray &text, JsonDocument &json);

} // namespace lockstep
