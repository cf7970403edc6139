// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Saved filters with real keys: on two devices of one person, and offline.

#include "tests/support/randomvalues.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowseat.h"
#include "ui/models/issuelistmodel.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/peekcard.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

struct Team
{
    Team() : world(RandomValues::seed(), {})
    {
        themes.setReducedMotion(true);
        world.addUser(u"jane"_s, false, u"Jane Smith"_s);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addProject(u"LOCK"_s);
        for (int i = 1; i <= 4; ++i)
            issues << world.client(u"jane"_s).create(u"LOCK"_s, u"Issue %1"_s.arg(i),
                { { Field::Description, u"Line of %1"_s.arg(i) } });
        settled = world.settle();
        jane = std::make_unique<WindowSeat>(world, themes, u"jane"_s);
        jane->window.showScope({ Scope::Kind::All, {} });
        jane->wait(50ms);
        list().setFocus();
    }
    IssueListView &list() { return *jane->find<IssueListView>(u"issueList"_s); }
    IssueListHeader &header() { return *jane->find<IssueListHeader>(u"issueListHeader"_s); }
    QLineEdit &field() { return *jane->find<QLineEdit>(u"filterField"_s); }
    QListWidget &places() { return *jane->find<QListWidget>(u"places"_s); }
    WorldClient &bob() { return world.client(u"bob"_s); }
    WorldClient &otherDevice() { return world.client(u"jane"_s, u"notebook"_s); }
    void sync()
    {
        settled = world.settle();
        jane->wait();
    }
    // Of the sidebar, with what is read out; empty: it is not there.
    QString place(const QString &name)
    {
        for (int row = 0; row < places().count(); ++row) {
            if (places().item(row)->text() == name)
                return places().item(row)->data(Qt::AccessibleTextRole).toString();
        }
        return {};
    }
    void saveAs(const QString &query, const QString &name)
    {
        jane->activate();
        list().setFocus();
        jane->press(Qt::Key_Slash);
        header().setQuery(query);
        jane->press(Qt::Key_S, Qt::ControlModifier);
        jane->type(name);
        jane->press(Qt::Key_Return);
        jane->wait();
        jane->activate();
    }
    void menu(const QString &name, const QString &action)
    {
        for (int row = 0; row < places().count(); ++row) {
            if (places().item(row)->text() == name)
                places().setCurrentRow(row);
        }
        // As the platform does it for the menu key.
        const QPoint at = places().visualItemRect(places().currentItem()).center();
        QContextMenuEvent event(
            QContextMenuEvent::Keyboard, at, places().viewport()->mapToGlobal(at));
        QApplication::sendEvent(&places(), &event);
        auto *shown = jane->window.findChild<QMenu *>(u"filterMenu"_s);
        QVERIFY(shown);
        QVERIFY(chooseInMenu(shown->findChild<QAction *>(action)->text()));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        jane->wait();
    }

    ThemeService themes{ *qApp };
    World world;
    QList<IssueId> issues{};
    bool settled = false;
    std::unique_ptr<WindowSeat> jane;
};

} // namespace

class TestSavedFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreInTheCommandPalette()
    {
        Team t;
        t.saveAs(u"priority:urgent"_s, u"On fire"_s);
        t.jane->window.showScope({ Scope::Kind::All, {} });
        t.list().setFocus();
        t.jane->press(Qt::Key_K, Qt::ControlModifier);
        t.jane->type(u"onfire"_s);
        t.jane->press(Qt::Key_Return);
        QCOMPARE(t.jane->find<QLabel>(u"listTitle"_s)->text(), u"On fire"_s);
    }

    void savedByKeysAndCountedLive()
    {
        Team t;
        t.bob().edit(t.issues.at(0), Field::Priority, u"Urgent"_s);
        t.sync();
        t.saveAs(u"priority:urgent"_s, u"On fire"_s);
        QCOMPARE(t.place(u"On fire"_s), u"On fire, 1 issue(s)"_s);
        QCOMPARE(t.jane->find<QLabel>(u"listTitle"_s)->text(), u"On fire"_s);
        QCOMPARE(t.list().model()->rowCount(), 1);
        t.bob().edit(t.issues.at(1), Field::Priority, u"Urgent"_s);
        t.sync();
        QCOMPARE(t.place(u"On fire"_s), u"On fire, 2 issue(s)"_s);
        t.bob().remove(t.issues.at(0));
        t.sync();
        QCOMPARE(t.place(u"On fire"_s), u"On fire, 1 issue(s)"_s);
        // Changed and saved again: the same filter, without a question.
        auto *save = t.jane->find<QAbstractButton>(u"saveFilter"_s);
        QVERIFY(!save->isVisible());
        t.header().setQuery(u"priority:medium"_s);
        QVERIFY(save->isVisible());
        QVERIFY(pressButton(save));
        t.sync();
        QVERIFY(!save->isVisible());
        QCOMPARE(t.place(u"On fire"_s), u"On fire, 2 issue(s)"_s);
        QCOMPARE(t.jane->client.engine().replica().savedFilters().size(), 1);
        // Elsewhere and back.
        t.jane->window.showScope({ Scope::Kind::All, {} });
        QCOMPARE(t.list().model()->rowCount(), 3);
        t.list().setFocus();
        t.jane->press(Qt::Key_G);
        t.jane->press(Qt::Key_F);
        t.jane->type(u"fire"_s);
        t.jane->press(Qt::Key_Return);
        QCOMPARE(t.field().text(), u"priority:medium"_s);
        QCOMPARE(t.list().model()->rowCount(), 2);
    }

    void ofAPlaceItSaysSo()
    {
        Team t;
        t.jane->window.showScope({ Scope::Kind::Project, t.world.project(u"LOCK"_s) });
        t.saveAs(u"issue"_s, u"Lock"_s);
        t.jane->window.showScope({});
        t.saveAs(u"issue"_s, u"My own"_s);
        QStringList queries;
        for (const SavedFilter &filter : t.jane->client.engine().replica().savedFilters())
            queries << filter.query;
        QCOMPARE(queries, (QStringList{ u"issue project:LOCK"_s, u"issue assignee:@me"_s }));
    }

    void theSameOnAllDevices()
    {
        Team t;
        t.world.cut(t.jane->client);
        t.jane->wait(5s);
        t.saveAs(u"is:open"_s, u"Open ones"_s); // offline
        QVERIFY(!t.place(u"Open ones"_s).isEmpty());
        QCOMPARE(t.otherDevice().engine().replica().savedFilters().size(), 0);
        t.world.heal(t.jane->client);
        t.sync();
        const auto there = t.otherDevice().engine().replica().savedFilters();
        QCOMPARE(there.size(), 1);
        QCOMPARE(there.first().query, u"is:open"_s);
        QCOMPARE(t.bob().engine().replica().savedFilters().size(), 0); // nobody else's
        SavedFilter renamed = there.first();
        renamed.name = u"Still open"_s;
        t.otherDevice().engine().saveFilter(renamed);
        t.sync();
        QCOMPARE(t.place(u"Still open"_s), u"Still open, 4 issue(s)"_s);
        QCOMPARE(t.jane->find<QLabel>(u"listTitle"_s)->text(), u"Still open"_s);
        t.otherDevice().engine().removeFilter(renamed.id);
        t.sync();
        QVERIFY(t.place(u"Still open"_s).isEmpty());
        QCOMPARE(t.list().model()->rowCount(), 4); // the list stays
    }

    void pinnedRenamedCopiedDeleted()
    {
        Team t;
        t.saveAs(u"is:open"_s, u"Open ones"_s);
        t.header().setQuery(u"is:closed"_s);
        t.jane->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        t.jane->type(u"Closed ones"_s);
        t.jane->press(Qt::Key_Return);
        t.jane->wait();
        QCOMPARE(t.place(u"Closed ones"_s), u"Closed ones, 0 issue(s)"_s);
        t.menu(u"Open ones"_s, u"copyFilter"_s);
        QCOMPARE(t.jane->prompts.clipboard, u"is:open"_s);
        t.menu(u"Open ones"_s, u"pinFilter"_s);
        QVERIFY(t.place(u"Open ones"_s).isEmpty());
        t.menu(u"Closed ones"_s, u"renameFilter"_s);
        t.jane->type(u"Done"_s);
        t.jane->press(Qt::Key_Return);
        t.jane->wait();
        QVERIFY(!t.place(u"Done"_s).isEmpty());
        t.menu(u"Done"_s, u"deleteFilter"_s);
        QVERIFY(t.place(u"Done"_s).isEmpty());
        t.sync();
        QCOMPARE(t.otherDevice().engine().replica().savedFilters().size(), 1);
    }

    void layoutKeepsFilterAndLook()
    {
        Team t;
        t.saveAs(u"is:open"_s, u"Open ones"_s);
        QVERIFY(chooseFrom(t.jane->find<QToolButton>(u"sortMenu"_s),
            t.header().viewMenu().findChild<QAction *>(u"group-3"_s)));
        t.header().setQuery(u"is:open issue"_s);
        const QByteArray layout = t.jane->window.saveLayout();
        t.jane->window.showScope({});
        t.header().setLook({});
        QVERIFY(t.jane->window.restoreLayout(layout));
        QCOMPARE(t.jane->find<QLabel>(u"listTitle"_s)->text(), u"Open ones"_s);
        QCOMPARE(t.field().text(), u"is:open issue"_s);
        QCOMPARE(t.header().order().grouping, IssueGrouping::Priority);
        for (qsizetype cut = 0; cut < layout.size(); ++cut)
            (void)t.jane->window.restoreLayout(layout.left(cut));
    }

    void spacePeeks()
    {
        Team t;
        t.jane->press(Qt::Key_Home);
        auto *peek = t.jane->find<PeekCard>(u"peekCard"_s);
        t.jane->press(Qt::Key_Space);
        QVERIFY(peek->isVisible());
        QCOMPARE(peek->issue(), t.list().currentIssue());
        QCOMPARE(QApplication::focusWidget(), &t.list());
        QVERIFY(peek->accessibleDescription().startsWith(u"Line of"_s));
        t.jane->press(Qt::Key_J);
        QCOMPARE(peek->issue(), t.list().currentIssue());
        const QRect row = t.list().visualRect(t.list().currentIndex());
        QVERIFY(!peek->geometry().contains(
            t.list().viewport()->mapTo(peek->parentWidget(), row.center())));
        t.bob().edit(t.list().currentIssue(), Field::Subject, u"Another title"_s);
        t.sync();
        QCOMPARE(t.jane->find<QLabel>(u"peekTitle"_s)->text(), u"Another title"_s);
        t.jane->press(Qt::Key_Escape);
        QVERIFY(!peek->isVisible());
        t.jane->press(Qt::Key_Space);
        t.jane->press(Qt::Key_Space);
        QVERIFY(!peek->isVisible());
    }
};

QTEST_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
