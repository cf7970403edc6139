// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issuefields.h"

namespace lockstep::query {

// What stands before a colon. Every field has one, from the table of fields: it answers to the
// field's key and, if there is one, to a shorter usual name.
struct QualifierInfo
{
    enum class Kind { Field, Project, Key, Is, Has, No, Comment };
    QLatin1StringView name{}; // the one to offer
    Kind kind{};
    const FieldInfo *field = nullptr; // of Kind::Field
};

// In the order in which they are offered, each once.
[[nodiscard]] std::span<const QualifierInfo> qualifiers();
// Also by another name of it, in small or capital letters.
[[nodiscard]] const QualifierInfo *findQualifier(QStringView name);
// The field that has: and no: mean, in the singular or the plural; nullptr: there is none, or it
// always has a value.
[[nodiscard]] const QualifierInfo *findOptional(QStringView name);
// An issue can be without it.
[[nodiscard]] bool isOptional(const FieldInfo &field);

// What is: knows.
enum class Flag { Open, Closed, Active, Review, Resolved, Mine, Assigned, Unassigned, Overdue };
struct FlagInfo
{
    Flag flag{};
    QLatin1StringView name{};
};
[[nodiscard]] std::span<const FlagInfo> flags();
[[nodiscard]] std::optional<Flag> findFlag(QStringView name);

} // namespace lockstep::query
