// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomvalues.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/models/issuelistmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/usersettings.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemModelTester>
#include <QCborArray>
#include <QCborMap>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// Jane at a window, with Bob somewhere and some issues; further windows of hers are made as the
// application does it.
struct Office
{
    explicit Office(int issues = 3) : world(RandomValues::seed())
    {
        themes.setReducedMotion(true);
        world.addUser(u"jane"_s, false, u"Jane Smith"_s);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addProject(u"LOCK"_s);
        world.addProject(u"PACK"_s, {}, u"Packaging"_s);
        static const QStringList titles{ u"The printer is on fire"_s, u"Toner is empty"_s,
            u"Paper tray jams"_s };
        for (int i = 0; i < issues; ++i)
            ids << world.client(u"jane"_s).create(
                u"LOCK"_s, i < titles.size() ? titles.at(i) : u"Issue number %1"_s.arg(i), {});
        settled = world.settle();
        jane = std::make_unique<WindowSeat>(world, themes, u"jane"_s);
        jane->window.showScope({ Scope::Kind::All, {} });
        jane->wait(50ms);
        list(jane->window).setFocus();
    }

    std::unique_ptr<MainWindow> open(const IssueId &only = {})
    {
        WindowContext context{ jane->client.engine(), world.clock(), themes, jane->prompts };
        context.settings = &settings;
        context.popOut = [this](const IssueId &issue) { poppedOut << issue; };
        context.only = only;
        auto window = std::make_unique<MainWindow>(std::move(context));
        window->show();
        window->activateWindow();
        QApplication::setActiveWindow(window.get());
        jane->wait(50ms);
        if (only.isNull()) {
            window->showScope({ Scope::Kind::All, {} });
            jane->wait(50ms);
            list(*window).setFocus();
        }
        return window;
    }

    static IssueListView &list(MainWindow &window)
    {
        return *window.findChild<IssueListView *>(u"issueList"_s);
    }
    static CommandPalette *palette(MainWindow &window)
    {
        auto *found = window.findChild<CommandPalette *>(u"commandPalette"_s);
        return found && found->isVisible() ? found : nullptr;
    }
    static QStringList rows(MainWindow &window)
    {
        QStringList texts;
        if (auto *found = palette(window)) {
            for (int row = 0; row < found->model().rowCount(); ++row)
                texts << found->model().index(row, 0).data().toString();
        }
        return texts;
    }

