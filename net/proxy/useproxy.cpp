// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/proxy/useproxy.h"

#include "core/base/hosts.h"

namespace lockstep::net {

using namespace Qt::StringLiterals;

namespace {

class ProxyChoice final : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(ProxySettings settings) : m_settings(std::move(settings)) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return proxiesFor(m_settings, query);
    }

private:
    const ProxySettings m_settings;
};

} // namespace

QList<QNetworkProxy> proxiesFor(const ProxySettings &settings, const QNetworkProxyQuery &query)
{
    const QList<QNetworkProxy> none{ QNetworkProxy{ QNetworkProxy::NoProxy } };
    const bool goesOut = query.queryType() == QNetworkProxyQuery::UrlRequest
        || query.queryType() == QNetworkProxyQuery::TcpSocket;
    if (!goesOut || isThisComputer(query.peerHostName()))
        return none;
    switch (settings.mode) {
    case ProxySettings::Mode::System:
        return QNetworkProxyFactory::systemProxyForQuery(query);
    case ProxySettings::Mode::None:
        return none;
    case ProxySettings::Mode::Http:
    case ProxySettings::Mode::Socks5:
        break;
    }
    // Rather no connection at all than one past the proxy that somebody wanted.
    return { QNetworkProxy{ settings.mode == ProxySettings::Mode::Http ? QNetworkProxy::HttpProxy
                                                                       : QNetworkProxy::Socks5Proxy,
        settings.host, settings.port, settings.user, settings.password } };
}

void useProxy(const ProxySettings &settings)
{
    QNetworkProxyFactory::setApplicationProxyFactory(new ProxyChoice(settings));
}

} // namespace lockstep::net
