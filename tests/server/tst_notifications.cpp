// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Who is told what (docs/protocol.md, "1. The domain", Notifications), and that the inbox of the
// server is the one that every replica makes of the log.

#include "core/sync/notificationinbox.h"
#include "server/notify/duereminders.h"
#include "server/storage/notificationstore.h"
#include "server/storage/settingstore.h"
#include "tests/support/issuefixture.h"
#include "tests/support/randomvalues.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

using Kind = NotificationKind;

struct Fixture : IssueFixture
{
    [[nodiscard]] SpaceId own(const QString &name) const { return userSpace(user(name)); }
    // What somebody was told since the last call: "kind name detail".
    QStringList told(const QString &name)
    {
        QStringList texts;
        const auto events = log(own(name));
        for (qsizetype i = m_seen.value(name); i < events.size(); ++i) {
            if (const auto added = std::get_if<event::NotificationAdded>(&events.at(i).body)) {
                const Notification &n = added->notification;
                texts << QStringList{ toKey(n.kind), n.name, n.detail }.join(u' ').simplified();
            }
        }
        m_seen.insert(name, events.size());
        return texts;
    }
    void forgetTold()
    {
        for (const QString &name :
            { u"jane"_s, u"bob"_s, u"vic"_s, u"root"_s, u"eve"_s, u"mallory"_s })
            static_cast<void>(told(name));
    }
    Notification last(const QString &name)
    {
        Notification last;
        for (const ChangeEvent &event : log(own(name))) {
            if (const auto added = std::get_if<event::NotificationAdded>(&event.body))
                last = added->notification;
        }
        return last;
    }
    void set(const QString &name, const QString &key, const QString &value)
    {
        QCOMPARE(codeOf(apply(actor(name), mutation::SaveSetting{ key, value }, own(name))),
            u"applied"_s);
    }
    QString mark(const QString &name, const NotificationMark &mark, int window = 1)
    {
        return codeOf(apply(actor(name, window), mutation::MarkNotifications{ mark }, own(name)));
    }
    QList<Notification> inbox(const QString &name)
    {
        return must(NotificationStore{ storage->database() }.all(user(name)));
    }
    // As a replica makes it of the log.
    NotificationInbox replayed(const QString &name)
    {
        NotificationInbox inbox;
        for (const ChangeEvent &event : log(own(name))) {
            if (const auto added = std::get_if<event::NotificationAdded>(&event.body)) {
                Notification notification = added->notification;
                notification.number = event.seq;
                inbox.add(notification);
            } else if (const auto marked = std::get_if<event::NotificationsMarked>(&event.body)) {
                inbox.mark(marked->mark);
            } else if (const auto gone = std::get_if<event::SpaceRevoked>(&event.body)) {
                inbox.forget(projectOf(gone->space));
            } else if (const auto done = std::get_if<event::ConflictResolved>(&event.body)) {
                inbox.settle(done->conflict);
            }
        }
        return inbox;
    }
    void compareInboxes(const QString &name)
    {
        NotificationInbox stored;
        for (const Notification &notification : inbox(name))
            stored.put(notification);
        const NotificationInbox made = replayed(name);
        QCOMPARE(stored.size(), made.size());
        QVERIFY(stored.byNumber() == made.byNumber());
        QCOMPARE(stored.unreadCount(clock.wallNow()), made.unreadCount(clock.wallNow()));
    }
    IssueId issueOf(const QString &assignee, const QString &description = {})
    {
        Issue issue = newIssue();
        issue.assignee = assignee.isEmpty() ? UserId{} : user(assignee);
        issue.description = description;
        QCOMPARE_code(apply(u"jane"_s, mutation::CreateIssue{ issue }));
        return issue.id;
    }
    static void QCOMPARE_code(const MutationResult &result)
    {
        if (codeOf(result) != u"applied"_s)
            qFatal("%s", qPrintable(codeOf(result)));
    }

private:
    QHash<QString, qsizetype> m_seen{};
};

} // namespace

class TestNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhomItConcerns();
    void mentions();
    void mentionsOnlyWhoMayRead();
    void whoHasCommentedFollows();
    void blockedAndUrgent();
    void announcesInAChannel();
    void membersAndConflicts();
    void settingsDecide();
    void mutedIssuesAndProjects();
    void lowOnesAreAskedFor();
    void importsAreNoNews();
    void marks();
    void marksOfOthersAreRefused();
    void inboxIsThatOfTheLog();
    void inboxIsBounded();
    void groupsAndSleep();
    void dueDatesAreToldOnce();
    void daysBeginWhereTheAssigneeIs();
};

