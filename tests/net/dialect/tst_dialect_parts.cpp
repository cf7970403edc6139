// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/budget.h"
#include "net/dialect/eventstream.h"
#include "net/dialect/journal.h"
#include "net/dialect/sameevents.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::net::dialect;
using namespace Qt::StringLiterals;

namespace {

HttpReply replyWith(int status, QList<std::pair<QByteArray, QByteArray>> headers)
{
    return { status, std::move(headers), {} };
}

Journal::Pending somePending(qint64 number)
{
    return { { ClientId{ u"client"_s }, number }, u"issue:task"_s, u"local-%1"_s.arg(number),
        u"p1"_s, u"task"_s, {}, u"A subject"_s, u"2026-01-15T10:30:00.000Z"_s,
        { u"f1"_s, u"f2"_s } };
}

} // namespace

// The parts of a foreign system's remote that know nothing of it.
class DialectPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBudgetIsNeverExceededInAnyStretchOfTime();
    void whatIsReadAgainLeavesRoomForWhatIsWritten();
    void theServersOwnWordOnItsLimitCounts();
    void aServerThatAsksForSilenceGetsIt_data();
    void aServerThatAsksForSilenceGetsIt();
    void aStreamIsReadInPartsOfAnySize();
    void aStreamIsReadAsTheStandardSays_data();
    void aStreamIsReadAsTheStandardSays();
    void anEventThatIsTooLongIsLeftOut();
    void copiesAreDroppedForAWhile();
    void aJournalKnowsAfterARestart();
    void theLastNumberOutlivesItsResult();
    void aJournalOfANewerVersionIsLeftAlone();
};

void DialectPartsTest::theBudgetIsNeverExceededInAnyStretchOfTime()
{
    FakeClock clock;
    Budget budget{ clock, { 10, 60s } };
    std::vector<Instant> sent;
    while (clock.now() - Instant{} < 10min) {
        const Milliseconds wait = budget.wait(Budget::Use::Write);
        if (wait > 0ms) {
            clock.advance(wait);
            continue;
        }
        budget.spend();
        sent.push_back(clock.now());
        clock.advance(100ms);
    }
    QCOMPARE_GE(sent.size(), 95u);
    for (size_t i = 10; i < sent.size(); ++i)
        QVERIFY(sent.at(i) - sent.at(i - 10) >= 60s);
}

void DialectPartsTest::whatIsReadAgainLeavesRoomForWhatIsWritten()
{
    FakeClock clock;
    Budget budget{ clock, { 20, 60s } };
    QCOMPARE(budget.left(Budget::Use::Refresh), 15);
    for (int i = 0; i < 15; ++i)
        budget.spend();
    QCOMPARE(budget.wait(Budget::Use::Refresh), 60s);
    QCOMPARE(budget.wait(Budget::Use::Read), 0ms);
    QCOMPARE(budget.left(Budget::Use::Write), 5);
}

void DialectPartsTest::theServersOwnWordOnItsLimitCounts()
{
    FakeClock clock;
    Budget budget{ clock, { 100, 60s } };
    budget.hear(
        replyWith(200, { { "x-ratelimit-remaining", "1" }, { "x-ratelimit-reset", "30" } }));
    QCOMPARE(budget.wait(Budget::Use::Write), 0ms);
    QCOMPARE(budget.wait(Budget::Use::Refresh), 30s);
    budget.spend();
    QCOMPARE(budget.wait(Budget::Use::Write), 30s);
    clock.advance(30s);
    QCOMPARE(budget.wait(Budget::Use::Refresh), 0ms);
    // A reset as a time, in both forms that servers have.
    const QByteArray at = toIso8601(clock.wallNow() + 10s).toLatin1();
    budget.hear(replyWith(200, { { "ratelimit-remaining", "0" }, { "ratelimit-reset", at } }));
    QCOMPARE(budget.wait(Budget::Use::Write), 10s);
    const QByteArray since
        = QByteArray::number((clock.wallNow() + 20s).time_since_epoch().count() / 1000);
    budget.hear(replyWith(200, { { "ratelimit-remaining", "0" }, { "ratelimit-reset", since } }));
    QCOMPARE(budget.wait(Budget::Use::Write), 20s);
}

