// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

class QWidget;

namespace lockstep::ui {

// Fills the widget with a colour of the theme, and follows the theme.
void setGround(QWidget &widget, const ThemeService &themes, Token token);

} // namespace lockstep::ui
