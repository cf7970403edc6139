// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/transport/httpfailure.h"

#include "core/base/json.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr int excerptLength = 80;

TransportFailure::Kind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return TransportFailure::Kind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return TransportFailure::Kind::Tls;
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return TransportFailure::Kind::NotSocketIo; // it answers, but not in HTTP
    default:
        return TransportFailure::Kind::Network;
    }
}

QDateTime httpDate(const QByteArray &text)
{
    return QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
}

// RFC 9110 section 10.2.3: seconds or a date; a date is read against the server's own clock.
std::optional<std::chrono::milliseconds> retryAfter(const QNetworkReply &reply)
{
    const QByteArray value = reply.rawHeader("Retry-After").trimmed();
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (isNumber && seconds >= 0)
        return std::chrono::seconds{ seconds };
    const QDateTime until = httpDate(value);
    const QDateTime now = httpDate(reply.rawHeader("Date"));
    if (until.isValid() && now.isValid())
        return std::chrono::milliseconds{ std::max<qint64>(now.msecsTo(until), 0) };
    return {};
}

// What a person would recognise the answer by.
QString excerpt(const QByteArray &body)
{
    JsonDocument document;
    if (const auto json = document.parse(body); json && (*json)["message"_L1].isString())
        return (*json)["message"_L1].stringOrEmpty().left(excerptLength);
    const QString text = QString::fromUtf8(body.left(4096));
    static const QRegularExpression title{ u"<title[^>]*>([^<]*)"_s,
        QRegularExpression::CaseInsensitiveOption };
    const auto match = title.match(text);
    return (match.hasMatch() ? match.captured(1) : text).simplified().left(excerptLength);
}

} // namespace

QNetworkRequest engineRequest(const QUrl &url, const HttpHeaders &headers)
{
    QNetworkRequest request{ url };
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Some servers refuse clients that do not say who they are.
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Lockstep/" LOCKSTEP_VERSION ""_s);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return request;
}

TransportFailure httpFailure(const QNetworkReply &reply, const QByteArray &body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return { .kind = kindOf(reply.error()), .message = reply.errorString() };
    if (status == 200 && reply.error() != QNetworkReply::NoError) // cut off in the middle
        return { .kind = TransportFailure::Kind::Network, .message = reply.errorString() };
    if (status == 200) {
        // Engine.IO 3 had the length of each packet before it.
        static const QRegularExpression oldPayload{ u"^\\d+:0\\{"_s };
        if (oldPayload.match(QString::fromLatin1(body.left(20))).hasMatch()) {
            return { .kind = TransportFailure::Kind::Incompatible,
                .message = u"the server speaks Socket.IO 2; version 3 or later is needed"_s };
        }
        return { .kind = TransportFailure::Kind::NotSocketIo,
            .message = u"not Socket.IO: %1"_s.arg(excerpt(body)),
            .httpStatus = status };
    }
    const QString location = QString::fromUtf8(reply.rawHeader("Location"));
    return { .kind = TransportFailure::Kind::HttpStatus,
        .message = u"HTTP %1: %2"_s.arg(status).arg(location.isEmpty() ? excerpt(body) : location),
        .httpStatus = status,
        .retryAfter = retryAfter(reply) };
}

} // namespace lockstep::net
