// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QWidget;

namespace lockstep::ui {

// Keeps the widget as high as its layout needs at its width. A window, or the inside of an area to
// scroll in, does not do so by itself when texts in it are wrapped.
void fitHeight(QWidget &widget);

} // namespace lockstep::ui
