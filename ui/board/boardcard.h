// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/replica.h"
#include "ui/theme/themeservice.h"

#include <QFontMetrics>

#include <array>
#include <optional>

class QPainter;

namespace lockstep::ui {

// What of a card is not in its issue.
struct CardState
{
    bool selected = false;
    bool current = false; // has the focus
    bool unseen = false;
    bool lifted = false; // it is being dragged
    qreal flash = 0; // 1 to 0, after a change by somebody else
    IssueState issue{};
};

// Draws the cards of a board: priority, key, marks and assignee; the title in at most two lines;
// labels and due date, if there are any.
class BoardCardPainter
{
public:
    BoardCardPainter(const ThemeService &themes, const Replica &replica);

    void refresh() { m_measured.reset(); } // another theme, or another font
    [[nodiscard]] int narrowest() const { return metrics().narrowest; } // column
    // What the height of a card depends on beside its width: measured once, and for most by adding
    // up letters, as there may be very many of them.
    struct Measure
    {
        int title = 0; // width in one line, about
        bool footer = false;
    };
    [[nodiscard]] Measure measure(const Issue &issue) const;
    [[nodiscard]] int height(const Measure &measure, int width) const;
    void paint(QPainter &painter, const QRect &rect, const Issue &issue, StatusCategory category,
        const CardState &state, WallTime now, Qt::LayoutDirection direction) const;
    // The same in words, for screen readers.
    [[nodiscard]] static QString text(
        const Issue &issue, const CardState &state, const Replica &replica, WallTime now);

private:
    void paintTop(QPainter &painter, const QRect &row, const Issue &issue, const CardState &state,
        const QColor &ground, Qt::LayoutDirection direction) const;
    void paintTitle(QPainter &painter, const QRect &rect, const QString &title, bool quiet,
        Qt::LayoutDirection direction) const;
    void paintFooter(QPainter &painter, const QRect &row, const Issue &issue, WallTime now,
        Qt::LayoutDirection direction) const;
    [[nodiscard]] int titleHeight(int title, int width) const;

    struct Metrics
    {
        QFontMetrics body;
        QFontMetrics small;
        std::array<float, 256> advances{}; // of the letters of Latin-1, in a title
        int top = 0; // heights of the rows
        int footer = 0;
        int narrowest = 0;
    };
    [[nodiscard]] const Metrics &metrics() const;

    const ThemeService &m_themes;
    const Replica &m_replica;
    mutable std::optional<Metrics> m_measured{}; // when the first card needs it
};

} // namespace lockstep::ui
