// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/net/dialect/remotefixture.h"

using namespace lockstep;
using namespace lockstep::net;
using namespace lockstep::net::dialect;
using namespace lockstep::net::dialect::test;

namespace {

const QByteArray withQueues = R"({
  "scopes": { "line": {
    "list": { "path": "/lines", "items": "body.lines" }, "id": "id", "name": "name", "within": "board"
  } },
  "queues": {
    "scope": "line", "field": "category", "request": { "path": "/lines/{scope.id}/figures" },
    "item": "body", "figures": { "total": "all", "byStatus": "states" }
  },
  "events": { "figures": { "means": "metrics", "id": "line", "figures": "figures" } }
})";
const QByteArray withStreams = R"({
  "streams": { "tickets": {
    "scope": "board", "request": { "path": "/boards/{scope.id}/stream" },
    "events": { "changed": { "means": "updated", "entity": "ticket", "id": "id" } }
  } }
})";
const QByteArray withNotifications = R"({
  "entities": { "ticket": { "fields": { "assignee": "owner" } } },
  "notifications": {
    "list": { "path": "/notes", "items": "body.notes" },
    "markRead": { "method": "POST", "path": "/notes/{notification.id}/read" },
    "id": "{id}", "kind": "{kind}", "title": "{title}", "issue": "ticket", "createdAt": "at",
    "read": "read", "kinds": { "given": "assigned", "news": "announcement" }
  },
  "events": { "note": { "means": "notification", "item": "note" } }
})";
const QByteArray withHistory = R"({
  "history": {
    "list": { "path": "/tickets/{issue.id}/past", "items": "body.past" }, "at": "at", "by": "by",
    "field": "field", "fields": { "title": "subject" }, "from": "old", "to": "new"
  }
})";
const QByteArray withMap = R"({
  "heatmap": {
    "scope": "board", "request": { "path": "/boards/{scope.id}/map" }, "item": "body",
    "issues": "properties.ids"
  },
  "events": { "hot": { "means": "heatmap", "scope": "board" } }
})";

const QByteArray withPresence = R"({
  "events": {
    "here": [{ "means": "presence", "when": { "gone": { "exists": false } }, "users": "who" },
             { "means": "presence", "when": { "gone": true }, "users": "who", "gone": true }],
    "seen": { "means": "presence", "issue": "ticket", "users": "who" }
  }
})";

HttpReply json(const QByteArray &body) { return { 200, {}, body }; }

// Answers what the tiny server does not have.
auto answering(std::map<QString, QByteArray> answers)
{
    return [answers = std::move(answers)](const QString &line) -> std::optional<HttpReply> {
        const auto found = answers.find(line);
        return found == answers.end() ? std::nullopt : std::optional{ json(found->second) };
    };
}

QStringList kindsIn(const RemoteFixture &f)
{
    QStringList kinds;
    for (const auto &one : f.told<remote::Changed>()) {
        if (const auto added = std::get_if<event::NotificationAdded>(&one.event.body))
            kinds.append(toKey(added->notification.kind));
    }
    return kinds;
}

QStringList leftIn(const RemoteFixture &f)
{
    QStringList left;
    for (const auto &one : f.told<remote::Happened>()) {
        if (const auto user = std::get_if<ephemeral::UserLeft>(&one.event))
            left.append(user->user.id.toString());
    }
    return left;
}

const QueueId lineOne{ foreignUuid(u"http://host:1234"_s, u"queue", u"l1") };

// The totals of a queue, in the order in which they were told.
QList<qint64> totalsIn(const RemoteFixture &f)
{
    QList<qint64> totals;
    for (const auto &one : f.told<remote::Happened>()) {
        const auto told = std::get_if<ephemeral::QueueMetricsUpdated>(&one.event);
        if (told && told->queue == lineOne)
            totals.append(told->metrics.total);
    }
    return totals;
}

// A server whose queue stands at `total`, whenever it is asked.
auto counting(const std::shared_ptr<int> &total)
{
    return [total](const QString &line) -> std::optional<HttpReply> {
        if (line == "GET /lines"_L1)
            return json(R"({"lines":[{"id":"l1","name":"L","board":"b1"}]})");
        if (line == "GET /lines/l1/figures"_L1)
            return json("{\"all\":" + QByteArray::number(*total) + '}');
        return std::nullopt;
    };
}

