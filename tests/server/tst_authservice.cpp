// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/authservice.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryauthstorage.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

const UserId jane{ u"jane@example.com"_s };
const UserId bob{ u"bob@example.com"_s };
const WorkspaceId acme{ u"acme"_s };
const WorkspaceId beta{ u"beta"_s };

// Inline, until it is told to hold.
class Gate final : public Executor
{
public:
    void post(std::function<void()> task) override
    {
        if (holding)
            m_held.push_back(std::move(task));
        else
            task();
    }
    void release()
    {
        holding = false;
        for (auto &task : std::exchange(m_held, {}))
            task();
    }
    bool holding = false;

private:
    std::vector<std::function<void()>> m_held{};
};

AuthConfig testConfig()
{
    AuthConfig config;
    config.cost = minimalPasswordCost;
    return config;
}

// A service over a memory store with two people.
struct World
{
    explicit World(AuthConfig c = testConfig()) : config(std::move(c))
    {
        keys.current.fill('k');
        add(jane, u"correct horse"_s, { { acme, u"Acme"_s }, { beta, u"Beta"_s } });
        add(bob, u"battery staple"_s, { { acme, u"Acme"_s } });
        restart();
    }

    void add(const UserId &user, const QString &password, const QList<WorkspaceRow> &workspaces)
    {
        const auto phc = *hashPassword(password, minimalPasswordCost);
        storage.accounts.insert(user,
            { { user, user.toString().section(u'@', 0, 0), user.toString() },
                QString::fromLatin1(phc), false, {} });
        storage.memberships.insert(user, workspaces);
    }

    void restart()
    {
        service.reset();
        service.emplace(
            config, keys, AuthService::Ports{ storage, storageThread, pool, home, clock });
        service->onRevoked([this](const Revocation &r) { revocations.append(r); });
        service->start([](const Result<void> &started) { QVERIFY(started); });
        revocations.clear();
    }

    Result<SignedIn> login(const QString &email, const QString &password,
        const QString &address = u"10.0.0.1"_s, const std::optional<WorkspaceId> &workspace = {})
    {
        Result<SignedIn> out{ Error{ u"NO_REPLY"_s, {}, {} } };
        service->login({ email, password, workspace, address },
            [&](Result<SignedIn> r) { out = std::move(r); });
        return out;
    }
    SignedIn signedIn() { return *login(jane.toString(), u"correct horse"_s); }

    Result<SignedIn> refresh(const QByteArray &token)
    {
        Result<SignedIn> out{ Error{ u"NO_REPLY"_s, {}, {} } };
        service->refresh(token, u"10.0.0.1"_s, [&](Result<SignedIn> r) { out = std::move(r); });
        return out;
    }

    Result<void> logout(const QByteArray &refreshToken, const QByteArray &accessToken)
    {
        Result<void> out{ Error{ u"NO_REPLY"_s, {}, {} } };
        service->logout(refreshToken, accessToken, [&](Result<void> r) { out = std::move(r); });
        return out;
    }

    Result<void> revoke(const UserId &user)
    {
        Result<void> out{ Error{ u"NO_REPLY"_s, {}, {} } };
        service->revokeUser(user, [&](Result<void> r) { out = std::move(r); });
        return out;
    }

    QString verdict(const QByteArray &accessToken) const
    {
        const auto identity = service->verify(accessToken);
        return identity ? u"ok"_s : identity.error().code;
    }

    AuthConfig config;
    TokenKeys keys{};
    FakeClock clock;
    MemoryAuthStorage storage;
    Gate storageThread;
    Gate pool;
    Gate home;
    QList<Revocation> revocations{};
    std::optional<AuthService> service{};
};

QString codeOf(const Result<SignedIn> &result) { return result ? u"ok"_s : result.error().code; }

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

} // namespace

