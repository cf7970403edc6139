// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/server/command.h"
#include "app/server/settings.h"
#include "server/server.h"

namespace lockstep::app {

// `lockstepd serve`: runs until it is asked to end.
[[nodiscard]] Report serve(const CommandLine &line);

// Where every command finds the data.
struct DatabaseOptions
{
    QString url{};
    QString keyFile{};
    QString files{}; // the directory of attachments; empty: there is none
};
[[nodiscard]] DatabaseOptions databaseOptionsOf(const Settings &settings);

[[nodiscard]] server::ServerOptions serverOptionsOf(const Settings &settings);

// Of `arguments`, the environment and the file; words that are none of its options are problems.
[[nodiscard]] SettingsRead readServeSettings(QStringList &arguments);

// `lockstepd --check-config`: what is in effect, and everything that is wrong with it.
[[nodiscard]] Report checkConfig(const CommandLine &line);
// What is wrong with the settings, as one line; nullopt: nothing.
[[nodiscard]] std::optional<Report> refused(const SettingsRead &read);

} // namespace lockstep::app
