// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Somebody works for a long time without a network, and then it is back: everything gets to the
// others once, within the limits of the server. LOCKSTEP_EDITS: how many edits.

#include "tests/support/randomvalues.h"
#include "tests/support/world.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

// The n-th value of a field, other than what it had.
FieldValue valueOf(const FieldInfo &info, int n)
{
    switch (info.type) {
    case FieldType::Integer:
        return static_cast<qint64>(n % 10 + 1);
    case FieldType::Date:
        return u"2027-01-%1"_s.arg(n % 28 + 1, 2, 10, QLatin1Char{ '0' });
    case FieldType::Choice:
        return info.field == Field::Priority ? u"High"_s : u"bug"_s;
    case FieldType::User:
        return World::userId(u"jane"_s).toString();
    default:
        return u"%1 %2"_s.arg(QString{ info.key }).arg(n);
    }
}

const QList<Field> edited{ Field::Subject, Field::Description, Field::Type, Field::Priority,
    Field::Assignee, Field::DueDate, Field::Building, Field::Room, Field::Category,
    Field::Severity };

} // namespace

class TestWorldOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingOfALongTimeOffline()
    {
        const int wanted = qEnvironmentVariableIntValue("LOCKSTEP_EDITS");
        const int edits = wanted > 0 ? wanted : 1'000;
        const auto issueCount = (edits + edited.size() - 1) / edited.size();
        World world{ RandomValues::seed() };
        world.addUser(u"jane"_s);
        world.addUser(u"bob"_s);
        world.addProject(u"LOCK"_s);
        WorldClient &jane = world.client(u"jane"_s);
        WorldClient &bob = world.client(u"bob"_s);
        QList<IssueId> issues;
        for (qsizetype i = 0; i < issueCount; ++i)
            issues.append(jane.create(u"LOCK"_s, u"Issue %1"_s.arg(i)));
        QVERIFY2(world.settle(600s), world.why());

        world.cut(bob);
        QElapsedTimer timer;
        timer.start();
        QSet<OpId> ops;
        std::map<std::pair<IssueId, Field>, FieldValue> expected;
        for (int n = 0; n < edits; ++n) {
            const IssueId &issue = issues[n % issueCount];
            const Field field = edited[n / issueCount];
            const FieldValue value = valueOf(fieldInfo(field), n);
            ops.insert(bob.edit(issue, field, value));
            expected[{ issue, field }] = value;
            if (n % 10 == 9)
                world.advance(1s);
        }
        QCOMPARE(ops.size(), edits);
        QCOMPARE(bob.status().queued, edits);
        const qint64 typing = timer.restart();

        world.heal(bob);
        QVERIFY(world.advanceUntil([&] { return bob.isConnected(); }, 60s));
        const Instant back = world.clock().now();
        QVERIFY2(world.settle(600s), world.why());
        const auto took = world.clock().now() - back;
        const qint64 flushing = timer.restart();

        QHash<OpId, int> told;
        for (const ChangeEvent &event : world.log(projectSpace(world.project(u"LOCK"_s))))
            told[event.op] += 1;
        int lost = 0;
        int doubled = 0;
        for (const OpId &op : std::as_const(ops)) {
            lost += told.value(op) == 0 ? 1 : 0;
            doubled += told.value(op) > 1 ? 1 : 0;
        }
        for (const auto &[place, value] : expected)
            lost += jane.value(place.first, place.second) == value ? 0 : 1;
        qInfo("%d offline edits: with the others %.1f s after the line was back, %d lost, %d "
              "doubled; %lld ms to make them, %lld ms to send them",
            edits, static_cast<double>(took.count()) / 1000, lost, doubled,
            static_cast<long long>(typing), static_cast<long long>(flushing));
        QCOMPARE(lost, 0);
        QCOMPARE(doubled, 0);
        QVERIFY(bob.attention().isEmpty());
        QVERIFY(bob.conflicts().isEmpty());
        // A push counts once, whatever is in it: 100 a minute, 100 edits each.
        QVERIFY(took <= 5s + 65s * (edits / 10'000));
        QVERIFY2(world.converged(), world.why());
    }
};

QTEST_GUILESS_MAIN(TestWorldOffline)
#include "tst_world_offline.moc"
