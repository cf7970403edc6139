// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/issueindex.h"

#include <functional>

namespace lockstep::ui {

// All issues in the order of the list, whatever the filter shows of them: a key typed into the
// filter asks every issue, but makes no sort key and sorts nothing. What changes is only noted
// down, and sorted in when the next filter needs it.
class AllIssuesInOrder
{
public:
    using KeyOf = std::function<std::optional<SortKey>(int slot)>; // nullopt: free

    void rebuild(std::vector<IssueIndex::Entry> entries); // in any order
    // They are the first slots, and stand in their order already: their keys can wait until a
    // change, or another order of the same, needs them.
    void rebuildBySlot(int count);
    [[nodiscard]] bool isBySlot() const { return m_isBySlot; }
    [[nodiscard]] int slotCount() const { return m_slotCount; } // then
    void touch(int slot); // its issue has come, gone or changed
    // With all that was touched in its place.
    [[nodiscard]] const std::vector<IssueIndex::Entry> &sorted(const KeyOf &keyOf);

private:
    bool m_isBySlot = false;
    int m_slotCount = 0;
    std::vector<IssueIndex::Entry> m_entries{};
    std::vector<int> m_touched{};
    std::vector<char> m_isTouched{}; // by slot
};

} // namespace lockstep::ui
