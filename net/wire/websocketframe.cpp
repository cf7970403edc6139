// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/wire/websocketframe.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace lockstep::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxControlPayload = 125;
// An idle connection does not keep more buffer than this.
constexpr qsizetype keptCapacity = 4096;

// Copies `size` bytes and applies the mask of RFC 6455 section 5.3, eight at a time.
void copyMasked(char *to, const char *from, qsizetype size, quint32 mask)
{
    std::array<char, 8> key{};
    qToBigEndian(mask, key.data());
    qToBigEndian(mask, key.data() + 4);
    const auto wide = std::bit_cast<quint64>(key);
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        quint64 block = 0;
        std::memcpy(&block, from + i, 8);
        block ^= wide;
        std::memcpy(to + i, &block, 8);
    }
    for (; i < size; ++i)
        to[i] = static_cast<char>(from[i] ^ key[static_cast<size_t>(i % 4)]);
}

bool isControl(Opcode opcode) { return static_cast<quint8>(opcode) >= 8; }

bool isKnown(quint8 opcode) { return opcode <= 2 || (opcode >= 8 && opcode <= 10); }

// RFC 6455 section 7.4 and the registry that it opened (1012-1014).
bool mayBeSent(quint16 code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014)
        || (code >= 3000 && code <= 4999);
}

FrameMessage violation(CloseCode code, const QString &what)
{
    return message::Violation{ code, what };
}

FrameMessage closeMessage(const QByteArray &payload)
{
    if (payload.isEmpty())
        return message::Close{};
    if (payload.size() == 1)
        return violation(CloseCode::ProtocolError, u"a close frame of one byte"_s);
    const auto code = qFromBigEndian<quint16>(payload.constData());
    if (!mayBeSent(code))
        return violation(CloseCode::ProtocolError, u"a close code that must not be sent"_s);
    const QByteArray reason = payload.sliced(2);
    if (!reason.isValidUtf8())
        return violation(CloseCode::InvalidText, u"a close reason that is not UTF-8"_s);
    return message::Close{ code, reason };
}

FrameMessage dataMessage(Opcode opcode, QByteArray payload)
{
    if (opcode == Opcode::Binary)
        return message::Binary{ std::move(payload) };
    if (!payload.isValidUtf8())
        return violation(CloseCode::InvalidText, u"a text message that is not UTF-8"_s);
    return message::Text{ std::move(payload) };
}

} // namespace

QByteArray encodeFrame(Opcode opcode, QByteArrayView payload, std::optional<quint32> mask)
{
    const qsizetype size = payload.size();
    const qsizetype lengthBytes = size <= 125 ? 0 : size <= 0xffff ? 2 : 8;
    const qsizetype head = 2 + lengthBytes + (mask ? 4 : 0);
    QByteArray frame{ head + size, Qt::Uninitialized };
    char *at = frame.data();

    const int length = lengthBytes == 0 ? static_cast<int>(size) : lengthBytes == 2 ? 126 : 127;
    *at++ = static_cast<char>(0x80 | static_cast<int>(opcode));
    *at++ = static_cast<char>((mask ? 0x80 : 0) | length);
    if (lengthBytes == 2)
        qToBigEndian(static_cast<quint16>(size), at);
    else if (lengthBytes == 8)
        qToBigEndian(static_cast<quint64>(size), at);
    at += lengthBytes;
    if (mask) {
        qToBigEndian(*mask, at);
        copyMasked(at + 4, payload.data(), size, *mask);
    } else if (size > 0) {
        std::memcpy(at, payload.data(), static_cast<size_t>(size));
    }
    return frame;
}

QByteArray encodeCloseFrame(CloseCode code, QByteArrayView reason, std::optional<quint32> mask)
{
    if (reason.size() > maxControlPayload - 2) {
        qsizetype end = maxControlPayload - 2;
        while (end > 0 && (static_cast<quint8>(reason[end]) & 0xc0) == 0x80)
            --end; // not inside a character
        reason = reason.first(end);
    }
    QByteArray payload{ 2, Qt::Uninitialized };
    qToBigEndian(static_cast<quint16>(code), payload.data());
    payload.append(reason);
    return encodeFrame(Opcode::Close, payload, mask);
}

QByteArray acceptKey(QByteArrayView key)
{
    QCryptographicHash sha1{ QCryptographicHash::Sha1 };
    sha1.addData(key);
    sha1.addData(QByteArrayView{ "258EAFA5-E914-47DA-95CA-C5AB0DC85B11" });
    return sha1.result().toBase64();
}

