// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>

namespace lockstep::ui {

// The columns of the colour table.
enum class ThemeKind { Light, Dark, HighContrast };

// What a colour is for; widgets name these and never a colour. The first block is a table of three
// columns in theme.cpp, the second is derived from it there.
enum class Token {
    Window,
    Sidebar,
    Surface,
    Raised,
    Border,
    StrongBorder,
    Text,
    TextSecondary,
    TextDisabled,
    Accent,
    OnAccent,
    Selection,
    Success,
    Warning,
    Danger,
    Mine,
    Theirs,
    Base,

    Hover, // ground under the pointer, on Window or Surface
    Pressed,
    AccentHover, // ground of a primary button
    AccentPressed,
    SuccessGround, // quiet grounds that carry Text or their own colour
    WarningGround,
    DangerGround,
    AccentGround,
    MineGround,
    TheirsGround,
    BaseGround,
    Shadow, // translucent
};
inline constexpr int tokenCount = int(Token::Shadow) + 1;

// Steps of the type scale, relative to the system font.
enum class TextStyle { Caption, Secondary, Body, BodyStrong, Title, Heading, Mono };

// Pixels; the only distances in use.
namespace space {
inline constexpr int XS = 4;
inline constexpr int S = 8;
inline constexpr int M = 12;
inline constexpr int L = 16;
inline constexpr int XL = 24;
inline constexpr int XXL = 32;
} // namespace space
namespace radius {
inline constexpr int Card = 6; // buttons, panels, toasts
inline constexpr int Control = 4; // inputs, chips
} // namespace radius
inline constexpr int iconSide = 16; // of an icon beside text of the usual size
// What stands beside text, as icons and faces, grows with it: the pixels for the text of now.
[[nodiscard]] int scaled(int pixels);
[[nodiscard]] inline int iconExtent() { return scaled(iconSide); }
inline constexpr int focusWidth = 2;
inline constexpr int motionMs = 120; // appear, move, flash; 0 with reduced motion

// WCAG 2.1 relative luminance contrast, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);
// `amount` of `over` on `ground`, both opaque; 0 is the ground.
[[nodiscard]] QColor mix(const QColor &ground, const QColor &over, double amount);

} // namespace lockstep::ui
