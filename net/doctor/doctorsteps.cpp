// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hosts.h"
#include "net/auth/authclient.h"
#include "net/doctor/doctorrun.h"
#include "net/doctor/doctorsuggestions.h"
#include "net/tls/certificatepin.h"
#include "net/transport/pollingtransport.h"
#include "net/transport/qttransports.h"
#include "net/transport/websockettransport.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCipher>
#include <QSslSocket>
#include <QUuid>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 enoughOfAnAnswer = 64 * 1024;
constexpr qsizetype addressesShown = 4;
constexpr qint64 ourProtocol = 1;

bool isEncrypted(const QUrl &server) { return server.scheme() == "https"_L1; }

quint16 serverPort(const QUrl &server)
{
    return static_cast<quint16>(server.port(isEncrypted(server) ? 443 : 80));
}

TransportRequest requestFor(const QUrl &server, TransportRequest::Kind kind)
{
    return { .kind = kind, .path = server.path() + u"/socket.io/"_s };
}

} // namespace

void DoctorRun::checkAddress()
{
    const auto server = AuthClient::serverUrl(m_check.address);
    if (!server)
        return fail(CheckFinding::NotAnAddress, server.error().message);
    m_check.server = *server;
    m_pin = m_options.pinOf ? m_options.pinOf(*server) : QByteArray{};
    m_nextHost = server->host();
    m_nextPort = serverPort(*server);
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery{ *server });
    const QNetworkProxy proxy = proxies.value(0, QNetworkProxy{ QNetworkProxy::NoProxy });
    if (proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy) {
        m_nextHost = proxy.hostName();
        m_nextPort = proxy.port();
        m_check.proxy = u"%1:%2"_s.arg(m_nextHost).arg(m_nextPort);
    }
    finish({ .state = CheckState::Passed, .detail = server->toString() });
}

void DoctorRun::lookUp()
{
    const QHostAddress literal{ m_nextHost };
    if (!literal.isNull())
        return finish({ .state = CheckState::Skipped, .detail = u"an IP address"_s });
    m_deadline = m_clock.after(m_options.stepTimeout, [this] {
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
        fail(CheckFinding::NameUnanswered, u"no answer"_s);
    });
    m_lookup = QHostInfo::lookupHost(m_nextHost, this, &DoctorRun::lookedUp);
}

void DoctorRun::lookedUp(const QHostInfo &found)
{
    m_lookup = -1;
    if (m_isStopped)
        return;
    QStringList addresses;
    for (const QHostAddress &address :
        found.addresses().first(std::min<qsizetype>(found.addresses().size(), addressesShown)))
        addresses << address.toString();
    if (found.error() == QHostInfo::NoError && !addresses.isEmpty())
        return finish({ .state = CheckState::Passed, .detail = addresses.join(u", "_s) });
    const bool isProxy = !m_check.proxy.isEmpty();
    fail(isProxy                                       ? CheckFinding::ProxyUnreachable
            : found.error() == QHostInfo::HostNotFound ? CheckFinding::NameUnknown
                                                       : CheckFinding::NameUnanswered,
        found.errorString());
}

void DoctorRun::reach()
{
    auto *socket = new QTcpSocket(this);
    socket->setProxy(QNetworkProxy::NoProxy);
    const bool isProxy = !m_check.proxy.isEmpty();
    connect(socket, &QTcpSocket::connected, this, [this, socket] {
        finish({ .state = CheckState::Passed,
            .detail = u"%1, port %2"_s.arg(socket->peerAddress().toString()).arg(m_nextPort) });
        socket->disconnect(this);
        socket->deleteLater();
    });
    connect(socket, &QTcpSocket::errorOccurred, this,
        [this, socket, isProxy](QAbstractSocket::SocketError error) {
            socket->disconnect(this);
            socket->deleteLater();
            const QString detail = u"port %1: %2"_s.arg(m_nextPort).arg(socket->errorString());
            const CheckFinding finding = findingOfSocket(error);
            if (isProxy)
                fail(CheckFinding::ProxyUnreachable, detail);
            else if (finding == CheckFinding::Refused)
                suggest(finding, detail);
            else
                fail(finding, detail);
        });
    m_deadline = m_clock.after(m_options.stepTimeout, [this, socket, isProxy] {
        socket->disconnect(this);
        socket->deleteLater();
        fail(isProxy ? CheckFinding::ProxyUnreachable : CheckFinding::NoAnswer,
            u"port %1: no answer"_s.arg(m_nextPort));
    });
    socket->connectToHost(m_nextHost, m_nextPort);
}

