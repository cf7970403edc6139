// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/encodedevent.h"

#include "net/wire/engineio.h"
#include "net/wire/socketio.h"
#include "net/wire/websocketframe.h"

namespace lockstep::server {

EncodedEvent::EncodedEvent(
    QLatin1StringView name, const QList<QByteArray> &args, const QString &nsp)
    : m_text(wire::encodeEvent(name, args, {}, nsp)),
      m_frame(wire::encodeFrame(wire::Opcode::Text,
          wire::encodePacket({ wire::EnginePacketType::Message, m_text, false })))
{}

} // namespace lockstep::server
