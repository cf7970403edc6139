// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/inbox/inboxmarks.h"
#include "ui/inbox/inboxmodel.h"
#include "ui/theme/themeservice.h"

#include <QHash>
#include <QKeySequence>
#include <QWidget>

class QAction;
class QKeyEvent;
class QListView;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace lockstep::ui {

class EmptyState;
class PageHeader;

// What the user was told, to be read, put off or put away. The issue of the current row is shown
// beside it; what is done here is done on all of his devices.
class InboxPage final : public QWidget
{
    Q_OBJECT

public:
    InboxPage(SyncEngine &engine, Clock &clock, const ThemeService &themes, const InboxWatch &watch,
        QWidget *parent);

    [[nodiscard]] PageHeader &header() { return *m_header; }
    void setView(InboxView view);
    [[nodiscard]] InboxView view() const { return m_model->view(); }

    void readAll();
    void clearAll();
    void focusRows();

    // With the current row; readAll() and clearAll() are two more.
    enum class Deed {
        Next,
        Previous,
        Open,
        ToggleRead,
        Archive,
        Snooze,
        ToggleMute,
        ReadAll,
        Clear
    };
    void run(Deed deed);
    // They mean something else in the rest of the window, and come first while the rows have the
    // focus.
    [[nodiscard]] static QList<QKeySequence> keysOf(Deed deed);

    // Something was done that can be taken back.
    std::function<void(const QString &text, std::function<void()> undo)> tellDone{};

Q_SIGNALS:
    void issueShown(const lockstep::IssueId &issue); // beside it; null: none
    // Beside it, where there is no issue: a message that is about a project, and what open() does.
    // Without a text: there is none.
    void noteShown(const QString &icon, const QString &text, const QString &action);
    void issueOpened(const lockstep::IssueId &issue); // the keyboard goes there
    void projectOpened(const lockstep::ProjectId &project, bool channel);
    void rulesRequested(); // what he is told of
    void left(); // Esc

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeHeader();
    void makeMenu();
    void refresh();
    void refreshEmpty();
    void selectNear(int row);
    void currentChanged();
    void showCurrent();
    void showNote(); // of the current row
    bool pressed(const QKeyEvent &event, bool act);
    bool step(int rows); // false: there is none
    void stepOn(); // the current row is about to go
    void open();
    void toggleRead();
    void archive();
    void snooze(const QString &until);
    void chooseSnooze(const QPoint &at);
    void toggleMute(); // what it is about: an issue, or a project
    template <typename Id> void toggleMute(const Id &id, const QString &name);
    void showMenu(const QPoint &at);
    [[nodiscard]] QPoint middleOfRow() const; // of the current one, on the screen
    void tell(const QString &text, const InboxMarks::Before &before);
    [[nodiscard]] const InboxModel::Group *current() const;
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] QString projectName(const ProjectId &id) const;

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    const InboxWatch &m_watch;
    InboxMarks m_marks;
    InboxModel *m_model;
    PageHeader *m_header;
    QHash<InboxView, QToolButton *> m_views{};
    QToolButton *m_more;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    Timer m_tick{};
    int m_row = -1; // the current one, to go on from when it has gone
};

} // namespace lockstep::ui
