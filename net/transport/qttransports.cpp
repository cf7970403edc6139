// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/transport/qttransports.h"

#include "net/transport/pollingtransport.h"
#include "net/transport/websockettransport.h"

namespace lockstep::net {

std::unique_ptr<Transport> makeQtTransport(const TransportRequest &request)
{
    if (request.kind == TransportRequest::Kind::Polling)
        return std::make_unique<PollingTransport>(request);
    return std::make_unique<WebSocketTransport>(request);
}

} // namespace lockstep::net
