// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// docs/protocol.md, "10. Examples", with the codecs of client and server: what stands there is what
// goes over the wire, and nothing is left out.

#include "core/model/notification.h"
#include "core/sync/codec.h"
#include "core/sync/history.h"
#include "server/realtime/requests.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

struct Example
{
    int line = 0;
    QString kind{}; // the word behind "json" in the first line
    QString about{}; // and the one behind that
    QByteArray json{};
};

QString readFile(const QString &path)
{
    QFile file{ QStringLiteral(LOCKSTEP_SOURCES "/") + path };
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Example> readExamples()
{
    QList<Example> examples;
    std::optional<Example> open;
    int number = 0;
    for (const QString &line : readFile(u"docs/protocol.md"_s).split(u'\n')) {
        ++number;
        if (open && line == "```"_L1) {
            examples << *std::exchange(open, {});
        } else if (open) {
            open->json += line.toUtf8() + '\n';
        } else if (line.startsWith("```json "_L1)) {
            const QStringList words = line.split(u' ');
            open = Example{ number + 1, words.value(1), words.value(2), {} };
        }
    }
    return examples;
}

const QList<Example> &examples()
{
    static const QList<Example> all = readExamples();
    return all;
}

QByteArray canonical(const QByteArray &json)
{
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(json, &error);
    return error.error == QJsonParseError::NoError ? document.toJson(QJsonDocument::Compact)
                                                   : "not JSON: " + json;
}

template <typename Write> QByteArray written(const Write &write)
{
    JsonWriter json;
    write(json);
    return json.text();
}

// What the product makes of an example; an Error if it does not take it.
using Read = Result<QByteArray>;

template <typename T> Read again(const Result<T> &value, void (*write)(JsonWriter &, const T &))
{
    if (!value)
        return value.error();
    return written([&](JsonWriter &json) { write(json, *value); });
}

template <typename T>
Read listAgain(const JsonView &json, QLatin1StringView key, Result<T> (*read)(const JsonView &),
    void (*write)(JsonWriter &, const T &))
{
    JsonWriter out;
    out.beginObject().key(key).beginArray();
    for (const JsonView each : json[key]) {
        const auto value = read(each);
        if (!value)
            return value.error();
        write(out, *value);
    }
    out.endArray().endObject();
    return out.text();
}

Read named(const QString &name, const Read &argument)
{
    if (!argument)
        return argument;
    return written([&](JsonWriter &json) {
        json.beginArray().value(name);
        json.raw(*argument);
        json.endArray();
    });
}

Read readEventAgain(const JsonView &json)
{
    const auto event = readEvent(json);
    if (!event)
        return event.error();
    if (std::holds_alternative<event::Unknown>(event->body))
        return Error{ errc::UnknownEvent, u"the codec does not know this event"_s, {} };
    return written([&](JsonWriter &out) { writeEvent(out, *event); });
}

Read readEphemeralAgain(const JsonView &json)
{
    const QString name = json.at(0).stringOrEmpty();
    return named(name, again(readEphemeral(name, json.at(1)), &writeEphemeral));
}

Read readMutationAgain(const JsonView &json)
{
    const auto mutation = readMutation(json);
    if (!mutation)
        return mutation.error();
    if (const auto checked = checkMutation(*mutation); !checked)
        return checked.error();
    return again(mutation, &writeMutation);
}

// What a client sends, as the server reads it.
Read readRequestAgain(const JsonView &json)
{
    const QString name = json.at(0).stringOrEmpty();
    const JsonView argument = json.at(1);
    JsonWriter out;
    out.beginObject();
    if (name == "subscribe"_L1) {
        const auto cursors = server::readSubscribe(argument);
        if (!cursors)
            return cursors.error();
        out.key("spaces"_L1).beginArray();
        for (const Cursor &cursor : *cursors)
            writeCursor(out, cursor);
        out.endArray();
    } else if (name == "unsubscribe"_L1) {
        const auto spaces = server::readUnsubscribe(argument);
        if (!spaces)
            return spaces.error();
        out.key("spaces"_L1).beginArray();
        for (const SpaceId &space : *spaces)
            out.value(space.toString());
        out.endArray();
    } else if (name == "mutate"_L1) {
        const auto request = server::readMutate(argument);
        if (!request)
            return request.error();
        out.member("acked"_L1, request->acked).key("mutations"_L1).beginArray();
        for (const auto &item : request->items) {
            if (item.error)
                return *item.error;
            writeMutation(out, item.mutation);
        }
        out.endArray();
    } else if (name == "history"_L1) {
        return named(name, again(readHistoryQuery(argument), &writeHistoryQuery));
    } else if (name == "watch"_L1 || name == "unwatch"_L1) {
        const auto topics = server::readTopics(argument);
        if (!topics)
            return topics.error();
        out.key("topics"_L1).beginArray();
        for (const QString &topic : *topics)
            out.value(topic);
        out.endArray();
    } else if (name == "auth_refresh"_L1) {
        const auto token = server::readAuthRefresh(argument);
        if (!token)
            return token.error();
        out.member("token"_L1, QString::fromUtf8(*token));
    } else if (name == "presence"_L1) {
        const auto presence = server::readPresence(argument);
        if (!presence)
            return presence.error();
        out.member("state"_L1, toKey(presence->state))
            .member("issue"_L1, presence->issue.toString())
            .member("field"_L1, presence->field);
    } else if (name == "typing"_L1) {
        const auto typing = server::readTyping(argument);
        if (!typing)
            return typing.error();
        out.member("topic"_L1, typing->topic)
            .member("field"_L1, typing->field)
            .member("on"_L1, typing->on);
    } else {
        return Error{ errc::UnknownEvent, u"no request of that name: "_s + name, {} };
    }
    out.endObject();
    return named(name, Read{ out.text() });
}

// An error of a call, as the server writes it.
Read readErrorAgain(const JsonView &json)
{
    const JsonView error = json["error"_L1];
    const auto retryAfter = error["retryAfterMs"_L1].toInteger();
    return server::errorReply(
        { error["code"_L1].stringOrEmpty(), error["message"_L1].stringOrEmpty(),
            error["field"_L1].stringOrEmpty() },
        retryAfter ? std::optional{ Milliseconds{ *retryAfter } } : std::nullopt);
}

Read readAnswerAgain(const QString &about, const JsonView &json)
{
    if (about == "subscribe"_L1)
        return listAgain(json, "spaces"_L1, &readSubscribeReply, &writeSubscribeReply);
    if (about == "mutate"_L1)
        return listAgain(json, "results"_L1, &readResult, &writeResult);
    if (about == "history"_L1)
        return again(readHistoryPage(json), &writeHistoryPage);
    if (about == "error"_L1)
        return readErrorAgain(json);
    JsonWriter out;
    out.beginObject();
    if (about == "auth_refresh"_L1) {
        out.member("tokenExpiresIn"_L1, json["tokenExpiresIn"_L1].toInteger().value_or(0));
    } else if (about == "watch"_L1) {
        out.key("topics"_L1).beginObject();
        for (const auto &[topic, count] : json["topics"_L1].members())
            out.key(QString::fromUtf8(topic.data(), qsizetype(topic.size())))
                .value(count.toInteger().value_or(-1));
        out.endObject();
    } else {
        return Error{ errc::UnknownEvent, u"no answer to that: "_s + about, {} };
    }
    out.endObject();
    return out.text();
}

Read readSessionAgain(const JsonView &json)
{
    const QString name = json.at(0).stringOrEmpty();
    if (name == "hello"_L1)
        return named(name, again(readHello(json.at(1)), &writeHello));
    if (name == "changes"_L1)
        return named(name, again(readPage(json.at(1)), &writePage));
    if (name == "error"_L1)
        return named(name, readErrorAgain(json.at(1)));
    if (name == "session_expired"_L1)
        return named(name, Read{ QByteArray{ "{}" } });
    return Error{ errc::UnknownEvent, u"no event of that name: "_s + name, {} };
}

Read readConnectAgain(const JsonView &json)
{
    const auto payload = server::readConnectPayload(json);
    if (!payload)
        return payload.error();
    return written([&](JsonWriter &out) {
        out.beginObject().member("token"_L1, QString::fromUtf8(payload->token));
        out.member("client"_L1, payload->client.toString());
        out.member("protocol"_L1, qint64{ payload->native }).endObject();
    });
}

// data of a CONNECT_ERROR: only its code decides what the client does.
Read readRefusalAgain(const JsonView &json)
{
    return written([&](JsonWriter &out) {
        out.beginObject().member("message"_L1, json["message"_L1].stringOrEmpty());
        out.key("data"_L1).beginObject();
        out.member("code"_L1, json["data"_L1]["code"_L1].stringOrEmpty());
        out.endObject().endObject();
    });
}

Read readSnapshotAgain(const JsonView &json)
{
    const auto row = readSnapshotRow(json);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ errc::UnknownKind, u"the codec does not know this row"_s, {} };
    return written([&](JsonWriter &out) { writeSnapshotRow(out, **row); });
}

