// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/board/boardlayout.h"

#include "ui/theme/tokens.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

constexpr int boardMargin = space::M; // around the columns
constexpr int columnGap = space::S;
constexpr int columnPadding = space::S;
constexpr int cardGap = space::S;
constexpr double widest = 1.4; // of the narrowest

} // namespace

void BoardLayout::setView(QSize viewport, int narrowest, bool rightToLeft)
{
    m_view = viewport;
    m_rightToLeft = rightToLeft;
    const int columns = std::max(1, columnCount());
    const int each = (viewport.width() - 2 * boardMargin + columnGap) / columns - columnGap;
    m_width = std::clamp(each, narrowest, static_cast<int>(narrowest * widest));
    for (int column = 0; column < columnCount(); ++column)
        setOffset(column, offset(column));
}

void BoardLayout::setColumnCount(int columns)
{
    m_lanes.resize(static_cast<size_t>(columns));
    if (m_gap.column >= columns)
        clearGap();
}

void BoardLayout::setHeights(int column, const std::vector<int> &heights)
{
    Lane &lane = m_lanes[static_cast<size_t>(column)];
    lane.tops.resize(heights.size() + 1);
    int y = 0;
    for (size_t i = 0; i < heights.size(); ++i) {
        lane.tops[i] = y;
        y += heights[i] > 0 ? heights[i] + cardGap : 0;
    }
    lane.tops.back() = y;
    if (m_gap.column == column)
        m_gap.row = std::min(m_gap.row, static_cast<int>(heights.size()));
    setOffset(column, lane.offset);
}

int BoardLayout::cardWidth() const { return m_width - 2 * columnPadding; }

int BoardLayout::contentWidth() const
{
    return 2 * boardMargin + columnCount() * (m_width + columnGap) - columnGap;
}

int BoardLayout::maxOffset(int column) const
{
    const int gap = m_gap.column == column ? m_gapHeight + cardGap : 0;
    const int content = lane(column).tops.back() + gap + 2 * columnPadding - cardGap;
    return std::max(0, content - columnRect(column).height());
}

int BoardLayout::offset(int column) const { return lane(column).offset; }

void BoardLayout::setOffset(int column, int offset)
{
    m_lanes[static_cast<size_t>(column)].offset = std::clamp(offset, 0, maxOffset(column));
}

void BoardLayout::setGap(BoardPlace place, int height)
{
    m_gap = place;
    m_gapHeight = height;
}

int BoardLayout::gapBefore(BoardPlace place) const
{
    return m_gap.column == place.column && place.row >= m_gap.row ? m_gapHeight + cardGap : 0;
}

QRect BoardLayout::columnRect(int column) const
{
    const int x = boardMargin + column * (m_width + columnGap) - m_scrollX;
    const QRect rect(x, 0, m_width, std::max(0, m_view.height() - boardMargin));
    if (!m_rightToLeft)
        return rect;
    return { m_view.width() - rect.right() - 1, rect.y(), rect.width(), rect.height() };
}

QRect BoardLayout::cardRect(BoardPlace place) const
{
    const Lane &lane = this->lane(place.column);
    const QRect column = columnRect(place.column);
    const auto row = static_cast<size_t>(place.row);
    const int height = lane.tops[row + 1] - lane.tops[row] - cardGap;
    return { column.x() + columnPadding,
        column.y() + columnPadding + lane.tops[row] + gapBefore(place) - lane.offset, cardWidth(),
        std::max(0, height) };
}

QRect BoardLayout::gapRect() const
{
    if (!m_gap.isValid())
        return {};
    const Lane &lane = this->lane(m_gap.column);
    const QRect column = columnRect(m_gap.column);
    return { column.x() + columnPadding,
        column.y() + columnPadding + lane.tops[static_cast<size_t>(m_gap.row)] - lane.offset,
        cardWidth(), m_gapHeight };
}

int BoardLayout::rowAt(int column, int y) const
{
    const auto &tops = lane(column).tops;
    const auto after = std::upper_bound(tops.begin(), tops.end(), y);
    return static_cast<int>(after - tops.begin()) - 1;
}

BoardPlace BoardLayout::at(QPoint point) const
{
    for (int column = 0; column < columnCount(); ++column) {
        const QRect rect = columnRect(column);
        if (point.x() < rect.left() || point.x() > rect.right())
            continue;
        const int y = point.y() - rect.y() - columnPadding + offset(column);
        int row = rowAt(column, y);
        if (row >= 0 && gapBefore({ column, row }) > 0)
            row = rowAt(column, std::max(y - gapBefore({ column, row }), 0));
        const int last = static_cast<int>(lane(column).tops.size()) - 2;
        if (row >= 0 && row <= last && cardRect({ column, row }).contains(point))
            return { column, row };
        return { column, -1 };
    }
    return {};
}

int BoardLayout::nearestColumn(int x) const
{
    int nearest = -1;
    int least = 0;
    for (int column = 0; column < columnCount(); ++column) {
        const int distance = std::abs(columnRect(column).center().x() - x);
        if (nearest < 0 || distance < least) {
            nearest = column;
            least = distance;
        }
    }
    return nearest;
}

int BoardLayout::insertionRow(int column, int y) const
{
    const int cards = static_cast<int>(lane(column).tops.size()) - 1;
    const int at = y - columnRect(column).y() - columnPadding + offset(column);
    return std::clamp(rowAt(column, at), 0, cards);
}

std::pair<int, int> BoardLayout::visibleRows(int column) const
{
    const QRect rect = columnRect(column);
    const int cards = static_cast<int>(lane(column).tops.size()) - 1;
    if (rect.right() < 0 || rect.left() >= m_view.width())
        return { 0, -1 };
    const int gap = m_gap.column == column ? m_gapHeight + cardGap : 0;
    const int top = offset(column) - columnPadding;
    return { std::clamp(rowAt(column, top - gap), 0, std::max(0, cards - 1)),
        std::min(rowAt(column, top + m_view.height()), cards - 1) };
}

} // namespace lockstep::ui
