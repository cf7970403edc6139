// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/transport/transport.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace lockstep::net {

// A request of an Engine.IO transport: our headers, no redirects, no cache.
[[nodiscard]] QNetworkRequest engineRequest(const QUrl &url, const HttpHeaders &headers);

// Why a finished reply is not what an Engine.IO server answers. The message has what the server
// says: Engine.IO's own, the title of a page, where a redirect leads to.
[[nodiscard]] TransportFailure httpFailure(const QNetworkReply &reply, const QByteArray &body);

} // namespace lockstep::net
