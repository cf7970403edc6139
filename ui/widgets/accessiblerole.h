// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAccessible>

class QAbstractItemView;
class QWidget;

namespace lockstep::ui {

// What a widget that paints itself is for a screen reader. To be said in its constructor.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

// For a list whose keyboard stays in a field beside it: screen readers follow to this row; with
// NameChanged they hear what it says since.
void tellRow(QAbstractItemView &list, int row, QAccessible::Event event = QAccessible::Focus);

} // namespace lockstep::ui
