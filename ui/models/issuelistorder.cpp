// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of IssueListModel: what its rows are, and in which order.

#include "core/query/commenttexts.h"
#include "core/sync/syncengine.h"
#include "ui/models/issuelistmodel.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

// At the start of so many issues what only a change needs is left until the rows are on the screen.
constexpr int manyIssues = 20'000;
constexpr Milliseconds learnAfter = 250ms;

} // namespace

// Where the issue stands, or stood when this last looked.
int IssueListModel::slotOf(const IssueId &issue) const
{
    return m_slotsKnown ? m_slots.value(issue) : m_engine.issues().indexOf(issue);
}

void IssueListModel::learnSlots()
{
    m_learn.cancel();
    m_slotsKnown = true;
    const IssueTable &issues = m_engine.issues();
    m_slots.clear();
    m_slots.reserve(issues.count());
    for (int slot = 0; slot < issues.slotCount(); ++slot) {
        if (issues.isLive(slot))
            m_slots.insert(issues.idKey(slot), slot);
    }
}

// Where the rows stand is what they are sorted by: it only has not been written down yet.
void IssueListModel::learnOrder()
{
    if (!m_all.isBySlot())
        return;
    if (!m_engine.issues().isNewestFirst()) { // an issue has changed, and its row with it
        reorder();
        return;
    }
    std::vector<IssueIndex::Entry> rows = m_all.sorted([this](int slot) { return keyOf(slot); });
    if (m_index.isBySlot())
        m_index.rebuild(rows);
}

void IssueListModel::learn()
{
    if (!m_slotsKnown)
        learnSlots();
    learnOrder();
}

void IssueListModel::reorder()
{
    if (!m_hasRows || !m_begun)
        return;
    const IssueTable &issues = m_engine.issues();
    const bool isLargeStart = std::exchange(m_isStart, false) && issues.count() >= manyIssues;
    m_groups.start(m_order.grouping, m_engine.replica());
    if (isLargeStart && m_order == IssueOrder{} && issues.isNewestFirst()) {
        m_groups.settle();
        m_live.assign(static_cast<size_t>(issues.slotCount()), 1);
        m_all.rebuildBySlot(issues.slotCount());
    } else {
        makeKeys();
    }
    if (isLargeStart) {
        m_slotsKnown = false;
        m_learn = m_clock.after(learnAfter, [this] {
            learnSlots();
            m_learn = m_clock.after(frame, [this] { learnOrder(); }); // in a turn of its own
        });
    } else {
        learnSlots();
    }
    bindAgain();
    sift();
    rebuild();
}

void IssueListModel::makeKeys()
{
    const IssueTable &issues = m_engine.issues();
    m_live.assign(static_cast<size_t>(issues.slotCount()), 0);
    if (m_groups.isGrouped())
        issues.forEach(
            [this](int, const Issue &issue) { static_cast<void>(m_groups.rankOf(issue)); },
            keyParts(m_order));
    m_groups.settle();
    std::vector<IssueIndex::Entry> entries;
    entries.reserve(static_cast<size_t>(issues.count()));
    for (int slot = 0; slot < issues.slotCount(); ++slot) {
        if (auto key = keyOf(slot)) {
            entries.push_back({ *std::move(key), slot });
            m_live[static_cast<size_t>(slot)] = 1;
        }
    }
    m_all.rebuild(std::move(entries));
}

void IssueListModel::bindAgain()
{
    // What cannot be bound any more stays.
    if (query::Bound bound = bind(m_filter.query); bound.ok())
        m_matcher = std::move(bound.matcher);
}

void IssueListModel::note(const IssueId &issue)
{
    const int now = m_engine.issues().indexOf(issue);
    for (const int slot : { m_slots.value(issue), now }) {
        if (slot < 0)
            continue;
        m_all.touch(slot);
        mark(m_live, slot, m_engine.issues().isLive(slot));
    }
    m_columns.touch(now);
    if (now >= 0)
        updateFound(now);
    if (now >= 0)
        m_slots.insert(issue, now);
    else
        m_slots.remove(issue);
}

