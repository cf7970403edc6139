// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace lockstep::ui {

class PlainLabel;
class SearchField;

// A queue, new or to be changed: its name, its filter, the project that has it, and others whose
// issues it takes too.
class QueueDialog final : public QDialog
{
    Q_OBJECT

public:
    QueueDialog(SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent);

    // `query` and `project` to begin with. Opens, and does not stop anything.
    void startNew(const QString &query, const ProjectId &project);
    void startEdit(const ProjectId &project, const Queue &queue);

Q_SIGNALS:
    void saved(const lockstep::QueueId &queue);

private:
    void start(const QString &title, const ProjectId &project);
    void fillProjects(const ProjectId &project);
    void fillOthers();
    void refresh();
    void save();
    [[nodiscard]] ProjectId project() const;

    SyncEngine &m_engine;
    Queue m_queue{};
    QLineEdit *m_name;
    SearchField *m_query;
    PlainLabel *m_note;
    QComboBox *m_project;
    QListWidget *m_others;
    QPushButton *m_save;
};

} // namespace lockstep::ui
