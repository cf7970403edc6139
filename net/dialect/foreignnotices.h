// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreignhints.h"

namespace lockstep::net::dialect {

// What a foreign server itself tells the user: into the inbox of the mirror, and read on both
// sides. What it tells of a change waits until that was looked at, and becomes the same entry.
class ForeignNotices
{
public:
    ForeignNotices(const ForeignContext &context, ForeignHints &hints);

    void list(std::function<void()> then);
    void hear(const inbound::NotificationTold &told);
    void tellHeld(); // what has waited: no list says it again
    void markRead(const NotificationMark &mark); // there, too

private:
    void markRead(const QString &id);

    Clock &m_clock;
    ForeignSession &m_session;
    Mirror &m_mirror;
    MirrorFeed &m_feed;
    ForeignHints &m_hints;
    std::vector<ForeignNotification> m_held{};
    Timer m_heldTimer{};
};

} // namespace lockstep::net::dialect
