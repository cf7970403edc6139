// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dashboard/barchart.h"

#include "ui/dashboard/chartmodel.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr double mostLabel = 0.5; // of the width
constexpr int thickness = 14; // of a bar
} // namespace

int BarChart::rowHeight() const
{
    const int text = QFontMetrics(themes().theme().font(TextStyle::Body)).height();
    return std::max(text, scaled(thickness)) + space::S;
}

QSize BarChart::sizeHint() const { return { 260, std::max(1, model().rowCount()) * rowHeight() }; }

QSize BarChart::minimumSizeHint() const { return { 160, sizeHint().height() }; }

int BarChart::rowAt(const QPoint &at) const
{
    const int row = at.y() / rowHeight();
    return at.y() >= 0 && row < model().rowCount() ? row : -1;
}

int BarChart::stepOf(int key) const { return key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0; }

void BarChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = themes().theme();
    QPainter painter(this);
    const QFont body = theme.font(TextStyle::Body);
    const QFontMetrics size(body);
    painter.setFont(body);
    int labels = 0;
    int numbers = 0;
    for (const ChartRow &row : model().rows()) {
        labels = std::max(labels, size.horizontalAdvance(row.label));
        numbers = std::max(numbers, size.horizontalAdvance(row.texts.value(0)));
    }
    labels = std::min(labels + 2, int(width() * mostLabel));
    const double greatest = std::max(model().greatest(), 1e-9);
    const int room = std::max(0, width() - labels - numbers - 2 * space::M - 2 * space::S);
    const auto place
        = [this](const QRect &at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    const auto align = [this](Qt::AlignmentFlag side) {
        return int(QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignVCenter)
            | Qt::TextSingleLine;
    };
    for (int i = 0; i < model().rowCount(); ++i) {
        const ChartRow &row = model().rows().at(i);
        const QRect line(0, i * rowHeight(), width(), rowHeight());
        const bool isCurrent = hasFocus() && i == current();
        if (i == hovered() && !row.query.isEmpty())
            paintRound(painter, line, radius::Control, theme.color(Token::Hover));
        const QRect label(space::S, line.top(), labels, line.height());
        painter.setPen(theme.color(Token::Text));
        painter.drawText(place(label), align(Qt::AlignLeft) | ownDirection(row.label),
            size.elidedText(row.label, Qt::ElideRight, label.width()));
        const int bar
            = row.values.value(0) > 0 ? std::max(3, int(room * row.values.value(0) / greatest)) : 0;
        QRect at(label.right() + 1 + space::M, 0, bar, scaled(thickness));
        at.moveTop(line.center().y() - at.height() / 2);
        if (bar > 0)
            paintRound(painter, place(at), 3, theme.color(row.token));
        painter.setPen(theme.color(Token::TextSecondary));
        painter.drawText(place({ at.left() + bar + (bar > 0 ? space::S : 0), line.top(),
                             numbers + space::S, line.height() }),
            align(Qt::AlignLeft), row.texts.value(0));
        if (isCurrent)
            paintFocusRing(painter, QRectF(line).adjusted(1, 1, -1, -1), radius::Control, theme);
    }
}

} // namespace lockstep::ui
