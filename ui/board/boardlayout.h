// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/board/boardmodel.h"

#include <QRect>

namespace lockstep::ui {

// Where the columns and cards of a board are. All rectangles are in the coordinates of the
// viewport; a place costs a binary search, however many cards there are.
class BoardLayout
{
public:
    // Columns share the width, but none is narrower than that: then the board scrolls sideways.
    void setView(QSize viewport, int narrowest, bool rightToLeft);
    void setColumnCount(int columns);
    // Of the cards from the top; 0: it is lifted, and takes no room.
    void setHeights(int column, const std::vector<int> &heights);

    [[nodiscard]] int columnCount() const { return static_cast<int>(m_lanes.size()); }
    [[nodiscard]] int cardWidth() const;
    [[nodiscard]] int contentWidth() const;
    [[nodiscard]] int pageWidth() const { return m_view.width(); }
    void setScrollX(int x) { m_scrollX = x; }

    [[nodiscard]] int maxOffset(int column) const; // 0: all cards fit
    [[nodiscard]] int offset(int column) const;
    void setOffset(int column, int offset); // within its bounds

    // The drop gap, before that card.
    void setGap(BoardPlace place, int height);
    void clearGap() { m_gap = {}; }
    [[nodiscard]] BoardPlace gap() const { return m_gap; }
    [[nodiscard]] QRect gapRect() const;

    [[nodiscard]] QRect columnRect(int column) const;
    [[nodiscard]] QRect cardRect(BoardPlace place) const;
    // The column, and the card if there is one; invalid: beside the columns.
    [[nodiscard]] BoardPlace at(QPoint point) const;
    [[nodiscard]] int nearestColumn(int x) const;
    // Before which card something whose middle is there would be put.
    [[nodiscard]] int insertionRow(int column, int y) const;
    // The first and the last card of which something can be seen; none: first > last.
    [[nodiscard]] std::pair<int, int> visibleRows(int column) const;

private:
    struct Lane
    {
        std::vector<int> tops{ 0 }; // of each card, and where the next would be
        int offset = 0;
    };
    [[nodiscard]] const Lane &lane(int column) const
    {
        return m_lanes[static_cast<size_t>(column)];
    }
    [[nodiscard]] int gapBefore(BoardPlace place) const;
    [[nodiscard]] int rowAt(int column, int y) const; // y in the column, without the gap

    std::vector<Lane> m_lanes{};
    QSize m_view{};
    int m_width = 0; // of a column
    int m_scrollX = 0;
    bool m_rightToLeft = false;
    BoardPlace m_gap{};
    int m_gapHeight = 0;
};

} // namespace lockstep::ui
