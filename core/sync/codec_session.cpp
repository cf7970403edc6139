// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"

#include "core/base/enumkeys.h"
#include "core/sync/codec_read.h"

#include <array>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;
using namespace codec;

constexpr std::array presenceKeys{ "online"_L1, "idle"_L1, "busy"_L1, "offline"_L1 };
constexpr std::array subscribeKeys{ "live"_L1, "catching_up"_L1, "resync"_L1, "forbidden"_L1 };

std::optional<SubscribeReply::Status> subscribeStatusFromKey(QStringView key)
{
    return enumFromKey<SubscribeReply::Status>(subscribeKeys, key);
}

void writeSpace(JsonWriter &out, const SpaceInfo &space)
{
    out.beginObject();
    writeId(out, "id"_L1, space.id);
    out.member("name"_L1, space.name);
    out.member("role"_L1, toKey(space.role));
    out.member("head"_L1, space.head);
    if (space.idsOnly)
        out.member("idsOnly"_L1, true);
    out.endObject();
}

Result<SpaceInfo> readSpace(const JsonView &json)
{
    ObjectReader reader{ json };
    SpaceInfo space;
    reader.id("id"_L1, space.id);
    reader.text("name"_L1, space.name, Presence::Optional);
    reader.choice("role"_L1, space.role, &roleFromKey);
    reader.integer("head"_L1, space.head);
    reader.flag("idsOnly"_L1, space.idsOnly, Presence::Optional);
    return reader.finish(std::move(space));
}

void writePresent(JsonWriter &out, const PresentUser &present)
{
    out.beginObject();
    writeUser(out.key("user"_L1), present.user);
    out.member("state"_L1, toKey(present.state));
    writeOptional(out, "issue"_L1, present.issue);
    writeOptional(out, "field"_L1, present.field);
    out.endObject();
}

Result<PresentUser> readPresent(const JsonView &json)
{
    ObjectReader reader{ json };
    PresentUser present;
    reader.value("user"_L1, present.user, &readUser);
    reader.choice("state"_L1, present.state, &presenceStateFromKey);
    reader.id("issue"_L1, present.issue, Presence::Optional);
    reader.text("field"_L1, present.field, Presence::Optional);
    return reader.finish(std::move(present));
}

void writeLimits(JsonWriter &out, const Limits &limits)
{
    out.beginObject();
    out.member("eventsPerMinute"_L1, limits.eventsPerMinute);
    out.member("eventsPerSecond"_L1, limits.eventsPerSecond);
    out.member("packetBytes"_L1, limits.packetBytes);
    out.member("batchMutations"_L1, limits.batchMutations);
    out.member("batchBytes"_L1, limits.batchBytes);
    out.member("attachmentBytes"_L1, limits.attachmentBytes);
    out.endObject();
}

Result<Limits> readLimits(const JsonView &json)
{
    ObjectReader reader{ json };
    Limits limits;
    reader.integer("eventsPerMinute"_L1, limits.eventsPerMinute, Presence::Optional);
    reader.integer("eventsPerSecond"_L1, limits.eventsPerSecond, Presence::Optional);
    reader.integer("packetBytes"_L1, limits.packetBytes, Presence::Optional);
    reader.integer("batchMutations"_L1, limits.batchMutations, Presence::Optional);
    reader.integer("batchBytes"_L1, limits.batchBytes, Presence::Optional);
    reader.integer("attachmentBytes"_L1, limits.attachmentBytes, Presence::Optional);
    return reader.finish(limits);
}

} // namespace

QLatin1StringView toKey(PresenceState state) { return presenceKeys[static_cast<size_t>(state)]; }

std::optional<PresenceState> presenceStateFromKey(QStringView key)
{
    return enumFromKey<PresenceState>(presenceKeys, key);
}

