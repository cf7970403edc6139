// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/doctor/doctoranswers.h"

#include "core/base/json.h"

#include <QDateTime>
#include <QLocale>
#include <QNetworkReply>
#include <QRegularExpression>

#include <cstdlib>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds clockTolerance{ 120 };
constexpr qsizetype longestExcerpt = 80;

// What a person would recognise a page by.
QString titleOf(const QByteArray &body)
{
    static const QRegularExpression title{ u"<title[^>]*>([^<]*)"_s,
        QRegularExpression::CaseInsensitiveOption };
    const QString text = QString::fromUtf8(body.left(8192));
    const auto match = title.match(text);
    return (match.hasMatch() ? match.captured(1) : text).simplified().left(longestExcerpt);
}

CheckResult failedWith(CheckFinding finding, const QString &detail)
{
    return { .state = CheckState::Failed, .finding = finding, .detail = detail };
}

// Where a redirect of /health leads to, as the address of a server.
QUrl baseOf(QUrl target)
{
    QString path = target.path();
    if (path.endsWith("/health"_L1))
        path.chop(7);
    while (path.endsWith(u'/'))
        path.chop(1);
    target.setPath(path);
    target.setQuery(QString{});
    target.setFragment({});
    target.setUserInfo({});
    return target;
}

HealthVerdict redirected(const QUrl &server, const HealthAnswer &answer)
{
    HealthVerdict verdict;
    const QString where = QString::fromUtf8(answer.location);
    const QUrl target = healthUrl(server).resolved(QUrl{ where });
    verdict.result = failedWith(
        CheckFinding::NotAServer, u"HTTP %1 to %2"_s.arg(answer.status).arg(where.left(120)));
    const bool isWeb = target.scheme() == "https"_L1 || target.scheme() == "http"_L1;
    // Never from encrypted to not encrypted.
    const bool isWorse = server.scheme() == "https"_L1 && target.scheme() != "https"_L1;
    if (!isWeb || target.host().isEmpty() || isWorse)
        return verdict;
    const bool toHttps = server.scheme() == "http"_L1 && target.scheme() == "https"_L1;
    const bool sameHost = target.host() == server.host();
    // To somewhere else than a /health it is a page to sign in at, or a front page.
    if (!target.path().endsWith("/health"_L1) && !(toHttps && sameHost))
        return verdict;
    verdict.suggestion = baseOf(target);
    verdict.result.finding = !sameHost ? CheckFinding::Moved
        : toHttps                      ? CheckFinding::NeedsHttps
                                       : CheckFinding::MissingPath;
    return verdict;
}

} // namespace

CheckFinding findingOfStatus(int status, const QByteArray &body)
{
    switch (status) {
    case 400:
        // What nginx, Apache and Go say to plain HTTP on a TLS port.
        return body.contains("HTTPS") ? CheckFinding::NeedsHttps : CheckFinding::NotAServer;
    case 401:
    case 403:
    case 511:
        return CheckFinding::Forbidden;
    case 404:
    case 410:
        return CheckFinding::NotFound;
    case 407:
        return CheckFinding::ProxySignIn;
    case 426:
        return CheckFinding::NeedsHttps;
    case 429:
    case 503:
        return CheckFinding::Busy;
    case 502:
    case 504:
        return CheckFinding::GatewayDown;
    default:
        return status >= 500 ? CheckFinding::ServerFault : CheckFinding::NotAServer;
    }
}

QUrl healthUrl(const QUrl &server)
{
    QUrl url = server;
    url.setPath(server.path() + u"/health"_s);
    return url;
}

HealthAnswer healthAnswer(QNetworkReply &reply, const QByteArray &body)
{
    HealthAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.isTlsProblem = reply.error() == QNetworkReply::SslHandshakeFailedError;
    answer.isProxySignIn = reply.error() == QNetworkReply::ProxyAuthenticationRequiredError;
    answer.location = reply.rawHeader("Location");
    answer.body = body;
    const QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(reply.rawHeader("Date")), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (date.isValid()) {
        answer.date = WallTime{ Milliseconds{
            QDateTime{ date.date(), date.time(), Qt::UTC }.toMSecsSinceEpoch() } };
    }
    answer.error = reply.errorString();
    return answer;
}

