// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/rng.h"
#include "server/auth/jwt.h"
#include "server/auth/secret.h"

#include <QRandomGenerator>
#include <QTest>

#include <sodium.h>

#include <set>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

constexpr WallTime now{ Milliseconds{ 1'768'473'300'000 } }; // 2026-01-15T10:35:00Z
constexpr const char *constantHeader = R"({"alg":"HS256","typ":"JWT"})";

TokenKey keyOf(unsigned char c)
{
    TokenKey key{};
    key.fill(c);
    return key;
}

const TokenKeys keys{ keyOf('k'), keyOf('p') };
const TokenExpectation expected{ u"lockstepd"_s, u"lockstep"_s };

TokenClaims goodClaims()
{
    return { u"lockstepd"_s, u"lockstep"_s, UserId{ u"jane@example.com"_s },
        WorkspaceId{ u"acme"_s }, u"s1"_s, now, now, now + 15min };
}

QByteArray mac(const QByteArray &text, const TokenKey &key)
{
    QByteArray out{ crypto_auth_hmacsha256_BYTES, Qt::Uninitialized };
    crypto_auth_hmacsha256(bytes(out), bytes(text), static_cast<size_t>(text.size()), key.data());
    return out;
}

// Any header and payload with a right MAC: what somebody could make who has the key.
QByteArray forge(
    const QByteArray &header, const QByteArray &payload, const TokenKey &key = keys.current)
{
    const QByteArray text = toBase64Url(header) + '.' + toBase64Url(payload);
    return text + '.' + toBase64Url(mac(text, key));
}

QByteArray payloadWith(const QByteArray &from = {}, const QByteArray &to = {})
{
    QByteArray payload = R"({"iss":"lockstepd","aud":"lockstep","sub":"jane@example.com",)"
                         R"("ws":"acme","jti":"s1","iat":1768473300,"nbf":1768473300,)"
                         R"("exp":1768474200})";
    if (!from.isEmpty()) {
        Q_ASSERT(payload.contains(from));
        payload.replace(from, to);
    }
    return payload;
}

QByteArray withPart(const QByteArray &token, int index, const QByteArray &part)
{
    QList<QByteArray> parts = token.split('.');
    parts[index] = part;
    return parts.join('.');
}

Result<TokenClaims> verify(const QByteArray &token)
{
    return verifyToken(token, keys, expected, now);
}

} // namespace

