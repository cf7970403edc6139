// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/transport/transport.h"

#include <QUrlQuery>

namespace lockstep::net {

using namespace Qt::StringLiterals;

QUrl engineUrl(const QUrl &server, const TransportRequest &request)
{
    const bool webSocket = request.kind == TransportRequest::Kind::WebSocket;
    const bool secure = server.scheme() == "https"_L1 || server.scheme() == "wss"_L1;
    QUrl url = server;
    url.setScheme(webSocket ? (secure ? u"wss"_s : u"ws"_s) : (secure ? u"https"_s : u"http"_s));
    url.setPath(request.path);
    url.setFragment({});

    QUrlQuery query{ server };
    query.addQueryItem(u"EIO"_s, u"4"_s);
    query.addQueryItem(u"transport"_s, webSocket ? u"websocket"_s : u"polling"_s);
    if (!request.upgradeSid.isEmpty()) {
        const auto sid = QUrl::toPercentEncoding(request.upgradeSid);
        query.addQueryItem(u"sid"_s, QString::fromLatin1(sid));
    }
    url.setQuery(query);
    return url;
}

} // namespace lockstep::net
