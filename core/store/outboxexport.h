// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lockstep {

// What somebody has typed and no server has confirmed, out of an outbox.db of whatever version, or
// one that was put aside as damaged: for when this program refuses to open the profile. JSON with
// "file", "version", "problem" (null, or why it is not everything) and "tables": name -> rows,
// each a column -> value, where JSON texts are values and bytes that are no text are base64. Looks
// at a copy; the file is not touched. Errors: STORE_LOCKED (a running Lockstep has it: its window
// exports too), STORE_CORRUPT, IO.
[[nodiscard]] Result<QByteArray> exportOutboxFile(const QString &file);

} // namespace lockstep
