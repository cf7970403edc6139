// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/auth/authclient.h"
#include "net/native/nativeremote.h"

namespace lockstep::net {

// Access tokens out of a refresh token, renewed when they are refused or about to end. Lives on
// the network thread.
class RefreshingTokens
{
public:
    // `save` gets each new refresh token before the access token is used: the old one is void.
    RefreshingTokens(QUrl server, QByteArray refreshToken, std::function<void(QByteArray)> save);

    // Asks for tokens; an answer when several ask at once serves them all.
    void provide(bool renew, std::function<void(Result<QByteArray>)> answer);

private:
    AuthClient m_client;
    QByteArray m_refresh;
    QByteArray m_access {};
    std::function<void(QByteArray)> m_save;
    std::vector<std::function<void(Result<QByteArray>)>> m_waiting {};
};

} // namespace lockstep::net
