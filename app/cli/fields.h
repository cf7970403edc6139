// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

#include <QStringList>

namespace lockstep::app {

// FIELD=VALUE, FIELD+=VALUE and FIELD-=VALUE, checked against the table of fields.
struct Assignment
{
    const FieldInfo *info = nullptr;
    enum class Kind { Set, Add, Remove } kind = Kind::Set;
    QString text{};
};
[[nodiscard]] bool isAssignment(const QString &word);
// UNKNOWN_FIELD, VALIDATION
[[nodiscard]] Result<Assignment> parseAssignment(const QString &word);
// The value that a text stands for; empty is null (or the empty set).
[[nodiscard]] Result<FieldValue> valueOf(const FieldInfo &info, const QString &text);
[[nodiscard]] Result<FieldChange> changeOf(const Assignment &assignment, const Issue &issue);
// All of them together: what is added to and taken from one set adds up; no other field twice.
[[nodiscard]] Result<FieldChanges> changesOf(const QStringList &assignments, const Issue &issue);

[[nodiscard]] const Issue *findIssue(const IssueTable &issues, const QString &nameOrId);
[[nodiscard]] const Project *findProject(const QList<Project> &projects, const QString &key);
// Text to show: one line a value.
[[nodiscard]] QString textOf(const FieldValue &value);

} // namespace lockstep::app
