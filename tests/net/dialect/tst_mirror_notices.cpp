// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/mirror.h"
#include "tests/support/fakeclock.h"

#include <QTest>
#include <QUuid>

using namespace lockstep;
using namespace lockstep::net::dialect;
using namespace Qt::StringLiterals;

namespace {

const QString server = u"http://example.com"_s;
const UserId me{ u"me"_s };
const UserId ann{ u"ann"_s };

ForeignScope project(const QString &id)
{
    return { u"project"_s, id, u"Project "_s + id, {}, true, {} };
}

ForeignIssue task(const QString &id, const QString &subject)
{
    ForeignIssue told;
    told.entity = u"task"_s;
    told.id = id;
    told.scope = u"p1"_s;
    told.issue.subject = subject;
    told.issue.modifiedAt = u"2026-01-15T10:00:00.000Z"_s;
    told.told = { Field::Subject, Field::ModifiedAt };
    return told;
}

struct Fixture
{
    FakeClock clock{};
    std::unique_ptr<Journal> journal = std::move(*Journal::open(u":memory:"_s));
    std::unique_ptr<Mirror> mirror{};
    Mirror::Space *space = nullptr;

    Fixture() { begin(); }
    // A new process: nothing is left but the journal.
    void begin()
    {
        mirror = std::make_unique<Mirror>(clock, *journal, server, u"System"_s, u"epoch"_s);
        mirror->setSelf({ me, u"Me"_s, {} });
        mirror->putUser({ ann, u"Ann"_s, {} });
        space = &mirror->putScope(project(u"p1"_s), { .statuses = statuses() });
    }
    static QList<StatusDefinition> statuses()
    {
        return { { u"Open"_s, StatusCategory::Open, 0 }, { u"Done"_s, StatusCategory::Closed, 0 } };
    }
    [[nodiscard]] ForeignIssue of(const QString &id, const UserId &assignee) const
    {
        ForeignIssue told = task(id, u"Subject"_s);
        told.issue.status = u"Open"_s;
        told.issue.assignee = assignee;
        told.told = { Field::Subject, Field::Status, Field::Assignee, Field::ModifiedAt };
        return told;
    }
    [[nodiscard]] ForeignNotification assigned(const QString &id, const QString &issue) const
    {
        return { id, u"assigned"_s, u"Title"_s, {}, issue, mirror->nowText(), false };
    }
    [[nodiscard]] QStringList inbox() const
    {
        QStringList all;
        for (const auto &[number, one] : mirror->inbox().byNumber())
            all.append(QString{ toKey(one.kind) } + u' ' + one.subject
                + (one.read ? u" read"_s : QString{}));
        return all;
    }
};

} // namespace

class MirrorNoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOthersDoToMyIssuesIsTold();
    void whatIDoMyselfIsNot();
    void whatTheServerTellsTooIsTheSame();
    void whatTheServerToldFirstIsNotToldAgain();
    void aMarkReachesBothSides();
    void oldCommentsAreNoNews();
    void dueDatesAreToldOnce();
    void aConflictIsDoneWithWhenItIsDecided();
    void namesAreGivenOnceInAllProcesses();
    void settingsSilence();
    void queuesComeAndGo();
    void anIdIsNoName();
};

void MirrorNoticesTest::whatOthersDoToMyIssuesIsTold()
{
    Fixture f;
    f.mirror->putIssue(f.of(u"f1"_s, {}));
    f.mirror->putIssue(f.of(u"f0"_s, me)); // before anybody listens
    f.mirror->goLive();
    QVERIFY(f.inbox().isEmpty());
    const IssueId issue = f.mirror->putIssue(f.of(u"f1"_s, me), { ann, {} }).id;
    QCOMPARE(f.inbox(), QStringList{ u"assigned Subject"_s });
    ForeignComment comment{ u"c1"_s, u"f1"_s, u"task"_s };
    comment.author = ann;
    comment.text = u"Look, @me!"_s;
    f.clock.advance(1min);
    comment.createdAt = f.mirror->nowText();
    f.mirror->putComment(*f.space, issue, comment);
    QCOMPARE(f.inbox().last(), u"mentioned Subject"_s);
    ForeignIssue done = f.of(u"f1"_s, me);
    done.issue.status = u"Done"_s;
    f.mirror->putIssue(done, { ann, {} });
    QCOMPARE(f.inbox().last(), u"status Subject"_s);
    const auto &last = f.mirror->inbox().byNumber().rbegin()->second;
    QCOMPARE(last.user, ann);
    QCOMPARE(last.project, f.space->project.id);
    QCOMPARE(last.detail, u"Done"_s);
    // It has come by the log of the own space, under its number.
    qint64 added = 0;
    for (const ChangeEvent &event : f.mirror->takeEvents()) {
        const auto one = std::get_if<event::NotificationAdded>(&event.body);
        added += one != nullptr;
        if (one)
            QCOMPARE(one->notification.number, event.seq);
    }
    QCOMPARE(added, 3);
}

