// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/query/matcher.h"
#include "core/query/parser.h"
#include "core/query/vocabulary.h"

#include <QTimeZone>

#include <functional>

namespace lockstep {
class Replica;
}

namespace lockstep::query {

// What the names and the days of a query mean.
struct Environment
{
    QList<User> people{};
    QList<Project> projects{};
    UserId self{}; // @me
    WallTime now{};
    QTimeZone zone{ 0 }; // in which days begin
    const Vocabulary *vocabulary = nullptr; // of the issues; without: what only they know is not
    // The issues with a comment that contains the text. Not set: comment: is an error.
    std::function<QSet<IssueId>(const QString &text)> inComments{};

    [[nodiscard]] QDate today() const;
};
// The people by name, the projects by key.
[[nodiscard]] Environment environmentOf(
    const Replica &replica, WallTime now, const QTimeZone &zone, const Vocabulary *vocabulary);

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

// The names that a qualifier may be given here: for suggestions and completion.
[[nodiscard]] QStringList knownNames(const QualifierInfo &info, const Environment &environment);

} // namespace lockstep::query
