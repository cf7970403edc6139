// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/sessiontable.h"

#include "tests/support/randomvalues.h"

#include <QTest>

#include <array>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

using Keys = std::set<SessionTable::Key>;

// The table never looks into a session: any place stands for one.
HubSession *sessionAt(SessionTable::Key key)
{
    alignas(std::max_align_t) static std::array<std::byte, 4096> places;
    return reinterpret_cast<HubSession *>(&places.at(key * alignof(std::max_align_t)));
}

} // namespace

class TestSessionTable : public QObject
{
    Q_OBJECT

    const UserId jane{ u"jane"_s }, bob{ u"bob"_s };
    const ClientId laptop{ u"laptop"_s }, phone{ u"phone"_s };

private Q_SLOTS:
    void findsWhatIsThere()
    {
        SessionTable table;
        QCOMPARE(table.find(1), nullptr);
        table.insert(1, { jane, laptop, sessionAt(1) });
        table.insert(2, { bob, {}, sessionAt(2) });
        QCOMPARE(table.find(1), sessionAt(1));
        QCOMPARE(table.find(2), sessionAt(2));
        QCOMPARE(table.size(), 2u);
        QVERIFY(table.erase(1));
        QVERIFY(!table.erase(1));
        QCOMPARE(table.find(1), nullptr);
        QCOMPARE(table.size(), 1u);
    }
    // A replica that comes again takes the place of its older connection.
    void countsAUsersOtherReplicas()
    {
        SessionTable table;
        table.insert(1, { jane, laptop, sessionAt(1) });
        table.insert(2, { jane, phone, sessionAt(2) });
        table.insert(3, { jane, {}, sessionAt(3) });
        table.insert(4, { bob, {}, sessionAt(4) });
        QCOMPARE(table.count(jane, {}), 3); // plain clients are replaced by nobody
        QCOMPARE(table.count(jane, laptop), 2);
        QCOMPARE(table.count(jane, ClientId{ u"new"_s }), 3);
        QCOMPARE(table.count(bob, laptop), 1);
        QCOMPARE(table.count(UserId{ u"nobody"_s }, laptop), 0);
        QCOMPARE(table.ofUser(jane), (Keys{ 1, 2, 3 }));
        QCOMPARE(table.ofReplica(jane, laptop), Keys{ 1 });
        QCOMPARE(table.ofReplica(jane, {}), Keys{});
    }
    void knowsAForeignReplica()
    {
        SessionTable table;
        table.insert(1, { jane, laptop, sessionAt(1) });
        table.insert(2, { jane, {}, sessionAt(2) });
        QVERIFY(!table.isForeign(jane, laptop));
        QVERIFY(table.isForeign(bob, laptop));
        QVERIFY(!table.isForeign(bob, phone));
        QVERIFY(!table.isForeign(bob, {}));
        QCOMPARE(table.ofReplica(bob, laptop), Keys{});
        QCOMPARE(table.count(bob, laptop), 0);
        table.erase(1);
        QVERIFY(!table.isForeign(bob, laptop));
    }
    void sessionsEndWhileOneGoesThroughThem()
    {
        SessionTable table;
        for (SessionTable::Key key = 1; key <= 4; ++key)
            table.insert(key, { jane, laptop, sessionAt(key) });
        int seen = 0;
        for (const auto key : table.ofReplica(jane, laptop)) {
            if (!table.find(key))
                continue;
            ++seen;
            table.erase(key);
            table.erase(key + 1);
        }
        QCOMPARE(seen, 2);
        QCOMPARE(table.size(), 0u);
        QCOMPARE(table.ofUser(jane), Keys{});
    }
    // As if it had looked at all of them.
    void agreesWithAWalkOverAll()
    {
        RandomValues random{ RandomValues::seed() };
        SessionTable table;
        SessionTable::Key last = 0;
        const std::array users{ jane, bob, UserId{ u"dev"_s } };
        const std::array replicas{ laptop, phone, ClientId{ u"desk"_s }, ClientId{} };
        for (int step = 0; step < 200; ++step) {
            if (random.chance(0.6)) {
                const auto &user = users.at(size_t(random.number(0, users.size() - 1)));
                const auto &replica = replicas.at(size_t(random.number(0, replicas.size() - 1)));
                table.insert(++last, { user, replica, sessionAt(last) });
            } else {
                table.erase(SessionTable::Key(random.number(1, qint64(last) + 1)));
            }
            for (const UserId &user : users) {
                Keys own;
                for (const auto &[key, entry] : table) {
                    if (entry.user == user)
                        own.insert(key);
                }
                QCOMPARE(table.ofUser(user), own);
                for (const ClientId &replica : replicas) {
                    Keys ofReplica;
                    bool foreign = false;
                    for (const auto &[key, entry] : table) {
                        if (replica.isNull() || entry.replica != replica)
                            continue;
                        if (entry.user == user)
                            ofReplica.insert(key);
                        else
                            foreign = true;
                    }
                    QCOMPARE(table.ofReplica(user, replica), ofReplica);
                    QCOMPARE(table.count(user, replica), int(own.size() - ofReplica.size()));
                    QCOMPARE(table.isForeign(user, replica), foreign);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSessionTable)
#include "tst_sessiontable.moc"
