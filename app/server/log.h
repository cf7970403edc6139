// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/monitor/logline.h"

namespace lockstep::app {

struct LogOptions
{
    server::LogLevel level = server::LogLevel::Info;
    bool json = true;
};

// From now on everything that this process logs goes to the standard error, one line each. Under
// systemd each line begins with its level, which the journal takes off.
void startLog(const LogOptions &options);

// With fields for programs; what goes by Qt's categories has none.
void writeLog(server::LogRecord record);

} // namespace lockstep::app
