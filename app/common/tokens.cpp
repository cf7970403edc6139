// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/tokens.h"

#include "net/auth/refreshingtokens.h"

namespace lockstep::app {

std::function<net::TokenProvider()> refreshedTokens(const Profile &profile, const QUrl &server)
{
    return [profile, server]() -> net::TokenProvider {
        const auto save = [profile](const QByteArray &next) {
            if (const auto saved = profile.setRefreshToken(next); !saved)
                qWarning("%s", qPrintable(saved.error().message));
        };
        const auto tokens = std::make_shared<net::RefreshingTokens>(server,
            net::RefreshingTokens::Keeper{ [profile] { return profile.refreshToken(); }, save });
        return [tokens](bool renew, const auto &answer) { tokens->provide(renew, answer); };
    };
}

} // namespace lockstep::app
