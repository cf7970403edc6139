// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of Application: where to work, the way there, and what is set for the whole program.

#include "app/common/tokens.h"
#include "app/desktop/application.h"
#include "net/doctor/doctor.h"
#include "net/proxy/useproxy.h"
#include "ui/connect/doctordialog.h"
#include "ui/settings/networkpage.h"

#include <QApplication>
#include <QDir>

#include <algorithm>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

const QString lastPlaceKey = u"start/place"_s; // "local", or the address of a server
const QString lastProfileKey = u"start/profile"_s;
const QString proxyKey = u"network/proxy"_s;
constexpr std::array proxyNames{ "system"_L1, "none"_L1, "http"_L1, "socks5"_L1 };

} // namespace

// Where it was left; at the very first start, or if the user wants so, it is asked.
Result<void> Application::startAsLastTime()
{
    const QString place = m_settings.value(lastPlaceKey).toString();
    const bool asks = m_settings.value(ui::settingAskAtStart, false).toBool();
    if (!asks)
        QMetaObject::invokeMethod(
            this, [this] { startOpenPlaces(); }, Qt::QueuedConnection); // the other ones
    const bool isLocal = place == Profile::localScheme
        || (place.isEmpty() && QDir{ m_options.dataDirectory + u"/local"_s }.exists());
    if (!asks && isLocal)
        return startLocal();
    if (!asks && !place.isEmpty()) {
        const auto server = net::AuthClient::serverUrl(place);
        if (server)
            return startRemote(*server, {}, m_settings.value(lastProfileKey).toString());
    }
    showWelcome();
    return {};
}

void Application::rememberPlace(const QString &place, const QString &profile)
{
    if (m_options.dataDirectory.isEmpty())
        return;
    m_settings.setValue(lastPlaceKey, place);
    m_settings.setValue(lastProfileKey, profile);
}

void Application::showWelcome()
{
    if (!m_welcome) {
        ui::CheckTools tools = checkTools({});
        tools.foreign = foreignTools();
        m_welcome = new ui::WelcomeDialog(m_themes, std::move(tools), m_workspace != nullptr);
        m_welcome->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_welcome, &ui::WelcomeDialog::localChosen, this, &Application::chooseLocal);
        connect(m_welcome, &ui::WelcomeDialog::serverChosen, this, &Application::chooseServer);
        connect(m_welcome, &ui::WelcomeDialog::foreignChosen, this, &Application::chooseForeign);
        connect(
            m_welcome, &ui::WelcomeDialog::invitationChosen, this, &Application::chooseInvitation);
    }
    m_welcome->show();
    m_welcome->raise();
    m_welcome->activateWindow();
}

void Application::chooseLocal()
{
    m_welcome->setBusy(true);
    // Once that is on the screen: opening it takes a second.
    QTimer::singleShot(0, this, [this] {
        if (!m_welcome)
            return;
        if (const auto started = startLocal(); !started) {
            m_workspace.reset();
            m_welcome->showError(started.error());
            return;
        }
        leaveWelcome();
    });
}

void Application::chooseServer(const QUrl &server, const QString &email)
{
    const auto isOpen
        = [&](const auto &identity) { return identity->server == server && !identity->foreign; };
    const auto known = std::find_if(m_identities.begin(), m_identities.end(),
        [&](const auto &each) { return isOpen(each) && each->profile->user() == email; });
    if (known != m_identities.end() && !email.isEmpty()) {
        bringToFront(**known);
        m_welcome->close();
        return;
    }
    if (std::any_of(m_identities.begin(), m_identities.end(), isOpen)) {
        askForAccount(server, email);
        return;
    }
    if (const auto started = startRemote(server, email, {}); !started) {
        m_welcome->showError(started.error());
        return;
    }
    leaveWelcome();
}

// `server`: whose sign-in it checks as well; empty: none.
ui::CheckTools Application::checkTools(const QUrl &server)
{
    net::Doctor::Options options;
    options.pinOf = [this](const QUrl &place) { return m_trusted.pinOf(place); };
    options.tokensOf = [this, server](const QUrl &place) -> net::TokenProvider {
        const auto found = std::find_if(m_identities.begin(), m_identities.end(),
            [&](const auto &identity) { return identity->server == place && !identity->foreign; });
        if (server.isEmpty() || place != server || found == m_identities.end()
            || (*found)->vault->token().isEmpty())
            return {};
        // A refused token is known to be so; it is used once, and not by two.
        const ConnectionState state = (*found)->session->engine().status().connection.state;
        if (state == ConnectionState::SignInNeeded || state == ConnectionState::Connecting)
            return {};
        return refreshedTokens((*found)->vault->keeper(), place, m_trusted.pinSource(place))();
    };
    ui::CheckTools tools{ std::make_unique<net::Doctor>(m_clock, m_rng, std::move(options)),
        m_prompts };
    tools.trust = [this](const QUrl &place, const QByteArray &sha256) {
        return m_trusted.trust(place, sha256, m_clock.wallNow());
    };
    tools.openNetworkSettings = [this] {
        (new ui::NetworkDialog(
             m_themes, m_proxy, [this](const ProxySettings &proxy) { setProxy(proxy); },
             QApplication::activeWindow()))
            ->open();
    };
    return tools;
}

