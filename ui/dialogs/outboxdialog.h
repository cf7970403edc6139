// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/prompts.h"
#include "ui/theme/themeservice.h"

#include <QAbstractListModel>
#include <QDialog>

class QListView;
class QPushButton;
class QStackedWidget;

namespace lockstep::ui {

class EmptyState;
class PlainLabel;

// The rows of the outbox in words, what needs the user first, then in the order of sending.
class OutboxModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { StateTextRole = Qt::UserRole, AttentionRole, HeldRole };

    OutboxModel(SyncEngine &engine, Clock &clock, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const OutboxRow *row(int at) const; // nullptr: gone meanwhile
    [[nodiscard]] OpId opAt(int at) const { return m_ops.value(at); }
    void refresh();

private:
    [[nodiscard]] QString stateText(const OutboxRow &row) const;

    SyncEngine &m_engine;
    Clock &m_clock;
    QList<OpId> m_ops;
};

// What waits to be sent, and what the server refused: again, away, or out into a file.
class OutboxDialog final : public QDialog
{
    Q_OBJECT

public:
    OutboxDialog(SyncEngine &engine, Clock &clock, const ThemeService &themes, Prompts &prompts,
        QWidget *parent);

    void open() override; // on what needs the user first; not modal

Q_SIGNALS:
    void issueRequested(const lockstep::IssueId &issue);

private:
    void refresh();
    void refreshButtons();
    void retry();
    void discard();
    void exportAll();
    [[nodiscard]] QList<OpId> selected() const;

    SyncEngine &m_engine;
    Prompts &m_prompts;
    OutboxModel *m_model;
    PlainLabel *m_summary;
    QStackedWidget *m_stack;
    QListView *m_view;
    EmptyState *m_empty;
    QPushButton *m_retry;
    QPushButton *m_discard;
    QPushButton *m_export;
    QPushButton *m_show;
};

} // namespace lockstep::ui
