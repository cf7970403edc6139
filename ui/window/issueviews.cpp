// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/issueviews.h"

#include "ui/actions.h"
#include "ui/board/boardview.h"
#include "ui/widgets/grouptitles.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/peekcard.h"

namespace lockstep::ui {

IssueViews::IssueViews(SyncEngine &engine, Clock &clock, ThemeService &themes,
    IssueListModel::Rows rows, QWidget *parent)
    : QStackedWidget(parent), m_model(new IssueListModel(engine, clock, this, rows)),
      m_list(new IssueListView(themes, clock, this)),
      m_boardModel(new BoardModel(engine, *m_model, clock, this)),
      m_board(new BoardView(themes, engine, *m_boardModel, *m_model, clock, this)),
      m_peek(new PeekCard({ themes, engine.replica(), clock }, parent))
{
    m_list->setIssueModel(m_model);
    m_list->setGroupTitles([this, &engine, &themes](const IssueGroup &group) {
        return groupTitle(group, m_model->order().grouping, engine.replica(), themes);
    });
    addWidget(m_list);
    addWidget(m_board);
    connectViews();
}

// The views before what they show.
IssueViews::~IssueViews()
{
    delete m_board;
    delete m_list;
}

void IssueViews::connectViews()
{
    connect(m_model, &IssueListModel::countChanged, this, &IssueViews::countChanged);
    connect(m_boardModel, &BoardModel::reset, this, &IssueViews::countChanged);
    connect(m_boardModel, &BoardModel::changed, this, &IssueViews::countChanged);
    connect(m_list, &IssueListView::currentIssueChanged, this, [this](const IssueId &issue) {
        Q_EMIT currentIssueChanged(issue);
        if (m_peek->isVisible()) {
            m_peek->setIssue(issue);
            m_peek->popup(*m_list, m_list->visualRect(m_list->currentIndex()));
        }
    });
    connect(m_board, &BoardView::currentIssueChanged, this, &IssueViews::currentIssueChanged);
    connect(m_list, &IssueListView::left, m_peek, &QWidget::hide);
    connect(m_list, &IssueListView::peekRequested, this, &IssueViews::peek);
    connect(m_board, &BoardView::peekRequested, this, &IssueViews::peekRequestedOnBoard);
    connect(m_list, &IssueListView::issueActivated, this, [this](const IssueId &issue) {
        m_peek->hide();
        Q_EMIT issueActivated(issue);
    });
    connect(m_board, &BoardView::issueActivated, this, &IssueViews::issueActivated);
    connect(m_list, &IssueListView::selectionSizeChanged, this, &IssueViews::selectionSizeChanged);
    connect(m_board, &BoardView::selectionSizeChanged, this, &IssueViews::selectionSizeChanged);
    connect(m_list, &IssueListView::menuRequested, this,
        [this](const IssueId &issue, const QPoint &at) {
            if (!m_list->selectedIssues().contains(issue))
                m_list->setCurrentIssue(issue);
            Q_EMIT menuRequested(issue, at);
        });
    connect(
        m_board, &BoardView::menuRequested, this, [this](const IssueId &issue, const QPoint &at) {
            if (!m_board->isSelected(issue))
                m_board->setCurrentIssue(issue);
            Q_EMIT menuRequested(issue, at);
        });
}

void IssueViews::addActions(Actions &actions, const QString &group)
{
    const auto add = [&](QLatin1StringView id, const QString &text, QList<QKeySequence> keys,
                         std::function<void()> run) {
        actions.add({ .id = id,
                        .group = group,
                        .text = text,
                        .keys = std::move(keys),
                        .keysInView = true,
                        .views = { m_list, m_board } },
            std::move(run));
    };
    add(action::NextIssue, tr("Next issue"), { Qt::Key_J, Qt::Key_Down }, [this] { step(1); });
    add(action::PreviousIssue, tr("Previous issue"), { Qt::Key_K, Qt::Key_Up },
        [this] { step(-1); });
    add(action::Mark, tr("Mark the issue, to change several at once"), { Qt::Key_X },
        [this] { toggleMark(); });
    add(action::SelectAll, tr("Mark all issues"), { QKeySequence::SelectAll },
        [this] { selectAll(); });
}

void IssueViews::addListActions(Actions &actions, const QString &group)
{
    const auto add = [&](QLatin1StringView id, const QString &text, QKeySequence key,
                         std::function<void()> run) {
        actions.add({ .id = id,
                        .group = group,
                        .text = text,
                        .keys = { std::move(key) },
                        .keysInView = true,
                        .views = { m_list } },
            std::move(run));
    };
    add(action::Peek, tr("Look at the issue without leaving the list"), Qt::Key_Space,
        [this] { peek(); });
    add(action::FoldGroup, tr("Fold the group away"), Qt::Key_Left,
        [this] { m_list->foldCurrent(); });
    add(action::FoldGroups, tr("Fold all groups away"), Qt::SHIFT | Qt::Key_Left,
        [this] { m_model->foldAll(true); });
    add(action::UnfoldGroups, tr("Unfold all groups"), Qt::SHIFT | Qt::Key_Right,
        [this] { m_model->foldAll(false); });
}

void IssueViews::setEmptyPage(QWidget &page)
{
    m_empty = &page;
    addWidget(m_empty);
}

// --- List or board
// --------------------------------------------------------------------------------

void IssueViews::setBoard(bool board, const IssueId &current)
{
    if (board == isBoard())
        return;
    const QList<IssueId> chosen = selectedIssues();
    const bool marking = isMarking();
    m_boardModel->hold(current);
    m_boardModel->setActive(board);
    showEmptyPage(shownCount() == 0);
    if (board) {
        m_board->setCurrentIssue(current);
        m_board->setSelectedIssues(chosen, marking);
    } else {
        m_list->setCurrentIssue(current);
        if (marking || chosen.size() > 1)
            m_list->setSelectedIssues(chosen, marking);
    }
}

bool IssueViews::hasViewFocus() const { return m_list->hasFocus() || m_board->hasFocus(); }

int IssueViews::shownCount() const
{
    return isBoard() ? m_boardModel->cardCount() : m_model->matchCount();
}

void IssueViews::showEmptyPage(bool empty)
{
    if (empty && m_empty)
        setCurrentWidget(m_empty);
    else
        setCurrentWidget(isBoard() ? static_cast<QWidget *>(m_board) : m_list);
}

// --- What both have
// -------------------------------------------------------------------------------

IssueId IssueViews::currentIssue() const
{
    return isBoard() ? m_board->currentIssue() : m_list->currentIssue();
}

void IssueViews::setCurrentIssue(const IssueId &issue)
{
    m_list->setCurrentIssue(issue);
    if (isBoard()) {
        m_boardModel->hold(issue);
        m_boardModel->flush();
        m_board->setCurrentIssue(issue);
    }
}

void IssueViews::hold(const IssueId &issue)
{
    m_model->hold(issue);
    m_boardModel->hold(issue);
}

void IssueViews::step(int rows)
{
    if (isBoard())
        m_board->step(rows);
    else
        m_list->step(rows);
}

QList<IssueId> IssueViews::selectedIssues() const
{
    return isBoard() ? m_board->selectedIssues() : m_list->selectedIssues();
}

int IssueViews::selectedCount() const
{
    return isBoard() ? m_board->selectedCount() : m_list->selectedCount();
}

bool IssueViews::isMarking() const
{
    return isBoard() ? m_board->isMarking() : m_list->isMarking();
}

void IssueViews::toggleMark()
{
    if (isBoard())
        m_board->toggleMark();
    else
        m_list->toggleMark();
}

void IssueViews::selectAll()
{
    if (isBoard())
        m_board->selectAll();
    else
        m_list->selectAll();
}

void IssueViews::clearMarks()
{
    if (isBoard())
        m_board->clearMarks();
    else
        m_list->clearMarks();
}

QRect IssueViews::editAnchor() const
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

IssueId IssueViews::neighbourOf(const IssueId &from, const QList<IssueId> &gone) const
{
    const BoardPlace card = m_boardModel->placeOf(m_board->currentIssue());
    const int start = isBoard() ? card.row + 1 : std::max(m_model->rowOf(from), 0);
    const int count = isBoard() ? m_boardModel->cardCount(card.column) : m_model->rowCount();
    const auto at = [&](int row) {
        return isBoard() ? m_boardModel->issueAt({ card.column, row }) : m_model->issueAt(row);
    };
    for (int row = start; row < count; ++row) {
        if (!gone.contains(at(row)))
            return at(row);
    }
    for (int row = std::min(start, count) - 1; row >= 0; --row) {
        if (!gone.contains(at(row)))
            return at(row);
    }
    return {};
}

QList<IssueId> IssueViews::all()
{
    QList<IssueId> issues;
    if (isBoard()) {
        for (int column = 0; column < m_boardModel->columnCount(); ++column) {
            for (int row = 0; row < m_boardModel->cardCount(column); ++row)
                issues << m_boardModel->issueAt({ column, row });
        }
        return issues;
    }
    const QStringList folded = m_model->folded();
    if (!folded.isEmpty())
        m_model->setFolded(QStringList{});
    issues.reserve(m_model->rowCount());
    for (int row = 0; row < m_model->rowCount(); ++row)
        issues << m_model->issueAt(row);
    if (!folded.isEmpty())
        m_model->setFolded(folded);
    return issues;
}

// --- Peeking
// --------------------------------------------------------------------------------------

void IssueViews::peek()
{
    if (m_peek->isVisible()) {
        m_peek->hide();
        return;
    }
    const IssueId issue = m_list->currentIssue();
    if (issue.isNull())
        return;
    m_peek->setIssue(issue);
    m_peek->popup(*m_list, m_list->visualRect(m_list->currentIndex()));
}

void IssueViews::hidePeek() { m_peek->hide(); }

void IssueViews::refreshPeek(const QSet<IssueId> &changed)
{
    if (m_peek->isVisible() && changed.contains(m_peek->issue()))
        m_peek->setIssue(m_peek->issue());
}

} // namespace lockstep::ui
