// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/screens/look.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

namespace lockstep {

using namespace Qt::StringLiterals;

const std::vector<Look> &looks()
{
    static const std::vector<Look> all{
        { .name = u"light"_s },
        { .name = u"dark"_s, .theme = ui::ThemeChoice::Dark },
        { .name = u"contrast"_s, .theme = ui::ThemeChoice::HighContrast },
        { .name = u"large"_s, .text = 2 },
        { .name = u"rtl"_s, .mirrored = true, .language = u"ar"_s },
        { .name = u"pseudo"_s, .language = u"pseudo"_s },
        { .name = u"small"_s, .window = { 800, 600 } },
    };
    return all;
}

LookSetter::LookSetter(ui::ThemeService &themes) : m_themes(themes), m_font(QApplication::font())
{
    m_themes.setReducedMotion(true);
}

LookSetter::~LookSetter() = default;

void LookSetter::set(const Look &look)
{
    // Most of what follows tells every widget, and reads files.
    if (m_name == look.name && m_themes.choice() == look.theme)
        return;
    m_name = look.name;
    QLocale::setDefault(look.language == u"ar"_s
            ? QLocale(QLocale::Arabic, QLocale::Egypt)
            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    // The plural forms of English are a translation too.
    const QString language = look.language.isEmpty() ? u"en"_s : look.language;
    m_texts = std::make_unique<QTranslator>();
    if (!m_texts->load(u":/lockstep/i18n/lockstep_%1.qm"_s.arg(language)))
        qFatal("There are no texts in %s.", qPrintable(language));
    QCoreApplication::installTranslator(m_texts.get());
    QApplication::setLayoutDirection(look.mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * look.text);
    m_themes.setSystemFont(font);
    m_themes.setChoice(look.theme);
}

} // namespace lockstep
