// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/database.h"
#include "tests/support/issuefixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

HistoryPage historyOf(IssueFixture &f, const HistoryQuery &query, const QString &name = u"jane"_s)
{
    return f.must(f.service.history(f.actor(name), query));
}

QList<LostValue> lostOf(IssueFixture &f, const IssueId &issue)
{
    return historyOf(f, { issue, {}, {} }).lost;
}

const QString text = u"one\ntwo\nthree\nfour\nfive"_s;

} // namespace

// docs/protocol.md, "5. Mutations", History
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWasDone()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.clock.advance(1s);
        f.edit(u"bob"_s, issue, Field::Status, u"Open"_s, u"Closed"_s);
        const CommentId comment = f.commented(issue, u"Done"_s, u"bob"_s);
        f.apply(u"bob"_s, mutation::EditComment{ issue, comment, u"Done"_s, u"Done!"_s });
        f.created(u"Another one"_s); // is not in it
        f.apply(u"jane"_s, mutation::DeleteIssue{ issue, 2 });

        const HistoryPage page = historyOf(f, { issue, {}, {} });
        QCOMPARE(page.entries.size(), 5);
        QVERIFY(!page.more);
        QVERIFY(page.lost.isEmpty());
        QCOMPARE(page.entries.at(0).event, u"issue_deleted"_s);
        QCOMPARE(page.entries.at(0).by, f.user(u"jane"_s));
        QCOMPARE(page.entries.at(1).event, u"comment_edited"_s);
        QCOMPARE(page.entries.at(1).comment, comment);
        QCOMPARE(page.entries.at(1).textFrom, u"Done"_s);
        QCOMPARE(page.entries.at(1).textTo, u"Done!"_s);
        const HistoryEntry &edit = page.entries.at(3);
        QCOMPARE(edit.event, u"issue_updated"_s);
        QCOMPARE(edit.by, f.user(u"bob"_s));
        QCOMPARE(edit.at, toIso8601(f.clock.wallNow()));
        QCOMPARE(edit.from.at(Field::Status), FieldValue{ u"Open"_s });
        QCOMPARE(edit.to.at(Field::Status), FieldValue{ u"Closed"_s });
        QVERIFY(!edit.op.isNull());
        QCOMPARE(page.entries.at(4).event, u"issue_created"_s);
    }

    void comesByPages()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        for (int i = 0; i < 250; ++i)
            f.commented(issue, u"Comment %1"_s.arg(i));
        HistoryPage page = historyOf(f, { issue, {}, {} });
        QCOMPARE(page.entries.size(), 100);
        QVERIFY(page.more);
        QList<qint64> seen;
        for (int i = 0; i < 10; ++i) {
            for (const HistoryEntry &entry : page.entries)
                seen.append(entry.seq);
            if (!page.more)
                break;
            page = historyOf(f, { issue, page.entries.last().seq, 0 });
        }
        QCOMPARE(seen.size(), 251);
        QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
        QVERIFY(historyOf(f, { issue, 0, 0 }).entries.isEmpty());
    }
    // A page has to fit into a packet.
    void aPageIsBounded()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Description, QString{}, QString{ 30'000, u'a' });
        for (int i = 0; i < 20; ++i) {
            const QChar from{ u'a' + i };
            f.edit(u"jane"_s, issue, Field::Description, QString{ 30'000, from },
                QString{ 30'000, QChar{ u'b' + i } });
            // Each of these is refused, and kept.
            f.edit(u"bob"_s, issue, Field::Description, u"x"_s, QString{ 30'000, u'Z' });
        }
        const HistoryPage page = historyOf(f, { issue, {}, {} });
        QVERIFY(page.more);
        QVERIFY(page.moreLost);
        QVERIFY(!page.entries.isEmpty() && !page.lost.isEmpty());
        JsonWriter json;
        writeHistoryPage(json, page);
        QVERIFY2(json.text().size() < 900'000, qPrintable(QString::number(json.text().size())));
        JsonDocument document;
        const auto read = readHistoryPage(f.must(document.parse(json.text())));
        QVERIFY(read);
        QCOMPARE(*read, page);
        const HistoryPage next = historyOf(f, { issue, 0, page.lost.last().number });
        QVERIFY(next.entries.isEmpty());
        QCOMPARE(next.lost.first().number, page.lost.last().number - 1);
    }
    void aBulkEditHasItsGroup()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const Actor bob = f.actor(u"bob"_s);
        f.apply(bob,
            Mutation{ f.nextOp(bob), f.space(),
                mutation::UpdateIssue{
                    issue, { { Field::Priority, ValueChange{ u"Medium"_s, u"High"_s } } } },
                u"bulk-1"_s });
        QCOMPARE(historyOf(f, { issue, {}, {} }).entries.first().group, u"bulk-1"_s);
    }

    void onlyForThoseWhoReadTheIssue()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        f.edit(u"bob"_s, issue, Field::Subject, u"It does not print"_s, u"Bob's"_s);
        QCOMPARE(historyOf(f, { issue, {}, {} }, u"vic"_s).lost.size(), 1); // a viewer
        QCOMPARE(historyOf(f, { issue, {}, {} }, u"root"_s).lost.size(), 1);
        for (const QString &name : { u"eve"_s, u"mallory"_s }) {
            const auto refused = f.service.history(f.actor(name), { issue, {}, {} });
            QVERIFY(!refused);
            const auto missing = f.service.history(f.actor(name), { IssueId{ u"none"_s }, {}, {} });
            QVERIFY(!missing);
            QCOMPARE(refused.error(), missing.error()); // nothing can be probed
        }
    }
    // The log of the project where it was belongs to those who are in that one.
    void aMoveTakesTheLostValuesAlong()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        f.edit(u"bob"_s, issue, Field::Subject, u"It does not print"_s, u"Bob's"_s);
        f.apply(u"jane"_s, mutation::MoveIssue{ issue, f.secret.id });
        QVERIFY(!f.service.history(f.actor(u"bob"_s), { issue, {}, {} }));
        const HistoryPage page = historyOf(f, { issue, {}, {} });
        QCOMPARE(page.entries.size(), 1);
        QCOMPARE(page.entries.first().event, u"issue_moved"_s);
        QCOMPARE(page.lost.size(), 1);
    }

    // --- lost values: each case leaves exactly one

    void nothingIsLostByPlainEdits()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        f.edit(u"bob"_s, issue, Field::Subject, u"Jane's"_s, u"Bob's"_s);
        f.edit(u"jane"_s, issue, Field::Rank, u"a0"_s, u"a1"_s);
        f.edit(u"bob"_s, issue, Field::Rank, u"a0"_s, u"a2"_s); // the newest wins
        QVERIFY(lostOf(f, issue).isEmpty());
    }

    void theRefusedSide()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const auto jane
            = f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        f.clock.advance(1min);
        const auto conflict
            = f.edit(u"bob"_s, issue, Field::Subject, u"It does not print"_s, u"Bob's"_s);
        QCOMPARE(f.codeOf(conflict), u"conflict"_s);
        const auto lost = lostOf(f, issue);
        QCOMPARE(lost.size(), 1);
        const LostValue expected{ 1, {}, Field::Subject, u"Bob's"_s, f.user(u"bob"_s),
            toIso8601(f.clock.wallNow()), std::get<outcome::Applied>(jane.outcome).seq,
            f.user(u"jane"_s), LostValue::Reason::Conflict };
        QCOMPARE(lost.first(), expected);
    }
    // A mutation applies whole or not at all, so all of it is lost with the field that conflicts.
    void allFieldsOfARefusedEdit()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        f.apply(u"bob"_s,
            mutation::UpdateIssue{ issue,
                { { Field::Subject, ValueChange{ u"It does not print"_s, u"Bob's"_s } },
                    { Field::Priority, ValueChange{ u"Medium"_s, u"High"_s } },
                    { Field::Type, ValueChange{ u"bug"_s, u"bug"_s } } } }); // as he saw it
        const auto lost = lostOf(f, issue);
        QCOMPARE(lost.size(), 2);
        QCOMPARE(lost.at(0).field, Field::Priority);
        QCOMPARE(lost.at(1).field, Field::Subject);
    }

    void theOverwrittenSide_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QStringList>("lost");
        QTest::addColumn<int>("reason");
        QTest::newRow("mine") << u"Bob's"_s << QStringList{ u"Jane's"_s }
                              << int(LostValue::Reason::Resolved);
        QTest::newRow("theirs") << QString{} << QStringList{ u"Bob's"_s }
                                << int(LostValue::Reason::Conflict);
        QTest::newRow("neither") << u"Both of us"_s << QStringList{ u"Jane's"_s, u"Bob's"_s }
                                 << int(LostValue::Reason::Resolved);
    }
    void theOverwrittenSide()
    {
        QFETCH(QString, chosen);
        QFETCH(QStringList, lost);
        QFETCH(int, reason);
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        const ConflictId conflict = f.conflictOf(f.edit(u"bob"_s, issue, Field::Subject,
                                                     u"It does not print"_s, u"Bob's"_s))
                                        .id;
        if (!chosen.isEmpty())
            f.edit(u"bob"_s, issue, Field::Subject, u"Jane's"_s, chosen);
        const Actor bob = f.actor(u"bob"_s);
        QCOMPARE(f.codeOf(f.apply(
                     bob, mutation::ResolveConflict{ conflict }, userSpace(f.user(u"bob"_s)))),
            u"applied"_s);
        QStringList values;
        for (const LostValue &value : lostOf(f, issue))
            values.append(std::get<QString>(value.value));
        QCOMPARE(values, lost);
        const LostValue newest = lostOf(f, issue).first();
        QCOMPARE(int(newest.reason), reason);
        const bool isJanes = newest.reason == LostValue::Reason::Resolved;
        QCOMPARE(newest.owner, f.user(isJanes ? u"jane"_s : u"bob"_s));
        QCOMPARE(newest.winner, f.user(isJanes ? u"bob"_s : u"jane"_s));
    }

    void whatIsMergedStaysAsItWasWritten()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Description, QString{}, text);
        f.edit(u"jane"_s, issue, Field::Description, text, u"ONE\ntwo\nthree\nfour\nfive"_s);
        const QString written = u"one\ntwo\nthree\nfour\nFIVE"_s;
        const auto merged = f.edit(u"bob"_s, issue, Field::Description, text, written);
        QCOMPARE(f.codeOf(merged), u"merged"_s);
        const auto lost = lostOf(f, issue);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost.first().value, FieldValue{ written });
        QCOMPARE(lost.first().reason, LostValue::Reason::Merged);
        QCOMPARE(lost.first().winner, f.user(u"jane"_s));
        QCOMPARE(lost.first().seq, std::get<outcome::Merged>(merged.outcome).seq);
    }
    void whatWasMeantForADeletedIssue()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.apply(u"jane"_s, mutation::DeleteIssue{ issue, 1 });
        const auto refused
            = f.edit(u"bob"_s, issue, Field::Subject, u"It does not print"_s, u"Bob's"_s);
        QCOMPARE(lostOf(f, issue).size(), 1);
        QCOMPARE(lostOf(f, issue).first().reason, LostValue::Reason::Deleted);
        // Restored with it: nothing is lost any more.
        f.apply(u"bob"_s,
            mutation::RestoreIssue{
                issue, { { Field::Subject, ValueChange{ u"It does not print"_s, u"Bob's"_s } } } });
        f.apply(f.actor(u"bob"_s), mutation::ResolveConflict{ f.conflictOf(refused).id },
            userSpace(f.user(u"bob"_s)));
        QVERIFY(lostOf(f, issue).isEmpty());
    }
    void theTextOfAComment_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("reason");
        QTest::newRow("merged") << u"one\ntwo\nthree\nfour\nFIVE"_s << u"merged"_s
                                << int(LostValue::Reason::Merged);
        QTest::newRow("refused") << u"uno\ntwo\nthree\nfour\nfive"_s << u"conflict"_s
                                 << int(LostValue::Reason::Conflict);
    }
    void theTextOfAComment()
    {
        QFETCH(QString, to);
        QFETCH(QString, code);
        QFETCH(int, reason);
        IssueFixture f;
        const IssueId issue = f.created();
        const CommentId comment = f.commented(issue, text, u"bob"_s);
        const QString theirs = u"ONE\ntwo\nthree\nfour\nfive"_s;
        f.apply(u"bob"_s, mutation::EditComment{ issue, comment, text, theirs });
        const auto result = f.apply(f.actor(u"bob"_s, 2), // his other window
            mutation::EditComment{ issue, comment, text, to });
        QCOMPARE(f.codeOf(result), code);
        auto lost = lostOf(f, issue);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost.first().comment, comment);
        QCOMPARE(lost.first().value, FieldValue{ to });
        QCOMPARE(int(lost.first().reason), reason);
        if (code != u"conflict"_s)
            return;
        f.apply(f.actor(u"bob"_s, 2), mutation::EditComment{ issue, comment, theirs, to });
        f.apply(f.actor(u"bob"_s, 2), mutation::ResolveConflict{ f.conflictOf(result).id },
            userSpace(f.user(u"bob"_s)));
        lost = lostOf(f, issue);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost.first().value, FieldValue{ theirs });
        QCOMPARE(lost.first().reason, LostValue::Reason::Resolved);
    }

    // --- how long

    void keptForAWhile()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        for (int i = 0; i < 30; ++i) { // one a day
            f.edit(u"bob"_s, issue, Field::Subject, u"It does not print"_s, u"Bob %1"_s.arg(i));
            f.clock.advance(std::chrono::days{ 1 });
        }
        const WallTime before = f.clock.wallNow() - std::chrono::days{ 10 };
        int steps = 1;
        while (f.must(f.storage->trimLost(before, 5)))
            ++steps;
        QVERIFY2(steps >= 4 && steps <= 5, qPrintable(QString::number(steps)));
        const auto lost = lostOf(f, issue);
        QCOMPARE(lost.size(), 10);
        QCOMPARE(lost.last().value, FieldValue{ u"Bob 20"_s });
        QVERIFY(!f.must(f.storage->trimLost(before, 5)));
    }
    void goWithTheirProject()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        f.edit(u"bob"_s, issue, Field::Subject, u"It does not print"_s, u"Bob's"_s);
        f.sabotage(u"DELETE FROM issues"_s);
        f.sabotage(u"INSERT INTO meta (name, value) SELECT 'left', COUNT(*) FROM lost_values"_s);
        const auto left
            = f.storage->database().first(u"SELECT value FROM meta WHERE name = 'left'"_s, {},
                [](const ResultRow &from) { return from.text(0); });
        QCOMPARE(**left, u"0"_s);
    }

    // A database of the version before gets the index by issue, for the events that are there.
    void migrates()
    {
        QTemporaryDir directory;
        const QString url = u"sqlite:"_s + directory.filePath(u"old.db"_s);
        FakeClock clock;
        const ProjectId project{ u"p"_s };
        const IssueId issue{ u"i"_s };
        {
            auto storage = IssueFixture::must(Storage::open(url, clock));
            LogWriter log{ *storage, clock };
            Issue created;
            created.id = issue;
            created.project = project;
            IssueFixture::must(storage->begin());
            const auto space = projectSpace(project);
            QVERIFY(log.append(space, {}, UserId{ u"jane"_s }, event::IssueCreated{ created }));
            QVERIFY(log.append(space, {}, UserId{ u"jane"_s },
                event::CommentAdded{
                    { CommentId{ u"c"_s }, issue, UserId{ u"jane"_s }, u"Hello"_s, {}, {}, 1 } }));
            QVERIFY(log.append(space, {}, UserId{ u"jane"_s },
                event::CommentAdded{ { CommentId{ u"m"_s }, {}, UserId{ u"jane"_s },
                    u"In the channel"_s, {}, {}, 1 } }));
            IssueFixture::must(storage->commit());
        }
        {
            auto database = IssueFixture::must(Database::open(url));
            QVERIFY(database->runScript(
                u"DROP TABLE attachments; DROP TABLE uploads; DROP TABLE loose_files;"
                "DROP TABLE notifications; DROP TABLE settings; DROP TABLE followers;"
                "DROP TABLE reminders; DROP INDEX issues_by_due;"
                "DROP TABLE queue_projects; DROP TABLE queues;"
                "DROP TABLE sessions; DROP TABLE invitations;"
                "ALTER TABLE users DROP COLUMN verified;"
                "ALTER TABLE people DROP COLUMN former;"
                "DROP TABLE filters; DROP TABLE lost_values; DROP INDEX events_by_issue;"
                "ALTER TABLE events DROP COLUMN issue;"
                "ALTER TABLE events DROP COLUMN bulk;"
                "ALTER TABLE refresh_tokens DROP COLUMN number;"
                "UPDATE meta SET value = '2' WHERE name = 'schema'"));
        }
        auto storage = IssueFixture::must(Storage::open(url, clock));
        const auto rows
            = IssueFixture::must(storage->history(projectSpace(project), issue, 100, 10, 10'000));
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows.front().row.name, u"comment_added"_s);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
