// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/themeservice.h"

#include "ui/theme/lockstepstyle.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QToolTip>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

ThemeKind kindOf(ThemeChoice choice, bool systemDark)
{
    switch (choice) {
    case ThemeChoice::System:
        return systemDark ? ThemeKind::Dark : ThemeKind::Light;
    case ThemeChoice::Light:
        return ThemeKind::Light;
    case ThemeChoice::Dark:
        return ThemeKind::Dark;
    case ThemeChoice::HighContrast:
        return ThemeKind::HighContrast;
    }
    return ThemeKind::Light;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness()
        > palette.color(QPalette::Window).lightness();
}

} // namespace

ThemeService::ThemeService(QApplication &app, QObject *parent)
    : QObject(parent), m_app(app), m_systemFont(QApplication::font()),
      m_paletteDark(isDark(QApplication::palette())), m_systemDark(m_paletteDark),
      m_theme(kindOf(m_choice, m_systemDark), m_systemFont), m_icons(m_theme)
{
    auto *style = new LockstepStyle(m_theme, m_icons);
    m_style = style;
    m_app.setStyle(style);
    apply();
}

void ThemeService::setChoice(ThemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void ThemeService::setSystemDark(std::optional<bool> dark)
{
    if (m_systemDark == dark.value_or(m_paletteDark))
        return;
    m_systemDark = !m_systemDark;
    if (m_choice == ThemeChoice::System)
        apply();
}

void ThemeService::setSystemFont(const QFont &font)
{
    if (m_systemFont == font)
        return;
    m_systemFont = font;
    QApplication::setFont(font);
    apply();
}

void ThemeService::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    if (m_style)
        m_style->setReducedMotion(reduced);
}

void ThemeService::apply()
{
    m_theme = Theme(kindOf(m_choice, m_systemDark), m_systemFont);
    m_icons.setTheme(m_theme);
    if (m_style)
        m_style->setTheme(m_theme);
    QApplication::setPalette(m_theme.palette());
    QToolTip::setPalette(m_theme.palette());
    Q_EMIT themeChanged();
}

void ThemeService::prepareFonts() const
{
    for (const TextStyle style : { TextStyle::Body, TextStyle::BodyStrong, TextStyle::Secondary,
             TextStyle::Caption, TextStyle::Title })
        static_cast<void>(QFontMetricsF{ m_theme.font(style) }.horizontalAdvance(u"\u2026"_s));
}

} // namespace lockstep::ui
