// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/endpoints.h"
#include "server/rest/restreply.h"
#include "server/storage/spacekey.h"

namespace lockstep::server::rest {

using namespace Qt::StringLiterals;

namespace {

// As a page over the socket.
constexpr int eventsAtOnce = 100;
constexpr qint64 eventBytesAtOnce = 256 * 1024;

} // namespace

// GET /api/spaces/{space}/events?after=: docs/protocol.md, "3. Spaces and subscriptions", Ids only.
Answer listEvents(RestDesk &desk, const RestCall &call)
{
    const SpaceId space = storedSpace(SpaceId{ call.params.at(0) }, call.identity.workspace);
    const auto readable = desk.issues().mayRead(RestDesk::actorOf(call), space);
    if (!readable)
        return readable.error();
    if (!*readable)
        return Error{ errc::Forbidden, u"no such space, or it may not be read"_s, u"space"_s };
    const auto state = desk.storage().logState(space);
    if (!state)
        return state.error();
    bool ok = false;
    const qint64 after = call.query("after"_L1).toLongLong(&ok);
    if (!ok || after < state->oldest - 1 || after > state->head) {
        return Error{ errc::BadArgument,
            u"after: a number from %1 to %2 is needed"_s.arg(state->oldest - 1).arg(state->head),
            u"after"_s };
    }
    const auto rows = desk.storage().log(space, after, eventsAtOnce, eventBytesAtOnce);
    if (!rows)
        return rows.error();
    JsonWriter json;
    json.beginObject().member("space"_L1, wireSpace(space).toString());
    json.key("events"_L1).beginArray();
    for (const LogRow &row : *rows)
        json.beginArray().value(row.name).raw(row.body).endArray();
    json.endArray().member("head"_L1, state->head);
    if (!rows->empty() && rows->back().seq == state->head)
        json.member("hash"_L1, QString::number(state->hash, 16).rightJustified(16, u'0'));
    json.endObject();
    return restJson(200, json);
}

} // namespace lockstep::server::rest
