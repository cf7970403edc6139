// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/issuelistview.h"

#include "ui/models/issuelistmodel.h"
#include "ui/theme/paint.h"
#include "ui/widgets/groupheading.h"
#include "ui/widgets/issuerow.h"

#include <QPainter>
#include <QPaintEvent>
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
constexpr int mostNew = 1'000; // at once; more are no news, but a list that comes in
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
    connect(m_above, &QPushButton::clicked, this, &IssueListView::goAbove);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &IssueListView::refreshAbove);

    m_flash->setStartValue(1.0);
    m_flash->setEndValue(0.0);
    m_flash->setEasingCurve(QEasingCurve::OutCubic);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
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
        m_places = places();
    });
    setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &IssueListView::afterMove);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &IssueListView::afterMove);
    connect(model, &QAbstractItemModel::layoutChanged, this, &IssueListView::afterMove);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_newAbove.clear();
        m_sectionsKnown = false;
        updateGeometries();
        refreshAbove();
        const QList<Place> places = std::exchange(m_places, {});
        setCurrentIssue(m_wanted);
        static_cast<void>(std::any_of(
            places.begin(), places.end(), [this](const Place &each) { return showAt(each); }));
        if (const QList<IssueId> kept = std::exchange(m_kept, {}); !kept.isEmpty())
            setSelectedIssues(kept, m_keptMarking);
    });
    connect(model, &IssueListModel::remotelyChanged, this, &IssueListView::flash);
    connect(model, &IssueListModel::groupsChanged, this, [this] {
        m_sectionsKnown = false;
        updateGeometries();
        viewport()->update();
    });
}

void IssueListView::setGroupTitles(std::function<GroupTitle(const IssueGroup &)> titles)
{
    m_titles = std::move(titles);
    placeHeadings();
}

void IssueListView::setColumns(const QSet<int> &columns)
{
    m_delegate->setColumns(columns);
    viewport()->update();
}

const QSet<int> &IssueListView::columns() const { return m_delegate->columns(); }

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
    m_sectionsKnown = false;
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

// The current issue, if it is to be seen; then the rows to be seen from above; at the very top, the
// top. None if the current issue was hidden and may come back: then that is what to see.
QList<IssueListView::Place> IssueListView::places() const
{
    QList<Place> places;
    if (!m_model || m_model->rowCount() == 0)
        return places;
    const int current = m_model->rowOf(m_wanted);
    if (!m_wanted.isNull() && current < 0)
        return places;
    const int over = sections().empty() ? 0 : rowHeight(); // the heading that stays in sight
    const auto topOf = [this](int row) { return rowTop(row) - verticalOffset(); };
    const auto isSeen = [&](int row) {
        return topOf(row) + rowHeight() > over && topOf(row) < viewport()->height();
    };
    if (current >= 0 && isSeen(current))
        places << Place{ m_wanted, topOf(current) };
    if (places.isEmpty() && verticalOffset() == 0)
        return { Place{} };
    const auto [first, last] = rowsIn(0, viewport()->height());
    for (int row = first; row <= last; ++row) {
        const IssueId issue = isSeen(row) ? m_model->issueAt(row) : IssueId{};
        if (!issue.isNull())
            places << Place{ issue, topOf(row) };
    }
    return places;
}

IssueListView::Place IssueListView::place() const
{
    const QList<Place> all = places();
    return all.isEmpty() ? Place{} : all.first();
}

bool IssueListView::showAt(const Place &place)
{
    if (place.issue.isNull()) {
        verticalScrollBar()->setValue(0);
        return true;
    }
    const int row = m_model ? m_model->rowOf(place.issue) : -1;
    if (row >= 0)
        verticalScrollBar()->setValue(rowTop(row) - place.top);
    return row >= 0;
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
    if (stepToHeading(rows))
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
    m_sectionsKnown = false;
    QAbstractItemView::rowsInserted(parent, first, last);
    if (verticalOffset() == 0 || first > rowFrom(verticalOffset()) || last - first >= mostNew)
        return;
    for (int row = first; row <= last; ++row)
        m_newAbove << m_model->issueAt(row);
}

void IssueListView::beforeChange()
{
    m_rowsChanging = true;
    m_before.clear();
    if (verticalOffset() == 0)
        return;
    const auto [first, last] = rowsIn(0, viewport()->height());
    for (int row = first; row <= last; ++row) {
        if (const IssueId issue = m_model->issueAt(row); !issue.isNull())
            m_before.emplace_back(issue, rowTop(row));
    }
}

void IssueListView::afterMove()
{
    m_rowsChanging = false;
    m_sectionsKnown = false;
    const int offset = verticalOffset(); // it may change with the range of the scroll bar
    updateGeometries();
    std::vector<int> moved;
    for (const auto &[issue, top] : std::exchange(m_before, {})) {
        if (const int now = m_model->rowOf(issue); now >= 0)
            moved.push_back(rowTop(now) - top);
    }
    if (!moved.empty()) {
        // What most of the rows did: single ones may have jumped elsewhere.
        const auto middle = moved.begin() + static_cast<std::ptrdiff_t>(moved.size() / 2);
        std::nth_element(moved.begin(), middle, moved.end());
        verticalScrollBar()->setValue(offset + *middle);
    }
    refreshAbove();
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

// Those that still stand above what is to be seen.
void IssueListView::refreshAbove()
{
    const int first = rowFrom(verticalOffset());
    m_newAbove.removeIf([&](const IssueId &issue) {
        const int row = m_model->rowOf(issue);
        return row < 0 || row >= first;
    });
    m_above->setVisible(!m_newAbove.isEmpty());
    m_above->setText(tr("%n new issue(s)", nullptr, int(m_newAbove.size())));
    placeAbove();
}

// To the topmost of them: usually the first row.
void IssueListView::goAbove()
{
    int row = m_model->rowCount() - 1;
    for (const IssueId &issue : std::as_const(m_newAbove)) {
        if (const int at = m_model->rowOf(issue); at >= 0)
            row = std::min(row, at);
    }
    m_newAbove.clear();
    setFocus();
    if (row >= 0)
        scrollTo(m_model->index(row, modelColumn()), PositionAtTop);
    refreshAbove();
}

void IssueListView::placeAbove()
{
    m_above->adjustSize();
    const int below = sections().empty() ? 0 : rowHeight();
    m_above->move((width() - m_above->width()) / 2, below + space::S);
    m_above->raise();
}

void IssueListView::tick()
{
    m_minute = m_clock.after(60s, [this] { tick(); });
    viewport()->update();
}

// --- Painting
// -------------------------------------------------------------------------------------

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
        = viewport()->underMouse() ? indexAt(viewport()->mapFromGlobal(QCursor::pos())).row() : -1;
    const auto [first, last] = rowsIn(event->rect().top(), event->rect().bottom());
    for (int row = first; row <= last; ++row) {
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
