// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QSet>

#include <deque>

namespace lockstep::net::dialect {

// Many servers send an event once for each room that one has joined: the copies that come within
// `within` are dropped.
class SameEvents
{
public:
    SameEvents(Clock &clock, Milliseconds within) : m_clock(clock), m_within(within) {}

    // True: the same came a moment ago.
    [[nodiscard]] bool isCopy(const QByteArray &event);

private:
    static constexpr size_t most = 2'000; // the oldest is forgotten

    struct Seen
    {
        Instant at{};
        QByteArray event{};
    };
    Clock &m_clock;
    Milliseconds m_within;
    std::deque<Seen> m_seen{};
    QSet<QByteArray> m_known{};
};

} // namespace lockstep::net::dialect
