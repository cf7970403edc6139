// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/rowbutton.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace lockstep::ui {

RowButton::RowButton(const ThemeService &themes, QWidget *parent)
    : QAbstractButton(parent), m_themes(themes)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

bool RowButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void RowButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (event->modifiers() == Qt::NoModifier && takeAway())
            return;
        break;
    case Qt::Key_Up:
        Q_EMIT moved(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT moved(1);
        return;
    default:
        break;
    }
    QAbstractButton::keyPressEvent(event);
}

void RowButton::paintGround(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    if (underMouse() || isDown())
        paintRound(painter, rect(), radius::Control, theme.color(Token::Hover));
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::Control, theme);
}

} // namespace lockstep::ui
