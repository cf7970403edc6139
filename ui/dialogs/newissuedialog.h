// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/files/filekeeper.h"
#include "core/sync/syncengine.h"
#include "ui/attachments/givenfiles.h"
#include "ui/attachments/imageloader.h"
#include "ui/prompts.h"
#include "ui/widgets/fieldeditors.h"

#include <QDialog>

class QPushButton;

namespace lockstep::ui {

class ElidedLabel;
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

    // With them, files that are chosen, dropped or pasted become the new issue's.
    void setFiles(FileKeeper &files, Prompts &prompts);

    void reject() override;

Q_SIGNALS:
    void created(const lockstep::Issue &issue);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Given // to be attached
    {
        QString name{};
        QString path{}; // empty: `bytes` are it
        QByteArray bytes{};
    };
    void take(const GivenFiles &given);
    void setGiven(QList<Given> given);
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
    QHash<ValueEditor *, QWidget *> m_labels;
    RestoredLine *m_restored;
    QWidget *m_fileRow;
    ElidedLabel *m_fileNames;
    FileKeeper *m_files = nullptr;
    ImageLoader m_images{};
    QList<Given> m_given{};
    PlainLabel *m_hint;
    QPushButton *m_create;
};

} // namespace lockstep::ui
