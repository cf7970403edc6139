// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The first start, and the way to a server.

#include "tests/ui/screens/screens.h"
#include "ui/connect/doctordialog.h"
#include "ui/connect/joindialog.h"
#include "ui/connect/welcomedialog.h"

#include <QLineEdit>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

// Has found out already.
class ReadyChecker final : public ConnectionChecker
{
public:
    explicit ReadyChecker(ConnectionCheck found) : m_found(std::move(found)) {}

    void start(const QString &, Changed changed) override
    {
        QMetaObject::invokeMethod(
            qApp, [changed = std::move(changed), found = m_found] { changed(found); },
            Qt::QueuedConnection);
    }
    void cancel() override {}

private:
    ConnectionCheck m_found;
};

ConnectionCheck failedAt(CheckStep step, CheckFinding finding)
{
    ConnectionCheck check{ .address = u"https://lockstep.example.com"_s,
        .server = QUrl{ u"https://lockstep.example.com"_s },
        .done = true };
    for (std::size_t i = 0; i < std::size_t(step); ++i)
        check.steps[i] = { CheckState::Passed, Milliseconds{ 3 + 7 * int(i) }, {}, {} };
    check.at(step) = { CheckState::Failed, 41ms, finding, {} };
    return check;
}

ConnectionCheck selfSigned()
{
    ConnectionCheck check = failedAt(CheckStep::Tls, CheckFinding::CertificateSelfSigned);
    check.certificate = CertificateFacts{ .sha256 = QByteArray(32, '\x5a'),
        .subject = u"lockstep.example.com"_s,
        .issuer = u"lockstep.example.com"_s,
        .hosts = { u"lockstep.example.com"_s },
        .from = WallTime{ Milliseconds{ 1'760'000'000'000 } },
        .until = WallTime{ Milliseconds{ 1'790'000'000'000 } },
        .problems = { u"The certificate is self-signed"_s } };
    return check;
}

CheckTools tools(Stage &stage, ConnectionCheck found)
{
    return { std::make_unique<ReadyChecker>(std::move(found)), stage.me.prompts,
        [](const QUrl &, const QByteArray &) { return Result<void>{}; }, [] {} };
}

WelcomeDialog &welcome(Stage &stage, ConnectionCheck found)
{
    auto &dialog = stage.keep(std::make_unique<WelcomeDialog>(
        stage.themes, tools(stage, std::move(found)), false, &stage.me.window));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    return dialog;
}

void showWelcome(Stage &stage) { welcome(stage, {}); }

void showConnect(Stage &stage)
{
    welcome(stage, failedAt(CheckStep::Reach, CheckFinding::Refused))
        .useAddress(u"https://lockstep.example.com"_s);
    stage.me.wait();
}

void showInvitation(Stage &stage) { welcome(stage, {}).showPage(WelcomeDialog::Page::Invitation); }

JoinDialog &takeInvitation(Stage &stage, const QString &server, bool hasAccount)
{
    auto &dialog = stage.keep(std::make_unique<JoinDialog>(stage.themes,
        JoinOffer{ QUrl{ server }, u"Customer relations"_s, u"noor@example.com"_s, hasAccount },
        &stage.me.window));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    stage.expect(u"joinPassword"_s);
    stage.expect(u"joinSubmit"_s);
    return dialog;
}

void showJoin(Stage &stage)
{
    takeInvitation(stage, u"https://lockstep.example.com"_s, false);
    stage.expect(u"joinName"_s);
}

// The other one has never been here; this one has, and the way is open to everybody.
void showJoinRefused(Stage &stage)
{
    JoinDialog &dialog = takeInvitation(stage, u"http://lockstep.example.com"_s, true);
    dialog.findChild<QLineEdit *>(u"joinPassword"_s)->setText(u"wrong horse"_s);
    dialog.showError({ errc::AuthCredentials, {}, {} });
    stage.expect(u"joinError"_s);
    stage.expect(u"exposed"_s);
}

// A profile that has nothing yet, in a window of its own.
MainWindow &newcomer(Stage &stage, WorldClient &client)
{
    MainWindow &window = stage.keep(std::make_unique<MainWindow>(WindowContext{ client.engine(),
        stage.world.clock(), stage.themes, stage.me.prompts, u"lockstep.example.com"_s }));
    window.resize(window.size().boundedTo(stage.look.window));
    window.show();
    stage.setShown(window);
    stage.me.wait(3s);
    stage.expect(u"emptyPage"_s);
    return window;
}

void showNeverOnline(Stage &stage)
{
    stage.world.stopServer();
    newcomer(stage, stage.world.client(u"priya"_s, u"new"_s));
}

void showInNoProject(Stage &stage)
{
    stage.world.addUser(u"noor"_s, false, u"Noor Haddad"_s);
    newcomer(stage, stage.world.client(u"noor"_s));
}

void showFirstSync(Stage &stage)
{
    stage.world.stopServer(); // else it would be over by now
    WorldClient &client = stage.world.client(u"priya"_s, u"new"_s);
    stage.world.setDelay(client, 8s);
    stage.world.startServer();
    client.engine().retryNow();
    newcomer(stage, client);
    stage.expect(u"emptyStateProgress"_s);
    stage.holdStill();
}

// Stopped when some of the projects are here, and none of hers.
void showSyncStopped(Stage &stage)
{
    stage.world.stopServer();
    WorldClient &client = stage.world.client(u"priya"_s, u"new"_s);
    stage.world.setDelay(client, 500ms);
    stage.world.startServer();
    client.engine().retryNow();
    (void)stage.world.advanceUntil(
        [&client] { return client.status().incomplete && !client.replica().projects().isEmpty(); });
    client.engine().setOnline(false);
    newcomer(stage, client);
}

void showCertificate(Stage &stage)
{
    auto &dialog = stage.keep(std::make_unique<DoctorDialog>(stage.themes,
        tools(stage, selfSigned()), u"https://lockstep.example.com"_s, &stage.me.window));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.start();
    stage.me.wait();
}

} // namespace

std::vector<Screen> startScreens()
{
    return {
        { u"welcome"_s, { 34 }, showWelcome },
        { u"welcome-connect"_s, { 34, 35 }, showConnect },
        { u"welcome-invitation"_s, { 34 }, showInvitation },
        { u"join"_s, { 34 }, showJoin },
        { u"join-refused"_s, { 37 }, showJoinRefused },
        { u"certificate"_s, { 5, 35 }, showCertificate },
        { u"never-online"_s, { 36 }, showNeverOnline },
        { u"no-project"_s, { 36 }, showInNoProject },
        { u"first-sync"_s, { 38 }, showFirstSync },
        { u"first-sync-stopped"_s, { 36, 38 }, showSyncStopped },
    };
}

} // namespace lockstep
