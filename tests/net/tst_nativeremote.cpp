// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/native/nativeremote.h"

#include "core/sync/codec.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

namespace {

const QByteArray openPacket = "0{\"sid\":\"s1\",\"upgrades\":[],\"pingInterval\":25000,"
                              "\"pingTimeout\":20000,\"maxPayload\":1000000}";

QByteArray eventPacket(
    const QByteArray &name, const QByteArray &argument, const QByteArray &ack = {})
{
    return "42" + ack + "[\"" + name + "\"," + argument + ']';
}

QString nameOf(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Offline:
        return u"offline"_s;
    case ConnectionState::Connecting:
        return u"connecting"_s;
    case ConnectionState::Connected:
        return u"connected"_s;
    case ConnectionState::Waiting:
        return u"waiting"_s;
    case ConnectionState::SignInNeeded:
        return u"sign in needed"_s;
    case ConnectionState::Refused:
        return u"refused"_s;
    case ConnectionState::Incompatible:
        return u"incompatible"_s;
    }
    return {};
}

ChangeEvent updated(qint64 seq)
{
    return { SpaceId{ u"project:p"_s }, seq, {}, UserId{ u"jane@example.com"_s }, {},
        event::IssueUpdated{ IssueId{ u"i1"_s }, u"LOCK-1"_s, seq,
            { { Field::Status, u"Closed"_s } }, { { Field::Status, u"Open"_s } }, false, false,
            u"A subject"_s, {} },
        {} };
}

QByteArray envelopeOf(const ChangeEvent &event)
{
    JsonWriter json;
    writeEnvelope(json, event);
    return json.text();
}

// A remote on virtual time with a server that the test plays.
struct Fixture
{
    explicit Fixture(quint64 seed = 1) : rng(seed) { make(); }

    void make()
    {
        remote = std::make_unique<NativeRemote>(clock, rng, network.factory(),
            NativeRemote::Options{ .server = QUrl{ u"http://jane:secret@host:1234"_s },
                .socket = { .engine = { .transports = { TransportRequest::Kind::WebSocket } } } },
            [this](bool renew, auto answer) {
                asked.append(renew);
                if (tokens.isEmpty())
                    answer(Error{ errc::AuthMissing, u"signed out"_s, {} });
                else
                    answer(tokens.size() > 1 ? tokens.takeFirst() : tokens.first());
            });
    }

    void start()
    {
        remote->start(ClientId{ u"client-1"_s }, [this](std::vector<RemoteNews> batch) {
            ++batches;
            for (RemoteNews &one : batch) {
                if (const auto status = std::get_if<remote::StatusChanged>(&one)) {
                    last = status->status;
                    states.append(nameOf(last.state));
                }
                news.push_back(std::move(one));
            }
        });
        turn();
    }
    void turn() { clock.advance(0ms); }

