// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"
#include "ui/widgets/presencesidebar.h"

#include <QWidget>

#include <variant>

class QListWidget;
class QListWidgetItem;
class QMenu;
class QPushButton;
class QToolButton;

namespace lockstep::ui {

class Avatar;
class ElidedLabel;

// What a list is of.
struct Scope
{
    enum class Kind { Mine, All, Project, Filter };
    Kind kind = Kind::Mine;
    ProjectId project{};
    FilterId filter{};
    friend bool operator==(const Scope &, const Scope &) = default;
};

// Where one is and where one can go: workspace and own name, the lists, the projects, the people.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    Sidebar(const ThemeService &themes, QWidget *parent = nullptr);

    void setIdentity(const QString &workspace, const User &me);
    void setPresence(Presence state); // mine
    void setPresenceText(const QString &text); // "Busy until 14:30"; empty: nothing to say
    void setProjects(const QList<Project> &projects);
    void setMineCount(int open); // issues of mine that are not closed
    // What waits for a decision, one line each; empty: the section is not shown.
    struct OpenConflict
    {
        ConflictId id{};
        QString text{}; // "Status of LOCK-12"
        QString detail{}; // who and when, a whole sentence
        friend bool operator==(const OpenConflict &, const OpenConflict &) = default;
    };
    void setConflicts(const QList<OpenConflict> &conflicts);
    // Saved filters, with how many issues each has (-1: not known); `more` are not shown.
    struct FilterPlace
    {
        FilterId id{};
        QString name{};
        int count = -1;
        friend bool operator==(const FilterPlace &, const FilterPlace &) = default;
    };
    void setFilters(const QList<FilterPlace> &filters, int more);
    void setScope(const Scope &scope); // marks it; nothing is signalled
    [[nodiscard]] const Scope &scope() const { return m_scope; }
    void setMenu(QMenu *menu); // of the whole window, on the workspace's name
    void focusList();

    [[nodiscard]] PresenceSidebar &people() { return *m_people; }
    [[nodiscard]] QToolButton &menuButton() { return *m_menu; }
    [[nodiscard]] const QWidget &presenceButton() const;
    [[nodiscard]] QPushButton &newIssueButton() { return *m_newIssue; }

Q_SIGNALS:
    void scopeChosen(const lockstep::ui::Scope &scope);
    void newIssueRequested();
    void filterMenuRequested(const lockstep::FilterId &filter, const QPoint &globalPos);
    void moreFiltersRequested(const QRect &globalAnchor);
    void presenceRequested(); // the menu about oneself
    void conflictRequested(const lockstep::ConflictId &conflict); // null: the first

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void describeMe();
    void fill();
    void markScope();
    void addConflicts();
    void addFilters();
    static void showCount(QListWidgetItem &item, const FilterPlace &filter);
    void choose(const QListWidgetItem &item);

    const ThemeService &m_themes;
    QToolButton *m_presence; // the avatar lies on it
    Avatar *m_avatar;
    ElidedLabel *m_workspace;
    ElidedLabel *m_me;
    QToolButton *m_menu;
    QPushButton *m_newIssue;
    QListWidget *m_list;
    PresenceSidebar *m_people;
    Scope m_scope{};
    QList<Project> m_projects;
    QList<OpenConflict> m_conflicts;
    QList<FilterPlace> m_filters;
    int m_moreFilters = 0;
    int m_mine = 0;
    QString m_myName;
    QString m_presenceText;
};

} // namespace lockstep::ui
