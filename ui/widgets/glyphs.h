// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/project.h"
#include "ui/theme/themeservice.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace lockstep::ui {

enum class Presence { Online, Idle, Busy, Offline };
enum class PriorityLevel { Low, Medium, High, Urgent };

// State as a shape first, then as a colour; painted into the middle of `rect`, which is square.
// Disc, crescent, bar, ring; on a halo of `ground`, so that it reads on top of an avatar.
void paintPresence(QPainter &painter, const QRectF &rect, Presence state, const Theme &theme,
    const QColor &ground = {});
// Ring, half, three quarters, disc with check, disc with cross.
void paintStatus(
    QPainter &painter, const QRectF &rect, StatusCategory category, const Theme &theme);
// Three bars filled up to the level; urgent: a square with "!".
void paintPriority(QPainter &painter, const QRectF &rect, PriorityLevel level, const Theme &theme);

// The same as icons for combo boxes, menus and views. They follow the theme; `themes` must live
// as long as they do.
[[nodiscard]] QIcon presenceIcon(const ThemeService &themes, Presence state);
[[nodiscard]] QIcon statusIcon(const ThemeService &themes, StatusCategory category);
[[nodiscard]] QIcon priorityIcon(const ThemeService &themes, PriorityLevel level);

[[nodiscard]] QString presenceWord(Presence state); // "Online" ..., translated

} // namespace lockstep::ui
