// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dashboard/chart.h"

#include "ui/dashboard/chartmodel.h"
#include "ui/widgets/accessiblerole.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

Chart::Chart(const ThemeService &themes, const ChartModel &model, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_model(model)
{
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &ChartModel::changed, this, &Chart::refresh);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
    refresh();
}

void Chart::refresh()
{
    m_current = std::clamp(m_current, 0, std::max(0, m_model.rowCount() - 1));
    setAccessibleDescription(m_model.summary());
    updateGeometry();
    update();
}

void Chart::setCurrent(int row)
{
    if (row < 0 || row >= m_model.rowCount() || row == m_current)
        return;
    m_current = row;
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    setAccessibleDescription(m_model.sentence(row)); // where one is; all of it, when it changes
    QAccessible::updateAccessibility(&event);
    update();
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
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
        break;
    }
    if (const int step = stepOf(event->key()); step != 0)
        setCurrent(m_current + step);
    else
        QWidget::keyPressEvent(event);
}

void Chart::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    setCurrent(row);
    Q_EMIT activated(row);
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (row == m_hovered)
        return;
    m_hovered = row;
    setCursor(row >= 0 && !m_model.rows().at(row).query.isEmpty() ? Qt::PointingHandCursor
                                                                  : Qt::ArrowCursor);
    update();
}

void Chart::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

bool Chart::event(QEvent *event)
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
