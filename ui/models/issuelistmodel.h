// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/binder.h"
#include "core/query/columns.h"
#include "core/query/textindex.h"
#include "core/query/textsearch.h"
#include "core/sync/replica.h"
#include "ui/models/issuegroups.h"
#include "ui/models/issueorder.h"
#include "ui/models/issueslots.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>

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
        SearchedRole, // QStringList: what the filter searches for in texts
    };

    // None: for a window without a list; it costs nothing. Later: with begin(), when filter and
    // order of the start are known.
    enum class Rows { All, None, Later };
    IssueListModel(
        SyncEngine &engine, Clock &clock, QObject *parent = nullptr, Rows contents = Rows::All);

    void begin();

    // The full-text index of the identity, which outlives this; without, texts are searched here.
    void setSearch(query::TextSearch *search);

    // What is wrong with its query, or only worth a hint. A query with an error changes nothing:
    // the one before it stays. What the index has to say comes a moment later; until then the rows
    // stay, and the newest filter is the one that counts.
    std::optional<query::QueryError> setFilter(const IssueFilter &filter);
    [[nodiscard]] const IssueFilter &filter() const { return m_filter; } // that is shown
    void setOrder(const IssueOrder &order);
    [[nodiscard]] const IssueOrder &order() const { return m_order; }
    [[nodiscard]] bool isSearching() const { return m_awaited.has_value(); } // for a newer one
    // How long the last filter took.
    [[nodiscard]] std::chrono::microseconds filterTime() const { return m_filterTime; }
    // For completion: what a query means here, and what the issues have.
    [[nodiscard]] query::Environment environment() const;

    // The headings, in their order; empty without a grouping. Issues that are folded away are no
    // rows; a heading has them in its count.
    [[nodiscard]] const std::vector<IssueGroup> &groups() const;
    [[nodiscard]] const IssueGroup *groupOfRow(int row) const;
    [[nodiscard]] int matchCount() const { return m_groups.total(); } // with what is folded away
    void setFolded(const QString &group, bool folded);
    void foldAll(bool folded);
    [[nodiscard]] const QStringList &folded() const { return m_groups.folded(); }
    void setFolded(const QStringList &groups); // also such that are not there yet

    [[nodiscard]] IssueId issueAt(int row) const;
    [[nodiscard]] int rowOf(const IssueId &id) const; // -1: not shown
    void markSeen(const IssueId &id);
    // Changed by somebody else and not looked at since.
    [[nodiscard]] bool isUnseen(const IssueId &id) const { return m_unseen.contains(id); }
    // To be kept over the end of the program: so many, those that changed last.
    [[nodiscard]] QStringList unseen(qsizetype most) const;
    void addUnseen(const QStringList &issues); // those that there are
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

    // Rows that are dragged away: their links, if there are any, and keys and titles as text.
    void setLinks(std::function<QString(const Issue &)> linkTo) { m_linkTo = std::move(linkTo); }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

    // Shows what is gathered now (for tests; else it happens by itself).
    void flush();

Q_SIGNALS:
    void countChanged(int shown);
    void groupsChanged(); // their counts, or which there are; not with every row
    // By somebody else, just now; after the rows show it.
    void remotelyChanged(const QList<lockstep::IssueId> &issues);

private:
    using RowKey = std::optional<SortKey>;
    static constexpr Milliseconds frame{ 16 };

    [[nodiscard]] query::Bound bind(const QString &query) const;
    void gather(const QSet<IssueId> &issues);
    void refreshTexts(); // of what is gathered
    static void mark(query::Matcher::Marks &marks, int slot, bool marked);
    // All sort keys anew: another order, other projects, other issues.
    void reorder();
    void makeKeys();
    void install(IssueFilter filter, query::Matcher matcher);
    void found(const std::vector<query::Matcher::Marks> &marks); // by the index
    void updateFound(int slot); // what it says of an issue that has changed
    void sift(); // asks all issues whether they match
    [[nodiscard]] bool isMatching(int slot) const; // asks this one
    [[nodiscard]] bool isDirty(int slot) const; // what is gathered has it
    // All rows anew, by the sort keys and the matches that there are.
    enum class Held { Released, Kept }; // the row that the user is at
    void rebuild(Held held = Held::Released);
    void rebuildBySlot();
    void endRebuild();
    void bindAgain(); // people, projects and the day may be others
    void watchDay();
    void note(const IssueId &issue); // that its slot may be another, or its key
    void applyPlan(const IssueIndex::Plan &plan);
    void removeRanges(const std::vector<int> &rows);
    void moveRows(const std::vector<IssueIndex::Entry> &moved);
    void insertRanges(const std::vector<IssueIndex::Entry> &entries);
    void touchRows(const std::vector<int> &slotNumbers);
    [[nodiscard]] const Issue &issue(int row) const;
    [[nodiscard]] StatusCategory category(const Issue &issue) const;
    [[nodiscard]] RowKey keyOf(int slot); // whether it matches or not; nullopt: the slot is free
    [[nodiscard]] QString display(const Issue &issue, int column) const;

    SyncEngine &m_engine;
    Clock &m_clock;
    const bool m_hasRows;
    IssueFilter m_filter{};
    query::Vocabulary m_vocabulary;
    query::Matcher m_matcher{}; // of the filter's query
    QStringList m_searched{}; // by it, in texts
    query::TextIndex m_texts{}; // built when a query asks for text, and there is no index
    query::TextSearch *m_search = nullptr;
    std::function<QString(const Issue &)> m_linkTo{};
    struct Awaited
    {
        IssueFilter filter{};
        query::Matcher matcher{};
        std::vector<query::SearchedText> asked{}; // that were not known
        QElapsedTimer since{};
    };
    std::optional<Awaited> m_awaited{}; // for what the index has to say of it
    std::map<query::SearchedText, query::Matcher::Marks> m_found{}; // by it; kept up to date
    query::Columns m_columns;
    std::chrono::microseconds m_filterTime{};
    IssueOrder m_order{};
    IssueGroups m_groups{};
    AllIssuesInOrder m_all{};
    IssueIndex m_index{}; // the rows
    std::vector<IssueIndex::Entry> m_spareRows{}; // memory for the next rows
    query::Matcher::Marks m_live{}; // by slot: those that there are, as far as they are gathered
    query::Matcher::Marks m_matching{}; // by slot: those that match, as far as they are gathered
    mutable std::vector<IssueGroup> m_groupList{};
    mutable bool m_groupsKnown = false;
    QSet<IssueId> m_dirty{};
    [[nodiscard]] int slotOf(const IssueId &issue) const;
    void learnSlots();
    void learnOrder();
    void learn(); // both
    [[nodiscard]] bool isLearnt() const { return m_slotsKnown && !m_all.isBySlot(); }

    bool m_begun = true;
    bool m_isStart = true;
    // Else those of the table hold, as nothing has changed; m_all.isBySlot() is the same of the
    // sort keys. A start has enough to do.
    bool m_slotsKnown = true;
    Timer m_learn{};
    mutable Issue m_read{}; // what matches() and keyOf() read into
    IssueSlots m_slots{}; // of all issues, as far as they have been gathered
    QSet<IssueId> m_unseen{};
    QList<IssueId> m_fresh{}; // for remotelyChanged
    IssueId m_held{};
    Timer m_flush{};
    QDate m_day{}; // that the filter was read on
    Timer m_minute{};
};

} // namespace lockstep::ui