class TestJwt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        const auto token = signToken(goodClaims(), keys.current);
        QVERIFY(token.startsWith(toBase64Url(constantHeader) + '.'));
        const auto claims = verify(token);
        QVERIFY(claims);
        QVERIFY(*claims == goodClaims());
        QVERIFY(verify(forge(constantHeader, payloadWith())));
    }

    void keepsAnyText()
    {
        TokenClaims claims = goodClaims();
        claims.subject = UserId{ u"\u00c9lo\u00efse \"\\ \U0001F600 \u202e"_s };
        const auto back = verify(signToken(claims, keys.current));
        QVERIFY(back);
        QVERIFY(*back == claims);
    }

    void verifiesWithThePreviousKeyOnly()
    {
        QVERIFY(verify(signToken(goodClaims(), *keys.previous)));
        const TokenKeys rotated{ keyOf('n'), keys.current };
        QVERIFY(verifyToken(signToken(goodClaims(), keys.current), rotated, expected, now));
        QVERIFY(!verifyToken(signToken(goodClaims(), *keys.previous), rotated, expected, now));
    }

    void unknownClaimsAreIgnored()
    {
        QVERIFY(verify(forge(constantHeader, payloadWith("}", R"(,"x":[1,{"y":null}]})"))));
    }

    void takesTokensOfUpTo4096Bytes()
    {
        TokenClaims claims = goodClaims();
        while (signToken(claims, keys.current).size() < 4094)
            claims.session += u's';
        QVERIFY(verify(signToken(claims, keys.current)));
        claims.session += u"sss"_s;
        QCOMPARE(
            verify(signToken(claims, keys.current)).error().code, QString{ errc::AuthMalformed });
    }

    void hasALeewayOfHalfAMinute()
    {
        const auto token = signToken(goodClaims(), keys.current);
        const auto at = [&](WallTime when) { return verifyToken(token, keys, expected, when); };
        QVERIFY(at(now - 30s));
        QCOMPARE(at(now - 30s - 1ms).error().code, QString{ errc::AuthNotYet });
        QVERIFY(at(now + 15min + 30s - 1ms));
        QCOMPARE(at(now + 15min + 30s).error().code, QString{ errc::AuthExpired });
        QCOMPARE(at(WallTime{}).error().code, QString{ errc::AuthNotYet });
    }

    void refusesHostileTokens_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("reason");
        const QString missing = errc::AuthMissing;
        const QString malformed = errc::AuthMalformed;
        const QString signature = errc::AuthSignature;
        const QString expired = errc::AuthExpired;
        const QString notYet = errc::AuthNotYet;
        const QByteArray good = signToken(goodClaims(), keys.current);
        const QList<QByteArray> part = good.split('.');
        const auto header = [](const char *json) { return forge(json, payloadWith()); };

        QTest::newRow("empty") << QByteArray{} << missing << u"token"_s;
        QTest::newRow("5 KB") << QByteArray(5000, 'a') << malformed << u"size"_s;
        QTest::newRow("4097 bytes, right MAC")
            << forge(constantHeader, payloadWith("acme", QByteArray(2901, 'w'))) << malformed
            << u"size"_s;
        QTest::newRow("no dot") << QByteArray{ "abc" } << malformed << u"form"_s;
        QTest::newRow("one dot") << QByteArray(part[0] + '.' + part[1]) << malformed << u"form"_s;
        QTest::newRow("three dots") << QByteArray(good + ".x") << malformed << u"form"_s;
        QTest::newRow("only dots") << QByteArray{ ".." } << signature << u"algorithm"_s;
        QTest::newRow("JWE form") << QByteArray{ "a.b.c.d.e" } << malformed << u"form"_s;

        QTest::newRow("alg none, no signature")
            << QByteArray(toBase64Url(R"({"alg":"none","typ":"JWT"})") + '.' + part[1] + '.')
            << signature << u"algorithm"_s;
        QTest::newRow("alg NoNe") << header(R"({"alg":"NoNe","typ":"JWT"})") << signature
                                  << u"algorithm"_s;
        QTest::newRow("alg HS384")
            << header(R"({"alg":"HS384","typ":"JWT"})") << signature << u"algorithm"_s;
        QTest::newRow("alg RS256")
            << header(R"({"alg":"RS256","typ":"JWT"})") << signature << u"algorithm"_s;
        QTest::newRow("alg hs256")
            << header(R"({"alg":"hs256","typ":"JWT"})") << signature << u"algorithm"_s;
        QTest::newRow("kid path") << header(R"({"alg":"HS256","typ":"JWT","kid":"../../dev/null"})")
                                  << signature << u"algorithm"_s;
        // (moc takes two slashes in a raw string for a comment)
        QTest::newRow("jku") << header(R"({"alg":"HS256","typ":"JWT","jku":"https:evil.example"})")
                             << signature << u"algorithm"_s;
        QTest::newRow("x5u") << header(R"({"alg":"HS256","typ":"JWT","x5u":"https:evil.example"})")
                             << signature << u"algorithm"_s;
        QTest::newRow("jwk") << header(
            R"({"alg":"HS256","typ":"JWT","jwk":{"kty":"oct","k":"a2s"}})")
                             << signature << u"algorithm"_s;
        QTest::newRow("unknown crit")
            << header(R"({"alg":"HS256","typ":"JWT","crit":["b64"],"b64":false})") << signature
            << u"algorithm"_s;
        QTest::newRow("typ at+jwt")
            << header(R"({"alg":"HS256","typ":"at+jwt"})") << signature << u"algorithm"_s;
        QTest::newRow("members swapped")
            << header(R"({"typ":"JWT","alg":"HS256"})") << signature << u"algorithm"_s;
        QTest::newRow("alg twice")
            << header(R"({"alg":"HS256","typ":"JWT","alg":"none"})") << signature << u"algorithm"_s;
        QTest::newRow("header with a space")
            << header(R"({"alg": "HS256","typ":"JWT"})") << signature << u"algorithm"_s;
        QTest::newRow("header with padding")
            << withPart(good, 0, part[0] + '=') << signature << u"algorithm"_s;
        QTest::newRow("header is not ASCII")
            << withPart(good, 0, "\xff\xfe") << signature << u"algorithm"_s;

        QTest::newRow("no signature") << withPart(good, 2, {}) << malformed << u"signature"_s;
        QTest::newRow("31 bytes of signature")
            << withPart(good, 2, toBase64Url(mac(part[0] + '.' + part[1], keys.current).first(31)))
            << malformed << u"signature"_s;
        QTest::newRow("33 bytes of signature")
            << withPart(good, 2, toBase64Url(mac(part[0] + '.' + part[1], keys.current) + 'x'))
            << malformed << u"signature"_s;
        QTest::newRow("padded signature") << QByteArray(good + '=') << malformed << u"signature"_s;
        QTest::newRow("signature with + and /")
            << withPart(good, 2, QByteArray(41, '+') + "/A") << malformed << u"signature"_s;
        QByteArray unusedBits = good;
        unusedBits.back() = static_cast<char>(unusedBits.back() + 1); // its last bits mean nothing
        QTest::newRow("unused bits set") << unusedBits << malformed << u"signature"_s;
        QTest::newRow("white space in front")
            << QByteArray(' ' + good) << signature << u"algorithm"_s;
        QTest::newRow("line break behind")
            << QByteArray(good + '\n') << malformed << u"signature"_s;
        QTest::newRow("NUL behind") << QByteArray(good + '\0') << malformed << u"signature"_s;
        QTest::newRow("signature of zeros")
            << withPart(good, 2, toBase64Url(QByteArray(32, '\0'))) << signature << u"signature"_s;
        QTest::newRow("foreign key")
            << signToken(goodClaims(), keyOf('x')) << signature << u"signature"_s;
        QTest::newRow("empty key")
            << signToken(goodClaims(), TokenKey{}) << signature << u"signature"_s;
        QTest::newRow("payload swapped")
            << withPart(good, 1, toBase64Url(payloadWith("jane", "root"))) << signature
            << u"signature"_s;
        QTest::newRow("no payload, no MAC") << withPart(good, 1, {}) << signature << u"signature"_s;

        // From here on with a right MAC.
        const auto claims
            = [](const QByteArray &payload) { return forge(constantHeader, payload); };
        QTest::newRow("empty payload") << claims({}) << malformed << u"payload"_s;
        const QByteArray badText = part[0] + ".%%%%";
        QTest::newRow("payload is not base64url")
            << QByteArray(badText + '.' + toBase64Url(mac(badText, keys.current))) << malformed
            << u"payload"_s;
        QTest::newRow("payload is not JSON") << claims("jane") << malformed << u"payload"_s;
        QTest::newRow("payload is an array") << claims("[]") << malformed << u"claims"_s;
        QTest::newRow("invalid UTF-8")
            << claims(payloadWith("acme", "\xc3\x28")) << malformed << u"payload"_s;
        QTest::newRow("NUL in a claim")
            << claims(payloadWith("acme", R"(a\u0000b)")) << malformed << u"payload"_s;
        QTest::newRow("claim twice")
            << claims(payloadWith("}", R"(,"sub":"root"})")) << malformed << u"payload"_s;
        QTest::newRow("deep") << claims(payloadWith("}", R"(,"x":[[[[[1]]]]]})")) << malformed
                              << u"payload"_s;
        QTest::newRow("text behind") << claims(payloadWith() + "{}") << malformed << u"payload"_s;
        QTest::newRow("no sub") << claims(payloadWith(R"("sub")", R"("sux")")) << malformed
                                << u"claims"_s;
        QTest::newRow("sub is a number")
            << claims(payloadWith(R"("jane@example.com")", "7")) << malformed << u"claims"_s;
        QTest::newRow("sub is empty")
            << claims(payloadWith("jane@example.com", "")) << malformed << u"claims"_s;
        QTest::newRow("no workspace")
            << claims(payloadWith(R"("ws")", R"("wx")")) << malformed << u"claims"_s;
        QTest::newRow("no jti") << claims(payloadWith(R"("jti")", R"("jtj")")) << malformed
                                << u"claims"_s;
        QTest::newRow("no exp") << claims(payloadWith(R"("exp")", R"("exq")")) << malformed
                                << u"claims"_s;
        QTest::newRow("exp is a text")
            << claims(payloadWith("1768474200", R"("1768474200")")) << malformed << u"claims"_s;
        QTest::newRow("exp is a fraction")
            << claims(payloadWith("1768474200", "1768474200.5")) << malformed << u"claims"_s;
        QTest::newRow("exp overflows milliseconds")
            << claims(payloadWith("1768474200", "9223372036854775807")) << malformed << u"claims"_s;
        QTest::newRow("exp is negative")
            << claims(payloadWith("1768474200", "-1")) << malformed << u"claims"_s;
        QTest::newRow("exp of 20 digits")
            << claims(payloadWith("1768474200", "99999999999999999999")) << malformed
            << u"payload"_s;
        QTest::newRow("aud is a list")
            << claims(payloadWith(R"("lockstep")", R"(["lockstep"])")) << malformed << u"claims"_s;
        QTest::newRow("other aud")
            << claims(payloadWith(R"("lockstep")", R"("other")")) << signature << u"audience"_s;
        QTest::newRow("other iss")
            << claims(payloadWith("lockstepd", "Lockstepd")) << signature << u"issuer"_s;
        QTest::newRow("expired") << claims(payloadWith("1768474200", "1768473200")) << expired
                                 << u"time"_s;
        QTest::newRow("not yet") << claims(
            payloadWith(R"("nbf":1768473300)", R"("nbf":1768473400)"))
                                 << notYet << u"time"_s;
        QTest::newRow("issued in the future")
            << claims(payloadWith(R"("iat":1768473300)", R"("iat":1768473400)")) << notYet
            << u"time"_s;
    }
    void refusesHostileTokens()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, code);
        QFETCH(QString, reason);
        const auto claims = verify(token);
        QVERIFY(!claims);
        QCOMPARE(claims.error().code, code);
        QCOMPARE(claims.error().message.section(u':', 0, 0), reason);
        if (token.size() > 8)
            QVERIFY(!claims.error().message.contains(QString::fromLatin1(token)));
    }

    void refusesMutatedTokens()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        const QByteArray good = signToken(goodClaims(), keys.current);
        const auto any = [&rng](qsizetype bound) {
            return static_cast<qsizetype>(rng.below(static_cast<quint64>(bound)));
        };
        static constexpr char alphabet[]
            = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n";
        const auto anyCharacter = [&]() -> char {
            return any(4) == 0 ? static_cast<char>(any(256)) : alphabet[any(sizeof alphabet - 1)];
        };
        std::set<QString> codes;
        int tried = 0;
        while (tried < 100'000) {
            QByteArray token = good;
            for (qsizetype n = 1 + any(3); n > 0; --n) {
                const qsizetype at = any(token.size());
                switch (any(6)) {
                case 0:
                    token[at] = anyCharacter();
                    break;
                case 1:
                    token[at] = static_cast<char>(token[at] ^ (1 << any(8)));
                    break;
                case 2:
                    token.insert(at, anyCharacter());
                    break;
                case 3:
                    token.remove(at, 1 + any(5));
                    break;
                case 4:
                    token.insert(at, good.mid(any(good.size()), 1 + any(20)));
                    break;
                default:
                    token.truncate(at);
                }
                if (token.isEmpty())
                    break;
            }
            if (token == good)
                continue;
            ++tried;
            const auto claims = verify(token);
            QVERIFY2(!claims, token.constData());
            codes.insert(claims.error().code);
        }
        QVERIFY(codes.contains(errc::AuthMalformed));
        QVERIFY(codes.contains(errc::AuthSignature));
        QVERIFY(!codes.contains(errc::AuthExpired)); // nothing was parsed without its MAC
        QVERIFY(!codes.contains(errc::AuthNotYet));
    }

    void base64UrlIsStrict()
    {
        for (qsizetype size = 0; size < 70; ++size) {
            const QByteArray data = randomBytes(size);
            const QByteArray text = toBase64Url(data);
            QCOMPARE(text,
                data.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            QCOMPARE(fromBase64Url(text).value_or("none"), data);
        }
        for (const char *bad :
            { "A", "AA=", "AA==", "AAA=", "AB", "AAB", "A A", "AA\n", "A+AA", "A/AA", "AAAAA" })
            QVERIFY2(!fromBase64Url(bad), bad);
        for (int c = 128; c < 256; ++c)
            QVERIFY2(!fromBase64Url(QByteArray("AAA") + static_cast<char>(c)),
                qPrintable(QString::number(c)));
    }
};

QTEST_GUILESS_MAIN(TestJwt)
#include "tst_jwt.moc"
