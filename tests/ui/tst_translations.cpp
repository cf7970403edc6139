// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/options.h"
#include "tests/ui/windowteam.h"
#include "ui/actions.h"
#include "ui/dialogs/signindialog.h"
#include "ui/keybindings.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/texts.h"
#include "ui/notify/desk.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settingsdialog.h"
#include "ui/usersettings.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTest>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// What can be reached by Alt and a letter in a window: that of two at most one may have.
QStringList clashesIn(const QWidget &window)
{
    QHash<QKeySequence, QStringList> texts;
    const auto add = [&](const QString &text) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            texts[key] << text;
    };
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&window))
            add(button->text());
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        if (label->buddy() && label->isVisibleTo(&window))
            add(label->text());
    }
    if (const auto *menu = qobject_cast<const QMenu *>(&window)) {
        for (const QAction *action : menu->actions())
            add(action->text());
    }
    QStringList clashes;
    for (const QStringList &each : std::as_const(texts)) {
        if (each.size() > 1)
            clashes << window.objectName() + u": "_s + each.join(u" / "_s);
    }
    return clashes;
}

} // namespace

// The program in the languages that there are; the contexts of the texts have to be those of the
// classes.
class TestTranslations : public QObject
{
    Q_OBJECT

    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : Language::available())
            QTest::newRow(qPrintable(language)) << language;
    }

private Q_SLOTS:
    void initTestCase() { m_locale = QLocale(); }
    void cleanup()
    {
        m_language.choose(u"en"_s);
        QLocale::setDefault(m_locale);
    }

    void theLanguagesAreFound()
    {
        for (const auto &code : { u"ar"_s, u"de"_s, u"en"_s, u"es"_s, u"fr"_s, u"ja"_s })
            QVERIFY(Language::available().contains(code));
        QCOMPARE(Language::find(u"de_AT"_s), u"de"_s);
        QCOMPARE(Language::find(u"ja-JP"_s), u"ja"_s);
        QCOMPARE(Language::find(u"tlh"_s), QString());
        QCOMPARE(Language::find({}), QString());
    }

    void theLanguageCanBeChosen()
    {
        const auto chosen = app::parseDesktop({ u"--language"_s, u"de_AT"_s });
        QVERIFY(chosen);
        QCOMPARE(chosen->language, u"de_AT"_s);
        QVERIFY(!app::parseDesktop({ u"--language"_s, u"tlh"_s }));
        QVERIFY(app::parseDesktop({})->language.isEmpty());
        QVERIFY(app::desktopHelp().contains(u"ar, de, en, es, fr, ja"_s));
    }

    void numbersAreSaidInEnglish()
    {
        m_language.choose(u"en"_s);
        QCOMPARE(MainWindow::tr("%n issue(s)", nullptr, 1), u"1 issue"_s);
        QCOMPARE(MainWindow::tr("%n issue(s)", nullptr, 272), u"272 issues"_s);
        QCOMPARE(SignInDialog::tr("Too many attempts. Try again in %n second(s).", nullptr, 1),
            u"Too many attempts. Try again in 1 second."_s);
    }

    void aLanguageHasItsTextsNumbersAndDirection()
    {
        m_language.choose(u"de"_s);
        QCOMPARE(m_language.current(), u"de"_s);
        QCOMPARE(MainWindow::tr("%n issue(s)", nullptr, 1), u"1 Vorgang"_s);
        QCOMPARE(MainWindow::tr("%n issue(s)", nullptr, 12'345), u"12.345 Vorgänge"_s);
        QCOMPARE(fieldLabel(Field::DueDate), u"Fälligkeit"_s); // of core
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);

        m_language.choose(u"ar"_s);
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        QSet<QString> forms;
        for (const int count : { 0, 1, 2, 3, 11, 100 }) {
            QString form = MainWindow::tr("%n issue(s)", nullptr, count);
            forms << form.replace(QLocale().toString(count), u"N"_s);
        }
        QVERIFY(forms.size() >= 5); // "many" and "other" differ in a vowel sign that is not written

        m_language.choose(u"de_AT"_s);
        QCOMPARE(m_language.current(), u"de"_s);
        QCOMPARE(QLocale().territory(), QLocale::Austria);

        m_language.choose(u"en"_s);
        QCOMPARE(MainWindow::tr("%n issue(s)", nullptr, 1), u"1 issue"_s);
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    }

    void textsOfQtAreInTheLanguageToo()
    {
        m_language.choose(u"de"_s);
        const QString cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
        if (cancel == u"Cancel"_s)
            QSKIP("the translations of Qt are not installed");
        QCOMPARE(cancel, u"Abbrechen"_s);
        m_language.choose(u"en"_s);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
    }

    // In every language, the windows and dialogs that can be opened without anything special.
    void noTwoThingsOfAWindowHaveTheSameMnemonic_data() { languages(); }
    void noTwoThingsOfAWindowHaveTheSameMnemonic()
    {
        QFETCH(QString, language);
        m_language.choose(language);
        QStringList clashes;
        int dialogs = 0;
        Team team;
        QVERIFY(team.settled);
        MainWindow &window = team.jane->window;
        for (const auto id : { action::NewIssue, action::Outbox, action::Diagnostics, action::Keys,
                 action::About, action::Shortcuts, action::QuietHours, action::SaveFilterAs,
                 action::Conflicts, action::Connection }) {
            team.turnTo(*team.jane);
            if (QAction *action = window.actions().find(id)) {
                action->setEnabled(true);
                if (action->shortcut().isEmpty())
                    action->trigger();
                else
                    QTest::keySequence(team.jane->target(), action->shortcut());
            }
            QCoreApplication::processEvents();
            for (QWidget *top : QApplication::topLevelWidgets()) {
                if (!top->isVisible() || qobject_cast<MainWindow *>(top))
                    continue;
                ++dialogs;
                clashes << clashesIn(*top);
                for (const QMenu *menu : top->findChildren<QMenu *>())
                    clashes << clashesIn(*menu);
                top->close();
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        UserSettings kept;
        Appearance appearance{ team.themes, kept, QApplication::font() };
        Desk desk{ team.jane->client.engine(), team.world.clock() };
        KeyBindings keys{ kept };
        QWidget parent;
        Actions actions{ parent, team.themes, &keys };
        const SettingsServices services{ .appearance = appearance,
            .settings = kept,
            .proxy = [] { return ProxySettings{}; },
            .useProxy = [](const ProxySettings &) {} };
        SettingsDialog settings{ services, actions, desk, [] {}, &parent };
        auto *pages = settings.findChild<QStackedWidget *>();
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            clashes << clashesIn(settings);
        }
        QVERIFY(pages->count() >= 4);
        SignInDialog signIn(team.themes, u"https://lockstep.example.com"_s, {});
        clashes << clashesIn(signIn) << clashesIn(window);
        for (const QMenu *menu : window.findChildren<QMenu *>())
            clashes << clashesIn(*menu);
        QCOMPARE(clashes.join(u"; "_s), QString());
        QVERIFY(dialogs >= 7);
    }

private:
    Language m_language;
    QLocale m_locale;
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
