// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/palette/palettemodel.h"
#include "ui/window/later.h"

namespace lockstep::ui {

class Actions;
class CommandPalette;
class IssueCommands;
class IssueListView;
class Navigation;
class NewIssueDialog;
class QueueFigures;
class SavedFilters;
class UserSettings;

// The command palette of a window: what can be found there by its name.
class WindowPalette final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncEngine &engine;
        ThemeService &themes;
        UserSettings &settings;
        Actions &actions;
        IssueListView &list;
        Navigation &navigation;
        IssueCommands &commands;
        Later<NewIssueDialog> &newIssue;
        const SavedFilters &filters;
        const QueueFigures &queues;
        QString issueGroup{}; // the actions of which are about the issues that are chosen
    };
    WindowPalette(const Parts &parts, QWidget &window);

    void addActions(const QString &group);

Q_SIGNALS:
    void aboutToShow(); // which actions can be run is asked next

private:
    void show();
    void make();
    [[nodiscard]] QList<PaletteItem> items() const;
    void addActionItems(QList<PaletteItem> &items) const;
    void addLooks(QList<PaletteItem> &items) const;
    void addPlaces(QList<PaletteItem> &items) const;
    void addPeople(QList<PaletteItem> &items) const;

    const Parts m;
    QWidget &m_window;
    CommandPalette *m_palette = nullptr; // made when it is wanted first
};

} // namespace lockstep::ui
