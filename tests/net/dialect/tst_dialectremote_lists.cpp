// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/net/dialect/remotefixture.h"

using namespace lockstep;
using namespace lockstep::net;
using namespace lockstep::net::dialect;
using namespace lockstep::net::dialect::test;

namespace {

const QByteArray noSocket = R"({ "connection": null })";

HttpReply answer(int status, const QByteArray &body) { return { status, {}, body }; }

} // namespace

// What the server has, listed, and listed again.
class DialectRemoteListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allListsMakeTheFirstSession();
    void aSnapshotHasTheRows();
    void whatCannotBeListedAtFirstIsWaitedFor_data();
    void whatCannotBeListedAtFirstIsWaitedFor();
    void whatOneMayNotListIsLeftOut();
    void whatCannotBeListedLaterStays_data();
    void whatCannotBeListedLaterStays();
    void aMissedEventIsRepairedWithinOneRefresh();
    void whatIsInNoListIsAskedForBeforeItGoes();
    void newPlacesComeAndOldOnesGo();
    void theBudgetIsNeverExceeded();
    void aWriteGoesBeforeARefresh();
    void aServerThatRefusesForItsLimitIsLeftInPeace();
    void commentsThatWereCountedAreRead();
    void commentsOfAnOpenIssueAreRefreshed();
    void commentsOutliveTheProcess();
    void timesWithoutAZoneAreOfTheSystem();
    void strangeIdsAndUnknownMembersDoNoHarm();
    void aCursorOfAnotherProcessIsResynced();
    void whoFellBehindGetsPages();
    void callsAreAnsweredOnceWhateverHappens();
};

void DialectRemoteListsTest::allListsMakeTheFirstSession()
{
    RemoteFixture f{ noSocket };
    f.server->boards.append(QJsonObject{ { u"id"_s, u"b2"_s }, { u"name"_s, u"Board two"_s } });
    f.connect();
    QCOMPARE(f.welcomes(), 1);
    QCOMPARE(f.server->lines(),
        (QStringList{ u"POST /login"_s, u"GET /boards"_s, u"GET /people"_s, u"GET /people"_s,
            u"GET /boards/b1/tickets"_s, u"GET /boards/b2/tickets"_s }));
    QCOMPARE(f.hello().spaces.size(), 4); // the own one, the directory, two boards
    QVERIFY(f.hello().abilities.has_value());
    QCOMPARE(f.last.refreshedAt, toIso8601(f.clock.wallNow() - 440ms));
    QCOMPARE(f.last.transport, u"http"_s);
}

void DialectRemoteListsTest::aSnapshotHasTheRows()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    const auto rows = f.snapshot(f.space());
    const auto count = [&](auto kind) {
        return std::count_if(rows.begin(), rows.end(),
            [](const SnapshotRow &row) { return std::holds_alternative<decltype(kind)>(row); });
    };
    QCOMPARE(count(Project{}), 1);
    QCOMPARE(count(Member{}), 2);
    QCOMPARE(count(SnapshotIssue{}), 1);
    QVERIFY(std::holds_alternative<SnapshotHeader>(rows.front()));
    QVERIFY(std::holds_alternative<SnapshotEnd>(rows.back()));
    QCOMPARE(f.issues().at(f.issue(ticket)).subject, u"One"_s);
    QCOMPARE(f.issues().at(f.issue(ticket)).status, u"New"_s);
    std::optional<Result<void>> done;
    f.remote->fetchSnapshot(SpaceId{ u"project:none"_s }, {},
        { [](std::vector<SnapshotRow>) { QFAIL("rows of nothing"); },
            [&](const Result<void> &r) { done = r; } });
    f.turn();
    QVERIFY(done && !*done);
}

