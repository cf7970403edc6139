// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/notification.h"

#include "core/base/clock.h"
#include "core/model/check.h"

#include <algorithm>
#include <array>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindTable{
    NotificationKindInfo{
        NotificationKind::Assigned, "assigned"_L1, NotificationTier::High, true, true },
    NotificationKindInfo{
        NotificationKind::Mentioned, "mentioned"_L1, NotificationTier::High, true, true },
    NotificationKindInfo{ NotificationKind::Urgent, "urgent"_L1, NotificationTier::High },
    NotificationKindInfo{ NotificationKind::Blocked, "blocked"_L1, NotificationTier::High },
    NotificationKindInfo{
        NotificationKind::Conflict, "conflict"_L1, NotificationTier::High, true, true },
    NotificationKindInfo{ NotificationKind::DueToday, "dueToday"_L1, NotificationTier::High },
    NotificationKindInfo{ NotificationKind::Status, "status"_L1, NotificationTier::Medium },
    NotificationKindInfo{ NotificationKind::Comment, "comment"_L1, NotificationTier::Medium },
    NotificationKindInfo{ NotificationKind::QueueNew, "queueNew"_L1, NotificationTier::Medium },
    NotificationKindInfo{
        NotificationKind::ProjectAdded, "projectAdded"_L1, NotificationTier::Medium },
    NotificationKindInfo{
        NotificationKind::Announcement, "announcement"_L1, NotificationTier::Medium },
    NotificationKindInfo{ NotificationKind::DueSoon, "dueSoon"_L1, NotificationTier::Medium },
    NotificationKindInfo{ NotificationKind::Created, "created"_L1, NotificationTier::Low, false },
    NotificationKindInfo{ NotificationKind::Deleted, "deleted"_L1, NotificationTier::Low, false },
    NotificationKindInfo{ NotificationKind::Resolved, "resolved"_L1, NotificationTier::Low, false },
};

template <typename Enum> struct NotificationKey
{
    Enum value{};
    QLatin1StringView key{};
};
constexpr NotificationKey<NotificationTier> tierKeys[]{ { NotificationTier::Low, "low"_L1 },
    { NotificationTier::Medium, "medium"_L1 }, { NotificationTier::High, "high"_L1 } };
constexpr NotificationKey<NotificationLevel> levelKeys[]{ { NotificationLevel::Nothing,
                                                              "nothing"_L1 },
    { NotificationLevel::InApp, "inApp"_L1 }, { NotificationLevel::Desktop, "desktop"_L1 } };
constexpr NotificationKey<NotificationMark::Action> actionKeys[]{ { NotificationMark::Action::Read,
                                                                      "read"_L1 },
    { NotificationMark::Action::Unread, "unread"_L1 },
    { NotificationMark::Action::Archive, "archive"_L1 },
    { NotificationMark::Action::Restore, "restore"_L1 },
    { NotificationMark::Action::Snooze, "snooze"_L1 } };

template <typename Enum, size_t N>
QLatin1StringView notificationKeyIn(const NotificationKey<Enum> (&table)[N], Enum value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return row.key;
    }
    return {};
}

template <typename Enum, size_t N>
std::optional<Enum> notificationValueIn(const NotificationKey<Enum> (&table)[N], QStringView key)
{
    for (const auto &row : table) {
        if (row.key == key)
            return row.value;
    }
    return {};
}

} // namespace

std::span<const NotificationKindInfo> notificationKinds() { return kindTable; }

const NotificationKindInfo &infoOf(NotificationKind kind)
{
    const auto row = std::find_if(kindTable.begin(), kindTable.end(),
        [kind](const NotificationKindInfo &info) { return info.kind == kind; });
    return row == kindTable.end() ? kindTable.front() : *row;
}

QLatin1StringView toKey(NotificationKind kind) { return infoOf(kind).key; }

std::optional<NotificationKind> notificationKindFromKey(QStringView key)
{
    for (const NotificationKindInfo &info : kindTable) {
        if (info.key == key)
            return info.kind;
    }
    return {};
}

QLatin1StringView toKey(NotificationTier tier) { return notificationKeyIn(tierKeys, tier); }
std::optional<NotificationTier> notificationTierFromKey(QStringView key)
{
    return notificationValueIn(tierKeys, key);
}
QLatin1StringView toKey(NotificationLevel level) { return notificationKeyIn(levelKeys, level); }
std::optional<NotificationLevel> notificationLevelFromKey(QStringView key)
{
    return notificationValueIn(levelKeys, key);
}
QLatin1StringView toKey(NotificationMark::Action action)
{
    return notificationKeyIn(actionKeys, action);
}
std::optional<NotificationMark::Action> markActionFromKey(QStringView key)
{
    return notificationValueIn(actionKeys, key);
}

std::optional<NotificationTier> tierFor(
    NotificationKind kind, std::optional<NotificationLevel> wanted, bool muted)
{
    const NotificationKindInfo &info = infoOf(kind);
    if (muted && !info.throughMute)
        return {};
    if (!wanted)
        return info.byDefault ? std::optional{ info.tier } : std::nullopt;
    switch (*wanted) {
    case NotificationLevel::Nothing:
        return {};
    case NotificationLevel::InApp:
        return std::min(info.tier, NotificationTier::Medium);
    case NotificationLevel::Desktop:
        return NotificationTier::High;
    }
    return {};
}

Result<void> checkMark(const NotificationMark &mark)
{
    if (!mark.notification.isNull()) {
        if (!mark.issue.isNull() || mark.upTo != 0)
            return invalid(u"id", u"stands alone: without issue and upTo"_s);
        if (auto id = checkId(u"id", mark.notification.toString()); !id)
            return id;
    } else if (mark.upTo < 1) {
        return invalid(u"upTo", u"a number from 1"_s, QString::number(mark.upTo));
    }
    if (!mark.issue.isNull()) {
        if (auto id = checkId(u"issue", mark.issue.toString()); !id)
            return id;
    }
    if (mark.until.isEmpty())
        return {};
    if (mark.action != NotificationMark::Action::Snooze)
        return invalid(u"until", u"only with snooze"_s);
    if (mark.until.size() > maxIdLength || fromIso8601(mark.until) == WallTime{})
        return invalid(u"until", u"a time in UTC such as 2026-01-15T10:35:00.000Z"_s, mark.until);
    return {};
}

bool concernsMark(const NotificationMark &mark, const Notification &notification)
{
    if (!mark.notification.isNull())
        return notification.id == mark.notification;
    return notification.number <= mark.upTo
        && (mark.issue.isNull() || notification.issue == mark.issue);
}

bool applyMark(const NotificationMark &mark, Notification &notification)
{
    if (!concernsMark(mark, notification))
        return false;
    const Notification before = notification;
    switch (mark.action) {
    case NotificationMark::Action::Read:
        notification.read = true;
        break;
    case NotificationMark::Action::Unread:
        notification.read = false;
        break;
    case NotificationMark::Action::Archive:
        notification.read = notification.archived = true;
        break;
    case NotificationMark::Action::Restore:
        notification.archived = false;
        break;
    case NotificationMark::Action::Snooze:
        notification.snoozedUntil = mark.until;
        break;
    }
    return notification != before;
}

NotificationId dueNotification(const IssueId &issue, QStringView date, bool today)
{
    return NotificationId{ (today ? "due:"_L1 : "soon:"_L1) + issue.toString() + u':'
        + date.toString() };
}

} // namespace lockstep