void TestNotifications::tellsWhomItConcerns()
{
    Fixture f;
    f.forgetTold();
    const IssueId id = f.issueOf(u"bob"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"assigned LOCK-1"_s });
    const Notification first = f.last(u"bob"_s);
    QCOMPARE(first.tier, NotificationTier::High);
    QCOMPARE(first.issue, id);
    QCOMPARE(first.subject, u"It does not print"_s);
    QCOMPARE(first.user, f.user(u"jane"_s));
    QCOMPARE(f.told(u"jane"_s), QStringList{}); // never of what one did oneself
    QCOMPARE(f.told(u"vic"_s), QStringList{});

    // The id is the op of the event, which the client knows too.
    const auto events = f.log(f.space());
    QCOMPARE(first.id.toString(), events.last().op.toString());

    f.edit(u"bob"_s, id, Field::Status, u"Open"_s, u"In Progress"_s);
    QCOMPARE(f.told(u"jane"_s), QStringList{ u"status LOCK-1 In Progress"_s }); // she reported it
    QCOMPARE(f.told(u"bob"_s), QStringList{});
    f.edit(u"bob"_s, id, Field::Subject, u"It does not print"_s, u"It does"_s);
    QCOMPARE(f.told(u"jane"_s), QStringList{}); // of no great interest

    f.apply(u"vic"_s, mutation::UpdateIssue{ id, {} });
    f.apply(u"jane"_s,
        mutation::UpdateIssue{
            id, { { Field::Watchers, SetChange{ { f.user(u"vic"_s).toString() }, {} } } } });
    f.commented(id, u"I have it *too*."_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"comment LOCK-1 I have it *too*."_s });
    QCOMPARE(f.told(u"vic"_s), QStringList{ u"comment LOCK-1 I have it *too*."_s });

    // One of them for one event, that which concerns him most.
    f.apply(u"jane"_s,
        mutation::UpdateIssue{ id,
            { { Field::Status, ValueChange{ u"In Progress"_s, u"Open"_s } },
                { Field::Priority, ValueChange{ u"Medium"_s, u"Urgent"_s } } } });
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"urgent LOCK-1"_s });
}

void TestNotifications::mentions()
{
    Fixture f;
    f.forgetTold();
    const IssueId id = f.issueOf({}, u"Ask @bob, or nobody@example.com"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"mentioned LOCK-1"_s });
    // Once: not again when the text is edited.
    f.edit(u"jane"_s, id, Field::Description, u"Ask @bob, or nobody@example.com"_s,
        u"Ask @bob or @vic@example.com."_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{});
    QCOMPARE(f.told(u"vic"_s), QStringList{ u"mentioned LOCK-1"_s });
    const CommentId comment = f.commented(id, u"see @BOB"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"mentioned LOCK-1 see @BOB"_s });
    QCOMPARE(f.last(u"bob"_s).comment, comment);
    QCOMPARE(f.told(u"vic"_s), QStringList{ u"comment LOCK-1 see @BOB"_s }); // follows since
    f.apply(u"jane"_s, mutation::EditComment{ id, comment, u"see @BOB"_s, u"see @bob, @vic"_s });
    QCOMPARE(f.told(u"bob"_s), QStringList{});
    QCOMPARE(f.told(u"vic"_s), QStringList{ u"mentioned LOCK-1 see @bob, @vic"_s });
}

void TestNotifications::mentionsOnlyWhoMayRead()
{
    Fixture f;
    f.forgetTold();
    f.issueOf({}, u"@eve @mallory @root @all"_s);
    QCOMPARE(f.told(u"eve"_s), QStringList{});
    QCOMPARE(f.told(u"root"_s), QStringList{ u"mentioned LOCK-1"_s }); // administers the workspace
    QCOMPARE(f.told(u"mallory"_s), QStringList{});
    QCOMPARE(f.told(u"bob"_s), QStringList{}); // "all" is for channels
}

