// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/foreignkind.h"

#include <QUrl>

#include <functional>

namespace lockstep::ui {

// What the page needs that asks how a server is to be spoken to; empty functions: only Lockstep
// servers are connected to.
struct ForeignTools
{
    std::function<QList<ForeignKind>()> kinds{}; // that come with the program
    std::function<ForeignReading(const QString &path)> read{};
    // Asks a server what it is; another call, or an empty address, ends that one without a word.
    std::function<void(const QUrl &server, std::function<void(QList<ForeignFinding>)> found)>
        probe{};
    [[nodiscard]] bool isThere() const { return kinds && read && probe; }
};

} // namespace lockstep::ui