void DialectPartsTest::aServerThatAsksForSilenceGetsIt_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("seconds") << 429 << QByteArray{ "7" } << 7LL;
    QTest::newRow("a time") << 429 << QByteArray{ "Thu, 15 Jan 2026 10:30:09 GMT" } << 9LL;
    QTest::newRow("nothing said") << 429 << QByteArray{} << 60LL;
    QTest::newRow("far too long") << 429 << QByteArray{ "99999999999" } << 3600LL;
    QTest::newRow("busy") << 503 << QByteArray{ "5" } << 5LL;
    QTest::newRow("busy without a time") << 503 << QByteArray{} << 0LL;
    QTest::newRow("no such status") << 200 << QByteArray{ "7" } << 0LL;
}

void DialectPartsTest::aServerThatAsksForSilenceGetsIt()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, seconds);
    FakeClock clock;
    Budget budget{ clock, { 100, 60s } };
    budget.hear(replyWith(status, { { "retry-after", header } }));
    QCOMPARE(budget.wait(Budget::Use::Write), Milliseconds{ seconds * 1000 });
}

void DialectPartsTest::aStreamIsReadInPartsOfAnySize()
{
    const QByteArray all = "\xEF\xBB\xBF"
                           "event: a\r\ndata: 1\r\n\r\nid: 7\rdata: x\rdata: y\r\r"
                           ": comment\nretry: 250\ndata:z\n\n";
    const std::vector<StreamEvent> expected{ { "a", "1", {} }, { "message", "x\ny", "7" },
        { "message", "z", "7" } };
    for (qsizetype size = 1; size <= all.size(); ++size) {
        EventStream stream;
        std::vector<StreamEvent> events;
        for (qsizetype at = 0; at < all.size(); at += size) {
            for (StreamEvent &event :
                stream.feed(QByteArrayView{ all }.sliced(at, std::min(size, all.size() - at))))
                events.push_back(std::move(event));
        }
        QCOMPARE(events, expected);
        QCOMPARE(stream.retry(), 250ms);
    }
}

void DialectPartsTest::aStreamIsReadAsTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("data");
    QTest::newRow("no JSON") << QByteArray{ "event: h\ndata: undefined\n\n" }
                             << QByteArrayList{ "undefined" };
    QTest::newRow("no data, no event") << QByteArray{ "event: h\n\n" } << QByteArrayList{};
    QTest::newRow("empty data") << QByteArray{ "data\n\n" } << QByteArrayList{ "" };
    QTest::newRow("one space is left out")
        << QByteArray{ "data:  x\n\n" } << QByteArrayList{ " x" };
    QTest::newRow("unknown fields")
        << QByteArray{ "what: x\ndata: 1\n\n" } << QByteArrayList{ "1" };
    QTest::newRow("not ended") << QByteArray{ "data: 1\n\ndata: 2\n" } << QByteArrayList{ "1" };
    QTest::newRow("a bad retry") << QByteArray{ "retry: -1x\ndata: 1\n\n" }
                                 << QByteArrayList{ "1" };
}

void DialectPartsTest::aStreamIsReadAsTheStandardSays()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArrayList, data);
    EventStream stream;
    QByteArrayList got;
    for (const StreamEvent &event : stream.feed(text))
        got.append(event.data);
    QCOMPARE(got, data);
    QVERIFY(!stream.retry());
}

