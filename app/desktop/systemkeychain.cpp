// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/signinvault.h"

#ifdef LOCKSTEP_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace lockstep::app {

using namespace Qt::StringLiterals;

#ifdef LOCKSTEP_KEYCHAIN

namespace {
const QString keychainService = u"Lockstep"_s;
} // namespace

// The jobs end, and delete themselves, on this thread. Never QtKeychain's own fallback, which would
// put the secret into a settings file in plain text.
Keychain systemKeychain()
{
    Keychain keychain;
    keychain.read = [](const QString &key, std::function<void(Result<QByteArray>)> answer) {
        auto *job = new QKeychain::ReadPasswordJob(keychainService);
        job->setKey(key);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job, [job, answer = std::move(answer)] {
            if (job->error() == QKeychain::NoError)
                answer(job->binaryData());
            else if (job->error() == QKeychain::EntryNotFound)
                answer(QByteArray{});
            else
                answer(Error{ errc::Io, job->errorString(), {} });
        });
        job->start();
    };
    keychain.write = [](const QString &key, const QByteArray &secret,
                         std::function<void(Result<void>)> answer) {
        const auto done = [answer = std::move(answer)](QKeychain::Job *job) {
            const bool isGood
                = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
            answer(isGood ? Result<void>{}
                          : Result<void>{ Error{ errc::Io, job->errorString(), {} } });
        };
        if (secret.isEmpty()) {
            auto *job = new QKeychain::DeletePasswordJob(keychainService);
            job->setKey(key);
            job->setInsecureFallback(false);
            QObject::connect(job, &QKeychain::Job::finished, job, [job, done] { done(job); });
            job->start();
            return;
        }
        auto *job = new QKeychain::WritePasswordJob(keychainService);
        job->setKey(key);
        job->setInsecureFallback(false);
        job->setBinaryData(secret);
        QObject::connect(job, &QKeychain::Job::finished, job, [job, done] { done(job); });
        job->start();
    };
    return keychain;
}

#else

Keychain systemKeychain() { return {}; }

#endif

} // namespace lockstep::app
