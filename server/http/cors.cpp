// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/cors.h"

#include <QUrl>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// Whether a page of this origin was served by this very server (Origin against Host).
bool isSameOrigin(const QString &origin, const HttpRequest &request)
{
    const QUrl page{ origin };
    const QUrl own{ page.scheme() + "://"_L1 + QString::fromLatin1(request.headers.value("Host")) };
    const int standard = page.scheme() == "https"_L1 ? 443 : 80;
    return page.isValid() && !page.host().isEmpty() && page.host() == own.host()
        && page.port(standard) == own.port(standard);
}

} // namespace

Cors checkOrigin(const HttpRequest &request, const QStringList &allowed)
{
    if (!request.headers.contains("Origin"))
        return {};
    const QString origin = QString::fromLatin1(request.headers.value("Origin"));
    const bool listed = allowed.contains(origin);
    if (listed || allowed.contains(u"*"_s))
        return { false, origin, listed };
    return { !isSameOrigin(origin, request), {}, false };
}

HttpResponder withCors(HttpResponder respond, const Cors &cors, QByteArrayView exposed)
{
    if (cors.allow.isEmpty())
        return respond;
    return [respond = std::move(respond), cors, exposed = exposed.toByteArray()](
               HttpResponse response) {
        response.headers.add("Access-Control-Allow-Origin", cors.allow.toLatin1());
        if (cors.credentials)
            response.headers.add("Access-Control-Allow-Credentials", "true");
        if (!exposed.isEmpty())
            response.headers.add("Access-Control-Expose-Headers", exposed);
        response.headers.add("Vary", "Origin");
        respond(std::move(response));
    };
}

HttpResponse preflight(QByteArrayView methods, QByteArrayView headers)
{
    HttpResponse response{ 204, {}, {}, {}, {} };
    response.headers.add("Access-Control-Allow-Methods", methods);
    response.headers.add("Access-Control-Allow-Headers", headers);
    response.headers.add("Access-Control-Max-Age", "600");
    return response;
}

} // namespace lockstep::server
