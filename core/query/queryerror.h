// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/ast.h"

namespace lockstep::query {

// What is wrong with a query, and where. The user interface makes its own sentence from it.
struct QueryError
{
    enum class Kind {
        UnterminatedQuote, // span: from the quote to the end
        MissingValue, // behind a qualifier, a comma or an operator
        MissingTerm, // beside OR, AND or NOT
        BadRange, // an operator in front of a range
        EmptyGroup,
        UnclosedGroup, // span: its opening parenthesis
        UnexpectedClose,
        TooDeep, // more than maxQueryDepth groups in one another
        TooLong, // more than maxQueryLength characters
        UnknownQualifier, // typed, suggestion
        UnknownValue, // typed, qualifier, suggestion
        NotADate, // typed, qualifier
        NotANumber, // typed, qualifier
        NotComparable, // qualifier: it has no order
        NotForThis, // typed: @me, @none or * where it means nothing; qualifier
    };
    Kind kind{};
    Span span{};
    QString typed{}; // what was
    QString qualifier{}; // as the user knows it
    QString suggestion{}; // what it is close to; empty: nothing
    friend bool operator==(const QueryError &, const QueryError &) = default;
};

inline constexpr int maxQueryDepth = 20;
inline constexpr qsizetype maxQueryLength = 4'096;

// In plain English, for logs and scripts; shows at most 80 characters of what was typed.
[[nodiscard]] QString message(const QueryError &error);

} // namespace lockstep::query
