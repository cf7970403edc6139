// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <variant>

namespace lockstep::wire {

// RFC 6455 section 5.2; the number on the wire is the value here.
enum class Opcode : quint8 {
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10
};

// RFC 6455 section 7.4.1
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    Unsupported = 1003,
    InvalidText = 1007,
    Policy = 1008,
    TooLarge = 1009,
    Internal = 1011,
};

// One unfragmented frame. A client masks (RFC 6455 section 5.3), a server does not.
[[nodiscard]] QByteArray encodeFrame(
    Opcode opcode, QByteArrayView payload, std::optional<quint32> mask = {});
[[nodiscard]] QByteArray encodeCloseFrame(
    CloseCode code, QByteArrayView reason = {}, std::optional<quint32> mask = {});

// Sec-WebSocket-Accept for a Sec-WebSocket-Key (RFC 6455 section 4.2.2).
[[nodiscard]] QByteArray acceptKey(QByteArrayView key);

namespace message {
struct Text
{
    QByteArray utf8{};
}; // whole and valid
struct Binary
{
    QByteArray bytes{};
};
struct Ping
{
    QByteArray bytes{};
};
struct Pong
{
    QByteArray bytes{};
};
struct Close
{
    quint16 code = 1005;
    QByteArray reason{};
}; // 1005: no code was sent
struct Violation
{
    CloseCode code{};
    QString what{};
}; // the connection must be closed with it
} // namespace message
using FrameMessage = std::variant<message::Text, message::Binary, message::Ping, message::Pong,
    message::Close, message::Violation>;

// Bytes in, whole messages out: unmasks, joins fragments, validates UTF-8 over fragment borders,
// answers nothing by itself. After a Violation or a Close it yields nothing more. Memory is
// bounded by maxMessage plus one read.
class FrameDecoder
{
public:
    enum class Role { Server, Client }; // a server demands masks, a client refuses them

    FrameDecoder(Role role, qsizetype maxMessage) : m_role(role), m_maxMessage(maxMessage) {}

    void feed(QByteArrayView bytes);
    // The next whole message, or nothing until more is fed.
    [[nodiscard]] std::optional<FrameMessage> next();

private:
    struct Frame
    {
        Opcode opcode{};
        bool final = false;
        bool complete = false; // else more bytes are needed
        QByteArray payload{};
    };
    std::optional<FrameMessage> readFrame(Frame &frame);
    std::optional<FrameMessage> join(Frame frame);

    Role m_role;
    qsizetype m_maxMessage;
    QByteArray m_buffer{};
    qsizetype m_read = 0; // consumed part of m_buffer
    QByteArray m_fragments{};
    std::optional<Opcode> m_fragmented{};
    bool m_done = false;
};

} // namespace lockstep::wire
