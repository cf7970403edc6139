// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/screens/screenfaults.h"
#include "tests/ui/screens/screens.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
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

    // docs/acceptance.md
    void theDocumentNamesWhatExists()
    {
        const QString root = QStringLiteral(LOCKSTEP_SOURCES "/");
        const QHash<QString, QString> classes = testClasses(root + u"tests"_s);
        QVERIFY(classes.size() > 50);
        QSet<QString> names;
        for (const Screen &screen : screens())
            names.insert(screen.name);
        const auto isThere = [&](const QString &proof) {
            const QStringList parts = proof.split(u"::"_s);
            if (parts.size() == 2)
                return QRegularExpression{ u"\\bvoid (\\w+::)?%1\\(\\)"_s.arg(parts.last()) }
                    .match(classes.value(parts.first()))
                    .hasMatch();
            return proof.contains(u'/') ? QFile::exists(root + proof)
                                        : classes.contains(proof); // a test of CMake
        };
        QSet<int> shown;
        QSet<int> proved;
        QStringList wrong;
        QFile document{ root + u"docs/acceptance.md"_s };
        QVERIFY(document.open(QIODevice::ReadOnly));
        while (!document.atEnd()) {
            const QString line = QString::fromUtf8(document.readLine()).trimmed();
            const QStringList cells = line.split(u'|');
            if (!line.startsWith(u'|') || cells.size() < 5)
                continue;
            const int point = cells.at(1).trimmed().toInt();
            for (const QString &proof : quoted(cells.at(3))) {
                proved.insert(point);
                if (!isThere(proof))
                    wrong << proof;
            }
            for (const QString &screen : point > 0 ? quoted(cells.value(4)) : QStringList{}) {
                shown.insert(point);
                if (!names.contains(screen))
                    wrong << screen;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u"not there: "_s + wrong.join(u", "_s)));
        for (int point = 1; point <= 46; ++point)
            QVERIFY2(proved.contains(point) || (point >= 14 && point <= 16),
                qPrintable(QString::number(point)));
        for (const auto &[point, text] : screenPoints())
            QVERIFY2(shown.contains(point), qPrintable(QString::number(point)));
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
    // Of all test programs, the classes with their sources; and the names of tests without a class.
    static QHash<QString, QString> testClasses(const QString &folder)
    {
        static const QRegularExpression name{ u"class ((?:Test|tst_)\\w+)"_s };
        static const QRegularExpression test{ u"(?:add_test\\(NAME|lockstep_bench\\() ?(\\w+)"_s };
        QHash<QString, QString> found;
        QDirIterator files{ folder, { u"tst_*.cpp"_s, u"CMakeLists.txt"_s }, QDir::Files,
            QDirIterator::Subdirectories };
        while (files.hasNext()) {
            QFile file{ files.next() };
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            auto matches = (file.fileName().endsWith(u".cpp"_s) ? name : test).globalMatch(text);
            while (matches.hasNext())
                found.insert(matches.next().captured(1), text);
        }
        return found;
    }
    static QStringList quoted(const QString &cell)
    {
        static const QRegularExpression name{ u"`([^`]+)`"_s };
        QStringList found;
        auto matches = name.globalMatch(cell);
        while (matches.hasNext())
            found << matches.next().captured(1);
        return found;
    }

    ui::ThemeService m_themes{ *qApp };
    LookSetter m_setter{ m_themes };
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
