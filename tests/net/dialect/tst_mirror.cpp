// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/replica.h"
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

// What a sync engine would have: the rows that come of snapshots and events.
struct Follower
{
    Replica replica{};
    ReplicaChanges changes{};

    void load(const Mirror &mirror, const SpaceId &space)
    {
        SpaceSnapshot snapshot;
        for (SnapshotRow &row : mirror.snapshot(space))
            QVERIFY(snapshot.take(std::move(row)));
        QVERIFY(snapshot.isComplete());
        replica.putSpace({ space, {}, Role::Member, 0 }, changes);
        for (SpaceSnapshot::Item &item : snapshot.items)
            replica.putSnapshot(item, space, mirror.epoch(), changes);
        const quint64 hash = snapshot.header()->hash;
        static_cast<void>(replica.finishSnapshot(space, std::move(snapshot), hash, changes));
    }
    void apply(std::vector<ChangeEvent> events)
    {
        for (const ChangeEvent &event : events) {
            QCOMPARE(event.seq, replica.cursor(event.space).seq + 1);
            QVERIFY(replica.apply(event, changes));
        }
    }
};

struct Fixture
{
    FakeClock clock{};
    std::unique_ptr<Journal> journal = std::move(*Journal::open(u":memory:"_s));
    Mirror mirror{ clock, *journal, server, u"System"_s, u"epoch"_s };
    Mirror::Space *space = nullptr;
    SpaceId id{};

    Fixture()
    {
        mirror.setSelf({ me, u"Me"_s, {} });
        space = &mirror.putScope(project(u"p1"_s), {});
        id = space->log.id;
    }
    [[nodiscard]] IssueId put(const QString &foreign, const QString &subject)
    {
        return mirror.putIssue(task(foreign, subject)).id;
    }
    [[nodiscard]] bool agrees(Follower &follower) const
    {
        const Mirror::Log *log = mirror.log(id);
        if (follower.replica.cursor(id).seq != log->head
            || follower.replica.hash(id) != log->hash.value())
            return false;
        for (const auto &[issue, row] : space->rows) {
            const Issue *known = follower.replica.confirmed(issue);
            if (!known || known->subject != row.issue().subject
                || known->version != row.issue().version
                || known->commentCount != row.issue().commentCount)
                return false;
        }
        return true;
    }
};

} // namespace

class MirrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreTheSameForEverybody();
    void rowsBeforeTheFirstSessionAreNoEvents();
    void whatDiffersBecomesEvents();
    void onlyWhatWasToldIsCompared();
    void aRowThatWentIsDeletedWithItsComments();
    void anIssueThatChangedItsScopeMoves();
    void commentsFollowTheirList();
    void whatWasCreatedWithoutAnAnswerIsFoundAgain();
    void whatCannotBeHeldIsCutAndMarked();
    void pagesReachBackAsFarAsTheLog();
    void theOwnSpaceOutlivesTheMirror();
    void notificationsAreToldOnce();
    void keysAreMadeFromNames();
};

void MirrorTest::idsAreTheSameForEverybody()
{
    Fixture a;
    Fixture b;
    QCOMPARE(a.put(u"f1"_s, u"A"_s), b.put(u"f1"_s, u"A"_s));
    QVERIFY(a.put(u"f2"_s, u"A"_s) != b.put(u"f1"_s, u"A"_s));
    QCOMPARE(a.mirror.find(u"task"_s, u"f1"_s)->issue().name,
        b.mirror.find(u"task"_s, u"f1"_s)->issue().name);
    QVERIFY(a.mirror.issueId(u"bug"_s, u"f1"_s) != a.mirror.issueId(u"task"_s, u"f1"_s));
    const QUuid id = QUuid::fromString(a.mirror.issueId(u"task"_s, u"f1"_s).toString());
    QCOMPARE(id.version(), QUuid::Version::Sha1);
}

void MirrorTest::rowsBeforeTheFirstSessionAreNoEvents()
{
    Fixture f;
    static_cast<void>(f.put(u"f1"_s, u"A"_s));
    QVERIFY(f.mirror.takeEvents().empty());
    QCOMPARE(f.mirror.log(f.id)->head, 1);
    QVERIFY(!f.mirror.page(f.id, 0)); // who has nothing needs the rows
    QVERIFY(f.mirror.page(f.id, 1));
    Follower follower;
    follower.load(f.mirror, f.id);
    QVERIFY(f.agrees(follower));
}

