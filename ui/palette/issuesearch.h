// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/issuetable.h"
#include "ui/palette/fuzzy.h"

#include <functional>

namespace lockstep::ui {

// Finds issues by key and title. It is built when somebody begins to search, in steps or at once
// (docs/performance.md, "The command palette"), and thrown away afterwards.
class IssueSearch
{
public:
    struct Hit
    {
        int slot = -1;
        int score = 0;
    };

    // Adds some thousand issues; true: that were all.
    bool buildSome(const IssueTable &issues);
    void clear() { *this = {}; }
    // An issue has come or changed. What is gone is noticed by itself.
    void put(int slot, const Issue &issue);

    // The best ones first; of equal ones what was changed last. `bonus` is added to their scores.
    // Builds what is missing. One letter finds only what begins with it. Not const: the next search
    // may go on from here.
    [[nodiscard]] std::vector<Hit> find(const FuzzyPattern &pattern, const IssueTable &issues,
        size_t most, const std::function<int(const Issue &)> &bonus = {});

private:
    struct Entry
    {
        size_t begin = 0;
        quint32 size = 0;
        quint32 title = 0; // where it begins
        quint64 modified = 0; // as the digits of the time
    };
    [[nodiscard]] std::string_view textOf(const Entry &entry) const
    {
        return { m_arena.data() + entry.begin, entry.size };
    }
    void add(int slot, const Issue &issue);
    [[nodiscard]] std::vector<Hit> beginningWith(const FuzzyPattern &pattern) const;

    std::string m_arena{};
    std::vector<Entry> m_entries{}; // by slot
    std::vector<FuzzySummary> m_summaries{}; // by slot
    int m_next = 0; // slot to begin with in the next step
    // What matched last, if it was not cut short.
    FuzzyPattern m_pattern{};
    std::vector<int> m_matching{};
};

} // namespace lockstep::ui
