// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/parser.h"

#include "tests/core/querysamples.h"
#include "tests/support/randomvalues.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::query;
using namespace Qt::StringLiterals;

namespace {

Term text(const QString &words, bool negated = false) { return { Text{ words }, negated, {} }; }

Value equal(const QString &literal) { return { Compare{ Comparison::Equal, Literal{ literal } } }; }

Term is(const QString &name, std::vector<Value> values, bool negated = false)
{
    return { Qualifier{ name, std::move(values), {} }, negated, {} };
}

Term all(std::vector<Term> terms, bool negated = false)
{
    return { AllOf{ std::move(terms) }, negated, {} };
}

Term any(std::vector<Term> terms, bool negated = false)
{
    return { AnyOf{ std::move(terms) }, negated, {} };
}

// Queries as parse() makes them.
class RandomQuery
{
public:
    explicit RandomQuery(quint64 seed) : m_random(seed) {}

    Query query()
    {
        Query query;
        for (qint64 count = m_random.number(0, 4); count > 0; --count)
            query.terms.push_back(term(3));
        return query;
    }

    QString word()
    {
        static const QStringList hard{ u"OR"_s, u"AND"_s, u"NOT"_s, u"-"_s, u"--"_s, u"->"_s,
            u"@me"_s, u"@None"_s, u"*"_s, u"a,b"_s, u"1..2"_s, u"."_s, u"a."_s, u".."_s, u"<5"_s,
            u">="_s, u"status:open"_s, u"x:"_s, u"::"_s, u"("_s, u")"_s, u"foo(bar)"_s, u"a)b"_s,
            u"\""_s, u"\\"_s, u"\\\""_s, u" "_s, u" a "_s, u"needs info"_s, u"\u00a0"_s,
            u"Straße"_s, u"\U0001F600"_s, u"http://a/b"_s, u"C:\\x"_s, u"-7d"_s, u"2026-12-01"_s,
            u"\n"_s };
        return m_random.chance(0.6) ? hard.at(m_random.number(0, hard.size() - 1))
                                    : m_random.line(12);
    }

private:
    Operand operand()
    {
        switch (m_random.number(0, 9)) {
        case 0:
            return Me{};
        case 1:
            return None{};
        case 2:
            return Any{};
        default:
            return Literal{ word() };
        }
    }
    Value value()
    {
        if (m_random.chance(0.2))
            return { Range{ operand(), operand() } };
        return { Compare{ static_cast<Comparison>(m_random.number(0, 4)), operand() } };
    }
    Term term(int depth)
    {
        const bool negated = m_random.chance(0.3);
        const qint64 kind = m_random.number(0, depth > 0 ? 4 : 2);
        if (kind == 0)
            return text(m_random.chance(0.05) ? QString() : word(), negated);
        if (kind < 3) {
            std::vector<Value> values;
            for (qint64 count = m_random.number(1, 3); count > 0; --count)
                values.push_back(value());
            return is(m_random.chance(0.5) ? u"status"_s : u"a-b_9"_s, values, negated);
        }
        std::vector<Term> terms;
        for (qint64 count = m_random.number(2, 3); count > 0; --count)
            terms.push_back(term(depth - 1));
        return kind == 3 ? all(terms, negated) : any(terms, negated);
    }

    RandomValues m_random;
};

} // namespace

