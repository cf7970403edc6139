// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/budget.h"

#include <QDateTime>

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds silenceUnlessSaid = 60s; // after 429 without Retry-After
constexpr Milliseconds longestSilence = 1h; // whatever the server says
constexpr qint64 likelySeconds = 10'000'000; // more is a time since 1970, not a duration

QByteArray limitHeader(const HttpReply &reply, const QByteArray &name)
{
    const QByteArray standard = reply.header("ratelimit-" + name);
    return standard.isEmpty() ? reply.header("x-ratelimit-" + name) : standard;
}

// A reset: seconds from now, seconds since 1970, or a time in ISO 8601.
std::optional<Milliseconds> untilReset(const QByteArray &text, WallTime now)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= 0) {
        if (number < likelySeconds)
            return Milliseconds{ number * 1000 };
        return std::max<Milliseconds>(0ms, Milliseconds{ number * 1000 } - now.time_since_epoch());
    }
    const WallTime at = fromIso8601(QString::fromLatin1(text));
    if (at == WallTime{})
        return {};
    return std::max<Milliseconds>(0ms, at - now);
}

// Retry-After: seconds, or a time as HTTP writes it.
std::optional<Milliseconds> retryAfter(const QByteArray &text, WallTime now)
{
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return Milliseconds{ std::clamp<qint64>(seconds, 0, 1'000'000) * 1000 };
    const QString date = QString::fromLatin1(text).replace(u"GMT"_s, u"+0000"_s);
    const QDateTime at = QDateTime::fromString(date, Qt::RFC2822Date);
    if (!at.isValid())
        return {};
    return std::max<Milliseconds>(
        0ms, Milliseconds{ at.toMSecsSinceEpoch() } - now.time_since_epoch());
}

} // namespace

void Budget::forget() const
{
    while (!m_spent.empty() && m_clock.now() - m_spent.front() >= m_allowed.per)
        m_spent.pop_front();
}

int Budget::kept(Use use) const
{
    switch (use) {
    case Use::Write:
        return 0;
    case Use::Read:
        return m_allowed.requests / 10;
    case Use::Refresh:
        break;
    }
    return m_allowed.requests / 4;
}

Milliseconds Budget::wait(Use use) const
{
    forget();
    const Instant now = m_clock.now();
    Milliseconds wait = std::max<Milliseconds>(0ms, m_silentUntil - now);
    if (m_remaining && now < m_reset && *m_remaining <= kept(use))
        wait = std::max<Milliseconds>(wait, m_reset - now);
    const auto most = static_cast<size_t>(std::max(1, m_allowed.requests - kept(use)));
    if (m_spent.size() >= most) {
        const Instant oldest = m_spent.at(m_spent.size() - most);
        wait = std::max<Milliseconds>(wait, oldest + m_allowed.per - now);
    }
    return wait;
}

int Budget::left(Use use) const
{
    if (wait(use) > 0ms)
        return 0;
    int left = m_allowed.requests - kept(use) - static_cast<int>(m_spent.size());
    if (m_remaining && m_clock.now() < m_reset)
        left = std::min(left, *m_remaining - kept(use));
    return std::max(left, 0);
}

void Budget::spend()
{
    forget();
    m_spent.push_back(m_clock.now());
    if (m_remaining)
        --*m_remaining;
}

void Budget::hear(const HttpReply &reply)
{
    const Instant now = m_clock.now();
    const auto reset = untilReset(limitHeader(reply, "reset"), m_clock.wallNow());
    bool isNumber = false;
    const int remaining = limitHeader(reply, "remaining").toInt(&isNumber);
    if (isNumber && reset) {
        m_remaining = std::max(remaining, 0);
        m_reset = now + std::min<Milliseconds>(*reset, longestSilence);
    }
    if (reply.status != 429 && reply.status != 503)
        return;
    auto silence = retryAfter(reply.header("retry-after"), m_clock.wallNow());
    if (!silence && reply.status == 503)
        return;
    if (!silence)
        silence = reset ? *reset : silenceUnlessSaid;
    m_silentUntil = now + std::clamp<Milliseconds>(*silence, 1s, longestSilence);
}

} // namespace lockstep::net::dialect
