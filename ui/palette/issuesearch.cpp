// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palette/issuesearch.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

constexpr size_t mostScored = 300; // exactly; the rest only quickly
constexpr int beginningScore = 100;
constexpr int slotsOfStep = 10'000;

quint64 digitsOf(QStringView time)
{
    quint64 digits = 0;
    for (const QChar c : time.first(std::min<qsizetype>(time.size(), 23))) {
        if (c >= u'0' && c <= u'9')
            digits = digits * 10 + (c.unicode() - u'0');
    }
    return digits;
}

} // namespace

bool IssueSearch::buildSome(const IssueTable &issues)
{
    const int end = std::min(issues.slotCount(), m_next + slotsOfStep);
    if (m_next == 0) {
        m_entries.reserve(static_cast<size_t>(issues.slotCount()));
        m_summaries.reserve(static_cast<size_t>(issues.slotCount()));
        m_arena.reserve(static_cast<size_t>(issues.count()) * 72);
    }
    Issue issue;
    for (; m_next < end; ++m_next) {
        if (!issues.isLive(m_next))
            continue;
        issues.read(m_next, issue, IssueParts{ Field::Subject, Field::ModifiedAt }.withName());
        add(m_next, issue);
    }
    return end == issues.slotCount();
}

void IssueSearch::put(int slot, const Issue &issue)
{
    if (slot < m_next)
        add(slot, issue); // else its turn comes
}

void IssueSearch::add(int slot, const Issue &issue)
{
    m_matching.clear();
    m_pattern = FuzzyPattern();
    const auto at = static_cast<size_t>(slot);
    if (at >= m_entries.size()) {
        m_entries.resize(at + 1);
        m_summaries.resize(at + 1);
    }
    Entry &entry = m_entries[at];
    entry.begin = m_arena.size(); // the old text is left behind: this does not live long
    appendFoldedForFuzzy(m_arena, issue.name);
    m_arena += ' ';
    entry.title = static_cast<quint32>(m_arena.size() - entry.begin);
    appendFoldedForFuzzy(m_arena, issue.subject);
    entry.size = static_cast<quint32>(m_arena.size() - entry.begin);
    entry.modified = digitsOf(issue.modifiedAt);
    m_summaries[at] = FuzzySummary::of(textOf(entry));
}

std::vector<IssueSearch::Hit> IssueSearch::beginningWith(const FuzzyPattern &pattern) const
{
    std::vector<Hit> hits;
    for (size_t slot = 0; slot < m_entries.size(); ++slot) {
        if (!pattern.mayMatch(m_summaries[slot]))
            continue;
        const Entry &entry = m_entries[slot];
        const std::string_view text = textOf(entry);
        const std::string_view title = text.substr(std::min<size_t>(entry.title, text.size()));
        if (pattern.begins(title) || pattern.begins(text))
            hits.push_back({ static_cast<int>(slot), beginningScore });
    }
    return hits;
}

std::vector<IssueSearch::Hit> IssueSearch::find(const FuzzyPattern &pattern,
    const IssueTable &issues, size_t most, const std::function<int(const Issue &)> &bonus)
{
    if (pattern.isEmpty())
        return {};
    while (!buildSome(issues)) {}
    std::vector<Hit> hits;
    const bool isOneLetter = pattern.size() == 1;
    if (isOneLetter) {
        hits = beginningWith(pattern);
    } else {
        const auto look = [&](int slot) {
            const auto at = static_cast<size_t>(slot);
            if (!pattern.mayMatch(m_summaries[at]))
                return;
            const Entry &entry = m_entries[at];
            if (const int score = pattern.quickScore(textOf(entry)); score >= 0)
                hits.push_back({ slot, score });
        };
        if (m_pattern.size() > 1 && pattern.isNarrowerThan(m_pattern)) {
            for (const int slot : m_matching)
                look(slot);
        } else {
            for (int slot = 0; slot < static_cast<int>(m_entries.size()); ++slot)
                look(slot);
        }
        m_pattern = pattern;
        m_matching.clear();
        for (const Hit &hit : hits)
            m_matching.push_back(hit.slot);
    }

    const auto isBetter = [this](const Hit &a, const Hit &b) {
        if (a.score != b.score)
            return a.score > b.score;
        const Entry &first = m_entries[static_cast<size_t>(a.slot)];
        const Entry &second = m_entries[static_cast<size_t>(b.slot)];
        return first.modified != second.modified ? first.modified > second.modified
                                                 : a.slot < b.slot;
    };
    if (hits.size() > mostScored) {
        std::nth_element(hits.begin(), hits.begin() + mostScored, hits.end(), isBetter);
        hits.resize(mostScored);
    }
    std::erase_if(hits, [&](Hit &hit) {
        if (!issues.isLive(hit.slot))
            return true;
        if (!isOneLetter) {
            const auto score = pattern.score(textOf(m_entries[static_cast<size_t>(hit.slot)]));
            if (!score)
                return true;
            hit.score = *score;
        }
        if (bonus)
            hit.score += bonus(issues.at(hit.slot));
        return false;
    });
    std::sort(hits.begin(), hits.end(), isBetter);
    if (hits.size() > most)
        hits.resize(most);
    return hits;
}

} // namespace lockstep::ui