Read readAgain(const Example &example, const JsonView &json)
{
    if (example.kind == "event"_L1)
        return readEventAgain(json);
    if (example.kind == "ephemeral"_L1)
        return readEphemeralAgain(json);
    if (example.kind == "mutation"_L1)
        return readMutationAgain(json);
    if (example.kind == "result"_L1)
        return again(readResult(json), &writeResult);
    if (example.kind == "request"_L1)
        return readRequestAgain(json);
    if (example.kind == "answer"_L1)
        return readAnswerAgain(example.about, json);
    if (example.kind == "session"_L1)
        return readSessionAgain(json);
    if (example.kind == "connect"_L1)
        return readConnectAgain(json);
    if (example.kind == "snapshot"_L1)
        return readSnapshotAgain(json);
    if (example.kind == "refusal"_L1)
        return readRefusalAgain(json);
    return Error{ errc::UnknownKind, u"no kind of example: "_s + example.kind, {} };
}

// The first element of the examples of that kind.
QSet<QString> namesOf(QStringView kind)
{
    QSet<QString> names;
    for (const Example &example : examples()) {
        if (example.kind == kind)
            names << QJsonDocument::fromJson(example.json)[0].toString();
    }
    return names;
}

QSet<QString> membersOf(QStringView kind, QStringView key)
{
    QSet<QString> names;
    for (const Example &example : examples()) {
        if (example.kind == kind)
            names << QJsonDocument::fromJson(example.json)[key].toString();
    }
    return names;
}

