// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What is said to each system by HTTP and by events, and how the answers are read: as the
// recordings of real servers show them.

#include "net/dialect/dialectrules.h"
#include "net/dialect/fieldcodec.h"
#include "tests/net/dialect/dialectfixture.h"

#include <QUrlQuery>

using namespace lockstep;
using namespace lockstep::net::dialect;
using namespace lockstep::net::dialect::test;
using namespace Qt::StringLiterals;

namespace {

Translator speaking(
    const char *name, const char *variant = "", std::map<QString, QString> parameters = {})
{
    if (qstrcmp(name, "frappe") == 0)
        parameters.emplace(u"site"_s, u"127.0.0.1"_s);
    Translator translator{ dialectNamed(QString::fromLatin1(name), QString::fromLatin1(variant)),
        std::move(parameters) };
    Session session;
    session.user.id = UserId{ u"me"_s };
    session.token = u"T"_s;
    session.refreshToken = u"R"_s;
    session.values[u"organization"_s] = u"org"_s;
    session.values[u"company"_s] = u"acme"_s;
    translator.setSession(session);
    return translator;
}

QString worded(const HttpRequest &request)
{
    const QString path
        = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path.toLatin1()));
    return QString::fromLatin1(request.method) + u' ' + path
        + (request.body.isEmpty() ? QString{} : u' ' + QString::fromUtf8(request.body));
}

QString worded(const std::optional<HttpRequest> &request)
{
    return request ? worded(*request) : u"nothing"_s;
}

QString worded(const SocketCommand &command)
{
    QStringList args;
    for (const QByteArray &arg : command.args)
        args.append(QString::fromUtf8(arg));
    static constexpr std::array acks{ ""_L1, " acknowledged"_L1, " acknowledged by nothing"_L1 };
    return command.name + u'(' + args.join(u", "_s) + u')' + acks[size_t(command.ack)]
        + (command.replyEvent.isEmpty() ? QString{} : u" answered by "_s + command.replyEvent);
}

template <typename T> QString worded(const std::vector<T> &all)
{
    QStringList words;
    for (const T &one : all)
        words.append(worded(one));
    return words.join(u"; "_s);
}

QString worded(const Result<Translator::Write> &write)
{
    return write ? worded(write->requests) : write.error().code + u' ' + write.error().field;
}

ForeignScope scopeOf(const char *kind, const char *id, const char *parent = "")
{
    ForeignScope scope;
    scope.kind = QString::fromLatin1(kind);
    scope.id = QString::fromLatin1(id);
    scope.parent = QString::fromLatin1(parent);
    return scope;
}

ForeignIssue issueOf(const char *entity, const char *id, const char *scope)
{
    ForeignIssue issue;
    issue.entity = QString::fromLatin1(entity);
    issue.id = QString::fromLatin1(id);
    issue.scope = QString::fromLatin1(scope);
    return issue;
}

} // namespace

class DialectRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signingIn_data();
    void signingIn();
    void tokensAreTakenFromWhereverTheyAre();
    void anApiKeyNeedsNoSignIn();
    void theTokenStandsWhereTheServerLooks();
    void requestsThatWriteSayWhatTheyAre();
    void socketsAreAddressed();
    void commandsHaveTheirForms();
    void scopesAreListed();
    void pagesAreCounted();
    void statusesAreFetched();
    void issuesAreListed();
    void oneIssueIsRead();
    void creating_data();
    void creating();
    void changing_data();
    void changing();
    void whatCannotBeWrittenIsRefusedWithItsField();
    void writtenValuesReadAsTheSame();
    void valuesThatCannotBeHeldAreLeftAlone();
    void errorsHaveTheirCodes_data();
    void errorsHaveTheirCodes();
    void commentsAndMessages();
    void notificationsAndMarks();
    void figuresAndMaps();
    void historiesAreRead();
    void factsAreAskedForOnce();
    void variantsAreProbed();
    void everySystemIsToldFromTheOthers();
};

void DialectRequestsTest::signingIn_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("recorded");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("name");
    QTest::addRow("worklamp") << u"POST /api/auth/login {\"email\":\"u\",\"password\":\"p\"}"_s
                              << u"POST /api/auth/login"_s
                              << u"0083563f-b36a-4236-a1cd-da5ebf53aff4"_s << u"Admin User"_s;
    QTest::addRow("flask")
        << u"POST /api/auth/login {\"username_or_email\":\"u\",\"password\":\"p\"}"_s
        << u"POST /api/auth/login"_s << u"6197ed0f-8b49-424b-b0b7-bef768ec8d0d"_s << u"Alice A"_s;
    QTest::addRow("bomizzel")
        << u"POST /api/auth/login {\"email\":\"u\",\"password\":\"p\"}"_s
        << u"POST /api/auth/login {\"email\":\"admin@bomizzel.com\",\"password\":\"password123\"}"_s
        << u"5fc6e609-8c0f-4860-8005-3dd811ae20ee"_s << u"Admin User"_s;
}

void DialectRequestsTest::signingIn()
{
    QFETCH(QString, request);
    QFETCH(QString, recorded);
    QFETCH(QString, user);
    QFETCH(QString, name);
    const QByteArray system = QTest::currentDataTag();
    const Translator translator = speaking(system.constData());
    const auto asked = translator.signIn({ { u"user"_s, u"u"_s }, { u"password"_s, u"p"_s } });
    QCOMPARE(worded(asked), request);
    QVERIFY(headerOf(*asked, "Authorization").isEmpty()); // not that of the session before
    const auto session
        = translator.readSignIn(recordedReply(QString::fromLatin1(system), recorded));
    QVERIFY2(session, "the recorded answer signs in");
    QCOMPARE(session->user.id.toString(), user);
    QCOMPARE(session->user.name, name);
    QVERIFY(!session->token.isEmpty());
    const auto refused = translator.readSignIn(replyOf(401, R"({"error":"Invalid credentials"})"));
    QCOMPARE(refused.error().code, QString{ errc::AuthCredentials });
}