void TestNotifications::whoHasCommentedFollows()
{
    Fixture f;
    const IssueId id = f.issueOf({});
    f.commented(id, u"one"_s, u"bob"_s);
    f.forgetTold();
    f.edit(u"jane"_s, id, Field::Status, u"Open"_s, u"Closed"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"status LOCK-1 Closed"_s });
    // No right any more: no news.
    QCOMPARE(
        f.codeOf(f.apply(u"jane"_s, mutation::RemoveMember{ f.user(u"bob"_s) })), u"applied"_s);
    f.edit(u"jane"_s, id, Field::Status, u"Closed"_s, u"Open"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{});
    QCOMPARE(f.inbox(u"bob"_s).size(), 1); // that he was added to NEXT
    f.compareInboxes(u"bob"_s);
}

void TestNotifications::blockedAndUrgent()
{
    Fixture f;
    const IssueId mine = f.issueOf(u"bob"_s);
    const IssueId also = f.issueOf(u"bob"_s);
    const IssueId other = f.issueOf({});
    f.forgetTold();
    f.apply(u"jane"_s,
        mutation::UpdateIssue{ other,
            { { Field::Relations,
                SetChange{
                    { u"blocks:"_s + mine.toString(), u"blocks:"_s + also.toString() }, {} } } } });
    QCOMPARE(
        f.told(u"bob"_s), (QStringList{ u"blocked LOCK-1 LOCK-3"_s, u"blocked LOCK-2 LOCK-3"_s }));
    const auto all = f.inbox(u"bob"_s);
    QCOMPARE(all.last().id.toString(), f.log(f.space()).last().op.toString() + u".2"_s);
    f.edit(u"jane"_s, mine, Field::Priority, u"Medium"_s, u"High"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{});
    f.edit(u"jane"_s, mine, Field::Priority, u"High"_s, u"Urgent"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"urgent LOCK-1"_s });
}

void TestNotifications::announcesInAChannel()
{
    Fixture f;
    f.forgetTold();
    const auto send = [&](const QString &text) {
        const CommentId id{ makeUuidV7(f.clock.wallNow(), f.rng) };
        Fixture::QCOMPARE_code(f.apply(u"jane"_s, mutation::AddComment{ {}, id, text }));
    };
    send(u"just talking"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{});
    send(u"@bob are you there?"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"mentioned @bob are you there?"_s });
    QCOMPARE(f.last(u"bob"_s).subject, u"Lockstep"_s);
    send(u"@all the server is down until noon"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"announcement @all the server is down until noon"_s });
    QCOMPARE(f.told(u"vic"_s), QStringList{ u"announcement @all the server is down until noon"_s });
    QCOMPARE(f.told(u"jane"_s), QStringList{});
}

void TestNotifications::membersAndConflicts()
{
    Fixture f;
    f.forgetTold();
    Fixture::QCOMPARE_code(
        f.apply(u"jane"_s, mutation::SetMember{ f.user(u"eve"_s), Role::Member }));
    QCOMPARE(f.told(u"eve"_s), QStringList{ u"projectAdded"_s });
    QCOMPARE(f.last(u"eve"_s).subject, u"Lockstep"_s);
    QVERIFY(f.last(u"eve"_s).id.toString().startsWith(u"added:"_s + f.lock.id.toString()));
    Fixture::QCOMPARE_code(
        f.apply(u"jane"_s, mutation::SetMember{ f.user(u"eve"_s), Role::Viewer }));
    QCOMPARE(f.told(u"eve"_s), QStringList{}); // is in it already

    const IssueId id = f.issueOf({});
    f.edit(u"jane"_s, id, Field::Subject, u"It does not print"_s, u"Hers"_s);
    const auto result = f.edit(u"bob"_s, id, Field::Subject, u"It does not print"_s, u"His"_s);
    const ConflictId conflict = f.conflictOf(result).id;
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"conflict LOCK-1"_s });
    QCOMPARE(f.last(u"bob"_s).id.toString(), conflict.toString());
    QCOMPARE(f.last(u"bob"_s).user, f.user(u"jane"_s));
    Fixture::QCOMPARE_code(
        f.apply(f.actor(u"bob"_s), mutation::ResolveConflict{ conflict }, f.own(u"bob"_s)));
    QVERIFY(f.inbox(u"bob"_s).last().archived);
    f.compareInboxes(u"bob"_s);
}

