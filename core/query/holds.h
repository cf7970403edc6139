// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/matcher.h"

// Whether a test holds: of an issue, and of the value that it has.
namespace lockstep::query::test {

[[nodiscard]] bool holds(const OneOf &test, const Issue &issue);
[[nodiscard]] bool holds(const Holds &test, const Issue &issue);
[[nodiscard]] bool holds(const Within &test, const Issue &issue);
[[nodiscard]] bool holds(const NumberIn &test, const Issue &issue);

[[nodiscard]] bool holdsFor(const OneOf &test, const QString &text);
[[nodiscard]] bool holdsFor(const Holds &test, const QStringList &members);
[[nodiscard]] bool holdsFor(const Within &test, const QString &own);

} // namespace lockstep::query::test
