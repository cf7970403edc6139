// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/signindialog.h"
#include "ui/mainwindow.h"

#include <QTest>
#include <QTranslator>

using namespace lockstep::ui;
using namespace Qt::StringLiterals;

// The English plural forms are part of the program; their contexts have to be those of the classes.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreSaidInEnglish()
    {
        QTranslator texts;
        QVERIFY(texts.load(u":/lockstep/i18n/lockstep_en.qm"_s));
        QCoreApplication::installTranslator(&texts);
        QCOMPARE(MainWindow::tr("%n issue(s)", nullptr, 1), u"1 issue"_s);
        QCOMPARE(MainWindow::tr("%n issue(s)", nullptr, 272), u"272 issues"_s);
        QCOMPARE(SignInDialog::tr("Too many attempts. Try again in %n second(s).", nullptr, 1),
            u"Too many attempts. Try again in 1 second."_s);
        QCoreApplication::removeTranslator(&texts);
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
