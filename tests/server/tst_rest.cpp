// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/restreply.h"
#include "server/storage/database.h"
#include "tests/support/restfixture.h"

using namespace lockstep;
using namespace lockstep::server;

// docs/rest.md: what is asked by HTTP is done like what comes over a socket.
class TestRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn()
    {
        RestFixture f;
        QCOMPARE(f.ask({}, "GET", "/api/projects").status, 401);
        QCOMPARE(f.ask({}, "GET", "/api/projects").code(), "AUTH_MISSING"_ba);
        const RestAnswer inQuery = f.ask({}, "GET", "/api/projects?token=" + f.token(u"jane"_s));
        QCOMPARE(inQuery.status, 400);
        QVERIFY(inQuery.at("error.message").contains("does not belong in an address"));
        f.clock.skewWall(1000s);
        QCOMPARE(f.send(RestFixture::request("GET", "/api/me", {},
                            { { "Authorization",
                                "Bearer "
                                    + issueKeyToken(f.keys, HubFixture::userId(u"jane"_s),
                                        f.workspace, f.clock.wallNow() - 2000s, 900s) } }))
                     .code(),
            "AUTH_EXPIRED"_ba);
        QCOMPARE(f.jane("GET", "/api/me").at("user.id"), "jane@example.com"_ba);
    }

    void findsRoutes()
    {
        RestFixture f;
        QCOMPARE(f.jane("GET", "/api/nothing").status, 404);
        QCOMPARE(f.jane("GET", "/api/nothing").code(), "NOT_FOUND"_ba);
        QCOMPARE(f.jane("GET", "/api/issues/").status, 404);
        const RestAnswer wrong = f.jane("PUT", "/api/projects/LOCK/issues", "{}");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.headers.value("Allow"), "GET, HEAD, POST"_ba);
        QCOMPARE(f.jane("HEAD", "/api/projects").status, 200);
        const RestAnswer query = f.jane("GET", "/api/projects?fliter=x");
        QCOMPARE(query.status, 400);
        QCOMPARE(query.at("error.field"), "fliter"_ba);
    }

    void makesReadsAndChangesAnIssue()
    {
        RestFixture f;
        const RestAnswer made = f.jane("POST", "/api/projects/lock/issues",
            R"({"subject":"It does not print","labels":["b","a"],"severity":3})");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.at("name"), "LOCK-1"_ba);
        QCOMPARE(made.at("labels"), R"(["a","b"])"_ba);
        QCOMPARE(made.at("reporter"), "jane@example.com"_ba);
        QCOMPARE(made.headers.value("ETag"), "\"1\""_ba);
        QCOMPARE(made.headers.value("Location"), "/api/issues/" + made.at("id"));
        QCOMPARE(f.jane("GET", made.headers.value("Location")).body, made.body);
        QCOMPARE(f.jane("GET", "/api/issues/lock-1").body, made.body);

        const RestAnswer changed = f.jane("PATCH", "/api/issues/LOCK-1",
            R"({"status":"In Progress","labels":{"add":["c"],"remove":["a"]},"severity":null})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.at("status"), "In Progress"_ba);
        QCOMPARE(changed.at("labels"), R"(["b","c"])"_ba);
        QCOMPARE(changed.at("severity"), "null"_ba);
        QCOMPARE(changed.headers.value("ETag"), "\"2\""_ba);
        // Nothing to do is no new version.
        QCOMPARE(
            f.jane("PATCH", "/api/issues/LOCK-1", R"({"labels":["c","b"]})").at("version"), "2"_ba);

        QCOMPARE(f.jane("DELETE", "/api/issues/LOCK-1").status, 204);
        const RestAnswer gone = f.jane("GET", "/api/issues/LOCK-1");
        QCOMPARE(gone.status, 410);
        QCOMPARE(gone.code(), "DELETED"_ba);
        QCOMPARE(f.jane("POST", "/api/issues/LOCK-1/restore").at("status"), "In Progress"_ba);
        QCOMPARE(f.jane("POST", "/api/issues/LOCK-1/move", R"({"project":"SAFE"})").at("name"),
            "SAFE-1"_ba);
        const RestAnswer history = f.jane("GET", "/api/issues/SAFE-1/history");
        QCOMPARE(history.at("entries.0.event"), "issue_moved"_ba);
    }

    void tellsLiveClients()
    {
        RestFixture f;
        const auto bob = f.connected(u"bob"_s);
        f.newIssue();
        QCOMPARE(HubFixture::count(bob, "issue_created"), 1);
        f.jane("PATCH", "/api/issues/LOCK-1", R"({"priority":"High"})");
        QCOMPARE(HubFixture::count(bob, R"("changes":{"priority":"High"})"), 1);
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char *name, const char *body, const char *code,
                             const char *field) {
            QTest::newRow(name) << QByteArray{ body } << QByteArray{ code } << QByteArray{ field };
        };
        row("no JSON", "{", "PARSE", "");
        row("an array", "[]", "BAD_ARGUMENT", "");
        row("no subject", "{}", "VALIDATION", "subject");
        row("unknown field", R"({"subject":"x","sbuject":"y"})", "UNKNOWN_FIELD", "sbuject");
        row("not mine to set", R"({"subject":"x","version":3})", "VALIDATION", "version");
        row("wrong type", R"({"subject":7})", "VALIDATION", "subject");
        row("unknown status", R"({"subject":"x","status":"Nope"})", "VALIDATION", "status");
        row("no member", R"({"subject":"x","assignee":"eve@example.com"})", "NOT_A_MEMBER",
            "assignee");
        row("bad id", R"({"subject":"x","id":"../x"})", "BAD_ID", "id");
        row("id is no text", R"({"subject":"x","id":5})", "VALIDATION", "id");
        row("twice", R"({"subject":"x","subject":"y"})", "BAD_JSON_DUPLICATE_KEY", "");
        row("set", R"({"subject":"x","labels":{"set":["y"]}})", "VALIDATION", "labels");
    }
    void refusesWhatIsWrong()
    {
        QFETCH(QByteArray, body);
        RestFixture f;
        const RestAnswer answer = f.jane("POST", "/api/projects/LOCK/issues", body);
        QCOMPARE(answer.status, 400);
        QTEST(answer.code(), "code");
        QTEST(answer.at("error.field"), "field");
        QCOMPARE(f.jane("GET", "/api/projects/LOCK/issues").at("issues"), "[]"_ba);
    }
    void wantsJson()
    {
        RestFixture f;
        QCOMPARE(f.jane("POST", "/api/projects/LOCK/issues", "subject=x",
                      { { "Content-Type", "application/x-www-form-urlencoded" } })
                     .status,
            415);
    }

    // Foreign and missing are the same; who may read but not write is told so.
    void foreignIsNotFound()
    {
        RestFixture f;
        const QByteArray id = f.newIssue(R"({"subject":"Secret"})", "SAFE");
        const QByteArray comment
            = f.jane("POST", "/api/issues/" + id + "/comments", R"({"text":"Hush"})").at("id");
        const auto statuses = [&](const QString &user) {
            QByteArrayList all;
            for (const QByteArray &line : {
                     "GET /api/projects/SAFE"_ba,
                     "PATCH /api/projects/SAFE {\"name\":\"Mine\"}"_ba,
                     "GET /api/projects/SAFE/members"_ba,
                     "PUT /api/projects/SAFE/members/bob@example.com {\"role\":\"admin\"}"_ba,
                     "GET /api/projects/SAFE/issues"_ba,
                     "POST /api/projects/SAFE/issues {\"subject\":\"x\"}"_ba,
                     "GET /api/projects/SAFE/export"_ba,
                     "POST /api/projects/SAFE/import {}"_ba,
                     "GET /api/projects/SAFE/messages"_ba,
                     "POST /api/projects/SAFE/messages {\"text\":\"x\"}"_ba,
                     "GET /api/issues?project=SAFE"_ba,
                     "GET /api/issues/" + id,
                     "GET /api/issues/SAFE-1"_ba,
                     "PATCH /api/issues/" + id + " {\"subject\":\"x\"}",
                     "DELETE /api/issues/" + id,
                     "POST /api/issues/" + id + "/restore",
                     "POST /api/issues/" + id + "/move {\"project\":\"LOCK\"}",
                     "GET /api/issues/" + id + "/history",
                     "GET /api/issues/" + id + "/comments",
                     "POST /api/issues/" + id + "/comments {\"text\":\"x\"}",
                     "GET /api/comments/" + comment,
                     "PATCH /api/comments/" + comment + " {\"text\":\"x\"}",
                     "DELETE /api/comments/" + comment,
                 }) {
                const QByteArrayList words = line.split(' ');
                const RestAnswer answer
                    = f.ask(user, words.at(0), words.at(1), words.mid(2).join(' '));
                if (answer.status != 404 || answer.code() != "FORBIDDEN_OR_MISSING")
                    all << line + ": " + QByteArray::number(answer.status);
                if (answer.body.contains("Secret") || answer.body.contains("Hush"))
                    all << line + ": leaks";
            }
            return all.join('\n');
        };
        QCOMPARE(statuses(u"bob"_s), QByteArray{});
        QCOMPARE(statuses(u"eve"_s), QByteArray{});
        QCOMPARE(f.jane("GET", "/api/projects/NONE").body,
            QByteArray{ f.ask(u"bob"_s, "GET", "/api/projects/SAFE").body });
        QCOMPARE(f.ask(u"bob"_s, "GET", "/api/search?q=secret").at("issues"), "[]"_ba);
        QCOMPARE(f.jane("GET", "/api/search?q=secret").at("issues.0.name"), "SAFE-1"_ba);
    }
    // What will pass says when to come again; what will not is in the log.
    void faultsOfTheDatabase()
    {
        const HttpResponse away = restError({ errc::Io, u"the connection is lost"_s, {}, 1500 });
        QCOMPARE(away.status, 503);
        QCOMPARE(away.headers.value("Retry-After"), "2"_ba);
        QVERIFY(away.body.contains("BUSY") && !away.body.contains("connection"));
        const HttpResponse full = restError({ errc::StoreFull, u"no room in /var"_s, {} });
        QCOMPARE(full.status, 500);
        QVERIFY(full.body.contains("INTERNAL") && !full.body.contains("/var"));
    }

    void viewersOnlyLook()
    {
        RestFixture f;
        const QByteArray id = f.newIssue();
        QCOMPARE(f.ask(u"vic"_s, "GET", "/api/issues/" + id).status, 200);
        for (const QByteArray &line : {
                 "PATCH /api/issues/" + id + " {\"subject\":\"x\"}",
                 "DELETE /api/issues/" + id,
                 "POST /api/issues/" + id + "/comments {\"text\":\"x\"}",
                 "POST /api/projects/LOCK/issues {\"subject\":\"x\"}"_ba,
                 "POST /api/projects/LOCK/import {}"_ba,
                 "PUT /api/projects/LOCK/members/vic@example.com {\"role\":\"admin\"}"_ba,
             }) {
            const QByteArrayList words = line.split(' ');
            const RestAnswer answer
                = f.ask(u"vic"_s, words.at(0), words.at(1), words.mid(2).join(' '));
            QVERIFY2(answer.status == 403 && answer.code() == "FORBIDDEN",
                (line + answer.body).constData());
        }
        QCOMPARE(f.jane("GET", "/api/issues/" + id).at("version"), "1"_ba);
    }

    // If-Match is what the author had seen: what others did elsewhere does not matter.
    void mergesFromTheVersionSeen()
    {
        RestFixture f;
        const QByteArray path = "/api/issues/"
            + f.newIssue(R"({"subject":"Print","description":"one\ntwo\nthree\n","labels":["a"]})");
        f.jane("PATCH", path, R"({"priority":"High","labels":{"add":["b"]}})");
        f.jane("PATCH", path, R"({"description":"one!\ntwo\nthree\n"})");
        const HttpHeaders first{ { "If-Match", "\"1\"" } };
        const RestAnswer merged = f.jane("PATCH", path,
            R"({"subject":"Paper","description":"one\ntwo\nthree!\n","labels":["a","c"]})", first);
        QCOMPARE(merged.status, 200);
        QCOMPARE(merged.at("subject"), "Paper"_ba);
        QCOMPARE(merged.at("description"), "one!\ntwo\nthree!\n"_ba);
        QCOMPARE(merged.at("labels"), R"(["a","b","c"])"_ba);
        QCOMPARE(merged.at("priority"), "High"_ba);
        QCOMPARE(merged.headers.value("Lockstep-Merged"), "true"_ba);
        QCOMPARE(merged.headers.value("ETag"), "\"4\""_ba);

        const RestAnswer conflict = f.jane("PATCH", path, R"({"priority":"Low"})", first);
        QCOMPARE(conflict.status, 412);
        QCOMPARE(conflict.code(), "CONFLICT"_ba);
        QCOMPARE(conflict.at("conflict.base.priority"), "Medium"_ba);
        QCOMPARE(conflict.at("conflict.localChanges.priority"), "Low"_ba);
        QCOMPARE(conflict.at("conflict.remoteChanges.priority"), "High"_ba);
        QCOMPARE(conflict.headers.value("ETag"), "\"4\""_ba);
        QCOMPARE(f.jane("PATCH", path, R"({"priority":"Low"})").at("priority"), "Low"_ba);

        // It waits for a decision, on every device.
        const QByteArray id = conflict.at("conflict.conflict");
        QCOMPARE(f.jane("GET", "/api/conflicts").at("conflicts.0.conflict"), id);
        QCOMPARE(f.ask(u"bob"_s, "GET", "/api/conflicts").at("conflicts"), "[]"_ba);
        QCOMPARE(f.ask(u"bob"_s, "GET", "/api/conflicts/" + id).status, 404);
        QCOMPARE(f.jane("GET", "/api/conflicts/" + id).at("kind"), "fields"_ba);
        QCOMPARE(f.jane("DELETE", "/api/conflicts/" + id).status, 204);
        QCOMPARE(f.jane("GET", "/api/conflicts").at("conflicts"), "[]"_ba);
    }
    void versionsThatAreNotKnown()
    {
        RestFixture f;
        const QByteArray path = "/api/issues/" + f.newIssue();
        const RestAnswer newer
            = f.jane("PATCH", path, R"({"priority":"Low"})", { { "If-Match", "\"9\"" } });
        QCOMPARE(newer.status, 412);
        QCOMPARE(newer.code(), "PRECONDITION_FAILED"_ba);
        QCOMPARE(f.jane("DELETE", path, {}, { { "If-Match", "\"9\"" } }).status, 412);
        for (const QByteArray &bad : { "7"_ba, "W/\"1\""_ba, "\"x\""_ba, "\"1\", \"2\""_ba })
            QCOMPARE(f.jane("PATCH", path, R"({"priority":"Low"})", { { "If-Match", bad } }).status,
                400);
        QCOMPARE(
            f.jane("PATCH", path, R"({"priority":"Low"})", { { "If-Match", "*" } }).status, 200);
    }
    // Every version that an issue had is found again, over a deletion and a restoration.
    void findsOlderVersions()
    {
        RestFixture f;
        const QByteArray path = "/api/issues/" + f.newIssue(R"({"subject":"0"})");
        f.jane("PATCH", path, R"({"subject":"1"})"); // 2
        f.jane("DELETE", path); // 3
        f.jane("POST", path + "/restore"); // 4
        f.jane("PATCH", path, R"({"subject":"2","building":"A"})"); // 5
        f.jane("POST", path + "/comments", R"({"text":"c"})");
        QCOMPARE(f.jane("GET", path).at("version"), "5"_ba);
        for (const auto &[version, base] : { std::pair{ "1", "0" }, { "2", "1" }, { "4", "1" } }) {
            const RestAnswer answer = f.jane("PATCH", path, R"({"subject":"mine"})",
                { { "If-Match", '"' + QByteArray{ version } + '"' } });
            QCOMPARE(answer.status, 412);
            QCOMPARE(answer.at("conflict.base.subject"), QByteArray{ base });
        }
    }
    void deletingWhatHasChanged()
    {
        RestFixture f;
        const QByteArray path = "/api/issues/" + f.newIssue();
        f.ask(u"bob"_s, "PATCH", path, R"({"priority":"High"})");
        const RestAnswer answer = f.jane("DELETE", path, {}, { { "If-Match", "\"1\"" } });
        QCOMPARE(answer.status, 412);
        QCOMPARE(answer.at("conflict.kind"), "deleted_unseen"_ba);
        QCOMPARE(f.jane("DELETE", path, {}, { { "If-Match", "\"2\"" } }).status, 204);
        const RestAnswer late = f.jane("PATCH", path, R"({"priority":"Low"})");
        QCOMPARE(late.status, 409);
        QCOMPARE(late.at("conflict.kind"), "deleted"_ba);
    }

    // The same key: once, and the same answer.
    void repeatsAreHarmless()
    {
        RestFixture f;
        const HttpHeaders key{ { "Idempotency-Key", "8e03978e-40d5-43dd-bc93-6894a57f9324" } };
        const QByteArray body = R"({"subject":"Once"})";
        const RestAnswer first = f.jane("POST", "/api/projects/LOCK/issues", body, key);
        const RestAnswer again = f.jane("POST", "/api/projects/LOCK/issues", body, key);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(f.jane("GET", "/api/projects/LOCK/issues").each("issues", "name"), "LOCK-1"_ba);
        const RestAnswer other
            = f.jane("POST", "/api/projects/LOCK/issues", R"({"subject":"Twice"})", key);
        QCOMPARE(other.status, 422);
        QCOMPARE(other.code(), "IDEMPOTENCY_MISMATCH"_ba);
        // Another person's key is another one.
        QCOMPARE(f.ask(u"bob"_s, "POST", "/api/projects/LOCK/issues", body, key).at("name"),
            "LOCK-2"_ba);

        // A repeated change does not come back over what was done since.
        const HttpHeaders second{ { "Idempotency-Key", "k2" } };
        f.jane("PATCH", "/api/issues/LOCK-1", R"({"priority":"High"})", second);
        f.jane("PATCH", "/api/issues/LOCK-1", R"({"priority":"Low"})");
        QCOMPARE(
            f.jane("PATCH", "/api/issues/LOCK-1", R"({"priority":"High"})", second).at("priority"),
            "Low"_ba);
        const HttpHeaders third{ { "Idempotency-Key", "k3" } };
        const QByteArray comments = "/api/issues/LOCK-1/comments";
        const QByteArray comment = f.jane("POST", comments, R"({"text":"c"})", third).body;
        QCOMPARE(f.jane("POST", comments, R"({"text":"c"})", third).body, comment);
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1").at("commentCount"), "1"_ba);
        QCOMPARE(
            f.jane("POST", comments, R"({"text":"c"})", { { "Idempotency-Key", "a b" } }).status,
            400);
    }

    // A key is remembered as long as what it did, and leaves nothing behind then.
    void keysAreForgotten()
    {
        RestFixture f;
        const auto post = [&](const QByteArray &key) {
            return f.jane("POST", "/api/projects/LOCK/issues", R"({"subject":"Once"})",
                { { "Idempotency-Key", key } });
        };
        const auto clients = [&] {
            return **f.storage->database().first(u"SELECT COUNT(*) FROM clients"_s, {},
                [](const ResultRow &from) { return static_cast<int>(from.integer(0)); });
        };
        for (int i = 0; i < 20; ++i)
            QCOMPARE(post(QByteArray::number(i)).status, 201);
        f.newIssue(); // without one
        const auto replica = f.connected(u"jane"_s, "replica-1");
        QVERIFY(f.mutate(replica, f.create("replica-1:1", "i1", f.lock)).contains("applied"));
        QCOMPARE(clients(), 22);
        f.clock.advance(std::chrono::days{ 80 });
        QCOMPARE(post("late").status, 201);
        QVERIFY(!*f.storage->trim(f.clock.wallNow() - std::chrono::days{ 90 }, 1'000));
        QCOMPARE(clients(), 23);
        QCOMPARE(post("3").at("name"), "LOCK-4"_ba); // as it was then
        f.clock.advance(std::chrono::days{ 11 });
        QVERIFY(!*f.storage->trim(f.clock.wallNow() - std::chrono::days{ 90 }, 1'000));
        QCOMPARE(clients(), 2); // that of late, and the replica, which may still come again
        QCOMPARE(post("late").at("name"), "LOCK-23"_ba);
        QCOMPARE(post("3").at("name"), "LOCK-24"_ba);
    }

    void comments()
    {
        RestFixture f;
        const QByteArray path = "/api/issues/" + f.newIssue() + "/comments";
        for (const char *text : { "one", "two", "three" }) {
            f.clock.advance(1ms);
            const QByteArray body = "{\"text\":\"" + QByteArray{ text } + "\"}";
            QCOMPARE(f.jane("POST", path, body).status, 201);
        }
        const RestAnswer page = f.jane("GET", path + "?limit=2");
        QCOMPARE(page.each("comments", "text"), "one two"_ba);
        const RestAnswer rest = f.jane("GET", path + "?limit=2&cursor=" + page.at("next"));
        QCOMPARE(rest.each("comments", "text"), "three"_ba);
        QCOMPARE(rest.at("next"), "null"_ba);

        const QByteArray comment = "/api/comments/" + rest.at("comments.0.id");
        QCOMPARE(f.jane("PATCH", comment, R"({"text":"3"})", { { "If-Match", "\"1\"" } })
                     .headers.value("ETag"),
            "\"2\""_ba);
        const RestAnswer conflict
            = f.jane("PATCH", comment, R"({"text":"drei"})", { { "If-Match", "\"1\"" } });
        QCOMPARE(conflict.status, 412);
        QCOMPARE(conflict.at("conflict.comment.base"), "three"_ba);
        QCOMPARE(f.ask(u"bob"_s, "PATCH", comment, R"({"text":"x"})").status, 403);
        QCOMPARE(f.ask(u"bob"_s, "DELETE", comment).status, 403);
        QCOMPARE(f.jane("DELETE", comment).status, 204);
        QCOMPARE(f.jane("GET", comment).status, 404);
        QCOMPARE(f.jane("POST", path, R"({"text":"x","foo":1})").code(), "UNKNOWN_FIELD"_ba);
        QCOMPARE(f.jane("POST", path, R"({"text":" "})").at("error.field"), "text"_ba);

        QCOMPARE(f.jane("POST", "/api/projects/LOCK/messages", R"({"text":"Hello"})").status, 201);
        QCOMPARE(f.jane("GET", "/api/projects/LOCK/messages").each("messages", "text"), "Hello"_ba);
    }

    void lists()
    {
        RestFixture f;
        f.newIssue(R"({"subject":"d","priority":"Low","dueDate":"2026-03-01"})");
        f.newIssue(R"({"subject":"c","priority":"Urgent","status":"Closed"})");
        f.newIssue(R"({"subject":"b","priority":"High","assignee":"bob@example.com"})");
        f.newIssue(R"({"subject":"a","priority":"High","dueDate":"2026-01-01"})");
        f.newIssue(R"({"subject":"e"})", "SAFE");
        const QByteArray list = "/api/projects/LOCK/issues";
        const auto subjects = [&](const QByteArray &query) {
            const RestAnswer answer = f.jane("GET", list + query);
            return answer.status == 200 ? answer.each("issues", "subject") : answer.body;
        };
        QCOMPARE(subjects(""), "d c b a"_ba);
        QCOMPARE(subjects("?sort=subject"), "a b c d"_ba);
        QCOMPARE(subjects("?sort=-subject"), "d c b a"_ba);
        QCOMPARE(subjects("?sort=priority"), "d b a c"_ba);
        QCOMPARE(subjects("?sort=due"), "a d c b"_ba);
        QCOMPARE(subjects("?sort=-name"), "a b c d"_ba);
        QCOMPARE(subjects("?sort=status"), "d b a c"_ba);
        QCOMPARE(subjects("?filter=is:open+priority:%3E%3Dhigh"), "b a"_ba);
        QCOMPARE(subjects("?filter=assignee:bob"), "b"_ba);
        QCOMPARE(subjects("?filter=no:due&sort=subject"), "b c"_ba);
        QCOMPARE(subjects("?filter=parent:LOCK-1"), ""_ba);
        f.jane("PATCH", "/api/issues/LOCK-2",
            "{\"parent\":\"" + f.jane("GET", "/api/issues/LOCK-1").at("id") + "\"}");
        QCOMPARE(subjects("?filter=parent:lock-1"), "c"_ba);
        f.jane("POST", "/api/issues/LOCK-4/comments", R"({"text":"A straw berry"})");
        QCOMPARE(subjects("?filter=STRAW"), "a"_ba);
        QCOMPARE(
            f.jane("GET", "/api/issues?sort=subject").each("issues", "subject"), "a b c d e"_ba);
        QCOMPARE(f.ask(u"bob"_s, "GET", "/api/issues?sort=subject").each("issues", "subject"),
            "a b c d"_ba);
        QCOMPARE(f.jane("GET", "/api/issues?project=SAFE,LOCK&filter=is:open&sort=-subject")
                     .each("issues", "subject"),
            "e d b a"_ba);
        const RestAnswer wrong = f.jane("GET", list + "?filter=status:Nope");
        QCOMPARE(wrong.status, 400);
        QCOMPARE(wrong.at("error.field"), "filter"_ba);
        for (const char *bad : { "?limit=0", "?limit=201", "?limit=x", "?sort=foo", "?sort=-id",
                 "?cursor=x", "?cursor=", "?zone=Mars/Base&filter=is:overdue",
                 "?zone=../zoneinfo/Europe/Berlin&filter=is:overdue" })
            QCOMPARE(f.jane("GET", list + bad).code(), "BAD_ARGUMENT"_ba);
    }
    // Whatever the order, pages have each issue once, also with issues that come meanwhile.
    void pages_data()
    {
        QTest::addColumn<QByteArray>("sort");
        for (const char *sort : { "id", "name", "-name", "created", "-updated", "priority",
                 "-priority", "due", "-due", "severity", "status", "subject", "-rank" })
            QTest::newRow(sort) << QByteArray{ sort };
    }
    void pages()
    {
        QFETCH(QByteArray, sort);
        ServerCoreConfig config = RestFixture::unlimited();
        config.rest.scanRows = 3;
        RestFixture f{ config };
        for (int i = 0; i < 23; ++i) {
            f.newIssue("{\"subject\":\"s" + QByteArray::number(i % 5) + "\",\"priority\":\""
                    + (i % 3 == 0 ? "High" : "Low") + "\",\"severity\":"
                    + (i % 4 == 0 ? QByteArray{ "null" } : QByteArray::number(i % 4)) + "}",
                i % 2 == 0 ? "LOCK" : "SAFE");
        }
        QSet<QByteArray> seen;
        QByteArray cursor;
        int pages = 0;
        do {
            const RestAnswer page = f.jane("GET", "/api/issues?limit=4&sort=" + sort + cursor);
            QCOMPARE(page.status, 200);
            for (const QByteArray &id : page.each("issues", "id").split(' ')) {
                QVERIFY(!seen.contains(id));
                seen.insert(id);
            }
            cursor = page.at("next") == "null" ? QByteArray{} : "&cursor=" + page.at("next");
            ++pages;
        } while (!cursor.isEmpty());
        QCOMPARE(seen.size(), 23);
        QCOMPARE(pages, 6);
    }

    void editsMany()
    {
        RestFixture f;
        f.newIssue();
        f.newIssue();
        f.jane("PATCH", "/api/issues/LOCK-2", R"({"priority":"Urgent"})");
        const RestAnswer done = f.jane("POST", "/api/projects/LOCK/issues/bulk",
            R"({"issues":["LOCK-1",{"issue":"LOCK-2","version":1}],"changes":{"priority":"High"}})");
        QCOMPARE(done.status, 200);
        QCOMPARE(done.at("results.0.result.result"), "applied"_ba);
        QCOMPARE(done.at("results.1.result.result"), "conflict"_ba);
        QCOMPARE(f.jane("GET", "/api/issues/LOCK-1").at("priority"), "High"_ba);
        QVERIFY(!f.jane("GET", "/api/issues/LOCK-1/history").at("entries.0.group").isEmpty());
        f.newIssue(R"({"subject":"x"})", "SAFE");
        QCOMPARE(f.ask(u"bob"_s, "POST", "/api/projects/LOCK/issues/bulk",
                      R"({"issues":["SAFE-1"],"changes":{"priority":"High"}})")
                     .status,
            404);
        QByteArrayList many(101, "\"LOCK-1\"");
        QCOMPARE(f.jane("POST", "/api/projects/LOCK/issues/bulk",
                      R"({"changes":{},"issues":[)" + many.join(',') + "]}")
                     .code(),
            "BATCH_TOO_LARGE"_ba);
    }

    void projectsAndMembers()
    {
        RestFixture f;
        QCOMPARE(f.jane("GET", "/api/projects").at("projects").count("\"key\""), 2);
        QCOMPARE(f.ask(u"vic"_s, "GET", "/api/projects").at("projects.0.role"), "viewer"_ba);
        QCOMPARE(f.ask(u"eve"_s, "GET", "/api/projects").at("projects"), "[]"_ba);
        const RestAnswer lock = f.jane("GET", "/api/projects/LOCK");
        const HttpHeaders seen{ { "If-Match", lock.headers.value("ETag") } };
        const RestAnswer renamed
            = f.jane("PATCH", "/api/projects/LOCK", R"({"name":"Keys"})", seen);
        QCOMPARE(renamed.at("name"), "Keys"_ba);
        QCOMPARE(renamed.at("statuses"), lock.at("statuses"));
        QCOMPARE(f.jane("PATCH", "/api/projects/LOCK", R"({"name":"x"})", seen).status, 412);
        QCOMPARE(f.jane("PATCH", "/api/projects/LOCK", R"({"key":"X"})").status, 400);
        QCOMPARE(
            f.jane("PATCH", "/api/projects/LOCK", R"({"colour":"X"})").code(), "UNKNOWN_FIELD"_ba);
        QCOMPARE(f.ask(u"bob"_s, "PATCH", "/api/projects/LOCK", R"({"name":"x"})").status, 403);

        QCOMPARE(f.jane("GET", "/api/projects/LOCK/members").each("members", "role"),
            "member admin viewer"_ba);
        const QByteArray eve = "/api/projects/LOCK/members/eve@example.com";
        QCOMPARE(f.jane("PUT", eve, R"({"role":"member"})").at("role"), "member"_ba);
        QCOMPARE(f.ask(u"eve"_s, "GET", "/api/projects/LOCK").status, 200);
        QCOMPARE(f.jane("DELETE", eve).status, 204);
        QCOMPARE(f.ask(u"eve"_s, "GET", "/api/projects/LOCK").status, 404);
        QCOMPARE(f.jane("PUT", "/api/projects/LOCK/members/nobody", R"({"role":"member"})").code(),
            "NOT_A_MEMBER"_ba);
        QCOMPARE(f.jane("PUT", eve, R"({"role":"king"})").status, 400);

        QCOMPARE(f.jane("GET", "/api/users?limit=3").each("users", "name"), "bob eve jane"_ba);
        QCOMPARE(f.jane("GET",
                      "/api/users?limit=3&cursor=" + f.jane("GET", "/api/users?limit=3").at("next"))
                     .each("users", "name"),
            "vic"_ba);
        QCOMPARE(f.jane("GET", "/api/users/bob@example.com").at("name"), "bob"_ba);
        QCOMPARE(f.jane("GET", "/api/users/nobody").status, 404);
    }

    void importsAndExports()
    {
        RestFixture f;
        const QByteArray csv = "title,state,priority\nOne,open,high\nTwo,closed,low\n";
        const HttpHeaders type{ { "Content-Type", "text/csv" } };
        const QByteArray path = "/api/projects/LOCK/import";
        QCOMPARE(f.jane("POST", path + "?dryRun=true", csv, type).at("report.imported"), "2"_ba);
        QCOMPARE(f.jane("GET", "/api/projects/LOCK/issues").at("issues"), "[]"_ba);
        const auto bob = f.connected(u"bob"_s);
        QCOMPARE(f.jane("POST", path, csv, type).at("report.lastName"), "LOCK-2"_ba);
        QCOMPARE(HubFixture::count(bob, "issue_created"), 2);
        QCOMPARE(f.jane("POST", path, csv, type).at("report.known"), "2"_ba);
        const RestAnswer wrong = f.jane("POST", path, "title,state\nThree,nope\n", type);
        QCOMPARE(wrong.status, 400);
        QVERIFY(wrong.at("report.errors.0").contains("row 2"));
        QCOMPARE(f.ask(u"bob"_s, "POST", path, csv, type).status, 403);

        f.jane("POST", "/api/issues/LOCK-1/comments", R"({"text":"c"})");
        const RestAnswer json = f.jane("GET", "/api/projects/LOCK/export");
        QCOMPARE(json.status, 200);
        const QByteArray exported = f.read(json);
        JsonDocument document;
        QVERIFY(document.parse(exported));
        QCOMPARE(exported.count("\"subject\""), 2);
        const QByteArray table = f.read(f.jane("GET", "/api/projects/LOCK/export?format=csv"));
        QCOMPARE(table.count('\n'), 3);
        QCOMPARE(f.jane("POST", path, exported).at("report.known"), "2"_ba);
        QCOMPARE(f.jane("GET", "/api/projects/LOCK/export?format=xml").status, 400);
    }

    // docs/protocol.md, "8. Limits"
    void limits()
    {
        RestFixture f{ {} };
        for (int i = 0; i < 40; ++i)
            QCOMPARE(f.jane("GET", "/api/me").status, 200);
        const RestAnswer last = f.jane("GET", "/api/me");
        QCOMPARE(last.status, 429);
        QCOMPARE(last.code(), "RATE_LIMITED"_ba);
        QCOMPARE(last.headers.value("Retry-After"), "1"_ba);
        QCOMPARE(f.ask(u"bob"_s, "GET", "/api/me").status, 200);
        for (int second = 0; second < 2; ++second) {
            f.clock.advance(1s);
            for (int i = 0; i < 30; ++i)
                QCOMPARE(f.jane("GET", "/api/me").status, 200);
        }
        f.clock.advance(1s);
        QCOMPARE(f.jane("GET", "/api/me").status, 429);
        // Wherever he asks, but to sign out.
        QCOMPARE(f.jane("GET", "/api/auth/sessions").status, 429);
        QCOMPARE(f.jane("GET", "/api/invitations").status, 429);
        QCOMPARE(f.jane("POST", "/api/auth/logout").status, 204);
        for (int i = 0; i < 40; ++i)
            QVERIFY(f.ask(u"bob"_s, "GET", "/api/auth/sessions").status != 429);
        QCOMPARE(f.ask(u"bob"_s, "GET", "/api/me").status, 429);
    }
    // Whose bodies are kept while they come, if they are large.
    void strangersCostNoMemory()
    {
        RestFixture f;
        const auto keeps = [&](const char *path, const QByteArray &token) {
            HttpRequest head = RestFixture::request("POST", path);
            if (!token.isEmpty())
                head.headers.add("Authorization", "Bearer " + token);
            return f.core->handlers().keepsBody(head);
        };
        QVERIFY(keeps("/api/projects/LOCK/import", f.token(u"jane"_s)));
        for (const char *path :
            { "/api/projects/LOCK/import", "/api/auth/login", "/socket.io/?sid=x", "/" }) {
            QVERIFY(!keeps(path, {}));
            QVERIFY(!keeps(path, "x"));
        }
        QVERIFY(!keeps("/socket.io/?EIO=4&transport=polling&sid=x", f.token(u"jane"_s)));
        const QByteArray old = f.token(u"jane"_s);
        f.clock.advance(24h);
        QVERIFY(!keeps("/api/projects/LOCK/import", old));
    }
    void requestsUnderWayAreFew()
    {
        RestFixture f;
        std::map<int, int> statuses;
        const auto ask = [&](const QString &user) {
            HttpRequest request = RestFixture::request("GET", "/api/me");
            request.headers.add("Authorization", "Bearer " + f.token(user));
            f.core->handlers().handle(std::move(request),
                [&statuses](const HttpResponse &answer) { ++statuses[answer.status]; });
            f.pump(); // but nothing is read
        };
        for (int i = 0; i < 17; ++i)
            ask(u"jane"_s);
        QCOMPARE(statuses, (std::map<int, int>{ { 503, 1 } }));
        f.administer([&](Administration &a) {
            for (int i = 0; i < 15; ++i) {
                const QString name = u"user%1"_s.arg(i);
                QVERIFY(a.addUser(f.workspace, { {}, f.userId(name).toString(), name, {}, false }));
            }
        });
        for (int i = 0; i < 15; ++i) {
            for (int n = 0; n < 16; ++n)
                ask(u"user%1"_s.arg(i));
        }
        QCOMPARE(statuses, (std::map<int, int>{ { 503, 1 } }));
        ask(u"bob"_s); // the 257th of all
        QCOMPARE(statuses, (std::map<int, int>{ { 503, 2 } }));
        f.settle();
        QCOMPARE(statuses, (std::map<int, int>{ { 200, 256 }, { 503, 2 } }));
        ask(u"bob"_s);
        f.settle();
        QCOMPARE(statuses[200], 257);
    }
    // What is counted, in the form that Prometheus reads, and for whom it is.
    void metrics()
    {
        RestFixture f;
        QCOMPARE(f.ask({}, "GET", "/metrics").status, 401);
        QCOMPARE(f.jane("GET", "/metrics").status, 403);
        QVERIFY(f.storage->setPerson(f.workspace, HubFixture::userId(u"jane"_s), true));
        const auto bob = f.connected(u"bob"_s, "01234567-89ab-4def-8123-456789abcdef");
        f.call(bob, "subscribe", "{\"spaces\":[" + fromTheStart(f.lock) + "]}");
        f.newIssue();
        f.mutate(bob, f.create("01234567-89ab-4def-8123-456789abcdef:1", "i1", f.lock));
        f.jane("PATCH", "/api/issues/LOCK-1", R"({"priority":"Nope"})");
        f.core->setConnectionCount([] { return 7; });
        const RestAnswer answer = f.jane("GET", "/metrics");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.value("Content-Type").startsWith("text/plain; version=0.0.4"));
        QHash<QByteArray, QByteArray> samples;
        QSet<QByteArray> known;
        for (const QByteArray &line : answer.body.split('\n')) {
            if (line.isEmpty() || line.startsWith("# HELP "))
                continue;
            if (line.startsWith("# TYPE ")) {
                const QByteArray type = line.split(' ').value(3);
                QVERIFY(type == "counter" || type == "gauge" || type == "histogram");
                known.insert(line.split(' ').value(2));
                continue;
            }
            const qsizetype space = line.lastIndexOf(' ');
            bool ok = false;
            static_cast<void>(line.sliced(space + 1).toDouble(&ok));
            QVERIFY2(ok, line.constData());
            QVERIFY2(!samples.contains(line.first(space)), line.constData());
            samples.insert(line.first(space), line.sliced(space + 1));
            QByteArray series = line.first(space).split('{').first();
            for (const char *suffix : { "_bucket", "_sum", "_count" }) {
                if (series.endsWith(suffix) && known.contains(series.chopped(strlen(suffix))))
                    series.chop(static_cast<qsizetype>(strlen(suffix)));
            }
            QVERIFY2(known.contains(series), line.constData());
        }
        QCOMPARE(samples.value("lockstep_connections"), "7"_ba);
        QCOMPARE(samples.value("lockstep_sessions"), "1"_ba);
        QCOMPARE(samples.value("lockstep_users"), "1"_ba);
        QCOMPARE(samples.value("lockstep_rooms"), "1"_ba);
        QCOMPARE(samples.value("lockstep_streams"), "0"_ba);
        QCOMPARE(samples.value("lockstep_snapshots"), "0"_ba);
        // Bob has not acknowledged the first page.
        const QByteArray head = QByteArray::number(*f.storage->head(projectSpace(f.lock)));
        QCOMPARE(samples.value("lockstep_cursor_lag_events"), head);
        QCOMPARE(samples.value("lockstep_cursor_lag_max_events"), head);
        QCOMPARE(samples.value("lockstep_rate_limited_total"), "0"_ba);
        QVERIFY(samples.contains("lockstep_delivery_seconds_count"));
        QVERIFY(samples.value("process_cpu_seconds_total").toDouble() > 0);
        QCOMPARE(samples.value("lockstep_events_received_total"), "2"_ba);
        QCOMPARE(samples.value("lockstep_mutations_total{result=\"applied\"}"), "2"_ba);
        QCOMPARE(samples.value("lockstep_mutations_total{result=\"rejected\"}"), "1"_ba);
        QCOMPARE(samples.value("lockstep_commit_seconds_count"), "1"_ba);
        QCOMPARE(samples.value("lockstep_auth_failures_total"), "1"_ba);
        QCOMPARE(samples.value("lockstep_http_responses_total{status=\"4xx\"}"), "3"_ba);
        QVERIFY(samples.value("lockstep_events_sent_total").toInt() > 0);
        QVERIFY(samples.value("process_resident_memory_bytes").toLongLong() > 1'000'000);
        for (const QByteArray &name : samples.keys())
            QVERIFY(!name.contains("jane") && !name.contains("LOCK"));

        ServerCoreConfig open = RestFixture::unlimited();
        open.openMetrics = true;
        RestFixture g{ open };
        QCOMPARE(g.ask({}, "GET", "/metrics").status, 200);
        open.hub.rates = { 2, 2 };
        RestFixture h{ open };
        for (const int status : { 200, 200, 429 })
            QCOMPARE(h.jane("GET", "/api/me").status, status);
        QVERIFY(h.ask({}, "GET", "/metrics").body.contains("\nlockstep_rate_limited_total 1\n"));
    }
    // How long they lasted, once they have ended.
    void connectionsAreMeasured()
    {
        ServerCoreConfig config = RestFixture::unlimited();
        config.openMetrics = true;
        config.sockets.engine.pingInterval = 2h; // these clients answer none
        RestFixture f{ config };
        const auto has = [&](const QByteArray &sample) {
            return f.ask({}, "GET", "/metrics").body.contains('\n' + sample + '\n');
        };
        auto jane = f.connected(u"jane"_s);
        f.clock.advance(40s);
        auto bob = f.connected(u"bob"_s);
        f.clock.advance(10s);
        QVERIFY(has("lockstep_session_seconds_count 0"));
        jane.reset();
        bob.reset();
        f.settle();
        QVERIFY(has("lockstep_session_seconds_count 2"));
        QVERIFY(has("lockstep_session_seconds_sum 60"));
        QVERIFY(has("lockstep_session_seconds_bucket{le=\"5\"} 0"));
        QVERIFY(has("lockstep_session_seconds_bucket{le=\"30\"} 1"));
        QVERIFY(has("lockstep_session_seconds_bucket{le=\"60\"} 2"));
        QVERIFY(has("lockstep_session_seconds_bucket{le=\"604800\"} 2"));
    }
    void stats()
    {
        RestFixture f;
        const auto bob = f.connected(u"bob"_s);
        const auto jane = f.connected(u"jane"_s);
        const auto again = f.connected(u"jane"_s);
        const RestAnswer all = f.jane("GET", "/api/realtime/stats");
        QVERIFY(all.at("node").isEmpty()); // there is only one
        QCOMPARE(all.at("connections"), "3"_ba);
        QCOMPARE(all.at("users"), "2"_ba);
        const QByteArray lock = projectSpace(f.lock).toString().toUtf8();
        QVERIFY(all.body.contains("{\"space\":\"" + lock + "\",\"connections\":3,\"users\":2}"));
        QVERIFY(all.body.contains(projectSpace(f.safe).toString().toUtf8()));
        // Nothing of rooms that he may not enter.
        const RestAnswer his = f.ask(u"bob"_s, "GET", "/api/realtime/stats");
        QVERIFY(his.body.contains(lock));
        QVERIFY(!his.body.contains(projectSpace(f.safe).toString().toUtf8()));
        QVERIFY(!his.body.contains("user:jane"));
        f.newIssue();
        QCOMPARE(f.jane("GET", "/api/realtime/stats").at("throughput.eventsSentPerMinute"), "3"_ba);
        f.clock.advance(61s);
        QCOMPARE(f.jane("GET", "/api/realtime/stats").at("throughput.eventsSentPerMinute"), "0"_ba);
    }
    void drains()
    {
        RestFixture f;
        f.core->drain([] {});
        const RestAnswer answer = f.jane("GET", "/api/me");
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.code(), "DRAINING"_ba);
        QVERIFY(answer.headers.contains("Retry-After"));
    }
};

QTEST_GUILESS_MAIN(TestRest)
#include "tst_rest.moc"