class TestQueryParser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsQueries_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Query>("expected");
        QTest::addColumn<QString>("written");
        const auto row
            = [](const char *typed, std::vector<Term> terms, const QString &written = {}) {
                  const QString text = QString::fromUtf8(typed);
                  QTest::newRow(typed)
                      << text << Query{ std::move(terms) } << (written.isNull() ? text : written);
              };
        row("", {});
        row("word", { text(u"word"_s) });
        row("two words", { text(u"two"_s), text(u"words"_s) });
        row("\"exact text\"", { text(u"exact text"_s) });
        row("\"word\"", { text(u"word"_s) }, u"word"_s);
        row("\"say \\\"hi\\\" \\\\ C:\\x\"", { text(u"say \"hi\" \\ C:\\x"_s) },
            u"\"say \\\"hi\\\" \\\\ C:\\\\x\""_s);
        row("status:open", { is(u"status"_s, { equal(u"open"_s) }) });
        row("STATUS:Open", { is(u"status"_s, { equal(u"Open"_s) }) }, u"status:Open"_s);
        row("-label:x", { is(u"label"_s, { equal(u"x"_s) }, true) });
        row("NOT label:x", { is(u"label"_s, { equal(u"x"_s) }, true) }, u"-label:x"_s);
        row("label:\"needs info\"", { is(u"label"_s, { equal(u"needs info"_s) }) });
        row("label:bug,\"a,b\"", { is(u"label"_s, { equal(u"bug"_s), equal(u"a,b"_s) }) });
        row("assignee:@me,@None",
            { is(u"assignee"_s, { { Compare{ {}, Me{} } }, { Compare{ {}, None{} } } }) },
            u"assignee:@me,@none"_s);
        row("label:\"@me\"", { is(u"label"_s, { equal(u"@me"_s) }) });
        row("due:<2026-12-01",
            { is(u"due"_s, { { Compare{ Comparison::Less, Literal{ u"2026-12-01"_s } } } }) });
        row("priority:>=high",
            { is(u"priority"_s,
                { { Compare{ Comparison::GreaterOrEqual, Literal{ u"high"_s } } } }) });
        row("status:=open", { is(u"status"_s, { equal(u"open"_s) }) }, u"status:open"_s);
        row("due:-7d..today",
            { is(u"due"_s, { { Range{ Literal{ u"-7d"_s }, Literal{ u"today"_s } } } }) });
        row("comments:5..", { is(u"comments"_s, { { Range{ Literal{ u"5"_s }, Any{} } } }) },
            u"comments:5..*"_s);
        row("comments:*..5", { is(u"comments"_s, { { Range{ Any{}, Literal{ u"5"_s } } } }) });
        row("due:*", { is(u"due"_s, { { Compare{ {}, Any{} } } }) });
        row("a OR b", { any({ text(u"a"_s), text(u"b"_s) }) });
        row("a b OR c", { any({ all({ text(u"a"_s), text(u"b"_s) }), text(u"c"_s) }) });
        row("a AND b", { text(u"a"_s), text(u"b"_s) }, u"a b"_s);
        row("(a OR b) c", { any({ text(u"a"_s), text(u"b"_s) }), text(u"c"_s) });
        row("-(a b)", { all({ text(u"a"_s), text(u"b"_s) }, true) });
        row("-(-a)", { text(u"a"_s) }, u"a"_s);
        row("((a))", { text(u"a"_s) }, u"a"_s);
        // What is no qualifier, group or negation.
        row("std::vector http://x C:\\x 12:30",
            { text(u"std::vector"_s), text(u"http://x"_s), text(u"C:\\x"_s), text(u"12:30"_s) });
        row("foo(bar)", { text(u"foo(bar)"_s) }, u"\"foo(bar)\""_s);
        row("(foo(bar) x)", { all({ text(u"foo(bar)"_s), text(u"x"_s) }) }, u"(\"foo(bar)\" x)"_s);
        row("a - b --all", { text(u"a"_s), text(u"-"_s), text(u"b"_s), text(u"--all"_s) },
            u"a \"-\" b \"--all\""_s);
        row("or and", { text(u"or"_s), text(u"and"_s) });
        row("-OR", { text(u"OR"_s, true) }, u"-\"OR\""_s);
    }
    void readsQueries()
    {
        QFETCH(QString, typed);
        QFETCH(Query, expected);
        QFETCH(QString, written);
        const Parsed parsed = parse(typed);
        QVERIFY2(parsed.ok(), qPrintable(parsed.ok() ? QString() : message(parsed.errors.front())));
        QVERIFY2(parsed.query == expected, qPrintable(write(parsed.query)));
        QCOMPARE(write(parsed.query), written);
        QCOMPARE(brokenLaw(typed), QString());
    }

    void findsErrors_data()
    {
        using Kind = QueryError::Kind;
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("length");
        const auto row = [](const char *typed, Kind kind, int begin, int length) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << kind << begin << length;
        };
        row("a \"b c", Kind::UnterminatedQuote, 2, 4);
        row("label:\"b c", Kind::UnterminatedQuote, 6, 4);
        row("a \"b\\\"", Kind::UnterminatedQuote, 2, 4);
        row("status:", Kind::MissingValue, 0, 7);
        row("x status: y", Kind::MissingValue, 2, 7);
        row("status:,a", Kind::MissingValue, 0, 7);
        row("status:a,", Kind::MissingValue, 8, 1);
        row("status:a,,b", Kind::MissingValue, 8, 1);
        row("due:<", Kind::MissingValue, 4, 1);
        row("due:..", Kind::MissingValue, 4, 2);
        row("label:\"\"", Kind::MissingValue, 6, 2);
        row("due:>1..2", Kind::BadRange, 4, 5);
        row("a OR", Kind::MissingTerm, 2, 2);
        row("OR a", Kind::MissingTerm, 0, 2);
        row("a OR OR b", Kind::MissingTerm, 5, 2);
        row("a AND OR b", Kind::MissingTerm, 6, 2);
        row("(a AND)", Kind::MissingTerm, 3, 3);
        row("NOT", Kind::MissingTerm, 0, 3);
        row("a () b", Kind::EmptyGroup, 2, 2);
        row("a (b", Kind::UnclosedGroup, 2, 1);
        row("-(b", Kind::UnclosedGroup, 1, 1);
        row("(a (b)", Kind::UnclosedGroup, 0, 1);
        row("(a) )", Kind::UnexpectedClose, 4, 1);
        QTest::newRow("deep") << u"("_s.repeated(21) + u"a"_s + u")"_s.repeated(21) << Kind::TooDeep
                              << 20 << 1;
        QTest::newRow("long") << u"a "_s.repeated(2'049) << Kind::TooLong << 4'096 << 2;
    }
    void findsErrors()
    {
        QFETCH(QString, typed);
        QFETCH(QueryError::Kind, kind);
        QFETCH(int, begin);
        QFETCH(int, length);
        const Parsed parsed = parse(typed);
        QCOMPARE(parsed.errors.size(), 1u);
        QCOMPARE(parsed.errors.front().kind, kind);
        QCOMPARE(parsed.errors.front().span, (Span{ begin, length }));
        QVERIFY(!parsed.tokens.empty());
        QCOMPARE(brokenLaw(typed), QString());
    }

    void tellsAllErrorsInOrder()
    {
        const Parsed parsed = parse(u"status: () \"x"_s);
        QCOMPARE(parsed.errors.size(), 3u);
        QCOMPARE(parsed.errors[0].kind, QueryError::Kind::MissingValue);
        QCOMPARE(parsed.errors[1].kind, QueryError::Kind::EmptyGroup);
        QCOMPARE(parsed.errors[2].kind, QueryError::Kind::UnterminatedQuote);
    }

    void deepIsAllowedToALimit()
    {
        const QString typed = u"("_s.repeated(20) + u"a OR b c"_s + u") d"_s.repeated(20);
        const Parsed parsed = parse(typed);
        QVERIFY(parsed.ok());
        QCOMPARE(brokenLaw(typed), QString());
    }

    void knowsWhereThingsAre()
    {
        const Parsed parsed = parse(u" a  -label:b,\"c d\"  -( x OR y ) "_s);
        const auto &terms = parsed.query.terms;
        QCOMPARE(terms.size(), 3u);
        QCOMPARE(terms[0].span, (Span{ 1, 1 }));
        QCOMPARE(terms[1].span, (Span{ 4, 14 }));
        const auto &label = std::get<Qualifier>(terms[1].body);
        QCOMPARE(label.nameSpan, (Span{ 5, 6 }));
        QCOMPARE(label.values[0].span, (Span{ 11, 1 }));
        QCOMPARE(label.values[1].span, (Span{ 13, 5 }));
        QCOMPARE(terms[2].span, (Span{ 20, 11 }));
    }

    void tokensOfWhatIsNoQuery()
    {
        QList<Token::Kind> kinds;
        for (const Token &token : tokenize(u"-due:>=1..,\"x OR (a NOT ) b"_s))
            kinds << token.kind;
        using Kind = Token::Kind;
        QCOMPARE(kinds,
            (QList{ Kind::Not, Kind::Name, Kind::Operator, Kind::Value, Kind::Dots, Kind::Comma,
                Kind::Value }));
        kinds.clear();
        for (const Token &token : tokenize(u"OR (a NOT ) b AND due:"_s))
            kinds << token.kind;
        QCOMPARE(kinds,
            (QList{ Kind::Or, Kind::Open, Kind::Text, Kind::Not, Kind::Close, Kind::Text, Kind::And,
                Kind::Name }));
    }

    // parse(write(query)) == query, and any text is harmless.
    void randomQueriesComeBack()
    {
        RandomQuery random{ RandomValues::seed() };
        for (int i = 0; i < 5'000; ++i) {
            const Query query = random.query();
            const QString written = write(query);
            const Parsed parsed = parse(written);
            QVERIFY2(parsed.ok(), qPrintable(written));
            QVERIFY2(parsed.query == query, qPrintable(written));
        }
        for (int i = 0; i < 5'000; ++i) {
            QString text;
            for (int words = 0; words < 6; ++words)
                text += random.word() + (i % 2 ? u" "_s : u""_s);
            const QString broken = brokenLaw(text);
            QVERIFY2(broken.isEmpty(), qPrintable(text + u": "_s + broken));
        }
    }
};

QTEST_GUILESS_MAIN(TestQueryParser)
#include "tst_query_parser.moc"
