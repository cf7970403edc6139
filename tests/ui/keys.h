// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTest>

namespace lockstep {

// Where a key that is pressed now goes to; null: nowhere.
inline QWidget *keyTarget()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup->focusWidget() ? popup->focusWidget() : popup;
    QWidget *focus = QApplication::focusWidget();
    return focus ? focus : QApplication::activeWindow();
}

inline void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    if (QWidget *target = keyTarget())
        QTest::keyClick(target, key, modifiers);
    QCoreApplication::processEvents();
}

// By Tab from where the focus is; false: the keyboard does not get there.
inline bool tabTo(const QWidget &widget)
{
    for (int i = 0; i < 100 && !widget.hasFocus(); ++i)
        pressKey(Qt::Key_Tab);
    return widget.hasFocus();
}

// Gets to a button, or to a box to be ticked, and presses it, without a mouse.
inline bool pressButton(const QWidget *button)
{
    if (!button || !tabTo(*button))
        return false;
    pressKey(Qt::Key_Space);
    return true;
}

// Chooses the entry of the menu that is open, by the arrows.
inline bool chooseInMenu(const QString &part)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (int i = 0; menu && i <= menu->actions().size(); ++i) {
        pressKey(Qt::Key_Down);
        if (menu->activeAction() && menu->activeAction()->text().contains(part)) {
            pressKey(Qt::Key_Return);
            return true;
        }
    }
    return false;
}

} // namespace lockstep
