// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/textindex.h"

#include "core/query/commenttexts.h"
#include "core/sync/replica.h"

namespace lockstep::query {

void TextIndex::build(const Replica &replica)
{
    clear();
    m_built = true;
    m_entries.resize(static_cast<size_t>(replica.issues().slotCount()));
    replica.issues().forEach(
        [&](int slot, const Issue &issue) { put(slot, issue, commentTexts(replica, issue)); });
}

void TextIndex::clear() { *this = {}; }

void TextIndex::put(int slot, const Issue &issue, const QStringList &comments)
{
    if (!m_built)
        return;
    remove(slot);
    const auto at = static_cast<size_t>(slot);
    if (at >= m_entries.size())
        m_entries.resize(at + 1);
    const size_t begin = m_arena.size();
    m_entries[at] = { begin, appendFolded(m_arena, issue, comments) };
    m_entries[at].text.data = nullptr; // the arena moves
    if (m_waste > 1'000'000 && m_waste > m_arena.size() / 2)
        compact();
}

void TextIndex::remove(int slot)
{
    const auto at = static_cast<size_t>(slot);
    if (at < m_entries.size())
        m_waste += std::exchange(m_entries[at], {}).text.size;
}

void TextIndex::sift(const test::Contains &text, Matcher::Marks &marks) const
{
    for (size_t slot = 0; slot < marks.size(); ++slot) {
        if (marks[slot])
            marks[slot] = contains(at(static_cast<int>(slot)).part(text.part), text.word) ? 1 : 0;
    }
}

TextView TextIndex::at(int slot) const
{
    const auto at = static_cast<size_t>(slot);
    if (at >= m_entries.size())
        return {};
    TextView view = m_entries[at].text;
    view.data = m_arena.data() + m_entries[at].begin;
    return view;
}

void TextIndex::compact()
{
    std::string arena;
    arena.reserve(m_arena.size() - m_waste);
    for (Entry &entry : m_entries) {
        const size_t begin = arena.size();
        arena.append(m_arena, entry.begin, entry.text.size);
        entry.begin = begin;
    }
    m_arena = std::move(arena);
    m_waste = 0;
}

} // namespace lockstep::query
