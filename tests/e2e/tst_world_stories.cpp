// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/world.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

class TestWorldStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differentFields()
    {
        World world{ 1 };
        world.addUser(u"jane"_s);
        world.addUser(u"bob"_s);
        world.addProject(u"LOCK"_s);
        auto &jane = world.client(u"jane"_s);
        auto &bob = world.client(u"bob"_s);
        const IssueId issue = jane.create(u"LOCK"_s, u"It does not print"_s);
        QVERIFY2(world.settle(), world.why());
        world.cut(bob);
        bob.edit(issue, Field::Priority, u"Urgent"_s);
        jane.edit(issue, Field::Status, u"In Progress"_s);
        world.advance(5s);
        world.heal(bob);
        QVERIFY2(world.settle(), world.why());
        QCOMPARE(jane.text(issue, Field::Priority), u"Urgent"_s);
        QCOMPARE(bob.text(issue, Field::Status), u"In Progress"_s);
        QVERIFY2(world.converged(), world.why());
    }
};

QTEST_GUILESS_MAIN(TestWorldStories)
#include "tst_world_stories.moc"
