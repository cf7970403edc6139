// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/wire/socketio.h"

#include "core/base/jsonwriter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lockstep::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxNamespaceBytes = 512;
// Beyond it a JavaScript peer would acknowledge another number than it was sent.
constexpr qint64 maxId = (qint64{ 1 } << 53) - 1;

Error socketIoError(const QString &what)
{
    return Error{ errc::Parse, u"socket.io: "_s + what, {} };
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Names that mean something else in every implementation; none lets a peer emit them.
bool isReservedName(std::string_view name)
{
    static constexpr std::array<std::string_view, 6> reserved{ "connect", "connect_error",
        "disconnect", "disconnecting", "newListener", "removeListener" };
    return std::find(reserved.begin(), reserved.end(), name) != reserved.end();
}

// A cursor over the characters before the JSON.
struct Head
{
    QByteArrayView rest;

    [[nodiscard]] bool at(char c) const { return !rest.isEmpty() && rest.front() == c; }
    // The digits at the front; nothing when there are none or the number is beyond `limit`.
    std::optional<qint64> takeNumber(qint64 limit)
    {
        qint64 number = 0;
        qsizetype length = 0;
        for (; length < rest.size() && isDigit(rest[length]); ++length) {
            number = number * 10 + (rest[length] - '0');
            if (number > limit)
                return {};
        }
        if (length == 0)
            return {};
        rest = rest.sliced(length);
        return number;
    }
};

std::optional<Error> checkShape(const ReceivedPacket &packet)
{
    const JsonView &payload = packet.payload;
    switch (packet.type) {
    case SocketPacketType::Connect:
    case SocketPacketType::ConnectError:
        if (!payload.isUndefined() && !payload.isObject())
            return socketIoError(u"the payload of a connect is not an object"_s);
        break;
    case SocketPacketType::Disconnect:
        if (!payload.isUndefined())
            return socketIoError(u"a disconnect with a payload"_s);
        break;
    case SocketPacketType::Event: {
        const auto name = payload.at(0).toUtf8();
        if (!name)
            return socketIoError(u"an event is not an array that starts with its name"_s);
        if (isReservedName(*name))
            return socketIoError(u"an event with a reserved name"_s);
        break;
    }
    default:
        if (!payload.isArray())
            return socketIoError(u"the payload of an acknowledgement is not an array"_s);
        if (!packet.id)
            return socketIoError(u"an acknowledgement without an id"_s);
    }
    return {};
}

// Marks the attachments that `value` refers to; false for one out of range or used twice.
bool markPlaceholders(const JsonView &value, std::array<bool, maxAttachments> &used, int count)
{
    if (value.isArray()) {
        for (const JsonView element : value) {
            if (!markPlaceholders(element, used, count))
                return false;
        }
        return true;
    }
    if (!value.isObject())
        return true;
    if (value["_placeholder"_L1].toBool().value_or(false)) {
        const auto number = value["num"_L1].toInteger();
        if (!number || *number < 0 || *number >= count)
            return false;
        return !std::exchange(used[static_cast<size_t>(*number)], true);
    }
    for (const auto &member : value.members()) {
        if (!markPlaceholders(member.value, used, count))
            return false;
    }
    return true;
}

void appendHead(QByteArray &text, SocketPacketType type, qsizetype attachments, const QString &nsp,
    std::optional<qint64> id)
{
    text.append(static_cast<char>('0' + static_cast<int>(type)));
    if (attachments > 0)
        text.append(QByteArray::number(attachments)).append('-');
    if (nsp != u'/')
        text.append(nsp.toUtf8()).append(',');
    if (id)
        text.append(QByteArray::number(*id));
}

} // namespace

QByteArray encodeSocketPacket(const SocketPacket &packet)
{
    auto type = packet.type;
    if (!packet.attachments.isEmpty()) {
        type = type == SocketPacketType::Ack ? SocketPacketType::BinaryAck
                                             : SocketPacketType::BinaryEvent;
    }
    QByteArray text;
    text.reserve(packet.json.size() + packet.nsp.size() + 32);
    appendHead(text, type, packet.attachments.size(), packet.nsp, packet.id);
    text.append(packet.json);
    return text;
}

