// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/wire/engineio.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <limits>

namespace lockstep::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr char separator = '\x1e';

Error parseError(const QString &what) { return Error{ errc::Parse, what, {} }; }

// 'b' and base64: how a binary message travels as text. Polling needs it; over WebSocket a client
// may be told to send it too (forceBase64).
Result<EnginePacket> decodeBase64Packet(QByteArrayView base64)
{
    auto decoded = QByteArray::fromBase64Encoding(
        base64.toByteArray(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return parseError(u"engine.io: bad base64"_s);
    return EnginePacket{ EnginePacketType::Message, std::move(decoded.decoded), true };
}

// Protocol 4 has these as numbers of milliseconds; a timer takes no more than 31 bits of them.
std::optional<std::chrono::milliseconds> milliseconds(const JsonView &value)
{
    const auto number = value.toInteger();
    if (!number || *number < 1 || *number > std::numeric_limits<qint32>::max())
        return {};
    return std::chrono::milliseconds{ *number };
}

} // namespace

QByteArray encodePacket(const EnginePacket &packet)
{
    if (packet.binary)
        return packet.data;
    QByteArray text;
    text.reserve(packet.data.size() + 1);
    text.append(static_cast<char>('0' + static_cast<int>(packet.type)));
    text.append(packet.data);
    return text;
}

Result<EnginePacket> decodePacket(QByteArrayView text)
{
    if (text.isEmpty())
        return parseError(u"engine.io: empty packet"_s);
    const char type = text.front();
    const QByteArrayView data = text.sliced(1);
    if (type == 'b')
        return decodeBase64Packet(data);
    if (type < '0' || type > '6')
        return parseError(u"engine.io: unknown packet type"_s);
    return EnginePacket{ static_cast<EnginePacketType>(type - '0'), data.toByteArray(), false };
}

QByteArray encodePayload(const QList<EnginePacket> &packets)
{
    QByteArray body;
    for (const EnginePacket &packet : packets) {
        if (!body.isEmpty())
            body.append(separator);
        if (packet.binary)
            body.append('b').append(packet.data.toBase64());
        else
            body.append(encodePacket(packet));
    }
    return body;
}

Result<QList<EnginePacket>> decodePayload(QByteArrayView body)
{
    if (!body.isValidUtf8())
        return parseError(u"engine.io: payload is not UTF-8"_s);
    QList<EnginePacket> packets;
    while (true) {
        const qsizetype end = body.indexOf(separator);
        auto packet = decodePacket(end < 0 ? body : body.first(end));
        if (!packet)
            return packet.error();
        packets.append(*std::move(packet));
        if (end < 0)
            return packets;
        body = body.sliced(end + 1);
    }
}

QByteArray encodeHandshake(const Handshake &handshake)
{
    JsonWriter json;
    json.beginObject().member("sid"_L1, handshake.sid).key("upgrades"_L1).beginArray();
    for (const QString &upgrade : handshake.upgrades)
        json.value(upgrade);
    json.endArray()
        .member("pingInterval"_L1, handshake.pingInterval.count())
        .member("pingTimeout"_L1, handshake.pingTimeout.count());
    if (handshake.maxPayload)
        json.member("maxPayload"_L1, *handshake.maxPayload);
    return std::move(json.endObject()).text();
}

Result<Handshake> decodeHandshake(QByteArrayView json)
{
    JsonDocument document;
    const auto root = document.parse(json);
    if (!root)
        return root.error();

    Handshake handshake;
    handshake.sid = (*root)["sid"_L1].stringOrEmpty();
    if (handshake.sid.isEmpty())
        return parseError(u"engine.io open: no sid"_s);

    const JsonView upgrades = (*root)["upgrades"_L1];
    if (!upgrades.isUndefined() && !upgrades.isArray())
        return parseError(u"engine.io open: upgrades is not an array"_s);
    for (const JsonView upgrade : upgrades) {
        if (!upgrade.isString())
            return parseError(u"engine.io open: an upgrade is not a string"_s);
        handshake.upgrades.append(upgrade.stringOrEmpty());
    }

    const auto interval = milliseconds((*root)["pingInterval"_L1]);
    const auto timeout = milliseconds((*root)["pingTimeout"_L1]);
    if (!interval || !timeout)
        return parseError(u"engine.io open: bad pingInterval or pingTimeout"_s);
    handshake.pingInterval = *interval;
    handshake.pingTimeout = *timeout;

    if (const JsonView limit = (*root)["maxPayload"_L1]; !limit.isUndefined()) {
        handshake.maxPayload = limit.toInteger();
        if (!handshake.maxPayload || *handshake.maxPayload < 1)
            return parseError(u"engine.io open: bad maxPayload"_s);
    }
    return handshake;
}

} // namespace lockstep::wire
