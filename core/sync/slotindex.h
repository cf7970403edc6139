// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace lockstep {

// Finds the slot of an id by its hash; the ids themselves stay where they are. Open addressing in
// one array, which a file can have too: 16 to 36 bytes an id.
class SlotIndex
{
public:
    SlotIndex(); // hashes by the seed of this process
    // As entries() and seed() of another one gave it, with so many ids.
    SlotIndex(std::vector<quint64> entries, quint64 seed, size_t ids);

    [[nodiscard]] quint64 hashOf(std::string_view id) const;

    // -1: none. isIt(slot) tells whether the id of that slot is the one that is looked for.
    template <typename IsIt> [[nodiscard]] int find(quint64 hash, IsIt isIt) const
    {
        if (m_entries.empty())
            return -1;
        for (size_t at = first(hash); m_entries[at] != 0; at = next(at)) {
            const quint64 entry = m_entries[at];
            if (entry == goneEntry || (entry ^ hash) >> 32 != 0)
                continue;
            const int slot = slotOf(entry);
            if (isIt(slot))
                return slot;
        }
        return -1;
    }

    // One more needs clear() with more room, and all of them inserted again.
    [[nodiscard]] bool isFull() const { return (m_used + 1) * 2 > m_entries.size(); }
    [[nodiscard]] bool hasRoomFor(size_t ids) const { return ids * 2 <= m_entries.size(); }
    void clear(size_t room);
    void insert(quint64 hash, int slot); // it is not there yet, and the index not full
    void remove(quint64 hash, int slot); // it is there

    [[nodiscard]] const std::vector<quint64> &entries() const { return m_entries; }
    [[nodiscard]] quint64 seed() const { return m_seed; }
    // It could be that of so many ids in the slots from 0 on, of which none was ever removed.
    [[nodiscard]] bool fits(size_t ids) const;

private:
    static constexpr quint64 goneEntry = 0xffffffff; // no slot + 1
    [[nodiscard]] static quint64 entryOf(quint64 hash, int slot)
    {
        return (hash >> 32) << 32 | static_cast<quint32>(slot + 1);
    }
    [[nodiscard]] static int slotOf(quint64 entry)
    {
        return static_cast<int>(entry & 0xffffffff) - 1;
    }
    [[nodiscard]] size_t first(quint64 hash) const
    {
        return static_cast<size_t>(hash) & (m_entries.size() - 1);
    }
    [[nodiscard]] size_t next(size_t at) const { return (at + 1) & (m_entries.size() - 1); }

    // The upper half of the hash, and the slot + 1; 0 is free, goneEntry was used.
    std::vector<quint64> m_entries{};
    quint64 m_seed;
    size_t m_used = 0; // with those that are gone
};

} // namespace lockstep
