// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/matcher.h"

namespace lockstep {
class Replica;
}

namespace lockstep::query {

// The folded texts of all issues, one behind the other, by their slots in the issue table. It takes
// some 100 ms to make for 100,000 issues, so it is made when text is first searched for.
class TextIndex
{
public:
    [[nodiscard]] bool isBuilt() const { return m_built; }
    void build(const Replica &replica);
    void clear();
    // An issue has come, gone or changed. Nothing before build().
    void put(int slot, const Issue &issue, const QStringList &comments);
    void remove(int slot);

    // Takes the marks (by slot) of issues that do not have this text.
    void sift(const test::Contains &text, Matcher::Marks &marks) const;
    // Empty: there is none. Valid until the next change.
    [[nodiscard]] TextView at(int slot) const;
    [[nodiscard]] size_t bytes() const { return m_arena.capacity(); }

private:
    struct Entry
    {
        size_t begin = 0;
        TextView text{}; // without data
    };
    void compact();

    bool m_built = false;
    std::string m_arena{};
    std::vector<Entry> m_entries{}; // by slot
    size_t m_waste = 0; // bytes of the arena that nobody uses any more
};

} // namespace lockstep::query
