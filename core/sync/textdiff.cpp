// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/textdiff.h"

#include <QTextBoundaryFinder>

namespace lockstep {

namespace {

// Words, blanks and signs by the word boundaries of Unicode (UAX #29): never inside a surrogate
// pair or between a letter and its accent.
QList<QStringView> splitWords(const QString &text)
{
    QList<QStringView> words;
    QTextBoundaryFinder finder{ QTextBoundaryFinder::Word, text };
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype end = finder.toNextBoundary();
        if (end < 0)
            break;
        words.append(QStringView{ text }.sliced(start, end - start));
        start = end;
    }
    if (start < text.size())
        words.append(QStringView{ text }.sliced(start));
    return words;
}

// The spans of `late`, same and changed by turns.
QList<LineSpan> spansOf(const Alignment &alignment, qsizetype n, qsizetype m)
{
    QList<LineSpan> spans;
    qsizetype a = 0;
    qsizetype b = 0;
    const auto changeUpTo = [&](const Match &match) {
        if (match.a > a || match.b > b)
            spans.append({ false, { a, match.a - a }, { b, match.b - b } });
        a = match.a;
        b = match.b;
    };
    for (const Match &match : alignment.late) {
        changeUpTo(match);
        if (spans.isEmpty() || !spans.constLast().same)
            spans.append({ true, { a, 0 }, { b, 0 } });
        ++spans.last().a.count;
        ++spans.last().b.count;
        ++a;
        ++b;
    }
    changeUpTo({ n, m });
    return spans;
}

QString textOf(const QList<QStringView> &words, const LineRange &range)
{
    QString text;
    for (qsizetype i = range.first; i < range.end(); ++i)
        text += words.at(i);
    return text;
}

bool isBlank(const QList<QStringView> &words, const LineRange &range)
{
    const QString text = textOf(words, range);
    return !text.contains(u'\n') && text.trimmed().isEmpty();
}

// A change that swallows the blanks between its parts is easier to read than many small ones.
QList<LineSpan> joinedOverBlanks(const QList<LineSpan> &spans, const QList<QStringView> &words)
{
    QList<LineSpan> joined;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        LineSpan span = spans.at(i);
        const bool inside = i > 0 && i + 1 < spans.size();
        if (span.same && inside && isBlank(words, span.a))
            span.same = false;
        if (!span.same && !joined.isEmpty() && !joined.constLast().same) {
            joined.last().a.count += span.a.count;
            joined.last().b.count += span.b.count;
        } else {
            joined.append(span);
        }
    }
    return joined;
}

} // namespace

QStringList splitLines(const QString &text) { return text.split(u'\n'); }

QList<LineSpan> diffLines(const QString &a, const QString &b, const MergeLimits &limits)
{
    Interner interner;
    const auto left = interner.numbers(QStringView{ a }.split(u'\n'));
    const auto right = interner.numbers(QStringView{ b }.split(u'\n'));
    return spansOf(align(left, right, limits), std::ssize(left), std::ssize(right));
}

QList<WordSegment> diffWords(
    const QString &oldText, const QString &newText, const MergeLimits &limits)
{
    using Kind = WordSegment::Kind;
    const auto oldWords = splitWords(oldText);
    const auto newWords = splitWords(newText);
    Interner interner;
    const auto left = interner.numbers(oldWords);
    const auto right = interner.numbers(newWords);
    const auto spans = spansOf(align(left, right, limits), std::ssize(left), std::ssize(right));

    QList<WordSegment> segments;
    for (const LineSpan &span : joinedOverBlanks(spans, oldWords)) {
        if (span.same) {
            segments.append({ Kind::Same, textOf(oldWords, span.a) });
            continue;
        }
        if (span.a.count > 0)
            segments.append({ Kind::Removed, textOf(oldWords, span.a) });
        if (span.b.count > 0)
            segments.append({ Kind::Added, textOf(newWords, span.b) });
    }
    return segments;
}

} // namespace lockstep
