// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/environment.h"
#include "core/query/matcher.h"
#include "core/query/parser.h"

namespace lockstep::query {

struct Bound
{
    Matcher matcher{}; // with errors: of everything
    std::vector<QueryError> errors{};
    // Of kind UnknownValue: no issue has that label or text (yet), so nothing matches it.
    std::vector<QueryError> hints{};
    [[nodiscard]] bool ok() const { return errors.empty(); }
};

[[nodiscard]] Bound bind(const Query &query, const Environment &environment);
// parse() and bind(); errors of either.
[[nodiscard]] Bound compile(QStringView text, const Environment &environment);

} // namespace lockstep::query
