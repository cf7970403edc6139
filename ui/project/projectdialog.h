// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/project/projectdraft.h"
#include "ui/project/projectkeeper.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace lockstep::ui {

class Banner;
class ListEditor;
class PageList;
class PlainLabel;
class RestoredLine;

// The settings of a project, as one draft over all pages: what is typed stays until it is saved, or
// discarded, also when the window is closed, and whatever others do to the project meanwhile. Who
// does not administer the project sees them.
class ProjectDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Page { General, Members, Statuses, Types, Labels, Categories, Places };

    ProjectDialog(
        SyncEngine &engine, const ThemeService &themes, ProjectKeeper &keeper, QWidget *parent);

    void showProject(const ProjectId &project, Page page = Page::General);
    [[nodiscard]] const ProjectId &project() const { return m_project; }

Q_SIGNALS:
    void saved(const lockstep::ProjectId &project);

private:
    struct ListPage
    {
        Field field{};
        ListEditor *editor = nullptr;
    };

    // projectpages.cpp: what the pages consist of
    QWidget *makePage(const QString &title, const QString &icon, const QString &note);
    void makeGeneral();
    void makeMembers();
    void makeList(Field field, const QString &title, const QString &icon, const QString &note,
        const ListShape &shape, const QString &addText, const QString &removeText);
    void makeLists();
    void makePlaces();
    void makeClashes();

    void load();
    void discard();
    void follow(); // others have changed something
    void fill();
    void fillMembers();
    void fillPlaces();
    void fillRooms();
    void refresh();
    void keep();
    void save();
    bool askWhere(Field field, const ListEntry &entry, const std::function<void()> &then);
    [[nodiscard]] bool mayChange() const;
    [[nodiscard]] QString problem() const; // why it cannot be saved
    [[nodiscard]] QString hint() const;
    [[nodiscard]] int adminCount() const;

    SyncEngine &m_engine;
    const ThemeService &m_themes;
    ProjectKeeper &m_keeper;
    ProjectId m_project{};
    ProjectDraft m_draft{};
    std::optional<ProjectKeeper::Refused> m_refused{};
    QMap<Field, QHash<QString, int>> m_counts{};
    bool m_filling = false;

    PageList *m_list;
    QStackedWidget *m_pages;
    Banner *m_banner;
    QWidget *m_clashes;
    QVBoxLayout *m_clashRows;
    RestoredLine *m_restored;
    QLineEdit *m_name = nullptr;
    PlainLabel *m_key = nullptr;
    QCheckBox *m_idsOnly = nullptr;
    ListEditor *m_members = nullptr;
    QList<ListPage> m_lists{};
    ListEditor *m_buildings = nullptr;
    PlainLabel *m_roomsTitle = nullptr;
    ListEditor *m_rooms = nullptr;
    PlainLabel *m_note;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace lockstep::ui
