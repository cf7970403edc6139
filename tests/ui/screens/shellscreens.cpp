// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What belongs to the program as a whole: palette, keys, menu, About.

#include "tests/ui/screens/screens.h"
#include "ui/dialogs/keyspage.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QTabBar>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

void showMenu(Stage &stage) { stage.popup(u"windowMenu"_s); }

void showPalette(Stage &stage)
{
    stage.act(action::Palette);
    stage.expect(u"paletteList"_s);
}

void showPaletteFound(Stage &stage)
{
    stage.act(action::Palette);
    stage.me.type(u"card"_s);
    stage.expect(u"paletteList"_s);
}

void showPaletteNothing(Stage &stage)
{
    stage.act(action::Palette);
    stage.me.type(u"qqqq"_s);
    stage.expect(u"paletteNothing"_s);
}

void showShortcuts(Stage &stage)
{
    stage.act(action::Shortcuts);
    stage.expect(u"shortcutsDialog"_s);
}

void showKeys(Stage &stage)
{
    stage.act(action::Keys);
    stage.expect(u"keysDialog"_s);
}

void showClash(Stage &stage)
{
    stage.act(action::Keys);
    auto *page = stage.me.find<KeysPage>(u"keysPage"_s);
    auto *search = page->findChild<QLineEdit *>(u"keysSearch"_s);
    search->setText(stage.me.window.actions().find(action::SetPriority)->text());
    QTest::keyClick(search, Qt::Key_Return);
    if (auto *catcher = page->findChild<QWidget *>(u"keyCatcher"_s))
        QTest::keyClick(catcher, Qt::Key_S);
    QCoreApplication::processEvents();
    stage.expect(u"keyCatcher"_s);
}

void showAbout(Stage &stage)
{
    stage.act(action::About);
    stage.expect(u"aboutDialog"_s);
}

void showAboutSoftware(Stage &stage)
{
    stage.act(action::About);
    auto *about = stage.me.find<QDialog>(u"aboutDialog"_s);
    about->findChild<QTabBar *>(u"aboutTabs"_s)->setCurrentIndex(1);
    about->findChild<QAbstractButton *>(u"aboutVersion"_s)->click();
    QCoreApplication::processEvents();
}

} // namespace

std::vector<Screen> shellScreens()
{
    return {
        { u"menu"_s, {}, showMenu },
        { u"palette"_s, { 32 }, showPalette },
        { u"palette-found"_s, { 32 }, showPaletteFound },
        { u"palette-nothing"_s, { 32 }, showPaletteNothing },
        { u"shortcuts"_s, { 33 }, showShortcuts },
        { u"keys"_s, { 33 }, showKeys },
        { u"keys-clash"_s, { 33 }, showClash },
        { u"about"_s, { 46 }, showAbout },
        { u"about-software"_s, { 46 }, showAboutSoftware },
    };
}

} // namespace lockstep
