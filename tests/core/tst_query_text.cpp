// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/dates.h"
#include "core/query/names.h"
#include "core/query/textindex.h"
#include "tests/core/queryfixture.h"
#include "tests/support/randomvalues.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::query;

class TestQueryText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds()
    {
        QCOMPARE(folded(u"  Two\t\n words "), std::string{ " two words " });
        QCOMPARE(folded(u"ÄÖÜ\u00a0 ẞ"), folded(u"äöü ss"));
        QCOMPARE(folded(u"ΣΊΣΥΦΟΣ"), folded(u"σίσυφος"));
        QCOMPARE(folded(u"e\u0301"), folded(u"É"));
        QCOMPARE(folded(QStringView{}), std::string{});
        QVERIFY(!folded(QString{ QChar{ 0xd800 } }).empty()); // half a character
    }

    // As std::string finds it, at all lengths and places around the width of a register.
    void finds()
    {
        RandomValues random{ RandomValues::seed() };
        for (int i = 0; i < 20'000; ++i) {
            const auto letters = [&](qint64 most) {
                std::string text;
                for (qint64 count = random.number(0, most); count > 0; --count)
                    text += static_cast<char>('a' + random.number(0, 2));
                return text;
            };
            const std::string text = letters(70);
            const std::string word = letters(random.chance(0.2) ? 40 : 6);
            // Nothing behind the end is looked at: the copy is exactly as long.
            const std::vector<char> exact{ text.begin(), text.end() };
            QCOMPARE(contains({ exact.data(), exact.size() }, word),
                text.find(word) != std::string::npos);
        }
        QVERIFY(!contains({}, "a"));
        QVERIFY(contains({}, ""));
    }

    // put() and remove() in any order give what build() gives.
    void theIndexKeepsUp()
    {
        RandomValues random{ RandomValues::seed() };
        TextIndex index;
        index.put(3, random.issue(), {}); // nothing: it was not built
        QVERIFY(index.at(3).part(TextPart::All).empty());
        index.build(Replica{});
        std::map<int, Issue> issues;
        for (int i = 0; i < 4'000; ++i) {
            const int slot = static_cast<int>(random.number(0, 99));
            if (random.chance(0.2)) {
                issues.erase(slot);
                index.remove(slot);
            } else {
                Issue issue = random.issue();
                issue.description += u"x"_s.repeated(random.number(0, 5'000));
                index.put(slot, issue, {});
                issues[slot] = std::move(issue);
            }
        }
        for (int slot = 0; slot < 100; ++slot) {
            std::string text;
            const auto issue = issues.find(slot);
            const TextView expected
                = issue == issues.end() ? TextView{} : appendFolded(text, issue->second, {});
            for (const auto part : { TextPart::All, TextPart::Title, TextPart::Description })
                QVERIFY(index.at(slot).part(part) == expected.part(part));
        }
        // What was replaced does not stay: 4,000 puts of 2.5 kB would be 10 MB.
        QVERIFY2(index.bytes() < 5'000'000, qPrintable(QString::number(index.bytes())));
    }

    void readsDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("days"); // "" if it is none
        const auto row = [](const char *text, const char *days) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(days);
        };
        row("2026-12-01", "2026-12-01 2026-12-01");
        row("2024-02-29", "2024-02-29 2024-02-29");
        row("2026-02", "2026-02-01 2026-02-28");
        row("2026", "2026-01-01 2026-12-31");
        row("today", "2026-11-21 2026-11-21");
        row("Yesterday", "2026-11-20 2026-11-20");
        row("TOMORROW", "2026-11-22 2026-11-22");
        row("-7d", "2026-11-14 2026-11-14");
        row("7D", "2026-11-28 2026-11-28");
        row("+2w", "2026-12-05 2026-12-05");
        row("-1m", "2026-10-21 2026-10-21");
        row("1y", "2027-11-21 2027-11-21");
        row("0d", "2026-11-21 2026-11-21");
        for (const char *bad :
            { "", "-", "d", "-d", "+", "7", "20261201", "2026-13", "2026-2-1", "2026/12/01",
                "2026-12-1x", "2026-02-30", "2026-00-10", "0000", "9999", "-9999y", "9999y",
                "99999d", "--1d", "1.5d", "7h", "now", "\xd9\xa7\x64", "2026-12-01T10:00" })
            row(bad, "");
    }
    void readsDays()
    {
        QFETCH(QString, text);
        QFETCH(QString, days);
        const auto read = readDays(text, { 2026, 11, 21 });
        const QString got = read
            ? read->first.toString(Qt::ISODate) + u' ' + read->last.toString(Qt::ISODate)
            : QString{};
        QCOMPARE(got, days);
    }

    void aMonthFromTheLastDay()
    {
        QCOMPARE(readDays(u"1m", { 2026, 1, 31 })->first, (QDate{ 2026, 2, 28 }));
        QCOMPARE(readDays(u"-1y", { 2024, 2, 29 })->first, (QDate{ 2023, 2, 28 }));
    }

    void guesses()
    {
        const QStringList names{ u"Open"_s, u"In Progress"_s, u"In Review"_s, u"Resolved"_s };
        QCOMPARE(closest(names, u"opne"_s), u"Open"_s); // exchanged
        QCOMPARE(closest(names, u"opn"_s), u"Open"_s); // left out
        QCOMPARE(closest(names, u"oppen"_s), u"Open"_s); // put in
        QCOMPARE(closest(names, u"Ipen"_s), u"Open"_s); // replaced
        QCOMPARE(closest(names, u"in-progres"_s), u"In Progress"_s);
        QCOMPARE(closest(names, u"in rev"_s), u"In Review"_s); // the beginning
        QCOMPARE(closest(names, u"closed"_s), QString());
        QCOMPARE(closest(names, u"x"_s), QString());
        QCOMPARE(closest(names, QString()), QString());
        QCOMPARE(closest({}, u"open"_s), QString());
        QCOMPARE(closest(names, u"open"_s.repeated(1'000)), QString());
    }
};

QTEST_GUILESS_MAIN(TestQueryText)
#include "tst_query_text.moc"
