// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/socketio/wirelog.h"

#include <algorithm>
#include <array>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAddresses = 1000;
// An address is read to its end also where the text is cut in it.
constexpr qsizetype longestAddress = 320;
constexpr qsizetype shortestSecret = 24; // of what looks like a token

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isWord(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

// What the part of an address before its @ may be made of; anything beyond ASCII counts.
bool isLocalPart(char c)
{
    static constexpr QByteArrayView others{ ".+!#$%&'*/=?^`{|}~" };
    return isWord(c) || (c & 0x80) || others.contains(c);
}

bool isDomain(char c) { return isWord(c) || c == '.' || (c & 0x80); }

// Head of a Socket.IO packet: type, [attachments '-'], [namespace ','], [id].
struct Head
{
    char type = 0;
    QByteArrayView id{};
    QByteArrayView json{};
};

Head readHead(QByteArrayView packet)
{
    Head head;
    if (packet.isEmpty())
        return head;
    head.type = packet.front();
    qsizetype at = 1;
    const auto digits = [&] {
        const qsizetype from = at;
        while (at < packet.size() && isDigit(packet[at]))
            ++at;
        return packet.sliced(from, at - from);
    };
    if (head.type == '5' || head.type == '6') {
        static_cast<void>(digits());
        ++at; // '-'
    }
    if (at < packet.size() && packet[at] == '/') {
        while (at < packet.size() && packet[at] != ',')
            ++at;
        ++at;
    }
    at = std::min(at, packet.size());
    head.id = digits();
    head.json = packet.sliced(at);
    return head;
}

// The first string of ["name", ...].
QByteArrayView eventName(QByteArrayView json)
{
    const qsizetype open = json.indexOf('"');
    const qsizetype close = open < 0 || open > 2 ? -1 : json.indexOf('"', open + 1);
    return close < 0 ? QByteArrayView{} : json.sliced(open + 1, close - open - 1);
}

bool isSignIn(QByteArrayView name) { return name.startsWith("auth"); }

// The number of bytes that `text` begins with and that stand for an at sign.
qsizetype atSign(QByteArrayView text)
{
    if (text.startsWith('@'))
        return 1;
    static constexpr std::array escaped{ QByteArrayView{ "\\u0040" }, QByteArrayView{ "%40" } };
    for (const QByteArrayView form : escaped) {
        if (text.startsWith(form))
            return form.size();
    }
    return 0;
}

} // namespace

QByteArray WireLog::nameOf(const QByteArray &address)
{
    const auto known = m_addresses.constFind(address);
    if (known != m_addresses.cend())
        return "<e-mail " + QByteArray::number(*known) + '>';
    if (m_addresses.size() >= mostAddresses)
        return "<e-mail>"_ba;
    const int number = int(m_addresses.size()) + 1;
    m_addresses.insert(address, number);
    return "<e-mail " + QByteArray::number(number) + '>';
}

QByteArray WireLog::cleaned(QByteArrayView text)
{
    QByteArray out;
    const qsizetype enough = longestText + longestAddress;
    out.reserve(std::min(text.size(), enough));
    for (qsizetype at = 0; at < text.size() && out.size() < enough;) {
        if (const qsizetype sign = atSign(text.sliced(at))) {
            // The name before it has been written already.
            qsizetype from = out.size();
            while (from > 0 && isLocalPart(out[from - 1]))
                --from;
            qsizetype end = at + sign;
            const bool isLiteral = end < text.size() && text[end] == '[';
            while (end < text.size() && (isDomain(text[end]) || (isLiteral && text[end] != '"')))
                ++end;
            if (from < out.size() && end > at + sign) {
                QByteArray address = out.sliced(from) + '@';
                address += text.sliced(at + sign, end - at - sign);
                out.truncate(from);
                out += nameOf(address.toLower());
                at = end;
                continue;
            }
        }
        // A JWT, wherever it stands: three words of base64 with dots between them.
        if (text.sliced(at).startsWith("eyJ")) {
            qsizetype end = at;
            while (end < text.size() && (isWord(text[end]) || text[end] == '.'))
                ++end;
            if (end - at >= shortestSecret) {
                out += "<token>";
                at = end;
                continue;
            }
        }
        out += text[at++];
    }
    if (out.size() > longestText) {
        qsizetype end = longestText;
        while (end > 0 && (out[end] & 0xC0) == 0x80) // in the midst of a character
            --end;
        out.truncate(end);
    }
    return out;
}

void WireLog::add(WirePacket packet)
{
    packet.number = ++m_last;
    packet.at = toIso8601(m_clock.wallNow());
    m_packets.push_back(std::move(packet));
    if (m_packets.size() > capacity)
        m_packets.pop_front();
}

void WireLog::noteText(bool outgoing, QByteArrayView packet)
{
    const Head head = readHead(packet);
    const QByteArrayView name = eventName(head.json);
    WirePacket note{ .outgoing = outgoing, .size = packet.size() };
    bool hasText = false;
    switch (head.type) {
    case '0':
        note.name = u"CONNECT"_s; // with the token, or a session id
        break;
    case '1':
        note.name = u"DISCONNECT"_s;
        break;
    case '2':
    case '5':
        note.name = QString::fromUtf8(cleaned(name.first(std::min<qsizetype>(name.size(), 80))));
        hasText = !isSignIn(name);
        break;
    case '3':
    case '6':
        note.name = u"answer to %1"_s.arg(QString::fromLatin1(head.id.toByteArray()));
        hasText = true;
        break;
    case '4':
        note.name = u"CONNECT_ERROR"_s;
        hasText = true;
        break;
    default:
        note.name = u"unknown packet"_s;
        break;
    }
    if (hasText) {
        note.text = QString::fromUtf8(cleaned(packet));
        note.cut = packet.size() > longestText;
    }
    add(std::move(note));
}

void WireLog::noteBinary(bool outgoing, qsizetype size)
{
    add({ .outgoing = outgoing, .name = u"attachment"_s, .size = size });
}

QList<WirePacket> WireLog::packets(quint64 after) const
{
    QList<WirePacket> found;
    for (const WirePacket &packet : m_packets) {
        if (packet.number > after)
            found.append(packet);
    }
    return found;
}

} // namespace lockstep::net
