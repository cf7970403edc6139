// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/readingpage.h"

#include "ui/theme/paint.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/ground.h"

#include <QAbstractScrollArea>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace lockstep::ui {

ReadingPage::ReadingPage(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes)
{
    setAccessibleRole(*this, QAccessible::Document);
    setFocusPolicy(Qt::TabFocus);
    setGround(*this, themes, Token::Surface);
}

void ReadingPage::keyPressEvent(QKeyEvent *event)
{
    // Its parent is the viewport; arrows and pages are done by the scroll area itself.
    const auto *area = qobject_cast<QAbstractScrollArea *>(parentWidget()->parentWidget());
    QScrollBar *bar = area && hasFocus() ? area->verticalScrollBar() : nullptr;
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    if (!bar || (!shift && event->modifiers() != Qt::NoModifier))
        QWidget::keyPressEvent(event);
    else if (event->key() == Qt::Key_Space)
        bar->triggerAction(
            shift ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
    else if (event->key() == Qt::Key_Home && !shift)
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
    else if (event->key() == Qt::Key_End && !shift)
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
    else
        QWidget::keyPressEvent(event);
}

void ReadingPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ReadingPage::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

// It is scrolled, and the ring is not.
void ReadingPage::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    if (hasFocus())
        update();
}

// Around what of it can be seen.
void ReadingPage::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    const QRect seen(mapFromParent(QPoint()), parentWidget()->size());
    paintFocusRing(painter, rect().intersected(seen), radius::Control, m_themes.theme());
}

} // namespace lockstep::ui
