// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Who may do and see what: every kind of mutation, durable event, ephemeral event, request of the
// socket and path of HTTP, for every role, in the own and in a foreign project and workspace. What
// is new and has no line here fails.

#include "core/sync/codec.h"
#include "server/auth/authhttp.h"
#include "server/auth/invitations.h"
#include "server/issues/issueservice.h"
#include "server/realtime/hubsession.h"
#include "server/storage/spacekey.h"
#include "tests/support/hubclient.h"
#include "tests/support/memorylink.h"
#include "tests/support/randomvalues.h"

#include <QTest>

#include <map>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

const WorkspaceId home = worldWorkspace;
const WorkspaceId other{ u"other"_s };

UserId userOf(const QString &name) { return World::userId(name.section(u'-', 0, 0)); }
// "bob-there" is Bob, who is in both workspaces, with a token for the other one.
WorkspaceId workspaceOf(const QString &name)
{
    return name == "mallory"_L1 || name.endsWith("-there"_L1) ? other : home;
}
const QStringList everybody{ u"jane"_s, u"bob"_s, u"vic"_s, u"eve"_s, u"root"_s, u"mallory"_s,
    u"bob-there"_s, u"fred"_s };

// In "default": LOCK with Jane (admin), Bob (member), Vic (viewer), SECRET with Jane alone; Eve is
// in nothing, Root administers the workspace, Fred has left it. In "other": Mallory administers it
// and has ALIEN; Bob is there, too, and in nothing.
struct Matrix
{
    Matrix() : world(1)
    {
        for (const QString &name : { u"jane"_s, u"bob"_s, u"vic"_s, u"eve"_s, u"fred"_s })
            world.addUser(name);
        world.addUser(u"root"_s, true);
        world.addProject(u"LOCK"_s, { u"jane"_s, u"bob"_s, u"fred"_s });
        world.setRole(u"LOCK"_s, u"vic"_s, Role::Viewer);
        world.addProject(u"SECRET"_s, { u"jane"_s });
        world.administer([this](Administration &a) {
            QVERIFY(a.addWorkspace(other, u"Other"_s));
            QVERIFY(a.addUser(other, { {}, u"mallory@example.com"_s, u"mallory"_s, {}, true }));
            QVERIFY(a.setPerson(other, userOf(u"bob"_s), false));
            const auto project = a.addProject(other, u"ALIEN"_s, u"Alien"_s);
            QVERIFY(project);
            alien = project->id;
            QVERIFY(a.setMember(other, u"ALIEN"_s, userOf(u"mallory"_s), Role::Admin));
            QVERIFY(a.removePerson(home, userOf(u"fred"_s)));
        });
        lock = world.project(u"LOCK"_s);
        secret = world.project(u"SECRET"_s);
    }
    QByteArray token(const QString &name)
    {
        return issueKeyToken(
            world.keys(), userOf(name), workspaceOf(name), world.clock().wallNow(), 900s);
    }
    std::unique_ptr<HubClient> connect(const QString &name, bool native)
    {
        auto client = std::make_unique<HubClient>(world);
        const QByteArray more
            = native ? ",\"client\":\"c-" + name.toUtf8() + "\",\"protocol\":1" : QByteArray{};
        client->connect("{\"token\":\"" + token(name) + "\"" + more + "}");
        return client;
    }
    HttpResponse http(const QByteArray &method, const QByteArray &path, const QString &name = {},
        const QByteArray &body = {})
    {
        HttpRequest request = MemoryLink::makeRequest(method, path);
        if (!name.isEmpty())
            request.headers.add("Authorization", "Bearer " + token(name));
        if (!body.isEmpty())
            request.headers.add("Content-Type", "application/json");
        request.body = body;
        request.peerAddress = u"10.0.0.%1"_s.arg(++address);
        std::optional<HttpResponse> answer;
        world.handler()(std::move(request), [&](HttpResponse r) { answer = std::move(r); });
        world.advance(200ms);
        return answer.value_or(HttpResponse{ .status = 0 });
    }
    // As rows of the log of that space, sent to whoever may have them.
    void happen(const SpaceId &space, const WorkspaceId &workspace, EventBody body)
    {
        Storage &storage = world.storage();
        LogWriter log{ storage, world.clock() };
        log.setWorkspace(workspace);
        QVERIFY(storage.begin());
        const auto event = log.append(space, {}, userOf(u"jane"_s), std::move(body));
        QVERIFY(storage.commit());
        QVERIFY(event);
        world.server().hub().publish(log.takeRows());
        world.advance(100ms);
    }
    // Who may read it.
    [[nodiscard]] QStringList readersOf(const SpaceId &space, const WorkspaceId &workspace) const
    {
        if (space == projectSpace(lock))
            return { u"jane"_s, u"bob"_s, u"vic"_s, u"root"_s };
        if (space == projectSpace(secret))
            return { u"jane"_s, u"root"_s };
        if (space == projectSpace(alien))
            return { u"mallory"_s };
        QStringList readers;
        for (const QString &name : everybody) {
            const bool mine
                = space == userSpace(userOf(name)) || space == directorySpace(workspace);
            if (mine && workspaceOf(name) == workspace && name != "fred"_L1)
                readers.append(name);
        }
        return readers;
    }
    [[nodiscard]] QList<std::pair<SpaceId, WorkspaceId>> spaces() const
    {
        return { { projectSpace(lock), home }, { projectSpace(secret), home },
            { projectSpace(alien), other }, { directorySpace(home), home },
            { directorySpace(other), other }, { userSpace(userOf(u"bob"_s)), home },
            { userSpace(userOf(u"bob"_s)), other }, { userSpace(userOf(u"jane"_s)), home } };
    }

