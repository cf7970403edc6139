// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"

#include "core/sync/codec_read.h"

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;
using namespace codec;

EphemeralEvent readUserJoined(ObjectReader &reader)
{
    ephemeral::UserJoined e;
    reader.value("user"_L1, e.user, &readUser);
    reader.choice("state"_L1, e.state, &presenceStateFromKey, Presence::Optional);
    reader.text("timestamp"_L1, e.timestamp, Presence::Optional);
    return e;
}

EphemeralEvent readUserLeft(ObjectReader &reader)
{
    ephemeral::UserLeft e;
    reader.value("user"_L1, e.user, &readUser);
    reader.text("timestamp"_L1, e.timestamp, Presence::Optional);
    return e;
}

// The user is missing in what a client sends about itself.
EphemeralEvent readPresence(ObjectReader &reader)
{
    ephemeral::Presence e;
    reader.id("user"_L1, e.user, Presence::Optional);
    reader.choice("state"_L1, e.state, &presenceStateFromKey);
    reader.id("issue"_L1, e.issue, Presence::Optional);
    reader.text("field"_L1, e.field, Presence::Optional);
    return e;
}

EphemeralEvent readTyping(ObjectReader &reader)
{
    ephemeral::Typing e;
    reader.id("user"_L1, e.user, Presence::Optional);
    reader.text("topic"_L1, e.topic);
    reader.text("field"_L1, e.field, Presence::Optional);
    reader.flag("on"_L1, e.on);
    return e;
}

} // namespace

QString eventName(const EphemeralEvent &event)
{
    return std::visit(Overload{
                          [](const ephemeral::UserJoined &) { return u"user_joined"_s; },
                          [](const ephemeral::UserLeft &) { return u"user_left"_s; },
                          [](const ephemeral::Presence &) { return u"presence"_s; },
                          [](const ephemeral::Typing &) { return u"typing"_s; },
                      },
        event);
}

void writeEphemeral(JsonWriter &out, const EphemeralEvent &event)
{
    out.beginObject();
    std::visit(Overload{
                   [&](const ephemeral::UserJoined &e) {
                       writeUser(out.key("user"_L1), e.user);
                       out.member("state"_L1, toKey(e.state));
                       writeOptional(out, "timestamp"_L1, e.timestamp);
                   },
                   [&](const ephemeral::UserLeft &e) {
                       writeUser(out.key("user"_L1), e.user);
                       writeOptional(out, "timestamp"_L1, e.timestamp);
                   },
                   [&](const ephemeral::Presence &e) {
                       writeOptional(out, "user"_L1, e.user);
                       out.member("state"_L1, toKey(e.state));
                       writeOptional(out, "issue"_L1, e.issue);
                       writeOptional(out, "field"_L1, e.field);
                   },
                   [&](const ephemeral::Typing &e) {
                       writeOptional(out, "user"_L1, e.user);
                       out.member("topic"_L1, e.topic);
                       writeOptional(out, "field"_L1, e.field);
                       out.member("on"_L1, e.on);
                   },
               },
        event);
    out.endObject();
}

Result<EphemeralEvent> readEphemeral(QStringView name, const JsonView &json)
{
    ObjectReader reader{ json };
    EphemeralEvent event;
    if (name == "user_joined"_L1)
        event = readUserJoined(reader);
    else if (name == "user_left"_L1)
        event = readUserLeft(reader);
    else if (name == "presence"_L1)
        event = readPresence(reader);
    else if (name == "typing"_L1)
        event = readTyping(reader);
    else
        return Error{ errc::UnknownEvent, u"unknown event: "_s + name.left(80).toString(), {} };
    return reader.finish(std::move(event));
}

} // namespace lockstep
