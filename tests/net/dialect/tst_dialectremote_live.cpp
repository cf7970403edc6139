// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/net/dialect/remotefixture.h"

using namespace lockstep;
using namespace lockstep::net;
using namespace lockstep::net::dialect;
using namespace lockstep::net::dialect::test;

namespace {

const QByteArray streaming = R"({
  "connection": null,
  "streams": {
    "all": {
      "request": { "path": "/events" },
      "events": {
        "changed": { "means": "updated", "entity": "ticket", "id": "id" },
        "heat": { "means": "heatmap", "scope": "board" }
      }
    },
    "board": {
      "request": { "path": "/boards/{scope.id}/events" }, "scope": "board",
      "events": { "changed": { "means": "updated", "entity": "ticket", "id": "id" } }
    }
  },
  "coverage": { "refreshEvery": 3600 }
})";
// Nothing is looked for by itself while the test is at it.
const QByteArray rarely = R"({ "coverage": { "refreshEvery": 86400 } })";

} // namespace

// What a socket or a stream tells, and what becomes of it when it does not.
class DialectRemoteLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyHintsAreOneLook();
    void hintsWithoutEndStillLeadToALook();
    void manyIssuesAreListedTogether();
    void aWholeIssueNeedsNoLook();
    void ofOneMomentTheServerIsAsked();
    void anOldStateDoesNotComeBack();
    void copiesAreDropped();
    void anUnknownEventIsShown();
    void brokenEventsDoNoHarm_data();
    void brokenEventsDoNoHarm();
    void whatIsGoneIsAskedFor();
    void whoTypesIsTold();
    void eventsBeforeConnectCount();
    void aRefusalThatIsTakenBackIsNone();
    void aSocketThatIsRefusedLeavesHttp();
    void aSocketThatIsCutComesBackAndLooks();
    void aSocketThatSaysGoodbyeIsOpenedAgain();
    void anAcknowledgementThatNeverComesIsNotWaitedFor();
    void aHeartbeatGoesOn();
    void streamsAreOpenedForEachPlace();
    void aStreamThatIsCutIsOpenedEverSlower();
    void aSilentStreamIsOpenedAnew();
    void aStreamMaySayWhatIsNoJson();
};

void DialectRemoteLiveTest::manyHintsAreOneLook()
{
    RemoteFixture f{ rarely };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    f.server->change(ticket, u"title"_s, u"Two"_s);
    for (int i = 0; i < 20; ++i) {
        f.event("ticket.changed", "{\"id\":\"t1\",\"n\":" + QByteArray::number(i) + '}');
        f.pass(10ms);
    }
    QCOMPARE(f.server->count(u"GET /tickets/t1"_s), 0);
    f.pass(1s);
    QCOMPARE(f.server->count(u"GET /tickets/t1"_s), 1);
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
    QCOMPARE(f.issues().at(f.issue(ticket)).subject, u"Two"_s);
}

void DialectRemoteLiveTest::hintsWithoutEndStillLeadToALook()
{
    RemoteFixture f{ rarely };
    f.connect();
    f.follow();
    const QString ticket = f.server->putTicket(u"New"_s);
    for (int i = 0; i < 100; ++i) { // 10 s
        f.event("board.changed", "{\"id\":\"b1\",\"n\":" + QByteArray::number(i) + '}');
        f.pass(100ms);
    }
    QVERIFY(f.issues().contains(f.issue(ticket)));
    QCOMPARE_LE(f.server->count(u"GET /boards/b1/tickets"_s), 40);
}

