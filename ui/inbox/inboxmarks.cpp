// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/inboxmarks.h"

namespace lockstep::ui {

using Action = NotificationMark::Action;

QList<NotificationMark> InboxMarks::marksOf(const Group &group, Action action, const QString &until)
{
    QList<NotificationMark> marks;
    if (!group.issue.isNull() && !group.entries.isEmpty()) {
        marks << NotificationMark{ .action = action,
            .issue = group.issue,
            .upTo = group.entries.first().number, // the newest that was seen
            .until = until };
        return marks;
    }
    for (const Notification &each : group.entries)
        marks << NotificationMark{ .action = action, .notification = each.id, .until = until };
    return marks;
}

void InboxMarks::submit(const QList<NotificationMark> &marks)
{
    std::vector<std::pair<SpaceId, MutationBody>> batch;
    const SpaceId space = userSpace(m_engine.self().id);
    for (const NotificationMark &mark : marks)
        batch.emplace_back(space, mutation::MarkNotifications{ mark });
    if (!batch.empty())
        m_engine.submit(std::move(batch), {});
}

void InboxMarks::setRead(const Group &group, bool read)
{
    if (group.entries.isEmpty() || read == (group.unread == 0))
        return;
    if (read)
        submit(marksOf(group, Action::Read));
    else // one is enough: what was read before it stays so
        submit({ { .action = Action::Unread, .notification = group.entries.first().id } });
}

void InboxMarks::readIssue(const IssueId &issue, const NotificationInbox &inbox, WallTime now)
{
    for (const Group &group : inbox.groups(NotificationInbox::Shelf::Inbox, now)) {
        if (group.issue == issue)
            setRead(group, true);
    }
}

InboxMarks::Before InboxMarks::readAll()
{
    const NotificationInbox inbox = m_engine.replica().inbox();
    Before before;
    for (const auto &[number, notification] : inbox.byNumber()) {
        if (!notification.read && !notification.archived)
            before << notification;
    }
    if (!before.isEmpty())
        submit({ { .action = Action::Read, .upTo = inbox.newest() } });
    return before;
}

InboxMarks::Before InboxMarks::archive(const Group &group)
{
    submit(marksOf(group, Action::Archive));
    return group.entries;
}

InboxMarks::Before InboxMarks::archiveAll(WallTime now)
{
    const NotificationInbox inbox = m_engine.replica().inbox();
    Before before;
    bool sleeps = false; // what is put off stays so
    for (const auto &[number, notification] : inbox.byNumber()) {
        if (notification.archived)
            continue;
        if (NotificationInbox::isAsleep(notification, now))
            sleeps = true;
        else
            before << notification;
    }
    QList<NotificationMark> marks;
    if (!sleeps && !before.isEmpty()) {
        marks << NotificationMark{ .action = Action::Archive, .upTo = inbox.newest() };
    } else {
        for (const Notification &each : std::as_const(before))
            marks << NotificationMark{ .action = Action::Archive, .notification = each.id };
    }
    submit(marks);
    return before;
}

void InboxMarks::restore(const Group &group)
{
    QList<NotificationMark> marks;
    for (const Notification &each : group.entries)
        marks << NotificationMark{ .action = Action::Restore, .notification = each.id };
    submit(marks);
}

InboxMarks::Before InboxMarks::snooze(const Group &group, const QString &until)
{
    QList<NotificationMark> marks = marksOf(group, Action::Snooze, until);
    if (!until.isEmpty() && !group.entries.isEmpty() && group.unread == 0)
        marks << NotificationMark{ .action = Action::Unread,
            .notification = group.entries.first().id };
    submit(marks);
    return group.entries;
}

void InboxMarks::undo(const Before &before)
{
    const NotificationInbox inbox = m_engine.replica().inbox();
    QList<NotificationMark> marks;
    for (const Notification &was : before) {
        const Notification *is = inbox.find(was.id);
        if (!is)
            continue;
        if (is->archived && !was.archived)
            marks << NotificationMark{ .action = Action::Restore, .notification = was.id };
        if (is->read != was.read)
            marks << NotificationMark{ .action = was.read ? Action::Read : Action::Unread,
                .notification = was.id };
        if (is->snoozedUntil != was.snoozedUntil)
            marks << NotificationMark{
                .action = Action::Snooze, .notification = was.id, .until = was.snoozedUntil
            };
    }
    submit(marks);
}

} // namespace lockstep::ui
