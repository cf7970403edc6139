// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/issuelistview.h"

#include "ui/models/issuelistmodel.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"
#include "ui/widgets/issuerow.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVariantAnimation>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int flashTimes = 6; // of the usual motion: long enough to be found by the eye
constexpr int mostFlashing = 50;
} // namespace

IssueListView::IssueListView(const ThemeService &themes, Clock &clock, QWidget *parent)
    : QListView(parent), m_themes(themes), m_clock(clock),
      m_delegate(new IssueRowDelegate(themes, this)), m_above(new QPushButton(this)),
      m_flash(new QVariantAnimation(this))
{
    setObjectName(u"issueList"_s);
    setAccessibleName(tr("Issues"));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setModelColumn(IssueListModel::Subject);

    m_above->setObjectName(u"newIssuesAbove"_s);
    m_above->setIcon(themes.icon(u"arrow-up"_s, Token::Accent));
    m_above->hide();
    connect(m_above, &QPushButton::clicked, this, [this] {
        verticalScrollBar()->setValue(0);
        setFocus();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value < m_newAbove * rowHeight())
            showAbove(value / rowHeight());
    });

    m_flash->setStartValue(1.0);
    m_flash->setEndValue(0.0);
    m_flash->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_flash, &QVariantAnimation::valueChanged, this, &IssueListView::paintFlash);
    connect(m_flash, &QVariantAnimation::finished, this, [this] {
        m_flashing.clear();
        paintFlash();
    });
    connect(this, &QListView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT issueActivated(m_model->issueAt(index.row())); });
    connect(&themes, &ThemeService::themeChanged, this, &IssueListView::measure);
    measure();
    tick();
}

void IssueListView::setIssueModel(IssueListModel *model)
{
    m_model = model;
    // Before the base class and the selection connect: they move the current row by themselves.
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &IssueListView::beforeChange);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &IssueListView::beforeChange);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &IssueListView::beforeChange);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = m_marking || m_selected > 1 ? selectedIssues() : QList<IssueId>{};
        m_keptMarking = m_marking;
    });
    setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &IssueListView::afterMove);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &IssueListView::afterMove);
    connect(model, &QAbstractItemModel::layoutChanged, this, &IssueListView::afterMove);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        showAbove(0);
        setCurrentIssue(m_wanted);
        if (const QList<IssueId> kept = std::exchange(m_kept, {}); !kept.isEmpty())
            setSelectedIssues(kept, m_keptMarking);
    });
    connect(model, &IssueListModel::remotelyChanged, this, &IssueListView::flash);
}

void IssueListView::setDensity(Density density)
{
    m_density = density;
    measure();
}

void IssueListView::measure()
{
    constexpr int heights[] = { 28, 34, 42 };
    const int text = QFontMetrics(m_themes.theme().font(TextStyle::Body)).height();
    m_rowHeight = std::max(heights[int(m_density)], text + 2 * space::XS);
    m_delegate->setRowHeight(m_rowHeight);
    updateGeometries();
    viewport()->update();
}

IssueId IssueListView::currentIssue() const
{
    return m_model ? m_model->issueAt(currentIndex().row()) : IssueId{};
}

void IssueListView::setCurrentIssue(const IssueId &issue)
{
    const QScopedValueRollback quiet(m_rowsChanging, true);
    m_wanted = issue;
    m_marking = false;
    const int row = m_model ? m_model->rowOf(issue) : -1;
    if (row < 0) {
        selectionModel()->clear();
        return;
    }
    const QModelIndex index = m_model->index(row, modelColumn());
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

QList<IssueId> IssueListView::selectedIssues() const
{
    QList<IssueId> issues;
    if (!selectionModel())
        return issues;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        issues << m_model->issueAt(index.row());
    return issues;
}

void IssueListView::step(int rows)
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    const QModelIndex now = currentIndex();
    const int row = now.isValid() ? std::clamp(now.row() + rows, 0, m_model->rowCount() - 1) : 0;
    const QModelIndex index = m_model->index(row, modelColumn());
    if (m_marking)
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    else
        setCurrentIndex(index);
}

