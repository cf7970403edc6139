// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A due date is a day and has no zone: what is entered in one part of the world is the same day in
// every other, at every hour; only "today" is where one is.

#include "tests/ui/keys.h"
#include "tests/ui/windowteam.h"
#include "ui/board/boardcard.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/texts.h"
#include "ui/widgets/datepicker.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/plainlabel.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <ctime>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// West and east of the date line, half hours, and zones where midnight is missing on some days.
const char *const zones[] = { "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata",
    "America/Los_Angeles", "America/Sao_Paulo", "Asia/Beirut", "Australia/Lord_Howe",
    "Europe/Berlin", "Africa/Cairo" };

void goTo(const char *zone)
{
    qputenv("TZ", zone);
    ::tzset();
}

WallTime utc(int year, int month, int day, int hour, int minute)
{
    const QDateTime time(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
    return WallTime{ Milliseconds{ time.toMSecsSinceEpoch() } };
}

// As the C library has it, which knows nothing of Qt.
QDate localDay(WallTime now)
{
    const auto seconds = time_t(now.time_since_epoch().count() / 1000);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return QDate(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

} // namespace

class TestDueDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup() { goTo("UTC"); }

    void everyHourOfEveryZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : zones)
            QTest::newRow(zone) << QByteArray(zone);
    }
    void everyHourOfEveryZone()
    {
        QFETCH(QByteArray, zone);
        goTo(zone.constData());
        ThemeService themes(*qApp);
        const Replica replica;
        const FieldInfo &field = fieldInfo(Field::DueDate);
        // Around a new year, a leap day, and the days on which clocks are set in these zones.
        const QDate starts[] = { { 2025, 12, 31 }, { 2024, 2, 28 }, { 2026, 3, 28 }, { 2026, 4, 4 },
            { 2026, 4, 24 }, { 2018, 11, 3 }, { 2026, 10, 24 }, { 2026, 10, 31 } };
        for (const QDate &start : starts) {
            for (int hour = 0; hour < 72; ++hour) {
                const WallTime now = utc(start.year(), start.month(), start.day(), 0, 30)
                    + std::chrono::hours(hour);
                const QDate today = localDay(now);
                const auto iso = [](const QDate &day) { return day.toString(Qt::ISODate); };
                QCOMPARE(dueText(iso(today), now), u"today"_s);
                QCOMPARE(dueText(iso(today.addDays(1)), now), u"tomorrow"_s);
                QCOMPARE(dueText(iso(today.addDays(-1)), now), u"yesterday"_s);
                Issue issue;
                const auto isLate = [&](const QDate &due) {
                    issue.dueDate = iso(due);
                    const bool says
                        = BoardCardPainter::text(issue, {}, replica, now).contains(u"overdue"_s);
                    return says == isOverdue(issue, now) && says;
                };
                QVERIFY(isLate(today.addDays(-1)));
                QVERIFY(!isLate(today) && !isOverdue(issue, now));
                QVERIFY(!isLate(today.addDays(1)) && !isOverdue(issue, now));
                const QDate later = today.addDays(9);
                QVERIFY(dueText(iso(later), now).startsWith(QString::number(later.day()) + u' '));
                QCOMPARE(valueText(field, iso(later), replica),
                    QLocale{}.toString(later, QLocale::ShortFormat));

                // What the calendar gives is the day that was pressed.
                DatePicker picker(themes, now, nullptr);
                QSignalSpy chosen(&picker, &DatePicker::chosen);
                auto *text = picker.findChild<QLineEdit *>(u"dateText"_s);
                const auto entered = [&](const QString &typed) {
                    text->setText(typed);
                    QTest::keyClick(text, Qt::Key_Return);
                    return chosen.isEmpty() ? QString() : chosen.takeLast().first().toString();
                };
                QCOMPARE(entered(u"today"_s), iso(today));
                QCOMPARE(entered(u"tomorrow"_s), iso(today.addDays(1)));
                QCOMPARE(entered(u"2w"_s), iso(today.addDays(14)));
                QCOMPARE(entered(iso(later)), iso(later));
                QCOMPARE(entered(QLocale{}.toString(later, QLocale::ShortFormat)), iso(later));
                if (hour % 8 != 0) // it takes its time
                    continue;
                picker.popup(QRect(0, 0, 10, 10), iso(later));
                QVERIFY(pressButton(picker.findChild<QPushButton *>())); // Today
                QCOMPARE(chosen.takeLast().first().toString(), iso(today));
                picker.popup(QRect(0, 0, 10, 10), iso(later));
                auto *calendar = picker.findChild<QCalendarWidget *>();
                QCOMPARE(calendar->selectedDate(), later);
                QVERIFY(tabTo(*calendar->findChild<QWidget *>(u"qt_calendar_calendarview"_s)));
                pressKey(Qt::Key_Return);
                QCOMPARE(chosen.takeLast().first().toString(), iso(later));
            }
        }
    }

    void whatIsNoDateIsSaid()
    {
        ThemeService themes(*qApp);
        DatePicker picker(themes, utc(2026, 1, 15, 10, 30), nullptr);
        QSignalSpy chosen(&picker, &DatePicker::chosen);
        picker.popup(QRect(0, 0, 10, 10), {});
        auto *text = picker.findChild<QLineEdit *>(u"dateText"_s);
        auto *notice = picker.findChild<PlainLabel *>(u"dateNotice"_s);
        QVERIFY(!notice->isVisible());
        for (const QString &typed : { u"soon"_s, u"2026-02-30"_s, u"2026"_s, u"31/02/2026"_s }) {
            text->setText(typed);
            QTest::keyClick(text, Qt::Key_Return);
            QVERIFY2(notice->isVisible(), qPrintable(typed));
        }
        QCOMPARE(chosen.size(), 0);
        QVERIFY(picker.isVisible());
    }

    // Entered by a person in one zone with real keys, read by another one in another.
    void thesameDayForEverybody()
    {
        goTo("Pacific/Kiritimati");
        Team team;
        WindowSeat &jane = *team.jane;
        jane.window.openIssue(team.issue);
        team.turnTo(jane);
        jane.press(Qt::Key_D);
        jane.type(u"01/03/2026"_s);
        jane.press(Qt::Key_Return);
        QVERIFY2(team.world.settle(), team.world.why());
        for (const char *zone : zones) {
            goTo(zone);
            QCOMPARE(team.bob->client.text(team.issue, Field::DueDate), u"2026-03-01"_s);
            const Issue *issue = team.bob->client.issue(team.issue);
            QCOMPARE(dueText(issue->dueDate, team.world.clock().wallNow()), u"1 Mar"_s);
            // Looked at in the calendar and taken again as it is: nothing changes.
            team.bob->window.openIssue(team.issue);
            team.turnTo(*team.bob);
            team.bob->press(Qt::Key_D);
            team.bob->press(Qt::Key_Return);
            team.bob->wait();
            QCOMPARE(team.bob->client.text(team.issue, Field::DueDate), u"2026-03-01"_s);
        }
    }
};

QTEST_MAIN(TestDueDates)
#include "tst_duedates.moc"
