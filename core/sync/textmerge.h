// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/textdiff.h"

#include <optional>

namespace lockstep {

// Three-way merge of texts, line by line (diff3): what became of `base` in mine and in theirs.
//
// A line of the base counts as unchanged on one side only if *every* shortest edit script keeps
// it, paired with the same line. What lies between two such lines is one change. Changes of the
// two sides that overlap, or touch without an unchanged line between them, make one region; a
// region that both sides turned into the same text is Both, any other is a Conflict. So nothing is
// merged beside repeated or moved lines when it cannot be said which of them were meant, and the
// result never depends on how a diff breaks a tie.
//
// Laws (tests/core/tst_textmerge.cpp), for all texts b, m, t, x:
//   merge(b, m, b) = m,  merge(b, b, t) = t,  merge(b, x, x) = x, all clean
//   merge(b, t, m) is merge(b, m, t) with the sides swapped, and as text the same
//   The hunks cover base, mine and theirs in order and without gaps; every line that mine or theirs
//   added or removed is so in the merged text or stands in a Conflict hunk: nothing is dropped.
//   It is clean exactly if every choice of shortest scripts makes it clean and the same text (equal
//   changes apart, which are Both).
//   When clean, git merge-file is clean too and gives the same text.
//   The verdict depends on the texts and the limits alone, never on time.
//
// A text is its lines as splitLines() has them: a final newline is an empty last line, and thus
// content like any other. Only \n ends a line; \r is content. Line endings are normalised to \n
// where a text enters (editor, import, server), not here.
//
// Over a limit a side's change is the whole text: one conflict, unless only one side changed or
// both are equal.

enum class HunkKind {
    Unchanged,
    Mine, // only mine changed it
    Theirs, // only theirs changed it
    Both, // both made the same change
    Conflict,
};

enum class ConflictReason {
    None, // not a conflict
    Overlap, // both changed the same lines or lines that touch
    Ambiguous, // beside repeated or moved lines: which of them were meant cannot be said
    TooLarge, // over a limit
};

enum class MergeSide { Base, Mine, Theirs };

struct MergeHunk
{
    HunkKind kind{ HunkKind::Unchanged };
    ConflictReason reason{ ConflictReason::None };
    LineRange base{};
    LineRange mine{};
    LineRange theirs{};

    friend bool operator==(const MergeHunk &, const MergeHunk &) = default;
};

struct TextMerge
{
    QStringList base{};
    QStringList mine{};
    QStringList theirs{};
    QList<MergeHunk> hunks{};

    [[nodiscard]] qsizetype conflictCount() const;
    [[nodiscard]] bool isClean() const { return conflictCount() == 0; }
    // The lines of one side in a hunk.
    [[nodiscard]] QStringList lines(const MergeHunk &hunk, MergeSide side) const;
    // The merged text; nothing while there is a conflict.
    [[nodiscard]] std::optional<QString> merged() const;
    // The text with everything merged that can be and each conflict decided for one side.
    [[nodiscard]] QString resolved(MergeSide conflicts) const;

    friend bool operator==(const TextMerge &, const TextMerge &) = default;
};

[[nodiscard]] TextMerge mergeText(const QString &base, const QString &mine, const QString &theirs,
    const MergeLimits &limits = {});

} // namespace lockstep
