// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/sameevents.h"

#include <QCryptographicHash>

namespace lockstep::net::dialect {

bool SameEvents::isCopy(const QByteArray &event)
{
    const Instant now = m_clock.now();
    while (!m_seen.empty() && (now - m_seen.front().at >= m_within || m_seen.size() > most)) {
        m_known.remove(m_seen.front().event);
        m_seen.pop_front();
    }
    const QByteArray print = QCryptographicHash::hash(event, QCryptographicHash::Sha1);
    if (m_known.contains(print))
        return true;
    m_known.insert(print);
    m_seen.push_back({ now, print });
    return false;
}

} // namespace lockstep::net::dialect
