// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QSize>

#include <vector>

class QTranslator;

namespace lockstep {

// For whom a screen is drawn: colours, size of text, direction, language, size of the window.
struct Look
{
    QString name{};
    ui::ThemeChoice theme = ui::ThemeChoice::Light;
    double text = 1; // times the size of the system's font
    bool mirrored = false;
    QString language{}; // "ar", "pseudo"; empty: as in the source
    QSize window{ 1280, 800 };
};

[[nodiscard]] const std::vector<Look> &looks();

// Puts looks on the application. What is drawn has to be made after it, for texts are chosen when a
// widget is made.
class LookSetter
{
public:
    explicit LookSetter(ui::ThemeService &themes);
    ~LookSetter();

    void set(const Look &look);
    [[nodiscard]] ui::ThemeService &themes() { return m_themes; }

private:
    ui::ThemeService &m_themes;
    QString m_name{}; // of the look that is set
    QFont m_font;
    std::unique_ptr<QTranslator> m_texts{};
};

} // namespace lockstep
