// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/textdiff.h"

#include <QHash>
#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <span>
#include <vector>

namespace lockstep::ui {

namespace {

constexpr size_t maxCells = 2'000'000; // of the table below: 4 MB, about 5 ms

using Tokens = std::vector<int>;
struct Match
{
    size_t a{};
    size_t b{};
};

// Pairs of equal elements, rising in both: common start, longest common subsequence, common end.
std::vector<Match> matches(std::span<const int> a, std::span<const int> b)
{
    std::vector<Match> result;
    size_t start = 0;
    while (start < a.size() && start < b.size() && a[start] == b[start]) {
        result.push_back({ start, start });
        ++start;
    }
    size_t end = 0;
    while (end < a.size() - start && end < b.size() - start
        && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    const size_t n = a.size() - start - end;
    const size_t m = b.size() - start - end;
    if (n > 0 && m > 0 && n <= maxCells / m) {
        // length[i][j]: of the rests from i and j. The shorter side is below 1,500, so 16 bits do.
        const size_t width = m + 1;
        std::vector<quint16> length((n + 1) * width);
        for (size_t i = n; i-- > 0;) {
            for (size_t j = m; j-- > 0;)
                length[i * width + j] = a[start + i] == b[start + j]
                    ? quint16(length[(i + 1) * width + j + 1] + 1)
                    : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
        }
        for (size_t i = 0, j = 0; i < n && j < m;) {
            if (a[start + i] == b[start + j])
                result.push_back({ start + i++, start + j++ });
            else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
                ++i;
            else
                ++j;
        }
    }
    for (size_t i = end; i-- > 0;)
        result.push_back({ a.size() - 1 - i, b.size() - 1 - i });
    return result;
}

// Equal texts get equal numbers.
class Interner
{
public:
    Tokens operator()(const QStringList &texts)
    {
        Tokens tokens;
        tokens.reserve(size_t(texts.size()));
        for (const QString &text : texts) {
            auto number = m_numbers.constFind(text);
            if (number == m_numbers.constEnd())
                number = m_numbers.insert(text, int(m_numbers.size()));
            tokens.push_back(*number);
        }
        return tokens;
    }

private:
    QHash<QString, int> m_numbers;
};

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        if (to > from)
            words.append(text.mid(from, to - from));
        from = to;
    }
    return words;
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf(u'\n', from);
        const qsizetype to = end < 0 ? text.size() : end + 1;
        lines.append(text.mid(from, to - from));
        from = to;
    }
    return lines;
}

void append(QList<TextPart> &parts, PartKind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!parts.isEmpty() && parts.constLast().kind == kind)
        parts.last().text += text;
    else
        parts.append({ kind, text });
}

// A blank between two changed words reads better as a part of the change.
QList<TextPart> tidied(const QList<TextPart> &parts)
{
    QList<TextPart> result;
    QString removed;
    QString added;
    const auto flush = [&] {
        append(result, PartKind::Removed, removed);
        append(result, PartKind::Added, added);
        removed.clear();
        added.clear();
    };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const TextPart &part = parts.at(i);
        const bool blank = part.text.size() <= 2 && part.text.trimmed().isEmpty();
        if (part.kind == PartKind::Removed) {
            removed += part.text;
        } else if (part.kind == PartKind::Added) {
            added += part.text;
        } else if (blank && !removed.isEmpty() && !added.isEmpty() && i + 1 < parts.size()) {
            removed += part.text;
            added += part.text;
        } else {
            flush();
            append(result, PartKind::Same, part.text);
        }
    }
    flush();
    return result;
}

QString joined(const QStringList &lines, size_t from, size_t to)
{
    QString text;
    for (size_t i = from; i < to; ++i)
        text += lines.at(qsizetype(i));
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

} // namespace

QList<TextPart> diffWords(const QString &before, const QString &after)
{
    const QStringList a = wordsOf(before);
    const QStringList b = wordsOf(after);
    Interner number;
    const Tokens ta = number(a);
    const Tokens tb = number(b);
    QList<TextPart> parts;
    size_t i = 0;
    size_t j = 0;
    const auto changes = [&](size_t toA, size_t toB) {
        append(parts, PartKind::Removed, joined(a, i, toA));
        append(parts, PartKind::Added, joined(b, j, toB));
        i = toA;
        j = toB;
    };
    for (const Match &match : matches(ta, tb)) {
        changes(match.a, match.b);
        append(parts, PartKind::Same, a.at(qsizetype(match.a)));
        ++i;
        ++j;
    }
    changes(ta.size(), tb.size());
    return tidied(parts);
}

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
    const QStringList b = linesOf(base);
    const QStringList t = linesOf(theirs);
    const QStringList m = linesOf(mine);
    Interner number;
    const Tokens tb = number(b);
    const Tokens tt = number(t);
    const Tokens tm = number(m);

    constexpr size_t none = size_t(-1);
    std::vector<size_t> inTheirs(tb.size(), none);
    std::vector<size_t> inMine(tb.size(), none);
    for (const Match &match : matches(tb, tt))
        inTheirs[match.a] = match.b;
    for (const Match &match : matches(tb, tm))
        inMine[match.a] = match.b;

    QList<LineHunk> hunks;
    size_t i = 0;
    size_t j = 0;
    size_t k = 0;
    const auto add = [&](size_t toBase, size_t toTheirs, size_t toMine) {
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
    for (size_t line = 0; line < tb.size(); ++line) {
        if (inTheirs[line] == none || inMine[line] == none)
            continue;
        add(line, inTheirs[line], inMine[line]);
        add(line + 1, inTheirs[line] + 1, inMine[line] + 1);
    }
    add(tb.size(), tt.size(), tm.size());
    return hunks;
}

} // namespace lockstep::ui
