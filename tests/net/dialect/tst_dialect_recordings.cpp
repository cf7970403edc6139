// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What real servers said (tests/data/dialects): every event means what is written beside it, and
// nothing is unknown.

#include "tests/net/dialect/dialectfixture.h"

#include <QRegularExpression>

using namespace lockstep;
using namespace lockstep::net::dialect;
using namespace lockstep::net::dialect::test;
using namespace Qt::StringLiterals;

class DialectRecordingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventMeansWhatIsWrittenBesideIt_data();
    void everyEventMeansWhatIsWrittenBesideIt();
    void everyEventOfAStreamMeansSomething();
    void whatIsNoJsonInAStreamIsNoFault();
    void documentedEventsAreUnderstoodToo_data();
    void documentedEventsAreUnderstoodToo();
    void onlyWhatConcernsMeIsANotification();
    void whatAnotherSystemSaysIsUnknown();
    void whatIsIncompleteIsUnknown();
    void aThousandUnknownKeysDoNoHarm();
};

void DialectRecordingsTest::everyEventMeansWhatIsWrittenBesideIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("variant");
    for (const char *one : { "worklamp", "flask", "bomizzel", "ciis", "frappe" })
        QTest::addRow("%s", one) << QString::fromLatin1(one) << u"as-built"_s;
}

void DialectRecordingsTest::everyEventMeansWhatIsWrittenBesideIt()
{
    QFETCH(QString, name);
    QFETCH(QString, variant);
    const Translator translator{ dialectNamed(name, variant),
        { { u"site"_s, u"127.0.0.1"_s }, { u"organization"_s, u"ggv-bilaspur"_s } } };
    static const QRegularExpression frame{ u"^(\\S+) <- 42(?:/[^,]*,)?(\\[.*\\])$"_s };
    QStringList meanings;
    for (const QString &line : recording(name)) {
        const auto match = frame.match(line);
        if (!match.hasMatch())
            continue;
        JsonDocument document;
        const auto json = document.parse(match.captured(2).toUtf8());
        QVERIFY2(json, qPrintable(line));
        QByteArray args = "[";
        for (qsizetype i = 1; i < json->size(); ++i)
            args += (i > 1 ? "," : "") + json->at(i).toJson();
        const auto told = heard(translator, json->at(0).stringOrEmpty().toUtf8(), args + "]");
        meanings.append(match.captured(1) + u": "_s + worded(told));
    }
    const QString path = dataPath(name + u".expected"_s);
    const QString got = meanings.join(u'\n') + u'\n';
    if (qEnvironmentVariableIsSet("LOCKSTEP_WRITE_EXPECTED")) {
        QFile file{ path };
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(got.toUtf8());
        return;
    }
    const QStringList expected = QString::fromUtf8(fileAt(path)).split(u'\n');
    const QStringList lines = got.split(u'\n');
    for (qsizetype i = 0; i < std::max(expected.size(), lines.size()); ++i) {
        QCOMPARE(lines.value(i), expected.value(i));
        QVERIFY2(!lines.value(i).contains(u"UNKNOWN"_s), qPrintable(lines.value(i)));
    }
}

void DialectRecordingsTest::everyEventOfAStreamMeansSomething()
{
    const Translator translator{ dialectNamed(u"ciis"_s), {} };
    QStringList meanings;
    for (const QString &line : recording(u"ciis_sse"_s)) {
        if (!line.contains(u" chunk "_s) || !line.endsWith(u'"')) // one was cut off
            continue;
        JsonDocument document;
        const auto chunk
            = document.parse("[" + line.mid(line.indexOf(u" chunk "_s) + 7).toUtf8() + "]");
        QVERIFY(chunk);
        for (const QString &event : chunk->at(0).stringOrEmpty().split(u"\n\n"_s)) {
            QString name;
            QByteArray data;
            for (const QString &field : event.split(u'\n')) {
                if (field.startsWith(u"event: "_s))
                    name = field.mid(7);
                if (field.startsWith(u"data: "_s))
                    data = field.mid(6).toUtf8();
            }
            if (!name.isEmpty())
                meanings.append(worded(translator.readStream(u"issues"_s, name, data)).left(60));
        }
    }
    QCOMPARE(meanings,
        (QStringList{ u"ignored: a greeting"_s, u"look in "_s,
            u"created whole issue 5TxUJqf9zARji0aBgW55 in ggv-bilaspur sub"_s,
            u"updated whole issue 5TxUJqf9zARji0aBgW55 in ggv-bilaspur sub"_s,
            u"updated whole issue 5TxUJqf9zARji0aBgW55 in ggv-bilaspur sub"_s,
            u"updated whole issue 5TxUJqf9zARji0aBgW55 in ggv-bilaspur sub"_s,
            u"updated issue 5TxUJqf9zARji0aBgW55 in  by  at 2026-11-20T10:"_s }));
}