void TestNotifications::settingsDecide()
{
    Fixture f;
    const IssueId id = f.issueOf(u"bob"_s);
    f.forgetTold();
    const auto comment = [&] {
        f.commented(id, u"so"_s);
        return f.told(u"bob"_s).size();
    };
    f.set(u"bob"_s, notifyKey({}, Kind::Comment), u"nothing"_s);
    QCOMPARE(comment(), 0);
    f.set(u"bob"_s, notifyKey(f.lock.id, Kind::Comment), u"desktop"_s); // counts more
    QCOMPARE(comment(), 1);
    QCOMPARE(f.last(u"bob"_s).tier, NotificationTier::High);
    f.set(u"bob"_s, notifyKey(f.lock.id, Kind::Comment), {});
    QCOMPARE(comment(), 0);
    f.set(u"bob"_s, notifyKey({}, Kind::Comment), u"inApp"_s);
    QCOMPARE(comment(), 1);
    QCOMPARE(f.last(u"bob"_s).tier, NotificationTier::Medium);

    const auto refused = [&](const QString &key, const QString &value) {
        return f.codeOf(
            f.apply(f.actor(u"bob"_s), mutation::SaveSetting{ key, value }, f.own(u"bob"_s)));
    };
    QCOMPARE(refused(u"colour"_s, u"red"_s), errc::Validation);
    QCOMPARE(refused(u"notify:all:nonsense"_s, u"nothing"_s), errc::Validation);
    QCOMPARE(refused(u"notify:all:status"_s, u"loud"_s), errc::Validation);
    QCOMPARE(refused(u"timezone"_s, u"Mars/Olympus"_s), errc::Validation);
    QCOMPARE(refused(u"timezone"_s, u"Europe/Berlin"_s), u"applied"_s);
    QCOMPARE(f.codeOf(f.apply(f.actor(u"jane"_s), mutation::SaveSetting{ u"timezone"_s, u"UTC"_s },
                 f.own(u"bob"_s))),
        errc::Forbidden);
    QCOMPARE(f.lastEvent<event::SettingsUpdated>(f.own(u"bob"_s)).settings,
        (SettingValues{ { u"timezone"_s, u"Europe/Berlin"_s } }));
    QCOMPARE(refused(u"timezone"_s, u"Europe/Berlin"_s), u"applied"_s);
    QVERIFY(f.commit.log.empty()); // nothing new
}

void TestNotifications::mutedIssuesAndProjects()
{
    Fixture f;
    const IssueId id = f.issueOf(u"bob"_s);
    const IssueId other = f.issueOf(u"bob"_s);
    f.forgetTold();
    f.set(u"bob"_s, muteKey(id), settingOn);
    f.commented(id, u"no"_s);
    f.commented(other, u"yes"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"comment LOCK-2 yes"_s });
    f.commented(id, u"@bob!"_s); // he is called by his name
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"mentioned LOCK-1 @bob!"_s });
    f.set(u"bob"_s, muteKey(f.lock.id), settingOn);
    f.commented(other, u"no"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{});
}

void TestNotifications::lowOnesAreAskedFor()
{
    Fixture f;
    f.forgetTold();
    f.set(u"vic"_s, notifyKey(f.lock.id, Kind::Created), u"inApp"_s);
    f.set(u"bob"_s, notifyKey({}, Kind::Resolved), u"desktop"_s);
    f.set(u"eve"_s, notifyKey({}, Kind::Created), u"inApp"_s); // reads no project
    const IssueId id = f.issueOf({});
    QCOMPARE(f.told(u"vic"_s), QStringList{ u"created LOCK-1"_s });
    QCOMPARE(f.last(u"vic"_s).tier, NotificationTier::Low);
    QCOMPARE(f.told(u"bob"_s), QStringList{});
    QCOMPARE(f.told(u"eve"_s), QStringList{});
    f.edit(u"jane"_s, id, Field::Status, u"Open"_s, u"Resolved"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"resolved LOCK-1 Resolved"_s });
    QCOMPARE(f.last(u"bob"_s).tier, NotificationTier::High);
    f.edit(u"jane"_s, id, Field::Status, u"Resolved"_s, u"Closed"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{}); // was resolved before
    f.set(u"vic"_s, notifyKey(f.lock.id, Kind::Deleted), u"inApp"_s);
    Fixture::QCOMPARE_code(
        f.apply(u"jane"_s, mutation::DeleteIssue{ id, f.row(id).issue.version }));
    QCOMPARE(f.told(u"vic"_s), QStringList{ u"deleted LOCK-1"_s });
}

