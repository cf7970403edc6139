// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAccessible>

class QWidget;

namespace lockstep::ui {

// What a widget that paints itself is for a screen reader. To be said in its constructor.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

} // namespace lockstep::ui
