// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// docs/protocol.md, "3. Spaces and subscriptions", Ids only: what happens in such a project goes
// over no socket, but for what it is; who may read it fetches it.

#include "server/realtime/withholding.h"
#include "tests/support/rightsmatrix.h"

using namespace lockstep;
using namespace lockstep::server;

namespace {

const QString canary = u"canary"_s; // in every text of the project

World::Options manyEvents()
{
    World::Options options;
    options.limits.rates = { 100'000, 100'000 };
    return options;
}

void setIdsOnly(RightsMatrix &m, bool on)
{
    Project project = **m.world.storage().project(m.lock);
    project.idsOnly = on;
    QCOMPARE(
        m.apply(u"jane"_s, projectSpace(m.lock), mutation::UpdateProject{ project }), u"applied"_s);
}

// One of each that has contents.
void everythingHappens(RightsMatrix &m, const QString &suffix)
{
    const SpaceId space = projectSpace(m.lock);
    const auto change = [&](const MutationBody &body) {
        QCOMPARE(m.apply(u"jane"_s, space, body), u"applied"_s);
    };
    Issue issue;
    issue.id = IssueId{ u"i"_s + suffix };
    issue.project = m.lock;
    issue.subject = issue.description = issue.building = canary;
    issue.assignee = World::userId(u"bob"_s);
    change(mutation::CreateIssue{ issue });
    change(mutation::UpdateIssue{
        issue.id, { { Field::Subject, ValueChange{ canary, canary + u'2' } } } });
    change(mutation::AddComment{ issue.id, CommentId{ u"c"_s + suffix }, canary + u" @bob"_s });
    change(mutation::AddComment{ {}, CommentId{ u"m"_s + suffix }, canary + u" @all"_s });
    change(mutation::SaveQueue{ { QueueId{ u"q"_s + suffix }, canary, u"is:open"_s, {} } });
    // A conflict stands in the space of its author.
    QCOMPARE(m.apply(u"bob"_s, space,
                 mutation::UpdateIssue{
                     issue.id, { { Field::Subject, ValueChange{ canary, canary + u'3' } } } }),
        u"other"_s);
    m.world.advance(200ms);
}

QByteArray heardBy(HubClient &client)
{
    QByteArray all;
    for (int i = 0; i < 3; ++i) {
        client.settle();
        for (const HubClient::Event &event : std::exchange(client.events, {})) {
            all += event.name + ' ' + event.body + '\n';
            if (!event.ack.isEmpty())
                client.acknowledge(event.ack);
        }
    }
    return all;
}

QByteArray eventsOf(const QByteArray &space, qint64 after)
{
    return "/api/spaces/" + space + "/events?after=" + QByteArray::number(after);
}

} // namespace

class TestIdsOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfItIsOnTheWire()
    {
        RightsMatrix m{ manyEvents() };
        const QByteArray space = projectSpace(m.lock).toString().toUtf8();
        setIdsOnly(m, true);
        const qint64 before = *m.world.storage().head(projectSpace(m.lock));
        everythingHappens(m, u"1"_s);
        auto bob = m.connect(u"bob"_s);
        auto plain = m.connect(u"vic"_s, false);
        QCOMPARE(at(bob->taken("hello").value(0), "spaces.2.idsOnly"), "true"_ba);
        const QByteArray epoch = m.world.storage().epoch()->toUtf8();
        bob->call("subscribe",
            "{\"spaces\":[{\"id\":\"" + space + "\",\"after\":0,\"epoch\":\"" + epoch
                + "\"},{\"id\":\"user:bob@example.com\",\"after\":0,\"epoch\":\"" + epoch
                + "\"}]}");
        const QByteArray pages = heardBy(*bob);
        everythingHappens(m, u"2"_s);
        for (const QByteArray &heard : { pages, heardBy(*bob), heardBy(*plain) }) {
            QVERIFY(heard.contains("\"withheld\":true"));
            QVERIFY(heard.contains("issue_updated"));
            QVERIFY2(!heard.contains(canary.toUtf8()), heard.constData());
        }
        QVERIFY(pages.contains("notification_added") && pages.contains("issue_conflict"));

        // Who may read it fetches it, with today's right.
        for (const QString &name : RightsMatrix::everybody() + QStringList{ {} }) {
            const HttpResponse answer = m.http("GET", eventsOf(space, before), name);
            const bool reads = m.reads(name, m.lock);
            QCOMPARE(answer.status, reads ? 200 : name.isEmpty() || name == "fred"_L1 ? 401 : 404);
            QCOMPARE(answer.body.contains(canary.toUtf8()), reads);
        }
        const HttpResponse own = m.http("GET", eventsOf("user:bob@example.com", 0), u"bob"_s);
        QVERIFY(own.body.contains(canary.toUtf8()));
        QCOMPARE(m.http("GET", eventsOf("user:bob@example.com", 0), u"jane"_s).status, 404);
        QVERIFY(!m.http("GET", eventsOf("user:bob@example.com", 0), u"bob-there"_s)
                     .body.contains(canary.toUtf8()));
        QCOMPARE(m.apply(u"jane"_s, projectSpace(m.lock),
                     mutation::RemoveMember{ World::userId(u"bob"_s) }),
            u"applied"_s);
        QCOMPARE(m.http("GET", eventsOf(space, before), u"bob"_s).status, 404);
        m.world.setRole(u"LOCK"_s, u"bob"_s, Role::Member);
        QCOMPARE(m.http("GET", eventsOf(space, -1), u"jane"_s).status, 400);
        QCOMPARE(m.http("GET", eventsOf(space, 99'999), u"jane"_s).status, 400);

        // Nor over a stream.
        const QByteArray stream = "/api/realtime/issues/stream";
        QCOMPARE(m.http("GET", stream + "?project=LOCK", u"jane"_s).status, 403);
        QCOMPARE(m.http("GET", stream, u"vic"_s).status, 404); // it is his only project
        const QByteArray heatStream = "/api/realtime/heatmap/stream";
        QCOMPARE(m.http("GET", heatStream + "?project=LOCK", u"jane"_s).status, 403);
        QCOMPARE(m.http("GET", heatStream, u"vic"_s).status, 404);
        const HttpResponse others = m.http("GET", stream, u"jane"_s); // of SECRET
        QVERIFY(others.stream);
        QByteArray told;
        std::function<void()> take = [&] {
            others.stream->next([&](const std::optional<QByteArray> &piece) {
                told += piece.value_or(QByteArray{});
                if (piece && !piece->isEmpty())
                    take();
            });
        };
        take();
        auto watcher = m.connect(u"jane"_s);
        watcher->call("watch", "{\"topics\":[\"heatmap:" + m.lock.toString().toUtf8() + "\"]}");
        everythingHappens(m, u"4"_s);
        m.world.advance(6s);
        const QByteArray heat = heardBy(*watcher);
        QVERIFY(heat.contains("heatmap_updated"));
        QVERIFY2(!heat.contains(canary.toUtf8()), heat.constData());
        QVERIFY(told.contains("initial") && !told.contains(canary.toUtf8()));
        others.stream->next([](const auto &) {}); // it lets go of this

        // And it can be turned off again.
        setIdsOnly(m, false);
        heardBy(*plain);
        everythingHappens(m, u"3"_s);
        QVERIFY(heardBy(*plain).contains(canary.toUtf8()));
    }

    // A project that is not is not touched.
    // Somebody signs in, which takes its time; meanwhile an admin turns it on.
    void whatWasReadBeforeDoesNotUndoIt()
    {
        const SpaceId space = projectSpace(ProjectId{ u"p"_s });
        const auto row = [&](qint64 seq, const char *name, const QByteArray &members) {
            return LogRow{ space, seq, QLatin1StringView{ name },
                R"({"space":"project:p","seq":1,"op":null,)" + members + '}' };
        };
        const LogRow event = row(6, "issue_updated", R"("issue":{"id":"i","version":2})");
        Withholding withholding;
        withholding.learn(space, false, 3);
        QVERIFY(!withholding.hides(event));
        withholding.note(row(5, "project_updated", R"("project":{"id":"p","idsOnly":true})"));
        withholding.learn(space, false, 4);
        QVERIFY(withholding.hides(event));
        withholding.learn(space, false, 7); // it was turned off where nobody here listened
        QVERIFY(!withholding.hides(event));
        withholding.note(row(5, "project_updated", R"("project":{"id":"p","idsOnly":true})"));
        QVERIFY(!withholding.hides(event));
    }

    void othersSeeWhatTheySaw()
    {
        RightsMatrix m{ manyEvents() };
        setIdsOnly(m, true);
        auto jane = m.connect(u"jane"_s, false);
        heardBy(*jane);
        Issue issue;
        issue.id = IssueId{ u"s1"_s };
        issue.project = m.secret;
        issue.subject = u"another bird"_s;
        QCOMPARE(m.apply(u"jane"_s, projectSpace(m.secret), mutation::CreateIssue{ issue }),
            u"applied"_s);
        QVERIFY(heardBy(*jane).contains("another bird"));
    }

    void aStreamEndsWhenItBegins()
    {
        RightsMatrix m{ manyEvents() };
        const HttpResponse answer = m.http("GET", "/api/realtime/issues/stream", u"bob"_s);
        QVERIFY(answer.stream);
        bool ended = false;
        std::function<void()> take = [&] {
            answer.stream->next([&](const std::optional<QByteArray> &piece) {
                ended = !piece || piece->isEmpty();
                if (!ended)
                    take();
            });
        };
        take();
        m.world.advance(200ms);
        QVERIFY(!ended);
        setIdsOnly(m, true);
        m.world.advance(200ms);
        QVERIFY(ended);
    }

    // Our own clients do not notice.
    void ourClientsHaveEverything()
    {
        World world{ 3, manyEvents() };
        for (const QString &name : { u"jane"_s, u"bob"_s, u"vic"_s })
            world.addUser(name);
        world.addProject(u"LOCK"_s);
        world.setRole(u"LOCK"_s, u"vic"_s, Role::Viewer);
        WorldClient &jane = world.client(u"jane"_s);
        WorldClient &bob = world.client(u"bob"_s);
        WorldClient &vic = world.client(u"vic"_s);
        const IssueId issue = jane.create(u"LOCK"_s, u"It does not print"_s);
        QVERIFY2(world.settle(), world.why());
        Project project = **world.storage().project(world.project(u"LOCK"_s));
        project.idsOnly = true;
        const auto set = [&](int n) {
            const Mutation mutation{ { ClientId{ u"setter"_s }, n }, projectSpace(project.id),
                mutation::UpdateProject{ project }, {} };
            auto commit = world.server().issues().apply(
                { { { World::userId(u"jane"_s), ClientId{ u"setter"_s }, worldWorkspace },
                    { mutation }, 0, {} } });
            QVERIFY(!commit.log.empty());
            world.server().hub().publish(commit.log);
        };
        set(1);
        jane.edit(issue, Field::Status, u"In Progress"_s);
        bob.edit(issue, Field::Priority, u"High"_s);
        QVERIFY2(world.settle(), world.why());
        QVERIFY2(world.converged(), world.why());
        // Pages of what was missed; and lines that break amid them.
        world.cut(vic);
        for (int i = 0; i < 150; ++i)
            jane.create(u"LOCK"_s, u"Issue %1"_s.arg(i));
        QVERIFY2(world.settle(), world.why());
        world.heal(vic);
        world.blink(bob);
        bob.edit(issue, Field::Subject, u"It prints"_s);
        QVERIFY2(world.settle(), world.why());
        QVERIFY2(world.converged(), world.why());
        project = **world.storage().project(project.id);
        project.idsOnly = false;
        set(2);
        jane.edit(issue, Field::Status, u"Resolved"_s);
        QVERIFY2(world.settle(), world.why());
        QVERIFY2(world.converged(), world.why());
    }
};

QTEST_GUILESS_MAIN(TestIdsOnly)
#include "tst_ids_only.moc"
