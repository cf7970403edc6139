// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

#include <QAbstractListModel>

namespace lockstep::ui {

// Everything this person did that is not on the server yet, in words: first what needs him, refused
// changes and conflicts, then the queue in the order of sending; last what the server has merged
// since forgetMerged().
class OutboxModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { StateTextRole = Qt::UserRole, AgeRole, StateRole };
    enum class State { Attention, Conflict, Held, Sending, Queued, Sent, Merged };

    OutboxModel(SyncEngine &engine, Clock &clock, QObject *parent);

    // A row of the outbox keeps its place in the queue whatever becomes of it.
    struct Entry
    {
        State state{};
        qint64 position = 0; // of a row
        ConflictId conflict{}; // else
        friend bool operator==(const Entry &, const Entry &) = default;
        [[nodiscard]] bool isSame(const Entry &other) const
        {
            return position == other.position && conflict == other.conflict;
        }
    };
    [[nodiscard]] Entry entry(int row) const;
    [[nodiscard]] const OutboxRow *outboxRow(int row) const; // nullptr: gone, or a conflict
    [[nodiscard]] IssueId issue(int row) const;
    // Why it is not on the server, or what became of it: a whole sentence.
    [[nodiscard]] QString reason(int row) const;
    [[nodiscard]] QString typed(int row) const; // what the user entered, in full
    // For people who want to keep it elsewhere.
    [[nodiscard]] QString text(const QList<int> &rows) const;

    void refresh();
    void refreshAges();
    void forgetMerged();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] const Conflict *conflictAt(int row) const;
    [[nodiscard]] QString title(int row) const;
    [[nodiscard]] QString stateText(State state) const;
    [[nodiscard]] QString madeAt(int row) const; // ISO 8601
    [[nodiscard]] State stateOf(const OutboxRow &row) const;

    SyncEngine &m_engine;
    Clock &m_clock;
    QList<Entry> m_entries;
    QHash<ConflictId, Conflict> m_conflicts; // of the entries
    std::map<qint64, OutboxRow> m_merged{}; // by position; gone from the queue, or about to
};

} // namespace lockstep::ui
