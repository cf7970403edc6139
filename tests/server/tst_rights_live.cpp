// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Who hears what over a socket: every kind of durable and of ephemeral event, for every role, in
// the own and in a foreign project and workspace; and how soon that ends with the right to it.

#include "server/realtime/hubsession.h"
#include "tests/support/randomvalues.h"
#include "tests/support/rightsmatrix.h"

using namespace lockstep;
using namespace lockstep::server;

namespace {

using Clients = std::map<QString, std::unique_ptr<HubClient>>;

QByteArray subscription(const SpaceId &space, const QByteArray &epoch)
{
    return "{\"spaces\":[{\"after\":0,\"id\":\"" + space.toString().toUtf8() + "\",\"epoch\":\""
        + epoch + "\"}]}";
}

// Everything that came, in one text.
QByteArray heardBy(HubClient &client)
{
    client.read();
    QByteArray all;
    for (const HubClient::Event &event : std::exchange(client.events, {}))
        all += event.name + ' ' + event.body + '\n';
    return all;
}

// A stream of SSE, taken as it comes.
struct StreamReader
{
    explicit StreamReader(const HttpResponse &answer) : body(answer.stream)
    {
        if (body)
            take();
    }
    void take()
    {
        body->next([this](const std::optional<QByteArray> &piece) {
            if (!piece || piece->isEmpty()) {
                ended = true;
                return;
            }
            text += *piece;
            take();
        });
    }

    QByteArray text{};
    bool ended = false;
    std::shared_ptr<HttpBody> body;
};

// Things in three projects, all of whose texts say where they are.
struct Marked
{
    struct Place
    {
        ProjectId project{};
        QString owner{};
        QByteArray mark{};
    };

    explicit Marked(RightsMatrix &matrix) : m(matrix)
    {
        places = { { m.lock, u"jane"_s, "of-lock" }, { m.secret, u"jane"_s, "of-secret" },
            { m.alien, u"mallory"_s, "of-alien" } };
        for (const Place &place : places) {
            Project project = **m.world.storage().project(place.project);
            project.name = text(place);
            project.categories = { text(place) };
            change(place, mutation::UpdateProject{ project });
            Issue issue;
            issue.id = issueOf(place);
            issue.project = place.project;
            issue.subject = issue.description = issue.building = text(place);
            change(place, mutation::CreateIssue{ issue });
            change(place,
                mutation::SaveQueue{ { queueOf(place), text(place), u"priority:High"_s, {} } });
        }
        // In LOCK, over SECRET: for those alone who may read both.
        change(places.front(),
            mutation::SaveQueue{
                { QueueId{ u"q-both"_s }, u"Both"_s, u"priority:High"_s, { m.secret } } });
    }
    [[nodiscard]] static QString text(const Place &place)
    {
        return u"Something "_s + QString::fromLatin1(place.mark);
    }
    [[nodiscard]] static IssueId issueOf(const Place &place)
    {
        return IssueId{ u"i-"_s + QString::fromLatin1(place.mark) };
    }
    [[nodiscard]] static QueueId queueOf(const Place &place)
    {
        return QueueId{ u"q-"_s + QString::fromLatin1(place.mark) };
    }
    [[nodiscard]] static QByteArrayList topicsOf(const Place &place)
    {
        const QByteArray project = place.project.toString().toUtf8();
        return { "issue:i-" + place.mark, "queue:q-" + place.mark, "channel:" + project,
            "heatmap:" + project };
    }
    [[nodiscard]] QByteArrayList allTopics() const
    {
        QByteArrayList topics{ "queue:q-both" };
        for (const Place &place : places)
            topics += topicsOf(place);
        return topics;
    }
    void change(const Place &place, const MutationBody &body) const
    {
        QCOMPARE(m.apply(place.owner, projectSpace(place.project), body), u"applied"_s);
    }
    // One of everything that is told to those who are there.
    void everythingHappens()
    {
        ++round;
        for (const Place &place : places) {
            const QString number = QString::number(round) + QString::fromLatin1(place.mark);
            const bool isHigh = round % 2 == 0;
            const ValueChange priority{ isHigh ? u"High"_s : u"Medium"_s,
                isHigh ? u"Medium"_s : u"High"_s };
            change(
                place, mutation::UpdateIssue{ issueOf(place), { { Field::Priority, priority } } });
            change(place,
                mutation::AddComment{
                    issueOf(place), CommentId{ u"c-"_s + number }, text(place) + u" @bob"_s });
            change(place,
                mutation::AddComment{
                    {}, CommentId{ u"m-"_s + number }, text(place) + u" @all"_s });
        }
        m.world.advance(6s); // figures and heatmaps come every 5 s
    }
    [[nodiscard]] QStringList readersOf(const Place &place) const
    {
        return m.readersOf(projectSpace(place.project), {});
    }

