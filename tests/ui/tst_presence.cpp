// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/rng.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/presencesidebar.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

PresencePerson person(const QString &name, Presence state, const QString &viewing = {})
{
    return { .id = UserId{ name.toLower() }, .name = name, .state = state, .viewing = viewing };
}

QStringList lines(const QAbstractItemModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, 0).data(Qt::AccessibleTextRole).toString());
    return result;
}

} // namespace

class TestPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleStandInGroups()
    {
        PresenceListModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPeople(
            { person(u"Zoe"_s, Presence::Online), person(u"Ann"_s, Presence::Online, u"LOCK-12"_s),
                person(u"Bob"_s, Presence::Offline), person(u"Cy"_s, Presence::Busy) });
        QCOMPARE(lines(model),
            (QStringList{ u"Online, 2 person(s)"_s, u"Ann, Online, viewing LOCK-12"_s,
                u"Zoe, Online"_s, u"Busy, 1 person(s)"_s, u"Cy, Busy"_s, u"Offline, 1 person(s)"_s,
                u"Bob, Offline"_s }));
        QVERIFY(!(model.index(0).flags() & Qt::ItemIsSelectable));
        model.setPeople({});
        QCOMPARE(model.rowCount(), 0);
    }

    void oneChangeMovesOneRow()
    {
        PresenceListModel model;
        QList<PresencePerson> people{ person(u"Ann"_s, Presence::Online),
            person(u"Bob"_s, Presence::Online), person(u"Cy"_s, Presence::Idle) };
        model.setPeople(people);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QPersistentModelIndex ann = model.indexOf(UserId{ u"ann"_s });
        people[0].state = Presence::Idle;
        model.setPeople(people);
        QCOMPARE(ann.data(PresenceListModel::StateRole).toInt(), int(Presence::Idle));
        QCOMPARE(reset.size() + inserted.size() + removed.size(), 0);
        QVERIFY(moved.size() >= 1 && moved.size() <= 3);
        const auto before = changed.size();
        model.setPeople(people);
        QCOMPARE(changed.size(), before); // nothing new, nothing said
    }

    void manyPeopleAreNoBurden()
    {
        PresenceListModel model;
        QList<PresencePerson> people;
        for (int i = 0; i < 5000; ++i)
            people.append(person(u"Person %1"_s.arg(i, 4, 10, QChar(u'0')), Presence(i % 4)));
        model.setPeople(people);
        people[17].state = Presence::Online;
        QElapsedTimer timer;
        timer.start();
        model.setPeople(people);
        qInfo("one of 5,000 people moved: %lld ms", timer.elapsed());
        QCOMPARE(model.indexOf(people[17].id).data(PresenceListModel::StateRole).toInt(),
            int(Presence::Online));
        QCOMPARE(model.rowCount(), 5004);
    }

    void anySequenceEndsRight()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        PresenceListModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 200; ++round) {
            QList<PresencePerson> people;
            for (int i = 0; i < 12; ++i)
                if (rng.below(3) != 0)
                    people.append(person(u"P%1"_s.arg(rng.below(14)), Presence(rng.below(4))));
            model.setPeople(people);
            PresenceListModel fresh;
            fresh.setPeople(people);
            QCOMPARE(lines(model), lines(fresh));
        }
    }

    void theKeyboardIsEnough()
    {
        ThemeService themes(*qApp);
        PresenceSidebar sidebar(themes);
        sidebar.resize(220, 400);
        sidebar.setPeople({ person(u"Ann"_s, Presence::Online), person(u"Bob"_s, Presence::Busy) });
        sidebar.show();
        QVERIFY(QTest::qWaitForWindowActive(&sidebar));
        auto *view = sidebar.findChild<QListView *>(u"presenceList"_s);
        QVERIFY(!view->accessibleName().isEmpty());
        QSignalSpy activated(&sidebar, &PresenceSidebar::userActivated);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        QTest::keyClick(view, Qt::Key_Return);
        QTest::keyClick(view, Qt::Key_Down); // over the heading "Busy"
        QTest::keyClick(view, Qt::Key_Enter);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated.at(0).at(0).value<UserId>(), UserId{ u"ann"_s });
        QCOMPARE(activated.at(1).at(0).value<UserId>(), UserId{ u"bob"_s });
        const QModelIndex ann = view->model()->index(1, 0);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(ann).center());
        QCOMPARE(activated.size(), 3);
        // A heading does nothing.
        const QModelIndex heading = view->model()->index(0, 0);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(heading).center());
        QCOMPARE(activated.size(), 3);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view);
        QVERIFY(list && list->childCount() >= 4);
        QCOMPARE(list->child(1)->text(QAccessible::Name), u"Ann, Online"_s);
    }

    void initialsAndHuesAreSteady()
    {
        QCOMPARE(initialsOf(u"Jane Smith"_s), u"JS"_s);
        QCOMPARE(initialsOf(u"jane.q.smith@example.org"_s), u"JS"_s);
        QCOMPARE(initialsOf(u"jane"_s), u"J"_s);
        QCOMPARE(initialsOf(u"  "_s), u"?"_s);
        QCOMPARE(initialsOf(u"😀 x"_s), u"😀X"_s);
        QCOMPARE(avatarHue(UserId{ u"jane@example.org"_s }), 1); // never changes between versions
        QSet<int> hues;
        for (int i = 0; i < 200; ++i)
            hues.insert(avatarHue(UserId{ u"user%1@example.org"_s.arg(i) }));
        QCOMPARE(hues.size(), qsizetype(Theme::avatarHues));
    }
};

QTEST_MAIN(TestPresence)
#include "tst_presence.moc"
