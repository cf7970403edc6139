// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QString>

// What Database does differently for PostgreSQL. For server/storage alone.
namespace lockstep::server::postgres {

// "postgres:" and "postgresql:" URLs are those of libpq:
// postgres://[USER[:PASSWORD]@][HOST[:PORT]]/DATABASE[?PARAMETER=VALUE&...]
[[nodiscard]] bool isUrl(const QString &url);
// How the URL may be shown and logged: without its password.
[[nodiscard]] QString withoutPassword(const QString &url);
// BAD_ARGUMENT for one that cannot be meant.
Result<void> checkUrl(const QString &url);
// The connection, made and not open yet. BAD_ARGUMENT; IO if Qt has no driver for it.
Result<void> addConnection(const QString &connection, const QString &url);
// For a connection that is open: what we rely on, and the settings of the session. IO if
// it is too old or its encoding is not UTF-8.
Result<void> prepareSession(QSqlDatabase &database);

// In our codes, by SQLSTATE.
[[nodiscard]] QLatin1StringView codeOf(const QSqlError &error);
// The connection is gone: it has to be made anew.
[[nodiscard]] bool isLost(const QSqlError &error);
// A script of the schema in its words.
[[nodiscard]] QString translated(QStringView script);

} // namespace lockstep::server::postgres
