// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/inboxwatch.h"

#include <algorithm>

namespace lockstep::ui {

namespace {
constexpr Milliseconds inboxDelay = 20ms; // news come in crowds
constexpr Milliseconds longestSleep = 10min; // the machine may be suspended over the time
} // namespace

InboxWatch::InboxWatch(SyncEngine &engine, Clock &clock, QObject *parent)
    : QObject(parent), m_engine(engine), m_clock(clock)
{
    connect(&engine, &SyncEngine::notificationsChanged, this, &InboxWatch::refreshSoon);
    connect(&engine, &SyncEngine::opened, this, &InboxWatch::refresh);
    connect(&engine, &SyncEngine::reset, this, &InboxWatch::refresh);
    if (engine.isOpen())
        refresh();
}

bool InboxWatch::hasUnread(const IssueId &issue) const
{
    const auto &all = m_inbox.byNumber();
    return std::any_of(all.begin(), all.end(), [&, now = m_clock.wallNow()](const auto &entry) {
        const Notification &n = entry.second;
        return n.issue == issue && !n.read && !n.archived && !NotificationInbox::isAsleep(n, now);
    });
}

qint64 InboxWatch::newestOf(const IssueId &issue) const
{
    const auto &all = m_inbox.byNumber();
    const auto newest = std::find_if(
        all.rbegin(), all.rend(), [&](const auto &entry) { return entry.second.issue == issue; });
    return newest == all.rend() ? 0 : newest->first;
}

void InboxWatch::refreshSoon()
{
    if (!m_soon.isSet())
        m_soon = m_clock.after(inboxDelay, [this] { refresh(); });
}

void InboxWatch::refresh()
{
    m_soon.cancel();
    m_waking.cancel();
    m_inbox = m_engine.replica().inbox();
    const WallTime now = m_clock.wallNow();
    m_unread = m_inbox.unreadCount(now);
    if (const auto next = m_inbox.nextWaking(now)) {
        const auto wait = std::chrono::duration_cast<Milliseconds>(*next - now) + 1ms;
        m_waking = m_clock.after(std::min<Milliseconds>(wait, longestSleep), [this] { refresh(); });
    }
    Q_EMIT changed();
}

} // namespace lockstep::ui
