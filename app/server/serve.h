// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/server/command.h"

namespace lockstep::app {

// `lockstepd serve`: runs until it is asked to end.
[[nodiscard]] Report serve(const CommandLine &line);

// "HOST:PORT", "[V6]:PORT" or ":PORT". nullopt: not of that form.
struct ListenAddress
{
    QString host{};
    quint16 port = 0;
};
[[nodiscard]] std::optional<ListenAddress> parseListen(const QString &text);

// The options that every command knows, out of `arguments`; the rest stays there.
struct DatabaseOptions
{
    QString url = QStringLiteral("sqlite:lockstep.db");
    QString keyFile{}; // empty: beside the database
};
[[nodiscard]] DatabaseOptions takeDatabaseOptions(QStringList &arguments);

} // namespace lockstep::app
