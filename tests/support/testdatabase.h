// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace lockstep {

// A new, empty database for Storage::open: in memory, or, with LOCKSTEP_TEST_DATABASE=postgres, in
// a PostgreSQL server that runs as long as this program. Where there is none the program ends with
// 77, which ctest takes for skipped.
[[nodiscard]] QString freshTestDatabase();

} // namespace lockstep
