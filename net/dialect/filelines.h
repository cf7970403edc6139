// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialect.h"
#include "net/dialect/value.h"

namespace lockstep::net::dialect {

// A JSON file whose values know their lines; a member has that of its key. Beside JsonDocument,
// which says whether it is JSON but not where it is none.
struct FileReading
{
    Value value{};
    std::optional<DialectFault> fault{};
};
[[nodiscard]] FileReading readFile(const QByteArray &file);

} // namespace lockstep::net::dialect
