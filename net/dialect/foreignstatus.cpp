// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignstatus.h"

namespace lockstep::net::dialect {

ForeignStatus::ForeignStatus(MirrorFeed &feed, const ForeignSession &session, QString server)
    : m_feed(feed), m_session(session)
{
    m_status.server = std::move(server);
}

void ForeignStatus::set(ConnectionState state, const Error &reason)
{
    m_status.state = state;
    m_status.reason = reason;
    if (state != ConnectionState::Waiting)
        m_status.nextAttempt.reset();
    if (state != ConnectionState::Connected)
        m_status.transport.clear();
    tell();
}

void ForeignStatus::setConnected(const QString &transport)
{
    m_status.attempt = 0;
    m_status.transport = transport;
    set(ConnectionState::Connected);
}

void ForeignStatus::setWaiting(Instant nextAttempt, int attempt, const Error &reason)
{
    m_status.nextAttempt = nextAttempt;
    m_status.attempt = attempt;
    set(ConnectionState::Waiting, reason);
}

void ForeignStatus::setTransport(const QString &name)
{
    m_status.transport = name;
    tell();
}

void ForeignStatus::tell()
{
    m_counters.requests = m_session.requests();
    m_status.foreign = m_counters;
    m_feed.tell(remote::StatusChanged{ m_status });
}

} // namespace lockstep::net::dialect
