// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/textmerge.h"

#include <algorithm>

namespace lockstep {

namespace {

// What one side did between two certain lines.
struct Change
{
    LineRange base{};
    LineRange side{};
    ConflictReason reason{ ConflictReason::Overlap }; // if it meets one of the other side
};

std::vector<Change> changesOf(const Alignment &alignment, qsizetype n, qsizetype m)
{
    std::vector<Change> changes;
    auto late = alignment.late.begin();
    Match done{};
    const auto changeUpTo = [&](const Match &match) {
        // A pair that is not certain: there is another shortest script without it.
        bool ambiguous = false;
        for (; late != alignment.late.end() && *late < match; ++late)
            ambiguous = true;
        if (match.a == done.a && match.b == done.b)
            return;
        const auto reason = !alignment.complete ? ConflictReason::TooLarge
            : ambiguous                         ? ConflictReason::Ambiguous
                                                : ConflictReason::Overlap;
        changes.push_back({ { done.a, match.a - done.a }, { done.b, match.b - done.b }, reason });
    };
    for (const Match &match : alignment.certain) {
        changeUpTo(match);
        ++late;
        done = { match.a + 1, match.b + 1 };
    }
    changeUpTo({ n, m });
    return changes;
}

// One side's changes in order, and how far its lines are shifted against the base's.
struct Side
{
    std::vector<Change> changes{};
    size_t next{};
    qsizetype shift{};

    [[nodiscard]] bool done() const { return next == changes.size(); }
    [[nodiscard]] qsizetype first() const { return changes[next].base.first; }
    [[nodiscard]] qsizetype shifted(qsizetype line) const { return line + shift; }

    // Takes the changes that overlap or touch a region ending before line `end`, which grows.
    bool take(qsizetype &end, ConflictReason &reason)
    {
        const size_t before = next;
        for (; !done() && first() <= end; ++next) {
            const Change &change = changes[next];
            end = std::max(end, change.base.end());
            shift += change.side.count - change.base.count;
            reason = std::max(reason, change.reason);
        }
        return next != before;
    }
};

class Merger
{
public:
    Merger(const TextMerge &texts, std::vector<Change> mine, std::vector<Change> theirs)
        : m_texts(texts), m_mine{ std::move(mine) }, m_theirs{ std::move(theirs) }
    {}

    [[nodiscard]] QList<MergeHunk> run()
    {
        QList<MergeHunk> hunks;
        qsizetype line = 0; // of the base
        while (!m_mine.done() || !m_theirs.done()) {
            const qsizetype start = m_mine.done() ? m_theirs.first()
                : m_theirs.done()                 ? m_mine.first()
                                                  : std::min(m_mine.first(), m_theirs.first());
            appendUnchanged(hunks, line, start);
            hunks.append(nextRegion(start));
            line = hunks.constLast().base.end();
        }
        appendUnchanged(hunks, line, m_texts.base.size());
        return hunks;
    }

private:
    void appendUnchanged(QList<MergeHunk> &hunks, qsizetype from, qsizetype to) const
    {
        if (from == to)
            return;
        hunks.append({ HunkKind::Unchanged, ConflictReason::None, { from, to - from },
            { m_mine.shifted(from), to - from }, { m_theirs.shifted(from), to - from } });
    }

    [[nodiscard]] MergeHunk nextRegion(qsizetype start)
    {
        MergeHunk hunk;
        hunk.base.first = start;
        hunk.mine.first = m_mine.shifted(start);
        hunk.theirs.first = m_theirs.shifted(start);
        qsizetype end = start;
        ConflictReason reason{ ConflictReason::Overlap };
        bool byMine = false;
        bool byTheirs = false;
        for (bool grew = true; grew;) {
            const bool tookMine = m_mine.take(end, reason);
            const bool tookTheirs = m_theirs.take(end, reason);
            byMine |= tookMine;
            byTheirs |= tookTheirs;
            grew = tookMine || tookTheirs;
        }
        hunk.base.count = end - start;
        hunk.mine.count = m_mine.shifted(end) - hunk.mine.first;
        hunk.theirs.count = m_theirs.shifted(end) - hunk.theirs.first;
        if (!byTheirs) {
            hunk.kind = HunkKind::Mine;
        } else if (!byMine) {
            hunk.kind = HunkKind::Theirs;
        } else if (m_texts.lines(hunk, MergeSide::Mine) == m_texts.lines(hunk, MergeSide::Theirs)) {
            hunk.kind = HunkKind::Both;
        } else {
            hunk.kind = HunkKind::Conflict;
            hunk.reason = reason;
        }
        return hunk;
    }

    const TextMerge &m_texts;
    Side m_mine;
    Side m_theirs;
};

MergeSide sideOf(HunkKind kind, MergeSide ofConflict)
{
    switch (kind) {
    case HunkKind::Unchanged:
        return MergeSide::Base;
    case HunkKind::Mine:
    case HunkKind::Both:
        return MergeSide::Mine;
    case HunkKind::Theirs:
        return MergeSide::Theirs;
    case HunkKind::Conflict:
        break;
    }
    return ofConflict;
}

} // namespace

qsizetype TextMerge::conflictCount() const
{
    return std::ranges::count(hunks, HunkKind::Conflict, &MergeHunk::kind);
}

QStringList TextMerge::lines(const MergeHunk &hunk, MergeSide side) const
{
    switch (side) {
    case MergeSide::Base:
        return base.mid(hunk.base.first, hunk.base.count);
    case MergeSide::Mine:
        return mine.mid(hunk.mine.first, hunk.mine.count);
    case MergeSide::Theirs:
        break;
    }
    return theirs.mid(hunk.theirs.first, hunk.theirs.count);
}

std::optional<QString> TextMerge::merged() const
{
    if (!isClean())
        return {};
    return resolved(MergeSide::Base);
}

QString TextMerge::resolved(MergeSide conflicts) const
{
    QStringList result;
    for (const MergeHunk &hunk : hunks)
        result += lines(hunk, sideOf(hunk.kind, conflicts));
    return result.join(u'\n');
}

TextMerge mergeText(
    const QString &base, const QString &mine, const QString &theirs, const MergeLimits &limits)
{
    Interner interner;
    const auto baseLines = interner.numbers(QStringView{ base }.split(u'\n'));
    const auto mineLines = interner.numbers(QStringView{ mine }.split(u'\n'));
    const auto theirLines = interner.numbers(QStringView{ theirs }.split(u'\n'));
    const auto changes = [&](const std::vector<int> &side) {
        return changesOf(align(baseLines, side, limits), std::ssize(baseLines), std::ssize(side));
    };
    TextMerge merge{ splitLines(base), splitLines(mine), splitLines(theirs), {} };
    merge.hunks = Merger{ merge, changes(mineLines), changes(theirLines) }.run();
    return merge;
}

} // namespace lockstep
