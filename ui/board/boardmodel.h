// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

#include <compare>
#include <vector>

namespace lockstep::ui {

class IssueListModel;

struct BoardCard
{
    QString rank{}; // where it stands: see shownRank
    IssueId issue{};
    friend bool operator==(const BoardCard &, const BoardCard &) = default;
    friend std::strong_ordering operator<=>(const BoardCard &a, const BoardCard &b)
    {
        const int rank = a.rank.compare(b.rank);
        return (rank ? rank : a.issue.toString().compare(b.issue.toString())) <=> 0;
    }
};

// How many issues of one project have a status, and how many are meant to.
struct BoardLimit
{
    ProjectId project{};
    QString status{};
    qint64 limit = 0;
    int count = 0; // also those that the filter hides
    [[nodiscard]] bool isOver() const { return count > limit; }
    friend bool operator==(const BoardLimit &, const BoardLimit &) = default;
};

struct BoardColumn
{
    QString status{};
    StatusCategory category{};
    std::vector<BoardCard> cards{}; // sorted
    std::vector<BoardLimit> limits{}; // of the projects in view that have one
    quint64 revision = 0; // another when a card of it may be
    bool isGone = false; // no project in view has the status any more
};

struct BoardPlace
{
    int column = -1;
    int row = -1;
    [[nodiscard]] bool isValid() const { return column >= 0; }
    friend bool operator==(const BoardPlace &, const BoardPlace &) = default;
};

// The issues that the list shows, by status and in the order that people gave them. Columns are the
// statuses of the projects in view. Does nothing while it is not active. Changes are gathered and
// shown once in 16 ms; what is moved here is shown at once.
class BoardModel final : public QObject
{
    Q_OBJECT

public:
    using Edits = std::vector<std::pair<IssueId, FieldChanges>>;

    BoardModel(SyncEngine &engine, IssueListModel &list, Clock &clock, QObject *parent = nullptr);

    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_active; }
    // It stays on the board, whatever the filter says, until the user leaves it. Null: none.
    void hold(const IssueId &issue);

    [[nodiscard]] const std::vector<BoardColumn> &columns() const { return m_columns; }
    [[nodiscard]] int columnCount() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] int cardCount(int column) const;
    [[nodiscard]] int cardCount() const { return static_cast<int>(m_known.size()); }
    [[nodiscard]] IssueId issueAt(BoardPlace place) const; // null: there is none
    [[nodiscard]] BoardPlace placeOf(const IssueId &issue) const; // invalid: not shown
    [[nodiscard]] QSet<ProjectId> projects() const { return m_projects; } // in view

    // I may write the issue, and its project has the status.
    [[nodiscard]] bool canMove(const IssueId &issue, int column) const;
    // Puts those that can be moved before the card in `row` (the number of cards: at the end), in
    // the order given; status and rank in one mutation each, all in one batch. Empty: nothing to
    // do. moved() tells what was done.
    Edits move(const QList<IssueId> &issues, int column, int row);

    void flush(); // shows what is gathered now

Q_SIGNALS:
    void aboutToChange(); // any of the next two
    void reset();
    void changed(const QSet<lockstep::IssueId> &issues); // came, went, moved, or look different
    void remotelyChanged(const QList<lockstep::IssueId> &issues); // by somebody else, just now
    // So many issues were moved; other cards may have made room for them.
    void moved(const lockstep::ui::BoardModel::Edits &edits, int issues, const QString &status);

private:
    struct Known
    {
        int column = -1;
        QString rank{};
    };
    // Where I have put it, until that is durable.
    struct Placed
    {
        QString status{};
        QString rank{};
        OpId op{};
    };

    void rebuild();
    void fillColumns(const std::vector<int> &shown);
    void countLimits();
    void gather(const QSet<IssueId> &issues);
    void removeCards(std::vector<BoardPlace> places);
    void recount(const IssueId &id, const Issue *issue); // null: it has gone
    [[nodiscard]] bool isShown(int slot) const;
    [[nodiscard]] QString statusOf(const Issue &issue) const;
    [[nodiscard]] BoardCard cardOf(const Issue &issue) const;
    [[nodiscard]] int columnOf(QStringView status) const;
    [[nodiscard]] QStringList makeRoom(int column, int row, QList<IssueId> &issues) const;

    SyncEngine &m_engine;
    IssueListModel &m_list;
    Clock &m_clock;
    bool m_active = false;
    std::vector<BoardColumn> m_columns{};
    QSet<ProjectId> m_projects{};
    QHash<IssueId, Known> m_known{}; // those on the board
    QHash<IssueId, std::pair<int, int>> m_counted{}; // column and number of its limit
    QHash<IssueId, Placed> m_placed{};
    QSet<IssueId> m_dirty{};
    QList<IssueId> m_fresh{};
    IssueId m_held{};
    Timer m_flush{};
};

} // namespace lockstep::ui
