// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/issuefilter.h"

#include <QHash>

#include <map>

namespace lockstep {
class Replica;
}

namespace lockstep::ui {

// A heading of the list.
struct IssueGroup
{
    quint64 rank = 0; // SortKey::group of its issues
    QString key{}; // the same as long as the grouping is; headings are folded by it
    QStringList values{}; // a status, a person, a priority or labels; empty: none
    StatusCategory category{}; // of a status
    int count = 0; // issues that match the filter, shown or folded away
    int firstRow = 0; // of those that are shown
    int rows = 0;
    bool folded = false;
    friend bool operator==(const IssueGroup &, const IssueGroup &) = default;
};

// The headings that there are, in their order: as ranks, so that rows are sorted by a number. A
// value that comes later finds a place between two ranks.
class IssueGroups
{
public:
    // Anew for these; nothing is counted yet.
    void start(IssueGrouping grouping, const Replica &replica);
    // Everything that was asked for since start() gets its rank; all ranks before are void.
    void settle();
    // 0 without a grouping, and before settle().
    [[nodiscard]] quint64 rankOf(const Issue &issue);
    [[nodiscard]] bool isGrouped() const { return m_grouping != IssueGrouping::None; }
    // No rank was left between two others: start again. Until then some share one.
    [[nodiscard]] bool isFull() const { return m_isFull; }

    // The issue in that slot stands in that group; 0: in none. Without a grouping 1 is all.
    void count(int slot, quint64 rank);
    void count(const std::vector<int> &slotNumbers, quint64 rank);
    void countFirst(
        int slotCount, quint64 rank); // of them, and no others // none of them counts yet
    void clearCounts();
    [[nodiscard]] int total() const { return m_total; } // also without a grouping

    void setFolded(const QString &key, bool folded);
    void foldAll(bool folded);
    [[nodiscard]] bool isFolded(quint64 rank) const;
    [[nodiscard]] const QStringList &folded() const { return m_folded; }
    void setFolded(const QStringList &keys);

    // Those with issues, without rows.
    [[nodiscard]] std::vector<IssueGroup> list() const;

private:
    struct Place // of a group among the others
    {
        QString order{};
        IssueGroup group{};
    };
    [[nodiscard]] Place placeOf(const Issue &issue) const;
    [[nodiscard]] quint64 rankFor(const QString &order);

    IssueGrouping m_grouping = IssueGrouping::None;
    const Replica *m_replica = nullptr; // outlives this
    QHash<QString, int> m_statusOrder{}; // by category and name
    std::map<QString, IssueGroup> m_groups{}; // by order, which says the same as the key
    QHash<QString, quint64> m_ranks{}; // by order
    std::map<quint64, QString> m_orders{}; // by rank
    QHash<quint64, int> m_counts{};
    std::vector<quint64> m_groupOf{}; // by slot; 0: in none
    QStringList m_folded{};
    int m_total = 0;
    bool m_isSettled = false;
    bool m_isFull = false;
};

} // namespace lockstep::ui