void IssueListView::toggleMark()
{
    if (!currentIndex().isValid())
        return;
    // The first mark is for the issue that is selected because it is current.
    if (!std::exchange(m_marking, true) && m_selected == 1
        && selectionModel()->isSelected(currentIndex())) {
        Q_EMIT selectionSizeChanged(m_selected);
        viewport()->update();
        return;
    }
    selectionModel()->select(
        currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

void IssueListView::clearMarks()
{
    m_marking = false;
    if (currentIndex().isValid())
        selectionModel()->select(
            currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void IssueListView::setSelectedIssues(const QList<IssueId> &issues, bool marking)
{
    QItemSelection selection;
    for (const IssueId &issue : issues) {
        if (const int row = m_model->rowOf(issue); row >= 0)
            selection.select(
                m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_marking = marking && !selection.isEmpty();
}

void IssueListView::selectionChanged(
    const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    int now = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        now += range.height(); // whole rows, always
    if (now == 0)
        m_marking = false;
    if (std::exchange(m_selected, now) != now)
        Q_EMIT selectionSizeChanged(now);
}

// --- Geometry -----------------------------------------------------------------------------------

int IssueListView::verticalOffset() const { return verticalScrollBar()->value(); }

int IssueListView::rowAt(int y) const
{
    const int at = y + verticalOffset();
    return at < 0 ? -1 : at / rowHeight();
}

QRect IssueListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return { 0, index.row() * rowHeight() - verticalOffset(), viewport()->width(), rowHeight() };
}

QModelIndex IssueListView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    if (!model() || row < 0 || row >= model()->rowCount())
        return {};
    return model()->index(row, modelColumn());
}

void IssueListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * rowHeight();
    const int page = viewport()->height();
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtCenter)
        bar->setValue(top - (page - rowHeight()) / 2);
    else if (hint == PositionAtTop || top < bar->value())
        bar->setValue(top);
    else if (hint == PositionAtBottom || top + rowHeight() > bar->value() + page)
        bar->setValue(top + rowHeight() - page);
}

void IssueListView::doItemsLayout() { QAbstractItemView::doItemsLayout(); }

void IssueListView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    const int page = viewport()->height();
    const int rows = model() ? model()->rowCount() : 0;
    verticalScrollBar()->setRange(0, std::max(0, rows * rowHeight() - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(rowHeight());
    placeAbove();
}

void IssueListView::scrollContentsBy(int, int) { viewport()->update(); }

void IssueListView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    placeAbove();
}

QModelIndex IssueListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return {};
    const QModelIndex now = currentIndex();
    int row = now.row();
    const int page = std::max(1, viewport()->height() / rowHeight() - 1);
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row -= 1;
        break;
    case MoveDown:
    case MoveNext:
        row += 1;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows - 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(row, 0, rows - 1), modelColumn());
}

void IssueListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const int rows = model() ? model()->rowCount() : 0;
    const int first = std::max(0, rowAt(rect.normalized().top()));
    const int last = std::min(rows - 1, rowAt(rect.normalized().bottom()));
    QItemSelection selection;
    if (first <= last)
        selection.select(
            model()->index(first, 0), model()->index(last, model()->columnCount() - 1));
    selectionModel()->select(selection, command);
}

QRegion IssueListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect top = visualRect(range.topLeft());
        const QRect bottom = visualRect(range.bottomRight());
        region += top.united(bottom).intersected(viewport()->rect());
    }
    return region;
}

// --- Changes of the rows
// --------------------------------------------------------------------------

void IssueListView::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &)
{
    const QRect area = visualRect(topLeft).united(visualRect(bottomRight));
    viewport()->update(area.intersected(viewport()->rect()));
}

void IssueListView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QAbstractItemView::rowsInserted(parent, first, last);
    if (verticalOffset() > 0 && first <= rowAt(0))
        showAbove(m_newAbove + last - first + 1);
}

void IssueListView::beforeChange()
{
    m_rowsChanging = true;
    m_before.clear();
    if (verticalOffset() == 0)
        return;
    const int last = std::min(rowAt(viewport()->height()), m_model->rowCount() - 1);
    for (int row = std::max(0, rowAt(0)); row <= last; ++row) {
        if (const IssueId issue = m_model->issueAt(row); !issue.isNull())
            m_before.emplace_back(issue, row);
    }
}

