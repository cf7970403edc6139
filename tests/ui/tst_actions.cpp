// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomvalues.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/dialogs/keycatcher.h"
#include "ui/dialogs/keyspage.h"
#include "ui/keybindings.h"
#include "ui/usersettings.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/plainlabel.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// Jane at her window, with three issues in the list.
struct JanesDesk
{
    JanesDesk() : world(RandomValues::seed())
    {
        themes.setReducedMotion(true);
        world.addUser(u"jane"_s, false, u"Jane Smith"_s);
        world.addProject(u"LOCK"_s);
        for (const QString &title : { u"First"_s, u"Second"_s, u"Third"_s })
            world.client(u"jane"_s).create(u"LOCK"_s, title, {});
        settled = world.settle();
        jane = std::make_unique<WindowSeat>(world, themes, u"jane"_s);
        jane->window.showScope({ Scope::Kind::All, {} });
        jane->wait(50ms);
        list().setFocus();
    }
    IssueListView &list() { return *jane->find<IssueListView>(u"issueList"_s); }
    KeyBindings &keys() { return *jane->window.actions().bindings(); }

    ThemeService themes{ *qApp };
    World world;
    bool settled = false;
    std::unique_ptr<WindowSeat> jane;
};

QByteArray contentOf(const QString &file)
{
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

} // namespace

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standardKeysThatAreMissingLeaveTheirFallback()
    {
        QWidget window;
        ThemeService themes{ *qApp };
        Actions actions{ window, themes };
        const QAction *quit = actions.add(
            { .id = action::Quit,
                .text = u"Quit"_s,
                .keys = { QKeySequence(), Qt::CTRL | Qt::Key_Q, Qt::CTRL | Qt::Key_Q } },
            [] {});
        QCOMPARE(quit->shortcuts(), QList<QKeySequence>{ Qt::CTRL | Qt::Key_Q });
    }

    void keysThatBeginLikeOthersClash()
    {
        QWidget window;
        QWidget view;
        QWidget otherView;
        ThemeService themes{ *qApp };
        Actions actions{ window, themes };
        actions.add(
            { .id = action::MyIssues, .keys = { QKeySequence(Qt::Key_G, Qt::Key_M) } }, [] {});
        actions.add({ .id = action::NextIssue, .keys = { Qt::Key_J }, .views = { &view } }, [] {});
        QCOMPARE(actions.clashesWith(action::Filter, Qt::Key_G), QStringList{ action::MyIssues });
        QCOMPARE(actions.clashesWith(action::Filter, QKeySequence(Qt::Key_J, Qt::Key_A)),
            QStringList{ action::NextIssue });
        QVERIFY(
            actions.clashesWith(action::MyIssues, QKeySequence(Qt::Key_G, Qt::Key_M)).isEmpty());
        QVERIFY(actions.clashes().isEmpty());
        // Of two views only one has the focus; the window has it always.
        actions.add(
            { .id = action::PreviousIssue, .keys = { Qt::Key_J }, .views = { &otherView } }, [] {});
        QVERIFY(actions.clashes().isEmpty());
        actions.add({ .id = action::Filter, .keys = { Qt::Key_J } }, [] {});
        QCOMPARE(actions.clashes(), QList<QKeySequence>{ Qt::Key_J });
    }

    void bindingsAreKeptBesideWhatOthersHaveWritten()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"profile.ini"_s);
        {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write("server=https://lockstep.example.com\n[shortcuts]\nfuture.action=Ctrl+J\n"
                      "issue.status=no such key\nissue.labels=\n[future]\nx=1\n");
        }
        {
            UserSettings settings{ file };
            KeyBindings keys{ settings };
            QVERIFY(!keys.changed(action::SetStatus)); // nonsense: as it came
            QCOMPARE(keys.changed(action::SetLabels), QList<QKeySequence>{});
            keys.set(action::NewIssue,
                QList<QKeySequence>{
                    Qt::CTRL | Qt::Key_Semicolon, QKeySequence(Qt::Key_N, Qt::Key_I) });
            keys.set(action::SetLabels, {});
            QVERIFY(settings.sync());
        }
        UserSettings settings{ file };
        const KeyBindings keys{ settings };
        QCOMPARE(keys.changed(action::NewIssue),
            (QList<QKeySequence>{
                Qt::CTRL | Qt::Key_Semicolon, QKeySequence(Qt::Key_N, Qt::Key_I) }));
        QVERIFY(!keys.changed(action::SetLabels));
        const QByteArray content = contentOf(file);
        QVERIFY(content.contains("future.action=Ctrl+J"));
        QVERIFY(content.contains("x=1"));
        QVERIFY(content.contains("server=https://lockstep.example.com"));
    }

    void settingsAreTheUsersOwn()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"new.ini"_s);
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther;
        for (int start = 0; start < 2; ++start) {
            UserSettings settings{ file };
            settings.setValue(u"session/windows"_s, start + 1);
            QVERIFY(settings.sync());
            QVERIFY(!(QFile::permissions(file) & others));
        }
        QCOMPARE(UserSettings{ file }.value(u"session/windows"_s).toInt(), 2);
        UserSettings unwritable{ file + u"/below/a/file.ini"_s };
        unwritable.setValue(u"a/b"_s, 1);
        QVERIFY(!unwritable.sync());
        QCOMPARE(unwritable.value(u"a/b"_s).toInt(), 1);
    }

    void otherKeysHoldAtOnceInTheWindow()
    {
        JanesDesk desk;
        QVERIFY(desk.settled);
        desk.keys().set(action::SetStatus, QList<QKeySequence>{ Qt::Key_Z });
        desk.jane->press(Qt::Key_J);
        desk.jane->press(Qt::Key_S);
        QVERIFY(!QApplication::activePopupWidget());
        desk.jane->press(Qt::Key_Z);
        QVERIFY(QApplication::activePopupWidget());
        desk.jane->press(Qt::Key_Escape);
        desk.keys().set(action::SetStatus, {});
        desk.jane->press(Qt::Key_S);
        QVERIFY(QApplication::activePopupWidget());
        desk.jane->press(Qt::Key_Escape);
    }

    void keysOfAViewCanBeChangedToo()
    {
        JanesDesk desk;
        QVERIFY(desk.settled);
        desk.jane->press(Qt::Key_J);
        const IssueId first = desk.list().currentIssue();
        desk.keys().set(action::NextIssue,
            QList<QKeySequence>{ QKeySequence(Qt::Key_N, Qt::Key_X), Qt::Key_U });
        desk.jane->press(Qt::Key_J);
        QCOMPARE(desk.list().currentIssue(), first); // not any more
        desk.jane->press(Qt::Key_Down);
        QCOMPARE(desk.list().currentIssue(), first);
        desk.jane->press(Qt::Key_U);
        const IssueId second = desk.list().currentIssue();
        QVERIFY(second != first);
        desk.jane->press(Qt::Key_N);
        desk.jane->press(Qt::Key_X);
        QVERIFY(desk.list().currentIssue() != second);
        QVERIFY(!desk.list().isMarking());
        desk.jane->press(Qt::Key_K); // the others are as they were
        QCOMPARE(desk.list().currentIssue(), second);
    }

    // `?`, "Change shortcuts…", and all the rest by keys.
    void rebindsByKeysAndWarnsOfAClash()
    {
        JanesDesk desk;
        QVERIFY(desk.settled);
        desk.jane->press(Qt::Key_Question);
        auto *change = desk.jane->find<QPushButton>(u"changeShortcuts"_s);
        QVERIFY(change);
        change->setFocus();
        desk.jane->press(Qt::Key_Space);
        auto *page = desk.jane->find<KeysPage>(u"keysPage"_s);
        QVERIFY(page && page->isVisible());
        page->window()->activateWindow();
        QApplication::setActiveWindow(page->window());
        page->focusSearch();
        desk.jane->type(u"set priority"_s);
        desk.jane->press(Qt::Key_Return);
        QVERIFY(page->isCatching());
        auto *warning = page->findChild<PlainLabel *>(u"keysWarning"_s);

        desk.jane->press(Qt::Key_S);
        QVERIFY(warning->isVisible());
        QVERIFY2(warning->text().contains(u"Set status"_s), qPrintable(warning->text()));
        desk.jane->press(Qt::Key_Escape); // nothing has happened
        QVERIFY(!page->isCatching());
        QVERIFY(!desk.keys().isAnyChanged());

        desk.jane->press(Qt::Key_Return);
        desk.jane->press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!warning->isVisible());
        desk.jane->press(Qt::Key_Backspace);
        desk.jane->press(Qt::Key_S);
        QVERIFY(warning->isVisible());
        desk.jane->press(Qt::Key_Return); // taken from there
        QCOMPARE(desk.keys().changed(action::SetPriority), QList<QKeySequence>{ Qt::Key_S });
        QCOMPARE(desk.keys().changed(action::SetStatus), QList<QKeySequence>{});
        QVERIFY(desk.jane->window.actions().clashes().isEmpty());

        // A second key beside the first, of two chords.
        desk.jane->press(Qt::Key_Return);
        desk.jane->press(Qt::Key_T);
        desk.jane->press(Qt::Key_P);
        QVERIFY(pressButton(page->findChild<QPushButton *>(u"keysUseToo"_s)));
        QCOMPARE(desk.keys().changed(action::SetPriority),
            (QList<QKeySequence>{ Qt::Key_S, QKeySequence(Qt::Key_T, Qt::Key_P) }));

        QVERIFY(pressButton(page->findChild<QPushButton *>(u"keysResetAll"_s)));
        QVERIFY(!desk.keys().isAnyChanged());
        page->window()->close();
    }

    void tellsSignsFromShift()
    {
        ThemeService themes{ *qApp };
        KeyCatcher catcher{ themes };
        catcher.show();
        QKeyEvent question(QEvent::KeyPress, Qt::Key_Question, Qt::ShiftModifier, u"?"_s);
        QCoreApplication::sendEvent(&catcher, &question);
        QCOMPARE(catcher.keys(), QKeySequence(Qt::Key_Question));
        catcher.clear();
        QTest::keyClick(&catcher, Qt::Key_Shift, Qt::ShiftModifier);
        QVERIFY(catcher.keys().isEmpty());
        QTest::keyClick(&catcher, Qt::Key_E, Qt::ShiftModifier);
        QCOMPARE(catcher.keys(), QKeySequence(Qt::SHIFT | Qt::Key_E));
    }

    void sheetShowsTheKeysThatHold()
    {
        JanesDesk desk;
        desk.keys().set(action::NewIssue, QList<QKeySequence>{ Qt::Key_F9 });
        for (const ShortcutRow &row : desk.jane->window.actions().sheet()) {
            if (row.id == action::NewIssue)
                QCOMPARE(row.keys, QList<QKeySequence>{ Qt::Key_F9 });
        }
        QVERIFY(desk.jane->find<QPushButton>(u"newIssueButton"_s)
                    ->toolTip()
                    .contains(QKeySequence(Qt::Key_F9).toString(QKeySequence::NativeText)));
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
