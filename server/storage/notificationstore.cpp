// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/notificationstore.h"

#include "core/base/jsonwriter.h"
#include "core/sync/codec.h"
#include "server/storage/storage_p.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// What an action does, and on which rows that makes a difference.
struct MarkSql
{
    NotificationMark::Action action{};
    QLatin1StringView set{};
    QLatin1StringView differs{};
};
constexpr MarkSql markSql[]{
    { NotificationMark::Action::Read, "is_read = 1"_L1, "is_read = 0"_L1 },
    { NotificationMark::Action::Unread, "is_read = 0"_L1, "is_read = 1"_L1 },
    { NotificationMark::Action::Archive, "is_read = 1, archived = 1"_L1,
        "(is_read = 0 OR archived = 0)"_L1 },
    { NotificationMark::Action::Restore, "archived = 0"_L1, "archived = 1"_L1 },
    { NotificationMark::Action::Snooze, "snoozed = ?"_L1, "snoozed <> ?"_L1 },
};

} // namespace

Result<bool> NotificationStore::has(const UserId &owner, const NotificationId &id)
{
    const auto known
        = m_database.first(u"SELECT 1 FROM notifications WHERE person = ? AND id = ?"_s,
            { sql::text(owner.toString()), sql::text(id.toString()) },
            [](const ResultRow &) { return true; });
    if (!known)
        return known.error();
    return known->has_value();
}

Result<void> NotificationStore::add(const UserId &owner, const Notification &notification)
{
    Notification fresh = notification;
    fresh.read = fresh.archived = false;
    fresh.snoozedUntil.clear();
    JsonWriter json;
    writeNotification(json, fresh);
    const auto added = m_database.run(
        u"INSERT INTO notifications (person, id, number, project, issue, body, is_read, archived, "
        "snoozed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { owner.toString(), notification.id.toString(), notification.number,
            sql::text(notification.project.toString()),
            sql::textOrNull(notification.issue.toString()), sql::utf8(json.text()),
            int{ notification.read }, int{ notification.archived },
            sql::text(notification.snoozedUntil) });
    if (!added)
        return added;
    return m_database.run(u"DELETE FROM notifications WHERE person = ? AND number <= "
                          "(SELECT number FROM notifications WHERE person = ? "
                          "ORDER BY number DESC LIMIT 1 OFFSET %1)"_s.arg(maxNotifications),
        { owner.toString(), owner.toString() });
}

Result<bool> NotificationStore::mark(const UserId &owner, const NotificationMark &mark)
{
    const auto row = std::find_if(std::begin(markSql), std::end(markSql),
        [&](const MarkSql &each) { return each.action == mark.action; });
    QString where;
    QVariantList values;
    if (mark.action == NotificationMark::Action::Snooze)
        values << sql::text(mark.until);
    values << owner.toString();
    if (!mark.notification.isNull()) {
        where = u"id = ?"_s;
        values << sql::text(mark.notification.toString());
    } else if (!mark.issue.isNull()) {
        where = u"issue = ? AND number <= ?"_s;
        values << sql::text(mark.issue.toString()) << mark.upTo;
    } else {
        where = u"number <= ?"_s;
        values << mark.upTo;
    }
    if (mark.action == NotificationMark::Action::Snooze)
        values << sql::text(mark.until);
    const auto changed
        = m_database.all(u"UPDATE notifications SET %1 WHERE person = ? AND %2 AND %3 "
                         "RETURNING number"_s.arg(row->set, where, row->differs),
            values, [](const ResultRow &from) { return from.integer(0); });
    if (!changed)
        return changed.error();
    return !changed->isEmpty();
}

Result<void> NotificationStore::settle(const UserId &owner, const ConflictId &conflict)
{
    const auto settled = mark(owner,
        { .action = NotificationMark::Action::Archive,
            .notification = NotificationId{ conflict.toString() } });
    return settled ? Result<void>{} : settled.error();
}

Result<void> NotificationStore::forget(const UserId &owner, const ProjectId &project)
{
    return m_database.run(u"DELETE FROM notifications WHERE person = ? AND project = ?"_s,
        { owner.toString(), sql::text(project.toString()) });
}

Result<QList<Notification>> NotificationStore::all(const UserId &owner)
{
    JsonDocument document{ { .maxDepth = 32, .maxBytes = 1'000'000 } };
    QList<Notification> notifications;
    std::optional<Error> damage;
    const auto done = m_database.each(
        u"SELECT body, number, is_read, archived, snoozed FROM notifications WHERE person = ? "
        "ORDER BY number"_s,
        { sql::text(owner.toString()) }, [&](const ResultRow &from) {
            const auto json = document.parse(from.utf8(0));
            auto row = json ? readNotification(*json) : Result<Notification>{ json.error() };
            if (!row) {
                damage = row.error();
                return false;
            }
            row->number = from.integer(1);
            row->read = from.integer(2) != 0;
            row->archived = from.integer(3) != 0;
            row->snoozedUntil = from.text(4);
            notifications.append(*std::move(row));
            return true;
        });
    if (!done)
        return done.error();
    if (damage)
        return Error{ errc::StoreCorrupt, u"database: a notification cannot be read"_s, {} };
    return notifications;
}

Result<void> NotificationStore::follow(const IssueId &issue, const UserId &user)
{
    return m_database.run(u"INSERT INTO followers (issue, person) VALUES (?, ?) "
                          "ON CONFLICT (issue, person) DO NOTHING"_s,
        { issue.toString(), user.toString() });
}

Result<QList<UserId>> NotificationStore::followers(const IssueId &issue)
{
    return m_database.all(u"SELECT person FROM followers WHERE issue = ? ORDER BY person"_s,
        { sql::text(issue.toString()) },
        [](const ResultRow &from) { return UserId{ from.text(0) }; });
}

Result<bool> NotificationStore::noteReminder(
    const UserId &user, const NotificationId &id, const QString &due)
{
    const auto noted = m_database.first(u"INSERT INTO reminders (person, id, due) VALUES (?, ?, ?) "
                                        "ON CONFLICT (person, id) DO NOTHING RETURNING id"_s,
        { user.toString(), id.toString(), due }, [](const ResultRow &) { return true; });
    if (!noted)
        return noted.error();
    return noted->has_value();
}

Result<void> NotificationStore::forgetReminders(const QString &dueBefore)
{
    return m_database.run(u"DELETE FROM reminders WHERE due < ?"_s, { dueBefore });
}

Result<QList<NotificationStore::Due>> NotificationStore::dueBetween(
    const QString &first, const QString &last, const IssueId &after, int count)
{
    return m_database.all(
        u"SELECT i.id, i.assignee, i.\"dueDate\", p.workspace FROM issues i "
        "JOIN projects p ON p.id = i.project WHERE i.\"dueDate\" >= ? AND i.\"dueDate\" <= ? "
        "AND i.deleted = 0 AND i.assignee IS NOT NULL AND i.id > ? ORDER BY i.id LIMIT ?"_s,
        { first, last, sql::text(after.toString()), count }, [](const ResultRow &from) {
            return Due{ WorkspaceId{ from.text(3) }, IssueId{ from.text(0) },
                UserId{ from.text(1) }, from.text(2) };
        });
}

} // namespace lockstep::server
