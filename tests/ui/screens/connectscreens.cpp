// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The way to a server: first start, connection doctor, certificates; settings and diagnostics.

#include "tests/ui/fakechecker.h"
#include "tests/ui/screens/screens.h"
#include "ui/connect/doctordialog.h"
#include "ui/connect/welcomedialog.h"
#include "ui/dialogs/bundledialog.h"
#include "ui/models/diagnostics.h"
#include "ui/settings/settingsdialog.h"
#include "ui/usersettings.h"

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

const QString address = u"https://lockstep.example.com"_s;

struct Checked
{
    std::shared_ptr<FakeChecker::State> state = std::make_shared<FakeChecker::State>();

    [[nodiscard]] CheckTools tools(Stage &stage) const
    {
        CheckTools made{ std::make_unique<FakeChecker>(state), stage.me.prompts };
        made.trust = [](const QUrl &, const QByteArray &) { return Result<void>{}; };
        made.openNetworkSettings = [] {};
        return made;
    }
};

WelcomeDialog &welcomeOn(Stage &stage, const Checked &checked)
{
    auto &welcome
        = stage.keep(std::make_unique<WelcomeDialog>(stage.themes, checked.tools(stage), false));
    welcome.show();
    stage.setShown(welcome);
    return welcome;
}

void showWelcome(Stage &stage) { welcomeOn(stage, {}); }

void showInvitation(Stage &stage)
{
    welcomeOn(stage, {}).showPage(WelcomeDialog::Page::Invitation);
}

void showChecking(Stage &stage)
{
    const Checked checked;
    welcomeOn(stage, checked).useAddress(address);
    checked.state->tell(checkUpTo(address, CheckStep::Http, CheckState::Running, {}, false));
}

void showReady(Stage &stage)
{
    const Checked checked;
    welcomeOn(stage, checked).useAddress(address);
    ConnectionCheck good = goodCheck(address);
    good.at(CheckStep::WebSocket)
        = { CheckState::Warned, Milliseconds{ 88 }, CheckFinding::WebSocketBlocked, {} };
    checked.state->tell(good);
}

void showNeedsHttps(Stage &stage)
{
    const Checked checked;
    const QString plain = u"http://lockstep.example.com:8080"_s;
    welcomeOn(stage, checked).useAddress(plain);
    ConnectionCheck check
        = checkUpTo(plain, CheckStep::Http, CheckState::Failed, CheckFinding::NeedsHttps);
    check.suggestion = QUrl{ address };
    checked.state->tell(check);
}

void showCertificate(Stage &stage, CheckFinding finding)
{
    const Checked checked;
    auto dialog = std::make_unique<DoctorDialog>(stage.themes, checked.tools(stage), address);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    DoctorDialog &doctor = stage.keep(std::move(dialog));
    doctor.resize(doctor.width(), 760);
    doctor.show();
    stage.setShown(doctor);
    doctor.start();
    ConnectionCheck check = selfSignedCheck(address);
    check.at(CheckStep::Tls).finding = finding;
    checked.state->tell(check);
}

void showSelfSigned(Stage &stage) { showCertificate(stage, CheckFinding::CertificateSelfSigned); }

void showChangedCertificate(Stage &stage)
{
    showCertificate(stage, CheckFinding::CertificateChanged);
}

// The settings, with what they are about.
class SettingsOnStage final : public QWidget
{
public:
    explicit SettingsOnStage(Stage &stage)
        : m_appearance(stage.themes, m_settings, QApplication::font()),
          m_notifier(stage.me.client.engine(), stage.world.clock(), nullptr), m_services{
              m_appearance, m_settings, [] { return ProxySettings{}; },
              [](const ProxySettings &) {}, SignInStorage::File,
              u"/home/priya/.local/share/lockstep"_s
          },
          m_dialog(new SettingsDialog(
              m_services, const_cast<Actions &>(stage.me.window.actions()), m_notifier.desk(),
              [] {}, nullptr))
    {
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    }
    [[nodiscard]] SettingsDialog &dialog() { return *m_dialog; }

private:
    UserSettings m_settings{};
    Appearance m_appearance;
    Notifier m_notifier;
    SettingsServices m_services;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void showSettings(Stage &stage, SettingsDialog::Page page)
{
    auto &kept = stage.keep(std::make_unique<SettingsOnStage>(stage));
    kept.dialog().showPage(page);
    kept.dialog().show();
    stage.setShown(kept.dialog());
}

void showGeneral(Stage &stage) { showSettings(stage, SettingsDialog::Page::General); }

void showAppearance(Stage &stage) { showSettings(stage, SettingsDialog::Page::Appearance); }

void showNotifications(Stage &stage) { showSettings(stage, SettingsDialog::Page::Notifications); }

void showNetwork(Stage &stage) { showSettings(stage, SettingsDialog::Page::Network); }

void showBundle(Stage &stage)
{
    auto dialog = std::make_unique<BundleDialog>(
        stage.themes, stage.me.prompts,
        [&stage](bool withTexts) {
            return diagnosticsBundle(stage.me.client.engine(), stage.world.clock().wallNow(),
                address, {}, {}, withTexts);
        },
        nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    BundleDialog &bundle = stage.keep(std::move(dialog));
    bundle.show();
    stage.setShown(bundle);
}

} // namespace

std::vector<Screen> connectScreens()
{
    return {
        { u"first-start"_s, { 34 }, showWelcome },
        { u"first-start-invitation"_s, { 34 }, showInvitation },
        { u"connect-checking"_s, { 35 }, showChecking },
        { u"connect-ready"_s, { 35 }, showReady },
        { u"connect-needs-https"_s, { 35, 37 }, showNeedsHttps },
        { u"certificate"_s, { 5 }, showSelfSigned },
        { u"certificate-changed"_s, { 5 }, showChangedCertificate },
        { u"settings-general"_s, {}, showGeneral },
        { u"settings-appearance"_s, { 41 }, showAppearance },
        { u"settings-notifications"_s, {}, showNotifications },
        { u"settings-network"_s, {}, showNetwork },
        { u"diagnostics-bundle"_s, { 46 }, showBundle },
    };
}

} // namespace lockstep
