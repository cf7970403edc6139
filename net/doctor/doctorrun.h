// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/doctor/doctor.h"
#include "net/doctor/doctoranswers.h"
#include "net/transport/transport.h"

#include <QNetworkAccessManager>
#include <QPointer>

class QHostInfo;

namespace lockstep::net {

class Suggestions;

// One check, from its address to its end. The probes of a step are children; none of them is
// destroyed from inside one of its own signals.
class DoctorRun final : public QObject
{
    Q_OBJECT

public:
    DoctorRun(Clock &clock, Rng &rng, const Doctor::Options &options, const QString &address,
        QObject *parent);
    ~DoctorRun() override;

    void begin();
    void stop(); // nothing is emitted any more
    [[nodiscard]] const ConnectionCheck &check() const { return m_check; }

Q_SIGNALS:
    void changed();

private:
    // doctor.cpp
    void enter(CheckStep step);
    void finish(CheckResult result); // of the step, and on to the next, or to the end
    void fail(CheckFinding finding, const QString &detail);
    void suggest(CheckFinding finding, const QString &detail);
    void next();
    void end();

    // doctorsteps.cpp
    void checkAddress();
    void lookUp();
    void lookedUp(const QHostInfo &found);
    void reach();
    void encrypt();
    void handshakeFailed(QAbstractSocket::SocketError error, const QString &message);
    void askHealth();
    void judgeHealth(const HealthAnswer &answer);
    void openWebSocket();
    void tryPolling(const TransportFailure &failure);
    void checkProtocol();
    void signIn();
    void hear(const RemoteNews &news);

    Clock &m_clock;
    Rng &m_rng;
    const Doctor::Options m_options;
    ConnectionCheck m_check{};
    CheckStep m_step = CheckStep::Address;
    Instant m_entered{};
    Timer m_deadline{};
    bool m_isStopped = false;
    bool m_isOpen = false; // the step has no result yet

    QByteArray m_pin{};
    CheckFinding m_certificateFinding = CheckFinding::None; // of m_check.certificate
    QString m_nextHost{}; // the server, or the proxy before it
    quint16 m_nextPort = 0;
    qint64 m_protocol = 0;
    int m_lookup = -1;
    QNetworkAccessManager m_network;
    QPointer<Suggestions> m_suggestions{};
    std::unique_ptr<Transport> m_webSocket{};
    std::unique_ptr<Transport> m_polling{};
    std::unique_ptr<NativeRemote> m_remote{};
};

} // namespace lockstep::net
