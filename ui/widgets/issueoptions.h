// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"
#include "ui/widgets/picker.h"

#include <functional>

namespace lockstep::ui {

// Issues to choose from, the best first: by key ("LOCK-12", "12"), then by words of the title;
// without words those that changed last. `accept` leaves out what cannot be chosen.
[[nodiscard]] QList<PickerOption> issueOptions(const Replica &replica, const QString &typed,
    const std::function<bool(const Issue &)> &accept, const ThemeService &themes, int most = 10);

} // namespace lockstep::ui