void DialectRequestsTest::tokensAreTakenFromWhereverTheyAre()
{
    const QByteArray claims = QByteArray{ R"({"iat":1000,"exp":1900})" }.toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    HttpReply reply = replyOf(
        200, R"({"user":{"id":"u1","tenantId":"t"},"accessToken":"h.)" + claims + R"(.s"})");
    reply.headers = { { "set-cookie", "refreshToken=r1; Max-Age=2592000; Path=/; HttpOnly" } };
    const Translator worklamp = speaking("worklamp");
    auto session = worklamp.readSignIn(reply);
    QVERIFY(session);
    QCOMPARE(session->refreshToken, u"r1"_s);
    QCOMPARE(session->expiresIn, Milliseconds{ 900'000 });
    QCOMPARE(session->values[u"tenant"_s], u"t"_s);
    QCOMPARE(
        worded(worklamp.refresh(*session)), u"POST /api/auth/refresh {\"refreshToken\":\"r1\"}"_s);
    const auto renewed = worklamp.readRefresh(replyOf(200, R"({"accessToken":"n"})"), *session);
    QCOMPARE(renewed->token, u"n"_s);
    QCOMPARE(renewed->refreshToken, u"r1"_s); // kept where no other is given
    QCOMPARE(renewed->user.id.toString(), u"u1"_s);
    session->refreshToken.clear();
    QVERIFY(!worklamp.refresh(*session));

    const Translator flask = speaking("flask");
    const auto flaskRefresh = flask.refresh(flask.session());
    QCOMPARE(worded(flaskRefresh), u"POST /api/auth/refresh {}"_s);
    QCOMPARE(headerOf(*flaskRefresh, "Authorization"), "Bearer R");
    QVERIFY(!speaking("ciis").refresh({}));

    const Translator frappe = speaking("frappe");
    HttpReply loggedIn = replyOf(200, R"({"message":"Logged In","full_name":"Jane"})");
    loggedIn.headers = { { "set-cookie", "sid=abc; Path=/; HttpOnly" },
        { "set-cookie", "user_id=jane; Path=/" } };
    const auto cookies = frappe.readSignIn(loggedIn);
    QVERIFY(cookies);
    QCOMPARE(cookies->cookie, "sid=abc; user_id=jane");
    const auto who = frappe.readWhoAmI(replyOf(200, R"({"message":"jane@company.com"})"), *cookies);
    QCOMPARE(who->user.id.toString(), u"jane@company.com"_s);
    QVERIFY(!frappe.readWhoAmI(replyOf(200, "{}"), *cookies));
    QVERIFY(!worklamp.readSignIn(replyOf(200, "{}"))); // nothing to go on with
}

void DialectRequestsTest::anApiKeyNeedsNoSignIn()
{
    const Translator frappe = speaking("frappe");
    const Credentials key{ { u"token"_s, u"k:s"_s } };
    QVERIFY(!frappe.signIn(key));
    QCOMPARE(frappe.sessionOf(key).token, u"k:s"_s);
    const Credentials password{ { u"user"_s, u"j"_s }, { u"password"_s, u"p&q"_s } };
    QCOMPARE(QString::fromLatin1(frappe.signIn(password)->body), u"usr=j&pwd=p%26q"_s);
    QCOMPARE(
        headerOf(*frappe.signIn(password), "Content-Type"), "application/x-www-form-urlencoded");
    QCOMPARE(frappe.sessionOf(password), Session{});
}

void DialectRequestsTest::theTokenStandsWhereTheServerLooks()
{
    for (const char *name : { "worklamp", "flask", "bomizzel", "ciis" }) {
        const Translator translator = speaking(name);
        const auto list = translator.listIssues(translator.entities().first(),
            scopeOf(name[0] == 'c'   ? "organization"
                    : name[0] == 'b' ? "team"
                                     : "project",
                "s"),
            0);
        QCOMPARE(headerOf(*list, "Authorization"), "Bearer T");
    }
    QCOMPARE(headerOf(*speaking("frappe").readOne(u"issue"_s, u"I"_s), "Authorization"), "token T");
    Translator signedOut = speaking("worklamp");
    signedOut.setSession({});
    QCOMPARE(headerOf(*signedOut.whoAmI(), "Authorization"), "");
}

void DialectRequestsTest::requestsThatWriteSayWhatTheyAre()
{
    // Without a User-Agent, or without a Content-Type even of nothing, one of them refuses.
    const Translator bomizzel = speaking("bomizzel");
    const auto unassign
        = bomizzel.update(issueOf("ticket", "t", "team"), { { Field::Assignee, {} } });
    QCOMPARE(worded(unassign), u"POST /api/tickets/t/unassign {}"_s);
    QCOMPARE(headerOf(unassign->requests[0], "Content-Type"), "application/json");
    QVERIFY(!headerOf(unassign->requests[0], "User-Agent").isEmpty());
}

void DialectRequestsTest::socketsAreAddressed()
{
    const QUrl server{ u"http://127.0.0.1:3001/x"_s };
    const auto worklamp = speaking("worklamp").socket(server, {});
    QCOMPARE(worklamp->path, u"/socket.io/"_s);
    QCOMPARE(worklamp->nsp, u"/"_s);
    QCOMPARE(worklamp->connectPayload, R"({"token":"T"})");
    QVERIFY(worklamp->query.isEmpty());
    const auto flask = speaking("flask").socket(server, {});
    QVERIFY(flask->connectPayload.isEmpty());
    QCOMPARE(flask->query, (QList<std::pair<QString, QString>>{ { u"token"_s, u"T"_s } }));
    QCOMPARE(flask->transports, (QStringList{ u"websocket"_s, u"polling"_s }));
    // The root namespace would answer there and then say nothing.
    const auto frappe = speaking("frappe").socket(server, "sid=abc");
    QCOMPARE(frappe->nsp, u"/127.0.0.1"_s);
    const auto has = [](const auto &address, const QByteArray &name, const QByteArray &value) {
        return address.headers.contains(std::pair{ name, value });
    };
    QVERIFY(has(*frappe, "Origin", "http://127.0.0.1:3001"));
    QVERIFY(has(*frappe, "Cookie", "sid=abc"));
    QVERIFY(has(*speaking("frappe").socket(server, {}), "Cookie", "lockstep=1")); // some cookie
    QVERIFY(has(*frappe, "Authorization", "token T"));
    QVERIFY(!speaking("bomizzel", "rest-only").socket(server, {}));
}

void DialectRequestsTest::commandsHaveTheirForms()
{
    const Translator worklamp = speaking("worklamp");
    // A payload kills that server.
    QCOMPARE(worded(*worklamp.heartbeat()), u"heartbeat() acknowledged"_s);
    QCOMPARE(worded(worklamp.join(scopeOf("project", "p"))),
        u"join:project({\"projectId\":\"p\"}) acknowledged"_s);
    QCOMPARE(worded(worklamp.leave(scopeOf("channel", "c"))),
        u"leave:channel({\"channelId\":\"c\"}) acknowledged"_s);
    QCOMPARE(worded(*worklamp.typingInChannel(scopeOf("channel", "c"), false)),
        u"typing:stop({\"channelId\":\"c\"})"_s);
    QVERIFY(!worklamp.typing(issueOf("task", "t", "p"), true));
    QVERIFY(!worklamp.signInEvent());

    const Translator flask = speaking("flask");
    QCOMPARE(worded(*flask.heartbeat()), u"ping() answered by pong"_s);
    QCOMPARE(worded(flask.join(scopeOf("project", "p"))),
        u"join_project({\"project_id\":\"p\"}) answered by joined_project"_s);
    const ForeignIssue task = issueOf("task", "t", "p");
    QCOMPARE(worded(*flask.typing(task, true)),
        u"user_typing({\"task_id\":\"t\",\"project_id\":\"p\",\"is_typing\":true})"_s);
    QCOMPARE(worded(flask.relay(
                 task, { { Field::Status, u"Done"_s }, { Field::Subject, u"x"_s } }, u"now"_s)),
        u"task_status_update({\"task_id\":\"t\",\"status\":\"done\",\"project_id\":\"p\",\"timestamp\":\"now\"})"_s);
    QCOMPARE(worded(flask.relayComment(task, u"hi"_s, u"now"_s)),
        u"new_comment({\"task_id\":\"t\",\"comment\":\"hi\",\"project_id\":\"p\",\"timestamp\":\"now\"})"_s);
    // There the server itself tells of it.
    QVERIFY(speaking("flask", "documented")
                .relay(task, { { Field::Status, u"Done"_s } }, u"now"_s)
                .empty());

    const Translator bomizzel = speaking("bomizzel");
    QCOMPARE(worded(*bomizzel.signInEvent()),
        u"authenticate({\"userId\":\"me\",\"token\":\"T\"}) answered by authenticated"_s);
    QCOMPARE(worded(bomizzel.join(scopeOf("queue", "q"))), u"join_queue(\"q\")"_s);

    const Translator frappe = speaking("frappe");
    QCOMPARE(worded(frappe.join(scopeOf("doctype", "Issue"))), u"doctype_subscribe(\"Issue\")"_s);
    QCOMPARE(worded(frappe.openIssue(issueOf("issue", "ISS-1", "Issue"))),
        u"doc_subscribe(\"Issue\", \"ISS-1\"); doc_open(\"Issue\", \"ISS-1\")"_s);
    QCOMPARE(worded(frappe.closeIssue(issueOf("issue", "ISS-1", "Issue"))),
        u"doc_close(\"Issue\", \"ISS-1\"); doc_unsubscribe(\"Issue\", \"ISS-1\")"_s);

    const Translator ciis = speaking("ciis", "", { { u"building"_s, u"b1"_s } });
    QCOMPARE(worded(ciis.join(scopeOf("building", "b1", "org"))),
        u"subscribe:building({\"organizationId\":\"org\",\"buildingId\":\"b1\"})"_s);
    const Translator campus = speaking("ciis", "", { { u"campus"_s, u"c1"_s } });
    QCOMPARE(worded(campus.join(scopeOf("campus", "c1", "org"))),
        u"subscribe:campus({\"organizationId\":\"org\",\"campusId\":\"c1\"}); "
        "subscribe:heatmap({\"organizationId\":\"org\",\"campusId\":\"c1\"})"_s);
    // It would leave all rooms.
    QVERIFY(ciis.leave(scopeOf("building", "b1", "org")).empty());

    JsonDocument document;
    QVERIFY(worklamp.readAck(*document.parse(R"([{"success":true}])")));
    QCOMPARE(
        worklamp.readAck(*document.parse(R"([{"success":false,"error":"no"}])")).error().message,
        u"no"_s);
    QVERIFY(worklamp.readAck(*document.parse("[]")));
}

void DialectRequestsTest::scopesAreListed()
{
    const Translator worklamp = speaking("worklamp");
    QCOMPARE(worklamp.scopeKinds(), (std::vector<QString>{ u"project"_s, u"channel"_s }));
    QCOMPARE(worklamp.parentKind(u"channel"_s), u"project"_s);
    QCOMPARE(worded(worklamp.listScopes(u"project"_s, {}, 0)), u"GET /api/projects"_s);
    QCOMPARE(
        worded(worklamp.listScopes(u"channel"_s, u"p"_s, 0)), u"GET /api/projects/p/channels"_s);
    const auto projects = worklamp.readScopes(
        u"project"_s, {}, recordedReply(u"worklamp"_s, u"GET /api/projects "_s), 0);
    QCOMPARE(projects->items.size(), 1u);
    QCOMPARE(projects->items[0].name, u"Proj One"_s);
    QVERIFY(projects->items[0].holdsIssues && !projects->next);
    const auto project = worklamp.readProject(projects->items[0], nullptr);
    QCOMPARE(project->key, u"PROJ"_s);
    QCOMPARE(project->types, (QStringList{ u"task"_s, u"bug"_s, u"feature"_s }));

    const auto fixed = speaking("ciis", "", { { u"building"_s, u"b1"_s } }).fixedScopes();
    QCOMPARE(fixed.size(), 2u); // no campus was given
    QCOMPARE(fixed[0].id, u"org"_s);
    QCOMPARE(fixed[1].parent, u"org"_s);
    const auto ofCampus = speaking("ciis", "", { { u"campus"_s, u"c1"_s } }).fixedScopes();
    QCOMPARE(ofCampus.size(), 2u);
    QCOMPARE(ofCampus[1].kind, u"campus"_s);
    QCOMPARE(ofCampus[1].id, u"c1"_s);
    QCOMPARE(ofCampus[1].parent, u"org"_s);
    QCOMPARE(speaking("frappe").fixedScopes()[0].id, u"Issue"_s);

    const auto queues
        = speaking("bomizzel")
              .readScopes(u"queue"_s, {},
                  replyOf(200,
                      R"({"success":true,"data":[{"id":"q1","name":"Tech","teamId":"t1"},{"name":"without id"}]})"),
                  0);
    QCOMPARE(queues->items.size(), 1u);
    QCOMPARE(queues->items[0].parent, u"t1"_s);
    QVERIFY(!queues->items[0].holdsIssues);

    const auto people
        = worklamp.readPeople(recordedReply(u"worklamp"_s, u"GET /api/tenants/me/members"_s), 0);
    QCOMPARE(people->items.size(), 1u);
    QCOMPARE(people->items[0].id.toString(),
        u"0083563f-b36a-4236-a1cd-da5ebf53aff4"_s); // of the user, not of the membership
    const auto mates
        = speaking("ciis").readPeople(recordedReply(u"ciis"_s, u"GET /api/auth/users"_s), 0);
    QCOMPARE(mates->items.size(), 3u);
}

void DialectRequestsTest::pagesAreCounted()
{
    const Translator flask = speaking("flask");
    const ForeignScope project = scopeOf("project", "p");
    QCOMPARE(worded(flask.listIssues(u"task"_s, project, 2)),
        u"GET /api/tasks?project_id=p&page=3&per_page=100"_s);
    const auto page = [&](int number, const char *body) {
        return flask.readIssues(u"task"_s, project, replyOf(200, body), number)->next;
    };
    const char *three
        = R"({"success":true,"data":{"tasks":[{"id":"a","title":"x"}],"pagination":{"pages":3}}})";
    QCOMPARE(page(0, three), std::optional{ 1 });
    QCOMPARE(page(1, three), std::optional{ 2 });
    QVERIFY(!page(2, three));
    // An empty page is the last, whatever it says: else there would be no end.
    QVERIFY(!page(0, R"({"success":true,"data":{"tasks":[],"pagination":{"pages":3}}})"));

    const Translator ciis = speaking("ciis");
    QCOMPARE(worded(ciis.listIssues(u"issue"_s, scopeOf("organization", "org"), 1)),
        u"GET /api/issues?organizationId=org&limit=100&offset=100"_s);
    QByteArray full = R"({"success":true,"pagination":{"total":100},"data":[)";
    for (int i = 0; i < 100; ++i)
        full += (i ? ",{\"id\":\"" : "{\"id\":\"") + QByteArray::number(i) + "\",\"title\":\"x\"}";
    // Its total is no total: a full page means that there may be more.
    QCOMPARE(
        ciis.readIssues(u"issue"_s, scopeOf("organization", "org"), replyOf(200, full + "]}"), 0)
            ->next,
        std::optional{ 1 });
    QVERIFY(speaking("bomizzel").listsAll(u"ticket"_s));
    QVERIFY(!flask.listsAll(u"task"_s));
    const auto frappe = speaking("frappe").listIssues(u"issue"_s, scopeOf("doctype", "Issue"), 1);
    QVERIFY(worded(frappe).startsWith(u"GET /api/resource/Issue?fields=[\"name\",\"subject\","_s));
    QVERIFY(
        worded(frappe).endsWith(u"&order_by=creation asc&limit_start=200&limit_page_length=200"_s));
    // Of another kind of scope there is no list.
    QVERIFY(!flask.listIssues(u"task"_s, scopeOf("channel", "p"), 0));
}

void DialectRequestsTest::statusesAreFetched()
{
    const Translator bomizzel = speaking("bomizzel");
    QCOMPARE(worded(bomizzel.describeScope(scopeOf("team", "t"))), u"GET /api/teams/t/statuses"_s);
    const HttpReply statuses = replyOf(200, R"({"statuses":[
        {"name":"open","isClosed":false,"isActive":true},{"name":"waiting","isClosed":false,"isActive":true},
        {"name":"old","isClosed":false,"isActive":false},{"name":"shut","isClosed":true,"isActive":true}]})");
    const auto team = bomizzel.readProject(scopeOf("team", "t"), &statuses);
    QCOMPARE(team->statuses,
        (QList<StatusDefinition>{ { u"open"_s, StatusCategory::Open, 0 },
            { u"waiting"_s, StatusCategory::Active, 0 },
            { u"shut"_s, StatusCategory::Closed, 0 } }));
    const HttpReply doctype = replyOf(200, R"({"docs":[{"fields":[{"fieldname":"subject"},
        {"fieldname":"status","options":"New\nIn Review\n\nDelivered"}]}]})");
    const auto site = speaking("frappe").readProject(scopeOf("doctype", "Issue"), &doctype);
    QCOMPARE(site->statuses.size(), 3);
    QCOMPARE(site->statuses[1], (StatusDefinition{ u"In Review"_s, StatusCategory::Review, 0 }));
    QCOMPARE(site->statuses[2].category, StatusCategory::Closed);
    const HttpReply forbidden = replyOf(403, "{}");
    QVERIFY(!speaking("frappe").readProject(scopeOf("doctype", "Issue"), &forbidden));
}

