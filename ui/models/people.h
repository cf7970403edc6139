// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"

namespace lockstep::ui {

// How somebody is called; his id when nothing more is known, empty for nobody.
[[nodiscard]] QString personName(const Replica &replica, const UserId &user);
// The same, but "You" for the user of this window: at the start of sentences.
[[nodiscard]] QString personOrYou(const Replica &replica, const UserId &user);
// Those who may be assigned in a project (all people without one), by name, me first.
[[nodiscard]] QList<User> peopleOf(const Replica &replica, const ProjectId &project);

} // namespace lockstep::ui
