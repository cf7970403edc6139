// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>

namespace lockstep {

// One row with its line end (CRLF). What a spreadsheet would take for a formula (= + - @, tab or
// CR in front) gets an apostrophe before it, and so does what already looks guarded, so that
// withoutGuard() brings back exactly what was written.
[[nodiscard]] QByteArray csvRow(const QStringList &cells);
[[nodiscard]] QString withGuard(const QString &cell);
[[nodiscard]] QString withoutGuard(const QString &cell);

// A set in one cell: members separated by ", ", those with separators, quotes or outer spaces in
// quotes. Reading takes semicolons too.
[[nodiscard]] QString joinSet(const QStringList &members);
[[nodiscard]] QStringList splitSet(const QString &cell);

} // namespace lockstep
