// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QGuiApplication>
#include <QMargins>

namespace lockstep::ui {

// Margins by where reading begins and ends: Qt leaves those of a layout as they are when it mirrors
// what is in it.
[[nodiscard]] inline QMargins readingMargins(int start, int top, int end, int bottom)
{
    return QGuiApplication::isRightToLeft() ? QMargins(end, top, start, bottom)
                                            : QMargins(start, top, end, bottom);
}

} // namespace lockstep::ui
