// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/authservice.h"
#include "server/storage/storage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryauthstorage.h"
#include "tests/support/postgresserver.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

const UserId jane{ u"jane"_s };
const UserId bob{ u"bob"_s };
const WorkspaceId acme{ u"acme"_s };
const WorkspaceId beta{ u"beta"_s };
constexpr WallTime start{ Milliseconds{ 1'768'473'000'000 } };

RefreshRow row(const QByteArray &hash, const QString &session, const UserId &user = jane,
    std::chrono::seconds lifetime = 1h)
{
    return { hash, session, user, acme, start, start + lifetime, false };
}

} // namespace

// The port's promises, kept by the database and by the fake alike.
class TestAuthStorage : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    std::unique_ptr<PostgresServer> m_postgres;
    QString m_noPostgres;
    std::unique_ptr<AuthStorage> m_storage;
    Storage *m_database = nullptr; // or null
    MemoryAuthStorage *m_memory = nullptr; // or null

    void save(const AccountRow &account)
    {
        if (m_database)
            QVERIFY(m_database->saveAccount(account));
        else
            m_memory->accounts.insert(account.user.id, account);
    }

    void join(const WorkspaceRow &workspace, const UserId &user)
    {
        if (m_database) {
            QVERIFY(m_database->saveWorkspace(workspace));
            QVERIFY(m_database->setPerson(workspace.id, user, false));
        } else {
            m_memory->memberships[user].append(workspace);
        }
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("memory") << u"memory"_s;
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgres") << u"postgres"_s;
        m_postgres = PostgresServer::start(&m_noPostgres);
    }
    void cleanupTestCase()
    {
        m_storage.reset();
        m_postgres.reset();
    }

    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_database = nullptr;
        m_memory = nullptr;
        if (kind == u"postgres"_s && !m_postgres)
            QSKIP(qPrintable(m_noPostgres));
        if (kind != u"memory"_s) {
            auto opened = Storage::open(
                kind == u"postgres"_s ? m_postgres->freshUrl() : u"sqlite::memory:"_s, m_clock);
            QVERIFY(opened);
            m_database = opened->get();
            m_storage = *std::move(opened);
        } else {
            auto memory = std::make_unique<MemoryAuthStorage>();
            m_memory = memory.get();
            m_storage = std::move(memory);
        }
        save({ { jane, u"Jane"_s, u"Jane@Example.com"_s }, u"phc"_s, false, {} });
        save({ { bob, u"Bob"_s, u"bob@example.com"_s }, {}, false, {} });
        join({ acme, u"Acme"_s }, jane);
        join({ beta, u"Beta"_s }, jane);
        join({ acme, u"Acme"_s }, bob);
    }

    void findsAccounts()
    {
        QCOMPARE((*m_storage->account(jane))->user.name, u"Jane"_s);
        QCOMPARE((*m_storage->accountByEmail(u"jANE@example.COM"_s))->passwordHash, u"phc"_s);
        QVERIFY((*m_storage->account(bob))->passwordHash.isEmpty());
        QVERIFY(!*m_storage->account(UserId{ u"nobody"_s }));
        QVERIFY(!*m_storage->accountByEmail(u"jane"_s));
        QVERIFY(!*m_storage->accountByEmail(QString{}));
        QVERIFY((*m_storage->workspacesOf(jane)
            == QList<WorkspaceRow>{ { acme, u"Acme"_s }, { beta, u"Beta"_s } }));
        QVERIFY(m_storage->workspacesOf(UserId{ u"nobody"_s })->isEmpty());
        QVERIFY(m_storage->replacePasswordHash(jane, u"new"_s));
        QCOMPARE((*m_storage->account(jane))->passwordHash, u"new"_s);
        QVERIFY((*m_storage->account(jane))->validAfter == WallTime{});
    }

    void tokensAreReplacedOnce()
    {
        QVERIFY(m_storage->addRefresh(row("a", u"s1"_s)));
        QVERIFY(**m_storage->refresh("a") == row("a", u"s1"_s));
        QVERIFY(!*m_storage->refresh("b"));
        QVERIFY(*m_storage->replaceRefresh("a", row("b", u"s1"_s)));
        RefreshRow used = row("a", u"s1"_s);
        used.used = true;
        QVERIFY(**m_storage->refresh("a") == used);
        QVERIFY(**m_storage->refresh("b") == row("b", u"s1"_s));
        QVERIFY(*m_storage->replaceRefresh("b", row("c", u"s1"_s)));
        QVERIFY(!*m_storage->replaceRefresh("a", row("d", u"s1"_s)));
        QVERIFY(!*m_storage->replaceRefresh("unknown", row("d", u"s1"_s)));
        QVERIFY(!*m_storage->refresh("d"));
    }

    void tokensThatNeverArrivedAreReplaced()
    {
        QVERIFY(m_storage->addRefresh(row("other", u"s2"_s)));
        QVERIFY(*m_storage->replaceRefresh("other", row("others", u"s2"_s)));
        QVERIFY(m_storage->addRefresh(row("a", u"s1"_s)));
        for (const char *lost : { "b1", "b2", "b3" })
            QVERIFY(*m_storage->replaceRefresh("a", row(lost, u"s1"_s)));
        QVERIFY((*m_storage->refresh("b2"))->used);
        QVERIFY(!(*m_storage->refresh("b3"))->used);
        QVERIFY(!*m_storage->replaceRefresh("b1", row("c", u"s1"_s))); // it was taken on its way
        QVERIFY(*m_storage->replaceRefresh("b3", row("c", u"s1"_s)));
        QVERIFY(!*m_storage->replaceRefresh("a", row("d", u"s1"_s)));
        QVERIFY(!*m_storage->replaceRefresh("b2", row("d", u"s1"_s)));
        QVERIFY(*m_storage->replaceRefresh("b3", row("c2", u"s1"_s)));
        QVERIFY(*m_storage->replaceRefresh("other", row("others2", u"s2"_s)));
    }

    void sessionsEnd()
    {
        QVERIFY(m_storage->addRefresh(row("a", u"s1"_s)));
        QVERIFY(*m_storage->replaceRefresh("a", row("b", u"s1"_s)));
        QVERIFY(m_storage->addRefresh(row("c", u"s2"_s)));
        const RevokedSession revoked{ u"s1"_s, jane, start + 1h };
        QVERIFY(m_storage->revokeSession(revoked));
        QVERIFY(!*m_storage->refresh("a") && !*m_storage->refresh("b") && *m_storage->refresh("c"));
        QVERIFY((*m_storage->revokedSessions() == QList{ revoked }));
        QVERIFY(m_storage->revokeSession({ u"s1"_s, jane, start })); // never for a shorter time
        QVERIFY((*m_storage->revokedSessions() == QList{ revoked }));
        QVERIFY(m_storage->revokeSession({ u"s1"_s, jane, start + 2h }));
        QVERIFY(m_storage->revokedSessions()->first().until == start + 2h);
    }

    void listsSessions()
    {
        const SessionRow phone{ u"s1"_s, jane, acme, u"Phone"_s, u"10.0.0.1"_s, start, start };
        const SessionRow desk{ u"s2"_s, jane, beta, u"Desk"_s, {}, start, start + 1s };
        const SessionRow bobs{ u"s3"_s, bob, acme, {}, {}, start, start };
        for (const SessionRow &session : { phone, desk, bobs })
            QVERIFY(m_storage->saveSession(session));
        QVERIFY((*m_storage->sessionsOf(jane) == QList{ desk, phone }));
        QVERIFY(**m_storage->session(u"s3"_s) == bobs);
        QVERIFY(!*m_storage->session(u"s4"_s));
        SessionRow used = phone;
        used.address = u"10.0.0.2"_s;
        used.lastUsed = start + 2s;
        QVERIFY(m_storage->saveSession(used));
        QVERIFY((*m_storage->sessionsOf(jane) == QList{ used, desk }));
        QVERIFY(m_storage->revokeSession({ u"s2"_s, jane, start + 1h }));
        QVERIFY((*m_storage->sessionsOf(jane) == QList{ used }));
        QVERIFY(m_storage->revokeUser(jane, start));
        QVERIFY(m_storage->sessionsOf(jane)->isEmpty());
        QCOMPARE(m_storage->sessionsOf(bob)->size(), 1);
    }

    void sessionsGoWithTheirLastToken()
    {
        for (const QString &id : { u"s1"_s, u"s2"_s })
            QVERIFY(m_storage->saveSession({ id, jane, acme, {}, {}, start, start }));
        QVERIFY(m_storage->addRefresh(row("a", u"s1"_s, jane, 1h)));
        QVERIFY(m_storage->addRefresh(row("b", u"s2"_s, jane, 2h)));
        QVERIFY(m_storage->removeExpired(start + 1h));
        QCOMPARE(m_storage->sessionsOf(jane)->size(), 1);
        QVERIFY(*m_storage->session(u"s2"_s));
    }

    void anotherPasswordEndsTheOtherSessions()
    {
        for (const QString &id : { u"s1"_s, u"s2"_s, u"s3"_s }) {
            QVERIFY(m_storage->saveSession({ id, jane, acme, {}, {}, start, start }));
            QVERIFY(m_storage->addRefresh(row(id.toUtf8(), id)));
        }
        QVERIFY(m_storage->saveSession({ u"b"_s, bob, acme, {}, {}, start, start }));
        const auto ended = m_storage->changePassword(jane, u"new"_s, u"s2"_s, start + 1h);
        QVERIFY(ended);
        QVERIFY((*ended
            == QList<RevokedSession>{
                { u"s1"_s, jane, start + 1h }, { u"s3"_s, jane, start + 1h } }));
        QCOMPARE(m_storage->revokedSessions()->size(), 2);
        QVERIFY(!*m_storage->refresh("s1") && *m_storage->refresh("s2"));
        QCOMPARE((*m_storage->account(jane))->passwordHash, u"new"_s);
        QCOMPARE(m_storage->sessionsOf(jane)->size(), 1);
        QCOMPARE(m_storage->sessionsOf(bob)->size(), 1);
    }

    void usersAreCutOff()
    {
        QVERIFY(m_storage->cutoffs({})->isEmpty());
        QVERIFY(m_storage->addRefresh(row("a", u"s1"_s)));
        QVERIFY(m_storage->addRefresh(row("b", u"s2"_s, bob)));
        QVERIFY(m_storage->revokeUser(jane, start));
        QVERIFY(!*m_storage->refresh("a") && *m_storage->refresh("b"));
        QVERIFY((*m_storage->cutoffs({}) == QList{ UserCutoff{ jane, start } }));
        QVERIFY((*m_storage->cutoffs(start) == QList{ UserCutoff{ jane, start } }));
        QVERIFY(m_storage->cutoffs(start + 1ms)->isEmpty());
        auto account = **m_storage->account(bob);
        account.disabled = true;
        save(account);
        QCOMPARE(m_storage->cutoffs({})->size(), 2);
        QVERIFY(m_storage->cutoffs({})->contains(UserCutoff{ bob, WallTime::max() }));
    }

    void whatHasExpiredGoes()
    {
        QVERIFY(m_storage->addRefresh(row("a", u"s1"_s, jane, 1h)));
        QVERIFY(*m_storage->replaceRefresh("a", row("b", u"s1"_s, jane, 2h)));
        QVERIFY(m_storage->revokeSession({ u"s9"_s, jane, start + 1h }));
        QVERIFY(m_storage->removeExpired(start + 1h - 1ms));
        QVERIFY(*m_storage->refresh("a"));
        QCOMPARE(m_storage->revokedSessions()->size(), 1);
        QVERIFY(m_storage->removeExpired(start + 1h));
        QVERIFY(!*m_storage->refresh("a") && *m_storage->refresh("b"));
        QVERIFY(m_storage->revokedSessions()->isEmpty());
    }

    void theServiceWorksOverIt()
    {
        InlineExecutor inl;
        AuthConfig config;
        config.cost = minimalPasswordCost;
        const auto phc = hashPassword(u"correct horse"_s, config.cost);
        QVERIFY(m_storage->replacePasswordHash(jane, QString::fromLatin1(*phc)));
        TokenKeys keys;
        AuthService service{ config, keys, { *m_storage, inl, inl, inl, m_clock } };
        service.start([](const Result<void> &done) { QVERIFY(done); });
        int replies = 0;
        service.login({ u"jane@example.com"_s, u"correct horse"_s, beta, u"a"_s },
            [&](const Result<SignedIn> &in) {
                ++replies;
                QVERIFY(in);
                QVERIFY(service.verify(in->accessToken)->workspace == beta);
                service.refresh(in->refreshToken, u"a"_s, [&](const Result<SignedIn> &again) {
                    ++replies;
                    QVERIFY(again);
                    service.refresh(again->refreshToken, u"a"_s,
                        [&](const Result<SignedIn> &third) { QVERIFY(third); });
                    service.refresh(in->refreshToken, u"a"_s, [&](const Result<SignedIn> &reused) {
                        ++replies;
                        QCOMPARE(reused.error().code, QString{ errc::AuthRevoked });
                    });
                    QCOMPARE(service.verify(again->accessToken).error().code,
                        QString{ errc::AuthRevoked });
                });
            });
        QCOMPARE(replies, 3);
    }
};

QTEST_GUILESS_MAIN(TestAuthStorage)
#include "tst_authstorage.moc"
