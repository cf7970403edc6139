// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/binder.h"

namespace lockstep::query {

struct Candidate
{
    enum class Kind { Qualifier, Value, Person, Keyword, Date };
    Kind kind{};
    QString insert{}; // in place of the span; quoted if it must be
    QString text{}; // to show: a name; of a qualifier with its colon
    QString id{}; // of a person or a project, for a picture
    int count = -1; // of the issues that have it; -1: nobody counted
    friend bool operator==(const Candidate &, const Candidate &) = default;
};

struct Completion
{
    Span replaced{}; // what stands there now
    QString typed{}; // of it, up to the cursor: what candidates are about
    const QualifierInfo *qualifier = nullptr; // whose values they are; nullptr: qualifiers
    QList<Candidate> candidates{}; // the best first
};

// What may stand at the cursor, of 0 to text.size(). Values need the environment's vocabulary for
// labels and for counts.
[[nodiscard]] Completion complete(
    const QString &text, qsizetype cursor, const Environment &environment);

} // namespace lockstep::query