void DoctorRun::encrypt()
{
    if (!isEncrypted(m_check.server)) {
        // On this computer nobody is on the way.
        if (!isExposed(m_check.server))
            return finish({ .state = CheckState::Skipped, .detail = u"on this computer"_s });
        return finish({ .state = CheckState::Warned,
            .finding = CheckFinding::NotEncrypted,
            .detail = u"http"_s });
    }
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(tlsConfiguration(m_pin));
    connect(socket, &QSslSocket::sslErrors, this, [this, socket](const QList<QSslError> &problems) {
        const QSslCertificate certificate = socket->peerCertificate();
        m_check.certificate = factsOf(certificate, problems);
        m_certificateFinding = findingOf(certificate, problems, m_pin);
        if (!m_pin.isEmpty()) // then nobody is believed, so those are no problems
            m_check.certificate->problems.clear();
        if (m_certificateFinding == CheckFinding::CertificateTrusted)
            socket->ignoreSslErrors();
    });
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        const bool isByUser = !m_pin.isEmpty();
        if (!isByUser)
            m_check.certificate = factsOf(socket->peerCertificate(), {});
        const QString detail = socket->sessionCipher().protocolString();
        socket->disconnect(this);
        socket->deleteLater();
        finish({ .state = isByUser ? CheckState::Warned : CheckState::Passed,
            .finding = isByUser ? CheckFinding::CertificateTrusted : CheckFinding::None,
            .detail = detail });
    });
    connect(socket, &QSslSocket::errorOccurred, this,
        [this, socket](QAbstractSocket::SocketError error) {
            socket->disconnect(this);
            socket->deleteLater();
            handshakeFailed(error, socket->errorString());
        });
    m_deadline = m_clock.after(m_options.stepTimeout, [this, socket] {
        socket->disconnect(this);
        socket->deleteLater();
        suggest(CheckFinding::NoAnswer, u"no answer to the TLS handshake"_s);
    });
    socket->connectToHostEncrypted(m_check.server.host(), serverPort(m_check.server));
}

void DoctorRun::handshakeFailed(QAbstractSocket::SocketError error, const QString &message)
{
    if (m_check.certificate) {
        const CheckFinding finding = m_certificateFinding;
        const WallTime bound = finding == CheckFinding::CertificateNotYet
            ? m_check.certificate->from
            : m_check.certificate->until;
        if (finding == CheckFinding::CertificateNotYet
            || finding == CheckFinding::CertificateExpired)
            m_check.clockBehind
                = std::chrono::duration_cast<std::chrono::seconds>(bound - m_clock.wallNow());
        return fail(finding, m_check.certificate->problems.join(u"; "_s));
    }
    const CheckFinding finding = findingOfHandshake(error, message);
    if (finding == CheckFinding::TlsNotSpoken || finding == CheckFinding::TlsFailed)
        suggest(finding, message);
    else
        fail(finding, message);
}

void DoctorRun::askHealth()
{
    QNetworkRequest request{ healthUrl(m_check.server) };
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Lockstep/" LOCKSTEP_VERSION ""_s);
    prepare(request, m_pin);
    QNetworkReply *reply = m_network.get(request);
    guard(*reply, m_pin);
    reply->setParent(this);
    const auto finished = [this, reply] {
        reply->disconnect(this);
        reply->deleteLater();
        judgeHealth(healthAnswer(*reply, reply->read(enoughOfAnAnswer)));
    };
    connect(reply, &QNetworkReply::finished, this, finished);
    connect(reply, &QNetworkReply::readyRead, this, [reply, finished] {
        if (reply->bytesAvailable() >= enoughOfAnAnswer) // an endless page
            finished();
    });
    m_deadline = m_clock.after(m_options.stepTimeout, [this, reply] {
        reply->disconnect(this);
        reply->deleteLater();
        HealthAnswer silence;
        silence.isSilent = true;
        silence.error = u"no answer"_s;
        judgeHealth(silence);
    });
}

void DoctorRun::judgeHealth(const HealthAnswer &answer)
{
    HealthVerdict verdict = readHealth(m_check.server, answer, m_clock.wallNow());
    m_check.suggestion = verdict.suggestion;
    m_check.serverVersion = verdict.version;
    m_protocol = verdict.protocol;
    if (verdict.result.state != CheckState::Failed) {
        if (verdict.clockBehind.count() != 0)
            m_check.clockBehind = verdict.clockBehind;
        finish(verdict.result);
        return;
    }
    if (m_check.suggestion.isEmpty()
        && !alternatives(verdict.result.finding, m_check.server).isEmpty())
        suggest(verdict.result.finding, verdict.result.detail);
    else
        finish(verdict.result);
}

