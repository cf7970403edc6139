// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dashboard/columnchart.h"

#include "ui/dashboard/chartmodel.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostLines = 4;
constexpr double groupShare = 0.7; // of its place that the columns take
} // namespace

ColumnChart::ColumnChart(const ThemeService &themes, const ChartModel &model,
    std::function<QString(double)> axisText, QWidget *parent)
    : Chart(themes, model, parent), m_axisText(std::move(axisText))
{}

double ColumnChart::niceStep(double greatest, int lines)
{
    if (greatest <= 0 || lines < 1)
        return 1;
    const double raw = greatest / lines;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : { 1.0, 2.0, 5.0, 10.0 }) {
        if (factor * power >= raw * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

ColumnChart::Frame ColumnChart::frame() const
{
    const QFontMetrics small(themes().theme().font(TextStyle::Caption));
    Frame frame;
    frame.step = niceStep(model().greatest(), mostLines);
    frame.top = std::max(1.0, std::ceil(model().greatest() / frame.step - 1e-9)) * frame.step;
    int axis = 0;
    for (double at = 0; at <= frame.top + frame.step / 2; at += frame.step)
        axis = std::max(axis, small.horizontalAdvance(m_axisText(at)));
    frame.plot = rect().adjusted(
        space::S + axis + space::S, small.height(), -space::S, -small.height() - space::S);
    return frame;
}

QRect ColumnChart::groupRect(const Frame &frame, int row) const
{
    const int count = std::max(1, model().rowCount());
    const int left = frame.plot.left() + frame.plot.width() * row / count;
    const int right = frame.plot.left() + frame.plot.width() * (row + 1) / count;
    return QStyle::visualRect(layoutDirection(), rect(),
        QRect(left, frame.plot.top(), right - left, frame.plot.height()));
}

int ColumnChart::rowAt(const QPoint &at) const
{
    const Frame now = frame();
    for (int row = 0; row < model().rowCount(); ++row) {
        const QRect group = groupRect(now, row);
        if (at.x() >= group.left() && at.x() <= group.right())
            return row;
    }
    return -1;
}

void ColumnChart::paintAxis(QPainter &painter, const Frame &frame) const
{
    const Theme &theme = themes().theme();
    const QFontMetrics size(painter.font());
    for (double at = 0; at <= frame.top + frame.step / 2; at += frame.step) {
        const int y = frame.plot.bottom() - int(std::lround(frame.plot.height() * at / frame.top));
        painter.setPen(theme.color(at > 0 ? Token::Border : Token::StrongBorder));
        const QRect line(frame.plot.left(), y, frame.plot.width(), 1);
        const QRect seen = QStyle::visualRect(layoutDirection(), rect(), line);
        painter.drawLine(seen.topLeft(), seen.topRight());
        painter.setPen(theme.color(Token::TextSecondary));
        const QRect label(
            space::S, y - size.height() / 2, frame.plot.left() - 2 * space::S, size.height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), label),
            int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter),
            m_axisText(at));
    }
}

void ColumnChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = themes().theme();
    QPainter painter(this);
    const QFont small = theme.font(TextStyle::Caption);
    const QFontMetrics size(small);
    painter.setFont(small);
    const Frame now = frame();
    paintAxis(painter, now);
    const int series = int(model().series().size());
    int labelsEnd = -1; // of the last label, so that they do not run into each other
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (int i = 0; i < model().rowCount(); ++i) {
        const ChartRow &row = model().rows().at(i);
        const QRect group = groupRect(now, i);
        if (i == hovered())
            paintRound(painter, group, radius::Control, theme.color(Token::Hover));
        const int width = std::max(2, int(group.width() * groupShare) / std::max(1, series));
        for (int s = 0; s < series; ++s) {
            const double value = row.values.value(s);
            const int height = value > 0
                ? std::max(2, int(std::lround(now.plot.height() * value / now.top)))
                : 0;
            const int at = mirrored ? series - 1 - s : s;
            const QRect column(group.center().x() - width * series / 2 + at * width,
                group.bottom() + 1 - height, std::max(2, width - 2), height);
            if (height > 0)
                paintRound(painter, column, 2, theme.color(model().series().at(s).token));
        }
        const int textWidth = size.horizontalAdvance(row.label);
        QRect label(0, now.plot.bottom() + space::XS, textWidth + 2, size.height());
        label.moveCenter({ group.center().x(), label.center().y() });
        label.moveLeft(std::clamp(label.left(), 0, std::max(0, this->width() - label.width())));
        const int begin = mirrored ? this->width() - label.right() : label.left();
        if (begin > labelsEnd + space::S) {
            painter.setPen(theme.color(Token::TextSecondary));
            painter.drawText(label, Qt::AlignCenter, row.label);
            labelsEnd = begin + label.width();
        }
        if (hasFocus() && i == current())
            paintFocusRing(painter, group, radius::Control, theme);
    }
}

int ColumnChart::stepOf(int key) const
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    return key == Qt::Key_Right ? forward : key == Qt::Key_Left ? -forward : 0;
}

} // namespace lockstep::ui
