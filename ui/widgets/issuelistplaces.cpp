// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of IssueListView: where rows and headings are, and the way from one to the next.

#include "ui/models/issuelistmodel.h"
#include "ui/widgets/groupheading.h"
#include "ui/widgets/issuelistview.h"

#include <QScrollBar>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

// --- Geometry -----------------------------------------------------------------------------------

int IssueListView::verticalOffset() const { return verticalScrollBar()->value(); }

const std::vector<IssueListView::Section> &IssueListView::sections() const
{
    if (!std::exchange(m_sectionsKnown, true)) {
        m_sections.clear();
        int top = 0;
        if (m_model) {
            for (const IssueGroup &group : m_model->groups()) {
                m_sections.push_back({ top, group.firstRow, group.rows });
                top += (group.rows + 1) * rowHeight();
            }
        }
    }
    return m_sections;
}

int IssueListView::contentHeight() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return (rows + int(sections().size())) * rowHeight();
}

int IssueListView::rowTop(int row) const
{
    // The last that begins there has the row; those before have none.
    const auto after = std::upper_bound(sections().begin(), sections().end(), row,
        [](int at, const Section &section) { return at < section.firstRow; });
    return (row + int(after - sections().begin())) * rowHeight();
}

int IssueListView::rowFrom(int y) const
{
    const auto after = std::upper_bound(sections().begin(), sections().end(), y,
        [](int at, const Section &section) { return at < section.top; });
    if (after == sections().begin())
        return std::max(0, y) / rowHeight();
    const Section &section = *std::prev(after);
    const int down = (y - section.top) / rowHeight() - 1; // the heading takes one
    return section.firstRow + std::clamp(down, 0, section.rows);
}

int IssueListView::rowUpTo(int y) const
{
    const int rows = model() ? model()->rowCount() : 0;
    const int row = std::min(rowFrom(y), rows - 1);
    return row >= 0 && rowTop(row) > y ? row - 1 : row;
}

std::pair<int, int> IssueListView::rowsIn(int top, int bottom) const
{
    return { rowFrom(top + verticalOffset()), rowUpTo(bottom + verticalOffset()) };
}

QRect IssueListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return { 0, rowTop(index.row()) - verticalOffset(), viewport()->width(), rowHeight() };
}

QModelIndex IssueListView::indexAt(const QPoint &point) const
{
    const int y = point.y() + verticalOffset();
    const int row = rowUpTo(y);
    if (!model() || y < 0 || row < 0 || y >= rowTop(row) + rowHeight())
        return {};
    return model()->index(row, modelColumn());
}

void IssueListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    // Not under the heading that stays in sight.
    const int top = rowTop(index.row());
    const int over = sections().empty() ? 0 : rowHeight();
    const int page = viewport()->height();
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtCenter)
        bar->setValue(top - (page - rowHeight()) / 2);
    else if (hint == PositionAtTop || top - over < bar->value())
        bar->setValue(top - over);
    else if (hint == PositionAtBottom || top + rowHeight() > bar->value() + page)
        bar->setValue(top + rowHeight() - page);
}

void IssueListView::doItemsLayout() { QAbstractItemView::doItemsLayout(); }

void IssueListView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    const int page = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, contentHeight() - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(rowHeight());
    placeHeadings();
    placeAbove();
}

void IssueListView::scrollContentsBy(int, int)
{
    placeHeadings();
    viewport()->update();
}

void IssueListView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    placeHeadings();
    placeAbove();
}

// --- Headings -----------------------------------------------------------------------------------

void IssueListView::placeHeadings()
{
    QHash<QString, GroupHeading *> gone = m_headings;
    if (m_model && m_titles) {
        for (size_t i = 0; i < sections().size(); ++i) {
            const Section &section = sections()[i];
            const int height = (section.rows + 1) * rowHeight();
            const int top = section.top - verticalOffset();
            if (top + height <= 0 || top >= viewport()->height())
                continue;
            GroupHeading *heading = headingOf(i);
            gone.remove(heading->key());
            // It stays in sight until the last row of its group goes.
            const int y = std::max(top, std::min(0, top + height - rowHeight()));
            heading->setGeometry(0, y, viewport()->width(), rowHeight());
        }
    }
    for (GroupHeading *heading : std::as_const(gone)) {
        m_headings.remove(heading->key());
        if (heading->hasFocus())
            setFocus(Qt::OtherFocusReason);
        heading->hide();
        heading->deleteLater();
    }
}