void IssueListModel::sift()
{
    if (!m_hasRows || !m_begun)
        return;
    m_flush.cancel();
    refreshTexts();
    if (!m_dirty.isEmpty())
        learn();
    for (const IssueId &id : std::exchange(m_dirty, {}))
        note(id);
    const std::vector<query::SearchedText> texts = m_matcher.texts();
    const bool isFound = std::all_of(texts.begin(), texts.end(),
        [this](const query::SearchedText &text) { return m_found.contains(text); });
    if (!isFound && !m_texts.isBuilt())
        m_texts.build(m_engine.replica());
    m_matching = m_live;
    m_filter.sift(m_matching, m_columns, [this](const Issue &issue) { return category(issue); });
    m_matcher.sift(m_matching, m_columns,
        [this](const query::test::Contains &text, query::Matcher::Marks &marks) {
            const auto known = m_found.find(text);
            if (known == m_found.end()) {
                m_texts.sift(text, marks);
                return;
            }
            known->second.resize(marks.size());
            for (size_t at = 0; at < marks.size(); ++at)
                marks[at] = static_cast<char>(marks[at] & known->second[at]);
        });
}

void IssueListModel::rebuild(Held held)
{
    if (!m_hasRows || !m_begun)
        return;
    if (held == Held::Kept)
        learn(); // it is kept by its key
    if (m_all.isBySlot()) {
        rebuildBySlot();
        return;
    }
    beginResetModel();
    const int heldSlot = held == Held::Kept ? slotOf(m_held) : -1;
    const RowKey heldKey = m_index.keyOf(heldSlot);
    const std::vector<IssueIndex::Entry> &all
        = m_all.sorted([this](int slot) { return keyOf(slot); });
    m_groups.clearCounts();
    std::vector<IssueIndex::Entry> &rows = m_spareRows;
    rows.clear();
    rows.reserve(all.size());
    quint64 rank = 0;
    bool folded = false;
    std::vector<int> ofGroup; // the slots of the group that is being read
    const auto endGroup
        = [&] { m_groups.count(std::exchange(ofGroup, {}), std::max<quint64>(rank, 1)); };
    for (const IssueIndex::Entry &entry : all) {
        if (!m_matching[static_cast<size_t>(entry.slot)] || (heldKey && entry.slot == heldSlot))
            continue;
        if (entry.key.group != rank) {
            endGroup();
            rank = entry.key.group;
            folded = m_groups.isFolded(rank);
        }
        ofGroup.push_back(entry.slot);
        if (!folded)
            rows.push_back(entry);
    }
    endGroup();
    if (heldKey) {
        const IssueIndex::Entry entry{ *heldKey, heldSlot };
        rows.insert(std::lower_bound(rows.begin(), rows.end(), entry), entry);
        m_groups.count(heldSlot, std::max<quint64>(heldKey->group, 1));
    }
    m_index.rebuild(rows);
    endRebuild();
}

// No groups, nothing folded, and no row that is held.
void IssueListModel::rebuildBySlot()
{
    beginResetModel();
    m_groups.clearCounts();
    if (m_matching == m_live) {
        m_index.rebuildBySlot(m_all.slotCount());
        m_groups.countFirst(m_all.slotCount(), 1);
    } else {
        std::vector<IssueIndex::Entry> rows;
        std::vector<int> slotNumbers;
        for (int slot = 0; slot < m_all.slotCount(); ++slot) {
            if (!m_matching[static_cast<size_t>(slot)])
                continue;
            if (auto key = keyOf(slot)) {
                rows.push_back({ *std::move(key), slot });
                slotNumbers.push_back(slot);
            }
        }
        m_groups.count(slotNumbers, 1);
        m_index.rebuild(rows);
    }
    endRebuild();
}

void IssueListModel::endRebuild()
{
    m_groupsKnown = false;
    endResetModel();
    Q_EMIT countChanged(m_index.count());
    Q_EMIT groupsChanged();
}

void IssueListModel::refreshTexts()
{
    if (!m_texts.isBuilt())
        return;
    for (const IssueId &id : std::as_const(m_dirty)) {
        if (const int slot = m_engine.issues().indexOf(id); slot >= 0) {
            const Issue &issue = m_engine.issues().at(slot);
            m_texts.put(slot, issue, query::commentTexts(m_engine.replica(), issue));
        }
    }
}

void IssueListModel::mark(query::Matcher::Marks &marks, int slot, bool marked)
{
    const auto at = static_cast<size_t>(slot);
    if (at >= marks.size())
        marks.resize(at + 1);
    marks[at] = marked ? 1 : 0;
}

} // namespace lockstep::ui
