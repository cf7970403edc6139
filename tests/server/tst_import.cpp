// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Files of other trackers: what becomes of their words, and that all of a file comes in or nothing.

#include "server/transfer/importer.h"
#include "server/transfer/jsonrecords.h"
#include "tests/support/issuefixture.h"

#include <QBuffer>
#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

// A file on its way into LOCK.
struct Import
{
    explicit Import(
        IssueFixture &f, QByteArray bytes, ImportOptions options = {}, char separator = 0)
        : fixture(f), content(std::move(bytes)),
          importer(
              [this, separator] {
                  buffer.close();
                  buffer.setData(content);
                  buffer.open(QIODevice::ReadOnly);
                  return detectFormat(buffer) == ImportFormat::Json ? openJson(buffer)
                                                                    : openCsv(buffer, separator);
              },
              std::move(options))
    {}

    // The error, or nothing.
    QString run()
    {
        const auto located
            = importer.locate(*fixture.storage, fixture.home, u"LOCK"_s, fixture.clock.wallNow());
        if (!located)
            return located.error().message;
        if (!importer.check())
            return errorText(importer.report(), u"FILE"_s);
        const auto written = importer.write(*fixture.storage, fixture.administration.log(), true);
        return written ? QString{} : written.error().message;
    }
    [[nodiscard]] const ImportReport &report() const { return importer.report(); }

    IssueFixture &fixture;
    QByteArray content;
    QBuffer buffer{};
    Importer importer;
};

Issue issueNamed(IssueFixture &f, const QString &name)
{
    for (const IssueRow &row : IssueFixture::must(f.storage->issues(f.lock.id))) {
        if (row.issue.name == name)
            return row.issue;
    }
    return {};
}

// With ' for ": moc does not understand every raw string.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

