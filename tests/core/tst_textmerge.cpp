// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/textmerge.h"
#include "tests/core/mergelaws.h"
#include "tests/core/mergesamples.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

// Stories write a text as "a/b/c".
QString text(const char *story) { return QString::fromUtf8(story).replace(u'/', u'\n'); }

QString shown(const QString &lines) { return QString{ lines }.replace(u'\n', u'/'); }

// One mark a hunk: = unchanged, m mine, t theirs, & both, and for a conflict ! overlap,
// ? ambiguous, # too large.
QString marks(const TextMerge &merge)
{
    QString marks;
    for (const MergeHunk &hunk : merge.hunks) {
        if (hunk.kind == HunkKind::Conflict)
            marks += QLatin1String(" !?#").at(static_cast<int>(hunk.reason));
        else
            marks += QLatin1String("=mt&").at(static_cast<int>(hunk.kind));
    }
    return marks;
}

// Every text of up to `lines` lines out of the first `letters` letters, the empty line included.
QStringList allTexts(int lines, int letters)
{
    QStringList texts;
    QStringList last{ QString{} };
    for (int count = 1; count <= lines; ++count) {
        QStringList next;
        for (const QString &prefix : std::as_const(last)) {
            for (int letter = 0; letter < letters; ++letter) {
                const QString line = letter == 0 ? QString{} : QString(QChar(u'a' + letter - 1));
                next.append(count == 1 ? line : prefix + u'\n' + line);
            }
        }
        texts += next;
        last = next;
    }
    return texts;
}

#define VERIFY_LAWS(base, mine, theirs, ...)                                                       \
    do {                                                                                           \
        const QString broken = brokenLaw(base, mine, theirs __VA_OPT__(, ) __VA_ARGS__);           \
        QVERIFY2(broken.isEmpty(),                                                                 \
            qPrintable(u"%1: base %2, mine %3, theirs %4"_s.arg(                                   \
                broken, shown(base), shown(mine), shown(theirs))));                                \
    } while (false)

// --- The same question asked naively: all shortest scripts, found by trying. ---

using Script = std::vector<Match>; // the pairs of lines that it keeps

void collectScripts(
    const QStringList &a, const QStringList &b, Match from, Script &path, std::set<Script> &found)
{
    found.insert(path);
    for (qsizetype i = from.a; i < a.size(); ++i) {
        for (qsizetype j = from.b; j < b.size(); ++j) {
            if (a.at(i) != b.at(j))
                continue;
            path.push_back({ i, j });
            collectScripts(a, b, { i + 1, j + 1 }, path, found);
            path.pop_back();
        }
    }
}

std::vector<Script> allShortestScripts(const QString &a, const QString &b)
{
    std::set<Script> found;
    Script path;
    collectScripts(splitLines(a), splitLines(b), {}, path, found);
    const size_t longest = std::ranges::max(found, {}, &Script::size).size();
    std::vector<Script> shortest;
    std::ranges::copy_if(found, std::back_inserter(shortest),
        [&](const Script &script) { return script.size() == longest; });
    return shortest;
}