void DialectRequestsTest::issuesAreListed()
{
    const Translator worklamp = speaking("worklamp");
    const ForeignScope project = scopeOf("project", "3e17d94f-aa6b-4d1f-a2d7-b494c34b03a0");
    const auto tasks = worklamp.readIssues(u"task"_s, project,
        recordedReply(
            u"worklamp"_s, u"GET /api/projects/3e17d94f-aa6b-4d1f-a2d7-b494c34b03a0/tasks"_s),
        0);
    QCOMPARE(tasks->items.size(), 1u);
    const ForeignIssue &task = tasks->items[0];
    QCOMPARE(worded(task),
        u"task 58ab92fd-9499-4bf2-a37d-5d70e477da44 in 3e17d94f-aa6b-4d1f-a2d7-b494c34b03a0 "
        "subject=\"First task\" description=\"x\" type=\"task\" status=\"In Progress\" "
        "priority=\"High\" assignee=null reporter=\"0083563f-b36a-4236-a1cd-da5ebf53aff4\" "
        "category=\"backend\" createdAt=\"2026-11-20T10:29:03.736Z\" "
        "modifiedAt=\"2026-11-20T10:29:06.560Z\""_s);
    QCOMPARE(task.people.size(), 1);
    QCOMPARE(task.people[0].email, u"admin@worklamp.com"_s);
    const auto issues = speaking("ciis").readIssue(
        u"issue"_s, recordedReply(u"ciis"_s, u"GET /api/issues/Oyw4iddoPtgm9q1urbiL "_s));
    QCOMPARE(issues->issue.lat, std::optional{ 22.13 });
    QCOMPARE(issues->issue.severity, std::optional<qint64>{ 7 });
    QCOMPARE(issues->issue.assignee.toString(), u"uidFM"_s);
    // What is no list must not look like an empty one.
    QVERIFY(!worklamp.readIssues(u"task"_s, project, replyOf(200, "{}"), 0));
    QVERIFY(!worklamp.readIssues(u"task"_s, project, replyOf(200, "<html>maintenance</html>"), 0));
    QVERIFY(worklamp.readIssues(u"task"_s, project, replyOf(200, R"({"tasks":[]})"), 0));
}

