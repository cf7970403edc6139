// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/logwriter.h"

#include "core/base/jsonwriter.h"
#include "core/base/plant.h"
#include "core/sync/codec.h"
#include "core/sync/spacehash.h"
#include "server/storage/spacekey.h"

namespace lockstep::server {

// docs/protocol.md, "3. Spaces and subscriptions": the hash goes with every 64th live event.
constexpr qint64 hashInterval = 64;

// Clients take messages of 1 MiB. One that is larger would be sent to them again and again; a page
// holds one event at least.
constexpr qsizetype mostEventBytes = 900'000;

namespace {

// The issue in whose history it stands.
IssueId issueOf(const EventBody &body)
{
    return std::visit(Overload{
                          [](const event::IssueCreated &e) { return e.issue.id; },
                          [](const event::IssueUpdated &e) { return e.issue; },
                          [](const event::IssueDeleted &e) { return e.issue.id; },
                          [](const event::IssueRestored &e) { return e.issue.id; },
                          [](const event::IssueMoved &e) { return e.issue.id; },
                          [](const event::CommentAdded &e) { return e.comment.issue; },
                          [](const event::CommentEdited &e) { return e.comment.issue; },
                          [](const event::CommentDeleted &e) { return e.comment.issue; },
                          [](const event::AttachmentAdded &e) { return e.attachment.issue; },
                          [](const event::AttachmentDeleted &e) { return e.attachment.issue; },
                          [](const auto &) { return IssueId{}; },
                      },
        body);
}

} // namespace

Result<ChangeEvent> LogWriter::append(
    const SpaceId &space, const OpId &op, const UserId &user, EventBody body, const QString &group)
{
    const SpaceId stored = storedSpace(space, m_workspace);
    if (planted(Plant::HoleInLog) && space.toString().startsWith(u"user:"))
        static_cast<void>(m_storage.nextPlace(stored));
    const auto place = m_storage.nextPlace(stored);
    if (!place)
        return place.error();
    ChangeEvent event{ space, place->seq, op, user, timestamp(), std::move(body), {} };

    SpaceHash hash{ place->hash };
    hash.apply(event);
    if (hash.value() != place->hash) {
        if (const auto saved = m_storage.setHash(stored, hash.value()); !saved)
            return saved.error();
    }
    if (event.seq % hashInterval == 0)
        event.hash = hash.value();

    JsonWriter json;
    writeEnvelope(json, event);
    if (json.text().size() > mostEventBytes) {
        return Error{ errc::Validation,
            QStringLiteral("%1: more than %2 bytes in one event")
                .arg(eventName(event))
                .arg(mostEventBytes),
            {} };
    }
    LogRow row{ stored, event.seq, eventName(event), std::move(json).text() };
    if (const auto appended = m_storage.append(row, op, { issueOf(event.body), group }); !appended)
        return appended.error();
    m_rows.push_back(std::move(row));
    return event;
}

} // namespace lockstep::server
