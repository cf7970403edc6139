// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The pages of the settings, and what goes into a bug report.

#include "tests/ui/screens/screens.h"
#include "ui/dialogs/bundledialog.h"
#include "ui/models/diagnostics.h"
#include "ui/settings/settingsdialog.h"
#include "ui/usersettings.h"

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

// The settings, with what they are about.
class SettingsOnStage final : public QWidget
{
public:
    explicit SettingsOnStage(Stage &stage)
        : m_appearance(stage.themes, m_settings, QApplication::font()),
          m_notifier(stage.me.client.engine(), stage.world.clock(), nullptr), m_services{
              m_appearance, m_settings, [] { return ProxySettings{}; },
              [](const ProxySettings &) {}, [] { return SignInStorage::File; },
              u"/home/priya/.local/share/lockstep"_s,
              [] {
                  return QList<TrustedCertificate>{ { QUrl{ u"https://lockstep.example.com"_s },
                      QByteArray(32, '\x5a'), fromIso8601(u"2026-11-02T09:00:00.000Z") } };
              }
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

void showCertificates(Stage &stage) { showSettings(stage, SettingsDialog::Page::Certificates); }

void showBundle(Stage &stage)
{
    auto dialog = std::make_unique<BundleDialog>(
        stage.themes, stage.me.prompts,
        [&stage](bool withTexts) {
            return diagnosticsBundle(stage.me.client.engine(), stage.world.clock().wallNow(),
                u"https://lockstep.example.com"_s, {}, {}, withTexts);
        },
        nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    BundleDialog &bundle = stage.keep(std::move(dialog));
    bundle.show();
    stage.setShown(bundle);
}

} // namespace

std::vector<Screen> settingsScreens()
{
    return {
        { u"settings-general"_s, {}, showGeneral },
        { u"settings-appearance"_s, { 41 }, showAppearance },
        { u"settings-notifications"_s, {}, showNotifications },
        { u"settings-network"_s, {}, showNetwork },
        { u"settings-certificates"_s, {}, showCertificates },
        { u"diagnostics-bundle"_s, { 46 }, showBundle },
    };
}

} // namespace lockstep
