// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>

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

// Chooses an entry by the arrows, of the menu that is open or of one in it.
inline bool chooseInMenu(const QAction *entry)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (int i = 0; entry && menu && i <= menu->actions().size(); ++i) {
        pressKey(Qt::Key_Down);
        const QAction *at = menu->activeAction();
        if (at == entry) {
            pressKey(Qt::Key_Return);
            return true;
        }
        if (at && at->menu() && at->menu()->actions().contains(const_cast<QAction *>(entry))) {
            pressKey(menu->isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
            return chooseInMenu(entry);
        }
    }
    return false;
}

// The same, from the button whose menu it is. Some buttons wait until their menu is closed.
inline bool chooseFrom(QWidget *button, const QAction *entry)
{
    if (!button || !tabTo(*button))
        return false;
    bool chosen = false;
    QTimer::singleShot(0, qApp, [&chosen, entry] {
        chosen = chooseInMenu(entry);
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    });
    pressKey(Qt::Key_Space);
    QCoreApplication::processEvents();
    return chosen;
}

// The one thing to do of a message: F6 goes to the messages.
inline bool takeActionOf(const QWidget *toast)
{
    pressKey(Qt::Key_F6);
    return toast && pressButton(toast->findChild<QPushButton *>(QStringLiteral("toastAction")));
}

// What a screen reader finds at the row of the picker that is open.
inline QString pickedRow()
{
    QWidget *popup = QApplication::activePopupWidget();
    auto *list
        = popup ? popup->findChild<QAbstractItemView *>(QStringLiteral("pickerList")) : nullptr;
    if (!list)
        return {};
    const QModelIndex row = list->currentIndex();
    return row.isValid() ? row.data(Qt::AccessibleTextRole).toString()
                         : list->model()->index(list->model()->rowCount() - 1, 0).data().toString();
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