void tellFigures(RemoteFixture &f, int total)
{
    f.event("figures", R"({"line":"l1","figures":{"all":)" + QByteArray::number(total) + "}}");
    f.turn();
}

void followMine(RemoteFixture &f)
{
    const SpaceInfo own = f.hello().spaces.first();
    f.remote->subscribe({ { own.id, own.head, f.hello().epoch } }, [](const auto &) {});
    f.turn();
}

} // namespace

class DialectRemoteOffersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queuesAreRowsOfTheirProject();
    void figuresComeWhenAQueueIsWatchedAndByEvents();
    void figuresThatWereAskedForBeforeAnEventAreNotNewer();
    void figuresOfABusyQueueAreNotAskedForOverAndOver();
    void streamsStandInFromTheFirstFailureOn();
    void streamsEndWhenTheSocketIsBack();
    void aRetryTriesTheSocketToo();
    void whatIsTwiceToldIsOneEntry();
    void whatNoChangeExplainsIsToldAfterALook();
    void whatWaitsIsNotLostWithTheSession();
    void whatWasReadOfflineIsMarkedLater();
    void aHistoryIsAnsweredExactlyOnce();
    void theMapShowsWhatNobodyTold();
    void theMapOfEveryPlaceIsLookedAt();
    void factsAreAskedForBeforeTheLists();
    void anUnknownPlaceIsLookedForAtOnce();
    void whoWasSeenIsForgottenWithTheSocket();
    void whoStopsLookingMayHaveGone();
    void roomsAreLeftAndJoinedAsPlacesComeAndGo();
};

void DialectRemoteOffersTest::queuesAreRowsOfTheirProject()
{
    RemoteFixture f{ withQueues };
    f.server->instead = answering({ { u"GET /lines"_s,
        R"({"lines":[{"id":"l1","name":"Line one","board":"b1"},{"id":"l2","name":"Astray"}]})" } });
    f.connect();
    std::vector<Queue> queues;
    for (const SnapshotRow &row : f.snapshot(f.space())) {
        if (const auto one = std::get_if<Queue>(&row))
            queues.push_back(*one);
    }
    QCOMPARE(queues.size(), 1u);
    QCOMPARE(queues.front().name, u"Line one"_s);
    QCOMPARE(queues.front().query, u"category:\"Line one\""_s);
    QVERIFY(f.hello().abilities->queues);
    QCOMPARE(f.server->count(u"GET /lines/"_s), 0); // nobody watches
}

void DialectRemoteOffersTest::figuresComeWhenAQueueIsWatchedAndByEvents()
{
    RemoteFixture f{ withQueues };
    f.server->instead
        = answering({ { u"GET /lines"_s, R"({"lines":[{"id":"l1","name":"L","board":"b1"}]})" },
            { u"GET /lines/l1/figures"_s, R"({"all":7,"states":{"new":4}})" } });
    f.connect();
    const QueueId queue{ foreignUuid(u"http://host:1234"_s, u"queue", u"l1") };
    f.news.clear();
    f.remote->watch({ u"queue:"_s + queue.toString() });
    f.pass(1s);
    const auto figures = [&] {
        std::vector<QueueMetrics> all;
        for (const auto &one : f.told<remote::Happened>()) {
            const auto told = std::get_if<ephemeral::QueueMetricsUpdated>(&one.event);
            if (told && told->queue == queue)
                all.push_back(told->metrics);
        }
        return all;
    };
    QCOMPARE(figures().size(), 1u);
    QCOMPARE(figures().front().total, 7);
    QCOMPARE(figures().front().byStatus.at(u"new"_s), 4);
    f.event("figures", R"({"line":"l1","figures":{"all":8}})");
    f.turn();
    QCOMPARE(figures().back().total, 8);
    const size_t before = figures().size();
    f.passAlive(130s); // with the lists, again
    QVERIFY(figures().size() > before);
}

