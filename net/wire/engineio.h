// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace lockstep::wire {

// Engine.IO protocol 4, "Packet encoding".
enum class EnginePacketType { Open, Close, Ping, Pong, Message, Upgrade, Noop };

struct EnginePacket
{
    EnginePacketType type = EnginePacketType::Message;
    QByteArray data{};
    bool binary = false; // only for Message

    friend bool operator==(const EnginePacket &, const EnginePacket &) = default;
};

// One packet as the content of a WebSocket message: text packets begin with the digit of their
// type; a binary packet is its bare bytes (sent as a binary message).
[[nodiscard]] QByteArray encodePacket(const EnginePacket &packet);
[[nodiscard]] Result<EnginePacket> decodePacket(QByteArrayView text);

// The body of a polling request or response: packets joined by 0x1E, binary ones as 'b' + base64.
[[nodiscard]] QByteArray encodePayload(const QList<EnginePacket> &packets);
[[nodiscard]] Result<QList<EnginePacket>> decodePayload(QByteArrayView body);

// The data of the open packet. Some servers leave maxPayload out; upgrades may be empty.
struct Handshake
{
    QString sid{};
    QStringList upgrades{};
    std::chrono::milliseconds pingInterval{ 25000 };
    std::chrono::milliseconds pingTimeout{ 20000 };
    std::optional<qint64> maxPayload{};

    friend bool operator==(const Handshake &, const Handshake &) = default;
};
[[nodiscard]] QByteArray encodeHandshake(const Handshake &handshake);
[[nodiscard]] Result<Handshake> decodeHandshake(QByteArrayView json);

} // namespace lockstep::wire
