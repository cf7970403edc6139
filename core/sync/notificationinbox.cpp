// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/notificationinbox.h"

#include <algorithm>

namespace lockstep {

void NotificationInbox::put(Notification notification)
{
    if (const auto known = m_numbers.constFind(notification.id); known != m_numbers.cend())
        m_byNumber.erase(*known);
    const qint64 number = notification.number;
    m_numbers.insert(notification.id, number);
    m_byNumber.insert_or_assign(number, std::move(notification));
}

void NotificationInbox::add(Notification notification, const Touched &touched)
{
    const NotificationId id = notification.id;
    put(std::move(notification));
    if (touched)
        touched(id);
    while (m_byNumber.size() > maxNotifications) {
        const NotificationId oldest = m_byNumber.begin()->second.id;
        m_numbers.remove(oldest);
        m_byNumber.erase(m_byNumber.begin());
        if (touched)
            touched(oldest);
    }
}

void NotificationInbox::mark(const NotificationMark &mark, const Touched &touched)
{
    const auto apply = [&](Notification &notification) {
        if (applyMark(mark, notification) && touched)
            touched(notification.id);
    };
    if (mark.notification.isNull()) {
        const auto end = m_byNumber.upper_bound(mark.upTo);
        for (auto each = m_byNumber.begin(); each != end; ++each)
            apply(each->second);
    } else if (const auto number = m_numbers.constFind(mark.notification);
               number != m_numbers.cend()) {
        apply(m_byNumber.at(*number));
    }
}

void NotificationInbox::settle(const ConflictId &conflict, const Touched &touched)
{
    mark({ .action = NotificationMark::Action::Archive,
             .notification = NotificationId{ conflict.toString() } },
        touched);
}

void NotificationInbox::forget(const ProjectId &project, const Touched &touched)
{
    for (auto each = m_byNumber.begin(); each != m_byNumber.end();) {
        if (each->second.project != project) {
            ++each;
            continue;
        }
        const NotificationId id = each->second.id;
        m_numbers.remove(id);
        each = m_byNumber.erase(each);
        if (touched)
            touched(id);
    }
}

const Notification *NotificationInbox::find(const NotificationId &id) const
{
    const auto number = m_numbers.constFind(id);
    return number == m_numbers.cend() ? nullptr : &m_byNumber.at(*number);
}

bool NotificationInbox::isAsleep(const Notification &notification, WallTime now)
{
    return !notification.snoozedUntil.isEmpty() && fromIso8601(notification.snoozedUntil) > now;
}

int NotificationInbox::unreadCount(WallTime now) const
{
    return static_cast<int>(
        std::count_if(m_byNumber.begin(), m_byNumber.end(), [now](const auto &entry) {
            const Notification &n = entry.second;
            return !n.read && !n.archived && !isAsleep(n, now);
        }));
}

std::optional<WallTime> NotificationInbox::nextWaking(WallTime now) const
{
    std::optional<WallTime> next;
    for (const auto &[number, notification] : m_byNumber) {
        if (notification.archived || !isAsleep(notification, now))
            continue;
        const WallTime until = fromIso8601(notification.snoozedUntil);
        next = next ? std::min(*next, until) : until;
    }
    return next;
}

QList<NotificationInbox::Group> NotificationInbox::groups(Shelf shelf, WallTime now) const
{
    QList<Group> groups;
    QHash<std::pair<IssueId, ProjectId>, qsizetype> places;
    for (auto each = m_byNumber.rbegin(); each != m_byNumber.rend(); ++each) {
        const Notification &n = each->second;
        const Shelf its = n.archived ? Shelf::Archive
            : isAsleep(n, now)       ? Shelf::Asleep
                                     : Shelf::Inbox;
        if (its != shelf)
            continue;
        const std::pair key{ n.issue, n.issue.isNull() ? n.project : ProjectId{} };
        const auto place = places.constFind(key);
        const qsizetype at = place == places.cend() ? groups.size() : *place;
        if (place == places.cend()) {
            places.insert(key, at);
            groups.append({ n.issue, n.project, {}, 0 });
        }
        groups[at].entries.append(n);
        groups[at].unread += !n.read;
    }
    return groups;
}

} // namespace lockstep