void DialectRequestsTest::oneIssueIsRead()
{
    const Translator frappe = speaking("frappe", "", { { u"timeZone"_s, u"Asia/Kolkata"_s } });
    QCOMPARE(worded(frappe.readOne(u"issue"_s, u"ISS-1"_s)), u"GET /api/resource/Issue/ISS-1"_s);
    const auto issue = frappe.readIssue(u"issue"_s, replyOf(200, R"({"data":{"name":"ISS-1",
        "subject":"s","status":"New","priority":"Critical","modified":"2024-01-15 10:35:00.123456",
        "_assign":"[\"jane@company.com\",\"john@company.com\"]","_user_tags":",a,b"}})"));
    QCOMPARE(issue->scope, u"Issue"_s);
    QCOMPARE(issue->issue.name, u"ISS-1"_s);
    QCOMPARE(issue->token, "\"2024-01-15 10:35:00.123456\"");
    QCOMPARE(issue->issue.modifiedAt, u"2024-01-15T05:05:00.123Z"_s);
    QCOMPARE(issue->issue.assignee.toString(), u"jane@company.com"_s);
    QCOMPARE(issue->issue.labels, (QStringList{ u"a"_s, u"b"_s }));
    QCOMPARE(issue->issue.priority, u"Urgent"_s);
    QCOMPARE(frappe.readIssue(u"issue"_s, replyOf(200, R"({"data":null})")).error().code,
        u"NOT_FOUND"_s);
    QVERIFY(!speaking("worklamp").readOne(u"task"_s, u"t"_s)); // there is no such route
    QVERIFY(speaking("worklamp").readOne(u"bug"_s, u"t"_s));
}