void DialectRemoteLiveTest::manyIssuesAreListedTogether()
{
    RemoteFixture f{ rarely };
    for (int i = 0; i < 100; ++i)
        f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    const int lists = f.server->count(u"GET /boards/b1/tickets"_s);
    for (int i = 1; i <= 100; ++i) {
        const QString id = u"t%1"_s.arg(i);
        f.server->change(id, u"title"_s, u"Two"_s);
        f.event("ticket.changed", "{\"id\":\"" + id.toLatin1() + "\"}");
    }
    f.pass(2s);
    QCOMPARE(f.told<remote::Changed>().size(), 100u);
    QCOMPARE(f.server->count(u"GET /tickets/"_s), 0);
    QCOMPARE(f.server->count(u"GET /boards/b1/tickets"_s), lists + 1);
}

void DialectRemoteLiveTest::ofOneMomentTheServerIsAsked()
{
    RemoteFixture f{ rarely };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    const auto tell = [&](const QByteArray &title) {
        f.event("ticket.whole",
            R"({"ticket":{"id":"t1","board":"b1","title":")" + title
                + R"(","state":"new","changed":"2026-01-15T11:00:00Z"}})");
    };
    tell("Three");
    f.server->change(ticket, u"title"_s, u"Three"_s);
    tell("Two"); // it was before that, and comes later
    f.pass(1s);
    QCOMPARE(f.issues().at(f.issue(ticket)).subject, u"Three"_s);
    QCOMPARE(f.server->count(u"GET /tickets/t1"_s), 1);
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
}

void DialectRemoteLiveTest::aWholeIssueNeedsNoLook()
{
    RemoteFixture f{ rarely };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    const size_t requests = f.server->requests.size();
    f.event("ticket.whole",
        R"({"ticket":{"id":"t1","board":"b1","title":"Two","state":"ready",)"
        R"("changed":"2026-01-15T11:00:00Z"}})");
    f.pass(1s);
    QCOMPARE(f.server->requests.size(), requests);
    QCOMPARE(f.issues().at(f.issue(ticket)).status, u"Ready"_s);
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
}

void DialectRemoteLiveTest::anOldStateDoesNotComeBack()
{
    RemoteFixture f{ rarely };
    const QString ticket = f.server->putTicket(u"Now"_s);
    f.connect();
    f.follow();
    f.event("ticket.whole",
        R"({"ticket":{"id":"t1","board":"b1","title":"Long ago","changed":"2020-01-15T11:00:00Z"}})");
    f.pass(1s);
    QVERIFY(f.told<remote::Changed>().empty());
    QCOMPARE(f.issues().at(f.issue(ticket)).subject, u"Now"_s);
}

void DialectRemoteLiveTest::copiesAreDropped()
{
    RemoteFixture f{ rarely };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    const QByteArray told = R"({"comment":{"id":"c7","ticket":"t1","text":"hi","by":"bob",)"
                            R"("at":"2026-01-15T10:30:01Z"}})";
    for (int i = 0; i < 3; ++i) {
        f.event("comment.added", told);
        f.pass(100ms);
    }
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
    f.pass(5s);
    f.event("comment.added", told); // said anew, it is still the same comment
    f.pass(1s);
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
    QCOMPARE(f.comments(), QStringList{ u"hi"_s });
    f.remote->retryNow();
    f.pass(1s);
    QCOMPARE(f.last.foreign->copies, 2);
    QCOMPARE(f.last.foreign->events, 2);
    Q_UNUSED(ticket)
}

