// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/connectioncheck.h"
#include "net/transport/transport.h"

#include <QAbstractSocket>
#include <QByteArray>

class QNetworkReply;

namespace lockstep::net {

// What came for GET /health.
struct HealthAnswer
{
    int status = 0; // 0: none came
    bool isTlsProblem = false; // the certificate, or that TLS is not spoken
    bool isProxySignIn = false;
    bool isSilent = false; // it took too long
    QByteArray location{};
    QByteArray body{};
    WallTime date{}; // the server's clock; epoch: it did not say
    QString error{}; // of the network, for logs
};
[[nodiscard]] HealthAnswer healthAnswer(QNetworkReply &reply, const QByteArray &body);

// What is to be thought of it.
struct HealthVerdict
{
    CheckResult result{}; // without the time it took
    QUrl suggestion{}; // where it says that the server is
    QString version{};
    qint64 protocol = 0;
    std::chrono::seconds clockBehind{};
};
[[nodiscard]] HealthVerdict readHealth(
    const QUrl &server, const HealthAnswer &answer, WallTime now);
[[nodiscard]] bool isLockstep(const HealthAnswer &answer);

// Of an answer that is neither a success nor a redirect; `body` tells some of them apart.
[[nodiscard]] CheckFinding findingOfStatus(int status, const QByteArray &body = {});

// "https://host/base" to "https://host/base/health".
[[nodiscard]] QUrl healthUrl(const QUrl &server);

// Of a TCP connection, and of a TLS handshake that failed without a word about a certificate.
[[nodiscard]] CheckFinding findingOfSocket(QAbstractSocket::SocketError error);
[[nodiscard]] CheckFinding findingOfHandshake(
    QAbstractSocket::SocketError error, const QString &message);
// Of a WebSocket or a long-polling that did not come about.
[[nodiscard]] CheckFinding findingOfTransport(const TransportFailure &failure);

} // namespace lockstep::net
