// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

namespace lockstep::server {

// Whether it names a database in one of the ways that there are: BAD_ARGUMENT. Nothing is opened.
Result<void> checkDatabaseUrl(const QString &url);

} // namespace lockstep::server