void TestNotifications::importsAreNoNews()
{
    Fixture f;
    f.forgetTold();
    Issue issue = f.newIssue();
    issue.assignee = f.user(u"bob"_s);
    const Actor jane = f.actor(u"jane"_s);
    const auto commit = f.service.apply(
        { { jane, { { f.nextOp(jane), f.space(), mutation::CreateIssue{ issue }, {} } }, 0,
            f.clock.wallNow() - 24h } });
    QCOMPARE(f.codeOf(commit.results.at(0).at(0)), u"applied"_s);
    QCOMPARE(f.told(u"bob"_s), QStringList{});
}

void TestNotifications::marks()
{
    Fixture f;
    const IssueId one = f.issueOf(u"bob"_s);
    const IssueId two = f.issueOf(u"bob"_s);
    f.commented(one, u"first"_s);
    const auto unread = [&] { return f.replayed(u"bob"_s).unreadCount(f.clock.wallNow()); };
    const int before = unread();
    const qint64 seen = f.inbox(u"bob"_s).last().number;
    f.commented(one, u"came later"_s);
    QCOMPARE(unread(), before + 1);
    using A = NotificationMark::Action;
    QCOMPARE(f.mark(u"bob"_s, { .action = A::Read, .issue = one, .upTo = seen }), u"applied"_s);
    QCOMPARE(unread(), before - 1); // two of that issue; not what came later
    QCOMPARE(f.mark(u"bob"_s, { .action = A::Read, .issue = one, .upTo = seen }, 2), u"applied"_s);
    QVERIFY(f.commit.log.empty()); // on another device: nothing to do
    const NotificationId last = f.inbox(u"bob"_s).last().id;
    f.mark(u"bob"_s, { .action = A::Archive, .upTo = seen });
    QCOMPARE(unread(), 1);
    f.mark(u"bob"_s, { .action = A::Restore, .issue = two, .upTo = seen });
    f.mark(u"bob"_s, { .action = A::Unread, .issue = two, .upTo = seen });
    QCOMPARE(unread(), 2);
    f.mark(u"bob"_s,
        { .action = A::Snooze, .notification = last, .until = toIso8601(f.clock.wallNow() + 1h) });
    QCOMPARE(unread(), 1);
    f.compareInboxes(u"bob"_s);
    QVERIFY(f.replayed(u"bob"_s).nextWaking(f.clock.wallNow()).has_value());
    f.clock.advance(1h);
    QCOMPARE(unread(), 2); // it is awake again
    QCOMPARE(f.mark(u"bob"_s, { .action = A::Read }), errc::Validation); // of what?
    QCOMPARE(f.mark(u"bob"_s, { .action = A::Read, .upTo = 1, .until = u"x"_s }), errc::Validation);
    QCOMPARE(f.mark(u"bob"_s, { .action = A::Snooze, .upTo = 1, .until = u"later"_s }),
        errc::Validation);
    f.compareInboxes(u"bob"_s);
}

void TestNotifications::marksOfOthersAreRefused()
{
    Fixture f;
    f.issueOf(u"bob"_s);
    const auto inbox = f.inbox(u"bob"_s);
    const auto result = f.apply(f.actor(u"jane"_s),
        mutation::MarkNotifications{ { .action = NotificationMark::Action::Read, .upTo = 99 } },
        f.own(u"bob"_s));
    QCOMPARE(f.codeOf(result), errc::Forbidden);
    QCOMPARE(f.inbox(u"bob"_s), inbox);
}