void DoctorRun::openWebSocket()
{
    m_webSocket = std::make_unique<WebSocketTransport>(
        requestFor(m_check.server, TransportRequest::Kind::WebSocket),
        [pin = m_pin] { return pin; });
    m_deadline = m_clock.after(m_options.stepTimeout, [this] {
        m_webSocket->close();
        tryPolling({ .kind = TransportFailure::Kind::Timeout, .message = u"no answer"_s });
    });
    m_webSocket->open(m_check.server,
        { [] {},
            [this](const QByteArray &text) {
                if (!m_isOpen || !text.startsWith('0'))
                    return;
                finish({ .state = CheckState::Passed, .detail = u"WebSocket"_s });
                m_webSocket->finish();
            },
            [](const QByteArray &) {},
            [this](const TransportFailure &failure) { tryPolling(failure); } });
}

// Lockstep works without a WebSocket, so that is what the step is about then.
void DoctorRun::tryPolling(const TransportFailure &failure)
{
    if (m_isStopped || m_polling)
        return;
    m_polling = std::make_unique<PollingTransport>(
        requestFor(m_check.server, TransportRequest::Kind::Polling), [pin = m_pin] { return pin; });
    m_deadline = m_clock.after(m_options.stepTimeout, [this, failure] {
        m_polling->close();
        fail(findingOfTransport(failure), failure.message);
    });
    m_polling->open(m_check.server,
        { [] {},
            [this, failure](const QByteArray &text) {
                if (!m_isOpen || !text.startsWith('0'))
                    return;
                finish({ .state = CheckState::Warned,
                    .finding = CheckFinding::WebSocketBlocked,
                    .detail = failure.message.left(200) });
                m_polling->finish();
            },
            [](const QByteArray &) {},
            [this](const TransportFailure &polled) {
                fail(findingOfTransport(polled), polled.message);
            } });
}

void DoctorRun::checkProtocol()
{
    const QString detail = u"version %1, ours is %2"_s.arg(m_protocol).arg(ourProtocol);
    if (m_protocol == ourProtocol)
        finish({ .state = CheckState::Passed, .detail = u"version %1"_s.arg(m_protocol) });
    else
        fail(m_protocol < ourProtocol ? CheckFinding::ServerTooOld : CheckFinding::ServerTooNew,
            detail);
}

void DoctorRun::signIn()
{
    TokenProvider tokens
        = m_options.tokensOf ? m_options.tokensOf(m_check.server) : TokenProvider{};
    if (!tokens)
        return finish({ .state = CheckState::Skipped,
            .finding = CheckFinding::SignInNeeded,
            .detail = u"not signed in"_s });
    NativeRemote::Options options;
    options.server = m_check.server;
    m_remote = std::make_unique<NativeRemote>(m_clock, m_rng,
        qtTransports([pin = m_pin] { return pin; }), std::move(options), std::move(tokens));
    m_deadline = m_clock.after(m_options.stepTimeout, [this] {
        m_remote->stop();
        fail(CheckFinding::NoHello, u"no answer"_s);
    });
    // A replica of its own: that of the user may be connected, and would be replaced.
    m_remote->start(ClientId{ QUuid::createUuid().toString(QUuid::WithoutBraces) },
        [this](const std::vector<RemoteNews> &batch) {
            for (const RemoteNews &news : batch)
                hear(news);
        });
}

void DoctorRun::hear(const RemoteNews &news)
{
    if (!m_isOpen)
        return;
    const auto over = [this](CheckResult result) {
        finish(std::move(result));
        m_remote->stop();
    };
    if (const auto *welcome = std::get_if<remote::Welcomed>(&news)) {
        over({ .state = CheckState::Passed,
            .detail = u"as %1"_s.arg(welcome->hello.user.id.toString()) });
        return;
    }
    const auto *changed = std::get_if<remote::StatusChanged>(&news);
    if (!changed)
        return;
    const auto failed = [&](CheckFinding finding) {
        const Error &reason = changed->status.reason;
        over({ .state = CheckState::Failed,
            .finding = finding,
            .detail = u"%1 %2"_s.arg(reason.code, reason.message).trimmed().left(200) });
    };
    switch (changed->status.state) {
    case ConnectionState::SignInNeeded:
        return failed(CheckFinding::SignInRefused);
    case ConnectionState::Refused:
        return failed(CheckFinding::TooManyConnections);
    case ConnectionState::Incompatible:
        return failed(changed->status.reason.code == errc::ProtocolVersion
                ? CheckFinding::ServerTooNew
                : CheckFinding::NotAServer);
    case ConnectionState::Waiting:
        return failed(changed->status.reason.code == errc::Busy
                    || changed->status.reason.code == errc::Draining
                    || changed->status.reason.code == errc::LimitAddress
                ? CheckFinding::Busy
                : CheckFinding::NoHello);
    case ConnectionState::Offline:
    case ConnectionState::Connecting:
    case ConnectionState::Connected:
        return;
    }
}

} // namespace lockstep::net
