// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What our decoder makes of Socket.IO messages, to be compared with others. Standard input: a case
// a line, a JSON array of messages, "t..." a text and "b..." bytes in base64. Standard output: an
// object a line, {"packets": [...], "error": null or its message}; nothing is read behind an error.

#include "core/base/jsonwriter.h"
#include "net/wire/socketio.h"

#include <iostream>
#include <string>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

void write(JsonWriter &out, const wire::ReceivedPacket &packet)
{
    out.beginObject();
    out.key("type"_L1).value(qint64{ static_cast<int>(packet.type) });
    out.key("nsp"_L1).value(packet.nsp);
    if (packet.id)
        out.key("id"_L1).value(*packet.id);
    if (!packet.payload.isUndefined())
        out.key("data"_L1).raw(packet.payload.toJson());
    out.key("attachments"_L1).beginArray();
    for (const QByteArray &attachment : packet.attachments)
        out.value(QString::fromLatin1(attachment.toBase64()));
    out.endArray();
    out.endObject();
}

QByteArray decode(const JsonView &messages)
{
    JsonDocument json;
    wire::SocketDecoder decoder{ json };
    std::optional<QString> error;
    JsonWriter out;
    out.beginObject();
    out.key("packets"_L1).beginArray();
    for (const JsonView each : messages) {
        const QByteArray message = each.stringOrEmpty().toUtf8();
        const auto read = message.startsWith('b')
            ? decoder.feedBinary(QByteArray::fromBase64(message.sliced(1)))
            : decoder.feedText(QByteArrayView{ message }.sliced(1));
        if (!read) {
            error = read.error().message;
            break;
        }
        if (*read)
            write(out, **read);
    }
    out.endArray();
    out.key("error"_L1);
    if (error)
        out.value(*error);
    else
        out.null();
    out.endObject();
    return out.text();
}

} // namespace

int main()
{
    std::ios::sync_with_stdio(false);
    JsonDocument document;
    for (std::string line; std::getline(std::cin, line);) {
        const auto messages
            = document.parse(QByteArrayView{ line.data(), static_cast<qsizetype>(line.size()) });
        if (!messages) {
            std::cerr << qPrintable(messages.error().message) << '\n';
            return 2;
        }
        std::cout << decode(*messages).constData() << '\n';
    }
    return 0;
}