void DialectRequestsTest::creating_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("requests");
    QTest::addColumn<QString>("left");
    const auto row = [](const char *system, const char *kind, const char *type,
                         const char *requests, const char *left) {
        QTest::addRow("%s %s", system, type)
            << QString::fromLatin1(system) << QString::fromLatin1(kind) << QString::fromLatin1(type)
            << QString::fromLatin1(requests) << QString::fromLatin1(left);
    };
    row("worklamp", "project", "task",
        R"(POST /api/projects/s/tasks {"title":"S","description":"D","priority":60})", "assignee");
    row("worklamp", "project", "bug",
        R"(POST /api/projects/s/bugs {"title":"S","description":"D","priority":60})", "assignee");
    row("worklamp", "project", "saga", "VALIDATION type", "");
    row("flask", "project", "task",
        R"(POST /api/tasks {"project_id":"s","title":"S","description":"D","priority":"high","assignee_id":"u2","due_date":"2024-01-30T00:00:00"})",
        "");
    row("bomizzel", "team", "ticket",
        R"(POST /api/tickets {"companyId":"acme","teamId":"s","title":"S","description":"D"})",
        "priority assignee");
    row("ciis", "organization", "issue",
        R"(POST /api/issues {"organizationId":"s","buildingId":"b1","title":"S","description":"D","latitude":22.5})",
        "priority assignee building");
    row("frappe", "doctype", "ticket",
        R"(POST /api/resource/Issue {"subject":"S","description":"D","priority":"High"})",
        "assignee");
}

void DialectRequestsTest::creating()
{
    QFETCH(QString, system);
    QFETCH(QString, kind);
    QFETCH(QString, type);
    QFETCH(QString, requests);
    QFETCH(QString, left);
    Issue issue;
    issue.subject = u"S"_s;
    issue.description = u"D"_s;
    issue.type = type;
    issue.priority = u"High"_s;
    issue.assignee = UserId{ u"u2"_s };
    issue.dueDate = u"2024-01-30"_s;
    issue.building = u"b1"_s;
    issue.lat = 22.5;
    const Translator translator = speaking(system.toLatin1().constData());
    const ForeignScope scope = scopeOf(kind.toLatin1().constData(), "s");
    QCOMPARE(worded(translator.create(scope, issue)), requests);
    QStringList rest;
    for (const auto &[field, value] : translator.leftByCreate(scope, issue))
        rest.append(fieldInfo(field).key);
    QCOMPARE(rest.join(u' '), left);
}

void DialectRequestsTest::changing_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("changes"); // field=value, "" is null
    QTest::addColumn<QString>("requests");
    const auto row
        = [](const char *system, const char *entity, const char *changes, const char *requests) {
              QTest::addRow("%s %s", system, changes)
                  << QString::fromLatin1(system) << QString::fromLatin1(entity)
                  << QString::fromLatin1(changes) << QString::fromLatin1(requests);
          };
    row("worklamp", "task", "status=In Progress,priority=Urgent",
        R"(PATCH /api/tasks/i {"status":"in-progress","priority":90})");
    row("worklamp", "feature", "status=In Progress",
        R"(PATCH /api/features/i {"status":"in-progress"})");
    row("worklamp", "task", "status=Resolved", "VALIDATION status"); // of bugs
    row("worklamp", "task", "assignee=u2", R"(POST /api/tasks/i/assign {"userIds":["u2"]})");
    row("worklamp", "task", "assignee=", R"(POST /api/tasks/i/assign {"userIds":[]})");
    row("worklamp", "task", "subject=S,assignee=u2",
        R"(PATCH /api/tasks/i {"title":"S"}; POST /api/tasks/i/assign {"userIds":["u2"]})");
    row("worklamp", "task", "dueDate=2024-01-30", "VALIDATION dueDate");
    row("flask", "task", "status=In Progress,assignee=",
        R"(PUT /api/tasks/i {"status":"in_progress","assignee_id":null})");
    row("flask", "task", "dueDate=", R"(PUT /api/tasks/i {"due_date":null})");
    row("bomizzel", "ticket", "subject=S,status=waiting,priority=Medium",
        R"(PUT /api/tickets/i {"title":"S"}; PUT /api/tickets/i/status {"status":"waiting"}; PUT /api/tickets/i/priority {"priority":50})");
    row("bomizzel", "ticket", "assignee=u2", R"(POST /api/tickets/i/assign {"assignedToId":"u2"})");
    row("ciis", "issue", "status=Resolved,priority=Urgent",
        R"(PATCH /api/issues/i {"priority":"critical"}; PATCH /api/issues/i/resolve {})");
    row("ciis", "issue", "status=Closed", "DELETE /api/issues/i");
    row("ciis", "issue", "assignee=u2,status=In Progress",
        R"(PATCH /api/issues/i/assign {"assignedTo":"u2"}; PATCH /api/issues/i {"status":"in_progress"})");
    row("ciis", "issue", "assignee=", "VALIDATION assignee"); // there is no way back
    row("frappe", "issue", "status=Delivered",
        R"(PUT /api/resource/Issue/i {"modified":"m1","status":"Delivered"})");
    row("frappe", "issue", "assignee=u2",
        R"(POST /api/method/frappe.desk.form.assign_to.remove {"doctype":"Issue","name":"i","assign_to":"u1"}; POST /api/method/frappe.desk.form.assign_to.add {"doctype":"Issue","name":"i","assign_to":["u2"]})");
    row("frappe", "issue", "assignee=",
        R"(POST /api/method/frappe.desk.form.assign_to.remove {"doctype":"Issue","name":"i","assign_to":"u1"})");
}

void DialectRequestsTest::changing()
{
    QFETCH(QString, system);
    QFETCH(QString, entity);
    QFETCH(QString, changes);
    QFETCH(QString, requests);
    ForeignIssue issue = issueOf(entity.toLatin1().constData(), "i", "s");
    issue.issue.assignee = UserId{ u"u1"_s };
    if (system == "frappe"_L1)
        issue.token = "\"m1\"";
    FieldValues values;
    for (const QString &change : changes.split(u',')) {
        const QString value = change.section(u'=', 1);
        values[findField(QStringView{ change.section(u'=', 0, 0) })->field]
            = value.isEmpty() ? FieldValue{} : FieldValue{ value };
    }
    QCOMPARE(worded(speaking(system.toLatin1().constData()).update(issue, values)), requests);
}

void DialectRequestsTest::whatCannotBeWrittenIsRefusedWithItsField()
{
    const Translator worklamp = speaking("worklamp");
    QVERIFY(worklamp.canWrite(u"task"_s, Field::Category));
    QVERIFY(!worklamp.canWrite(u"bug"_s, Field::Category));
    QVERIFY(!worklamp.canWrite(u"task"_s, Field::Type));
    QVERIFY(!worklamp.canWrite(u"saga"_s, Field::Status));
    QVERIFY(!worklamp.update(issueOf("task", "t", "p"), { { Field::Type, u"bug"_s } }));
    QCOMPARE(worded(worklamp.remove(issueOf("task", "t", "p"))), u"DELETE /api/tasks/t"_s);
    QVERIFY(!speaking("bomizzel").remove(issueOf("ticket", "t", "p")));
    // A status that nobody chose is none to refuse; one that is not there, is.
    QVERIFY(worklamp.create(scopeOf("project", "p"), Issue{}));
    Issue plain;
    plain.subject = u"S"_s;
    plain.status = u"Nowhere"_s;
    QCOMPARE(worklamp.create(scopeOf("project", "p"), plain).error().field, u"status"_s);
}

