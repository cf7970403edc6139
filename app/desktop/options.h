// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QStringList>
#include <QUrl>

namespace lockstep::app {

struct DesktopOptions
{
    int windows = 1; // identities of the local workspace, each with a window
    QString dataDirectory{};
    QString profile{}; // name; empty: one for each identity
    QUrl server{}; // empty: the local workspace
    // Nothing was said about where to work: as the last time, and the first time it is asked.
    bool asLastTime = false;
    // The desktop may speak to this process by its name on the bus: it is the one that a person
    // has, and not one that was started for something else beside it.
    bool isOnBus = false;
    QString user{}; // e-mail; of the local workspace: who to be
    QString link{}; // to open (core/model/deeplink.h)
    Milliseconds knockFor{ 3'000 }; // at the process that uses the profile already
    QString conflictFixture{}; // file: nothing but the merge dialog, on what is in it
    QString theme = QStringLiteral("system"); // system, light, dark, contrast
    QString language{}; // "de", "de_AT"; empty: that of the system
};

// BAD_ARGUMENT or VALIDATION: one line that says what is wrong.
[[nodiscard]] Result<DesktopOptions> parseDesktop(const QStringList &arguments);
[[nodiscard]] QString desktopHelp();

} // namespace lockstep::app
