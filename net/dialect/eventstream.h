// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace lockstep::net::dialect {

// One server-sent event. `data` are bytes: some servers send what is no JSON.
struct StreamEvent
{
    QByteArray name{}; // "message" if the server gave none
    QByteArray data{};
    QByteArray id{}; // the last one that came
    friend bool operator==(const StreamEvent &, const StreamEvent &) = default;
};

// Reads text/event-stream as the HTML standard says ("9.2.6 Interpreting an event stream"): in
// parts of any size, with lines that end in LF, CR LF or CR. An event above `maxEvent` bytes is
// left out as a whole.
class EventStream
{
public:
    static constexpr qsizetype maxEvent = 1'048'576;

    [[nodiscard]] std::vector<StreamEvent> feed(QByteArrayView bytes);

    [[nodiscard]] const QByteArray &lastId() const { return m_id; }
    // How long to wait before connecting anew, if the server has said it.
    [[nodiscard]] std::optional<Milliseconds> retry() const { return m_retry; }

private:
    void line(QByteArrayView text, std::vector<StreamEvent> &events);
    void field(QByteArrayView name, QByteArrayView value);

    QByteArray m_line{}; // that has not ended yet
    bool m_lineTooLong = false;
    bool m_started = false; // the mark of byte order could only come before
    bool m_afterCr = false;
    QByteArray m_name{};
    QByteArray m_data{}; // every line with its LF
    bool m_hasData = false;
    bool m_tooLong = false;
    QByteArray m_id{};
    std::optional<Milliseconds> m_retry{};
};

} // namespace lockstep::net::dialect
