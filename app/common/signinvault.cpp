// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/signinvault.h"

#include <QCoreApplication>
#include <QTimer>

namespace lockstep::app {

using namespace Qt::StringLiterals;

std::shared_ptr<SignInVault> SignInVault::of(const Profile &profile, Keychain keychain)
{
    return std::shared_ptr<SignInVault>{ new SignInVault(
        profile.directory(), profile.tokenFile(), std::move(keychain)) };
}

std::shared_ptr<SignInVault> SignInVault::ofFile(const QString &name, Keychain keychain)
{
    return std::shared_ptr<SignInVault>{ new SignInVault(name, name, std::move(keychain)) };
}

SignInVault::SignInVault(QString key, QString file, Keychain keychain)
    : m_key(std::move(key)), m_file(std::move(file)), m_keychain(std::move(keychain)),
      m_token(readSecretFile(m_file))
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
        // Also that nobody is signed in any more.
        if (moving.isEmpty() && (!m_isSet || secret->isEmpty()))
            return;
        ++m_unwritten;
    }
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
        m_unwritten += isKeychain ? 1 : 0;
    }
    if (!isKeychain)
        return writeSecretFile(m_file, token);
    write(token);
    return {};
}

void SignInVault::write(const QByteArray &token)
{
    const auto isAnswered = std::make_shared<bool>(false);
    m_keychain.write(
        m_key, token, [self = shared_from_this(), isAnswered](const Result<void> &result) {
            *isAnswered = true;
            self->written(result);
        });
    // Its user may be asked to open it, and not be there.
    QTimer::singleShot(
        m_keychain.patience, QCoreApplication::instance(), [self = shared_from_this(), isAnswered] {
            if (!*isAnswered)
                self->keepInFile();
        });
}

void SignInVault::written(const Result<void> &result)
{
    int waiting = 0;
    {
        const QMutexLocker lock{ &m_mutex };
        waiting = --m_unwritten;
        m_isKeychain = m_isKeychain && result;
    }
    if (!result) {
        qWarning("keychain: %s", qPrintable(result.error().message));
        keepInFile();
    } else if (waiting == 0 && isKeychain()) {
        // Only now is it nowhere else.
        if (const auto gone = writeSecretFile(m_file, {}); !gone)
            qWarning("%s", qPrintable(gone.error().message));
    }
}

// Maybe not the one that could not be written, but the one that counts.
void SignInVault::keepInFile()
{
    if (const auto kept = writeSecretFile(m_file, token()); !kept)
        qWarning("%s", qPrintable(kept.error().message));
}

bool SignInVault::isSettled() const
{
    const QMutexLocker lock{ &m_mutex };
    return m_unwritten == 0;
}

void SignInVault::settle()
{
    if (!isSettled())
        keepInFile();
}

net::RefreshingTokens::Keeper SignInVault::keeper()
{
    const auto save = [self = shared_from_this()](const QByteArray &token) {
        bool isKeychain = false;
        {
            const QMutexLocker lock{ &self->m_mutex };
            self->m_token = token;
            self->m_isSet = true;
            isKeychain = self->m_isKeychain;
            self->m_unwritten += isKeychain ? 1 : 0;
        }
        if (!isKeychain) {
            if (const auto saved = writeSecretFile(self->m_file, token); !saved)
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
