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
    // Where the refresh token is kept, which somebody who signs in anew also changes: `load` reads
    // it, `save` gets the next one before the access token is used, since the old one is void then.
    // While it cannot be saved the next one is remembered here.
    struct Keeper
    {
        std::function<QByteArray()> load{};
        std::function<void(QByteArray)> save{};
    };
    RefreshingTokens(QUrl server, Keeper keeper, PinSource pin = {});

    // Asks for tokens; an answer when several ask at once serves them all.
    void provide(bool renew, std::function<void(Result<QByteArray>)> answer);

private:
    AuthClient m_client;
    Keeper m_keeper;
    QByteArray m_access{};
    QByteArray m_used{}; // what was kept when the last tokens were asked for
    QByteArray m_next{}; // what came for it
    std::vector<std::function<void(Result<QByteArray>)>> m_waiting{};
};

} // namespace lockstep::net
