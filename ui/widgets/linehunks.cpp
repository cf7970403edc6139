// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/linehunks.h"

#include <vector>

namespace lockstep::ui {

namespace {

// With their ends, so that they join to the text again.
QList<QStringView> linesOf(const QString &text)
{
    QList<QStringView> lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf(u'\n', from);
        const qsizetype to = end < 0 ? text.size() : end + 1;
        lines.append(QStringView{ text }.sliced(from, to - from));
        from = to;
    }
    return lines;
}

QString joined(const QList<QStringView> &lines, qsizetype from, qsizetype to)
{
    QString text;
    for (qsizetype i = from; i < to; ++i)
        text += lines.at(i);
    return text;
}

HunkKind kindOf(const LineHunk &hunk)
{
    if (hunk.theirs == hunk.mine)
        return hunk.theirs == hunk.base ? HunkKind::Same : HunkKind::Both;
    if (hunk.theirs == hunk.base)
        return HunkKind::Mine;
    if (hunk.mine == hunk.base)
        return HunkKind::Theirs;
    return HunkKind::Conflict;
}

// Where each line of the base stands in the other text; -1: nowhere.
std::vector<qsizetype> placesOf(const std::vector<int> &base, const std::vector<int> &other)
{
    std::vector<qsizetype> places(base.size(), -1);
    for (const Match &match : align(base, other, readingLimits).late)
        places[static_cast<size_t>(match.a)] = match.b;
    return places;
}

} // namespace

const QString &LineHunk::automatic() const
{
    switch (kind) {
    case HunkKind::Theirs:
        return theirs;
    case HunkKind::Mine:
    case HunkKind::Both:
        return mine;
    case HunkKind::Same:
    case HunkKind::Conflict:
        break;
    }
    return base;
}

QString LineHunk::both() const
{
    const bool apart = !theirs.isEmpty() && !mine.isEmpty() && !theirs.endsWith(u'\n');
    return apart ? theirs + u'\n' + mine : theirs + mine;
}

QList<LineHunk> threeWayHunks(const QString &base, const QString &theirs, const QString &mine)
{
    const QList<QStringView> b = linesOf(base);
    const QList<QStringView> t = linesOf(theirs);
    const QList<QStringView> m = linesOf(mine);
    Interner interner;
    const std::vector<int> numbers = interner.numbers(b);
    const std::vector<qsizetype> inTheirs = placesOf(numbers, interner.numbers(t));
    const std::vector<qsizetype> inMine = placesOf(numbers, interner.numbers(m));

    QList<LineHunk> hunks;
    qsizetype i = 0;
    qsizetype j = 0;
    qsizetype k = 0;
    const auto add = [&](qsizetype toBase, qsizetype toTheirs, qsizetype toMine) {
        LineHunk hunk{ HunkKind::Same, joined(b, i, toBase), joined(t, j, toTheirs),
            joined(m, k, toMine) };
        i = toBase;
        j = toTheirs;
        k = toMine;
        if (hunk.base.isEmpty() && hunk.theirs.isEmpty() && hunk.mine.isEmpty())
            return;
        hunk.kind = kindOf(hunk);
        if (hunk.kind == HunkKind::Same && !hunks.isEmpty()
            && hunks.constLast().kind == HunkKind::Same) {
            LineHunk &last = hunks.last();
            last.base += hunk.base;
            last.theirs += hunk.theirs;
            last.mine += hunk.mine;
        } else {
            hunks.append(hunk);
        }
    };
    // A line of the base that stands in all three ends a hunk.
    for (qsizetype line = 0; line < b.size(); ++line) {
        const qsizetype their = inTheirs[static_cast<size_t>(line)];
        const qsizetype my = inMine[static_cast<size_t>(line)];
        if (their < 0 || my < 0)
            continue;
        add(line, their, my);
        add(line + 1, their + 1, my + 1);
    }
    add(b.size(), t.size(), m.size());
    return hunks;
}

} // namespace lockstep::ui