class TestAuthService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn()
    {
        World w;
        const auto in = w.login(u" Jane@Example.COM "_s, u"correct horse"_s);
        QVERIFY(in);
        QVERIFY(in->user == (User{ jane, u"jane"_s, u"jane@example.com"_s }));
        QVERIFY(in->workspace == acme);
        QCOMPARE(in->workspaces.size(), 2);
        QVERIFY(in->expiresIn == 15min);
        QCOMPARE(in->refreshToken.size(), 43);
        const auto identity = w.service->verify(in->accessToken);
        QVERIFY(identity);
        QVERIFY(identity->user == jane && identity->workspace == acme);
        QVERIFY(!identity->session.isEmpty());

        const auto other = w.login(u"jane@example.com"_s, u"correct horse"_s, u"a"_s, beta);
        QVERIFY(w.service->verify(other->accessToken)->workspace == beta);
        QVERIFY(w.service->verify(other->accessToken)->session != identity->session);
    }

    void storesNoTokenInTheClear()
    {
        World w;
        const auto in = w.signedIn();
        for (const RefreshRow &row : std::as_const(w.storage.tokens)) {
            QCOMPARE(row.hash.size(), 32);
            QVERIFY(!row.hash.contains(in.refreshToken) && row.hash.toBase64() != in.refreshToken);
        }
    }

    void refusesEveryWrongSignInAlike()
    {
        World w;
        w.storage.accounts[bob].disabled = true;
        w.add(UserId{ u"svc@example.com"_s }, u"x"_s, {});
        w.storage.accounts[UserId{ u"svc@example.com"_s }].passwordHash.clear();
        const auto wrong = w.login(u"jane@example.com"_s, u"Correct horse"_s);
        QCOMPARE(codeOf(wrong), QString{ errc::AuthCredentials });
        for (const auto &[email, password] :
            { std::pair{ u"nobody@example.com"_s, u"correct horse"_s },
                std::pair{ u"bob@example.com"_s, u"battery staple"_s }, // disabled
                std::pair{ u"svc@example.com"_s, QString{} }, // has no password
                std::pair{ QString{}, QString{} },
                std::pair{ u"jane@example.com"_s, QString{} } }) {
            const auto refused = w.login(email, password, email);
            QVERIFY2(!refused, qPrintable(email));
            QVERIFY2(refused.error() == wrong.error(), qPrintable(email));
        }
        QVERIFY(w.storage.tokens.isEmpty());
    }

    void takesAsLongForAnUnknownName()
    {
        AuthConfig config = testConfig();
        config.cost = { .ops = 2, .memKiB = 4096 };
        config.limits.freeFailures = config.limits.failuresOfAddress = 1'000'000;
        World w{ config };
        const auto phc = *hashPassword(u"correct horse"_s, config.cost);
        w.storage.accounts[jane].passwordHash = QString::fromLatin1(phc);
        std::vector<double> known;
        std::vector<double> unknown;
        QElapsedTimer timer;
        for (int i = 0; i < 200; ++i) {
            timer.start();
            QVERIFY(!w.login(u"jane@example.com"_s, u"wrong"_s));
            known.push_back(static_cast<double>(timer.nsecsElapsed()));
            timer.start();
            QVERIFY(!w.login(u"nobody@example.com"_s, u"wrong"_s));
            unknown.push_back(static_cast<double>(timer.nsecsElapsed()));
        }
        const double ratio = median(unknown) / median(known);
        qInfo() << "unknown : known =" << ratio;
        QVERIFY2(ratio > 0.9 && ratio < 1.1, qPrintable(QString::number(ratio)));
    }

    void refusesAForeignWorkspace()
    {
        World w;
        const auto refused = w.login(u"bob@example.com"_s, u"battery staple"_s, u"a"_s, beta);
        QCOMPARE(codeOf(refused), QString{ errc::Forbidden });
        QCOMPARE(refused.error().field, u"workspace"_s);
        // No oracle without the password:
        QCOMPARE(codeOf(w.login(u"bob@example.com"_s, u"wrong"_s, u"a"_s, beta)),
            QString{ errc::AuthCredentials });
        w.storage.memberships.remove(bob);
        QCOMPARE(
            codeOf(w.login(u"bob@example.com"_s, u"battery staple"_s)), QString{ errc::Forbidden });
    }

    void raisesTheCostOfAnOldHash()
    {
        World w;
        w.config.cost = { .ops = 2, .memKiB = 16 };
        w.restart();
        const QString before = w.storage.accounts[jane].passwordHash;
        QVERIFY(!w.login(u"jane@example.com"_s, u"wrong"_s));
        QCOMPARE(w.storage.accounts[jane].passwordHash, before);
        QVERIFY(w.login(u"jane@example.com"_s, u"correct horse"_s));
        const QString after = w.storage.accounts[jane].passwordHash;
        QVERIFY(after.startsWith(u"$argon2id$v=19$m=16,t=2,p=1$"_s));
        QVERIFY(w.login(u"jane@example.com"_s, u"correct horse"_s));
        QCOMPARE(w.storage.accounts[jane].passwordHash, after);
    }

    void accessTokensExpire()
    {
        World w;
        const auto in = w.signedIn();
        w.clock.advance(15min + 29s);
        QCOMPARE(w.verdict(in.accessToken), u"ok"_s);
        w.clock.advance(1s);
        QCOMPARE(w.verdict(in.accessToken), QString{ errc::AuthExpired });
    }

    void refreshTokensRotate()
    {
        World w;
        const auto first = w.signedIn();
        w.clock.advance(10min);
        const auto second = w.refresh(first.refreshToken);
        QVERIFY(second);
        QVERIFY(second->refreshToken != first.refreshToken);
        QVERIFY(second->user == first.user && second->workspace == acme);
        QCOMPARE(second->workspaces.size(), 2);
        QCOMPARE(w.service->verify(second->accessToken)->session,
            w.service->verify(first.accessToken)->session);
        auto last = *second;
        for (int day = 0; day < 40; ++day) { // each use starts the 30 days anew
            w.clock.advance(std::chrono::days{ 1 });
            const auto next = w.refresh(last.refreshToken);
            QVERIFY(next);
            last = *next;
        }
        QCOMPARE(w.verdict(last.accessToken), u"ok"_s);
        w.clock.advance(std::chrono::days{ 30 });
        QVERIFY(!w.refresh(last.refreshToken));
        QVERIFY2(w.storage.tokens.size() <= 1, "expired tokens are forgotten");
    }

    void expiredRefreshTokensSaySo()
    {
        AuthConfig config = testConfig();
        config.reloadInterval = std::chrono::days{ 365 }; // nothing is tidied up in between
        World w{ config };
        const auto in = w.signedIn();
        w.clock.advance(std::chrono::days{ 30 } - 1ms);
        auto copy = w.storage.tokens;
        QVERIFY(w.refresh(in.refreshToken));
        w.storage.tokens = copy;
        w.clock.advance(1ms);
        QCOMPARE(codeOf(w.refresh(in.refreshToken)), QString{ errc::AuthExpired });
    }

    void aSecondUseEndsTheSession()
    {
        World w;
        const auto first = w.signedIn();
        const auto other = w.signedIn();
        const auto second = w.refresh(first.refreshToken);
        const auto third = w.refresh(second->refreshToken);
        const QString session = w.service->verify(first.accessToken)->session;
        QVERIFY(w.revocations.isEmpty());

        const auto stolen = w.refresh(first.refreshToken);
        QCOMPARE(codeOf(stolen), QString{ errc::AuthRevoked });
        QCOMPARE(w.revocations.size(), 1);
        QVERIFY(w.revocations.first().user == jane);
        QCOMPARE(w.revocations.first().session, session);
        QCOMPARE(codeOf(w.refresh(third->refreshToken)), QString{ errc::AuthRevoked });
        QCOMPARE(w.verdict(second->accessToken), QString{ errc::AuthRevoked });
        QCOMPARE(w.verdict(first.accessToken), QString{ errc::AuthRevoked });

        QCOMPARE(w.verdict(other.accessToken), u"ok"_s); // another device of hers
        QVERIFY(w.refresh(other.refreshToken));
        w.restart();
        QCOMPARE(w.verdict(second->accessToken), QString{ errc::AuthRevoked });
        w.clock.advance(16min);
        w.restart();
        QVERIFY2(w.storage.revoked.isEmpty(), "remembered no longer than tokens live");
    }

    void aLostAnswerDoesNotEndTheSession()
    {
        World w;
        const auto first = w.signedIn();
        const auto lost = w.refresh(first.refreshToken);
        const auto second = w.refresh(first.refreshToken);
        QVERIFY(second);
        QVERIFY(second->refreshToken != lost->refreshToken);
        const auto third = w.refresh(second->refreshToken);
        QVERIFY(third);
        QVERIFY(w.revocations.isEmpty());
        // Whoever has what was lost has stolen it.
        QCOMPARE(codeOf(w.refresh(lost->refreshToken)), QString{ errc::AuthRevoked });
        QCOMPARE(w.revocations.size(), 1);
        QCOMPARE(codeOf(w.refresh(third->refreshToken)), QString{ errc::AuthRevoked });
    }

    void refusesWhatIsNoRefreshToken()
    {
        World w;
        const auto in = w.signedIn();
        QByteArray changed = in.refreshToken;
        changed[5] = changed[5] == 'A' ? 'B' : 'A';
        QCOMPARE(codeOf(w.refresh(changed)), QString{ errc::AuthRevoked });
        for (const QByteArray &bad : { QByteArray{}, QByteArray{ "x" }, in.accessToken,
                 in.refreshToken + '=', in.refreshToken.chopped(1), QByteArray(100'000, 'A') })
            QCOMPARE(codeOf(w.refresh(bad)), QString{ errc::AuthMalformed });
        QVERIFY(w.refresh(in.refreshToken));
    }

    void refreshingFollowsTheAccount_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("disabled") << u"disabled"_s;
        QTest::newRow("removed") << u"removed"_s;
        QTest::newRow("left the workspace") << u"left"_s;
        QTest::newRow("password changed elsewhere") << u"password"_s;
    }
    void refreshingFollowsTheAccount()
    {
        QFETCH(QString, what);
        World w;
        const auto in = w.signedIn();
        w.clock.advance(1min);
        if (what == u"disabled")
            w.storage.accounts[jane].disabled = true;
        else if (what == u"removed")
            w.storage.accounts.remove(jane);
        else if (what == u"left")
            w.storage.memberships[jane].removeFirst();
        else
            w.storage.accounts[jane].validAfter = w.clock.wallNow();
        QCOMPARE(codeOf(w.refresh(in.refreshToken)), QString{ errc::AuthRevoked });
        QCOMPARE(w.verdict(in.accessToken), QString{ errc::AuthRevoked });
        QCOMPARE(w.revocations.size(), 1);
    }

    void aFailingStoreUsesNothingUp()
    {
        World w;
        const auto in = w.signedIn();
        w.storage.failure = Error{ errc::Io, u"disk on fire"_s, {} };
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(codeOf(w.refresh(in.refreshToken)), QString{ errc::Io });
            QCOMPARE(
                codeOf(w.login(u"jane@example.com"_s, u"correct horse"_s)), QString{ errc::Io });
        }
        w.storage.failure.reset();
        QVERIFY(w.refresh(in.refreshToken));
        QVERIFY(w.login(u"jane@example.com"_s, u"correct horse"_s));
    }

    void signsOut_data()
    {
        QTest::addColumn<bool>("byRefresh");
        QTest::addColumn<bool>("byAccess");
        QTest::newRow("refresh token") << true << false;
        QTest::newRow("access token") << false << true;
        QTest::newRow("both") << true << true;
    }
    void signsOut()
    {
        QFETCH(bool, byRefresh);
        QFETCH(bool, byAccess);
        World w;
        const auto in = w.signedIn();
        const auto other = w.signedIn();
        QVERIFY(w.logout(
            byRefresh ? in.refreshToken : QByteArray{}, byAccess ? in.accessToken : QByteArray{}));
        QCOMPARE(w.verdict(in.accessToken), QString{ errc::AuthRevoked });
        QCOMPARE(codeOf(w.refresh(in.refreshToken)), QString{ errc::AuthRevoked });
        QCOMPARE(w.revocations.size(), 1);
        w.restart();
        QCOMPARE(w.verdict(in.accessToken), QString{ errc::AuthRevoked });
        QCOMPARE(w.verdict(other.accessToken), u"ok"_s);
        QVERIFY(w.logout(in.refreshToken, in.accessToken)); // again
        QVERIFY(w.logout({}, "rubbish"));
        QCOMPARE(w.verdict(other.accessToken), u"ok"_s);
    }

    void aCutoffFallsBetweenTwoTokensOfOneSecond()
    {
        World w;
        w.clock.advance(300ms);
        const auto before = w.signedIn();
        w.clock.advance(300ms);
        QVERIFY(w.revoke(jane));
        QCOMPARE(w.revocations.size(), 1);
        QVERIFY(w.revocations.first().session.isEmpty());
        w.clock.advance(100ms);
        const auto after = w.signedIn();
        QCOMPARE(w.verdict(before.accessToken), QString{ errc::AuthRevoked });
        QCOMPARE(w.verdict(after.accessToken), u"ok"_s);
        w.clock.advance(100ms);
        QCOMPARE(codeOf(w.refresh(before.refreshToken)), QString{ errc::AuthRevoked });
        const auto renewed = w.refresh(after.refreshToken);
        QVERIFY(renewed);
        w.clock.advance(10min);
        QVERIFY(w.refresh(renewed->refreshToken));
        w.restart();
        QCOMPARE(w.verdict(before.accessToken), QString{ errc::AuthRevoked });
        QCOMPARE(w.verdict(after.accessToken), u"ok"_s);
    }

    void noticesWhatOthersRevoke()
    {
        World w;
        const auto in = w.signedIn();
        const auto bobs = *w.login(u"bob@example.com"_s, u"battery staple"_s);
        w.clock.advance(1h); // in the quiet nothing is announced
        QVERIFY(w.revocations.isEmpty());
        const auto fresh = *w.refresh(in.refreshToken);
        const auto bobFresh = *w.refresh(bobs.refreshToken);
        w.clock.advance(1s);

        w.storage.accounts[jane].disabled = true; // as a command line would
        w.storage.accounts[jane].validAfter = w.clock.wallNow();
        w.storage.revoked.insert(w.service->verify(bobFresh.accessToken)->session,
            { w.service->verify(bobFresh.accessToken)->session, bob, w.clock.wallNow() + 16min });
        w.clock.advance(5s);
        QCOMPARE(w.verdict(fresh.accessToken), QString{ errc::AuthRevoked });
        QCOMPARE(w.verdict(bobFresh.accessToken), QString{ errc::AuthRevoked });
        QCOMPARE(w.revocations.size(), 2);
        w.clock.advance(5min);
        QCOMPARE(w.revocations.size(), 2);

        QCOMPARE(codeOf(w.login(u"jane@example.com"_s, u"correct horse"_s)),
            QString{ errc::AuthCredentials });
        w.storage.accounts[jane].disabled = false;
        const auto again = w.login(u"jane@example.com"_s, u"correct horse"_s);
        QVERIFY(again);
        QCOMPARE(w.verdict(again->accessToken), u"ok"_s);
        QCOMPARE(w.verdict(fresh.accessToken), QString{ errc::AuthRevoked });
    }

    void goesOnAfterAFailedReload()
    {
        World w;
        w.storage.failure = Error{ errc::Io, u"disk on fire"_s, {} };
        w.clock.advance(1min);
        w.storage.failure.reset();
        const auto in = w.signedIn();
        QVERIFY(w.clock.nextDue());
        w.clock.advance(1min);
        w.storage.accounts[jane].validAfter = w.clock.wallNow();
        w.clock.advance(5s);
        QCOMPARE(w.verdict(in.accessToken), QString{ errc::AuthRevoked });
    }

    void knowsNothingBeforeItHasStarted()
    {
        World w;
        const auto in = w.signedIn();
        w.storageThread.holding = true;
        w.service.emplace(w.config, w.keys,
            AuthService::Ports{ w.storage, w.storageThread, w.pool, w.home, w.clock });
        bool started = false;
        w.service->start([&](const Result<void> &done) { started = done.ok(); });
        QCOMPARE(w.verdict(in.accessToken), QString{ errc::Busy });
        w.storageThread.release();
        QVERIFY(started);
        QCOMPARE(w.verdict(in.accessToken), u"ok"_s);
    }

    void aChangeDuringTheCheckOfThePasswordCounts()
    {
        World w;
        w.pool.holding = true;
        QString code;
        w.service->login({ u"jane@example.com"_s, u"correct horse"_s, {}, u"a"_s },
            [&](const Result<SignedIn> &r) { code = codeOf(r); });
        QVERIFY(w.revoke(jane));
        w.pool.release();
        QCOMPARE(code, QString{ errc::AuthRevoked });
        QVERIFY(w.storage.tokens.isEmpty());
    }

    void aDeadServiceGetsNoReply()
    {
        World w;
        w.pool.holding = true;
        bool called = false;
        w.service->login({ u"jane@example.com"_s, u"correct horse"_s, {}, u"a"_s },
            [&](const Result<SignedIn> &) { called = true; });
        w.service.reset();
        w.pool.release();
        QVERIFY(!called);
    }

    void endsOneSessionOfAList()
    {
        World w;
        const auto here = w.signedIn();
        const auto there = w.signedIn();
        bool done = false;
        w.service->endSession(jane, w.service->verify(there.accessToken)->session,
            [&](const Result<void> &ended) { done = ended.ok(); });
        QVERIFY(done);
        QCOMPARE(w.verdict(there.accessToken), QString{ errc::AuthRevoked });
        QCOMPARE(codeOf(w.refresh(there.refreshToken)), QString{ errc::AuthRevoked });
        QCOMPARE(w.verdict(here.accessToken), u"ok"_s);
    }

    void endsNobodyElsesSession()
    {
        World w;
        const auto here = w.signedIn();
        const QString session = w.service->verify(here.accessToken)->session;
        for (const auto &[user, id] :
            { std::pair{ bob, session }, std::pair{ jane, u"guess"_s } }) {
            QString code;
            w.service->endSession(user, id,
                [&](const Result<void> &ended) { code = ended ? u"ok"_s : ended.error().code; });
            QCOMPARE(code, QString{ errc::Forbidden });
        }
        QCOMPARE(w.verdict(here.accessToken), u"ok"_s);
        QVERIFY(w.refresh(here.refreshToken));
    }

    QList<SessionRow> sessionsOf(World &w, const QByteArray &accessToken)
    {
        QList<SessionRow> list;
        w.service->listSessions(*w.service->verify(accessToken),
            [&](const Result<QList<SessionRow>> &sessions) { list = *sessions; });
        return list;
    }
    void listsTheSessionsOfTheWorkspace()
    {
        World w;
        const auto phone = w.login(jane.toString(), u"correct horse"_s, u"10.0.0.1"_s, acme);
        w.clock.advance(1min);
        QVERIFY(w.login(jane.toString(), u"correct horse"_s, u"10.0.0.2"_s, acme));
        QVERIFY(w.login(jane.toString(), u"correct horse"_s, u"10.0.0.3"_s, beta));
        QVERIFY(w.login(bob.toString(), u"battery staple"_s));
        QList<SessionRow> list = sessionsOf(w, phone->accessToken);
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.at(0).address, u"10.0.0.2"_s);
        QCOMPARE(list.at(1).id, w.service->verify(phone->accessToken)->session);
        QVERIFY(list.at(1).lastUsed == list.at(1).since);
        w.clock.advance(1min);
        w.service->refresh(phone->refreshToken, u"10.9.9.9"_s,
            [](const Result<SignedIn> &again) { QVERIFY(again); });
        list = sessionsOf(w, phone->accessToken);
        QCOMPARE(list.at(0).address, u"10.9.9.9"_s); // used last
        QVERIFY(list.at(0).lastUsed - list.at(0).since == 2min);
    }

    QString change(World &w, const QByteArray &token, const QString &from, const QString &to)
    {
        QString code;
        w.service->changePassword(*w.service->verify(token), { from, to, u"10.0.0.1"_s },
            [&](const Result<void> &done) { code = done ? u"ok"_s : done.error().code; });
        return code;
    }
    void anotherPasswordEndsOtherSessionsOnly()
    {
        World w;
        const auto here = w.signedIn();
        const auto there = w.signedIn();
        const auto beyond = w.login(jane.toString(), u"correct horse"_s, u"10.0.0.1"_s, beta);
        QCOMPARE(change(w, here.accessToken, u"correct horse"_s, u"staple battery 9"_s), u"ok"_s);
        QCOMPARE(w.verdict(here.accessToken), u"ok"_s);
        QVERIFY(w.refresh(here.refreshToken));
        for (const SignedIn &other : { there, *beyond }) {
            QCOMPARE(w.verdict(other.accessToken), QString{ errc::AuthRevoked });
            QCOMPARE(codeOf(w.refresh(other.refreshToken)), QString{ errc::AuthRevoked });
        }
        QCOMPARE(w.revocations.size(), 2);
        QCOMPARE(
            codeOf(w.login(jane.toString(), u"correct horse"_s)), QString{ errc::AuthCredentials });
        QVERIFY(w.login(jane.toString(), u"staple battery 9"_s));
    }
    void aPasswordIsNotChangedByGuessing()
    {
        World w;
        const auto here = w.signedIn();
        QCOMPARE(change(w, here.accessToken, u"correct horse"_s, u"short"_s),
            QString{ errc::Validation });
        for (int i = 0; i < 5; ++i)
            QCOMPARE(change(w, here.accessToken, u"guess"_s, u"staple battery 9"_s),
                QString{ errc::AuthCredentials });
        QCOMPARE(change(w, here.accessToken, u"correct horse"_s, u"staple battery 9"_s),
            QString{ errc::RateLimited });
        // Guesses count with those at the door, and the other way round.
        QCOMPARE(
            codeOf(w.login(jane.toString(), u"correct horse"_s)), QString{ errc::RateLimited });
        w.clock.advance(1s);
        QCOMPARE(change(w, here.accessToken, u"correct horse"_s, u"staple battery 9"_s), u"ok"_s);
    }
    void aPasswordThatChangedDuringTheCheckIsNotTaken()
    {
        World w;
        w.pool.holding = true;
        Result<SignedIn> in{ Error{ u"NO_REPLY"_s, {}, {} } };
        w.service->login({ jane.toString(), u"correct horse"_s, {}, u"a"_s, {} },
            [&](Result<SignedIn> r) { in = std::move(r); });
        w.storage.accounts[jane].passwordHash
            = QString::fromLatin1(*hashPassword(u"another one"_s, minimalPasswordCost));
        w.pool.release();
        QCOMPARE(codeOf(in), QString{ errc::AuthRevoked });
    }

    void onlyTheVerifiedGetInIfThatIsTheRule()
    {
        AuthConfig config = testConfig();
        config.onlyVerified = true;
        World w{ config };
        QCOMPARE(codeOf(w.login(jane.toString(), u"wrong"_s)), QString{ errc::AuthCredentials });
        QCOMPARE(
            codeOf(w.login(jane.toString(), u"correct horse"_s)), QString{ errc::AuthUnverified });
        w.storage.accounts[jane].verified = true;
        const auto in = w.login(jane.toString(), u"correct horse"_s);
        QVERIFY(in);
        const auto again = w.refresh(in->refreshToken);
        QVERIFY(again);
        w.storage.accounts[jane].verified = false;
        QCOMPARE(codeOf(w.refresh(again->refreshToken)), QString{ errc::AuthUnverified });
        w.storage.accounts[jane].verified = true;
        QVERIFY(w.refresh(again->refreshToken)); // it was not used up
    }

    void issuesTokensWithoutAPassword()
    {
        World w;
        const auto issue = [&](const UserId &user, const WorkspaceId &workspace) {
            Result<QByteArray> out{ Error{ u"NO_REPLY"_s, {}, {} } };
            w.service->issueToken(
                user, workspace, 1h, [&](Result<QByteArray> r) { out = std::move(r); });
            return out;
        };
        const auto token = issue(bob, acme);
        QVERIFY(token);
        QVERIFY(w.service->verify(*token)->user == bob);
        QCOMPARE(issue(bob, beta).error().code, QString{ errc::Forbidden });
        QCOMPARE(issue(UserId{ u"nobody"_s }, acme).error().code, QString{ errc::Forbidden });
        w.storage.accounts[bob].disabled = true;
        QCOMPARE(issue(bob, acme).error().code, QString{ errc::Forbidden });
    }

    void theKeyIsEnoughForTheLocalWorkspace()
    {
        World w;
        const auto token = issueKeyToken(w.keys, jane, acme, w.clock.wallNow(), 1h, w.config);
        const auto identity = w.service->verify(token);
        QVERIFY(identity);
        QVERIFY(identity->user == jane && identity->workspace == acme);
        QVERIFY(w.logout({}, token));
        QCOMPARE(w.verdict(token), QString{ errc::AuthRevoked });
        TokenKeys other = w.keys;
        other.current.fill('x');
        QCOMPARE(w.verdict(issueKeyToken(other, jane, acme, w.clock.wallNow(), 1h)),
            QString{ errc::AuthSignature });
    }

    void slowsDownGuessing_data()
    {
        QTest::addColumn<QString>("email");
        QTest::newRow("known") << jane.toString();
        QTest::newRow("unknown") << u"nobody@example.com"_s;
    }
    void slowsDownGuessing()
    {
        QFETCH(QString, email);
        World w;
        int address = 0;
        const auto guess = [&](const QString &name) {
            return w.login(name, u"wrong"_s, QString::number(++address));
        };
        for (int i = 0; i < 4; ++i)
            QCOMPARE(codeOf(guess(email)), QString{ errc::AuthCredentials });
        for (const int delay : { 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900 }) {
            QCOMPARE(codeOf(guess(email)), QString{ errc::AuthCredentials });
            const auto refused = guess(email.toUpper());
            QCOMPARE(codeOf(refused), QString{ errc::RateLimited });
            QCOMPARE(refused.error().retryAfterMs, delay * 1000);
            w.clock.advance(std::chrono::seconds{ delay } - 1ms);
            QCOMPARE(codeOf(guess(email)), QString{ errc::RateLimited });
            w.clock.advance(1ms);
        }
        QVERIFY(w.login(u"bob@example.com"_s, u"battery staple"_s)); // others do not suffer
    }

    void theRightPasswordWorksAfterTheDelayAndStartsAnew()
    {
        World w;
        for (int i = 0; i < 5; ++i)
            QVERIFY(!w.login(u"jane@example.com"_s, u"wrong"_s));
        QCOMPARE(codeOf(w.login(u"jane@example.com"_s, u"correct horse"_s)),
            QString{ errc::RateLimited });
        w.clock.advance(1s);
        QVERIFY(w.login(u"jane@example.com"_s, u"correct horse"_s));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(w.login(u"jane@example.com"_s, u"wrong"_s)),
                QString{ errc::AuthCredentials });
        QCOMPARE(codeOf(w.login(u"jane@example.com"_s, u"wrong"_s)), QString{ errc::RateLimited });
    }

    void manyGuessesAtOnceGainNothing()
    {
        World w;
        w.pool.holding = true;
        QStringList codes;
        for (int i = 0; i < 20; ++i) {
            w.service->login({ u"jane@example.com"_s, u"wrong"_s, {}, QString::number(i) },
                [&](const Result<SignedIn> &r) { codes.append(codeOf(r)); });
        }
        w.pool.release();
        QCOMPARE(codes.count(errc::AuthCredentials), 5);
        QCOMPARE(codes.count(errc::RateLimited), 15);
    }

    void limitsAnAddress()
    {
        World w;
        for (int i = 0; i < 30; ++i) {
            QVERIFY(w.login(u"bob@example.com"_s, u"battery staple"_s)); // success costs nothing
            QCOMPARE(codeOf(w.login(u"user%1@example.com"_s.arg(i), u"guess"_s)),
                QString{ errc::AuthCredentials });
            w.clock.advance(1s);
        }
        // The 31st, and not before.
        const auto refused = w.login(u"bob@example.com"_s, u"battery staple"_s);
        QCOMPARE(codeOf(refused), QString{ errc::RateLimited });
        QCOMPARE(refused.error().retryAfterMs, (15 * 60 - 30) * 1000);
        QCOMPARE(codeOf(w.refresh("x")), QString{ errc::RateLimited });
        QVERIFY(w.login(u"bob@example.com"_s, u"battery staple"_s, u"10.0.0.2"_s));
        w.clock.advance(15min - 30s - 1ms);
        QCOMPARE(codeOf(w.login(u"bob@example.com"_s, u"battery staple"_s)),
            QString{ errc::RateLimited });
        w.clock.advance(1ms);
        QVERIFY(w.login(u"bob@example.com"_s, u"battery staple"_s));
    }

    // An office in the morning, behind one address.
    void manyPeopleOfOneAddressComeIn()
    {
        World w;
        QList<QByteArray> tokens;
        for (int i = 0; i < 100; ++i)
            tokens.append(w.signedIn().refreshToken);
        const QByteArray late = w.signedIn().refreshToken;
        w.storageThread.holding = true;
        QStringList codes;
        for (const QByteArray &token : tokens) {
            w.service->refresh(
                token, u"10.0.0.1"_s, [&](const Result<SignedIn> &r) { codes.append(codeOf(r)); });
        }
        w.storageThread.release();
        QCOMPARE(codes, QStringList(100, u"ok"_s));

        // Passwords take their time. Whoever comes meanwhile waits for that, and not for the
        // window.
        w.pool.holding = true;
        codes.clear();
        QList<qint64> waits;
        for (int i = 0; i < 40; ++i) {
            w.service->login({ u"user%1@example.com"_s.arg(i), u"guess"_s, {}, u"10.0.0.1"_s },
                [&](const Result<SignedIn> &r) {
                    codes.append(codeOf(r));
                    if (codes.last() == errc::RateLimited)
                        waits.append(r.error().retryAfterMs);
                });
        }
        QCOMPARE(waits, QList<qint64>(10, 1000));
        QVERIFY(w.refresh(late));
        w.pool.release();
        QCOMPARE(codes.count(errc::AuthCredentials), 30);
        const auto refused = w.login(u"bob@example.com"_s, u"battery staple"_s);
        QCOMPARE(codeOf(refused), QString{ errc::RateLimited });
        QCOMPARE(refused.error().retryAfterMs, 15 * 60 * 1000);
    }

    void wrongTokensCountForTheAddress()
    {
        World w;
        const QByteArray right = w.signedIn().refreshToken;
        for (int i = 0; i < 30; ++i)
            QVERIFY(codeOf(w.refresh("x")).startsWith("AUTH_"_L1));
        QCOMPARE(codeOf(w.refresh(right)), QString{ errc::RateLimited });
        QCOMPARE(codeOf(w.login(u"bob@example.com"_s, u"battery staple"_s)),
            QString{ errc::RateLimited });
        w.clock.advance(15min);
        QVERIFY(w.refresh(right));
    }

    void whatIsRememberedIsBounded()
    {
        LoginLimiter limiter{ { .maxEntries = 100 } };
        FakeClock clock;
        for (int i = 0; i < 1000; ++i) {
            clock.advance(1s);
            QVERIFY(limiter.begin(u"user%1"_s.arg(i), QString::number(i), clock.now()) == 0ms);
            // Also those who are told to wait:
            for (int j = 0; j < 5; ++j)
                static_cast<void>(limiter.begin(u"user"_s, u"%1-%2"_s.arg(i).arg(j), clock.now()));
            QVERIFY(limiter.size() <= 200);
        }
        for (int i = 0; i < 5; ++i)
            QVERIFY(limiter.begin(u"user999"_s, u"a"_s, clock.now()) == (i < 4 ? 0ms : 1s));
    }

    void aFullQueueIsNoFailure()
    {
        World w;
        w.config.hashQueueLimit = 2;
        w.restart();
        w.pool.holding = true;
        QStringList codes;
        for (int i = 0; i < 20; ++i) {
            w.service->login({ u"bob@example.com"_s, u"battery staple"_s, {}, u"a"_s },
                [&](const Result<SignedIn> &r) { codes.append(codeOf(r)); });
        }
        QCOMPARE(codes.count(errc::Busy), 18);
        w.pool.release();
        QCOMPARE(codes.count(u"ok"_s), 2);
        QVERIFY(w.login(u"bob@example.com"_s, u"battery staple"_s, u"a"_s));
    }
};

QTEST_GUILESS_MAIN(TestAuthService)
#include "tst_authservice.moc"
