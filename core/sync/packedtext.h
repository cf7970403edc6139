// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issue.h"

#include <QVarLengthArray>

#include <string>
#include <string_view>

// Members of an issue as the bytes that IssueTable keeps of them: texts in UTF-8, sets joined by
// newlines, numbers as they lie in memory.
namespace lockstep::packed {

// Behind `out`; `size` is that of what was added. False: it would not come back as it was.
[[nodiscard]] bool appendText(std::string &out, QStringView text, quint16 &size);
[[nodiscard]] bool appendSet(std::string &out, const QStringList &set, quint16 &size);
void appendNumbers(std::string &out, const Issue &issue, quint16 &size);

// The memory of what was there before is used again.
void readText(const char *from, qsizetype size, QString &to);
template <typename Tag> void readText(const char *from, qsizetype size, StrongId<Tag> &to)
{
    QString text;
    readText(from, size, text);
    to = StrongId<Tag>{ std::move(text) };
}
void readSet(const char *from, qsizetype size, QStringList &to);
void readNumbers(const char *from, quint16 size, Issue &issue);

using IdBytes = QVarLengthArray<char, 64>;
[[nodiscard]] std::string_view idBytes(const IssueId &id, IdBytes &buffer);

} // namespace lockstep::packed
