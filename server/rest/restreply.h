// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/jsonwriter.h"
#include "core/sync/mutation.h"
#include "server/http/httpmessage.h"

// Codes of the REST interface alone (docs/rest.md, "Errors").
namespace lockstep::errc {
inline constexpr QLatin1StringView NotAllowed{ "FORBIDDEN" }; // he may read it, but not do that
inline constexpr QLatin1StringView NotFound{ "NOT_FOUND" }; // there is no such address
inline constexpr QLatin1StringView Method{ "METHOD_NOT_ALLOWED" };
inline constexpr QLatin1StringView MediaType{ "UNSUPPORTED_MEDIA_TYPE" };
inline constexpr QLatin1StringView Deleted{ "DELETED" }; // it can be restored for a while
inline constexpr QLatin1StringView Precondition{ "PRECONDITION_FAILED" }; // If-Match
inline constexpr QLatin1StringView Conflict{ "CONFLICT" };
inline constexpr QLatin1StringView LimitStreams{ "LIMIT_STREAMS" };
} // namespace lockstep::errc

namespace lockstep::server {

// {"error":{code, message, field, retryAfterMs}} with the status that suits the code. What is the
// server's own fault is logged and told by a reference only.
[[nodiscard]] HttpResponse restError(const Error &error);
// The same with the conflict beside it: 412 if the client said which version it had, else 409.
[[nodiscard]] HttpResponse restConflict(const Conflict &conflict, bool hadVersion);

[[nodiscard]] HttpResponse restJson(int status, const JsonWriter &json);
void setVersion(HttpResponse &response, qint64 version); // ETag

// The version that If-Match names; nothing: there is no such header, or it takes any. BAD_ARGUMENT.
[[nodiscard]] Result<std::optional<qint64>> ifMatch(const HttpRequest &request);
// A number from 1 to `most` in the query, or `usual`. BAD_ARGUMENT.
[[nodiscard]] Result<int> readLimit(const HttpRequest &request, int usual, int most);

// Where a list goes on: opaque to the client. BAD_ARGUMENT when it is not one of ours.
[[nodiscard]] QString encodeCursor(const QStringList &parts);
[[nodiscard]] Result<QStringList> decodeCursor(const QString &text, qsizetype count);

} // namespace lockstep::server
