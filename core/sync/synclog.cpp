// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/synclog.h"

namespace lockstep {

Q_LOGGING_CATEGORY(lcSync, "lockstep.sync", QtInfoMsg)

} // namespace lockstep
