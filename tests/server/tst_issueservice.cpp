// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What holds for every mutation: rights, once-only, commits, the log and its hash.

#include "core/sync/spacehash.h"
#include "tests/support/issuefixture.h"
#include "tests/support/randomvalues.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

enum class Kind {
    Create,
    Update,
    Delete,
    Restore,
    Move,
    AddComment,
    EditComment,
    DeleteComment,
    SendMessage,
    SetMember,
    RemoveMember,
    LeaveProject,
    UpdateProject,
};

const QList<std::pair<Kind, QByteArray>> kinds{ { Kind::Create, "create_issue" },
    { Kind::Update, "update_issue" }, { Kind::Delete, "delete_issue" },
    { Kind::Restore, "restore_issue" }, { Kind::Move, "move_issue" },
    { Kind::AddComment, "add_comment" }, { Kind::EditComment, "edit_comment" },
    { Kind::DeleteComment, "delete_comment" }, { Kind::SendMessage, "send_message" },
    { Kind::SetMember, "set_member" }, { Kind::RemoveMember, "remove_member" },
    { Kind::LeaveProject, "remove_member of oneself" }, { Kind::UpdateProject, "update_project" } };

// A mutation of each kind that is right but for the rights of its author, who wrote the comment.
MutationBody bodyOf(Kind kind, IssueFixture &f, const QString &author)
{
    const IssueId issue = f.created();
    const CommentId comment{ makeUuidV7(f.clock.wallNow(), f.rng) };
    if (kind == Kind::EditComment || kind == Kind::DeleteComment) {
        IssueFixture::must(f.storage->saveComment(
            f.lock.id, { comment, issue, IssueFixture::user(author), u"text"_s, {}, {}, 1 }));
    }
    switch (kind) {
    case Kind::Create:
        return mutation::CreateIssue{ f.newIssue() };
    case Kind::Update:
        return mutation::UpdateIssue{ issue,
            { { Field::Priority, ValueChange{ u"Medium"_s, u"High"_s } } } };
    case Kind::Delete:
        return mutation::DeleteIssue{ issue, 1 };
    case Kind::Restore: {
        f.apply(u"jane"_s, mutation::DeleteIssue{ issue, 1 });
        return mutation::RestoreIssue{ issue, {} };
    }
    case Kind::Move:
        return mutation::MoveIssue{ issue, f.next.id };
    case Kind::AddComment:
        return mutation::AddComment{ issue, comment, u"text"_s };
    case Kind::EditComment:
        return mutation::EditComment{ issue, comment, u"text"_s, u"better text"_s };
    case Kind::DeleteComment:
        return mutation::DeleteComment{ issue, comment };
    case Kind::SendMessage:
        return mutation::AddComment{ {}, comment, u"text"_s };
    case Kind::SetMember:
        return mutation::SetMember{ IssueFixture::user(u"eve"_s), Role::Member };
    case Kind::RemoveMember:
        return mutation::RemoveMember{ IssueFixture::user(
            author == u"vic"_s ? u"bob"_s : u"vic"_s) };
    case Kind::LeaveProject:
        return mutation::RemoveMember{ IssueFixture::user(author) };
    case Kind::UpdateProject: {
        Project project = f.lock;
        project.name = u"Another name"_s;
        return mutation::UpdateProject{ project };
    }
    }
    return {};
}

} // namespace

