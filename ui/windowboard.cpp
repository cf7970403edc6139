// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The board of MainWindow, and what is the same of list and board.

#include "ui/board/boardview.h"
#include "ui/board/limitdialog.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/mainwindow.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/issuelistmodel.h"
#include "ui/undokeeper.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"

#include <QLocale>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

void MainWindow::makeBoard()
{
    m_boardModel = new BoardModel(m_engine, *m_model, m_context.clock, this);
    m_board = new BoardView(
        m_context.themes, m_engine, *m_boardModel, *m_model, m_context.clock, m_listPane);
    m_listStack->addWidget(m_board);
    connect(m_header, &IssueListHeader::boardToggled, this, &MainWindow::showBoard);
    connect(m_boardModel, &BoardModel::reset, this, &MainWindow::refreshCount);
    connect(m_boardModel, &BoardModel::changed, this, &MainWindow::refreshCount);
    connect(m_boardModel, &BoardModel::moved, this, &MainWindow::noteMoved);
    connect(m_board, &BoardView::currentIssueChanged, this, &MainWindow::showIssue);
    connect(m_board, &BoardView::issueActivated, this, [this](const IssueId &issue) {
        if (popOutInstead(issue))
            return;
        showIssue(issue);
        m_detailWanted = true;
        arrange();
        m_detail->focusFirst();
    });
    connect(m_board, &BoardView::peekRequested, this, [this] {
        m_detailWanted = !m_detailWanted;
        arrange();
    });
    connect(m_board, &BoardView::selectionSizeChanged, this, [this] {
        refreshCount();
        refreshActions();
    });
    connect(
        m_board, &BoardView::menuRequested, this, [this](const IssueId &issue, const QPoint &at) {
            if (!m_board->isSelected(issue))
                m_board->setCurrentIssue(issue);
            showIssue(issue);
            m_issueMenu->popup(at);
        });
    connect(m_board, &BoardView::columnMenuRequested, this, &MainWindow::showColumnMenu);
    // What was looked at beside the board makes room for it again.
    connect(m_detail, &IssueDetail::left, this, [this] {
        if (!isBoard())
            return;
        m_detailWanted = false;
        arrange();
    });
}

void MainWindow::makeBoardActions(const QString &group)
{
    m_actions->add({ .id = action::ToggleBoard,
                       .group = group,
                       .text = tr("Show as a board"),
                       .keys = { Qt::CTRL | Qt::Key_B },
                       .icon = u"square-kanban"_s,
                       .checkable = true,
                       .checkedIf = [this] { return isBoard(); } },
        [this] { showBoard(!isBoard()); });
    const auto add
        = [&](QLatin1StringView id, const QString &text, Qt::Key key, int right, int down) {
              m_actions->add({ .id = id,
                                 .group = group,
                                 .text = text,
                                 .keys = { Qt::CTRL | Qt::SHIFT | key },
                                 .keysInView = true,
                                 .views = { m_board },
                                 .enabledIf = [this] { return isBoard(); } },
                  [this, right, down] {
                      m_board->moveCards(m_board->isRightToLeft() ? -right : right, down);
                  });
          };
    add(action::MoveCardRight, tr("Move the card one column to the right"), Qt::Key_Right, 1, 0);
    add(action::MoveCardLeft, tr("Move the card one column to the left"), Qt::Key_Left, -1, 0);
    add(action::MoveCardUp, tr("Move the card up"), Qt::Key_Up, 0, -1);
    add(action::MoveCardDown, tr("Move the card down"), Qt::Key_Down, 0, 1);
}

// --- List or board
// --------------------------------------------------------------------------------

bool MainWindow::isBoard() const { return m_boardModel->isActive(); }

// The same issues, with the same ones chosen, drawn otherwise. The detail beside it is wanted or
// not in each view for itself: a board needs the room.
void MainWindow::showBoard(bool board)
{
    m_header->setBoard(board);
    if (board == isBoard())
        return;
    const bool hadFocus
        = m_list->hasFocus() || m_board->hasFocus() || m_header->isAncestorOf(focusWidget());
    const QList<IssueId> chosen = selectedIssues();
    const bool marking = isMarking();
    const IssueId current = m_detail->issue();
    m_boardModel->hold(current);
    m_boardModel->setActive(board);
    std::swap(m_detailWanted, m_detailElsewhere);
    refreshEmpty();
    if (board) {
        m_board->setCurrentIssue(current);
        m_board->setSelectedIssues(chosen, marking);
    } else {
        m_list->setCurrentIssue(current);
        if (marking || chosen.size() > 1)
            m_list->setSelectedIssues(chosen, marking);
    }
    arrange();
    refreshCount();
    refreshActions();
    if (hadFocus)
        focusList();
}

