// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/transport/qttransports.h"

#include "net/transport/pollingtransport.h"
#include "net/transport/websockettransport.h"

namespace lockstep::net {

std::unique_ptr<Transport> makeQtTransport(const TransportRequest &request)
{
    return qtTransports({})(request);
}

TransportFactory qtTransports(PinSource pin)
{
    return [pin = std::move(pin)](const TransportRequest &request) -> std::unique_ptr<Transport> {
        if (request.kind == TransportRequest::Kind::Polling)
            return std::make_unique<PollingTransport>(request, pin);
        return std::make_unique<WebSocketTransport>(request, pin);
    };
}

} // namespace lockstep::net
