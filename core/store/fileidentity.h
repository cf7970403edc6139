// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace lockstep {

// Tells a file from every copy of it: its number in the file system, and the time of its making.
// Neither is copied or restored with it. Empty: the file system does not tell.
[[nodiscard]] QString fileIdentity(const QString &path);

} // namespace lockstep
