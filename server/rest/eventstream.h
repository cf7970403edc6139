// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "server/http/httpmessage.h"

namespace lockstep::server {

// The body of a text/event-stream. Nothing is queued in it: its owner gives a piece when the
// network has taken the one before, and what happens meanwhile is read from the log then. So a slow
// reader costs one piece. Says something every now and then, so that nobody takes the line for
// dead.
class EventStream final : public HttpBody
{
public:
    struct Calls
    {
        std::function<void()> wanted{}; // something may be given, now or later
        std::function<QByteArray()> heartbeat{}; // behind the comment; may be empty
        std::function<void()> gone{}; // the client, or the end of it
    };
    EventStream(Clock &clock, Milliseconds heartbeat, Calls calls);
    ~EventStream() override;

    void next(Give give) override;
    [[nodiscard]] bool isWaiting() const { return static_cast<bool>(m_give); }
    // Only while it is waiting.
    void give(QByteArray piece);
    // Nothing more comes but this.
    void end(QByteArray last = {});

    // 200 with the headers of such a stream.
    [[nodiscard]] static HttpResponse response(std::shared_ptr<EventStream> stream);
    // One event; `data` is one line.
    [[nodiscard]] static QByteArray event(
        const char *name, const QByteArray &data, const QByteArray &id = {});

private:
    Clock &m_clock;
    const Milliseconds m_heartbeat;
    const Calls m_calls;
    Give m_give{};
    Timer m_timer{};
    bool m_isEnding = false;
    QByteArray m_last{};
};

} // namespace lockstep::server