    FakeLine &line() { return network.last(); }
    // Up to the answer to CONNECT.
    void openSession()
    {
        line().accept();
        line().text(openPacket);
        turn();
        connectPayload = line().taken().value(0);
    }
    void welcome(qint64 tokenExpiresIn = 900'000)
    {
        line().text("40{\"sid\":\"x\"}");
        Hello hello;
        hello.user = { UserId{ u"jane@example.com"_s }, u"Jane"_s, u"jane@example.com"_s };
        hello.workspace = WorkspaceId{ u"default"_s };
        hello.epoch = u"e1"_s;
        hello.lastOp = 7;
        hello.tokenExpiresInMs = tokenExpiresIn;
        JsonWriter json;
        writeHello(json, hello);
        line().text(eventPacket("hello", json.text()));
        turn();
    }
    void refuse(const QByteArray &code, const QByteArray &more = {})
    {
        line().text("44{\"message\":\"no\",\"data\":{\"code\":\"" + code + '"' + more + "}}");
        clock.advance(1s); // the client waits a moment for a second thought
    }
    void connect(qint64 tokenExpiresIn = 900'000)
    {
        start();
        openSession();
        welcome(tokenExpiresIn);
        news.clear();
        states.clear();
    }
    void waitForAttempt()
    {
        QVERIFY(last.nextAttempt.has_value());
        clock.advance(*last.nextAttempt - clock.now());
    }
    template <typename T> QList<T> told() const
    {
        QList<T> list;
        for (const RemoteNews &one : news) {
            if (const auto value = std::get_if<T>(&one))
                list.append(*value);
        }
        return list;
    }

    FakeClock clock{};
    Rng rng;
    FakeNetwork network{};
    QList<QByteArray> tokens{ "token-1" }; // the last one stays
    QList<bool> asked{}; // with renew
    std::unique_ptr<NativeRemote> remote{};
    QByteArray connectPayload{};
    std::vector<RemoteNews> news{};
    QStringList states{};
    ConnectionStatus last{};
    int batches = 0;
};

Mutation someMutation(qint64 number)
{
    return { { ClientId{ u"client-1"_s }, number }, SpaceId{ u"project:p"_s },
        mutation::UpdateIssue{
            IssueId{ u"i1"_s }, { { Field::Status, ValueChange{ u"Open"_s, u"Closed"_s } } } },
        {} };
}

} // namespace

class TestNativeRemote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn()
    {
        Fixture f;
        f.start();
        QCOMPARE(f.states, QStringList{ u"connecting"_s });
        QCOMPARE(f.network.count(), 1);
        QCOMPARE(f.line().server.host(), u"host"_s);
        QCOMPARE(f.last.server, u"http://host:1234"_s); // no secrets
        f.openSession();
        QCOMPARE(f.connectPayload,
            "40{\"token\":\"token-1\",\"client\":\"client-1\",\"protocol\":1}"_ba);
        const int before = f.batches;
        f.welcome();
        QCOMPARE(f.batches, before + 1); // what came in one turn comes as one batch
        const auto welcomed = f.told<remote::Welcomed>();
        QCOMPARE(welcomed.size(), 1);
        QCOMPARE(welcomed.first().hello.lastOp, 7);
        QCOMPARE(f.states, (QStringList{ u"connecting"_s, u"connected"_s }));
        QCOMPARE(f.last.transport, u"websocket"_s);
        QVERIFY(!f.last.nextAttempt);
    }

    void tellsEventsInOrder()
    {
        Fixture f;
        f.connect();
        f.line().text(eventPacket("issue_updated", envelopeOf(updated(4))));
        f.line().text(
            eventPacket("typing", R"({"user":"bob","topic":"issue:i1","field":null,"on":true})"));
        f.line().text(eventPacket("issue_updated", envelopeOf(updated(5))));
        f.line().text(eventPacket("something_new", R"({"space":"project:p","seq":6})"));
        f.line().text(eventPacket("something_fleeting", R"({"a":1})")); // nothing that we know
        f.turn();
        QCOMPARE(f.news.size(), 4u);
        QCOMPARE(std::get<remote::Changed>(f.news[0]).event, updated(4));
        QVERIFY(std::holds_alternative<remote::Happened>(f.news[1]));
        QCOMPARE(std::get<remote::Changed>(f.news[2]).event, updated(5));
        const ChangeEvent unknown = std::get<remote::Changed>(f.news[3]).event;
        QVERIFY(std::holds_alternative<event::Unknown>(unknown.body));
        QCOMPARE(unknown.seq, 6);
    }

    // It leaves a gap in the numbers, and the gap brings it again by a page.
    void leavesOutWhatItCannotRead()
    {
        Fixture f;
        f.connect();
        QTest::ignoreMessage(
            QtWarningMsg, QRegularExpression{ u"unreadable event issue_updated"_s });
        f.line().text(eventPacket("issue_updated", R"({"space":"project:p","seq":4,"issue":7})"));
        f.turn();
        QVERIFY(f.news.empty());
        QCOMPARE(f.network.openCount(), 1);
    }

