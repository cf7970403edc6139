// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Servers that are not Lockstep servers: the way there, and what is offered.

#include "tests/ui/fakechecker.h"
#include "tests/ui/foreignsamples.h"
#include "tests/ui/screens/screens.h"
#include "ui/connect/foreignsignindialog.h"
#include "ui/connect/welcomedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;
namespace samples = foreignsamples;

namespace {

const QString address = u"https://desk.example.com"_s;

// The first page, when something answers that is no Lockstep server.
struct Connecting
{
    explicit Connecting(Stage &stage)
    {
        const auto checks = std::make_shared<FakeChecker::State>();
        CheckTools tools{ std::make_unique<FakeChecker>(checks), stage.me.prompts };
        tools.openNetworkSettings = [] {};
        tools.foreign = samples::tools(state);
        dialog = &stage.keep(std::make_unique<WelcomeDialog>(
            stage.themes, std::move(tools), false, &stage.me.window));
        dialog->show();
        dialog->useAddress(address);
        checks->tell(
            checkUpTo(address, CheckStep::Http, CheckState::Failed, CheckFinding::NotAServer));
    }
    std::shared_ptr<samples::State> state = std::make_shared<samples::State>();
    WelcomeDialog *dialog = nullptr;
};

void showFound(Stage &stage)
{
    const Connecting connecting{ stage };
    connecting.state->found({ { u"acme"_s, { u"documented"_s } } });
    stage.expect(u"foreignFinding"_s);
}

void showNotFound(Stage &stage)
{
    const Connecting connecting{ stage };
    connecting.state->found({});
    stage.expect(u"foreignFinding"_s);
}

void showForm(Stage &stage)
{
    const Connecting connecting{ stage };
    connecting.state->found({ { u"acme"_s, { u"as-built"_s } } });
    connecting.dialog->findChild<QPushButton *>(u"welcomeGo"_s)->click();
    QTest::keyClicks(
        connecting.dialog->findChild<QLineEdit *>(u"foreign-user"_s), u"priya@example.com"_s);
    QTest::keyClicks(connecting.dialog->findChild<QLineEdit *>(u"foreign-password"_s), u"secret"_s);
    stage.expect(u"foreignForm"_s);
}

void showFaults(Stage &stage)
{
    const Connecting connecting{ stage };
    connecting.state->found({});
    connecting.state->reading.faults
        = { { 5, u"/rest/budget/seconds"_s, u"expected a whole number, got a text"_s },
              { 41, u"/entities/ticket/fields/status/read/new"_s,
                  u"\"Nwe\" is not among the project's statuses"_s } };
    stage.me.prompts.files = QStringList{ u"/home/priya/mine.json"_s };
    auto *kind = connecting.dialog->findChild<QComboBox *>(u"foreignKind"_s);
    Q_EMIT kind->activated(kind->count() - 1);
    stage.expect(u"foreignFaults"_s);
}

void showSignIn(Stage &stage)
{
    auto &dialog = stage.keep(std::make_unique<ForeignSignInDialog>(stage.themes, u"Acme Desk"_s,
        QUrl{ address }, samples::acme().variants.first().credentials, &stage.me.window));
    dialog.findChild<QLineEdit *>(u"foreign-user"_s)->setText(u"priya@example.com"_s);
    dialog.open();
    dialog.showError({ errc::AuthCredentials, u"Unknown user or wrong password"_s, {} });
    stage.expect(u"foreignSignInError"_s);
}

void connectToAcme(Stage &stage)
{
    stage.me.client.actAsForeign(samples::acmeFace());
    (void)stage.world.settle();
    stage.me.wait(2s);
    stage.closeToasts();
}

void showLimited(Stage &stage)
{
    connectToAcme(stage);
    stage.me.window.openIssue(stage.open());
    stage.popup(u"issueMenu"_s);
}

void showStatus(Stage &stage)
{
    connectToAcme(stage);
    stage.act(action::Connection);
    stage.expect(u"connectionBasis"_s);
}

void showOffer(Stage &stage)
{
    connectToAcme(stage);
    stage.act(action::Offer);
    stage.expect(u"offerDialog"_s);
}

void showUnknown(Stage &stage)
{
    connectToAcme(stage);
    stage.act(action::Diagnostics);
    stage.me.wait(2s);
    auto *copy = stage.me.find<QPushButton>(u"diagnosticsCopySample"_s);
    for (QWidget *each = copy; each; each = each->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(each))
            area->ensureWidgetVisible(copy);
    }
    stage.expect(u"diagnosticsUnknown"_s);
}

} // namespace

std::vector<Screen> dialectScreens()
{
    return {
        { u"dialect-found"_s, { 34 }, showFound },
        { u"dialect-not-found"_s, { 34, 37 }, showNotFound },
        { u"dialect-form"_s, { 34 }, showForm },
        { u"dialect-faults"_s, { 34, 37 }, showFaults },
        { u"dialect-sign-in"_s, { 5, 37 }, showSignIn },
        { u"limited-workspace"_s, { 37 }, showLimited },
        { u"basic-server"_s, { 1, 2 }, showStatus },
        { u"server-offer"_s, { 37 }, showOffer },
        { u"diagnostics-unknown"_s, { 2 }, showUnknown },
    };
}

} // namespace lockstep