    World world;
    ProjectId lock{};
    ProjectId secret{};
    ProjectId alien{};
    int address = 0;
};

// An object of texts.
QByteArray object(const QList<std::pair<QByteArray, QByteArray>> &members)
{
    QByteArrayList list;
    for (const auto &[key, value] : members)
        list.append("\"" + key + "\":\"" + value + "\"");
    return "{" + list.join(',') + "}";
}

QByteArray subscription(const SpaceId &space, const QByteArray &epoch)
{
    return "{\"spaces\":[{\"after\":0,\"id\":\"" + space.toString().toUtf8() + "\",\"epoch\":\""
        + epoch + "\"}]}";
}

QString codeOf(const MutationResult &result)
{
    if (const auto rejected = std::get_if<outcome::Rejected>(&result.outcome))
        return rejected->error.code;
    return std::holds_alternative<outcome::Applied>(result.outcome) ? u"applied"_s : u"other"_s;
}

QString kindOf(const MutationBody &body)
{
    JsonWriter json;
    writeMutation(json, { {}, {}, body, {} });
    return QString::fromUtf8(at(json.text(), "kind"));
}

// A mutation of that kind that its author might well send, on an issue of the project.
struct Things
{
    SpaceId space{};
    Issue issue{};
    CommentId comment{};
    CommentId message{};
    Project project{};
    ProjectId target{}; // to move to
};
std::pair<SpaceId, MutationBody> mutationOf(
    const QString &kind, const Things &t, const QString &author, RandomValues &random)
{
    const SpaceId own = userSpace(userOf(author));
    const SpaceId directory = directorySpace(workspaceOf(author));
    const ValueChange change{ u"A subject"_s, random.line(20) };
    if (kind == "create_issue"_L1) {
        Issue issue;
        issue.id = IssueId{ random.uuid() };
        issue.project = t.project.id;
        issue.subject = u"New"_s;
        return { t.space, mutation::CreateIssue{ issue } };
    }
    if (kind == "update_issue"_L1)
        return { t.space, mutation::UpdateIssue{ t.issue.id, { { Field::Subject, change } } } };
    if (kind == "delete_issue"_L1)
        return { t.space, mutation::DeleteIssue{ t.issue.id, 1000 } };
    if (kind == "restore_issue"_L1)
        return { t.space, mutation::RestoreIssue{ t.issue.id, {} } };
    if (kind == "move_issue"_L1)
        return { t.space, mutation::MoveIssue{ t.issue.id, t.target } };
    if (kind == "add_comment"_L1 || kind == "send_message"_L1) {
        const IssueId issue = kind == "add_comment"_L1 ? t.issue.id : IssueId{};
        return { t.space, mutation::AddComment{ issue, CommentId{ random.uuid() }, u"x"_s } };
    }
    const bool message = kind.endsWith("_message"_L1);
    const IssueId issue = message ? IssueId{} : t.issue.id;
    const CommentId comment = message ? t.message : t.comment;
    if (kind.startsWith("edit_"_L1))
        return { t.space, mutation::EditComment{ issue, comment, u"text"_s, u"better"_s } };
    if (kind == "delete_comment"_L1 || message)
        return { t.space, mutation::DeleteComment{ issue, comment } };
    if (kind == "resolve_conflict"_L1)
        return { own, mutation::ResolveConflict{ ConflictId{ u"c:1"_s } } };
    if (kind == "save_filter"_L1)
        return { own,
            mutation::SaveFilter{
                { FilterId{ random.uuid() }, u"Mine"_s, u"status:Open"_s, false } } };
    if (kind == "remove_filter"_L1)
        return { own, mutation::RemoveFilter{ FilterId{ random.uuid() } } };
    if (kind == "set_member"_L1)
        return { t.space, mutation::SetMember{ userOf(u"eve"_s), Role::Viewer } };
    if (kind == "remove_member"_L1)
        return { t.space, mutation::RemoveMember{ userOf(u"eve"_s) } };
    Project project = t.project;
    if (kind == "update_project"_L1) {
        project.name = random.line(20);
        return { t.space, mutation::UpdateProject{ project } };
    }
    if (kind == "create_project"_L1) {
        project.id = ProjectId{ random.uuid() };
        project.key = u"NEW"_s;
        return { directory, mutation::CreateProject{ project } };
    }
    if (kind == "set_person"_L1)
        return { directory, mutation::SetPerson{ userOf(u"fred"_s), {}, true } };
    if (kind == "remove_person"_L1)
        return { directory, mutation::RemovePerson{ userOf(u"fred"_s) } };
    return { {}, {} };
}