void DialectRemoteListsTest::whatCannotBeListedAtFirstIsWaitedFor_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    for (const QString &what : { u"GET /boards"_s, u"GET /boards/b1/tickets"_s }) {
        QTest::addRow("%s, broken", qPrintable(what)) << what << 500 << QByteArray{};
        QTest::addRow("%s, a page", qPrintable(what)) << what << 200 << QByteArray{ "<html>" };
        QTest::addRow("%s, nothing", qPrintable(what)) << what << 200 << QByteArray{};
        QTest::addRow("%s, no list", qPrintable(what)) << what << 200 << QByteArray{ "{}" };
        QTest::addRow("%s, moved", qPrintable(what)) << what << 302 << QByteArray{};
    }
}

// Else a whole project would seem to be gone, and edits of it with it.
void DialectRemoteListsTest::whatCannotBeListedAtFirstIsWaitedFor()
{
    QFETCH(const QString, what);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    RemoteFixture f{ noSocket };
    f.server->putTicket(u"One"_s);
    f.server->instead = [&](const QString &line) -> std::optional<HttpReply> {
        return line == what ? std::optional{ answer(status, body) } : std::nullopt;
    };
    f.start();
    f.pass(400ms);
    QCOMPARE(f.welcomes(), 0);
    QCOMPARE(f.last.state, ConnectionState::Waiting);
    QVERIFY(!f.last.reason.message.isEmpty());
    f.server->instead = {};
    f.pass(10s);
    QCOMPARE(f.welcomes(), 1);
    QCOMPARE(f.issues().size(), 1u);
}

void DialectRemoteListsTest::whatOneMayNotListIsLeftOut()
{
    RemoteFixture f{ noSocket };
    f.server->boards.append(QJsonObject{ { u"id"_s, u"b2"_s }, { u"name"_s, u"Board two"_s } });
    f.server->putTicket(u"One"_s);
    f.server->instead = [&](const QString &line) -> std::optional<HttpReply> {
        return line.contains(u"/b2/"_s) ? std::optional{ answer(403, {}) } : std::nullopt;
    };
    f.connect();
    QCOMPARE(f.issues().size(), 1u);
    QVERIFY(f.issues(u"b2"_s).empty());
}

void DialectRemoteListsTest::whatCannotBeListedLaterStays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("broken") << 500 << QByteArray{};
    QTest::newRow("a page") << 200 << QByteArray{ "<html><p>Down for a while</p></html>" };
    QTest::newRow("nothing") << 200 << QByteArray{};
    QTest::newRow("no list") << 200 << QByteArray{ R"({"ok":true})" };
    QTest::newRow("something else") << 200 << QByteArray{ R"({"tickets":7,"boards":"x"})" };
    QTest::newRow("half of it") << 200 << QByteArray{ R"({"tickets":[{"id":"t1",)" };
}

void DialectRemoteListsTest::whatCannotBeListedLaterStays()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.server->putComment(ticket, u"a comment"_s);
    f.connect();
    f.pass(1s);
    QCOMPARE(f.comments().size(), 1);
    f.follow();
    const QString refreshed = f.last.refreshedAt;
    f.server->instead = [&](const QString &line) -> std::optional<HttpReply> {
        return line.startsWith("GET"_L1) ? std::optional{ answer(status, body) } : std::nullopt;
    };
    f.remote->watch({ u"issue:"_s + f.issue(ticket).toString() }); // its comments too
    f.pass(11min); // past a sweep of the places and people
    QCOMPARE(f.last.state, ConnectionState::Connected);
    QVERIFY(f.told<remote::Changed>().empty());
    QCOMPARE(f.last.refreshedAt, refreshed); // what was not read is not called so
    QCOMPARE(f.issues().size(), 1u);
    QCOMPARE(f.comments().size(), 1);
    f.server->instead = {};
    f.pass(2min);
    QVERIFY(f.last.refreshedAt != refreshed);
    QVERIFY(f.told<remote::Changed>().empty());
}

void DialectRemoteListsTest::aMissedEventIsRepairedWithinOneRefresh()
{
    RemoteFixture f;
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    f.follow();
    f.server->change(ticket, u"title"_s, u"Two"_s); // and nobody says so
    const QString added = f.server->putTicket(u"New"_s);
    f.passAlive(120s);
    QCOMPARE(f.told<remote::Changed>().size(), 2u);
    QCOMPARE(f.issues().at(f.issue(ticket)).subject, u"Two"_s);
    QVERIFY(f.issues().contains(f.issue(added)));
}