void DialectRecordingsTest::whatIsNoJsonInAStreamIsNoFault()
{
    const Translator translator{ dialectNamed(u"ciis"_s), {} };
    const auto told = [&](const char *stream, const char *event, const char *data) {
        return worded(translator.readStream(
            QString::fromLatin1(stream), QString::fromLatin1(event), QByteArray{ data }));
    };
    QCOMPARE(told("heatmap", "heatmap:initial", "undefined"), u"heatmap "_s);
    QCOMPARE(told("issues", "issue:created", "undefined"), u"UNKNOWN issue:created undefined"_s);
    QCOMPARE(told("issues", "message", R"({"type":"heartbeat"})"),
        u"ignored: says only that the line is alive"_s);
    QCOMPARE(
        told("issues", "message", R"({"type":"created","data":{"issue":{"id":"x"}}})").left(21),
        u"created whole issue x"_s);
    QCOMPARE(told("nothing", "a", "b"), u"UNKNOWN a b"_s);
}

void DialectRecordingsTest::documentedEventsAreUnderstoodToo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("meaning");
    const auto row
        = [](const char *name, const char *event, const char *payload, const char *meaning) {
              QTest::addRow("%s %s", name, event)
                  << QString::fromLatin1(name) << QByteArray{ event } << QByteArray{ payload }
                  << QString::fromLatin1(meaning);
          };
    row("worklamp", "task:created",
        R"({"task":{"id":"t","projectId":"p","tenantId":"x","title":"T","status":"todo","priority":40,"createdById":"u"},"timestamp":"2026-11-20T10:00:00.000Z"})",
        R"(created task t in p subject="T" type="task" status="To Do" priority="Medium" reporter="u" by  at 2026-11-20T10:00:00.000Z)");
    row("worklamp", "task:deleted", R"({"taskId":"t","projectId":"p","timestamp":null})",
        "gone task t in p by  at ");
    row("worklamp", "feature:updated", R"({"feature":{"id":"f","status":"planned"}})",
        R"(updated feature f in  type="feature" status="Planned" by  at )");
    row("worklamp", "notification:new",
        R"({"notification":{"id":"n","type":"mention","title":"T","message":"M","resourceId":"t","isRead":false}})",
        "notification mentioned id=n title=T text=M issue=t");
    row("worklamp", "user:status", R"({"userId":"u","status":"offline"})", "gone from  u");
    row("ciis", "issue:deleted",
        R"({"issueId":"i","organizationId":"o","deletedBy":"u","timestamp":"2026-01-01T00:00:00Z"})",
        "gone issue i in o by u at 2026-01-01T00:00:00.000Z");
    row("ciis", "issue:resolved",
        R"({"issue":{"id":"i","status":"resolved"},"resolvedBy":"u","organizationId":"o"})",
        R"(updated whole issue i in o type="issue" status="Resolved" assignee=null reporter=null building=null room=null category=null severity=null lat=null lng=null closedAt=null createdAt=null modifiedAt=null by u at )");
    row("bomizzel", "ticket:updated",
        R"({"type":"ticket:updated","data":{"ticketId":"t","actorId":"u"},"teamId":"x"})",
        "updated ticket t in x by u at ");
    row("bomizzel", "user:mention",
        R"({"type":"user:mention","data":{"ticketId":"t","message":"look"},"timestamp":"z"})",
        "notification mentioned id=mention:t:z title= text=look issue=t");
    row("bomizzel", "queue:metrics_updated",
        R"({"data":{"metrics":{"queueId":"q","queueName":"Q","openTickets":3}}})",
        "metrics q Q openTickets=3");
    row("frappe", "issue_created",
        R"({"issue":{"name":"ISSUE-001","subject":"Bug","status":"Open","priority":"High"},"user":"john.doe@company.com","timestamp":"2024-01-15T10:30:00Z"})",
        R"(created issue ISSUE-001 in Issue subject="Bug" type="ticket" status="Open" priority="High" by john.doe@company.com at 2024-01-15T10:30:00.000Z)");
    row("frappe", "issue_deleted", R"({"issue":{"name":"ISSUE-001"},"user":"j@c"})",
        "gone issue ISSUE-001 in Issue by j@c at ");
    row("frappe", "issue_conflict",
        R"({"issue":{"name":"I1","subject":"S"},"user":"j","timestamp":"t"})",
        R"(updated issue I1 in Issue subject="S" type="ticket" by j at  + notification conflict id=conflict:I1:t title=S text= issue=I1)");
    row("frappe", "user_joined", R"({"user":{"id":"j@c","name":"John"},"timestamp":"t"})",
        "present at  j@c");
    row("frappe", "list_update",
        R"({"doctype":"Issue","name":"I1","action":"delete","modified_by":"j"})",
        "gone issue I1 in Issue by j at ");
    row("flask", "task_created", R"({"type":"task_created","task":{},"project_id":"p"})",
        "look in p");
}