void MirrorNoticesTest::whatIDoMyselfIsNot()
{
    Fixture f;
    f.mirror->putIssue(f.of(u"f1"_s, {}));
    f.mirror->goLive();
    f.mirror->putIssue(f.of(u"f1"_s, me), { me, OpId{ ClientId{ u"client"_s }, 1 } });
    QVERIFY(f.inbox().isEmpty());
}

void MirrorNoticesTest::whatTheServerTellsTooIsTheSame()
{
    Fixture f;
    f.mirror->putIssue(f.of(u"f1"_s, {}));
    f.mirror->goLive();
    f.mirror->putIssue(f.of(u"f1"_s, me), { ann, {} });
    f.clock.advance(5s);
    const ForeignNotification told = f.assigned(u"n1"_s, u"f1"_s);
    QVERIFY(f.mirror->isInInbox(told));
    f.mirror->putNotifications({ told });
    QCOMPARE(f.inbox(), QStringList{ u"assigned Subject"_s });
    // In another process as well, though the list shows it again.
    f.begin();
    f.mirror->putIssue(f.of(u"f1"_s, me));
    f.clock.advance(24h);
    f.mirror->putNotifications({ told });
    QCOMPARE(f.inbox().size(), 1);
    // The next assignment is another one.
    f.mirror->putNotifications({ f.assigned(u"n2"_s, u"f1"_s) });
    QCOMPARE(f.inbox().size(), 2);
}

void MirrorNoticesTest::whatTheServerToldFirstIsNotToldAgain()
{
    Fixture f;
    f.mirror->putIssue(f.of(u"f1"_s, {}));
    f.mirror->goLive();
    const ForeignNotification told = f.assigned(u"n1"_s, u"f1"_s);
    QVERIFY(Mirror::followsFromIssues(told));
    QVERIFY(!f.mirror->isInInbox(told));
    f.mirror->putNotifications({ told });
    f.mirror->putIssue(f.of(u"f1"_s, me), { ann, {} });
    QCOMPARE(f.inbox(), QStringList{ u"assigned Subject"_s });
}

void MirrorNoticesTest::aMarkReachesBothSides()
{
    Fixture f;
    f.mirror->putIssue(f.of(u"f1"_s, {}));
    f.mirror->goLive();
    f.mirror->putIssue(f.of(u"f1"_s, me), { ann, {} });
    ForeignNotification told = f.assigned(u"n1"_s, u"f1"_s);
    f.mirror->putNotifications({ told });
    const NotificationId id = f.mirror->inbox().byNumber().begin()->second.id;
    QCOMPARE(f.mirror->foreignNotification(id), u"n1"_s);
    QVERIFY(f.mirror->unreadThere({ told }).isEmpty());
    NotificationMark mark;
    mark.notification = id;
    QVERIFY(f.mirror->mark(mark, {}));
    QCOMPARE(f.mirror->unreadThere({ told }), QStringList{ u"n1"_s }); // the server is to be told
    told.read = true;
    QVERIFY(f.mirror->unreadThere({ told }).isEmpty());
    ForeignNotification other = f.assigned(u"n2"_s, u"f1"_s);
    other.createdAt = u"2020-01-01T00:00:00.000Z"_s;
    f.mirror->putNotifications({ other });
    other.read = true;
    f.mirror->putNotifications({ other });
    QCOMPARE(f.inbox(), (QStringList{ u"assigned Subject read"_s, u"assigned Subject read"_s }));
}

void MirrorNoticesTest::oldCommentsAreNoNews()
{
    Fixture f;
    const IssueId issue = f.mirror->putIssue(f.of(u"f1"_s, me)).id;
    f.clock.advance(1h);
    f.mirror->goLive();
    ForeignComment old{ u"c1"_s, u"f1"_s, u"task"_s };
    old.author = ann;
    old.text = u"Said long ago to @me"_s;
    old.createdAt = u"2020-01-01T00:00:00.000Z"_s;
    ForeignComment fresh = old;
    fresh.id = u"c2"_s;
    fresh.text = u"And now"_s;
    f.clock.advance(1min);
    fresh.createdAt = f.mirror->nowText();
    f.mirror->putComments(*f.space, issue, { old, fresh });
    QCOMPARE(f.inbox(), QStringList{ u"comment Subject"_s });
    QCOMPARE(f.space->comments[issue].size(), 2u);
    QCOMPARE(f.space->comments[issue].front().comment.author, ann);
    // Whatever is added to a list that was read is news.
    ForeignComment late = old;
    late.id = u"c3"_s;
    late.text = u"By a clock that is wrong"_s;
    f.mirror->putComments(*f.space, issue, { old, fresh, late });
    QCOMPARE(f.inbox().size(), 2);
}

