// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/appearancepage.h"

#include "ui/settings/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QRadioButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

AppearancePage::AppearancePage(Appearance &appearance, QWidget *parent)
    : SettingsPage(appearance.themes(), tr("Appearance"), parent)
{
    addSection(tr("Theme"));
    const auto addTheme = [&](const QString &name, const QString &text, ThemeChoice choice) {
        auto *button = new QRadioButton(text, content());
        button->setObjectName(name);
        button->setChecked(appearance.themes().choice() == choice);
        add(button);
        connect(button, &QRadioButton::toggled, this, [&appearance, choice](bool on) {
            if (on)
                appearance.setTheme(choice);
        });
        // The menu of a window changes it, too.
        connect(&appearance.themes(), &ThemeService::themeChanged, button,
            [&appearance, button, choice] {
                if (appearance.themes().choice() == choice)
                    button->setChecked(true);
            });
    };
    addTheme(u"themeSystem"_s, tr("As the &system"), ThemeChoice::System);
    addTheme(u"themeLight"_s, tr("&Light"), ThemeChoice::Light);
    addTheme(u"themeDark"_s, tr("&Dark"), ThemeChoice::Dark);
    addTheme(u"themeContrast"_s, tr("&High contrast"), ThemeChoice::HighContrast);

    addSection(tr("Text"));
    auto *size = new QComboBox(content());
    size->setObjectName(u"textSize"_s);
    const QLocale locale;
    for (const int percent : { 80, 90, 100, 110, 125, 150, 175, 200 }) {
        const QString number = locale.toString(percent) + locale.percent();
        size->addItem(percent == 100 ? tr("%1 (as the system)").arg(number) : number, percent);
    }
    size->setCurrentIndex(size->findData(appearance.textSize()));
    add(tr("Si&ze of the text"), size);
    connect(size, &QComboBox::activated, this,
        [&appearance, size] { appearance.setTextSize(size->currentData().toInt()); });

    addSection(tr("Motion"));
    auto *motion = new QCheckBox(tr("Move nothing that need not &move"), content());
    motion->setObjectName(u"reducedMotion"_s);
    motion->setChecked(appearance.reducedMotion());
    add(motion);
    connect(motion, &QCheckBox::toggled, this,
        [&appearance](bool on) { appearance.setReducedMotion(on); });
}

} // namespace lockstep::ui
