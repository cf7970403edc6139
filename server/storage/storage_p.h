// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "server/storage/database.h"
#include "server/storage/storage.h"

namespace lockstep::server {

// What the parts of Storage share: storage.cpp, storage_issues.cpp, storage_log.cpp,
// storage_auth.cpp. Not for others.
struct Storage::Impl
{
    // Projects and rights, which each mutation of a group commit asks for again. They stay true
    // within a transaction until it writes some of them or takes something back: then all go.
    struct Known
    {
        using Key = std::pair<ProjectId, UserId>;
        QHash<ProjectId, std::optional<Project>> projects{};
        QHash<Key, std::optional<Role>> roles{};
        QHash<std::pair<WorkspaceId, Key>, std::optional<Role>> rolesIn{};
        QHash<std::pair<WorkspaceId, UserId>, bool> people{};
    };

    std::unique_ptr<Database> database;
    Clock &clock;
    JsonDocument json{ { .maxDepth = 32, .maxBytes = 64'000'000 } }; // what we wrote ourselves
    Known known{};

    Result<void> begin()
    {
        known = {};
        return database->begin();
    }

    // read() -> Result<Value>, unless it was read in this transaction.
    template <typename Key, typename Value, typename Read>
    Result<Value> remembered(QHash<Key, Value> Known::*which, const Key &key, Read read)
    {
        if (!database->inTransaction())
            return read();
        auto &map = known.*which;
        if (const auto found = map.constFind(key); found != map.cend())
            return *found;
        Result<Value> value = read();
        if (value)
            map.insert(key, *value);
        return value;
    }

    // A write to those tables.
    Result<void> change(const QString &sql, const QVariantList &values)
    {
        known = {};
        return database->run(sql, values);
    }

    // In the open transaction, or in one of its own.
    template <typename T> Result<T> atomically(const std::function<Result<T>()> &work)
    {
        if (database->inTransaction())
            return work();
        if (const auto begun = begin(); !begun)
            return begun.error();
        Result<T> result = work();
        if (result) {
            if (const auto committed = database->commit(); !committed)
                result = committed.error();
        }
        if (!result)
            database->rollback();
        return result;
    }
};

namespace sql {

// A null QString is NULL.
[[nodiscard]] inline QVariant text(const QString &value)
{
    return value.isNull() ? QVariant{ QString{ QLatin1StringView{ "" } } } : QVariant{ value };
}
[[nodiscard]] inline QVariant textOrNull(const QString &value)
{
    return value.isEmpty() ? QVariant{ QMetaType{ QMetaType::QString } } : QVariant{ value };
}
[[nodiscard]] inline QVariant utf8(const QByteArray &value)
{
    return text(QString::fromUtf8(value));
}
[[nodiscard]] inline QVariant time(WallTime value)
{
    return QVariant::fromValue<qint64>(value.time_since_epoch().count());
}

} // namespace sql

} // namespace lockstep::server
