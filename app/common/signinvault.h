// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/profile.h"
#include "core/base/clock.h"
#include "net/auth/refreshingtokens.h"

#include <QMutex>

#include <functional>
#include <memory>

namespace lockstep::app {

// The keychain of the system. Calls are on the thread of the GUI and answer there, once, later or
// at once; one that waits for its user may never answer. Implementations: systemKeychain(), a fake
// one in the tests.
struct Keychain
{
    // An empty secret: there is none.
    std::function<void(const QString &key, std::function<void(Result<QByteArray>)>)> read{};
    // An empty secret removes it.
    std::function<void(
        const QString &key, const QByteArray &secret, std::function<void(Result<void>)>)>
        write{};
    Milliseconds patience{ 3'000 }; // with writing, before the file takes its place
    [[nodiscard]] bool isThere() const { return read && write; }
};
// Without functions if Lockstep was built without QtKeychain.
[[nodiscard]] Keychain systemKeychain();

// Where a secret is: the refresh token of a profile, the password of a proxy. In the keychain if
// there is one that works, else in a file that only the user can read. It is known in memory as
// soon as the keychain has answered, so that any thread gets it at once; the next one, which comes
// with each use of a token, goes there behind its back. If the keychain fails, or does not answer,
// the file takes its place: a secret is never lost.
class SignInVault : public std::enable_shared_from_this<SignInVault>
{
public:
    [[nodiscard]] static std::shared_ptr<SignInVault> of(const Profile &profile, Keychain keychain);
    [[nodiscard]] static std::shared_ptr<SignInVault> ofFile(
        const QString &name, Keychain keychain);

    // Asks the keychain; `ready` at once without one. A secret that was in the file moves.
    void open(std::function<void()> ready);
    [[nodiscard]] bool hasKeychain() const { return m_keychain.isThere(); } // maybe closed
    [[nodiscard]] bool isKeychain() const; // else the file
    [[nodiscard]] QByteArray token() const; // any thread
    // On the thread of the GUI. Error: neither keeps it.
    Result<void> setToken(const QByteArray &token);
    // For the network thread.
    [[nodiscard]] net::RefreshingTokens::Keeper keeper();
    [[nodiscard]] bool isSettled() const; // the keychain has taken, or refused, what was set
    // The program ends: what the keychain has not taken yet stays in the file until the next start.
    void settle();

private:
    SignInVault(QString key, QString file, Keychain keychain);
    void opened(const Result<QByteArray> &secret);
    void write(const QByteArray &token);
    void written(const Result<void> &result);
    void keepInFile();

    const QString m_key;
    const QString m_file;
    const Keychain m_keychain;
    mutable QMutex m_mutex{};
    QByteArray m_token{};
    bool m_isKeychain = false;
    bool m_isSet = false; // since the keychain was asked: what it answers is older
    int m_unwritten = 0; // on their way to the keychain
};

} // namespace lockstep::app
