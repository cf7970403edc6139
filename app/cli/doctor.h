// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/options.h"
#include "app/common/trustedservers.h"
#include "net/native/nativeremote.h"

namespace lockstep::app {

// An empty provider: nobody is signed in there.
using TokensOfServer = std::function<net::TokenProvider(const QUrl &server)>;

// Checks the way to a server and prints each step, what it took, and what to do about it.
[[nodiscard]] CliExit runDoctor(const QString &address, const TrustedServers &trusted,
    const TokensOfServer &tokensOf, Milliseconds timeout, bool json);

} // namespace lockstep::app
