// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/parser.h"

#include <QList>

namespace lockstep::query {

// A term of a query as a thing to show and to click on. Texts that people type stay the truth: a
// chip is read from the text, and what is done to it changes that part of the text only.
struct Chip
{
    enum class Kind { Text, Qualifier, Group };
    struct Entry
    {
        Comparison how = Comparison::Equal;
        QString text{}; // "@me", "@none", "*" and "a..b" as they are written
        bool isLiteral = false; // text is a name, a date or a number
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    Kind kind{};
    bool negated = false;
    QString qualifier{}; // Kind::Qualifier
    QList<Entry> values{}; // of a qualifier; of text: the one text
    QString text{}; // as typed, minus included
    Span span{};
    friend bool operator==(const Chip &, const Chip &) = default;
};

// One for each term of the query. Of a text that is no query: of what could be read.
[[nodiscard]] QList<Chip> chipsOf(const QString &text);

// The text without the term there (the span of a chip), or with another in its place. The rest
// stays as it was typed.
[[nodiscard]] QString withoutTerm(const QString &text, Span term);
[[nodiscard]] QString withTermReplaced(const QString &text, Span term, const Term &by);
// The text with one term more, that must hold too.
[[nodiscard]] QString withTermAdded(const QString &text, const Term &term);

} // namespace lockstep::query