// Whatever people do, in whatever order: the table and the log say the same.
void TestNotifications::inboxIsThatOfTheLog()
{
    Fixture f;
    RandomValues random{ RandomValues::seed() };
    QList<IssueId> issues;
    for (int i = 0; i < 4; ++i)
        issues << f.issueOf(i % 2 ? u"bob"_s : QString());
    const auto anyIssue = [&] { return issues.at(random.number(0, issues.size() - 1)); };
    for (int i = 0; i < 250; ++i) {
        const IssueId id = anyIssue();
        switch (random.number(0, 5)) {
        case 0:
            f.commented(id, random.chance(0.3) ? u"@bob"_s : u"text"_s);
            break;
        case 1: {
            const FieldValue now = f.row(id).issue.status;
            f.edit(
                u"jane"_s, id, Field::Status, now, defaultStatuses().at(random.number(0, 4)).name);
            break;
        }
        case 2:
            if (random.chance(0.2)) // reads all, or not
                IssueFixture::must(
                    f.administration.setPerson(f.home, f.user(u"bob"_s), random.chance(0.5)));
            else if (random.chance(0.1))
                f.apply(u"jane"_s, mutation::RemoveMember{ f.user(u"bob"_s) });
            else
                f.apply(u"jane"_s, mutation::SetMember{ f.user(u"bob"_s), Role::Member });
            break;
        default: {
            NotificationMark mark = random.notificationMark();
            const auto all = f.inbox(u"bob"_s);
            if (!mark.notification.isNull() && !all.isEmpty())
                mark.notification = all.at(random.number(0, all.size() - 1)).id;
            if (mark.upTo > 0)
                mark.upTo = random.number(1, f.head(f.own(u"bob"_s)));
            if (!mark.issue.isNull())
                mark.issue = id;
            QCOMPARE(f.mark(u"bob"_s, mark, random.chance(0.5) ? 1 : 2), u"applied"_s);
        }
        }
    }
    f.compareInboxes(u"bob"_s);
    QVERIFY(f.log(f.own(u"bob"_s)).size() > 50);
}

void TestNotifications::inboxIsBounded()
{
    Fixture f;
    NotificationStore store{ f.storage->database() };
    for (int i = 1; i <= maxNotifications; ++i) {
        Notification n;
        n.id = NotificationId{ u"n%1"_s.arg(i) };
        n.project = f.lock.id;
        n.number = i;
        Fixture::must(store.add(f.user(u"eve"_s), n));
    }
    QCOMPARE(store.all(f.user(u"eve"_s))->size(), maxNotifications);
    Notification more;
    more.id = NotificationId{ u"more"_s };
    more.project = f.lock.id;
    more.number = maxNotifications + 5;
    Fixture::must(store.add(f.user(u"eve"_s), more));
    const auto all = *store.all(f.user(u"eve"_s));
    QCOMPARE(all.size(), maxNotifications);
    QCOMPARE(all.first().number, 2);
    QCOMPARE(all.last().id, more.id);
}

void TestNotifications::groupsAndSleep()
{
    NotificationInbox inbox;
    const ProjectId project{ u"p"_s };
    const auto add = [&](qint64 number, const QString &issue) {
        Notification n;
        n.id = NotificationId{ u"n%1"_s.arg(number) };
        n.project = project;
        n.issue = IssueId{ issue };
        n.number = number;
        inbox.add(n);
    };
    add(1, u"a"_s);
    add(2, u"b"_s);
    add(3, u"a"_s);
    add(4, {});
    const WallTime now = fromIso8601(u"2026-01-15T10:00:00.000Z"_s);
    inbox.mark(
        { .action = NotificationMark::Action::Read, .notification = NotificationId{ u"n1"_s } });
    const auto groups = inbox.groups(NotificationInbox::Shelf::Inbox, now);
    QCOMPARE(groups.size(), 3);
    QVERIFY(groups.at(0).issue.isNull());
    QCOMPARE(groups.at(1).issue, IssueId{ u"a"_s });
    QCOMPARE(groups.at(1).entries.size(), 2);
    QCOMPARE(groups.at(1).entries.first().number, 3);
    QCOMPARE(groups.at(1).unread, 1);
    QCOMPARE(inbox.unreadCount(now), 3);
    inbox.mark({ .action = NotificationMark::Action::Snooze,
        .issue = IssueId{ u"b"_s },
        .upTo = 9,
        .until = u"2026-01-15T11:00:00.000Z"_s });
    QCOMPARE(inbox.groups(NotificationInbox::Shelf::Inbox, now).size(), 2);
    QCOMPARE(inbox.groups(NotificationInbox::Shelf::Asleep, now).size(), 1);
    QCOMPARE(*inbox.nextWaking(now), now + 1h);
    QCOMPARE(inbox.groups(NotificationInbox::Shelf::Inbox, now + 1h).size(), 3);
}

