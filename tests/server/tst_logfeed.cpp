// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/logfeed.h"

#include "server/realtime/committer.h"
#include "tests/support/issuefixture.h"
#include "tests/support/queueexecutor.h"
#include "tests/support/randomvalues.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

using Status = SubscribeReply::Status;

// A session as its client sees it.
struct Reader
{
    Actor actor{};
    qint64 cursor = 0; // stored
    QList<qint64> gaps{};
    std::vector<LogFeed::Page> pages{}; // not acknowledged
    int events = 0;
    int writes = 0;
    int pagesSeen = 0;
    bool slow = false;
    bool failed = false;

    void take(qint64 seq)
    {
        if (seq == cursor + 1)
            cursor = seq;
        else if (seq > cursor)
            gaps.append(seq);
    }
};

// A feed over two "threads" that the test runs.
struct Fixture
{
    Fixture()
        : feed(*issues.storage, issues.service, storageThread, loop,
            { [this](LogFeed::Key key, const EncodedEvent &event) {
                 Reader &reader = readers.at(key);
                 if (reader.slow)
                     return false;
                 ++reader.writes;
                 for (const QByteArray &text : event.texts()) {
                     ++reader.events;
                     JsonDocument document;
                     const auto json = document.parse(text.sliced(text.indexOf('[')));
                     reader.take(json->at(1)["seq"_L1].toInteger().value_or(-1));
                 }
                 return true;
             },
                [this](LogFeed::Key key, const LogFeed::Page &page) {
                    Reader &reader = readers.at(key);
                    ++reader.pagesSeen;
                    for (const LogRow &row : page.rows)
                        reader.take(row.seq); // seen at once, stored later
                    reader.pages.push_back(page);
                },
                [this](LogFeed::Key key) { readers.at(key).failed = true; } }),
          committer(issues.service, storageThread, loop,
              [this](const std::vector<LogRow> &rows) { feed.publish(rows); })
    {
        issue = issues.created();
    }

    LogFeed::Key reader(const QString &name)
    {
        const LogFeed::Key key = static_cast<LogFeed::Key>(readers.size()) + 1;
        readers[key].actor = issues.actor(name, static_cast<int>(key));
        feed.open(key);
        return key;
    }
    std::optional<SubscribeReply> subscribe(
        LogFeed::Key key, const SpaceId &space, qint64 after, const QString &epoch)
    {
        auto replied = std::make_shared<std::optional<SubscribeReply>>();
        feed.subscribe(key, readers.at(key).actor, { { space, after, epoch } },
            [replied](const Result<QList<SubscribeReply>> &replies) {
                if (replies && !replies->isEmpty())
                    *replied = replies->first();
            });
        run();
        return *replied;
    }
    std::optional<SubscribeReply> subscribe(LogFeed::Key key, qint64 after = 0)
    {
        readers.at(key).cursor = after;
        return subscribe(key, issues.space(), after, epoch());
    }
    // A new row in the log, published when the loop comes to it.
    void comment(const QString &text = u"Comment"_s)
    {
        const Actor jane = issues.actor(u"jane"_s);
        committer.submit(
            { jane,
                { { issues.nextOp(jane), issues.space(),
                    mutation::AddComment{ issue, CommentId{ makeUuidV4(issues.rng) }, text },
                    {} } },
                0, {} },
            [](const QList<MutationResult> &) {});
    }
    void acknowledge(LogFeed::Key key)
    {
        Reader &reader = readers.at(key);
        const LogFeed::Page page = reader.pages.front();
        reader.pages.erase(reader.pages.begin());
        feed.stored(key, page.space, page.subscription);
    }
    void run()
    {
        while (!storageThread.isEmpty() || !loop.isEmpty()) {
            storageThread.runAll();
            loop.runAll();
        }
    }
    QString epoch() { return IssueFixture::must(issues.storage->epoch()); }
    qint64 head() { return issues.head(issues.space()); }

    IssueFixture issues{};
    QueueExecutor storageThread{ issues.clock };
    QueueExecutor loop{ issues.clock };
    std::map<LogFeed::Key, Reader> readers{};
    LogFeed feed;
    Committer committer;
    IssueId issue{};
};

} // namespace

class TestLogFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<int>("after"); // -1: the head, -2: beyond it
        QTest::addColumn<bool>("sameEpoch");
        QTest::addColumn<int>("status");
        const auto row
            = [](const char *name, const QString &who, int after, bool same, Status status) {
                  QTest::newRow(name) << who << after << same << static_cast<int>(status);
              };
        row("at the head", u"bob"_s, -1, true, Status::Live);
        row("behind", u"bob"_s, 1, true, Status::CatchingUp);
        row("new", u"bob"_s, 0, true, Status::CatchingUp);
        row("new, no epoch yet", u"bob"_s, 0, false, Status::CatchingUp);
        row("of another epoch", u"bob"_s, 1, false, Status::Resync);
        row("beyond the head", u"bob"_s, -2, true, Status::Resync);
        row("foreign", u"eve"_s, 0, true, Status::Forbidden);
        row("of another workspace", u"mallory"_s, 0, true, Status::Forbidden);
    }
    void answers()
    {
        QFETCH(QString, who);
        QFETCH(int, after);
        QFETCH(bool, sameEpoch);
        QFETCH(int, status);
        Fixture f;
        const auto key = f.reader(who);
        const qint64 seq = after == -1 ? f.head() : after == -2 ? f.head() + 1 : after;
        const auto reply
            = f.subscribe(key, f.issues.space(), seq, sameEpoch ? f.epoch() : u"old"_s);
        QVERIFY(reply);
        QCOMPARE(static_cast<int>(reply->status), status);
        const bool readable = reply->status != Status::Forbidden;
        QCOMPARE(reply->head, readable ? f.head() : 0); // nothing is told of what is foreign
        QCOMPARE(reply->epoch, readable ? f.epoch() : QString{});
        QCOMPARE(f.feed.isSubscribed(key, f.issues.space()),
            reply->status == Status::Live || reply->status == Status::CatchingUp);
    }
    void missingIsForbidden()
    {
        Fixture f;
        const auto key = f.reader(u"bob"_s);
        QCOMPARE(
            f.subscribe(key, SpaceId{ u"project:nothing"_s }, 0, {})->status, Status::Forbidden);
        QCOMPARE(f.subscribe(key, SpaceId{ u"user:jane@example.com"_s }, 0, {})->status,
            Status::Forbidden);
    }
    void whatIsCommittedTogetherIsSentTogether()
    {
        Fixture f;
        const auto key = f.reader(u"bob"_s);
        f.subscribe(key, f.head());
        const Reader &reader = f.readers.at(key);
        for (int i = 0; i < 9; ++i) // the first at once, the others while that is committed
            f.comment();
        f.run();
        QCOMPARE(reader.cursor, f.head());
        QCOMPARE(reader.gaps, {});
        QCOMPARE(reader.events, 9);
        QCOMPARE(reader.writes, 2);
        for (int i = 0; i < 9; ++i) // of 30 kB: not too much at a time
            f.comment(QString{ 30'000, u'x' });
        f.run();
        QCOMPARE(reader.cursor, f.head());
        QCOMPARE(reader.events, 18);
        QCOMPARE(reader.writes, 2 + 1 + 3);
    }
    void olderThanTheLogIsResync()
    {
        Fixture f;
        for (int i = 0; i < 20; ++i)
            f.comment();
        f.run();
        f.issues.clock.advance(std::chrono::hours{ 24 * 100 });
        IssueFixture::must(
            f.issues.storage->trim(f.issues.clock.wallNow() - std::chrono::days{ 90 }, 5));
        const qint64 oldest = IssueFixture::must(f.issues.storage->oldestSeq(f.issues.space()));
        QVERIFY(oldest > 1);
        const auto key = f.reader(u"bob"_s);
        QCOMPARE(f.subscribe(key, f.issues.space(), oldest - 2, f.epoch())->status, Status::Resync);
        QCOMPARE(
            f.subscribe(key, f.issues.space(), oldest - 1, f.epoch())->status, Status::CatchingUp);
        QCOMPARE(f.readers.at(key).pages.front().rows.front().seq, oldest);
    }

    void liveEventsInOrder()
    {
        Fixture f;
        const auto bob = f.reader(u"bob"_s);
        const auto jane = f.reader(u"jane"_s);
        f.subscribe(bob, f.head());
        f.subscribe(jane, f.head());
        for (int i = 0; i < 5; ++i)
            f.comment();
        f.run();
        for (const auto key : { bob, jane }) {
            QCOMPARE(f.readers.at(key).events, 5);
            QCOMPARE(f.readers.at(key).cursor, f.head());
            QVERIFY(f.readers.at(key).gaps.isEmpty());
            QVERIFY(f.readers.at(key).pages.empty());
        }
    }
    void pagesOneAtATime()
    {
        Fixture f;
        for (int i = 0; i < 250; ++i)
            f.comment();
        f.run();
        const auto key = f.reader(u"bob"_s);
        QCOMPARE(f.subscribe(key)->status, Status::CatchingUp);
        Reader &bob = f.readers.at(key);
        QList<size_t> sizes;
        while (!bob.pages.empty()) {
            QCOMPARE(bob.pages.size(), 1u); // the next one only when this one is stored
            const LogFeed::Page page = bob.pages.front();
            QCOMPARE(page.head, f.head());
            const bool isLast = page.rows.back().seq == f.head();
            QCOMPARE(page.hash.has_value(), isLast);
            if (isLast)
                QCOMPARE(*page.hash, IssueFixture::must(f.issues.storage->hash(f.issues.space())));
            sizes.append(page.rows.size());
            f.acknowledge(key);
            f.run();
        }
        QCOMPARE(sizes.size(), 3);
        QCOMPARE(sizes.at(0), 100u);
        QCOMPARE(sizes.at(1), 100u);
        QCOMPARE(bob.cursor, f.head());
        f.comment();
        f.run();
        QCOMPARE(bob.events, 1); // live from there
        QCOMPARE(bob.cursor, f.head());
    }
    void pagesOfAtMost256KiB()
    {
        Fixture f;
        for (int i = 0; i < 30; ++i)
            f.comment(QString{ 30'000, u'x' });
        f.run();
        const auto key = f.reader(u"bob"_s);
        f.subscribe(key);
        int pages = 0;
        while (!f.readers.at(key).pages.empty()) {
            qsizetype bytes = 0;
            for (const LogRow &row : f.readers.at(key).pages.front().rows)
                bytes += row.body.size();
            QVERIFY(bytes <= 256 * 1024);
            ++pages;
            f.acknowledge(key);
            f.run();
        }
        QVERIFY(pages >= 4);
        QCOMPARE(f.readers.at(key).cursor, f.head());
    }
    // What happens while a page is under way comes behind it.
    void nothingIsLostBetweenAPageAndLive()
    {
        Fixture f;
        for (int i = 0; i < 10; ++i)
            f.comment();
        f.run();
        const auto key = f.reader(u"bob"_s);
        f.subscribe(key);
        f.comment();
        f.run(); // published, while the page is not acknowledged
        QCOMPARE(f.readers.at(key).events, 0);
        f.acknowledge(key);
        f.comment(); // published before the next page is read
        f.loop.runAll();
        f.run();
        QVERIFY(!f.readers.at(key).pages.empty());
        while (!f.readers.at(key).pages.empty()) {
            f.acknowledge(key);
            f.run();
        }
        f.comment();
        f.run();
        QCOMPARE(f.readers.at(key).events, 1);
        QCOMPARE(f.readers.at(key).cursor, f.head());
        QVERIFY(f.readers.at(key).gaps.isEmpty());
    }
    void aSlowReaderGoesOnByPages()
    {
        Fixture f;
        const auto slow = f.reader(u"bob"_s);
        const auto quick = f.reader(u"jane"_s);
        f.subscribe(slow, f.head());
        f.subscribe(quick, f.head());
        f.readers.at(slow).slow = true;
        for (int i = 0; i < 300; ++i)
            f.comment();
        f.run();
        QCOMPARE(f.readers.at(quick).events, 300); // nobody waits for him
        QCOMPARE(f.readers.at(slow).events, 0);
        QCOMPARE(f.readers.at(slow).pages.size(), 1u); // and no more than this is under way
        f.readers.at(slow).slow = false;
        while (!f.readers.at(slow).pages.empty()) {
            f.acknowledge(slow);
            f.run();
        }
        f.comment();
        f.run();
        QCOMPARE(f.readers.at(slow).events, 1);
        QCOMPARE(f.readers.at(slow).cursor, f.head());
        QVERIFY(f.readers.at(slow).gaps.isEmpty());
    }
    void subscribingAgainMovesTheCursor()
    {
        Fixture f;
        const auto key = f.reader(u"bob"_s);
        f.subscribe(key, f.head());
        f.comment();
        f.run();
        f.subscribe(key, 1); // he lost what he had
        QCOMPARE(f.readers.at(key).pages.size(), 1u);
        QCOMPARE(f.readers.at(key).pages.front().rows.front().seq, 2);
        f.comment();
        f.run();
        QCOMPARE(f.readers.at(key).events, 1); // not twice
        f.acknowledge(key);
        f.run();
        while (!f.readers.at(key).pages.empty()) {
            f.acknowledge(key);
            f.run();
        }
        QCOMPARE(f.readers.at(key).cursor, f.head());
    }

    void unsubscribes()
    {
        Fixture f;
        const auto key = f.reader(u"bob"_s);
        f.subscribe(key, f.head());
        f.feed.unsubscribe(key, f.issues.space());
        f.comment();
        f.run();
        QCOMPARE(f.readers.at(key).events, 0);
        QVERIFY(!f.feed.isSubscribed(key, f.issues.space()));
    }
    // The last word counts, also when the storage has not answered the one before.
    void unsubscribesWhatIsOnItsWay()
    {
        Fixture f;
        const auto key = f.reader(u"bob"_s);
        f.feed.subscribe(key, f.readers.at(key).actor,
            { { f.issues.space(), f.head(), f.epoch() } }, [](const auto &) {});
        f.feed.unsubscribe(key, f.issues.space());
        f.run();
        QVERIFY(!f.feed.isSubscribed(key, f.issues.space()));
        f.comment();
        f.run();
        QCOMPARE(f.readers.at(key).events, 0);
    }
    void aSessionThatHasGoneIsForgotten()
    {
        Fixture f;
        const auto key = f.reader(u"bob"_s);
        const auto other = f.reader(u"jane"_s);
        f.subscribe(key, f.head());
        f.subscribe(other, f.head());
        f.feed.subscribe(key, f.readers.at(key).actor, { { f.issues.space(), 0, f.epoch() } },
            [](const auto &) { QFAIL("nobody is there to be answered"); });
        f.feed.drop(key);
        f.run();
        QVERIFY(!f.feed.isSubscribed(key, f.issues.space()));
        f.comment();
        f.run();
        QCOMPARE(f.readers.at(key).events, 0);
        QVERIFY(f.readers.at(key).pages.empty());
        f.feed.stored(key, f.issues.space(), 1); // an answer that comes late
        QCOMPARE(f.readers.at(other).events, 1);
        QCOMPARE(f.feed.subscribersOf(f.issues.space()), std::vector{ other });
        f.feed.drop(other);
        QCOMPARE(f.feed.lag().spaces, 0);
    }
    // A plain client knows no cursors: it is served from now on.
    void plainClientsAreLive()
    {
        Fixture f;
        const auto key = f.reader(u"bob"_s);
        f.readers.at(key).cursor = f.head();
        f.feed.subscribeLive(key, { f.issues.space() });
        f.run();
        QVERIFY(f.feed.isSubscribed(key, f.issues.space()));
        f.comment();
        f.run();
        QCOMPARE(f.readers.at(key).events, 1);
        QVERIFY(f.readers.at(key).pages.empty());
    }

    // Rows that got into the log beside this process: pages bring them, and it goes on live.
    void rowsThatNobodyPublished()
    {
        Fixture f;
        for (int i = 0; i < 3; ++i)
            f.comment();
        f.run();
        const auto key = f.reader(u"bob"_s);
        f.feed.subscribe(key, f.readers.at(key).actor, { { f.issues.space(), 0, f.epoch() } },
            [](const auto &) {});
        f.storageThread.runOne(); // judged at this head
        f.issues.apply(
            u"jane"_s, mutation::AddComment{ f.issue, CommentId{ u"beside"_s }, u"Beside"_s });
        f.run();
        while (!f.readers.at(key).pages.empty()) {
            f.acknowledge(key);
            f.run();
        }
        QCOMPARE(f.readers.at(key).cursor, f.head());
        f.comment();
        f.run();
        QCOMPARE(f.readers.at(key).events, 1);
        QCOMPARE(f.readers.at(key).cursor, f.head());
    }
    void whatCannotBeReadEndsTheSession()
    {
        Fixture f;
        for (int i = 0; i < 3; ++i)
            f.comment();
        f.run();
        const auto key = f.reader(u"bob"_s);
        f.feed.subscribe(key, f.readers.at(key).actor, { { f.issues.space(), 0, f.epoch() } },
            [](const auto &) {});
        f.storageThread.runAll();
        f.issues.sabotage(u"ALTER TABLE events RENAME TO away"_s);
        f.run();
        QVERIFY(f.readers.at(key).failed);
        // And it says so when it cannot even judge.
        f.issues.sabotage(u"ALTER TABLE spaces RENAME TO away2"_s);
        bool refused = false;
        f.feed.subscribe(key, f.readers.at(key).actor, { { f.issues.space(), 0, f.epoch() } },
            [&](const Result<QList<SubscribeReply>> &replies) { refused = !replies; });
        f.run();
        QVERIFY(refused);
    }

    // However the two threads, commits, acknowledgements and slow readers come together, everybody
    // gets every row once, in order.
    void nobodyMissesARow()
    {
        RandomValues random{ RandomValues::seed() };
        for (int round = 0; round < 40; ++round) {
            Fixture f;
            QList<LogFeed::Key> keys;
            for (int i = 0; i < 4; ++i)
                keys.append(f.reader(i % 2 == 0 ? u"bob"_s : u"jane"_s));
            const auto askAgain = [&](LogFeed::Key key) {
                const Reader &reader = f.readers.at(key);
                f.feed.subscribe(key, reader.actor,
                    { { f.issues.space(), reader.cursor, f.epoch() } }, [](const auto &) {});
            };
            for (const auto key : keys)
                askAgain(key);
            for (int step = 0; step < 400; ++step) {
                const auto key = keys.at(random.number(0, keys.size() - 1));
                Reader &reader = f.readers.at(key);
                switch (random.number(0, 9)) {
                case 0:
                case 1:
                    f.comment();
                    break;
                case 2:
                case 3:
                case 4:
                    if (!f.storageThread.isEmpty())
                        f.storageThread.runOne();
                    break;
                case 5:
                case 6:
                case 7:
                    if (!f.loop.isEmpty())
                        f.loop.runOne();
                    break;
                case 8:
                    if (!reader.pages.empty())
                        f.acknowledge(key);
                    else
                        reader.slow = !reader.slow;
                    break;
                case 9:
                    if (random.chance(0.2))
                        askAgain(key);
                    break;
                }
                if (!reader.gaps.isEmpty())
                    QFAIL(qPrintable(
                        u"gap at %1 behind %2"_s.arg(reader.gaps.first()).arg(reader.cursor)));
            }
            for (const auto key : keys)
                f.readers.at(key).slow = false;
            f.comment();
            for (int i = 0; i < 100; ++i) {
                f.run();
                for (const auto key : keys) {
                    while (!f.readers.at(key).pages.empty())
                        f.acknowledge(key);
                }
            }
            f.comment();
            f.run();
            for (const auto key : keys) {
                QCOMPARE(f.readers.at(key).cursor, f.head());
                QVERIFY(f.readers.at(key).pages.empty()); // live again
            }
        }
    }

    // --- Committer ---

    void whatComesWhileItWritesIsOneGroup()
    {
        Fixture f;
        const Actor jane = f.issues.actor(u"jane"_s);
        QStringList told;
        Committer committer{ f.issues.service, f.storageThread, f.loop,
            [&](const std::vector<LogRow> &rows) { told += u"published %1"_s.arg(rows.size()); } };
        for (int i = 0; i < 4; ++i) {
            committer.submit({ jane,
                                 { { f.issues.nextOp(jane), f.issues.space(),
                                     mutation::CreateIssue{ f.issues.newIssue() }, {} } },
                                 0, {} },
                [&, i](const QList<MutationResult> &results) {
                    QCOMPARE(results.size(), 1);
                    told += u"answered %1"_s.arg(i);
                });
        }
        f.run();
        QCOMPARE(told,
            (QStringList{ u"published 1"_s, u"answered 0"_s, u"published 3"_s, u"answered 1"_s,
                u"answered 2"_s, u"answered 3"_s }));
    }
    void nobodyIsAnsweredAfterTheEnd()
    {
        Fixture f;
        const Actor jane = f.issues.actor(u"jane"_s);
        auto committer = std::make_unique<Committer>(
            f.issues.service, f.storageThread, f.loop, [](const auto &) { QFAIL("published"); });
        committer->submit({ jane, {}, 0, {} }, [](const auto &) { QFAIL("answered"); });
        f.storageThread.runAll();
        committer.reset();
        f.run();
    }
};

QTEST_GUILESS_MAIN(TestLogFeed)
#include "tst_logfeed.moc"
