// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/trimmer.h"

#include "server/logging.h"

namespace lockstep::server {

void Trimmer::runIn(Milliseconds delay)
{
    m_timer = m_ports.clock.after(delay, [this] { run(); });
}

void Trimmer::run()
{
    // A copy of all that is needed there: this may be gone by then.
    m_ports.storageThread.post(
        [this, retention = m_retention, ports = m_ports, alive = std::weak_ptr{ m_alive }] {
            const WallTime now = ports.storageClock.wallNow();
            auto more = ports.storage.trim(now - retention.age, retention.events, retention.bunch);
            if (more) {
                const auto lost = ports.storage.trimLost(now - retention.lost, retention.bunch);
                more = lost ? Result<bool>{ *more || *lost } : lost;
            }
            ports.loop.post([this, more, alive] {
                if (alive.expired())
                    return;
                if (!more)
                    qCWarning(lcStorage) << "old events are not dropped:" << more.error().message;
                runIn(more && *more ? m_retention.pause : m_retention.interval);
            });
        });
}

} // namespace lockstep::server
