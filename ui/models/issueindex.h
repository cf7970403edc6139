// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/issuefilter.h"

#include <optional>
#include <vector>

namespace lockstep::ui {

// The rows of an issue list: slots of the issue table, sorted by keys that stand beside them. A
// change costs a binary search and a block move, not a sort. Knows neither issues nor Qt models.
class IssueIndex
{
public:
    struct Entry
    {
        SortKey key{};
        int slot = -1;
        friend bool operator==(const Entry &, const Entry &) = default;
        friend std::strong_ordering operator<=>(const Entry &, const Entry &) = default;
    };

    [[nodiscard]] int count() const
    {
        return m_isBySlot ? m_slotCount : static_cast<int>(m_entries.size());
    }
    [[nodiscard]] int slotAt(int row) const
    {
        return m_isBySlot ? row : m_entries[static_cast<size_t>(row)].slot;
    }
    // -1: not in the list.
    [[nodiscard]] int rowOf(int slot) const;
    [[nodiscard]] std::optional<SortKey> keyOf(int slot) const;

    [[nodiscard]] bool contains(int slot) const { return rowOf(slot) >= 0; }
    // The first row whose group has at least that rank.
    [[nodiscard]] int rowOfGroup(quint64 group) const;

    // Takes the entries; what stood there before is left in their place, for its memory.
    void rebuild(std::vector<Entry> &sorted);
    // Row by row the slots themselves, without keys: as many as a start has to show are soon there.
    // It can be read; before it is changed, or a key is asked for, it needs rebuild().
    void rebuildBySlot(int count);
    [[nodiscard]] bool isBySlot() const { return m_isBySlot; }

    // What a slot's new key (nullopt: not in the list any more) means for the rows.
    struct Plan
    {
        std::vector<int> removed{}; // rows as they are now, ascending
        std::vector<Entry> inserted{}; // ascending
        std::vector<Entry> moved{}; // with the new keys
        std::vector<int> unmoved{}; // slots whose row stays
    };
    [[nodiscard]] Plan plan(
        const std::vector<std::pair<int, std::optional<SortKey>>> &changes) const;

    void removeRows(int first, int count);
    void move(const std::vector<Entry> &moved); // all at once
    // Where the entry would stand; all entries before it are smaller.
    [[nodiscard]] int insertionRow(const Entry &entry) const;
    void insert(int row, const std::vector<Entry> &entries); // contiguous and in order

private:
    [[nodiscard]] const Entry *find(int slot) const;
    void needKeys() const;
    void remember(const Entry &entry);

    bool m_isBySlot = false;
    int m_slotCount = 0; // then
    std::vector<Entry> m_entries; // sorted
    // By slot, of those in the list. Made when they are of use: after every key that is typed into
    // a filter all rows are others, and hardly one of them is asked for.
    mutable std::vector<std::optional<SortKey>> m_keys;
    mutable bool m_keysKnown = true;
    mutable int m_searches = 0; // without them
};

} // namespace lockstep::ui
