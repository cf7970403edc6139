// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/tls/certificatepin.h"
#include "net/transport/transport.h"

namespace lockstep::net {

// The transports of the product: on QWebSocket and QNetworkAccessManager. They live in the thread
// that makes them, which needs a Qt event loop.
[[nodiscard]] std::unique_ptr<Transport> makeQtTransport(const TransportRequest &request);

// The same, to the certificate that `pin` names, if it names one.
[[nodiscard]] TransportFactory qtTransports(PinSource pin);

} // namespace lockstep::net
