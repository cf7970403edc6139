// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace lockstep::ui {

// Text for people who look for a bug, without what is nobody's business: tokens, passwords and
// long secrets, e-mail addresses, user names in addresses, and where the home folder is.
[[nodiscard]] QString redacted(QString text);

} // namespace lockstep::ui
