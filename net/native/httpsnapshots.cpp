// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/native/httpsnapshots.h"

#include "core/base/json.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr int timeoutMs = 15'000; // without a byte
constexpr qint64 readBuffer = 1024 * 1024;
constexpr qsizetype mostOfAnError = 64 * 1024;

int snapshotStatus(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

// The server's own words if it is ours that answers, else what the network says.
Error errorOf(QNetworkReply &reply)
{
    JsonDocument document;
    // One that was given up, by us or for its silence, is closed.
    const bool hasWords = reply.isOpen() && snapshotStatus(reply) != 200;
    const QByteArray body = hasWords ? reply.read(mostOfAnError) : QByteArray{};
    const auto json = document.parse(body);
    if (!json)
        return { errc::Io, reply.errorString(), {} };
    const JsonView words = (*json)["error"_L1].isObject() ? (*json)["error"_L1] : *json;
    if (!words["code"_L1].isString())
        return { errc::Io, reply.errorString(), {} };
    Error error{ words["code"_L1].stringOrEmpty(), words["message"_L1].stringOrEmpty(), {} };
    error.retryAfterMs = words["retryAfterMs"_L1].toInteger().value_or(0);
    return error;
}

} // namespace

HttpSnapshots::HttpSnapshots(PinSource pin) : m_pinSource(std::move(pin))
{
    m_network.setTransferTimeout(timeoutMs);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpSnapshots::~HttpSnapshots() { HttpSnapshots::cancel(); }

void HttpSnapshots::get(const QUrl &url, const QByteArray &token, Sink sink)
{
    cancel();
    QNetworkRequest request{ url };
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Lockstep/" LOCKSTEP_VERSION ""_s);
    request.setRawHeader("Authorization", "Bearer " + token);
    // Rows are much alike: what unpacks to forty times its size is no attack here.
    request.setDecompressedSafetyCheckThreshold(-1);
    const QByteArray pin = m_pinSource ? m_pinSource() : QByteArray{};
    prepare(request, pin);
    QNetworkReply *reply = m_network.get(request);
    guard(*reply, pin);
    reply->setReadBufferSize(readBuffer);
    m_reply = reply;
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [this, reply, bytes = sink.bytes] {
        if (m_reply == reply && snapshotStatus(*reply) == 200)
            bytes(reply->readAll());
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply, sink] {
        reply->deleteLater();
        if (m_reply != reply)
            return; // cancelled
        const bool isWhole
            = reply->error() == QNetworkReply::NoError && snapshotStatus(*reply) == 200;
        if (isWhole && reply->bytesAvailable() > 0)
            sink.bytes(reply->readAll());
        if (m_reply != reply)
            return;
        m_reply = nullptr;
        sink.done(isWhole ? Result<void>{} : Result<void>{ errorOf(*reply) });
    });
}

void HttpSnapshots::cancel()
{
    if (QNetworkReply *reply = m_reply) {
        m_reply = nullptr; // its handlers do nothing any more
        reply->abort();
    }
}

} // namespace lockstep::net
