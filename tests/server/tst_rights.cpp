// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Who may do what: every kind of mutation, for every role, in the own and in a foreign project and
// workspace, and what is told of it. What is new and has no line here fails.

#include "core/model/usersetting.h"
#include "server/notify/duereminders.h"
#include "server/storage/notificationstore.h"
#include "tests/support/randomvalues.h"
#include "tests/support/rightsmatrix.h"

#include <QTimeZone>

using namespace lockstep;
using namespace lockstep::server;

namespace {

QString kindOf(const MutationBody &body)
{
    JsonWriter json;
    writeMutation(json, { {}, {}, body, {} });
    return QString::fromUtf8(at(json.text(), "kind"));
}

// Who may: "member" and "admin" of the project, "author" of what is changed, "root" of the
// workspace; "own": whoever it is, in his own space.
const std::map<QString, QString> mayMutate{
    { u"create_issue"_s, u"member"_s },
    { u"update_issue"_s, u"member"_s },
    { u"delete_issue"_s, u"member"_s },
    { u"restore_issue"_s, u"member"_s },
    { u"move_issue"_s, u"member"_s },
    { u"add_comment"_s, u"member"_s },
    { u"edit_comment"_s, u"author"_s },
    { u"delete_comment"_s, u"author"_s },
    { u"send_message"_s, u"member"_s },
    { u"edit_message"_s, u"author"_s },
    { u"delete_message"_s, u"author"_s },
    { u"resolve_conflict"_s, u"own"_s },
    { u"save_filter"_s, u"own"_s },
    { u"remove_filter"_s, u"own"_s },
    { u"mark_read"_s, u"own"_s },
    { u"mark_unread"_s, u"own"_s },
    { u"archive_notifications"_s, u"own"_s },
    { u"restore_notifications"_s, u"own"_s },
    { u"snooze_notifications"_s, u"own"_s },
    { u"save_setting"_s, u"own"_s },
    { u"save_queue"_s, u"admin"_s },
    { u"delete_queue"_s, u"admin"_s },
    { u"set_member"_s, u"admin"_s },
    { u"remove_member"_s, u"admin"_s },
    { u"update_project"_s, u"admin"_s },
    { u"create_project"_s, u"root"_s },
    { u"set_person"_s, u"root"_s },
    { u"remove_person"_s, u"root"_s },
};

// What the mutations are about.
struct Things
{
    SpaceId space{};
    Project project{};
    ProjectId target{}; // to move to
    Issue issue{};
    CommentId comment{};
    CommentId message{};
    QueueId queue{};
};

// One of that kind that its author might well send. Those for oneself are in the space of `own`.
std::pair<SpaceId, MutationBody> mutationOf(
    const QString &kind, const Things &t, const QString &author, const UserId &own, Rng &rng)
{
    const auto uuid = [&] { return makeUuidV4(rng); };
    const SpaceId mine = userSpace(own);
    const SpaceId directory = directorySpace(RightsMatrix::workspaceOf(author));
    if (kind == "create_issue"_L1) {
        Issue issue;
        issue.id = IssueId{ uuid() };
        issue.project = t.project.id;
        issue.subject = u"New"_s;
        return { t.space, mutation::CreateIssue{ issue } };
    }
    if (kind == "update_issue"_L1) {
        const ValueChange change{ u"A subject"_s, u"Another one"_s };
        return { t.space, mutation::UpdateIssue{ t.issue.id, { { Field::Subject, change } } } };
    }
    if (kind == "delete_issue"_L1)
        return { t.space, mutation::DeleteIssue{ t.issue.id, 1000 } };
    if (kind == "restore_issue"_L1)
        return { t.space, mutation::RestoreIssue{ t.issue.id, {} } };
    if (kind == "move_issue"_L1)
        return { t.space, mutation::MoveIssue{ t.issue.id, t.target } };
    if (kind == "add_comment"_L1)
        return { t.space, mutation::AddComment{ t.issue.id, CommentId{ uuid() }, u"x"_s } };
    if (kind == "send_message"_L1)
        return { t.space, mutation::AddComment{ {}, CommentId{ uuid() }, u"x"_s } };
    const bool isMessage = kind.endsWith("_message"_L1);
    const IssueId issue = isMessage ? IssueId{} : t.issue.id;
    const CommentId comment = isMessage ? t.message : t.comment;
    if (kind.startsWith("edit_"_L1))
        return { t.space, mutation::EditComment{ issue, comment, u"text"_s, u"better"_s } };
    if (kind == "delete_comment"_L1 || kind == "delete_message"_L1)
        return { t.space, mutation::DeleteComment{ issue, comment } };

    if (kind == "resolve_conflict"_L1)
        return { mine, mutation::ResolveConflict{ ConflictId{ u"c:1"_s } } };
    if (kind == "save_filter"_L1) {
        const SavedFilter filter{ FilterId{ uuid() }, u"Mine"_s, u"status:Open"_s, false };
        return { mine, mutation::SaveFilter{ filter } };
    }
    if (kind == "remove_filter"_L1)
        return { mine, mutation::RemoveFilter{ FilterId{ uuid() } } };
    if (kind == "save_setting"_L1)
        return { mine, mutation::SaveSetting{ timeZoneKey(), u"Europe/Berlin"_s } };
    using Action = NotificationMark::Action;
    const auto mark = [&](Action action, const QString &until = {}) {
        return std::pair{ mine,
            MutationBody{ mutation::MarkNotifications{
                { action, NotificationId{ u"n1"_s }, {}, 0, until } } } };
    };
    if (kind == "mark_read"_L1)
        return mark(Action::Read);
    if (kind == "mark_unread"_L1)
        return mark(Action::Unread);
    if (kind == "archive_notifications"_L1)
        return mark(Action::Archive);
    if (kind == "restore_notifications"_L1)
        return mark(Action::Restore);
    if (kind == "snooze_notifications"_L1)
        return mark(Action::Snooze, u"2030-01-01T12:00:00.000Z"_s);

    if (kind == "save_queue"_L1) {
        const Queue queue{ QueueId{ uuid() }, u"Help desk"_s, u"is:open"_s, {} };
        return { t.space, mutation::SaveQueue{ queue } };
    }
    if (kind == "delete_queue"_L1)
        return { t.space, mutation::DeleteQueue{ t.queue } };
    if (kind == "set_member"_L1)
        return { t.space, mutation::SetMember{ RightsMatrix::userOf(u"eve"_s), Role::Viewer } };
    if (kind == "remove_member"_L1)
        return { t.space, mutation::RemoveMember{ RightsMatrix::userOf(u"eve"_s) } };
    Project project = t.project;
    if (kind == "update_project"_L1) {
        project.name += u'!';
        return { t.space, mutation::UpdateProject{ project } };
    }
    if (kind == "create_project"_L1) {
        project.id = ProjectId{ uuid() };
        project.key = u"NEW"_s;
        return { directory, mutation::CreateProject{ project } };
    }
    if (kind == "set_person"_L1)
        return { directory, mutation::SetPerson{ RightsMatrix::userOf(u"fred"_s), {}, true } };
    if (kind == "remove_person"_L1)
        return { directory, mutation::RemovePerson{ RightsMatrix::userOf(u"fred"_s) } };
    qFatal("a mutation of kind %s is not made here", qPrintable(kind));
    return {};
}

QList<Notification> inboxOf(RightsMatrix &m, const QString &name)
{
    const auto inbox = NotificationStore{ m.world.storage().database() }.all(
        keeperOf(RightsMatrix::workspaceOf(name), RightsMatrix::userOf(name)));
    return inbox ? *inbox : QList<Notification>{};
}

} // namespace

class TestRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfMutationHasALine()
    {
        for (size_t i = 0; i < std::variant_size_v<MutationBody>; ++i) {
            for (quint64 seed = 0; seed < 40; ++seed) { // some have several kinds
                const QString kind = kindOf(RandomValues{ seed }.mutation(i).body);
                QVERIFY2(mayMutate.contains(kind), qPrintable(kind));
            }
        }
    }

    void whoMayDoWhat()
    {
        RightsMatrix m;
        Rng rng{ 1 };
        Storage &storage = m.world.storage();
        const auto apply = [&](const QString &author, const SpaceId &space, MutationBody body) {
            return m.apply(author, space, std::move(body));
        };
        const std::map<ProjectId, QString> owners{ { m.lock, u"jane"_s }, { m.secret, u"jane"_s },
            { m.alien, u"mallory"_s } };
        int done = 0;
        for (const auto &[kind, least] : mayMutate) {
            for (const auto &[id, owner] : owners) {
                for (const QString &author : RightsMatrix::everybody()) {
                    Things t;
                    t.project = **storage.project(id);
                    t.space = projectSpace(id);
                    t.target = id;
                    t.issue.id = IssueId{ makeUuidV4(rng) };
                    t.issue.project = id;
                    t.issue.subject = u"A subject"_s;
                    t.comment = CommentId{ makeUuidV4(rng) };
                    t.message = CommentId{ makeUuidV4(rng) };
                    t.queue = QueueId{ makeUuidV4(rng) };
                    QCOMPARE(apply(owner, t.space, mutation::CreateIssue{ t.issue }), u"applied"_s);
                    // Whoever may write at all has written these himself.
                    const bool isThere = m.reads(author, id);
                    const bool mayWrite = isThere && author != "vic"_L1;
                    const QString writer = mayWrite ? author : owner;
                    QCOMPARE(apply(writer, t.space,
                                 mutation::AddComment{ t.issue.id, t.comment, u"text"_s }),
                        u"applied"_s);
                    QCOMPARE(
                        apply(writer, t.space, mutation::AddComment{ {}, t.message, u"text"_s }),
                        u"applied"_s);
                    if (kind == "delete_queue"_L1) {
                        const Queue queue{ t.queue, u"Help desk"_s, u"is:open"_s, {} };
                        QCOMPARE(apply(owner, t.space, mutation::SaveQueue{ queue }), u"applied"_s);
                    }
                    const qint64 head = *storage.head(t.space);
                    const auto [space, body]
                        = mutationOf(kind, t, author, RightsMatrix::userOf(author), rng);
                    const QString code = apply(author, space, body);

                    const bool isAdmin = mayWrite && author != "bob"_L1;
                    const bool isRoot = author == "root"_L1 || author == "mallory"_L1;
                    const bool expected = author == "fred"_L1 ? false
                        : least == "own"_L1                   ? true
                        : least == "root"_L1                  ? isRoot
                        : least == "admin"_L1                 ? isAdmin
                                                              : mayWrite;
                    const QByteArray what
                        = (author + u' ' + kind + u" in "_s + t.project.key + u": "_s + code)
                              .toUtf8();
                    if (!expected) {
                        QVERIFY2(code == errc::Forbidden, what.constData());
                        QVERIFY2(*storage.head(t.space) == head, what.constData());
                    } else {
                        // The second project of that key, a person of another workspace, one who
                        // has gone: the right was there.
                        const bool isOdd = (least == "root"_L1 || kind.endsWith("_member"_L1))
                            && (code == errc::Validation || code == errc::NotAMember);
                        QVERIFY2(code == u"applied"_s || isOdd, what.constData());
                        ++done;
                    }
                }
            }
        }
        QVERIFY(done > 150);
    }

    // In the space of somebody else, nobody; and nothing of it in other workspaces.
    void whatIsOnesOwnIsNobodyElses()
    {
        RightsMatrix m;
        Rng rng{ 1 };
        Things t;
        t.project = **m.world.storage().project(m.lock);
        t.space = projectSpace(m.lock);
        const SpaceId bobs = userSpace(RightsMatrix::userOf(u"bob"_s));
        const SpaceId there = storedSpace(bobs, m.other);
        for (const auto &[kind, least] : mayMutate) {
            if (least != "own"_L1)
                continue;
            const qint64 head = *m.world.storage().head(bobs);
            const qint64 headThere = *m.world.storage().head(there);
            for (const QString &author : RightsMatrix::everybody()) {
                if (author.startsWith("bob"_L1))
                    continue;
                const auto [space, body]
                    = mutationOf(kind, t, author, RightsMatrix::userOf(u"bob"_s), rng);
                const QString code = m.apply(author, space, body);
                QVERIFY2(code == errc::Forbidden, qPrintable(author + u' ' + kind + u' ' + code));
            }
            QCOMPARE(*m.world.storage().head(bobs), head);
            const auto [space, body]
                = mutationOf(kind, t, u"bob"_s, RightsMatrix::userOf(u"bob"_s), rng);
            QCOMPARE(m.apply(u"bob"_s, space, body), u"applied"_s);
            QCOMPARE(*m.world.storage().head(there), headThere);
        }
    }

    // Nobody puts other words into somebody's mouth; admins may take them away. And nobody reaches
    // by what he may do in one project what he may not read.
    void othersWordsAndOthersProjects()
    {
        RightsMatrix m;
        const SpaceId space = projectSpace(m.lock);
        Issue issue;
        issue.id = IssueId{ u"i1"_s };
        issue.project = m.lock;
        issue.subject = u"A subject"_s;
        const CommentId comment{ u"c1"_s };
        const CommentId message{ u"m1"_s };
        QCOMPARE(m.apply(u"bob"_s, space, mutation::CreateIssue{ issue }), u"applied"_s);
        QCOMPARE(m.apply(u"bob"_s, space, mutation::AddComment{ issue.id, comment, u"x"_s }),
            u"applied"_s);
        QCOMPARE(
            m.apply(u"bob"_s, space, mutation::AddComment{ {}, message, u"x"_s }), u"applied"_s);
        for (const QString &author : RightsMatrix::everybody()) {
            if (author == "bob"_L1)
                continue;
            QList<MutationBody> attempts{
                mutation::EditComment{ issue.id, comment, u"x"_s, u"y"_s },
                mutation::EditComment{ {}, message, u"x"_s, u"y"_s },
                mutation::SetPerson{ RightsMatrix::userOf(u"bob"_s), u"Bobby"_s, {} },
            };
            if (author != "jane"_L1 && author != "root"_L1) {
                attempts << mutation::DeleteComment{ issue.id, comment }
                         << mutation::DeleteComment{ {}, message };
            }
            for (const MutationBody &body : attempts) {
                const bool isPerson = std::holds_alternative<mutation::SetPerson>(body);
                const QString code
                    = m.apply(author, isPerson ? directorySpace(m.home) : space, body);
                QVERIFY2(code == errc::Forbidden, qPrintable(author + u' ' + kindOf(body) + code));
            }
        }
        QCOMPARE(m.apply(u"jane"_s, space, mutation::DeleteComment{ {}, message }), u"applied"_s);
        const auto over = [&](const ProjectId &project) {
            return mutation::SaveQueue{ { QueueId{ u"q1"_s }, u"All"_s, u"is:open"_s,
                { project } } };
        };
        QCOMPARE(m.apply(u"jane"_s, space, over(m.alien)), errc::Forbidden);
        QCOMPARE(m.apply(u"root"_s, space, over(m.alien)), errc::Forbidden);
        m.world.setRole(u"LOCK"_s, u"bob"_s, Role::Admin);
        QCOMPARE(m.apply(u"bob"_s, space, over(m.secret)), errc::Forbidden);
        QCOMPARE(m.apply(u"jane"_s, space, over(m.secret)), u"applied"_s);
        // Moving needs the right in both.
        QCOMPARE(
            m.apply(u"bob"_s, space, mutation::MoveIssue{ issue.id, m.secret }), errc::Forbidden);
        QCOMPARE(
            m.apply(u"jane"_s, space, mutation::MoveIssue{ issue.id, m.alien }), errc::Forbidden);
        QCOMPARE(
            m.apply(u"jane"_s, space, mutation::MoveIssue{ issue.id, m.secret }), u"applied"_s);
        // By the space that he may read, he does not reach it where he may not.
        const ValueChange change{ u"A subject"_s, u"Another one"_s };
        QCOMPARE(m.apply(u"bob"_s, space,
                     mutation::UpdateIssue{ issue.id, { { Field::Subject, change } } }),
            errc::Forbidden);
        QCOMPARE(m.apply(u"bob"_s, space,
                     mutation::AddComment{ issue.id, CommentId{ u"c2"_s }, u"x"_s }),
            errc::Forbidden);
        QCOMPARE(
            m.apply(u"bob"_s, space, mutation::EditComment{ issue.id, comment, u"x"_s, u"y"_s }),
            errc::Forbidden);
        Issue below;
        below.id = IssueId{ u"i2"_s };
        below.project = m.lock;
        below.subject = u"Below"_s;
        below.parent = issue.id;
        QCOMPARE(m.apply(u"bob"_s, space, mutation::CreateIssue{ below }), errc::BadId);
        below.parent = {};
        below.relations = { u"blocks:i1"_s };
        QCOMPARE(m.apply(u"bob"_s, space, mutation::CreateIssue{ below }), errc::BadId);
    }

    // Whoever is named, watches, follows, asks for it: only who may read it is told.
    void nobodyIsToldOfWhatHeMayNotRead()
    {
        RightsMatrix m;
        for (const QString &name : RightsMatrix::insiders()) {
            const SpaceId own = userSpace(RightsMatrix::userOf(name));
            for (const NotificationKindInfo &info : notificationKinds()) {
                m.apply(name, own,
                    mutation::SaveSetting{
                        notifyKey({}, info.kind), QString{ toKey(NotificationLevel::Desktop) } });
            }
            for (const QString &queue : { u"q-lock"_s, u"q-secret"_s, u"q-alien"_s, u"q-both"_s })
                m.apply(name, own, mutation::SaveSetting{ watchKey(QueueId{ queue }), settingOn });
        }
        QStringList ids;
        QString all = u"@all"_s;
        for (const QString &name : RightsMatrix::everybody()) {
            ids << RightsMatrix::userOf(name).toString();
            all += u" @"_s + ids.last();
        }
        ids.removeDuplicates();
        ids.sort();
        const auto soon = QDateTime::fromMSecsSinceEpoch(
            m.world.clock().wallNow().time_since_epoch().count(), QTimeZone::utc());
        const std::vector<std::tuple<ProjectId, QString, QString>> projects{ { m.lock, u"jane"_s,
                                                                                 u"lock"_s },
            { m.secret, u"jane"_s, u"secret"_s }, { m.alien, u"mallory"_s, u"alien"_s } };
        const auto queue = [](const QString &id, const QList<ProjectId> &also) {
            return mutation::SaveQueue{ { QueueId{ id }, u"Queue "_s + id, u"priority:High"_s,
                also } };
        };
        QCOMPARE(m.apply(u"jane"_s, projectSpace(m.secret), queue(u"q-both"_s, { m.lock })),
            u"applied"_s);
        for (const auto &[project, owner, key] : projects) {
            const SpaceId space = projectSpace(project);
            QCOMPARE(m.apply(owner, space, queue(u"q-"_s + key, {})), u"applied"_s);
            Issue issue;
            issue.id = IssueId{ u"i-"_s + key };
            issue.project = project;
            issue.subject = u"A subject"_s;
            issue.description = all;
            issue.watchers = ids;
            issue.assignee = RightsMatrix::userOf(owner);
            issue.dueDate = soon.date().toString(Qt::ISODate);
            QCOMPARE(m.apply(owner, space, mutation::CreateIssue{ issue }), u"applied"_s);
            const auto edit = [&](Field field, const FieldValue &from, const FieldValue &to) {
                QCOMPARE(
                    m.apply(owner, space,
                        mutation::UpdateIssue{ issue.id, { { field, ValueChange{ from, to } } } }),
                    u"applied"_s);
            };
            edit(Field::Priority, u"Medium"_s, u"High"_s);
            edit(Field::Priority, u"High"_s, u"Urgent"_s);
            QCOMPARE(m.apply(owner, space,
                         mutation::AddComment{ issue.id, CommentId{ u"c-"_s + key }, all }),
                u"applied"_s);
            QCOMPARE(m.apply(owner, space,
                         mutation::AddComment{ {}, CommentId{ u"m-"_s + key }, u"@all"_s }),
                u"applied"_s);
            Issue blocking = issue;
            blocking.id = IssueId{ u"b-"_s + key };
            blocking.relations = { u"blocks:"_s + issue.id.toString() };
            QCOMPARE(m.apply(owner, space, mutation::CreateIssue{ blocking }), u"applied"_s);
            Issue doomed = issue;
            doomed.id = IssueId{ u"d-"_s + key };
            QCOMPARE(m.apply(owner, space, mutation::CreateIssue{ doomed }), u"applied"_s);
            QCOMPARE(m.apply(owner, space, mutation::DeleteIssue{ doomed.id, 1 }), u"applied"_s);
        }
        QVERIFY(remindDue(m.world.storage(), m.world.clock(), QTimeZone::utc(), {}, 1000));
        const std::map<QString, ProjectId> named{ { u"lock"_s, m.lock }, { u"secret"_s, m.secret },
            { u"alien"_s, m.alien } };
        int told = 0;
        for (const QString &name : RightsMatrix::everybody()) {
            for (const Notification &each : inboxOf(m, name)) {
                const QByteArray what = (name + u": "_s + QString{ toKey(each.kind) } + u" of "_s
                    + each.issue.toString() + u' ' + each.detail)
                                            .toUtf8();
                QVERIFY2(m.reads(name, each.project), what.constData());
                const QString of = each.issue.toString().section(u'-', -1);
                QVERIFY2(of.isEmpty() || m.reads(name, named.at(of)), what.constData());
                // Not even how a queue is called that is over more than he may read.
                if (each.kind == NotificationKind::QueueNew && each.detail.endsWith("q-both"_L1))
                    QVERIFY2(m.reads(name, m.secret), what.constData());
                ++told;
            }
        }
        QVERIFY(told > 20);
        const auto isToldOf = [&](const QString &name, NotificationKind kind) {
            const QList<Notification> inbox = inboxOf(m, name);
            return std::any_of(inbox.begin(), inbox.end(),
                [&](const Notification &each) { return each.kind == kind; });
        };
        QVERIFY(isToldOf(u"bob"_s, NotificationKind::Mentioned));
        QVERIFY(isToldOf(u"vic"_s, NotificationKind::Announcement));
        QVERIFY(isToldOf(u"root"_s, NotificationKind::QueueNew));
        QVERIFY(isToldOf(u"jane"_s, NotificationKind::DueToday));
        QVERIFY(inboxOf(m, u"eve"_s).isEmpty());
        QVERIFY(inboxOf(m, u"bob-there"_s).isEmpty());
        QVERIFY(inboxOf(m, u"fred"_s).isEmpty());
        // And it goes with the right.
        m.world.administer([](Administration &a) {
            QVERIFY(a.removePerson(worldWorkspace, World::userId(u"bob"_s)));
        });
        QVERIFY(inboxOf(m, u"bob"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