GroupHeading *IssueListView::headingOf(size_t section)
{
    const IssueGroup &group = m_model->groups()[section];
    GroupHeading *&heading = m_headings[group.key];
    if (!heading) {
        heading = new GroupHeading(m_themes, group.key, viewport());
        const QString key = group.key;
        connect(heading, &GroupHeading::foldRequested, this,
            [this, key](bool folded) { fold(key, folded); });
        connect(heading, &GroupHeading::stepRequested, this,
            [this, key](int rows) { stepFromHeading(key, rows); });
    }
    heading->show(m_titles(group), group.count, group.folded);
    return heading;
}

void IssueListView::fold(const QString &group, bool folded)
{
    m_model->setFolded(group, folded);
    m_sectionsKnown = false;
    updateGeometries();
    viewport()->update();
}

void IssueListView::focusHeading(size_t section)
{
    const int top = sections()[section].top;
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (top + rowHeight() > bar->value() + viewport()->height())
        bar->setValue(top + rowHeight() - viewport()->height());
    placeHeadings();
    headingOf(section)->setFocus(Qt::OtherFocusReason);
}

void IssueListView::stepFromHeading(const QString &group, int rows)
{
    const std::vector<IssueGroup> &groups = m_model->groups();
    const auto it = std::find_if(
        groups.begin(), groups.end(), [&](const IssueGroup &each) { return each.key == group; });
    if (it == groups.end())
        return;
    const auto at = size_t(it - groups.begin());
    int row = -1;
    if (rows > 0 && it->rows > 0) {
        row = it->firstRow;
    } else {
        if (rows < 0 ? at == 0 : at + 1 == groups.size())
            return;
        const size_t next = rows < 0 ? at - 1 : at + 1;
        const IssueGroup &other = groups[next];
        if (other.rows == 0) {
            focusHeading(next);
            return;
        }
        row = rows < 0 ? other.firstRow + other.rows - 1 : other.firstRow;
    }
    setFocus(Qt::OtherFocusReason);
    const QModelIndex index = m_model->index(row, modelColumn());
    if (m_marking)
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    else
        setCurrentIndex(index);
}

bool IssueListView::stepToHeading(int rows)
{
    if (!currentIndex().isValid() || std::abs(rows) != 1)
        return false;
    const int row = currentIndex().row();
    for (size_t i = 0; i < sections().size(); ++i) {
        const Section &section = sections()[i];
        if (row < section.firstRow || row >= section.firstRow + section.rows)
            continue;
        const bool isLast = row == section.firstRow + section.rows - 1;
        if (rows > 0 ? !isLast || i + 1 == sections().size() : row != section.firstRow || i == 0)
            return false;
        const size_t next = rows > 0 ? i + 1 : i - 1;
        if (sections()[next].rows > 0)
            return false;
        focusHeading(next);
        return true;
    }
    return false;
}

bool IssueListView::foldCurrent()
{
    const IssueGroup *group = m_model->groupOfRow(currentIndex().row());
    if (!group)
        return false;
    const QString key = group->key;
    fold(key, true);
    for (size_t i = 0; i < m_model->groups().size(); ++i) {
        if (m_model->groups()[i].key == key)
            focusHeading(i);
    }
    return true;
}

QModelIndex IssueListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return {};
    const QModelIndex now = currentIndex();
    int row = now.row();
    const int page = std::max(rowHeight(), viewport()->height() - 2 * rowHeight());
    const auto paged = [&](int by) { return rowUpTo(rowTop(std::max(0, now.row())) + by); };
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
        row = std::min(row - 1, paged(-page));
        break;
    case MovePageDown:
        row = std::max(row + 1, paged(page));
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
    const auto [first, last] = rowsIn(rect.normalized().top(), rect.normalized().bottom());
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

} // namespace lockstep::ui