bool isLockstep(const HealthAnswer &answer)
{
    if (answer.status != 200)
        return false;
    JsonDocument document;
    const auto json = document.parse(answer.body);
    return json && (*json)["server"_L1].stringOrEmpty() == "lockstepd"_L1;
}

HealthVerdict readHealth(const QUrl &server, const HealthAnswer &answer, WallTime now)
{
    HealthVerdict verdict;
    if (answer.status == 0) {
        verdict.result = failedWith(answer.isProxySignIn ? CheckFinding::ProxySignIn
                : answer.isTlsProblem                    ? CheckFinding::TlsFailed
                : answer.isSilent                        ? CheckFinding::NoAnswer
                                                         : CheckFinding::CutOff,
            answer.error.left(200));
        return verdict;
    }
    if (answer.status >= 300 && answer.status < 400)
        return redirected(server, answer);
    if (answer.status != 200) {
        verdict.result = failedWith(findingOfStatus(answer.status, answer.body),
            u"HTTP %1 %2"_s.arg(answer.status).arg(titleOf(answer.body)).trimmed());
        return verdict;
    }
    if (!isLockstep(answer)) {
        verdict.result = failedWith(
            CheckFinding::NotAServer, u"HTTP 200 %1"_s.arg(titleOf(answer.body)).trimmed());
        return verdict;
    }
    JsonDocument document;
    const auto json = document.parse(answer.body);
    verdict.version = (*json)["version"_L1].stringOrEmpty().left(longestExcerpt);
    verdict.protocol = (*json)["protocol"_L1].toInteger().value_or(0);
    verdict.result.state = CheckState::Passed;
    verdict.result.detail = u"lockstepd %1"_s.arg(verdict.version);
    if (answer.date != WallTime{}) {
        const auto behind = std::chrono::duration_cast<std::chrono::seconds>(answer.date - now);
        if (std::abs(behind.count()) > clockTolerance.count()) {
            verdict.clockBehind = behind;
            verdict.result.state = CheckState::Warned;
            verdict.result.finding = CheckFinding::ClockWrong;
        }
    }
    return verdict;
}

CheckFinding findingOfSocket(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return CheckFinding::Refused;
    case QAbstractSocket::HostNotFoundError:
        return CheckFinding::NameUnknown;
    case QAbstractSocket::SocketTimeoutError:
        return CheckFinding::NoAnswer;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return CheckFinding::ProxySignIn;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return CheckFinding::ProxyUnreachable;
    default:
        return CheckFinding::NoRoute;
    }
}

CheckFinding findingOfTransport(const TransportFailure &failure)
{
    switch (failure.kind) {
    case TransportFailure::Kind::Timeout:
        return CheckFinding::NoAnswer;
    case TransportFailure::Kind::Tls:
        return CheckFinding::TlsFailed;
    case TransportFailure::Kind::Incompatible:
        return CheckFinding::ServerTooOld;
    case TransportFailure::Kind::NotSocketIo:
        return CheckFinding::NotAServer;
    case TransportFailure::Kind::HttpStatus:
        return findingOfStatus(failure.httpStatus);
    case TransportFailure::Kind::ClosedByPeer:
    case TransportFailure::Kind::Network:
    case TransportFailure::Kind::TooLarge:
    case TransportFailure::Kind::Protocol:
        break;
    }
    return CheckFinding::CutOff;
}

// OpenSSL's words, which are in no code of Qt.
CheckFinding findingOfHandshake(QAbstractSocket::SocketError error, const QString &message)
{
    const auto says = [&](std::initializer_list<QLatin1StringView> parts) {
        for (const QLatin1StringView part : parts) {
            if (message.contains(part, Qt::CaseInsensitive))
                return true;
        }
        return false;
    };
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
        if (says({ "wrong version number"_L1, "packet length too long"_L1, "http request"_L1,
                "unknown protocol"_L1, "record layer failure"_L1 }))
            return CheckFinding::TlsNotSpoken;
        if (says({ "unsupported protocol"_L1, "protocol version"_L1, "no protocols"_L1,
                "version too low"_L1, "inappropriate fallback"_L1 }))
            return CheckFinding::TlsTooOld;
        return CheckFinding::TlsFailed;
    case QAbstractSocket::RemoteHostClosedError:
        return CheckFinding::TlsFailed;
    default:
        return findingOfSocket(error);
    }
}

} // namespace lockstep::net
