// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/align.h"

#include <QList>
#include <QString>

namespace lockstep::ui {

// For what is only looked at, on the GUI thread: some 10 ms.
inline constexpr MergeLimits readingLimits{ 2'000, 1'000'000 };

// Three texts side by side, for the merge dialog. The verdict on a conflict is not made here but by
// the merge core, and so is what corresponds to what. Over its limits, what differs counts as
// replaced as a whole.

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
