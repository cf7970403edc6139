// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"

#include "core/sync/codec_read.h"

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;
using namespace codec;

Result<StatusDefinition> readStatus(const JsonView &json)
{
    ObjectReader reader{ json };
    StatusDefinition status;
    reader.text("name"_L1, status.name);
    reader.choice("category"_L1, status.category, &statusCategoryFromKey);
    reader.integer("limit"_L1, status.limit, Presence::Optional);
    return reader.finish(std::move(status));
}

Result<Place> readPlace(const JsonView &json)
{
    ObjectReader reader{ json };
    Place place;
    reader.text("building"_L1, place.building);
    reader.list("rooms"_L1, place.rooms, &readText, Presence::Optional);
    return reader.finish(std::move(place));
}

void writeNames(JsonWriter &out, QLatin1StringView key, const QStringList &names)
{
    if (names.isEmpty())
        return;
    out.key(key).beginArray();
    for (const QString &name : names)
        out.value(name);
    out.endArray();
}

} // namespace

void writeProject(JsonWriter &out, const Project &project)
{
    out.beginObject();
    writeId(out, "id"_L1, project.id);
    out.member("key"_L1, project.key);
    out.member("name"_L1, project.name);
    out.key("statuses"_L1).beginArray();
    for (const StatusDefinition &status : project.statuses) {
        out.beginObject();
        out.member("name"_L1, status.name);
        out.member("category"_L1, toKey(status.category));
        if (status.limit > 0)
            out.member("limit"_L1, status.limit);
        out.endObject();
    }
    out.endArray();
    out.key("types"_L1).beginArray();
    for (const QString &type : project.types)
        out.value(type);
    out.endArray();
    writeNames(out, "labels"_L1, project.labels);
    writeNames(out, "categories"_L1, project.categories);
    if (!project.places.isEmpty()) {
        out.key("places"_L1).beginArray();
        for (const Place &place : project.places) {
            out.beginObject().member("building"_L1, place.building);
            writeNames(out, "rooms"_L1, place.rooms);
            out.endObject();
        }
        out.endArray();
    }
    if (project.idsOnly)
        out.member("idsOnly"_L1, true);
    out.member("version"_L1, project.version);
    out.endObject();
}

Result<Project> readProject(const JsonView &json)
{
    ObjectReader reader{ json };
    Project project;
    reader.id("id"_L1, project.id);
    reader.text("key"_L1, project.key);
    reader.text("name"_L1, project.name);
    reader.list("statuses"_L1, project.statuses, &readStatus, Presence::Optional);
    reader.list("types"_L1, project.types, &readText, Presence::Optional);
    reader.list("labels"_L1, project.labels, &readText, Presence::Optional);
    reader.list("categories"_L1, project.categories, &readText, Presence::Optional);
    reader.list("places"_L1, project.places, &readPlace, Presence::Optional);
    reader.flag("idsOnly"_L1, project.idsOnly, Presence::Optional);
    reader.integer("version"_L1, project.version, Presence::Optional);
    return reader.finish(std::move(project));
}

void writeUser(JsonWriter &out, const User &user)
{
    out.beginObject();
    writeId(out, "id"_L1, user.id);
    out.member("name"_L1, user.name);
    if (!user.email.isEmpty())
        out.member("email"_L1, user.email);
    if (user.admin)
        out.member("admin"_L1, true);
    if (user.former)
        out.member("former"_L1, true);
    out.endObject();
}

Result<User> readUser(const JsonView &json)
{
    ObjectReader reader{ json };
    User user;
    reader.id("id"_L1, user.id);
    reader.text("name"_L1, user.name, Presence::Optional);
    reader.text("email"_L1, user.email, Presence::Optional);
    reader.flag("admin"_L1, user.admin, Presence::Optional);
    reader.flag("former"_L1, user.former, Presence::Optional);
    return reader.finish(std::move(user));
}

void writeMember(JsonWriter &out, const Member &member)
{
    out.beginObject();
    writeId(out, "user"_L1, member.user);
    out.member("role"_L1, toKey(member.role));
    out.endObject();
}

void writeSavedFilter(JsonWriter &out, const SavedFilter &filter)
{
    out.beginObject();
    writeId(out, "id"_L1, filter.id);
    out.member("name"_L1, filter.name).member("query"_L1, filter.query);
    out.member("pinned"_L1, filter.pinned).endObject();
}

Result<SavedFilter> readSavedFilter(const JsonView &json)
{
    ObjectReader reader{ json };
    SavedFilter filter;
    reader.id("id"_L1, filter.id);
    reader.text("name"_L1, filter.name);
    reader.text("query"_L1, filter.query);
    reader.flag("pinned"_L1, filter.pinned, Presence::Optional);
    return reader.finish(std::move(filter));
}

Result<Member> readMember(const JsonView &json)
{
    ObjectReader reader{ json };
    Member member;
    reader.id("user"_L1, member.user);
    reader.choice("role"_L1, member.role, &roleFromKey);
    return reader.finish(std::move(member));
}

} // namespace lockstep
