// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/requestqueue.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxRefusals = 5; // with 429, in a row

Budget::Use useOf(RequestQueue::Urgency urgency)
{
    switch (urgency) {
    case RequestQueue::Urgency::SignIn:
    case RequestQueue::Urgency::Write:
        return Budget::Use::Write;
    case RequestQueue::Urgency::Read:
        return Budget::Use::Read;
    case RequestQueue::Urgency::Refresh:
        break;
    }
    return Budget::Use::Refresh;
}

} // namespace

RequestQueue::RequestQueue(Clock &clock, HttpPort &http, Budget budget)
    : m_clock(clock), m_http(http), m_budget(std::move(budget))
{}

RequestQueue::~RequestQueue() { m_http.cancelAll(); }

void RequestQueue::ask(Urgency urgency, Make make, Answer answer, std::optional<Instant> until)
{
    const auto behind = std::find_if(m_waiting.begin(), m_waiting.end(),
        [&](const Entry &entry) { return entry.urgency > urgency; });
    m_waiting.insert(behind, { urgency, std::move(make), std::move(answer), until, 0 });
    pumpSoon();
}

void RequestQueue::setHeld(bool held)
{
    m_held = held;
    pumpSoon();
}

void RequestQueue::clear()
{
    ++m_generation;
    m_waiting.clear();
    m_timer.cancel();
    m_http.cancelAll();
    m_inFlight = false;
    m_held = false;
}

void RequestQueue::pumpSoon()
{
    if (!m_inFlight)
        m_timer = m_clock.after(0ms, [this] { pump(); });
}

// True: something was answered, and whoever heard it may have changed anything.
bool RequestQueue::answerLate()
{
    for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
        if (!it->until)
            continue;
        const Milliseconds wait = m_budget.wait(useOf(it->urgency));
        if (m_clock.now() + wait <= *it->until)
            continue;
        const Answer answer = std::move(it->answer);
        m_waiting.erase(it);
        Error late{ errc::RateLimited, u"the server takes no more requests for now"_s, {} };
        late.retryAfterMs = std::max<qint64>(1, wait.count());
        answer(late);
        return true;
    }
    return false;
}

void RequestQueue::pump()
{
    m_timer.cancel();
    if (m_inFlight)
        return;
    if (answerLate()) {
        pumpSoon();
        return;
    }
    std::optional<Milliseconds> next;
    for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
        if (m_held && it->urgency != Urgency::SignIn)
            continue;
        const Milliseconds wait = m_budget.wait(useOf(it->urgency));
        if (wait > 0ms) {
            next = next ? std::min(*next, wait) : wait;
            continue;
        }
        Entry entry = std::move(*it);
        m_waiting.erase(it);
        auto request = entry.make();
        if (!request) {
            pumpSoon();
            return;
        }
        send(std::move(entry), std::move(*request));
        return;
    }
    if (next)
        m_timer = m_clock.after(*next, [this] { pump(); });
}

void RequestQueue::send(Entry entry, HttpRequest request)
{
    m_inFlight = true;
    m_budget.spend();
    ++m_sent;
    m_http.send(std::move(request),
        [this, generation = m_generation, entry = std::move(entry),
            alive = std::weak_ptr{ m_alive }](Result<HttpReply> reply) mutable {
            if (!alive.expired() && generation == m_generation)
                answered(std::move(entry), std::move(reply));
        });
}

void RequestQueue::answered(Entry entry, Result<HttpReply> reply)
{
    m_inFlight = false;
    pumpSoon();
    if (reply)
        m_budget.hear(*reply);
    const bool isRefused = reply && reply->status == 429;
    if (isRefused && entry.urgency > Urgency::Write && ++entry.refusals < maxRefusals) {
        m_waiting.push_front(std::move(entry));
        m_waiting.sort([](const Entry &a, const Entry &b) { return a.urgency < b.urgency; });
        return;
    }
    entry.answer(std::move(reply));
}

} // namespace lockstep::net::dialect
