// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/base/qtclock.h"
#include "core/base/rng.h"
#include "server/auth/jwt.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

// Our tokens against PyJWT, both ways, with the real time (PyJWT asks the system's clock).
class TestJwtPeer : public QObject
{
    Q_OBJECT

public:
    // The first Python that has PyJWT; false: none.
    bool startPeer()
    {
        for (const QString &python : { u"python3"_s, u"/usr/bin/python3"_s }) {
            QProcess probe;
            probe.start(python, { u"-c"_s, u"import jwt"_s });
            if (!probe.waitForFinished() || probe.exitStatus() != QProcess::NormalExit
                || probe.exitCode() != 0)
                continue;
            m_python.start(python, { QStringLiteral(JWTPEER) });
            while (!m_python.canReadLine()) {
                if (!m_python.waitForReadyRead())
                    return false;
            }
            qInfo() << m_python.readLine().trimmed();
            return true;
        }
        return false;
    }

    void stopPeer()
    {
        m_python.closeWriteChannel();
        m_python.waitForFinished();
    }

private:
    QProcess m_python;
    JsonDocument m_answer;
    QtClock m_clock;
    TokenKeys m_keys;
    const TokenExpectation m_expected{ u"lockstepd"_s, u"lockstep"_s };
    std::optional<Rng> m_rng;

    JsonView ask(const JsonWriter &request)
    {
        m_python.write(request.text() + '\n');
        while (!m_python.canReadLine()) {
            if (!m_python.waitForReadyRead(10'000))
                qFatal("the peer does not answer");
        }
        const auto answer = m_answer.parse(m_python.readLine());
        return answer ? *answer : JsonView{};
    }

    JsonWriter request(QLatin1StringView what)
    {
        const QByteArray key{ reinterpret_cast<const char *>(m_keys.current.data()), 32 };
        JsonWriter json;
        json.beginObject()
            .member("do"_L1, what)
            .member("key"_L1, QString::fromLatin1(key.toBase64()));
        return json;
    }

    JsonView decode(const QByteArray &token)
    {
        JsonWriter json = request("verify"_L1);
        json.member("token"_L1, QString::fromLatin1(token)).endObject();
        return ask(json);
    }

    QByteArray encode(const TokenClaims &claims)
    {
        JsonWriter json = request("sign"_L1);
        json.key("claims"_L1).beginObject();
        json.member("exp"_L1, seconds(claims.expires)).member("nbf"_L1, seconds(claims.notBefore));
        json.member("iat"_L1, seconds(claims.issuedAt)).member("jti"_L1, claims.session);
        json.member("ws"_L1, claims.workspace.toString())
            .member("sub"_L1, claims.subject.toString());
        json.member("aud"_L1, claims.audience).member("iss"_L1, claims.issuer);
        json.endObject().endObject();
        return ask(json)["token"_L1].stringOrEmpty().toLatin1();
    }

    static qint64 seconds(WallTime time)
    {
        return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    }

    QString anyText()
    {
        static const QString alphabet = u"abc@.XYZ019 \"\\/\u00e9\u20ac\U0001F600"_s;
        const auto characters = alphabet.toUcs4();
        QString text;
        for (quint64 n = 1 + m_rng->below(20); n > 0; --n) {
            const char32_t c = characters.at(
                static_cast<qsizetype>(m_rng->below(static_cast<quint64>(characters.size()))));
            text += QString::fromUcs4(&c, 1);
        }
        return text;
    }

    // Some valid, some not by their times; never within 5 s of a limit.
    TokenClaims anyClaims()
    {
        const WallTime now = std::chrono::floor<std::chrono::seconds>(m_clock.wallNow());
        const auto around = [this](qint64 limit) {
            const auto offset
                = std::chrono::seconds{ static_cast<qint64>(m_rng->below(1000)) - 500 };
            const auto away = std::chrono::seconds{ limit };
            return offset > away - 5s && offset < away + 5s ? offset + 10s : offset;
        };
        return { u"lockstepd"_s, m_rng->below(10) == 0 ? u"other"_s : u"lockstep"_s,
            UserId{ anyText() }, WorkspaceId{ anyText() }, anyText(), now - 600s, now + around(30),
            now + around(-30) };
    }

private Q_SLOTS:
    void initTestCase()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed;
        m_rng.emplace(seed);
        for (auto &byte : m_keys.current)
            byte = static_cast<unsigned char>(m_rng->below(256));
    }

    void agreesOnTokens()
    {
        int accepted = 0;
        for (int i = 0; i < 500; ++i) {
            const TokenClaims claims = anyClaims();
            const QByteArray ours = signToken(claims, m_keys.current);
            const QByteArray theirs = encode(claims);
            QVERIFY(!theirs.isEmpty());
            for (const QByteArray &token : { ours, theirs }) {
                const auto read = verifyToken(token, m_keys, m_expected, m_clock.wallNow());
                const JsonView answer = decode(token);
                QVERIFY2(read.ok() == answer["claims"_L1].isObject(), answer.toJson().constData());
                if (!read)
                    continue;
                ++accepted;
                QVERIFY(*read == claims);
                QCOMPARE(answer["claims"_L1]["sub"_L1].toString(), claims.subject.toString());
                QCOMPARE(answer["claims"_L1]["ws"_L1].toString(), claims.workspace.toString());
                QCOMPARE(answer["claims"_L1]["exp"_L1].toInteger(), seconds(claims.expires));
            }
        }
        qInfo() << accepted << "of 1000 accepted by both";
        QVERIFY(accepted > 100 && accepted < 900);
    }

    void weAreNeverMoreLenient()
    {
        TokenClaims claims = anyClaims();
        claims.audience = u"lockstep"_s;
        claims.notBefore = claims.issuedAt;
        claims.expires = std::chrono::floor<std::chrono::seconds>(m_clock.wallNow()) + 900s;
        const QByteArray good = signToken(claims, m_keys.current);
        QVERIFY(decode(good)["claims"_L1].isObject());
        int stricter = 0;
        for (int i = 0; i < 2000; ++i) {
            QByteArray token = good;
            const auto at
                = static_cast<qsizetype>(m_rng->below(static_cast<quint64>(token.size())));
            token[at] = "AZaz09-_.="[m_rng->below(10)];
            const bool theirs = decode(token)["claims"_L1].isObject();
            const bool ours = verifyToken(token, m_keys, m_expected, m_clock.wallNow()).ok();
            QVERIFY2(theirs || !ours, token.constData());
            stricter += theirs && !ours;
        }
        qInfo() << stricter << "tokens of 2000 accepted by PyJWT alone (unused bits, padding)";
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app{ argc, argv };
    TestJwtPeer test;
    if (!test.startPeer()) {
        std::puts("SKIP: no python3 with the module jwt (Debian: python3-jwt)");
        return 77;
    }
    const int failures = QTest::qExec(&test, argc, argv);
    test.stopPeer();
    return failures;
}

#include "tst_jwtpeer.moc"
