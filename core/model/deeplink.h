// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace lockstep {

// What a link leads to in the windows of whoever follows it:
//   lockstep://open/<place>/<key of an issue>
//   lockstep://filter/<place>/<text of a filter, in UTF-8, as base64url>
// The place is the host of the server (with its port), or "local" for the local workspace. A link
// may come from anywhere: it goes somewhere and does nothing.
struct DeepLink
{
    QString place{};
    QString issue{}; // a key such as LOCK-12; else empty
    QString filter{}; // docs/filters.md; else empty
    friend bool operator==(const DeepLink &, const DeepLink &) = default;
};

[[nodiscard]] QString toText(const DeepLink &link);
// Nothing but what is written above, and no more than 6,000 characters of it.
[[nodiscard]] std::optional<DeepLink> readDeepLink(const QString &text);

} // namespace lockstep