    void subscribes()
    {
        Fixture f;
        f.connect();
        std::optional<Result<QList<SubscribeReply>>> reply;
        f.remote->subscribe(
            { { SpaceId{ u"project:p"_s }, 12, u"e1"_s }, { SpaceId{ u"user:u"_s }, 0, {} } },
            [&](const auto &r) { reply = r; });
        QCOMPARE(f.line().taken(),
            QList{
                R"(420["subscribe",{"spaces":[{"id":"project:p","after":12,"epoch":"e1"},{"id":"user:u","after":0,"epoch":null}]}])"_ba });
        f.line().text(R"(430[{"spaces":[{"id":"project:p","status":"live","head":12,"epoch":"e1"},)"
                      R"({"id":"user:u","status":"resync","head":3,"epoch":"e1"}]}])");
        QVERIFY(reply && *reply);
        QCOMPARE((*reply)->size(), 2);
        QCOMPARE((*reply)->at(1).status, SubscribeReply::Status::Resync);
        QCOMPARE((*reply)->at(1).head, 3);
        f.turn();
        QVERIFY(f.last.ping); // of the answer, for the eye
        f.remote->unsubscribe({ SpaceId{ u"user:u"_s } });
        QCOMPARE(f.line().taken(), QList{ R"(42["unsubscribe",{"spaces":["user:u"]}])"_ba });
    }

    void acknowledgesPagesWhenTheyAreStored()
    {
        Fixture f;
        f.connect();
        JsonWriter json;
        writePage(json,
            { 0, SpaceId{ u"project:p"_s }, { updated(1), updated(2) }, 9, 0xfedcba9876543210u });
        f.line().text(eventPacket("changes", json.text(), "17"));
        f.turn();
        const auto pages = f.told<remote::Page>();
        QCOMPARE(pages.size(), 1);
        QCOMPARE(pages.first().events, (std::vector{ updated(1), updated(2) }));
        QCOMPARE(pages.first().head, 9);
        QCOMPARE(pages.first().hash.value_or(0), 0xfedcba9876543210u);
        QVERIFY(f.line().taken().isEmpty());
        f.remote->acknowledge(pages.first().page);
        f.remote->acknowledge(pages.first().page); // once is enough
        f.remote->acknowledge(99);
        QCOMPARE(f.line().taken(), QList{ "4317[]"_ba });
    }

    void acknowledgesNothingInAnotherSession()
    {
        Fixture f;
        f.connect();
        JsonWriter json;
        writePage(json, { 0, SpaceId{ u"project:p"_s }, { updated(1) }, 1, {} });
        f.line().text(eventPacket("changes", json.text(), "17"));
        f.turn();
        f.line().fail({ .kind = TransportFailure::Kind::Network, .message = u"cut"_s });
        f.turn();
        f.waitForAttempt();
        f.openSession();
        f.welcome();
        f.line().taken();
        f.remote->acknowledge(f.told<remote::Page>().first().page);
        QVERIFY(f.line().taken().isEmpty());
    }

