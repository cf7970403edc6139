// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <variant>

namespace lockstep {

// The value of any field: null, text, whole number, real number, or a set. Sets are sorted and
// without repetitions; text of a nullable field is never empty (that is null).
using FieldValue = std::variant<std::monostate, QString, qint64, double, QStringList>;

// One issue: the value type that is opened, edited, merged and sent. Null is an empty string, a
// null id or std::nullopt. Every member but `extra` has its row in issuefields.
struct Issue
{
    IssueId id{};
    QString name{}; // human key such as LOCK-12; empty until the server has given it
    ProjectId project{};

    QString subject{};
    QString description{}; // Markdown, lines end in \n
    QString type = QStringLiteral("task");
    QString status = QStringLiteral("Open");
    QString resolution{};
    QString priority = QStringLiteral("Medium");
    UserId assignee{};
    UserId reporter{};
    QStringList labels{};
    QStringList watchers{}; // user ids
    QStringList votes{}; // user ids
    QString dueDate{}; // YYYY-MM-DD, no zone
    IssueId parent{};
    QStringList relations{}; // "blocks:<issue id>", "relates:...", "duplicates:..."
    QString building{};
    QString room{};
    QString category{};
    std::optional<qint64> severity{};
    std::optional<double> lat{};
    std::optional<double> lng{};
    QString rank{}; // fractional index

    // Set by the server; times are ISO 8601 UTC, for display only.
    UserId resolvedBy{};
    QString closedAt{};
    qint64 version = 0;
    QString createdAt{};
    QString modifiedAt{};
    UserId modifiedBy{};
    qint64 commentCount = 0;
    qint64 attachmentCount = 0;

    // Members that a newer server sent and we do not know: key -> JSON text, kept untouched.
    std::map<QString, QByteArray> extra{};

    friend bool operator==(const Issue &, const Issue &) = default;
};

} // namespace lockstep
