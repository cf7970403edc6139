// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QApplication;

namespace lockstep::ui {

class LockstepStyle;

enum class ThemeChoice { System, Light, Dark, HighContrast };

// Holds the current theme and puts it on the application: style, palette, font. Widgets take a
// reference in their constructor, read theme() when they paint and listen to themeChanged.
// Must outlive the widgets that were given it.
class ThemeService final : public QObject
{
    Q_OBJECT

public:
    // The application's palette and font at this moment count as the system's.
    explicit ThemeService(QApplication &app, QObject *parent = nullptr);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const Icons &icons() const { return m_icons; }
    [[nodiscard]] QColor color(Token token) const { return m_theme.color(token); }
    [[nodiscard]] QIcon icon(const QString &name, Token token = Token::TextSecondary) const
    {
        return m_icons.icon(name, token);
    }

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    // Where the system says so by other ways than its palette (portal, registry); nothing: as its
    // palette was at first.
    void setSystemDark(std::optional<bool> dark);
    void setSystemFont(const QFont &font);

    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    // Milliseconds of an animation: motionMs, or 0 with reduced motion.
    [[nodiscard]] int motion() const { return m_reducedMotion ? 0 : motionMs; }

    // Loads the fonts that every window uses: for a moment in which nothing else is to be done.
    void prepareFonts() const;

Q_SIGNALS:
    void themeChanged();

private:
    void apply();

    QApplication &m_app;
    QFont m_systemFont;
    bool m_paletteDark = false;
    bool m_systemDark = false;
    bool m_reducedMotion = false;
    ThemeChoice m_choice = ThemeChoice::System;
    Theme m_theme;
    Icons m_icons;
    QPointer<LockstepStyle> m_style; // owned by the application
};

} // namespace lockstep::ui
