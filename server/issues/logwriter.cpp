// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/logwriter.h"

#include "core/base/jsonwriter.h"
#include "core/sync/codec.h"
#include "core/sync/spacehash.h"

namespace lockstep::server {

// docs/protocol.md, "3. Spaces and subscriptions": the hash goes with every 64th live event.
constexpr qint64 hashInterval = 64;

Result<ChangeEvent> LogWriter::append(
    const SpaceId &space, const OpId &op, const UserId &user, EventBody body)
{
    const auto seq = m_storage.nextSeq(space);
    if (!seq)
        return seq.error();
    ChangeEvent event { space, *seq, op, user, timestamp(), std::move(body), {} };

    const auto before = m_storage.hash(space);
    if (!before)
        return before.error();
    SpaceHash hash { *before };
    hash.apply(event);
    if (hash.value() != *before) {
        if (const auto saved = m_storage.setHash(space, hash.value()); !saved)
            return saved.error();
    }
    if (event.seq % hashInterval == 0)
        event.hash = hash.value();

    JsonWriter json;
    writeEnvelope(json, event);
    LogRow row { space, *seq, eventName(event), std::move(json).text() };
    if (const auto appended = m_storage.append(row, op); !appended)
        return appended.error();
    m_rows.push_back(std::move(row));
    return event;
}

} // namespace lockstep::server
