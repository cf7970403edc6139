// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace lockstep::ui {

// Differences for reading: what the merge dialog highlights. The verdict on a conflict is not made
// here but by the merge core. All work is bounded: beyond that, what differs counts as replaced
// as a whole.

enum class PartKind { Same, Removed, Added };

struct TextPart
{
    PartKind kind = PartKind::Same;
    QString text{};
    friend bool operator==(const TextPart &, const TextPart &) = default;
};

// By words (Unicode boundaries). Same + Removed is `before`, Same + Added is `after`.
[[nodiscard]] QList<TextPart> diffWords(const QString &before, const QString &after);

enum class HunkKind {
    Same,
    Theirs, // changed on their side only
    Mine,
    Both, // the same change on both sides
    Conflict,
};

// A run of whole lines of the three texts, each with its line ends.
struct LineHunk
{
    HunkKind kind = HunkKind::Same;
    QString base{};
    QString theirs{};
    QString mine{};

    // What goes into the result by itself; for a conflict the base.
    [[nodiscard]] const QString &automatic() const;
    // Theirs and then mine, on lines of their own.
    [[nodiscard]] QString both() const;
    friend bool operator==(const LineHunk &, const LineHunk &) = default;
};

// The members of all hunks, joined, are again the three texts.
[[nodiscard]] QList<LineHunk> threeWayHunks(
    const QString &base, const QString &theirs, const QString &mine);

} // namespace lockstep::ui
