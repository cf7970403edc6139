// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/boardcommands.h"

#include "ui/actions.h"
#include "ui/board/boardview.h"
#include "ui/board/limitdialog.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/models/fieldtexts.h"
#include "ui/undokeeper.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/window/issueviews.h"
#include "ui/window/navigation.h"
#include "ui/window/windowpanes.h"

#include <QMenu>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

BoardCommands::BoardCommands(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window)
{
    connect(&m.header, &IssueListHeader::boardToggled, this, &BoardCommands::showBoard);
    connect(&m.views, &IssueViews::peekRequestedOnBoard, &m.panes, &WindowPanes::toggleDetail);
    connect(&m.views.boardModel(), &BoardModel::moved, this, &BoardCommands::noteMoved);
    connect(
        &m.views.board(), &BoardView::columnMenuRequested, this, &BoardCommands::showColumnMenu);
}

void BoardCommands::addActions(Actions &actions, const QString &group)
{
    actions.add({ .id = action::ToggleBoard,
                    .group = group,
                    .text = tr("Show as a board"),
                    .keys = { Qt::CTRL | Qt::Key_B },
                    .icon = u"square-kanban"_s,
                    .checkable = true,
                    .checkedIf = [this] { return m.views.isBoard(); } },
        [this] { showBoard(!m.views.isBoard()); });
    const auto add
        = [&](QLatin1StringView id, const QString &text, Qt::Key key, int right, int down) {
              actions.add({ .id = id,
                              .group = group,
                              .text = text,
                              .keys = { Qt::CTRL | Qt::SHIFT | key },
                              .keysInView = true,
                              .views = { &m.views.board() },
                              .enabledIf = [this] { return m.views.isBoard(); } },
                  [this, right, down] {
                      BoardView &board = m.views.board();
                      board.moveCards(board.isRightToLeft() ? -right : right, down);
                  });
          };
    add(action::MoveCardRight, tr("Move the card one column to the right"), Qt::Key_Right, 1, 0);
    add(action::MoveCardLeft, tr("Move the card one column to the left"), Qt::Key_Left, -1, 0);
    add(action::MoveCardUp, tr("Move the card up"), Qt::Key_Up, 0, -1);
    add(action::MoveCardDown, tr("Move the card down"), Qt::Key_Down, 0, 1);
}

// The same issues, with the same ones chosen, drawn otherwise.
void BoardCommands::showBoard(bool board)
{
    m.header.setBoard(board);
    if (board == m.views.isBoard())
        return;
    const bool hadFocus = m.views.hasViewFocus() || m.header.isAncestorOf(m_window.focusWidget());
    m.views.setBoard(board, m.navigation.currentIssue());
    m.panes.setBoard(board);
    Q_EMIT shown(board);
    if (hadFocus)
        m.navigation.focusList();
}

void BoardCommands::noteMoved(const BoardModel::Edits &edits, int issues, const QString &status)
{
    const QString name = issueName(m.engine.replica(), edits.front().first);
    const bool within = !edits.front().second.contains(Field::Status);
    QString text;
    if (issues > 1)
        //: %1 is a status
        text = tr("Move %n issue(s) to “%1”", nullptr, issues).arg(status);
    else if (within)
        //: %1 is the key of an issue, %2 a status
        text = tr("Move %1 within “%2”").arg(name, status);
    else
        text = tr("Move %1 to “%2”").arg(name, status);
    m.undo.noteEdits(edits, text);
}

void BoardCommands::showColumnMenu(int column, const QPoint &at)
{
    const BoardModel &model = m.views.boardModel();
    if (column < 0 || column >= model.columnCount())
        return;
    const QString status = model.columns()[static_cast<size_t>(column)].status;
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"columnActions"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QList<Project> projects = m.engine.replica().projects();
    projects.removeIf([&](const Project &project) {
        return !model.projects().contains(project.id) || !project.findStatus(status);
    });
    const auto writable
        = std::find_if(projects.begin(), projects.end(), [this](const Project &project) {
              return m.engine.replica().myRole(project.id) != Role::Viewer;
          });
    if (writable != projects.end() && Offer::of(m.engine).can(Feature::CreateIssues)) {
        connect(menu->addAction(m.themes.icon(u"plus"_s), tr("New issue in this column")),
            &QAction::triggered, this, [this, project = writable->id, status] {
                m.newIssue->start(project, { { Field::Status, FieldValue{ status } } });
            });
    }
    for (const Project &project : std::as_const(projects)) {
        QString name = project.name;
        name.replace(u'&', u"&&"_s); // no mnemonic
        QAction *limit = menu->addAction(m.themes.icon(u"flag"_s),
            model.projects().size() > 1 ? tr("Set the limit of %1…").arg(name)
                                        : tr("Set the limit…"));
        limit->setEnabled(m.engine.replica().myRole(project.id) == Role::Admin);
        if (!limit->isEnabled())
            limit->setText(tr("Only administrators of %1 set its limits").arg(name));
        connect(limit, &QAction::triggered, this, [this, id = project.id, status] {
            (new LimitDialog(m.engine, m.themes, id, status, &m_window))->open();
        });
    }
    if (menu->isEmpty()) {
        delete menu; // a status that no project has any more
        return;
    }
    menu->popup(at);
}

} // namespace lockstep::ui
