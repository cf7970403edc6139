// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// docs/bad-input.md as it comes over a socket: what a client that is wrong gets back, row by row,
// and that nothing comes of it. What stands below the packets has its tests where it is read.

#include "tests/support/hubteam.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

// A JSON text of so many characters.
QByteArray text(qsizetype length, char character = 'x')
{
    return '"' + QByteArray(length, character) + '"';
}

QByteArray labels(int count)
{
    QByteArrayList list;
    for (int i = 0; i < count; ++i)
        list.append("\"l" + QByteArray::number(i) + '"');
    return '[' + list.join(',') + ']';
}

// Of an issue, with what is needed besides.
QByteArray issueWith(const QByteArray &member, const QByteArray &value)
{
    if (member == "subject")
        return "{\"subject\":" + value + '}';
    return "{\"subject\":\"A subject\",\"" + member + "\":" + value + '}';
}

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Rows 10 to 12, 27 and 28: calls.
    void calls_data()
    {
        QTest::addColumn<QByteArray>("packet"); // behind the id
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &packet, const QByteArray &expected,
                             const QByteArray &path = "error.code") {
            QTest::newRow(name) << packet << path << expected;
        };
        row("10 unknown name", R"(["nonsense",{}])", "UNKNOWN_EVENT");
        row("10 is named", R"(["nonsense",{}])", "nonsense", "error.field");
        row("12 none", R"(["watch"])", "BAD_ARGUMENT");
        row("12 two", R"(["watch",{},{}])", "BAD_ARGUMENT");
        row("12 a number", R"(["watch",1])", "BAD_ARGUMENT");
        row("12 a list", R"(["mutate",[]])", "BAD_ARGUMENT");
        row("12 says which", R"(["watch",1])", "argument 0: one object is needed", "error.message");
        row("25 101 mutations", "101", "BATCH_TOO_LARGE");
        row("27 missing", R"(["subscribe",{"spaces":[{"id":"project:nope","after":0}]}])",
            "forbidden", "spaces.0.status");
        row("27 foreign", R"(["subscribe",{"spaces":[{"id":"SECRET","after":0}]}])", "forbidden",
            "spaces.0.status");
        row("28 beyond the head", R"(["subscribe",{"spaces":[{"id":"LOCK","after":999}]}])",
            "resync", "spaces.0.status");
        row("28 another epoch", R"(["subscribe",{"spaces":[{"id":"LOCK","after":1,"epoch":"x"}]}])",
            "resync", "spaces.0.status");
        row("28 negative", R"(["subscribe",{"spaces":[{"id":"LOCK","after":-1}]}])",
            "BAD_ARGUMENT");
        row("28 text", R"(["subscribe",{"spaces":[{"id":"LOCK","after":"1"}]}])", "BAD_ARGUMENT");
        row("28 a fraction", R"(["subscribe",{"spaces":[{"id":"LOCK","after":1.5}]}])",
            "BAD_ARGUMENT");
    }
    void calls()
    {
        QFETCH(QByteArray, packet);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, expected);
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        if (packet == "101") {
            QByteArrayList many;
            for (int i = 1; i <= 101; ++i)
                many.append(t.create("client-bob:" + QByteArray::number(i), "i1"));
            packet = R"(["mutate",{"acked":0,"mutations":[)" + many.join(',') + "]}]";
        }
        packet.replace("\"LOCK\"", '"' + t.space(u"LOCK"_s) + '"');
        packet.replace("\"SECRET\"", '"' + t.space(u"SECRET"_s) + '"');
        const qint64 head = t.head(u"LOCK"_s);
        bob->text("42900" + packet);
        QCOMPARE(at(bob->takeAck("900"), path), expected);
        QCOMPARE(t.head(u"LOCK"_s), head);
        QCOMPARE(bob->call("unwatch", R"({"topics":[]})"), "{}"_ba); // it stays
    }

    // Row 11.
    void aMutationWithoutAnAckIsNotDone()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        const qint64 head = t.head(u"LOCK"_s);
        bob->send("mutate", "{\"acked\":0,\"mutations\":[" + t.create("client-bob:1", "i1") + "]}");
        QCOMPARE(at(bob->taken("error").value(0), "error.code"), "MUTATION_NEEDS_ACK"_ba);
        QCOMPARE(t.head(u"LOCK"_s), head);
    }

    // Rows 13 to 20: what a new issue may not have. The answer has the field, and says why.
    void fields_data()
    {
        QTest::addColumn<QByteArray>("issue");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("says"); // among other things
        const auto row = [](const char *name, const QByteArray &issue, const QByteArray &code,
                             const QByteArray &field, const QByteArray &says = {}) {
            QTest::newRow(name) << issue << code << field << says;
        };
        const QByteArray invalid = "VALIDATION";
        row("13 unknown field", issueWith("colour", "\"red\""), "UNKNOWN_FIELD", "issue.colour");
        row("13 wrong type", issueWith("subject", "7"), invalid, "issue.subject");
        row("13 missing", "null", invalid, "issue");
        row("14 empty", issueWith("subject", "\"\""), invalid, "issue.subject", "255");
        row("14 blank", issueWith("subject", "\"   \""), invalid, "issue.subject");
        row("14 256", issueWith("subject", text(256)), invalid, "issue.subject", "255");
        row("14 newline", issueWith("subject", R"("a\nb")"), invalid, "issue.subject");
        row("14 bidi", issueWith("subject", R"("a\u202eb")"), invalid, "issue.subject");
        row("15 32769", issueWith("description", text(32'769)), invalid, "issue.description",
            "32768");
        row("16 status", issueWith("status", "\"Nope\""), invalid, "status", "In Progress");
        row("16 priority", issueWith("priority", "\"Nope\""), invalid, "issue.priority", "Urgent");
        row("17 no member", issueWith("assignee", "\"eve@example.com\""), "NOT_A_MEMBER",
            "assignee");
        row("18 51", issueWith("labels", labels(51)), invalid, "issue.labels", "50");
        row("18 65", issueWith("labels", '[' + text(65) + ']'), invalid, "issue.labels", "64");
        row("18 twice", issueWith("labels", R"(["a","a"])"), invalid, "issue.labels");
        row("19 parent", issueWith("parent", "\"../x\""), "BAD_ID", "issue.parent");
        row("20 text", issueWith("severity", "\"3\""), invalid, "issue.severity");
        row("20 11", issueWith("severity", "11"), invalid, "issue.severity", "10");
        row("20 a fraction", issueWith("severity", "1.5"), invalid, "issue.severity");
        row("20 too exact", issueWith("severity", "9007199254740993"), invalid, "issue.severity");
        row("20 a place", issueWith("lat", "\"52\""), invalid, "issue.lat");
    }
    void fields()
    {
        QFETCH(QByteArray, issue);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, says);
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        const qint64 head = t.head(u"LOCK"_s);
        const QByteArray answer = t.mutate(*bob,
            R"({"op":"client-bob:1","kind":"create_issue","space":")" + t.space(u"LOCK"_s)
                + R"(","id":"i1","issue":)" + issue + '}');
        QVERIFY2(at(answer, "results.0.code") == code, answer.left(500).constData());
        QVERIFY2(at(answer, "results.0.field") == field, answer.left(500).constData());
        QVERIFY2(at(answer, "results.0.message").contains(says), answer.left(500).constData());
        QVERIFY(answer.size() < 2'000); // what was wrong is not sent back
        QCOMPARE(t.head(u"LOCK"_s), head);
        QCOMPARE(
            at(t.mutate(*bob, t.create("client-bob:2", "i1")), "results.0.result"), "applied"_ba);
    }

    // What the server keeps books of, it does not take from anybody.
    void bookkeepingIsTheServers()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        const QByteArray issue
            = R"({"subject":"x","version":7,"reporter":"jane@example.com","commentCount":9,)"
              R"("createdAt":"1999-01-01T00:00:00.000Z","resolvedBy":"jane@example.com"})";
        t.mutate(*bob,
            "{\"op\":\"client-bob:1\",\"kind\":\"create_issue\",\"space\":\"" + t.space(u"LOCK"_s)
                + "\",\"id\":\"i1\",\"issue\":" + issue + '}');
        const Issue stored = t.world.row(IssueId{ u"i1"_s })->issue;
        QCOMPARE(stored.version, 1);
        QCOMPARE(stored.reporter, World::userId(u"bob"_s));
        QCOMPARE(stored.commentCount, 0);
        QVERIFY(!stored.createdAt.startsWith("1999"_L1));
        QVERIFY(stored.resolvedBy.isNull());
        for (const QByteArray &field : { "version"_ba, "reporter"_ba, "commentCount"_ba }) {
            const QByteArray changes = R"({"%":{"from":null,"to":null}})"_ba.replace('%', field);
            const QByteArray answer = t.mutate(*bob,
                t.on("client-bob:2", "i1", "\"kind\":\"update_issue\",\"changes\":" + changes));
            QVERIFY2(at(answer, "results.0.result") == "rejected", answer.constData());
        }
    }

    // Row 19: ids.
    void ids()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        int op = 0;
        for (const QByteArray &id :
            { "a/b"_ba, ".."_ba, "a..b"_ba, QByteArray(65, 'a'), "a b"_ba }) {
            const QByteArray answer
                = t.mutate(*bob, t.create("client-bob:" + QByteArray::number(++op), id));
            QVERIFY2(at(answer, "results.0.code") == "BAD_ID", answer.constData());
        }
        QCOMPARE(
            at(t.mutate(*bob, t.create("client-bob:90", QByteArray(64, 'a'))), "results.0.result"),
            "applied"_ba);
    }

    // Rows 21 to 24: what was right once, or was said before.
    void mutationsThatMeetOthers()
    {
        HubTeam t;
        auto jane = t.client(u"jane"_s);
        auto bob = t.client(u"bob"_s);
        t.mutate(*jane, t.create("client-jane:1", "i1"));
        const auto subject = [&](const QByteArray &op, const QByteArray &to) {
            const QByteArray change = R"({"from":"A subject","to":"%"})"_ba.replace('%', to);
            return t.on(op, "i1", R"( "kind":"update_issue","changes":{"subject":)" + change + '}');
        };
        QCOMPARE(at(t.mutate(*jane, subject("client-jane:2", "Hers")), "results.0.result"),
            "applied"_ba);
        const QByteArray conflict = t.mutate(*bob, subject("client-bob:1", "His"));
        QCOMPARE(at(conflict, "results.0.result"), "conflict"_ba);
        QCOMPARE(at(conflict, "results.0.base.subject"), "A subject"_ba);
        QCOMPARE(at(conflict, "results.0.localChanges.subject"), "His"_ba);
        QCOMPARE(at(conflict, "results.0.remoteChanges.subject"), "Hers"_ba);
        // The same again, and another one under its name.
        const QByteArray again = t.mutate(*bob, subject("client-bob:1", "His"));
        QCOMPARE(at(again, "results.0.duplicate"), "true"_ba);
        QCOMPARE(at(again, "results.0.conflict"), at(conflict, "results.0.conflict"));
        QCOMPARE(at(t.mutate(*bob, subject("client-bob:1", "Another")), "results.0.code"),
            "IDEMPOTENCY_MISMATCH"_ba);
        t.mutate(*jane, t.on("client-jane:3", "i1", R"( "kind":"delete_issue","version":2)"));
        const QByteArray late = t.mutate(*bob,
            t.on("client-bob:2", "i1",
                R"( "kind":"update_issue","changes":{"priority":{"from":"Medium","to":"High"}})"));
        QCOMPARE(at(late, "results.0.result"), "conflict"_ba);
        QCOMPARE(at(late, "results.0.kind"), "deleted"_ba);
        // Ops of somebody else's replica.
        QCOMPARE(
            at(t.mutate(*bob, subject("client-jane:9", "x")), "results.0.code"), "BAD_ARGUMENT"_ba);
    }

    // Row 25: by bytes. One alone may be larger.
    void aBatchOf300KilobytesIsRefused()
    {
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        t.mutate(*bob, t.create("client-bob:1", "i1"));
        const qint64 head = t.head(u"LOCK"_s);
        QByteArrayList many;
        for (int i = 2; i <= 16; ++i)
            many.append(
                t.comment("client-bob:" + QByteArray::number(i), "i1", QByteArray(20'000, 'x')));
        QCOMPARE(at(t.mutate(*bob, many.join(',')), "error.code"), "BATCH_TOO_LARGE"_ba);
        QCOMPARE(t.head(u"LOCK"_s), head);
        many.resize(12);
        QCOMPARE(at(t.mutate(*bob, many.join(',')), "results.11.result"), "applied"_ba);
    }

    // Rows 14, 29, 30 and 33: packets. Closed, or told once; and their content is echoed nowhere.
    void packets_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<QByteArray>("code"); // or nothing: closed at once
        const auto row
            = [](const char *name, const QByteArray &packet, const QByteArray &code = {}) {
                  QTest::newRow(name) << packet << code;
              };
        row("29 no JSON", "42[\"watch\",{canary}]");
        row("29 no array", "42{\"canary\":1}");
        row("29 no name", "42[]");
        row("29 NaN", "42[\"watch\",{\"canary\":NaN}]");
        row("20 1e400", "42[\"watch\",{\"canary\":1e400}]");
        row("14 NUL", "42[\"watch\",{\"canary\":\"\\u0000\"}]");
        row("14 lone surrogate", "42[\"watch\",{\"canary\":\"\\ud800\"}]");
        row("29 behind the end", "42[\"watch\",{}]canary");
        row("29 unknown type", "49canary");
        row("29 another namespace", "42/canary,[\"watch\",{}]");
        row("30 11 attachments", "4511-[\"canary\"]");
        row("30 placeholder", "451-[\"canary\",{\"_placeholder\":true,\"num\":5}]");
        row("32 deep", "42[\"canary\"," + QByteArray(40, '[') + QByteArray(40, ']') + ']',
            "BAD_JSON_DEPTH");
        row("32 very deep",
            "42[\"canary\"," + QByteArray(400'000, '[') + QByteArray(400'000, ']') + ']',
            "BAD_JSON_DEPTH");
        row("33 twice", "42[\"watch\",{\"a\":\"canary\",\"a\":2}]", "BAD_JSON_DUPLICATE_KEY");
    }
    void packets()
    {
        QFETCH(QByteArray, packet);
        QFETCH(QByteArray, code);
        HubTeam t;
        auto bob = t.client(u"bob"_s);
        auto jane = t.client(u"jane"_s);
        bob->events.clear();
        const int told = code.isEmpty() ? 0 : 1;
        bob->text(packet);
        const auto errors = bob->taken("error");
        QCOMPARE(errors.size(), told);
        if (told) {
            QCOMPARE(at(errors.first(), "error.code"), code);
            QVERIFY(!errors.first().contains("canary"));
            QCOMPARE(bob->closed(), -1);
            QCOMPARE(bob->call("unwatch", R"({"topics":[]})"), "{}"_ba);
            bob->text(packet); // he did not listen
        }
        t.world.advance(100ms);
        bob->read();
        QVERIFY(bob->closed() >= 0);
        QCOMPARE(t.world.server().hub().sessionCount(), 1);
        QCOMPARE(jane->call("unwatch", R"({"topics":[]})"), "{}"_ba); // nobody else cares
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
