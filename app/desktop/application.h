// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/clientsession.h"
#include "app/common/foreignprofile.h"
#include "app/common/profile.h"
#include "app/common/signinvault.h"
#include "app/common/trustedservers.h"
#include "app/desktop/localworkspace.h"
#include "app/desktop/options.h"
#include "app/desktop/profiledoor.h"
#include "core/base/qtclock.h"
#include "core/base/rng.h"
#include "net/auth/authclient.h"
#include "net/transport/reachabilitywatch.h"
#include "ui/connect/foreignsignindialog.h"
#include "ui/connect/joindialog.h"
#include "ui/connect/welcomedialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/keybindings.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/notify/systemnotifications.h"
#include "ui/notify/trayhome.h"
#include "ui/settings/settingsdialog.h"
#include "ui/theme/systemscheme.h"
#include "ui/theme/themeservice.h"
#include "ui/undokeeper.h"
#include "ui/usersettings.h"
#include "ui/widgetprompts.h"

#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace lockstep::app {

// A folder name for one person, or one server. Where two get the same, the profile says whose it
// is.
[[nodiscard]] QString profileNameOf(QString name);
[[nodiscard]] ui::ThemeChoice themeChoice(const QString &name); // as --theme has it

// The wiring plan of the desktop client: which identities there are, where they connect to, and
// their windows. Several identities live side by side in one process; nothing is shared but the
// theme.
class Application final : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &app, DesktopOptions options, Keychain keychain = systemKeychain());
    ~Application() override;

    // Opens the windows, or says what is wrong. PROFILE_OWNER, STORE_LOCKED and the like are about
    // the profile, of which nothing was changed then.
    [[nodiscard]] Result<void> start();
    // What is being written anywhere is saved, or kept as a draft, at once; and which windows there
    // are, to come back with the next start.
    void keepWork();
    // The same; the windows that are closed from now on are those of the session that ends.
    void expectEnd();
    // The same, and closes the windows.
    void end();

    struct Identity
    {
        User user{};
        std::optional<Profile> profile{};
        QUrl server{}; // empty: the local workspace
        std::shared_ptr<SignInVault> vault{}; // null: the local workspace needs none
        std::unique_ptr<ClientSession> session{};
        std::unique_ptr<ui::Notifier> notifier{};
        std::unique_ptr<ui::UndoKeeper> undo{};
        std::unique_ptr<ui::UserSettings> settings{};
        std::unique_ptr<ui::KeyBindings> keys{};
        std::unique_ptr<ui::SettingsServices> services{};
        std::vector<std::unique_ptr<ui::MainWindow>> windows{};
        QPointer<ui::SignInDialog> signIn{};
        struct Foreign // the server is no Lockstep server
        {
            QString system{}; // its name for people
            QList<ForeignQuestion> credentials{};
            Abilities abilities{}; // as long as it has not been asked
            std::shared_ptr<ForeignSignIn> signIn = std::make_shared<ForeignSignIn>();
            QPointer<ui::ForeignSignInDialog> dialog{};
        };
        std::unique_ptr<Foreign> foreign{};
        std::unique_ptr<ProfileDoor> door{};
        Profile::Names names{}; // as the profile has them
    };
    [[nodiscard]] Identity &identity(size_t index) { return *m_identities.at(index); }
    [[nodiscard]] size_t identityCount() const { return m_identities.size(); }
    [[nodiscard]] ui::ThemeService &themes() { return m_themes; }
    // The first page; null: it is not open.
    [[nodiscard]] ui::WelcomeDialog *welcome() const { return m_welcome; }
    [[nodiscard]] ui::TrayHome &tray() { return m_tray; }
    [[nodiscard]] const LocalWorkspace *workspace() const { return m_workspace.get(); }

Q_SIGNALS:
    // After start(): the local data of an identity cannot be used, and there is nothing to show.
    void failed(const lockstep::Error &error);
    // The same, but the process that uses the profile does what this one was started for: it has
    // come to the front, and follows the link.
    void handedOver();

