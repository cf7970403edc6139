// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/history.h"
#include "core/sync/replica.h"

namespace lockstep::ui {

// "Jane Smith set Status to “Done”", one sentence a line. Empty: nothing that a person did.
[[nodiscard]] QStringList historyTexts(const HistoryEntry &entry, const Replica &replica);

// What somebody did in one go, net: of several changes of a field by the same person, one after the
// other, the newest entry has them from the first value to the last, and what was taken back is not
// there at all. Newest first, as it comes.
[[nodiscard]] QList<HistoryEntry> netHistory(QList<HistoryEntry> entries);

// "Title", or "a comment": where a lost value belongs.
[[nodiscard]] QString lostPlace(const LostValue &lost);
// The value itself, in full.
[[nodiscard]] QString lostText(const LostValue &lost, const Replica &replica);
// "Bob Miller had changed it meanwhile.": why it did not survive.
[[nodiscard]] QString lostReason(const LostValue &lost, const Replica &replica);

} // namespace lockstep::ui