// Who may: "viewer", "member" and "admin" of the project, "root": of the workspace; "own": for
// himself.
const std::map<QString, QString> mayMutate{
    { u"create_issue"_s, u"member"_s },
    { u"update_issue"_s, u"member"_s },
    { u"delete_issue"_s, u"member"_s },
    { u"restore_issue"_s, u"member"_s },
    { u"move_issue"_s, u"member"_s },
    { u"add_comment"_s, u"member"_s },
    { u"edit_comment"_s, u"author"_s },
    { u"delete_comment"_s, u"author"_s },
    { u"send_message"_s, u"member"_s },
    { u"edit_message"_s, u"author"_s },
    { u"delete_message"_s, u"author"_s },
    { u"resolve_conflict"_s, u"own"_s },
    { u"save_filter"_s, u"own"_s },
    { u"remove_filter"_s, u"own"_s },
    { u"set_member"_s, u"admin"_s },
    { u"remove_member"_s, u"admin"_s },
    { u"update_project"_s, u"admin"_s },
    { u"create_project"_s, u"root"_s },
    { u"set_person"_s, u"root"_s },
    { u"remove_person"_s, u"root"_s },
};

// What the test has to do for each request of a client.
const QByteArrayList knownRequests{ "subscribe", "unsubscribe", "mutate", "history", "watch",
    "unwatch", "auth_refresh", "presence", "typing" };

// Paths of HTTP, with who gets more than a refusal.
const std::map<QByteArray, QString> knownPaths{
    { "POST /api/auth/login", u"anybody"_s },
    { "POST /api/auth/refresh", u"anybody"_s },
    { "POST /api/auth/logout", u"signed in"_s },
    { "POST /api/auth/password", u"signed in"_s },
    { "GET /api/auth/sessions", u"signed in"_s },
    { "DELETE /api/auth/sessions", u"signed in"_s },
    { "DELETE /api/auth/sessions/{id}", u"signed in"_s },
    { "POST /api/auth/invitation", u"anybody"_s },
    { "POST /api/auth/accept", u"anybody"_s },
    { "GET /invite", u"anybody"_s },
    { "POST /api/invitations", u"root"_s },
    { "GET /api/invitations", u"root"_s },
    { "DELETE /api/invitations/{id}", u"root"_s },
};

} // namespace

class TestRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- Mutations ---

    void everyKindOfMutationHasALine()
    {
        for (size_t i = 0; i < std::variant_size_v<MutationBody>; ++i) {
            for (int n = 0; n < 20; ++n) { // comments are of two kinds
                const QString kind
                    = kindOf(RandomValues{ static_cast<quint64>(n) }.mutation(i).body);
                QVERIFY2(mayMutate.contains(kind), qPrintable(kind));
            }
        }
    }

    void whoMayDoWhat_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto &row : mayMutate)
            QTest::newRow(qPrintable(row.first)) << row.first;
    }
    void whoMayDoWhat()
    {
        QFETCH(QString, kind);
        const QString least = mayMutate.at(kind);
        Matrix m;
        RandomValues random{ 1 };
        Storage &storage = m.world.storage();
        IssueService &service = m.world.server().issues();
        int number = 0;
        const auto apply = [&](const QString &author, const SpaceId &space, MutationBody body) {
            const ClientId client{ u"client-"_s + author };
            const Mutation mutation{ { client, ++number }, space, std::move(body), {} };
            const auto commit = service.apply(
                { { { userOf(author), client, workspaceOf(author) }, { mutation }, 0, {} } });
            return codeOf(commit.results.at(0).at(0));
        };
        const QList<std::tuple<ProjectId, QString, ProjectId>> projects{ { m.lock, u"jane"_s,
                                                                             m.lock },
            { m.secret, u"jane"_s, m.secret }, { m.alien, u"mallory"_s, m.alien } };
        for (const auto &[project, owner, target] : projects) {
            for (const QString &author : everybody) {
                Things t;
                t.project = **storage.project(project);
                t.space = projectSpace(project);
                t.target = target;
                t.issue.id = IssueId{ random.uuid() };
                t.issue.project = project;
                t.issue.subject = u"A subject"_s;
                t.comment = CommentId{ random.uuid() };
                t.message = CommentId{ random.uuid() };
                QCOMPARE(apply(owner, t.space, mutation::CreateIssue{ t.issue }), u"applied"_s);
                // Whoever may write at all has written these himself.
                const bool isThere = m.readersOf(t.space, {}).contains(author);
                const bool mayWrite = isThere && author != "vic"_L1;
                const QString writer = mayWrite ? author : owner;
                QCOMPARE(apply(writer, t.space,
                             mutation::AddComment{ t.issue.id, t.comment, u"text"_s }),
                    u"applied"_s);
                QCOMPARE(apply(writer, t.space, mutation::AddComment{ {}, t.message, u"text"_s }),
                    u"applied"_s);
                const qint64 head = *storage.head(t.space);
                const auto [space, body] = mutationOf(kind, t, author, random);
                const QString code = apply(author, space, body);

                const bool isAdmin = isThere && author != "bob"_L1 && author != "vic"_L1;
                const bool isRoot = author == "root"_L1 || author == "mallory"_L1;
                const bool expected = author == "fred"_L1 ? false
                    : least == "own"_L1                   ? true
                    : least == "root"_L1                  ? isRoot
                    : least == "admin"_L1                 ? isAdmin
                                                          : mayWrite;
                const QByteArray what = (author + u" "_s + kind + u": "_s + code).toUtf8();
                if (!expected) {
                    QVERIFY2(code == errc::Forbidden, what.constData());
                    QCOMPARE(*storage.head(t.space), head);
                } else if (author == "mallory"_L1 && least == "root"_L1 && code != u"applied"_s) {
                    // Fred is no person of that workspace, and not more is told of him.
                    QVERIFY2(
                        code == errc::NotAMember || code == errc::Validation, what.constData());
                } else if (author == "mallory"_L1 && kind == "set_member"_L1) {
                    QVERIFY2(code == errc::NotAMember, what.constData());
                } else {
                    // The second project of that key, the person who has gone: the right was there.
                    const bool done = code == u"applied"_s || code == errc::Validation
                        || code == errc::NotAMember;
                    QVERIFY2(done, what.constData());
                }
            }
        }
    }

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
        Matrix m;
        std::map<QString, std::unique_ptr<HubClient>> clients;
        const QByteArray epoch = m.world.storage().epoch()->toUtf8();
        for (const QString &name : everybody) {
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
                const bool isOwn = workspaceOf(name) == workspace
                    || (space == userSpace(userOf(name)) && name.startsWith("bob"_L1));
                const bool expected = isOwn && m.readersOf(space, workspaceOf(name)).contains(name);
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
            EventBody body = random.event(kind).body;
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
                    // Nobody has left for good, and what came came to those who may have it.
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

    void whoSeesWhoIsThere()
    {
        for (const EphemeralEvent &event :
            { EphemeralEvent{ ephemeral::UserJoined{} }, EphemeralEvent{ ephemeral::UserLeft{} },
                EphemeralEvent{ ephemeral::Presence{} }, EphemeralEvent{ ephemeral::Typing{} } })
            QVERIFY(event.index() < 4);
        static_assert(std::variant_size_v<EphemeralEvent> == 4, "a new one needs its lines below");
        Matrix m;
        auto bob = m.connect(u"bob"_s, true);
        bob->call("mutate",
            R"({"acked":0,"mutations":[{"op":"c-bob:1","kind":"create_issue","space":")"
                + projectSpace(m.lock).toString().toUtf8()
                + R"(","id":"i1","issue":{"subject":"A subject"}}]})");
        bob->send("presence", R"({"state":"busy","issue":"i1","field":"subject"})");
        m.world.advance(3s);
        std::map<QString, std::unique_ptr<HubClient>> clients;
        for (const QString &name :
            { u"jane"_s, u"vic"_s, u"eve"_s, u"root"_s, u"mallory"_s, u"bob-there"_s }) {
            auto client = m.connect(name, true);
            QVERIFY(client->connected);
            const bool reads = m.readersOf(projectSpace(m.lock), home).contains(name);
            const QByteArray hello = client->taken("hello").value(0);
            QCOMPARE(hello.contains("\"i1\""), reads);
            QCOMPARE(hello.contains("root@example.com"),
                workspaceOf(name) == home && (name == "root"_L1 || clients.contains(u"root"_s)));
            const QByteArray seen = client->call("watch",
                R"({"topics":["issue:i1","channel:)" + m.lock.toString().toUtf8() + R"("]})");
            QCOMPARE(seen.contains("issue:i1"), reads);
            QCOMPARE(seen.contains("channel:"), reads);
            QCOMPARE(at(client->call("history", R"({"issue":"i1"})"), "error.code"),
                reads ? QByteArray{} : "FORBIDDEN_OR_MISSING"_ba);
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
            const bool reads = m.readersOf(projectSpace(m.lock), home).contains(name);
            const bool neighbour = workspaceOf(name) == home;
            const auto presence = client->taken("presence");
            const auto typing = client->taken("typing");
            QCOMPARE(typing.size(), reads ? 1 : 0);
            QVERIFY2(presence.isEmpty() != neighbour, qPrintable(name));
            for (const QByteArray &one : presence)
                QCOMPARE(one.contains("i1") || one.contains("status"), reads);
        }
        // Nobody types where he may not read, and nobody shows that he is there.
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
            QCOMPARE(client->taken("user_left").size(), workspaceOf(name) == home ? 1 : 0);
        }
    }

    void everyRequestIsKnownHere() { QCOMPARE(HubSession::requestNames(), knownRequests); }
    void aTokenOfAnotherWorkspaceIsSomebodyElses()
    {
        Matrix m;
        auto bob = m.connect(u"bob"_s, true);
        const QByteArray there = m.token(u"bob-there"_s);
        QCOMPARE(at(bob->call("auth_refresh", object({ { "token", there } })), "error.code"),
            "AUTH_MALFORMED"_ba);
    }

    // --- HTTP ---

    void everyPathIsGuarded()
    {
        Matrix m;
        QList<HttpEndpoint> all = authEndpoints() + Invitations::endpoints();
        QVERIFY(all.size() >= 13);
        for (const HttpEndpoint &endpoint : all) {
            const QByteArray name = endpoint.method.toByteArray() + ' ' + endpoint.path.data();
            QVERIFY2(knownPaths.contains(name), name.constData());
            const QString who = knownPaths.at(name);
            const QByteArray path = QByteArray{ endpoint.path.data() }.replace("{id}", "x");
            const QByteArray method = endpoint.method.toByteArray();
            const QByteArray body = path == "/api/invitations" && method == "POST"
                ? R"({"email":"new@example.com"})"_ba
                : QByteArray{};
            const int stranger = m.http(method, path, {}, body).status;
            if (who == "anybody"_L1) {
                QVERIFY2(stranger != 401 && stranger != 403, name.constData());
                continue;
            }
            QVERIFY2(stranger == 401, name.constData());
            if (who != "root"_L1)
                continue;
            for (const QString &person :
                { u"jane"_s, u"bob"_s, u"eve"_s, u"bob-there"_s, u"fred"_s })
                QCOMPARE(m.http(method, path, person, body).status, 403);
            const int allowed = m.http(method, path, u"root"_s, body).status;
            QVERIFY2(
                allowed == 200 || allowed == 201 || name.startsWith("DELETE"), name.constData());
        }
        // What one workspace invites is not seen from another.
        QVERIFY(m.http("GET", "/api/invitations", u"root"_s).body.contains("new@example.com"));
        QVERIFY(!m.http("GET", "/api/invitations", u"mallory"_s).body.contains("new@example.com"));
        const QByteArray id
            = at(m.http("GET", "/api/invitations", u"root"_s).body, "invitations.0.id");
        QCOMPARE(m.http("DELETE", "/api/invitations/" + id, u"mallory"_s).status, 403);
        QCOMPARE(m.http("DELETE", "/api/invitations/" + id, u"root"_s).status, 204);
    }

    // From the link to work.
    void anInvitationLetsIn()
    {
        Matrix m;
        auto jane = m.connect(u"jane"_s, true);
        const QByteArray place
            = object({ { "project", m.lock.toString().toUtf8() }, { "role", "member" } });
        const HttpResponse invited = m.http("POST", "/api/invitations", u"root"_s,
            "{\"email\":\"new@example.com\",\"hours\":2,\"projects\":[" + place + "]}");
        QCOMPARE(invited.status, 201);
        const QByteArray link = at(invited.body, "link");
        QVERIFY(link.contains("/invite#"));
        const QByteArray secret = link.mid(link.indexOf('#') + 1);
        QVERIFY(!m.http("GET", "/api/invitations", u"root"_s).body.contains(secret));
        const HttpResponse page = m.http("GET", "/invite");
        QCOMPARE(page.status, 200);
        QVERIFY(page.headers.value("Content-Security-Policy").contains("default-src 'none'"));
        const auto open
            = m.http("POST", "/api/auth/invitation", {}, object({ { "token", secret } }));
        QCOMPARE(open.status, 200);
        QCOMPARE(at(open.body, "email"), "new@example.com"_ba);
        QCOMPARE(at(open.body, "workspace.id"), "default"_ba);
        QCOMPARE(at(open.body, "account"), "false"_ba);
        const auto accept = [&](const QByteArray &name, const QByteArray &password) {
            return m.http("POST", "/api/auth/accept", {},
                object({ { "token", secret }, { "name", name }, { "password", password } }));
        };
        QCOMPARE(accept("New", "short").status, 400);
        QCOMPARE(accept("", "correct horse").status, 400);
        jane->taken("user_updated");
        m.world.advance(1s);
        const auto in = accept("New", "correct horse");
        QCOMPARE(in.status, 200);
        QCOMPARE(at(in.body, "user.name"), "New"_ba);
        QCOMPARE(accept("New", "correct horse").status, 403);
        HubClient client{ m.world };
        QVERIFY(client.connect(
            "{\"client\":\"n\",\"protocol\":1,\"token\":\"" + at(in.body, "accessToken") + "\"}"));
        const QByteArray hello = client.taken("hello").value(0);
        QVERIFY(hello.contains(m.lock.toString().toUtf8()));
        QVERIFY(!hello.contains(m.secret.toString().toUtf8()));
        QCOMPARE(m.http("POST", "/api/auth/login", {},
                      object({ { "email", "new@example.com" }, { "password", "correct horse" } }))
                     .status,
            200);
        // Who has an account elsewhere proves it.
        const auto twice = m.http(
            "POST", "/api/invitations", u"mallory"_s, object({ { "email", "new@example.com" } }));
        const QByteArray second = at(twice.body, "link").split('#').value(1);
        const auto again = [&](const QByteArray &password) {
            return m.http("POST", "/api/auth/accept", {},
                object({ { "token", second }, { "password", password } }));
        };
        QCOMPARE(again("staple battery").status, 401);
        const auto there = again("correct horse");
        QCOMPARE(there.status, 200);
        QCOMPARE(at(there.body, "workspace"), "other"_ba);
        QVERIFY(!there.body.contains(m.lock.toString().toUtf8()));
    }
    // Links are not found by trying.
    void whoGuessesLinksWaits()
    {
        Matrix m;
        const auto guess = [&] {
            --m.address; // always the same one
            return m.http(
                "POST", "/api/auth/invitation", {}, object({ { "token", QByteArray(43, 'A') } }));
        };
        for (int i = 0; i < 30; ++i)
            QCOMPARE(guess().status, 403);
        const auto refused = guess();
        QCOMPARE(refused.status, 429);
        QVERIFY(!refused.headers.value("Retry-After").isEmpty());
    }

    void snapshotsAreGuarded()
    {
        Matrix m;
        for (const auto &[space, workspace] : m.spaces()) {
            const QByteArray path = "/api/spaces/" + space.toString().toUtf8() + "/snapshot";
            QCOMPARE(m.http("GET", path).status, 401);
            for (const QString &name : everybody) {
                const bool expected = m.readersOf(space, workspaceOf(name)).contains(name)
                    && (space == userSpace(userOf(name)) || workspaceOf(name) == workspace);
                const HttpResponse answer = m.http("GET", path, name);
                const QByteArray what = name.toUtf8() + ' ' + path;
                QVERIFY2(answer.status == (expected ? 200 : 403), what.constData());
            }
        }
    }

    // --- In time ---

    void whoLeavesTheWorkspaceIsOutAtOnce()
    {
        Matrix m;
        auto vic = m.connect(u"vic"_s, true);
        auto plain = m.connect(u"vic"_s, false);
        auto jane = m.connect(u"jane"_s, true);
        auto there = m.connect(u"bob-there"_s, true);
        m.world.administer(
            [](Administration &a) { QVERIFY(a.removePerson(home, userOf(u"vic"_s))); });
        m.world.administer(
            [](Administration &a) { QVERIFY(a.removePerson(home, userOf(u"bob"_s))); });
        m.world.advance(100ms);
        for (HubClient *gone : { vic.get(), plain.get() }) {
            QCOMPARE(gone->taken("session_expired").size(), 1);
            QVERIFY(gone->left);
        }
        jane->read();
        there->read();
        QVERIFY(!jane->left && !there->left); // he is still in the other one
        const auto again = m.connect(u"vic"_s, true);
        QCOMPARE(at(again->refusal, "data.code"), "AUTH_REVOKED"_ba);
        QCOMPARE(
            m.http("GET", "/api/spaces/" + projectSpace(m.lock).toString().toUtf8() + "/snapshot",
                 u"vic"_s)
                .status,
            403);
    }

    // Somebody else wrote that to the database: another process, another node.
    void aRevocationIsNoticedWithinFiveSeconds()
    {
        Matrix m;
        auto bob = m.connect(u"bob"_s, true);
        auto jane = m.connect(u"jane"_s, true);
        m.world.advance(2s);
        bob->read();
        QVERIFY(m.world.storage().revokeUser(userOf(u"bob"_s), m.world.clock().wallNow() + 1s));
        m.world.advance(5s);
        QCOMPARE(bob->taken("session_expired").size(), 1);
        QVERIFY(bob->left);
        jane->read();
        QVERIFY(!jane->left);
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
