// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/passwords.h"

#include "server/auth/commonpasswords.h"
#include "server/auth/secret.h"

#include <QRegularExpression>

#include <sodium.h>

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// The same text typed on two systems can be composed or decomposed (RFC 8265, OpaqueString).
QByteArray normalized(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

Error refusal(const QString &why)
{
    return Error{ errc::Validation, u"password: "_s + why, u"password"_s };
}

QByteArray unpaddedBase64(const QByteArray &data)
{
    return data.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Result<void> checkPasswordChoice(const QString &password, const QString &email)
{
    const QList<uint> characters = password.normalized(QString::NormalizationForm_C).toUcs4();
    if (characters.size() < minPasswordLength || characters.size() > maxPasswordLength) {
        return refusal(u"must have %1 to %2 characters; has %3"_s.arg(minPasswordLength)
                           .arg(maxPasswordLength)
                           .arg(characters.size()));
    }
    const bool hasControl = std::any_of(characters.begin(), characters.end(),
        [](uint c) { return QChar::category(c) == QChar::Other_Control; });
    if (hasControl)
        return refusal(u"must not contain control characters"_s);
    if (isCommonPassword(password))
        return refusal(u"is one of the first that anybody would guess"_s);
    if (!email.isEmpty()
        && (password.compare(email, Qt::CaseInsensitive) == 0
            || password.compare(email.section(u'@', 0, 0), Qt::CaseInsensitive) == 0)) {
        return refusal(u"must not be the e-mail address"_s);
    }
    return {};
}

Result<QByteArray> hashPassword(const QString &password, PasswordCost cost)
{
    if (!initializeCrypto())
        return Error{ errc::Io, u"the system gives no random numbers"_s, {} };
    QByteArray secret = normalized(password);
    char phc[crypto_pwhash_STRBYTES] = {};
    const int failed = crypto_pwhash_str_alg(phc, secret.constData(),
        static_cast<unsigned long long>(secret.size()), cost.ops,
        static_cast<size_t>(cost.memKiB) * 1024, crypto_pwhash_ALG_ARGON2ID13);
    wipe(secret);
    if (failed)
        return Error{ errc::Busy, u"not enough memory to hash a password"_s, {} };
    return QByteArray{ phc };
}

bool verifyPassword(const QByteArray &phc, const QString &password)
{
    if (!initializeCrypto())
        return false;
    QByteArray secret = normalized(password);
    const bool same = crypto_pwhash_str_verify(phc.constData(), secret.constData(),
                          static_cast<unsigned long long>(secret.size()))
        == 0;
    wipe(secret);
    return same;
}

bool needsRehash(const QByteArray &phc, PasswordCost cost)
{
    // Not crypto_pwhash_str_needs_rehash(): that also says yes when the cost was lowered.
    static const QRegularExpression form{ uR"(^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$)"_s };
    const auto match = form.match(QString::fromLatin1(phc));
    return !match.hasMatch() || match.captured(1).toULongLong() < cost.memKiB
        || match.captured(2).toULongLong() < cost.ops;
}

QByteArray dummyHash(PasswordCost cost)
{
    return "$argon2id$v=19$m=" + QByteArray::number(cost.memKiB)
        + ",t=" + QByteArray::number(cost.ops) + ",p=1$" + unpaddedBase64(randomBytes(16)) + '$'
        + unpaddedBase64(randomBytes(32));
}

} // namespace lockstep::server