    // A page that cannot be read comes again after each connect: not in a hot loop.
    void comesBackEverSlowerForAPageItCannotRead()
    {
        Fixture f;
        f.connect();
        int attempts = 0;
        const Instant begin = f.clock.now();
        while (f.clock.now() - begin < 60s && attempts < 1000) {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression{ u"unreadable"_s });
            f.line().text(eventPacket("changes",
                R"({"space":"project:p","events":[["issue_updated",{"seq":1}]],"head":1})", "1"));
            f.turn();
            QCOMPARE(f.last.state, ConnectionState::Waiting);
            f.waitForAttempt();
            f.openSession();
            f.welcome();
            ++attempts;
        }
        QVERIFY2(attempts < 30, qPrintable(QString::number(attempts)));
    }

    void pushes()
    {
        Fixture f;
        f.connect();
        std::optional<Result<QList<MutationResult>>> reply;
        f.remote->push({ someMutation(1), someMutation(2) }, 0, [&](const auto &r) { reply = r; });
        const QList<QByteArray> sent = f.line().taken();
        QCOMPARE(sent.size(), 1);
        QVERIFY2(
            sent.first().startsWith(R"(420["mutate",{"acked":0,"mutations":[{"op":"client-1:1",)"),
            sent.first().constData());
        JsonWriter results;
        results.beginObject().key("results"_L1).beginArray();
        writeResult(results, { { ClientId{ u"client-1"_s }, 1 }, outcome::Applied{ 8, {} }, true });
        writeResult(results,
            { { ClientId{ u"client-1"_s }, 2 },
                outcome::Rejected{ { errc::Validation, u"status: no"_s, u"status"_s } }, false });
        results.endArray().endObject();
        f.line().text("430[" + results.text() + ']');
        QVERIFY(reply && *reply);
        QCOMPARE((*reply)->size(), 2);
        QVERIFY((*reply)->at(0).duplicate);
        QCOMPARE(std::get<outcome::Applied>((*reply)->at(0).outcome).seq, 8);
        QCOMPARE(std::get<outcome::Rejected>((*reply)->at(1).outcome).error.field, u"status"_s);
    }

    void pushAgainLaterWhenTheServerAsksForThat_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("too many events") << "RATE_LIMITED"_ba;
        QTest::newRow("busy") << "BUSY"_ba;
    }
    void pushAgainLaterWhenTheServerAsksForThat()
    {
        QFETCH(QByteArray, code);
        Fixture f;
        f.connect();
        std::optional<Result<QList<MutationResult>>> reply;
        f.remote->push({ someMutation(1), someMutation(2) }, 0, [&](const auto &r) { reply = r; });
        f.line().text("430[{\"error\":{\"code\":\"" + code
            + "\",\"message\":\"wait\",\"retryAfterMs\":1500}}]");
        QVERIFY(reply && *reply);
        QCOMPARE((*reply)->size(), 2);
        for (const MutationResult &result : **reply)
            QCOMPARE(std::get<outcome::Retry>(result.outcome).afterMs, 1500);
    }

    void handsOnErrorsOfCalls()
    {
        Fixture f;
        f.connect();
        std::optional<Result<QList<MutationResult>>> pushed;
        std::optional<Result<QList<SubscribeReply>>> subscribed;
        f.remote->push({ someMutation(1) }, 0, [&](const auto &r) { pushed = r; });
        f.remote->subscribe({}, [&](const auto &r) { subscribed = r; });
        f.line().text(R"(430[{"error":{"code":"BATCH_TOO_LARGE","message":"too much"}}])");
        f.line().text(
            R"(431[{"error":{"code":"RATE_LIMITED","message":"wait","retryAfterMs":700}}])");
        QVERIFY(pushed && !*pushed);
        QCOMPARE(pushed->error().code, errc::BatchTooLarge);
        QVERIFY(subscribed && !*subscribed);
        QCOMPARE(subscribed->error().code, errc::RateLimited);
        QCOMPARE(subscribed->error().retryAfterMs, 700);
    }

    void answersThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << "430[]"_ba;
        QTest::newRow("text") << R"(430["done"])"_ba;
        QTest::newRow("no results") << "430[{}]"_ba;
        QTest::newRow("a bad result")
            << R"(430[{"results":[{"op":"client-1:1","result":"perhaps"}]}])"_ba;
    }
    void answersThatAreNone()
    {
        QFETCH(QByteArray, answer);
        Fixture f;
        f.connect();
        std::optional<Result<QList<MutationResult>>> pushed;
        f.remote->push({ someMutation(1) }, 0, [&](const auto &r) { pushed = r; });
        f.line().text(answer);
        QVERIFY(pushed && !*pushed);
    }

    void failsCallsExactlyOnce()
    {
        Fixture f;
        int replies = 0;
        Error error;
        const auto count = [&](const Result<QList<MutationResult>> &r) {
            ++replies;
            if (!r)
                error = r.error();
        };
        f.start();
        f.remote->push({ someMutation(1) }, 0, count);
        QCOMPARE(replies, 0); // never from inside the call
        f.turn();
        QCOMPARE(replies, 1);
        QCOMPARE(error.code, errc::NotConnected);

        f.openSession();
        f.welcome();
        f.remote->push({ someMutation(1) }, 0, count);
        f.clock.advance(20s);
        QCOMPARE(replies, 2);
        QCOMPARE(error.code, errc::AckTimeout);

        f.remote->push({ someMutation(1) }, 0, count);
        f.line().fail({ .kind = TransportFailure::Kind::Network, .message = u"cut"_s });
        f.turn();
        QCOMPARE(replies, 3);
        QCOMPARE(error.code, errc::NotConnected);
        f.clock.advance(120s);
        QCOMPARE(replies, 3);
    }

    void saysNothingAfterItsEnd()
    {
        Fixture f;
        int replies = 0;
        const auto count = [&](const Result<QList<MutationResult>> &) { ++replies; };
        f.start();
        f.remote->push({ someMutation(1) }, 0, count); // not connected: the answer is on its way
        f.remote.reset();
        const auto told = f.news.size();
        f.clock.advance(60s);
        QCOMPARE(replies, 0);
        QCOMPARE(f.news.size(), told);
    }

    void renewsItsTokenInTime()
    {
        Fixture f;
        f.tokens = { "token-1", "token-2" };
        f.connect(900'000);
        f.clock.advance(25s);
        f.line().text("2"); // the heartbeat
        f.line().taken();
        QByteArray asked;
        for (int i = 0; i < 45 && asked.isEmpty(); ++i) {
            f.clock.advance(20s);
            f.line().text("2");
            for (const QByteArray &text : f.line().taken()) {
                if (text.contains("auth_refresh"))
                    asked = text;
            }
        }
        QCOMPARE(asked, R"(420["auth_refresh",{"token":"token-2"}])"_ba);
        QVERIFY(f.clock.now().time_since_epoch() < 900s);
        QCOMPARE(f.asked, (QList{ false, true }));
        // The answer tells how long the new one lasts.
        f.line().text(R"(430[{"tokenExpiresIn":120000}])");
        f.clock.advance(40s);
        f.line().text("2");
        f.clock.advance(40s);
        f.line().text("2");
        f.clock.advance(20s);
        QCOMPARE(f.asked, (QList{ false, true, true }));
        QCOMPARE(f.network.count(), 1); // all in one session
    }

    void asksForANewTokenOnceAndThenTheUser()
    {
        Fixture f;
        f.tokens = { "old", "new", "newest" };
        f.start();
        f.openSession();
        f.refuse("AUTH_EXPIRED");
        QCOMPARE(f.asked, (QList{ false }));
        QCOMPARE(f.network.count(), 2); // at once
        f.openSession();
        QVERIFY(f.connectPayload.contains("\"token\":\"new\""));
        QCOMPARE(f.asked, (QList{ false, true }));
        f.refuse("AUTH_REVOKED");
        QCOMPARE(f.last.state, ConnectionState::SignInNeeded);
        QCOMPARE(f.last.reason.code, errc::AuthRevoked);
        f.clock.advance(600s);
        QCOMPARE(f.network.count(), 2); // no loop

        f.remote->retryNow(); // somebody has signed in
        f.openSession();
        QVERIFY(f.connectPayload.contains("\"token\":\"newest\""));
        f.welcome();
        QCOMPARE(f.last.state, ConnectionState::Connected);
    }

    void needsTheUserWhenThereIsNoToken()
    {
        Fixture f;
        f.tokens.clear();
        f.start();
        f.openSession();
        f.clock.advance(1s);
        if (f.network.count() == 2) { // it may try once more with a new one
            f.openSession();
            f.clock.advance(1s);
        }
        QCOMPARE(f.last.state, ConnectionState::SignInNeeded);
        QCOMPARE(f.asked, (QList{ false, true }));
        f.clock.advance(600s);
        QCOMPARE(f.asked.size(), 2);
    }

    void comesBackWithANewTokenAfterItsSessionExpired()
    {
        Fixture f;
        f.tokens = { "old", "new" };
        f.connect();
        f.line().text(eventPacket("session_expired", "{}"));
        f.line().text("41");
        f.turn();
        QCOMPARE(f.last.state, ConnectionState::Waiting);
        f.waitForAttempt();
        f.openSession();
        QVERIFY(f.connectPayload.contains("\"token\":\"new\""));
        QCOMPARE(f.asked, (QList{ false, true }));
        f.welcome();
        QCOMPARE(f.last.state, ConnectionState::Connected);
    }

    // A server that ends each session on purpose is not asked more and more often.
    void comesBackEverSlowerWhenTheServerEndsItsSessions()
    {
        Fixture f;
        f.connect();
        int sessions = 0;
        const Instant begin = f.clock.now();
        while (f.clock.now() - begin < 120s && sessions < 1000) {
            f.line().text("41");
            f.turn();
            QCOMPARE(f.last.state, ConnectionState::Waiting);
            f.waitForAttempt();
            f.openSession();
            f.welcome();
            ++sessions;
        }
        QVERIFY2(sessions < 40, qPrintable(QString::number(sessions)));
    }

    // The wait after a session that the server has ended is not the socket's: it must be cut short
    // too, and not be forgotten.
    void comesBackAtOnceWhenItIsToldTo()
    {
        Fixture f;
        f.connect();
        f.line().text("41");
        f.turn();
        QCOMPARE(f.last.state, ConnectionState::Waiting);
        f.remote->retryNow();
        f.turn();
        QCOMPARE(f.network.count(), 2);
        QCOMPARE(f.last.state, ConnectionState::Connecting);
        f.openSession();
        f.welcome();
        QCOMPARE(f.last.state, ConnectionState::Connected);
        f.clock.advance(20s);
        QCOMPARE(f.network.count(), 2);
        // Who works offline stays offline.
        f.remote->stop();
        f.remote->retryNow();
        f.clock.advance(20s);
        QCOMPARE(f.network.count(), 2);
        QCOMPARE(f.last.state, ConnectionState::Offline);
    }

    // Any Socket.IO server accepts a CONNECT.
    void doesNotWaitForHelloForEver()
    {
        Fixture f;
        f.start();
        f.openSession();
        f.line().text("40{\"sid\":\"x\"}");
        f.clock.advance(10s);
        QCOMPARE(f.last.state, ConnectionState::Waiting);
        QVERIFY(f.last.reason.message.contains(u"hello"_s));
        f.waitForAttempt();
        QCOMPARE(f.network.count(), 2);
        f.openSession();
        f.welcome();
        QCOMPARE(f.last.state, ConnectionState::Connected);
        f.clock.advance(20s);
        QCOMPARE(f.network.count(), 2);
    }

    void stops_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("state");
        QTest::newRow("protocol") << "PROTOCOL_VERSION"_ba << u"incompatible"_s;
        QTest::newRow("connections") << "LIMIT_CONNECTIONS"_ba << u"refused"_s;
    }
    void stops()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, state);
        Fixture f;
        f.start();
        f.openSession();
        f.refuse(code);
        QCOMPARE(f.states.last(), state);
        QCOMPARE(f.last.reason.code, QString::fromLatin1(code));
        f.clock.advance(600s);
        QCOMPARE(f.network.count(), 1);
    }

    void waits_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("busy") << "BUSY"_ba;
        QTest::newRow("draining") << "DRAINING"_ba;
        QTest::newRow("address") << "LIMIT_ADDRESS"_ba;
    }
    void waits()
    {
        QFETCH(QByteArray, code);
        Fixture f;
        f.start();
        f.openSession();
        f.line().text(
            "44{\"message\":\"no\",\"data\":{\"code\":\"" + code + "\",\"retryAfterMs\":5000}}");
        f.clock.advance(2s);
        QCOMPARE(f.last.state, ConnectionState::Waiting);
        QCOMPARE(f.last.reason.code, QString::fromLatin1(code));
        const Instant due = *f.last.nextAttempt;
        QVERIFY(due - f.clock.now() > 2s);
        f.clock.advance(due - f.clock.now());
        QCOMPARE(f.network.count(), 2);
    }

    void doesNotUnderstandAnotherHello()
    {
        Fixture f;
        f.start();
        f.openSession();
        f.line().text("40{\"sid\":\"x\"}");
        f.line().text(eventPacket("hello", R"({"welcome":"friend"})"));
        f.turn();
        QCOMPARE(f.last.state, ConnectionState::Incompatible);
        f.clock.advance(600s);
        QCOMPARE(f.network.count(), 1);
        f.remote->retryNow(); // the server has been updated
        f.turn();
        QCOMPARE(f.network.count(), 2);
    }

    // Each of them has a text of its own for the user.
    void saysWhatKindOfServerItIs()
    {
        Fixture f;
        f.start();
        f.line().fail({ .kind = TransportFailure::Kind::NotSocketIo, .message = u"a page"_s });
        f.turn();
        QCOMPARE(f.last.state, ConnectionState::Waiting); // a captive portal goes away
        QCOMPARE(f.last.reason.code, errc::Parse);
        f.remote->retryNow();
        f.line().fail({ .kind = TransportFailure::Kind::Incompatible, .message = u"old"_s });
        f.turn();
        QCOMPARE(f.last.state, ConnectionState::Incompatible);
        QCOMPARE(f.last.reason.code, errc::ProtocolVersion);
    }

    void followsAServerThatMoves()
    {
        Fixture f;
        QUrl place{ u"http://host:1"_s };
        f.remote = std::make_unique<NativeRemote>(f.clock, f.rng, f.network.factory(),
            NativeRemote::Options{ .server = place,
                .socket = { .engine = { .locate = [&] { return place; },
                                .transports = { TransportRequest::Kind::WebSocket } } } },
            [](bool, auto answer) { answer(QByteArray{ "token" }); });
        f.start();
        QCOMPARE(f.line().server.port(), 1);
        f.openSession();
        f.welcome();
        place.setPort(2);
        f.line().fail({ .kind = TransportFailure::Kind::Network, .message = u"gone"_s });
        f.turn();
        f.waitForAttempt();
        QCOMPARE(f.line().server.port(), 2);
        QCOMPARE(f.last.server, u"http://host:2"_s);
    }

    void waitsForTheNetwork()
    {
        Fixture f;
        f.start();
        f.line().fail({ .kind = TransportFailure::Kind::Network, .message = u"refused"_s });
        f.turn();
        QCOMPARE(f.states, (QStringList{ u"connecting"_s, u"waiting"_s }));
        QCOMPARE(f.last.reason.code, errc::Io);
        QVERIFY(f.last.nextAttempt.has_value());
        f.remote->retryNow();
        f.turn();
        QCOMPARE(f.network.count(), 2);
        QCOMPARE(f.last.state, ConnectionState::Connecting);
        QCOMPARE(f.last.attempt, 1);
    }

    void staysAwayWhenStopped()
    {
        Fixture f;
        f.connect();
        f.remote->stop();
        f.turn();
        QCOMPARE(f.states, QStringList{ u"offline"_s });
        f.clock.advance(600s);
        QCOMPARE(f.network.count(), 1);
        QCOMPARE(f.network.openCount(), 0);
        // Also while it waits to come back to a server that has ended the session.
        f.start();
        f.openSession();
        f.welcome();
        f.line().text("41");
        f.turn();
        f.remote->stop();
        f.clock.advance(600s);
        QCOMPARE(f.network.count(), 2);
    }

    void watchesWhatChanged()
    {
        Fixture f;
        f.connect();
        f.remote->watch({ u"issue:a"_s });
        f.remote->watch({ u"issue:a"_s });
        f.remote->watch({ u"issue:b"_s });
        QCOMPARE(f.line().taken(),
            (QList{ R"(42["watch",{"topics":["issue:a"]}])"_ba,
                R"(42["unwatch",{"topics":["issue:a"]}])"_ba,
                R"(42["watch",{"topics":["issue:b"]}])"_ba }));
        // A new session knows nothing.
        f.line().fail({ .kind = TransportFailure::Kind::Network, .message = u"cut"_s });
        f.turn();
        f.remote->watch({ u"issue:b"_s });
        f.waitForAttempt();
        f.openSession();
        f.welcome();
        f.line().taken();
        f.remote->watch({ u"issue:b"_s });
        QCOMPARE(f.line().taken(), (QList{ R"(42["watch",{"topics":["issue:b"]}])"_ba }));
    }

    void tellsPresenceAndTyping()
    {
        Fixture f;
        f.connect();
        f.remote->setPresence(PresenceState::Idle, IssueId{ u"a"_s }, u"status"_s);
        f.remote->setTyping(u"issue:a"_s, u"description"_s, true);
        QCOMPARE(f.line().taken(),
            (QList{ R"(42["presence",{"state":"idle","issue":"a","field":"status"}])"_ba,
                R"(42["typing",{"topic":"issue:a","field":"description","on":true}])"_ba }));
    }
};

QTEST_GUILESS_MAIN(TestNativeRemote)
#include "tst_nativeremote.moc"
