// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issueindex.h"

#include <algorithm>

namespace lockstep::ui {

namespace {
constexpr int fewSearches = 4;
} // namespace

int IssueIndex::rowOf(int slot) const
{
    if (m_isBySlot)
        return slot < m_slotCount ? slot : -1; // which is -1 for none
    const Entry *entry = find(slot);
    return entry ? static_cast<int>(entry - m_entries.data()) : -1;
}

std::optional<SortKey> IssueIndex::keyOf(int slot) const
{
    const Entry *entry = find(slot);
    return entry ? std::optional{ entry->key } : std::nullopt;
}

const IssueIndex::Entry *IssueIndex::find(int slot) const
{
    const auto at = static_cast<size_t>(slot);
    if (slot < 0)
        return nullptr;
    Q_ASSERT(!m_isBySlot);
    if (!m_keysKnown && ++m_searches <= fewSearches) {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(),
            [slot](const Entry &entry) { return entry.slot == slot; });
        return found == m_entries.end() ? nullptr : &*found;
    }
    needKeys();
    if (at >= m_keys.size() || !m_keys[at])
        return nullptr;
    const auto it
        = std::lower_bound(m_entries.begin(), m_entries.end(), Entry{ *m_keys[at], slot });
    return &*it;
}

void IssueIndex::needKeys() const
{
    if (std::exchange(m_keysKnown, true))
        return;
    for (std::optional<SortKey> &key : m_keys)
        key.reset();
    for (const Entry &entry : m_entries) {
        const auto at = static_cast<size_t>(entry.slot);
        if (at >= m_keys.size())
            m_keys.resize(at + 1);
        m_keys[at] = entry.key;
    }
}

void IssueIndex::remember(const Entry &entry)
{
    needKeys();
    const auto at = static_cast<size_t>(entry.slot);
    if (at >= m_keys.size())
        m_keys.resize(at + 1);
    m_keys[at] = entry.key;
}

int IssueIndex::rowOfGroup(quint64 group) const
{
    if (m_isBySlot)
        return group == 0 ? 0 : m_slotCount; // there are no groups
    const auto it = std::lower_bound(m_entries.begin(), m_entries.end(), group,
        [](const Entry &entry, quint64 rank) { return entry.key.group < rank; });
    return static_cast<int>(it - m_entries.begin());
}

void IssueIndex::rebuild(std::vector<Entry> &sorted)
{
    Q_ASSERT(std::is_sorted(sorted.begin(), sorted.end()));
    m_entries.swap(sorted);
    m_isBySlot = false;
    m_keysKnown = false;
    m_searches = 0;
}

void IssueIndex::rebuildBySlot(int count)
{
    m_entries.clear();
    m_isBySlot = true;
    m_slotCount = count;
    m_keysKnown = false;
    m_searches = 0;
}

IssueIndex::Plan IssueIndex::plan(
    const std::vector<std::pair<int, std::optional<SortKey>>> &changes) const
{
    needKeys();
    Plan plan;
    for (const auto &[slot, key] : changes) {
        const Entry *entry = find(slot);
        if (entry && !key)
            plan.removed.push_back(static_cast<int>(entry - m_entries.data()));
        else if (entry && entry->key == *key)
            plan.unmoved.push_back(slot);
        else if (entry)
            plan.moved.push_back({ *key, slot });
        else if (key)
            plan.inserted.push_back({ *key, slot });
    }
    std::sort(plan.removed.begin(), plan.removed.end());
    std::sort(plan.inserted.begin(), plan.inserted.end());
    return plan;
}

void IssueIndex::removeRows(int first, int count)
{
    needKeys();
    const auto begin = m_entries.begin() + first;
    for (auto it = begin; it != begin + count; ++it)
        m_keys[static_cast<size_t>(it->slot)].reset();
    m_entries.erase(begin, begin + count);
}

void IssueIndex::move(const std::vector<Entry> &moved)
{
    needKeys();
    // Close all the gaps in one pass, then merge the movers in.
    std::vector<int> gaps;
    for (const Entry &entry : moved)
        gaps.push_back(rowOf(entry.slot));
    std::sort(gaps.begin(), gaps.end());
    auto out = m_entries.begin() + (gaps.empty() ? 0 : gaps.front());
    for (size_t i = 0; i < gaps.size(); ++i) {
        const auto from = m_entries.begin() + gaps[i] + 1;
        const auto to = i + 1 < gaps.size() ? m_entries.begin() + gaps[i + 1] : m_entries.end();
        out = std::move(from, to, out);
    }
    const auto middle = m_entries.size() - moved.size();
    const auto tail = m_entries.begin() + static_cast<std::ptrdiff_t>(middle);
    std::copy(moved.begin(), moved.end(), tail);
    std::sort(tail, m_entries.end());
    std::inplace_merge(m_entries.begin(), tail, m_entries.end());
    for (const Entry &entry : moved)
        remember(entry);
}

int IssueIndex::insertionRow(const Entry &entry) const
{
    return static_cast<int>(
        std::lower_bound(m_entries.begin(), m_entries.end(), entry) - m_entries.begin());
}

void IssueIndex::insert(int row, const std::vector<Entry> &entries)
{
    needKeys();
    m_entries.insert(m_entries.begin() + row, entries.begin(), entries.end());
    for (const Entry &entry : entries)
        remember(entry);
}

} // namespace lockstep::ui
