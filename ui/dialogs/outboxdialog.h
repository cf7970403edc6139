// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/models/outboxmodel.h"
#include "ui/prompts.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/fieldeditors.h"

#include <QDialog>

class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace lockstep::ui {

class EmptyState;
class PlainLabel;

// What of mine is not on the server: why, and what to do about it. Live.
//
// Keys: Enter edits a refused change, decides a conflict, or goes to the issue; F2 edit, Ctrl+R try
// again, Delete discard, Ctrl+Z take that back, Ctrl+C copy as text.
class OutboxDialog final : public QDialog
{
    Q_OBJECT

public:
    OutboxDialog(
        SyncEngine &engine, const FieldContext &context, Prompts &prompts, QWidget *parent);

    void open() override; // on what needs the user first; not modal

Q_SIGNALS:
    void issueRequested(const lockstep::IssueId &issue);
    void conflictRequested(const lockstep::ConflictId &conflict);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Discarded
    {
        SpaceId space{};
        MutationBody body{};
        QString group{};
    };

    void makeButtons();
    void makeKeys();
    void connectAll();
    void refresh();
    void refreshSummary();
    void refreshDetail();
    void tick();
    void activate();
    void edit();
    void retry();
    void discard();
    void undoDiscard();
    void showIssue();
    void copy(const QString &text);
    void save(const QString &name, const QByteArray &content);
    [[nodiscard]] QList<int> selected() const; // rows, in their order
    [[nodiscard]] QList<int> all() const;
    [[nodiscard]] QList<OpId> refused() const; // of the selected ones
    [[nodiscard]] QList<OpId> discardable() const;
    [[nodiscard]] static QString draftKey(const OpId &op);
    [[nodiscard]] std::optional<MutationBody> draftOf(const Mutation &mutation) const;
    void say(const QString &text);

    SyncEngine &m_engine;
    const FieldContext m_context;
    Prompts &m_prompts;
    OutboxModel *m_model;
    PlainLabel *m_summary;
    QStackedWidget *m_stack;
    QListView *m_view;
    EmptyState *m_empty;
    PlainLabel *m_reason;
    QPlainTextEdit *m_typed;
    QPushButton *m_edit;
    QPushButton *m_retry;
    QPushButton *m_discard;
    QPushButton *m_undo;
    QPushButton *m_show;
    QPushButton *m_export;
    QPushButton *m_close;
    QList<Discarded> m_discarded; // while it is open
    QString m_said; // about the last thing done, until the next
    Timer m_timer{};
};

} // namespace lockstep::ui
