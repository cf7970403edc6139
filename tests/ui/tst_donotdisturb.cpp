// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/donotdisturb.h"

#include <QTest>
#include <QTimeZone>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

QDateTime moment(const QString &text) // 2026-01-15 is a Thursday
{
    return QDateTime(QDateTime::fromString(text, u"yyyy-MM-dd hh:mm"_s).date(),
        QDateTime::fromString(text, u"yyyy-MM-dd hh:mm"_s).time(), QTimeZone("Europe/Berlin"));
}

WallTime wall(const QDateTime &time)
{
    return WallTime{ Milliseconds{ time.toMSecsSinceEpoch() } };
}

DoNotDisturb nights()
{
    DoNotDisturb wish;
    wish.scheduled = true;
    wish.days = DoNotDisturb::workDays;
    return wish; // 18:00 to 8:00
}

} // namespace

class TestDoNotDisturb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quietHours_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("quiet");
        QTest::newRow("day") << u"2026-01-15 12:00"_s << false;
        QTest::newRow("just before") << u"2026-01-15 17:59"_s << false;
        QTest::newRow("begins") << u"2026-01-15 18:00"_s << true;
        QTest::newRow("over midnight") << u"2026-01-16 03:00"_s << true;
        QTest::newRow("ends") << u"2026-01-16 08:00"_s << false;
        QTest::newRow("Friday's into Saturday") << u"2026-01-17 07:59"_s << true;
        QTest::newRow("not on Saturday") << u"2026-01-17 20:00"_s << false;
        QTest::newRow("nor from Sunday into Monday") << u"2026-01-19 07:00"_s << false;
        QTest::newRow("the clock goes forward") << u"2026-03-29 04:00"_s << false;
    }
    void quietHours()
    {
        QFETCH(QString, now);
        QTEST(isQuietHour(nights(), moment(now)), "quiet");
        DoNotDisturb never = nights();
        never.scheduled = false;
        QVERIFY(!isQuietHour(never, moment(now)));
        never = nights();
        never.days = 0;
        QVERIFY(!isQuietHour(never, moment(now)));
    }

    void withinADay()
    {
        DoNotDisturb lunch = nights();
        lunch.from = 12 * 60;
        lunch.to = 13 * 60 + 30;
        QVERIFY(!isQuietHour(lunch, moment(u"2026-01-15 11:59"_s)));
        QVERIFY(isQuietHour(lunch, moment(u"2026-01-15 12:00"_s)));
        QCOMPARE(quietUntil(lunch, moment(u"2026-01-15 12:10"_s)),
            std::optional{ moment(u"2026-01-15 13:30"_s) });
        QVERIFY(!quietUntil(lunch, moment(u"2026-01-15 14:00"_s)));
    }

    void byHand()
    {
        DoNotDisturb wish;
        const QDateTime now = moment(u"2026-01-15 12:00"_s);
        QVERIFY(!isBusy(wish, wall(now)));
        wish.busy = DoNotDisturb::Busy::Always;
        QVERIFY(isBusy(wish, wall(now)));
        QVERIFY(!quietUntil(wish, now));
        wish.busy = DoNotDisturb::Busy::Until;
        wish.until = wall(now.addSecs(3600));
        QVERIFY(isBusy(wish, wall(now.addSecs(3599))));
        QVERIFY(!isBusy(wish, wall(now.addSecs(3600))));
        QCOMPARE(quietUntil(wish, now), std::optional{ now.addSecs(3600) });
    }

    void oneEndsInTheMidstOfTheOther()
    {
        DoNotDisturb wish = nights();
        wish.busy = DoNotDisturb::Busy::Until;
        const QDateTime now = moment(u"2026-01-15 17:30"_s);
        wish.until = wall(now.addSecs(3600));
        QCOMPARE(quietUntil(wish, now), std::optional{ moment(u"2026-01-16 08:00"_s) });
        DoNotDisturb always;
        always.scheduled = true;
        always.from = always.to = 0; // day and night
        QVERIFY(isQuietHour(always, now));
        QVERIFY(!quietUntil(always, now));
    }

    void tomorrowIsAMorning()
    {
        const DoNotDisturb wish;
        QCOMPARE(tomorrow(wish, moment(u"2026-01-15 14:00"_s)), moment(u"2026-01-16 08:00"_s));
        QCOMPARE(tomorrow(wish, moment(u"2026-01-15 23:59"_s)), moment(u"2026-01-16 08:00"_s));
        QCOMPARE(tomorrow(wish, moment(u"2026-01-16 01:00"_s)), moment(u"2026-01-16 08:00"_s));
        QCOMPARE(tomorrow(wish, moment(u"2026-01-16 06:00"_s)), moment(u"2026-01-17 08:00"_s));
        DoNotDisturb late = nights();
        late.to = 10 * 60;
        QCOMPARE(tomorrow(late, moment(u"2026-01-15 14:00"_s)), moment(u"2026-01-16 10:00"_s));
    }

    void itIsKept()
    {
        DoNotDisturb wish = nights();
        wish.busy = DoNotDisturb::Busy::Until;
        wish.until = wall(moment(u"2026-01-15 14:00"_s));
        wish.from = 22 * 60 + 15;
        wish.mentionsBreakThrough = false;
        wish.idleMinutes = 0;
        QCOMPARE(doNotDisturbFrom(toText(wish)), wish);
        QCOMPARE(doNotDisturbFrom({}), DoNotDisturb{});
        QCOMPARE(doNotDisturbFrom(u"nonsense"_s), DoNotDisturb{});
        QCOMPARE(doNotDisturbFrom(
                     u"{\"busy\":9,\"from\":-3,\"to\":99999,\"days\":\"x\",\"idleMinutes\":1e9}"_s),
            DoNotDisturb{});
    }
};

QTEST_GUILESS_MAIN(TestDoNotDisturb)
#include "tst_donotdisturb.moc"
