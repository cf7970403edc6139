// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A byte stream to the WebSocket decoder of either side: it comes to the same whether the bytes
// come at once or one by one.

#include "net/wire/websocketframe.h"
#include "tests/fuzz/fuzz.h"

#include <QByteArrayList>

using namespace lockstep;

namespace {

QByteArray shown(const wire::FrameMessage &message)
{
    struct
    {
        QByteArray operator()(const wire::message::Text &m) const
        {
            fuzz::demand(m.utf8.isValidUtf8(), "text that is not UTF-8");
            return "text " + m.utf8;
        }
        QByteArray operator()(const wire::message::Binary &m) const { return "binary " + m.bytes; }
        QByteArray operator()(const wire::message::Ping &m) const { return "ping " + m.bytes; }
        QByteArray operator()(const wire::message::Pong &m) const { return "pong " + m.bytes; }
        QByteArray operator()(const wire::message::Close &m) const
        {
            return "close " + QByteArray::number(m.code) + m.reason;
        }
        QByteArray operator()(const wire::message::Violation &m) const
        {
            return "violation " + QByteArray::number(static_cast<int>(m.code));
        }
    } show;
    return std::visit(show, message);
}

QByteArrayList read(wire::FrameDecoder::Role role, QByteArrayView bytes, qsizetype step)
{
    constexpr qsizetype most = 1000;
    wire::FrameDecoder decoder{ role, most };
    QByteArrayList messages;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        decoder.feed(bytes.sliced(at, std::min(step, bytes.size() - at)));
        while (const auto message = decoder.next()) {
            messages.append(shown(*message));
            fuzz::demand(messages.constLast().size() <= most + 16, "a message over the limit");
        }
    }
    return messages;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = fuzz::bytesOf(data, size);
    for (const auto role : { wire::FrameDecoder::Role::Server, wire::FrameDecoder::Role::Client }) {
        const QByteArrayList whole = read(role, bytes, std::max<qsizetype>(bytes.size(), 1));
        fuzz::demand(read(role, bytes, 1) == whole, "byte by byte it is another");
        fuzz::demand(read(role, bytes, 7) == whole, "in pieces it is another");
    }
    return 0;
}
