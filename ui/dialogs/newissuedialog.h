// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/widgets/fieldeditors.h"

#include <QDialog>

class QPushButton;

namespace lockstep::ui {

class GrowingTextEdit;
class PlainLabel;
class RestoredLine;
class ValueButton;

// A new issue: a title is all it takes. What is typed is a draft with every key; Esc puts it off.
class NewIssueDialog final : public QDialog
{
    Q_OBJECT

public:
    NewIssueDialog(SyncEngine &engine, const FieldContext &context, QWidget *parent);

    // Shows it, for this project (null: the last one, or the first that may be written to), with
    // these values unless there is a draft.
    void start(const ProjectId &project, const FieldValues &values = {});
    // Adds to what is there already, for example what was kept of a deleted issue.
    void addText(const QString &subject, const QString &description);

    void reject() override;

Q_SIGNALS:
    void created(const lockstep::Issue &issue);

private:
    void setProject(const ProjectId &project);
    void chooseProject();
    void saveDraft();
    bool restoreDraft(); // false: there is none
    void discardDraft();
    void create();
    void refresh();
    [[nodiscard]] QList<Project> writable() const;

    SyncEngine &m_engine;
    const FieldContext m_context;
    ProjectId m_project{};
    FieldValues m_fresh{}; // of a new issue in that project
    ValueButton *m_projectButton;
    GrowingTextEdit *m_subject;
    GrowingTextEdit *m_description;
    QList<ValueEditor *> m_values;
    RestoredLine *m_restored;
    PlainLabel *m_hint;
    QPushButton *m_create;
};

} // namespace lockstep::ui