void DialectRemoteLiveTest::anUnknownEventIsShown()
{
    RemoteFixture f{ rarely };
    f.connect();
    f.event("something.new", R"({"id":7,"words":"what is this"})");
    f.turn();
    QCOMPARE(f.last.foreign->unknownEvents, 1);
    QCOMPARE(f.last.foreign->unknown.size(), 1);
    QCOMPARE(f.last.foreign->unknown.front().name, u"something.new"_s);
    QCOMPARE(f.last.foreign->unknown.front().sample, R"([{"id":7,"words":"what is this"}])");
    // Known by name, but not in this shape.
    f.event("ticket.changed", R"({"nothing":"of use"})");
    f.event("large", '"' + QByteArray(50'000, 'x') + '"');
    f.event("hello", "1"); // ignored deliberately
    f.remote->retryNow();
    f.pass(1s);
    QCOMPARE(f.last.foreign->unknownEvents, 3);
    QCOMPARE(f.last.foreign->unknown.size(), 3);
    QCOMPARE_LE(f.last.foreign->unknown.back().sample.size(), 2'000);
    QCOMPARE(f.last.state, ConnectionState::Connected);
}

void DialectRemoteLiveTest::brokenEventsDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("no payload") << QByteArray{ R"(42["ticket.changed"])" };
    QTest::newRow("null") << QByteArray{ R"(42["ticket.whole",null])" };
    QTest::newRow("a text") << QByteArray{ R"(42["ticket.whole","x"])" };
    QTest::newRow("an id of the wrong kind") << QByteArray{ R"(42["ticket.changed",{"id":[1]}])" };
    QTest::newRow("an id that is a path")
        << QByteArray{ R"(42["ticket.changed",{"id":"../../login"}])" };
    QTest::newRow("a place that is none")
        << QByteArray{ R"(42["ticket.whole",{"ticket":{"id":"t9","board":"b9","title":"x"}}])" };
    QTest::newRow("a comment of nothing")
        << QByteArray{ R"(42["comment.added",{"comment":{"id":"c1","ticket":"t9","text":"x"}}])" };
    QTest::newRow("a comment without text")
        << QByteArray{ R"(42["comment.added",{"comment":{"id":"c1","ticket":"t1"}}])" };
    QTest::newRow("who types, nobody") << QByteArray{ R"(42["typing",{"ticket":"t1"}])" };
    QTest::newRow("a reply to nothing") << QByteArray{ R"(42["signed",{"ok":true}])" };
    QTest::newRow("an acknowledgement of nothing") << QByteArray{ R"(4399[{"ok":true}])" };
}

void DialectRemoteLiveTest::brokenEventsDoNoHarm()
{
    QFETCH(const QByteArray, packet);
    RemoteFixture f{ rarely };
    f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    f.line().text(packet);
    f.passAlive(1min);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.last.transport, u"websocket"_s);
    QVERIFY(f.told<remote::Changed>().empty());
    QCOMPARE(f.issues().size(), 1u);
    QCOMPARE(f.server->count(u"GET /login"_s), 0);
}

void DialectRemoteLiveTest::whatIsGoneIsAskedFor()
{
    RemoteFixture f{ rarely };
    const QString ticket = f.server->putTicket(u"One"_s);
    const QString other = f.server->putTicket(u"Two"_s);
    f.connect();
    f.follow();
    f.server->tickets.erase(ticket);
    f.event("ticket.gone", R"({"id":"t1"})");
    f.event("ticket.gone", R"({"id":"t2"})"); // which is not true
    f.pass(1s);
    QVERIFY(!f.issues().contains(f.issue(ticket)));
    QVERIFY(f.issues().contains(f.issue(other)));
}

void DialectRemoteLiveTest::whoTypesIsTold()
{
    RemoteFixture f{ rarely };
    f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    f.event("typing", R"({"ticket":"t1","user":"bob"})");
    f.event("typing", R"({"ticket":"t1","user":"bob"})"); // on purpose: it goes on
    f.event("typing", R"({"ticket":"t1","user":"jane"})"); // that is us
    f.turn();
    const auto told = f.told<remote::Happened>();
    QCOMPARE(told.size(), 2u);
    const auto typing = std::get<ephemeral::Typing>(told.front().event);
    QCOMPARE(typing.user, UserId{ u"bob"_s });
    QCOMPARE(typing.topic, u"issue:"_s + f.issue(u"t1"_s).toString());
}

void DialectRemoteLiveTest::eventsBeforeConnectCount()
{
    RemoteFixture f{ rarely };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.start();
    f.pass(500ms);
    f.follow();
    f.openEngine();
    f.event("typing", R"({"ticket":"t1","user":"bob"})");
    f.turn();
    QVERIFY(f.told<remote::Happened>().empty());
    f.line().text("40{\"sid\":\"s\"}");
    f.turn();
    QCOMPARE(f.told<remote::Happened>().size(), 1u);
    Q_UNUSED(ticket)
}

void DialectRemoteLiveTest::aRefusalThatIsTakenBackIsNone()
{
    RemoteFixture f{ rarely };
    f.start();
    f.pass(500ms);
    f.openEngine();
    f.line().text("44{\"message\":\"Invalid namespace\"}");
    f.line().text("40{\"sid\":\"s\"}");
    f.pass(5s);
    QCOMPARE(f.last.transport, u"websocket"_s);
    QCOMPARE(f.network.count(), 1);
}

void DialectRemoteLiveTest::aSocketThatIsRefusedLeavesHttp()
{
    RemoteFixture f;
    const QString ticket = f.server->putTicket(u"One"_s);
    f.start();
    f.pass(500ms);
    f.follow();
    f.openEngine();
    f.line().text("44{\"message\":\"Authentication failed\"}");
    f.pass(5s);
    QCOMPARE(f.server->count(u"POST /refresh"_s), 1); // perhaps the token was too old
    QCOMPARE(f.network.count(), 2);
    f.openEngine();
    QCOMPARE(f.line().taken().value(0), "40{\"token\":\"T3\"}");
    f.line().text("44{\"message\":\"Authentication failed\"}");
    f.pass(5s);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.last.transport, u"http"_s);
    f.server->change(ticket, u"title"_s, u"Two"_s);
    f.pass(2min);
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
    QCOMPARE(f.network.count(), 2);
    const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"Two"_s, u"Three"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Applied>());
    for (int i = 0; i < 20 && f.network.count() < 3; ++i) // and now and then it is tried again
        f.pass(10s);
    QCOMPARE(f.network.count(), 3);
    f.letIn();
    QCOMPARE(f.last.transport, u"websocket"_s);
}