void MirrorNoticesTest::dueDatesAreToldOnce()
{
    Fixture f;
    QVERIFY(f.mirror->saveSetting(timeZoneKey(), u"UTC"_s, {}));
    f.mirror->goLive();
    const QDate today
        = QDateTime::fromMSecsSinceEpoch(f.clock.wallNow().time_since_epoch().count(), Qt::UTC)
              .date();
    const auto due = [&](const QString &id, const UserId &assignee, int days) {
        ForeignIssue told = f.of(id, assignee);
        told.issue.dueDate = today.addDays(days).toString(Qt::ISODate);
        told.told = { Field::Subject, Field::Status, Field::Assignee, Field::DueDate };
        return f.mirror->putIssue(told, { me, {} }).id;
    };
    const IssueId now = due(u"f1"_s, me, 0);
    static_cast<void>(due(u"f2"_s, me, 1));
    static_cast<void>(due(u"f3"_s, me, 2));
    static_cast<void>(due(u"f4"_s, ann, 0));
    f.mirror->remindOfDueDates();
    QStringList told = f.inbox();
    told.sort();
    QCOMPARE(told, (QStringList{ u"dueSoon Subject"_s, u"dueToday Subject"_s }));
    const NotificationId id = dueNotification(now, today.toString(Qt::ISODate), true);
    QVERIFY(f.mirror->inbox().find(id)); // as the windows call it, which have told it
    f.mirror->remindOfDueDates();
    ForeignNotification reminder = f.assigned(u"due:f1"_s, u"f1"_s);
    reminder.kind = u"dueSoon"_s; // by the server
    f.mirror->putNotifications({ reminder });
    QCOMPARE(f.inbox().size(), 2);
}

void MirrorNoticesTest::aConflictIsDoneWithWhenItIsDecided()
{
    Fixture f;
    const IssueId issue = f.mirror->putIssue(f.of(u"f1"_s, me)).id;
    f.mirror->goLive();
    Conflict conflict;
    conflict.id = ConflictId{ u"client:1"_s };
    conflict.issue.id = issue;
    conflict.user = ann;
    QVERIFY(f.mirror->raiseConflict(conflict, OpId{ ClientId{ u"client"_s }, 1 }));
    QCOMPARE(f.inbox(), QStringList{ u"conflict Subject"_s });
    QVERIFY(f.mirror->resolveConflict(conflict.id, {}));
    QVERIFY(f.mirror->inbox().byNumber().begin()->second.archived);
}

void MirrorNoticesTest::namesAreGivenOnceInAllProcesses()
{
    Fixture f;
    for (int process = 0; process < 3; ++process) {
        f.mirror->putIssue(f.of(u"f1"_s, {}));
        f.mirror->goLive();
        f.clock.advance(1h);
        f.mirror->putIssue(f.of(u"f1"_s, me), { ann, {} });
        QCOMPARE(f.inbox().size(), process + 1);
        f.begin();
    }
}

void MirrorNoticesTest::settingsSilence()
{
    Fixture f;
    const IssueId issue = f.mirror->putIssue(f.of(u"f1"_s, {})).id;
    f.mirror->goLive();
    ForeignNotification created = f.assigned(u"n1"_s, u"f1"_s);
    created.kind = u"created"_s; // nobody is told of it here unless he asks; there he is
    f.mirror->putNotifications({ created });
    QCOMPARE(f.inbox().size(), 1);
    QCOMPARE(f.mirror->inbox().byNumber().begin()->second.tier, NotificationTier::Low);
    QVERIFY(f.mirror->saveSetting(notifyKey({}, NotificationKind::Created), u"nothing"_s, {}));
    created.id = u"n2"_s;
    f.mirror->putNotifications({ created });
    QCOMPARE(f.inbox().size(), 1);
    QVERIFY(!issue.isNull());
}

void MirrorNoticesTest::queuesComeAndGo()
{
    Fixture f;
    f.mirror->goLive();
    const Queue queue{ f.mirror->queueId(u"q1"_s), u"Queue"_s, u"category:Queue"_s, {} };
    f.mirror->putQueues(*f.space, { { queue.id, queue } });
    f.mirror->putQueues(*f.space, { { queue.id, queue } });
    auto events = f.mirror->takeEvents();
    QCOMPARE(events.size(), 1u);
    QCOMPARE(std::get<event::QueueUpdated>(events.front().body).queue, queue);
    const auto rows = f.mirror->snapshot(f.space->log.id);
    QVERIFY(std::any_of(rows.begin(), rows.end(), [&](const SnapshotRow &row) {
        const auto one = std::get_if<Queue>(&row);
        return one && *one == queue;
    }));
    f.mirror->putQueues(*f.space, {});
    events = f.mirror->takeEvents();
    QCOMPARE(events.size(), 1u);
    QCOMPARE(std::get<event::QueueDeleted>(events.front().body).queue, queue.id);
}

void MirrorNoticesTest::anIdIsNoName()
{
    Fixture f;
    f.mirror->goLive();
    static_cast<void>(f.mirror->takeEvents());
    f.mirror->putUser({ ann, ann.toString(), {} }); // all that an event said
    f.mirror->putUser({ me, me.toString(), {} });
    QVERIFY(f.mirror->takeEvents().empty());
    f.mirror->putUser({ me, u"My name"_s, {} });
    QCOMPARE(f.mirror->self().name, u"My name"_s);
    QCOMPARE(f.mirror->takeEvents().size(), 1u);
    f.mirror->setSelf({ me, me.toString(), {} }); // the next session
    QCOMPARE(f.mirror->self().name, u"My name"_s);
}

QTEST_GUILESS_MAIN(MirrorNoticesTest)
#include "tst_mirror_notices.moc"
