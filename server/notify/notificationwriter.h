// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/notificationrules.h"
#include "server/issues/logwriter.h"
#include "server/storage/notificationstore.h"
#include "server/storage/settingstore.h"

#include <QSet>

#include <map>

namespace lockstep::server {

// Puts into the inboxes of people what they are to be told of an event, in the transaction of the
// event (docs/protocol.md, "1. The domain", Notifications): the rules are those of
// core/sync/notificationrules.h, and what each wants, his settings.
class NotificationWriter
{
public:
    NotificationWriter(Storage &storage, LogWriter &log);

    struct About
    {
        WorkspaceId workspace{};
        ProjectId project{}; // in which it happened, if its space is not that of a project
        const Issue *issue = nullptr; // as it stands after the event, if it is at hand
    };
    // An event that has just been appended.
    Result<void> tell(const ChangeEvent &event, const About &about);
    // One more entry for somebody, unless it is there already or he does not want it; `by` did it.
    // True: it was added.
    Result<bool> add(const UserId &owner, Notification notification, const UserId &by);

private:
    struct People; // of one event
    Result<void> tellPeople(const ChangeEvent &event, const About &about, const ProjectId &project,
        const People &people, QSet<UserId> &told);
    // "New in a queue that I watch", for who was not told of anything else by this event.
    Result<void> tellQueues(const ChangeEvent &event, const About &about, const ProjectId &project,
        const QSet<UserId> &told);
    [[nodiscard]] Result<bool> readsAll(
        const UserId &person, const WorkspaceId &workspace, const QList<ProjectId> &projects);
    [[nodiscard]] Result<std::optional<Issue>> find(const IssueId &id);
    // Of this workspace.
    [[nodiscard]] Result<QList<UserId>> whoHas(const QString &setting, const QString &orSetting);
    Result<void> addConcerned(const Issue &issue, QSet<UserId> &people);
    [[nodiscard]] Result<QSet<UserId>> mentionedIn(
        const QString &text, const WorkspaceId &workspace);

    Storage &m_storage;
    LogWriter &m_log;
    NotificationStore m_store;
    SettingStore m_settings;
};

} // namespace lockstep::server