QByteArray encodeEvent(QLatin1StringView name, const QList<QByteArray> &args,
    std::optional<qint64> id, const QString &nsp)
{
    JsonWriter quoted;
    quoted.value(name);
    qsizetype size = quoted.text().size() + nsp.size() + 32;
    for (const QByteArray &arg : args)
        size += arg.size() + 1;

    QByteArray text;
    text.reserve(size);
    appendHead(text, SocketPacketType::Event, 0, nsp, id);
    text.append('[').append(quoted.text());
    for (const QByteArray &arg : args)
        text.append(',').append(arg);
    text.append(']');
    return text;
}

Result<std::optional<ReceivedPacket>> SocketDecoder::feedText(QByteArrayView text)
{
    if (std::exchange(m_partial, std::nullopt))
        return socketIoError(u"text where an attachment should be"_s);

    Head head{ text };
    const auto type = head.rest.isEmpty() ? std::nullopt : std::optional{ head.rest.front() };
    if (!type || *type < '0' || *type > '6')
        return socketIoError(u"unknown packet type"_s);
    head.rest = head.rest.sliced(1);

    ReceivedPacket packet{ .type = static_cast<SocketPacketType>(*type - '0') };
    int attachments = 0;
    if (packet.type == SocketPacketType::BinaryEvent
        || packet.type == SocketPacketType::BinaryAck) {
        packet.type = packet.type == SocketPacketType::BinaryEvent ? SocketPacketType::Event
                                                                   : SocketPacketType::Ack;
        const auto count = head.takeNumber(maxAttachments);
        if (!count || *count == 0 || !head.at('-'))
            return socketIoError(u"a bad number of attachments"_s);
        attachments = static_cast<int>(*count);
        head.rest = head.rest.sliced(1);
    }

    if (head.at('/')) {
        // Without a payload the comma may be missing: 40/admin
        const qsizetype comma = head.rest.indexOf(',');
        const QByteArrayView nsp = comma < 0 ? head.rest : head.rest.first(comma);
        if (nsp.size() > maxNamespaceBytes || !nsp.isValidUtf8())
            return socketIoError(u"a bad namespace"_s);
        packet.nsp = QString::fromUtf8(nsp);
        head.rest = comma < 0 ? QByteArrayView{} : head.rest.sliced(comma + 1);
    }

    if (!head.rest.isEmpty() && isDigit(head.rest.front())) {
        if (packet.type != SocketPacketType::Event && packet.type != SocketPacketType::Ack)
            return socketIoError(u"an id where there can be none"_s);
        packet.id = head.takeNumber(maxId);
        if (!packet.id)
            return socketIoError(u"an id that is too large"_s);
    }

    if (!head.rest.isEmpty()) {
        if (!head.at('[') && !head.at('{'))
            return socketIoError(u"the payload is neither an array nor an object"_s);
        const auto payload = m_json->parse(head.rest);
        if (!payload)
            return payload.error();
        packet.payload = *payload;
    }
    if (auto error = checkShape(packet))
        return *error;
    if (attachments == 0)
        return std::optional{ std::move(packet) };

    std::array<bool, maxAttachments> used{};
    if (!markPlaceholders(packet.payload, used, attachments)
        || std::count(used.begin(), used.end(), true) != attachments)
        return socketIoError(u"placeholders that do not match the attachments"_s);
    packet.payload = {};
    m_partial = std::move(packet);
    m_partialJson = head.rest.toByteArray();
    m_expected = attachments;
    return std::optional<ReceivedPacket>{};
}

Result<std::optional<ReceivedPacket>> SocketDecoder::feedBinary(const QByteArray &bytes)
{
    if (!m_partial)
        return socketIoError(u"binary data that belongs to no packet"_s);
    m_partial->attachments.append(bytes);
    if (m_partial->attachments.size() < m_expected)
        return std::optional<ReceivedPacket>{};
    auto packet = std::exchange(m_partial, std::nullopt);
    const auto payload = m_json->parse(std::exchange(m_partialJson, {}));
    if (!payload)
        return payload.error();
    packet->payload = *payload;
    return packet;
}

} // namespace lockstep::wire