class TestIssueService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rights_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("may");
        const QStringList everybody{ u"jane"_s, u"bob"_s, u"vic"_s, u"eve"_s, u"root"_s,
            u"mallory"_s };
        for (const auto &[kind, name] : kinds) {
            QStringList allowed{ u"jane"_s, u"root"_s };
            if (kind < Kind::SetMember)
                allowed << u"bob"_s;
            if (kind == Kind::LeaveProject)
                allowed = { u"bob"_s, u"vic"_s, u"root"_s }; // Jane is the last admin
            for (const QString &who : everybody)
                QTest::addRow("%s, %s", name.constData(), qPrintable(who))
                    << static_cast<int>(kind) << who << allowed.contains(who);
        }
    }
    void rights()
    {
        QFETCH(int, kind);
        QFETCH(QString, who);
        QFETCH(bool, may);
        IssueFixture f;
        const MutationBody body = bodyOf(static_cast<Kind>(kind), f, who);
        const qint64 before = f.head(f.space());
        const auto result = f.apply(who, body);
        if (may) {
            QCOMPARE(IssueFixture::codeOf(result), u"applied"_s);
            return;
        }
        const bool lastAdmin = static_cast<Kind>(kind) == Kind::LeaveProject && who == u"jane"_s;
        QCOMPARE(IssueFixture::codeOf(result), lastAdmin ? errc::Validation : errc::Forbidden);
        QCOMPARE(f.head(f.space()), before);
        QVERIFY(f.commit.log.empty());
    }

    // One answer for a project that is missing, foreign, or of another workspace.
    void foreignAndMissingAreTheSame()
    {
        IssueFixture f;
        Issue issue = f.newIssue();
        const auto attempt = [&](const QString &who, const ProjectId &project) {
            issue.project = project;
            return IssueFixture::errorOf(
                f.apply(f.actor(who), mutation::CreateIssue{ issue }, projectSpace(project)));
        };
        const Error missing = attempt(u"bob"_s, ProjectId{ u"no-such-project"_s });
        QCOMPARE(missing.code, errc::Forbidden);
        QCOMPARE(attempt(u"bob"_s, f.secret.id), missing);
        QCOMPARE(attempt(u"bob"_s, f.alien.id), missing);
        QCOMPARE(attempt(u"root"_s, f.alien.id), missing);
        QCOMPARE(attempt(u"mallory"_s, f.lock.id), missing);
    }
    void foreignAndMissingIssuesAreTheSame()
    {
        IssueFixture f;
        Issue hidden = f.newIssue();
        hidden.project = f.secret.id;
        f.apply(f.actor(u"jane"_s), mutation::CreateIssue{ hidden }, projectSpace(f.secret.id));
        const auto attempt = [&](const IssueId &issue) {
            return IssueFixture::codeOf(
                f.edit(u"bob"_s, issue, Field::Priority, u"Medium"_s, u"Low"_s));
        };
        QCOMPARE(attempt(IssueId{ u"no-such-issue"_s }), errc::Forbidden);
        QCOMPARE(attempt(hidden.id), errc::Forbidden);
        QCOMPARE(f.row(hidden.id).issue.priority, u"Medium"_s);
    }

    void spacesOfAUser()
    {
        IssueFixture f;
        const auto namesOf = [&](const QString &who) {
            QStringList names;
            for (const SpaceInfo &space : IssueFixture::must(
                     f.service.spacesOf(IssueFixture::user(who), f.actor(who).workspace)))
                names.append(space.name + u':' + toKey(space.role));
            return names;
        };
        QCOMPARE(namesOf(u"bob"_s),
            (QStringList{ u":admin"_s, u":viewer"_s, u"Lockstep:member"_s, u"Next:member"_s }));
        QCOMPARE(namesOf(u"eve"_s), (QStringList{ u":admin"_s, u":viewer"_s }));
        QCOMPARE(namesOf(u"root"_s).size(), 5); // all three projects
        QCOMPARE(
            namesOf(u"mallory"_s), (QStringList{ u":admin"_s, u":viewer"_s, u"Alien:admin"_s }));
        for (const SpaceInfo &space :
            IssueFixture::must(f.service.spacesOf(f.user(u"bob"_s), f.home)))
            QCOMPARE(space.head, f.head(space.id));
    }
    void mayRead_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<bool>("may");
        QTest::newRow("own") << u"user:bob@example.com"_s << true;
        QTest::newRow("another's") << u"user:jane@example.com"_s << false;
        QTest::newRow("directory") << u"directory:default"_s << true;
        QTest::newRow("other directory") << u"directory:other"_s << false;
        QTest::newRow("member") << u"LOCK"_s << true;
        QTest::newRow("not a member") << u"SECRET"_s << false;
        QTest::newRow("other workspace") << u"ALIEN"_s << false;
        QTest::newRow("missing") << u"project:nothing"_s << false;
        QTest::newRow("nonsense") << u"nonsense"_s << false;
        QTest::newRow("empty") << QString{} << false;
    }
    void mayRead()
    {
        QFETCH(QString, space);
        QFETCH(bool, may);
        IssueFixture f;
        for (const Project &project : { f.lock, f.secret, f.alien }) {
            if (project.key == space)
                space = projectSpace(project.id).toString();
        }
        QCOMPARE(IssueFixture::must(f.service.mayRead(f.actor(u"bob"_s), SpaceId{ space })), may);
    }

    // --- Once only ---

    void aRepeatedOpGetsTheSameAnswer_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto &[kind, name] : kinds)
            QTest::newRow(name.constData()) << static_cast<int>(kind);
    }
    void aRepeatedOpGetsTheSameAnswer()
    {
        QFETCH(int, kind);
        IssueFixture f;
        const Actor root = f.actor(u"root"_s);
        const Mutation mutation{ f.nextOp(root), f.space(),
            bodyOf(static_cast<Kind>(kind), f, u"root"_s), {} };
        const auto first = f.apply(root, mutation);
        QVERIFY(!first.duplicate);
        const qint64 head = f.head(f.space());
        const auto again = f.apply(root, mutation);
        QVERIFY(again.duplicate);
        QCOMPARE(again.outcome, first.outcome);
        QVERIFY(f.commit.log.empty());
        QCOMPARE(f.head(f.space()), head);
    }
    void aRepeatedConflictIsTheSameConflict()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Jane's"_s);
        const Actor bob = f.actor(u"bob"_s);
        const Mutation mutation{ f.nextOp(bob), f.space(),
            mutation::UpdateIssue{
                issue, { { Field::Subject, ValueChange{ u"It does not print"_s, u"Bob's"_s } } } },
            {} };
        const auto first = f.apply(bob, mutation);
        QCOMPARE(IssueFixture::codeOf(first), u"conflict"_s);
        const auto again = f.apply(bob, mutation);
        QVERIFY(again.duplicate);
        QCOMPARE(IssueFixture::conflictOf(again), IssueFixture::conflictOf(first));
        QCOMPARE(f.log(userSpace(bob.user)).size(), 6); // granted twice, one conflict; told of each
    }
    void aRepeatedRefusalIsARefusal()
    {
        IssueFixture f;
        const Actor vic = f.actor(u"vic"_s);
        const Mutation mutation{ f.nextOp(vic), f.space(), mutation::CreateIssue{ f.newIssue() },
            {} };
        QCOMPARE(IssueFixture::codeOf(f.apply(vic, mutation)), errc::Forbidden);
        IssueFixture::must(f.administration.setMember(f.home, u"LOCK"_s, vic.user, Role::Member));
        QCOMPARE(IssueFixture::codeOf(f.apply(vic, mutation)), errc::Forbidden);
        // It counts under a new number.
        QCOMPARE(IssueFixture::codeOf(f.apply(vic, mutation.body, f.space())), u"applied"_s);
    }
    void anOpStandsForOneMutation()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const Actor jane = f.actor(u"jane"_s);
        Mutation mutation{ f.nextOp(jane), f.space(),
            mutation::UpdateIssue{
                issue, { { Field::Priority, ValueChange{ u"Medium"_s, u"High"_s } } } },
            {} };
        f.apply(jane, mutation);
        std::get<mutation::UpdateIssue>(mutation.body).changes
            = { { Field::Priority, ValueChange{ u"Medium"_s, u"Low"_s } } };
        QCOMPARE(IssueFixture::codeOf(f.apply(jane, mutation)), errc::IdempotencyMismatch);
        QCOMPARE(f.row(issue).issue.priority, u"High"_s);
    }
    void anOpIsOfTheClientThatSignedIn()
    {
        IssueFixture f;
        const Actor jane = f.actor(u"jane"_s);
        const Mutation mutation{ { ClientId{ u"client-bob-1"_s }, 1 }, f.space(),
            mutation::CreateIssue{ f.newIssue() }, {} };
        QCOMPARE(IssueFixture::codeOf(f.apply(jane, mutation)), errc::BadArgument);
        QCOMPARE(IssueFixture::must(f.storage->opNumbers(ClientId{ u"client-bob-1"_s })).last, 0);
    }
    void anAcknowledgedOpHasExpired()
    {
        IssueFixture f;
        const Actor jane = f.actor(u"jane"_s);
        const Mutation first{ f.nextOp(jane), f.space(), mutation::CreateIssue{ f.newIssue() },
            {} };
        QCOMPARE(IssueFixture::codeOf(f.apply(jane, first)), u"applied"_s);
        // They are dropped in bunches: until then a resend has its result.
        const Mutation second{ f.nextOp(jane), f.space(), mutation::CreateIssue{ f.newIssue() },
            {} };
        QCOMPARE(IssueFixture::codeOf(f.apply(jane, second, 1)), u"applied"_s);
        QVERIFY(f.apply(jane, first).duplicate);
        Mutation last = second;
        for (qint64 acked = 2; acked <= 40; ++acked) {
            last = { f.nextOp(jane), f.space(), mutation::CreateIssue{ f.newIssue() }, {} };
            QCOMPARE(IssueFixture::codeOf(f.apply(jane, last, acked)), u"applied"_s);
        }
        const qint64 head = f.head(f.space());
        QCOMPARE(IssueFixture::codeOf(f.apply(jane, first)), errc::OpExpired);
        QCOMPARE(IssueFixture::codeOf(f.apply(jane, second)), errc::OpExpired);
        QCOMPARE(f.head(f.space()), head);
        QVERIFY(f.apply(jane, last).duplicate);
        QCOMPARE(IssueFixture::must(f.storage->opNumbers(jane.client)).last, 41);
    }
    void aStoredResultThatCannotBeReadIsNotDoneAgain()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        const Actor jane = f.actor(u"jane"_s);
        const Mutation mutation{ f.nextOp(jane), f.space(),
            mutation::AddComment{ issue, CommentId{ u"c1"_s }, u"Once"_s }, {} };
        f.apply(jane, mutation);
        f.sabotage(u"UPDATE ops SET result = 'nonsense'"_s);
        QCOMPARE(IssueFixture::codeOf(f.apply(jane, mutation)), errc::OpExpired);
        QCOMPARE(f.row(issue).issue.commentCount, 1);
    }

    // --- Commits ---

    void aGroupIsOneCommit()
    {
        IssueFixture f;
        const Actor jane = f.actor(u"jane"_s);
        const Actor bob = f.actor(u"bob"_s);
        const Issue first = f.newIssue(u"First"_s);
        const Issue second = f.newIssue(u"Second"_s);
        Issue bad = f.newIssue(u"Bad"_s);
        bad.priority = u"Whatever"_s;
        const auto commit = f.service.apply({
            { jane,
                { { f.nextOp(jane), f.space(), mutation::CreateIssue{ first }, {} },
                    { f.nextOp(jane), f.space(), mutation::CreateIssue{ bad }, {} } },
                0, {} },
            { bob, { { f.nextOp(bob), f.space(), mutation::CreateIssue{ second }, {} } }, 0, {} },
            { bob, {}, 0, {} },
        });
        QCOMPARE(commit.results.size(), 3u);
        QCOMPARE(commit.results[0].size(), 2);
        QCOMPARE(IssueFixture::codeOf(commit.results[0][0]), u"applied"_s);
        QCOMPARE(IssueFixture::codeOf(commit.results[0][1]), errc::Validation); // it alone
        QCOMPARE(IssueFixture::codeOf(commit.results[1][0]), u"applied"_s);
        QVERIFY(commit.results[2].isEmpty());
        QCOMPARE(commit.log.size(), 2u);
        QCOMPARE(commit.log[1].seq, commit.log[0].seq + 1);
        QCOMPARE(f.row(second.id).issue.name, u"LOCK-2"_s);
        QVERIFY(!IssueFixture::must(f.storage->issue(bad.id)));
    }
    void aLaterOneSeesAnEarlierOneOfItsGroup()
    {
        IssueFixture f;
        const Actor jane = f.actor(u"jane"_s);
        const Issue issue = f.newIssue();
        const auto commit = f.service.apply({ { jane,
            { { f.nextOp(jane), f.space(), mutation::CreateIssue{ issue }, {} },
                { f.nextOp(jane), f.space(),
                    mutation::UpdateIssue{
                        issue.id, { { Field::Priority, ValueChange{ u"Medium"_s, u"High"_s } } } },
                    {} } },
            0, {} } });
        QCOMPARE(IssueFixture::codeOf(commit.results[0][1]), u"applied"_s);
        QCOMPARE(f.row(issue.id).issue.priority, u"High"_s);
    }

    // What cannot be stored is answered with `retry`, and nothing of it is told to anybody.
    void aFailedCommitIsRetried_data()
    {
        QTest::addColumn<QString>("breaking");
        QTest::addColumn<QString>("mending");
        for (const QString &table :
            { u"events"_s, u"ops"_s, u"issues"_s, u"spaces"_s, u"clients"_s })
            QTest::newRow(qPrintable(u"no table "_s + table))
                << u"ALTER TABLE %1 RENAME TO away"_s.arg(table)
                << u"ALTER TABLE away RENAME TO %1"_s.arg(table);
        QTest::newRow("full disk")
            << u"PRAGMA max_page_count = 1"_s << u"PRAGMA max_page_count = 1000000"_s;
    }
    void aFailedCommitIsRetried()
    {
        QFETCH(QString, breaking);
        QFETCH(QString, mending);
        IssueFixture f;
        const Actor jane = f.actor(u"jane"_s);
        const IssueId known = f.created();
        const qint64 head = f.head(f.space());
        const quint64 hash = IssueFixture::must(f.storage->hash(f.space()));
        QList<Mutation> mutations;
        for (int i = 0; i < 20; ++i) { // more than fits on a page
            Issue issue = f.newIssue();
            issue.description = QString{ 2000, u'x' };
            mutations.append({ f.nextOp(jane), f.space(), mutation::CreateIssue{ issue }, {} });
        }
        f.sabotage(breaking);
        auto commit = f.service.apply({ { jane, mutations, 0, {} } });
        QVERIFY(commit.log.empty());
        QCOMPARE(commit.results.at(0).size(), 20);
        for (const MutationResult &result : commit.results.at(0)) {
            QCOMPARE(IssueFixture::codeOf(result), u"retry"_s);
            QVERIFY(std::get<outcome::Retry>(result.outcome).afterMs > 0);
        }
        f.sabotage(mending);
        QCOMPARE(f.head(f.space()), head);
        QCOMPARE(IssueFixture::must(f.storage->hash(f.space())), hash);
        QCOMPARE(f.row(known).issue.version, 1);
        // The same ops, once it works again.
        commit = f.service.apply({ { jane, mutations, 0, {} } });
        QCOMPARE(commit.log.size(), 20u);
        for (const MutationResult &result : commit.results.at(0)) {
            QCOMPARE(IssueFixture::codeOf(result), u"applied"_s);
            QVERIFY(!result.duplicate);
        }
        QCOMPARE(f.head(f.space()), head + 20);
    }

    void anImportHappenedWhenItHappened()
    {
        IssueFixture f;
        const Actor jane = f.actor(u"jane"_s);
        const Issue old = f.newIssue();
        const Issue fresh = f.newIssue();
        const WallTime then = fromIso8601(u"2024-02-29T12:00:00Z");
        f.commit = f.service.apply(
            { { jane, { { f.nextOp(jane), f.space(), mutation::CreateIssue{ old }, {} } }, 0,
                  then },
                { jane, { { f.nextOp(jane), f.space(), mutation::CreateIssue{ fresh }, {} } }, 0,
                    {} } });
        QCOMPARE(fromIso8601(f.row(old.id).issue.createdAt), then);
        QCOMPARE(fromIso8601(f.row(fresh.id).issue.createdAt), f.clock.wallNow());
    }

    // --- The log ---

    void envelopes()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.clock.advance(90s);
        const auto result = f.edit(u"bob"_s, issue, Field::Priority, u"Medium"_s, u"High"_s);
        QCOMPARE(f.commit.log.size(), 1u);
        const LogRow &row = f.commit.log.front();
        QCOMPARE(row.name, u"issue_updated"_s);
        QCOMPARE(row.seq, std::get<outcome::Applied>(result.outcome).seq);
        const ChangeEvent event = f.log(f.space()).last();
        QCOMPARE(event.space, f.space());
        QCOMPARE(event.seq, row.seq);
        QCOMPARE(event.op, result.op);
        QCOMPARE(event.user, f.user(u"bob"_s));
        QCOMPARE(event.timestamp, toIso8601(f.clock.wallNow()));
        const auto body = std::get<event::IssueUpdated>(event.body);
        QCOMPARE(body.issue, issue);
        QCOMPARE(body.name, u"LOCK-1"_s);
        QCOMPARE(body.version, 2);
        QCOMPARE(body.subject, u"It does not print"_s);
        QCOMPARE(body.changes, (FieldValues{ { Field::Priority, u"High"_s } }));
        QCOMPARE(body.previous, (FieldValues{ { Field::Priority, u"Medium"_s } }));
    }

    void everySixtyFourthEventHasTheHash()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        while (f.head(f.space()) < 130)
            f.commented(issue, u"Comment"_s);
        int hashes = 0;
        for (const ChangeEvent &event : f.log(f.space())) {
            QCOMPARE(event.hash.has_value(), event.seq % 64 == 0);
            hashes += event.hash.has_value();
        }
        QCOMPARE(hashes, 2);
    }

    // The hash that the server keeps is that of its rows, whatever happened.
    void theHashIsThatOfTheRows()
    {
        RandomValues random{ RandomValues::seed() };
        IssueFixture f;
        QList<IssueId> issues;
        QList<std::pair<IssueId, CommentId>> comments;
        const QStringList people{ u"jane"_s, u"bob"_s };
        const QList<ProjectId> projects{ f.lock.id, f.next.id };
        for (int i = 0; i < 400; ++i) {
            const QString who = people.at(random.number(0, 1));
            const IssueId issue
                = issues.isEmpty() ? IssueId{} : issues.at(random.number(0, issues.size() - 1));
            const qint64 what = issues.isEmpty() ? 0 : random.number(0, 9);
            const Actor actor = f.actor(who);
            const auto current = issues.isEmpty() ? IssueRow{} : f.row(issue);
            const SpaceId space
                = issues.isEmpty() ? f.space() : projectSpace(current.issue.project);
            if (what < 2) {
                Issue fresh = f.newIssue(random.line(60));
                fresh.description = random.markdown(6);
                f.apply(u"jane"_s, mutation::CreateIssue{ fresh });
                issues.append(fresh.id);
            } else if (what < 6) {
                FieldChanges changes;
                for (const Field field :
                    { Field::Subject, Field::Description, Field::Priority, Field::Status,
                        Field::Severity, Field::Lat, Field::Building, Field::DueDate }) {
                    if (random.chance(0.3))
                        changes[field] = ValueChange{ fieldValue(current.issue, field),
                            random.value(fieldInfo(field)) };
                }
                if (random.chance(0.4))
                    changes[Field::Labels]
                        = SetChange{ { random.line(20) }, current.issue.labels.mid(0, 1) };
                f.apply(actor, mutation::UpdateIssue{ issue, changes }, space);
            } else if (what == 6) {
                f.apply(actor, mutation::DeleteIssue{ issue, current.issue.version }, space);
            } else if (what == 7) {
                f.apply(actor, mutation::RestoreIssue{ issue, {} }, space);
            } else if (what == 8) {
                f.apply(
                    actor, mutation::MoveIssue{ issue, projects.at(random.number(0, 1)) }, space);
            } else {
                const CommentId id{ random.uuid() };
                f.apply(actor, mutation::AddComment{ issue, id, random.markdown(3) }, space);
                comments.append({ issue, id });
                const auto [of, old] = comments.at(random.number(0, comments.size() - 1));
                const auto comment = IssueFixture::must(f.storage->comment(old));
                if (comment && random.chance(0.5))
                    f.apply(actor,
                        mutation::EditComment{ of, old, comment->text, random.markdown(3) },
                        projectSpace(f.row(of).issue.project));
                else if (comment)
                    f.apply(u"root"_s == who ? actor : f.actor(u"root"_s),
                        mutation::DeleteComment{ of, old }, projectSpace(f.row(of).issue.project));
            }
        }
        for (const ProjectId &project : projects) {
            SpaceHash hash;
            int live = 0;
            for (const IssueRow &row : IssueFixture::must(f.storage->issues(project))) {
                if (!row.deleted) {
                    hash.add(row.issue);
                    ++live;
                }
                for (const Comment &comment : IssueFixture::must(f.storage->comments(row.issue.id)))
                    hash.add(comment);
            }
            QVERIFY(live > 0);
            QCOMPARE(IssueFixture::must(f.storage->hash(projectSpace(project))), hash.value());
            SpaceHash replayed;
            for (const ChangeEvent &event : f.log(projectSpace(project)))
                replayed.apply(event);
            QCOMPARE(replayed.value(), hash.value());
        }
    }
};

QTEST_GUILESS_MAIN(TestIssueService)
#include "tst_issueservice.moc"
