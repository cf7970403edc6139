// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What a text field does with a query: completion and chips.

#include "core/query/chips.h"
#include "core/query/completion.h"
#include "tests/core/queryfixture.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::query;

class TestQueryEdit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        const auto add = [this](const QStringList &labels, const QString &assignee) {
            Issue &issue = m_fixture->add(u"it"_s);
            issue.labels = labels;
            issue.assignee = UserId{ assignee };
        };
        add({ u"bug"_s, u"needs info"_s }, u"priya@example.com"_s);
        add({ u"needs info"_s }, u"jane@example.com"_s);
        add({ u"@me"_s, u"needs info"_s, u"bug"_s }, u"priya@example.com"_s);
        m_fixture->table();
    }

    void completes_data()
    {
        QTest::addColumn<QString>("typed"); // | is the cursor
        QTest::addColumn<QString>("replaced");
        QTest::addColumn<QStringList>("inserts"); // the first of them
        const auto row = [](const char *typed, const char *replaced, const QStringList &inserts) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(replaced)
                                 << inserts;
        };
        row("|", "", { u"is:"_s });
        row("st|", "st", { u"status:"_s });
        row("a st|", "st", { u"status:"_s });
        row("ST|", "ST", { u"status:"_s });
        row("-la|", "la", { u"label:"_s });
        row("(la|", "la", { u"label:"_s });
        row("a | b", "", { u"is:"_s });
        row("duedate|", "duedate", { u"due:"_s }); // the field's own name
        row("sta|tus:open", "status:", {}); // that is it already
        row("status:|", "", { u"Open"_s, u"\"In Progress\""_s, u"\"In Review\""_s });
        row("status:in|", "in", { u"\"In Progress\""_s, u"\"In Review\""_s });
        row("status:pro|", "pro", { u"\"In Progress\""_s });
        row("status:o|p x", "op", { u"Open"_s, u"\"On Hold\""_s });
        row("status:open,cl|", "cl", { u"Closed"_s });
        row("status:open,|", "", { u"Open"_s });
        row("label:|", "", { u"\"needs info\""_s, u"bug"_s, u"\"@me\""_s, u"@none"_s });
        row("label:\"ne|", "\"ne", { u"\"needs info\""_s });
        row("label:\"ne|eds info\"", "\"needs info\"", { u"\"needs info\""_s });
        row("label:\"needs info\"|", "\"needs info\"", {});
        row("priority:>=h|", "h", { u"High"_s });
        row("priority:>=|", "", { u"Low"_s, u"Medium"_s });
        row("assignee:|", "", { u"@me"_s, u"\"Amara Diallo\""_s });
        row("assignee:ja|", "ja", { u"\"Jane Smith\""_s, u"\"Jane Roe\""_s });
        row("assignee:roe@|", "roe@", { u"\"Jane Roe\""_s });
        row("assignee:sm|", "sm", { u"\"Jane Smith\""_s });
        row("assignee:@n|", "@n", { u"@none"_s });
        row("project:next|", "next", { u"NEXT"_s });
        row("project:client|", "client", { u"LOCK"_s });
        row("is:o|", "o", { u"open"_s, u"overdue"_s });
        row("no:ass|", "ass", { u"assignee"_s });
        row("due:|", "", { u"today"_s, u"yesterday"_s, u"tomorrow"_s, u"-7d"_s });
        row("due:today..tom|", "tom", { u"tomorrow"_s });
        row("nonsense:x|", "x", {});
        row("\"st|\"", "\"st\"", {}); // text is text
        row("status:Open|", "Open", {}); // nothing to add
    }
    void completes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, replaced);
        QFETCH(QStringList, inserts);
        const qsizetype cursor = typed.indexOf(u'|');
        typed.remove(cursor, 1);
        const Completion completion = complete(typed, cursor, m_fixture->environment);
        QCOMPARE(typed.mid(completion.replaced.begin, completion.replaced.length), replaced);
        QStringList got;
        for (const Candidate &candidate : completion.candidates)
            got << candidate.insert;
        if (inserts.isEmpty())
            QCOMPARE(got, inserts);
        QCOMPARE(got.mid(0, inserts.size()), inserts);
    }

    void tellsHowManyIssues()
    {
        const auto count = [this](const QString &typed, const QString &insert) {
            const Completion completion = complete(typed, typed.size(), m_fixture->environment);
            for (const Candidate &candidate : completion.candidates) {
                if (candidate.insert == insert)
                    return candidate.count;
            }
            return -2;
        };
        QCOMPARE(count(u"label:"_s, u"\"needs info\""_s), 3);
        QCOMPARE(count(u"label:"_s, u"bug"_s), 2);
        QCOMPARE(count(u"assignee:"_s, u"@me"_s), 2);
        QCOMPARE(count(u"assignee:"_s, u"\"Jane Smith\""_s), 1);
        QCOMPARE(count(u"assignee:"_s, u"\"Jane Roe\""_s), 0);
        QCOMPARE(count(u"status:"_s, u"Open"_s), 3);
        QCOMPARE(count(u"project:"_s, u"LOCK"_s), -1);
    }

    void aPersonWhoseNameIsNotClearGetsTheAddress()
    {
        m_fixture->environment.people
            << QueryFixture::user(u"other@example.com"_s, u"Amara Diallo"_s);
        const Completion completion = complete(u"assignee:amara"_s, 14, m_fixture->environment);
        QCOMPARE(completion.candidates.size(), 2);
        QCOMPARE(completion.candidates.at(0).insert, u"amara@example.com"_s);
        QCOMPARE(completion.candidates.at(0).text, u"Amara Diallo"_s);
        QCOMPARE(completion.candidates.at(1).insert, u"other@example.com"_s);
    }

    // What is offered is understood, wherever the cursor is.
    void whatIsOfferedIsUnderstood()
    {
        for (const QualifierInfo &info : qualifiers()) {
            const QString typed = info.name + u':';
            const Completion completion = complete(typed, typed.size(), m_fixture->environment);
            for (const Candidate &candidate : completion.candidates) {
                const Bound bound = compile(typed + candidate.insert, m_fixture->environment);
                QVERIFY2(bound.ok() && bound.hints.empty(), qPrintable(typed + candidate.insert));
            }
        }
        const QString text = u"-(status:open,\"x y\" OR due:>=today..) a\"b\" label:\""_s;
        for (qsizetype cursor = -1; cursor <= text.size() + 1; ++cursor) {
            const Completion completion = complete(text, cursor, m_fixture->environment);
            QVERIFY(completion.replaced.begin >= 0 && completion.replaced.end() <= text.size());
            QVERIFY(completion.replaced.begin <= std::max<qsizetype>(0, cursor));
        }
    }

    void chips()
    {
        const QString text
            = u"status:open,@none -label:\"needs info\" due:>=1..2 (a OR b) \"c d\""_s;
        const QList<Chip> chips = chipsOf(text);
        QCOMPARE(chips.size(), 5);
        QCOMPARE(chips[0].kind, Chip::Kind::Qualifier);
        QCOMPARE(chips[0].qualifier, u"status"_s);
        QCOMPARE(chips[0].values,
            (QList<Chip::Entry>{ { Comparison::Equal, u"open"_s, true },
                { Comparison::Equal, u"@none"_s, false } }));
        QVERIFY(!chips[0].negated);
        QVERIFY(chips[1].negated);
        QCOMPARE(chips[1].values.first().text, u"needs info"_s);
        QCOMPARE(chips[1].text, u"-label:\"needs info\""_s);
        QCOMPARE(chips[2].values.first().text, u"1..2"_s); // of what is no query, what there is
        QCOMPARE(chips[3].kind, Chip::Kind::Group);
        QCOMPARE(chips[3].text, u"(a OR b)"_s);
        QCOMPARE(chips[4].kind, Chip::Kind::Text);
        QCOMPARE(chips[4].values.first().text, u"c d"_s);
    }

    void removesOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("chip");
        QTest::addColumn<QString>("left");
        QTest::newRow("only") << u"a"_s << 0 << QString();
        QTest::newRow("first") << u"a  STATUS:open c"_s << 0 << u"STATUS:open c"_s;
        QTest::newRow("middle") << u"a  b   \"c\""_s << 1 << u"a  \"c\""_s;
        QTest::newRow("last") << u" a  b"_s << 1 << u" a"_s;
        QTest::newRow("and before") << u"a AND b"_s << 1 << u"a"_s;
        QTest::newRow("and behind") << u"a AND b"_s << 0 << u"b"_s;
        QTest::newRow("and both") << u"a AND b AND c"_s << 1 << u"a AND c"_s;
        QTest::newRow("no space") << u"a\"b\"c"_s << 1 << u"a c"_s;
        QTest::newRow("group") << u"a -(b OR c) d"_s << 1 << u"a d"_s;
        QTest::newRow("any") << u"a OR b"_s << 0 << QString();
    }
    void removesOne()
    {
        QFETCH(QString, text);
        QFETCH(int, chip);
        QFETCH(QString, left);
        QCOMPARE(withoutTerm(text, chipsOf(text).at(chip).span), left);
        // Which is the query without that term.
        Query query = parse(text).query;
        query.terms.erase(query.terms.begin() + chip);
        QCOMPARE(write(parse(left).query), write(query));
    }

    void replacesOne()
    {
        const QString text = u"a  STATUS:open  \"c\""_s;
        const Term by{ Qualifier{ u"status"_s, { { Compare{ {}, Literal{ u"In Review"_s } } } } },
            true };
        QCOMPARE(withTermReplaced(text, chipsOf(text).at(1).span, by),
            u"a  -status:\"In Review\"  \"c\""_s);
        const QString close = u"a\"b\"c"_s;
        QCOMPARE(
            withTermReplaced(close, chipsOf(close).at(1).span, { Text{ u"x"_s } }), u"a x c"_s);
        const Term any{ AnyOf{ { { Text{ u"x"_s } }, { Text{ u"y"_s } } } } };
        QCOMPARE(withTermReplaced(u"a"_s, { 0, 1 }, any), u"(x OR y)"_s);
    }

    void addsOne()
    {
        const Term term{ Qualifier{ u"assignee"_s, { { Compare{ {}, Me{} } } } } };
        QCOMPARE(withTermAdded(QString(), term), u"assignee:@me"_s);
        QCOMPARE(withTermAdded(u"  "_s, term), u"assignee:@me"_s);
        QCOMPARE(withTermAdded(u"a "_s, term), u"a assignee:@me"_s);
        QCOMPARE(withTermAdded(u"(a OR b)"_s, term), u"(a OR b) assignee:@me"_s);
        QCOMPARE(withTermAdded(u"a OR b "_s, term), u"(a OR b) assignee:@me"_s);
    }

private:
    std::optional<QueryFixture> m_fixture{};
};

QTEST_GUILESS_MAIN(TestQueryEdit)
#include "tst_query_edit.moc"
