// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/profile.h"
#include "net/auth/refreshingtokens.h"
#include "net/native/nativeremote.h"
#include "net/tls/certificatepin.h"

namespace lockstep::app {

// Makes the token provider of a profile, on the network thread where it lives: access tokens out of
// the refresh token that the profile keeps.
[[nodiscard]] std::function<net::TokenProvider()> refreshedTokens(
    const Profile &profile, const QUrl &server, net::PinSource pin = {});

// The same, out of one that is kept somewhere else.
[[nodiscard]] std::function<net::TokenProvider()> refreshedTokens(
    const net::RefreshingTokens::Keeper &keeper, const QUrl &server, net::PinSource pin = {});

} // namespace lockstep::app
