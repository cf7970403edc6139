// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/heatmap/heatcolors.h"

#include <algorithm>

namespace lockstep::ui {

namespace {
constexpr double readable = 4.5;
} // namespace

QColor heatGround(double heat, const Theme &theme)
{
    if (heat <= 0)
        return theme.color(Token::Surface);
    constexpr double least = 0.12; // what is there is to be seen
    return mix(theme.color(Token::Surface), theme.color(Token::Danger),
        least + (1 - least) * std::clamp(heat, 0.0, 1.0));
}

QColor heatText(double heat, const Theme &theme)
{
    const QColor ground = heatGround(heat, theme);
    const QColor text = theme.color(Token::Text);
    const QColor surface = theme.color(Token::Surface);
    QColor best = contrastRatio(ground, text) >= contrastRatio(ground, surface) ? text : surface;
    // On the middle of the scale neither is enough, but black or white always is.
    if (contrastRatio(ground, best) < readable) {
        QColor black = best;
        black.setHsl(0, 0, 0);
        best.setHsl(0, 0, 255);
        if (contrastRatio(ground, black) > contrastRatio(ground, best))
            best = black;
    }
    return best;
}

} // namespace lockstep::ui
