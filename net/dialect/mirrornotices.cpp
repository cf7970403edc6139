// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The mirror's inbox: what follows from its events, and what the server itself tells, each once.

#include "core/model/mention.h"
#include "core/sync/codec.h"
#include "core/sync/notificationrules.h"
#include "net/dialect/mirror.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds sameWithin = 10min; // clocks differ, and looking takes its time
const QString linkKind = u"told"_s; // foreign id -> the id of the same one of our own making

QHash<UserId, User> hashOf(const std::map<UserId, User> &users)
{
    QHash<UserId, User> all;
    for (const auto &[id, user] : users)
        all.insert(id, user);
    return all;
}

} // namespace

Result<void> Mirror::keep(const Notification &notification)
{
    JsonWriter json;
    writeNotification(json, notification);
    return m_journal.put(u"notification"_s, notification.id.toString(), json.text());
}

const Mirror::Row *Mirror::rowOf(const QString &foreignIssue) const
{
    if (foreignIssue.isEmpty())
        return nullptr;
    for (const auto &[id, space] : m_spaces) {
        for (const auto &[issue, row] : space.rows) {
            if (row.foreign.id == foreignIssue)
                return &row;
        }
    }
    return nullptr;
}

// `asked`: the server tells it because its user wants it; then the settings can only quiet it.
void Mirror::addNotification(Notification added, bool asked)
{
    auto tier = tierFor(added.kind, added.project, added.issue, m_settings);
    const bool isSilenced = m_settings.contains(notifyKey(added.project, added.kind))
        || m_settings.contains(notifyKey({}, added.kind))
        || m_settings.contains(muteKey(added.project)) || m_settings.contains(muteKey(added.issue));
    if (!tier && asked && !isSilenced)
        tier = infoOf(added.kind).tier;
    if (!tier)
        return;
    added.tier = *tier;
    added.number = m_own.head + 1;
    if (const auto kept = keep(added); !kept) {
        qWarning("journal: %s", qPrintable(kept.error().message));
        return;
    }
    m_inbox.add(added, [this](const NotificationId &id) {
        if (!m_inbox.find(id)) // there are too many
            static_cast<void>(m_journal.put(u"notification"_s, id.toString(), {}));
    });
    append(m_own, event::NotificationAdded{ added }, {});
    m_own.head = std::max(m_own.head, added.number);
}

// --- What follows from events ---

void Mirror::note(const ChangeEvent &event)
{
    if (m_self.id.isNull() || event.space == m_directory.id)
        return;
    const auto created = std::get_if<event::IssueCreated>(&event.body);
    const auto deleted = std::get_if<event::IssueDeleted>(&event.body);
    const Issue *own = created ? &created->issue : deleted ? &deleted->issue : nullptr;
    const NotificationContext context{
        .issue = [&](const IssueId &id) -> const Issue * {
            if (own && own->id == id)
                return own;
            const Row *row = find(id);
            return row ? &row->issue() : nullptr;
        },
        .mentions =
            [&](const QString &text, const UserId &user) {
                return text.contains(u'@') && mentions(text, user, hashOf(m_users));
            },
        .follows =
            [&](const IssueId &id, const UserId &user) {
                const Space *space = spaceOfIssue(id);
                const auto comments
                    = space ? space->comments.find(id) : decltype(space->comments.end()){};
                return space && comments != space->comments.end()
                    && std::any_of(comments->second.begin(), comments->second.end(),
                        [&](const Comments &one) { return one.comment.author == user; });
            },
        .category =
            [&](const Issue &issue) {
                const auto space = m_spaces.find(projectSpace(issue.project));
                return space == m_spaces.end() ? StatusCategory::Open
                                               : space->second.project.category(issue.status);
            },
    };
    for (const Notice &notice : noticesFor(event, m_self.id, context)) {
        const auto space = m_spaces.find(event.space);
        const Issue *issue = notice.issue.isNull() ? nullptr : context.issue(notice.issue);
        Notification added = describe(
            event, notice, issue, space == m_spaces.end() ? Project{} : space->second.project);
        added.at = event.timestamp;
        const Notification *same = sameAs(added.kind, added.issue, added.at);
        const bool isForeign = same && !foreignNotification(same->id).isEmpty();
        if (!m_inbox.find(added.id) && !isForeign)
            addNotification(std::move(added), false);
    }
}

void Mirror::remindOfDueDates()
{
    const QByteArray zone = m_settings.contains(timeZoneKey())
        ? m_settings.at(timeZoneKey()).toLatin1()
        : QTimeZone::systemTimeZoneId();
    const QTimeZone own{ zone };
    const QDate today = QDateTime::fromMSecsSinceEpoch(
        m_clock.wallNow().time_since_epoch().count(), own.isValid() ? own : QTimeZone::utc())
                            .date();
    for (const auto &[id, space] : m_spaces) {
        for (const auto &[issueId, row] : space.rows) {
            const Issue &issue = row.issue();
            if (issue.assignee != m_self.id || issue.dueDate.isEmpty()
                || space.project.category(issue.status) >= StatusCategory::Resolved)
                continue;
            const QDate due = QDate::fromString(issue.dueDate, Qt::ISODate);
            const bool isToday = due == today;
            if (!isToday && due != today.addDays(1))
                continue;
            Notification added;
            added.id = dueNotification(issueId, issue.dueDate, isToday);
            if (m_inbox.find(added.id))
                continue;
            added.kind = isToday ? NotificationKind::DueToday : NotificationKind::DueSoon;
            added.project = space.project.id;
            added.issue = issueId;
            added.name = issue.name;
            added.subject = issue.subject;
            added.detail = issue.dueDate;
            added.at = nowText();
            addNotification(std::move(added), false);
        }
    }
}