QList<IssueId> MainWindow::selectedIssues() const
{
    return isBoard() ? m_board->selectedIssues() : m_list->selectedIssues();
}

int MainWindow::selectedCount() const
{
    return isBoard() ? m_board->selectedCount() : m_list->selectedCount();
}

bool MainWindow::isMarking() const
{
    return isBoard() ? m_board->isMarking() : m_list->isMarking();
}

void MainWindow::setCurrentIssue(const IssueId &issue)
{
    m_list->setCurrentIssue(issue);
    if (isBoard()) {
        m_boardModel->hold(issue);
        m_boardModel->flush();
        m_board->setCurrentIssue(issue);
    }
}

void MainWindow::step(int rows)
{
    if (isBoard())
        m_board->step(rows);
    else
        m_list->step(rows);
}

void MainWindow::toggleMark()
{
    if (isBoard())
        m_board->toggleMark();
    else
        m_list->toggleMark();
}

void MainWindow::selectAll()
{
    if (isBoard())
        m_board->selectAll();
    else
        m_list->selectAll();
}

void MainWindow::clearMarks()
{
    if (isBoard())
        m_board->clearMarks();
    else
        m_list->clearMarks();
}

QRect MainWindow::editAnchor() const
{
    if (!isBoard()) {
        const QModelIndex row = m_list->currentIndex();
        QRect at = m_list->visualRect(row);
        if (!row.isValid() || !m_list->viewport()->rect().intersects(at))
            at = QRect(m_list->viewport()->rect().topLeft(), QSize(m_list->viewport()->width(), 1));
        at.setLeft(at.left() + space::L);
        return { m_list->viewport()->mapToGlobal(at.topLeft()), at.size() };
    }
    const QWidget *area = m_board->viewport();
    QRect at = m_board->cardRect(m_board->currentIssue()).intersected(area->rect());
    if (at.isEmpty())
        at = QRect(area->rect().topLeft(), QSize(area->width(), 1));
    return { area->mapToGlobal(at.topLeft()), at.size() };
}

// The neighbour of what is about to go.
IssueId MainWindow::nextOnBoard(const QList<IssueId> &gone) const
{
    const BoardPlace now = m_boardModel->placeOf(m_board->currentIssue());
    for (int row = now.row + 1; row < m_boardModel->cardCount(now.column); ++row) {
        const IssueId issue = m_boardModel->issueAt({ now.column, row });
        if (!gone.contains(issue))
            return issue;
    }
    for (int row = now.row - 1; row >= 0; --row) {
        const IssueId issue = m_boardModel->issueAt({ now.column, row });
        if (!gone.contains(issue))
            return issue;
    }
    return {};
}

// --- Moves and limits
// -----------------------------------------------------------------------------

void MainWindow::noteMoved(const BoardModel::Edits &edits, int issues, const QString &status)
{
    const QString name = issueName(m_engine.replica(), edits.front().first);
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
    m_undo->noteEdits(edits, text);
}

void MainWindow::showColumnMenu(int column, const QPoint &at)
{
    if (column < 0 || column >= m_boardModel->columnCount())
        return;
    const QString status = m_boardModel->columns()[static_cast<size_t>(column)].status;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnActions"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QList<Project> projects = m_engine.replica().projects();
    projects.removeIf([&](const Project &project) {
        return !m_boardModel->projects().contains(project.id) || !project.findStatus(status);
    });
    const auto writable
        = std::find_if(projects.begin(), projects.end(), [this](const Project &project) {
              return m_engine.replica().myRole(project.id) != Role::Viewer;
          });
    if (writable != projects.end()) {
        connect(menu->addAction(m_context.themes.icon(u"plus"_s), tr("New issue in this column")),
            &QAction::triggered, this, [this, project = writable->id, status] {
                newIssue().start(project, { { Field::Status, FieldValue{ status } } });
            });
    }
    for (const Project &project : std::as_const(projects)) {
        QString name = project.name;
        name.replace(u'&', u"&&"_s); // no mnemonic
        QAction *limit = menu->addAction(m_context.themes.icon(u"flag"_s),
            m_boardModel->projects().size() > 1 ? tr("Set the limit of %1…").arg(name)
                                                : tr("Set the limit…"));
        limit->setEnabled(m_engine.replica().myRole(project.id) == Role::Admin);
        if (!limit->isEnabled())
            limit->setText(tr("Only administrators of %1 set its limits").arg(name));
        connect(limit, &QAction::triggered, this, [this, id = project.id, status] {
            (new LimitDialog(m_engine, m_context.themes, id, status, this))->open();
        });
    }
    if (menu->isEmpty()) {
        delete menu; // a status that no project has any more
        return;
    }
    menu->popup(at);
}

} // namespace lockstep::ui
