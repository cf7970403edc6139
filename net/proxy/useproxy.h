// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/proxysettings.h"

#include <QNetworkProxy>

namespace lockstep::net {

// The proxies for a place, in the order in which they are tried. This computer itself is always
// reached directly: the local workspace is there.
[[nodiscard]] QList<QNetworkProxy> proxiesFor(
    const ProxySettings &settings, const QNetworkProxyQuery &query);

// From now on, for every connection of this process that begins: Qt keeps the one factory there is.
void useProxy(const ProxySettings &settings);

} // namespace lockstep::net
