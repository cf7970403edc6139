// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/slotindex.h"

#include <QHashSeed>

#include <xxhash.h>

#include <algorithm>

namespace lockstep {

namespace {

constexpr size_t leastEntries = 64;

// With room for more, so that the next growth is not due at once; a power of two.
size_t entriesFor(size_t ids)
{
    size_t size = leastEntries;
    while (size < ids * 2 + ids / 4 + 2)
        size *= 2;
    return size;
}

} // namespace

SlotIndex::SlotIndex() : m_seed(QHashSeed::globalSeed()) {}

SlotIndex::SlotIndex(std::vector<quint64> entries, quint64 seed, size_t ids)
    : m_entries(std::move(entries)), m_seed(seed), m_used(ids)
{}

quint64 SlotIndex::hashOf(std::string_view id) const { return XXH64(id.data(), id.size(), m_seed); }

void SlotIndex::clear(size_t room)
{
    m_entries.assign(entriesFor(room), 0);
    m_used = 0;
}

void SlotIndex::insert(quint64 hash, int slot)
{
    size_t at = first(hash);
    while (m_entries[at] != 0)
        at = next(at);
    m_entries[at] = entryOf(hash, slot);
    ++m_used;
}

void SlotIndex::remove(quint64 hash, int slot)
{
    const quint64 entry = entryOf(hash, slot);
    size_t at = first(hash);
    while (m_entries[at] != entry)
        at = next(at);
    m_entries[at] = goneEntry;
}

bool SlotIndex::fits(size_t ids) const
{
    const auto isOne = [ids](quint64 entry) { return entry != 0 && (entry & 0xffffffff) <= ids; };
    return m_entries.size() == entriesFor(ids)
        && std::count_if(m_entries.begin(), m_entries.end(), isOne) == static_cast<qint64>(ids);
}

} // namespace lockstep
