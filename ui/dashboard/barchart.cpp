// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dashboard/barchart.h"

#include "ui/dashboard/chartmodel.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessiblerole.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr double mostLabel = 0.4; // of the width
constexpr int thickness = 14; // of a bar
} // namespace

BarChart::BarChart(const ThemeService &themes, const ChartModel &model, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_model(model)
{
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &ChartModel::changed, this, &BarChart::refresh);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
    refresh();
}

void BarChart::refresh()
{
    m_current = std::clamp(m_current, 0, std::max(0, m_model.rowCount() - 1));
    setAccessibleDescription(m_model.summary());
    updateGeometry();
    update();
}

int BarChart::rowHeight() const
{
    const int text = QFontMetrics(m_themes.theme().font(TextStyle::Body)).height();
    return std::max(text, scaled(thickness)) + space::S;
}

QSize BarChart::sizeHint() const { return { 260, std::max(1, m_model.rowCount()) * rowHeight() }; }

QSize BarChart::minimumSizeHint() const { return { 160, sizeHint().height() }; }

int BarChart::rowAt(int y) const
{
    const int row = y / rowHeight();
    return y >= 0 && row < m_model.rowCount() ? row : -1;
}

void BarChart::setCurrent(int row)
{
    if (row < 0 || row >= m_model.rowCount() || row == m_current)
        return;
    m_current = row;
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    setAccessibleDescription(m_model.sentence(row)); // where one is; all of it, when it changes
    QAccessible::updateAccessibility(&event);
    update();
}

void BarChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const QFont body = theme.font(TextStyle::Body);
    const QFontMetrics size(body);
    painter.setFont(body);
    int labels = 0;
    int numbers = 0;
    for (const ChartRow &row : m_model.rows()) {
        labels = std::max(labels, size.horizontalAdvance(row.label));
        numbers = std::max(numbers, size.horizontalAdvance(row.texts.value(0)));
    }
    labels = std::min(labels + 2, int(width() * mostLabel));
    const double greatest = std::max(m_model.greatest(), 1e-9);
    const int room = std::max(0, width() - labels - numbers - 2 * space::M - 2 * space::S);
    const auto place
        = [this](const QRect &at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    const auto align = [this](Qt::AlignmentFlag side) {
        return int(QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignVCenter)
            | Qt::TextSingleLine;
    };
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const ChartRow &row = m_model.rows().at(i);
        const QRect line(0, i * rowHeight(), width(), rowHeight());
        const bool isCurrent = hasFocus() && i == m_current;
        if (i == m_hovered && !row.query.isEmpty())
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

void BarChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        setCurrent(m_current + 1);
        return;
    case Qt::Key_Up:
        setCurrent(m_current - 1);
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

void BarChart::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    setCurrent(row);
    Q_EMIT activated(row);
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (row == m_hovered)
        return;
    m_hovered = row;
    setCursor(row >= 0 && !m_model.rows().at(row).query.isEmpty() ? Qt::PointingHandCursor
                                                                  : Qt::ArrowCursor);
    update();
}

void BarChart::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

bool BarChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos().y());
        if (row >= 0)
            QToolTip::showText(help->globalPos(), m_model.sentence(row).toHtmlEscaped(), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace lockstep::ui
