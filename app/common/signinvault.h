// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/profile.h"
#include "net/auth/refreshingtokens.h"

#include <QMutex>

#include <functional>
#include <memory>

namespace lockstep::app {

// The keychain of the system. Calls are on the thread of the GUI and answer there, once, later or
// at once. Implementations: systemKeychain(), a fake one in the tests.
struct Keychain
{
    // An empty secret: there is none.
    std::function<void(const QString &key, std::function<void(Result<QByteArray>)>)> read{};
    // An empty secret removes it.
    std::function<void(
        const QString &key, const QByteArray &secret, std::function<void(Result<void>)>)>
        write{};
    [[nodiscard]] bool isThere() const { return read && write; }
};
// Without functions if Lockstep was built without QtKeychain.
[[nodiscard]] Keychain systemKeychain();

// Where the refresh token of a profile is: in the keychain if there is one that works, else in the
// file of the profile that only the user can read. It is known in memory as soon as the keychain
// has answered, so that any thread gets it at once; the next one, which comes with each use, goes
// there behind its back. If the keychain fails, the file takes its place: a token is never lost.
class SignInVault : public std::enable_shared_from_this<SignInVault>
{
public:
    [[nodiscard]] static std::shared_ptr<SignInVault> of(Profile profile, Keychain keychain);

    // Asks the keychain; `ready` at once without one. A token that was in the file moves.
    void open(std::function<void()> ready);
    [[nodiscard]] bool isKeychain() const; // else the file
    [[nodiscard]] QByteArray token() const; // any thread
    // On the thread of the GUI. Error: neither keeps it.
    Result<void> setToken(const QByteArray &token);
    // For the network thread.
    [[nodiscard]] net::RefreshingTokens::Keeper keeper();

private:
    SignInVault(Profile profile, Keychain keychain);
    void opened(const Result<QByteArray> &secret);
    void write(const QByteArray &token);

    const Profile m_profile;
    const Keychain m_keychain;
    const QString m_key;
    mutable QMutex m_mutex{};
    QByteArray m_token{};
    bool m_isKeychain = false;
    bool m_isSet = false; // since the keychain was asked: what it answers is older
};

} // namespace lockstep::app
