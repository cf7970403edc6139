// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The people of a workspace, those who are invited, and one's own account and devices, beside a
// real server; what goes by HTTP has an account in memory (tst_account has the real one).

#include "tests/support/fakeaccount.h"
#include "tests/support/randomvalues.h"
#include "tests/ui/windowseat.h"
#include "ui/models/people.h"
#include "ui/people/entryrow.h"
#include "ui/people/invitedialog.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/peoplepage.h"
#include "ui/widgets/linkbanner.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

const UserId janeId{ u"jane@example.com"_s };
const UserId bobId{ u"bob@example.com"_s };

// Jane administers; Bob and Eve are there.
struct House
{
    explicit House(const server::HubLimits &limits = {})
        : world(RandomValues::seed(), { .limits = limits })
    {
        themes.setReducedMotion(true);
        world.addUser(u"jane"_s, true, u"Jane Smith"_s);
        world.addUser(u"bob"_s, false, u"Bob Miller"_s);
        world.addUser(u"eve"_s, false, u"Eve Adams"_s);
        world.addProject(u"LOCK"_s, { u"bob"_s, u"eve"_s });
        for (const QString &name : { u"jane"_s, u"bob"_s, u"eve"_s })
            (void)world.client(name);
        settle();
    }
    void settle()
    {
        (void)world.settle();
        world.advance(1s);
        QCoreApplication::processEvents();
    }

    ThemeService themes{ *qApp };
    World world;
};

// Somebody at the page of the people.
struct Seat
{
    Seat(House &of, const QString &name, bool hasAccount = true, const QString &device = {})
        : house(of), client(of.world.client(name, device))
    {
        WindowContext context{ client.engine(), of.world.clock(), of.themes, prompts,
            u"lockstep.example.com"_s };
        if (hasAccount)
            context.account = &account;
        context.signOut = [this] { ++signOuts; };
        window = std::make_unique<MainWindow>(std::move(context));
        window->show();
        QApplication::setActiveWindow(window.get());
        window->showScope({ Scope::Kind::People });
        house.settle();
    }