void MirrorTest::whatDiffersBecomesEvents()
{
    Fixture f;
    Follower follower;
    follower.load(f.mirror, f.id);
    f.mirror.goLive();
    const IssueId id = f.put(u"f1"_s, u"A"_s);
    follower.apply(f.mirror.takeEvents());
    QVERIFY(f.agrees(follower));
    QVERIFY(!f.mirror.putIssue(task(u"f1"_s, u"A"_s)).changed);
    QVERIFY(f.mirror.takeEvents().empty());

    ForeignIssue told = task(u"f1"_s, u"B"_s);
    told.issue.modifiedAt = u"2026-01-15T10:05:00.000Z"_s;
    told.issue.modifiedBy = UserId{ u"ada"_s };
    told.told.push_back(Field::ModifiedBy);
    QVERIFY(f.mirror.putIssue(told).changed);
    const auto events = f.mirror.takeEvents();
    QCOMPARE(events.size(), 1u);
    QCOMPARE(events.front().user, UserId{ u"ada"_s });
    const auto *update = std::get_if<event::IssueUpdated>(&events.front().body);
    QVERIFY(update);
    QCOMPARE(update->changes.at(Field::Subject), FieldValue{ u"B"_s });
    QCOMPARE(update->previous.at(Field::Subject), FieldValue{ u"A"_s });
    follower.apply(events);
    QVERIFY(f.agrees(follower));
    QCOMPARE(follower.replica.confirmed(id)->subject, u"B"_s);
}

void MirrorTest::onlyWhatWasToldIsCompared()
{
    Fixture f;
    ForeignIssue told = task(u"f1"_s, u"A"_s);
    told.issue.status = u"Done"_s;
    told.told = { Field::Subject, Field::Status };
    static_cast<void>(f.mirror.putIssue(told));
    f.mirror.goLive();
    ForeignIssue part = task(u"f1"_s, {});
    part.scope.clear();
    part.issue.priority = u"High"_s;
    part.told = { Field::Priority };
    QVERIFY(f.mirror.putIssue(part).changed);
    const Issue &issue = f.mirror.find(u"task"_s, u"f1"_s)->issue();
    QCOMPARE(issue.subject, u"A"_s);
    QCOMPARE(issue.status, u"Done"_s);
    QCOMPARE(issue.priority, u"High"_s);
    // What is not known cannot be placed by a part that names no scope.
    part.id = u"unknown"_s;
    QVERIFY(f.mirror.putIssue(part).space.isNull());
}

void MirrorTest::aRowThatWentIsDeletedWithItsComments()
{
    Fixture f;
    const IssueId id = f.put(u"f1"_s, u"A"_s);
    static_cast<void>(f.put(u"f2"_s, u"B"_s));
    f.mirror.putComment(*f.space, id, { u"c1"_s, u"f1"_s, u"task"_s, {}, {}, me, u"Hi"_s, {}, {} });
    Follower follower;
    follower.load(f.mirror, f.id);
    f.mirror.goLive();
    const quint64 listing = f.mirror.beginListing();
    static_cast<void>(f.put(u"f2"_s, u"B"_s));
    QCOMPARE(f.mirror.notListed(*f.space, u"task"_s, listing), std::vector{ id });
    QVERIFY(f.mirror.notListed(*f.space, u"bug"_s, listing).empty());
    f.mirror.removeIssue(id);
    QVERIFY(!f.mirror.find(id));
    follower.apply(f.mirror.takeEvents());
    QVERIFY(f.agrees(follower));
    QVERIFY(!follower.replica.confirmed(id));
    f.mirror.removeIssue(id);
    QVERIFY(f.mirror.takeEvents().empty());
}

void MirrorTest::anIssueThatChangedItsScopeMoves()
{
    Fixture f;
    const IssueId id = f.put(u"f1"_s, u"A"_s);
    f.mirror.putComment(*f.space, id, { u"c1"_s, u"f1"_s, u"task"_s, {}, {}, me, u"Hi"_s, {}, {} });
    Mirror::Space &other = f.mirror.putScope(project(u"p2"_s), {});
    Follower follower;
    follower.load(f.mirror, f.id);
    follower.load(f.mirror, other.log.id);
    f.mirror.goLive();
    ForeignIssue told = task(u"f1"_s, u"A"_s);
    told.scope = u"p2"_s;
    static_cast<void>(f.mirror.putIssue(told));
    follower.apply(f.mirror.takeEvents());
    QVERIFY(f.agrees(follower));
    QCOMPARE(follower.replica.confirmed(id)->project, other.project.id);
    QCOMPARE(follower.replica.hash(other.log.id), other.log.hash.value());
    QCOMPARE(f.mirror.find(id)->foreign.scope, u"p2"_s);
}

