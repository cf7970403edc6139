// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/notification.h"

#include <QDate>
#include <QList>

namespace lockstep::server {

class Database;

// The inboxes of all people, and what decides what comes into them; over the connection of a
// Storage and within its transactions. What the events of somebody's space do to his inbox is as in
// core/sync/notificationinbox.h. Owners are named by keeperOf() (spacekey.h).
class NotificationStore
{
public:
    explicit NotificationStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<bool> has(const UserId &owner, const NotificationId &id);
    // With its number. Beyond maxNotifications the oldest goes.
    Result<void> add(const UserId &owner, const Notification &notification);
    // True: that changed something.
    [[nodiscard]] Result<bool> mark(const UserId &owner, const NotificationMark &mark);
    Result<void> settle(const UserId &owner, const ConflictId &conflict);
    Result<void> forget(const UserId &owner, const ProjectId &project);
    [[nodiscard]] Result<QList<Notification>> all(const UserId &owner); // by number

    // Who was assigned, has commented or was called upon.
    Result<void> follow(const IssueId &issue, const UserId &user);
    [[nodiscard]] Result<QList<UserId>> followers(const IssueId &issue);

    // False: he was told of it already, by whatever node.
    [[nodiscard]] Result<bool> noteReminder(
        const UserId &user, const NotificationId &id, const QString &due);
    Result<void> forgetReminders(const QString &dueBefore);
    // Live issues that somebody is assigned to, due on one of these days; by id, behind `after`.
    struct Due
    {
        WorkspaceId workspace{};
        IssueId issue{};
        UserId assignee{};
        QString date{};
    };
    [[nodiscard]] Result<QList<Due>> dueBetween(
        const QString &first, const QString &last, const IssueId &after, int count);

private:
    Database &m_database;
};

} // namespace lockstep::server
