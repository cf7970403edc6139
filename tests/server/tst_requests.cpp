// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/requests.h"

#include "core/sync/codec.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

template <typename T> QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}

template <typename Read> QString codeFor(Read read, const QByteArray &text)
{
    JsonDocument document;
    const auto json = document.parse(text);
    return json ? codeOf(read(*json)) : json.error().code;
}

QByteArray mutations(int count, const QByteArray &text = "hello")
{
    QByteArrayList list;
    for (int i = 1; i <= count; ++i)
        list.append("{\"op\":\"c:" + QByteArray::number(i)
            + "\",\"kind\":\"send_message\",\"space\":\"project:p\",\"id\":\"m\",\"text\":\"" + text
            + "\"}");
    return "{\"acked\":0,\"mutations\":[" + list.join(',') + "]}";
}

} // namespace

// Each reader, with what it takes and what it refuses.
class TestRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectPayload_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("native");
        const auto row
            = [](const char *name, const QByteArray &json, const QString &code,
                  bool native = false) { QTest::newRow(name) << json << code << native; };
        row("native", R"({"token":"t","client":"c","protocol":1})"_ba, u"ok"_s, true);
        row("plain", R"({"token":"t"})"_ba, u"ok"_s);
        row("plain, protocol null", R"({"token":"t","protocol":null})"_ba, u"ok"_s);
        row("plain, with more", R"({"token":"t","name":"x"})"_ba, u"ok"_s);
        row("no token", R"({"client":"c","protocol":1})"_ba, errc::AuthMissing);
        row("token null", R"({"token":null})"_ba, errc::AuthMissing);
        row("token a number", R"({"token":7})"_ba, errc::AuthMalformed);
        row("nothing", "{}"_ba, errc::AuthMissing);
        row("protocol 2", R"({"token":"t","client":"c","protocol":2})"_ba, errc::ProtocolVersion);
        row("protocol text", R"({"token":"t","client":"c","protocol":"1"})"_ba,
            errc::ProtocolVersion);
        row("no client", R"({"token":"t","protocol":1})"_ba, errc::AuthMalformed);
        row("client empty", R"({"token":"t","client":"","protocol":1})"_ba, errc::AuthMalformed);
        row("client with a colon", R"({"token":"t","client":"a:b","protocol":1})"_ba,
            errc::AuthMalformed);
        row("client with a slash", R"({"token":"t","client":"a/b","protocol":1})"_ba,
            errc::AuthMalformed);
        row("client of 65",
            "{\"token\":\"t\",\"client\":\"" + QByteArray(65, 'c') + "\",\"protocol\":1}",
            errc::AuthMalformed);
        row("client of 64",
            "{\"token\":\"t\",\"client\":\"" + QByteArray(64, 'c') + "\",\"protocol\":1}", u"ok"_s,
            true);
    }
    void connectPayload()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(bool, native);
        JsonDocument document;
        const auto payload = readConnectPayload(*document.parse(json));
        QCOMPARE(codeOf(payload), code);
        if (payload)
            QCOMPARE(payload->native, native);
    }
    void connectWithoutPayload() { QCOMPARE(codeOf(readConnectPayload({})), errc::AuthMissing); }
    // The token may stand in the header; everything else is as it says.
    void theHeaderCountsAsWell()
    {
        JsonDocument document;
        auto payload
            = readConnectPayload(*document.parse(R"({"client":"c","protocol":1})"), "from-header");
        QCOMPARE(codeOf(payload), u"ok"_s);
        QCOMPARE(payload->token, "from-header"_ba);
        QCOMPARE(payload->client.toString(), u"c"_s);
        QVERIFY(payload->native);
        payload = readConnectPayload({}, "from-header");
        QCOMPARE(codeOf(payload), u"ok"_s);
        QVERIFY(!payload->native);
        payload = readConnectPayload(*document.parse(R"({"token":"own"})"), "from-header");
        QCOMPARE(payload->token, "own"_ba);
    }

    void subscribe_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::newRow("whole")
            << R"({"spaces":[{"id":"project:p","after":12,"epoch":"e"},{"id":"user:u"}]})"_ba
            << u"ok"_s;
        QTest::newRow("none") << R"({"spaces":[]})"_ba << u"ok"_s;
        const QString bad = errc::BadArgument;
        QTest::newRow("nothing") << "{}"_ba << bad;
        QTest::newRow("not an array") << R"({"spaces":{"id":"x"}})"_ba << bad;
        QTest::newRow("not objects") << R"({"spaces":["project:p"]})"_ba << bad;
        QTest::newRow("no id") << R"({"spaces":[{"after":1}]})"_ba << bad;
        QTest::newRow("id a number") << R"({"spaces":[{"id":1}]})"_ba << bad;
        QTest::newRow("id of 201")
            << "{\"spaces\":[{\"id\":\"" + QByteArray(201, 'x') + "\"}]}" << bad;
        QTest::newRow("negative") << R"({"spaces":[{"id":"x","after":-1}]})"_ba << bad;
        QTest::newRow("text") << R"({"spaces":[{"id":"x","after":"1"}]})"_ba << bad;
        QTest::newRow("fraction") << R"({"spaces":[{"id":"x","after":1.5}]})"_ba << bad;
        QTest::newRow("too large") << R"({"spaces":[{"id":"x","after":1e30}]})"_ba << bad;
        QByteArrayList many;
        for (int i = 0; i < 1001; ++i)
            many.append("{\"id\":\"x\"}");
        QTest::newRow("1,001") << "{\"spaces\":[" + many.join(',') + "]}" << bad;
    }
    void subscribe()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QCOMPARE(codeFor(readSubscribe, json), code);
    }
    void cursors()
    {
        JsonDocument document;
        const auto cursors = readSubscribe(*document.parse(
            R"({"spaces":[{"id":"project:p","after":12,"epoch":"e"},{"id":"user:u","after":null,"epoch":null}]})"));
        QCOMPARE(codeOf(cursors), u"ok"_s);
        QCOMPARE(cursors->at(0), (Cursor{ SpaceId{ u"project:p"_s }, 12, u"e"_s }));
        QCOMPARE(cursors->at(1), (Cursor{ SpaceId{ u"user:u"_s }, 0, {} }));
    }

    void others_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("ok");
        const auto row = [](const char *name, const QString &what, const QByteArray &json,
                             bool ok) { QTest::newRow(name) << what << json << ok; };
        row("unsubscribe", u"unsubscribe"_s, R"({"spaces":["a","b"]})", true);
        row("unsubscribe nothing", u"unsubscribe"_s, "{}", false);
        row("unsubscribe text", u"unsubscribe"_s, R"({"spaces":"a"})", false);
        row("topics", u"topics"_s, R"({"topics":["issue:a","channel:b"]})", true);
        row("topics missing", u"topics"_s, "{}", false);
        row("topic empty", u"topics"_s, R"({"topics":[""]})", false);
        row("topic a number", u"topics"_s, R"({"topics":[1]})", false);
        row("topic of 129", u"topics"_s, "{\"topics\":[\"" + QByteArray(129, 't') + "\"]}", false);
        row("auth", u"auth"_s, R"({"token":"t"})", true);
        row("auth missing", u"auth"_s, "{}", false);
        row("auth number", u"auth"_s, R"({"token":1})", false);
        row("presence", u"presence"_s, R"({"state":"idle","issue":"i","field":"status"})", true);
        row("presence alone", u"presence"_s, R"({"state":"online"})", true);
        row("presence null", u"presence"_s, R"({"state":"busy","issue":null,"field":null})", true);
        row("presence offline", u"presence"_s, R"({"state":"offline"})", false);
        row("presence unknown", u"presence"_s, R"({"state":"asleep"})", false);
        row("presence none", u"presence"_s, "{}", false);
        row("presence issue of 129", u"presence"_s,
            "{\"state\":\"idle\",\"issue\":\"" + QByteArray(129, 'i') + "\"}", false);
        row("typing", u"typing"_s, R"({"topic":"issue:i","field":"description","on":true})", true);
        row("typing without field", u"typing"_s, R"({"topic":"issue:i","on":false})", true);
        row("typing without topic", u"typing"_s, R"({"on":true})", false);
        row("typing without on", u"typing"_s, R"({"topic":"issue:i"})", false);
        row("typing on text", u"typing"_s, R"({"topic":"issue:i","on":"yes"})", false);
    }
    void others()
    {
        QFETCH(QString, what);
        QFETCH(QByteArray, json);
        QFETCH(bool, ok);
        const QString wanted = ok ? u"ok"_s : QString{ errc::BadArgument };
        if (what == u"unsubscribe"_s)
            QCOMPARE(codeFor(readUnsubscribe, json), wanted);
        else if (what == u"topics"_s)
            QCOMPARE(codeFor(readTopics, json), wanted);
        else if (what == u"auth"_s)
            QCOMPARE(codeFor(readAuthRefresh, json), wanted);
        else if (what == u"presence"_s)
            QCOMPARE(codeFor(readPresence, json), wanted);
        else
            QCOMPARE(codeFor(readTyping, json), wanted);
    }

    void batches_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << R"({"mutations":[]})"_ba << u"ok"_s;
        QTest::newRow("100") << mutations(100) << u"ok"_s;
        QTest::newRow("101") << mutations(101) << QString{ errc::BatchTooLarge };
        QTest::newRow("300 KB") << mutations(10, QByteArray(30'000, 'x'))
                                << QString{ errc::BatchTooLarge };
        QTest::newRow("one of 300 KB") << mutations(1, QByteArray(300'000, 'x')) << u"ok"_s;
        QTest::newRow("no array") << R"({"mutations":7})"_ba << QString{ errc::BadArgument };
        QTest::newRow("no op") << R"({"mutations":[{"kind":"send_message"}]})"_ba
                               << QString{ errc::BadArgument };
        QTest::newRow("op that is none") << R"({"mutations":[{"op":"c","kind":"send_message"}]})"_ba
                                         << QString{ errc::BadArgument };
        QTest::newRow("op 0") << R"({"mutations":[{"op":"c:0","kind":"send_message"}]})"_ba
                              << QString{ errc::BadArgument };
        QTest::newRow("not objects") << R"({"mutations":[7]})"_ba << QString{ errc::BadArgument };
    }
    void batches()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QCOMPARE(codeFor(readMutate, json), code);
    }
    void acknowledgesFromZero_data()
    {
        QTest::addColumn<QByteArray>("acked");
        QTest::addColumn<qint64>("number");
        QTest::newRow("some") << "7"_ba << qint64{ 7 };
        QTest::newRow("negative") << "-1"_ba << qint64{ 0 };
        QTest::newRow("smallest") << "-9223372036854775808"_ba << qint64{ 0 };
        QTest::newRow("too large") << "9223372036854775808"_ba << qint64{ 0 };
        QTest::newRow("text") << R"("7")"_ba << qint64{ 0 };
    }
    void acknowledgesFromZero()
    {
        QFETCH(QByteArray, acked);
        JsonDocument document;
        const auto request
            = readMutate(*document.parse("{\"mutations\":[],\"acked\":" + acked + '}'));
        QCOMPARE(codeOf(request), u"ok"_s);
        QTEST(request->acked, "number");
    }
    // One that cannot be read stands in nobody's way.
    void refusesOneByOne()
    {
        JsonDocument document;
        const auto request = readMutate(*document.parse(
            R"({"acked":3,"mutations":[{"op":"c:4","kind":"sing","space":"project:p","id":"m"},)"
            R"({"op":"c:5","kind":"send_message","space":"project:p","id":"m","text":"hello"},)"
            R"({"op":"c:6","kind":"send_message","space":"project:p","id":"m","text":7},)"
            R"({"op":"c:7","kind":"send_message","space":"project:p","id":"m","text":"hello","volume":11}]})"));
        QCOMPARE(codeOf(request), u"ok"_s);
        QCOMPARE(request->acked, 3);
        QStringList codes;
        for (const MutateRequest::Item &item : request->items) {
            QCOMPARE(item.mutation.op.client.toString(), u"c"_s);
            codes.append(item.error ? item.error->code : u"ok"_s);
        }
        QCOMPARE(codes,
            (QStringList{ errc::UnknownKind, u"ok"_s, errc::Validation, errc::UnknownField }));
    }

    void errorReplies()
    {
        QCOMPARE(errorReply({ errc::Validation, u"subject: too long"_s, u"subject"_s }),
            R"({"error":{"code":"VALIDATION","message":"subject: too long","field":"subject"}})"_ba);
        QCOMPARE(errorReply({ errc::RateLimited, u"too fast"_s, {} }, 1500ms),
            R"({"error":{"code":"RATE_LIMITED","message":"too fast","retryAfterMs":1500}})"_ba);
    }
};

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
