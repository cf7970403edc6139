// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/budget.h"

#include <list>

namespace lockstep::net::dialect {

// Requests to a foreign server, one at a time: so each answer shows a later state than the one
// before it. Within the budget, and the most urgent first. What is refused with 429 goes again by
// itself, but for writes.
class RequestQueue
{
public:
    enum class Urgency { SignIn, Write, Read, Refresh };
    // Worded when its turn has come, with the session of then; none: not to be sent any more.
    using Make = std::function<std::optional<HttpRequest>()>;
    // Errors: IO (nothing is known of what became of it), RATE_LIMITED with retryAfterMs (not
    // sent, or refused).
    using Answer = std::function<void(Result<HttpReply>)>;

    RequestQueue(Clock &clock, HttpPort &http, Budget budget);
    ~RequestQueue();
    RequestQueue(const RequestQueue &) = delete;
    RequestQueue &operator=(const RequestQueue &) = delete;

    // `until`: if it could not go by then, it is answered at once. Nothing comes back from inside
    // the call.
    void ask(Urgency urgency, Make make, Answer answer, std::optional<Instant> until = {});
    // One that goes beside the queue, a stream.
    void count()
    {
        m_budget.spend();
        ++m_sent;
    }
    // Only SignIn goes while held.
    void setHeld(bool held);
    // Another limit; what went already counts.
    void allow(Dialect::Budget budget) { m_budget.allow(budget); }
    // Forgets all of it, without answers.
    void clear();

    [[nodiscard]] const Budget &budget() const { return m_budget; }
    [[nodiscard]] bool isIdle() const { return !m_inFlight && m_waiting.empty(); }
    [[nodiscard]] qint64 sent() const { return m_sent; }

private:
    struct Entry
    {
        Urgency urgency{};
        Make make{};
        Answer answer{};
        std::optional<Instant> until{};
        int refusals = 0;
    };
    using Entries = std::list<Entry>;
    void pumpSoon();
    void pump();
    [[nodiscard]] bool answerLate();
    void send(Entry entry, HttpRequest request);
    void answered(Entry entry, Result<HttpReply> reply);

    Clock &m_clock;
    HttpPort &m_http;
    Budget m_budget;
    Entries m_waiting{};
    bool m_held = false;
    bool m_inFlight = false;
    quint64 m_generation = 0;
    qint64 m_sent = 0;
    Timer m_timer{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::net::dialect