void DialectRemoteOffersTest::figuresThatWereAskedForBeforeAnEventAreNotNewer()
{
    RemoteFixture f{ withQueues };
    const auto total = std::make_shared<int>(7);
    f.server->instead = counting(total);
    f.connect();
    f.news.clear();
    f.remote->watch({ u"queue:"_s + lineOne.toString() });
    tellFigures(f, 7); // before the request goes: its answer is newer
    f.pass(5ms); // it was counted there, and the answer is on its way
    *total = 8;
    tellFigures(f, 8);
    f.pass(7ms);
    QCOMPARE(totalsIn(f), (QList<qint64>{ 7, 8 })); // not 7 again
    *total = 9; // and the event that tells of it is lost
    f.pass(1s);
    QCOMPARE(f.server->count(u"GET /lines/l1/figures"_s), 2);
    QCOMPARE(totalsIn(f).last(), 8); // as it was when it was asked again
    f.passAlive(130s); // with the lists: what an event told before says nothing against it
    QCOMPARE(f.server->count(u"GET /lines/l1/figures"_s), 3);
    QCOMPARE(totalsIn(f).last(), 9);
}

void DialectRemoteOffersTest::figuresOfABusyQueueAreNotAskedForOverAndOver()
{
    RemoteFixture f{ withQueues };
    const auto total = std::make_shared<int>(0);
    f.server->instead = counting(total);
    f.connect();
    f.news.clear();
    const QString refreshed = f.last.refreshedAt;
    f.remote->watch({ u"queue:"_s + lineOne.toString() });
    f.passAlive(100s); // soon the lists are due
    f.line().text("2");
    const int asked = f.server->count(u"GET /lines/l1/figures"_s);
    f.news.clear();
    while (*total < 6'000) {
        tellFigures(f, ++*total);
        f.pass(5ms);
    }
    QVERIFY(f.last.refreshedAt != refreshed); // the lists have come to their end
    QCOMPARE(f.server->count(u"GET /lines/l1/figures"_s), asked + 2);
    const QList<qint64> totals = totalsIn(f);
    QCOMPARE(totals.last(), 6'000);
    QVERIFY(std::is_sorted(totals.begin(), totals.end())); // nothing older was believed
}

void DialectRemoteOffersTest::streamsStandInFromTheFirstFailureOn()
{
    RemoteFixture f{ withStreams };
    const QString id = f.server->putTicket(u"A"_s);
    f.start();
    f.pass(500ms);
    f.line().fail();
    f.pass(500ms);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QCOMPARE(f.last.transport, u"http"_s);
    QCOMPARE(f.server->streams.size(), 1u);
    f.server->change(id, u"title"_s, u"B"_s);
    f.server->say("event: changed\ndata: {\"id\":\"" + id.toUtf8() + "\"}\n\n");
    f.pass(1s);
    QCOMPARE(f.issues().at(f.issue(id)).subject, u"B"_s);
}

void DialectRemoteOffersTest::streamsEndWhenTheSocketIsBack()
{
    RemoteFixture f{ withStreams };
    f.connect();
    QVERIFY(f.server->streams.empty());
    f.line().fail();
    f.pass(10ms);
    for (int n = 0; n < 20 && f.server->streams.empty(); ++n) {
        if (f.line().isOpen())
            f.line().fail();
        f.pass(1s);
    }
    QCOMPARE(f.server->streams.size(), 1u);
    QCOMPARE(f.last.transport, u"http"_s);
    for (int n = 0; n < 60 && !f.line().isOpen(); ++n)
        f.pass(1s);
    f.letIn();
    QCOMPARE(f.last.transport, u"websocket"_s);
    QVERIFY(f.server->streams.empty());
}

void DialectRemoteOffersTest::aRetryTriesTheSocketToo()
{
    RemoteFixture f;
    f.start();
    f.pass(500ms);
    f.line().fail();
    f.turn();
    const auto before = f.network.count();
    f.remote->retryNow();
    f.turn();
    QCOMPARE(f.network.count(), before + 1);
}

void DialectRemoteOffersTest::whatIsTwiceToldIsOneEntry()
{
    RemoteFixture f{ withNotifications };
    const QString id = f.server->putTicket(u"A"_s);
    f.server->instead = answering({ { u"GET /notes"_s, R"({"notes":[]})" } });
    f.connect();
    followMine(f);
    f.news.clear();
    // The word comes before anything is known of the change.
    f.server->change(id, u"owner"_s, u"jane"_s);
    f.event("note",
        R"({"note":{"id":"n1","kind":"given","title":"Yours","ticket":")" + id.toUtf8() + R"("}})");
    f.turn();
    QVERIFY(kindsIn(f).isEmpty());
    f.pass(2s);
    QCOMPARE(kindsIn(f), QStringList{ u"assigned"_s });
    f.passAlive(130s);
    QCOMPARE(kindsIn(f).size(), 1);
}

void DialectRemoteOffersTest::whatNoChangeExplainsIsToldAfterALook()
{
    RemoteFixture f{ withNotifications };
    const QString id = f.server->putTicket(u"A"_s);
    f.server->instead = answering({ { u"GET /notes"_s, R"({"notes":[]})" } });
    f.connect();
    followMine(f);
    f.news.clear();
    f.event("note",
        R"({"note":{"id":"n1","kind":"given","title":"Yours","ticket":")" + id.toUtf8() + R"("}})");
    f.event("note", R"({"note":{"id":"n2","kind":"news","title":"All read this"}})");
    f.turn();
    QCOMPARE(kindsIn(f), QStringList{ u"announcement"_s }); // nothing else can tell it
    f.pass(2s);
    QCOMPARE(kindsIn(f), (QStringList{ u"announcement"_s, u"assigned"_s }));
}

void DialectRemoteOffersTest::whatWaitsIsNotLostWithTheSession()
{
    RemoteFixture f{ withNotifications };
    const QString id = f.server->putTicket(u"A"_s);
    f.server->instead = answering({ { u"GET /notes"_s, R"({"notes":[]})" } });
    f.connect();
    f.event("note",
        R"({"note":{"id":"n1","kind":"given","title":"Yours","ticket":")" + id.toUtf8() + R"("}})");
    f.turn();
    const auto told = [&] {
        const auto rows = f.snapshot(f.hello().spaces.first().id);
        return std::count_if(rows.begin(), rows.end(),
            [](const SnapshotRow &row) { return std::holds_alternative<Notification>(row); });
    };
    f.remote->stop();
    f.start(); // the next process
    f.pass(2s);
    QCOMPARE(told(), 1);
    // The server falls silent: the session is lost before the issue was looked at.
    f.letIn();
    f.server->fate = [](const QString &line) {
        return line.startsWith(u"GET /tickets"_s) ? TinyServer::Fate::NoAnswer
                                                  : TinyServer::Fate::Served;
    };
    const QByteArray other = f.server->putTicket(u"B"_s).toUtf8();
    f.event(
        "note", R"({"note":{"id":"n2","kind":"given","title":"Too","ticket":")" + other + R"("}})");
    f.pass(20s);
    f.server->fate = {};
    f.pass(60s);
    QCOMPARE(told(), 2);
}

void DialectRemoteOffersTest::whatWasReadOfflineIsMarkedLater()
{
    RemoteFixture f{ withNotifications };
    f.server->instead = answering({ { u"GET /notes"_s,
        R"({"notes":[{"id":"n1","kind":"news","title":"N","at":"2026-01-01T00:00:00Z","read":false}]})" } });
    f.connect();
    QCOMPARE(f.server->count(u"POST /notes/"_s), 0);
    NotificationMark mark;
    mark.upTo = 9'000'000'000'000;
    f.server->fate = [](const QString &line) {
        return line.startsWith(u"POST /notes"_s) ? TinyServer::Fate::NoAnswer
                                                 : TinyServer::Fate::Served;
    };
    const auto pushed = f.push({ { { f.client, 1 }, f.hello().spaces.first().id,
        mutation::MarkNotifications{ mark }, {} } });
    f.pass(100ms);
    QVERIFY(pushed->is<outcome::Applied>());
    f.server->fate = {};
    f.start(); // the next process
    f.pass(2s);
    QVERIFY(f.server->count(u"POST /notes/n1/read"_s) >= 1);
}

void DialectRemoteOffersTest::aHistoryIsAnsweredExactlyOnce()
{
    RemoteFixture f{ withHistory };
    const QString id = f.server->putTicket(u"A"_s);
    f.server->instead = answering({ { u"GET /tickets/%1/past"_s.arg(id),
        R"({"past":[{"at":"2026-01-01T00:00:00Z","by":"bob","field":"title","old":"X","new":"A"}]})" } });
    f.connect();
    QVERIFY(f.hello().abilities->history);
    std::vector<Result<HistoryPage>> pages;
    const auto ask = [&](const HistoryQuery &query) {
        f.remote->fetchHistory(
            query, [&](const Result<HistoryPage> &page) { pages.push_back(page); });
    };
    ask({ f.issue(id), {}, {} });
    f.pass(100ms);
    QCOMPARE(pages.size(), 1u);
    QCOMPARE(pages[0]->entries.size(), 1);
    QVERIFY(!pages[0]->more);
    ask({ f.issue(id), 1, {} });
    QCOMPARE(pages.size(), 2u);
    QVERIFY(pages[1] && pages[1]->entries.isEmpty());
    ask({ f.issue(u"t99"_s), {}, {} });
    QCOMPARE(pages.size(), 3u);
    QVERIFY(!pages[2]);
    ask({ f.issue(id), {}, {} }); // and the session is lost
    f.remote->stop();
    QCOMPARE(pages.size(), 4u);
    QCOMPARE(pages[3].error().code, QString{ errc::NotConnected });
    f.pass(60s);
    QCOMPARE(pages.size(), 4u);
}

void DialectRemoteOffersTest::theMapShowsWhatNobodyTold()
{
    RemoteFixture f{ withMap };
    f.connect();
    const QString id = f.server->putTicket(u"Burning"_s); // silently
    f.server->instead = answering({ { u"GET /boards/b1/map"_s,
        R"({"features":[{"properties":{"ids":[")" + id.toUtf8() + R"("]}}]})" } });
    f.news.clear();
    f.event("hot", R"({"board":"b1"})");
    f.event("hot", R"({"board":"b1","n":2})");
    f.turn();
    const auto told = f.told<remote::Happened>();
    QVERIFY(!told.empty());
    QVERIFY(std::holds_alternative<ephemeral::HeatmapUpdated>(told.front().event));
    f.passAlive(65s);
    QCOMPARE(f.server->count(u"GET /boards/b1/map"_s), 1); // however often it was told
    QVERIFY(f.issues().contains(f.issue(id)));
}

void DialectRemoteOffersTest::theMapOfEveryPlaceIsLookedAt()
{
    RemoteFixture f{ withMap };
    f.server->boards.append(QJsonObject{ { u"id"_s, u"b2"_s }, { u"name"_s, u"Board two"_s } });
    f.connect();
    f.event("hot", R"({"board":"b1"})");
    f.pass(10s);
    f.event("hot", R"({"board":"b2"})");
    f.event("hot", R"({"board":"b1","n":2})");
    f.passAlive(75s);
    QCOMPARE(f.server->count(u"GET /boards/b1/map"_s), 1);
    QCOMPARE(f.server->count(u"GET /boards/b2/map"_s), 1);
    f.event("hot", R"({"board":"b1","n":3})"); // the next minute
    f.passAlive(65s);
    QCOMPARE(f.server->count(u"GET /boards/b1/map"_s), 2);
    f.event("hot", R"({"board":"b2","n":4})");
    f.remote->stop(); // and nothing is asked without a session
    f.pass(65s);
    QCOMPARE(f.server->count(u"GET /boards/b2/map"_s), 1);
}

void DialectRemoteOffersTest::factsAreAskedForBeforeTheLists()
{
    RemoteFixture f{ R"({
      "facts": [{ "request": { "path": "/zone" }, "values": { "zone": "{body.zone}" } },
                { "request": { "path": "/refused" }, "values": { "other": "{body.other}" } }],
      "times": { "zone": "{session.zone}" }
    })" };
    const QString id = f.server->putTicket(u"A"_s);
    f.server->tickets.at(id)[u"created"_s] = u"2026-01-01 05:30:00"_s;
    f.server->instead = answering({ { u"GET /zone"_s, R"({"zone":"Asia/Kolkata"})" } });
    f.connect();
    const QStringList lines = f.server->lines();
    QVERIFY(lines.indexOf(u"GET /zone"_s) < lines.indexOf(u"GET /refused"_s));
    QVERIFY(lines.indexOf(u"GET /refused"_s) < lines.indexOf(u"GET /boards"_s));
    QCOMPARE(f.issues().at(f.issue(id)).createdAt, u"2026-01-01T00:00:00.000Z"_s);
}

