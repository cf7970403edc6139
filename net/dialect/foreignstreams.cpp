// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignstreams.h"

#include <algorithm>

namespace lockstep::net::dialect {

namespace {

constexpr Milliseconds silence = 5min; // without a byte: begun anew
constexpr Milliseconds shortestPause = 5s; // doubled each time that one ends without a word
constexpr Milliseconds longestStreamPause = 5min;

} // namespace

ForeignStreams::ForeignStreams(
    const ForeignContext &context, HttpPort &http, const ForeignPlaces &places, Events events)
    : m_clock(context.clock), m_session(context.session), m_http(http), m_places(places),
      m_events(std::move(events))
{}

void ForeignStreams::open()
{
    m_open = true;
    for (const QString &name : m_session.dialect().streams) {
        const QString kind = m_session.translator().streamScope(name);
        if (kind.isEmpty()) {
            openOne(name, {});
            continue;
        }
        for (const ForeignScope &scope : m_places.all()) {
            if (scope.kind == kind)
                openOne(name, scope);
        }
    }
}

void ForeignStreams::openMore()
{
    if (m_open)
        open();
}

void ForeignStreams::openOne(const QString &name, const ForeignScope &scope, int failures)
{
    const auto request = m_session.translator().stream(name, scope);
    const QString key = name + u'\n' + scope.id;
    if (!request || m_streams.contains(key))
        return;
    Stream &stream = m_streams[key];
    const auto reopen = [this, name, scope, key](Milliseconds pause) {
        const auto known = m_streams.find(key);
        if (known == m_streams.end())
            return;
        known->second.timer = m_clock.after(pause, [this, name, scope, key] {
            const int failed = m_streams.at(key).failures;
            m_http.closeStream(key);
            const auto ended = m_streams.extract(key); // this call is its timer's
            openOne(name, scope, failed);
            m_events.begunAnew();
        });
    };
    stream.failures = failures;
    m_session.countRequest();
    reopen(silence);
    m_http.openStream(key, *request,
        { [this, name, key, reopen](QByteArrayView bytes) {
             const auto known = m_streams.find(key);
             if (known == m_streams.end())
                 return;
             known->second.failures = 0;
             reopen(silence);
             for (const StreamEvent &event : known->second.parser.feed(bytes))
                 m_events.told(name, event);
         },
            [this, key, reopen](const Result<void> &) {
                const auto known = m_streams.find(key);
                if (known == m_streams.end())
                    return;
                const int failed = std::min(known->second.failures++, 10);
                reopen(std::max(known->second.parser.retry().value_or(shortestPause),
                    std::min(shortestPause * (1 << failed), longestStreamPause)));
            } });
}

void ForeignStreams::close()
{
    m_open = false;
    for (const auto &stream : m_streams)
        m_http.closeStream(stream.first);
    m_streams.clear();
}

} // namespace lockstep::net::dialect
