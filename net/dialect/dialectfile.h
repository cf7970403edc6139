// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace lockstep::net::dialect {

// Names of the dialects that come with the program.
[[nodiscard]] QStringList builtInDialects();
// The file of one of those, or that at a path. IO when it cannot be read.
[[nodiscard]] Result<QByteArray> dialectFile(const QString &nameOrPath);
// The JSON Schema of dialect files.
[[nodiscard]] QByteArray dialectSchema();

} // namespace lockstep::net::dialect
