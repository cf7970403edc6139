// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/auth/refreshingtokens.h"

#include "core/base/json.h"
#include "tests/support/rawserver.h"

#include <QTest>

using namespace lockstep;
using namespace lockstep::net;
using namespace Qt::StringLiterals;

namespace {

// A server that takes each refresh token once, as lockstepd does.
struct Fixture
{
    Fixture()
    {
        server.onRequest = [this](QTcpSocket &socket, const RawRequest &request) {
            JsonDocument document;
            const auto json = document.parse(request.body);
            const QByteArray given = (*json)["refreshToken"_L1].stringOrEmpty().toLatin1();
            if (given != valid) {
                RawServer::answer(socket, "401 Unauthorized",
                    R"({"code":"AUTH_REVOKED","message":"used twice"})");
                return;
            }
            ++issued;
            valid = "refresh-" + QByteArray::number(issued);
            RawServer::answer(socket, "200 OK",
                R"({"accessToken":"access-)" + QByteArray::number(issued) + R"(","refreshToken":")"
                    + valid + R"(","expiresIn":900,"user":{"id":"jane@example.com"}})");
        };
    }

    RefreshingTokens make()
    {
        return RefreshingTokens{ server.url(),
            { [this] { return kept; },
                [this](const QByteArray &next) {
                    if (!full)
                        kept = next;
                } } };
    }
    static QString ask(RefreshingTokens &tokens, bool renew)
    {
        QString answer;
        tokens.provide(renew, [&](const Result<QByteArray> &token) {
            answer = token ? QString::fromLatin1(*token) : token.error().code;
        });
        return QTest::qWaitFor([&] { return !answer.isEmpty(); }) ? answer : u"no answer"_s;
    }

    RawServer server{};
    QByteArray valid = "refresh-0";
    QByteArray kept = "refresh-0";
    bool full = false; // nothing can be written
    int issued = 0;
};

} // namespace

class tst_RefreshingTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnceForAll()
    {
        Fixture f;
        RefreshingTokens tokens = f.make();
        QStringList answers;
        for (int i = 0; i < 3; ++i) {
            tokens.provide(true, [&](const Result<QByteArray> &token) {
                answers.append(token ? QString::fromLatin1(*token) : token.error().code);
            });
        }
        QTRY_COMPARE(answers.size(), 3);
        QCOMPARE(answers, QStringList(3, u"access-1"_s));
        QCOMPARE(f.issued, 1);
        QCOMPARE(f.kept, f.valid);
        QCOMPARE(Fixture::ask(tokens, false), u"access-1"_s); // as long as it is good
        QCOMPARE(f.issued, 1);
    }

    // The old token is void: using it again would end the session for good.
    void goesOnWhenTheNextTokenCannotBeSaved()
    {
        Fixture f;
        RefreshingTokens tokens = f.make();
        f.full = true;
        QCOMPARE(Fixture::ask(tokens, false), u"access-1"_s);
        QCOMPARE(Fixture::ask(tokens, true), u"access-2"_s);
        f.full = false;
        QCOMPARE(Fixture::ask(tokens, true), u"access-3"_s);
        QCOMPARE(f.kept, f.valid);
    }

    // Somebody who has signed in anew meanwhile.
    void takesWhatIsSignedInWith()
    {
        Fixture f;
        RefreshingTokens tokens = f.make();
        f.full = true;
        QCOMPARE(Fixture::ask(tokens, false), u"access-1"_s);
        f.valid = f.kept = "signed-in-anew";
        QCOMPARE(Fixture::ask(tokens, true), u"access-2"_s);
        f.kept.clear(); // signed out
        QCOMPARE(Fixture::ask(tokens, true), errc::AuthMissing);
    }
};

QTEST_GUILESS_MAIN(tst_RefreshingTokens)
#include "tst_refreshingtokens.moc"
