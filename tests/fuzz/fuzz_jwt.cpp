// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Tokens of strangers, and claims that somebody with the key has signed.

#include "server/auth/jwt.h"
#include "tests/fuzz/fuzz.h"

#include <sodium.h>

using namespace lockstep;
using namespace lockstep::server;
using namespace Qt::StringLiterals;

namespace {

QByteArray base64(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = fuzz::bytesOf(data, size);
    TokenKeys keys;
    keys.current.fill(7);
    const TokenExpectation expected{ u"lockstepd"_s, u"lockstep"_s };
    const WallTime now = fromIso8601(u"2026-01-15T10:00:00.000Z");

    // Nobody without the key gets in.
    fuzz::demand(!verifyToken(bytes, keys, expected, now).ok(), "a forged token is taken");

    // The payload is `bytes`, and the signature is right.
    const QByteArray model = signToken(
        { expected.issuer, expected.audience, UserId{ u"jane"_s }, WorkspaceId{ u"default"_s },
            u"s1"_s, now, now, now + std::chrono::hours{ 1 } },
        keys.current);
    fuzz::demand(verifyToken(model, keys, expected, now).ok(), "an own token is refused");
    const QByteArray head = model.first(model.indexOf('.') + 1) + base64(bytes);
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> signature{};
    crypto_auth_hmacsha256(signature.data(),
        reinterpret_cast<const unsigned char *>(head.constData()),
        static_cast<unsigned long long>(head.size()), keys.current.data());
    const QByteArray token = head + '.'
        + base64({ reinterpret_cast<const char *>(signature.data()),
            static_cast<qsizetype>(signature.size()) });
    if (const auto claims = verifyToken(token, keys, expected, now)) {
        fuzz::demand(claims->issuer == expected.issuer && claims->audience == expected.audience,
            "a foreign issuer or audience is taken");
        fuzz::demand(claims->expires + tokenLeeway > now, "an old token is taken");
        fuzz::demand(claims->notBefore <= now + tokenLeeway, "a token is taken before its time");
        fuzz::demand(!claims->subject.isNull(), "a token of nobody is taken");
    }
    return 0;
}
