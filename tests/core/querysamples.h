// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/parser.h"

namespace lockstep::query {

// A law of parse(), tokenize() and write() that does not hold for that text; empty: all hold.
// Shared by the tests and the fuzz target.
inline QString brokenLaw(const QString &text)
{
    using namespace Qt::StringLiterals;
    const Parsed parsed = parse(text);
    const qsizetype read = std::min(text.size(), maxQueryLength);
    qsizetype end = 0;
    for (const Token &token : parsed.tokens) {
        if (token.span.begin < end || token.span.length <= 0 || token.span.end() > read)
            return u"tokens overlap, are empty or go beyond the text"_s;
        for (; end < token.span.begin; ++end) {
            if (!text.at(end).isSpace())
                return u"something is in no token"_s;
        }
        end = token.span.end();
    }
    for (const QueryError &error : parsed.errors) {
        if (error.span.begin < 0 || error.span.length <= 0 || error.span.end() > text.size())
            return u"an error is nowhere"_s;
        if (message(error).isEmpty())
            return u"an error says nothing"_s;
    }
    end = 0;
    for (const Term &term : parsed.query.terms) {
        if (term.span.begin < end || term.span.end() > read)
            return u"terms overlap or go beyond the text"_s;
        end = term.span.end();
        const bool isWhole = parsed.ok() && term.span.length > 0;
        const QString alone = text.sliced(term.span.begin, term.span.length);
        if (isWhole && parse(alone).query.terms != std::vector<Term>{ term })
            return u"'%1' says something else alone"_s.arg(alone);
    }
    if (!parsed.ok())
        return {};
    const QString written = write(parsed.query);
    if (written.size() > maxQueryLength)
        return {};
    const Parsed again = parse(written);
    if (!again.ok())
        return u"'%1' is not read: %2"_s.arg(written, message(again.errors.front()));
    if (again.query != parsed.query)
        return u"'%1' is read as something else"_s.arg(written);
    if (write(again.query) != written)
        return u"'%1' is written in another way the second time"_s.arg(written);
    return {};
}

} // namespace lockstep::query
