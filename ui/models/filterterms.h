// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/chips.h"
#include "core/query/completion.h"

namespace lockstep::ui {

// A filter, term by term, for those who do not type it. Its text stays the truth.

// "Status: Open, In Progress", "Due date < 2026-12-01", "Not Labels: bug".
[[nodiscard]] QString chipText(const query::Chip &chip);
// What a qualifier is called: "Due date".
[[nodiscard]] QString qualifierText(const query::QualifierInfo &qualifier);

// Of the one term that says "this is one of these": its values as one would type them, without
// quotes. Empty: there is no such term.
[[nodiscard]] QStringList valuesIn(const QString &query, const query::QualifierInfo &qualifier);
// The query with these values in that term; without any, without the term.
[[nodiscard]] QString withValues(
    const QString &query, const query::QualifierInfo &qualifier, const QStringList &values);
// The chip is such a term.
[[nodiscard]] bool isPlainChoice(const query::Chip &chip, const query::QualifierInfo &qualifier);

// What may be chosen for it here.
[[nodiscard]] QList<query::Candidate> choicesOf(
    const query::QualifierInfo &qualifier, const query::Environment &environment);
// A candidate's text without its quotes.
[[nodiscard]] QString valueOf(const query::Candidate &candidate);

} // namespace lockstep::ui
