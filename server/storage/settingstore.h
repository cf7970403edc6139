// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/usersetting.h"

#include <QList>

namespace lockstep::server {

class Database;

// What people wish (core/model/usersetting.h), over the connection of a Storage and within its
// transactions. They are named by keeperOf() (spacekey.h).
class SettingStore
{
public:
    explicit SettingStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<SettingValues> all(const UserId &user);
    [[nodiscard]] Result<QString> value(const UserId &user, const QString &key); // empty: none
    // Those that decide whether he is told of such a thing.
    [[nodiscard]] Result<SettingValues> ofNotification(
        const UserId &user, NotificationKind kind, const ProjectId &project, const IssueId &issue);
    // Who has one of these settings, whatever its value.
    [[nodiscard]] Result<QList<UserId>> whoHas(const QString &key, const QString &orKey);
    Result<void> save(const UserId &user, const QString &key, const QString &value); // empty: gone
    [[nodiscard]] Result<qint64> count(const UserId &user);

private:
    Database &m_database;
};

} // namespace lockstep::server
