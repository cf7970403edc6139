// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/queryerror.h"

namespace lockstep::query {

struct Token
{
    enum class Kind {
        Text,
        Name, // of a qualifier, with its colon
        Operator,
        Value,
        Dots, // of a range
        Comma,
        Not,
        And,
        Or,
        Open,
        Close,
    };
    Kind kind{};
    Span span{};
    QString text{}; // without quotes and escapes; of a name without the colon, in small letters
    bool quoted = false;
    bool unterminated = false; // its quote
    friend bool operator==(const Token &, const Token &) = default;
};

// Any text gives tokens, also one that is no query: they are what a text field colours. White space
// is between them. Operator, Value, Dots and Comma come only behind a Name, in that order.
[[nodiscard]] std::vector<Token> tokenize(QStringView text);

// The word, if it is read back as that one word or value, else in quotes.
[[nodiscard]] QString quotedWord(const QString &text);
[[nodiscard]] QString quotedValue(const QString &text);

} // namespace lockstep::query
