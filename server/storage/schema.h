// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

namespace lockstep::server {

class Database;

// The version of the tables that this program makes and reads. A new one needs a step in
// schema.cpp that leads there from the one before.
inline constexpr int schemaVersion = 7;

// Makes the tables of a new database, or leads those of an older one to this version, in one
// transaction; several nodes may do so at once. Nothing is touched on an error: STORE_NEWER,
// STORE_CORRUPT (tables, but not ours).
[[nodiscard]] Result<void> prepareSchema(Database &database);

// The version of the tables that are there, 0 for none; changes nothing. Errors as above.
[[nodiscard]] Result<int> storedSchemaVersion(Database &database);
// The same of a database that nobody here has open. Also those of Database::open.
[[nodiscard]] Result<int> storedSchemaVersion(const QString &url);

} // namespace lockstep::server
