// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>

namespace lockstep::server {

// Never tokens, passwords or what people wrote; one line a connection event, none a frame.
Q_DECLARE_LOGGING_CATEGORY(lcServer) // lockstep.server: start, stop, connections
Q_DECLARE_LOGGING_CATEGORY(lcStorage) // lockstep.storage: database

} // namespace lockstep::server
