// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSize>

class QWidget;

namespace lockstep::ui {

// Keeps the widget as high as its layout needs at its width. A window, or the inside of an area to
// scroll in, does not do so by itself when texts in it are wrapped.
void fitHeight(QWidget &widget);

// The size to open a window with: with larger text larger, and what the screen has room for.
[[nodiscard]] QSize openSize(const QWidget &window, int width, int height);
void openWith(QWidget &window, int width, int height);

} // namespace lockstep::ui