void DialectRemoteListsTest::whatIsInNoListIsAskedForBeforeItGoes()
{
    RemoteFixture f{ noSocket };
    const QString gone = f.server->putTicket(u"Gone"_s);
    const QString hidden = f.server->putTicket(u"Hidden"_s);
    f.connect();
    f.follow();
    f.server->tickets.erase(gone);
    f.server->instead = [](const QString &line) -> std::optional<HttpReply> {
        return line == "GET /boards/b1/tickets"_L1
            ? std::optional{ answer(200, R"({"tickets":[]})") }
            : std::nullopt;
    };
    f.pass(121s);
    QCOMPARE(f.issues().size(), 1u);
    QVERIFY(f.issues().contains(f.issue(hidden)));
    const auto changed = f.told<remote::Changed>();
    QCOMPARE(changed.size(), 1u);
    QVERIFY(std::holds_alternative<event::IssueDeleted>(changed.front().event.body));
    // An answer that is no issue is no word on whether there is one.
    f.server->instead = [](const QString &line) -> std::optional<HttpReply> {
        if (line == "GET /boards/b1/tickets"_L1)
            return answer(200, R"({"tickets":[]})");
        return line.startsWith("GET /tickets"_L1) ? std::optional{ answer(200, "<html>") }
                                                  : std::nullopt;
    };
    f.pass(1h);
    QCOMPARE(f.issues().size(), 1u);
}

void DialectRemoteListsTest::newPlacesComeAndOldOnesGo()
{
    RemoteFixture f{ noSocket };
    f.connect();
    f.remote->subscribe(
        { { f.hello().spaces.front().id, f.hello().spaces.front().head, f.hello().epoch } },
        [](const auto &) {});
    f.turn();
    f.news.clear();
    f.server->boards = QJsonArray{ QJsonObject{ { u"id"_s, u"b2"_s }, { u"name"_s, u"Two"_s } } };
    f.pass(13min);
    bool granted = false;
    bool revoked = false;
    for (const auto &changed : f.told<remote::Changed>()) {
        if (const auto grant = std::get_if<event::SpaceGranted>(&changed.event.body))
            granted = grant->space == f.space(u"b2"_s);
        if (const auto revoke = std::get_if<event::SpaceRevoked>(&changed.event.body))
            revoked = revoke->space == f.space();
    }
    QVERIFY(granted);
    QVERIFY(revoked);
}

void DialectRemoteListsTest::theBudgetIsNeverExceeded()
{
    RemoteFixture f{ R"({ "rest": { "budget": { "requests": 20, "seconds": 60 } } })" };
    std::vector<QString> tickets;
    for (int i = 0; i < 5; ++i)
        tickets.push_back(f.server->putTicket(u"One"_s));
    f.connect();
    for (int i = 0; i < 100; ++i) {
        f.event("ticket.changed", "{\"id\":\"" + tickets.at(i % 5).toLatin1() + "\"}");
        f.remote->retryNow();
        if (i % 10 == 0)
            static_cast<void>(f.push({ f.comment(i + 1, tickets.front(), u"c"_s) }));
        f.passAlive(3s);
    }
    const auto &sent = f.server->requests;
    QCOMPARE_GE(sent.size(), 75u);
    for (size_t i = 20; i < sent.size(); ++i)
        QVERIFY(sent.at(i).at - sent.at(i - 20).at >= 60s);
    QCOMPARE(f.last.state, ConnectionState::Connected);
}

