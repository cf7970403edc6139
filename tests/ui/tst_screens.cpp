// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/screens/screenfaults.h"
#include "tests/ui/screens/screens.h"

#include <QSet>

using namespace lockstep;
using namespace Qt::StringLiterals;

// Every screen in every look: it can be read, all of it fits, it is translated, and what can be
// focused says what it is.
class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreUnique()
    {
        QSet<QString> names;
        for (const Screen &screen : screens()) {
            QVERIFY2(!names.contains(screen.name), qPrintable(screen.name));
            names.insert(screen.name);
        }
    }

    void eachPointHasAScreen()
    {
        for (const auto &[point, text] : screenPoints()) {
            const bool isShown = std::any_of(screens().begin(), screens().end(),
                [number = point](const Screen &each) { return each.points.contains(number); });
            QVERIFY2(isShown, qPrintable(u"%1. %2"_s.arg(QString::number(point), text)));
        }
    }

    void isFine_data()
    {
        QTest::addColumn<int>("look");
        QTest::addColumn<int>("screen");
        for (int look = 0; look < int(looks().size()); ++look) {
            for (int screen = 0; screen < int(screens().size()); ++screen)
                QTest::addRow("%s %s", qPrintable(looks().at(size_t(look)).name),
                    qPrintable(screens().at(size_t(screen)).name))
                    << look << screen;
        }
    }

    void isFine()
    {
        QFETCH(const int, look);
        QFETCH(const int, screen);
        const Look &wanted = looks().at(size_t(look));
        const Screen &shown = screens().at(size_t(screen));
        Stage stage(m_setter, wanted);
        shown.show(stage);
        stage.settle(100ms);
        QStringList faults
            = missingParts(stage) + contrastFaults(stage) + nameFaults(stage) + roomFaults(stage);
        if (wanted.mirrored)
            faults += directionFaults(stage);
        if (wanted.language == u"pseudo"_s)
            faults += translationFaults(stage);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

private:
    ui::ThemeService m_themes{ *qApp };
    LookSetter m_setter{ m_themes };
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
