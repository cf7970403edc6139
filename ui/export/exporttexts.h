// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"

#include <functional>

namespace lockstep::ui {

// Issues as texts that leave the program. People have their names, issues their keys, days and
// times are ISO 8601 (times in UTC): the same for whoever reads them, and wherever.

struct ExportSource
{
    const Replica &replica;
    std::function<QString(const Issue &)> linkTo{}; // empty: there are no links
};

// CSV after RFC 4180, in UTF-8 with a byte order mark; nothing in it is a formula for a
// spreadsheet (core/base/csvtext.h). Every field that people read has a column.
[[nodiscard]] QByteArray csvHeading();
[[nodiscard]] QByteArray csvIssue(const ExportSource &source, const Issue &issue);

// A document of the place, its people and its issues as docs/protocol.md has them, with their
// comments: `jsonHeading` + issues with "," between them + `jsonEnd`.
[[nodiscard]] QByteArray jsonHeading(const ExportSource &source, const QString &title);
[[nodiscard]] QByteArray jsonIssue(const ExportSource &source, const Issue &issue);
[[nodiscard]] QByteArray jsonEnd();

// A table with a line for each issue.
[[nodiscard]] QString markdownHeading(const QString &title);
[[nodiscard]] QString markdownRow(const ExportSource &source, const Issue &issue);
// All of one issue; what people wrote in it is as they wrote it.
[[nodiscard]] QString markdownIssue(const ExportSource &source, const Issue &issue);
// "[LOCK-12](lockstep://…) It does not print", for a chat or a list.
[[nodiscard]] QString markdownLine(const ExportSource &source, const Issue &issue);

// For the clipboard, to be pasted into a spreadsheet; a tab between the cells.
[[nodiscard]] QString tableHeading();
[[nodiscard]] QString tableRow(const ExportSource &source, const Issue &issue);

} // namespace lockstep::ui