void DialectRemoteLiveTest::aSocketThatIsCutComesBackAndLooks()
{
    RemoteFixture f{ rarely };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    f.line().fail({ .kind = TransportFailure::Kind::Network, .message = u"cut"_s });
    f.turn();
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.last.transport, u"http"_s);
    f.server->change(ticket, u"title"_s, u"Two"_s); // while nobody listens
    f.pass(3s);
    QCOMPARE(f.network.count(), 2);
    f.letIn();
    QCOMPARE(
        f.line().taken(), (QList<QByteArray>{ "40{\"token\":\"T2\"}", "42[\"watch\",\"b1\"]" }));
    QCOMPARE(f.last.transport, u"websocket"_s);
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
    QCOMPARE(f.welcomes(), 0); // the session is that of HTTP
}

void DialectRemoteLiveTest::aSocketThatSaysGoodbyeIsOpenedAgain()
{
    RemoteFixture f{ rarely };
    f.connect();
    f.line().text("41");
    f.pass(3s);
    QCOMPARE(f.network.count(), 2);
    f.letIn();
    QCOMPARE(f.last.transport, u"websocket"_s);
    // One that says it each time is not asked all the time.
    for (Milliseconds time = 0ms; time < 10min; time += 100ms) {
        if (f.line().state == FakeLine::State::Open) {
            f.openEngine();
            f.line().text("41");
        }
        f.pass(100ms);
    }
    QCOMPARE_LE(f.network.count(), 60);
    QCOMPARE(f.last.state, ConnectionState::Connected);
}

void DialectRemoteLiveTest::anAcknowledgementThatNeverComesIsNotWaitedFor()
{
    RemoteFixture f{ R"({ "scopes": { "board": {
        "join": [{ "event": "watch", "args": ["{scope.id}"], "ack": "object" }] } } })" };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    QCOMPARE(f.line().taken().value(1), "420[\"watch\",\"b1\"]");
    f.follow();
    f.passAlive(10s);
    QCOMPARE(f.last.transport, u"websocket"_s);
    f.line().text("430[{\"ok\":true}]"); // too late
    f.server->change(ticket, u"title"_s, u"Two"_s);
    f.event("ticket.changed", R"({"id":"t1"})");
    f.pass(1s);
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
}