QByteArray gitHub(int number, const QByteArray &more = {})
{
    QByteArray text = "{'number':@,'title':'T@','state':'open','user':{'login':'octocat'},"
                      "'labels':[],'assignees':[],"
                      "'repository_url':'https://api.github.com/repos/o/r',"
                      "'html_url':'https://github.com/o/r/issues/@',"
                      "'created_at':'2020-01-02T03:04:05Z','updated_at':'2020-02-02T03:04:05Z'";
    return json(text.replace("@", QByteArray::number(number)) + more + '}');
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvOfAnotherTracker()
    {
        IssueFixture f;
        Import import{ f,
            "Issue key;Summary;Details;Issue type;State;Severity;Assigned To;Author;Tags;Due;"
            "Created on;Updated;Closed on;Parent key;Story points\r\n"
            "AB-3;Crash;\"one\r\ntwo\";Defect;Done;3;Bob;jane@example.com;\"ui, net\";2030-01-02;"
            "2021-03-04 10:00;2021-03-05T10:00:00+01:00;2021-03-06;AB-9;5\r\n"
            "AB-9;Roof;;Story;in progress;;hubot;;;;2021-03-01;;;;\r\n" };
        QCOMPARE(import.run(), QString{});
        const Issue crash = issueNamed(f, u"LOCK-3"_s);
        QCOMPARE(crash.subject, u"Crash"_s);
        QCOMPARE(crash.description, u"one\ntwo\n\n---\n- Was: AB-3\n- Story points: 5"_s);
        QCOMPARE(crash.type, u"bug"_s);
        QCOMPARE(crash.status, u"Resolved"_s);
        QCOMPARE(crash.severity, std::optional<qint64>{ 3 });
        QCOMPARE(crash.assignee, f.user(u"bob"_s));
        QCOMPARE(crash.reporter, f.user(u"jane"_s));
        QCOMPARE(crash.labels, (QStringList{ u"net"_s, u"ui"_s }));
        QCOMPARE(crash.dueDate, u"2030-01-02"_s);
        QCOMPARE(crash.createdAt, u"2021-03-04T10:00:00.000Z"_s);
        QCOMPARE(crash.modifiedAt, u"2021-03-05T09:00:00.000Z"_s);
        QCOMPARE(crash.closedAt, u"2021-03-06T00:00:00.000Z"_s);
        const Issue roof = issueNamed(f, u"LOCK-9"_s);
        QCOMPARE(crash.parent, roof.id);
        QCOMPARE(roof.type, u"feature"_s);
        QCOMPARE(roof.status, u"In Progress"_s);
        QCOMPARE(roof.description, u"- Was: AB-9\n- Assignee: hubot"_s);
        QCOMPARE(import.report().otherColumns, QStringList{ u"Story points"_s });
        QCOMPARE(import.report().strangers.value(u"hubot"_s), 1);
        // Each is an event of its time.
        QCOMPARE(f.log(f.space()).last().timestamp, u"2021-03-01T00:00:00.000Z"_s);
        // New issues go on behind the last one.
        QCOMPARE(f.row(f.created()).issue.name, u"LOCK-10"_s);
    }

    void gitHubIssues()
    {
        IssueFixture f;
        Import import{ f,
            '['
                + gitHub(12,
                    ",'body':'a\\r\\nb','labels_url':'','milestone':{'title':'v1'},'comments':3")
                + ',' + gitHub(13, ",'pull_request':{'url':'x'}") + "]\n[" + gitHub(14) + "]",
            { { { u"person:octocat"_s, u"jane@example.com"_s } }, {}, {} } };
        QCOMPARE(import.run(), QString{});
        QCOMPARE(import.report().imported, 2);
        QCOMPARE(import.report().pullRequests, 1);
        const Issue issue = issueNamed(f, u"LOCK-12"_s);
        QCOMPARE(issue.subject, u"T12"_s);
        QCOMPARE(issue.reporter, f.user(u"jane"_s));
        QCOMPARE(issue.createdAt, u"2020-01-02T03:04:05.000Z"_s);
        QCOMPARE(issue.modifiedAt, u"2020-02-02T03:04:05.000Z"_s);
        QCOMPARE(issue.description,
            u"a\nb\n\n---\n- Imported from https://github.com/o/r/issues/12\n- Milestone: v1\n"
            "- Comments there: 3"_s);
        QVERIFY(!issueNamed(f, u"LOCK-14"_s).id.isNull());
    }
    void gitHubStates()
    {
        IssueFixture f;
        QByteArray closed = gitHub(1,
            ",'state_reason':'not_planned','closed_at':'2020-02-01T00:00:00Z',"
            "'closed_by':{'login':'bob'}");
        closed.replace(json("'state':'open'"), json("'state':'closed'"));
        closed.replace(json("'labels':[]"), json("'labels':[{'name':'Bug'},{'name':'p1'}]"));
        closed.replace(json("'assignees':[]"),
            json("'assignees':[{'login':'bob'},{'login':'Jane'},{'login':'ghost'}]"));
        Import import{ f, '[' + closed + ']' };
        QCOMPARE(import.run(), QString{});
        const Issue issue = issueNamed(f, u"LOCK-1"_s);
        QCOMPARE(issue.status, u"Closed"_s);
        QCOMPARE(issue.resolution, u"wontfix"_s);
        QCOMPARE(issue.closedAt, u"2020-02-01T00:00:00.000Z"_s);
        QCOMPARE(issue.resolvedBy, f.user(u"bob"_s));
        QCOMPARE(issue.type, u"bug"_s);
        QCOMPARE(issue.labels, (QStringList{ u"Bug"_s, u"p1"_s }));
        QCOMPARE(issue.assignee, f.user(u"bob"_s));
        QCOMPARE(issue.watchers, QStringList{ u"jane@example.com"_s });
        QVERIFY(issue.description.contains(u"- Assignee: ghost"_s));
        QVERIFY(issue.description.contains(u"- Reporter: octocat"_s));
    }

    void nothingIsDoubled_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("GitHub") << '[' + gitHub(1) + ',' + gitHub(2) + ']';
        QTest::newRow("keys") << QByteArray{ "key,title\nA-1,x\nA-2,x\n" };
        QTest::newRow("no keys") << QByteArray{ "title,state\nx,open\nx,open\n" };
    }
    void nothingIsDoubled()
    {
        QFETCH(QByteArray, file);
        IssueFixture f;
        Import first{ f, file };
        QCOMPARE(first.run(), QString{});
        QCOMPARE(first.report().imported, 2);
        f.created(u"made here"_s);
        const qint64 head = f.head(f.space());
        Import second{ f, file };
        QCOMPARE(second.run(), QString{});
        QCOMPARE(second.report().imported, 0);
        QCOMPARE(second.report().known, 2);
        QCOMPARE(f.head(f.space()), head);
        Import other{ f, file, { {}, {}, u"another tracker"_s } };
        QCOMPARE(other.run(), QString{});
        QCOMPARE(other.report().imported, 2);
    }
    // A later export of the same tracker: what is new comes in, with its number if that is free.
    void laterFile()
    {
        IssueFixture f;
        Import first{ f, '[' + gitHub(1) + ']' };
        QCOMPARE(first.run(), QString{});
        f.created(u"LOCK-2 is taken"_s);
        Import second{ f, '[' + gitHub(3) + ',' + gitHub(2) + ',' + gitHub(1) + ']' };
        QCOMPARE(second.run(), QString{});
        QCOMPARE(second.report().imported, 2);
        QCOMPARE(second.report().renamed, 1);
        QCOMPARE(issueNamed(f, u"LOCK-3"_s).subject, u"T3"_s);
        QCOMPARE(issueNamed(f, u"LOCK-4"_s).subject, u"T2"_s);
        QCOMPARE(second.report().firstName, u"LOCK-3"_s);
        QCOMPARE(second.report().lastName, u"LOCK-4"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("message");
        QTest::newRow("status") << QByteArray{ "title,state\na,open\nb,weird\n" }
                                << u"row 3, column state: 'weird' is none of: Open, In Progress"_s;
        QTest::newRow("type") << QByteArray{ "title,type\nb,weird\n" } << u"row 2, column type: "_s;
        QTest::newRow("priority") << QByteArray{ "title,priority\nb,weird\n" }
                                  << u"row 2, column priority: 'weird' is none of: Low"_s;
        QTest::newRow("time") << QByteArray{ "title,created\nb,yesterday\n" }
                              << u"row 2, column created: 'yesterday' is no time"_s;
        QTest::newRow("of 1969") << QByteArray{ "title,created\nb,1969-01-01\n" }
                                 << u"row 2, column created: '1969-01-01' is before 1970"_s;
        QTest::newRow("of 9999") << QByteArray{ "title,created\nb,9999-01-01\n" }
                                 << u"before 1970 or in the future"_s;
        QTest::newRow("date") << QByteArray{ "title,due\nb,2021-02-30\n" }
                              << u"row 2, column due: "_s;
        QTest::newRow("number") << QByteArray{ "title,severity\nb,many\n" }
                                << u"row 2, column severity: 'many' is not a number"_s;
        QTest::newRow("too high") << QByteArray{ "title,severity\nb,11\n" } << u"1 to 10, got 11"_s;
        QTest::newRow("no subject")
            << QByteArray{ "title,state\na,open\n,open\n" } << u"row 3, column subject: is empty"_s;
        QTest::newRow("subject of two lines")
            << QByteArray{ "title\n\"a\nb\"\n" } << u"row 2, column title: subject: one line"_s;
        QTest::newRow("control character in a text")
            << QByteArray{ "title,body\na,\x1b[0m\n" } << u"row 2: description: no control"_s;
        QTest::newRow("too few cells")
            << QByteArray{ "title,state,due\na,open\n" } << u"row 2, column 3: 2 cells, but"_s;
        QTest::newRow("too many cells")
            << QByteArray{ "title,state\na,open,x\n" } << u"row 2, column 3: 3 cells, but"_s;
        QTest::newRow("wrong separator")
            << QByteArray{ "title|state\na|open\n" } << u"row 1: no column for the subject"_s;
        QTest::newRow("no header") << QByteArray{} << u"the file is empty"_s;
        QTest::newRow("twice") << QByteArray{ "key,title\nA-1,a\nA-1,b\n" }
                               << u"row 3: 'A-1' is in the file twice"_s;
        QTest::newRow("below itself") << QByteArray{ "key,title,parent\nA-1,a,A-2\nA-2,b,A-1\n" }
                                      << u"an issue cannot stand below itself"_s;
        QTest::newRow("relation") << QByteArray{ "title,relations\na,likes:A-1\n" }
                                  << u"row 2, column relations: 'likes:A-1' is not"_s;
        QTest::newRow("JSON cut short")
            << '[' + gitHub(1) + ',' << u"the file ends before its array does"_s;
        QTest::newRow("JSON cut within") << ('[' + gitHub(1) + ',' + gitHub(2)).chopped(5)
                                         << u"element 2: the file ends in the middle of it"_s;
        QTest::newRow("no JSON") << '[' + gitHub(1) + ",nonsense]" << u"element 2: not JSON"_s;
        QTest::newRow("no array") << QByteArray{ "{\"message\":\"Bad credentials\"}" }
                                  << u"an array was expected"_s;
        QTest::newRow("no issues") << QByteArray{ "[{\"a\":1}]" } << u"element 1: not an issue"_s;
        QTest::newRow("newer export")
            << QByteArray{ "[{\"lockstep\":2}]" } << u"an export of version 2"_s;
        QTest::newRow("export with a hole")
            << json("[{'lockstep':1,'project':{'id':'p','key':'LOCK','name':'L',"
                    "'statuses':[{'name':'Open','category':'open'}],'types':['task'],"
                    "'version':1}},{'issue':{'id':'x'}}]")
            << u"element 2: project: missing"_s;
    }
    // A report with the place, and nothing of the file is in.
    void refuses()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, message);
        IssueFixture f;
        const qint64 head = f.head(f.space());
        Import import{ f, file };
        const QString error = import.run();
        QVERIFY2(error.contains(message), qPrintable(error));
        QCOMPARE(f.head(f.space()), head);
        QVERIFY(f.administration.takeLog().empty());
        QCOMPARE(f.row(f.created()).issue.name, u"LOCK-1"_s);
    }
    void namesTwentyErrorsAndCountsTheRest()
    {
        IssueFixture f;
        QByteArray file = "title,state,due\n";
        for (int i = 0; i < 15; ++i)
            file += "a,weird,never\n";
        Import import{ f, file };
        const QStringList lines = import.run().split(u'\n');
        QCOMPARE(lines.size(), 22);
        QCOMPARE(lines.first(), u"nothing was imported: 30 errors in FILE"_s);
        QVERIFY(lines.at(20).startsWith(u"  row 11, column due: "_s));
        QCOMPARE(lines.last(), u"  and 10 more"_s);
    }
    void databaseFailsInTheMiddle()
    {
        IssueFixture f;
        f.refuseToStore(u"LOCK-2"_s);
        const qint64 head = f.head(f.space());
        Import import{ f, "title\na\nb\nc\n" };
        QVERIFY(!import.run().isEmpty());
        QCOMPARE(f.head(f.space()), head);
        QVERIFY(f.administration.takeLog().empty());
        QVERIFY(IssueFixture::must(f.storage->liveIssues(f.lock.id)).isEmpty());
        f.storeAgain();
        QCOMPARE(f.row(f.created()).issue.name, u"LOCK-1"_s);
    }
    // While others wait: a part, then they, then the next.
    void comesInParts()
    {
        IssueFixture f;
        const QByteArray file = "key,title\nX-1,a\nX-2,b\nX-3,c\nX-4,d\nX-5,e\n";
        Import import{ f, file };
        QVERIFY(import.importer.locate(*f.storage, f.home, u"LOCK"_s, f.clock.wallNow()));
        QVERIFY(import.importer.check());
        const auto live
            = [&] { return IssueFixture::must(f.storage->liveIssues(f.lock.id)).size(); };
        const auto part = [&] {
            return import.importer.writePart(*f.storage, f.administration.log(), true, 2);
        };
        QVERIFY(IssueFixture::must(part()));
        QCOMPARE(live(), 2);
        QCOMPARE(f.administration.takeLog().size(), 2U);
        // Somebody else gets a number that the file does not want.
        QCOMPARE(f.row(f.created(u"in between"_s)).issue.name, u"LOCK-6"_s);
        f.refuseToStore(u"LOCK-4"_s);
        QVERIFY(!part());
        QCOMPARE(live(), 3); // of that part nothing
        QVERIFY(f.administration.takeLog().empty());
        f.storeAgain();
        // Another time it goes on from there.
        Import again{ f, file };
        QCOMPARE(again.run(), QString{});
        QCOMPARE(again.report().known, 2);
        QCOMPARE(again.report().imported, 3);
        // With the numbers that were set aside for them.
        QCOMPARE(issueNamed(f, u"LOCK-3"_s).subject, u"c"_s);
        QCOMPARE(issueNamed(f, u"LOCK-5"_s).subject, u"e"_s);
        QCOMPARE(f.row(f.created(u"behind"_s)).issue.name, u"LOCK-7"_s);
        Import whole{ f, "title\nf\ng\n" };
        QVERIFY(whole.importer.locate(*f.storage, f.home, u"LOCK"_s, f.clock.wallNow()));
        QVERIFY(whole.importer.check());
        int parts = 0;
        for (bool more = true; more; ++parts)
            more = IssueFixture::must(
                whole.importer.writePart(*f.storage, f.administration.log(), true, 1));
        QCOMPARE(parts, 3); // the last one finds the end
        QCOMPARE(live(), 9);
        QCOMPARE(issueNamed(f, u"LOCK-9"_s).subject, u"g"_s);
    }
    // Also those that the file does not say.
    void whatIsBrokenOffGoesOnWithTheSameNumbers()
    {
        const QByteArray file = "key,title\nX-7,a\nno,b\nX-9,c\nno2,d\nno3,e\n";
        const auto names = [](IssueFixture &f) {
            QStringList list;
            for (const IssueId &id : IssueFixture::must(f.storage->liveIssues(f.lock.id)))
                list << f.row(id).issue.subject + u'=' + f.row(id).issue.name;
            list.sort();
            return list.join(u' ');
        };
        IssueFixture whole;
        QCOMPARE(Import(whole, file).run(), QString{});
        for (int parts = 1; parts < 5; ++parts) {
            IssueFixture f;
            Import first{ f, file };
            QVERIFY(first.importer.locate(*f.storage, f.home, u"LOCK"_s, f.clock.wallNow()));
            QVERIFY(first.importer.check());
            for (int i = 0; i < parts; ++i) {
                IssueFixture::must(
                    first.importer.writePart(*f.storage, f.administration.log(), true, 1));
            }
            Import second{ f, file };
            QCOMPARE(second.run(), QString{});
            QCOMPARE(names(f), names(whole));
        }
    }
    void fileChangesBetweenTheReadings()
    {
        IssueFixture f;
        Import import{ f, "title\na\nb\n" };
        QVERIFY(import.importer.locate(*f.storage, f.home, u"LOCK"_s, f.clock.wallNow()));
        QVERIFY(import.importer.check());
        import.content = "title\na\n";
        QVERIFY(!import.importer.write(*f.storage, f.administration.log(), true));
        import.content = "title\na\nc\n";
        QVERIFY(!import.importer.write(*f.storage, f.administration.log(), true));
        QVERIFY(IssueFixture::must(f.storage->liveIssues(f.lock.id)).isEmpty());
    }

    void dryRunTouchesNothing()
    {
        IssueFixture f;
        const qint64 head = f.head(f.space());
        Import import{ f, "title\na\nb\n" };
        QVERIFY(import.importer.locate(*f.storage, f.home, u"LOCK"_s, f.clock.wallNow()));
        QVERIFY(import.importer.check());
        QVERIFY(import.importer.compare(*f.storage));
        QCOMPARE(import.report().imported, 2);
        QCOMPARE(import.report().lastName, u"LOCK-2"_s);
        QCOMPARE(f.head(f.space()), head);
        QCOMPARE(f.row(f.created()).issue.name, u"LOCK-1"_s);
    }

    // Words that mean something else here.
    void maps()
    {
        IssueFixture f;
        Import import{ f, "title,state,type,priority,owner\na,Weird,Odd,Soon,The Boss\n",
            { { { u"status:weird"_s, u"In Review"_s }, { u"type:odd"_s, u"ticket"_s },
                  { u"priority:soon"_s, u"High"_s }, { u"person:the boss"_s, u"bob"_s } },
                {}, {} } };
        QCOMPARE(import.run(), QString{});
        const Issue issue = issueNamed(f, u"LOCK-1"_s);
        QCOMPARE(issue.status, u"In Review"_s);
        QCOMPARE(issue.type, u"ticket"_s);
        QCOMPARE(issue.priority, u"High"_s);
        QCOMPARE(issue.assignee, f.user(u"bob"_s));
    }
    // An assignee has to be a member; eve is somebody, but not of this project.
    void assigneesAreMembers()
    {
        IssueFixture f;
        Import import{ f, "title,assignee,reporter\na,eve,eve\n" };
        QCOMPARE(import.run(), QString{});
        const Issue issue = issueNamed(f, u"LOCK-1"_s);
        QVERIFY(issue.assignee.isNull());
        QCOMPARE(issue.reporter, f.user(u"eve"_s));
        QVERIFY(issue.description.contains(u"- Assignee: eve"_s));
    }
    void severalPeopleInOneCell()
    {
        IssueFixture f;
        IssueFixture::must(f.administration.addUser(
            f.home, { {}, u"doe@example.com"_s, u"Doe, John"_s, {}, false }));
        Import import{ f,
            "title,cc,assignee,reporter\na,vic,\"bob, jane, hubot\",\"Doe, John\"\n"
            "b,\"Doe, John\",,\n" };
        QCOMPARE(import.run(), QString{});
        const Issue issue = issueNamed(f, u"LOCK-1"_s);
        QCOMPARE(issue.assignee, f.user(u"bob"_s));
        QCOMPARE(issue.watchers, (QStringList{ u"jane@example.com"_s, u"vic@example.com"_s }));
        QCOMPARE(issue.reporter, f.user(u"doe"_s));
        QCOMPARE(issueNamed(f, u"LOCK-2"_s).watchers, QStringList{ u"doe@example.com"_s });
        QCOMPARE(import.report().strangers.keys(), QStringList{ u"hubot"_s });
    }
    void controlCharactersBehindTheCut()
    {
        IssueFixture f;
        Import import{ f, "title,body\na," + QByteArray{ 40'000, 'x' } + "\x1b\n" };
        QVERIFY2(import.run().contains(u"row 2: text: "_s), qPrintable(import.run()));
    }
    void nothingIsCutOff()
    {
        IssueFixture f;
        const QString subject{ 300, u'ü' };
        QString text;
        for (int line = 0; line < 3000; ++line)
            text += u"line %1 of a löng text\n"_s.arg(line);
        Import import{ f, "title,body\n" + subject.toUtf8() + ",\"" + text.toUtf8() + "\"\n",
            { {}, f.user(u"jane"_s), {} } };
        QCOMPARE(import.run(), QString{});
        QCOMPARE(import.report().longSubjects, 1);
        QCOMPARE(import.report().longTexts, 1);
        const Issue issue = issueNamed(f, u"LOCK-1"_s);
        QCOMPARE(issue.subject, QString(254, u'ü') + u'…');
        QString whole = issue.description;
        auto comments = IssueFixture::must(f.storage->comments(issue.id));
        QCOMPARE(comments.size(), 2);
        if (!comments[0].text.startsWith(u"line"_s)
            || comments[0].text.size() < comments[1].text.size())
            std::swap(comments[0], comments[1]);
        for (const Comment &comment : comments) {
            QCOMPARE(comment.author, f.user(u"jane"_s));
            whole += comment.text;
        }
        QCOMPARE(whole, text + u"\n\n---\n- Whole title: "_s + subject);
        QCOMPARE(issue.commentCount, 2);
    }
    void linksThatLeadNowhere()
    {
        IssueFixture f;
        const IssueId here = f.created();
        Import import{ f,
            "key,title,parent,relations\nA-7,a,X-1,\"blocks:A-8, relates:X-2, duplicates:"
                + here.toString().toUtf8() + "\"\nA-8,b,,\n" };
        QCOMPARE(import.run(), QString{});
        QCOMPARE(import.report().lostLinks, 2);
        const Issue issue = issueNamed(f, u"LOCK-7"_s);
        QCOMPARE(issue.relations,
            normalizedSet({ u"blocks:"_s + issueNamed(f, u"LOCK-8"_s).id.toString(),
                u"duplicates:"_s + here.toString() }));
        QVERIFY(issue.description.contains(u"- Parent: X-1"_s));
        QVERIFY(issue.description.contains(u"- relates: X-2"_s));
    }

    void asksForAProject()
    {
        IssueFixture f;
        Import import{ f, "title\na\n" };
        const auto project = [&](const QString &key) {
            return import.importer.locate(*f.storage, f.home, key, f.clock.wallNow());
        };
        QCOMPARE(project({}).error().code, errc::BadArgument);
        QCOMPARE(project(u"NONE"_s).error().code, errc::Validation);
        QCOMPARE(project(u"ALIEN"_s).error().code, errc::Validation); // of another workspace
    }

    void elementsInAnyPieces()
    {
        QByteArray text = " [ {\"a\":\"]},{\\\"[\"} ,\n2]\n[[3],[]] []";
        QBuffer buffer{ &text };
        buffer.open(QIODevice::ReadOnly);
        JsonRecords records{ buffer };
        QByteArrayList found;
        for (;;) {
            const auto json = records.next();
            QVERIFY2(json, json ? "" : qPrintable(json.error().message));
            if (json->isUndefined())
                break;
            found << json->toJson();
        }
        QCOMPARE(found, (QByteArrayList{ "{\"a\":\"]},{\\\"[\"}", "2", "3" }));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
