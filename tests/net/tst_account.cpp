// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/threadexecutor.h"
#include "net/auth/httpaccount.h"
#include "net/auth/refreshingtokens.h"
#include "net/auth/threadedaccount.h"
#include "server/auth/passwords.h"
#include "server/issues/administration.h"
#include "server/server.h"
#include "server/storage/storage.h"
#include "tests/support/fakeaccount.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

namespace {

const WorkspaceId workspace{ u"default"_s };
const QString jane = u"jane@example.com"_s;
const QString bob = u"bob@example.com"_s;
const QString secret = u"correct horse"_s;

// Waits for the one answer of a call.
template <typename T> struct Answer
{
    std::shared_ptr<std::optional<Result<T>>> got = std::make_shared<std::optional<Result<T>>>();
    [[nodiscard]] Account::Reply<T> reply() const
    {
        return [got = got](const Result<T> &result) { *got = result; };
    }
    [[nodiscard]] Result<T> wait() const
    {
        if (!QTest::qWaitFor([this] { return got->has_value(); }, 20'000))
            return Error{ u"NO_ANSWER"_s, {}, {} };
        return **got;
    }
};
template <typename T, typename Call> Result<T> ask(Call call)
{
    const Answer<T> answer;
    call(answer.reply());
    return answer.wait();
}
template <typename T> QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}

std::unique_ptr<server::Server> mustStart()
{
    server::ServerOptions options;
    options.database = u"sqlite::memory:"_s;
    options.keys.current.fill(7);
    options.core.auth.cost = server::minimalPasswordCost;
    auto started = server::Server::start(options);
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
    (*started)->administer([](server::Administration &administration, server::Storage &) {
        const QString hash
            = QString::fromLatin1(*server::hashPassword(secret, server::minimalPasswordCost));
        for (const QString &email : { jane, bob }) {
            const bool done = administration
                                  .addUser(workspace,
                                      { {}, email, email.section(u'@', 0, 0), hash, email == jane })
                                  .ok();
            if (!done)
                qFatal("no %s", qPrintable(email));
        }
        if (!administration.addProject(workspace, u"LOCK"_s, u"Lock"_s))
            qFatal("no project");
    });
    return std::move(*started);
}

} // namespace

// A real server in this process, over real sockets.
class TestAccount : public QObject
{
    Q_OBJECT

    std::unique_ptr<server::Server> m_server{};

    [[nodiscard]] QUrl url() const
    {
        return QUrl{ u"http://127.0.0.1:%1"_s.arg(m_server->port()) };
    }
    // Somebody who has signed in on one device.
    struct Device
    {
        Device(const QUrl &server, const QString &email) : client(server)
        {
            const auto signedIn
                = ask<Tokens>([&](auto reply) { client.login(email, secret, std::move(reply)); });
            if (!signedIn)
                qFatal("%s", qPrintable(signedIn.error().message));
            tokens = *signedIn;
            kept = tokens.refresh;
        }
        AuthClient client;
        Tokens tokens{};
        QByteArray kept{};
        RefreshingTokens provider{ client.server(),
            { [this] { return kept; }, [this](const QByteArray &next) { kept = next; } } };
        HttpAccount account{ client.server(),
            [this](bool renew, const auto &answer) { provider.provide(renew, answer); } };

        [[nodiscard]] Result<QList<DeviceSession>> sessions()
        {
            return ask<QList<DeviceSession>>(
                [&](auto reply) { account.listSessions(std::move(reply)); });
        }
        [[nodiscard]] Result<PendingInvitation> invite(const InvitationDraft &draft)
        {
            return ask<PendingInvitation>(
                [&](auto reply) { account.invite(draft, std::move(reply)); });
        }
        [[nodiscard]] Result<QList<PendingInvitation>> invitations()
        {
            return ask<QList<PendingInvitation>>(
                [&](auto reply) { account.listInvitations(std::move(reply)); });
        }
    };

private Q_SLOTS:
    void initTestCase() { m_server = mustStart(); }
    void cleanupTestCase() { m_server.reset(); }

