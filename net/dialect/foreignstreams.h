// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/eventstream.h"
#include "net/dialect/foreigncontext.h"
#include "net/dialect/foreignplaces.h"

namespace lockstep::net::dialect {

// Server-sent events of a foreign server, where there is no socket: one stream for each place that
// has one, begun anew when it ends or falls silent.
class ForeignStreams
{
public:
    // What becomes of them.
    struct Events
    {
        std::function<void(const QString &stream, const StreamEvent &)> told{};
        std::function<void()> begunAnew{}; // and nothing is played again
    };

    ForeignStreams(
        const ForeignContext &context, HttpPort &http, const ForeignPlaces &places, Events events);

    void open(); // for the places that are known by now
    void openMore(); // others are known: if they are open
    void close();

private:
    struct Stream
    {
        EventStream parser{};
        Timer timer{};
        int failures = 0; // in a row: it ended and had said nothing
    };
    void openOne(const QString &name, const ForeignScope &scope, int failures = 0);

    Clock &m_clock;
    ForeignSession &m_session;
    HttpPort &m_http;
    const ForeignPlaces &m_places;
    Events m_events;
    bool m_open = false;
    std::map<QString, Stream> m_streams{};
};

} // namespace lockstep::net::dialect
