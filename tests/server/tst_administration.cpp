// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// People, projects and members: by the owner of the server, and by mutations.

#include "server/storage/spacekey.h"
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
    // --- Workspaces ---

    void addsAndRenamesWorkspaces()
    {
        IssueFixture f;
        const WorkspaceId lab{ u"lab-2"_s };
        QCOMPARE(codeOf(f.administration.addWorkspace(lab, u"The lab"_s)), u"ok"_s);
        QCOMPARE(codeOf(f.administration.addWorkspace(lab, u"Again"_s)), errc::Validation);
        for (const QString &id : { QString{}, u"Lab"_s, u"a b"_s, u"-a"_s, QString{ 33, u'a' } })
            QCOMPARE(
                codeOf(f.administration.addWorkspace(WorkspaceId{ id }, u"X"_s)), errc::Validation);
        QCOMPARE(codeOf(f.administration.addWorkspace(WorkspaceId{ u"x"_s }, QString{})),
            errc::Validation);
        QCOMPARE(codeOf(f.administration.renameWorkspace(lab, u"Laboratory"_s)), u"ok"_s);
        QCOMPARE(codeOf(f.administration.renameWorkspace(WorkspaceId{ u"no"_s }, u"X"_s)),
            errc::Validation);
        const auto all = IssueFixture::must(f.storage->workspaces());
        QVERIFY(all.contains(WorkspaceRow{ lab, u"Laboratory"_s }));
        // Keys and names are of one workspace.
        QCOMPARE(codeOf(f.administration.addProject(lab, u"LOCK"_s, u"Their own"_s)), u"ok"_s);
    }

    void whatAPersonHasIsApartInEachWorkspace()
    {
        IssueFixture f;
        const UserId bob = f.user(u"bob"_s);
        QCOMPARE(codeOf(f.administration.setPerson(f.other, bob, false)), u"ok"_s);
        QCOMPARE(
            codeOf(f.administration.setMember(f.other, u"ALIEN"_s, bob, Role::Member)), u"ok"_s);
        const Actor here = f.actor(u"bob"_s);
        const Actor there{ bob, ClientId{ u"bob-there"_s }, f.other };
        const SpaceId own = userSpace(bob); // called so in both
        const SpaceId stored = storedSpace(own, f.other);
        QVERIFY(stored != own);
        QCOMPARE(wireSpace(stored), own);
        // That he was let into ALIEN stands there only, under the name that clients know.
        const auto events = f.log(stored);
        const auto granted = std::get<event::SpaceGranted>(events.at(events.size() - 2).body);
        QCOMPARE(granted.space, projectSpace(f.alien.id));
        QVERIFY(std::holds_alternative<event::NotificationAdded>(events.last().body));
        QCOMPARE(f.log(stored).last().space, own);
        for (const ChangeEvent &event : f.log(own)) {
            const auto other = std::get_if<event::SpaceGranted>(&event.body);
            QVERIFY(!other || other->space != projectSpace(f.alien.id));
        }
        const SavedFilter filter{ FilterId{ makeUuidV7(f.clock.wallNow(), f.rng) }, u"Mine"_s,
            u"status:Open"_s, false };
        QCOMPARE(codeOf(f.apply(here, mutation::SaveFilter{ filter }, own)), u"applied"_s);
        QVERIFY(IssueFixture::must(f.storage->filters(keeperOf(f.other, bob))).isEmpty());
        QCOMPARE(codeOf(f.apply(there, mutation::RemoveFilter{ filter.id }, own)), u"applied"_s);
        QCOMPARE(IssueFixture::must(f.storage->filters(keeperOf(f.home, bob))).size(), 1);
        QCOMPARE(codeOf(f.apply(there, mutation::SaveFilter{ filter }, own)), u"applied"_s);
        QCOMPARE(f.head(stored), 3);

        QVERIFY(*f.service.mayRead(there, stored));
        QVERIFY(!*f.service.mayRead(there, own));
        QVERIFY(*f.service.mayRead(here, own));
        QVERIFY(!*f.service.mayRead(here, stored));
        QVERIFY(!*f.service.mayRead(here, projectSpace(f.alien.id)));
        QVERIFY(!*f.service.mayRead(there, f.space()));
        const auto spaces = IssueFixture::must(f.service.spacesOf(bob, f.other));
        QCOMPARE(spaces.size(), 3);
        QCOMPARE(spaces.at(0).id, own);
        QCOMPARE(spaces.at(0).head, 3);
        QCOMPARE(spaces.at(2).id, projectSpace(f.alien.id));
    }

    void administratorsHaveEveryProject()
    {
        IssueFixture f;
        const UserId bob = f.user(u"bob"_s);
        QCOMPARE(codeOf(f.administration.setPerson(f.home, bob, true)), u"ok"_s);
        auto rows = f.administration.takeLog();
        QCOMPARE(rows.size(), 4u); // the directory, and three projects
        QVERIFY(rows.front().body.contains(R"("admin":true)"));
        QCOMPARE(f.lastEvent<event::UserUpdated>(directorySpace(f.home)).user.admin, true);
        QVERIFY(*f.service.mayRead(f.actor(u"bob"_s), projectSpace(f.secret.id)));
        QCOMPARE(codeOf(f.administration.setPerson(f.home, bob, true)), u"ok"_s); // nothing to do
        QVERIFY(f.administration.takeLog().empty());
        QCOMPARE(codeOf(f.administration.setPerson(f.home, bob, false)), u"ok"_s);
        QStringList told;
        for (const LogRow &row : f.administration.takeLog())
            told << row.name;
        told.sort();
        QCOMPARE(told,
            (QStringList{ u"space_granted"_s, u"space_granted"_s, u"space_revoked"_s,
                u"user_updated"_s })); // member of two of them still
        QVERIFY(!*f.service.mayRead(f.actor(u"bob"_s), projectSpace(f.secret.id)));
        // Somebody has to be left.
        QCOMPARE(
            codeOf(f.administration.setPerson(f.home, f.user(u"root"_s), false)), errc::Validation);
        QCOMPARE(
            codeOf(f.administration.removePerson(f.home, f.user(u"root"_s))), errc::Validation);
    }

    void whoLeavesAWorkspaceHasNothingMoreOfIt()
    {
        IssueFixture f;
        const UserId jane = f.user(u"jane"_s);
        QVERIFY(f.storage->saveSession({ u"s1"_s, jane, f.home, {}, {}, {}, {} }));
        QVERIFY(f.storage->saveSession({ u"s2"_s, jane, f.other, {}, {}, {}, {} }));
        QCOMPARE(codeOf(f.administration.setPerson(f.other, jane, false)), u"ok"_s);
        static_cast<void>(f.administration.takeLog());
        const IssueId issue = f.created();
        QCOMPARE(codeOf(f.administration.removePerson(f.home, jane)), u"ok"_s);
        int revoked = 0;
        for (const LogRow &row : f.administration.takeLog())
            revoked += row.name == "space_revoked"_L1 && row.space == userSpace(jane);
        QCOMPARE(revoked, 3);
        QVERIFY(!IssueFixture::must(f.storage->peopleOf(f.home)).contains(jane));
        const auto listed = IssueFixture::must(f.storage->person(f.home, jane));
        QVERIFY(listed && listed->former && listed->name == u"jane"_s);
        QCOMPARE(f.lastEvent<event::UserUpdated>(directorySpace(f.home)).user, *listed);
        const Actor gone = f.actor(u"jane"_s);
        for (const SpaceId &space :
            { f.space(), userSpace(jane), directorySpace(f.home), projectSpace(f.secret.id) })
            QVERIFY(!*f.service.mayRead(gone, space));
        QCOMPARE(
            codeOf(f.edit(u"jane"_s, issue, Field::Subject, u"It does not print"_s, u"Mine"_s)),
            errc::Forbidden);
        QCOMPARE(codeOf(f.apply(gone,
                     mutation::SaveFilter{ { FilterId{ makeUuidV7(f.clock.wallNow(), f.rng) },
                         u"Mine"_s, u"status:Open"_s, false } },
                     userSpace(jane))),
            errc::Forbidden);
        const auto workspaces = IssueFixture::must(f.storage->workspacesOf(jane));
        QCOMPARE(workspaces.size(), 1);
        QVERIFY(!*f.storage->session(u"s1"_s) && *f.storage->session(u"s2"_s));
        // He may come back, and has what he had then: nothing but himself.
        QCOMPARE(codeOf(f.administration.setPerson(f.home, jane, false)), u"ok"_s);
        QVERIFY(!*f.service.mayRead(gone, f.space()));
        QVERIFY(*f.service.mayRead(gone, userSpace(jane)));
        QCOMPARE(
            codeOf(f.administration.removePerson(f.home, f.user(u"mallory"_s))), errc::Validation);
    }

    void createsProjectsByMutation()
    {
        IssueFixture f;
        const SpaceId directory = directorySpace(f.home);
        Project project;
        project.id = ProjectId{ makeUuidV7(f.clock.wallNow(), f.rng) };
        project.key = u"FRESH"_s;
        project.name = u"Fresh"_s;
        project.labels = { u"printer"_s };
        project.places = { { u"Main building"_s, { u"101"_s, u"102"_s } } };
        const auto create = [&](const QString &who, const Project &what) {
            return codeOf(f.apply(f.actor(who), mutation::CreateProject{ what }, directory));
        };
        QCOMPARE(create(u"jane"_s, project), errc::Forbidden);
        QCOMPARE(create(u"mallory"_s, project), errc::Forbidden); // that is not her directory
        QCOMPARE(create(u"root"_s, project), u"applied"_s);
        QCOMPARE(create(u"root"_s, project), errc::BadId);
        const SpaceId space = projectSpace(project.id);
        QCOMPARE(f.log(space).size(), 2); // made, and joined
        project.version = 1;
        QCOMPARE(**f.storage->project(project.id), project);
        QCOMPARE(*IssueFixture::must(f.storage->role(project.id, f.user(u"root"_s))), Role::Admin);
        QCOMPARE(f.lastEvent<event::SpaceGranted>(userSpace(f.user(u"root"_s))).space, space);
        Project same = project;
        same.id = ProjectId{ makeUuidV7(f.clock.wallNow(), f.rng) };
        QCOMPARE(create(u"root"_s, same), errc::Validation); // the key
        same.key = u"TWIN"_s;
        same.places = { { u"Main"_s, {} }, { u"Main"_s, {} } };
        QCOMPARE(create(u"root"_s, same), errc::Validation);
        same.places = {};
        same.labels = QStringList(201, u"x"_s);
        QCOMPARE(create(u"root"_s, same), errc::Validation);
    }

    void changesPeopleByMutation()
    {
        IssueFixture f;
        const SpaceId directory = directorySpace(f.home);
        const auto set = [&](const QString &who, const QString &whom, std::optional<QString> name,
                             std::optional<bool> admin) {
            return codeOf(
                f.apply(f.actor(who), mutation::SetPerson{ f.user(whom), name, admin }, directory));
        };
        QCOMPARE(set(u"bob"_s, u"bob"_s, u"Robert"_s, {}), u"applied"_s);
        QCOMPARE(f.lastEvent<event::UserUpdated>(directory).user.name, u"Robert"_s);
        QCOMPARE(set(u"root"_s, u"bob"_s, u"Bobby"_s, {}), errc::Forbidden); // his own affair
        QCOMPARE(set(u"bob"_s, u"bob"_s, {}, true), errc::Forbidden);
        QCOMPARE(set(u"bob"_s, u"bob"_s, QString{}, {}), errc::Validation);
        QCOMPARE(set(u"bob"_s, u"bob"_s, {}, {}), errc::Validation);
        QCOMPARE(set(u"root"_s, u"mallory"_s, {}, true), errc::NotAMember);
        QCOMPARE(set(u"root"_s, u"root"_s, {}, false), errc::Validation); // the last one
        QCOMPARE(set(u"root"_s, u"bob"_s, {}, true), u"applied"_s);
        QVERIFY(*f.service.mayRead(f.actor(u"bob"_s), projectSpace(f.secret.id)));
        QCOMPARE(set(u"root"_s, u"root"_s, {}, false), u"applied"_s);
        QCOMPARE(set(u"root"_s, u"vic"_s, {}, true), errc::Forbidden);
        const auto remove = [&](const QString &who, const QString &whom) {
            return codeOf(f.apply(f.actor(who), mutation::RemovePerson{ f.user(whom) }, directory));
        };
        QCOMPARE(remove(u"jane"_s, u"vic"_s), errc::Forbidden);
        QCOMPARE(remove(u"bob"_s, u"vic"_s), u"applied"_s);
        QCOMPARE(remove(u"bob"_s, u"vic"_s), errc::NotAMember);
        QCOMPARE(remove(u"jane"_s, u"jane"_s), u"applied"_s); // also the last admin of a project
        QVERIFY(IssueFixture::must(f.storage->members(f.secret.id)).isEmpty());
        QVERIFY(*f.service.mayRead(f.actor(u"bob"_s), projectSpace(f.secret.id)));
    }

    // --- Invitations ---

    void invitesAndLetsIn()
    {
        IssueFixture f;
        Administration::Invite wanted{ u"New@example.com"_s, false, { { f.lock.id, Role::Viewer } },
            f.user(u"root"_s), 1h };
        const auto invited = f.administration.invite(f.home, wanted);
        QCOMPARE(codeOf(invited), u"ok"_s);
        QCOMPARE(invited->token.size(), 43);
        const auto listed = f.administration.invitations(f.home, f.user(u"root"_s));
        QVERIFY((*listed == QList{ invited->row }));
        QVERIFY(IssueFixture::must(f.administration.invitations(f.other, {})).isEmpty());
        const auto open = f.administration.openInvitation(invited->token);
        QCOMPARE(codeOf(open), u"ok"_s);
        QVERIFY(!open->account && open->workspace.id == f.home);
        static_cast<void>(f.administration.takeLog());
        // The name has to be one; then the link is still good.
        QCOMPARE(codeOf(f.administration.acceptInvitation(invited->token, { {}, u"h"_s, {} })),
            errc::Validation);
        const auto user
            = f.administration.acceptInvitation(invited->token, { u"New One"_s, u"h"_s, {} });
        QCOMPARE(codeOf(user), u"ok"_s);
        QCOMPARE(user->id.toString(), u"New@example.com"_s);
        const auto account = **f.storage->account(user->id);
        QVERIFY(account.verified && account.passwordHash == u"h"_s);
        QCOMPARE(*IssueFixture::must(f.storage->role(f.lock.id, user->id)), Role::Viewer);
        QVERIFY(IssueFixture::must(f.storage->isPerson(f.home, user->id)));
        QVERIFY(!IssueFixture::must(f.storage->isPerson(f.other, user->id)));
        QStringList names;
        for (const LogRow &row : f.administration.takeLog())
            names << row.name;
        QCOMPARE(names,
            (QStringList{ u"user_updated"_s, u"member_added"_s, u"space_granted"_s,
                u"notification_added"_s }));
        // Once.
        QCOMPARE(
            codeOf(f.administration.acceptInvitation(invited->token, { u"Another"_s, u"h"_s, {} })),
            errc::Forbidden);
        QCOMPARE(codeOf(f.administration.openInvitation(invited->token)), errc::Forbidden);
        QCOMPARE(codeOf(f.administration.invite(f.home, wanted)), errc::Validation); // here already
    }
    void invitationsEnd()
    {
        IssueFixture f;
        const UserId root = f.user(u"root"_s);
        const Administration::Invite wanted{ u"new@example.com"_s, false, {}, root, 1h };
        const auto code = [&](const Administration::Invited &invited) {
            return codeOf(f.administration.openInvitation(invited.token));
        };
        const auto first = *f.administration.invite(f.home, wanted);
        const auto second = *f.administration.invite(f.home, wanted);
        QCOMPARE(code(first), errc::Forbidden); // one at a time for an address
        QCOMPARE(
            codeOf(f.administration.revokeInvitation(f.other, second.row.id, {})), errc::Forbidden);
        QCOMPARE(
            codeOf(f.administration.revokeInvitation(f.home, second.row.id, f.user(u"jane"_s))),
            errc::Forbidden);
        QCOMPARE(code(second), u"ok"_s);
        QCOMPARE(codeOf(f.administration.revokeInvitation(f.home, second.row.id, root)), u"ok"_s);
        QCOMPARE(code(second), errc::Forbidden);
        const auto third = *f.administration.invite(f.home, wanted);
        f.clock.advance(1h - 1ms);
        QCOMPARE(code(third), u"ok"_s);
        f.clock.advance(1ms);
        QCOMPARE(code(third), errc::Forbidden);
        QVERIFY(IssueFixture::must(f.administration.invitations(f.home, root)).isEmpty());
        // With the right to invite the invitations go.
        const auto fourth = *f.administration.invite(f.home, wanted);
        QCOMPARE(codeOf(f.administration.setPerson(f.home, f.user(u"jane"_s), true)), u"ok"_s);
        QCOMPARE(codeOf(f.administration.setPerson(f.home, root, false)), u"ok"_s);
        QCOMPARE(code(fourth), errc::Forbidden);
    }
    void refusesInvitations_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("by");
        QTest::addColumn<bool>("foreign");
        QTest::addColumn<QString>("code");
        const QString bad{ errc::Validation };
        const QString may{ errc::Forbidden };
        QTest::newRow("no address") << u"new"_s << 3600ll << u"root"_s << false << bad;
        QTest::newRow("is here") << u"BOB@example.com"_s << 3600ll << u"root"_s << false << bad;
        QTest::newRow("59 s") << u"n@example.com"_s << 59ll << u"root"_s << false << bad;
        QTest::newRow("60 s") << u"n@example.com"_s << 60ll << u"root"_s << false << u"ok"_s;
        QTest::newRow("90 days") << u"n@example.com"_s << 90 * 86400ll << u"root"_s << false
                                 << u"ok"_s;
        QTest::newRow("longer") << u"n@example.com"_s << 90 * 86400ll + 1 << u"root"_s << false
                                << bad;
        QTest::newRow("foreign project") << u"n@example.com"_s << 60ll << u"root"_s << true << bad;
        QTest::newRow("project admin") << u"n@example.com"_s << 60ll << u"jane"_s << false << may;
        QTest::newRow("another workspace's")
            << u"n@example.com"_s << 60ll << u"mallory"_s << false << may;
    }
    void refusesInvitations()
    {
        QFETCH(QString, email);
        QFETCH(qint64, seconds);
        QFETCH(QString, by);
        QFETCH(bool, foreign);
        QFETCH(QString, code);
        IssueFixture f;
        const ProjectId project = foreign ? f.alien.id : f.lock.id;
        QCOMPARE(codeOf(f.administration.invite(f.home,
                     { email, false, { { project, Role::Member } }, f.user(by),
                         std::chrono::seconds{ seconds } })),
            code);
    }
    void nobodyTakesAnAccountOverByInvitingIt()
    {
        IssueFixture f;
        const UserId mallory = f.user(u"mallory"_s);
        const auto invited = *f.administration.invite(
            f.home, { u"mallory@example.com"_s, true, {}, f.user(u"root"_s), 1h });
        const auto before = **f.storage->account(mallory);
        QVERIFY(f.administration.openInvitation(invited.token)->account);
        QCOMPARE(codeOf(f.administration.acceptInvitation(
                     invited.token, { u"Root's"_s, u"hash"_s, {} })),
            errc::AuthCredentials);
        QCOMPARE(
            codeOf(f.administration.acceptInvitation(invited.token, { {}, {}, f.user(u"root"_s) })),
            errc::AuthCredentials);
        QVERIFY(**f.storage->account(mallory) == before);
        QCOMPARE(
            codeOf(f.administration.acceptInvitation(invited.token, { {}, {}, mallory })), u"ok"_s);
        QCOMPARE((**f.storage->account(mallory)).passwordHash, before.passwordHash);
        QVERIFY(IssueFixture::must(f.storage->isWorkspaceAdmin(f.home, mallory)));
    }

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
    // Root administers the workspace: he goes on reading, and is told as what.
    void anAdministratorLeavesAProjectThatHeReads()
    {
        IssueFixture f;
        const SpaceId own = userSpace(f.user(u"root"_s));
        f.apply(u"jane"_s, mutation::SetMember{ f.user(u"root"_s), Role::Viewer });
        const auto told = f.log(own);
        QCOMPARE(std::get<event::SpaceGranted>(told.at(told.size() - 2).body).role, Role::Admin);
        const IssueId issue = f.created();
        f.edit(u"jane"_s, issue, Field::Subject, f.row(issue).issue.subject, u"hers"_s);
        const auto conflict = f.edit(u"root"_s, issue, Field::Subject, u"seen"_s, u"his"_s);
        const ConflictId id = IssueFixture::conflictOf(conflict).id;
        f.apply(u"jane"_s, mutation::RemoveMember{ f.user(u"root"_s) });
        QCOMPARE(f.commit.log[0].name, u"member_removed"_s);
        QCOMPARE(f.commit.log[1].name, u"space_granted"_s);
        QCOMPARE(f.lastEvent<event::SpaceGranted>(own).role, Role::Admin);
        QVERIFY(IssueFixture::must(f.service.mayRead(f.actor(u"root"_s), f.space())));
        QVERIFY(
            IssueFixture::must(f.storage->conflict(f.user(u"root"_s), id))->contains("\"hers\""));
        // With the workspace, the right goes.
        QVERIFY(f.administration.addUser(f.home, { {}, f.mail(u"ann"_s), u"ann"_s, {}, true }));
        QVERIFY(f.administration.removePerson(f.home, f.user(u"root"_s)));
        QCOMPARE(f.lastEvent<event::SpaceRevoked>(own).space.isNull(), false);
        QVERIFY(
            !IssueFixture::must(f.storage->conflict(f.user(u"root"_s), id))->contains("\"hers\""));
    }
    // What others wrote in the channel goes with the right, too.
    void aConflictOverAMessageKeepsOnlyOnesOwnSide()
    {
        IssueFixture f;
        const CommentId message = f.commented({}, u"first"_s, u"bob"_s);
        f.apply(u"bob"_s, mutation::EditComment{ {}, message, u"first"_s, u"elsewhere"_s });
        const auto result
            = f.apply(u"bob"_s, mutation::EditComment{ {}, message, u"first"_s, u"mine"_s });
        const Conflict raised = IssueFixture::conflictOf(result);
        QCOMPARE(raised.issue.project, f.lock.id);
        QVERIFY(raised.issue.id.isNull());
        f.apply(u"jane"_s, mutation::RemoveMember{ f.user(u"bob"_s) });
        const QByteArray kept
            = *IssueFixture::must(f.storage->conflict(f.user(u"bob"_s), raised.id));
        QVERIFY2(kept.contains("mine") && !kept.contains("elsewhere") && !kept.contains("first"),
            kept.constData());
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
