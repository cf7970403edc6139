// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"
#include "ui/offer.h"
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
class IconLabel;

// Where one is: what a list is of, or a page that is no list.
struct Scope
{
    // Stands in the settings by number. From Inbox on all but Queue are pages.
    enum class Kind {
        Mine,
        All,
        Project,
        Filter,
        Inbox,
        Channel,
        Queue,
        Queues,
        Dashboard,
        Heatmap,
        People
    };
    Kind kind = Kind::Mine;
    ProjectId project{}; // null of a dashboard or heatmap: all
    FilterId filter{};
    QueueId queue{};
    friend bool operator==(const Scope &, const Scope &) = default;
};

// Where one is and where one can go: workspace and own name, the inbox, the lists, the projects, of
// the one where one is also its pages, the queues, the people.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    Sidebar(const ThemeService &themes, QWidget *parent = nullptr);

    void setIdentity(const QString &workspace, const User &me);
    void setPresence(Presence state); // mine
    void setPresenceText(const QString &text); // "Busy until 14:30"; empty: nothing to say
    void setProjects(const QList<Project> &projects);
    void setOffer(const Offer &offer); // places that there are not are not shown
    void setMayCreateProjects(bool may); // then there is a line for that
    void setInboxCount(int unread);
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
    // Queues, with how many of their issues are open (-1: not known).
    struct QueuePlace
    {
        QueueId id{};
        QString name{};
        int open = -1;
        friend bool operator==(const QueuePlace &, const QueuePlace &) = default;
    };
    void setQueues(const QList<QueuePlace> &queues);
    void setScope(const Scope &scope); // marks it; nothing is signalled
    [[nodiscard]] const Scope &scope() const { return m_scope; }
    void setMenu(QMenu *menu); // of the whole window, on the workspace's name
    void focusList();

    [[nodiscard]] PresenceSidebar &people() { return *m_people; }
    // The names at the head are a button for the other workspaces.
    void setSwitchable(bool switchable);
    [[nodiscard]] QToolButton &workspaceButton() { return *m_switch; }
    [[nodiscard]] QToolButton &menuButton() { return *m_menu; }
    [[nodiscard]] const QWidget &presenceButton() const;
    [[nodiscard]] QPushButton &newIssueButton() { return *m_newIssue; }

Q_SIGNALS:
    void scopeChosen(const lockstep::ui::Scope &scope);
    void left(); // Esc: the keyboard goes back to what is shown
    void newIssueRequested();
    void newProjectRequested();
    void projectMenuRequested(const lockstep::ProjectId &project, const QPoint &globalPos);
    void queueMenuRequested(const lockstep::QueueId &queue, const QPoint &globalPos);
    void filterMenuRequested(const lockstep::FilterId &filter, const QPoint &globalPos);
    void moreFiltersRequested(const QRect &globalAnchor);
    void presenceRequested(); // the menu about oneself
    void conflictRequested(const lockstep::ConflictId &conflict); // null: the first

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void describeMe();
    void describeWorkspace();
    void fill();
    void addPlaces();
    void goToRow(int row);
    [[nodiscard]] static QVariantList keyOf(const QListWidgetItem &item);
    void markScope();
    void addConflicts();
    void addFilters();
    void addQueues();
    void addHeading(const QString &text, bool hidden = false);
    QListWidgetItem *addPlace(
        Scope::Kind kind, const QString &icon, const QString &text, const ProjectId &project = {});
    static void showCount(QListWidgetItem &item, const FilterPlace &filter);
    static void showCount(QListWidgetItem &item, const QueuePlace &queue);
    [[nodiscard]] QListWidgetItem *find(Scope::Kind kind) const;
    void choose(const QListWidgetItem &item);

    const ThemeService &m_themes;
    QToolButton *m_presence; // the avatar lies on it
    Avatar *m_avatar;
    QToolButton *m_switch; // the names lie on it
    IconLabel *m_switchMark;
    ElidedLabel *m_workspace;
    ElidedLabel *m_me;
    QToolButton *m_menu;
    QPushButton *m_newIssue;
    QListWidget *m_list;
    PresenceSidebar *m_people;
    Scope m_scope{};
    QList<Project> m_projects;
    Offer m_offer{};
    bool m_mayCreateProjects = false;
    QList<OpenConflict> m_conflicts;
    QList<FilterPlace> m_filters;
    int m_moreFilters = 0;
    QList<QueuePlace> m_queues;
    ProjectId m_unfolded; // its pages are shown
    int m_mine = 0;
    int m_unread = 0;
    QString m_myName;
    QString m_presenceText;
};

} // namespace lockstep::ui
