// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/conflictshow.h"
#include "core/base/json.h"
#include "tests/ui/conflictsamples.h"
#include "ui/conflictexport.h"
#include "ui/theme/themeservice.h"

#include <QApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::app;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// Line by line, so that the lines can be counted.
const QByteArray small = R"({
 "conflicts": [
  {"issue": "LOCK-12", "title": "Reconnect loses the last edit",
   "theirs": {"user": "jane@example.org", "name": "Jane Smith", "at": "2026-01-15T14:11:00Z"},
   "fields": [
    {"field": "status", "base": "Open", "theirs": "In Progress", "mine": "Resolved"},
    {"field": "labels", "base": ["bug"], "theirs": ["bug", "late"], "mine": []}
   ]}
 ],
 "steps": ["3", "Ctrl+Return"]
})";

QString errorOf(QByteArray json)
{
    const auto fixture = readConflictFixture(json);
    return fixture ? QString() : fixture.error().message;
}

QByteArray play(const QByteArray &json)
{
    const auto fixture = readConflictFixture(json);
    if (!fixture)
        return fixture.error().message.toUtf8();
    ThemeService themes{ *qApp };
    themes.setReducedMotion(true);
    ConflictShow show{ *fixture, themes };
    QSignalSpy finished{ &show, &ConflictShow::finished };
    show.start();
    if (finished.isEmpty() && !finished.wait())
        return "not finished";
    return show.result();
}

struct Ran
{
    int exit = -1;
    QByteArray out{};
    QByteArray err{};
};

