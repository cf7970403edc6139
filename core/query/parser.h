// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/lexer.h"

namespace lockstep::query {

struct Parsed
{
    Query query{}; // as far as it could be read
    std::vector<Token> tokens{};
    std::vector<QueryError> errors{}; // in the order of the text; empty: it is a query
    [[nodiscard]] bool ok() const { return errors.empty(); }
};

// Syntax only: whether names and values exist, bind() says.
[[nodiscard]] Parsed parse(QStringView text);

// The shortest usual form; parse() gives the same query back.
[[nodiscard]] QString write(const Query &query);
[[nodiscard]] QString write(const Term &term);

} // namespace lockstep::query
