// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/restfixture.h"

using namespace lockstep;
using namespace lockstep::server;

namespace {

struct StreamEvents
{
    QByteArray name{};
    QByteArray id{};
    QByteArray data{};
};

// A client of a stream: takes what comes, unless it is told to be slow.
struct StreamClient
{
    StreamClient(RestFixture &fixture, const QString &user, const QByteArray &query = {},
        const QByteArray &after = {}, const QByteArray &path = "/api/realtime/issues/stream")
        : f(fixture)
    {
        HttpHeaders headers;
        if (!after.isEmpty())
            headers.add("Last-Event-ID", after);
        answer = f.ask(user, "GET", path + query, {}, headers);
        if (answer.stream)
            take();
    }
    // Asks for the next piece, as the network does when it has sent the one before.
    void take()
    {
        answer.stream->next([this](const std::optional<QByteArray> &piece) {
            if (!piece || piece->isEmpty()) {
                ended = true;
                return;
            }
            text += *piece;
            if (slow)
                waits = true;
            else
                take();
        });
        f.settle();
    }
    void hurry()
    {
        slow = false;
        if (std::exchange(waits, false))
            take();
    }
    QList<StreamEvents> events()
    {
        f.settle();
        QList<StreamEvents> list;
        QString all = QString::fromUtf8(std::exchange(text, {}));
        for (const QString &block : all.split(u"\n\n"_s, Qt::SkipEmptyParts)) {
            StreamEvents event;
            for (const QString &line : block.split(u'\n')) {
                if (line.startsWith(u"id: "))
                    lastId = event.id = line.sliced(4).toUtf8();
                else if (line.startsWith(u"event: "))
                    event.name = line.sliced(7).toUtf8();
                else if (line.startsWith(u"data: "))
                    event.data = line.sliced(6).toUtf8();
                else if (line.startsWith(u':'))
                    ++comments;
            }
            if (!event.name.isEmpty())
                list << event;
        }
        return list;
    }
    // "initial:2 update:3": how many issues the heatmaps have.
    QByteArray heat()
    {
        QByteArrayList list;
        for (const StreamEvents &event : events()) {
            JsonDocument document;
            const auto json = document.parse(event.data);
            list << event.name + ':' + (*json)["heatmap"_L1]["total"_L1].toJson();
        }
        return list.join(' ');
    }
    // "created:LOCK-1 deleted:..."; of `initial` the names between commas.
    QByteArray told()
    {
        QByteArrayList list;
        for (const StreamEvents &event : events()) {
            JsonDocument document;
            const auto json = document.parse(event.data);
            QByteArrayList names;
            if (event.name == "initial") {
                for (const JsonView issue : (*json)["issues"_L1])
                    names << issue["name"_L1].stringOrEmpty().toUtf8();
            } else {
                names << (*json)["issue"_L1]["name"_L1].stringOrEmpty().toUtf8();
            }
            list << event.name + ':' + names.join(',');
        }
        return list.join(' ');
    }

    RestFixture &f;
    RestAnswer answer{};
    QByteArray text{};
    QByteArray lastId{};
    int comments = 0;
    bool slow = false;
    bool waits = false;
    bool ended = false;
};

struct HeatmapClient : StreamClient
{
    HeatmapClient(RestFixture &fixture, const QString &user, const QByteArray &query = {},
        const QByteArray &after = {})
        : StreamClient(fixture, user, query, after, "/api/realtime/heatmap/stream")
    {}
};

} // namespace

