// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace lockstep::wire {

// Socket.IO protocol 5, "Packet types". The number on the wire is the value here.
enum class SocketPacketType {
    Connect,
    Disconnect,
    Event,
    Ack,
    ConnectError,
    BinaryEvent,
    BinaryAck
};

inline constexpr int maxAttachments = 10;

// A packet to be sent. `json` is the payload's text: an object (Connect, ConnectError), an array
// (Event, Ack), or empty. Attachments make it a binary packet; the JSON then holds their
// placeholders {"_placeholder":true,"num":i} already.
struct SocketPacket
{
    SocketPacketType type
        = SocketPacketType::Event; // never BinaryEvent, BinaryAck: see attachments
    QString nsp = QStringLiteral("/");
    std::optional<qint64> id{};
    QByteArray json{};
    QList<QByteArray> attachments{};

    friend bool operator==(const SocketPacket &, const SocketPacket &) = default;
};

// The text to send in one Engine.IO message; its attachments follow as binary messages, in order.
[[nodiscard]] QByteArray encodeSocketPacket(const SocketPacket &packet);
// 42["name",arg1,arg2] without the Engine.IO digit: arguments are JSON texts.
[[nodiscard]] QByteArray encodeEvent(QLatin1StringView name, const QList<QByteArray> &args,
    std::optional<qint64> id = {}, const QString &nsp = QStringLiteral("/"));

// A packet that was received. `payload` points into the decoder's JsonDocument and is valid until
// that parses again.
struct ReceivedPacket
{
    SocketPacketType type = SocketPacketType::Event; // BinaryEvent and BinaryAck become Event, Ack
    QString nsp = QStringLiteral("/");
    std::optional<qint64> id{};
    JsonView payload{}; // undefined when there is none
    QList<QByteArray> attachments{};

    // Event: the name, and the arguments behind it.
    [[nodiscard]] QString eventName() const { return payload.at(0).stringOrEmpty(); }
};

// Puts Socket.IO packets together from Engine.IO messages. Any error is fatal for the connection
// ("parse error"): bad type, namespace, id or JSON; a payload of the wrong shape for its type (an
// event needs an array with a string first); text between attachments, stray binary, too many
// attachments, a placeholder out of range or used twice.
// After an error it begins anew. The document may serve all decoders of a thread (its buffers take
// some 60 kB) and must outlive them.
class SocketDecoder
{
public:
    explicit SocketDecoder(JsonDocument &json) : m_json(&json) {}

    // std::nullopt: attachments are still to come.
    [[nodiscard]] Result<std::optional<ReceivedPacket>> feedText(QByteArrayView text);
    [[nodiscard]] Result<std::optional<ReceivedPacket>> feedBinary(const QByteArray &bytes);

private:
    JsonDocument *m_json;
    std::optional<ReceivedPacket> m_partial{};
    QByteArray m_partialJson{}; // parsed again when the attachments are there
    int m_expected = 0; // attachments of m_partial
};

} // namespace lockstep::wire
