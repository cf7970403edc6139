// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"

namespace lockstep::ui {

class UserSettings;

// What becomes of a field without asking when both sides changed it.
enum class ConflictRule {
    Ask,
    Newest, // whoever was later
    Theirs,
    Mine,
    Union, // of a set: what either side added, without what either removed
};

// The user's rules for conflicts, by the key of the field, and what he chose last: in his settings,
// so on this device. A text that merges line by line is not asked about under any of them.
class ConflictRules final
{
public:
    explicit ConflictRules(UserSettings &settings) : m_settings(settings) {}

    // Without one: Union for a set, Ask for anything else.
    [[nodiscard]] ConflictRule rule(const QString &field, bool isSet = false) const;
    void setRule(const QString &field, ConflictRule rule);

    // Fills in what is chosen by a rule, and what is usual. A group takes one side.
    void applyTo(ConflictView &view) const;
    // What the user has decided: two times the same one after the other makes it usual. With
    // `remember` it becomes the rule.
    void noteDecision(const ConflictView &view, const ConflictResolution &resolution);

private:
    UserSettings &m_settings;
};

// The choice that rules and merging make of it; empty if the user has to be asked.
[[nodiscard]] std::optional<ConflictResolution> resolutionByRules(const ConflictView &view);

} // namespace lockstep::ui
