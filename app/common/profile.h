// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QUrl>

namespace lockstep::app {

// One identity on one server, in a folder of its own (mode 0700): whom it is for, its refresh token
// (mode 0600), and beside them the replica's two databases. Unknown settings are kept.
class Profile
{
public:
    // Of the "server" of a profile for a local workspace: "local:<id of the workspace>".
    static constexpr QLatin1StringView localScheme{ "local" };

    static constexpr int longestName = 64;
    // Makes the folder. `name`: letters, digits, '-', '_', '.', at most 64; VALIDATION else.
    [[nodiscard]] static Result<Profile> open(const QString &baseDirectory, const QString &name);
    // Where the programs of this user keep their profiles, unless told otherwise.
    [[nodiscard]] static QString defaultBase(const QString &program);

    [[nodiscard]] const QString &directory() const { return m_directory; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString settingsFile() const
    {
        return m_directory + QStringLiteral("/profile.ini");
    }

    [[nodiscard]] QUrl server() const;
    [[nodiscard]] QString user() const; // e-mail of the last sign-in
    // What is stored here, unsent changes and the refresh token above all, is for one person on one
    // server. Error: PROFILE_OWNER, with the way out. An empty `user` is anybody.
    [[nodiscard]] Result<void> checkOwner(const QUrl &server, const QString &user) const;
    Result<void> setIdentity(const QUrl &server, const QString &user);
    // What it is called, for a list of all; and which of the server's workspaces it is.
    struct Names
    {
        QString workspaceId{}; // empty: not known yet
        QString workspace{};
        QString userId{};
        QString person{};
        friend bool operator==(const Names &, const Names &) = default;
    };
    [[nodiscard]] Names names() const;
    void setNames(const Names &names);
    // Those that there are in a folder, the last used first.
    [[nodiscard]] static QStringList all(const QString &baseDirectory);

    [[nodiscard]] QByteArray refreshToken() const; // empty: not signed in
    Result<void> setRefreshToken(const QByteArray &token) const;
    [[nodiscard]] QString tokenFile() const { return m_directory + QStringLiteral("/token"); }

private:
    Profile(QString directory, QString name)
        : m_directory(std::move(directory)), m_name(std::move(name))
    {}

    QString m_directory;
    QString m_name;
};

// A secret in a file of its own, which only its user can read (mode 0600); empty: there is none.
[[nodiscard]] QByteArray readSecretFile(const QString &name);
Result<void> writeSecretFile(const QString &name, const QByteArray &secret);

} // namespace lockstep::app
