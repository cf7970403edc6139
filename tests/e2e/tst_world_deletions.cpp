// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Deletions against everything else, both ways: two people do one thing each to the same issue
// while neither hears of the other, and what they did arrives in either order.

#include "tests/support/world.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

enum class Deed { Nothing, Subject, Description, Label, Delete, Restore, Comment, Move };
constexpr std::array deeds{ Deed::Nothing, Deed::Subject, Deed::Description, Deed::Label,
    Deed::Delete, Deed::Restore, Deed::Comment, Deed::Move };
constexpr std::array names{ "nothing", "subject", "description", "label", "delete", "restore",
    "comment", "move" };

const char *nameOf(Deed deed) { return names[static_cast<size_t>(deed)]; }

void perform(WorldClient &who, Deed deed, const IssueId &issue)
{
    switch (deed) {
    case Deed::Nothing:
        break;
    case Deed::Subject:
        if (who.issue(issue))
            who.edit(issue, Field::Subject, u"As %1 calls it"_s.arg(who.name()));
        break;
    case Deed::Description:
        if (who.issue(issue))
            who.edit(issue, Field::Description, u"What %1 knows of it"_s.arg(who.name()));
        break;
    case Deed::Label:
        if (who.issue(issue))
            who.editSet(issue, Field::Labels, { who.name() });
        break;
    case Deed::Delete:
        if (who.issue(issue))
            who.remove(issue);
        break;
    case Deed::Restore:
        if (!who.issue(issue))
            who.restore(issue);
        break;
    case Deed::Comment:
        if (who.issue(issue))
            who.comment(issue, u"%1 has seen it"_s.arg(who.name()));
        break;
    case Deed::Move:
        if (who.issue(issue))
            who.move(issue, u"OTHER"_s);
        break;
    }
}

} // namespace

class TestWorldDeletions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWays_data()
    {
        QTest::addColumn<bool>("deleted");
        QTest::newRow("of an issue that is there") << false;
        QTest::newRow("of one that is deleted") << true;
    }
    void bothWays()
    {
        QFETCH(const bool, deleted);
        int cases = 0;
        int conflicts = 0;
        int stillThere = 0;
        for (const Deed first : deeds) {
            for (const Deed second : deeds) {
                World world{ 1 };
                world.addUser(u"jane"_s);
                world.addUser(u"ravi"_s);
                world.addProject(u"LOCK"_s);
                world.addProject(u"OTHER"_s);
                WorldClient &jane = world.client(u"jane"_s);
                WorldClient &ravi = world.client(u"ravi"_s);
                const IssueId issue = jane.create(u"LOCK"_s, u"It does not print"_s);
                QVERIFY2(world.settle(), world.why());
                if (deleted) {
                    jane.remove(issue);
                    QVERIFY2(world.settle(), world.why());
                }
                world.cut(jane);
                world.cut(ravi);
                world.advance(1s); // both have noticed
                perform(jane, first, issue);
                perform(ravi, second, issue);
                world.heal(jane);
                QVERIFY2(world.settle(), world.why()); // Ravi has no line: he is not waited for
                world.heal(ravi);
                const QByteArray story = QByteArray{ nameOf(first) } + ", then " + nameOf(second)
                    + (deleted ? ", of a deleted issue: " : ": ");
                QVERIFY2(world.settle(), (story + world.why()).constData());
                QVERIFY2(world.converged(), (story + world.why()).constData());
                const auto open = jane.conflicts().size() + ravi.conflicts().size();

                // A deletion never takes along what the one who deletes has not seen, and nobody
                // edits what is gone without being told.
                const bool edits = second == Deed::Subject || second == Deed::Description
                    || second == Deed::Label;
                if (!deleted && first == Deed::Delete && edits)
                    QVERIFY2(open == 1, story.constData());
                const bool firstEdits
                    = first == Deed::Subject || first == Deed::Description || first == Deed::Label;
                if (!deleted && firstEdits && second == Deed::Delete) {
                    QVERIFY2(open == 1, story.constData());
                    QVERIFY2(jane.issue(issue) && ravi.issue(issue), story.constData());
                }
                // Both want the same: there is nothing to decide.
                if (first == second && (first == Deed::Delete || first == Deed::Restore))
                    QVERIFY2(open == 0, story.constData());
                // A comment is no change of the issue, and comes back with it.
                if (!deleted && first == Deed::Comment && second == Deed::Delete)
                    QVERIFY2(open == 0 && !jane.issue(issue), story.constData());
                if (!deleted && first == Deed::Delete && second == Deed::Comment) {
                    QVERIFY2(!ravi.issue(issue), story.constData());
                    jane.restore(issue);
                    QVERIFY2(
                        world.settle() && world.converged(), (story + world.why()).constData());
                    QCOMPARE(jane.comments(issue), QStringList{ u"ravi has seen it"_s });
                }
                ++cases;
                conflicts += open > 0 ? 1 : 0;
                stillThere += jane.issue(issue) ? 1 : 0;
            }
        }
        qInfo("%d cases: %d with a conflict, the issue is there after %d", cases, conflicts,
            stillThere);
        QVERIFY(deleted || conflicts > 5);
        QVERIFY(stillThere > 0 && stillThere < cases);
    }
};

QTEST_GUILESS_MAIN(TestWorldDeletions)
#include "tst_world_deletions.moc"
