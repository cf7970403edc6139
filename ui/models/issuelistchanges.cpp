// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of IssueListModel: what changes is gathered, and shown once a frame.

#include "core/sync/syncengine.h"
#include "ui/models/issuelistmodel.h"

#include <algorithm>
#include <set>

namespace lockstep::ui {

namespace {

// Beyond this many separate ranges a view is quicker with everything anew.
constexpr size_t mostRanges = 64;

// visit(first, count) for each run of consecutive numbers in an ascending list.
template <typename Visit> size_t forEachRun(const std::vector<int> &rows, Visit visit)
{
    size_t runs = 0;
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        visit(rows[i], static_cast<int>(end - i));
        i = end;
        ++runs;
    }
    return runs;
}

} // namespace

void IssueListModel::gather(const QSet<IssueId> &issues)
{
    m_vocabulary.invalidate();
    if (!m_begun)
        return;
    if (!isLearnt()) { // where they stood before is not known any more
        m_texts.clear();
        m_found.clear();
        m_columns.clear();
        reorder();
        return;
    }
    m_dirty.unite(issues);
    // An issue that has gone left its slot, and rows are read by slot: it must not wait.
    const bool anyGone = std::any_of(issues.begin(), issues.end(), [this](const IssueId &id) {
        const int known = m_slots.value(id);
        return known >= 0 && m_engine.issues().indexOf(id) != known;
    });
    if (anyGone)
        flush();
    else if (!m_flush.isSet())
        m_flush = m_clock.after(frame, [this] { flush(); });
}

void IssueListModel::flush()
{
    m_flush.cancel();
    learn();
    refreshTexts();
    std::vector<std::pair<int, RowKey>> gone;
    std::vector<std::pair<int, RowKey>> changed;
    const QSet<IssueId> dirty = std::exchange(m_dirty, {});
    // First what goes: its slots may be in use again already.
    for (const IssueId &id : dirty) {
        if (const int before = m_slots.value(id);
            before >= 0 && m_engine.issues().indexOf(id) != before) {
            m_groups.count(before, 0);
            mark(m_matching, before, false);
        }
    }
    for (const IssueId &id : dirty) {
        const int before = m_slots.value(id);
        const int now = m_engine.issues().indexOf(id);
        note(id);
        if (now >= 0)
            mark(m_matching, now, isMatching(now));
        RowKey key = now >= 0 && matches(now) ? keyOf(now) : std::nullopt;
        if (const RowKey held = m_index.keyOf(before); id == m_held && now == before && held)
            key = held;
        if (now >= 0)
            m_groups.count(now, key ? std::max<quint64>(key->group, 1) : 0);
        if (key && m_groups.isFolded(key->group))
            key.reset();
        if (before >= 0 && (!key || now != before) && m_index.contains(before))
            gone.emplace_back(before, std::nullopt);
        if (key)
            changed.emplace_back(now, std::move(key));
    }
    m_groupsKnown = false;
    if (m_groups.isFull()) {
        reorder();
    } else {
        if (!gone.empty())
            removeRanges(m_index.plan(gone).removed);
        if (!changed.empty())
            applyPlan(m_index.plan(changed));
        if (!dirty.isEmpty() && m_groups.isGrouped())
            Q_EMIT groupsChanged();
    }
    if (!m_fresh.isEmpty())
        Q_EMIT remotelyChanged(std::exchange(m_fresh, {}));
}

void IssueListModel::applyPlan(const IssueIndex::Plan &plan)
{
    if (!plan.moved.empty())
        moveRows(plan.moved);
    if (!plan.inserted.empty())
        insertRanges(plan.inserted);
    std::vector<int> touched = plan.unmoved;
    for (const IssueIndex::Entry &entry : plan.moved)
        touched.push_back(entry.slot);
    touchRows(touched);
}

void IssueListModel::removeRanges(const std::vector<int> &rows)
{
    if (forEachRun(rows, [](int, int) {}) > mostRanges) {
        rebuild(Held::Kept);
        return;
    }
    std::vector<std::pair<int, int>> runs;
    forEachRun(rows, [&](int first, int count) { runs.emplace_back(first, count); });
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->second - 1);
        m_index.removeRows(run->first, run->second);
        m_groupsKnown = false;
        endRemoveRows();
    }
    Q_EMIT countChanged(m_index.count());
}

void IssueListModel::moveRows(const std::vector<IssueIndex::Entry> &moved)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> slotNumbers;
    for (const QModelIndex &index : before)
        slotNumbers.push_back(m_index.slotAt(index.row()));
    m_index.move(moved);
    m_groupsKnown = false;
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(m_index.rowOf(slotNumbers[static_cast<size_t>(i)]), before.at(i).column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void IssueListModel::insertRanges(const std::vector<IssueIndex::Entry> &entries)
{
    std::set<int> places;
    for (const IssueIndex::Entry &entry : entries)
        places.insert(m_index.insertionRow(entry));
    if (places.size() > mostRanges) {
        rebuild(Held::Kept);
        return;
    }
    for (size_t i = 0; i < entries.size();) {
        const int row = m_index.insertionRow(entries[i]);
        size_t end = i + 1;
        while (end < entries.size() && m_index.insertionRow(entries[end]) == row)
            ++end;
        const std::vector<IssueIndex::Entry> run(entries.begin() + static_cast<std::ptrdiff_t>(i),
            entries.begin() + static_cast<std::ptrdiff_t>(end));
        beginInsertRows({}, row, row + static_cast<int>(run.size()) - 1);
        m_index.insert(row, run);
        m_groupsKnown = false;
        endInsertRows();
        i = end;
    }
    Q_EMIT countChanged(m_index.count());
}

void IssueListModel::touchRows(const std::vector<int> &slotNumbers)
{
    std::vector<int> rows;
    for (const int slot : slotNumbers) {
        if (const int row = m_index.rowOf(slot); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    if (rows.empty())
        return;
    const auto touch = [this](int first, int count) {
        Q_EMIT dataChanged(index(first, 0), index(first + count - 1, ColumnCount - 1));
    };
    if (rows.size() > mostRanges)
        touch(rows.front(), rows.back() - rows.front() + 1);
    else
        forEachRun(rows, touch);
}

} // namespace lockstep::ui
