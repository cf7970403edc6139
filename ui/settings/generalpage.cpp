// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/generalpage.h"

#include "ui/language.h"
#include "ui/notify/trayhome.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QString storageText(SignInStorage storage)
{
    switch (storage) {
    case SignInStorage::Keychain:
        return GeneralPage::tr("Your sign-in is kept in the keychain of this system.");
    case SignInStorage::File:
        return GeneralPage::tr(
            "This Lockstep has no keychain to use. Your sign-in is kept in a file that only your "
            "account on this computer can read, but that is not encrypted. Your password is never "
            "kept.");
    case SignInStorage::Closed:
        return GeneralPage::tr(
            "The keychain of this system does not open. Until it does, your sign-in is kept in a "
            "file that only your account on this computer can read, but that is not encrypted. "
            "Your password is never kept.");
    case SignInStorage::Local:
        return GeneralPage::tr("The local workspace needs no sign-in.");
    }
    return {};
}

} // namespace

GeneralPage::GeneralPage(const SettingsServices &services, QWidget *parent)
    : SettingsPage(services.appearance.themes(), tr("General"), parent)
{
    UserSettings &settings = services.settings;
    addSection(tr("At the start"));
    auto *restore = new QCheckBox(tr("&Open the windows of the last time"), content());
    restore->setObjectName(u"restoreWindows"_s);
    restore->setChecked(settings.value(settingRestoreWindows, true).toBool());
    add(restore);
    connect(restore, &QCheckBox::toggled, this,
        [&settings](bool on) { settings.setValue(settingRestoreWindows, on); });
    auto *welcome = new QCheckBox(tr("Ask each time &where to work"), content());
    welcome->setObjectName(u"askAtStart"_s);
    welcome->setChecked(settings.value(settingAskAtStart, false).toBool());
    add(welcome);
    connect(welcome, &QCheckBox::toggled, this,
        [&settings](bool on) { settings.setValue(settingAskAtStart, on); });

    if (services.hasTray && services.hasTray()) {
        addSection(tr("At the end"));
        auto *stay = new QCheckBox(
            tr("Go on in the notification area when the last window is closed"), content());
        stay->setObjectName(u"closeToTray"_s);
        stay->setChecked(settings.value(settingCloseToTray, false).toBool());
        add(stay);
        connect(stay, &QCheckBox::toggled, this,
            [&settings](bool on) { settings.setValue(settingCloseToTray, on); });
    }

    addSection(tr("Language"));
    auto *language = new QComboBox(content());
    language->setObjectName(u"language"_s);
    language->addItem(tr("As the system"), QString());
    for (const QString &code : Language::available())
        language->addItem(Language::nameOf(code), code);
    language->setCurrentIndex(
        std::max(0, language->findData(settings.value(settingLanguage).toString())));
    add(tr("&Language of Lockstep"), language);
    auto *later = addNote(tr("It is used from the next start on."));
    later->setObjectName(u"languageNote"_s);
    later->hide();
    connect(language, &QComboBox::activated, this, [this, &settings, language, later] {
        settings.setValue(settingLanguage, language->currentData());
        later->setAccessibleName(later->text());
        later->show();
        announce(*later);
    });

    addSection(tr("Sign-in"));
    addNote(storageText(services.storage()))->setObjectName(u"signInStorage"_s);

    addSection(tr("Files"));
    addNote(tr("What is fetched, and what waits to be sent, is kept in this folder:"));
    auto *folder = addNote(services.dataDirectory);
    folder->setObjectName(u"dataFolder"_s);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    folder->setAccessibleName(tr("Folder of the data: %1").arg(services.dataDirectory));
}

} // namespace lockstep::ui
