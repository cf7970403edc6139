// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QString>

#include <optional>
#include <span>

namespace lockstep {

// What somebody is told of; docs/protocol.md, "1. The domain", Notifications.
enum class NotificationKind {
    Assigned,
    Mentioned,
    Urgent,
    Blocked,
    Conflict,
    DueToday,
    Status,
    Comment,
    QueueNew,
    ProjectAdded,
    Announcement,
    DueSoon,
    Created,
    Deleted,
    Resolved,
};
enum class NotificationTier {
    Low, // the centre only
    Medium, // and a toast
    High, // and the desktop
};
// What somebody wants of a kind, in a project or everywhere.
enum class NotificationLevel { Nothing, InApp, Desktop };

// One row a kind.
struct NotificationKindInfo
{
    NotificationKind kind{};
    QLatin1StringView key{};
    NotificationTier tier{}; // unless somebody wants it otherwise
    bool byDefault = true; // else only who asks for it is told
    bool throughMute = false; // it is about him: a muted issue or project does not stop it
};
[[nodiscard]] std::span<const NotificationKindInfo> notificationKinds();
[[nodiscard]] const NotificationKindInfo &infoOf(NotificationKind kind);
[[nodiscard]] QLatin1StringView toKey(NotificationKind kind);
[[nodiscard]] std::optional<NotificationKind> notificationKindFromKey(QStringView key);
[[nodiscard]] QLatin1StringView toKey(NotificationTier tier); // low, medium, high
[[nodiscard]] std::optional<NotificationTier> notificationTierFromKey(QStringView key);
[[nodiscard]] QLatin1StringView toKey(NotificationLevel level); // nothing, inApp, desktop
[[nodiscard]] std::optional<NotificationLevel> notificationLevelFromKey(QStringView key);

// How a kind is shown to who wants it so; nullopt of `wanted`: he has not said. nullopt: not at
// all.
[[nodiscard]] std::optional<NotificationTier> tierFor(
    NotificationKind kind, std::optional<NotificationLevel> wanted, bool muted);

// One entry of somebody's inbox. What it tells of stands in it as it was then, so that it can be
// read without that.
struct Notification
{
    NotificationId id{};
    NotificationKind kind{};
    NotificationTier tier{};
    ProjectId project{};
    IssueId issue{}; // null: about a channel or a project
    CommentId comment{}; // or message, if it is about one
    QString name{}; // of the issue
    QString subject{}; // of the issue; of a project its name
    QString detail{}; // the status, the date, the beginning of the comment
    UserId user{}; // who did it; null: nobody
    QString at{}; // ISO 8601 UTC
    qint64 number = 0; // the seq of its event in the space of its owner: newer ones have higher
    // What its owner did with it.
    bool read = false;
    bool archived = false;
    QString snoozedUntil{}; // ISO 8601 UTC; empty: it is not

    friend bool operator==(const Notification &, const Notification &) = default;
};

inline constexpr int maxNotifications = 500; // of one person; the oldest goes
inline constexpr qsizetype maxNotificationDetail = 140; // characters

// What its owner does: to one (`notification`), to those of an issue up to a number (`issue`,
// `upTo`), or to all up to a number (`upTo`): what came later is not touched.
struct NotificationMark
{
    enum class Action { Read, Unread, Archive, Restore, Snooze };
    Action action{};
    NotificationId notification{};
    IssueId issue{};
    qint64 upTo = 0;
    QString until{}; // Snooze: ISO 8601 UTC; empty: no longer
    friend bool operator==(const NotificationMark &, const NotificationMark &) = default;
};
// read, unread, archive, restore, snooze
[[nodiscard]] QLatin1StringView toKey(NotificationMark::Action action);
[[nodiscard]] std::optional<NotificationMark::Action> markActionFromKey(QStringView key);
// BAD_ID or VALIDATION with the member.
[[nodiscard]] Result<void> checkMark(const NotificationMark &mark);
[[nodiscard]] bool concernsMark(const NotificationMark &mark, const Notification &notification);
// True: that changed something.
bool applyMark(const NotificationMark &mark, Notification &notification);

// docs/protocol.md, "4. Durable events": a due date is told once, whoever finds it first.
[[nodiscard]] NotificationId dueNotification(const IssueId &issue, QStringView date, bool today);

} // namespace lockstep
