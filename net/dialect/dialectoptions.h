// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/translator.h"
#include "net/socketio/socketclient.h"

namespace lockstep::net::dialect {

// How a DialectRemote speaks to its server, and for whom.
struct DialectOptions
{
    QUrl server{};
    std::vector<Dialect> variants{}; // the first one that works is taken
    std::map<QString, QString> parameters{};
    Credentials credentials{};
    std::optional<Session> session{}; // from the vault
    std::function<void(const Session &)> keepSession{}; // to the vault; may be empty
    // Who signs in as far as it is known now: asked whenever a session begins. Empty: it is
    // what stands above.
    struct SignIn
    {
        std::optional<Session> session{};
        Credentials credentials{};
    };
    std::function<SignIn()> signInNow{};
    SocketClient::Options socket{}; // but for what the dialect says
    Error problem{}; // why it cannot be used at all; without a code: there is none
    Milliseconds hintPause{ 300 }; // what is told in that time is looked at together
};

} // namespace lockstep::net::dialect
