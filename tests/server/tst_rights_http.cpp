// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Who gets what by HTTP: every path of signing in, of REST, streams, snapshots and figures, for
// every role, in the own and in a foreign project and workspace. What is new and has no line here
// fails.

#include "server/auth/authhttp.h"
#include "server/auth/invitations.h"
#include "server/storage/attachmentstore.h"
#include "tests/support/rightsmatrix.h"

#include <QCryptographicHash>

using namespace lockstep;
using namespace lockstep::server;

namespace {

// Of signing in, with who gets more than a refusal.
const std::map<QByteArray, QString> signInPaths{
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

// Of REST. "person": whoever is in a workspace, about what is his; "operator": who administers
// every workspace; else the role in the project, and "author" of what is changed.
struct RestPath
{
    QByteArray method{};
    QByteArray path{};
    QString least{};
    QByteArray body{};
    QByteArray query{};
};
const QList<RestPath> restPaths{
    { "GET", "/api/openapi.json", u"anybody"_s, {}, {} },
    { "GET", "/api/me", u"person"_s, {}, {} },
    { "GET", "/api/users", u"person"_s, {}, {} },
    { "GET", "/api/users/{user}", u"person"_s, {}, {} },
    { "GET", "/api/projects", u"person"_s, {}, {} },
    { "GET", "/api/issues", u"person"_s, {}, {} },
    { "GET", "/api/search", u"person"_s, {}, "q=Something" },
    { "GET", "/api/conflicts", u"person"_s, {}, {} },
    { "GET", "/api/conflicts/{conflict}", u"own"_s, {}, {} },
    { "DELETE", "/api/conflicts/{conflict}", u"own"_s, {}, {} },
    { "GET", "/api/filters", u"person"_s, {}, {} },
    { "GET", "/api/notifications", u"person"_s, {}, {} },
    { "POST", "/api/notifications/marks", u"person"_s, R"({"action":"read","upTo":1})", {} },
    { "GET", "/api/settings", u"person"_s, {}, {} },
    { "PUT", "/api/settings/{setting}", u"person"_s, R"({"value":"on"})", {} },
    { "DELETE", "/api/settings/{setting}", u"person"_s, {}, {} },
    { "GET", "/api/projects/{project}/queues", u"viewer"_s, {}, {} },
    { "GET", "/api/queues/{queue}/metrics", u"viewer"_s, {}, {} },
    { "PUT", "/api/projects/{project}/queues/{queue}", u"admin"_s,
        R"({"name":"New","query":"is:open","projects":[]})", {} },
    { "DELETE", "/api/projects/{project}/queues/{queue}", u"admin"_s, {}, {} },
    { "GET", "/api/projects/{project}/heatmap", u"viewer"_s, {}, "rows=status" },
    { "GET", "/api/spaces/{space}/events", u"viewer"_s, {}, "after=0" },
    { "GET", "/api/realtime/stats", u"person"_s, {}, {} },
    { "GET", "/api/realtime/issues/stream", u"viewer"_s, {}, "project={project}" },
    { "GET", "/api/realtime/heatmap/stream", u"viewer"_s, {}, "project={project}" },
    { "GET", "/metrics", u"operator"_s, {}, {} },
    { "GET", "/api/projects/{project}", u"viewer"_s, {}, {} },
    { "PATCH", "/api/projects/{project}", u"admin"_s, R"({"labels":["new"]})", {} },
    { "GET", "/api/projects/{project}/members", u"viewer"_s, {}, {} },
    { "PUT", "/api/projects/{project}/members/{user}", u"admin"_s, R"({"role":"viewer"})", {} },
    { "DELETE", "/api/projects/{project}/members/{user}", u"admin"_s, {}, {} },
    { "GET", "/api/projects/{project}/issues", u"viewer"_s, {}, {} },
    { "POST", "/api/projects/{project}/issues", u"member"_s, R"({"subject":"New"})", {} },
    { "POST", "/api/projects/{project}/issues/bulk", u"member"_s,
        R"({"issues":["{issue}"],"changes":{"priority":"High"}})", {} },
    { "GET", "/api/projects/{project}/messages", u"viewer"_s, {}, {} },
    { "POST", "/api/projects/{project}/messages", u"member"_s, R"({"text":"x"})", {} },
    { "GET", "/api/projects/{project}/export", u"viewer"_s, {}, {} },
    { "POST", "/api/projects/{project}/import", u"admin"_s, R"([{"number":1,"title":"New"}])",
        "dryRun=true" },
    { "GET", "/api/issues/{issue}", u"viewer"_s, {}, {} },
    { "PATCH", "/api/issues/{issue}", u"member"_s, R"({"priority":"High"})", {} },
    { "DELETE", "/api/issues/{issue}", u"member"_s, {}, {} },
    { "POST", "/api/issues/{issue}/restore", u"member"_s, {}, {} },
    { "POST", "/api/issues/{issue}/move", u"member"_s, R"({"project":"{project}"})", {} },
    { "GET", "/api/issues/{issue}/history", u"viewer"_s, {}, {} },
    { "GET", "/api/issues/{issue}/comments", u"viewer"_s, {}, {} },
    { "POST", "/api/issues/{issue}/comments", u"member"_s, R"({"text":"x"})", {} },
    { "GET", "/api/issues/{issue}/attachments", u"viewer"_s, {}, {} },
    { "POST", "/api/issues/{issue}/attachments", u"member"_s,
        "{\"name\":\"x\",\"size\":1,\"sha256\":"
        "\"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb\"}",
        {} },
    { "GET", "/api/uploads/{upload}", u"uploader"_s, {}, {} },
    { "PATCH", "/api/uploads/{upload}", u"uploader"_s, "x", {} },
    { "DELETE", "/api/uploads/{upload}", u"uploader"_s, {}, {} },
    { "GET", "/api/attachments/{attachment}", u"viewer"_s, {}, {} },
    { "DELETE", "/api/attachments/{attachment}", u"author"_s, {}, {} },
    { "GET", "/api/comments/{comment}", u"viewer"_s, {}, {} },
    { "PATCH", "/api/comments/{comment}", u"author"_s, R"({"text":"x"})", {} },
    { "DELETE", "/api/comments/{comment}", u"author"_s, {}, {} },
};

World::Options manyRequests()
{
    World::Options options;
    options.limits.rates = { 1'000'000, 1'000'000 };
    options.attachments = true;
    return options;
}

// What came, with what a body sends that is made while it is sent.
QByteArray everythingOf(RightsMatrix &m, const HttpResponse &answer)
{
    QByteArray all = answer.headers.block() + answer.body;
    if (!answer.stream)
        return all;
    const auto text = std::make_shared<QByteArray>();
    const auto body = answer.stream;
    std::function<void()> take = [&] {
        body->next([&take, text](const std::optional<QByteArray> &piece) {
            if (!piece || piece->isEmpty())
                return;
            *text += *piece;
            if (text->size() < 100'000)
                take();
        });
    };
    take();
    m.world.advance(200ms);
    body->next([](const auto &) {}); // what it still holds of this is let go
    return all + *text;
}

struct MarkedPlace
{
    ProjectId project{};
    QString owner{};
    QString mark{};
};
// A file of somebody's, whose bytes and name tell where it is, and under "u<id>" one on its way.
AttachmentId addFile(
    RightsMatrix &m, const MarkedPlace &place, const IssueId &issue, const QString &author)
{
    const QByteArray bytes = "Something " + place.mark.toUtf8();
    const QString sha256
        = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const AttachmentId id{ u"f%1"_s.arg(++m.number) };
    const FileStore &files = *m.world.files();
    Attachment a{ id, issue, RightsMatrix::userOf(author), u"Something %1.txt"_s.arg(place.mark),
        bytes.size(), sha256, u"text/plain"_s, toIso8601(m.world.clock().wallNow()) };
    AttachmentStore store{ m.world.storage().database() };
    const bool isThere = files.append(id.toString(), 0, bytes, bytes.size()).ok()
        && files.finish(id.toString(), bytes.size(), sha256).ok()
        && store.add(place.project, a).ok();
    UploadRow upload{ a, RightsMatrix::workspaceOf(author), place.project, true,
        m.world.clock().wallNow() };
    upload.attachment.id = AttachmentId{ u'u' + id.toString() };
    upload.attachment.type.clear();
    if (!isThere || !store.saveUpload(upload))
        qFatal("no file");
    return id;
}

QList<MarkedPlace> placesOf(const RightsMatrix &m)
{
    return { { m.lock, u"jane"_s, u"of-lock"_s }, { m.secret, u"jane"_s, u"of-secret"_s },
        { m.alien, u"mallory"_s, u"of-alien"_s } };
}

} // namespace

class TestRightsHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- Signing in ---

    void everyPathOfSigningInIsGuarded()
    {
        RightsMatrix m;
        const QList<HttpEndpoint> all = authEndpoints() + Invitations::endpoints();
        QVERIFY(all.size() >= 13);
        for (const HttpEndpoint &endpoint : all) {
            const QByteArray name = endpoint.method.toByteArray() + ' ' + endpoint.path.data();
            QVERIFY2(signInPaths.contains(name), name.constData());
            const QString who = signInPaths.at(name);
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
        RightsMatrix m;
        auto jane = m.connect(u"jane"_s);
        const QByteArray place
            = textObject({ { "project", m.lock.toString().toUtf8() }, { "role", "member" } });
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
            = m.http("POST", "/api/auth/invitation", {}, textObject({ { "token", secret } }));
        QCOMPARE(open.status, 200);
        QCOMPARE(at(open.body, "email"), "new@example.com"_ba);
        QCOMPARE(at(open.body, "workspace.id"), "default"_ba);
        QCOMPARE(at(open.body, "account"), "false"_ba);
        const auto accept = [&](const QByteArray &name, const QByteArray &password) {
            return m.http("POST", "/api/auth/accept", {},
                textObject({ { "token", secret }, { "name", name }, { "password", password } }));
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
        const QByteArray known
            = textObject({ { "email", "new@example.com" }, { "password", "correct horse" } });
        QCOMPARE(m.http("POST", "/api/auth/login", {}, known).status, 200);
        // Who has an account elsewhere proves it.
        const auto twice = m.http("POST", "/api/invitations", u"mallory"_s,
            textObject({ { "email", "new@example.com" } }));
        const QByteArray second = at(twice.body, "link").split('#').value(1);
        const auto again = [&](const QByteArray &password) {
            return m.http("POST", "/api/auth/accept", {},
                textObject({ { "token", second }, { "password", password } }));
        };
        QCOMPARE(again("staple battery").status, 401);
        const auto there = again("correct horse");
        QCOMPARE(there.status, 200);
        QCOMPARE(at(there.body, "workspace"), "other"_ba);
        QVERIFY(!there.body.contains(m.lock.toString().toUtf8()));

        // A session in a workspace goes no further than one is a person of it.
        m.world.administer(
            [&](Administration &a) { QVERIFY(a.removePerson(m.other, World::userId(u"new"_s))); });
        const QByteArray body = textObject({ { "refreshToken", at(there.body, "refreshToken") } });
        QCOMPARE(m.http("POST", "/api/auth/refresh", {}, body).status, 401);
        const QByteArray into = textObject({ { "email", "new@example.com" },
            { "password", "correct horse" }, { "workspace", "other" } });
        QCOMPARE(m.http("POST", "/api/auth/login", {}, into).status, 403);
        QCOMPARE(m.http("POST", "/api/auth/login", {}, known).status, 200);
    }
    // Links are not found by trying.
    void whoGuessesLinksWaits()
    {
        RightsMatrix m;
        const auto guess = [&] {
            m.address = 7; // always the same one
            return m.http("POST", "/api/auth/invitation", {},
                textObject({ { "token", QByteArray(43, 'A') } }));
        };
        for (int i = 0; i < 30; ++i)
            QCOMPARE(guess().status, 403);
        const auto refused = guess();
        QCOMPARE(refused.status, 429);
        QVERIFY(!refused.headers.value("Retry-After").isEmpty());
    }

    // --- REST ---

    void everyPathOfRestHasALine()
    {
        RightsMatrix m;
        for (const Route &route : m.world.server().rest().router().routes()) {
            const auto known
                = std::find_if(restPaths.begin(), restPaths.end(), [&](const RestPath &path) {
                      return path.method == route.method && path.path == route.pattern.toUtf8();
                  });
            const QByteArray what = route.method + ' ' + route.pattern.toUtf8();
            QVERIFY2(known != restPaths.end(), what.constData());
            QVERIFY2(route.open == (known->least == "anybody"_L1), what.constData());
        }
    }

    void whoGetsWhat()
    {
        RightsMatrix m{ manyRequests() };
        QStringList allMarks;
        for (const MarkedPlace &place : placesOf(m)) {
            allMarks << place.mark;
            const SpaceId space = projectSpace(place.project);
            Project project = **m.world.storage().project(place.project);
            project.name = u"Something "_s + place.mark;
            QCOMPARE(m.apply(place.owner, space, mutation::UpdateProject{ project }), u"applied"_s);
        }
        int allowedTimes = 0;
        for (const RestPath &path : restPaths) {
            for (const MarkedPlace &place : placesOf(m)) {
                for (const QString &name : RightsMatrix::everybody() + QStringList{ {} }) {
                    const SpaceId space = projectSpace(place.project);
                    const QString text = u"Something "_s + place.mark;
                    const bool reads = m.reads(name, place.project);
                    const bool writes = reads && name != "vic"_L1;
                    Issue issue;
                    issue.id = IssueId{ u"i%1"_s.arg(++m.number) };
                    issue.project = place.project;
                    issue.subject = text;
                    const CommentId comment{ u"c%1"_s.arg(++m.number) };
                    QCOMPARE(
                        m.apply(place.owner, space, mutation::CreateIssue{ issue }), u"applied"_s);
                    QCOMPARE(m.apply(writes ? name : place.owner, space,
                                 mutation::AddComment{ issue.id, comment, text }),
                        u"applied"_s);
                    const bool isOfFiles
                        = path.path.contains("attachment") || path.path.contains("upload");
                    const AttachmentId file = isOfFiles
                        ? addFile(m, place, issue.id, writes ? name : place.owner)
                        : AttachmentId{};
                    // The same one each time; whoever may has taken it away.
                    const QueueId queue{ u"q-%1"_s.arg(place.mark) };
                    QCOMPARE(m.apply(place.owner, space,
                                 mutation::SaveQueue{ { queue, text, u"is:open"_s, {} } }),
                        u"applied"_s);
                    const auto filled = [&](QByteArray pattern) {
                        const bool isUser = path.path == "/api/users/{user}";
                        const QString user = isUser && !name.isEmpty() ? name.section(u'-', 0, 0)
                            : place.project == m.alien                 ? u"bob"_s
                                                                       : u"eve"_s;
                        return pattern.replace("{project}", place.project.toString().toUtf8())
                            .replace("{space}", space.toString().toUtf8())
                            .replace("{issue}", issue.id.toString().toUtf8())
                            .replace("{comment}", comment.toString().toUtf8())
                            .replace("{attachment}", file.toString().toUtf8())
                            .replace("{upload}", "u" + file.toString().toUtf8())
                            .replace("{user}", World::userId(user).toString().toUtf8())
                            .replace("{queue}", queue.toString().toUtf8())
                            .replace("{setting}", "watch:queue:" + queue.toString().toUtf8())
                            .replace("{conflict}", "c:1");
                    };
                    QByteArray target = filled(path.path);
                    if (!path.query.isEmpty())
                        target += '?' + filled(path.query);
                    const HttpResponse answer
                        = m.http(path.method, target, name, filled(path.body));
                    const QByteArray told = everythingOf(m, answer);
                    const QByteArray what = path.method + ' ' + target + " by " + name.toUtf8()
                        + ": " + QByteArray::number(answer.status) + ' ' + told.left(300);

                    const bool isIn = !name.isEmpty() && name != "fred"_L1;
                    const bool isAdmin = writes && name != "bob"_L1;
                    // There is no such conflict; and of an upload its author alone knows.
                    const bool isOthers = path.least == "own"_L1 || path.least == "uploader"_L1;
                    const bool allowed = path.least == "anybody"_L1 ? true
                        : path.least == "person"_L1                 ? isIn
                        : path.least == "operator"_L1               ? false
                        : path.least == "viewer"_L1                 ? reads
                        : path.least == "admin"_L1                  ? isAdmin
                        : path.least == "own"_L1                    ? false
                                                                    : writes;
                    if (allowed) {
                        QVERIFY2(answer.status >= 200 && answer.status < 300, what.constData());
                        ++allowedTimes;
                    } else {
                        const int expected = !isIn && path.least != "operator"_L1 ? 401
                            : name.isEmpty()                                      ? 401
                            : path.least == "operator"_L1                         ? 403
                            : reads && !isOthers                                  ? 403
                                                                                  : 404;
                        QVERIFY2(answer.status == expected, what.constData());
                    }
                    AttachmentStore uploads{ m.world.storage().database() };
                    const auto left = uploads.staleUploads(WallTime::max(), 100);
                    for (const UploadRow &each : *left) // nobody has very many
                        QVERIFY(uploads.forgetUpload(each.attachment.id));
                    // What a path has made of the roles is not for the next one.
                    if (path.method == "PUT" && allowed) {
                        const QString added = place.project == m.alien ? u"bob"_s : u"eve"_s;
                        const mutation::RemoveMember removal{ World::userId(added) };
                        QCOMPARE(m.apply(place.owner, space, removal), u"applied"_s);
                    }
                    // And not a word of what he may not read, whatever he asked for.
                    for (const MarkedPlace &each : placesOf(m)) {
                        if (!m.reads(name, each.project))
                            QVERIFY2(!told.contains(each.mark.toUtf8()), what.constData());
                    }
                }
            }
        }
        QVERIFY(allowedTimes > 250);
    }

    // By their keys, too: those of another workspace are not known here.
    void namesOfOtherWorkspaces()
    {
        RightsMatrix m{ manyRequests() };
        Issue issue;
        issue.id = IssueId{ u"i1"_s };
        issue.project = m.alien;
        issue.subject = u"A subject"_s;
        QCOMPARE(m.apply(u"mallory"_s, projectSpace(m.alien), mutation::CreateIssue{ issue }),
            u"applied"_s);
        for (const QByteArray &path : { "/api/projects/ALIEN"_ba, "/api/issues/ALIEN-1"_ba,
                 "/api/projects/ALIEN/export"_ba, "/api/users/mallory@example.com"_ba }) {
            QCOMPARE(m.http("GET", path, u"mallory"_s).status, 200);
            for (const QString &name : { u"root"_s, u"jane"_s, u"bob"_s })
                QCOMPARE(m.http("GET", path, name).status, 404);
        }
        QCOMPARE(m.http("GET", "/api/users/root@example.com", u"mallory"_s).status, 404);
        for (const QByteArray &path : { "/api/users"_ba, "/api/realtime/stats"_ba, "/api/me"_ba })
            QVERIFY(!m.http("GET", path, u"bob-there"_s).body.contains("jane@"));
        // Searches that name what one may not read find nothing.
        const QByteArray list = "/api/issues?project=" + m.alien.toString().toUtf8();
        QCOMPARE(m.http("GET", list, u"root"_s).status, 404);
        QCOMPARE(m.http("GET", "/api/search?q=i1", u"root"_s).body.contains("ALIEN"), false);
    }

    void figuresOfTheServer()
    {
        RightsMatrix m;
        QCOMPARE(m.http("GET", "/metrics", u"root"_s).status, 403);
        m.world.administer([](Administration &a) {
            QVERIFY(a.setPerson(WorkspaceId{ u"other"_s }, World::userId(u"root"_s), true));
        });
        const HttpResponse answer = m.http("GET", "/metrics", u"root"_s);
        QCOMPARE(answer.status, 200);
        // Numbers of the whole: nobody and nothing in it has a name.
        for (const QByteArray &name : { "@"_ba, "LOCK"_ba, m.lock.toString().toUtf8() })
            QVERIFY(!answer.body.contains(name));
        // The rooms are those that one may enter.
        auto jane = m.connect(u"jane"_s, false);
        auto root = m.connect(u"root"_s, false);
        for (const QString &name : RightsMatrix::insiders()) {
            const QByteArray stats = m.http("GET", "/api/realtime/stats", name).body;
            for (const MarkedPlace &place : placesOf(m)) {
                if (place.project != m.alien) // nobody is connected there
                    QCOMPARE(stats.contains(place.project.toString().toUtf8()),
                        m.reads(name, place.project));
            }
            QCOMPARE(
                at(stats, "users"), RightsMatrix::workspaceOf(name) == m.home ? "2"_ba : "0"_ba);
        }
    }

    void snapshotsAreGuarded()
    {
        RightsMatrix m;
        for (const auto &[space, workspace] : m.spaces()) {
            const QByteArray path = "/api/spaces/" + space.toString().toUtf8() + "/snapshot";
            QCOMPARE(m.http("GET", path).status, 401);
            for (const QString &name : RightsMatrix::everybody()) {
                const bool expected
                    = m.readersOf(space, RightsMatrix::workspaceOf(name)).contains(name)
                    && (space == userSpace(RightsMatrix::userOf(name))
                        || RightsMatrix::workspaceOf(name) == workspace);
                const HttpResponse answer = m.http("GET", path, name);
                const QByteArray what = name.toUtf8() + ' ' + path;
                QVERIFY2(answer.status == (expected ? 200 : 403), what.constData());
                everythingOf(m, answer); // which ends it
            }
        }
    }

    // What was told of a project goes with the right to read it; of an open conflict what others
    // wrote does, one's own side does not.
    void whatStaysWhenARightGoes()
    {
        RightsMatrix m{ manyRequests() };
        Issue issue;
        issue.id = IssueId{ u"i1"_s };
        issue.project = m.lock;
        issue.subject = u"First"_s;
        const SpaceId space = projectSpace(m.lock);
        QCOMPARE(m.apply(u"jane"_s, space, mutation::CreateIssue{ issue }), u"applied"_s);
        const auto subject = [&](const QString &to) {
            return mutation::UpdateIssue{ issue.id,
                { { Field::Subject, ValueChange{ u"First"_s, to } } } };
        };
        QCOMPARE(m.apply(u"jane"_s, space, subject(u"Hers"_s)), u"applied"_s);
        QCOMPARE(m.apply(u"bob"_s, space, subject(u"Mine"_s)), u"other"_s); // a conflict
        const QByteArray before = m.http("GET", "/api/conflicts", u"bob"_s).body;
        QVERIFY(before.contains("Hers") && before.contains("Mine"));
        QCOMPARE(m.apply(u"jane"_s, space, mutation::RemoveMember{ World::userId(u"bob"_s) }),
            u"applied"_s);
        for (const QByteArray &path :
            { "/api/conflicts"_ba, "/api/spaces/user:bob@example.com/snapshot"_ba }) {
            const QByteArray after = everythingOf(m, m.http("GET", path, u"bob"_s));
            QVERIFY2(!after.contains("Hers") && !after.contains("First"), after.constData());
            QVERIFY2(after.contains("Mine"), after.constData());
        }
        QCOMPARE(
            at(m.http("GET", "/api/conflicts", u"bob"_s).body, "conflicts.0.issue.id"), "i1"_ba);
        const QByteArray id
            = at(m.http("GET", "/api/conflicts", u"bob"_s).body, "conflicts.0.conflict");
        QCOMPARE(m.http("DELETE", "/api/conflicts/" + id, u"bob"_s).status, 204);
    }
};

QTEST_GUILESS_MAIN(TestRightsHttp)
#include "tst_rights_http.moc"
