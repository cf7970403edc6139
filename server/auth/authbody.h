// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "server/http/httpmessage.h"

#include <initializer_list>
#include <optional>

namespace lockstep::server {

// What the endpoints for signing in and inviting have in common: small bodies of JSON, of which
// nothing stands in an error, since they hold passwords.

inline constexpr qsizetype maxAuthBodyBytes = 65'536;

// One member of a body of texts.
struct BodyField
{
    QLatin1StringView key{};
    bool required = false;
    qsizetype maxLength = 4096;
    std::optional<QString> value{};
};
// BAD_ARGUMENT (not JSON, another Content-Type), UNKNOWN_FIELD, VALIDATION.
[[nodiscard]] Result<void> readBody(
    const HttpRequest &request, std::initializer_list<BodyField *> fields);

// BAD_ARGUMENT for a secret in the address, where logs and histories keep it.
[[nodiscard]] Result<void> checkQuery(const HttpRequest &request);

struct HttpEndpoint
{
    QByteArrayView method{};
    QLatin1StringView path{}; // one segment may be {id}
};
// What stands for {id} in the path, or empty text if there is none in the pattern; nothing when it
// is another path.
[[nodiscard]] std::optional<QString> matchPath(QLatin1StringView pattern, const QString &path);

// 405. `allowed`: "GET, HEAD".
[[nodiscard]] HttpResponse methodNotAllowed(QByteArrayView allowed);

} // namespace lockstep::server