// docs/rest.md, "Streams".
class TestIssueStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstTheListThenWhatHappens()
    {
        RestFixture f;
        f.newIssue();
        StreamClient client{ f, u"bob"_s };
        QCOMPARE(client.answer.status, 200);
        QVERIFY(client.answer.headers.value("Content-Type").startsWith("text/event-stream"));
        QCOMPARE(client.told(), "initial:LOCK-1"_ba);
        const QByteArray id = client.lastId;
        QVERIFY(id.startsWith(projectSpace(f.lock).toString().toUtf8() + ':'));
        f.newIssue();
        QCOMPARE(client.told(), "created:LOCK-2"_ba);
        QVERIFY(client.lastId != id);
        f.jane("PATCH", "/api/issues/LOCK-2", R"({"priority":"High"})");
        f.jane("POST", "/api/issues/LOCK-2/comments", R"({"text":"no issue"})");
        f.newIssue(R"({"subject":"x"})", "SAFE"); // is not Bob's
        const auto changed = client.events();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().name, "updated"_ba);
        QVERIFY(changed.first().data.contains(R"("changes":{"priority":"High"})"));
        QVERIFY(changed.first().data.contains(R"("reason":"changed")"));
        f.jane("DELETE", "/api/issues/LOCK-2");
        f.jane("POST", "/api/issues/LOCK-2/restore");
        f.jane("POST", "/api/issues/LOCK-1/move", R"({"project":"SAFE"})");
        QCOMPARE(client.told(), "deleted:LOCK-2 created:LOCK-2 deleted:"_ba);
    }

    void filters()
    {
        RestFixture f;
        f.newIssue(R"({"subject":"a","priority":"High","building":"A"})");
        f.newIssue(R"({"subject":"b","priority":"Low","building":"A"})");
        StreamClient high{ f, u"jane"_s, "?project=LOCK&priorities=High,Urgent&building=A" };
        StreamClient mine{ f, u"bob"_s, "?assignee=@me&statuses=Open,In%20Progress" };
        QCOMPARE(high.told(), "initial:LOCK-1"_ba);
        QCOMPARE(mine.told(), "initial:"_ba);
        // What a change brings into a list or takes out of it.
        f.jane(
            "PATCH", "/api/issues/LOCK-2", R"({"priority":"Urgent","assignee":"bob@example.com"})");
        QCOMPARE(high.told(), "created:LOCK-2"_ba);
        QCOMPARE(mine.told(), "created:LOCK-2"_ba);
        f.jane("PATCH", "/api/issues/LOCK-2", R"({"building":"B","status":"In Progress"})");
        QCOMPARE(high.told(), "deleted:LOCK-2"_ba);
        QCOMPARE(mine.told(), "updated:LOCK-2"_ba);
        f.jane("PATCH", "/api/issues/LOCK-2", R"({"status":"Closed"})");
        QCOMPARE(high.told(), ""_ba);
        QCOMPARE(mine.told(), "deleted:LOCK-2"_ba);
        StreamClient rest{ f, u"jane"_s, "?filter=is:closed" };
        QCOMPARE(rest.told(), "initial:LOCK-2"_ba);
        for (const char *bad :
            { "?statuses=Nope", "?filter=word", "?filter=is:nope", "?x=y", "?assignee=nobody" })
            QCOMPARE(StreamClient(f, u"jane"_s, bad).answer.status, 400);
        QCOMPARE(StreamClient(f, u"bob"_s, "?project=SAFE").answer.status, 404);
        QCOMPARE(StreamClient(f, u"eve"_s).answer.status, 404);
    }

    void replaysWhatWasMissed()
    {
        RestFixture f;
        f.newIssue();
        QByteArray lastId;
        {
            StreamClient client{ f, u"jane"_s };
            QCOMPARE(client.told(), "initial:LOCK-1"_ba);
            f.newIssue(R"({"subject":"x"})", "SAFE");
            QCOMPARE(client.told(), "created:SAFE-1"_ba);
            lastId = client.lastId;
        }
        f.jane("PATCH", "/api/issues/LOCK-1", R"({"priority":"High"})");
        f.newIssue(R"({"subject":"y"})", "SAFE");
        for (int i = 0; i < 250; ++i) // more than a page that is nothing to the list
            f.jane("POST", "/api/issues/LOCK-1/comments", R"({"text":"c"})");
        f.jane("DELETE", "/api/issues/LOCK-1");
        StreamClient again{ f, u"jane"_s, {}, lastId };
        const QByteArray told = again.told();
        QCOMPARE(told.count(' '), 2);
        for (const char *part : { "updated:LOCK-1", "deleted:LOCK-1", "created:SAFE-2" })
            QVERIFY2(told.contains(part), told.constData());
        StreamClient last{ f, u"jane"_s, {}, again.lastId };
        QCOMPARE(last.told(), ""_ba);
        f.newIssue();
        QCOMPARE(last.told(), "created:LOCK-2"_ba);

        // What cannot be replayed is begun anew.
        QByteArray other = lastId;
        for (const QByteArray &id : { "nonsense"_ba, "a:b:c"_ba,
                 projectSpace(f.lock).toString().toUtf8() + ":x:1", other.append("99999"),
                 QByteArray{ lastId }.replace(f.storage->epoch()->toUtf8(), "another") }) {
            const QByteArray begun = StreamClient(f, u"jane"_s, {}, id).told();
            QVERIFY2(begun.startsWith("initial:"), (id + ' ' + begun).constData());
            for (const char *name : { "LOCK-2", "SAFE-1", "SAFE-2" })
                QCOMPARE(begun.count(name), 1);
        }
    }

    // While it does not read, nothing is kept for it but its place.
    void aSlowReaderMissesNothing()
    {
        RestFixture f;
        StreamClient client{ f, u"bob"_s };
        QCOMPARE(client.told(), "initial:"_ba);
        client.slow = true;
        for (int i = 0; i < 300; ++i)
            f.newIssue();
        QCOMPARE(client.told(), "created:LOCK-1"_ba);
        client.hurry();
        const QByteArrayList told = client.told().split(' ');
        QCOMPARE(told.size(), 299);
        QCOMPARE(told.first(), "created:LOCK-2"_ba);
        QCOMPARE(told.last(), "created:LOCK-300"_ba);
    }
    // What comes in at once is read by pages.
    void followsAnImport()
    {
        RestFixture f;
        StreamClient client{ f, u"bob"_s };
        QCOMPARE(client.told(), "initial:"_ba);
        QByteArray csv = "title\n";
        for (int i = 0; i < 400; ++i)
            csv += "Issue " + QByteArray::number(i) + '\n';
        const RestAnswer done
            = f.jane("POST", "/api/projects/LOCK/import", csv, { { "Content-Type", "text/csv" } });
        QCOMPARE(done.at("report.imported"), "400"_ba);
        QCOMPARE(client.told().count("created:"), 400);
        f.newIssue();
        QCOMPARE(client.told(), "created:LOCK-401"_ba);
    }
    void longListsComeInParts()
    {
        ServerCoreConfig config = RestFixture::unlimited();
        config.streams.initialIssues = 4;
        config.streams.scanRows = 7;
        RestFixture f{ config };
        for (int i = 0; i < 30; ++i)
            f.newIssue(i % 2 == 0 ? R"({"subject":"x","priority":"High"})" : R"({"subject":"x"})");
        StreamClient client{ f, u"bob"_s, "?priorities=High" };
        const auto events = client.events();
        int issues = 0;
        for (const StreamEvents &event : events) {
            QCOMPARE(event.name, "initial"_ba);
            QCOMPARE(event.data.contains(R"("more":false)"), event.data == events.last().data);
            QCOMPARE(event.id.isEmpty(), event.data != events.last().data);
            issues += static_cast<int>(event.data.count("\"subject\""));
        }
        QCOMPARE(issues, 15);
        QVERIFY(events.size() >= 4);
    }

    void saysNowAndThenThatItIsThere()
    {
        RestFixture f;
        StreamClient client{ f, u"bob"_s };
        static_cast<void>(client.events());
        f.clock.advance(24'900ms);
        static_cast<void>(client.events());
        QCOMPARE(client.comments, 0);
        f.clock.advance(200ms);
        static_cast<void>(client.events());
        QCOMPARE(client.comments, 1);
        // What was not for it has moved its place on, and it is told of that too.
        const QByteArray before = client.lastId;
        f.newIssue();
        QCOMPARE(client.told(), "created:LOCK-1"_ba);
        f.jane("POST", "/api/issues/LOCK-1/comments", R"({"text":"c"})");
        const QByteArray created = client.lastId;
        f.clock.advance(25s);
        static_cast<void>(client.events());
        QCOMPARE(client.comments, 2);
        QVERIFY(client.lastId != created && created != before);
    }

    void threeOfAUser()
    {
        RestFixture f;
        std::vector<std::unique_ptr<StreamClient>> clients;
        for (int i = 0; i < 3; ++i)
            clients.push_back(std::make_unique<StreamClient>(f, u"bob"_s));
        const StreamClient fourth{ f, u"bob"_s };
        QCOMPARE(fourth.answer.status, 429);
        QCOMPARE(fourth.answer.code(), "LIMIT_STREAMS"_ba);
        QCOMPARE(StreamClient(f, u"jane"_s).answer.status, 200);
        clients.pop_back();
        QCOMPARE(StreamClient(f, u"bob"_s).answer.status, 200);
    }

    void endsWithTheToken()
    {
        RestFixture f;
        StreamClient client{ f, u"bob"_s };
        static_cast<void>(client.events());
        f.clock.advance(901s);
        f.settle();
        QVERIFY(client.ended);
        QCOMPARE(client.events().last().name, "session_expired"_ba);
    }
    void endsWithTheRight()
    {
        RestFixture f;
        StreamClient bob{ f, u"bob"_s };
        StreamClient vic{ f, u"vic"_s };
        static_cast<void>(bob.events());
        f.jane("DELETE", "/api/projects/LOCK/members/bob@example.com");
        f.clock.advance(1ms);
        f.settle();
        QVERIFY(bob.ended);
        f.newIssue();
        QVERIFY(!bob.told().contains("LOCK-1"));
        QVERIFY(!vic.ended);
        QVERIFY(vic.told().contains("LOCK-1"));
        // Also if nothing says so.
        QVERIFY(f.storage->removeMember(f.lock, HubFixture::userId(u"vic"_s)));
        f.clock.advance(5s);
        f.settle();
        QVERIFY(vic.ended);
    }
    void endsWithTheSession()
    {
        RestFixture f;
        StreamClient client{ f, u"bob"_s };
        f.core->auth().revokeUser(HubFixture::userId(u"bob"_s), [](const Result<void> &) {});
        f.settle();
        QVERIFY(client.ended);
    }
    void endsWithTheServer()
    {
        RestFixture f;
        StreamClient client{ f, u"bob"_s };
        bool drained = false;
        f.core->drain([&] { drained = true; });
        f.settle();
        QVERIFY(drained);
        QVERIFY(client.ended);
        QCOMPARE(StreamClient(f, u"bob"_s).answer.status, 503);
    }

    // --- The heatmap

    void firstTheHeatmapThenWhatChangesIt()
    {
        RestFixture f;
        f.newIssue(R"({"subject":"a","building":"A","room":"1"})");
        HeatmapClient client{ f, u"bob"_s, "?project=LOCK&updateInterval=5000" };
        HeatmapClient usual{ f, u"bob"_s, "?buildings=A" };
        QCOMPARE(client.answer.status, 200);
        const auto first = client.events();
        QCOMPARE(first.size(), 1);
        QCOMPARE(first.first().name, "initial"_ba);
        QVERIFY(first.first().id.startsWith(projectSpace(f.lock).toString().toUtf8() + ':'));
        QVERIFY(first.first().data.startsWith(R"({"type":"initial","heatmap":{"rows":"building")"));
        QVERIFY(first.first().data.contains(R"("cells":[{"row":"A","column":"1","count":1)"));
        QCOMPARE(usual.heat(), "initial:1"_ba);

        // At most every 5 s; what others do then comes together.
        f.newIssue(R"({"subject":"b","building":"B"})");
        f.newIssue(R"({"subject":"c","building":"A"})");
        QCOMPARE(client.heat(), ""_ba);
        f.clock.advance(4'900ms);
        QCOMPARE(client.heat(), ""_ba);
        f.clock.advance(100ms);
        QCOMPARE(client.heat(), "update:3"_ba);
        f.clock.advance(24s);
        QCOMPARE(usual.heat(), ""_ba);
        f.clock.advance(1s); // 30 s, unless one asks for something else
        QCOMPARE(usual.heat(), "update:2"_ba);
        // The time has passed: at once. What a heatmap does not show is nothing to it.
        f.jane("POST", "/api/issues/LOCK-1/comments", R"({"text":"no heat"})");
        f.jane("PATCH", "/api/issues/LOCK-1", R"({"subject":"d","dueDate":"2026-03-01"})");
        f.newIssue(R"({"subject":"x","building":"A"})", "SAFE"); // is not Bob's
        f.clock.advance(10s);
        QCOMPARE(client.heat(), ""_ba);
        f.jane("PATCH", "/api/issues/LOCK-1", R"({"status":"Closed"})");
        QCOMPARE(client.heat(), "update:2"_ba);
        f.jane("DELETE", "/api/issues/LOCK-2");
        f.clock.advance(5s);
        QCOMPARE(client.heat(), "update:1"_ba);
        f.jane("POST", "/api/issues/LOCK-3/move", R"({"project":"SAFE"})");
        f.clock.advance(5s);
        QCOMPARE(client.heat(), "update:0"_ba);
    }
    void heatmapsOfSomeCategories()
    {
        RestFixture f;
        f.newIssue(R"({"subject":"a","building":"A","category":"lift"})");
        f.newIssue(R"({"subject":"b","building":"A","category":"door"})");
        f.newIssue(R"({"subject":"c","building":"B","category":"roof"})");
        f.newIssue(R"({"subject":"d","building":"B"})");
        HeatmapClient two{ f, u"bob"_s, "?categories=lift,door&updateInterval=5000" };
        HeatmapClient both{ f, u"bob"_s, "?categories=roof&buildings=A&updateInterval=5000" };
        QCOMPARE(two.heat(), "initial:2"_ba);
        QCOMPARE(both.heat(), "initial:0"_ba);
        f.clock.advance(5s);
        f.jane("PATCH", "/api/issues/LOCK-3", R"({"category":"lift"})");
        QCOMPARE(two.heat(), "update:3"_ba);
        QCOMPARE(both.heat(), "update:0"_ba); // of building B
        f.clock.advance(5s);
        f.jane("PATCH", "/api/issues/LOCK-1", R"({"category":"roof"})");
        QCOMPARE(two.heat(), "update:2"_ba);
        QCOMPARE(both.heat(), "update:1"_ba);
        f.clock.advance(5s);
        f.jane("PATCH", "/api/issues/LOCK-4", R"({"building":"A","category":"roof"})");
        QCOMPARE(two.heat(), "update:2"_ba);
        QCOMPARE(both.heat(), "update:2"_ba);
    }
    void heatmapsOverSeveralProjectsAndOtherFields()
    {
        RestFixture f;
        f.newIssue(R"({"subject":"a","priority":"High"})");
        f.newIssue(R"({"subject":"b","priority":"High"})", "SAFE");
        HeatmapClient client{ f, u"jane"_s, "?rows=priority&columns=assignee" };
        QCOMPARE(client.heat(), "initial:2"_ba);
        f.jane("PATCH", "/api/issues/SAFE-1", R"({"building":"A"})");
        f.jane("PATCH", "/api/issues/LOCK-1", R"({"assignee":"bob@example.com"})");
        f.clock.advance(30s);
        const auto events = client.events();
        QCOMPARE(events.size(), 1);
        QVERIFY(events.first().data.contains(R"("column":"bob@example.com")"));
        for (const char *bad : { "?updateInterval=4999", "?updateInterval=3600001",
                 "?updateInterval=x", "?rows=labels", "?closed=1", "?halfLifeHours=0", "?x=y" })
            QCOMPARE(HeatmapClient(f, u"jane"_s, bad).answer.status, 400);
        QCOMPARE(HeatmapClient(f, u"bob"_s, "?project=SAFE").answer.status, 404);
        QCOMPARE(HeatmapClient(f, u"eve"_s).answer.status, 404);
    }
    // What is counted while it changes comes all the same.
    void aLargeHeatmapIsCountedInSteps()
    {
        ServerCoreConfig config = RestFixture::unlimited();
        config.streams.scanRows = 3;
        RestFixture f{ config };
        for (int i = 0; i < 9; ++i)
            f.newIssue(R"({"subject":"x","building":"A"})");
        HeatmapClient client{ f, u"bob"_s };
        QCOMPARE(client.heat(), "initial:9"_ba);
        f.newIssue(R"({"subject":"x","building":"A"})");
        f.clock.advance(30s);
        f.loop.runAll();
        f.storageThread.runOne(); // the first step of the new count
        f.jane("DELETE", "/api/issues/LOCK-1");
        QVERIFY(client.heat().startsWith("update:"));
        f.clock.advance(30s);
        QCOMPARE(client.heat(), "update:9"_ba);
    }
    void aHeatmapIsGoneOnWith()
    {
        RestFixture f;
        f.newIssue(R"({"subject":"a","building":"A"})");
        QByteArray lastId;
        {
            HeatmapClient client{ f, u"bob"_s };
            QCOMPARE(client.heat(), "initial:1"_ba);
            lastId = client.lastId;
        }
        f.jane("POST", "/api/issues/LOCK-1/comments", R"({"text":"no heat"})");
        HeatmapClient same{ f, u"bob"_s, {}, lastId };
        QCOMPARE(same.answer.status, 200);
        QCOMPARE(same.heat(), ""_ba);
        f.newIssue(R"({"subject":"b","building":"A"})");
        QCOMPARE(same.heat(), "update:2"_ba); // it has had nothing for long
        HeatmapClient changed{ f, u"bob"_s, {}, lastId };
        QCOMPARE(changed.heat(), "update:2"_ba);
        HeatmapClient begun{ f, u"jane"_s, "?project=LOCK",
            QByteArray{ lastId }.replace(f.storage->epoch()->toUtf8(), "another") };
        QCOMPARE(begun.heat(), "initial:2"_ba);
        // More than one looks through: it may have changed.
        for (int i = 0; i < 501; ++i)
            f.jane("POST", "/api/issues/LOCK-1/comments", R"({"text":"c"})");
        HeatmapClient late{ f, u"vic"_s, {}, changed.lastId };
        QCOMPARE(late.heat(), "update:2"_ba);
    }
    void aSlowReaderGetsTheLastHeatmap()
    {
        RestFixture f;
        HeatmapClient client{ f, u"bob"_s, "?updateInterval=5000" };
        QCOMPARE(client.heat(), "initial:0"_ba);
        client.slow = true;
        for (int i = 0; i < 3; ++i) {
            f.newIssue(R"({"subject":"x","building":"A"})");
            f.clock.advance(5s);
            f.settle();
        }
        QCOMPARE(client.heat(), "update:1"_ba);
        client.hurry();
        QCOMPARE(client.heat(), "update:3"_ba);
        f.clock.advance(26s);
        static_cast<void>(client.events());
        QCOMPARE(client.comments, 1); // the heartbeat
    }
    void heatmapsCountAndEndAsOtherStreams()
    {
        RestFixture f;
        HeatmapClient bob{ f, u"bob"_s };
        StreamClient list{ f, u"bob"_s };
        HeatmapClient more{ f, u"bob"_s };
        QCOMPARE(HeatmapClient(f, u"bob"_s).answer.code(), "LIMIT_STREAMS"_ba);
        HeatmapClient vic{ f, u"vic"_s };
        static_cast<void>(vic.events());
        f.jane("DELETE", "/api/projects/LOCK/members/bob@example.com");
        f.settle();
        QVERIFY(bob.ended && list.ended && more.ended);
        f.newIssue(R"({"subject":"x","building":"A"})");
        QCOMPARE(bob.heat(), "initial:0"_ba);
        QVERIFY(!vic.ended);
        f.clock.advance(901s);
        f.settle();
        QVERIFY(vic.ended);
        QCOMPARE(vic.events().last().name, "session_expired"_ba);
    }
};

QTEST_GUILESS_MAIN(TestIssueStreams)
#include "tst_issuestreams.moc"
