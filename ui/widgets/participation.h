// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/widgets/fieldeditors.h"

class QToolButton;

namespace lockstep::ui {

// Who watches the open issue and who votes for it, as two counts; pressed, oneself as well.
class Participation final : public QWidget
{
    Q_OBJECT

public:
    Participation(SyncEngine &engine, const FieldContext &context, QWidget *parent = nullptr);

    void setIssue(const IssueId &issue);
    void setReadOnly(bool readOnly); // then they only say who
    void refresh();
    void toggle(Field field); // Watchers or Votes

Q_SIGNALS:
    void fieldsChanged(const lockstep::IssueId &issue, const lockstep::FieldChanges &changes);

private:
    QToolButton *makeButton(const QString &name, const QString &icon, Field field);
    void refreshButton(QToolButton &button, const QStringList &people, Field field);

    SyncEngine &m_engine;
    const FieldContext m_context;
    IssueId m_issue{};
    bool m_readOnly = false;
    QToolButton *m_votes;
    QToolButton *m_watchers;
};

} // namespace lockstep::ui
