// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace lockstep::server {

// Values of prepared statements by QtSql. QSqlQuery::bindValue(int, ...) makes up a name for the
// place each time, which takes longer than many a statement; with names that are there already it
// takes a tenth of that. So statements are written with "?", prepared as namedPlaces() gives them,
// and get their values by bindPlace().
[[nodiscard]] QString namedPlaces(const QString &sql); // "?" outside of quotes; at most 99
void bindPlace(QSqlQuery &query, qsizetype place, const QVariant &value); // counts from 0

// Before the first connection. Sets SQLite for the whole process; and two threads that use QtSql
// for the first time at once may both register its cleaning up, and then QCoreApplication's
// destructor never ends (Qt 6.4).
void startSql();

} // namespace lockstep::server