// --- What the server tells ---

bool Mirror::followsFromIssues(const ForeignNotification &told)
{
    const auto kind = notificationKindFromKey(told.kind);
    switch (kind.value_or(NotificationKind::Announcement)) {
    case NotificationKind::Announcement:
    case NotificationKind::ProjectAdded:
    case NotificationKind::DueSoon:
    case NotificationKind::DueToday:
    case NotificationKind::QueueNew:
    case NotificationKind::Conflict:
        return false;
    default:
        return !told.issue.isEmpty();
    }
}

QString Mirror::foreignNotification(const NotificationId &id) const
{
    return m_foreignNotifications.value(id);
}

// One about the same, told at about that time.
const Notification *Mirror::sameAs(
    NotificationKind kind, const IssueId &issue, const QString &at) const
{
    if (issue.isNull())
        return nullptr;
    const auto &all = m_inbox.byNumber();
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
        const Notification &known = each->second;
        const Milliseconds apart = std::chrono::abs(fromIso8601(known.at).time_since_epoch()
            - fromIso8601(at.isEmpty() ? nowText() : at).time_since_epoch());
        if (known.kind == kind && known.issue == issue && apart <= sameWithin)
            return &known;
    }
    return nullptr;
}

NotificationId Mirror::localOf(const ForeignNotification &told) const
{
    const NotificationId own{ foreignUuid(m_server, u"notification", told.id) };
    const auto &links = m_journal.rows(linkKind);
    const auto link = links.find(told.id);
    if (link != links.end())
        return NotificationId{ QString::fromUtf8(link->second).remove(u'"') };
    if (m_inbox.find(own))
        return own;
    const Row *row = rowOf(told.issue);
    const auto kind = notificationKindFromKey(told.kind).value_or(NotificationKind::Announcement);
    if (!row)
        return own;
    const QString &due = row->issue().dueDate;
    if (kind == NotificationKind::DueSoon || kind == NotificationKind::DueToday) {
        for (const bool isToday : { true, false }) {
            const NotificationId id = dueNotification(row->issue().id, due, isToday);
            if (!due.isEmpty() && m_inbox.find(id))
                return id;
        }
    }
    const Notification *same = sameAs(kind, row->issue().id, told.createdAt);
    const QString other = same ? foreignNotification(same->id) : QString{};
    return same && (other.isEmpty() || other == told.id) ? same->id : own;
}

bool Mirror::isInInbox(const ForeignNotification &told) const
{
    return m_inbox.find(localOf(told)) != nullptr;
}

QStringList Mirror::unreadThere(const std::vector<ForeignNotification> &told) const
{
    QStringList unread;
    for (const ForeignNotification &foreign : told) {
        const Notification *known = m_inbox.find(localOf(foreign));
        if (!foreign.read && known && known->read)
            unread.append(foreign.id);
    }
    return unread;
}

void Mirror::putNotifications(const std::vector<ForeignNotification> &told)
{
    for (const ForeignNotification &foreign : told) {
        const NotificationId id = localOf(foreign);
        m_foreignNotifications.insert(id, foreign.id);
        if (const Notification *known = m_inbox.find(id)) {
            const bool isOurs = id.toString() != foreignUuid(m_server, u"notification", foreign.id);
            if (isOurs && !m_journal.rows(linkKind).contains(foreign.id))
                static_cast<void>(
                    m_journal.put(linkKind, foreign.id, '"' + id.toString().toUtf8() + '"'));
            if (foreign.read && !known->read) { // elsewhere
                NotificationMark mark;
                mark.notification = id;
                if (const auto marked = this->mark(mark, {}); !marked)
                    qWarning("journal: %s", qPrintable(marked.error().message));
            }
            continue;
        }
        Notification added;
        added.id = id;
        added.kind = notificationKindFromKey(foreign.kind).value_or(NotificationKind::Announcement);
        added.subject = foreign.title;
        added.detail = foreign.text.left(maxNotificationDetail);
        added.at = foreign.createdAt.isEmpty() ? nowText() : foreign.createdAt;
        added.read = foreign.read;
        added.user = UserId{ u"system"_s };
        if (const Row *row = rowOf(foreign.issue)) {
            added.issue = row->issue().id;
            added.project = row->issue().project;
            added.name = row->issue().name;
            added.subject = row->issue().subject;
        }
        addNotification(std::move(added), true);
    }
}

} // namespace lockstep::net::dialect
