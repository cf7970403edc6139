// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/eventstream.h"

#include <algorithm>

namespace lockstep::net::dialect {

namespace {

constexpr qint64 longestRetry = 3'600'000; // ms
constexpr QByteArrayView byteOrderMark{ "\xEF\xBB\xBF", 3 };

} // namespace

std::vector<StreamEvent> EventStream::feed(QByteArrayView bytes)
{
    std::vector<StreamEvent> events;
    while (!bytes.isEmpty()) {
        if (std::exchange(m_afterCr, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const auto end = std::find_if(
            bytes.begin(), bytes.end(), [](char c) { return c == '\n' || c == '\r'; });
        const auto length = static_cast<qsizetype>(end - bytes.begin());
        if (m_line.size() + length > maxEvent)
            m_lineTooLong = true;
        else
            m_line.append(bytes.data(), length);
        if (end == bytes.end())
            break;
        m_afterCr = *end == '\r';
        bytes = bytes.sliced(length + 1);
        QByteArrayView text = m_line;
        if (!std::exchange(m_started, true) && text.startsWith(byteOrderMark))
            text = text.sliced(byteOrderMark.size());
        if (std::exchange(m_lineTooLong, false))
            m_tooLong = true;
        else
            line(text, events);
        m_line.clear();
    }
    return events;
}

void EventStream::line(QByteArrayView text, std::vector<StreamEvent> &events)
{
    if (text.isEmpty()) {
        if (m_hasData && !m_tooLong) {
            m_data.chop(1);
            events.push_back({ m_name.isEmpty() ? QByteArray{ "message" } : m_name, m_data, m_id });
        }
        m_name.clear();
        m_data.clear();
        m_hasData = m_tooLong = false;
        return;
    }
    const qsizetype colon = text.indexOf(':');
    if (colon == 0)
        return; // a comment
    if (colon < 0) {
        field(text, {});
        return;
    }
    QByteArrayView value = text.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    field(text.first(colon), value);
}

void EventStream::field(QByteArrayView name, QByteArrayView value)
{
    if (name == "event") {
        m_name = value.toByteArray();
    } else if (name == "data") {
        m_hasData = true;
        if (m_data.size() + value.size() >= maxEvent)
            m_tooLong = true;
        if (!m_tooLong)
            m_data.append(value).append('\n');
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_id = value.toByteArray();
    } else if (name == "retry") {
        const bool isNumber = !value.isEmpty()
            && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        bool fits = false;
        const qint64 time = value.toByteArray().toLongLong(&fits);
        if (isNumber)
            m_retry = Milliseconds{ fits ? std::min(time, longestRetry) : longestRetry };
    }
}

} // namespace lockstep::net::dialect
