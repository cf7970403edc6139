// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/diagnostics.h"

#include <QByteArrayView>
#include <QHash>

#include <deque>

namespace lockstep::net {

// The last packets of a connection, for a report: without what must not be in one. What is not
// recorded costs the look at isOn().
class WireLog
{
public:
    static constexpr size_t capacity = 500;
    static constexpr qsizetype longestText = 2048; // bytes

    explicit WireLog(const Clock &clock) : m_clock(clock) {}

    void setOn(bool on) { m_on = on; }
    [[nodiscard]] bool isOn() const { return m_on; }

    // The text of a Socket.IO packet as it goes over the wire (without Engine.IO's digit).
    void noteText(bool outgoing, QByteArrayView packet);
    void noteBinary(bool outgoing, qsizetype size);

    [[nodiscard]] QList<WirePacket> packets(quint64 after) const;

    // The first bytes of a text with its e-mail addresses and tokens replaced; at most
    // longestText, whole characters.
    [[nodiscard]] QByteArray cleaned(QByteArrayView text);

private:
    void add(WirePacket packet);
    [[nodiscard]] QByteArray nameOf(const QByteArray &address);

    const Clock &m_clock;
    bool m_on = false;
    quint64 m_last = 0;
    std::deque<WirePacket> m_packets{};
    QHash<QByteArray, int> m_addresses{}; // numbered as they come
};

} // namespace lockstep::net
