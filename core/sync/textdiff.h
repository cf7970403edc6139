// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/align.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace lockstep {

// Lines `first` to `first + count - 1` of a text, counted from 0.
struct LineRange
{
    qsizetype first{};
    qsizetype count{};

    [[nodiscard]] qsizetype end() const { return first + count; }
    friend bool operator==(const LineRange &, const LineRange &) = default;
};

// What stands between the newlines: n newlines make n + 1 lines, so join('\n') gives the text
// back, "" is one empty line, and a final newline is an empty last line. Only \n ends a line.
[[nodiscard]] QStringList splitLines(const QString &text);

// A run of lines that is the same in a and b, or that changed (one of the ranges may be empty).
struct LineSpan
{
    bool same{};
    LineRange a{};
    LineRange b{};

    friend bool operator==(const LineSpan &, const LineSpan &) = default;
};

// A shortest difference by lines, in order, covering both texts, same and changed by turns. Over a
// limit it is one changed span of everything.
[[nodiscard]] QList<LineSpan> diffLines(
    const QString &a, const QString &b, const MergeLimits &limits = {});

// A piece of text in both, only in the old or only in the new one.
struct WordSegment
{
    enum class Kind { Same, Removed, Added };

    Kind kind{};
    QString text{};

    friend bool operator==(const WordSegment &, const WordSegment &) = default;
};

// The difference by words, for reading only: nothing is merged word by word. The Same and Removed
// segments make the old text, the Same and Added ones the new. Blanks alone between two changes
// count as changed. Over a limit everything is removed and added.
[[nodiscard]] QList<WordSegment> diffWords(
    const QString &oldText, const QString &newText, const MergeLimits &limits = {});

} // namespace lockstep
