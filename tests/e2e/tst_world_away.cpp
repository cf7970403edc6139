// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// "While you were away": what others made of one's issues, net, over a real server.

#include "core/model/mention.h"
#include "tests/support/randomvalues.h"
#include "tests/support/world.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

// Jane goes away; Bob does things.
struct Team
{
    explicit Team(World::Options options = {}) : world(RandomValues::seed(), std::move(options))
    {
        world.addUser(u"jane"_s, false, u"Jane Smith"_s);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addProject(u"LOCK"_s);
        world.addProject(u"PACK"_s);
        mine = jane().create(
            u"LOCK"_s, u"It does not print"_s, { { Field::Description, u"one\ntwo"_s } });
        other = bob().create(u"LOCK"_s, u"Not Jane's"_s);
        settled = world.settle();
    }

    WorldClient &jane() { return world.client(u"jane"_s); }
    WorldClient &bob() { return world.client(u"bob"_s); }
    UserId idOf(const QString &name) { return World::userId(name); }
    void goAway()
    {
        world.cut(jane());
        world.advance(1min);
    }
    [[nodiscard]] bool comeBack()
    {
        (void)world.settle();
        world.heal(jane());
        return world.settle();
    }
    QList<AwayNews> news() { return jane().engine().away().news(jane().replica()); }

    World world;
    IssueId mine{};
    IssueId other{};
    bool settled = false;
};

FieldValues after(const QList<AwayNews> &news, const IssueId &issue)
{
    for (const AwayNews &each : news) {
        if (each.issue == issue)
            return each.after;
    }
    return {};
}

} // namespace

