// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreignsession.h"
#include "net/dialect/mirrorfeed.h"

namespace lockstep::net::dialect {

// How it stands with the connection, and what was counted, as the windows show it: told to the
// engine with each change.
class ForeignStatus
{
public:
    // All must outlive this. `server`: a URL without secrets.
    ForeignStatus(MirrorFeed &feed, const ForeignSession &session, QString server);

    void set(ConnectionState state, const Error &reason = {});
    void setConnected(const QString &transport);
    void setWaiting(Instant nextAttempt, int attempt, const Error &reason);
    void setTransport(const QString &name); // of events; "http": lists alone
    void setRefreshed(const QString &at) { m_status.refreshedAt = at; } // told with the next change
    void tell();

    [[nodiscard]] ConnectionState state() const { return m_status.state; }
    [[nodiscard]] ForeignCounters &counters() { return m_counters; }

private:
    MirrorFeed &m_feed;
    const ForeignSession &m_session;
    ConnectionStatus m_status{};
    ForeignCounters m_counters{};
};

} // namespace lockstep::net::dialect