QSet<QString> wordsOf(const QString &file, const QString &pattern)
{
    QSet<QString> words;
    auto matches = QRegularExpression{ pattern }.globalMatch(readFile(file));
    while (matches.hasNext())
        words << matches.next().captured(1);
    return words;
}

// Every alternative of a variant, as a value of the variant.
template <typename Variant, size_t... I> QList<Variant> alternatives(std::index_sequence<I...>)
{
    return { Variant{ std::in_place_index<I> }... };
}
template <typename Variant> QList<Variant> alternatives()
{
    return alternatives<Variant>(std::make_index_sequence<std::variant_size_v<Variant>>{});
}

QByteArray missing(const QSet<QString> &wanted, const QSet<QString> &there)
{
    QStringList names = (wanted - there).values();
    names.sort();
    return names.join(u", "_s).toUtf8();
}

} // namespace

class TestProtocolExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // "1. The domain", Notifications: the table of kinds, and all of them.
    void kindsOfNotificationsAreAsTheTableSays()
    {
        static const QRegularExpression key(u"`(\\w+)`"_s);
        QSet<QString> found;
        bool isTable = false;
        for (const QString &line : readFile(u"docs/protocol.md"_s).split(u'\n')) {
            if (!isTable || !line.startsWith(u'|')) {
                isTable = line == "| kind | of | tier |"_L1;
                continue;
            }
            const QStringList cells = line.split(u'|');
            QStringList words = cells.value(3).split(u',');
            qsizetype at = 0;
            for (auto keys = key.globalMatch(cells.value(1)); keys.hasNext(); ++at) {
                const QString name = keys.next().captured(1);
                const auto kind = notificationKindFromKey(name);
                QVERIFY2(kind, qPrintable(name));
                const NotificationKindInfo &info = infoOf(*kind);
                // "high, medium": one each. "high, through mute" and "low, off by default": of all.
                const bool oneEach = notificationTierFromKey(words.value(1).trimmed()).has_value();
                QCOMPARE(toKey(info.tier), words.value(oneEach ? at : 0).trimmed());
                QCOMPARE(info.throughMute, words.contains(u" through mute "_s));
                QCOMPARE(info.byDefault, !words.contains(u" off by default "_s));
                QCOMPARE(tierFor(*kind, {}, false).has_value(), info.byDefault);
                QCOMPARE(tierFor(*kind, {}, true).has_value(), info.throughMute);
                found.insert(name);
            }
        }
        QCOMPARE(found.size(), qsizetype(notificationKinds().size()));
    }

    void examplesAreWhatTheProductWrites_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Example &example : examples()) {
            const QByteArray name = QByteArray::number(example.line) + ' ' + example.kind.toUtf8()
                + ' ' + canonical(example.json).left(40);
            QTest::newRow(name.constData()) << index++;
        }
        QVERIFY2(index > 50, "docs/protocol.md has no examples");
    }
    void examplesAreWhatTheProductWrites()
    {
        QFETCH(int, index);
        const Example &example = examples().at(index);
        JsonDocument document;
        const auto json = document.parse(example.json);
        QVERIFY2(json, qPrintable(json ? QString() : json.error().message));
        const Read made = readAgain(example, *json);
        QVERIFY2(made,
            qPrintable(made
                    ? QString()
                    : made.error().code + u' ' + made.error().field + u' ' + made.error().message));
        QCOMPARE(canonical(*made), canonical(example.json));
    }

    void everyDurableEventHasAnExample()
    {
        QSet<QString> names;
        for (const EventBody &body : alternatives<EventBody>()) {
            ChangeEvent event;
            event.body = body;
            names << eventName(event);
            if (const auto added = std::get_if<event::CommentAdded>(&body)) {
                QVERIFY(added->comment.issue.isNull()); // so the names above are those of messages
            }
        }
        names.remove({}); // event::Unknown
        const QSet<QString> read
            = wordsOf(u"core/sync/codec_event.cpp"_s, u"EventReader\\{ \"(\\w+)\"_L1"_s);
        QVERIFY2(read.contains(names), missing(names, read).constData());
        QVERIFY(read.size() > 20);
        const QSet<QString> shown = namesOf(u"event");
        QVERIFY2(shown.contains(read), missing(read, shown).constData());
    }

    void everyEphemeralEventHasAnExample()
    {
        QSet<QString> names;
        for (const EphemeralEvent &event : alternatives<EphemeralEvent>())
            names << eventName(event);
        const QSet<QString> shown = namesOf(u"ephemeral");
        QVERIFY2(shown.contains(names), missing(names, shown).constData());
    }

    void everyMutationHasAnExample()
    {
        QSet<QString> kinds
            = wordsOf(u"core/sync/codec_mutation.cpp"_s, u"kind == \"(\\w+)\"_L1"_s);
        for (const MutationBody &body : alternatives<MutationBody>()) {
            const QByteArray json = written([&](JsonWriter &out) {
                writeMutation(out, { {}, {}, body, {} });
            });
            kinds << QJsonDocument::fromJson(json)["kind"_L1].toString();
        }
        QVERIFY(kinds.size() >= 15);
        const QSet<QString> shown = membersOf(u"mutation", u"kind");
        QVERIFY2(shown.contains(kinds), missing(kinds, shown).constData());
    }

    void everyResultHasAnExample()
    {
        QSet<QString> results;
        for (const Outcome &outcome : alternatives<Outcome>()) {
            const QByteArray json = written([&](JsonWriter &out) {
                writeResult(out, { {}, outcome, false });
            });
            results << QJsonDocument::fromJson(json)["result"_L1].toString();
        }
        const QSet<QString> shown = membersOf(u"result", u"result");
        QVERIFY2(shown.contains(results), missing(results, shown).constData());
    }

    // Those that the server serves.
    void everyRequestHasAnExample()
    {
        const QSet<QString> served
            = wordsOf(u"server/realtime/hubsession.cpp"_s, u"\\{ \"(\\w+)\", \\{ &HubSession::"_s);
        QVERIFY(served.size() >= 9);
        const QSet<QString> shown = namesOf(u"request");
        QVERIFY2(shown.contains(served), missing(served, shown).constData());
    }

    void everyRowOfASnapshotHasAnExample()
    {
        QSet<qsizetype> shown;
        for (const Example &example : examples()) {
            JsonDocument document;
            if (const auto json = document.parse(example.json);
                json && example.kind == "snapshot"_L1)
                shown << qsizetype(readSnapshotRow(*json)->value().index());
        }
        QCOMPARE(shown.size(), qsizetype(std::variant_size_v<SnapshotRow>));
    }

    // What a session sends besides.
    void everySessionEventHasAnExample()
    {
        const QSet<QString> shown = namesOf(u"session");
        const QSet<QString> sent{ u"hello"_s, u"changes"_s, u"error"_s, u"session_expired"_s };
        QVERIFY2(shown.contains(sent), missing(sent, shown).constData());
    }
};

QTEST_GUILESS_MAIN(TestProtocolExamples)
#include "tst_protocol_examples.moc"