    void listsAndEndsSessions()
    {
        Device desk{ url(), bob };
        Device laptop{ url(), bob };
        const auto listed = desk.sessions();
        QCOMPARE(codeOf(listed), u"ok"_s);
        QCOMPARE(listed->size(), 2);
        const auto other = std::find_if(listed->begin(), listed->end(),
            [](const DeviceSession &each) { return !each.current; });
        QVERIFY(other != listed->end());
        QVERIFY(!other->device.isEmpty());
        QCOMPARE(other->address, u"127.0.0.1"_s);
        QVERIFY(!other->since.isEmpty());
        QVERIFY(!other->lastUsed.isEmpty());

        QCOMPARE(codeOf(ask<void>(
                     [&](auto reply) { desk.account.endSession(other->id, std::move(reply)); })),
            u"ok"_s);
        QCOMPARE(desk.sessions()->size(), 1);
        QCOMPARE(codeOf(laptop.sessions()), errc::AuthRevoked);
        QCOMPARE(codeOf(ask<void>(
                     [&](auto reply) { desk.account.endSession(u"no-such"_s, std::move(reply)); })),
            errc::Forbidden);

        QCOMPARE(
            codeOf(ask<void>([&](auto reply) { desk.account.endAllSessions(std::move(reply)); })),
            u"ok"_s);
        QVERIFY(codeOf(desk.sessions()).startsWith("AUTH_"_L1));
    }

    void changesThePassword()
    {
        Device desk{ url(), jane };
        Device laptop{ url(), jane };
        const auto change = [&](const QString &current, const QString &next) {
            return ask<void>(
                [&](auto reply) { desk.account.changePassword(current, next, std::move(reply)); });
        };
        QCOMPARE(codeOf(change(u"wrong"_s, u"better horse"_s)), errc::AuthCredentials);
        const auto weak = change(secret, u"short"_s);
        QCOMPARE(codeOf(weak), errc::Validation);
        QCOMPARE(weak.error().field, u"password"_s);
        QCOMPARE(codeOf(change(secret, u"better horse"_s)), u"ok"_s);
        QCOMPARE(desk.sessions()->size(), 1);
        QCOMPARE(codeOf(laptop.sessions()), errc::AuthRevoked);
        QCOMPARE(codeOf(change(u"better horse"_s, secret)), u"ok"_s);
    }

    void invitesAndLetsIn()
    {
        Device admin{ url(), jane };
        ProjectId lock;
        m_server->administer([&](server::Administration &, server::Storage &storage) {
            lock = storage.projects(workspace)->first().id;
        });
        const auto made
            = admin.invite({ u"ann@example.com"_s, false, { { lock, Role::Viewer } }, 24 });
        QCOMPARE(codeOf(made), u"ok"_s);
        QVERIFY2(made->link.startsWith(url().toString() + u"/invite#"_s), qPrintable(made->link));
        QCOMPARE(made->invitedBy, UserId{ jane });
        QCOMPARE(made->projects, (QList<InvitedProject>{ { lock, Role::Viewer } }));
        const auto open = admin.invitations();
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->first().email, u"ann@example.com"_s);
        QVERIFY(open->first().link.isEmpty());
        const auto second = admin.invite({ u"gil@example.com"_s, true, {}, 2 });
        QCOMPARE(codeOf(ask<void>([&](auto reply) {
            admin.account.revokeInvitation(second->id, std::move(reply));
        })),
            u"ok"_s);
        QCOMPARE(admin.invitations()->size(), 1);
        for (const InvitationDraft &bad :
            { InvitationDraft{ u"no address"_s }, InvitationDraft{ bob },
                InvitationDraft{ u"a@example.com"_s, false, {}, longestInvitationHours + 1 } })
            QCOMPARE(codeOf(admin.invite(bad)), errc::Validation);

