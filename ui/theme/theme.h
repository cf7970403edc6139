// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QPalette>

#include <array>

namespace lockstep::ui {

// The look as a value: colours of one column and the type scale. The only place with colours.
class Theme
{
public:
    explicit Theme(ThemeKind kind = ThemeKind::Light, const QFont &systemFont = QFont());

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] bool isHighContrast() const { return m_kind == ThemeKind::HighContrast; }
    [[nodiscard]] QColor color(Token token) const { return m_colors[size_t(token)]; }
    [[nodiscard]] QFont font(TextStyle style) const;
    [[nodiscard]] QPalette palette() const;

    // Avatars: twelve fixed hues; `hue` is taken modulo that.
    static constexpr int avatarHues = 12;
    [[nodiscard]] QColor avatarGround(int hue) const;
    [[nodiscard]] QColor avatarText(int hue) const;

private:
    ThemeKind m_kind;
    QFont m_systemFont;
    std::array<QColor, size_t(tokenCount)> m_colors;
};

} // namespace lockstep::ui