void DialectRemoteOffersTest::anUnknownPlaceIsLookedForAtOnce()
{
    RemoteFixture f{ R"({ "events": { "welcome": { "means": "look", "scope": "board" } } })" };
    f.connect();
    f.server->boards.append(QJsonObject{ { u"id"_s, u"b2"_s }, { u"name"_s, u"Board two"_s } });
    followMine(f);
    f.news.clear();
    f.event("welcome", R"({"board":"b2"})");
    f.pass(2s);
    QVERIFY(!f.snapshot(f.space(u"b2"_s)).empty());
    QCOMPARE(kindsIn(f), QStringList{ u"projectAdded"_s });
}

void DialectRemoteOffersTest::whoWasSeenIsForgottenWithTheSocket()
{
    RemoteFixture f{ withPresence };
    const QString id = f.server->putTicket(u"A"_s);
    f.connect();
    f.news.clear();
    f.event("here", R"({"who":"bob"})");
    f.event("seen", R"({"ticket":")" + id.toUtf8() + R"(","who":["ann"]})");
    f.turn();
    QCOMPARE(leftIn(f), QStringList{});
    f.line().fail();
    f.turn();
    QStringList left = leftIn(f);
    left.sort();
    QCOMPARE(left, (QStringList{ u"ann"_s, u"bob"_s }));
}

