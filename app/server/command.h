// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QCommandLineParser>
#include <QStringList>

namespace lockstep::app {

// Exit codes of lockstepd, one for each kind of trouble, so that scripts can tell.
enum class Exit {
    Ok = 0,
    Failed = 1, // the request was understood and refused
    Usage = 2,
    Listen = 3, // port in use, no permission, bad address
    Database = 4, // locked, unreadable, newer, full
    Keys = 5, // key file
};

// What a command printed and how it ended. Made where the database is: in this process, or in the
// server that has it open (see control.h).
struct Report
{
    Exit exit = Exit::Ok;
    QString out{};
    QString err{}; // one line: what, and how to mend it

    [[nodiscard]] static Report failure(Exit exit, const QString &what)
    {
        return { exit, {}, what };
    }
    [[nodiscard]] static Report of(const Error &error); // exit by its code
    // Of opening that database: its file is named, if the error does not do it.
    [[nodiscard]] static Report ofOpening(const QString &databaseFile, const Error &error);
};

// A command line without the program's name, and the password that goes with it, which never
// stands in it: it comes from LOCKSTEP_PASSWORD or from the standard input.
struct CommandLine
{
    QStringList arguments{};
    QString password{};
};

} // namespace lockstep::app
