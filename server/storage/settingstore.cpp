// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/settingstore.h"

#include "server/storage/storage_p.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

SettingValues toSettings(const QList<UserSetting> &rows)
{
    SettingValues settings;
    for (const UserSetting &row : rows)
        settings.emplace(row.key, row.value);
    return settings;
}

UserSetting readSetting(const ResultRow &from) { return { from.text(0), from.text(1) }; }

} // namespace

Result<SettingValues> SettingStore::all(const UserId &user)
{
    const auto rows
        = m_database.all(u"SELECT name, value FROM settings WHERE person = ? ORDER BY name"_s,
            { sql::text(user.toString()) }, readSetting);
    if (!rows)
        return rows.error();
    return toSettings(*rows);
}

Result<QString> SettingStore::value(const UserId &user, const QString &key)
{
    const auto value
        = m_database.first(u"SELECT value FROM settings WHERE person = ? AND name = ?"_s,
            { sql::text(user.toString()), sql::text(key) },
            [](const ResultRow &from) { return from.text(0); });
    if (!value)
        return value.error();
    return value->value_or(QString{});
}

Result<SettingValues> SettingStore::ofNotification(
    const UserId &user, NotificationKind kind, const ProjectId &project, const IssueId &issue)
{
    const auto rows = m_database.all(
        u"SELECT name, value FROM settings WHERE person = ? AND name IN (?, ?, ?, ?)"_s,
        { sql::text(user.toString()), notifyKey(project, kind), notifyKey({}, kind),
            muteKey(project), muteKey(issue) },
        readSetting);
    if (!rows)
        return rows.error();
    return toSettings(*rows);
}

Result<QList<UserId>> SettingStore::whoHas(const QString &key, const QString &orKey)
{
    return m_database.all(
        u"SELECT DISTINCT person FROM settings WHERE name IN (?, ?) ORDER BY person"_s,
        { sql::text(key), sql::text(orKey) },
        [](const ResultRow &from) { return UserId{ from.text(0) }; });
}

Result<void> SettingStore::save(const UserId &user, const QString &key, const QString &value)
{
    if (value.isEmpty())
        return m_database.run(u"DELETE FROM settings WHERE person = ? AND name = ?"_s,
            { user.toString(), sql::text(key) });
    return m_database.run(u"INSERT INTO settings (person, name, value) VALUES (?, ?, ?) "
                          "ON CONFLICT (person, name) DO UPDATE SET value = excluded.value"_s,
        { user.toString(), sql::text(key), value });
}

Result<qint64> SettingStore::count(const UserId &user)
{
    const auto count = m_database.first(u"SELECT COUNT(*) FROM settings WHERE person = ?"_s,
        { sql::text(user.toString()) }, [](const ResultRow &from) { return from.integer(0); });
    if (!count)
        return count.error();
    return count->value_or(0);
}

} // namespace lockstep::server