    template <typename T> [[nodiscard]] T *find(const QString &name)
    {
        return window->findChild<T *>(name);
    }
    [[nodiscard]] QTableView &table() { return *find<QTableView>(u"peopleTable"_s); }
    [[nodiscard]] PeopleModel &model() { return *static_cast<PeopleModel *>(table().model()); }
    [[nodiscard]] QString cell(const UserId &user, PeopleModel::Column column)
    {
        return model().index(model().rowOf(user), column).data().toString();
    }
    [[nodiscard]] QStringList names()
    {
        QStringList all;
        for (int row = 0; row < model().rowCount(); ++row)
            all << model().index(row, PeopleModel::Name).data().toString();
        return all;
    }
    // Opens the menu of a person by the keyboard, and chooses there; false: it is not offered.
    bool choose(const UserId &user, const QString &action)
    {
        table().setCurrentIndex(model().index(model().rowOf(user), PeopleModel::Name));
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Return);
        auto *menu = find<QMenu>(u"personMenu"_s);
        auto *item = menu ? menu->findChild<QAction *>(action) : nullptr;
        const bool isOffered = item && item->isEnabled();
        if (isOffered)
            item->trigger();
        delete menu;
        house.settle();
        return isOffered;
    }
    [[nodiscard]] static QStringList titles(const QWidget &of)
    {
        QStringList all;
        for (const EntryRow *row : of.findChildren<EntryRow *>())
            all << row->findChild<PlainLabel *>(u"entryTitle"_s)->text();
        return all;
    }
    [[nodiscard]] QStringList invited() { return titles(*find<QWidget>(u"openInvitations"_s)); }
    QDialog &openAccount()
    {
        window->actions().find(action::Account)->trigger();
        house.settle();
        return *find<QDialog>(u"accountDialog"_s);
    }

    House &house;
    WorldClient &client;
    FakePrompts prompts{};
    FakeAccount account{};
    int signOuts = 0;
    std::unique_ptr<MainWindow> window{};
};

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QGuiApplication::setQuitOnLastWindowClosed(false); }

    void everybodySeesWhoIsThere()
    {
        House house;
        Seat eve{ house, u"eve"_s };
        QAbstractItemModelTester tester{ &eve.model() };
        QCOMPARE(
            eve.names(), (QStringList{ u"Bob Miller"_s, u"Eve Adams (you)"_s, u"Jane Smith"_s }));
        QCOMPARE(eve.cell(bobId, PeopleModel::Email), u"bob@example.com"_s);
        QCOMPARE(eve.cell(janeId, PeopleModel::Standing), u"Administrator"_s);
        QCOMPARE(eve.cell(bobId, PeopleModel::Standing), u"Member"_s);
        QCOMPARE(eve.cell(bobId, PeopleModel::Projects), u"LOCK (Admin)"_s);
        QCOMPARE(eve.cell(janeId, PeopleModel::Projects), u"All"_s);
        QCOMPARE(eve.cell(bobId, PeopleModel::Now), u"Online"_s);
        // And has nothing to change.
        QVERIFY(!eve.find<QPushButton>(u"invite"_s)->isVisible());
        QVERIFY(!eve.find<QWidget>(u"openInvitations"_s)->isVisible());
        QVERIFY(!eve.choose(bobId, u"personAdmin"_s));
        QVERIFY(!eve.choose(bobId, u"personRemove"_s));
        QVERIFY(!eve.window->actions().find(action::Invite)->isEnabled());
        QVERIFY(eve.account.calls.isEmpty());
    }

    void findsByNameAndAddress()
    {
        House house;
        Seat eve{ house, u"eve"_s };
        auto *find = eve.find<QLineEdit>(u"findPerson"_s);
        find->setText(u"MILL"_s);
        QCOMPARE(eve.names(), QStringList{ u"Bob Miller"_s });
        find->setText(u"jane@"_s);
        QCOMPARE(eve.names(), QStringList{ u"Jane Smith"_s });
        find->setText(u"nobody"_s);
        QVERIFY(eve.names().isEmpty());
        QVERIFY(!eve.table().isVisible());
        find->setFocus();
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(eve.names().size(), 3);
    }

    void givesAndTakesAdministration()
    {
        House house;
        Seat jane{ house, u"jane"_s };
        // The only one keeps it, and stays.
        QVERIFY(!jane.choose(janeId, u"personAdmin"_s));
        QVERIFY(!jane.choose(janeId, u"personRemove"_s));
        QVERIFY(jane.choose(bobId, u"personAdmin"_s));
        QVERIFY(house.world.client(u"eve"_s).replica().user(bobId)->admin);
        QCOMPARE(jane.cell(bobId, PeopleModel::Standing), u"Administrator"_s);
        // One's own only after a question.
        jane.prompts.accept = false;
        QVERIFY(jane.choose(janeId, u"personAdmin"_s));
        QCOMPARE(jane.prompts.questions.size(), 1);
        QVERIFY(house.world.client(u"eve"_s).replica().user(janeId)->admin);
        jane.prompts.accept = true;
        QVERIFY(jane.choose(janeId, u"personAdmin"_s));
        QVERIFY(!house.world.client(u"eve"_s).replica().user(janeId)->admin);
        QVERIFY(!jane.find<QPushButton>(u"invite"_s)->isVisible());
    }

    // What is said before is what happens: he is gone, and what he wrote is there.
    void removesAPerson()
    {
        House house;
        const IssueId issue
            = house.world.client(u"bob"_s).create(u"LOCK"_s, u"It does not print"_s);
        house.settle();
        Seat jane{ house, u"jane"_s };
        jane.prompts.accept = false;
        QVERIFY(jane.choose(bobId, u"personRemove"_s));
        QCOMPARE(jane.cell(bobId, PeopleModel::Standing), u"Member"_s);
        QVERIFY(jane.prompts.questions.last().contains(u"Nothing that Bob Miller wrote is lost"_s));
        jane.prompts.accept = true;
        QVERIFY(jane.choose(bobId, u"personRemove"_s));
        QCOMPARE(jane.names().last(), u"Bob Miller"_s);
        QCOMPARE(jane.cell(bobId, PeopleModel::Standing), u"Has left"_s);
        const Replica &replica = house.world.client(u"eve"_s).replica();
        QVERIFY(replica.user(bobId)->former);
        QVERIFY(replica.find(issue));
        const QList<User> offered = peopleOf(replica, {});
        QVERIFY(std::none_of(
            offered.begin(), offered.end(), [](const User &each) { return each.id == bobId; }));
    }

    // Without a connection it is seen at once, with a mark, and done later.
    void changesWaitOffline()
    {
        House house;
        Seat jane{ house, u"jane"_s };
        jane.client.engine().setOnline(false);
        house.settle();
        QVERIFY(jane.choose(bobId, u"personAdmin"_s));
        QCOMPARE(jane.cell(bobId, PeopleModel::Standing), u"Administrator"_s);
        const QModelIndex bob = jane.model().index(jane.model().rowOf(bobId), PeopleModel::Name);
        QVERIFY(bob.data(PeopleModel::PendingRole).toBool());
        QVERIFY(!house.world.client(u"eve"_s).replica().user(bobId)->admin);
        jane.client.engine().setOnline(true);
        house.settle();
        QVERIFY(house.world.client(u"eve"_s).replica().user(bobId)->admin);
        QVERIFY(!jane.model()
                     .index(jane.model().rowOf(bobId), PeopleModel::Name)
                     .data(PeopleModel::PendingRole)
                     .toBool());
    }

    void invites()
    {
        House house;
        Seat jane{ house, u"jane"_s };
        jane.find<QPushButton>(u"invite"_s)->click();
        auto *dialog = jane.find<InviteDialog>(u"inviteDialog"_s);
        QVERIFY(dialog);
        const auto part = [&](const QString &name) { return dialog->findChild<QWidget *>(name); };
        auto *email = static_cast<QLineEdit *>(part(u"inviteEmail"_s));
        auto *submit = static_cast<QPushButton *>(part(u"inviteSubmit"_s));
        auto *role = static_cast<QComboBox *>(part(u"inviteRole-LOCK"_s));
        QVERIFY(!submit->isEnabled());
        QTest::keyClicks(email, u"ann@example.com"_s);
        QVERIFY(submit->isEnabled());
        role->setCurrentIndex(role->findData(int(Role::Viewer)));

        // Nothing is lost when it fails.
        jane.account.failure = Error{ errc::Io, {}, {} };
        QTest::keyClick(email, Qt::Key_Return);
        QCOMPARE(email->text(), u"ann@example.com"_s);
        QCOMPARE(role->currentData().toInt(), int(Role::Viewer));
        QVERIFY(!part(u"inviteLink"_s)->isVisible());
        QVERIFY(submit->isEnabled());
        // Nor twice when it takes a while.
        jane.account.failure.reset();
        jane.account.held = true;
        submit->click();
        QVERIFY(!submit->isEnabled());
        jane.account.release();
        house.settle();
        QCOMPARE(jane.account.drafts,
            (QList<InvitationDraft>{ { u"ann@example.com"_s, false,
                { { house.world.project(u"LOCK"_s), Role::Viewer } }, 7 * 24 } }));
        auto *link = static_cast<QLineEdit *>(part(u"inviteLink"_s));
        QVERIFY(link->isVisible());
        QCOMPARE(link->text(), u"https://lockstep.example.com/invite#i1"_s);
        static_cast<QPushButton *>(part(u"inviteCopy"_s))->click();
        QCOMPARE(jane.prompts.clipboard, link->text());
        QCOMPARE(jane.invited(), QStringList{ u"ann@example.com"_s });

        // The next one: of administrators the projects are of no interest.
        static_cast<QPushButton *>(part(u"inviteAnother"_s))->click();
        QVERIFY(email->text().isEmpty());
        QVERIFY(link->text().isEmpty());
        QTest::keyClicks(email, u"gil@example.com"_s);
        static_cast<QCheckBox *>(part(u"inviteAdmin"_s))->setChecked(true);
        QVERIFY(!role->isEnabled());
        submit->click();
        QCOMPARE(jane.account.drafts.last(),
            (InvitationDraft{ u"gil@example.com"_s, true, {}, 7 * 24 }));
        dialog->close();
    }

    void revokesAnInvitation()
    {
        House house;
        Seat jane{ house, u"jane"_s };
        jane.account.failure = Error{ errc::Io, {}, {} };
        jane.account.invitations
            = { { u"i1"_s, u"ann@example.com"_s, false, {}, bobId, {}, {}, {} } };
        jane.window->showScope({ Scope::Kind::All });
        jane.window->showScope({ Scope::Kind::People });
        QVERIFY(jane.find<QLabel>(u"invitationsNote"_s)->isVisible());
        jane.account.failure.reset();
        jane.find<QPushButton>(u"invitationsRetry"_s)->click();
        QVERIFY(!jane.find<QLabel>(u"invitationsNote"_s)->isVisible());
        QCOMPARE(jane.invited(), QStringList{ u"ann@example.com"_s });
        const auto revoke = [&] {
            jane.find<QWidget>(u"openInvitations"_s)
                ->findChild<QPushButton *>(u"entryAction"_s)
                ->click();
            house.settle();
        };
        jane.prompts.accept = false;
        revoke();
        QCOMPARE(jane.account.invitations.size(), 1);
        jane.prompts.accept = true;
        revoke();
        QVERIFY(jane.account.invitations.isEmpty());
        QVERIFY(!jane.find<QWidget>(u"openInvitations"_s)->isVisible());
    }

    // A workspace on this computer: nobody can be invited there.
    void nobodyIsInvitedWithoutAnAccount()
    {
        House house;
        Seat jane{ house, u"jane"_s, false };
        QVERIFY(!jane.find<QPushButton>(u"invite"_s)->isVisible());
        QVERIFY(!jane.window->actions().find(action::Invite));
        QVERIFY(jane.choose(bobId, u"personAdmin"_s));
        // And of his account he has only the name.
        QDialog &dialog = jane.openAccount();
        QVERIFY(dialog.findChild<QLineEdit *>(u"ownName"_s)->isVisible());
        QVERIFY(!dialog.findChild<QWidget *>(u"deviceList"_s));
        QVERIFY(!dialog.findChild<QWidget *>(u"passwordChange"_s));
    }

    // --- One's own account

    void changesOnesName()
    {
        House house;
        Seat bob{ house, u"bob"_s };
        QDialog &dialog = bob.openAccount();
        auto *name = dialog.findChild<QLineEdit *>(u"ownName"_s);
        auto *save = dialog.findChild<QPushButton *>(u"ownNameSave"_s);
        QCOMPARE(name->text(), u"Bob Miller"_s);
        QVERIFY(!save->isEnabled());
        name->setText(u"Robert  Miller "_s);
        QTest::keyClick(name, Qt::Key_Return);
        house.settle();
        QCOMPARE(house.world.client(u"eve"_s).replica().user(bobId)->name, u"Robert Miller"_s);
        QCOMPARE(bob.find<QLabel>(u"myName"_s)->text(), u"Robert Miller"_s);
        QCOMPARE(dialog.findChild<QLabel *>(u"accountName"_s)->text(), u"Robert Miller"_s);
        QVERIFY(!save->isEnabled());
    }

    void endsSessions()
    {
        House house;
        Seat jane{ house, u"jane"_s };
        jane.account.sessions = { { u"old"_s, u"Old laptop"_s, {}, {}, {}, false },
            { u"desk"_s, u"Desk"_s, {}, {}, {}, true }, { u"phone"_s, {}, {}, {}, {}, false },
            { u"barn"_s, u"Barn"_s, {}, {}, {}, false } };
        QDialog &dialog = jane.openAccount();
        const auto devices
            = [&] { return Seat::titles(*dialog.findChild<QWidget *>(u"deviceList"_s)); };
        QCOMPARE(
            devices(), (QStringList{ u"Desk"_s, u"Old laptop"_s, u"Unknown device"_s, u"Barn"_s }));
        const auto buttons = [&] { return dialog.findChildren<QPushButton *>(u"entryAction"_s); };
        QCOMPARE(buttons().at(1)->accessibleName(), u"Sign out Old laptop"_s);
        buttons().at(1)->click();
        house.settle();
        QCOMPARE(devices(), (QStringList{ u"Desk"_s, u"Unknown device"_s, u"Barn"_s }));
        // This one is another matter.
        buttons().first()->click();
        house.settle();
        QCOMPARE(jane.signOuts, 1);
        QVERIFY(!jane.account.calls.contains(u"end desk"_s));

        jane.prompts.accept = false;
        dialog.findChild<QPushButton *>(u"endOthers"_s)->click();
        QCOMPARE(devices().size(), 3);
        jane.prompts.accept = true;
        dialog.findChild<QPushButton *>(u"endOthers"_s)->click();
        house.settle();
        QCOMPARE(devices(), QStringList{ u"Desk"_s });
        QVERIFY(!dialog.findChild<QPushButton *>(u"endOthers"_s)->isVisible());
        const QPointer<QDialog> open{ &dialog };
        dialog.findChild<QPushButton *>(u"endAll"_s)->click();
        QVERIFY(jane.account.calls.contains(u"end all"_s));
        QTRY_VERIFY(!open);
    }

    void saysWhyDevicesCannotBeShown()
    {
        House house;
        Seat jane{ house, u"jane"_s };
        jane.account.failure = Error{ errc::Io, {}, {} };
        QDialog &dialog = jane.openAccount();
        auto *note = dialog.findChild<QLabel *>(u"devicesNote"_s);
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains(u"cannot be reached"_s));
        jane.account.failure.reset();
        jane.account.sessions = { { u"desk"_s, u"Desk"_s, {}, {}, {}, true } };
        dialog.findChild<QPushButton *>(u"devicesRetry"_s)->click();
        QVERIFY(!note->isVisible());
        QCOMPARE(Seat::titles(dialog), QStringList{ u"Desk"_s });
    }

    void changesThePassword()
    {
        House house;
        Seat jane{ house, u"jane"_s };
        QDialog &dialog = jane.openAccount();
        const auto field = [&](const QString &name) { return dialog.findChild<QLineEdit *>(name); };
        auto *change = dialog.findChild<QPushButton *>(u"passwordChange"_s);
        auto *note = dialog.findChild<QLabel *>(u"passwordNote"_s);
        field(u"passwordCurrent"_s)->setText(u"wrong horse"_s);
        field(u"passwordNext"_s)->setText(u"battery staple"_s);
        QVERIFY(!change->isEnabled());
        field(u"passwordAgain"_s)->setText(u"battery stable"_s);
        QVERIFY(!change->isEnabled());
        QVERIFY(note->isVisible());
        field(u"passwordAgain"_s)->setText(u"battery staple"_s);
        QVERIFY(!note->isVisible());
        // What was typed stays when it is refused.
        change->click();
        QVERIFY(note->text().contains(u"current password is not right"_s));
        QCOMPARE(field(u"passwordNext"_s)->text(), u"battery staple"_s);
        jane.account.failure = Error{ errc::RateLimited, {}, {}, 4'000 };
        change->click();
        QVERIFY(note->text().contains(u"Too many attempts"_s));
        jane.account.failure.reset();
        field(u"passwordCurrent"_s)->setText(u"correct horse"_s);
        QTest::keyClick(field(u"passwordCurrent"_s), Qt::Key_Return);
        QCOMPARE(jane.account.password, u"battery staple"_s);
        QVERIFY(field(u"passwordCurrent"_s)->text().isEmpty());
        QVERIFY(field(u"passwordNext"_s)->text().isEmpty());
    }

    // One too many: the banner leads to the devices, and when one of them is signed out, this one
    // connects.
    void makesRoomForItself()
    {
        server::HubLimits limits;
        limits.connectionsPerUser = 1;
        House house{ limits };
        Seat jane{ house, u"jane"_s };
        WorldClient &laptop = house.world.client(u"jane"_s, u"laptop"_s);
        house.settle();
        QCOMPARE(laptop.engine().status().connection.state, ConnectionState::Refused);
        Seat away{ house, u"jane"_s, true, u"laptop"_s };
        away.account.sessions = { { u"here"_s, u"Laptop"_s, {}, {}, {}, true },
            { u"there"_s, u"Desk"_s, {}, {}, {}, false } };
        auto *banner = away.find<LinkBanner>(u"linkBanner"_s);
        QVERIFY(banner->isVisible());
        banner->findChild<QPushButton *>()->click();
        auto *dialog = away.find<QDialog>(u"accountDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QWidget *>(u"accountLimit"_s)->isVisible());
        jane.client.engine().setOnline(false); // the server does so at the end of a session
        house.settle();
        QCOMPARE(laptop.engine().status().connection.state, ConnectionState::Refused);
        dialog->findChildren<QPushButton *>(u"entryAction"_s).last()->click();
        QCoreApplication::processEvents(); // it is queued
        house.settle();
        QCOMPARE(laptop.engine().status().connection.state, ConnectionState::Connected);
        QVERIFY(!dialog->findChild<QWidget *>(u"accountLimit"_s)->isVisible());
    }
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
