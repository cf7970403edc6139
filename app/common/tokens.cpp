// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/tokens.h"

namespace lockstep::app {

std::function<net::TokenProvider()> refreshedTokens(
    const Profile &profile, const QUrl &server, net::PinSource pin)
{
    const auto save = [profile](const QByteArray &next) {
        if (const auto saved = profile.setRefreshToken(next); !saved)
            qWarning("%s", qPrintable(saved.error().message));
    };
    return refreshedTokens(
        net::RefreshingTokens::Keeper{ [profile] { return profile.refreshToken(); }, save }, server,
        std::move(pin));
}

std::function<net::TokenProvider()> refreshedTokens(
    const net::RefreshingTokens::Keeper &keeper, const QUrl &server, net::PinSource pin)
{
    return [keeper, server, pin = std::move(pin)]() -> net::TokenProvider {
        const auto tokens = std::make_shared<net::RefreshingTokens>(server, keeper, pin);
        return [tokens](bool renew, const auto &answer) { tokens->provide(renew, answer); };
    };
}

} // namespace lockstep::app