class TestWorldAway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void netChangesOfMyIssues()
    {
        Team t;
        QVERIFY(t.news().isEmpty()); // the first sync is no news
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"In Progress"_s);
        t.bob().edit(t.mine, Field::Priority, u"High"_s);
        t.bob().edit(t.mine, Field::Status, u"In Review"_s);
        t.bob().edit(t.mine, Field::Description, u"one\ntwo\nthree"_s);
        t.bob().comment(t.mine, u"Look at it"_s);
        t.bob().edit(t.other, Field::Status, u"Closed"_s);
        QVERIFY2(t.comeBack(), t.world.why());
        const QList<AwayNews> news = t.news();
        QCOMPARE(news.size(), 1);
        const AwayNews &one = news.first();
        QCOMPARE(one.issue, t.mine);
        QCOMPARE(one.name, u"LOCK-1"_s);
        QCOMPARE(one.fate, AwayNews::Fate::Changed);
        QCOMPARE(one.before,
            (FieldValues{ { Field::Status, u"Open"_s }, { Field::Priority, u"Medium"_s } }));
        QCOMPARE(one.after,
            (FieldValues{ { Field::Status, u"In Review"_s }, { Field::Priority, u"High"_s } }));
        QCOMPARE(one.texts, QList<Field>{ Field::Description });
        QCOMPARE(one.comments, 1);
        QCOMPARE(one.by, QList<UserId>{ t.idOf(u"bob"_s) });
        QVERIFY(!one.at.isEmpty());
    }

    void whatWasTakenBackIsNone()
    {
        Team t;
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"Closed"_s);
        t.bob().edit(t.mine, Field::Description, u"something else"_s);
        t.bob().edit(t.mine, Field::Status, u"Open"_s);
        t.bob().edit(t.mine, Field::Description, u"one\ntwo"_s);
        const CommentId comment = t.bob().comment(t.mine, u"Never mind"_s);
        QVERIFY2(t.world.advanceUntil([&] { return t.bob().comments(t.mine).size() == 1; }),
            t.world.why());
        t.world.advance(5s);
        t.bob().removeComment(t.mine, comment);
        // Created and deleted; assigned, and taken away.
        const IssueId brief = t.bob().create(
            u"LOCK"_s, u"x"_s, { { Field::Assignee, t.idOf(u"jane"_s).toString() } });
        t.bob().edit(t.other, Field::Assignee, t.idOf(u"jane"_s).toString());
        t.world.advance(5s);
        t.bob().edit(t.other, Field::Assignee, FieldValue{});
        t.bob().remove(brief);
        QVERIFY2(t.comeBack(), t.world.why());
        QCOMPARE(t.news().size(), 0);
    }

    void whatBecomesMineAndWhatIsTakenAway()
    {
        Team t;
        const QString jane = t.idOf(u"jane"_s).toString();
        const QString bob = t.idOf(u"bob"_s).toString();
        const IssueId assigned
            = t.bob().create(u"LOCK"_s, u"Hers so far"_s, { { Field::Assignee, jane } });
        QVERIFY2(t.world.settle(), t.world.why());
        t.goAway();
        t.bob().edit(t.other, Field::Status, u"In Progress"_s); // it was not hers then
        t.bob().edit(t.other, Field::Assignee, jane);
        t.bob().edit(assigned, Field::Assignee, bob);
        const IssueId fresh = t.bob().create(u"LOCK"_s, u"New"_s, { { Field::Assignee, jane } });
        const IssueId mention = t.bob().create(u"LOCK"_s, u"Mention"_s);
        t.bob().comment(mention, u"What does @Jane think?"_s);
        t.bob().remove(t.mine);
        QVERIFY2(t.comeBack(), t.world.why());
        const QList<AwayNews> news = t.news();
        QCOMPARE(news.size(), 5);
        QCOMPARE(after(news, t.other), (FieldValues{ { Field::Assignee, jane } }));
        QCOMPARE(after(news, assigned), (FieldValues{ { Field::Assignee, bob } }));
        for (const AwayNews &each : news) {
            if (each.issue == fresh)
                QCOMPARE(each.fate, AwayNews::Fate::Created);
            if (each.issue == mention)
                QVERIFY(each.mentioned && each.comments == 1);
            if (each.issue == t.mine) {
                QCOMPARE(each.fate, AwayNews::Fate::Deleted);
                QCOMPARE(each.subject, u"It does not print"_s);
            }
        }
    }

    void whatIDidElsewhereIKnow()
    {
        Team t;
        t.goAway();
        WorldClient &phone = t.world.client(u"jane"_s, u"phone"_s);
        QVERIFY2(
            t.world.advanceUntil([&] { return phone.issue(t.mine) != nullptr; }), t.world.why());
        t.bob().edit(t.mine, Field::Status, u"In Progress"_s);
        t.bob().comment(t.mine, u"Well?"_s);
        t.world.advance(5s);
        phone.edit(t.mine, Field::Status, u"In Review"_s);
        phone.comment(t.mine, u"Yes."_s);
        t.world.advance(5s);
        QVERIFY2(t.comeBack(), t.world.why());
        QCOMPARE(t.news().size(), 0);
        // And from there on.
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"Closed"_s);
        QVERIFY2(t.comeBack(), t.world.why());
        QCOMPARE(t.news().size(), 1);
        QCOMPARE(t.news().first().before.at(Field::Status), FieldValue{ u"In Review"_s });
    }

    void aShortBreakIsNoAbsence()
    {
        Team t;
        t.world.cut(t.jane());
        t.world.advance(2s);
        t.bob().edit(t.mine, Field::Status, u"Closed"_s);
        QVERIFY2(t.comeBack(), t.world.why());
        QCOMPARE(t.jane().text(t.mine, Field::Status), u"Closed"_s);
        QVERIFY(t.news().isEmpty());
        // What comes while she is here is none either.
        t.bob().edit(t.mine, Field::Priority, u"High"_s);
        QVERIFY2(t.world.settle(), t.world.why());
        QVERIFY(t.news().isEmpty());
    }

    void whoIsNotAtHisDeskIsAway()
    {
        Team t;
        t.jane().engine().setPresence(PresenceState::Idle);
        t.bob().edit(t.mine, Field::Status, u"Closed"_s);
        QVERIFY2(t.world.settle(), t.world.why());
        t.jane().engine().setPresence(PresenceState::Online);
        QCOMPARE(t.news().size(), 1);
        t.bob().edit(t.mine, Field::Priority, u"High"_s); // she sees it come
        QVERIFY2(t.world.settle(), t.world.why());
        QCOMPARE(t.news().first().after, (FieldValues{ { Field::Status, u"Closed"_s } }));
        // She does something about it herself.
        t.jane().edit(t.mine, Field::Status, u"Open"_s);
        QVERIFY2(t.world.settle(), t.world.why());
        QVERIFY(t.news().isEmpty());
    }

    void itIsAcceptedOfflineAndCanBeTakenBack()
    {
        Team t({ .files = true });
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"Closed"_s);
        QVERIFY2(t.comeBack(), t.world.why());
        t.world.cut(t.jane());
        t.world.advance(1s);
        t.jane().kill();
        t.jane().start();
        t.world.advance(1s);
        QCOMPARE(t.news().size(), 1); // kept
        const AwayLog::Entries taken = t.jane().engine().acceptAway({ t.mine });
        QCOMPARE(taken.size(), 1U);
        QVERIFY(t.news().isEmpty());
        t.jane().engine().restoreAway(taken);
        QCOMPARE(t.news().size(), 1);
        QCOMPARE(t.news().first().after.at(Field::Status), FieldValue{ u"Closed"_s });
        (void)t.jane().engine().acceptAway({ t.mine });
        t.jane().stop(); // at once: what is not written yet goes with the rest
        t.jane().start();
        t.world.advance(1s);
        QVERIFY(t.news().isEmpty());
    }

    void aSnapshotTellsItToo()
    {
        World::Options options;
        options.snapshotsFrom = { 1, 1 };
        Team t(options);
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"Closed"_s);
        t.bob().comment(t.mine, u"Done"_s);
        t.bob().edit(t.other, Field::Status, u"Closed"_s);
        const IssueId fresh = t.bob().create(
            u"LOCK"_s, u"New"_s, { { Field::Assignee, t.idOf(u"jane"_s).toString() } });
        const int before = t.jane().snapshotRequests();
        QVERIFY2(t.comeBack(), t.world.why());
        QVERIFY(t.jane().snapshotRequests() > before);
        const QList<AwayNews> news = t.news();
        QCOMPARE(news.size(), 2);
        QCOMPARE(after(news, t.mine), (FieldValues{ { Field::Status, u"Closed"_s } }));
        for (const AwayNews &each : news) {
            if (each.issue == fresh)
                QCOMPARE(each.fate, AwayNews::Fate::Created);
            else
                QCOMPARE(each.comments, 1);
        }
    }

    void aProjectThatIsTakenAwaySaysNothing()
    {
        Team t;
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"Closed"_s);
        QVERIFY2(t.comeBack(), t.world.why());
        QCOMPARE(t.news().size(), 1);
        t.world.setRole(u"LOCK"_s, u"bob"_s, Role::Admin);
        t.bob().removeMember(u"LOCK"_s, u"jane"_s);
        QVERIFY2(t.world.settle(), t.world.why());
        QVERIFY(!t.jane().issue(t.mine));
        QVERIFY(t.news().isEmpty());
    }

    // The net is the difference between what she saw and what she sees.
    void theNetIsWhatDiffers()
    {
        const quint64 seed = RandomValues::seed();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        for (int round = 0; round < 6; ++round) {
            Team t;
            const UserId jane = t.idOf(u"jane"_s);
            QList<IssueId> issues{ t.mine };
            for (int i = 0; i < 4; ++i)
                issues << t.jane().create(u"LOCK"_s, u"Issue %1"_s.arg(i));
            QVERIFY2(t.world.settle(), t.world.why());
            std::map<IssueId, Issue> then;
            for (const IssueId &id : std::as_const(issues))
                then.emplace(id, *t.jane().issue(id));
            t.goAway();
            for (int step = 0; step < 40; ++step) {
                const IssueId id = issues.at(qsizetype(rng.below(quint64(issues.size()))));
                switch (rng.below(5)) {
                case 0:
                    t.bob().edit(id, Field::Status, rng.below(2) ? u"Open"_s : u"Closed"_s);
                    break;
                case 1:
                    t.bob().edit(id, Field::Priority, rng.below(2) ? u"Medium"_s : u"High"_s);
                    break;
                case 2:
                    t.bob().edit(
                        id, Field::Labels, rng.below(2) ? QStringList{} : QStringList{ u"ui"_s });
                    break;
                case 3:
                    t.bob().edit(id, Field::Description, rng.below(2) ? u"a"_s : u"b"_s);
                    break;
                default:
                    t.bob().edit(id, Field::Assignee,
                        rng.below(2) ? FieldValue{} : FieldValue{ jane.toString() });
                }
                if (rng.below(4) == 0)
                    t.world.advance(2s);
            }
            QVERIFY2(t.comeBack(), t.world.why());
            QHash<IssueId, AwayNews> told;
            for (const AwayNews &each : t.news())
                told.insert(each.issue, each);
            for (const auto &[id, before] : then) {
                FieldValues differs;
                const Issue *now = t.jane().issue(id);
                for (const Field field :
                    { Field::Status, Field::Priority, Field::Labels, Field::Assignee }) {
                    if (fieldValue(before, field) != fieldValue(*now, field))
                        differs.emplace(field, fieldValue(*now, field));
                }
                AwayNews news = told.value(id);
                news.after.erase(Field::Resolution); // follows the status
                QCOMPARE(news.after, differs);
                QCOMPARE(!news.texts.isEmpty(), before.description != now->description);
            }
        }
    }

    void textOfAnyKindIsReadOrLeftOut()
    {
        Team t;
        t.goAway();
        t.bob().edit(t.mine, Field::Status, u"Closed"_s);
        t.bob().comment(t.mine, u"\"quoted\" \\ and 😀"_s);
        QVERIFY2(t.comeBack(), t.world.why());
        const AwayLog &log = t.jane().engine().away();
        const QString text = log.toText();
        QCOMPARE(AwayLog::fromText(text), log);
        for (qsizetype cut = 0; cut < text.size(); cut += 3)
            (void)AwayLog::fromText(text.first(cut));
        QVERIFY(
            AwayLog::fromText(u"[{\"issue\":7},{\"issue\":\"x\",\"before\":3},null]"_s).isEmpty());
        QVERIFY(AwayLog{}.toText().isEmpty());
    }

    void whoIsMentioned_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("mentioned");
        QTest::newRow("name") << u"ask @Jane Smith."_s << true;
        QTest::newRow("id") << u"@jane@example.com knows"_s << true;
        QTest::newRow("before the at") << u"(@JANE)"_s << true;
        QTest::newRow("longer") << u"@janet"_s << false;
        QTest::newRow("not at all") << u"Jane Smith"_s << false;
        QTest::newRow("second") << u"@bob @jane"_s << true;
        QTest::newRow("an address") << u"write to info@jane.org"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void whoIsMentioned()
    {
        QFETCH(QString, text);
        const UserId jane{ u"jane@example.com"_s };
        const UserId bob{ u"bob"_s };
        const QHash<UserId, User> users{ { jane, { jane, u"Jane Smith"_s } },
            { bob, { bob, u"Bob"_s } } };
        QTEST(mentions(text, jane, users), "mentioned");
        QVERIFY(!mentions(text, UserId{}, users));
    }
};

QTEST_GUILESS_MAIN(TestWorldAway)
#include "tst_world_away.moc"
