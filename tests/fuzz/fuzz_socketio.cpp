// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A sequence of messages to the Socket.IO decoder, parted by 0x1E; those that begin with 'b' are
// binary.

#include "net/wire/socketio.h"
#include "tests/fuzz/fuzz.h"

using namespace lockstep;
using wire::SocketPacketType;

namespace {

void check(const Result<std::optional<wire::ReceivedPacket>> &read)
{
    if (!read || !read->has_value())
        return;
    const wire::ReceivedPacket &packet = **read;
    fuzz::demand(
        packet.type != SocketPacketType::BinaryEvent && packet.type != SocketPacketType::BinaryAck,
        "a binary type is handed on");
    fuzz::demand(packet.attachments.size() <= wire::maxAttachments, "too many attachments");
    if (packet.type == SocketPacketType::Event)
        fuzz::demand(packet.payload.at(0).isString(), "an event without a name");
    if (packet.type == SocketPacketType::Ack)
        fuzz::demand(packet.id.has_value() && packet.payload.isArray(), "an ack of nothing");

    JsonDocument other;
    wire::SocketDecoder decoder{ other };
    wire::SocketPacket written{ packet.type, packet.nsp, packet.id,
        packet.payload.isUndefined() ? QByteArray{} : packet.payload.toJson(), packet.attachments };
    auto again = decoder.feedText(wire::encodeSocketPacket(written));
    for (const QByteArray &attachment : packet.attachments) {
        fuzz::demand(again && !again->has_value(), "attachments are not waited for");
        again = decoder.feedBinary(attachment);
    }
    fuzz::demand(again && again->has_value(), "what was read cannot be read again");
    const wire::ReceivedPacket &back = **again;
    fuzz::demand(back.type == packet.type && back.nsp == packet.nsp && back.id == packet.id
            && back.attachments == packet.attachments
            && back.payload.toJson() == packet.payload.toJson(),
        "a packet comes back as another");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    JsonDocument json;
    wire::SocketDecoder decoder{ json };
    const QByteArrayView bytes = fuzz::bytesOf(data, size);
    for (const QByteArray &message : bytes.toByteArray().split('\x1e')) {
        if (message.startsWith('b'))
            check(decoder.feedBinary(message.sliced(1)));
        else
            check(decoder.feedText(message));
    }
    return 0;
}
