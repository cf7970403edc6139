// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/account.h"
#include "net/auth/authclient.h"
#include "net/native/nativeremote.h"

#include <memory>

namespace lockstep::net {

// core's Account by the HTTP of a lockstepd. Lives where its tokens do: on the network thread.
class HttpAccount final : public Account
{
public:
    // `token`: as for the connection, so that a refresh token is not used by two. One that the
    // server refuses is renewed once.
    HttpAccount(QUrl server, TokenProvider token, PinSource pin = {});

    void listSessions(Reply<QList<DeviceSession>> reply) override;
    void endSession(const QString &id, Reply<void> reply) override;
    void endAllSessions(Reply<void> reply) override;
    void changePassword(const QString &current, const QString &next, Reply<void> reply) override;
    void listInvitations(Reply<QList<PendingInvitation>> reply) override;
    void invite(const InvitationDraft &draft, Reply<PendingInvitation> reply) override;
    void revokeInvitation(const QString &id, Reply<void> reply) override;

private:
    struct Call
    {
        QByteArray method{};
        QString path{};
        QByteArray json{};
        Reply<QByteArray> reply{};
    };
    void run(const std::shared_ptr<Call> &call, bool renewToken = false);
    void run(const QByteArray &method, const QString &path, const QByteArray &json,
        Reply<QByteArray> reply);

    AuthClient m_client;
    TokenProvider m_token;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // for answers of the provider
};

} // namespace lockstep::net
