// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Dialect files: the small language they are written in, what is found wrong with them and in
// which line, and that the schema and the reader know the same members.

#include "net/dialect/dialectreader.h"
#include "net/dialect/fieldcodec.h"
#include "net/dialect/filelines.h"
#include "net/dialect/schemacheck.h"
#include "tests/net/dialect/dialectfixture.h"

using namespace lockstep;
using namespace lockstep::net::dialect;
using namespace lockstep::net::dialect::test;
using namespace Qt::StringLiterals;

namespace {

Value json(const char *text) { return parseValue(text); }

Value at(const char *path, const Value &value)
{
    return Path::compile(QString::fromLatin1(path))->in(value);
}

QByteArray filled(const char *shape, const Value &context)
{
    QString why;
    const auto made = Template::compile(json(shape), &why);
    return made ? made->fill(context).toJson() : why.toUtf8();
}

// The small example of the reference page, which is a whole dialect.
QByteArray example()
{
    const QByteArray page = fileAt(QStringLiteral(LOCKSTEP_SOURCE) + u"/docs/dialects.md"_s);
    const qsizetype start = page.indexOf("```json\n{\n  \"format\"") + 8;
    return page.mid(start, page.indexOf("```", start) - start);
}

QByteArray changed(QByteArray file, const char *from, const char *to)
{
    if (!file.contains(from))
        qFatal("the example has no %s", from);
    return file.replace(file.indexOf(from), qsizetype(qstrlen(from)), to);
}

int lineOf(const QByteArray &file, const char *text)
{
    return int(file.left(file.indexOf(text)).count('\n')) + 1;
}

} // namespace

class DialectFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsNamePlaces();
    void templatesAreFilled();
    void whatIsPutIntoAnAddressIsEncoded();
    void predicatesCompare();
    void variantsAreMergePatches();
    void timesOfAllForms_data();
    void timesOfAllForms();
    void everyBuiltInFileIsSoundInAllVariants();
    void theExampleOfTheReferenceIsADialect();
    void faultsHaveTheirLines_data();
    void faultsHaveTheirLines();
    void everyFaultIsFoundAtOnce();
    void whatIsNoJsonHasItsLineToo();
    void schemaAndReaderKnowTheSameMembers();
    void theReferenceNamesEveryMember();
    void abilitiesFollowFromTheFile();
};

void DialectFileTest::pathsNamePlaces()
{
    const Value value = json(R"({"a":{"b":[1,{"c":"x"}]},"n":null,"e":[],"s":"{\"t\":[\"u\"]}"})");
    QCOMPARE(at("a.b.1.c", value).asText(), u"x"_s);
    QCOMPARE(at("a.b.0", value), Value{ qint64{ 1 } });
    QVERIFY(at(".", value) == value);
    QVERIFY(at("a.x", value).isUndefined());
    QVERIFY(at("a.b.x", value).isUndefined());
    QVERIFY(at("n", value).isNull());
    QVERIFY(at("n.x.y", value).isNull()); // nobody has no name
    QVERIFY(at("e.0.id", value).isNull()); // and a list without anybody has none
    QCOMPARE(at("x|n|a.b.0", value), Value{ qint64{ 1 } });
    QVERIFY(at("x|n", value).isNull());
    QCOMPARE(at("s.t.0", value).asText(), u"u"_s); // JSON in a text
    QVERIFY(at("a.b.1.c.d", value).isUndefined());
    for (const char *bad : { "", "a..b", ".a", "a.", "a b", "{a}", "a|", "|a" })
        QVERIFY2(!Path::compile(QString::fromLatin1(bad)), bad);
}