void DialectRecordingsTest::documentedEventsAreUnderstoodToo()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, payload);
    QFETCH(QString, meaning);
    const Translator translator{ dialectNamed(name, u"documented"_s), { { u"site"_s, u"s"_s } } };
    QCOMPARE(worded(heard(translator, event, "[" + payload + "]")), meaning);
}

void DialectRecordingsTest::onlyWhatConcernsMeIsANotification()
{
    Translator translator{ dialectNamed(u"ciis"_s), {} };
    Session session;
    session.user.id = UserId{ u"uidFM"_s };
    translator.setSession(session);
    const QByteArray assigned
        = R"([{"issue":{"id":"i","title":"T","assignedTo":"uidFM"},"timestamp":"z"}])";
    QCOMPARE(heard(translator, "issue:assigned", assigned).size(), 2u);
    session.user.id = UserId{ u"uidStudent"_s };
    translator.setSession(session);
    QCOMPARE(heard(translator, "issue:assigned", assigned).size(), 1u);
}

// Every recorded event of each system, said to each of the others.
void DialectRecordingsTest::whatAnotherSystemSaysIsUnknown()
{
    const QByteArray own = R"([{"issue_id":5,"payload":[]}])";
    for (const QString &name : builtInDialects()) {
        const Translator translator{ dialectNamed(name), {} };
        for (const char *event : { "issue_moved", "", "connect", "task_updated " }) {
            const auto told = heard(translator, event, own);
            QCOMPARE(told.size(), 1u);
            const auto *unknown = std::get_if<inbound::Unknown>(&told[0]);
            QVERIFY(unknown);
            QCOMPARE(unknown->sample, own);
        }
    }
    // The same name with another shape.
    const Translator flask{ dialectNamed(u"flask"_s), {} };
    QVERIFY(std::holds_alternative<inbound::Unknown>(
        heard(flask, "task_updated", R"([{"task":{"id":"t","title":"x"}}])")[0]));
}

void DialectRecordingsTest::whatIsIncompleteIsUnknown()
{
    const QList<QByteArray> payloads{ "[]", "[null]", "[5]", "[\"text\"]", "[[]]", "[{}]",
        R"([{"task":null}])", R"([{"task":[]}])", R"([{"issue":{"id":{}}}])",
        R"([{"type":["ticket:created"],"data":5}])", R"([{"doctype":"Issue","name":null}])" };
    for (const QString &name : builtInDialects()) {
        const Dialect dialect = dialectNamed(name);
        const Translator translator{ dialect, {} };
        for (const char *event : { "task:created", "task_updated", "issue:created", "issue_updated",
                 "notification", "list_update", "doc_viewers", "user:typing", "message:new" }) {
            for (const QByteArray &payload : payloads) {
                const auto told = heard(translator, event, payload);
                QVERIFY2(told.size() == 1 && std::holds_alternative<inbound::Unknown>(told[0]),
                    qPrintable(name + u' ' + QString::fromLatin1(event) + u' ' + worded(told)));
            }
        }
    }
}

void DialectRecordingsTest::aThousandUnknownKeysDoNoHarm()
{
    QByteArray keys;
    for (int i = 0; i < 1000; ++i)
        keys += ",\"k" + QByteArray::number(i) + "\":{\"id\":" + QByteArray::number(i) + '}';
    const Translator worklamp{ dialectNamed(u"worklamp"_s), {} };
    const auto told = heard(worklamp, "task:updated",
        "[{\"task\":{\"id\":\"t\",\"projectId\":\"p\",\"title\":\"T\"" + keys + "}" + keys + "}]");
    QCOMPARE(worded(told), u"updated task t in p subject=\"T\" type=\"task\" by  at "_s);
    const auto unknown = heard(worklamp, "task:exploded", "[{\"a\":1" + keys + "}]");
    const auto *sample = std::get_if<inbound::Unknown>(&unknown[0]);
    QVERIFY(sample && sample->sample.size() <= 4000 && sample->sample.startsWith("[{\"a\":1"));
}

QTEST_GUILESS_MAIN(DialectRecordingsTest)
#include "tst_dialect_recordings.moc"
