// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "server/rest/endpoints.h"
#include "server/rest/restreply.h"
#include "server/storage/spacekey.h"

namespace lockstep::server::rest {

using namespace Qt::StringLiterals;

namespace {

Error noPerson() { return { errc::Forbidden, u"no such user in this workspace"_s, u"user"_s }; }

UserId keeperOf(const RestCall &call)
{
    return server::keeperOf(call.identity.workspace, call.identity.user);
}

// {name: [stored JSON texts]}
HttpResponse storedList(QLatin1StringView name, const QList<QByteArray> &bodies)
{
    JsonWriter json;
    json.beginObject().key(name).beginArray();
    for (const QByteArray &body : bodies)
        json.raw(body);
    json.endArray().endObject();
    return restJson(200, json);
}

} // namespace

Answer getMe(RestDesk &desk, const RestCall &call)
{
    const auto person = desk.storage().person(call.identity.workspace, call.identity.user);
    const auto spaces = desk.issues().spacesOf(call.identity.user, call.identity.workspace);
    const auto workspaces = desk.storage().workspacesOf(call.identity.user);
    if (!person || !spaces || !workspaces)
        return !person ? person.error() : !spaces ? spaces.error() : workspaces.error();
    if (!*person)
        return noPerson();
    JsonWriter json;
    json.beginObject().key("user"_L1);
    writeUser(json, **person);
    json.member("workspace"_L1, call.identity.workspace.toString());
    json.key("workspaces"_L1).beginArray();
    for (const WorkspaceRow &row : *workspaces) {
        json.beginObject().member("id"_L1, row.id.toString());
        json.member("name"_L1, row.name).endObject();
    }
    json.endArray().key("spaces"_L1).beginArray();
    for (const SpaceInfo &space : *spaces) {
        json.beginObject().member("id"_L1, space.id.toString()).member("name"_L1, space.name);
        json.member("role"_L1, toKey(space.role)).member("head"_L1, space.head).endObject();
    }
    json.endArray().endObject();
    return restJson(200, json);
}

Answer listUsers(RestDesk &desk, const RestCall &call)
{
    const auto limit = readLimit(call.request, 100, 500);
    if (!limit)
        return limit.error();
    QString after;
    if (const auto cursor = call.request.queryItem("cursor"_L1)) {
        const auto place = decodeCursor(*cursor, 1);
        if (!place)
            return place.error();
        after = place->first();
    }
    const auto people = desk.storage().people(call.identity.workspace);
    if (!people)
        return people.error();
    JsonWriter json;
    json.beginObject().key("users"_L1).beginArray();
    int count = 0;
    QString last;
    bool more = false;
    for (const User &user : *people) {
        if (user.id.toString() <= after)
            continue;
        more = count == *limit;
        if (more)
            break;
        ++count;
        last = user.id.toString();
        writeUser(json, user);
    }
    json.endArray().key("next"_L1);
    if (more)
        json.value(encodeCursor({ last }));
    else
        json.null();
    json.endObject();
    return restJson(200, json);
}

Answer getUser(RestDesk &desk, const RestCall &call)
{
    const auto person = desk.storage().person(call.identity.workspace, UserId{ call.params.at(0) });
    if (!person)
        return person.error();
    if (!*person)
        return noPerson();
    JsonWriter json;
    writeUser(json, **person);
    return restJson(200, json);
}

Answer listConflicts(RestDesk &desk, const RestCall &call)
{
    const auto conflicts = desk.storage().conflicts(keeperOf(call));
    if (!conflicts)
        return conflicts.error();
    return storedList("conflicts"_L1, *conflicts); // they are what writeConflict wrote
}

Answer getConflict(RestDesk &desk, const RestCall &call)
{
    const auto conflict = desk.storage().conflict(keeperOf(call), ConflictId{ call.params.at(0) });
    if (!conflict)
        return conflict.error();
    if (!*conflict)
        return Error{ errc::Forbidden, u"you have no such conflict"_s, u"conflict"_s };
    HttpResponse response = HttpResponse::json(200, **conflict);
    response.headers.add("Cache-Control", "no-store");
    return response;
}

Answer resolveConflict(RestDesk &desk, const RestCall &call)
{
    const ConflictId id{ call.params.at(0) };
    const auto result
        = desk.doOne(call, userSpace(call.identity.user), [&]() -> Result<MutationBody> {
              const auto conflict = desk.storage().conflict(keeperOf(call), id);
              if (!conflict)
                  return conflict.error();
              if (!*conflict)
                  return Error{ errc::Forbidden, u"you have no such conflict"_s, u"conflict"_s };
              return MutationBody{ mutation::ResolveConflict{ id } };
          });
    if (!result)
        return result.error();
    return HttpResponse{ .status = 204 };
}

Answer listFilters(RestDesk &desk, const RestCall &call)
{
    const auto filters = desk.storage().filters(keeperOf(call));
    if (!filters)
        return filters.error();
    return storedList("filters"_L1, *filters);
}

} // namespace lockstep::server::rest
