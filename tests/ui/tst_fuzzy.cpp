// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomvalues.h"
#include "ui/palette/fuzzy.h"
#include "ui/palette/issuesearch.h"

#include <QTest>

#include <algorithm>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// Those that match, best first.
QStringList ordered(const QString &typed, const QStringList &texts)
{
    const FuzzyPattern pattern{ typed };
    QList<std::pair<int, QString>> found;
    for (const QString &text : texts) {
        if (const auto score = pattern.score(foldedForFuzzy(text)))
            found.append({ *score, text });
    }
    std::stable_sort(
        found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList names;
    for (const auto &each : found)
        names << each.second;
    return names;
}

// The matched letters in brackets.
QString marked(const QString &typed, const QString &text)
{
    const std::vector<int> places = FuzzyPattern{ typed }.places(foldedForFuzzy(text));
    QString shown;
    for (int i = 0; i < text.size(); ++i) {
        const bool is = std::find(places.begin(), places.end(), i) != places.end();
        shown += is ? u'[' + text.mid(i, 1) + u']' : text.mid(i, 1);
    }
    return shown.replace(u"]["_s, QString());
}

} // namespace

class TestFuzzy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void betterMatchesComeFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("order");
        QTest::newRow("beginning, word, inside")
            << u"log"_s << QStringList{ u"Log out"_s, u"Show the log"_s, u"Catalog"_s };
        QTest::newRow("whole word before part of one")
            << u"set"_s << QStringList{ u"Set status"_s, u"Settings"_s, u"Reset all"_s };
        QTest::newRow("beginnings of words before scattered letters")
            << u"ss"_s << QStringList{ u"Set status"_s, u"Assign to"_s };
        QTest::newRow("key of an issue") << u"lock-12"_s
                                         << QStringList{ u"LOCK-12 It blinks"_s,
                                                u"LOCK-123 It hums"_s, u"PACK-7 As in LOCK-12"_s };
        QTest::newRow("key without its dash")
            << u"lock12"_s << QStringList{ u"LOCK-12 It blinks"_s, u"LOCK-123 It hums"_s };
        QTest::newRow("number of an issue")
            << u"12"_s
            << QStringList{ u"LOCK-12 It blinks"_s, u"LOCK-123 It hums"_s, u"LOCK-312 It is"_s };
        QTest::newRow("in a row before apart")
            << u"print"_s << QStringList{ u"It does not print"_s, u"Prepare the intro"_s };
        QTest::newRow("words in any order") << u"prio set"_s << QStringList{ u"Set priority"_s };
        QTest::newRow("letters left out") << u"prrty"_s << QStringList{ u"Set priority"_s };
        QTest::newRow("accents do not matter")
            << u"soren zoe"_s << QStringList{ u"Zoë and Sören"_s };
        QTest::newRow("no spaces in the script")
            << u"状態"_s << QStringList{ u"状態を設定"_s, u"課題の状態"_s };
    }
    void betterMatchesComeFirst()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, order);
        QStringList shuffled = order;
        std::reverse(shuffled.begin(), shuffled.end());
        QCOMPARE(ordered(typed, shuffled), order);
    }

    void whatIsOnlyScatteredIsNoMatch()
    {
        QCOMPARE(ordered(u"toner"_s, { u"What to do when the server is old"_s }), QStringList());
        QCOMPARE(ordered(u"xyz"_s, { u"Set status"_s }), QStringList());
        QCOMPARE(ordered(u"status set now"_s, { u"Set status"_s }), QStringList());
        QCOMPARE(ordered(u"set"_s, { u""_s, u"s"_s }), QStringList());
    }

    void showsWhatMatched()
    {
        QCOMPARE(marked(u"ss"_s, u"Set status"_s), u"[S]et [s]tatus"_s);
        QCOMPARE(marked(u"stat"_s, u"Set status"_s), u"Set [stat]us"_s);
        QCOMPARE(marked(u"sore"_s, u"Ask Sören"_s), u"Ask [Söre]n"_s);
        QCOMPARE(marked(u"prrty"_s, u"Set priority"_s), u"Set [pr]io[r]i[ty]"_s);
        QCOMPARE(marked(u"out log"_s, u"Log out"_s), u"[Log] [out]"_s);
        QCOMPARE(marked(u"zz"_s, u"Log out"_s), u"Log out"_s);
    }

    // Every letter for itself, so that places are places; and nothing of it is ever an error.
    void foldsLetterByLetter()
    {
        RandomValues random{ RandomValues::seed() };
        for (int round = 0; round < 2000; ++round) {
            const QString text = random.line(60);
            QCOMPARE(foldedForFuzzy(text).size(), text.size());
            // Often something that could be in it.
            QString typed = random.line(12);
            if (random.chance(0.7)) {
                typed.clear();
                for (const QChar c : text) {
                    if (!c.isSurrogate() && random.chance(0.5) && typed.size() < 12)
                        typed += c;
                }
            }
            const FuzzyPattern pattern{ typed };
            const QString folded = foldedForFuzzy(text);
            const auto score = pattern.score(folded);
            const std::vector<int> places = pattern.places(folded);
            QCOMPARE(score.has_value() && !pattern.isEmpty(), !places.empty());
            QVERIFY(std::all_of(
                places.begin(), places.end(), [&](int at) { return at >= 0 && at < text.size(); }));
            if (score) {
                std::string utf8;
                appendFoldedForFuzzy(utf8, text);
                QVERIFY(pattern.mayMatch(FuzzySummary::of(utf8)));
                QVERIFY(pattern.quickScore(utf8) >= 0); // it never loses a match
            }
        }
    }

    void longTextsAreCutShort()
    {
        const QString longText(10'000, u'a');
        QVERIFY(FuzzyPattern{ u"aaa"_s }.score(longText));
        QVERIFY(FuzzyPattern{ longText }.score(longText));
        QVERIFY(FuzzyPattern{ QString(300, u'a') + u"b"_s }.size() < 300);
    }

    void narrowerPatterns()
    {
        QVERIFY(FuzzyPattern{ u"stat"_s }.isNarrowerThan(FuzzyPattern{ u"st"_s }));
        QVERIFY(FuzzyPattern{ u"stat is"_s }.isNarrowerThan(FuzzyPattern{ u"stat"_s }));
        QVERIFY(!FuzzyPattern{ u"st"_s }.isNarrowerThan(FuzzyPattern{ u"stat"_s }));
        QVERIFY(!FuzzyPattern{ u"tat"_s }.isNarrowerThan(FuzzyPattern{ u"stat"_s }));
    }
};

QTEST_GUILESS_MAIN(TestFuzzy)
#include "tst_fuzzy.moc"
