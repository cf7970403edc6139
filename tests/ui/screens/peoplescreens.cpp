// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Who is in the workspace, who has been invited, and on which devices somebody is signed in.

#include "tests/support/fakeaccount.h"
#include "tests/ui/screens/screens.h"
#include "ui/people/invitedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

QString inDays(Stage &stage, int days)
{
    return toIso8601(stage.world.clock().wallNow() + days * 24h + 30min);
}

QList<PendingInvitation> invited(Stage &stage)
{
    const UserId amara{ u"amara@example.com"_s };
    const ProjectId lock = stage.world.project(u"LOCK"_s);
    const ProjectId srv = stage.world.project(u"SRV"_s);
    return {
        { u"i1"_s, u"noor@example.com"_s, false, { { lock, Role::Member }, { srv, Role::Viewer } },
            amara, {}, inDays(stage, 6), {} },
        { u"i2"_s, u"henrik@example.com"_s, true, {}, amara, {}, inDays(stage, 0), {} },
    };
}

// Amara, who administers the workspace, at a window of her own.
class AdminOnStage final : public QWidget
{
public:
    explicit AdminOnStage(Stage &stage) : m_clock(stage.world.clock())
    {
        account.invitations = invited(stage);
        WorldClient &amara = stage.who(u"amara"_s);
        WindowContext context{ amara.engine(), m_clock, stage.themes, stage.me.prompts,
            u"lockstep.example.com"_s };
        context.account = &account;
        window = std::make_unique<MainWindow>(std::move(context));
        window->resize(stage.look.window);
        window->show();
        window->showScope({ Scope::Kind::People });
        stage.setShown(*window);
        stage.settle(1s);
    }

    FakeAccount account{};
    std::unique_ptr<MainWindow> window{};

private:
    Clock &m_clock;
};

AdminOnStage &administer(Stage &stage) { return stage.keep(std::make_unique<AdminOnStage>(stage)); }

void focusPeople(QWidget &window)
{
    QApplication::setActiveWindow(&window);
    if (auto *table = window.findChild<QTableView *>(u"peopleTable"_s))
        table->setFocus();
}

void showPeople(Stage &stage)
{
    AdminOnStage &admin = administer(stage);
    focusPeople(*admin.window);
    stage.expect(u"peopleTable"_s);
    stage.expect(u"openInvitations"_s);
    stage.expect(u"invite"_s);
}

// Without the right to change anything; one has gone.
void showPeopleToAll(Stage &stage)
{
    stage.who(u"amara"_s)
        .engine()
        .submit(mutation::RemovePerson{ UserId{ u"tomas@example.com"_s } },
            directorySpace(stage.me.client.replica().identity().workspace));
    stage.settle(2s);
    stage.me.window.showScope({ Scope::Kind::People });
    stage.settle(1s);
    stage.closeToasts();
    focusPeople(stage.me.window);
    stage.expect(u"peopleTable"_s);
}

InviteDialog &openInvite(Stage &stage)
{
    AdminOnStage &admin = administer(stage);
    admin.window->actions().find(action::Invite)->trigger();
    auto *dialog = admin.window->findChild<InviteDialog *>(u"inviteDialog"_s);
    dialog->findChild<QLineEdit *>(u"inviteEmail"_s)->setText(u"noor@example.com"_s);
    dialog->findChild<QComboBox *>(u"inviteRole-LOCK"_s)->setCurrentIndex(2);
    return *dialog;
}

void showInvite(Stage &stage)
{
    (void)openInvite(stage);
    stage.expect(u"inviteSubmit"_s);
}

void showInviteFailed(Stage &stage)
{
    InviteDialog &dialog = openInvite(stage);
    dialog.showError({ errc::Io, {}, {} });
    stage.expect(u"inviteSubmit"_s);
}

void showInvited(Stage &stage)
{
    InviteDialog &dialog = openInvite(stage);
    dialog.showInvitation({ u"i3"_s, u"noor@example.com"_s, false, {}, {}, {}, inDays(stage, 7),
        u"https://lockstep.example.com/invite#Zx81kQyT3mVb7Wc0pLs9dHf2aRj4uEo6nGi5tKv8xYw"_s });
    stage.expect(u"inviteCopy"_s);
}

QList<DeviceSession> devices(Stage &stage)
{
    const WallTime now = stage.world.clock().wallNow();
    const auto before = [&](Milliseconds ago) { return toIso8601(now - ago); };
    return {
        { u"s1"_s, u"amara-desk (Debian GNU/Linux 12)"_s, u"192.0.2.17"_s, before(9 * 24h),
            before(20s), true },
        { u"s2"_s, u"amara-laptop (Fedora Linux 41)"_s, u"198.51.100.4"_s, before(3 * 24h),
            before(50min), false },
        { u"s3"_s, {}, u"2001:db8::7"_s, before(20 * 24h), before(12 * 24h), false },
    };
}

void showAccount(Stage &stage)
{
    AdminOnStage &admin = administer(stage);
    admin.account.sessions = devices(stage);
    admin.window->actions().find(action::Account)->trigger();
    auto *dialog = admin.window->findChild<QDialog *>(u"accountDialog"_s);
    stage.setShown(*dialog);
    stage.expect(u"deviceList"_s);
    stage.expect(u"passwordChange"_s);
}

void showAccountRefused(Stage &stage)
{
    showAccount(stage);
    const auto part
        = [&](const QString &name) { return stage.shown().findChild<QLineEdit *>(name); };
    for (const QString &name : { u"passwordCurrent"_s, u"passwordNext"_s, u"passwordAgain"_s })
        part(name)->setText(u"wrong horse"_s);
    stage.shown().findChild<QPushButton *>(u"passwordChange"_s)->click();
    if (auto *area = stage.shown().findChild<QScrollArea *>()) {
        stage.settle(100ms);
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    }
    stage.expect(u"passwordNote"_s);
}

} // namespace

std::vector<Screen> peopleScreens()
{
    return {
        { u"people"_s, {}, showPeople },
        { u"people-to-all"_s, {}, showPeopleToAll },
        { u"invite"_s, {}, showInvite },
        { u"invite-failed"_s, { 37 }, showInviteFailed },
        { u"invited"_s, {}, showInvited },
        { u"account"_s, {}, showAccount },
        { u"account-wrong-password"_s, { 37 }, showAccountRefused },
    };
}

} // namespace lockstep
