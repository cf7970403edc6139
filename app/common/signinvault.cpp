// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/signinvault.h"

#include <QCoreApplication>

namespace lockstep::app {

using namespace Qt::StringLiterals;

std::shared_ptr<SignInVault> SignInVault::of(Profile profile, Keychain keychain)
{
    return std::shared_ptr<SignInVault>{ new SignInVault(std::move(profile), std::move(keychain)) };
}

SignInVault::SignInVault(Profile profile, Keychain keychain)
    : m_profile(std::move(profile)), m_keychain(std::move(keychain)), m_key(m_profile.directory()),
      m_token(m_profile.refreshToken())
{}

void SignInVault::open(std::function<void()> ready)
{
    if (!m_keychain.isThere()) {
        ready();
        return;
    }
    m_keychain.read(m_key,
        [self = shared_from_this(), ready = std::move(ready)](const Result<QByteArray> &secret) {
            self->opened(secret);
            ready();
        });
}

void SignInVault::opened(const Result<QByteArray> &secret)
{
    if (!secret) {
        qWarning("keychain: %s", qPrintable(secret.error().message));
        return; // the file it is
    }
    QByteArray moving;
    {
        const QMutexLocker lock{ &m_mutex };
        m_isKeychain = true;
        // What is in the file came when the keychain did not work: it is the newer one.
        if (m_token.isEmpty() && !m_isSet)
            m_token = *secret;
        else
            moving = m_token;
    }
    if (!moving.isEmpty())
        write(moving);
}

bool SignInVault::isKeychain() const
{
    const QMutexLocker lock{ &m_mutex };
    return m_isKeychain;
}

QByteArray SignInVault::token() const
{
    const QMutexLocker lock{ &m_mutex };
    return m_token;
}

Result<void> SignInVault::setToken(const QByteArray &token)
{
    bool isKeychain = false;
    {
        const QMutexLocker lock{ &m_mutex };
        m_token = token;
        m_isSet = true;
        isKeychain = m_isKeychain;
    }
    if (!isKeychain)
        return m_profile.setRefreshToken(token);
    write(token);
    return {};
}

void SignInVault::write(const QByteArray &token)
{
    m_keychain.write(m_key, token, [self = shared_from_this()](const Result<void> &written) {
        if (written) {
            // Only now is it nowhere else.
            if (const auto gone = self->m_profile.setRefreshToken({}); !gone)
                qWarning("%s", qPrintable(gone.error().message));
            return;
        }
        qWarning("keychain: %s", qPrintable(written.error().message));
        {
            const QMutexLocker lock{ &self->m_mutex };
            self->m_isKeychain = false;
        }
        // Maybe not the one that could not be written, but the one that counts.
        if (const auto kept = self->m_profile.setRefreshToken(self->token()); !kept)
            qWarning("%s", qPrintable(kept.error().message));
    });
}

net::RefreshingTokens::Keeper SignInVault::keeper()
{
    const auto save = [self = shared_from_this()](const QByteArray &token) {
        {
            const QMutexLocker lock{ &self->m_mutex };
            self->m_token = token;
            self->m_isSet = true;
        }
        if (!self->isKeychain()) {
            if (const auto saved = self->m_profile.setRefreshToken(token); !saved)
                qWarning("%s", qPrintable(saved.error().message));
            return;
        }
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [self, token] { self->write(token); },
            Qt::QueuedConnection);
    };
    return { [self = shared_from_this()] { return self->token(); }, save };
}

} // namespace lockstep::app
