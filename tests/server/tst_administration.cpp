// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// People, projects and members: by the owner of the server, and by mutations.

#include "tests/support/issuefixture.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

template <typename T> QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}
QString codeOf(const MutationResult &result) { return IssueFixture::codeOf(result); }

} // namespace

class TestAdministration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- By the owner ---

    void addsPeople()
    {
        IssueFixture f;
        const auto added = f.administration.addUser(
            f.home, { {}, u"Ann@example.com"_s, u"Ann"_s, u"hash"_s, false });
        QCOMPARE(codeOf(added), u"ok"_s);
        QCOMPARE(added->id.toString(), u"Ann@example.com"_s); // stable from here on
        const auto row = *IssueFixture::must(f.storage->account(added->id));
        QCOMPARE(row.user, *added);
        QCOMPARE(row.passwordHash, u"hash"_s);
        QVERIFY(IssueFixture::must(f.storage->peopleOf(f.home)).contains(added->id));
        QVERIFY(!IssueFixture::must(f.storage->peopleOf(f.other)).contains(added->id));
        QCOMPARE(f.lastEvent<event::UserUpdated>(directorySpace(f.home)).user, *added);
        const auto log = f.administration.takeLog();
        QCOMPARE(log.size(), 1u);
        QCOMPARE(log.front().name, u"user_updated"_s);
        QVERIFY(f.administration.takeLog().empty());
    }
    void refusesPeople_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("name");
        QTest::newRow("no address") << u"ann"_s << u"Ann"_s;
        QTest::newRow("empty") << QString{} << u"Ann"_s;
        QTest::newRow("two at signs") << u"a@b@c"_s << u"Ann"_s;
        QTest::newRow("space") << u"a b@c"_s << u"Ann"_s;
        QTest::newRow("slash") << u"a/b@c"_s << u"Ann"_s;
        QTest::newRow("line break") << u"a@c\n"_s << u"Ann"_s;
        QTest::newRow("too long") << u"a@"_s + QString{ 191, u'c' } << u"Ann"_s;
        QTest::newRow("taken") << u"jane@example.com"_s << u"Ann"_s;
        QTest::newRow("taken, in other letters") << u"JANE@example.com"_s << u"Ann"_s;
        QTest::newRow("no name") << u"ann@example.com"_s << QString{};
        QTest::newRow("name of two lines") << u"ann@example.com"_s << u"Ann\nof"_s;
    }
    void refusesPeople()
    {
        QFETCH(QString, email);
        QFETCH(QString, name);
        IssueFixture f;
        const qint64 head = f.head(directorySpace(f.home));
        const auto added = f.administration.addUser(f.home, { {}, email, name, {}, false });
        QCOMPARE(codeOf(added), errc::Validation);
        QCOMPARE(f.head(directorySpace(f.home)), head);
        QVERIFY(f.administration.takeLog().empty());
    }
    // An id is ASCII and of at most 64 characters; an address need not be.
    void addressesThatAreNoIds()
    {
        IssueFixture f;
        for (const QString &email :
            { u"änn@example.com"_s, QString{ u"a@"_s + QString{ 80, u'c' } } }) {
            const auto added = f.administration.addUser(f.home, { {}, email, u"Ann"_s, {}, false });
            QCOMPARE(codeOf(added), u"ok"_s);
            QCOMPARE(added->email, email);
            QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::SetMember{ added->id, Role::Member })),
                u"applied"_s);
        }
        QCOMPARE(codeOf(f.administration.addUser(
                     f.home, { UserId{ u"a/b"_s }, u"ab@example.com"_s, u"Ab"_s, {}, false })),
            errc::BadId);
    }
    void setsPasswordsAndDisables()
    {
        IssueFixture f;
        const auto account
            = [&] { return *IssueFixture::must(f.storage->account(f.user(u"bob"_s))); };
        f.clock.advance(1s);
        IssueFixture::must(f.administration.setPasswordHash(f.user(u"bob"_s), u"new hash"_s));
        QCOMPARE(account().passwordHash, u"new hash"_s);
        QCOMPARE(account().validAfter, f.clock.wallNow()); // his sessions have ended
        f.clock.advance(1s);
        IssueFixture::must(f.administration.setDisabled(f.user(u"bob"_s), true));
        QVERIFY(account().disabled);
        QCOMPARE(account().validAfter, f.clock.wallNow());
        f.clock.advance(1s);
        IssueFixture::must(f.administration.setDisabled(f.user(u"bob"_s), false));
        QVERIFY(!account().disabled);
        // What was revoked stays so, and a running server notices that something has changed.
        QCOMPARE(account().validAfter, f.clock.wallNow());
        QCOMPARE(codeOf(f.administration.setDisabled(f.user(u"nobody"_s), true)), errc::Validation);
        QCOMPARE(
            codeOf(f.administration.setPasswordHash(f.user(u"nobody"_s), {})), errc::Validation);
    }
    void addsProjects()
    {
        IssueFixture f;
        const auto added = f.administration.addProject(f.home, u"DOCS"_s, u"Documents"_s);
        QCOMPARE(codeOf(added), u"ok"_s);
        QCOMPARE(added->version, 1);
        QCOMPARE(*IssueFixture::must(f.storage->project(added->id)), *added);
        QCOMPARE(*IssueFixture::must(f.storage->workspaceOf(added->id)), f.home);
        QCOMPARE(f.lastEvent<event::ProjectCreated>(projectSpace(added->id)).project, *added);
        QCOMPARE(
            codeOf(f.administration.addProject(f.home, u"DOCS"_s, u"Again"_s)), errc::Validation);
        QCOMPARE(codeOf(f.administration.addProject(f.other, u"DOCS"_s, u"There"_s)), u"ok"_s);
        for (const QString &key :
            { u"docs"_s, u"D"_s, u"1X"_s, u"TOOLONGAKEY"_s, u"A-B"_s, QString{} })
            QCOMPARE(codeOf(f.administration.addProject(f.home, key, u"Bad"_s)), errc::Validation);
        QCOMPARE(
            codeOf(f.administration.addProject(f.home, u"NAMELESS"_s, u" "_s)), errc::Validation);
    }
    void setsMembers()
    {
        IssueFixture f;
        QCOMPARE(
            codeOf(f.administration.setMember(f.home, u"LOCK"_s, f.user(u"eve"_s), Role::Viewer)),
            u"ok"_s);
        QCOMPARE(*IssueFixture::must(f.storage->role(f.lock.id, f.user(u"eve"_s))), Role::Viewer);
        QCOMPARE(f.administration.takeLog().size(), 3u);
        QCOMPARE(
            codeOf(f.administration.setMember(f.home, u"LOCK"_s, f.user(u"eve"_s), Role::Viewer)),
            u"ok"_s);
        QVERIFY(f.administration.takeLog().empty()); // it was so
        for (const auto &[key, who] :
            { std::pair{ u"NONE"_s, u"eve"_s }, { u"LOCK"_s, u"nobody"_s },
                { u"LOCK"_s, u"mallory"_s }, { u"ALIEN"_s, u"eve"_s } })
            QCOMPARE(codeOf(f.administration.setMember(f.home, key, f.user(who), Role::Member)),
                errc::Validation);
    }
    // What cannot be done leaves nothing behind, and the next works.
    void failuresLeaveNothing()
    {
        IssueFixture f;
        f.sabotage(u"ALTER TABLE events RENAME TO away"_s);
        QVERIFY(codeOf(f.administration.addProject(f.home, u"DOCS"_s, u"Documents"_s)) != u"ok"_s);
        f.sabotage(u"ALTER TABLE away RENAME TO events"_s);
        QVERIFY(f.administration.takeLog().empty());
        QVERIFY(!IssueFixture::must(f.storage->projectByKey(f.home, u"DOCS"_s)));
        QCOMPARE(codeOf(f.administration.addProject(f.home, u"DOCS"_s, u"Documents"_s)), u"ok"_s);
    }

    // --- By mutations ---

    void grantsAndRevokes()
    {
        IssueFixture f;
        const SpaceId evesOwn = userSpace(f.user(u"eve"_s));
        const auto granted
            = f.apply(u"jane"_s, mutation::SetMember{ f.user(u"eve"_s), Role::Member });
        QCOMPARE(codeOf(granted), u"applied"_s);
        QCOMPARE(f.commit.log.size(), 3u);
        QCOMPARE(f.commit.log[0].name, u"member_added"_s);
        QCOMPARE(f.commit.log[1].name, u"space_granted"_s);
        QCOMPARE(f.commit.log[2].name, u"notification_added"_s);
        const auto events = f.log(evesOwn);
        const auto event = std::get<event::SpaceGranted>(events.at(events.size() - 2).body);
        QCOMPARE(event.space, f.space());
        QCOMPARE(event.name, f.lock.name);
        QCOMPARE(event.role, Role::Member);
        QCOMPARE(std::get<outcome::Applied>(granted.outcome).seq, f.head(f.space()));

        f.apply(u"jane"_s, mutation::SetMember{ f.user(u"eve"_s), Role::Viewer });
        QCOMPARE(f.commit.log[0].name, u"member_role_changed"_s);
        QCOMPARE(f.lastEvent<event::SpaceGranted>(evesOwn).role, Role::Viewer);

        f.apply(u"jane"_s, mutation::RemoveMember{ f.user(u"eve"_s) });
        QCOMPARE(f.commit.log[0].name, u"member_removed"_s);
        QCOMPARE(f.commit.log[1].name, u"space_revoked"_s);
        QCOMPARE(f.lastEvent<event::SpaceRevoked>(evesOwn).space, f.space());
        QVERIFY(!IssueFixture::must(f.storage->role(f.lock.id, f.user(u"eve"_s))));
        QCOMPARE(
            codeOf(f.apply(u"jane"_s, mutation::RemoveMember{ f.user(u"eve"_s) })), u"applied"_s);
        QVERIFY(f.commit.log.empty());
    }
    void onlyPeopleOfTheWorkspace()
    {
        IssueFixture f;
        for (const QString &who : { u"mallory"_s, u"nobody"_s })
            QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::SetMember{ f.user(who), Role::Member })),
                errc::NotAMember);
    }
    void aProjectKeepsAnAdmin()
    {
        IssueFixture f;
        QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::SetMember{ f.user(u"jane"_s), Role::Member })),
            errc::Validation);
        QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::RemoveMember{ f.user(u"jane"_s) })),
            errc::Validation);
        QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::SetMember{ f.user(u"bob"_s), Role::Admin })),
            u"applied"_s);
        QCOMPARE(
            codeOf(f.apply(u"jane"_s, mutation::RemoveMember{ f.user(u"jane"_s) })), u"applied"_s);
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::SetMember{ f.user(u"bob"_s), Role::Viewer })),
            errc::Validation);
    }
    void aRevokedMemberReadsAndWritesNothing()
    {
        IssueFixture f;
        const IssueId issue = f.created();
        f.apply(u"jane"_s, mutation::RemoveMember{ f.user(u"bob"_s) });
        QCOMPARE(codeOf(f.edit(u"bob"_s, issue, Field::Priority, u"Medium"_s, u"Low"_s)),
            errc::Forbidden);
        QVERIFY(!IssueFixture::must(f.service.mayRead(f.actor(u"bob"_s), f.space())));
    }

    void updatesProjects()
    {
        IssueFixture f;
        Project changed = f.lock;
        changed.name = u"Lockstep two"_s;
        changed.key = u"OTHER"_s; // issue names hold the key: it stays
        changed.statuses
            = { { u"New"_s, StatusCategory::Open, 4 }, { u"Done"_s, StatusCategory::Closed } };
        QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::UpdateProject{ changed })), u"applied"_s);
        const Project now = *IssueFixture::must(f.storage->project(f.lock.id));
        QCOMPARE(now.name, u"Lockstep two"_s);
        QCOMPARE(now.statuses, changed.statuses); // with their limits
        QCOMPARE(now.key, u"LOCK"_s);
        QCOMPARE(now.version, f.lock.version + 1);
        QCOMPARE(f.lastEvent<event::ProjectUpdated>(f.space()).project, now);
        // Somebody who had not seen that.
        QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::UpdateProject{ changed })), errc::Validation);
        QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::UpdateProject{ now })),
            u"applied"_s); // nothing to do
        QVERIFY(f.commit.log.empty());
        Project bad = now;
        bad.statuses.clear();
        QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::UpdateProject{ bad })), errc::Validation);
        bad = now;
        bad.statuses[0].limit = maxStatusLimit + 1;
        QCOMPARE(codeOf(f.apply(u"jane"_s, mutation::UpdateProject{ bad })), errc::Validation);
        // A status that is gone from the list is no status any more.
        Issue issue = f.newIssue();
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::CreateIssue{ issue })), errc::Validation);
        issue.status = u"New"_s;
        QCOMPARE(codeOf(f.apply(u"bob"_s, mutation::CreateIssue{ issue })), u"applied"_s);
    }
};

QTEST_GUILESS_MAIN(TestAdministration)
#include "tst_administration.moc"