void FrameDecoder::feed(QByteArrayView bytes)
{
    if (m_done)
        return;
    if (m_read == m_buffer.size()) {
        if (m_buffer.capacity() > keptCapacity)
            m_buffer = {};
        else
            m_buffer.resize(0);
        m_read = 0;
    } else if (m_read > m_buffer.size() / 2) {
        // The half that stays is the smaller one, so the moves cost no more than the appends.
        m_buffer.remove(0, m_read);
        m_read = 0;
    }
    m_buffer.append(bytes);
}

std::optional<FrameMessage> FrameDecoder::next()
{
    while (!m_done) {
        Frame frame;
        auto result = readFrame(frame);
        if (!result && !frame.complete)
            break;
        if (!result)
            result = join(std::move(frame));
        if (!result)
            continue; // a fragment; the rest of its message follows
        if (std::holds_alternative<message::Close>(*result)
            || std::holds_alternative<message::Violation>(*result)) {
            m_done = true;
            m_fragments = {};
            m_buffer = {};
            m_read = 0;
        }
        return result;
    }
    if (m_read == m_buffer.size() && m_buffer.capacity() > keptCapacity) {
        m_buffer = {};
        m_read = 0;
    }
    return {};
}

// Takes one frame out of the buffer, or says why it may not be one. It looks at each byte of the
// head as soon as that is there, so nothing is gathered for a frame that will be refused.
std::optional<FrameMessage> FrameDecoder::readFrame(Frame &frame)
{
    const QByteArrayView unread = QByteArrayView{ m_buffer }.sliced(m_read);
    if (unread.size() < 2)
        return {};
    const auto first = static_cast<quint8>(unread[0]);
    const auto second = static_cast<quint8>(unread[1]);
    const bool masked = (second & 0x80) != 0;
    quint64 length = second & 0x7f;
    const quint8 opcode = first & 0x0f;
    frame.final = (first & 0x80) != 0;
    frame.opcode = static_cast<Opcode>(opcode);

    if ((first & 0x70) != 0)
        return violation(CloseCode::ProtocolError, u"reserved bits are set"_s);
    if (!isKnown(opcode))
        return violation(CloseCode::ProtocolError, u"unknown opcode"_s);
    if (masked != (m_role == Role::Server))
        return violation(CloseCode::ProtocolError, masked ? u"masked"_s : u"not masked"_s);
    if (isControl(frame.opcode)) {
        if (!frame.final || length > maxControlPayload)
            return violation(CloseCode::ProtocolError, u"control frame fragmented or too long"_s);
    } else if ((frame.opcode == Opcode::Continuation) != m_fragmented.has_value()) {
        return violation(CloseCode::ProtocolError, u"fragments out of order"_s);
    }

    const qsizetype lengthBytes = length == 126 ? 2 : length == 127 ? 8 : 0;
    const qsizetype head = 2 + lengthBytes + (masked ? 4 : 0);
    if (unread.size() < 2 + lengthBytes)
        return {};
    if (lengthBytes == 2)
        length = qFromBigEndian<quint16>(unread.data() + 2);
    else if (lengthBytes == 8)
        length = qFromBigEndian<quint64>(unread.data() + 2);
    if ((lengthBytes == 2 && length <= 125) || (lengthBytes == 8 && length <= 0xffff)
        || (length >> 63) != 0)
        return violation(CloseCode::ProtocolError, u"a length that is not minimal"_s);
    const auto room
        = static_cast<quint64>(std::max<qsizetype>(m_maxMessage - m_fragments.size(), 0));
    if (!isControl(frame.opcode) && length > room) {
        return violation(
            CloseCode::TooLarge, u"a message of more than %1 bytes"_s.arg(m_maxMessage));
    }
    const auto size = static_cast<qsizetype>(length);
    if (unread.size() - head < size)
        return {};

    if (masked) {
        frame.payload = QByteArray{ size, Qt::Uninitialized };
        const auto mask = qFromBigEndian<quint32>(unread.data() + head - 4);
        copyMasked(frame.payload.data(), unread.data() + head, size, mask);
    } else {
        frame.payload = unread.sliced(head, size).toByteArray();
    }
    frame.complete = true;
    m_read += head + size;
    return {};
}

// Puts fragments together; a control frame between them is a message of its own.
std::optional<FrameMessage> FrameDecoder::join(Frame frame)
{
    switch (frame.opcode) {
    case Opcode::Ping:
        return message::Ping{ std::move(frame.payload) };
    case Opcode::Pong:
        return message::Pong{ std::move(frame.payload) };
    case Opcode::Close:
        return closeMessage(frame.payload);
    default:
        break;
    }
    if (frame.final && !m_fragmented)
        return dataMessage(frame.opcode, std::move(frame.payload));
    if (!m_fragmented)
        m_fragmented = frame.opcode;
    m_fragments.append(frame.payload);
    if (!frame.final)
        return {};
    return dataMessage(*std::exchange(m_fragmented, std::nullopt), std::exchange(m_fragments, {}));
}

} // namespace lockstep::wire
