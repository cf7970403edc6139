// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QString>

namespace lockstep::server {

// A Socket.IO event, or some of them in a row, made ready once, to be sent to many: every WebSocket
// gets the same bytes, every polling session the same texts. Cheap to copy.
class EncodedEvent
{
public:
    // Arguments are JSON texts.
    EncodedEvent(QLatin1StringView name, const QList<QByteArray> &args,
        const QString &nsp = QStringLiteral("/"));

    // To be sent behind it.
    void append(const EncodedEvent &next);

    // The contents of the Engine.IO messages.
    [[nodiscard]] const QList<QByteArray> &texts() const { return m_texts; }
    // The RFC 6455 frames with those messages, one behind the other.
    [[nodiscard]] const QByteArray &frames() const { return m_frames; }

private:
    QList<QByteArray> m_texts;
    QByteArray m_frames;
};

} // namespace lockstep::server
