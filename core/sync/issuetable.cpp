// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/issuetable.h"

namespace lockstep {

void IssueTable::reserve(size_t count)
{
    m_slots.reserve(count);
    m_slotOf.reserve(static_cast<qsizetype>(count));
}

void IssueTable::put(Issue issue)
{
    const auto known = m_slotOf.constFind(issue.id);
    if (known != m_slotOf.cend()) {
        m_slots[static_cast<size_t>(*known)] = std::move(issue);
        return;
    }
    int slot = slotCount();
    if (m_free.empty()) {
        m_slots.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_slotOf.insert(issue.id, slot);
    m_slots[static_cast<size_t>(slot)] = std::move(issue);
}

Issue *IssueTable::edit(const IssueId &id)
{
    const int slot = indexOf(id);
    return slot < 0 ? nullptr : &m_slots[static_cast<size_t>(slot)];
}

bool IssueTable::remove(const IssueId &id)
{
    const int slot = m_slotOf.value(id, -1);
    if (slot < 0)
        return false;
    m_slotOf.remove(id);
    m_slots[static_cast<size_t>(slot)] = {};
    m_free.push_back(slot);
    return true;
}

} // namespace lockstep
