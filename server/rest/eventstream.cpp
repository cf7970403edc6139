// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/eventstream.h"

namespace lockstep::server {

EventStream::EventStream(Clock &clock, Milliseconds heartbeat, Calls calls)
    : m_clock(clock), m_heartbeat(heartbeat), m_calls(std::move(calls))
{}

EventStream::~EventStream()
{
    if (m_calls.gone)
        m_calls.gone();
}

void EventStream::next(Give give)
{
    if (m_isEnding) {
        give(std::exchange(m_last, {})); // then, as the end, nothing
        return;
    }
    m_give = std::move(give);
    m_timer = m_clock.after(m_heartbeat, [this] {
        QByteArray piece{ ": heartbeat\n" };
        if (m_calls.heartbeat)
            piece += m_calls.heartbeat();
        this->give(piece + '\n');
    });
    if (m_calls.wanted)
        m_calls.wanted();
}

void EventStream::give(QByteArray piece)
{
    m_timer.cancel();
    if (const auto taker = std::exchange(m_give, {}))
        taker(std::move(piece));
}

void EventStream::end(QByteArray last)
{
    if (std::exchange(m_isEnding, true))
        return;
    m_last = std::move(last);
    if (isWaiting())
        give(std::exchange(m_last, {}));
}

HttpResponse EventStream::response(std::shared_ptr<EventStream> stream)
{
    HttpResponse response;
    response.headers.add("Content-Type", "text/event-stream; charset=UTF-8");
    response.headers.add("Cache-Control", "no-store");
    response.headers.add("X-Accel-Buffering", "no"); // nginx would collect it
    response.stream = std::move(stream);
    return response;
}

QByteArray EventStream::event(const char *name, const QByteArray &data, const QByteArray &id)
{
    QByteArray text;
    if (!id.isEmpty())
        text.append("id: ").append(id).append('\n');
    text.append("event: ").append(name).append("\ndata: ").append(data).append("\n\n");
    return text;
}

} // namespace lockstep::server