Ran run(const QByteArray &fixture)
{
    QTemporaryDir dir;
    QFile file{ dir.filePath(u"fixture.json"_s) };
    if (!file.open(QIODevice::WriteOnly) || file.write(fixture) < 0)
        return {};
    file.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(
        QStringLiteral(LOCKSTEP_EXECUTABLE), { u"--conflict-fixture"_s, file.fileName() });
    if (!process.waitForFinished())
        return {};
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace

class TestConflictFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSaidFollowsFromTheField()
    {
        const auto fixture = readConflictFixture(small);
        QVERIFY2(fixture.ok(), qPrintable(errorOf(small)));
        const ConflictView &view = fixture->conflicts.at(0);
        QCOMPARE(view.who, u"Jane Smith"_s);
        QCOMPARE(view.fields.at(0).editor, ConflictEditor::Choice);
        QCOMPARE(view.fields.at(0).label, u"Status"_s);
        QCOMPARE(view.fields.at(0).options.size(), 5);
        QVERIFY(!view.fields.at(0).autoMerged);
        QCOMPARE(view.fields.at(1).editor, ConflictEditor::Set);
        QVERIFY(view.fields.at(1).autoMerged);
        QCOMPARE(view.fields.at(1).merged->items, QStringList{ u"late"_s });
    }

    void aBadFixtureIsToldWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("message");
        const auto row
            = [](const char *name, const QByteArray &from, const QByteArray &to,
                  const QString &message) { QTest::newRow(name) << from << to << message; };
        row("no JSON", "\"fields\": [", "\"fields\": {", u"6: not JSON"_s);
        row("a number", "\"Open\"", "5", u"6: conflicts[0].fields[0].base: a text was expected"_s);
        row("an unknown member", "\"title\"", "\"titel\"",
            u"3: conflicts[0].titel: there is no member of this name"_s);
        row("no field", "\"field\": \"labels\", ", "",
            u"7: conflicts[0].fields[1]: \"field\" is missing"_s);
        row("twice",
            "\"labels\", \"base\": [\"bug\"], \"theirs\": [\"bug\", \"late\"], \"mine\": []",
            "\"status\", \"base\": \"Open\", \"theirs\": \"Closed\", \"mine\": \"Open\"",
            u"7: conflicts[0].fields[1]: this field was there already"_s);
        row("a time", "2026-01-15T14:11:00Z", "yesterday", u"4: conflicts[0].theirs.at: a time"_s);
        row("a set", "[\"bug\"],", "\"bug\",",
            u"7: conflicts[0].fields[1].base: an array was expected"_s);
        row("an empty one", "\"Open\"", "null",
            u"6: conflicts[0].fields[0].base: this field cannot be empty"_s);
        row("a step", "\"Ctrl+Return\"", "\"Ctrl+Nowhere\"", u"10: steps[1]: a key such as"_s);
        row("an editor", "\"field\": \"status\"", "\"field\": \"status\", \"editor\": \"lines\"",
            u"6: conflicts[0].fields[0].editor: one of line, text"_s);
        row("no conflicts", "\"conflicts\": [", "\"conflicts\": [], \"choices\": [",
            u"1: \"conflicts\" is missing or empty"_s);
    }
    void aBadFixtureIsToldWithItsLine()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, message);
        QByteArray json = small;
        QVERIFY(json.contains(from));
        json.replace(json.indexOf(from), from.size(), to);
        const QString error = errorOf(json);
        QVERIFY2(error.startsWith(message), qPrintable(error));
        const Ran ran = run(json);
        QCOMPARE(ran.exit, 2);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(ran.err.contains("fixture.json:" + message.toUtf8()), ran.err.constData());
    }

    void theProgramPrintsWhatWasDecided()
    {
        const Ran ran = run(small);
        QCOMPARE(ran.exit, 0);
        JsonDocument document;
        const auto result = document.parse(ran.out);
        QVERIFY2(result.ok(), ran.out.constData());
        QCOMPARE((*result)["result"_L1].stringOrEmpty(), u"applied"_s);
        const JsonView conflict = (*result)["conflicts"_L1].at(0);
        QCOMPARE(conflict["state"_L1].stringOrEmpty(), u"applied"_s);
        QCOMPARE(conflict["issue"_L1].stringOrEmpty(), u"LOCK-12"_s);
        const JsonView status = conflict["choices"_L1].at(0);
        QCOMPARE(status["side"_L1].stringOrEmpty(), u"mine"_s);
        QCOMPARE(status["value"_L1].stringOrEmpty(), u"Resolved"_s);
        QCOMPARE(status["theirs"_L1].stringOrEmpty(), u"In Progress"_s);
        QCOMPARE(conflict["choices"_L1].at(1)["value"_L1].toJson(), QByteArray{ "[\"late\"]" });
        const Ran missing = [] {
            QProcess process;
            process.start(QStringLiteral(LOCKSTEP_EXECUTABLE),
                { u"--conflict-fixture"_s, u"/nowhere/at-all.json"_s });
            (void)process.waitForFinished();
            return Ran{ process.exitCode(), {}, process.readAllStandardError() };
        }();
        QCOMPARE(missing.exit, 2);
        QVERIFY(missing.err.contains("/nowhere/at-all.json"));
    }

    void stepsAreKeysTextsAndNews()
    {
        QByteArray json = small;
        json.replace(R"(["3", "Ctrl+Return"])", R"(["3",
            {"update": {"id": "conflict-1", "issue": "LOCK-12", "fields": [
              {"field": "status", "base": "Open", "theirs": "Closed", "mine": "Resolved"},
              {"field": "labels", "base": ["bug"], "theirs": ["bug", "late"], "mine": []}]}},
            "Ctrl+Return", "2", "Ctrl+Return"])");
        QByteArray result = play(json);
        QVERIFY2(result.contains(R"("side":"theirs","value":"Closed","theirs":"Closed")"),
            result.constData());

        json = small;
        json.replace(R"("3", "Ctrl+Return")", R"("3", "Esc")");
        result = play(json);
        QVERIFY2(result.contains(R"("result":"later")"), result.constData());
        QVERIFY2(result.contains(R"("state":"open")"), result.constData());
        QVERIFY2(result.contains(R"("side":"mine","value":"Resolved")"), result.constData());

        json = small;
        json.replace(R"("status", "base": "Open", "theirs": "In Progress", "mine": "Resolved")",
            R"("subject", "base": "a", "theirs": "b", "mine": "c")");
        json.replace(R"("3", "Ctrl+Return")", R"("4", {"type": "By hand"}, "Ctrl+Return")");
        result = play(json);
        QVERIFY2(result.contains(R"("side":"edited","value":"By hand","theirs":"b")"),
            result.constData());
    }

    void deletionsAreAnswered()
    {
        QByteArray json = small;
        json.replace(R"("issue": "LOCK-12")", R"("issue": "LOCK-12", "kind": "deleted_by_them")");
        json.replace(R"("3", "Ctrl+Return")", R"("Tab", "Space")");
        const QByteArray result = play(json);
        QVERIFY2(result.contains(R"("deletion":"new_issue")"), result.constData());
    }

    // What is exported from a conflict opens again.
    void anExportIsAFixture()
    {
        const ConflictView view = sampleConflict();
        const auto fixture = readConflictFixture(
            conflictAsJson(view, ConflictResolution{ .conflictId = view.id }));
        QVERIFY2(fixture.ok(), fixture ? "" : qPrintable(fixture.error().message));
        QCOMPARE(fixture->conflicts.size(), 1);
        QCOMPARE(fixture->conflicts.at(0), view);
    }
};

QTEST_MAIN(TestConflictFixture)
#include "tst_conflictfixture.moc"
