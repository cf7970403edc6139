// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/project.h"
#include "net/tls/certificatepin.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <functional>

namespace lockstep::net {

// What signing in gives (docs/protocol.md, "2. Sign-in and session").
struct Tokens
{
    QByteArray access{};
    QByteArray refresh{}; // used once: the next one comes with its use
    std::chrono::seconds expiresIn{}; // of the access token
    User user{};
    WorkspaceId workspace{};
    QString workspaceName{};
};

// What stands behind the link of an invitation.
struct InvitationOffer
{
    QString email{}; // whom it is for
    WorkspaceId workspace{};
    QString workspaceName{};
    QString expires{}; // ISO 8601
    bool account = false; // he has one here, and proves it with its password
};

// Signing in and out of a lockstepd over HTTP. Redirects are not followed; each call answers once,
// on its thread, unless this dies before.
class AuthClient
{
public:
    // `pin`: the certificate to insist on.
    explicit AuthClient(QUrl server, PinSource pin = {});
    AuthClient(const AuthClient &) = delete;
    AuthClient &operator=(const AuthClient &) = delete;

    template <typename T> using Reply = std::function<void(Result<T>)>;

    // Errors: the server's codes (AUTH_CREDENTIALS, RATE_LIMITED, BUSY ...), IO when it cannot be
    // reached, TLS_UNTRUSTED, PARSE when it is no Lockstep server.
    // `workspace`: of those that he is in; null: the first.
    void login(const QString &email, const QString &password, const WorkspaceId &workspace,
        Reply<Tokens> reply);
    void login(const QString &email, const QString &password, Reply<Tokens> reply)
    {
        login(email, password, {}, std::move(reply));
    }
    void refresh(const QByteArray &refreshToken, Reply<Tokens> reply);
    void logout(const QByteArray &refreshToken, Reply<void> reply);
    // `token`: of the link. FORBIDDEN_OR_MISSING: it was used, revoked, or has expired.
    void invitation(const QString &token, Reply<InvitationOffer> reply);
    // As a sign-in. Without a name for somebody who has an account.
    void accept(
        const QString &token, const QString &name, const QString &password, Reply<Tokens> reply);
    // Any request of somebody who is signed in: the body of its answer. `json` may be empty.
    void call(const QByteArray &method, const QString &path, const QByteArray &accessToken,
        const QByteArray &json, Reply<QByteArray> reply);
    // That it is a lockstepd, and which: its version.
    void health(Reply<QString> reply);

    [[nodiscard]] const QUrl &server() const { return m_server; }
    // "http://host:port", "https://host/path", "host:port": that is https, but for this computer
    // itself. Error: VALIDATION, with what is wrong.
    [[nodiscard]] static Result<QUrl> serverUrl(const QString &text);

private:
    void post(
        const QString &path, const QByteArray &json, std::function<void(Result<QByteArray>)> reply);
    [[nodiscard]] QByteArray pin() const { return m_pinSource ? m_pinSource() : QByteArray{}; }
    [[nodiscard]] QNetworkRequest request(const QString &path) const;
    void finish(QNetworkReply *answer, std::function<void(Result<QByteArray>)> reply);

    QUrl m_server;
    PinSource m_pinSource;
    QNetworkAccessManager m_network;
};

} // namespace lockstep::net
