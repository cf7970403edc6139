// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/model/project.h"
#include "core/query/vocabulary.h"

#include <QTimeZone>

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

    [[nodiscard]] QDate today() const;
};
// The people by name, the projects by key.
[[nodiscard]] Environment environmentOf(
    const Replica &replica, WallTime now, const QTimeZone &zone, const Vocabulary *vocabulary);

[[nodiscard]] bool isPeople(const FieldInfo &field);
// The values that projects list for a field, each once; empty: they have no list of it.
[[nodiscard]] QStringList choices(Field field, const Environment &environment);
// The names that a qualifier may be given here: for suggestions and completion.
[[nodiscard]] QStringList knownNames(const QualifierInfo &info, const Environment &environment);

} // namespace lockstep::query
