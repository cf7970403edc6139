// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "server/auth/authbody.h"

namespace lockstep::server {

class AuthService;
struct Identity;
struct SignedIn;

// Who asks; an error for whoever may not, or not so often.
using Identify = std::function<Result<Identity>(const HttpRequest &)>;

// What /api/auth answers (docs/protocol.md, "2. Sign-in and session"), and GET /health. False, and
// nothing was done, when the path is none of these.
[[nodiscard]] bool handleAuthRequest(AuthService &auth, const Identify &identify,
    const HttpRequest &request, const HttpResponder &respond);

// Of those under /api/auth, for whoever checks that all of them are guarded.
[[nodiscard]] QList<HttpEndpoint> authEndpoints();

// Who asks, by his access token. Errors: those of bearerToken() and AuthService::verify().
[[nodiscard]] Result<Identity> identify(const AuthService &auth, const HttpRequest &request);

// The token of "Authorization: Bearer ...". Errors: AUTH_MISSING, AUTH_MALFORMED; BAD_ARGUMENT for
// a token in the query string, where it would end up in logs and histories.
[[nodiscard]] Result<QByteArray> bearerToken(const HttpRequest &request);

// How a fault of the server itself (disk, database) is told, with its status: 503 if it will pass,
// else 500 with a reference to the log, where it stands.
[[nodiscard]] std::pair<int, Error> toldFault(const Error &error);

// {code, message, field, retryAfterMs} with the status that suits the code, and Retry-After. What
// is the server's own fault (disk, database) is logged and told by a reference only.
[[nodiscard]] HttpResponse errorResponse(const Error &error);

// The answer to a sign-in: {accessToken, expiresIn, refreshToken, user, workspace, workspaces}.
[[nodiscard]] HttpResponse signedInResponse(const SignedIn &in);

// What a program calls itself, or else what its HTTP library does: at most 100 characters, to be
// shown to its owner.
[[nodiscard]] QString deviceOf(const HttpRequest &request, const std::optional<QString> &sent);

// Whose attempts are counted together: the IPv4 address, or the /64 of an IPv6 address, since a
// single customer has at least that.
[[nodiscard]] QString addressKey(const QString &peerAddress);

} // namespace lockstep::server
