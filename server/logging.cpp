// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/logging.h"

namespace lockstep::server {

Q_LOGGING_CATEGORY(lcServer, "lockstep.server", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStorage, "lockstep.storage", QtInfoMsg)

} // namespace lockstep::server
