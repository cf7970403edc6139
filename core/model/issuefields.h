// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/model/issue.h"

#include <map>
#include <span>

namespace lockstep {

// In the order in which they are shown and written.
enum class Field {
    Subject,
    Description,
    Type,
    Status,
    Resolution,
    Priority,
    Assignee,
    Reporter,
    Labels,
    Watchers,
    Votes,
    DueDate,
    Parent,
    Relations,
    Building,
    Room,
    Category,
    Severity,
    Lat,
    Lng,
    Rank,
    ResolvedBy,
    ClosedAt,
    Version,
    CreatedAt,
    ModifiedAt,
    ModifiedBy,
    CommentCount,
    AttachmentCount,
};

// docs/protocol.md, "1. The domain". Fixed: given at creation. ServerSet: follows from other
// changes. Bookkeeping: ServerSet and left out of change lists and of the divergence hash.
enum class MergeRule { Scalar, Text, Set, NewestWins, Fixed, ServerSet, Bookkeeping };
enum class FieldType {
    Line,
    Markdown,
    Choice,
    User,
    UserSet,
    LabelSet,
    RelationSet,
    Date,
    IssueRef,
    Integer,
    Real,
    Rank,
    Time
};
// How a form edits it; None: not in the form.
enum class FieldEditor { None, Line, Markdown, Choice, User, Labels, Date, Number };
// The members of a group conflict together.
enum class FieldGroup { None, Status, Position };

struct FieldInfo
{
    Field field{};
    QLatin1StringView key{}; // on the wire
    const char *label = nullptr; // source text in the context "Field"; ui translates it
    FieldType type{};
    FieldEditor editor{};
    MergeRule rule{};
    FieldGroup group{};
    bool nullable = false;
    int limit = 0; // characters of a line or of a set's member, bytes of Markdown; 0: none
    FieldValue (*get)(const Issue &) = nullptr;
    // The value must be of the field's type (see checkValue); else the field is left as it was.
    void (*set)(Issue &, const FieldValue &) = nullptr;
    // The member itself, for who looks at many issues; null pointers for numbers.
    const QString *(*text)(const Issue &) = nullptr; // empty: null
    const QStringList *(*members)(const Issue &) = nullptr; // of sets
};

// THE table: JSON, diff, merge, forms, filters, columns and the conflict dialog are driven by it.
// In the order of Field.
[[nodiscard]] std::span<const FieldInfo> issueFields();
[[nodiscard]] const FieldInfo &fieldInfo(Field field);
[[nodiscard]] const FieldInfo *findField(QStringView key); // nullptr: no such field
[[nodiscard]] const FieldInfo *findField(std::string_view key);

[[nodiscard]] inline FieldValue fieldValue(const Issue &issue, Field field)
{
    return fieldInfo(field).get(issue);
}

// A mutation may touch it.
[[nodiscard]] inline bool isEditable(MergeRule rule)
{
    return rule != MergeRule::Fixed && rule != MergeRule::ServerSet
        && rule != MergeRule::Bookkeeping;
}

// Sorted, without repetitions or empty members: the form in which sets are kept and compared.
[[nodiscard]] QStringList normalizedSet(QStringList members);

inline constexpr int maxLabels = 50;
inline constexpr int maxSetMembers = 1'000; // of the other sets

// It can be a value of this field, within its limits or not: what a codec reads back.
[[nodiscard]] bool isOfType(const FieldInfo &info, const FieldValue &value);
// Type and limits of protocol section 1 that need no project: VALIDATION with the field, the rule
// and what was got, or BAD_ID. (Lists of a project, members and cycles are checked by the issue
// service.)
[[nodiscard]] Result<void> checkValue(const FieldInfo &info, const FieldValue &value);
// Id, project, reporter and every editable field of a new issue.
[[nodiscard]] Result<void> checkIssue(const Issue &issue);

using FieldValues = std::map<Field, FieldValue>;

} // namespace lockstep