void DialectFileTest::templatesAreFilled()
{
    const Value context = json(R"({"n":7,"t":"x","z":null,"l":["a","b"],"o":{"k":1}})");
    QCOMPARE(filled(R"("{n}")", context), "7"); // keeps its type
    QCOMPARE(filled(R"("{l}")", context), R"(["a","b"])");
    QCOMPARE(filled(R"("no {n}, {t}")", context), R"("no 7, x")");
    QCOMPARE(filled(R"("no {n}, {gone}")", context), R"("no 7, ")");
    QCOMPARE(filled(R"("Bearer {gone}")", context), "null"); // nothing to say
    QCOMPARE(filled(R"("{{n}}")", context), R"("{n}")");
    QCOMPARE(filled(R"({"a?":"{gone}","b?":"{z}","c?":"{t}","d":"{z}","e":"{gone}"})", context),
        R"({"c":"x","d":null,"e":null})");
    QCOMPARE(filled(R"(["{gone}","{z}","{t}",5])", context), R"(["x",5])");
    QCOMPARE(filled(R"({"true":true,"deep":[{"x":"{o}"}]})", context),
        R"({"true":true,"deep":[{"x":{"k":1}}]})");
    QVERIFY(filled(R"("{n")", context).contains("without"));
    QVERIFY(filled(R"("n}")", context).contains("without"));
    QVERIFY(filled(R"({"a":["{a..b}"]})", context).contains("no path"));
}

void DialectFileTest::whatIsPutIntoAnAddressIsEncoded()
{
    const Value context = json(R"({"id":"a/b?c=d&e#f ü"})");
    const auto made = Template::compile(Value{ u"/tasks/{id}?x=1"_s });
    QCOMPARE(made->fillUrl(context), u"/tasks/a%2Fb%3Fc%3Dd%26e%23f%20%C3%BC?x=1"_s);
}

void DialectFileTest::predicatesCompare()
{
    const auto holds = [](const char *predicate, const char *value, const char *known = "{}") {
        return Predicate::compile(json(predicate))->holds(json(value), json(known));
    };
    QVERIFY(holds(R"({"type":"a"})", R"({"type":"a","more":1})"));
    QVERIFY(!holds(R"({"type":"a"})", R"({"type":"b"})"));
    QVERIFY(!holds(R"({"type":"a"})", "{}"));
    QVERIFY(holds(R"({"type":["a","b"],"on":true})", R"({"type":"b","on":true})"));
    QVERIFY(!holds(R"({"type":["a","b"],"on":true})", R"({"type":"b","on":"true"})"));
    QVERIFY(holds(R"({"x":{"exists":true}})", R"({"x":0})"));
    QVERIFY(!holds(R"({"x":{"exists":true}})", R"({"x":null})"));
    QVERIFY(holds(R"({"x":{"exists":false}})", R"({"x":null})"));
    QVERIFY(holds(R"({"x":null})", R"({"x":null})"));
    QVERIFY(holds(R"({"to":"{me.id}"})", R"({"to":"u1"})", R"({"me":{"id":"u1"}})"));
    QVERIFY(!holds(R"({"to":"{me.id}"})", R"({"to":"u2"})", R"({"me":{"id":"u1"}})"));
    QVERIFY(holds("{}", "5"));
    QVERIFY(!Predicate::compile(json(R"({"a":{"is":1}})")));
    QVERIFY(!Predicate::compile(json(R"({"a":{"exists":1}})")));
    QVERIFY(!Predicate::compile(json(R"({"a..b":1})")));
}

void DialectFileTest::variantsAreMergePatches()
{
    // The examples of RFC 7396, appendix A, that differ.
    const char *cases[][3] = { { R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})" },
        { R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})" },
        { R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})" },
        { R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})" },
        { R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})" },
        { R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})" },
        { R"(["a"])", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})" },
        { R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})" } };
    for (const auto &[target, patch, result] : cases)
        QCOMPARE(merged(json(target), json(patch)).toJson(), QByteArray{ result });
}