void DialectRemoteLiveTest::aHeartbeatGoesOn()
{
    RemoteFixture f{
        R"({ "heartbeat": { "every": 25000, "command": { "event": "beat", "ack": "object" } } })"
    };
    f.connect();
    f.line().taken();
    f.passAlive(76s);
    const QList<QByteArray> sent = f.line().taken();
    QCOMPARE(std::count_if(sent.begin(), sent.end(),
                 [](const QByteArray &packet) { return packet.contains("[\"beat\"]"); }),
        3); // never acknowledged
}

void DialectRemoteLiveTest::streamsAreOpenedForEachPlace()
{
    RemoteFixture f{ streaming };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.start();
    f.pass(500ms);
    f.follow();
    QStringList paths;
    for (const auto &stream : f.server->streams)
        paths.append(stream.second.request.path);
    QCOMPARE(paths, (QStringList{ u"/events"_s, u"/boards/b1/events"_s }));
    f.server->change(ticket, u"title"_s, u"Two"_s);
    f.server->say("event: changed\ndata: {\"id\":");
    f.server->say("\"t1\"}\n\n");
    f.pass(1s);
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
    f.remote->stop();
    QVERIFY(f.server->streams.empty());
}

void DialectRemoteLiveTest::aStreamThatIsCutIsOpenedEverSlower()
{
    RemoteFixture f{ streaming };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.start();
    f.pass(500ms);
    f.follow();
    f.server->change(ticket, u"title"_s, u"Two"_s);
    f.server->cutStreams();
    f.pass(10s);
    QCOMPARE(f.server->streams.size(), 2u);
    QCOMPARE(f.told<remote::Changed>().size(), 1u); // nothing is played again
    f.server->streamsOpened = 0;
    const size_t requests = f.server->requests.size();
    for (int i = 0; i < 3600; ++i) {
        f.server->cutStreams();
        f.pass(1s);
    }
    QCOMPARE_LE(f.server->streamsOpened, 2 * 35);
    QCOMPARE_GE(f.server->streamsOpened, 2 * 10);
    QCOMPARE_LE(f.server->requests.size() - requests, 100u);
    // One that speaks has worked.
    f.pass(5min);
    f.server->say(": hello\n");
    f.server->streamsOpened = 0;
    f.server->cutStreams();
    f.pass(10s);
    QCOMPARE(f.server->streamsOpened, 2);
}

void DialectRemoteLiveTest::aSilentStreamIsOpenedAnew()
{
    RemoteFixture f{ streaming };
    f.start();
    f.pass(500ms);
    for (int i = 0; i < 10; ++i) {
        f.pass(1min);
        f.server->say(": still here\n");
    }
    QCOMPARE(f.server->streamsOpened, 2);
    f.pass(6min);
    QCOMPARE(f.server->streamsOpened, 4);
    QCOMPARE(f.server->streams.size(), 2u);
}

void DialectRemoteLiveTest::aStreamMaySayWhatIsNoJson()
{
    RemoteFixture f{ streaming };
    f.start();
    f.pass(500ms);
    f.news.clear();
    f.server->say("event: heat\ndata: undefined\n\n");
    f.server->say("event: what\ndata: undefined\n\n");
    f.turn();
    QCOMPARE(f.told<remote::Happened>().size(), 1u); // to be looked at anew
    QCOMPARE(f.last.foreign->unknownEvents, 1);
    QCOMPARE(f.last.foreign->unknown.front().sample, "undefined");
}

QTEST_GUILESS_MAIN(DialectRemoteLiveTest)
#include "tst_dialectremote_live.moc"
