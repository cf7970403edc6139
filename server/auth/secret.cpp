// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/secret.h"

#include <sodium.h>

namespace lockstep::server {

namespace {
constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
}

bool initializeCrypto()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray data{ size, Qt::Uninitialized };
    randombytes_buf(data.data(), static_cast<size_t>(size));
    return data;
}

QString newSessionId() { return QString::fromLatin1(toBase64Url(randomBytes(16))); }

QByteArray sha256(QByteArrayView data)
{
    QByteArray hash{ crypto_hash_sha256_BYTES, Qt::Uninitialized };
    crypto_hash_sha256(bytes(hash), bytes(data), static_cast<size_t>(data.size()));
    return hash;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
        && sodium_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

void wipe(QByteArray &secret)
{
    sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
    secret.clear();
}

QByteArray toBase64Url(QByteArrayView data)
{
    return QByteArray::fromRawData(data.data(), data.size()).toBase64(base64Url);
}

// Not libsodium's decoder: 1.0.18 takes some bytes above 127 for letters of the alphabet.
std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    const QByteArray encoded = QByteArray::fromRawData(text.data(), text.size());
    auto decoded = QByteArray::fromBase64Encoding(
        encoded, base64Url | QByteArray::AbortOnBase64DecodingErrors);
    // Whatever form but the one that we write is refused: one token, one text.
    if (!decoded || (*decoded).toBase64(base64Url) != encoded)
        return {};
    return *std::move(decoded);
}

} // namespace lockstep::server