private:
    Result<void> startLocal();
    Result<void> openLocal();
    Result<void> startRemote(const QUrl &server, const QString &user, const QString &profile,
        const net::Tokens *tokens = nullptr); // of somebody who has just signed in
    Result<void> startAsLastTime();
    void rememberPlace(const QString &place, const QString &user = {});
    // applicationconnect.cpp
    void showWelcome();
    void chooseLocal();
    void chooseServer(const QUrl &server, const QString &email);
    void checkConnection(Identity &identity, QWidget *parent);
    // applicationforeign.cpp
    [[nodiscard]] ui::ForeignTools foreignTools();
    void chooseForeign(const QUrl &server, const ForeignChoice &choice);
    Result<void> startForeign(const QUrl &server, const ForeignChoice &choice);
    [[nodiscard]] Result<std::optional<ForeignServer>> foreignServer(Identity &identity);
    void signInForeign(Identity &identity, const std::map<QString, QString> &credentials);
    void askForeignSignIn(Identity &identity);
    // applicationjoin.cpp
    void chooseInvitation(const QUrl &server, const QString &token);
    void askToJoin(const std::shared_ptr<net::AuthClient> &client, const QString &token,
        const net::InvitationOffer &offer);
    void askForAccount(const QUrl &server, const QString &email);
    void leaveWelcome();
    Result<void> join(const QUrl &server, const net::Tokens &tokens);
    [[nodiscard]] ui::CheckTools checkTools(const QUrl &server);
    void restoreProxy();
    void openProxyVault();
    void setProxy(const ProxySettings &proxy);
    void takeProxy();
    [[nodiscard]] ui::SettingsServices settingsServices(const std::shared_ptr<SignInVault> &vault);
    // applicationplaces.cpp
    [[nodiscard]] QString profilesDirectory() const;
    [[nodiscard]] QList<ui::WorkspacePlace> workspaces(const Identity *here) const;
    void openWorkspace(const QString &profile);
    Result<void> startProfile(const QString &name); // that is known
    void addWorkspace(ui::AddWorkspace way);
    void keepNames(Identity &identity);
    void keepOpenPlaces(const ui::MainWindow *closing = nullptr);
    void startOpenPlaces();
    // applicationlinks.cpp
    [[nodiscard]] static QString placeOf(const Identity &identity);
    void openDoor(Identity &identity);
    void handOver(Identity &identity, const Error &locked);
    void cannotOpen(Identity &identity, const Error &error);
    bool letGo(Identity &identity);
    ui::MainWindow *bringToFront(Identity &identity);
    void comeBack(); // from the tray, or when it is asked for
    static void useActivation(const QString &token);
    void openLink(const QString &text);
    bool startPlace(const QString &place);
    // applicationbus.cpp
    void joinBus();
    void runAction(const QString &action);
    // Its windows come with its local data.
    Result<Identity *> addIdentity(
        const User &user, const QString &profileName, const QUrl &owner, const QUrl &server);
    void startIdentity(Identity &identity);
    void goOnline(Identity &identity);
    // Those of the last time, or a first one.
    void openWindows(Identity &identity);
    ui::MainWindow &openWindow(
        Identity &identity, const IssueId &only = {}, const QByteArray &layout = {});
    void popOut(Identity &identity, const IssueId &issue);
    void windowClosed(Identity &identity, ui::MainWindow &window);
    void keepSession(Identity &identity);
    void followWorkspace();
    void keepOwner(Identity &identity);
    [[nodiscard]] QUrl localOwner() const;
    void signIn(Identity &identity);
    void signOut(Identity &identity);
    void signedIn(Identity &identity, const QString &email, const net::Tokens &tokens,
        const std::shared_ptr<net::AuthClient> &client);

    DesktopOptions m_options;
    const Keychain m_keychain;
    ui::Language m_language;
    ui::ThemeService m_themes;
    ui::UserSettings m_settings; // of the program, whoever is signed in
    ui::Appearance m_appearance;
    ui::SystemScheme m_scheme{};
    TrustedServers m_trusted;
    ProxySettings m_proxy{};
    std::shared_ptr<SignInVault> m_proxyVault{}; // of its password
    QtClock m_clock{};
    Rng m_rng = Rng::fromSystem();
    QPointer<ui::WelcomeDialog> m_welcome{};
    QPointer<ui::JoinDialog> m_join{};
    ui::WidgetPrompts m_prompts;
    ui::SystemNotifications m_desktop;
    ui::TrayHome m_tray{ m_settings };
    std::unique_ptr<LocalWorkspace> m_workspace{};
    std::optional<net::ReachabilityWatch> m_reachability{};
    QTimer m_follow; // while the host of a joined workspace cannot be reached
    QTimer m_keepSessions;
    bool m_isLinkAsked = false; // whether to go where m_options.link leads
    QString m_action{}; // of the desktop, until there is a window
    std::map<QString, QString> m_firstSignIn{}; // of the identity that is added next
    bool m_isOnBus = false;
    bool m_ending = false; // the windows that close now are to come back
    std::vector<std::unique_ptr<Identity>> m_identities{};
};

} // namespace lockstep::app
