// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QCommandLineParser>
#include <QStringList>
#include <QUrl>

#include <map>

namespace lockstep::app {

// Exit codes of lockstep-cli.
enum class CliExit {
    Ok = 0,
    Failed = 1, // refused by the server, or no such issue
    Usage = 2,
    Conflict = 3, // somebody else changed it meanwhile: nothing was changed, yours is kept
    Profile = 4, // in use, unreadable, newer
    SignIn = 5, // not signed in, or the server refuses to
    Queued = 6, // no answer in time: it is stored here and goes out with the next connection
};

struct CliOptions
{
    QString command{};
    QStringList words{}; // behind the command
    QUrl server{}; // empty: that of the profile
    QString user{};
    QString profile = QStringLiteral("default");
    QString dataDirectory{};
    QString passwordFile{};
    bool json = false;
    bool offline = false;
    Milliseconds timeout{ 10'000 };
    int count = 0; // watch: end after so many events; 0: never

    QString project{};
    QString subject{};
    QString filter{}; // of list, docs/filters.md
    QString dialect{}; // name or file: the server is not lockstepd
    QString variant{};
    QString credentials{}; // file with lines KEY=VALUE
    QString text{};
};

[[nodiscard]] Result<CliOptions> parseCli(const QStringList &arguments);
[[nodiscard]] QString cliHelp();
// From LOCKSTEP_PASSWORD, the password file (which must be the owner's alone), or the standard
// input; never from the command line.
[[nodiscard]] Result<QString> readPassword(const CliOptions &options);
// What a dialect asks for: from LOCKSTEP_<KEY>, --user, or the file of --credentials, which must be
// the owner's alone.
[[nodiscard]] Result<std::map<QString, QString>> readCredentials(const CliOptions &options);

} // namespace lockstep::app
