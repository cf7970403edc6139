// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/rng.h"
#include "ui/widgets/linehunks.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

QString randomText(Rng &rng, int words, bool lines)
{
    static const QStringList vocabulary{ u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s, u"\n"_s };
    QString text;
    for (int i = 0; i < words; ++i)
        text += vocabulary.at(qsizetype(rng.below(5))) + (lines && rng.below(2) ? u'\n' : u' ');
    return text;
}

} // namespace

class TestLineHunks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hunksOfThreeTexts()
    {
        const auto hunks = threeWayHunks(u"one\ntwo\nthree\nfour\nfive\n"_s,
            u"one\nTWO\nthree\nfour\nFIVE\n"_s, u"zero\none\ntwo\nthree\nfour\nfifth\n"_s);
        QList<HunkKind> kinds;
        for (const LineHunk &hunk : hunks)
            kinds.append(hunk.kind);
        QCOMPARE(kinds,
            (QList{ HunkKind::Mine, HunkKind::Same, HunkKind::Theirs, HunkKind::Same,
                HunkKind::Conflict }));
        QCOMPARE(hunks.at(0).automatic(), u"zero\n"_s);
        QCOMPARE(hunks.at(2).automatic(), u"TWO\n"_s);
        QCOMPARE(hunks.at(4).automatic(), u"five\n"_s);
        QCOMPARE(hunks.at(4).both(), u"FIVE\nfifth\n"_s);
        QCOMPARE((LineHunk{ HunkKind::Conflict, {}, u"a"_s, u"b"_s }.both()), u"a\nb"_s);
    }

    void theSameChangeIsNoConflict()
    {
        const auto hunks = threeWayHunks(u"a\nb\n"_s, u"a\nc\n"_s, u"a\nc\n"_s);
        QCOMPARE(hunks.size(), 2);
        QCOMPARE(hunks.at(1).kind, HunkKind::Both);
        QCOMPARE(threeWayHunks(u"x"_s, u"x"_s, u"x"_s).at(0).kind, HunkKind::Same);
        QVERIFY(threeWayHunks({}, {}, {}).isEmpty());
        QCOMPARE(threeWayHunks({}, u"a"_s, u"b"_s).at(0).kind, HunkKind::Conflict);
    }

    void hunksJoinToTheTexts()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        for (int round = 0; round < 300; ++round) {
            const QString base = randomText(rng, int(rng.below(25)), true);
            const QString theirs = randomText(rng, int(rng.below(25)), true);
            const QString mine = randomText(rng, int(rng.below(25)), true);
            LineHunk all;
            for (const LineHunk &hunk : threeWayHunks(base, theirs, mine)) {
                all.base += hunk.base;
                all.theirs += hunk.theirs;
                all.mine += hunk.mine;
                QVERIFY(hunk.kind != HunkKind::Theirs || hunk.mine == hunk.base);
                QVERIFY(hunk.kind != HunkKind::Mine || hunk.theirs == hunk.base);
            }
            QCOMPARE(all.base, base);
            QCOMPARE(all.theirs, theirs);
            QCOMPARE(all.mine, mine);
        }
    }

    void theWorkIsBounded()
    {
        QString a;
        QString b;
        for (int i = 0; i < 6000; ++i) { // nothing in common
            a += u"a%1\n"_s.arg(i);
            b += u"b%1\n"_s.arg(i);
        }
        QElapsedTimer timer;
        timer.start();
        const auto hunks = threeWayHunks(a, b, a + b);
        qInfo("texts of 6000 lines: %lld ms", timer.elapsed());
        QString theirs;
        for (const LineHunk &hunk : hunks)
            theirs += hunk.theirs;
        QCOMPARE(theirs, b);
        QVERIFY(hunks.size() < 10);
    }
};

QTEST_GUILESS_MAIN(TestLineHunks)
#include "tst_linehunks.moc"
