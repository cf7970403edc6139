// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/issue.h"
#include "core/model/rank.h"
#include "tests/support/randomvalues.h"

#include <QTest>

#include <algorithm>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestRank : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makes_data()
    {
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("rank"); // empty: no room
        const auto row = [](const QString &after, const QString &before, const QString &rank) {
            QTest::addRow("%s..%s", qPrintable(after), qPrintable(before))
                << after << before << rank;
        };
        row(u""_s, u""_s, u"a0"_s);
        row(u"a0"_s, u""_s, u"a1"_s);
        row(u"a9"_s, u""_s, u"aA"_s);
        row(u"az"_s, u""_s, u"b00"_s);
        row(u"a0V"_s, u""_s, u"a1"_s);
        row(u"bzz"_s, u""_s, u"c000"_s);
        row(u"Zz"_s, u""_s, u"a0"_s);
        row(u"Yzz"_s, u""_s, u"Z0"_s);
        row(u""_s, u"a1"_s, u"a0"_s);
        row(u""_s, u"a0V"_s, u"a0"_s);
        row(u""_s, u"a0"_s, u"Zz"_s);
        row(u""_s, u"Z0"_s, u"Yzz"_s);
        row(u""_s, u"b00"_s, u"az"_s);
        row(u"a0"_s, u"a1"_s, u"a0V"_s);
        row(u"a0"_s, u"a2"_s, u"a1"_s);
        row(u"a0V"_s, u"a1"_s, u"a0k"_s);
        row(u"a0"_s, u"a0V"_s, u"a0F"_s);
        row(u"a0"_s, u"a01"_s, u"a00V"_s);
        row(u"az"_s, u"b00"_s, u"azV"_s);
        row(u"Zz"_s, u"a0"_s, u"ZzV"_s);
        // Of another origin:
        row(u"m"_s, u"n"_s, u"mV"_s);
        row(u"5"_s, u"7"_s, u"6"_s);
        row(u"m"_s, u""_s, u"t"_s);
        // No room:
        row(u"a0"_s, u"a0"_s, u""_s);
        row(u"a1"_s, u"a0"_s, u""_s);
        row(u"a"_s, u"a0"_s, u""_s);
        row(u"a0"_s, u"a00"_s, u""_s);
        row(u"0|a"_s, u""_s, u""_s);
        row(QString{ 64, u'z' }, u""_s, u""_s);
    }
    void makes()
    {
        QFETCH(QString, after);
        QFETCH(QString, before);
        QFETCH(QString, rank);
        QCOMPARE(makeRank(after, before).value_or(QString{}), rank);
    }

    void keepsOrderAtAnyPlace()
    {
        RandomValues random{ RandomValues::seed() };
        QStringList ranks;
        for (int i = 0; i < 3'000; ++i) {
            const auto place = random.number(0, ranks.size());
            const QString after = place > 0 ? ranks[place - 1] : QString{};
            const QString before = place < ranks.size() ? ranks[place] : QString{};
            const auto rank = makeRank(after, before);
            QVERIFY2(rank, qPrintable(after + u".."_s + before));
            QVERIFY(isRank(*rank));
            QVERIFY(after < *rank && (before.isEmpty() || *rank < before));
            ranks.insert(place, *rank);
        }
        const auto longest = std::max_element(ranks.begin(), ranks.end(),
            [](const QString &a, const QString &b) { return a.size() < b.size(); });
        QVERIFY2(longest->size() < 20, qPrintable(*longest));
    }

    void staysShortAtTheEnds()
    {
        QString last;
        QString first;
        for (int i = 0; i < 100'000; ++i) {
            const QString next = *makeRank(last, {});
            QVERIFY(last < next);
            last = next;
            const QString previous = *makeRank({}, first);
            QVERIFY(first.isEmpty() || previous < first);
            first = previous;
        }
        QVERIFY2(last.size() <= 4, qPrintable(last));
        QVERIFY2(first.size() <= 4, qPrintable(first));
    }

    // One place again and again: it must end in a clear "no room", not in a wrong rank.
    void endsAtTheLimit()
    {
        const QString low = u"a0"_s;
        QString high = u"a1"_s;
        int count = 0;
        while (const auto rank = makeRank(low, high)) {
            QVERIFY(low < *rank && *rank < high && isRank(*rank));
            high = *rank;
            ++count;
        }
        QVERIFY2(count > 300, qPrintable(QString::number(count)));
    }

    void makesMany()
    {
        for (const auto &[after, before] : { std::pair{ u""_s, u""_s }, { u"a5"_s, u""_s },
                 { u""_s, u"a5"_s }, { u"a5"_s, u"a6"_s }, { u"Zz"_s, u"b01"_s } }) {
            for (const int count : { 0, 1, 2, 61, 500 }) {
                const QStringList ranks = makeRanks(after, before, count);
                QCOMPARE(ranks.size(), count);
                QString last = after;
                for (const QString &rank : ranks) {
                    QVERIFY(last < rank);
                    last = rank;
                }
                QVERIFY(before.isEmpty() || last < before);
                for (const QString &rank : ranks)
                    QVERIFY2(rank.size() <= 6, qPrintable(rank));
            }
        }
        QVERIFY(makeRanks(u"a0", u"a0", 3).isEmpty());
        QVERIFY(makeRanks(u"a0", u"a1", -1).isEmpty());
    }

    // Nobody has placed them: they stand by their time, and others may be placed between them.
    void hasARankForWhatIsNotPlaced()
    {
        const auto rankOf = [](const QString &id, const QString &created = {}) {
            Issue issue;
            issue.id = IssueId{ id };
            issue.createdAt = created;
            return shownRank(issue);
        };
        Issue placed;
        placed.id = IssueId{ u"019bc1b0-4a40-7000-8000-0123456789ab"_s };
        QCOMPARE(shownRank(placed), u"h0V8NKWwa0123456789abV"_s);
        placed.rank = u"a1"_s;
        QCOMPARE(shownRank(placed), u"a1"_s);

        const QString first = rankOf(u"019bc1b0-4a40-7000-8000-0123456789ab"_s);
        const QString second = rankOf(u"019bc1b0-4a41-7fff-8000-000000000000"_s);
        QVERIFY(first < second);
        const auto between = makeRank(first, second);
        QVERIFY(between && first < *between && *between < second);
        // Made in one millisecond: still apart.
        const QString twin = rankOf(u"019bc1b0-4a40-7000-8000-0123456789ac"_s);
        QVERIFY(first < twin && makeRank(first, twin));
        // At the ends too, and what is made later comes behind what was put at the end.
        QVERIFY(makeRank({}, first) && makeRank(second, {}));
        QVERIFY(*makeRank(second, {}) < rankOf(u"019bc1b0-4a50-7000-8000-000000000000"_s));
        // An id without a time, as an import makes them: that of the issue.
        QCOMPARE(rankOf(u"019bc1b0-4a40-8000-8000-0123456789ab"_s, u"2026-01-15T10:30:00.000Z"_s)
                     .left(9),
            rankOf(u"019bc134-7840-7000-8000-000000000000"_s).left(9));
        // Whatever an id looks like, it is a rank.
        for (const QString &id : { u""_s, u"x"_s, u"ä-ö"_s,
                 u"ffffffff-ffff-7fff-bfff-ffffffffffff"_s, QString{ 36, u'7' } })
            QVERIFY2(isRank(rankOf(id)), qPrintable(rankOf(id)));
    }
};

QTEST_GUILESS_MAIN(TestRank)
#include "tst_rank.moc"