void DialectPartsTest::anEventThatIsTooLongIsLeftOut()
{
    EventStream stream;
    const QByteArray line = "data: " + QByteArray(300'000, 'x') + "\n";
    QVERIFY(stream.feed(line + line + line + line + line + "\n").empty());
    QVERIFY(stream.feed("data: " + QByteArray(EventStream::maxEvent, 'x') + "\n\n").empty());
    const auto after = stream.feed("data: 1\n\n");
    QCOMPARE(after.size(), 1u);
    QCOMPARE(after.front().data, "1");
}

void DialectPartsTest::copiesAreDroppedForAWhile()
{
    FakeClock clock;
    SameEvents same{ clock, 2s };
    QVERIFY(!same.isCopy("a"));
    QVERIFY(!same.isCopy("b"));
    clock.advance(1999ms);
    QVERIFY(same.isCopy("a"));
    clock.advance(1ms);
    QVERIFY(!same.isCopy("a"));
    QVERIFY(same.isCopy("a"));
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(!same.isCopy(QByteArray::number(i)));
}

void DialectPartsTest::aJournalKnowsAfterARestart()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"dialect.db"_s);
    const MutationResult result{ { ClientId{ u"client"_s }, 4 }, outcome::Applied{ 12, u"X-1"_s },
        false };
    {
        auto journal = Journal::open(file);
        QVERIFY(journal);
        QVERIFY((*journal)->begin(somePending(1)));
        QVERIFY((*journal)->begin(somePending(2)));
        QVERIFY((*journal)->begin(somePending(3)));
        QVERIFY((*journal)->created(somePending(1).op, u"foreign"_s));
        QVERIFY((*journal)->notCreated(somePending(2).op));
        QVERIFY(!(*journal)->created(somePending(2).op, u"foreign"_s));
        QVERIFY((*journal)->setResult(result));
        QVERIFY((*journal)->put(u"filter"_s, u"a"_s, "{}"));
        QVERIFY((*journal)->put(u"filter"_s, u"b"_s, "{\"x\":1}"));
        QVERIFY((*journal)->put(u"filter"_s, u"a"_s, {}));
    }
    auto journal = Journal::open(file);
    QVERIFY(journal);
    QCOMPARE((*journal)->localOf(u"issue:task"_s, u"foreign"_s), u"local-1"_s);
    QCOMPARE((*journal)->foreignOf(u"issue:task"_s, u"local-1"_s), u"foreign"_s);
    QVERIFY((*journal)->localOf(u"issue:bug"_s, u"foreign"_s).isEmpty());
    QCOMPARE((*journal)->pending(), std::vector{ somePending(3) });
    QVERIFY((*journal)->result(result.op));
    QCOMPARE(*(*journal)->result(result.op), result);
    const std::map<QString, QByteArray> rows{ { u"b"_s, "{\"x\":1}" } };
    QCOMPARE((*journal)->rows(u"filter"_s), rows);
    QVERIFY((*journal)->rows(u"nothing"_s).empty());
}

void DialectPartsTest::theLastNumberOutlivesItsResult()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"dialect.db"_s);
    const ClientId client{ u"client"_s };
    {
        auto journal = Journal::open(file);
        QVERIFY(journal);
        for (qint64 n = 1; n <= 5; ++n)
            QVERIFY((*journal)->setResult({ { client, n }, outcome::Retry{ n }, false }));
        QVERIFY((*journal)->acknowledge(client, 3));
        QVERIFY(!(*journal)->result({ client, 3 }));
        QVERIFY((*journal)->result({ client, 4 }));
        QVERIFY((*journal)->acknowledge(client, 5));
    }
    auto journal = Journal::open(file);
    QVERIFY(journal);
    QCOMPARE((*journal)->lastOp(client), 5);
    QVERIFY(!(*journal)->result({ client, 5 }));
    QCOMPARE((*journal)->lastOp(ClientId{ u"other"_s }), 0);
}

void DialectPartsTest::aJournalOfANewerVersionIsLeftAlone()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"dialect.db"_s);
    {
        SqliteDatabase database;
        QVERIFY(database.open(file, SqliteDatabase::Durability::Full));
        QVERIFY(database.setVersion(99));
    }
    const auto journal = Journal::open(file);
    QVERIFY(!journal);
    QCOMPARE(journal.error().code, QString{ errc::StoreNewer });
}

QTEST_GUILESS_MAIN(DialectPartsTest)
#include "tst_dialect_parts.moc"