void DialectRemoteListsTest::aWriteGoesBeforeARefresh()
{
    RemoteFixture f{
        R"({ "connection": null, "rest": { "budget": { "requests": 20, "seconds": 60 } } })"
    };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.connect();
    for (int i = 0; i < 30; ++i) {
        f.remote->retryNow();
        f.pass(100ms);
    }
    const int lists = f.server->count(u"GET /boards/b1/tickets"_s);
    const auto pushed = f.push({ f.edit(1, ticket, Field::Subject, u"One"_s, u"Two"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Applied>());
    QCOMPARE(f.server->count(u"GET /boards/b1/tickets"_s), lists); // that one waits
}

void DialectRemoteListsTest::aServerThatRefusesForItsLimitIsLeftInPeace()
{
    RemoteFixture f{ noSocket };
    f.server->limit = 5;
    f.server->putTicket(u"One"_s);
    f.start();
    f.pass(30min);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    const auto refused = [&] {
        int count = 0;
        for (size_t i = 5; i < f.server->requests.size(); ++i)
            count += f.server->requests.at(i).at - f.server->requests.at(i - 5).at < 60s;
        return count;
    };
    QCOMPARE_LE(refused(), 10);
}

void DialectRemoteListsTest::commentsThatWereCountedAreRead()
{
    RemoteFixture f{ noSocket };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.server->putTicket(u"Without"_s);
    f.server->putComment(ticket, u"a comment"_s);
    f.connect();
    f.pass(1s);
    QCOMPARE(f.comments(), QStringList{ u"a comment"_s });
    QCOMPARE(f.server->count(u"GET /tickets/t1/comments"_s), 1);
    QCOMPARE(f.server->count(u"GET /tickets/t2/comments"_s), 0);
    f.pass(10min);
    QCOMPARE(f.server->count(u"GET /tickets/t1/comments"_s), 1);
    f.server->putComment(ticket, u"another"_s);
    f.pass(121s);
    QCOMPARE(f.comments(), (QStringList{ u"a comment"_s, u"another"_s }));
}

// Of a system that neither counts nor tells them.
void DialectRemoteListsTest::commentsOfAnOpenIssueAreRefreshed()
{
    RemoteFixture f{ R"({ "connection": null,
        "entities": { "ticket": { "fields": { "commentCount": null } } } })" };
    const QString ticket = f.server->putTicket(u"One"_s);
    const QString comment = f.server->putComment(ticket, u"a comment"_s);
    f.connect();
    QVERIFY(f.comments().isEmpty());
    f.remote->watch({ u"issue:"_s + f.issue(ticket).toString() });
    f.pass(100ms);
    QCOMPARE(f.comments(), QStringList{ u"a comment"_s });
    f.server->putComment(ticket, u"another"_s);
    f.server->comments.erase(comment);
    f.pass(121s);
    QCOMPARE(f.comments(), QStringList{ u"another"_s });
    f.remote->watch({});
    const int asked = f.server->count(u"GET /tickets/t1/comments"_s);
    f.pass(10min);
    QCOMPARE(f.server->count(u"GET /tickets/t1/comments"_s), asked);
}

void DialectRemoteListsTest::commentsOutliveTheProcess()
{
    RemoteFixture f{ R"({ "connection": null,
        "entities": { "ticket": { "fields": { "commentCount": null } } } })" };
    const QString ticket = f.server->putTicket(u"One"_s);
    const QString other = f.server->putTicket(u"Two"_s);
    const QString comment = f.server->putComment(ticket, u"theirs"_s);
    f.server->putComment(other, u"of another"_s);
    f.connect();
    f.remote->watch(
        { u"issue:"_s + f.issue(ticket).toString(), u"issue:"_s + f.issue(other).toString() });
    f.pass(100ms);
    const auto pushed = f.push({ f.comment(1, ticket, u"mine"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Applied>());
    f.server->tickets.erase(other);
    f.start(); // the next process
    f.pass(500ms);
    QCOMPARE(f.comments(), (QStringList{ u"theirs"_s, u"mine"_s }));
    QCOMPARE(f.issues().at(f.issue(ticket)).commentCount, 2);
    QCOMPARE(f.server->count(u"GET /tickets/t1/comments"_s), 1);
    // They are what they were: one edits the own one, and another goes.
    f.server->comments.erase(comment);
    const auto edited = f.push({ f.mutation(2,
        mutation::EditComment{ f.issue(ticket),
            std::get<mutation::AddComment>(f.comment(1, ticket, {}).body).comment, u"mine"_s,
            u"mine, mended"_s }) });
    f.pass(1s);
    QVERIFY(edited->is<outcome::Applied>());
    QCOMPARE(f.comments(), QStringList{ u"mine, mended"_s });
    f.start();
    f.pass(500ms);
    QCOMPARE(f.comments(), QStringList{ u"mine, mended"_s });
}

void DialectRemoteListsTest::timesWithoutAZoneAreOfTheSystem()
{
    RemoteFixture f{ R"({ "connection": null, "times": { "zone": "Asia/Kolkata" } })" };
    const QString ticket = f.server->putTicket(u"One"_s);
    f.server->tickets[ticket][u"changed"_s] = u"2026-01-15 15:00:00.250000"_s;
    f.connect();
    QCOMPARE(f.issues().at(f.issue(ticket)).modifiedAt, u"2026-01-15T09:30:00.250Z"_s);
}

void DialectRemoteListsTest::strangeIdsAndUnknownMembersDoNoHarm()
{
    RemoteFixture f{ noSocket };
    const QString strange = u"../a b/ü?x=1#y"_s;
    const QString longest(5'000, u'x');
    for (const QString &id : { strange, longest }) {
        f.server->tickets[id] = f.server->tickets[f.server->putTicket(u"One"_s)];
        f.server->tickets[id][u"id"_s] = id;
    }
    f.server->tickets[u"7"_s] = f.server->tickets[u"t1"_s];
    f.server->tickets[u"7"_s][u"id"_s] = 7; // a number
    f.server->tickets[u"none"_s] = f.server->tickets[u"t1"_s];
    f.server->tickets[u"none"_s][u"id"_s] = QJsonObject{ { u"a"_s, 1 } }; // no id at all
    for (int i = 0; i < 1'000; ++i)
        f.server->tickets[u"t1"_s][u"unknown%1"_s.arg(i)] = u"words"_s;
    f.connect();
    const auto issues = f.issues();
    QCOMPARE(issues.size(), 5u);
    for (const QString &id : { u"t1"_s, u"7"_s, strange, longest })
        QCOMPARE(issues.at(f.issue(id)).subject, u"One"_s);
    // Only what was changed is written, so the rest stays as it is.
    const auto pushed = f.push({ f.edit(1, u"t1"_s, Field::Subject, u"One"_s, u"Mine"_s) });
    f.pass(1s);
    QVERIFY(pushed->is<outcome::Applied>());
    const QJsonObject said
        = QJsonDocument::fromJson(f.server->requests.back().request.body).object();
    QCOMPARE(said.keys(), (QStringList{ u"rev"_s, u"title"_s }));
    QCOMPARE(f.server->text(u"t1"_s, u"unknown999"_s), u"words"_s);
    static_cast<void>(f.push({ f.edit(2, strange, Field::Subject, u"One"_s, u"Mine"_s) }));
    f.pass(1s);
    QVERIFY(f.server->lines().contains(u"GET /tickets/..%2Fa%20b%2F%C3%BC%3Fx%3D1%23y"_s));
}

void DialectRemoteListsTest::aCursorOfAnotherProcessIsResynced()
{
    RemoteFixture f{ noSocket };
    f.connect();
    const QString epoch = f.hello().epoch;
    f.start();
    f.pass(500ms);
    QVERIFY(f.hello().epoch != epoch);
    std::optional<Result<QList<SubscribeReply>>> reply;
    f.remote->subscribe({ { f.space(), 1, epoch }, { SpaceId{ u"project:x"_s }, 0, {} } },
        [&](const auto &r) { reply = r; });
    QVERIFY(!reply); // not from inside the call
    f.turn();
    QVERIFY(reply && *reply);
    QCOMPARE((*reply)->at(0).status, SubscribeReply::Status::Resync);
    QCOMPARE((*reply)->at(0).epoch, f.hello().epoch);
    QCOMPARE((*reply)->at(1).status, SubscribeReply::Status::Forbidden);
}

void DialectRemoteListsTest::whoFellBehindGetsPages()
{
    RemoteFixture f{ noSocket };
    f.connect();
    for (int i = 0; i < 250; ++i)
        f.server->putTicket(u"One"_s);
    f.pass(121s);
    std::optional<Result<QList<SubscribeReply>>> reply;
    f.remote->subscribe({ { f.space(), 1, f.hello().epoch } }, [&](const auto &r) { reply = r; });
    f.turn();
    QVERIFY(reply && *reply);
    QCOMPARE((*reply)->front().status, SubscribeReply::Status::CatchingUp);
    qint64 seq = 1;
    for (int pages = 1; pages <= 3; ++pages) {
        const auto told = f.told<remote::Page>();
        QCOMPARE(told.size(), static_cast<size_t>(pages));
        for (const ChangeEvent &event : told.back().events)
            QCOMPARE(event.seq, ++seq);
        f.remote->acknowledge(told.back().page);
        f.remote->acknowledge(told.back().page); // once is enough
        f.turn();
    }
    QCOMPARE(seq, 251);
    QVERIFY(f.told<remote::Changed>().empty());
    f.server->putTicket(u"Live"_s);
    f.pass(121s);
    QCOMPARE(f.told<remote::Changed>().size(), 1u);
    QCOMPARE(f.told<remote::Changed>().front().event.seq, 252);
}

void DialectRemoteListsTest::callsAreAnsweredOnceWhateverHappens()
{
    const auto all = [](RemoteFixture &f, const std::function<void()> &end, bool works) {
        int subscribed = 0;
        int pushed = 0;
        int fetched = 0;
        bool failed = false;
        f.remote->subscribe({ { f.space(), 0, {} } }, [&](const auto &r) {
            ++subscribed;
            failed = failed || !r;
        });
        f.remote->push({ f.edit(1, u"t1"_s, Field::Subject, u"One"_s, u"Two"_s) }, 0,
            [&](const auto &) { ++pushed; });
        f.remote->fetchSnapshot(
            f.space(), {}, { [](const auto &) {}, [&](const auto &) { ++fetched; } });
        end();
        f.pass(1min);
        QCOMPARE(subscribed, 1);
        QCOMPARE(pushed, 1);
        QCOMPARE(fetched, 1);
        QCOMPARE(failed, !works);
    };
    RemoteFixture f{ noSocket };
    f.server->putTicket(u"One"_s);
    f.connect();
    all(
        f, [] {}, true);
    all(
        f, [&] { f.remote->stop(); }, false);
    all(
        f, [] {}, false); // there is no session
    f.start();
    f.pass(500ms);
    QCOMPARE(f.last.state, ConnectionState::Connected);
    all(
        f,
        [&] {
            f.pass(5ms);
            f.server->fate = [](const QString &) { return TinyServer::Fate::Lost; };
            f.remote->retryNow();
        },
        true);
    QCOMPARE(f.last.state, ConnectionState::Waiting);
    // A later snapshot takes the place of an earlier one, as cancelSnapshot() does.
    f.server->fate = {};
    f.pass(2min);
    int first = 0;
    int second = 0;
    f.remote->fetchSnapshot(f.space(), {}, { [](const auto &) {}, [&](const auto &) { ++first; } });
    f.remote->fetchSnapshot(
        f.space(), {}, { [](const auto &) {}, [&](const auto &) { ++second; } });
    f.turn();
    QCOMPARE(first, 0);
    QCOMPARE(second, 1);
    f.remote->fetchSnapshot(f.space(), {}, { [](const auto &) {}, [&](const auto &) { ++first; } });
    f.remote->cancelSnapshot();
    f.turn();
    QCOMPARE(first, 0);
}

QTEST_GUILESS_MAIN(DialectRemoteListsTest)
#include "tst_dialectremote_lists.moc"