void TestNotifications::dueDatesAreToldOnce()
{
    Fixture f;
    const auto advanceTo
        = [&](const QString &time) { f.clock.advance(fromIso8601(time) - f.clock.wallNow()); };
    const auto remind = [&](int count = 200) {
        IssueId after;
        for (;;) {
            const auto round
                = Fixture::must(remindDue(*f.storage, f.clock, QTimeZone::utc(), after, count));
            if (!round.next)
                break;
            after = *round.next;
        }
    };
    const QString start = toIso8601(f.clock.wallNow());
    const QDate day = QDate::fromString(start.left(10), Qt::ISODate).addDays(10);
    const auto iso = [](QDate date) { return date.toString(Qt::ISODate); };
    const auto due = [&](const QString &assignee, QDate date, const QString &status = u"Open"_s) {
        Issue issue = f.newIssue();
        issue.assignee = assignee.isEmpty() ? UserId{} : f.user(assignee);
        issue.dueDate = iso(date);
        issue.status = status;
        Fixture::QCOMPARE_code(f.apply(u"jane"_s, mutation::CreateIssue{ issue }));
        return issue.id;
    };
    const IssueId one = due(u"bob"_s, day);
    due(u"bob"_s, day.addDays(1));
    due(u"bob"_s, day, u"Closed"_s);
    due({}, day);
    due(u"jane"_s, day);
    f.forgetTold();
    remind();
    QCOMPARE(f.told(u"bob"_s), QStringList{});
    advanceTo(iso(day) + u"T00:00:00.000Z"_s);
    remind(1); // a bunch at a time
    QCOMPARE(f.told(u"bob"_s),
        (QStringList{
            u"dueToday LOCK-1 "_s + iso(day), u"dueSoon LOCK-2 "_s + iso(day.addDays(1)) }));
    QCOMPARE(f.inbox(u"bob"_s).at(f.inbox(u"bob"_s).size() - 2).id,
        dueNotification(one, iso(day), true));
    QCOMPARE(f.told(u"jane"_s).size(), 1);
    remind(); // after a restart, or by another node
    QCOMPARE(f.told(u"bob"_s), QStringList{});
    f.clock.advance(24h);
    remind();
    QCOMPARE(f.told(u"bob"_s), QStringList{ u"dueToday LOCK-2 "_s + iso(day.addDays(1)) });
    f.set(u"bob"_s, notifyKey({}, Kind::DueToday), u"nothing"_s);
    due(u"bob"_s, day.addDays(1));
    remind();
    for (const QString &told : f.told(u"bob"_s))
        QVERIFY(!told.startsWith(u"due"_s));
}

void TestNotifications::daysBeginWhereTheAssigneeIs()
{
    Fixture f;
    f.set(u"bob"_s, timeZoneKey(), u"Pacific/Kiritimati"_s); // 14 hours ahead
    f.set(u"vic"_s, timeZoneKey(), u"Pacific/Pago_Pago"_s); // 11 behind
    const QDate day
        = QDate::fromString(toIso8601(f.clock.wallNow()).left(10), Qt::ISODate).addDays(5);
    for (const QString &name : { u"bob"_s, u"vic"_s }) {
        Issue issue = f.newIssue();
        issue.assignee = f.user(name);
        issue.dueDate = day.toString(Qt::ISODate);
        Fixture::QCOMPARE_code(f.apply(u"jane"_s, mutation::CreateIssue{ issue }));
    }
    // Through the days, each quarter of an hour: when is it told?
    QHash<QString, QString> at;
    const WallTime until = fromIso8601(day.addDays(2).toString(Qt::ISODate) + u"T00:00:00.000Z"_s);
    f.clock.advance(fromIso8601(day.addDays(-2).toString(Qt::ISODate) + u"T00:00:00.000Z"_s)
        - f.clock.wallNow());
    f.forgetTold();
    for (; f.clock.wallNow() < until; f.clock.advance(15min)) {
        Fixture::must(remindDue(*f.storage, f.clock, QTimeZone::utc(), {}));
        for (const QString &name : { u"bob"_s, u"vic"_s }) {
            for (const QString &told : f.told(name)) {
                if (told.startsWith(u"dueToday"_s))
                    at.insert(name, toIso8601(f.clock.wallNow()));
            }
        }
    }
    QCOMPARE(at.value(u"bob"_s), day.addDays(-1).toString(Qt::ISODate) + u"T10:00:00.000Z"_s);
    QCOMPARE(at.value(u"vic"_s), day.toString(Qt::ISODate) + u"T11:00:00.000Z"_s);
}

QTEST_GUILESS_MAIN(TestNotifications)
#include "tst_notifications.moc"
