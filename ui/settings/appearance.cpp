// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/appearance.h"

#include <algorithm>
#include <array>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

const QString themeKey = u"appearance/theme"_s;
const QString textKey = u"appearance/textSize"_s;
const QString motionKey = u"appearance/reducedMotion"_s;

// In the order of ThemeChoice.
constexpr std::array themeNames{ "system"_L1, "light"_L1, "dark"_L1, "contrast"_L1 };

} // namespace

Appearance::Appearance(ThemeService &themes, UserSettings &settings, const QFont &base)
    : m_themes(themes), m_settings(settings), m_base(base), m_kept(themes.choice())
{
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        if (m_themes.choice() == m_kept)
            return;
        m_kept = m_themes.choice();
        m_settings.setValue(themeKey, QString{ themeNames[size_t(m_kept)] });
    });
}

void Appearance::restore()
{
    const QString name = m_settings.value(themeKey).toString();
    const auto found = std::find(themeNames.begin(), themeNames.end(), name);
    if (found != themeNames.end()) {
        m_kept = ThemeChoice(found - themeNames.begin());
        m_themes.setChoice(m_kept);
    }
    m_textSize = std::clamp(m_settings.value(textKey, 100).toInt(), smallestText, largestText);
    if (m_textSize != 100)
        applyText();
    if (m_settings.value(motionKey, false).toBool())
        m_themes.setReducedMotion(true);
}

void Appearance::setTheme(ThemeChoice choice) { m_themes.setChoice(choice); }

void Appearance::setTextSize(int percent)
{
    m_textSize = std::clamp(percent, smallestText, largestText);
    m_settings.setValue(textKey, m_textSize);
    applyText();
}

void Appearance::setReducedMotion(bool reduced)
{
    m_settings.setValue(motionKey, reduced);
    m_themes.setReducedMotion(reduced);
}

void Appearance::applyText()
{
    QFont font = m_base;
    if (m_base.pointSizeF() > 0)
        font.setPointSizeF(m_base.pointSizeF() * m_textSize / 100);
    else
        font.setPixelSize(std::max(1, m_base.pixelSize() * m_textSize / 100));
    m_themes.setSystemFont(font);
}

} // namespace lockstep::ui
