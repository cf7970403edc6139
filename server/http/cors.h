// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/http/httpmessage.h"

#include <QStringList>

namespace lockstep::server {

// What a page in a browser may do here, by its Origin. Requests without one come from programs and
// are not concerned.
struct Cors
{
    bool foreign = false; // a page of neither this server nor an allowed origin
    QString allow{}; // the origin that may read the answer
    bool credentials = false; // by name only, not by "*"
};
// `allowed`: "https://app.example.com"; "*" for any. Pages of the server itself always may.
[[nodiscard]] Cors checkOrigin(const HttpRequest &request, const QStringList &allowed);
// Lets the page read the answer, and these headers of it.
[[nodiscard]] HttpResponder withCors(
    HttpResponder respond, const Cors &cors, QByteArrayView exposed = {});
// The answer to a browser that asks beforehand.
[[nodiscard]] HttpResponse preflight(QByteArrayView methods, QByteArrayView headers);

} // namespace lockstep::server