void DialectFileTest::timesOfAllForms_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *name, const char *written, const char *zone, const char *time) {
        QTest::addRow("%s", name) << QByteArray{ written } << QString::fromLatin1(zone)
                                  << QString::fromLatin1(time);
    };
    row("iso", R"("2026-11-20T10:29:03.736Z")", "", "2026-11-20T10:29:03.736Z");
    row("offset", R"("2026-11-20T10:29:03+05:30")", "Europe/Berlin", "2026-11-20T04:59:03.000Z");
    row("no zone", R"("2026-11-20T10:34:17.571416")", "", "2026-11-20T10:34:17.571Z");
    row("of the site", R"("2024-01-15 10:35:00.123456")", "Asia/Kolkata",
        "2024-01-15T05:05:00.123Z");
    row("of a site in summer", R"("2024-07-15 10:35:00")", "Europe/Berlin",
        "2024-07-15T08:35:00.000Z");
    row("unknown site", R"("2024-01-15 10:35:00")", "Nowhere/At_All", "2024-01-15T10:35:00.000Z");
    row("a path", R"("2024-01-15 10:35:00")", "../zoneinfo/Asia/Kolkata",
        "2024-01-15T10:35:00.000Z");
    row("two numbers", R"({"_seconds":1795171025,"_nanoseconds":158000000})", "",
        "2026-11-20T10:37:05.158Z");
    row("milliseconds", "1795170546109", "", "2026-11-20T10:29:06.109Z");
    row("seconds", "1795170546", "", "2026-11-20T10:29:06.000Z");
    row("null", "null", "", "");
    row("words", R"("yesterday")", "", "");
    row("too far", "1e300", "", "");
    row("no such day", R"("2024-02-31T00:00:00Z")", "", "");
    row("other object", R"({"seconds":1})", "", "");
}

void DialectFileTest::timesOfAllForms()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, zone);
    QFETCH(QString, time);
    QCOMPARE(decodeTime(parseValue(written), zone), time);
}

void DialectFileTest::everyBuiltInFileIsSoundInAllVariants()
{
    QCOMPARE(builtInDialects(),
        (QStringList{ u"bomizzel"_s, u"ciis"_s, u"flask"_s, u"frappe"_s, u"worklamp"_s }));
    for (const QString &name : builtInDialects()) {
        const Dialect first = dialectNamed(name);
        QCOMPARE(first.name, name);
        QCOMPARE(first.variant, u"as-built"_s);
        QVERIFY(first.variants.contains(u"documented"_s));
        for (const QString &variant : first.variants)
            QCOMPARE(dialectNamed(name, variant).variant, variant);
        const auto missing = readDialect(*dialectFile(name), u"nonsense"_s);
        QVERIFY(!missing.dialect);
        QCOMPARE(missing.faults.size(), 1);
    }
}

void DialectFileTest::theExampleOfTheReferenceIsADialect()
{
    const auto reading = readDialect(example());
    for (const DialectFault &fault : reading.faults)
        qWarning("%d: %s: %s", fault.line, qPrintable(fault.path), qPrintable(fault.message));
    QVERIFY(reading.dialect);
    QCOMPARE(reading.faults.size(), 0);
}

