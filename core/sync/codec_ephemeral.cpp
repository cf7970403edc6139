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

EphemeralEvent readQueueMetricsUpdated(ObjectReader &reader)
{
    ephemeral::QueueMetricsUpdated e;
    reader.id("queue"_L1, e.queue);
    reader.value("metrics"_L1, e.metrics, &readQueueMetrics);
    return e;
}

template <typename Event> EphemeralEvent readTicket(ObjectReader &reader)
{
    Event e;
    reader.id("queue"_L1, e.queue);
    reader.id("issue"_L1, e.issue);
    return e;
}

using HeatmapChange = ephemeral::HeatmapUpdated::Change;
constexpr struct HeatmapKey
{
    HeatmapChange change{};
    QLatin1StringView key{};
} heatmapKeys[]{ { HeatmapChange::Added, "issue_added"_L1 },
    { HeatmapChange::Updated, "issue_updated"_L1 },
    { HeatmapChange::Resolved, "issue_resolved"_L1 } };

std::optional<HeatmapChange> heatmapChangeFromKey(QStringView key)
{
    for (const HeatmapKey &row : heatmapKeys) {
        if (row.key == key)
            return row.change;
    }
    return {};
}

EphemeralEvent readHeatmapUpdated(ObjectReader &reader)
{
    ephemeral::HeatmapUpdated e;
    reader.id("space"_L1, e.space);
    reader.choice("changeType"_L1, e.change, &heatmapChangeFromKey);
    ObjectReader affected{ reader.find("affected"_L1, Presence::Optional) };
    affected.text("building"_L1, e.building, Presence::Optional);
    affected.text("room"_L1, e.room, Presence::Optional);
    e.lat = affected.find("lat"_L1, Presence::Optional).toDouble();
    e.lng = affected.find("lng"_L1, Presence::Optional).toDouble();
    reader.integer("count"_L1, e.count, Presence::Optional);
    return e;
}

void writeHeatmapUpdated(JsonWriter &out, const ephemeral::HeatmapUpdated &e)
{
    writeId(out, "space"_L1, e.space);
    for (const HeatmapKey &row : heatmapKeys) {
        if (row.change == e.change)
            out.member("changeType"_L1, row.key);
    }
    const auto writeReal = [&](QLatin1StringView key, const std::optional<double> &value) {
        out.key(key);
        value ? out.value(*value) : out.null();
    };
    out.key("affected"_L1).beginObject();
    writeOptional(out, "building"_L1, e.building);
    writeOptional(out, "room"_L1, e.room);
    writeReal("lat"_L1, e.lat);
    writeReal("lng"_L1, e.lng);
    out.endObject().member("count"_L1, e.count);
}

} // namespace

QString eventName(const EphemeralEvent &event)
{
    return std::visit(
        Overload{
            [](const ephemeral::UserJoined &) { return u"user_joined"_s; },
            [](const ephemeral::UserLeft &) { return u"user_left"_s; },
            [](const ephemeral::Presence &) { return u"presence"_s; },
            [](const ephemeral::Typing &) { return u"typing"_s; },
            [](const ephemeral::QueueMetricsUpdated &) { return u"queue_metrics_updated"_s; },
            [](const ephemeral::QueueTicketAdded &) { return u"queue_ticket_added"_s; },
            [](const ephemeral::QueueTicketRemoved &) { return u"queue_ticket_removed"_s; },
            [](const ephemeral::HeatmapUpdated &) { return u"heatmap_updated"_s; },
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
                   [&](const ephemeral::QueueMetricsUpdated &e) {
                       writeId(out, "queue"_L1, e.queue);
                       writeQueueMetrics(out.key("metrics"_L1), e.metrics);
                   },
                   [&](const ephemeral::QueueTicketAdded &e) {
                       writeId(out, "queue"_L1, e.queue);
                       writeId(out, "issue"_L1, e.issue);
                   },
                   [&](const ephemeral::QueueTicketRemoved &e) {
                       writeId(out, "queue"_L1, e.queue);
                       writeId(out, "issue"_L1, e.issue);
                   },
                   [&](const ephemeral::HeatmapUpdated &e) { writeHeatmapUpdated(out, e); },
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
    else if (name == "queue_metrics_updated"_L1)
        event = readQueueMetricsUpdated(reader);
    else if (name == "queue_ticket_added"_L1)
        event = readTicket<ephemeral::QueueTicketAdded>(reader);
    else if (name == "queue_ticket_removed"_L1)
        event = readTicket<ephemeral::QueueTicketRemoved>(reader);
    else if (name == "heatmap_updated"_L1)
        event = readHeatmapUpdated(reader);
    else
        return Error{ errc::UnknownEvent, u"unknown event: "_s + name.left(80).toString(), {} };
    return reader.finish(std::move(event));
}

} // namespace lockstep
