// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/event.h"

#include <QHash>
#include <QList>

#include <functional>
#include <map>

namespace lockstep {

// What somebody was told, and what he did with it, as the log of his space says: whoever applies
// the same events has the same, so that the count of the unread ones is exact on every device. The
// server keeps the same in a table. Values only.
class NotificationInbox
{
public:
    using Touched = std::function<void(const NotificationId &)>; // changed, or gone

    // From the rows of a store or a snapshot.
    void put(Notification notification);
    void clear() { *this = {}; }

    // notification_added: the number is that of the event. Beyond maxNotifications the oldest goes.
    void add(Notification notification, const Touched &touched = {});
    void mark(const NotificationMark &mark, const Touched &touched = {}); // read_marked
    // conflict_resolved: there is nothing to do about it any more.
    void settle(const ConflictId &conflict, const Touched &touched = {});
    // space_revoked: what was told of it goes with it.
    void forget(const ProjectId &project, const Touched &touched = {});

    [[nodiscard]] const Notification *find(const NotificationId &id) const;
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_byNumber.size()); }
    [[nodiscard]] qint64 newest() const // the highest number, for `upTo`; 0: none
    {
        return m_byNumber.empty() ? 0 : m_byNumber.rbegin()->first;
    }
    [[nodiscard]] const std::map<qint64, Notification> &byNumber() const { return m_byNumber; }

    [[nodiscard]] static bool isAsleep(const Notification &notification, WallTime now);
    // In the inbox, not read, not asleep.
    [[nodiscard]] int unreadCount(WallTime now) const;
    // When the next one wakes up, if one sleeps.
    [[nodiscard]] std::optional<WallTime> nextWaking(WallTime now) const;

    // What is about one issue, or about one channel or project, is one group; the newest first, in
    // the groups too.
    struct Group
    {
        IssueId issue{}; // null: about the project
        ProjectId project{};
        QList<Notification> entries{};
        int unread = 0;
    };
    enum class Shelf { Inbox, Asleep, Archive };
    [[nodiscard]] QList<Group> groups(Shelf shelf, WallTime now) const;

    friend bool operator==(const NotificationInbox &, const NotificationInbox &) = default;

private:
    std::map<qint64, Notification> m_byNumber{};
    QHash<NotificationId, qint64> m_numbers{};
};

} // namespace lockstep