    RightsMatrix &m;
    QList<Place> places{};
    int round = 0;
};

QByteArray jsonList(const QByteArrayList &texts) { return "[\"" + texts.join("\",\"") + "\"]"; }

World::Options manyEvents()
{
    World::Options options;
    options.limits.rates = { 100'000, 100'000 };
    return options;
}

} // namespace

class TestRightsLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- Durable events ---

    void whoHearsWhat_data()
    {
        QTest::addColumn<bool>("native");
        QTest::newRow("subscribed") << true;
        QTest::newRow("plain client") << false;
    }
    void whoHearsWhat()
    {
        QFETCH(bool, native);
        RightsMatrix m{ manyEvents() };
        Clients clients;
        const QByteArray epoch = m.world.storage().epoch()->toUtf8();
        for (const QString &name : RightsMatrix::everybody()) {
            auto client = m.connect(name, native);
            QCOMPARE(client->connected, name != "fred"_L1);
            if (!client->connected) {
                QCOMPARE(at(client->refusal, "data.code"), "AUTH_REVOKED"_ba);
                continue;
            }
            for (const auto &[space, workspace] : m.spaces()) {
                if (!native)
                    break; // it has what it may have from the beginning
                const QByteArray reply = client->call("subscribe", subscription(space, epoch));
                const bool isOwn = RightsMatrix::workspaceOf(name) == workspace
                    || (space == userSpace(RightsMatrix::userOf(name))
                        && name.startsWith("bob"_L1));
                const bool expected
                    = isOwn && m.readersOf(space, RightsMatrix::workspaceOf(name)).contains(name);
                const QByteArray what = name.toUtf8() + ' ' + space.toString().toUtf8() + reply;
                QVERIFY2(
                    (at(reply, "spaces.0.status") != "forbidden") == expected, what.constData());
                if (!expected)
                    QCOMPARE(at(reply, "spaces.0.head"), "0"_ba);
            }
            for (int i = 0; i < 20; ++i) { // pages
                client->settle();
                for (const HubClient::Event &event : std::exchange(client->events, {})) {
                    if (!event.ack.isEmpty())
                        client->acknowledge(event.ack);
                }
            }
            clients[name] = std::move(client);
        }
        RandomValues random{ 7 };
        int delivered = 0;
        for (size_t kind = 0; kind < std::variant_size_v<EventBody>; ++kind) {
            const EventBody body = random.event(kind).body;
            if (std::holds_alternative<event::Unknown>(body))
                continue;
            for (const auto &[space, workspace] : m.spaces()) {
                for (auto &[name, client] : clients) {
                    client->read();
                    client->events.clear();
                }
                m.happen(space, workspace, body);
                const QStringList readers = m.readersOf(space, workspace);
                for (auto &[name, client] : clients) {
                    client->read();
                    QByteArrayList heard;
                    for (const HubClient::Event &event : std::as_const(client->events)) {
                        const QByteArray of = at(event.body, "space");
                        if (event.ack.isEmpty() && !of.isEmpty())
                            heard.append(of);
                    }
                    const qsizetype expected = readers.contains(name) ? 1 : 0;
                    const QByteArray what = name.toUtf8() + ' ' + space.toString().toUtf8() + " of "
                        + workspace.toString().toUtf8() + ' ' + QByteArray::number(int(kind)) + ' '
                        + heard.join(',');
                    QVERIFY2(heard.size() == expected, what.constData());
                    QVERIFY2(heard.isEmpty() || heard.first() == space.toString().toUtf8(),
                        what.constData());
                    delivered += static_cast<int>(heard.size());
                }
            }
        }
        QVERIFY(delivered > 300);
    }

    // --- What is never stored ---

    void everyKindOfHearsayIsHere()
    {
        const QStringList known{ u"user_joined"_s, u"user_left"_s, u"presence"_s, u"typing"_s,
            u"queue_metrics_updated"_s, u"queue_ticket_added"_s, u"queue_ticket_removed"_s,
            u"heatmap_updated"_s };
        for (size_t i = 0; i < std::variant_size_v<EphemeralEvent>; ++i)
            QVERIFY(known.contains(eventName(RandomValues{ 1 }.ephemeralEvent(i))));
    }

    void whoSeesWhoIsThere()
    {
        RightsMatrix m;
        auto bob = m.connect(u"bob"_s);
        bob->call("mutate",
            R"({"acked":0,"mutations":[{"op":"c-bob:1","kind":"create_issue","space":")"
                + projectSpace(m.lock).toString().toUtf8()
                + R"(","id":"i1","issue":{"subject":"A subject"}}]})");
        bob->send("presence", R"({"state":"busy","issue":"i1","field":"subject"})");
        m.world.advance(3s);
        Clients clients;
        for (const QString &name :
            { u"jane"_s, u"vic"_s, u"eve"_s, u"root"_s, u"mallory"_s, u"bob-there"_s }) {
            auto client = m.connect(name);
            QVERIFY(client->connected);
            const bool reads = m.reads(name, m.lock);
            const QByteArray hello = client->taken("hello").value(0);
            QCOMPARE(hello.contains("\"i1\""), reads);
            QCOMPARE(hello.contains("root@example.com"),
                RightsMatrix::workspaceOf(name) == m.home
                    && (name == "root"_L1 || clients.contains(u"root"_s)));
            QCOMPARE(at(client->call("history", R"({"issue":"i1"})"), "error.code"),
                reads ? QByteArray{} : "FORBIDDEN_OR_MISSING"_ba);
            client->call("watch", R"({"topics":["issue:i1"]})");
            clients[name] = std::move(client);
        }
        for (auto &[name, client] : clients) {
            client->read();
            client->events.clear();
        }
        bob->call("watch", R"({"topics":["issue:i1"]})");
        bob->send("typing", R"({"topic":"issue:i1","field":"subject","on":true})");
        bob->send("presence", R"({"state":"online","issue":"i1","field":"status"})");
        m.world.advance(3s);
        bob->read();
        for (auto &[name, client] : clients) {
            const bool reads = m.reads(name, m.lock);
            const bool isNeighbour = RightsMatrix::workspaceOf(name) == m.home;
            const auto presence = client->taken("presence");
            QCOMPARE(client->taken("typing").size(), reads ? 1 : 0);
            QVERIFY2(presence.isEmpty() != isNeighbour, qPrintable(name));
            for (const QByteArray &one : presence)
                QCOMPARE(one.contains("i1") || one.contains("status"), reads);
        }
        // Nobody types where he may not read, and nobody shows that he is there.
        bob->events.clear();
        clients[u"eve"_s]->send("typing", R"({"topic":"issue:i1","field":"subject","on":true})");
        clients[u"eve"_s]->send("presence", R"({"state":"busy","issue":"i1","field":"subject"})");
        m.world.advance(3s);
        bob->read();
        QVERIFY(bob->taken("typing").isEmpty());
        for (const QByteArray &one : bob->taken("presence"))
            QVERIFY(!one.contains("i1"));
        // Who comes and goes is known in his workspace only.
        clients[u"mallory"_s]->events.clear();
        bob->cut();
        m.world.advance(15s);
        for (auto &[name, client] : clients) {
            client->read();
            QCOMPARE(client->taken("user_left").size(),
                RightsMatrix::workspaceOf(name) == m.home ? 1 : 0);
        }
    }

    // What is told to those who watch, and what everything on the wire says.
    void whoWatchesWhat()
    {
        RightsMatrix m{ manyEvents() };
        Marked marked{ m };
        Clients clients;
        Clients plain;
        for (const QString &name : RightsMatrix::insiders()) {
            auto client = m.connect(name);
            QVERIFY(client->connected);
            const QByteArray answer
                = client->call("watch", "{\"topics\":" + jsonList(marked.allTopics()) + "}");
            for (const Marked::Place &place : marked.places) {
                for (const QByteArray &topic : Marked::topicsOf(place)) {
                    QVERIFY2(answer.contains("\"" + topic + "\":")
                            == marked.readersOf(place).contains(name),
                        (name.toUtf8() + ' ' + topic).constData());
                }
            }
            QCOMPARE(answer.contains("q-both"), m.reads(name, m.secret));
            for (const auto &[space, workspace] : m.spaces()) {
                client->call("subscribe", subscription(space, m.world.storage().epoch()->toUtf8()));
            }
            clients[name] = std::move(client);
            plain[name] = m.connect(name, false);
        }
        const auto hearAndCheck = [&](const QSet<QString> &withoutRights) {
            for (const bool isNative : { true, false }) {
                for (auto &[name, client] : isNative ? clients : plain) {
                    const QByteArray heard = heardBy(*client);
                    for (const Marked::Place &place : marked.places) {
                        const bool reads = marked.readersOf(place).contains(name)
                            && !withoutRights.contains(name);
                        const QByteArray what = name.toUtf8() + " of " + place.mark + ": " + heard;
                        QVERIFY2(heard.contains(place.mark) == reads, what.constData());
                        if (!isNative)
                            continue;
                        const QByteArray project = place.project.toString().toUtf8();
                        QVERIFY2(
                            heard.contains("queue_metrics_updated {\"queue\":\"q-" + place.mark)
                                == reads,
                            what.constData());
                        QVERIFY2(heard.contains("heatmap_updated {\"space\":\"project:" + project)
                                == reads,
                            what.constData());
                        for (const QByteArray &topic : Marked::topicsOf(place)) {
                            const bool isTold = heard.contains("\"topic\":\"" + topic + '"');
                            QVERIFY2(isTold == (reads && name != place.owner), what.constData());
                        }
                    }
                    if (isNative) {
                        QCOMPARE(heard.contains("\"q-both\",\"metrics\""),
                            m.reads(name, m.secret) && !withoutRights.contains(name));
                    }
                }
            }
        };
        for (auto &[name, client] : clients) // what was there before
            heardBy(*client);
        for (auto &[name, client] : plain)
            heardBy(*client);
        const auto happen = [&] {
            marked.everythingHappens();
            for (auto &[name, client] : clients) {
                for (const HubClient::Event &event : client->events) {
                    if (!event.ack.isEmpty())
                        client->acknowledge(event.ack);
                }
            }
            for (const QByteArray &topic : marked.allTopics()) {
                const QByteArray body = "{\"topic\":\"" + topic + "\",\"field\":\"x\",\"on\":true}";
                for (const QString &name : { u"jane"_s, u"mallory"_s })
                    clients.at(name)->send("typing", body);
            }
        };
        for (int i = 0; i < 5; ++i) { // the pages of what was there before
            for (auto &[name, client] : clients) {
                client->settle();
                for (const HubClient::Event &event : std::exchange(client->events, {})) {
                    if (!event.ack.isEmpty())
                        client->acknowledge(event.ack);
                }
            }
        }
        happen();
        hearAndCheck({});

        // With the right it ends, at once, on the line that is open; also that of an administrator
        // of the workspace, and also what a viewer of one project had.
        m.world.administer([](Administration &a) {
            QVERIFY(a.setPerson(worldWorkspace, World::userId(u"eve"_s), true));
        });
        const SpaceId space = projectSpace(m.lock);
        QCOMPARE(
            m.apply(u"jane"_s, space, mutation::RemoveMember{ RightsMatrix::userOf(u"bob"_s) }),
            u"applied"_s);
        QCOMPARE(
            m.apply(u"jane"_s, space, mutation::RemoveMember{ RightsMatrix::userOf(u"vic"_s) }),
            u"applied"_s);
        m.world.administer([](Administration &a) {
            QVERIFY(a.setPerson(worldWorkspace, World::userId(u"root"_s), false));
        });
        m.world.advance(200ms);
        clients.erase(u"eve"_s); // she may read now
        plain.erase(u"eve"_s);
        for (auto &[name, client] : clients)
            heardBy(*client);
        for (auto &[name, client] : plain)
            heardBy(*client);
        happen();
        hearAndCheck({ u"bob"_s, u"vic"_s, u"root"_s });
        for (const QString &name : { u"bob"_s, u"vic"_s, u"root"_s }) {
            const QByteArray answer = clients.at(name)->call(
                "watch", "{\"topics\":" + jsonList(marked.allTopics()) + "}");
            QCOMPARE(answer, R"({"topics":{}})"_ba);
            clients.at(name)->read();
            QVERIFY(!clients.at(name)->left); // he is still a person of this workspace
        }
    }

    void everyRequestIsKnownHere()
    {
        const QByteArrayList known{ "subscribe", "unsubscribe", "mutate", "history", "watch",
            "unwatch", "auth_refresh", "presence", "typing" };
        QCOMPARE(HubSession::requestNames(), known);
    }
    void aTokenOfAnotherWorkspaceIsSomebodyElses()
    {
        RightsMatrix m;
        auto bob = m.connect(u"bob"_s);
        const QByteArray there = m.token(u"bob-there"_s);
        QCOMPARE(at(bob->call("auth_refresh", textObject({ { "token", there } })), "error.code"),
            "AUTH_MALFORMED"_ba);
    }

    // --- In time ---

    void whoLeavesTheWorkspaceIsOutAtOnce()
    {
        RightsMatrix m;
        auto vic = m.connect(u"vic"_s);
        auto plain = m.connect(u"vic"_s, false);
        auto jane = m.connect(u"jane"_s);
        auto there = m.connect(u"bob-there"_s);
        StreamReader stream{ m.http("GET", "/api/realtime/issues/stream", u"vic"_s) };
        QVERIFY(stream.body);
        m.world.administer([](Administration &a) {
            QVERIFY(a.removePerson(worldWorkspace, World::userId(u"vic"_s)));
            QVERIFY(a.removePerson(worldWorkspace, World::userId(u"bob"_s)));
        });
        m.world.advance(100ms);
        for (HubClient *gone : { vic.get(), plain.get() }) {
            QCOMPARE(gone->taken("session_expired").size(), 1);
            QVERIFY(gone->left);
        }
        QVERIFY(stream.ended);
        jane->read();
        there->read();
        QVERIFY(!jane->left && !there->left); // he is still in the other one
        const auto again = m.connect(u"vic"_s);
        QCOMPARE(at(again->refusal, "data.code"), "AUTH_REVOKED"_ba);
    }

    // Somebody else wrote that to the database: another process, another node.
    void aRevocationIsNoticedWithinFiveSeconds()
    {
        RightsMatrix m;
        auto bob = m.connect(u"bob"_s);
        auto plain = m.connect(u"bob"_s, false);
        auto jane = m.connect(u"jane"_s);
        StreamReader stream{ m.http("GET", "/api/realtime/issues/stream", u"bob"_s) };
        StreamReader janes{ m.http("GET", "/api/realtime/issues/stream", u"jane"_s) };
        QVERIFY(stream.body && janes.body);
        m.world.advance(2s);
        bob->read();
        QVERIFY(
            m.world.storage().revokeUser(World::userId(u"bob"_s), m.world.clock().wallNow() + 1s));
        m.world.advance(5s);
        for (HubClient *gone : { bob.get(), plain.get() }) {
            QCOMPARE(gone->taken("session_expired").size(), 1);
            QVERIFY(gone->left);
        }
        QVERIFY(stream.text.endsWith("event: session_expired\ndata: {}\n\n"));
        QVERIFY(stream.ended);
        jane->read();
        QVERIFY(!jane->left);
        QVERIFY(!janes.ended);
    }

    // A member that another process took out of the project: without a word to this one.
    void aRightThatWentSilentlyIsNoticedByStreams()
    {
        RightsMatrix m;
        StreamReader stream{ m.http("GET", "/api/realtime/issues/stream", u"bob"_s) };
        QVERIFY(stream.body && !stream.ended);
        QVERIFY(m.world.storage().removeMember(m.lock, World::userId(u"bob"_s)));
        m.world.advance(5s);
        QVERIFY(stream.ended);
    }

    void everythingEndsWithTheToken()
    {
        RightsMatrix m;
        auto bob = m.connect(u"bob"_s);
        auto plain = m.connect(u"bob"_s, false);
        StreamReader stream{ m.http("GET", "/api/realtime/issues/stream", u"bob"_s) };
        QVERIFY(stream.body);
        for (int i = 0; i < 89; ++i) { // they answer pings
            m.world.advance(10s);
            bob->read();
            plain->read();
        }
        QVERIFY(!bob->left && !plain->left && !stream.ended);
        m.world.advance(10s);
        for (HubClient *gone : { bob.get(), plain.get() }) {
            QCOMPARE(gone->taken("session_expired").size(), 1);
            QVERIFY(gone->left);
        }
        QVERIFY(stream.ended);
        QVERIFY(stream.text.endsWith("event: session_expired\ndata: {}\n\n"));
    }
};

QTEST_GUILESS_MAIN(TestRightsLive)
#include "tst_rights_live.moc"
