// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/profile.h"
#include "net/native/nativeremote.h"

namespace lockstep::app {

// Makes the token provider of a profile, on the network thread where it lives: access tokens out of
// the refresh token that the profile keeps.
[[nodiscard]] std::function<net::TokenProvider()> refreshedTokens(
    const Profile &profile, const QUrl &server);

} // namespace lockstep::app
