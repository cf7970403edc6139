// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dashboard/columnchart.h"

#include "ui/dashboard/chartmodel.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessiblerole.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

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
    : QWidget(parent), m_themes(themes), m_model(model), m_axisText(std::move(axisText))
{
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &ChartModel::changed, this, &ColumnChart::refresh);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
    refresh();
}

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

void ColumnChart::refresh()
{
    m_current = std::clamp(m_current, 0, std::max(0, m_model.rowCount() - 1));
    setAccessibleDescription(m_model.summary());
    update();
}

void ColumnChart::setCurrent(int row)
{
    if (row < 0 || row >= m_model.rowCount() || row == m_current)
        return;
    m_current = row;
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    setAccessibleDescription(m_model.sentence(row));
    QAccessible::updateAccessibility(&event);
    update();
}

ColumnChart::Frame ColumnChart::frame() const
{
    const QFontMetrics small(m_themes.theme().font(TextStyle::Caption));
    Frame frame;
    frame.step = niceStep(m_model.greatest(), mostLines);
    frame.top = std::max(1.0, std::ceil(m_model.greatest() / frame.step - 1e-9)) * frame.step;
    int axis = 0;
    for (double at = 0; at <= frame.top + frame.step / 2; at += frame.step)
        axis = std::max(axis, small.horizontalAdvance(m_axisText(at)));
    frame.plot = rect().adjusted(
        space::S + axis + space::S, small.height(), -space::S, -small.height() - space::S);
    return frame;
}

QRect ColumnChart::groupRect(const Frame &frame, int row) const
{
    const int count = std::max(1, m_model.rowCount());
    const int left = frame.plot.left() + frame.plot.width() * row / count;
    const int right = frame.plot.left() + frame.plot.width() * (row + 1) / count;
    return QStyle::visualRect(layoutDirection(), rect(),
        QRect(left, frame.plot.top(), right - left, frame.plot.height()));
}

int ColumnChart::rowAt(const QPoint &at) const
{
    const Frame now = frame();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QRect group = groupRect(now, row);
        if (at.x() >= group.left() && at.x() <= group.right())
            return row;
    }
    return -1;
}

void ColumnChart::paintAxis(QPainter &painter, const Frame &frame) const
{
    const Theme &theme = m_themes.theme();
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
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const QFont small = theme.font(TextStyle::Caption);
    const QFontMetrics size(small);
    painter.setFont(small);
    const Frame now = frame();
    paintAxis(painter, now);
    const int series = int(m_model.series().size());
    int labelsEnd = -1; // of the last label, so that they do not run into each other
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const ChartRow &row = m_model.rows().at(i);
        const QRect group = groupRect(now, i);
        if (i == m_hovered)
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
                paintRound(painter, column, 2, theme.color(m_model.series().at(s).token));
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
        if (hasFocus() && i == m_current)
            paintFocusRing(painter, group, radius::Control, theme);
    }
}

void ColumnChart::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        setCurrent(m_current + forward);
        return;
    case Qt::Key_Left:
        setCurrent(m_current - forward);
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_End:
        setCurrent(m_model.rowCount() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < m_model.rowCount())
            Q_EMIT activated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ColumnChart::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    setCurrent(row);
    Q_EMIT activated(row);
}

void ColumnChart::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (row == m_hovered)
        return;
    m_hovered = row;
    setCursor(row >= 0 && !m_model.rows().at(row).query.isEmpty() ? Qt::PointingHandCursor
                                                                  : Qt::ArrowCursor);
    update();
}

void ColumnChart::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

bool ColumnChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int row = rowAt(help->pos()); row >= 0)
            QToolTip::showText(help->globalPos(), m_model.sentence(row).toHtmlEscaped(), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace lockstep::ui