void DialectFileTest::faultsHaveTheirLines_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");
    const QByteArray good = example();
    const auto row = [&](const char *name, const char *from, const char *to, const char *path,
                         const char *message, const char *lineText = nullptr) {
        const QByteArray bad = changed(good, from, to);
        QTest::addRow("%s", name) << bad << lineOf(bad, lineText ? lineText : to)
                                  << QString::fromLatin1(path) << QString::fromUtf8(message);
    };
    row("unknown member", "\"title\": \"Sixth\"", "\"title\": \"Sixth\", \"tittle\": \"x\"",
        "/tittle", "unknown member \"tittle\"");
    row("missing member", "\"title\": \"Sixth\",", "", "", "member \"title\" is missing", "{");
    row("wrong type", "\"seconds\": 60", "\"seconds\": \"60\"", "/rest/budget/seconds",
        "expected a whole number, got a text");
    row("too small", "\"seconds\": 60", "\"seconds\": 0", "/rest/budget/seconds",
        "expected at least 1");
    row("not a choice", "\"method\": \"PATCH\"", "\"method\": \"MERGE\"",
        "/entities/ticket/update/0/method", "expected one of GET, POST, PUT, PATCH, DELETE");
    row("no path", "\"subject\": \"title\"", "\"subject\": \"the title\"",
        "/entities/ticket/fields/subject", "\"the title\" is no path");
    row("no field", "\"subject\": \"title\"", "\"subjekt\": \"title\"",
        "/entities/ticket/fields/subjekt", "issues have no field \"subjekt\"");
    row("no root", "\"/tickets/{issue.id}\"", "\"/tickets/{isue.id}\"",
        "/entities/ticket/update/0/path", "nothing is called \"isue\" here");
    row("no parameter", "\"{credential.password}\"", "\"{credential.pasword}\"",
        "/signIn/request/body", "\"pasword\" is not among the credentials",
        "\"body\": { \"login\"");
    row("no priority", "\"is\": \"High\"", "\"is\": \"Hi\"",
        "/entities/ticket/fields/priority/ranges/1/is",
        "\"Hi\" is no priority: there are Low, Medium, High, Urgent");
    row("no status", "\"new\": \"New\"", "\"new\": \"Nwe\"",
        "/entities/ticket/fields/status/read/new", "\"Nwe\" is not among the project's statuses");
    row("no scope", "\"scope\": \"board\"", "\"scope\": \"bord\"", "/entities/ticket/scope",
        "no scope is called \"bord\"");
    row("no entity", "\"entity\": \"ticket\"", "\"entity\": \"tiket\"",
        "/events/ticket.changed/entity", "no entity is called \"tiket\"");
    row("no reason", ", \"why\": \"a greeting\"", "", "/events/hello",
        "member \"why\" is missing: what is ignored has its reason", "\"hello\"");
    row("written unread", "\"fields\": [\"subject\", \"status\"",
        "\"fields\": [\"room\", \"status\"", "/entities/ticket/update/0",
        "writes \"room\", which \"fields\" does not have", "\"method\": \"PATCH\"");
    row("open brace", "\"/tickets/{issue.id}\"", "\"/tickets/{issue.id\"",
        "/entities/ticket/update/0/path", "\"{\" without \"}\" in \"/tickets/{issue.id\"");
    row("no address", "\"/tickets/{issue.id}\"", "\"@elsewhere/{issue.id}\"",
        "/entities/ticket/update/0/path", "does not begin with \"/\"");
    row("in a variant", "\"refreshEvery\": 600", "\"refreshevery\": 600", "/coverage/refreshevery",
        "unknown member \"refreshevery\"");
}

void DialectFileTest::faultsHaveTheirLines()
{
    QFETCH(QByteArray, file);
    QFETCH(int, line);
    QFETCH(QString, path);
    QFETCH(QString, message);
    const auto reading = readDialect(file);
    QVERIFY(!reading.dialect);
    const DialectFault expected{ line, path, message };
    QStringList all;
    for (const DialectFault &fault : reading.faults)
        all.append(u"%1: %2: %3"_s.arg(fault.line).arg(fault.path, fault.message));
    QVERIFY2(reading.faults.contains(expected), qPrintable(all.join(u'\n')));
}

void DialectFileTest::everyFaultIsFoundAtOnce()
{
    QByteArray file = changed(example(), "\"subject\": \"title\"", "\"subject\": \"a b\"");
    file = changed(file, "\"/tickets/{issue.id}\"", "\"/{x}\"");
    file = changed(file, "\"scope\": \"board\"", "\"scope\": \"bord\"");
    const auto reading = readDialect(file);
    QVERIFY(reading.faults.size() >= 3);
    for (qsizetype i = 1; i < reading.faults.size(); ++i)
        QVERIFY(reading.faults[i - 1].line <= reading.faults[i].line);
}

void DialectFileTest::whatIsNoJsonHasItsLineToo()
{
    const auto lineOfFault = [](const char *file) {
        const auto reading = readDialect(file);
        return reading.faults.size() == 1 && !reading.dialect ? reading.faults[0].line : -1;
    };
    QCOMPARE(lineOfFault(""), 1);
    QCOMPARE(lineOfFault("{\n\"a\": 1,\n}"), 3);
    QCOMPARE(lineOfFault("{\n\"a\": 1\n\"b\": 2}"), 3);
    QCOMPARE(lineOfFault("{\"a\": \"x\n\"}"), 1);
    QCOMPARE(lineOfFault("{\n\"a\": 1,\n\"a\": 2}"), 3);
    QCOMPARE(lineOfFault("{} x"), 1);
    QVERIFY(lineOfFault(QByteArray{ 100, '[' }.constData()) >= 0);
    QVERIFY(lineOfFault("{\"a\": nul}") >= 0);
    // JSON, but no object.
    QVERIFY(!readDialect("[]").dialect);
    QVERIFY(!readDialect("{}").faults.isEmpty());
}

