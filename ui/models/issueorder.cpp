// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issueorder.h"

#include <algorithm>

namespace lockstep::ui {

void AllIssuesInOrder::rebuild(std::vector<IssueIndex::Entry> entries)
{
    m_isBySlot = false;
    m_entries = std::move(entries);
    // At a start they often are in this order already (core/store/issuesnapshot.h).
    if (!std::is_sorted(m_entries.begin(), m_entries.end()))
        std::sort(m_entries.begin(), m_entries.end());
    m_touched.clear();
    m_isTouched.clear();
}

void AllIssuesInOrder::rebuildBySlot(int count)
{
    m_isBySlot = true;
    m_slotCount = count;
    m_entries.clear();
    m_touched.clear();
    m_isTouched.clear();
}

void AllIssuesInOrder::touch(int slot)
{
    const auto at = static_cast<size_t>(slot);
    if (at >= m_isTouched.size())
        m_isTouched.resize(at + 1);
    if (!std::exchange(m_isTouched[at], char{ 1 }))
        m_touched.push_back(slot);
}

const std::vector<IssueIndex::Entry> &AllIssuesInOrder::sorted(const KeyOf &keyOf)
{
    if (m_isBySlot) {
        std::vector<IssueIndex::Entry> entries;
        entries.reserve(static_cast<size_t>(m_slotCount));
        for (int slot = 0; slot < m_slotCount; ++slot) {
            if (auto key = keyOf(slot))
                entries.push_back({ *std::move(key), slot });
        }
        rebuild(std::move(entries));
    }
    if (m_touched.empty())
        return m_entries;
    const auto isTouched = [this](const IssueIndex::Entry &entry) {
        const auto at = static_cast<size_t>(entry.slot);
        return at < m_isTouched.size() && m_isTouched[at];
    };
    m_entries.erase(std::remove_if(m_entries.begin(), m_entries.end(), isTouched), m_entries.end());
    const auto stay = static_cast<std::ptrdiff_t>(m_entries.size());
    for (const int slot : std::exchange(m_touched, {})) {
        m_isTouched[static_cast<size_t>(slot)] = 0;
        if (auto key = keyOf(slot))
            m_entries.push_back({ *std::move(key), slot });
    }
    std::sort(m_entries.begin() + stay, m_entries.end());
    std::inplace_merge(m_entries.begin(), m_entries.begin() + stay, m_entries.end());
    return m_entries;
}

} // namespace lockstep::ui
