// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/textmerge.h"

namespace lockstep {

using namespace Qt::StringLiterals;

inline HunkKind swapped(HunkKind kind)
{
    return kind == HunkKind::Mine  ? HunkKind::Theirs
        : kind == HunkKind::Theirs ? HunkKind::Mine
                                   : kind;
}

// What is wrong with a merge by the laws of textmerge.h; empty: nothing.
inline QString brokenLaw(
    const QString &base, const QString &mine, const QString &theirs, const MergeLimits &limits = {})
{
    const TextMerge merge = mergeText(base, mine, theirs, limits);
    if (merge.base.join(u'\n') != base || merge.mine.join(u'\n') != mine
        || merge.theirs.join(u'\n') != theirs)
        return u"the lines are not the texts"_s;

    qsizetype b = 0;
    qsizetype m = 0;
    qsizetype t = 0;
    HunkKind last = HunkKind::Conflict;
    for (const MergeHunk &hunk : merge.hunks) {
        if (hunk.base.first != b || hunk.mine.first != m || hunk.theirs.first != t)
            return u"the hunks leave a gap"_s;
        b = hunk.base.end();
        m = hunk.mine.end();
        t = hunk.theirs.end();
        const QStringList was = merge.lines(hunk, MergeSide::Base);
        const QStringList my = merge.lines(hunk, MergeSide::Mine);
        const QStringList their = merge.lines(hunk, MergeSide::Theirs);
        bool right = false;
        switch (hunk.kind) {
        case HunkKind::Unchanged:
            right = was == my && was == their && !was.isEmpty();
            break;
        case HunkKind::Mine:
            right = was != my && was == their;
            break;
        case HunkKind::Theirs:
            right = was == my && was != their;
            break;
        case HunkKind::Both:
            right = was != my && my == their;
            break;
        case HunkKind::Conflict:
            right = was != my && was != their && my != their;
            break;
        }
        if (!right)
            return u"a hunk is not what it says"_s;
        if ((hunk.kind == HunkKind::Conflict) != (hunk.reason != ConflictReason::None))
            return u"a reason without a conflict or a conflict without"_s;
        if (b > 0 && &hunk != &merge.hunks.first()
            && (hunk.kind == HunkKind::Unchanged) == (last == HunkKind::Unchanged))
            return u"two hunks touch"_s;
        last = hunk.kind;
    }
    if (b != merge.base.size() || m != merge.mine.size() || t != merge.theirs.size())
        return u"the hunks leave an end"_s;

    if (merge.merged().has_value() != merge.isClean())
        return u"merged text and conflicts"_s;
    if (base == mine && merge.merged() != theirs)
        return u"merge(b, b, t) is not t"_s;
    if (base == theirs && merge.merged() != mine)
        return u"merge(b, m, b) is not m"_s;
    if (mine == theirs && merge.merged() != mine)
        return u"merge(b, x, x) is not x"_s;

    const TextMerge other = mergeText(base, theirs, mine, limits);
    if (other.merged() != merge.merged() || other.hunks.size() != merge.hunks.size())
        return u"not symmetric"_s;
    for (qsizetype i = 0; i < merge.hunks.size(); ++i) {
        const MergeHunk &there = other.hunks.at(i);
        const MergeHunk mirrored{ swapped(there.kind), there.reason, there.base, there.theirs,
            there.mine };
        if (merge.hunks.at(i) != mirrored)
            return u"not symmetric"_s;
    }
    return {};
}

} // namespace lockstep