// Classic diff3 with one script a side, by maps: which lines come before each line of the base
// and which base lines stay. Nothing if changes overlap or touch.
std::optional<QString> plainMerge(const QStringList &base, const QStringList &mine,
    const Script &toMine, const QStringList &theirs, const Script &toTheirs)
{
    struct Edit
    {
        std::vector<QStringList> before; // size + 1: added before line i
        std::vector<bool> kept;
    };
    const auto editOf = [&](const QStringList &side, const Script &script) {
        Edit edit{ std::vector<QStringList>(static_cast<size_t>(base.size()) + 1),
            std::vector<bool>(static_cast<size_t>(base.size()), false) };
        qsizetype done = 0;
        for (const Match &match : script) {
            edit.before[static_cast<size_t>(match.a)] = side.mid(done, match.b - done);
            edit.kept[static_cast<size_t>(match.a)] = true;
            done = match.b + 1;
        }
        edit.before.back() = side.mid(done);
        return edit;
    };
    const Edit my = editOf(mine, toMine);
    const Edit their = editOf(theirs, toTheirs);
    const auto size = static_cast<size_t>(base.size());
    // A line removed, or lines added at its upper or lower edge, occupy those edges.
    const auto edges = [&](const Edit &edit) {
        std::vector<bool> taken(size + 1, false);
        for (size_t i = 0; i <= size; ++i) {
            if (!edit.before[i].isEmpty())
                taken[i] = true;
            if (i < size && !edit.kept[i])
                taken[i] = taken[i + 1] = true;
        }
        return taken;
    };
    const auto mineTaken = edges(my);
    const auto theirsTaken = edges(their);
    QStringList merged;
    for (size_t i = 0; i <= size; ++i) {
        if (mineTaken[i] && theirsTaken[i])
            return {};
        merged += my.before[i];
        merged += their.before[i];
        if (i < size && my.kept[i] && their.kept[i])
            merged += base.at(static_cast<qsizetype>(i));
    }
    return merged.join(u'\n');
}

} // namespace

class TestTextMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stories_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("hunks"); // see marks()
        QTest::addColumn<QString>("merged"); // null: a conflict
        const auto clean = [](const char *name, const char *base, const char *mine,
                               const char *theirs, const char *hunks, const char *merged) {
            QTest::newRow(name) << text(base) << text(mine) << text(theirs)
                                << QString::fromUtf8(hunks) << text(merged);
        };
        const auto conflict = [](const char *name, const char *base, const char *mine,
                                  const char *theirs, const char *hunks) {
            QTest::newRow(name) << text(base) << text(mine) << text(theirs)
                                << QString::fromUtf8(hunks) << QString{};
        };

        clean("nothing happened", "a/b", "a/b", "a/b", "=", "a/b");
        clean("nothing at all", "", "", "", "=", "");
        clean("I changed a line", "a/b/c", "a/B/c", "a/b/c", "=m=", "a/B/c");
        clean("they changed a line", "a/b/c", "a/b/c", "a/B/c", "=t=", "a/B/c");
        clean("both changed lines apart", "a/b/c/d", "A/b/c/d", "a/b/c/D", "m=t", "A/b/c/D");
        clean("one unchanged line between is enough", "a/b/c", "A/b/c", "a/b/C", "m=t", "A/b/C");
        clean("both made the same change", "a/b/c", "a/X/c", "a/X/c", "=&=", "a/X/c");
        clean("both removed the same line", "a/b/c", "a/c", "a/c", "=&=", "a/c");
        clean("both added the same line", "a/b", "a/x/b", "a/x/b", "=&=", "a/x/b");
        clean("the same change and one more", "a/b/c/d", "a/X/c/d", "a/X/c/D", "=&=t", "a/X/c/D");
        clean("I wrote the first text", "", "a/b", "", "m", "a/b");
        clean("I removed everything", "a/b", "", "a/b", "m", "");
        clean("added above and below", "m", "a/m", "m/z", "m=t", "a/m/z");
        clean("removed above, added below", "a/b/c", "b/c", "a/b/c/d", "m=t", "b/c/d");
        clean("a final newline is added by one", "a/b/c", "A/b/c", "a/b/c/", "m=t", "A/b/c/");
        clean("added after a last line without newline", "a/b/c", "a/b/c/d", "A/b/c", "t=m",
            "A/b/c/d");
        clean("a carriage return is content", "a/b\r/c", "A/b\r/c", "a/b\r/C", "m=t", "A/b\r/C");
        clean("paragraphs far apart", "p//q//r", "P//q//r", "p//q//R", "m=t", "P//q//R");
        clean(
            "a line is added between equal lines", "x/x/y", "x/n/x/y", "x/x/Y", "=m=t", "x/n/x/Y");

        conflict("both changed the same line", "a/b/c", "a/X/c", "a/Y/c", "=!=");
        conflict("both wrote the first text", "", "x", "y", "!");
        conflict("I changed what they removed", "a/b/c", "a/B/c", "a/c", "=!=");
        conflict("I removed what they changed", "a/b/c", "a/c", "a/B/c", "=!=");
        conflict("I removed everything, they changed a line", "a/b/c", "", "a/B/c", "!");
        conflict("changes that touch", "a/b/c/d", "a/B/c/d", "a/b/C/d", "=!=");
        conflict("both added at the same place", "a/b", "a/x/b", "a/y/b", "=!=");
        conflict("both added at the end", "a", "a/x", "a/y", "=!");
        conflict("added beside a changed line", "a/b/c", "a/x/b/c", "a/B/c", "=!=");
        conflict("added inside what they removed", "a/b/c/d", "a/b/x/c/d", "a/d", "=!=");
        conflict("added twice what they added once", "a/b", "a/x/x/b", "a/x/b", "=!=");
        conflict("only the final newline against a last line", "a/b", "a/b/", "a/B", "=!");
        conflict("line endings changed against a line", "a/b/c", "a\r/b\r/c\r", "a/B/c", "!");
        conflict("one of two conflicts apart", "a/b/c/d/e", "X/b/c/d/P", "Y/b/c/d/Q", "!=!");
        conflict("a conflict and a clean change", "a/b/c/d/e", "X/b/c/d/e", "Y/b/c/d/Q", "!=t");

        // Guards: where a line stands more than once, which one was meant cannot be said.
        conflict("which of two equal lines was removed", "x/x/b", "x/b", "x/x/B", "?");
        conflict("they added one of equal lines, I removed one", "x/x", "x", "x/x/x", "?");
        conflict("a repeated line is added beside a change", "a/x/b", "a/x/x/b", "a/x/B", "=?");
        conflict("a paragraph is added beside a changed one", "p//q", "p//n//q", "P//q", "?=");
        conflict("lines changed places beside a change", "a/b/c", "b/a/c", "a/b/C", "?");
        clean("a line apart from equal lines", "x/x/b/c", "x/b/c", "x/x/b/C", "m=t", "x/b/C");
    }

    void stories()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, mine);
        QFETCH(const QString, theirs);
        QFETCH(const QString, hunks);
        QFETCH(const QString, merged);

        const TextMerge merge = mergeText(base, mine, theirs);
        QCOMPARE(marks(merge), hunks);
        QCOMPARE(merge.isClean(), !merged.isNull());
        if (merge.isClean())
            QCOMPARE(shown(merge.merged().value()), shown(merged));
        VERIFY_LAWS(base, mine, theirs);
    }

    void aConflictKeepsBothSides()
    {
        const TextMerge merge
            = mergeText(text("a/b/c/d/e/f"), text("a/c/d/e/F"), text("A/B/c/d/e/f"));
        QCOMPARE(marks(merge), u"!=m"_s);
        QCOMPARE(merge.conflictCount(), 1);
        const MergeHunk &hunk = merge.hunks.constFirst();
        QCOMPARE(merge.lines(hunk, MergeSide::Base), (QStringList{ u"a"_s, u"b"_s }));
        QCOMPARE(merge.lines(hunk, MergeSide::Mine), QStringList{ u"a"_s });
        QCOMPARE(merge.lines(hunk, MergeSide::Theirs), (QStringList{ u"A"_s, u"B"_s }));
        QVERIFY(!merge.merged());
        QCOMPARE(shown(merge.resolved(MergeSide::Base)), u"a/b/c/d/e/F"_s);
        QCOMPARE(shown(merge.resolved(MergeSide::Mine)), u"a/c/d/e/F"_s);
        QCOMPARE(shown(merge.resolved(MergeSide::Theirs)), u"A/B/c/d/e/F"_s);
    }

    void lawsHoldForAllSmallTexts_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("letters");
        QTest::newRow("up to 4 lines of 2") << 4 << 2;
        QTest::newRow("up to 3 lines of 3") << 3 << 3;
    }

    void lawsHoldForAllSmallTexts()
    {
        QFETCH(const int, lines);
        QFETCH(const int, letters);
        const QStringList texts = allTexts(lines, letters);
        for (const QString &base : texts) {
            for (const QString &mine : texts) {
                for (const QString &theirs : texts)
                    VERIFY_LAWS(base, mine, theirs);
            }
        }
    }

    // A clean merge is what every choice of shortest scripts makes of it, and where every choice
    // comes to the same clean text, so do we.
    void theResultDoesNotDependOnTheScript_data() { lawsHoldForAllSmallTexts_data(); }

    void theResultDoesNotDependOnTheScript()
    {
        QFETCH(const int, lines);
        QFETCH(const int, letters);
        const QStringList texts = allTexts(lines, letters);
        std::map<std::pair<QString, QString>, std::vector<Script>> scripts;
        for (const QString &a : texts) {
            for (const QString &b : texts)
                scripts[{ a, b }] = allShortestScripts(a, b);
        }
        int clean = 0;
        for (const QString &base : texts) {
            for (const QString &mine : texts) {
                for (const QString &theirs : texts) {
                    const TextMerge merge = mergeText(base, mine, theirs);
                    if (marks(merge).contains(u'&'))
                        continue; // equal changes are not a question of scripts
                    std::set<std::optional<QString>> results;
                    for (const Script &toMine : scripts[{ base, mine }]) {
                        for (const Script &toTheirs : scripts[{ base, theirs }])
                            results.insert(
                                plainMerge(merge.base, merge.mine, toMine, merge.theirs, toTheirs));
                    }
                    const bool certain = results.size() == 1 && results.begin()->has_value();
                    QVERIFY2(certain == merge.isClean(),
                        qPrintable(shown(base) + u' ' + shown(mine) + u' ' + shown(theirs)));
                    if (certain) {
                        QCOMPARE(*merge.merged(), **results.begin());
                        ++clean;
                    }
                }
            }
        }
        QVERIFY(clean > 1'000);
    }

    void certainMatchesAreThoseOfAllScripts()
    {
        Interner interner;
        const QStringList texts = allTexts(5, 2) + allTexts(4, 3);
        for (const QString &a : texts) {
            for (const QString &b : texts) {
                const auto left = interner.numbers(QStringView{ a }.split(u'\n'));
                const auto right = interner.numbers(QStringView{ b }.split(u'\n'));
                const Alignment alignment = align(left, right);
                const auto scripts = allShortestScripts(a, b);
                Script common = scripts.front();
                for (const Script &script : scripts) {
                    Script both;
                    std::ranges::set_intersection(common, script, std::back_inserter(both));
                    common = both;
                }
                const QString story = shown(a) + u' ' + shown(b);
                QVERIFY2(alignment.certain == common, qPrintable(story));
                QVERIFY2(std::ranges::count(scripts, alignment.late) == 1, qPrintable(story));
            }
        }
    }

    void lawsHoldForRandomTexts()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        int clean = 0;
        for (int i = 0; i < 20'000; ++i) {
            const auto kind = i % 2 == 0 ? samples::Kind::Letters : samples::Kind::Prose;
            const samples::Triple texts = samples::triple(rng, kind);
            VERIFY_LAWS(texts.base, texts.mine, texts.theirs);
            const MergeLimits tight{ samples::pick(rng, 6), samples::pick(rng, 60) };
            VERIFY_LAWS(texts.base, texts.mine, texts.theirs, tight);
            clean += mergeText(texts.base, texts.mine, texts.theirs).isClean() ? 1 : 0;
        }
        QVERIFY(clean > 2'000);
    }

    void overALimitItIsOneConflict()
    {
        const QString base = text("a/b/c/d/e");
        const QString mine = text("A/B/c/d/e");
        const QString theirs = text("a/b/c/d/E");
        QCOMPARE(marks(mergeText(base, mine, theirs, { 4, 1'000 })), u"m=t"_s);
        const TextMerge tooFewEdits = mergeText(base, mine, theirs, { 3, 1'000 });
        QCOMPARE(marks(tooFewEdits), u"#"_s);
        QCOMPARE(tooFewEdits.hunks.constFirst().theirs, (LineRange{ 0, 5 }));
        QCOMPARE(marks(mergeText(base, mine, theirs, { 4, 3 })), u"#"_s);
        // One side alone, or both alike, need no limit.
        QCOMPARE(marks(mergeText(base, mine, base, { 0, 0 })), u"m"_s);
        QCOMPARE(marks(mergeText(base, base, mine, { 0, 0 })), u"t"_s);
        QCOMPARE(marks(mergeText(base, mine, mine, { 0, 0 })), u"&"_s);
        QCOMPARE(marks(mergeText(base, base, base, { 0, 0 })), u"="_s);

        QString many;
        QString others;
        for (int i = 0; i < 2'501; ++i) {
            many += QString::number(i) + u'\n';
            others += u'x' + QString::number(i) + u'\n';
        }
        QCOMPARE(marks(mergeText(many, others, many + u"end"_s)), u"#"_s); // 5,002 edits
        QCOMPARE(diffLines(many, others).size(), 1);
    }

    // The worst texts for the search end within the limits, and soon.
    void hostileTextsEnd()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        const auto letters = [&](qsizetype lines) {
            QString result;
            for (qsizetype i = 0; i < lines; ++i)
                result += samples::line(rng, samples::Kind::Letters, 2) + u'\n';
            return result;
        };
        const std::vector<samples::Triple> texts{
            { letters(16'384), letters(16'384), letters(16'384) },
            { QString(32'768, u'\n'), QString(16'000, u'\n'), QString(30'000, u'\n') },
            { u"a\n"_s.repeated(16'384), u"a\nb\n"_s.repeated(8'192), u"b\na\n"_s.repeated(8'192) },
            { {}, QString(32'768, u'\n'), QString(32'768, u'x') },
        };
        for (const samples::Triple &triple : texts) {
            QElapsedTimer timer;
            timer.start();
            const TextMerge merge = mergeText(triple.base, triple.mine, triple.theirs);
            qInfo() << merge.mine.size() << "lines," << marks(merge).left(10) << timer.elapsed()
                    << "ms";
            QVERIFY(!merge.isClean());
        }
    }

    void aLongDescriptionMergesFast()
    {
        Rng rng{ 1 };
        QStringList base;
        for (int i = 0; i < 1'000; ++i)
            base.append(i % 5 == 4 ? QString{} : u"A line of a description, no. %1"_s.arg(i));
        QStringList mine = base;
        QStringList theirs = base;
        QStringList rewritten;
        for (int i = 0; i < 1'000; ++i) {
            if (i % 40 == 0)
                mine[i] += u" (mine)"_s;
            if (i % 40 == 20)
                theirs[i] += u" (theirs)"_s;
            rewritten.append(i % 5 == 4 ? QString{} : u"Another line, no. %1"_s.arg(i));
        }
        const auto best = [&](const QStringList &left, const QStringList &right, bool clean) {
            qint64 shortest = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 20; ++i) {
                QElapsedTimer timer;
                timer.start();
                const TextMerge merge
                    = mergeText(base.join(u'\n'), left.join(u'\n'), right.join(u'\n'));
                shortest = std::min(shortest, timer.nsecsElapsed() / 1'000);
                if (merge.isClean() != clean)
                    return qint64{ -1 };
            }
            return shortest;
        };
        const qint64 edited = best(mine, theirs, true);
        const qint64 replaced = best(rewritten, theirs, false);
        qInfo() << "1,000 lines: 25 edits a side" << edited << "us, rewritten" << replaced << "us";
        QVERIFY(edited >= 0 && edited < 100'000); // a coarse guard: builds with sanitizers pass too
        QVERIFY(replaced >= 0 && replaced < 200'000);
    }

    void linesAreWhatStandsBetweenNewlines()
    {
        QCOMPARE(splitLines({}), QStringList{ QString{} });
        QCOMPARE(splitLines(u"a"_s), QStringList{ u"a"_s });
        QCOMPARE(splitLines(u"a\n"_s), (QStringList{ u"a"_s, QString{} }));
        QCOMPARE(splitLines(u"a\r\nb"_s), (QStringList{ u"a\r"_s, u"b"_s }));
    }

    void diffsByLines()
    {
        const QList<LineSpan> spans = diffLines(text("a/b/c/d"), text("a/x/c/d/e"));
        const QList<LineSpan> expected{ { true, { 0, 1 }, { 0, 1 } }, { false, { 1, 1 }, { 1, 1 } },
            { true, { 2, 2 }, { 2, 2 } }, { false, { 4, 0 }, { 4, 1 } } };
        QCOMPARE(spans, expected);
        // A repeated line is shown as added late, as git shows it.
        const QList<LineSpan> late{ { true, { 0, 1 }, { 0, 1 } }, { false, { 1, 0 }, { 1, 1 } } };
        QCOMPARE(diffLines(text("a"), text("a/a")), late);
        QCOMPARE(diffLines(text("a/b"), text("c"), { 2, 100 }),
            (QList<LineSpan>{ { false, { 0, 2 }, { 0, 1 } } }));
    }

    void diffsByWords_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("shown"); // [-removed-] {+added+}
        QTest::newRow("equal") << u"a b"_s << u"a b"_s << u"a b"_s;
        QTest::newRow("empty") << u""_s << u""_s << u""_s;
        QTest::newRow("a word") << u"the red fox"_s << u"the brown fox"_s
                                << u"the [-red-]{+brown+} fox"_s;
        QTest::newRow("several words read as one change")
            << u"see the quick fox run"_s << u"see a slow dog run"_s
            << u"see [-the quick fox-]{+a slow dog+} run"_s;
        QTest::newRow("a sign") << u"done."_s << u"done!"_s << u"done[-.-]{+!+}"_s;
        QTest::newRow("added") << u"a c"_s << u"a b c"_s << u"a {+b +}c"_s;
        QTest::newRow("paragraphs stay apart")
            << u"one\n\ntwo"_s << u"eins\n\nzwei"_s << u"[-one-]{+eins+}\n\n[-two-]{+zwei+}"_s;
        QTest::newRow("umlauts and accents")
            << u"sch\u00f6n e\u0301t\u00e9"_s << u"sch\u00f6n \u00e9t\u00e9"_s
            << u"sch\u00f6n [-e\u0301t\u00e9-]{+\u00e9t\u00e9+}"_s;
        QTest::newRow("beyond the BMP")
            << u"ok \U0001F600"_s << u"ok \U0001F601"_s << u"ok [-\U0001F600-]{+\U0001F601+}"_s;
        QTest::newRow("a lone surrogate")
            << u"a "_s + QChar(0xD83D) << u"a"_s << u"a[- "_s + QChar(0xD83D) + u"-]"_s;
    }

    void diffsByWords()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, shown);
        QString result;
        QString removed;
        QString added;
        for (const WordSegment &segment : diffWords(from, to)) {
            const QString &words = segment.text;
            QVERIFY(!words.isEmpty());
            switch (segment.kind) {
            case WordSegment::Kind::Same:
                result += words;
                removed += words;
                added += words;
                break;
            case WordSegment::Kind::Removed:
                result += u"[-"_s + words + u"-]"_s;
                removed += words;
                break;
            case WordSegment::Kind::Added:
                result += u"{+"_s + words + u"+}"_s;
                added += words;
                break;
            }
        }
        QCOMPARE(result, shown);
        QCOMPARE(removed, from);
        QCOMPARE(added, to);
    }

    void wordsOverALimitAreAllChanged()
    {
        const QList<WordSegment> segments = diffWords(u"a b c"_s, u"a x c"_s, { 1, 1'000 });
        const QList<WordSegment> expected{ { WordSegment::Kind::Removed, u"a b c"_s },
            { WordSegment::Kind::Added, u"a x c"_s } };
        QCOMPARE(segments, expected);
    }
};

QTEST_GUILESS_MAIN(TestTextMerge)
#include "tst_textmerge.moc"
