// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/history.h"
#include "core/sync/replica.h"

namespace lockstep::ui {

// "Jane Smith set Status to “Done”", one sentence a line. Empty: nothing that a person did.
[[nodiscard]] QStringList historyTexts(const HistoryEntry &entry, const Replica &replica);

// "Title", or "a comment": where a lost value belongs.
[[nodiscard]] QString lostPlace(const LostValue &lost);
// The value itself, in full.
[[nodiscard]] QString lostText(const LostValue &lost, const Replica &replica);
// "Bob Miller had changed it meanwhile.": why it did not survive.
[[nodiscard]] QString lostReason(const LostValue &lost, const Replica &replica);

} // namespace lockstep::ui