    ThemeService themes{ *qApp };
    UserSettings settings{};
    World world;
    QList<IssueId> ids{};
    QList<IssueId> poppedOut{};
    bool settled = false;
    std::unique_ptr<WindowSeat> jane;
};

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- Command palette ---

    void findsAndRunsAnActionOnTheIssue()
    {
        Office office;
        QVERIFY(office.settled);
        WindowSeat &jane = *office.jane;
        jane.press(Qt::Key_J);
        const IssueId issue = jane.window.currentIssue();
        jane.press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = Office::palette(jane.window);
        QVERIFY(palette);
        const QAbstractItemModelTester tester{ &palette->model(),
            QAbstractItemModelTester::FailureReportingMode::QtTest };
        QCOMPARE(palette->findChild<PlainLabel *>(u"paletteAbout"_s)->text(),
            jane.client.issue(issue)->name);
        jane.type(u"assme"_s);
        QCOMPARE(Office::rows(jane.window).first(), u"Assign to me"_s);
        QCOMPARE(palette->model().index(0, 0).data(PaletteModel::KeysRole).toStringList(),
            QStringList{ u"I"_s });
        jane.press(Qt::Key_Return);
        QVERIFY(!Office::palette(jane.window));
        QCOMPARE(QApplication::focusWidget(), &Office::list(jane.window));
        QVERIFY(office.world.settle());
        QCOMPARE(
            jane.client.text(issue, Field::Assignee), jane.client.engine().self().id.toString());
    }

    void worksOnAllThatAreMarked()
    {
        Office office;
        QVERIFY(office.settled);
        WindowSeat &jane = *office.jane;
        jane.press(Qt::Key_J);
        jane.press(Qt::Key_X);
        jane.press(Qt::Key_J);
        jane.press(Qt::Key_X);
        jane.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(Office::palette(jane.window)
                    ->findChild<PlainLabel *>(u"paletteAbout"_s)
                    ->text()
                    .contains(u"2"_s));
        jane.type(u"assign to me"_s);
        jane.press(Qt::Key_Return);
        QVERIFY(office.world.settle());
        int mine = 0;
        for (const IssueId &id : std::as_const(office.ids))
            mine += jane.client.text(id, Field::Assignee).isEmpty() ? 0 : 1;
        QCOMPARE(mine, 2);
    }

    void findsIssuesPeopleAndProjects()
    {
        Office office;
        QVERIFY(office.settled);
        WindowSeat &jane = *office.jane;
        const auto firstFor = [&](const QString &typed) {
            jane.press(Qt::Key_K, Qt::ControlModifier);
            jane.type(typed);
            const QString first = Office::rows(jane.window).value(0);
            return first;
        };
        QCOMPARE(firstFor(u"prinfire"_s), u"LOCK-1 The printer is on fire"_s);
        jane.press(Qt::Key_Return);
        QCOMPARE(jane.window.currentIssue(), office.ids.first());

        QCOMPARE(firstFor(u"lock-2"_s), u"LOCK-2 Toner is empty"_s);
        jane.press(Qt::Key_Escape);
        QVERIFY(!Office::palette(jane.window));
        QCOMPARE(jane.window.currentIssue(), office.ids.first());

        QCOMPARE(firstFor(u"packag"_s), u"Packaging"_s);
        jane.press(Qt::Key_Return);
        QCOMPARE(Office::list(jane.window).model()->rowCount(), 0);

        QCOMPARE(firstFor(u"@bob"_s), u"Bob Miller"_s);
        QCOMPARE(Office::rows(jane.window).size(), 1);
        jane.press(Qt::Key_Return);
        QCOMPARE(jane.find<IssueListHeader>(u"issueListHeader"_s)->query(),
            u"assignee:"_s + office.world.client(u"bob"_s).engine().self().id.toString());

        QCOMPARE(firstFor(u"#"_s), u"LOCK-1 The printer is on fire"_s); // that was just used
        QCOMPARE(Office::rows(jane.window).size(), 1);
        jane.type(u"tone"_s);
        QCOMPARE(Office::rows(jane.window), QStringList{ u"LOCK-2 Toner is empty"_s });
        jane.press(Qt::Key_K, Qt::ControlModifier); // closes it as well
        QVERIFY(!Office::palette(jane.window));
    }

    // Also from where one writes: the text and the caret are as they were.
    void opensWhileTypingAndGoesBackThere()
    {
        Office office;
        QVERIFY(office.settled);
        WindowSeat &jane = *office.jane;
        jane.press(Qt::Key_J);
        jane.press(Qt::Key_M);
        jane.type(u"Half a sen"_s);
        QWidget *before = QApplication::focusWidget();
        jane.press(Qt::Key_Left);
        jane.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(Office::palette(jane.window));
        jane.press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), before);
        jane.type(u"X"_s);
        QCOMPARE(
            qobject_cast<GrowingTextEdit *>(QApplication::focusWidget())->text(), u"Half a seXn"_s);
    }

    void whatWasUsedLastComesFirst()
    {
        Office office;
        QVERIFY(office.settled);
        const auto window = office.open();
        WindowSeat &jane = *office.jane;
        jane.press(Qt::Key_J);
        jane.press(Qt::Key_K, Qt::ControlModifier);
        jane.type(u"paper"_s);
        jane.press(Qt::Key_Return);
        jane.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(Office::rows(*window).first(), u"LOCK-3 Paper tray jams"_s);
        jane.type(u"theme dark"_s);
        jane.press(Qt::Key_Return);
        QCOMPARE(office.themes.choice(), ThemeChoice::Dark);
        jane.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(Office::rows(*window).mid(0, 2),
            (QStringList{ u"Theme: dark"_s, u"LOCK-3 Paper tray jams"_s }));
        // Of those that fit as well, too.
        jane.type(u"theme"_s);
        QCOMPARE(Office::rows(*window).first(), u"Theme: dark"_s);
        jane.press(Qt::Key_Escape);
        office.themes.setChoice(ThemeChoice::Light);

        // Another window of hers knows it too.
        const auto other = office.open();
        jane.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(Office::rows(*other).first(), u"Theme: dark"_s);
        jane.press(Qt::Key_Escape);
    }

    void nothingFoundOffersANewIssue()
    {
        Office office;
        QVERIFY(office.settled);
        WindowSeat &jane = *office.jane;
        jane.press(Qt::Key_K, Qt::ControlModifier);
        jane.type(u"qqqq"_s);
        auto *nothing = Office::palette(jane.window)->findChild<PlainLabel *>(u"paletteNothing"_s);
        QVERIFY(nothing->isVisible());
        jane.press(Qt::Key_Return);
        auto *dialog = jane.window.findChild<NewIssueDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<GrowingTextEdit *>(u"newSubject"_s)->text(), u"qqqq"_s);
        jane.press(Qt::Key_Escape);
    }

    void followsChangesWhileItIsOpen()
    {
        Office office;
        QVERIFY(office.settled);
        WindowSeat &jane = *office.jane;
        jane.press(Qt::Key_K, Qt::ControlModifier);
        jane.type(u"zebr"_s);
        QVERIFY(Office::rows(jane.window).isEmpty());
        office.world.client(u"bob"_s).create(u"LOCK"_s, u"A zebra in the office"_s, {});
        QVERIFY(office.world.settle());
        jane.type(u"a"_s);
        QCOMPARE(Office::rows(jane.window), QStringList{ u"LOCK-4 A zebra in the office"_s });
        jane.press(Qt::Key_Escape);
    }

    // Names are text, whatever stands in them; and no action goes missing.
    void everyActionCanBeFoundByItsName()
    {
        Office office;
        QVERIFY(office.settled);
        WindowSeat &jane = *office.jane;
        jane.press(Qt::Key_J);
        for (QAction *each : jane.window.actions().forPalette()) {
            jane.press(Qt::Key_K, Qt::ControlModifier);
            auto *palette = Office::palette(jane.window);
            palette->findChild<QLineEdit *>(u"paletteSearch"_s)->setText(each->text());
            QVERIFY2(Office::rows(jane.window).contains(each->text()), qPrintable(each->text()));
            jane.press(Qt::Key_Escape);
        }
    }

    // --- Windows ---

    void ctrlEnterAndCtrlDoubleClickOpenAWindowOfItsOwn()
    {
        Office office;
        QVERIFY(office.settled);
        const auto window = office.open();
        WindowSeat &jane = *office.jane;
        jane.press(Qt::Key_J);
        const IssueId issue = window->currentIssue();
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(office.poppedOut, QList<IssueId>{ issue });
        IssueListView &list = Office::list(*window);
        const QPoint second = list.visualRect(list.model()->index(1, 0)).center();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::ControlModifier, second);
        QTest::mouseDClick(list.viewport(), Qt::LeftButton, Qt::ControlModifier, second);
        QCOMPARE(office.poppedOut.size(), 2);
        QVERIFY(office.poppedOut.last() != issue);
        QVERIFY(!list.isMarking());
        jane.press(Qt::Key_K, Qt::ControlModifier);
        jane.type(u"printer"_s);
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(office.poppedOut.last(), office.ids.first());
    }

    void aWindowForOneIssue()
    {
        Office office;
        QVERIFY(office.settled);
        const IssueId issue = office.ids.at(1);
        const auto window = office.open(issue);
        QCOMPARE(window->currentIssue(), issue);
        QVERIFY(!Office::list(*window).isVisible());
        QVERIFY(window->windowTitle().contains(u"Toner is empty"_s));
        QVERIFY(window->findChild<IssueDetail *>(u"issueDetail"_s)->isVisible());
        QVERIFY(!window->actions().find(action::NextIssue)->isEnabled());
        // What is done here is seen in the other window, and can be undone here.
        window->findChild<IssueDetail *>(u"issueDetail"_s)->setFocus();
        office.jane->press(Qt::Key_I);
        const QString self = office.jane->client.engine().self().id.toString();
        QVERIFY(office.world.settle());
        QCOMPARE(office.jane->client.text(issue, Field::Assignee), self);
        office.jane->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(office.world.settle());
        QCOMPARE(office.jane->client.text(issue, Field::Assignee), QString());
        // Resizing does not bring the rest back, nor does anything that goes to the list.
        window->resize(1400, 900);
        window->openIssue(office.ids.at(0));
        QVERIFY(!Office::list(*window).isVisible());
        QCOMPARE(window->currentIssue(), office.ids.at(0));
        QVERIFY(!window->findChild<QSplitter *>(u"splitter"_s)->widget(0)->isVisible());
    }

    void twoWindowsOfOnePersonStayInStep()
    {
        Office office;
        QVERIFY(office.settled);
        const auto window = office.open();
        const auto other = office.open();
        window->openIssue(office.ids.first());
        other->openIssue(office.ids.first());
        window->activateWindow();
        QApplication::setActiveWindow(window.get());
        Office::list(*window).setFocus();
        pressKey(Qt::Key_E);
        pressKey(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(keyTarget(), u"The printer burns"_s);
        pressKey(Qt::Key_Return);
        office.world.advance(100ms);
        QCoreApplication::processEvents();
        for (const auto &each : { window.get(), other.get() }) {
            QVERIFY2(each->windowTitle().contains(u"The printer burns"_s),
                qPrintable(each->windowTitle()));
            IssueListView &list = Office::list(*each);
            bool shown = false;
            for (int row = 0; row < list.model()->rowCount(); ++row) {
                for (int column = 0; column < list.model()->columnCount(); ++column)
                    shown = shown
                        || list.model()->index(row, column).data().toString()
                            == u"The printer burns"_s;
            }
            QVERIFY(shown);
        }
    }

    // --- Session ---

    void layoutComesBack()
    {
        Office office{ 30 };
        QVERIFY(office.settled);
        QByteArray layout;
        IssueId top;
        IssueOrder order;
        {
            const auto window = office.open();
            window->resize(1210, 560);
            window->showScope({ Scope::Kind::Project, office.world.project(u"LOCK"_s) });
            auto *header = window->findChild<IssueListHeader *>(u"issueListHeader"_s);
            header->focusFilter();
            office.jane->type(u"number -title:77"_s);
            QVERIFY(chooseFrom(header->findChild<QToolButton *>(u"sortMenu"_s),
                header->findChild<QAction *>(u"sort-%1"_s.arg(int(IssueSort::Key)))));
            order = header->order();
            QCOMPARE(order.by, IssueSort::Key);
            office.jane->wait(50ms);
            IssueListView &list = Office::list(*window);
            list.setFocus();
            for (int i = 0; i < 25; ++i)
                office.jane->press(Qt::Key_J);
            QVERIFY(list.verticalScrollBar()->value() > 0);
            list.verticalScrollBar()->setValue(list.verticalScrollBar()->value() - 7);
            window->findChild<QSplitter *>(u"splitter"_s)->setSizes({ 240, 500, 470 });
            top = IssueId{ list.indexAt({ 1, 1 }).data(Qt::UserRole).toString() };
            layout = window->saveLayout();
        }
        const auto window = office.open();
        // Rows that have come above meanwhile do not move what is looked at.
        office.world.client(u"bob"_s).create(u"LOCK"_s, u"Issue number one thousand"_s, {});
        QVERIFY(office.world.settle());
        QVERIFY(window->restoreLayout(layout));
        office.jane->wait(50ms);
        auto *header = window->findChild<IssueListHeader *>(u"issueListHeader"_s);
        QCOMPARE(header->filter().query, u"number -title:77"_s);
        QCOMPARE(header->filter().project, office.world.project(u"LOCK"_s));
        QCOMPARE(header->order(), order);
        QCOMPARE(window->size(), QSize(1210, 560));
        IssueListView &list = Office::list(*window);
        QCOMPARE(IssueId{ list.indexAt({ 1, 1 }).data(Qt::UserRole).toString() }, top);
        const auto withoutPlace = [](const QByteArray &saved) {
            QCborMap map = QCborValue::fromCbor(saved).toMap(); // the frame is the system's
            map.remove(u"geometry"_s);
            return map;
        };
        QCborMap saved = withoutPlace(window->saveLayout());
        QCOMPARE(saved.take(u"unseen"_s).toArray().size(), 1); // the one of Bob's
        QCborMap before = withoutPlace(layout);
        QCOMPARE(before.take(u"unseen"_s).toArray().size(), 0);
        QCOMPARE(saved, before);

        // Nonsense is refused, and an older or newer layout too.
        QVERIFY(!window->restoreLayout({}));
        QVERIFY(!window->restoreLayout("nonsense"));
        QVERIFY(!window->restoreLayout(QCborMap{ { u"version"_s, 99 } }.toCborValue().toCbor()));
        QVERIFY(window->restoreLayout(QCborMap{ { u"version"_s, 2 }, { u"density"_s, 99 },
            { u"scope"_s, -7 },
            { u"filter"_s, u"x"_s } }.toCborValue()
                                          .toCbor()));
    }

    // What others did is new until it is looked at, however often the program is started.
    void whatIsNewIsKept()
    {
        Office office{ 3 };
        QVERIFY(office.settled);
        const auto isNew = [](const MainWindow &window, const IssueId &issue) {
            const auto &list = *window.findChild<IssueListView *>(u"issueList"_s);
            for (int row = 0; row < list.model()->rowCount(); ++row) {
                const QModelIndex index = list.model()->index(row, 0);
                if (index.data(IssueListModel::IssueIdRole).toString() == issue.toString())
                    return index.data(IssueListModel::ChangedRole).toBool();
            }
            return false;
        };
        QByteArray layout;
        IssueId looked;
        IssueId other;
        {
            const auto window = office.open();
            window->showScope({ Scope::Kind::All });
            WorldClient &bob = office.world.client(u"bob"_s);
            looked = bob.create(u"LOCK"_s, u"To be looked at"_s, {});
            other = bob.create(u"LOCK"_s, u"To be left"_s, {});
            QVERIFY(office.world.settle());
            office.jane->wait(50ms);
            QVERIFY(isNew(*window, looked) && isNew(*window, other));
            window->openIssue(looked);
            layout = window->saveLayout();
        }
        const auto window = office.open();
        QVERIFY(window->restoreLayout(layout));
        office.jane->wait(50ms);
        QVERIFY(!isNew(*window, looked));
        QVERIFY(isNew(*window, other));
        window->openIssue(other);
        QVERIFY(!isNew(*window, other));
        // No more than a bounded number of them, and none that is not there.
        QCborMap map = QCborValue::fromCbor(layout).toMap();
        map.insert(u"unseen"_s, QCborArray{ u"nobody"_s, 7, looked.toString() });
        QVERIFY(window->restoreLayout(map.toCborValue().toCbor()));
        QCOMPARE(QCborValue::fromCbor(window->saveLayout()).toMap().value(u"unseen"_s).toArray(),
            QCborArray{});
    }

    void layoutOfAnIssueWindowSaysWhich()
    {
        Office office;
        QVERIFY(office.settled);
        const auto window = office.open(office.ids.at(2));
        window->resize(700, 500);
        const QByteArray layout = window->saveLayout();
        QCOMPARE(MainWindow::popOutOf(layout), office.ids.at(2));
        const auto again = office.open(office.ids.at(2));
        QVERIFY(again->restoreLayout(layout));
        QCOMPARE(again->currentIssue(), office.ids.at(2));
        QCOMPARE(again->size(), QSize(700, 500));
    }

    // --- About ---

    void aboutCopiesTheBuild()
    {
        Office office;
        WindowSeat &jane = *office.jane;
        jane.press(Qt::Key_K, Qt::ControlModifier);
        jane.type(u"about"_s);
        jane.press(Qt::Key_Return);
        auto *about = jane.window.findChild<AboutDialog *>();
        QVERIFY(about && about->isVisible());
        auto *version = about->findChild<QPushButton *>(u"aboutVersion"_s);
        for (int i = 0; i < 10 && !version->hasFocus(); ++i)
            jane.press(Qt::Key_Tab);
        QVERIFY(version->hasFocus());
        jane.press(Qt::Key_Space);
        QVERIFY(jane.prompts.clipboard.contains(QLatin1StringView{ qVersion() }));
        QVERIFY(!about->findChild<PlainLabel *>(u"aboutCopied"_s)->text().isEmpty());
        jane.press(Qt::Key_Escape);
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