void DialectRemoteOffersTest::whoStopsLookingMayHaveGone()
{
    RemoteFixture f{ withPresence };
    const QString id = f.server->putTicket(u"A"_s);
    f.connect();
    f.news.clear();
    const auto seen = [&](const QByteArray &who) {
        f.event("seen", R"({"ticket":")" + id.toUtf8() + R"(","who":)" + who + '}');
        f.turn();
    };
    f.event("here", R"({"who":"bob"})");
    seen(R"(["ann","bob"])");
    seen("[]");
    QCOMPARE(leftIn(f), QStringList{ u"ann"_s }); // of him it will be told
    f.event("here", R"({"who":"bob","gone":true})");
    f.turn();
    QCOMPARE(leftIn(f), (QStringList{ u"ann"_s, u"bob"_s }));
}

void DialectRemoteOffersTest::roomsAreLeftAndJoinedAsPlacesComeAndGo()
{
    RemoteFixture f{ R"({
      "scopes": { "board": { "leave": [{ "event": "unwatch", "args": ["{scope.id}"] }] } },
      "coverage": { "refreshEvery": 600 }
    })" };
    f.server->boards.append(QJsonObject{ { u"id"_s, u"b2"_s }, { u"name"_s, u"Board two"_s } });
    f.connect();
    static_cast<void>(f.line().taken());
    f.server->boards = { f.server->boards.at(1),
        QJsonObject{ { u"id"_s, u"b3"_s }, { u"name"_s, u"Board three"_s } } };
    f.passAlive(605s);
    QList<QByteArray> said = f.line().taken();
    said.removeAll("3"); // pongs
    QCOMPARE(said, (QList<QByteArray>{ "42[\"unwatch\",\"b1\"]", "42[\"watch\",\"b3\"]" }));
    // A list that cannot be read says nothing of places.
    f.server->instead = [](const QString &line) -> std::optional<HttpReply> {
        if (line == "GET /boards"_L1)
            return HttpReply{ 500, {}, "<html>" };
        return std::nullopt;
    };
    f.passAlive(605s);
    said = f.line().taken();
    said.removeAll("3");
    QCOMPARE(said, QList<QByteArray>{});
}

QTEST_GUILESS_MAIN(DialectRemoteOffersTest)
#include "tst_dialectremote_offers.moc"
