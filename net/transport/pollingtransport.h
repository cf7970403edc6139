// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/tls/certificatepin.h"
#include "net/transport/transport.h"
#include "net/wire/engineio.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace lockstep::net {

// Engine.IO over HTTP long-polling: one GET outstanding, beside it at most one POST with as many
// packets as the server's maxPayload allows.
class PollingTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    // Of one response, which may hold several packets.
    static constexpr qint64 maxResponse = 8 * 1'048'576;

    explicit PollingTransport(TransportRequest request, PinSource pin = {});
    ~PollingTransport() override;

    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView{ "polling" }; }
    void open(const QUrl &server, Callbacks callbacks) override;
    void sendText(const QByteArray &utf8) override;
    void sendBinary(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_queuedBytes + m_sentBytes; }
    void close() override;
    void finish() override;
    void drain(std::function<void()> drained) override;

private:
    [[nodiscard]] QNetworkRequest request() const;
    void sendOnce(QNetworkReply *reply);
    void poll();
    void polled();
    void handOn(const QList<wire::EnginePacket> &packets);
    void enqueue(wire::EnginePacket packet);
    void post();
    void posted();
    void checkDrained();
    void fail(const TransportFailure &failure);

    TransportRequest m_request;
    PinSource m_pinSource;
    QByteArray m_pin{}; // of this attempt
    QUrl m_url{};
    Callbacks m_callbacks{};
    // Both live as long as this: we may be called from inside a signal of a reply. One for each
    // direction, because a manager that has found IPv6 to lead nowhere lets its second connection
    // wait for it all the same, up to 30 s.
    std::unique_ptr<QNetworkAccessManager> m_gets{};
    std::unique_ptr<QNetworkAccessManager> m_posts{};
    QNetworkReply *m_get = nullptr;
    QNetworkReply *m_post = nullptr;
    wire::Handshake m_session{}; // its sid is empty until the open packet
    QList<wire::EnginePacket> m_queue{};
    qint64 m_queuedBytes = 0;
    qint64 m_sentBytes = 0; // of m_post
    std::function<void()> m_drained{}; // set: no more GETs
    bool m_silent = false; // closed or finishing
};

} // namespace lockstep::net
