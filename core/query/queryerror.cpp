// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/queryerror.h"

namespace lockstep::query {

using namespace Qt::StringLiterals;

QString message(const QueryError &error)
{
    using Kind = QueryError::Kind;
    const QString typed = error.typed.left(80);
    const QString hint
        = error.suggestion.isEmpty() ? QString{} : u"; did you mean '%1'?"_s.arg(error.suggestion);
    switch (error.kind) {
    case Kind::UnterminatedQuote:
        return u"the quote is not closed"_s;
    case Kind::MissingValue:
        return u"%1: a value is missing"_s.arg(error.qualifier);
    case Kind::MissingTerm:
        return u"%1 needs something on both sides"_s.arg(typed);
    case Kind::BadRange:
        return u"%1: a range takes no operator"_s.arg(error.qualifier);
    case Kind::EmptyGroup:
        return u"there is nothing between the parentheses"_s;
    case Kind::UnclosedGroup:
        return u"the parenthesis is not closed"_s;
    case Kind::UnexpectedClose:
        return u"there is no open parenthesis for this one"_s;
    case Kind::TooDeep:
        return u"more than %1 parentheses in one another"_s.arg(maxQueryDepth);
    case Kind::TooLong:
        return u"more than %1 characters"_s.arg(maxQueryLength);
    case Kind::UnknownQualifier:
        return u"there is no qualifier '%1'%2"_s.arg(
            typed, hint.isEmpty() ? u"; put it in quotes to search for it as text"_s : hint);
    case Kind::UnknownValue:
        return u"%1: there is no '%2'%3"_s.arg(error.qualifier, typed, hint);
    case Kind::NotADate:
        return u"%1: '%2' is no date; use 2026-12-31, today, -7d or 2w"_s.arg(
            error.qualifier, typed);
    case Kind::NotANumber:
        return u"%1: '%2' is no number"_s.arg(error.qualifier, typed);
    case Kind::NotComparable:
        return u"%1 cannot be compared with < or >"_s.arg(error.qualifier);
    case Kind::NotForThis:
        return u"%1: '%2' means nothing here"_s.arg(error.qualifier, typed);
    }
    return {};
}

} // namespace lockstep::query