// Writing and reading are two tables: what one says the other has to understand as the same.
void DialectRequestsTest::writtenValuesReadAsTheSame()
{
    int checked = 0;
    for (const QString &name : builtInDialects()) {
        const Dialect dialect = dialectNamed(name);
        for (const EntityRule &entity : dialect.rules->entities) {
            for (const FieldRule &rule : entity.fields) {
                QStringList values;
                for (const auto &[ours, theirs] : rule.write)
                    values.append(ours);
                for (const auto &range : rule.ranges)
                    values.append(range.is);
                for (const QString &value : values) {
                    const auto wire = encodeField(rule, value);
                    QVERIFY(wire);
                    Value item;
                    item.set(rule.path.ways().first().last(), *wire);
                    const auto back = decodeField(rule, item, {});
                    QVERIFY2(back && *back == FieldValue{ value }, qPrintable(name + u' ' + value));
                    ++checked;
                }
            }
        }
    }
    QVERIFY(checked > 40);
}

void DialectRequestsTest::valuesThatCannotBeHeldAreLeftAlone()
{
    const Translator worklamp = speaking("worklamp");
    const auto read = [&](const QByteArray &task) {
        return *worklamp.readIssues(u"task"_s, scopeOf("project", "p"),
            replyOf(200, R"({"tasks":[{"id":"t",)" + task + "}]}"), 0);
    };
    const auto told = [&](const QByteArray &task, Field field) {
        const auto issues = read(task);
        return issues.items.size() == 1
            && std::count(issues.items[0].told.begin(), issues.items[0].told.end(), field) == 1;
    };
    QVERIFY(!told("\"description\":\"" + QByteArray{ 40'000, 'x' } + '"', Field::Description));
    QVERIFY(!told(R"("createdById":"not an id!")", Field::Reporter));
    QVERIFY(!told(R"("assignments":[{"userId":"not an id!"}])", Field::Assignee));
    QVERIFY(told(R"("assignments":[])", Field::Assignee));
    QVERIFY(!told(R"("description":{"blocks":[]})", Field::Description));
    QVERIFY(!told(R"("title":"")", Field::Subject));
    QVERIFY(!told(R"("createdAt":"yesterday")", Field::CreatedAt));
    QCOMPARE(read(R"("title":"a\nb\u202e")").items[0].issue.subject, u"a b"_s);
    QCOMPARE(read(R"("description":"a\r\nb")").items[0].issue.description, u"a\nb"_s);
    QCOMPARE(read(R"("description":null)").items[0].issue.description, u""_s);
    QVERIFY(told(R"("description":null)", Field::Description));
    // A status that nobody knows keeps its name; a priority goes to the nearest.
    QCOMPARE(read(R"("status":"parked")").items[0].issue.status, u"parked"_s);
    QCOMPARE(read(R"("priority":49)").items[0].issue.priority, u"Medium"_s);
    QCOMPARE(read(R"("priority":100)").items[0].issue.priority, u"Urgent"_s);
    QCOMPARE(read(R"("priority":-5)").items[0].issue.priority, u"Low"_s);
    QCOMPARE(read(R"("priority":null)").items[0].issue.priority, u"Low"_s);
    // Without an id it is nothing at all.
    QVERIFY(worklamp
                .readIssues(u"task"_s, scopeOf("project", "p"),
                    replyOf(200, R"({"tasks":[{"title":"x"},5,null]})"), 0)
                ->items.empty());
}

void DialectRequestsTest::errorsHaveTheirCodes_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *system, int status, const char *body,
                         const char *code, const char *message) {
        QTest::addRow("%s", name) << QString::fromLatin1(system) << status << QByteArray{ body }
                                  << QString::fromLatin1(code) << QString::fromLatin1(message);
    };
    row("worklamp token", "worklamp", 401,
        R"({"error":{"code":"AUTH_TOKEN_EXPIRED","message":"Token expired"}})", "AUTH_EXPIRED",
        "Token expired");
    row("worklamp details", "worklamp", 400,
        R"({"error":{"code":"VALIDATION_FAILED","message":"Validation failed","details":[{"message":"Task title is required"}]}})",
        "VALIDATION", "Task title is required");
    row("worklamp gone", "worklamp", 404,
        R"({"error":{"code":"TASK_NOT_FOUND","message":"Task not found"}})", "NOT_FOUND",
        "Task not found");
    row("flask validation", "flask", 422,
        R"({"errors":["status: Must be one of: todo."],"message":"Validation failed","success":false})",
        "VALIDATION", "status: Must be one of: todo.");
    row("flask token", "flask", 422, R"({"msg":"Signature verification failed"})", "AUTH_EXPIRED",
        "Signature verification failed");
    row("flask html", "flask", 404,
        "<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not "
        "Found</h1>\n<p>Task not found</p>",
        "NOT_FOUND", "404 Not Found: Task not found");
    row("flask broken", "flask", 500, "<!doctype html><title>500 Internal Server Error</title>",
        "IO", "500 Internal Server Error");
    row("failed with success", "flask", 200, R"({"success":false,"message":"no"})", "VALIDATION",
        "no");
    row("bomizzel text", "bomizzel", 401, R"({"error":"Access token required"})", "AUTH_EXPIRED",
        "Access token required");
    row("bomizzel every refusal is one", "bomizzel", 400,
        R"({"error":{"code":"FILE_VALIDATION_ERROR","message":"Ticket not found"}})", "NOT_FOUND",
        "Ticket not found");
    row("bomizzel code", "bomizzel", 400,
        R"({"success":false,"error":{"code":"VALIDATION_ERROR","message":"Validation failed"}})",
        "VALIDATION", "Validation failed");
    row("ciis details", "ciis", 400,
        R"({"error":"Validation Error","message":"Invalid request data","details":[{"field":"title","message":"Title is short"}]})",
        "VALIDATION", "Title is short");
    row("ciis forbidden", "ciis", 403,
        R"({"error":"Forbidden","message":"Insufficient permissions"})", "FORBIDDEN_OR_MISSING",
        "Insufficient permissions");
    row("frappe stale", "frappe", 417,
        R"({"exc_type":"TimestampMismatchError","_server_messages":"[\"{\\\"message\\\": \\\"modified after you have opened it\\\"}\"]"})",
        "CONFLICT", "modified after you have opened it");
    row("frappe gone", "frappe", 404, R"({"exc_type":"DoesNotExistError","exception":"x"})",
        "NOT_FOUND", "x");
    row("frappe session", "frappe", 401, R"({"exc_type":"SessionExpired","message":"again"})",
        "AUTH_EXPIRED", "again");
    row("nothing", "frappe", 502, "", "IO", "HTTP 502");
    row("not utf-8", "frappe", 500, "\xff\xfe<", "IO", "HTTP 500");
}