void DialectFileTest::schemaAndReaderKnowTheSameMembers()
{
    const Value schema = parseValue(dialectSchema());
    std::set<QString> known;
    for (const auto &[name, rule] : *schema["$defs"_L1].members()) {
        if (const auto *members = rule["properties"_L1].members()) {
            for (const auto &[key, content] : *members)
                known.insert(key);
        }
    }
    std::set<QString> asked;
    for (const QString &name : builtInDialects()) {
        Value file = readFile(*dialectFile(name)).value;
        file.remove(u"variants");
        DialectReader reader;
        QVERIFY(reader.read(file));
        asked.insert(reader.asked.begin(), reader.asked.end());
    }
    QCOMPARE(QStringList(asked.begin(), asked.end()), QStringList(known.begin(), known.end()));
}

void DialectFileTest::theReferenceNamesEveryMember()
{
    const QByteArray page = fileAt(QStringLiteral(LOCKSTEP_SOURCE) + u"/docs/dialects.md"_s);
    const Value schema = parseValue(dialectSchema());
    for (const auto &[name, rule] : *schema["$defs"_L1].members()) {
        if (const auto *members = rule["properties"_L1].members()) {
            for (const auto &[key, content] : *members)
                QVERIFY2(page.contains("`" + key.toUtf8() + "`"), qPrintable(name + u'.' + key));
        }
    }
}

void DialectFileTest::abilitiesFollowFromTheFile()
{
    const Abilities worklamp = dialectNamed(u"worklamp"_s).abilities;
    QVERIFY(worklamp.createIssues && worklamp.deleteIssues && !worklamp.deleteCloses);
    QVERIFY(worklamp.comments && worklamp.editComments && worklamp.channel && worklamp.typing);
    QVERIFY(!worklamp.queues && !worklamp.heatmap);
    QVERIFY(worklamp.fields.contains(u"assignee"_s));
    QVERIFY(!worklamp.fields.contains(u"dueDate"_s));
    QVERIFY(worklamp.newFields.contains(u"assignee"_s)); // it is written behind the creation
    QVERIFY(!worklamp.newFields.contains(u"dueDate"_s));
    QVERIFY(!dialectNamed(u"worklamp"_s).checksTokens);
    const Abilities ciis = dialectNamed(u"ciis"_s).abilities;
    QVERIFY(ciis.deleteCloses && ciis.heatmap && !ciis.comments && !ciis.typing);
    QVERIFY(!dialectNamed(u"ciis"_s, u"documented"_s).abilities.deleteCloses);
    QCOMPARE(dialectNamed(u"ciis"_s).streams, (QStringList{ u"issues"_s, u"heatmap"_s }));
    const Abilities bomizzel = dialectNamed(u"bomizzel"_s).abilities;
    QVERIFY(
        !bomizzel.deleteIssues && bomizzel.queues && bomizzel.notifications && bomizzel.history);
    QVERIFY(!dialectNamed(u"bomizzel"_s, u"rest-only"_s).hasSocket);
    QVERIFY(dialectNamed(u"frappe"_s).checksTokens);
    QVERIFY(dialectNamed(u"frappe"_s).abilities.presence);
    QVERIFY(dialectNamed(u"flask"_s).abilities.fields.contains(u"dueDate"_s));
    QCOMPARE(dialectNamed(u"worklamp"_s).budget.requests, 100);
    QCOMPARE(dialectNamed(u"worklamp"_s).heartbeat, Milliseconds{ 25'000 });
}

QTEST_GUILESS_MAIN(DialectFileTest)
#include "tst_dialect_file.moc"