void MirrorTest::commentsFollowTheirList()
{
    Fixture f;
    const IssueId id = f.put(u"f1"_s, u"A"_s);
    Follower follower;
    follower.load(f.mirror, f.id);
    f.mirror.goLive();
    const auto comment = [](const QString &foreign, const QString &text, int minute) {
        return ForeignComment{ foreign, u"f1"_s, u"task"_s, {}, {}, me, text,
            u"2026-01-15T10:%1:00.000Z"_s.arg(minute), {} };
    };
    f.mirror.putComments(
        *f.space, id, { comment(u"c1"_s, u"one"_s, 10), comment(u"c2"_s, u"two"_s, 20) });
    follower.apply(f.mirror.takeEvents());
    QVERIFY(f.agrees(follower));
    f.mirror.putComments(
        *f.space, id, { comment(u"c2"_s, u"zwei"_s, 20), comment(u"c3"_s, u"three"_s, 30) });
    const auto events = f.mirror.takeEvents();
    QCOMPARE(events.size(), 3u); // edited, added, deleted
    follower.apply(events);
    QVERIFY(f.agrees(follower));
    QCOMPARE(follower.replica.confirmed(id)->commentCount, 2);
    // Of a channel only the last ones are shown: the earlier ones are not gone.
    const auto message = [&](const QString &foreign, int minute) {
        ForeignComment told = comment(foreign, u"text"_s, minute);
        told.issue.clear();
        return told;
    };
    f.mirror.putComments(*f.space, {}, { message(u"m1"_s, 10), message(u"m2"_s, 20) });
    f.mirror.putComments(*f.space, {}, { message(u"m2"_s, 20), message(u"m3"_s, 30) });
    QCOMPARE(f.space->messages.size(), 3u);
    f.mirror.putComments(*f.space, {}, { message(u"m2"_s, 20) });
    QCOMPARE(f.space->messages.size(), 2u);
}

void MirrorTest::whatWasCreatedWithoutAnAnswerIsFoundAgain()
{
    Fixture f;
    static_cast<void>(f.put(u"f1"_s, u"Same words"_s));
    const OpId op{ ClientId{ u"client"_s }, 1 };
    QVERIFY(f.journal->begin({ op, u"issue:task"_s, u"mine"_s, u"p1"_s, u"task"_s, {},
        u"Same words"_s, f.mirror.nowText(), { u"f1"_s } }));
    static_cast<void>(f.put(u"f1"_s, u"Same words"_s));
    QVERIFY(f.journal->findPending(op)); // it was there before
    ForeignIssue others = task(u"f2"_s, u"Same words"_s);
    others.issue.reporter = UserId{ u"ada"_s };
    static_cast<void>(f.mirror.putIssue(others));
    QVERIFY(f.journal->findPending(op)); // somebody else's
    ForeignIssue old = task(u"f4"_s, u"Same words"_s);
    old.issue.createdAt = u"2025-01-15T10:30:00.000Z"_s;
    static_cast<void>(f.mirror.putIssue(old));
    QVERIFY(f.journal->findPending(op)); // from long ago
    QCOMPARE(f.put(u"f3"_s, u"Same words"_s), IssueId{ u"mine"_s });
    QVERIFY(!f.journal->findPending(op));
    QVERIFY(f.put(u"f5"_s, u"Same words"_s) != IssueId{ u"mine"_s });
}

void MirrorTest::whatCannotBeHeldIsCutAndMarked()
{
    Fixture f;
    ForeignIssue told = task(u"f1"_s, u"Line\none\t"_s);
    told.issue.description = u"a\r\nb\x01"_s + QString(maxMarkdownBytes, u'\u00e4');
    told.told = { Field::Subject, Field::Description };
    static_cast<void>(f.mirror.putIssue(told));
    const Mirror::Row &row = *f.mirror.find(u"task"_s, u"f1"_s);
    QCOMPARE(row.issue().subject, u"Line one"_s);
    QVERIFY(row.issue().description.startsWith(u"a\nb\u00e4"_s));
    QVERIFY(row.issue().description.toUtf8().size() <= maxMarkdownBytes);
    QCOMPARE(row.cut, QSet<Field>{ Field::Description });
    for (const Field field : told.told)
        QVERIFY(checkValue(fieldInfo(field), fieldValue(row.issue(), field)));
    told.issue.description = u"short"_s;
    static_cast<void>(f.mirror.putIssue(told));
    QVERIFY(row.cut.isEmpty());
}

