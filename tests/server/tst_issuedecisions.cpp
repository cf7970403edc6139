// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What becomes of each kind of mutation of an issue or a comment.

#include "tests/support/issuefixture.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

ValueChange change(FieldValue from, FieldValue to) { return { std::move(from), std::move(to) }; }

QString codeOf(const MutationResult &result) { return IssueFixture::codeOf(result); }

qint64 seqOf(const MutationResult &result)
{
    if (const auto applied = std::get_if<outcome::Applied>(&result.outcome))
        return applied->seq;
    if (const auto merged = std::get_if<outcome::Merged>(&result.outcome))
        return merged->seq;
    return -1;
}

} // namespace

class TestIssueDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- create_issue ---

    void creates()
    {
        IssueFixture f;
        Issue issue = f.newIssue();
        issue.reporter = f.user(u"vic"_s); // nobody reports in another's name
        issue.name = u"NEXT-99"_s;
        issue.version = 77;
        issue.commentCount = 5;
        issue.createdAt = issue.modifiedAt = u"1999-01-01T00:00:00Z"_s;
        issue.modifiedBy = f.user(u"vic"_s);
        const auto result = f.apply(u"bob"_s, mutation::CreateIssue{ issue });
        QCOMPARE(codeOf(result), u"applied"_s);
        QCOMPARE(std::get<outcome::Applied>(result.outcome).name, u"LOCK-1"_s);
        const Issue row = f.row(issue.id).issue;
        QCOMPARE(row.name, u"LOCK-1"_s);
        QCOMPARE(row.version, 1);
        QCOMPARE(row.commentCount, 0);
        QCOMPARE(row.reporter, f.user(u"bob"_s));
        QCOMPARE(row.modifiedBy, f.user(u"bob"_s));
        QCOMPARE(row.createdAt, toIso8601(f.clock.wallNow()));
        QCOMPARE(f.lastEvent<event::IssueCreated>(f.space()).issue, row);
        QCOMPARE(seqOf(result), f.head(f.space()));
    }
    // A plain client says no more than it has to.
    void createsWithoutReporter()
    {
        IssueFixture f;
        Issue issue = f.newIssue();
        issue.reporter = {};
        issue.rank.clear();
        const auto result = f.apply(u"bob"_s, mutation::CreateIssue{ issue });
        QVERIFY2(codeOf(result) == u"applied"_s, qPrintable(IssueFixture::errorOf(result).message));
        QCOMPARE(f.row(issue.id).issue.reporter, f.user(u"bob"_s));
    }
    void namesCountByProject()
    {
        IssueFixture f;
        f.created();
        Issue other = f.newIssue();
        other.project = f.next.id;
        f.apply(f.actor(u"jane"_s), mutation::CreateIssue{ other }, projectSpace(f.next.id));
        const IssueId second = f.created();
        QCOMPARE(f.row(other.id).issue.name, u"NEXT-1"_s);
        QCOMPARE(f.row(second).issue.name, u"LOCK-2"_s);
    }
    void createsOnce()
    {
        IssueFixture f;
        Issue issue = f.newIssue();
        f.apply(u"jane"_s, mutation::CreateIssue{ issue });
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::CreateIssue{ issue })), errc::BadId);
        issue.project = f.next.id; // nor in another project
        QCOMPARE(codeOf(f.apply(
                     f.actor(u"bob"_s), mutation::CreateIssue{ issue }, projectSpace(f.next.id))),
            errc::BadId);
    }
    void createsClosed()
    {
        IssueFixture f;
        Issue issue = f.newIssue();
        issue.status = u"Resolved"_s;
        f.apply(u"bob"_s, mutation::CreateIssue{ issue });
        QCOMPARE(f.row(issue.id).issue.resolvedBy, f.user(u"bob"_s));
        QVERIFY(!f.row(issue.id).issue.closedAt.isEmpty());
    }

    // --- update_issue ---

    void applies()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.clock.advance(1s);
        const auto result = f.edit(u"bob"_s, issue, Field::Priority, u"Medium"_s, u"High"_s);
        QCOMPARE(codeOf(result), u"applied"_s);
        QCOMPARE(seqOf(result), f.head(f.space()));
        const Issue row = f.row(issue).issue;
        QCOMPARE(row.priority, u"High"_s);
        QCOMPARE(row.version, 2);
        QCOMPARE(row.modifiedBy, f.user(u"bob"_s));
        QCOMPARE(row.modifiedAt, toIso8601(f.clock.wallNow()));
    }
    void equalIsNothingToDo()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Priority, u"Medium"_s, u"High"_s);
        const qint64 head = f.head(f.space());
        const auto result = f.edit(u"bob"_s, issue, Field::Priority, u"Medium"_s, u"High"_s);
        QCOMPARE(codeOf(result), u"applied"_s);
        QCOMPARE(seqOf(result), head);
        QVERIFY(f.commit.log.empty());
        QCOMPARE(f.row(issue).issue.version, 2);
    }
    void conflicts()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        const qint64 head = f.head(f.space());
        const auto result
            = f.edit(u"bob"_s, issue, Field::Subject, u"It does not print"_s, u"Bob's"_s);
        QCOMPARE(codeOf(result), u"conflict"_s);
        const Conflict conflict = IssueFixture::conflictOf(result);
        QCOMPARE(conflict.id.toString(), result.op.toString());
        QCOMPARE(conflict.kind, Conflict::Kind::Fields);
        QCOMPARE(conflict.issue, f.row(issue).issue);
        QCOMPARE(conflict.user, f.user(u"jane"_s));
        QCOMPARE(conflict.base, (FieldValues{ { Field::Subject, u"It does not print"_s } }));
        QCOMPARE(conflict.local, (FieldValues{ { Field::Subject, u"Bob's"_s } }));
        QCOMPARE(conflict.remote, (FieldValues{ { Field::Subject, u"Jane's"_s } }));
        QCOMPARE(f.row(issue).issue.subject, u"Jane's"_s);
        QCOMPARE(f.head(f.space()), head);
        // Durable, in his own space.
        QVERIFY(IssueFixture::must(f.storage->conflict(f.user(u"bob"_s), conflict.id)).has_value());
        QCOMPARE(
            f.lastEvent<event::ConflictRaised>(userSpace(f.user(u"bob"_s))).conflict, conflict);
        QCOMPARE(f.commit.log.size(), 2u); // he is told, too
    }
    void appliesWholeOrNotAtAll()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        const auto result = f.apply(u"bob"_s,
            mutation::UpdateIssue{ issue,
                { { Field::Subject, change(u"It does not print"_s, u"Bob's"_s) },
                    { Field::Priority, change(u"Medium"_s, u"High"_s) },
                    { Field::Labels, SetChange{ { u"bobs"_s }, {} } } } });
        QCOMPARE(codeOf(result), u"conflict"_s);
        QCOMPARE(f.row(issue).issue.priority, u"Medium"_s);
        QVERIFY(f.row(issue).issue.labels.isEmpty());
        // All of it is in the conflict.
        const Conflict conflict = IssueFixture::conflictOf(result);
        QCOMPARE(conflict.local.size(), 3u);
        QCOMPARE(conflict.local.at(Field::Priority), FieldValue{ u"High"_s });
        QCOMPARE(conflict.local.at(Field::Labels), FieldValue{ QStringList{ u"bobs"_s } });
        QCOMPARE(conflict.remote.size(), 1u);
    }
    void refusesWholeToo()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const auto result = f.apply(u"bob"_s,
            mutation::UpdateIssue{ issue,
                { { Field::Priority, change(u"Medium"_s, u"High"_s) },
                    { Field::Status, change(u"Open"_s, u"Nowhere"_s) } } });
        QCOMPARE(codeOf(result), errc::Validation);
        QCOMPARE(f.row(issue).issue.priority, u"Medium"_s);
    }
    void mergesText()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Description, QString{}, u"one\ntwo\nthree\nfour"_s);
        f.edit(u"jane"_s, issue, Field::Description, u"one\ntwo\nthree\nfour"_s,
            u"ONE\ntwo\nthree\nfour"_s);
        const auto result = f.edit(u"bob"_s, issue, Field::Description, u"one\ntwo\nthree\nfour"_s,
            u"one\ntwo\nthree\nFOUR"_s);
        QCOMPARE(codeOf(result), u"merged"_s);
        const FieldValues merged{ { Field::Description, u"ONE\ntwo\nthree\nFOUR"_s } };
        QCOMPARE(std::get<outcome::Merged>(result.outcome).values, merged);
        QCOMPARE(seqOf(result), f.head(f.space()));
        const auto event = f.lastEvent<event::IssueUpdated>(f.space());
        QVERIFY(event.merged);
        QCOMPARE(event.changes, merged);
        QCOMPARE(
            event.previous, (FieldValues{ { Field::Description, u"ONE\ntwo\nthree\nfour"_s } }));
    }
    void aMergeThatBecomesTooLongIsAConflict()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const QString base = u"a\nb\nc\nd"_s;
        const QString much = QString{ 20'000, u'x' };
        f.edit(u"jane"_s, issue, Field::Description, QString{}, base);
        f.edit(u"jane"_s, issue, Field::Description, base, much + u"\nb\nc\nd"_s);
        const auto result
            = f.edit(u"bob"_s, issue, Field::Description, base, u"a\nb\nc\n"_s + much);
        QCOMPARE(codeOf(result), u"conflict"_s);
    }
    void setsMerge()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const auto labels = [&](const QString &who, const QStringList &add,
                                const QStringList &remove) {
            return codeOf(f.apply(who,
                mutation::UpdateIssue{ issue, { { Field::Labels, SetChange{ add, remove } } } }));
        };
        QCOMPARE(labels(u"jane"_s, { u"a"_s, u"b"_s }, {}), u"applied"_s);
        QCOMPARE(labels(u"bob"_s, { u"b"_s, u"c"_s }, { u"a"_s, u"never there"_s }), u"applied"_s);
        QCOMPARE(f.row(issue).issue.labels, (QStringList{ u"b"_s, u"c"_s }));
        const auto event = f.lastEvent<event::IssueUpdated>(f.space());
        QCOMPARE(event.changes.at(Field::Labels),
            (FieldValue{ QStringList{ u"b"_s, u"c"_s } })); // whole
        QCOMPARE(event.previous.at(Field::Labels), (FieldValue{ QStringList{ u"a"_s, u"b"_s } }));
    }
    // Each addition fits, and both together do not.
    void aSetThatGrowsTooLargeIsRefused()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        QStringList many;
        for (int i = 10; i < 50; ++i)
            many << u"label%1"_s.arg(i);
        f.apply(u"jane"_s,
            mutation::UpdateIssue{ issue, { { Field::Labels, SetChange{ many, {} } } } });
        QStringList more;
        for (int i = 50; i < 70; ++i)
            more << u"label%1"_s.arg(i);
        const auto result = f.apply(
            u"bob"_s, mutation::UpdateIssue{ issue, { { Field::Labels, SetChange{ more, {} } } } });
        QVERIFY2(codeOf(result) == errc::Validation || codeOf(result) == u"conflict"_s,
            qPrintable(codeOf(result)));
        QCOMPARE(f.row(issue).issue.labels.size(), 40);
    }
    void theNewestRankWins()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Rank, u"a0"_s, u"a5"_s);
        QCOMPARE(codeOf(f.edit(u"bob"_s, issue, Field::Rank, u"a0"_s, u"a3"_s)), u"applied"_s);
        QCOMPARE(f.row(issue).issue.rank, u"a3"_s);
    }
    void groupsConflictTogether_data()
    {
        QTest::addColumn<int>("theirs");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("status") << static_cast<int>(Field::Status) << u"conflict"_s;
        QTest::newRow("resolution") << static_cast<int>(Field::Resolution) << u"conflict"_s;
        QTest::newRow("something else") << static_cast<int>(Field::Priority) << u"applied"_s;
    }
    void groupsConflictTogether()
    {
        QFETCH(int, theirs);
        QFETCH(QString, verdict);
        IssueFixture f;
        const IssueId issue = f.created();
        const Field field = static_cast<Field>(theirs);
        f.edit(u"jane"_s, issue, field, fieldValue(f.row(issue).issue, field),
            field == Field::Status           ? u"In Review"_s
                : field == Field::Resolution ? u"later"_s
                                             : u"Low"_s);
        const auto result = f.apply(u"bob"_s,
            mutation::UpdateIssue{ issue,
                { { Field::Status, change(u"Open"_s, u"Closed"_s) },
                    { Field::Resolution, change({}, u"fixed"_s) } } });
        QCOMPARE(codeOf(result), verdict);
        if (verdict == u"conflict"_s)
            QCOMPARE(IssueFixture::conflictOf(result).local.size(), 2u);
    }

    void whatFollowsFromAStatus()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const auto to = [&](const QString &who, const QString &status) {
            f.edit(who, issue, Field::Status, f.row(issue).issue.status, status);
            return f.lastEvent<event::IssueUpdated>(f.space());
        };
        to(u"bob"_s, u"In Progress"_s);
        QVERIFY(f.row(issue).issue.resolvedBy.isNull());
        const auto resolved = to(u"bob"_s, u"Resolved"_s);
        QCOMPARE(resolved.changes.at(Field::ResolvedBy), FieldValue{ f.user(u"bob"_s).toString() });
        QCOMPARE(f.row(issue).issue.closedAt, toIso8601(f.clock.wallNow()));
        f.clock.advance(10s);
        const auto closed = to(u"jane"_s, u"Closed"_s); // done it was before
        QVERIFY(!closed.changes.contains(Field::ResolvedBy));
        QCOMPARE(f.row(issue).issue.resolvedBy, f.user(u"bob"_s));
        const auto reopened = to(u"jane"_s, u"Open"_s);
        QCOMPARE(reopened.changes.at(Field::ResolvedBy), FieldValue{});
        QVERIFY(f.row(issue).issue.closedAt.isEmpty());
    }
    void nobodySetsWhatTheServerSets_data()
    {
        QTest::addColumn<int>("field");
        for (const FieldInfo &info : issueFields()) {
            if (!isEditable(info.rule))
                QTest::newRow(info.key.data()) << static_cast<int>(info.field);
        }
    }
    void nobodySetsWhatTheServerSets()
    {
        QFETCH(int, field);
        IssueFixture f;
        const IssueId issue = f.created();
        const Field which = static_cast<Field>(field);
        const FieldValue now = fieldValue(f.row(issue).issue, which);
        const FieldValue to = std::holds_alternative<qint64>(now)
            ? FieldValue{ qint64{ 99 } }
            : FieldValue{ u"vic@example.com"_s };
        QCOMPARE(codeOf(f.edit(u"bob"_s, issue, which, now, to)), errc::Validation);
        QCOMPARE(fieldValue(f.row(issue).issue, which), now);
    }

    // --- The rules of a project ---

    void projectRules_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, Field field, const QString &to, const QString &code) {
            QTest::newRow(name) << static_cast<int>(field) << to << code;
        };
        row("status of the list", Field::Status, u"Closed"_s, u"applied"_s);
        row("status in another case", Field::Status, u"closed"_s, errc::Validation);
        row("status not in the list", Field::Status, u"Sleeping"_s, errc::Validation);
        row("type not in the list", Field::Type, u"poem"_s, errc::Validation);
        row("priority not in the list", Field::Priority, u"Whenever"_s, errc::Validation);
        row("assignee member", Field::Assignee, u"bob@example.com"_s, u"applied"_s);
        row("assignee viewer", Field::Assignee, u"vic@example.com"_s, u"applied"_s);
        row("assignee not a member", Field::Assignee, u"eve@example.com"_s, errc::NotAMember);
        row("assignee unknown", Field::Assignee, u"nobody@example.com"_s, errc::NotAMember);
        row("parent unknown", Field::Parent, u"no-such-issue"_s, errc::BadId);
        row("subject blank", Field::Subject, u"   "_s, errc::Validation);
        row("date that is none", Field::DueDate, u"2026-02-30"_s, errc::Validation);
    }
    void projectRules()
    {
        QFETCH(int, field);
        QFETCH(QString, to);
        QFETCH(QString, code);
        const Field which = static_cast<Field>(field);
        {
            IssueFixture f;
            const IssueId issue = f.created();
            const auto result
                = f.edit(u"bob"_s, issue, which, fieldValue(f.row(issue).issue, which), to);
            QCOMPARE(codeOf(result), code);
            if (code != u"applied"_s)
                QVERIFY2(IssueFixture::errorOf(result).field.contains(fieldInfo(which).key),
                    qPrintable(IssueFixture::errorOf(result).field));
        }
        IssueFixture f; // and the same when it is created so
        Issue issue = f.newIssue();
        fieldInfo(which).set(issue, to);
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::CreateIssue{ issue })), code);
    }
    void anAssigneeMayStayAfterHeHasLeft()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Assignee, {}, u"bob@example.com"_s);
        f.apply(u"jane"_s, mutation::RemoveMember{ f.user(u"bob"_s) });
        QCOMPARE(codeOf(f.edit(u"jane"_s, issue, Field::Priority, u"Medium"_s, u"High"_s)),
            u"applied"_s);
    }

    void parents()
    {
        IssueFixture f;
        const IssueId a = f.created();
        const IssueId b = f.created();
        const IssueId c = f.created();
        const auto setParent = [&](const IssueId &issue, const IssueId &parent) {
            const FieldValue now = fieldValue(f.row(issue).issue, Field::Parent);
            return codeOf(f.edit(u"bob"_s, issue, Field::Parent, now,
                parent.isNull() ? FieldValue{} : FieldValue{ parent.toString() }));
        };
        QCOMPARE(setParent(b, a), u"applied"_s);
        QCOMPARE(setParent(c, b), u"applied"_s);
        QCOMPARE(setParent(a, a), errc::Validation);
        QCOMPARE(setParent(a, c), errc::Validation); // a circle of three
        QCOMPARE(setParent(a, b), errc::Validation);
        QCOMPARE(setParent(b, {}), u"applied"_s);
        QCOMPARE(setParent(a, c), u"applied"_s); // now it is none
    }
    void parentsMustBeHereAndAlive()
    {
        IssueFixture f;
        const IssueId child = f.created();
        const IssueId parent = f.created();
        Issue elsewhere = f.newIssue();
        elsewhere.project = f.next.id;
        f.apply(f.actor(u"jane"_s), mutation::CreateIssue{ elsewhere }, projectSpace(f.next.id));
        QCOMPARE(codeOf(f.edit(u"bob"_s, child, Field::Parent, {}, elsewhere.id.toString())),
            errc::BadId);
        f.apply(u"jane"_s, mutation::DeleteIssue{ parent, 1 });
        QCOMPARE(
            codeOf(f.edit(u"bob"_s, child, Field::Parent, {}, parent.toString())), errc::BadId);
    }
    // The parent's own parent has gone to another project: that is no business of the child.
    void aGrandparentMayBeElsewhere()
    {
        IssueFixture f;
        const IssueId grand = f.created();
        const IssueId parent = f.created();
        const IssueId child = f.created();
        f.edit(u"bob"_s, parent, Field::Parent, {}, grand.toString());
        f.apply(u"bob"_s, mutation::MoveIssue{ grand, f.next.id });
        QCOMPARE(
            codeOf(f.edit(u"bob"_s, child, Field::Parent, {}, parent.toString())), u"applied"_s);
    }
    void relations()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const IssueId friendly = f.created();
        Issue hidden = f.newIssue();
        hidden.project = f.secret.id;
        f.apply(f.actor(u"jane"_s), mutation::CreateIssue{ hidden }, projectSpace(f.secret.id));
        const auto relate = [&](const QString &who, const QString &add,
                                const QString &remove = {}) {
            return codeOf(f.apply(who,
                mutation::UpdateIssue{ issue,
                    { { Field::Relations,
                        SetChange{ add.isEmpty() ? QStringList{} : QStringList{ add },
                            remove.isEmpty() ? QStringList{} : QStringList{ remove } } } } }));
        };
        QCOMPARE(relate(u"bob"_s, u"blocks:"_s + friendly.toString()), u"applied"_s);
        QCOMPARE(relate(u"bob"_s, u"relates:no-such-issue"_s), errc::BadId);
        QCOMPARE(
            relate(u"bob"_s, u"relates:"_s + hidden.id.toString()), errc::BadId); // the same answer
        QCOMPARE(relate(u"bob"_s, u"relates:"_s + issue.toString()), errc::Validation);
        QCOMPARE(relate(u"bob"_s, u"loves:"_s + friendly.toString()), errc::Validation);
        // What Jane relates to, Bob may leave there, though he may not read it.
        QCOMPARE(relate(u"jane"_s, u"relates:"_s + hidden.id.toString()), u"applied"_s);
        QCOMPARE(relate(u"bob"_s, u"duplicates:"_s + friendly.toString()), u"applied"_s);
        QCOMPARE(relate(u"bob"_s, {}, u"relates:"_s + hidden.id.toString()), u"applied"_s);
        QCOMPARE(f.row(issue).issue.relations.size(), 2);
    }

    // --- delete_issue, restore_issue ---

    void deletesAndRestores()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const auto deleted = f.apply(u"bob"_s, mutation::DeleteIssue{ issue, 1 });
        QCOMPARE(codeOf(deleted), u"applied"_s);
        QVERIFY(f.row(issue).deleted);
        QCOMPARE(f.row(issue).issue.version, 2);
        QCOMPARE(
            fromIso8601(f.row(issue).restoreUntil), f.clock.wallNow() + std::chrono::days{ 90 });
        const auto event = f.lastEvent<event::IssueDeleted>(f.space());
        QCOMPARE(event.issue, f.row(issue).issue);
        QCOMPARE(event.restoreUntil, f.row(issue).restoreUntil);
        // Again: nothing to do.
        const auto again = f.apply(u"jane"_s, mutation::DeleteIssue{ issue, 1 });
        QCOMPARE(codeOf(again), u"applied"_s);
        QVERIFY(f.commit.log.empty());

        const auto restored = f.apply(u"jane"_s,
            mutation::RestoreIssue{
                issue, { { Field::Subject, change(u"It does not print"_s, u"It is back"_s) } } });
        QCOMPARE(codeOf(restored), u"applied"_s);
        QVERIFY(!f.row(issue).deleted);
        QVERIFY(f.row(issue).restoreUntil.isEmpty());
        QCOMPARE(f.row(issue).issue.version, 3);
        QCOMPARE(f.lastEvent<event::IssueRestored>(f.space()).issue, f.row(issue).issue);
        QCOMPARE(f.row(issue).issue.subject, u"It is back"_s);
    }
    void restoringWhatIsThereIsAnEdit()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::RestoreIssue{ issue, {} })), u"applied"_s);
        QVERIFY(f.commit.log.empty());
        QCOMPARE(codeOf(f.apply(u"bob"_s,
                     mutation::RestoreIssue{
                         issue, { { Field::Priority, change(u"Medium"_s, u"Low"_s) } } })),
            u"applied"_s);
        QCOMPARE(f.row(issue).issue.priority, u"Low"_s);
    }
    void restoringMayConflict()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        f.apply(u"jane"_s, mutation::DeleteIssue{ issue, 2 });
        const auto result = f.apply(u"bob"_s,
            mutation::RestoreIssue{
                issue, { { Field::Subject, change(u"It does not print"_s, u"Bob's"_s) } } });
        QCOMPARE(codeOf(result), u"conflict"_s);
        QCOMPARE(IssueFixture::conflictOf(result).kind, Conflict::Kind::Deleted);
        QVERIFY(f.row(issue).deleted);
    }
    void editingWhatIsDeletedConflicts()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.apply(u"jane"_s, mutation::DeleteIssue{ issue, 1 });
        const auto result
            = f.edit(u"bob"_s, issue, Field::Description, QString{}, u"A long story"_s);
        QCOMPARE(codeOf(result), u"conflict"_s);
        const Conflict conflict = IssueFixture::conflictOf(result);
        QCOMPARE(conflict.kind, Conflict::Kind::Deleted);
        QCOMPARE(conflict.local, (FieldValues{ { Field::Description, u"A long story"_s } }));
        QCOMPARE(conflict.user, f.user(u"jane"_s));
    }
    void deletingWhatChangedUnseenConflicts()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Priority, u"Medium"_s, u"High"_s);
        const auto result = f.apply(u"bob"_s, mutation::DeleteIssue{ issue, 1 });
        QCOMPARE(codeOf(result), u"conflict"_s);
        QCOMPARE(IssueFixture::conflictOf(result).kind, Conflict::Kind::DeletedUnseen);
        QCOMPARE(IssueFixture::conflictOf(result).user, f.user(u"jane"_s));
        QVERIFY(!f.row(issue).deleted);
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::DeleteIssue{ issue, 2 })), u"applied"_s);
    }
    void ownEditsAreSeen()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"bob"_s, issue, Field::Priority, u"Medium"_s, u"High"_s);
        f.edit(u"bob"_s, issue, Field::Subject, u"It does not print"_s, u"Never mind"_s);
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::DeleteIssue{ issue, 1 })), u"applied"_s);
        // But not those of his other window.
        const IssueId other = f.created();
        f.apply(f.actor(u"bob"_s, 2),
            mutation::UpdateIssue{
                other, { { Field::Priority, change(u"Medium"_s, u"High"_s) } } });
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::DeleteIssue{ other, 1 })), u"conflict"_s);
    }
    void aCommentIsNoChangeUnseen()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.commented(issue, u"Wait!"_s);
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::DeleteIssue{ issue, 1 })), u"applied"_s);
    }

    // --- move_issue ---

    void moves()
    {
        IssueFixture f;
        Project next = f.next;
        next.statuses = { { u"New"_s, StatusCategory::Open },
            { u"Doing"_s, StatusCategory::Active }, { u"Done"_s, StatusCategory::Closed } };
        next.types = { u"story"_s };
        f.apply(f.actor(u"jane"_s), mutation::UpdateProject{ next }, projectSpace(next.id));
        IssueFixture::must(
            f.administration.setMember(f.home, u"LOCK"_s, f.user(u"eve"_s), Role::Member));
        const IssueId parent = f.created();
        const IssueId issue = f.created();
        f.edit(u"bob"_s, issue, Field::Status, u"Open"_s, u"In Progress"_s);
        f.edit(u"bob"_s, issue, Field::Assignee, {}, u"eve@example.com"_s); // not known in NEXT
        f.edit(u"bob"_s, issue, Field::Parent, {}, parent.toString());
        const CommentId comment = f.commented(issue, u"Comes along"_s);

        const auto result = f.apply(u"bob"_s, mutation::MoveIssue{ issue, next.id });
        QCOMPARE(codeOf(result), u"applied"_s);
        QCOMPARE(std::get<outcome::Applied>(result.outcome).name, u"NEXT-1"_s);
        QCOMPARE(seqOf(result), f.head(f.space()));
        const Issue row = f.row(issue).issue;
        QCOMPARE(row.name, u"NEXT-1"_s);
        QCOMPARE(row.project, next.id);
        QCOMPARE(row.status, u"Doing"_s); // of the same category
        QCOMPARE(row.type, u"story"_s);
        QVERIFY(row.assignee.isNull());
        QVERIFY(row.parent.isNull());
        QCOMPARE(*IssueFixture::must(f.storage->projectOf(comment)), next.id);
        for (const SpaceId &space : { f.space(), projectSpace(next.id) }) {
            const auto event = f.lastEvent<event::IssueMoved>(space);
            QCOMPARE(event.issue, row);
            QCOMPARE(event.from, f.lock.id);
            QCOMPARE(event.to, next.id);
            QCOMPARE(event.comments.size(), 1);
            QCOMPARE(event.previous.at(Field::Status), FieldValue{ u"In Progress"_s });
            QCOMPARE(event.previous.at(Field::Assignee), FieldValue{ u"eve@example.com"_s });
            QCOMPARE(event.previous.at(Field::Parent), FieldValue{ parent.toString() });
        }
    }
    void movesOnlyWhereBothMayBeWritten()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        QCOMPARE(
            codeOf(f.apply(u"bob"_s, mutation::MoveIssue{ issue, f.secret.id })), errc::Forbidden);
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::MoveIssue{ issue, ProjectId{ u"nowhere"_s } })),
            errc::Forbidden);
        QCOMPARE(
            codeOf(f.apply(u"jane"_s, mutation::MoveIssue{ issue, f.alien.id })), errc::Forbidden);
        IssueFixture::must(
            f.administration.setMember(f.home, u"NEXT"_s, f.user(u"bob"_s), Role::Viewer));
        QCOMPARE(
            codeOf(f.apply(u"bob"_s, mutation::MoveIssue{ issue, f.next.id })), errc::Forbidden);
        QCOMPARE(f.row(issue).issue.project, f.lock.id);
    }
    void movingWhereItIsIsNothing()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::MoveIssue{ issue, f.lock.id })), u"applied"_s);
        QVERIFY(f.commit.log.empty());
        f.apply(u"bob"_s, mutation::MoveIssue{ issue, f.next.id });
        // Somebody who had not seen that.
        QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::MoveIssue{ issue, f.next.id })), u"applied"_s);
        QVERIFY(f.commit.log.empty());
        QCOMPARE(f.row(issue).issue.name, u"NEXT-1"_s);
    }
    void aDeletedIssueIsNotMoved()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.apply(u"bob"_s, mutation::DeleteIssue{ issue, 1 });
        QCOMPARE(
            codeOf(f.apply(u"bob"_s, mutation::MoveIssue{ issue, f.next.id })), errc::Forbidden);
    }
    void editsFollowAMove()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const CommentId comment = f.commented(issue, u"Before"_s, u"bob"_s);
        f.apply(u"jane"_s, mutation::MoveIssue{ issue, f.next.id });
        const qint64 head = f.head(f.space());
        const SpaceId there = projectSpace(f.next.id);
        // All of it names the space in which Bob saw the issue last.
        const auto edited = f.edit(u"bob"_s, issue, Field::Priority, u"Medium"_s, u"High"_s);
        QCOMPARE(codeOf(edited), u"applied"_s);
        QCOMPARE(seqOf(edited), head); // where the move stands
        QCOMPARE(f.log(there).last().op, edited.op);
        QCOMPARE(codeOf(f.apply(
                     u"bob"_s, mutation::AddComment{ issue, CommentId{ u"c2"_s }, u"After"_s })),
            u"applied"_s);
        QCOMPARE(*IssueFixture::must(f.storage->projectOf(CommentId{ u"c2"_s })), f.next.id);
        QCOMPARE(codeOf(f.apply(u"bob"_s,
                     mutation::EditComment{ issue, comment, u"Before"_s, u"Long before"_s })),
            u"applied"_s);
        QCOMPARE(
            codeOf(f.apply(u"bob"_s, mutation::DeleteComment{ issue, comment })), u"applied"_s);
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::DeleteIssue{ issue, 3 })), u"applied"_s);
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::RestoreIssue{ issue, {} })), u"applied"_s);
        QCOMPARE(f.head(f.space()), head); // nothing of it stands in the old one
        // Not where he may not write.
        IssueFixture::must(
            f.administration.setMember(f.home, u"NEXT"_s, f.user(u"bob"_s), Role::Viewer));
        QCOMPARE(
            codeOf(f.edit(u"bob"_s, issue, Field::Priority, u"High"_s, u"Low"_s)), errc::Forbidden);
    }

    // --- Comments and messages ---

    void comments()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const CommentId comment = f.commented(issue, u"First"_s, u"bob"_s);
        QCOMPARE(f.row(issue).issue.commentCount, 1);
        QCOMPARE(f.row(issue).issue.version, 1); // the issue itself has not changed
        const auto added = f.lastEvent<event::CommentAdded>(f.space()).comment;
        QCOMPARE(added.id, comment);
        QCOMPARE(added.author, f.user(u"bob"_s));
        QCOMPARE(added.createdAt, toIso8601(f.clock.wallNow()));
        QCOMPARE(added.version, 1);
        f.clock.advance(1s);
        QCOMPARE(codeOf(f.apply(
                     u"bob"_s, mutation::EditComment{ issue, comment, u"First"_s, u"Second"_s })),
            u"applied"_s);
        const auto edited = f.lastEvent<event::CommentEdited>(f.space());
        QCOMPARE(edited.previous, u"First"_s);
        QCOMPARE(edited.comment.text, u"Second"_s);
        QCOMPARE(edited.comment.editedAt, toIso8601(f.clock.wallNow()));
        QCOMPARE(edited.comment.version, 2);
        QCOMPARE(
            codeOf(f.apply(u"bob"_s, mutation::DeleteComment{ issue, comment })), u"applied"_s);
        QCOMPARE(f.row(issue).issue.commentCount, 0);
        QCOMPARE(f.lastEvent<event::CommentDeleted>(f.space()).comment, edited.comment);
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::DeleteComment{ issue, comment })),
            u"applied"_s); // gone is gone
        QVERIFY(f.commit.log.empty());
    }
    void onlyTheAuthorEditsAComment()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const CommentId comment = f.commented(issue, u"Bob's"_s, u"bob"_s);
        QCOMPARE(codeOf(f.apply(
                     u"jane"_s, mutation::EditComment{ issue, comment, u"Bob's"_s, u"Jane's"_s })),
            errc::Forbidden);
        IssueFixture::must(
            f.administration.setMember(f.home, u"LOCK"_s, f.user(u"eve"_s), Role::Member));
        QCOMPARE(
            codeOf(f.apply(u"eve"_s, mutation::DeleteComment{ issue, comment })), errc::Forbidden);
        QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::DeleteComment{ issue, comment })),
            u"applied"_s); // an admin
    }
    void commentsMergeOrConflict()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const CommentId comment = f.commented(issue, u"one\ntwo\nthree"_s, u"bob"_s);
        f.apply(u"bob"_s,
            mutation::EditComment{ issue, comment, u"one\ntwo\nthree"_s, u"ONE\ntwo\nthree"_s });
        const auto merged = f.apply(f.actor(u"bob"_s, 2),
            mutation::EditComment{ issue, comment, u"one\ntwo\nthree"_s, u"one\ntwo\nTHREE"_s });
        QCOMPARE(codeOf(merged), u"merged"_s);
        QCOMPARE(f.lastEvent<event::CommentEdited>(f.space()).comment.text, u"ONE\ntwo\nTHREE"_s);
        QVERIFY(f.lastEvent<event::CommentEdited>(f.space()).merged);
        const auto conflict = f.apply(f.actor(u"bob"_s, 2),
            mutation::EditComment{ issue, comment, u"one\ntwo\nthree"_s, u"quite different"_s });
        QCOMPARE(codeOf(conflict), u"conflict"_s);
        const Conflict raised = IssueFixture::conflictOf(conflict);
        QCOMPARE(raised.kind, Conflict::Kind::Comment);
        QCOMPARE(raised.issue.id, issue);
        QCOMPARE(raised.comment->base, u"one\ntwo\nthree"_s);
        QCOMPARE(raised.comment->local, u"quite different"_s);
        QCOMPARE(raised.comment->remote, u"ONE\ntwo\nTHREE"_s);
        const auto equal = f.apply(f.actor(u"bob"_s, 2),
            mutation::EditComment{ issue, comment, u"something"_s, u"ONE\ntwo\nTHREE"_s });
        QCOMPARE(codeOf(equal), u"applied"_s); // it is so already
        QVERIFY(f.commit.log.empty());
    }
    void commentsThatCannotBe_data()
    {
        QTest::addColumn<QString>("issue");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << u"this"_s << u"c"_s << QString{} << QString{ errc::Validation };
        QTest::newRow("blank") << u"this"_s << u"c"_s << u" \n\t "_s << QString{ errc::Validation };
        QTest::newRow("32,768 bytes")
            << u"this"_s << u"c"_s << QString{ 32'768, u'x' } << u"applied"_s;
        QTest::newRow("32,769 bytes")
            << u"this"_s << u"c"_s << QString{ 32'769, u'x' } << QString{ errc::Validation };
        QTest::newRow("id taken") << u"this"_s << u"taken"_s << u"text"_s << QString{ errc::BadId };
        QTest::newRow("bad id") << u"this"_s << u"../c"_s << u"text"_s << QString{ errc::BadId };
        QTest::newRow("no issue") << u"nothing"_s << u"c"_s << u"text"_s
                                  << QString{ errc::Forbidden };
    }
    void commentsThatCannotBe()
    {
        QFETCH(QString, issue);
        QFETCH(QString, id);
        QFETCH(QString, text);
        QFETCH(QString, code);
        IssueFixture f;
        const IssueId known = f.created();
        f.apply(u"jane"_s, mutation::AddComment{ known, CommentId{ u"taken"_s }, u"Here"_s });
        const IssueId on = issue == u"this"_s ? known : IssueId{ issue };
        QCOMPARE(
            codeOf(f.apply(u"bob"_s, mutation::AddComment{ on, CommentId{ id }, text })), code);
    }
    void messagesOfAChannel()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const CommentId message{ u"m1"_s };
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::AddComment{ {}, message, u"Hello"_s })),
            u"applied"_s);
        QCOMPARE(f.commit.log.front().name, u"message_added"_s);
        QCOMPARE(codeOf(f.apply(
                     u"bob"_s, mutation::EditComment{ {}, message, u"Hello"_s, u"Hello, all"_s })),
            u"applied"_s);
        QCOMPARE(f.commit.log.front().name, u"message_edited"_s);
        // A message is no comment of an issue, nor of another project.
        QCOMPARE(codeOf(f.apply(
                     u"bob"_s, mutation::EditComment{ issue, message, u"Hello, all"_s, u"x"_s })),
            errc::Forbidden);
        QCOMPARE(codeOf(f.apply(f.actor(u"bob"_s),
                     mutation::EditComment{ {}, message, u"Hello, all"_s, u"x"_s },
                     projectSpace(f.next.id))),
            errc::Forbidden);
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::DeleteComment{ {}, message })), u"applied"_s);
        QCOMPARE(f.commit.log.front().name, u"message_deleted"_s);
    }

    // --- resolve_conflict ---

    void resolvesAConflict()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        const auto result
            = f.edit(u"bob"_s, issue, Field::Subject, u"It does not print"_s, u"Bob's"_s);
        const ConflictId id = IssueFixture::conflictOf(result).id;
        const SpaceId own = userSpace(f.user(u"bob"_s));
        const auto resolve = [&](const QString &who, const SpaceId &space) {
            return codeOf(f.apply(f.actor(who), mutation::ResolveConflict{ id }, space));
        };
        QCOMPARE(resolve(u"jane"_s, own), errc::Forbidden); // not hers
        QVERIFY(resolve(u"bob"_s, f.space()) != u"applied"_s);
        QCOMPARE(resolve(u"bob"_s, own), u"applied"_s);
        QCOMPARE(f.lastEvent<event::ConflictResolved>(own).conflict, id);
        QVERIFY(!IssueFixture::must(f.storage->conflict(f.user(u"bob"_s), id)).has_value());
        QCOMPARE(resolve(u"bob"_s, own), u"applied"_s); // on another device meanwhile
        QVERIFY(f.commit.log.empty());
    }

    // --- save_filter, remove_filter ---

    void keepsTheFiltersOfEachPerson()
    {
        IssueFixture f;
        const SpaceId own = userSpace(f.user(u"bob"_s));
        SavedFilter filter{ FilterId{ u"0197a0d0-2b1c-7e4f-8a90-1b2c3d4e5f60"_s }, u"Overdue"_s,
            u"is:overdue"_s, true };
        const auto save = [&](const QString &who, const SpaceId &space) {
            return codeOf(f.apply(f.actor(who), mutation::SaveFilter{ filter }, space));
        };
        QCOMPARE(save(u"jane"_s, own), errc::Forbidden); // not hers
        QVERIFY(save(u"bob"_s, f.space()) != u"applied"_s);
        QCOMPARE(save(u"bob"_s, own), u"applied"_s);
        QCOMPARE(f.lastEvent<event::FilterSaved>(own).filter, filter);
        QCOMPARE(save(u"bob"_s, own), u"applied"_s); // nothing new
        QVERIFY(f.commit.log.empty());
        filter.name = u"Late"_s;
        QCOMPARE(save(u"bob"_s, own), u"applied"_s);
        QCOMPARE(f.lastEvent<event::FilterSaved>(own).filter.name, u"Late"_s);
        QCOMPARE(IssueFixture::must(f.storage->filters(f.user(u"bob"_s))).size(), 1);
        QCOMPARE(IssueFixture::must(f.storage->filters(f.user(u"jane"_s))).size(), 0);
        filter.name = u" "_s;
        QCOMPARE(save(u"bob"_s, own), errc::Validation);

        const auto remove = [&](const QString &who) {
            return codeOf(f.apply(f.actor(who), mutation::RemoveFilter{ filter.id }, own));
        };
        QCOMPARE(remove(u"jane"_s), errc::Forbidden);
        QCOMPARE(remove(u"bob"_s), u"applied"_s);
        QCOMPARE(f.lastEvent<event::FilterRemoved>(own).filter, filter.id);
        QCOMPARE(IssueFixture::must(f.storage->filters(f.user(u"bob"_s))).size(), 0);
        QCOMPARE(remove(u"bob"_s), u"applied"_s); // on another device meanwhile
        QVERIFY(f.commit.log.empty());
    }

    void filtersHaveALimit()
    {
        IssueFixture f;
        const SpaceId own = userSpace(f.user(u"bob"_s));
        for (int i = 0; i <= maxSavedFilters; ++i) {
            const SavedFilter filter{ FilterId{ u"filter-%1"_s.arg(i) }, u"Filter"_s, u"x"_s,
                false };
            const QString code
                = codeOf(f.apply(f.actor(u"bob"_s), mutation::SaveFilter{ filter }, own));
            QCOMPARE(code, i < maxSavedFilters ? u"applied"_s : QString(errc::Validation));
        }
    }
};

QTEST_GUILESS_MAIN(TestIssueDecisions)
#include "tst_issuedecisions.moc"
