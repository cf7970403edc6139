// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

// The few things the folder's cryptography shares. Random bytes come from the operating system,
// through libsodium; never from core/base/rng.h, which is for jitter and simulations.
namespace lockstep::server {

// Once a process, before anything else of libsodium; repeats are free. False: no randomness.
[[nodiscard]] bool initializeCrypto();

[[nodiscard]] QByteArray randomBytes(qsizetype size);
[[nodiscard]] QString newSessionId(); // 128 random bits
[[nodiscard]] QByteArray sha256(QByteArrayView data);
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);
// Overwrites what the array holds, then empties it. Only of use on an array that is not shared.
void wipe(QByteArray &secret);

[[nodiscard]] QByteArray toBase64Url(QByteArrayView data); // no padding
// Strict: alphabet, no padding, no white space, unused bits zero; else nothing.
[[nodiscard]] std::optional<QByteArray> fromBase64Url(QByteArrayView text);

[[nodiscard]] inline const unsigned char *bytes(QByteArrayView data)
{
    return reinterpret_cast<const unsigned char *>(data.data());
}
[[nodiscard]] inline unsigned char *bytes(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

} // namespace lockstep::server