void DialectRequestsTest::errorsHaveTheirCodes()
{
    QFETCH(QString, system);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const auto done = speaking(system.toLatin1().constData()).readDone(replyOf(status, body));
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QCOMPARE(done.error().message, message);
    HttpReply limited = replyOf(429, "{}");
    limited.headers = { { "retry-after", "30" } };
    const auto wait = speaking(system.toLatin1().constData()).readDone(limited);
    QCOMPARE(wait.error().code, QString{ errc::RateLimited });
    QCOMPARE(wait.error().retryAfterMs, 30'000);
}

void DialectRequestsTest::commentsAndMessages()
{
    const Translator worklamp = speaking("worklamp");
    const ForeignIssue bug = issueOf("bug", "b", "p");
    QCOMPARE(
        worded(worklamp.listComments(bug)), u"GET /api/comments?resourceType=bug&resourceId=b"_s);
    QCOMPARE(worded(worklamp.addComment(bug, u"hi \"you\""_s)),
        u"POST /api/comments {\"content\":\"hi \\\"you\\\"\",\"resourceType\":\"bug\",\"resourceId\":\"b\"}"_s);
    const auto comments
        = worklamp.readComments(bug, recordedReply(u"worklamp"_s, u"GET /api/comments"_s));
    QCOMPARE(comments->size(), 1u);
    QCOMPARE(comments->front().text, u"hello"_s);
    QCOMPARE(comments->front().person.name, u"Admin User"_s);
    QVERIFY(comments->front().editedAt.isEmpty());
    const auto added
        = worklamp.readComment(bug, recordedReply(u"worklamp"_s, u"POST /api/comments"_s));
    QCOMPARE(added->id, u"9dd50015-f694-4e6b-baf8-5dfdda9321a2"_s);
    QCOMPARE(added->issue, u"b"_s);
    ForeignComment own;
    own.id = u"c"_s;
    QCOMPARE(
        worded(worklamp.editComment(own, u"x"_s)), u"PATCH /api/comments/c {\"content\":\"x\"}"_s);
    QCOMPARE(worded(worklamp.removeComment(own)), u"DELETE /api/comments/c"_s);

    const ForeignScope channel = scopeOf("channel", "ch", "p");
    QCOMPARE(worded(worklamp.listMessages(channel)), u"GET /api/channels/ch/messages?limit=50"_s);
    QCOMPARE(worded(worklamp.addMessage(channel, u"x"_s)),
        u"POST /api/channels/ch/messages {\"content\":\"x\"}"_s);
    const auto messages
        = worklamp.readMessages(channel, recordedReply(u"worklamp"_s, u"GET /api/channels"_s));
    QCOMPARE(messages->size(), 1u);
    QCOMPARE(messages->front().scope, u"p"_s);
    own.channel = u"ch"_s;
    QVERIFY(!worklamp.editComment(own, u"x"_s));
    const auto said
        = worklamp.readComment({}, recordedReply(u"worklamp"_s, u"POST /api/channels"_s));
    QCOMPARE(said->channel, u"34a760eb-e69c-4b62-8702-edf611be17c8"_s);

    const auto notes = speaking("ciis").readComments(
        issueOf("issue", "i", "org"), replyOf(200, R"({"success":true,"data":[
        {"id":"h1","fieldName":"status","changedBy":"u","changedAt":{"_seconds":1,"_nanoseconds":0}},
        {"id":"h2","fieldName":"status","changedBy":"u","comment":"done","changedAt":{"_seconds":1,"_nanoseconds":0}}]})"));
    QCOMPARE(notes->size(), 1u);
    QCOMPARE(notes->front().text, u"done"_s);
    QVERIFY(!speaking("ciis").addComment(issueOf("issue", "i", "org"), u"x"_s));
    const auto frappe = speaking("frappe").listComments(issueOf("issue", "ISS-1", "Issue"));
    QVERIFY(worded(frappe).contains(u"[\"reference_name\",\"=\",\"ISS-1\"]"_s));
    const auto flask = speaking("flask").readComment(
        issueOf("task", "t", "p"), recordedReply(u"flask"_s, u"POST /api/comments/tasks"_s, 1));
    QCOMPARE(flask->author.toString(), u"6197ed0f-8b49-424b-b0b7-bef768ec8d0d"_s);
    QCOMPARE(flask->createdAt, u"2026-11-20T10:34:17.748Z"_s);
}

void DialectRequestsTest::notificationsAndMarks()
{
    const Translator worklamp = speaking("worklamp");
    const auto all
        = worklamp.readNotifications(recordedReply(u"worklamp"_s, u"GET /api/notifications"_s));
    QCOMPARE(all->size(), 3u);
    QCOMPARE(all->at(0).kind, u"created"_s);
    QCOMPARE(all->at(2).kind, u"created"_s); // its type says "assigned", to everybody
    const auto mine = worklamp.readNotifications(replyOf(200, R"({"notifications":[{"id":"n",
        "type":"task_assigned","title":"Assigned to you","isRead":false}]})"));
    QCOMPARE(mine->front().kind, u"assigned"_s);
    QVERIFY(!all->at(0).read);
    QCOMPARE(all->at(1).issue, u"ce8c509d-6392-4b20-989f-b512c838e375"_s);
    QCOMPARE(worded(worklamp.markRead(u"n1"_s)), u"PATCH /api/notifications/n1/read {}"_s);
    QVERIFY(!speaking("flask").listNotifications());
}

void DialectRequestsTest::figuresAndMaps()
{
    const Translator bomizzel = speaking("bomizzel");
    const ForeignScope queue = scopeOf("queue", "q");
    QCOMPARE(worded(bomizzel.listFigures(queue)), u"GET /api/queues/q/metrics"_s);
    QVERIFY(!bomizzel.listFigures(scopeOf("team", "q")));
    const auto told = bomizzel.readFigures(queue,
        recordedReply(
            u"bomizzel"_s, u"GET /api/queues/7f0955fa-f4e5-44d7-9849-5740f6801b20/metrics"_s));
    QCOMPARE(told->figures.at(u"totalTickets"_s), 25);
    QCOMPARE(told->figures.at(u"statusBreakdown.waiting"_s), 5);
    QCOMPARE(told->metrics.total, 25);
    QCOMPARE(told->metrics.byStatus.at(u"waiting"_s), 5);
    // A queue is a filter by the field in which its name stands.
    const auto row = bomizzel.queueOf({ u"queue"_s, u"q"_s, u"Tech Queue"_s, {}, false, u"t"_s });
    QCOMPARE(row->query, u"category:\"Tech Queue\""_s);
    QVERIFY(!bomizzel.queueOf(scopeOf("team", "t")));
    const Translator ciis = speaking("ciis");
    QCOMPARE(worded(ciis.listHeatmap(scopeOf("organization", "org"))),
        u"GET /api/heatmap/geojson?organizationId=org"_s);
    const ForeignScope org = scopeOf("organization", "org");
    const auto map = ciis.readHeatmap(org, replyOf(200, R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"issueIds":["i1","i2"]}},{"type":"Feature"}]})"));
    QCOMPARE(map->issues, (QStringList{ u"i1"_s, u"i2"_s }));
    QVERIFY(!ciis.readHeatmap(org, replyOf(200, "{}")));
    const auto stream = ciis.stream(u"issues"_s, scopeOf("building", "b1", "org"));
    QCOMPARE(worded(stream), u"GET /api/realtime/issues/stream?organizationId=org&buildingId=b1"_s);
    QCOMPARE(headerOf(*stream, "Accept-Encoding"), "identity"); // gzip is silence there
    QCOMPARE(headerOf(*stream, "Authorization"), "Bearer T"); // in the URL a token may be refused
    QVERIFY(!ciis.stream(u"issues"_s, scopeOf("organization", "org")));
    // The map says where something has changed: of a campus or of some categories it would say
    // less.
    QCOMPARE(ciis.streamScope(u"heatmap"_s), u"organization"_s);
    for (const auto &given :
        { std::map<QString, QString>{}, std::map<QString, QString>{ { u"campus"_s, u"c1"_s } } }) {
        QCOMPARE(worded(speaking("ciis", "", given).stream(u"heatmap"_s, org)),
            u"GET /api/realtime/heatmap/stream?organizationId=org&updateInterval=60000"_s);
    }
}

