// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "tests/support/randomvalues.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 200;

template <typename Write> QByteArray written(const Write &write)
{
    JsonWriter out;
    write(out);
    return out.text();
}

QString why(const Error &error, const QByteArray &json)
{
    return error.code + u": "_s + error.message + u" in "_s + QString::fromUtf8(json.left(2'000));
}

// Writes, reads and writes again: the same value and the same text. Empty if so.
template <typename T, typename Write, typename Read>
QString roundTrip(const T &value, const Write &write, const Read &read)
{
    const QByteArray json = written([&](JsonWriter &out) { write(out, value); });
    JsonDocument document;
    const auto view = document.parse(json);
    if (!view)
        return why(view.error(), json);
    const Result<T> back = read(*view);
    if (!back)
        return why(back.error(), json);
    const QByteArray again = written([&](JsonWriter &out) { write(out, *back); });
    if (again != json)
        return QString::fromUtf8(json + "\nbecame\n" + again);
    return *back == value ? QString{} : u"another value from "_s + QString::fromUtf8(json);
}

#define VERIFY_ROUND_TRIP(...)                                                                     \
    do {                                                                                           \
        const QString failure = roundTrip(__VA_ARGS__);                                            \
        QVERIFY2(failure.isEmpty(), qPrintable(failure));                                          \
    } while (false)

Result<Mutation> mutationFrom(QByteArrayView json)
{
    JsonDocument document;
    return readMutation(*document.parse(json));
}

Result<ChangeEvent> eventFrom(QStringView name, QByteArrayView json)
{
    JsonDocument document;
    return readEvent(name, *document.parse(json));
}

QByteArray update(const QByteArray &changes)
{
    return R"({"op":"c:1","kind":"update_issue","space":"project:p","id":"i","changes":)" + changes
        + "}";
}

QByteArray envelope(const QByteArray &body)
{
    return R"({"space":"project:p","seq":1,"op":"c:1","user":"u","timestamp":"t",)" + body + "}";
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_random = RandomValues{ RandomValues::seed() }; }

    void roundTripsFieldValues()
    {
        for (int i = 0; i < rounds; ++i) {
            for (const FieldInfo &info : issueFields()) {
                const auto write = [&](JsonWriter &out, const FieldValue &value) {
                    writeFieldValue(out.beginArray(), info, value);
                    out.endArray();
                };
                const auto read
                    = [&](const JsonView &json) { return readFieldValue(info, json.at(0)); };
                VERIFY_ROUND_TRIP(m_random.value(info), write, read);
            }
            VERIFY_ROUND_TRIP(m_random.values(), &writeFieldValues, &readFieldValues);
        }
    }

    void roundTripsRows()
    {
        for (int i = 0; i < rounds; ++i) {
            Issue issue = m_random.issue();
            if (m_random.chance(0.5))
                issue.extra = { { u"sprint \"7\""_s, "{\"a\":[1,null]}"_ba }, { u"x"_s, "1"_ba } };
            VERIFY_ROUND_TRIP(issue, &writeIssue, &readIssue);
            VERIFY_ROUND_TRIP(m_random.comment(issue.id), &writeComment, &readComment);
            VERIFY_ROUND_TRIP(m_random.comment({}), &writeComment, &readComment);
            VERIFY_ROUND_TRIP(m_random.projectRow(), &writeProject, &readProject);
            VERIFY_ROUND_TRIP(m_random.userRow(), &writeUser, &readUser);
            VERIFY_ROUND_TRIP(m_random.member(), &writeMember, &readMember);
            VERIFY_ROUND_TRIP(m_random.conflict(), &writeConflict, &readConflict);
        }
    }

    void roundTripsEveryMutation()
    {
        for (size_t kind = 0; kind < std::variant_size_v<MutationBody>; ++kind) {
            for (int i = 0; i < rounds; ++i)
                VERIFY_ROUND_TRIP(m_random.mutation(kind), &writeMutation, &readMutation);
        }
    }

    void roundTripsEveryResult()
    {
        for (size_t kind = 0; kind < std::variant_size_v<Outcome>; ++kind) {
            for (int i = 0; i < rounds; ++i)
                VERIFY_ROUND_TRIP(m_random.result(kind), &writeResult, &readResult);
        }
    }

    void roundTripsEveryEvent()
    {
        const auto readPair = [](const JsonView &json) { return readEvent(json); };
        for (size_t kind = 0; kind < std::variant_size_v<EventBody>; ++kind) {
            for (int i = 0; i < rounds; ++i)
                VERIFY_ROUND_TRIP(m_random.event(kind), &writeEvent, readPair);
        }
    }

    void roundTripsEveryEphemeralEvent()
    {
        for (size_t kind = 0; kind < std::variant_size_v<EphemeralEvent>; ++kind) {
            for (int i = 0; i < rounds; ++i) {
                const EphemeralEvent event = m_random.ephemeralEvent(kind);
                const auto read
                    = [&](const JsonView &json) { return readEphemeral(eventName(event), json); };
                VERIFY_ROUND_TRIP(event, &writeEphemeral, read);
            }
        }
    }

    void roundTripsTheSession()
    {
        for (int i = 0; i < rounds; ++i) {
            VERIFY_ROUND_TRIP(m_random.hello(), &writeHello, &readHello);
            VERIFY_ROUND_TRIP(m_random.subscribeReply(), &writeSubscribeReply, &readSubscribeReply);
            VERIFY_ROUND_TRIP(Cursor{ projectSpace(m_random.project()), m_random.number(0, 999),
                                  m_random.chance(0.5) ? m_random.uuid() : QString{} },
                &writeCursor, &readCursor);
        }
        remote::Page page;
        page.space = projectSpace(m_random.project());
        for (size_t kind = 0; kind < std::variant_size_v<EventBody>; ++kind)
            page.events.push_back(m_random.event(kind));
        page.head = 99;
        page.hash = 0xfedc'ba98'7654'3210ULL;
        const QByteArray json = written([&](JsonWriter &out) { writePage(out, page); });
        JsonDocument document;
        const auto back = readPage(*document.parse(json));
        QVERIFY2(back, qPrintable(back ? QString{} : why(back.error(), json)));
        QCOMPARE(back->space, page.space);
        QVERIFY(back->events == page.events);
        QCOMPARE(back->head, page.head);
        QVERIFY(back->hash == page.hash);
        QVERIFY(json.contains("\"hash\":\"fedcba9876543210\""));
    }

    // docs/protocol.md, "4. Durable events".
    void readsTheDocumentedExample()
    {
        JsonDocument document;
        const auto json = document.parse(
            R"(["issue_updated", {"space":"project:01JC…","seq":42,"op":"7f3c…:118","user":"jane@example.com","timestamp":"2026-01-15T10:35:00Z",
  "issue":{"id":"01JD…","name":"LOCK-12","version":7,"subject":"…","status":"In Progress","assignee":"dev@example.com"},
  "changes":{"status":"In Progress","assignee":"dev@example.com"},"previous":{"status":"Open","assignee":null},
  "conflict":false,"merged":false}])");
        QVERIFY(json.ok());
        const auto event = readEvent(*json);
        QVERIFY2(event, qPrintable(event ? QString{} : event.error().message));

        event::IssueUpdated updated;
        updated.issue = IssueId{ u"01JD…"_s };
        updated.name = u"LOCK-12"_s;
        updated.version = 7;
        updated.subject = u"…"_s;
        updated.changes
            = { { Field::Status, u"In Progress"_s }, { Field::Assignee, u"dev@example.com"_s } };
        updated.previous = { { Field::Status, u"Open"_s }, { Field::Assignee, std::monostate{} } };
        ChangeEvent expected;
        expected.space = SpaceId{ u"project:01JC…"_s };
        expected.seq = 42;
        expected.op = { ClientId{ u"7f3c…"_s }, 118 };
        expected.user = UserId{ u"jane@example.com"_s };
        expected.timestamp = u"2026-01-15T10:35:00Z"_s;
        expected.body = updated;
        QVERIFY(*event == expected);
        QCOMPARE(written([&](JsonWriter &out) { writeEvent(out, expected); }), json->toJson());
    }

    void writesMutationsAsDocumented()
    {
        Mutation mutation;
        mutation.op = { ClientId{ u"c1"_s }, 5 };
        mutation.space = SpaceId{ u"project:p"_s };
        mutation.group = u"g"_s;
        mutation.body = mutation::UpdateIssue{ IssueId{ u"i"_s },
            { { Field::Status, ValueChange{ u"Open"_s, u"Closed"_s } },
                { Field::Assignee, ValueChange{ {}, u"jo"_s } },
                { Field::Labels, SetChange{ { u"a"_s }, {} } },
                { Field::Relations, SetChange{ {}, { u"blocks:i2"_s } } },
                { Field::Severity, ValueChange{ qint64{ 1 }, {} } },
                { Field::Lat, ValueChange{ {}, 1.5 } } } };
        QCOMPARE(written([&](JsonWriter &out) { writeMutation(out, mutation); }),
            R"({"op":"c1:5","kind":"update_issue","space":"project:p","id":"i","changes":{)"
            R"("status":{"from":"Open","to":"Closed"},"assignee":{"from":null,"to":"jo"},)"
            R"("labels":{"add":["a"],"remove":[]},)"
            R"("relations":{"add":[],"remove":[{"kind":"blocks","issue":"i2"}]},)"
            R"("severity":{"from":1,"to":null},"lat":{"from":null,"to":1.5}},"group":"g"})"_ba);
        mutation.group.clear();
        mutation.body = mutation::AddComment{ {}, CommentId{ u"m"_s }, u"hi"_s };
        QCOMPARE(written([&](JsonWriter &out) { writeMutation(out, mutation); }),
            R"({"op":"c1:5","kind":"send_message","space":"project:p","id":"m","text":"hi"})"_ba);
    }

    // What is as in a new issue may be left out, and the project is that of the space.
    void readsAShortCreate()
    {
        const auto mutation = mutationFrom(
            R"({"op":"c:1","kind":"create_issue","space":"project:p","id":"i","issue":{"subject":"S"}})");
        QVERIFY2(mutation, qPrintable(mutation ? QString{} : mutation.error().message));
        Issue issue;
        issue.id = IssueId{ u"i"_s };
        issue.project = ProjectId{ u"p"_s };
        issue.subject = u"S"_s;
        QVERIFY(mutation->body == MutationBody{ mutation::CreateIssue{ issue } });
        QVERIFY(checkMutation(*mutation).ok());
    }

    void readsSetsInAnyOrderAndEmptyTextAsNull()
    {
        JsonDocument document;
        const auto values = readFieldValues(
            *document.parse(R"({"labels":["b","a"],"assignee":"","lat":3,"severity":4.0,)"
                            R"("relations":[{"kind":"clones","issue":"x"}],"future":{}})"));
        QVERIFY2(values, qPrintable(values ? QString{} : values.error().message));
        QVERIFY((*values
            == FieldValues{ { Field::Labels, QStringList{ u"a"_s, u"b"_s } },
                { Field::Assignee, std::monostate{} }, { Field::Lat, 3.0 },
                { Field::Severity, qint64{ 4 } },
                { Field::Relations, QStringList{ u"clones:x"_s } } }));
        // An unknown kind of relation is kept, but not accepted as somebody's change.
        QVERIFY(!checkValue(fieldInfo(Field::Relations), values->at(Field::Relations)));
    }

    void writesOneZero()
    {
        const auto json
            = written([](JsonWriter &out) { writeFieldValue(out, fieldInfo(Field::Lat), -0.0); });
        QCOMPARE(json, "0"_ba);
    }

    void keepsTheUserOfAConflictApart()
    {
        const auto event = eventFrom(u"issue_conflict",
            envelope(R"("author":"me","conflict":"c:1","kind":"deleted","issue":{"id":"i",)"
                     R"("project":"p"},"base":{},"localChanges":{"status":"Open"},)"
                     R"("remoteChanges":{})"));
        QVERIFY2(event, qPrintable(event ? QString{} : event.error().message));
        QCOMPARE(event->user.toString(), u"me"_s);
        const auto &conflict = std::get<event::ConflictRaised>(event->body).conflict;
        QCOMPARE(conflict.user.toString(), u"u"_s);
        QCOMPARE(conflict.timestamp, u"t"_s);
        QVERIFY(conflict.kind == Conflict::Kind::Deleted);
    }

    void keepsAnUnknownEventWhole()
    {
        const QByteArray json = envelope(R"("future":[1],"hash":"00000000000000ff")");
        const auto event = eventFrom(u"issue_pinned", json);
        QVERIFY(event.ok());
        QVERIFY((event->body == EventBody{ event::Unknown{ u"issue_pinned"_s, json } }));
        QCOMPARE(event->seq, 1);
        QVERIFY(event->hash == std::optional<quint64>{ 255 });
        QCOMPARE(written([&](JsonWriter &out) { writeEnvelope(out, *event); }), json);
    }

    void refusesMutations_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QByteArray &json, QLatin1StringView code,
                             const QString &field) {
            QTest::newRow(name) << json << QString{ code } << field;
        };
        const auto create = [](const QByteArray &issue) {
            return R"({"op":"c:1","kind":"create_issue","space":"project:p","id":"i","issue":)"
                + issue + "}";
        };
        row("array", "[]", errc::Validation, {});
        row("no op", R"({"kind":"update_issue"})", errc::Validation, u"op"_s);
        row("op without number", R"({"op":"c","kind":"x","space":"p"})", errc::Validation, u"op"_s);
        row("op number 0", R"({"op":"c:0","kind":"x","space":"p"})", errc::Validation, u"op"_s);
        row("no kind", R"({"op":"c:1","space":"p"})", errc::Validation, u"kind"_s);
        row("kind is a number", R"({"op":"c:1","kind":1,"space":"p"})", errc::Validation,
            u"kind"_s);
        row("unknown kind", R"({"op":"c:1","kind":"drop_table","space":"p"})", errc::UnknownKind,
            u"kind"_s);
        row("no space", R"({"op":"c:1","kind":"remove_member","id":"u"})", errc::Validation,
            u"space"_s);
        row("empty space", R"({"op":"c:1","kind":"remove_member","space":"","id":"u"})",
            errc::Validation, u"space"_s);
        row("no id", R"({"op":"c:1","kind":"remove_member","space":"p"})", errc::Validation,
            u"id"_s);
        row("unknown member",
            R"({"op":"c:1","kind":"remove_member","space":"p","id":"u","role":"admin"})",
            errc::UnknownField, u"role"_s);
        row("unknown role",
            R"({"op":"c:1","kind":"set_member","space":"p","id":"u","role":"king"})",
            errc::Validation, u"role"_s);
        row("unknown field", update(R"({"colour":{"from":1,"to":2}})"), errc::UnknownField,
            u"changes.colour"_s);
        row("set by the server", update(R"({"version":{"from":1,"to":2}})"), errc::Validation,
            u"changes.version"_s);
        row("fixed", update(R"({"reporter":{"from":"a","to":"b"}})"), errc::Validation,
            u"changes.reporter"_s);
        row("changes is an array", update("[]"), errc::Validation, u"changes"_s);
        row("change is a text", update(R"({"status":"Open"})"), errc::Validation,
            u"changes.status"_s);
        row("from is a number", update(R"({"status":{"from":1,"to":"Open"}})"), errc::Validation,
            u"changes.status.from"_s);
        row("no to", update(R"({"status":{"from":"Open"}})"), errc::Validation,
            u"changes.status.to"_s);
        row("null subject", update(R"({"subject":{"from":"a","to":null}})"), errc::Validation,
            u"changes.subject.to"_s);
        row("third part", update(R"({"status":{"from":"Open","to":"Closed","force":true}})"),
            errc::UnknownField, u"changes.status.force"_s);
        row("set as values", update(R"({"labels":{"from":[],"to":["a"]}})"), errc::UnknownField,
            u"changes.labels.from"_s);
        row("set as text", update(R"({"labels":{"add":"a"}})"), errc::Validation,
            u"changes.labels.add"_s);
        row("set of numbers", update(R"({"labels":{"remove":[1]}})"), errc::Validation,
            u"changes.labels.remove"_s);
        row("member twice", update(R"({"labels":{"add":["a","a"]}})"), errc::Validation,
            u"changes.labels.add"_s);
        row("empty label", update(R"({"labels":{"add":[""]}})"), errc::Validation,
            u"changes.labels.add"_s);
        row("relation as text", update(R"({"relations":{"add":["blocks:i"]}})"), errc::Validation,
            u"changes.relations.add"_s);
        row("severity as text", update(R"({"severity":{"from":null,"to":"3"}})"), errc::Validation,
            u"changes.severity.to"_s);
        row("severity with a fraction", update(R"({"severity":{"from":null,"to":3.5}})"),
            errc::Validation, u"changes.severity.to"_s);
        row("lat as text", update(R"({"lat":{"from":null,"to":"3"}})"), errc::Validation,
            u"changes.lat.to"_s);
        row("create with an unknown field", create(R"({"subject":"s","colour":1})"),
            errc::UnknownField, u"issue.colour"_s);
        row("create with a bad type", create(R"({"subject":7})"), errc::Validation,
            u"issue.subject"_s);
        row("create with another id", create(R"({"id":"j","subject":"s"})"), errc::Validation,
            u"issue.id"_s);
        row("create without issue",
            R"({"op":"c:1","kind":"create_issue","space":"project:p","id":"i"})", errc::Validation,
            u"issue"_s);
        row("version as text",
            R"({"op":"c:1","kind":"delete_issue","space":"project:p","id":"i","version":"1"})",
            errc::Validation, u"version"_s);
        row("comment without issue",
            R"({"op":"c:1","kind":"add_comment","space":"project:p","id":"i","text":"t"})",
            errc::Validation, u"issue"_s);
        row("message with issue",
            R"({"op":"c:1","kind":"send_message","space":"project:p","id":"i","issue":"j","text":"t"})",
            errc::UnknownField, u"issue"_s);
        row("project with an unknown member",
            R"({"op":"c:1","kind":"update_project","space":"project:p","id":"p","project":)"
            R"({"id":"p","key":"AB","name":"n","owner":"x"}})",
            errc::UnknownField, u"project.owner"_s);
        row("status of a project",
            R"({"op":"c:1","kind":"update_project","space":"project:p","id":"p","project":)"
            R"({"id":"p","key":"AB","name":"n","statuses":[{"name":"a","category":"open"},7]}})",
            errc::Validation, u"project.statuses[1]"_s);
        row("category of a status",
            R"({"op":"c:1","kind":"update_project","space":"project:p","id":"p","project":)"
            R"({"id":"p","key":"AB","name":"n","statuses":[{"name":"a","category":"odd"}]}})",
            errc::Validation, u"project.statuses[0].category"_s);
        row("limit of a status",
            R"({"op":"c:1","kind":"update_project","space":"project:p","id":"p","project":)"
            R"({"id":"p","key":"AB","name":"n","statuses":[{"name":"a","category":"open",)"
            R"("limit":"3"}]}})",
            errc::Validation, u"project.statuses[0].limit"_s);
        row("another project",
            R"({"op":"c:1","kind":"update_project","space":"project:p","id":"p","project":)"
            R"({"id":"q","key":"AB","name":"n"}})",
            errc::Validation, u"project.id"_s);
    }
    void refusesMutations()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(QString, field);
        const auto mutation = mutationFrom(json);
        QVERIFY(!mutation.ok());
        QCOMPARE(mutation.error().code, code);
        QCOMPARE(mutation.error().field, field);
        const QString start = field.isEmpty() ? u"not an object"_s : field + u": "_s;
        QVERIFY2(mutation.error().message.startsWith(start), qPrintable(mutation.error().message));
    }

    void refusesEvents_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        const auto row
            = [](const char *name, const QString &event, const QByteArray &json,
                  const QString &field) { QTest::newRow(name) << event << json << field; };
        const QString updated = u"issue_updated"_s;
        const QByteArray issue = R"("issue":{"id":"i","version":1},)";
        row("text", updated, "\"x\"", {});
        row("no space", updated, R"({"seq":1})", u"space"_s);
        row("seq as text", updated, R"({"space":"p","seq":"1"})", u"seq"_s);
        row("bad op", updated, R"({"space":"p","seq":1,"op":"x"})", u"op"_s);
        row("no issue", updated, envelope(R"("changes":{},"previous":{})"), u"issue"_s);
        row("no id", updated, envelope(R"("issue":{"version":1},"changes":{},"previous":{})"),
            u"issue.id"_s);
        row("no version", updated, envelope(R"("issue":{"id":"i"},"changes":{},"previous":{})"),
            u"issue.version"_s);
        row("no changes", updated, envelope(issue + R"("previous":{})"), u"changes"_s);
        row("no previous", updated, envelope(issue + R"("changes":{})"), u"previous"_s);
        row("type of a change", updated,
            envelope(issue + R"("changes":{"labels":7},"previous":{})"), u"changes.labels"_s);
        row("type of merged", updated, envelope(issue + R"("changes":{},"previous":{},"merged":1)"),
            u"merged"_s);
        row("hash as number", updated, envelope(issue + R"("changes":{},"previous":{},"hash":1)"),
            u"hash"_s);
        row("short hash", updated, envelope(issue + R"("changes":{},"previous":{},"hash":"abc")"),
            u"hash"_s);
        row("hash with a sign", updated,
            envelope(issue + R"("changes":{},"previous":{},"hash":"-00000000000000f")"), u"hash"_s);
        row("created without project", u"issue_created"_s, envelope(R"("issue":{"id":"i"})"),
            u"issue.project"_s);
        row("comments of a move", u"issue_moved"_s,
            envelope(R"("issue":{"id":"i","project":"q"},"from":"p","to":"q","previous":{},)"
                     R"("comments":[{"id":"c","text":1}])"),
            u"comments[0].text"_s);
        row("conflict of a comment without texts", u"issue_conflict"_s,
            envelope(R"("conflict":"c:1","kind":"comment","issue":null,"base":{},)"
                     R"("localChanges":{},"remoteChanges":{})"),
            u"comment"_s);
        row("unknown role", u"member_added"_s, envelope(R"("member":{"user":"u","role":"x"})"),
            u"member.role"_s);
    }
    void refusesEvents()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        const auto event = eventFrom(name, json);
        QVERIFY(!event.ok());
        QCOMPARE(event.error().code, QString{ errc::Validation });
        QCOMPARE(event.error().field, field);
    }

    void refusesOthers()
    {
        JsonDocument document;
        const auto ephemeral = readEphemeral(u"nudge", *document.parse("{}"));
        QVERIFY(!ephemeral.ok());
        QCOMPARE(ephemeral.error().code, QString{ errc::UnknownEvent });
        const auto cursor = readCursor(*document.parse(R"({"id":"project:p","after":-1})"));
        QVERIFY(!cursor.ok());
        QCOMPARE(cursor.error().field, u"after"_s);
        const auto result = readResult(*document.parse(R"({"op":"c:1","result":"eaten"})"));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().field, u"result"_s);
        QVERIFY(!readEvent(*document.parse(R"(["issue_updated"])")).ok());
        QVERIFY(!readEvent(*document.parse(R"([1,{}])")).ok());
        const auto hello = readHello(*document.parse(
            R"({"user":{"id":"u"},"workspace":{"id":"w","epoch":"e"},"spaces":[{"id":"p"}]})"));
        QVERIFY(!hello.ok());
        QCOMPARE(hello.error().field, u"spaces[0].role"_s);
    }

    // Whatever a member is replaced by: an error or a value, never a fault.
    void survivesDamage()
    {
        const QList<QByteArray> junk{ "null", "0", "-1.5", "\"\"", "\"x\"", "[]", "[null]", "{}",
            "true", R"({"from":1})", R"([{"kind":"blocks"}])" };
        for (size_t kind = 0; kind < std::variant_size_v<EventBody>; ++kind) {
            const ChangeEvent event = m_random.event(kind);
            const QByteArray json = written([&](JsonWriter &out) { writeEnvelope(out, event); });
            JsonDocument document;
            const auto view = document.parse(json);
            QVERIFY(view.ok());
            for (const auto damaged : view->members()) {
                for (const QByteArray &value : junk) {
                    JsonWriter out;
                    out.beginObject();
                    for (const auto member : view->members()) {
                        out.key(QString::fromUtf8(
                                    member.key.data(), static_cast<qsizetype>(member.key.size())))
                            .raw(member.key == damaged.key ? value : member.value.toJson());
                    }
                    out.endObject();
                    (void)eventFrom(eventName(event), out.text());
                }
            }
        }
    }

private:
    RandomValues m_random{ 0 };
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
