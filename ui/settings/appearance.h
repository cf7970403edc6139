// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"
#include "ui/usersettings.h"

#include <QFont>

namespace lockstep::ui {

// How the program looks to this user, kept from one start to the next; it holds at once. Also what
// is chosen in the menu of a window ends up here.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    // `base`: the system's font.
    Appearance(ThemeService &themes, UserSettings &settings, const QFont &base);

    void restore();

    [[nodiscard]] ThemeService &themes() const { return m_themes; }
    void setTheme(ThemeChoice choice);
    [[nodiscard]] int textSize() const { return m_textSize; } // percent of the system's
    void setTextSize(int percent);
    [[nodiscard]] bool reducedMotion() const { return m_themes.reducedMotion(); }
    void setReducedMotion(bool reduced);

    static constexpr int smallestText = 80;
    static constexpr int largestText = 200;

private:
    void applyText();

    ThemeService &m_themes;
    UserSettings &m_settings;
    QFont m_base;
    int m_textSize = 100;
    ThemeChoice m_kept = ThemeChoice::System;
};

} // namespace lockstep::ui
