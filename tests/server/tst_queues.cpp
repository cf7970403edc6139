// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Queues and heatmaps: what is kept up to date is what a new count gives, and who watches hears of
// it, no more often than he should (docs/protocol.md, "6. Ephemeral").

#include "core/model/heatmap.h"
#include "server/metrics/queuecount.h"
#include "tests/support/hubteam.h"
#include "tests/support/issuefixture.h"
#include "tests/support/randomvalues.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

Queue queueOf(const QString &query, const QString &id = u"q1"_s)
{
    return { QueueId{ id }, u"Help desk"_s, query, {} };
}

} // namespace

class TestQueues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- save_queue, delete_queue

    void adminsShareQueues()
    {
        IssueFixture f;
        Queue queue = queueOf(u"type:bug is:open"_s);
        const auto save = [&](const QString &who) {
            return f.codeOf(f.apply(who, mutation::SaveQueue{ queue }));
        };
        QCOMPARE(save(u"bob"_s), errc::Forbidden);
        QCOMPARE(save(u"mallory"_s), errc::Forbidden);
        QCOMPARE(save(u"jane"_s), u"applied"_s);
        QCOMPARE(f.lastEvent<event::QueueUpdated>(f.space()).queue, queue);
        QCOMPARE(save(u"jane"_s), u"applied"_s); // nothing new
        QVERIFY(f.commit.log.empty());
        queue.query = u"(type:bug"_s;
        QCOMPARE(save(u"jane"_s), errc::Validation);
        queue.query = u"type:bug"_s;
        queue.projects = { f.alien.id };
        QCOMPARE(save(u"jane"_s), errc::Forbidden); // she may not read it
        queue.projects = { f.next.id };
        QCOMPARE(save(u"jane"_s), u"applied"_s);
        QueueStore store{ f.storage->database() };
        QCOMPARE(store.queuesOver(f.next.id)->size(), 1);
        // The id is that of one project's queue.
        QCOMPARE(f.codeOf(f.apply(
                     f.actor(u"jane"_s), mutation::SaveQueue{ queue }, projectSpace(f.next.id))),
            errc::BadId);
        QCOMPARE(f.codeOf(f.apply(u"bob"_s, mutation::DeleteQueue{ queue.id })), errc::Forbidden);
        QCOMPARE(f.codeOf(f.apply(u"jane"_s, mutation::DeleteQueue{ queue.id })), u"applied"_s);
        QCOMPARE(f.lastEvent<event::QueueDeleted>(f.space()).queue, queue.id);
        QVERIFY(store.queuesOver(f.next.id)->isEmpty());
    }

    void watchersAreToldOfWhatIsNew()
    {
        IssueFixture f;
        f.apply(u"jane"_s, mutation::SaveQueue{ queueOf(u"priority:High"_s) });
        f.apply(f.actor(u"bob"_s), mutation::SaveSetting{ watchKey(QueueId{ u"q1"_s }), settingOn },
            userSpace(f.user(u"bob"_s)));
        const auto last = [&] {
            return f.lastEvent<event::NotificationAdded>(userSpace(f.user(u"bob"_s))).notification;
        };
        Issue issue = f.newIssue();
        f.apply(u"jane"_s, mutation::CreateIssue{ issue });
        QVERIFY(last().id.isNull());
        f.edit(u"jane"_s, issue.id, Field::Priority, u"Medium"_s, u"High"_s);
        QCOMPARE(last().kind, NotificationKind::QueueNew);
        QCOMPARE(last().detail, u"Help desk"_s);
        QCOMPARE(last().issue, issue.id);
        const NotificationId first = last().id;
        f.edit(u"jane"_s, issue.id, Field::Subject, u"It does not print"_s, u"Still there"_s);
        QCOMPARE(last().id, first); // is in it already
        Issue his = f.newIssue();
        his.priority = u"High"_s;
        his.assignee = f.user(u"bob"_s);
        f.apply(u"jane"_s, mutation::CreateIssue{ his });
        QCOMPARE(last().kind, NotificationKind::Assigned); // one is enough
    }

    // --- Figures

    void whatIsKeptIsWhatANewCountGives()
    {
        IssueFixture f;
        RandomValues random{ RandomValues::seed() };
        Queue queue = queueOf(u"-priority:Low print"_s);
        queue.projects = { f.next.id };
        f.apply(u"jane"_s, mutation::SaveQueue{ queue });
        const auto countAll = [&](QueueCount &count) {
            QVERIFY(count.begin(*f.storage, f.clock.wallNow()));
            while (!*count.countNext(*f.storage, 7)) {}
        };
        QueueCount kept{ queue.id };
        countAll(kept);
        QVERIFY(kept.isKnown());
        QCOMPARE(kept.metrics(f.clock.wallNow())->total, 0);

        QList<IssueId> issues;
        QSet<IssueId> inside;
        const auto value = [&](Field field) -> FieldValue {
            switch (field) {
            case Field::Status:
                return defaultStatuses().at(random.number(0, 4)).name;
            case Field::Priority:
                return priorities().at(random.number(0, 3));
            case Field::Assignee:
                return random.chance(0.5) ? FieldValue{ f.user(u"bob"_s).toString() }
                                          : FieldValue{};
            default:
                return random.chance(0.7) ? u"It does not print"_s : u"Other"_s;
            }
        };
        constexpr Field fields[]{ Field::Status, Field::Priority, Field::Assignee, Field::Subject };
        for (int i = 0; i < 400; ++i) {
            f.clock.advance(90s);
            IssueId touched;
            if (issues.size() < 5 || random.chance(0.1)) {
                touched = f.created();
                issues << touched;
            } else {
                touched = issues.at(random.number(0, issues.size() - 1));
                const Issue now = f.row(touched).issue;
                if (random.chance(0.05)) {
                    f.apply(u"jane"_s, mutation::DeleteIssue{ touched, now.version });
                } else if (random.chance(0.05)) {
                    f.apply(u"jane"_s, mutation::RestoreIssue{ touched, {} });
                } else if (random.chance(0.05)) {
                    f.apply(u"jane"_s,
                        mutation::MoveIssue{ touched,
                            now.project == f.lock.id
                                ? (random.chance(0.5) ? f.next.id : f.secret.id)
                                : f.lock.id });
                } else {
                    const Field field = fields[random.number(0, 3)];
                    f.edit(u"jane"_s, touched, field, fieldValue(now, field), value(field));
                }
            }
            // Some in the middle of a new count.
            if (random.chance(0.03))
                QVERIFY(kept.begin(*f.storage, f.clock.wallNow()));
            if (kept.isCounting())
                QVERIFY(kept.countNext(*f.storage, 3));
            QVERIFY(kept.look(*f.storage, { touched }));
            for (const auto &[issue, added] : kept.takeTickets()) {
                QCOMPARE(inside.contains(issue), !added); // in and out by turns
                added ? (void)inside.insert(issue) : (void)inside.remove(issue);
            }
            if (i % 40 != 0)
                continue;
            QueueCount fresh{ queue.id };
            countAll(fresh);
            QVERIFY(fresh.counter()->entries() == kept.counter()->entries());
            const auto metrics = kept.metrics(f.clock.wallNow());
            QCOMPARE(metrics, fresh.metrics(f.clock.wallNow()));
            QCOMPARE(inside.size(), metrics->total);
            qint64 byStatus = 0;
            for (const auto &each : metrics->byStatus)
                byStatus += each.second;
            QCOMPARE(byStatus, metrics->total);
            QCOMPARE(metrics->open + metrics->resolved, metrics->total);
        }
        QVERIFY(inside.size() > 3);
    }

    void figuresMeanWhatTheySay()
    {
        QueueCounter counter;
        const auto put = [&](const QString &id, const QString &status, const QString &assignee,
                             bool isOpen, qint64 created, qint64 closed = 0) {
            return counter.put(IssueId{ id },
                QueueCounter::Entry{ status, UserId{ assignee }, isOpen, created, closed });
        };
        QCOMPARE(put(u"a"_s, u"Open"_s, u"bob"_s, true, 1'000), QueueCounter::Change::Added);
        put(u"b"_s, u"Open"_s, {}, true, 500);
        put(u"c"_s, u"Closed"_s, u"bob"_s, false, 100, 700);
        put(u"d"_s, u"Closed"_s, {}, false, 100, 300);
        const QueueMetrics metrics = counter.metrics(2'000);
        QCOMPARE(metrics.total, 4);
        QCOMPARE(metrics.open, 2);
        QCOMPARE(metrics.assigned, 1);
        QCOMPARE(metrics.resolved, 2);
        QCOMPARE(metrics.averageResolutionSeconds, 400);
        QCOMPARE(metrics.oldestSeconds, 1'500);
        QCOMPARE(
            metrics.byStatus, (std::map<QString, qint64>{ { u"Closed"_s, 2 }, { u"Open"_s, 2 } }));
        QCOMPARE(metrics.byAssignee,
            (std::map<UserId, qint64>{ { UserId{}, 1 }, { UserId{ u"bob"_s }, 1 } }));
        QCOMPARE(counter.put(IssueId{ u"x"_s }, {}), QueueCounter::Change::None);
        for (const QString &id : { u"a"_s, u"b"_s, u"c"_s, u"d"_s })
            QCOMPARE(counter.put(IssueId{ id }, {}), QueueCounter::Change::Removed);
        QCOMPARE(counter.metrics(2'000), QueueMetrics{});
    }

    // --- Who watches

    void watchersGetFiguresAndTickets()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        auto bob = t.client(u"bob"_s);
        auto eve = t.client(u"eve"_s);
        t.mutate(*jane, t.create("client-jane:1", "i1"));
        t.mutate(*jane,
            R"({"op":"client-jane:2","kind":"save_queue","space":")" + t.space(u"LOCK"_s)
                + R"(","id":"q1","queue":{"name":"Open","query":"is:open"}})");
        const QByteArray q1 = R"({"topics":["queue:q1"]})";
        QCOMPARE(bob->call("watch", q1), R"({"topics":{"queue:q1":1}})"_ba);
        QCOMPARE(eve->call("watch", q1), R"({"topics":{}})"_ba);
        bob->settle();
        auto figures = bob->taken("queue_metrics_updated");
        QCOMPARE(figures.size(), 1);
        QCOMPARE(at(figures.first(), "metrics.total"), "1"_ba);
        // Who comes later has them at once.
        QCOMPARE(jane->call("watch", q1), R"({"topics":{"queue:q1":2}})"_ba);
        QCOMPARE(jane->taken("queue_metrics_updated").size(), 1);
        QVERIFY(bob->taken("queue_metrics_updated").isEmpty());

        t.world.advance(5s);
        t.mutate(*jane, t.create("client-jane:3", "i2"));
        const Instant sent = t.world.clock().now();
        bob->settle();
        const auto tickets = bob->taken("queue_ticket_added");
        QCOMPARE(tickets.size(), 1);
        QCOMPARE(at(tickets.first(), "issue"), "i2"_ba);
        QCOMPARE(bob->taken("queue_metrics_updated").size(), 1);
        // Of many changes the figures come once in 5 s, and the last ones.
        for (int i = 0; i < 6; ++i) {
            t.mutate(*jane,
                t.create("client-jane:" + QByteArray::number(4 + i), "j" + QByteArray::number(i)));
            bob->settle();
        }
        QCOMPARE(bob->taken("queue_ticket_added").size(), 6);
        QVERIFY(bob->taken("queue_metrics_updated").isEmpty());
        t.passUntil(sent + 4'800ms);
        QVERIFY(bob->taken("queue_metrics_updated").isEmpty());
        t.passUntil(sent + 5'100ms);
        figures = bob->taken("queue_metrics_updated");
        QCOMPARE(figures.size(), 1);
        QCOMPARE(at(figures.first(), "metrics.total"), "8"_ba);
        t.mutate(*jane,
            R"({"op":"client-jane:20","kind":"update_issue","space":")" + t.space(u"LOCK"_s)
                + R"(","id":"i1","changes":{"status":{"from":"Open","to":"Closed"},)"
                  R"("resolution":{"from":null,"to":null}}})");
        bob->settle();
        QCOMPARE(bob->taken("queue_ticket_removed").size(), 1);
        QVERIFY(eve->taken("queue_ticket_removed").isEmpty());
        // Who may not read it any more hears nothing.
        t.mutate(*jane, t.setMember("client-jane:21", "bob", {}));
        t.world.advance(6s);
        (void)bob->taken("queue_metrics_updated");
        t.mutate(*jane, t.create("client-jane:22", "k1"));
        t.world.advance(6s);
        bob->read();
        QVERIFY(bob->taken("queue_ticket_added").isEmpty());
        QVERIFY(bob->taken("queue_metrics_updated").isEmpty());
        QCOMPARE(jane->taken("queue_ticket_added").size(), 8);
    }

    // What only time changes: the age of the oldest, and what a query with a day in it takes.
    void countedAnewEveryFiveMinutes()
    {
        HubTeam t;
        t.passUntil(t.world.clock().now() + 13h + 28min); // two minutes are left of the day
        auto jane = t.client(u"jane"_s);
        auto bob = t.client(u"bob"_s);
        const auto save = [&](const QByteArray &number, const QByteArray &query) {
            t.mutate(*jane,
                t.on("client-jane:1" + number, "q" + number,
                    "\"kind\":\"save_queue\",\"queue\":{\"name\":\"Q\",\"query\":\"" + query
                        + "\"}"));
        };
        t.mutate(*jane, t.create("client-jane:1", "i1"));
        t.mutate(*jane,
            t.on("client-jane:2", "i2",
                R"("kind":"create_issue","issue":{"subject":"Late","dueDate":"2026-01-15"})"));
        save("1", "is:open");
        save("2", "due:<today");
        const QByteArray both = R"({"topics":{"queue:q1":1,"queue:q2":1}})";
        QCOMPARE(bob->call("watch", R"({"topics":["queue:q1","queue:q2"]})"), both);
        const Instant counted = t.world.clock().now();
        const auto first = bob->taken("queue_metrics_updated");
        QCOMPARE(first.size(), 2);
        const auto passUntil = [&](Instant time) { // who answers no pings is cut
            while (t.world.clock().now() + 20s < time) {
                t.world.advance(20s);
                bob->read();
            }
            t.passUntil(time);
        };
        passUntil(counted + 299s);
        QVERIFY(bob->taken("queue_metrics_updated").isEmpty());
        QVERIFY(bob->taken("queue_ticket_added").isEmpty());
        t.passUntil(counted + 301s);
        const auto second = bob->taken("queue_metrics_updated");
        QCOMPARE(second.size(), 2);
        QCOMPARE(at(second.at(0), "queue"), "q1"_ba);
        QCOMPARE(at(second.at(0), "metrics.oldestSeconds").toInt()
                - at(first.at(0), "metrics.oldestSeconds").toInt(),
            300);
        QCOMPARE(at(second.at(1), "metrics.total"), "1"_ba);
        const auto tickets = bob->taken("queue_ticket_added");
        QCOMPARE(tickets.size(), 1);
        QCOMPARE(at(tickets.first(), "queue"), "q2"_ba);
        QCOMPARE(at(tickets.first(), "issue"), "i2"_ba);
    }

    void aQueueOverSeveralProjectsIsForWhoReadsAll()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        auto bob = t.client(u"bob"_s);
        const auto save = [&](int number, const QByteArray &projects) {
            t.mutate(*jane,
                t.on("client-jane:" + QByteArray::number(number), "q1",
                    "\"kind\":\"save_queue\",\"queue\":{\"name\":\"All\",\"query\":\"\","
                    "\"projects\":["
                        + projects + "]}"));
        };
        const QByteArray secret = "\"" + t.world.project(u"SECRET"_s).toString().toUtf8() + "\"";
        save(1, {});
        const QByteArray q1 = R"({"topics":["queue:q1"]})";
        QCOMPARE(bob->call("watch", q1), R"({"topics":{"queue:q1":1}})"_ba);
        bob->settle();
        QCOMPARE(bob->taken("queue_metrics_updated").size(), 1);
        save(2, secret); // from now on it tells of more than he may read
        t.world.advance(6s);
        (void)bob->taken("queue_metrics_updated");
        t.mutate(*jane, t.create("client-jane:3", "s1", u"SECRET"_s));
        t.world.advance(6s);
        QVERIFY(bob->taken("queue_ticket_added").isEmpty());
        QVERIFY(bob->taken("queue_metrics_updated").isEmpty());
        QCOMPARE(bob->call("watch", q1), R"({"topics":{}})"_ba);
        QCOMPARE(jane->call("watch", q1), R"({"topics":{"queue:q1":1}})"_ba);
    }

    void heatmapsTellOfChanges()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        auto bob = t.client(u"bob"_s);
        auto eve = t.client(u"eve"_s);
        const QByteArray topic = "heatmap:" + t.world.project(u"LOCK"_s).toString().toUtf8();
        const QByteArray topics = "{\"topics\":[\"" + topic + "\"]}";
        QCOMPARE(bob->call("watch", topics), "{\"topics\":{\"" + topic + "\":1}}");
        QCOMPARE(eve->call("watch", topics), R"({"topics":{}})"_ba);
        t.mutate(*jane,
            R"({"op":"client-jane:1","kind":"create_issue","space":")" + t.space(u"LOCK"_s)
                + R"(","id":"i1","issue":{"subject":"Fire","building":"North","room":"101"}})");
        const Instant sent = t.world.clock().now();
        bob->settle();
        auto told = bob->taken("heatmap_updated");
        QCOMPARE(told.size(), 1);
        QCOMPARE(at(told.first(), "changeType"), "issue_added"_ba);
        QCOMPARE(at(told.first(), "affected.building"), "North"_ba);
        const auto update = [&](const QByteArray &op, const QByteArray &changes) {
            t.mutate(*jane,
                R"({"op":"client-jane:)" + op + R"(","kind":"update_issue","space":")"
                    + t.space(u"LOCK"_s) + R"(","id":"i1","changes":{)" + changes + "}}");
            bob->settle();
        };
        update("2", R"("severity":{"from":null,"to":7})");
        update("3", R"("description":{"from":"","to":"of no interest"})");
        update(
            "4", R"("status":{"from":"Open","to":"Closed"},"resolution":{"from":null,"to":null})");
        QVERIFY(bob->taken("heatmap_updated").isEmpty()); // at most every 5 s
        t.passUntil(sent + 4'800ms);
        QVERIFY(bob->taken("heatmap_updated").isEmpty());
        t.passUntil(sent + 5'100ms);
        told = bob->taken("heatmap_updated");
        QCOMPARE(told.size(), 1);
        QCOMPARE(at(told.first(), "changeType"), "issue_resolved"_ba);
        QCOMPARE(at(told.first(), "count"), "2"_ba);
        QVERIFY(eve->taken("heatmap_updated").isEmpty());
    }

    // --- The heatmap itself

    void heatIsSeverityAndAge()
    {
        const WallTime now = fromIso8601(u"2026-01-29T00:00:00.000Z"_s);
        HeatmapBuilder builder{ {}, now };
        Issue issue;
        issue.building = u"North"_s;
        issue.room = u"101"_s;
        issue.severity = 10;
        issue.createdAt = u"2026-01-29T00:00:00.000Z"_s;
        issue.lat = 52.0;
        issue.lng = 13.0;
        builder.add(issue, true);
        issue.severity = 5;
        issue.createdAt = u"2026-01-15T00:00:00.000Z"_s; // a half-life ago
        issue.lat = 54.0;
        builder.add(issue, true);
        builder.add(issue, false); // is closed
        issue.room = u"102"_s;
        issue.severity.reset();
        issue.priority = u"Urgent"_s;
        issue.lat.reset();
        issue.createdAt = u"2026-02-15T00:00:00.000Z"_s; // a clock was wrong
        builder.add(issue, true);
        Issue nowhere;
        nowhere.severity = 10;
        builder.add(nowhere, true);
        const Heatmap heatmap = builder.take();
        QCOMPARE(heatmap.cells.size(), 2);
        QCOMPARE(heatmap.cells.at(0).row, u"North"_s);
        QCOMPARE(heatmap.cells.at(0).column, u"101"_s);
        QCOMPARE(heatmap.cells.at(0).count, 2);
        QCOMPARE(heatmap.cells.at(0).weight, 1.25);
        QCOMPARE(heatmap.cells.at(0).mostSevere, 10);
        QCOMPARE(*heatmap.cells.at(0).lat, 53.0);
        QCOMPARE(heatmap.cells.at(1).weight, 1.0);
        QVERIFY(!heatmap.cells.at(1).lat);
        QCOMPARE(heatmap.total, 3);
        QCOMPARE(heatmap.heaviest, 1.25);

        JsonWriter json;
        writeGeoJson(json, heatmap);
        QCOMPARE(json.text(),
            R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":)"
            R"("Point","coordinates":[13,53]},"properties":{"row":"North","column":"101",)"
            R"("count":2,"weight":1.25,"mostSevere":10}}]})"_ba);
        JsonWriter all;
        writeHeatmap(all, heatmap);
        QVERIFY2(all.text().startsWith(R"({"rows":"building","columns":"room","at":)"),
            all.text().constData());
    }

    void heatOverAnyTwoFields()
    {
        HeatmapOptions options;
        options.rows = Field::Assignee;
        options.columns = Field::Severity;
        options.closedToo = true;
        options.categories = { u"lift"_s };
        HeatmapBuilder builder{ options, fromIso8601(u"2026-01-29T00:00:00.000Z"_s) };
        Issue issue;
        issue.severity = 3;
        issue.category = u"Lift"_s;
        builder.add(issue, false);
        issue.category = u"Door"_s;
        builder.add(issue, false);
        const Heatmap heatmap = builder.take();
        QCOMPARE(heatmap.cells.size(), 1);
        QCOMPARE(heatmap.cells.first().column, u"3"_s);
        QVERIFY(isHeatmapField(Field::Status));
        QVERIFY(!isHeatmapField(Field::Description));
        QVERIFY(!isHeatmapField(Field::Labels));
        QVERIFY(!isHeatmapField(Field::Version));
    }
};

QTEST_GUILESS_MAIN(TestQueues)
#include "tst_queues.moc"