        const QString token = made->link.section(u'#', 1);
        AuthClient guest{ url() };
        const auto offer
            = ask<InvitationOffer>([&](auto reply) { guest.invitation(token, std::move(reply)); });
        QCOMPARE(codeOf(offer), u"ok"_s);
        QCOMPARE(offer->email, u"ann@example.com"_s);
        QCOMPARE(offer->workspace, workspace);
        QVERIFY(!offer->account);
        const auto in = ask<Tokens>([&](auto reply) {
            guest.accept(token, u"Ann"_s, u"battery staple"_s, std::move(reply));
        });
        QCOMPARE(codeOf(in), u"ok"_s);
        QCOMPARE(in->user.name, u"Ann"_s);
        QCOMPARE(in->workspace, workspace);
        QVERIFY(!in->workspaceName.isEmpty());
        QVERIFY(admin.invitations()->isEmpty());
        QCOMPARE(codeOf(ask<InvitationOffer>(
                     [&](auto reply) { guest.invitation(token, std::move(reply)); })),
            errc::Forbidden);
    }

    void othersDoNotInvite()
    {
        Device member{ url(), bob };
        QCOMPARE(codeOf(member.invitations()), errc::Forbidden);
        QCOMPARE(codeOf(member.invite({ u"ann2@example.com"_s })), errc::Forbidden);
    }

    // A token that has become old is renewed, once; what the server then says is the answer.
    void renewsARefusedToken()
    {
        Device desk{ url(), bob };
        QList<bool> asked;
        HttpAccount account{ url(), [&](bool renew, const auto &answer) {
                                asked << renew;
                                if (renew)
                                    desk.provider.provide(true, answer);
                                else
                                    answer(QByteArray{ "old" });
                            } };
        const auto listed = ask<QList<DeviceSession>>(
            [&](auto reply) { account.listSessions(std::move(reply)); });
        QCOMPARE(codeOf(listed), u"ok"_s);
        QCOMPARE(asked, (QList<bool>{ false, true }));
        HttpAccount lost{ url(), [](bool, const auto &answer) { answer(QByteArray{ "old" }); } };
        QVERIFY(codeOf(ask<QList<DeviceSession>>([&](auto reply) {
            lost.listSessions(std::move(reply));
        })).startsWith("AUTH_"_L1));
        HttpAccount nobody{ url(), [](bool, const auto &answer) {
                               answer(Error{ errc::AuthMissing, {}, {} });
                           } };
        QCOMPARE(codeOf(ask<QList<DeviceSession>>(
                     [&](auto reply) { nobody.listSessions(std::move(reply)); })),
            errc::AuthMissing);
    }

    void worksOnAnotherThread()
    {
        ThreadExecutor network{ u"network"_s };
        LoopExecutor home;
        QThread *seen = nullptr;
        auto account = std::make_unique<ThreadedAccount>(network, home, [&seen] {
            seen = QThread::currentThread();
            auto far = std::make_unique<FakeAccount>();
            far->sessions = { { u"s1"_s, u"Desk"_s, {}, {}, {}, true } };
            return far;
        });
        const auto listed = ask<QList<DeviceSession>>([&](auto reply) {
            account->listSessions([reply = std::move(reply)](const auto &result) {
                if (QThread::currentThread() != qApp->thread())
                    qFatal("answered elsewhere");
                reply(result);
            });
        });
        QCOMPARE(listed->size(), 1);
        QVERIFY(seen != QThread::currentThread());
        const Answer<void> never;
        account->endAllSessions(never.reply());
        account.reset();
        const Answer<int> after; // of a task behind it
        network.post([&home, reply = after.reply()] { home.post([reply] { reply(1); }); });
        QCOMPARE(*after.wait(), 1);
        QVERIFY(!never.got->has_value());
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
