// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QString>

namespace lockstep::server {

// A Socket.IO event made ready once, to be sent to many: every WebSocket gets the same bytes, every
// polling session the same text. Cheap to copy.
class EncodedEvent
{
public:
    // Arguments are JSON texts.
    EncodedEvent(QLatin1StringView name, const QList<QByteArray> &args,
        const QString &nsp = QStringLiteral("/"));

    // The content of the Engine.IO message.
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    // The RFC 6455 frame with that message.
    [[nodiscard]] const QByteArray &frame() const { return m_frame; }

private:
    QByteArray m_text;
    QByteArray m_frame;
};

} // namespace lockstep::server
