// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/rng.h"

#include <QString>
#include <QStringList>

namespace lockstep::samples {

// Three texts to merge: a base and two edited copies of it.
struct Triple
{
    QString base{};
    QString mine{};
    QString theirs{};
};

inline qsizetype pick(Rng &rng, qsizetype bound)
{
    return static_cast<qsizetype>(rng.below(static_cast<quint64>(bound)));
}

// Lines for texts of two kinds. Letters: few different lines, so that nearly everything repeats.
// Prose: like a description, paragraphs that differ and blank lines between them.
enum class Kind { Letters, Prose };

inline QString line(Rng &rng, Kind kind, int letters)
{
    if (kind == Kind::Letters)
        return QString(QChar(u'a' + static_cast<char16_t>(pick(rng, letters))));
    if (pick(rng, 3) == 0)
        return {};
    return QStringLiteral("- line %1").arg(rng.below(1'000));
}

inline void edit(QStringList &lines, Rng &rng, Kind kind, int letters)
{
    const qsizetype at = pick(rng, lines.size() + 1);
    const qsizetype count = std::min(pick(rng, 3) + 1, lines.size() - at);
    switch (pick(rng, 4)) {
    case 0: // change
        for (qsizetype i = at; i < at + count; ++i)
            lines[i] = line(rng, kind, letters);
        break;
    case 1: // remove
        lines.remove(at, count);
        break;
    case 2: // add
        for (qsizetype i = 0; i <= pick(rng, 3); ++i)
            lines.insert(at, line(rng, kind, letters));
        break;
    default: { // move
        const QStringList moved = lines.mid(at, count);
        lines.remove(at, count);
        const qsizetype to = pick(rng, lines.size() + 1);
        for (qsizetype i = 0; i < moved.size(); ++i)
            lines.insert(to + i, moved.at(i));
        break;
    }
    }
}

inline Triple triple(Rng &rng, Kind kind)
{
    const int letters = 2 + static_cast<int>(pick(rng, 5));
    const qsizetype size = kind == Kind::Letters ? pick(rng, 13) : 5 + pick(rng, 40);
    QStringList base;
    for (qsizetype i = 0; i < size; ++i)
        base.append(line(rng, kind, letters));
    QStringList mine = base;
    QStringList theirs = base;
    for (qsizetype i = 0; i <= pick(rng, 4); ++i)
        edit(mine, rng, kind, letters);
    for (qsizetype i = 0; i <= pick(rng, 4); ++i)
        edit(theirs, rng, kind, letters);
    return { base.join(u'\n'), mine.join(u'\n'), theirs.join(u'\n') };
}

} // namespace lockstep::samples
