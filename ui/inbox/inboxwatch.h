// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

#include <QObject>

namespace lockstep::ui {

// The inbox of an identity as it stands now: also when something wakes up that was put off, of
// which no event tells.
class InboxWatch final : public QObject
{
    Q_OBJECT

public:
    InboxWatch(SyncEngine &engine, Clock &clock, QObject *parent);

    [[nodiscard]] const NotificationInbox &inbox() const { return m_inbox; }
    [[nodiscard]] int unread() const { return m_unread; }
    // Of one issue, unread and not put off.
    [[nodiscard]] bool hasUnread(const IssueId &issue) const;
    [[nodiscard]] qint64 newestOf(const IssueId &issue) const; // its number; 0: none

Q_SIGNALS:
    void changed();

private:
    void refreshSoon();
    void refresh();

    SyncEngine &m_engine;
    Clock &m_clock;
    NotificationInbox m_inbox{};
    int m_unread = 0;
    Timer m_soon{};
    Timer m_waking{};
};

} // namespace lockstep::ui