void writeHello(JsonWriter &out, const Hello &hello)
{
    out.beginObject();
    writeUser(out.key("user"_L1), hello.user);
    out.key("workspace"_L1).beginObject();
    writeId(out, "id"_L1, hello.workspace);
    out.member("name"_L1, hello.workspaceName);
    out.member("epoch"_L1, hello.epoch);
    out.endObject();
    out.key("spaces"_L1).beginArray();
    for (const SpaceInfo &space : hello.spaces)
        writeSpace(out, space);
    out.endArray();
    out.key("presence"_L1).beginArray();
    for (const PresentUser &present : hello.presence)
        writePresent(out, present);
    out.endArray();
    writeLimits(out.key("limits"_L1), hello.limits);
    out.member("tokenExpiresIn"_L1, hello.tokenExpiresInMs);
    writeOptional(out, "serverTime"_L1, hello.serverTime);
    out.member("lastOp"_L1, hello.lastOp);
    out.endObject();
}

Result<Hello> readHello(const JsonView &json)
{
    ObjectReader reader{ json };
    Hello hello;
    reader.value("user"_L1, hello.user, &readUser);
    const auto readWorkspace = [&](const JsonView &workspace) {
        ObjectReader members{ workspace };
        members.id("id"_L1, hello.workspace);
        members.text("name"_L1, hello.workspaceName, Presence::Optional);
        members.text("epoch"_L1, hello.epoch);
        return members.finish(true);
    };
    bool hasWorkspace = false;
    reader.value("workspace"_L1, hasWorkspace, readWorkspace);
    reader.list("spaces"_L1, hello.spaces, &readSpace);
    reader.list("presence"_L1, hello.presence, &readPresent, Presence::Optional);
    reader.value("limits"_L1, hello.limits, &readLimits, Presence::Optional);
    reader.integer("tokenExpiresIn"_L1, hello.tokenExpiresInMs, Presence::Optional);
    reader.text("serverTime"_L1, hello.serverTime, Presence::Optional);
    reader.integer("lastOp"_L1, hello.lastOp, Presence::Optional);
    return reader.finish(std::move(hello));
}

void writeCursor(JsonWriter &out, const Cursor &cursor)
{
    out.beginObject();
    writeId(out, "id"_L1, cursor.space);
    out.member("after"_L1, cursor.seq);
    writeOptional(out, "epoch"_L1, cursor.epoch);
    out.endObject();
}

Result<Cursor> readCursor(const JsonView &json)
{
    ObjectReader reader{ json };
    Cursor cursor;
    reader.id("id"_L1, cursor.space);
    reader.integer("after"_L1, cursor.seq, Presence::Optional);
    reader.text("epoch"_L1, cursor.epoch, Presence::Optional);
    if (cursor.seq < 0)
        reader.fail("after"_L1, u"negative");
    return reader.finish(std::move(cursor));
}

void writeSubscribeReply(JsonWriter &out, const SubscribeReply &reply)
{
    out.beginObject();
    writeId(out, "id"_L1, reply.space);
    out.member("status"_L1, subscribeKeys[static_cast<size_t>(reply.status)]);
    out.member("head"_L1, reply.head);
    writeOptional(out, "epoch"_L1, reply.epoch);
    out.endObject();
}

Result<SubscribeReply> readSubscribeReply(const JsonView &json)
{
    ObjectReader reader{ json };
    SubscribeReply reply;
    reader.id("id"_L1, reply.space);
    reader.choice("status"_L1, reply.status, &subscribeStatusFromKey);
    reader.integer("head"_L1, reply.head, Presence::Optional);
    reader.text("epoch"_L1, reply.epoch, Presence::Optional);
    return reader.finish(std::move(reply));
}

void writePage(JsonWriter &out, const remote::Page &page)
{
    out.beginObject();
    writeId(out, "space"_L1, page.space);
    out.key("events"_L1).beginArray();
    for (const ChangeEvent &event : page.events)
        writeEvent(out, event);
    out.endArray();
    out.member("head"_L1, page.head);
    if (page.hash)
        writeHash(out, "hash"_L1, *page.hash);
    out.endObject();
}

Result<remote::Page> readPage(const JsonView &json)
{
    ObjectReader reader{ json };
    remote::Page page;
    reader.id("space"_L1, page.space);
    reader.list("events"_L1, page.events, [](const JsonView &pair) { return readEvent(pair); });
    reader.integer("head"_L1, page.head);
    readHash(reader, "hash"_L1, page.hash);
    return reader.finish(std::move(page));
}

} // namespace lockstep
