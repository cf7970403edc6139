// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issuegroups.h"

#include "core/sync/replica.h"
#include "ui/models/people.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 rankStep = quint64{ 1 } << 40;

QString numbered(int number) { return QString::number(number).rightJustified(4, u'0'); }

} // namespace

void IssueGroups::start(IssueGrouping grouping, const Replica &replica)
{
    if (grouping != m_grouping)
        m_folded.clear();
    m_grouping = grouping;
    m_replica = &replica;
    m_groups.clear();
    m_ranks.clear();
    m_orders.clear();
    m_statusOrder.clear();
    m_isSettled = false;
    m_isFull = false;
    clearCounts();
    // As the projects list them, the first project first.
    for (const Project &project : replica.projects()) {
        for (const StatusDefinition &status : project.statuses) {
            const QString name = numbered(int(status.category)) + status.name;
            if (!m_statusOrder.contains(name))
                m_statusOrder.insert(name, int(m_statusOrder.size()));
        }
    }
}

IssueGroups::Place IssueGroups::placeOf(const Issue &issue) const
{
    Place place;
    IssueGroup &group = place.group;
    switch (m_grouping) {
    case IssueGrouping::None:
        break;
    case IssueGrouping::Status: {
        const Project *project = m_replica->project(issue.project);
        group.category = project ? project->category(issue.status) : StatusCategory::Open;
        group.values = { issue.status };
        const QString name = numbered(int(group.category)) + issue.status;
        place.order = numbered(int(group.category)) + numbered(m_statusOrder.value(name, 9'999))
            + issue.status;
        break;
    }
    case IssueGrouping::Assignee:
        if (issue.assignee.isNull()) {
            place.order = u"2"_s;
        } else {
            group.values = { issue.assignee.toString() };
            const bool isMe = issue.assignee == m_replica->identity().user.id;
            place.order = (isMe ? u"0"_s : u"1"_s)
                + personName(*m_replica, issue.assignee).toCaseFolded() + u'\n'
                + issue.assignee.toString();
        }
        break;
    case IssueGrouping::Priority: {
        group.values = { issue.priority };
        const auto at = int(priorities().indexOf(issue.priority));
        place.order = numbered(1'000 - at) + issue.priority; // the most urgent first
        break;
    }
    case IssueGrouping::Label:
        group.values = issue.labels;
        place.order = issue.labels.isEmpty() ? u"1"_s : u"0"_s + issue.labels.join(u'\n');
        break;
    }
    // Names may be given to people anew; the key must not change with them.
    group.key = group.values.join(u'\n');
    if (m_grouping == IssueGrouping::Status)
        group.key += u'\n' + numbered(int(group.category));
    return place;
}

quint64 IssueGroups::rankFor(const QString &order)
{
    const auto after = m_groups.upper_bound(order);
    const quint64 high
        = after == m_groups.end() ? 0 : m_ranks.value(after->first); // 0: there is none
    const quint64 low = after == m_groups.begin() ? 0 : m_ranks.value(std::prev(after)->first);
    if (high == 0)
        return low + rankStep;
    const quint64 middle = low + (high - low) / 2;
    m_isFull = m_isFull || middle == low;
    return middle == low ? high : middle;
}

quint64 IssueGroups::rankOf(const Issue &issue)
{
    if (!isGrouped())
        return 0;
    Place place = placeOf(issue);
    const auto known = m_ranks.constFind(place.order);
    if (known != m_ranks.cend())
        return *known;
    const quint64 rank = m_isSettled ? rankFor(place.order) : 0;
    place.group.rank = rank;
    m_ranks.insert(place.order, rank);
    if (rank != 0)
        m_orders.emplace(rank, place.order);
    m_groups.emplace(std::move(place.order), std::move(place.group));
    return rank;
}

void IssueGroups::settle()
{
    quint64 rank = 0;
    for (auto &[order, group] : m_groups) {
        group.rank = rank += rankStep;
        m_ranks[order] = rank;
        m_orders.emplace(rank, order);
    }
    m_isSettled = true;
}

void IssueGroups::count(int slot, quint64 rank)
{
    const auto at = static_cast<size_t>(slot);
    if (at >= m_groupOf.size())
        m_groupOf.resize(at + 1);
    const quint64 before = std::exchange(m_groupOf[at], rank);
    if (before == rank)
        return;
    if (before != 0) {
        --m_counts[before];
        --m_total;
    }
    if (rank != 0) {
        ++m_counts[rank];
        ++m_total;
    }
}

void IssueGroups::count(const std::vector<int> &slotNumbers, quint64 rank)
{
    if (slotNumbers.empty())
        return;
    const auto last = *std::max_element(slotNumbers.begin(), slotNumbers.end());
    if (static_cast<size_t>(last) >= m_groupOf.size())
        m_groupOf.resize(static_cast<size_t>(last) + 1);
    for (const int slot : slotNumbers)
        m_groupOf[static_cast<size_t>(slot)] = rank;
    m_counts[rank] += static_cast<int>(slotNumbers.size());
    m_total += static_cast<int>(slotNumbers.size());
}

void IssueGroups::countFirst(int slotCount, quint64 rank)
{
    clearCounts();
    m_groupOf.assign(std::max(m_groupOf.size(), static_cast<size_t>(slotCount)), 0);
    std::fill_n(m_groupOf.begin(), slotCount, rank);
    m_counts[rank] = m_total = slotCount;
}

void IssueGroups::clearCounts()
{
    m_counts.clear();
    std::fill(m_groupOf.begin(), m_groupOf.end(), 0);
    m_total = 0;
}

void IssueGroups::setFolded(const QString &key, bool folded)
{
    m_folded.removeAll(key);
    if (folded)
        m_folded << key;
}

void IssueGroups::setFolded(const QStringList &keys) { m_folded = keys; }

void IssueGroups::foldAll(bool folded)
{
    m_folded.clear();
    if (!folded)
        return;
    for (const auto &[order, group] : m_groups)
        m_folded << group.key;
}

bool IssueGroups::isFolded(quint64 rank) const
{
    if (m_folded.isEmpty() || !isGrouped())
        return false;
    const auto order = m_orders.find(rank);
    return order != m_orders.end() && m_folded.contains(m_groups.at(order->second).key);
}

std::vector<IssueGroup> IssueGroups::list() const
{
    std::vector<IssueGroup> groups;
    if (!isGrouped())
        return groups;
    for (const auto &[order, group] : m_groups) {
        const int count = m_counts.value(group.rank);
        if (count == 0)
            continue;
        groups.push_back(group);
        groups.back().count = count;
        groups.back().folded = m_folded.contains(group.key);
    }
    return groups;
}

} // namespace lockstep::ui
