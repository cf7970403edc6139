// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

namespace lockstep::ui {

// What its owner does with groups of his inbox: each is a mutation that never conflicts, so that it
// holds on all of his devices, and offline too.
class InboxMarks
{
public:
    using Group = NotificationInbox::Group;
    // Entries as they were before something was done to them: for Undo.
    using Before = QList<Notification>;

    explicit InboxMarks(SyncEngine &engine) : m_engine(engine) {}

    void setRead(const Group &group, bool read);
    // What is in the inbox of that issue: it has been looked at.
    void readIssue(const IssueId &issue, const NotificationInbox &inbox, WallTime now);
    Before readAll(); // what has come so far
    Before archive(const Group &group);
    Before archiveAll(WallTime now); // but what is put off
    void restore(const Group &group); // into the inbox
    // Until then it is not there; then it is, and unread. Empty: it is back at once.
    Before snooze(const Group &group, const QString &until);
    void undo(const Before &before);

    // An issue or a project: of what is mute he is told only what is about him.
    template <typename Id> [[nodiscard]] bool isMuted(const Id &id) const
    {
        return m_engine.replica().settings().contains(muteKey(id));
    }
    template <typename Id> void setMuted(const Id &id, bool muted)
    {
        if (!id.isNull() && muted != isMuted(id))
            m_engine.saveSetting(muteKey(id), muted ? QString(settingOn) : QString());
    }

private:
    void submit(const QList<NotificationMark> &marks);
    // Of all of its issue, or, if it is about none, of each by itself.
    [[nodiscard]] static QList<NotificationMark> marksOf(
        const Group &group, NotificationMark::Action action, const QString &until = {});

    SyncEngine &m_engine;
};

} // namespace lockstep::ui
