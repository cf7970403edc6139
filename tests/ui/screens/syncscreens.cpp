// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The connection, what waits to be sent, and what was not accepted.

#include "core/base/result.h"
#include "tests/ui/screens/screens.h"
#include "ui/dialogs/signindialog.h"

#include <QListView>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

void editThree(Stage &stage)
{
    stage.me.client.edit(stage.other(), Field::Status, u"Resolved"_s);
    stage.me.client.edit(stage.other(), Field::DueDate, u"2026-02-01"_s);
    stage.me.client.edit(stage.open(), Field::Assignee, u"kenji@example.com"_s);
    stage.me.client.comment(stage.other(), u"Written on the train."_s);
    stage.me.wait(1s);
}

void showReconnecting(Stage &stage) { stage.offline(); }

void showWaiting(Stage &stage)
{
    stage.offline();
    editThree(stage);
    stage.expect(u"linkBanner"_s);
}

void showBack(Stage &stage)
{
    showWaiting(stage);
    stage.world.heal(stage.me.client);
    (void)stage.world.settle();
    stage.me.wait(200ms);
}

void showWorkingOffline(Stage &stage)
{
    stage.act(action::WorkOffline);
    stage.me.wait(1s);
}

void showCatchingUp(Stage &stage)
{
    stage.world.cut(stage.me.client);
    stage.me.wait(1s);
    for (int i = 0; i < 300; ++i)
        stage.who(u"soren"_s)
            .edit(stage.issue(u"LOCK-%1"_s.arg(1 + i % 40)), Field::Priority,
                i / 40 % 2 ? u"High"_s : u"Low"_s);
    (void)stage.world.settle();
    stage.world.setDelay(stage.me.client, 2s);
    stage.world.heal(stage.me.client);
    (void)stage.world.advanceUntil([&] { return stage.me.client.status().syncDone > 0; }, 60s);
    stage.holdStill();
}

void showConnection(Stage &stage)
{
    showWaiting(stage);
    stage.act(action::Connection);
    stage.expect(u"connectionPopup"_s);
}

void showSignInNeeded(Stage &stage)
{
    stage.world.setTokensBroken(u"priya"_s, true);
    stage.world.blink(stage.me.client);
    stage.me.wait(10s);
}

void showSignIn(Stage &stage)
{
    showSignInNeeded(stage);
    auto &dialog = stage.keep(std::make_unique<SignInDialog>(
        stage.themes, u"https://lockstep.example.com"_s, u"priya@example.com"_s, &stage.me.window));
    dialog.open();
    dialog.showError({ errc::AuthCredentials, {}, {} });
}

void showOutbox(Stage &stage)
{
    showWaiting(stage);
    stage.act(action::Outbox);
    stage.expect(u"outboxDialog"_s);
}

// Refused, in conflict, held and merged, all at once.
void refuse(Stage &stage)
{
    showWaiting(stage);
    stage.who(u"meiling"_s).edit(stage.other(), Field::Status, u"In Progress"_s);
    stage.who(u"meiling"_s).edit(stage.other(), Field::DueDate, u"2026-01-20"_s);
    stage.who(u"amara"_s).edit(stage.open(), Field::Assignee, u"lucia@example.com"_s);
    stage.online();
    stage.me.client.edit(stage.open(), Field::Assignee, u"stranger@example.com"_s);
    stage.me.client.edit(stage.other(), Field::Priority, u"Low"_s);
    stage.me.client.edit(stage.issue(u"LOCK-40"_s), Field::Assignee, u"stranger@example.com"_s);
    stage.me.wait(2s);
}

void showRefused(Stage &stage)
{
    refuse(stage);
    stage.act(action::Outbox);
    stage.expect(u"outboxDialog"_s);
}

void showRefusedToast(Stage &stage)
{
    refuse(stage);
    stage.expect(u"toast"_s);
}

void showRefusedEdit(Stage &stage)
{
    showRefused(stage);
    stage.me.press(Qt::Key_F2);
    stage.expect(u"mutationDialog"_s);
}

void showDiagnostics(Stage &stage)
{
    stage.act(action::Diagnostics);
    stage.who(u"soren"_s).comment(stage.other(), u"And another one."_s);
    stage.me.client.edit(stage.issue(u"LOCK-40"_s), Field::Priority, u"High"_s);
    stage.me.wait(2s);
    stage.closeToasts();
    auto *packets = stage.me.find<QListView>(u"diagnosticsPackets"_s);
    packets->setCurrentIndex(packets->model()->index(packets->model()->rowCount() - 1, 0));
    stage.expect(u"diagnosticsDialog"_s);
}

} // namespace

std::vector<Screen> syncScreens()
{
    return {
        { u"link-reconnecting"_s, { 1, 3 }, showReconnecting },
        { u"link-waiting"_s, { 1, 3, 4 }, showWaiting },
        { u"link-back"_s, { 3 }, showBack },
        { u"link-off"_s, { 1 }, showWorkingOffline },
        { u"link-catching-up"_s, { 1, 38 }, showCatchingUp },
        { u"link-details"_s, { 2 }, showConnection },
        { u"sign-in-needed"_s, { 1, 5 }, showSignInNeeded },
        { u"sign-in"_s, { 5 }, showSignIn },
        { u"outbox"_s, { 4 }, showOutbox },
        { u"outbox-refused"_s, { 4, 37 }, showRefused },
        { u"outbox-edit"_s, { 37 }, showRefusedEdit },
        { u"refused"_s, { 37 }, showRefusedToast },
        { u"diagnostics"_s, { 2 }, showDiagnostics },
    };
}

} // namespace lockstep