void MirrorTest::pagesReachBackAsFarAsTheLog()
{
    Fixture f;
    Follower follower;
    follower.load(f.mirror, f.id);
    f.mirror.goLive();
    for (int i = 0; i < 250; ++i)
        static_cast<void>(f.put(QString::number(i), u"A"_s));
    QVERIFY(!f.mirror.page(f.id, 252));
    for (qint64 after = 1; after < f.mirror.log(f.id)->head;) {
        const auto page = f.mirror.page(f.id, after);
        QVERIFY(page);
        QVERIFY(page->events.size() <= 100);
        QCOMPARE(page->head, 251);
        follower.apply(page->events);
        after = page->events.back().seq;
    }
    QVERIFY(f.agrees(follower));
    QVERIFY(f.mirror.page(f.id, 251)->events.empty());
}

void MirrorTest::theOwnSpaceOutlivesTheMirror()
{
    Fixture f;
    const SavedFilter filter{ FilterId{ u"filter"_s }, u"Name"_s, u"is:open"_s, true };
    QVERIFY(f.mirror.saveFilter(filter, {}));
    QVERIFY(f.mirror.saveSetting(u"zone"_s, u"UTC"_s, {}));
    Conflict conflict;
    conflict.id = ConflictId{ u"client:1"_s };
    conflict.issue.id = IssueId{ u"issue"_s };
    conflict.issue.project = ProjectId{ u"project"_s };
    QVERIFY(f.mirror.raiseConflict(conflict, {}));
    Mirror later{ f.clock, *f.journal, server, u"System"_s, u"later"_s };
    later.setSelf({ me, u"Me"_s, {} });
    Follower follower;
    follower.load(later, userSpace(me));
    QCOMPARE(follower.replica.conflictsOnRecord().size(), 1);
    QVERIFY(later.resolveConflict(conflict.id, {}));
    QVERIFY(later.saveSetting(u"zone"_s, {}, {}));
    QVERIFY(later.removeFilter(filter.id, {}));
    Mirror last{ f.clock, *f.journal, server, u"System"_s, u"last"_s };
    last.setSelf({ me, u"Me"_s, {} });
    QCOMPARE(last.snapshot(userSpace(me)).size(), 2u); // begin and end
}

void MirrorTest::notificationsAreToldOnce()
{
    Fixture f;
    const IssueId issue = f.put(u"f1"_s, u"A"_s);
    const ForeignNotification told{ u"n1"_s, u"assigned"_s, u"Title"_s, u"Text"_s, u"f1"_s,
        u"2026-01-15T10:00:00.000Z"_s, false };
    f.mirror.putNotifications({ told });
    f.mirror.goLive();
    f.mirror.putNotifications({ told });
    QVERIFY(f.mirror.takeEvents().empty());
    ForeignNotification second = told;
    second.id = u"n2"_s;
    f.mirror.putNotifications({ told, second });
    QCOMPARE(f.mirror.takeEvents().size(), 1u);
    ForeignNotification read = told;
    read.read = true;
    f.mirror.putNotifications({ read });
    QCOMPARE(f.mirror.takeEvents().size(), 1u);
    f.mirror.putNotifications({ read, second });
    QVERIFY(f.mirror.takeEvents().empty());

    Mirror later{ f.clock, *f.journal, server, u"System"_s, u"later"_s };
    later.setSelf({ me, u"Me"_s, {} });
    QCOMPARE(later.inbox().size(), 2);
    QCOMPARE(later.inbox().byNumber().begin()->second.issue, issue);
    QVERIFY(later.inbox().byNumber().begin()->second.read);
    QVERIFY(later.log(userSpace(me))->head >= later.inbox().newest());
}

void MirrorTest::keysAreMadeFromNames()
{
    Fixture f;
    QCOMPARE(f.space->project.key, u"PROJ"_s);
    const auto keyOf = [&](const QString &id, const QString &name, const QString &key = {}) {
        return f.mirror.putScope({ u"project"_s, id, name, key, true, {} }, {}).project.key;
    };
    QCOMPARE(keyOf(u"p2"_s, u"Project again"_s), u"PROJ2"_s);
    QCOMPARE(keyOf(u"p3"_s, u"日本"_s), u"PRJ"_s);
    QCOMPARE(keyOf(u"p4"_s, u"Given"_s, u"GIV"_s), u"GIV"_s);
    QCOMPARE(keyOf(u"p2"_s, u"Another name"_s), u"PROJ2"_s); // it stays
}

QTEST_GUILESS_MAIN(MirrorTest)
#include "tst_mirror.moc"
