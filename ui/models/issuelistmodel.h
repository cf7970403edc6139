// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/binder.h"
#include "core/query/textindex.h"
#include "core/sync/replica.h"
#include "ui/models/issueindex.h"

#include <QAbstractTableModel>

namespace lockstep {
class SyncEngine;
}

namespace lockstep::ui {

// The issue list: the replica's issues, filtered and sorted by an own index (a proxy model would
// sort and map again what we keep sorted). Changes are gathered and shown once in 16 ms.
class IssueListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Priority, Key, Status, Subject, Labels, DueDate, Assignee, Updated, ColumnCount };
    enum Role {
        IssueIdRole = Qt::UserRole, // QString
        PriorityRole, // int, position in priorities()
        CategoryRole, // int of StatusCategory
        AssigneeRole, // user id, QString
        LabelsRole, // QStringList
        PendingRole, // bool: mine, not yet with the server
        ConflictRole, // bool
        AttentionRole, // bool: refused, waits for me
        UpdatedRole, // ISO 8601
        ChangedRole, // bool: changed by somebody else and not looked at since
        OverdueRole, // bool
    };

    enum class Rows { All, None }; // None: for a window without a list; it costs nothing
    IssueListModel(
        SyncEngine &engine, Clock &clock, QObject *parent = nullptr, Rows contents = Rows::All);

    // What is wrong with its query, or only worth a hint. A query with an error changes nothing:
    // the one before it stays.
    std::optional<query::QueryError> setFilter(const IssueFilter &filter);
    [[nodiscard]] const IssueFilter &filter() const { return m_filter; } // that is shown
    void setOrder(const IssueOrder &order);
    [[nodiscard]] const IssueOrder &order() const { return m_order; }

    [[nodiscard]] IssueId issueAt(int row) const;
    [[nodiscard]] int rowOf(const IssueId &id) const; // -1: not shown
    void markSeen(const IssueId &id);
    // Changed by somebody else and not looked at since.
    [[nodiscard]] bool isUnseen(const IssueId &id) const { return m_unseen.contains(id); }
    // The filter that is shown takes the issue in this slot of the table. For the board.
    [[nodiscard]] bool matches(int slot) const;
    // The row of the issue that the user is at stays in its place, and in the list, whatever
    // happens to the issue, until he leaves it (or changes filter or order). Null: none.
    void hold(const IssueId &id);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    // Shows what is gathered now (for tests; else it happens by itself).
    void flush();

Q_SIGNALS:
    void countChanged(int shown);
    // By somebody else, just now; after the rows show it.
    void remotelyChanged(const QList<lockstep::IssueId> &issues);

private:
    [[nodiscard]] query::Bound bind(const QString &query) const;
    void gather(const QSet<IssueId> &issues);
    void refreshTexts(); // of what is gathered
    void rebuild();
    void applyPlan(const IssueIndex::Plan &plan);
    void removeRanges(const std::vector<int> &rows);
    void moveRows(const std::vector<IssueIndex::Entry> &moved);
    void insertRanges(const std::vector<IssueIndex::Entry> &entries);
    void touchRows(const std::vector<int> &slotNumbers);
    [[nodiscard]] const Issue &issue(int row) const;
    [[nodiscard]] StatusCategory category(const Issue &issue) const;
    [[nodiscard]] std::optional<SortKey> keyOf(int slot) const;
    [[nodiscard]] QString display(const Issue &issue, int column) const;

    SyncEngine &m_engine;
    Clock &m_clock;
    const bool m_hasRows;
    IssueFilter m_filter{};
    query::Vocabulary m_vocabulary;
    query::Matcher m_matcher{}; // of the filter's query
    query::TextIndex m_texts{}; // built when a query first asks for text
    IssueOrder m_order{};
    IssueIndex m_index{};
    QSet<IssueId> m_dirty{};
    QHash<IssueId, int> m_slots{}; // of the issues that the index knows
    QSet<IssueId> m_unseen{};
    QList<IssueId> m_fresh{}; // for remotelyChanged
    IssueId m_held{};
    Timer m_flush{};
};

} // namespace lockstep::ui