void IssueListView::afterMove()
{
    m_rowsChanging = false;
    updateGeometries();
    std::vector<int> moved;
    for (const auto &[issue, row] : std::exchange(m_before, {})) {
        if (const int now = m_model->rowOf(issue); now >= 0)
            moved.push_back(now - row);
    }
    if (!moved.empty()) {
        // What most of the rows did: single ones may have jumped elsewhere.
        const auto middle = moved.begin() + static_cast<std::ptrdiff_t>(moved.size() / 2);
        std::nth_element(moved.begin(), middle, moved.end());
        verticalScrollBar()->setValue(verticalOffset() + *middle * rowHeight());
    }
    viewport()->update();
}

void IssueListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_rowsChanging || !current.isValid())
        return;
    m_wanted = m_model->issueAt(current.row());
    Q_EMIT currentIssueChanged(m_wanted);
}

void IssueListView::flash(const QList<IssueId> &issues)
{
    if (m_themes.motion() == 0 || issues.size() > mostFlashing || !isVisible())
        return;
    m_flashing = issues;
    m_flash->stop();
    m_flash->setDuration(m_themes.motion() * flashTimes);
    m_flash->start();
}

void IssueListView::paintFlash()
{
    QHash<QString, qreal> left;
    for (const IssueId &issue : std::as_const(m_flashing))
        left.insert(issue.toString(), m_flash->currentValue().toReal());
    m_delegate->setFlash(left);
    viewport()->update();
}

void IssueListView::showAbove(int count)
{
    m_newAbove = count;
    m_above->setVisible(count > 0);
    m_above->setText(tr("%n new issue(s)", nullptr, count));
    placeAbove();
}

void IssueListView::placeAbove()
{
    m_above->adjustSize();
    m_above->move((width() - m_above->width()) / 2, space::S);
    m_above->raise();
}

void IssueListView::tick()
{
    m_minute = m_clock.after(60s, [this] { tick(); });
    viewport()->update();
}

// --- Input and painting
// ---------------------------------------------------------------------------

QItemSelectionModel::SelectionFlags IssueListView::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    if (m_marking && event && event->type() == QEvent::KeyPress
        && !static_cast<const QKeyEvent *>(event)->modifiers())
        return QItemSelectionModel::NoUpdate; // the keys move, X marks
    return QListView::selectionCommand(index, event);
}

void IssueListView::mousePressEvent(QMouseEvent *event)
{
    m_marking = m_marking && event->modifiers() & Qt::ControlModifier;
    QListView::mousePressEvent(event);
}

void IssueListView::keyPressEvent(QKeyEvent *event)
{
    const bool plain
        = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    switch (plain ? event->key() : 0) {
    case Qt::Key_J:
        step(1);
        return;
    case Qt::Key_K:
        step(-1);
        return;
    case Qt::Key_X:
        toggleMark();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_marking && !event->modifiers()) {
            step(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_marking || m_selected > 1) {
            clearMarks();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const IssueId issue = currentIssue(); !issue.isNull())
            Q_EMIT issueActivated(issue);
        return;
    default:
        break;
    }
    if (plain && !event->text().isEmpty() && event->text().at(0).isPrint())
        event->ignore(); // no search by typing: letters are commands
    else
        QListView::keyPressEvent(event);
}

void IssueListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint at
        = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuRequested(m_model->issueAt(index.row()), at);
}

void IssueListView::focusInEvent(QFocusEvent *event)
{
    // The base class would go to the first row by itself; that is the user's to say.
    if (currentIndex().isValid())
        QListView::focusInEvent(event);
    else
        QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void IssueListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_themes.color(Token::Surface));
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State common = option.state & ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    const int hovered
        = viewport()->underMouse() ? rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()) : -1;
    const int last = std::min(rows - 1, rowAt(event->rect().bottom()));
    for (int row = std::max(0, rowAt(event->rect().top())); row <= last; ++row) {
        const QModelIndex index = model()->index(row, modelColumn());
        option.rect = visualRect(index);
        option.state = common;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, row == hovered);
        option.state.setFlag(QStyle::State_HasFocus, row == currentIndex().row() && hasFocus());
        m_delegate->paint(&painter, option, index);
    }
    // The focus must be seen before anything is chosen, too.
    if (hasFocus() && !currentIndex().isValid())
        paintFocusRing(painter, viewport()->rect(), 0, m_themes.theme());
}

} // namespace lockstep::ui