void Application::checkConnection(Identity &identity, QWidget *parent)
{
    ui::CheckTools tools = checkTools(identity.server);
    auto *dialog
        = new ui::DoctorDialog(m_themes, std::move(tools), identity.server.toString(), parent);
    connect(dialog, &ui::DoctorDialog::retryRequested, this, [&identity] {
        const ConnectionState state = identity.session->engine().status().connection.state;
        if (state == ConnectionState::Waiting || state == ConnectionState::Incompatible)
            identity.session->engine().retryNow();
    });
    connect(dialog, &ui::DoctorDialog::addressFound, this, [this](const QUrl &server) {
        showWelcome();
        m_welcome->useAddress(server.toString());
    });
    dialog->show();
    dialog->start();
}

// `vault`: of the sign-in; null: it is the local workspace.
ui::SettingsServices Application::settingsServices(const std::shared_ptr<SignInVault> &vault)
{
    ui::SettingsServices services{ m_appearance, m_settings };
    services.proxy = [this] { return m_proxy; };
    services.useProxy = [this](const ProxySettings &proxy) { setProxy(proxy); };
    services.storage = [vault] {
        if (!vault)
            return ui::SignInStorage::Local;
        if (vault->isKeychain())
            return ui::SignInStorage::Keychain;
        return vault->hasKeychain() ? ui::SignInStorage::Closed : ui::SignInStorage::File;
    };
    services.dataDirectory = m_options.dataDirectory;
    services.hasTray = [this] { return m_tray.isAvailable(); };
    services.certificates = [this] { return m_trusted.all(); };
    services.distrust = [this](const QUrl &server) { return m_trusted.trust(server, {}); };
    return services;
}

void Application::restoreProxy()
{
    const QString mode = m_settings.value(proxyKey + u"/mode"_s).toString();
    const auto found = std::find(proxyNames.begin(), proxyNames.end(), mode);
    if (found != proxyNames.end())
        m_proxy.mode = ProxySettings::Mode(found - proxyNames.begin());
    m_proxy.host = m_settings.value(proxyKey + u"/host"_s).toString();
    m_proxy.port = quint16(m_settings.value(proxyKey + u"/port"_s).toUInt());
    m_proxy.user = m_settings.value(proxyKey + u"/user"_s).toString();
    net::useProxy(m_proxy);
    // Only for somebody who has one: a keychain may ask its user to open it.
    if (m_settings.value(proxyKey + u"/hasPassword"_s).toBool())
        openProxyVault();
}

void Application::openProxyVault()
{
    if (m_proxyVault || m_options.dataDirectory.isEmpty())
        return;
    m_proxyVault = SignInVault::ofFile(m_options.dataDirectory + u"/proxy-password"_s, m_keychain);
    // It may take its time; what is entered meanwhile is newer.
    m_proxyVault->open([this, alive = QPointer{ this }, entered = m_proxy] {
        if (!alive || m_proxy != entered || m_proxyVault->token().isEmpty())
            return;
        m_proxy.password = QString::fromUtf8(m_proxyVault->token());
        takeProxy();
    });
}

void Application::setProxy(const ProxySettings &proxy)
{
    m_proxy = proxy;
    m_settings.setValue(proxyKey + u"/mode"_s, QString{ proxyNames[size_t(proxy.mode)] });
    m_settings.setValue(proxyKey + u"/host"_s, proxy.host);
    m_settings.setValue(proxyKey + u"/port"_s, proxy.port);
    m_settings.setValue(proxyKey + u"/user"_s, proxy.user);
    m_settings.setValue(proxyKey + u"/hasPassword"_s, !proxy.password.isEmpty());
    if (!proxy.password.isEmpty())
        openProxyVault();
    if (m_proxyVault) {
        if (const auto kept = m_proxyVault->setToken(proxy.password.toUtf8()); !kept)
            qWarning("%s", qPrintable(kept.error().message));
    }
    takeProxy();
}

void Application::takeProxy()
{
    net::useProxy(m_proxy);
    for (const auto &identity : m_identities) {
        if (identity->session->engine().status().connection.state == ConnectionState::Waiting)
            identity->session->engine().retryNow();
    }
}

} // namespace lockstep::app
