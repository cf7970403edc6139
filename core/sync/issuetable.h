// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issue.h"

#include <vector>

namespace lockstep {

// The visible issues of all projects. Each stands in a slot, a small number that is its own as
// long as it exists (a freed slot is used again): item models sort and filter slots, not copies.
// References are valid until the next change. Read only through this, so that the storage can be
// made compact.
class IssueTable
{
public:
    [[nodiscard]] int count() const { return static_cast<int>(m_slotOf.size()); }
    // Slots are below this; some of them may be free.
    [[nodiscard]] int slotCount() const { return static_cast<int>(m_slots.size()); }
    [[nodiscard]] bool isLive(int slot) const
    {
        return slot >= 0 && slot < slotCount() && !m_slots[static_cast<size_t>(slot)].id.isNull();
    }
    [[nodiscard]] const Issue &at(int slot) const { return m_slots[static_cast<size_t>(slot)]; }
    [[nodiscard]] int indexOf(const IssueId &id) const { return m_slotOf.value(id, -1); }
    [[nodiscard]] const Issue *find(const IssueId &id) const
    {
        const auto found = m_slotOf.constFind(id);
        return found == m_slotOf.cend() ? nullptr : &m_slots[static_cast<size_t>(*found)];
    }
    [[nodiscard]] bool contains(const IssueId &id) const { return m_slotOf.contains(id); }

    // visit(slot, issue) for each, in the order of the slots.
    template <typename Visit> void forEach(Visit visit) const
    {
        for (int slot = 0; slot < slotCount(); ++slot) {
            if (isLive(slot))
                visit(slot, at(slot));
        }
    }

private:
    friend class Replica;

    void reserve(size_t count);
    void put(Issue issue);
    [[nodiscard]] Issue *edit(const IssueId &id); // do not change its id
    bool remove(const IssueId &id);

    std::vector<Issue> m_slots;
    std::vector<int> m_free;
    QHash<IssueId, int> m_slotOf;
};

} // namespace lockstep
