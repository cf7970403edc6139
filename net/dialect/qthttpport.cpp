// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/qthttpport.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerTimeoutMs = 15'000; // without a byte
constexpr qint64 largestAnswer = 64 * 1'048'576;

int statusCode(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

QtHttpPort::QtHttpPort(QUrl server, PinSource pin)
    : m_server(std::move(server)), m_pinSource(std::move(pin))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QtHttpPort::~QtHttpPort()
{
    QtHttpPort::cancelAll();
    for (const auto &[name, reply] : std::exchange(m_streams, {}))
        reply->abort();
}

QNetworkRequest QtHttpPort::worded(const HttpRequest &request, const QByteArray &pin) const
{
    QByteArray address = m_server.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveUserInfo)
                             .toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
    address += request.path.toUtf8();
    QNetworkRequest worded{ QUrl::fromEncoded(address) };
    worded.setHeader(QNetworkRequest::UserAgentHeader, u"Lockstep/" LOCKSTEP_VERSION ""_s);
    for (const auto &[name, value] : request.headers)
        worded.setRawHeader(name, value);
    worded.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepare(worded, pin);
    return worded;
}

void QtHttpPort::send(HttpRequest request, Answer answer)
{
    const QByteArray pin = m_pinSource ? m_pinSource() : QByteArray{};
    QNetworkRequest worded = this->worded(request, pin);
    worded.setTransferTimeout(answerTimeoutMs);
    QNetworkReply *reply = request.body.isEmpty()
        ? m_network.sendCustomRequest(worded, request.method)
        : m_network.sendCustomRequest(worded, request.method, request.body);
    guard(*reply, pin);
    m_replies.insert(reply);
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > largestAnswer)
            reply->abort();
    });
    QObject::connect(
        reply, &QNetworkReply::finished, reply, [this, reply, answer = std::move(answer)] {
            reply->deleteLater();
            if (m_replies.erase(reply) == 0)
                return; // cancelled
            const int status = statusCode(*reply);
            const bool isCut = reply->error() == QNetworkReply::RemoteHostClosedError
                || reply->error() == QNetworkReply::OperationCanceledError
                || reply->error() == QNetworkReply::TimeoutError;
            if (status == 0 || isCut || !reply->isOpen()) {
                answer(Error{ errc::Io, reply->errorString(), {} });
                return;
            }
            HttpReply told;
            told.status = status;
            for (const auto &[name, value] : reply->rawHeaderPairs())
                told.headers.append({ name.toLower(), value });
            told.body = reply->readAll();
            answer(std::move(told));
        });
}

void QtHttpPort::openStream(const QString &name, HttpRequest request, StreamSink sink)
{
    closeStream(name);
    const QByteArray pin = m_pinSource ? m_pinSource() : QByteArray{};
    QNetworkRequest worded = this->worded(request, pin);
    // Some servers pack a stream, and then never send what is in the packer.
    worded.setRawHeader("Accept-Encoding", "identity");
    worded.setRawHeader("Accept", "text/event-stream");
    QNetworkReply *reply = m_network.get(worded);
    guard(*reply, pin);
    m_streams.insert_or_assign(name, reply);
    const auto isOurs = [this, name, reply] {
        const auto known = m_streams.find(name);
        return known != m_streams.end() && known->second == reply;
    };
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, isOurs, sink] {
        if (isOurs() && statusCode(*reply) == 200)
            sink.bytes(reply->readAll());
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [this, name, reply, isOurs, sink] {
        reply->deleteLater();
        if (!isOurs())
            return;
        m_streams.erase(name);
        const bool isEnd = reply->error() == QNetworkReply::NoError && statusCode(*reply) == 200;
        sink.done(isEnd ? Result<void>{} : Error{ errc::Io, reply->errorString(), {} });
    });
}

void QtHttpPort::closeStream(const QString &name)
{
    const auto node = m_streams.extract(name);
    if (!node.empty())
        node.mapped()->abort(); // its handlers do nothing any more
}

void QtHttpPort::cancelAll()
{
    for (QNetworkReply *reply : std::exchange(m_replies, {}))
        reply->abort();
}

QByteArray QtHttpPort::cookies() const
{
    QByteArray text;
    for (const QNetworkCookie &cookie : m_network.cookieJar()->cookiesForUrl(m_server)) {
        if (!text.isEmpty())
            text += "; ";
        text += cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    }
    return text;
}

} // namespace lockstep::net::dialect
