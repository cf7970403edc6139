// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/encodedevent.h"

#include "net/wire/engineio.h"
#include "net/wire/socketio.h"
#include "net/wire/websocketframe.h"

namespace lockstep::server {

EncodedEvent::EncodedEvent(
    QLatin1StringView name, const QList<QByteArray> &args, const QString &nsp)
    : m_texts{ wire::encodeEvent(name, args, {}, nsp) },
      m_frames(wire::encodeFrame(wire::Opcode::Text,
          wire::encodePacket({ wire::EnginePacketType::Message, m_texts.first(), false })))
{}

void EncodedEvent::append(const EncodedEvent &next)
{
    m_texts += next.m_texts;
    m_frames += next.m_frames;
}

} // namespace lockstep::server