void DialectRequestsTest::historiesAreRead()
{
    const Translator bomizzel = speaking("bomizzel");
    const ForeignIssue ticket = issueOf("ticket", "t1", "team");
    QCOMPARE(worded(bomizzel.listHistory(ticket)), u"GET /api/tickets/t1/history"_s);
    const auto past = bomizzel.readHistory(ticket, replyOf(200, R"({"success":true,"data":[
        {"action":"created","user_id":"u1","created_at":"2026-01-01T10:00:00.000Z"},
        {"action":"priority_changed","field_name":"priority","old_value":"0","new_value":"90",
         "user_id":"u2","created_at":"2026-01-02T10:00:00.000Z"},
        {"action":"file_attached","field_name":"file","user_id":"u2",
         "created_at":"2026-01-03T10:00:00.000Z"}]})"));
    QCOMPARE(past->size(), 2);
    QCOMPARE(past->at(0).event, u"issue_updated"_s);
    QCOMPARE(worded(past->at(0).from.at(Field::Priority)), u"\"Low\""_s);
    QCOMPARE(worded(past->at(0).to.at(Field::Priority)), u"\"Urgent\""_s);
    QCOMPARE(past->at(0).by.toString(), u"u2"_s);
    QCOMPARE(past->at(1).event, u"issue_created"_s);
    QVERIFY(past->at(0).seq > past->at(1).seq);
    const Translator ciis = speaking("ciis");
    const auto steps
        = ciis.readHistory(issueOf("issue", "i", "org"), replyOf(200, R"({"success":true,
        "data":[{"fieldName":"status","oldValue":"open","newValue":"in_progress","changedBy":"u",
        "changedAt":{"_seconds":1,"_nanoseconds":0}}]})"));
    QCOMPARE(worded(steps->at(0).to.at(Field::Status)), u"\"In Progress\""_s);
    QVERIFY(!bomizzel.readHistory(ticket, replyOf(500, "")));
    QVERIFY(!speaking("worklamp").listHistory(issueOf("task", "t", "p")));
}

void DialectRequestsTest::factsAreAskedForOnce()
{
    Translator frappe = speaking("frappe");
    QCOMPARE(worded(frappe.fact(0)), u"GET /api/method/frappe.client.get_time_zone"_s);
    QVERIFY(!frappe.fact(1));
    const HttpReply zone = replyOf(200, R"({"message":{"time_zone":"Asia/Kolkata"}})");
    frappe.setSession(frappe.readFact(zone, 0, {}));
    const auto issue = frappe.readIssue(u"issue"_s,
        replyOf(200, R"({"data":{"name":"ISS-1","creation":"2026-01-01 05:30:00.000000"}})"));
    QCOMPARE(issue->issue.createdAt, u"2026-01-01T00:00:00.000Z"_s);
    QVERIFY(frappe.readFact(replyOf(403, "{}"), 0, {}).values.empty());
    // What the user says counts more.
    Translator told = speaking("frappe", "", { { u"timeZone"_s, u"Europe/Berlin"_s } });
    told.setSession(told.readFact(zone, 0, {}));
    QCOMPARE(told.readIssue(u"issue"_s,
                     replyOf(200, R"({"data":{"name":"I","creation":"2026-01-01 01:00:00"}})"))
                 ->issue.createdAt,
        u"2026-01-01T00:00:00.000Z"_s);
}

void DialectRequestsTest::variantsAreProbed()
{
    // The system by what it says to strangers, and where it can be told the variant.
    const Translator sockets = speaking("bomizzel", "as-built");
    QCOMPARE(worded(sockets.probe()), u"GET /api/tickets"_s);
    const HttpReply stranger = replyOf(401, R"({"error":"Access token required"})");
    QVERIFY(sockets.readProbe(stranger));
    QVERIFY(!sockets.readProbe(replyOf(401, R"({"error":"Unauthorized"})")));
    QCOMPARE(worded(sockets.probe(1)), u"GET /socket.io/?EIO=4&transport=polling"_s);
    QVERIFY(sockets.readProbe(replyOf(200, "0{}"), 1));
    QVERIFY(!sockets.readProbe(replyOf(404, "{}"), 1));
    QVERIFY(!sockets.probe(2));
    const Translator alone = speaking("bomizzel", "rest-only");
    QVERIFY(alone.readProbe(stranger) && !alone.probe(1));
}

void DialectRequestsTest::everySystemIsToldFromTheOthers()
{
    const std::vector<std::pair<QByteArray, HttpReply>> strangers{
        { "frappe", replyOf(200, R"({"message":{"time_zone":"Asia/Kolkata"}})") },
        { "worklamp", recordedReply(u"worklamp"_s, u"GET /api/projects  =>"_s, 1) },
        { "ciis", recordedReply(u"ciis"_s, u"GET /api/issues?organizationId"_s) },
        { "bomizzel", replyOf(401, R"({"error":"Access token required"})") },
        { "flask", replyOf(401, R"({"msg":"Missing Authorization Header"})") },
    };
    for (const auto &[name, answer] : strangers) {
        for (const auto &[other, theirs] : strangers) {
            const Translator translator = speaking(name.constData());
            QVERIFY(translator.probe());
            QCOMPARE(translator.readProbe(theirs), name == other);
        }
        QVERIFY(!speaking(name.constData()).readProbe(replyOf(404, "<!doctype html>")));
        QVERIFY(!speaking(name.constData()).readProbe(replyOf(200, "{}")));
    }
}

QTEST_GUILESS_MAIN(DialectRequestsTest)
#include "tst_dialect_requests.moc"
