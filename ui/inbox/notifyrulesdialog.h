// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QListWidget;

namespace lockstep::ui {

class PlainLabel;

// Of what the user wants to be told, and how: by kind, for all projects or for one of them, which
// counts more; and which issues are mute. What is chosen holds at once, on all of his devices.
class NotifyRulesDialog final : public QDialog
{
    Q_OBJECT

public:
    NotifyRulesDialog(SyncEngine &engine, const ThemeService &themes, QWidget *parent);

    void showProject(const ProjectId &project); // null: all

private:
    void refresh();
    void refreshProjects();
    void refreshMuted();
    [[nodiscard]] ProjectId project() const;
    void choose(NotificationKind kind, int index);

    SyncEngine &m_engine;
    QComboBox *m_project;
    QCheckBox *m_mute;
    struct Line
    {
        NotificationKind kind{};
        QComboBox *choice = nullptr;
    };
    QList<Line> m_lines{};
    PlainLabel *m_mutedTitle;
    QListWidget *m_muted;
};

} // namespace lockstep::ui
