// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/doctor/doctorsuggestions.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QSslError>

#include <array>

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 enoughForHealth = 64 * 1024;
constexpr std::array usualPorts{ 443, 8443, 8080, 80 };
constexpr std::array usualPaths{ "/lockstep"_L1, "/tracker"_L1, "/issues"_L1 };

QUrl with(QUrl server, const QString &scheme, int port, const QString &path)
{
    server.setScheme(scheme);
    const bool isUsual
        = (scheme == "https"_L1 && port == 443) || (scheme == "http"_L1 && port == 80);
    server.setPort(isUsual ? -1 : port);
    server.setPath(path);
    return server;
}

int portOf(const QUrl &server) { return server.port(server.scheme() == "https"_L1 ? 443 : 80); }

} // namespace

QList<QUrl> alternatives(CheckFinding finding, const QUrl &server)
{
    QList<QUrl> urls;
    const auto add = [&](const QUrl &url) {
        if (url != server && !urls.contains(url))
            urls.append(url);
    };
    const QString scheme = server.scheme();
    const QString path = server.path();
    const bool isPlain = scheme == "http"_L1;
    switch (finding) {
    case CheckFinding::Refused:
        for (const int port : usualPorts) {
            if (port == 443 || port == 8443)
                add(with(server, u"https"_s, port, path));
            else if (isPlain)
                add(with(server, u"http"_s, port, path));
        }
        break;
    case CheckFinding::CutOff:
    case CheckFinding::NoAnswer:
    case CheckFinding::NeedsHttps:
        if (isPlain) {
            add(with(server, u"https"_s, portOf(server), path));
            add(with(server, u"https"_s, 443, path));
        } else if (finding == CheckFinding::NoAnswer) {
            add(with(server, u"http"_s, portOf(server), path)); // it does not understand TLS
        }
        break;
    case CheckFinding::TlsNotSpoken:
    case CheckFinding::TlsFailed:
        add(with(server, u"http"_s, portOf(server), path));
        break;
    case CheckFinding::NotFound:
    case CheckFinding::NotAServer: {
        // Too much was copied, or too little.
        for (QString shorter = path; !shorter.isEmpty();) {
            shorter.truncate(std::max<qsizetype>(shorter.lastIndexOf(u'/'), 0));
            add(with(server, scheme, portOf(server), shorter));
        }
        for (const QLatin1StringView usual : usualPaths)
            add(with(server, scheme, portOf(server), usual));
        if (isPlain)
            add(with(server, u"https"_s, 443, path));
        break;
    }
    default:
        break;
    }
    return urls;
}

Suggestions::Suggestions(Clock &clock, QNetworkAccessManager &network, QList<QUrl> candidates,
    bool tlsIsEnough, Milliseconds timeout, Found found)
    : m_network(network), m_candidates(std::move(candidates)), m_verdicts(m_candidates.size(), -1),
      m_tlsIsEnough(tlsIsEnough), m_found(std::move(found))
{
    m_deadline = clock.after(timeout, [this] {
        for (int &verdict : m_verdicts)
            verdict = std::max(verdict, 0);
        decide();
    });
    for (qsizetype i = 0; i < m_candidates.size(); ++i)
        ask(i);
    if (m_candidates.isEmpty())
        QMetaObject::invokeMethod(this, &Suggestions::decide, Qt::QueuedConnection);
}

void Suggestions::ask(qsizetype index)
{
    QNetworkRequest request{ healthUrl(m_candidates.at(index)) };
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Lockstep/" LOCKSTEP_VERSION ""_s);
    prepare(request, {});
    QNetworkReply *reply = m_network.get(request);
    reply->setParent(this);
    // Whether it is believed is decided when it is used: here nothing of ours goes there.
    connect(reply, &QNetworkReply::sslErrors, this, [this, index] {
        if (m_tlsIsEnough)
            answered(index, true);
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, index] {
        answered(index, isLockstep(healthAnswer(*reply, reply->read(enoughForHealth))));
    });
}

void Suggestions::answered(qsizetype index, bool good)
{
    if (m_verdicts.at(index) >= 0)
        return;
    m_verdicts[index] = good ? 1 : 0;
    decide();
}

void Suggestions::decide()
{
    if (!m_found)
        return;
    for (qsizetype i = 0; i < m_verdicts.size(); ++i) {
        if (m_verdicts.at(i) < 0)
            return; // one before it may still be better
        if (m_verdicts.at(i) == 1) {
            std::exchange(m_found, {})(m_candidates.at(i));
            return;
        }
    }
    std::exchange(m_found, {})({});
}

} // namespace lockstep::net
