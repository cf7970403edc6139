// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/application.h"

#include "app/common/tokens.h"
#include "app/desktop/firstpaint.h"
#include "core/model/deeplink.h"

#include <QApplication>

#include <algorithm>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds followEvery{ 250 };
constexpr Milliseconds reachabilityAfter{ 1'000 };
constexpr Milliseconds keepEvery{ 10'000 }; // what a crash may take of the session
constexpr Milliseconds endingFor{ 10'000 }; // it may be called off
constexpr QLatin1StringView sessionKey{ "session" };
constexpr int mostWindows = 50;

} // namespace

QString profileNameOf(QString name)
{
    for (QChar &c : name) {
        const bool isPlain = c.unicode() < 0x80 && c.isLetterOrNumber();
        if (!isPlain && c != u'-' && c != u'.')
            c = u'_';
    }
    return name.left(Profile::longestName);
}

ui::ThemeChoice themeChoice(const QString &name)
{
    if (name == "light"_L1)
        return ui::ThemeChoice::Light;
    if (name == "dark"_L1)
        return ui::ThemeChoice::Dark;
    return name == "contrast"_L1 ? ui::ThemeChoice::HighContrast : ui::ThemeChoice::System;
}

Application::Application(QApplication &app, DesktopOptions options, Keychain keychain)
    : m_options(std::move(options)), m_keychain(std::move(keychain)), m_themes(app),
      m_settings(m_options.dataDirectory.isEmpty() ? QString()
                                                   : m_options.dataDirectory + u"/settings.ini"_s),
      m_appearance(m_themes, m_settings, QApplication::font()),
      m_trusted(m_options.dataDirectory + u"/trusted-servers.ini"_s),
      m_desktop(m_themes.icon(u"bell"_s))
{
    restoreProxy();
    m_language.choose(m_options.language.isEmpty()
            ? m_settings.value(ui::settingLanguage).toString()
            : m_options.language);
    m_appearance.restore();
    if (m_options.theme != "system"_L1)
        m_themes.setChoice(themeChoice(m_options.theme));
    connect(&m_scheme, &ui::SystemScheme::changed, &m_themes, &ui::ThemeService::setSystemDark);
    if (m_themes.choice() == ui::ThemeChoice::System)
        m_scheme.start(); // before there is a window, whose colours would change
    m_follow.setInterval(followEvery);
    connect(&m_follow, &QTimer::timeout, this, [this] {
        if (!m_workspace->follow())
            return;
        for (const auto &identity : m_identities) {
            if (identity->server.isEmpty())
                identity->session->engine().retryNow();
        }
    });
    connect(&m_tray, &ui::TrayHome::openRequested, this, &Application::comeBack);
    connect(&m_tray, &ui::TrayHome::quitRequested, this, &Application::end);
    // Nothing is written while nothing changes.
    m_keepSessions.setInterval(keepEvery);
    connect(&m_keepSessions, &QTimer::timeout, this, [this] {
        for (const auto &identity : m_identities)
            keepSession(*identity);
    });
    m_keepSessions.start();
    // It asks the system over D-Bus: the window comes first.
    QTimer::singleShot(reachabilityAfter, this, [this] {
        m_scheme.start(); // it may be wanted yet
        joinBus();
        connect(&m_reachability.emplace(), &net::ReachabilityWatch::regained, this, [this] {
            for (const auto &identity : m_identities)
                identity->session->engine().networkRegained();
        });
    });
}

// It has no window above it that would take it along.
Application::~Application()
{
    delete m_welcome;
    std::vector<std::shared_ptr<SignInVault>> vaults{ m_proxyVault };
    for (const auto &identity : m_identities)
        vaults.push_back(identity->vault);
    m_identities.clear(); // the threads that get new tokens have ended with them
    for (const auto &vault : vaults) {
        if (vault)
            vault->settle();
    }
}

Result<void> Application::start()
{
    if (qEnvironmentVariableIsSet("DBUS_STARTER_ADDRESS"))
        joinBus(); // the bus has started this process, and waits for its name
    if (m_options.asLastTime) {
        const auto link = readDeepLink(m_options.link);
        if (link && startPlace(link->place))
            return {};
        const auto started = startAsLastTime();
        if (started && m_identities.empty() && !m_options.link.isEmpty())
            openLink(std::exchange(m_options.link, {}));
        return started;
    }
    return m_options.server.isEmpty()
        ? startLocal()
        : startRemote(m_options.server, m_options.user, m_options.profile);
}

Result<void> Application::openLocal()
{
    if (m_workspace)
        return {};
    auto workspace = LocalWorkspace::open(m_options.dataDirectory + u"/local"_s);
    if (!workspace)
        return workspace.error();
    m_workspace = std::move(*workspace);
    return {};
}

Result<void> Application::startLocal()
{
    if (const auto opened = openLocal(); !opened)
        return opened;

    QList<User> people = m_workspace->people();
    if (!m_options.user.isEmpty()) {
        const auto is = [&](const User &user) { return user.id.toString() == m_options.user; };
        const auto chosen = std::find_if(people.begin(), people.end(), is);
        if (chosen == people.end())
            return Error{ errc::Validation,
                u"--user: '%1' is not in the local workspace"_s.arg(m_options.user), {} };
        std::rotate(people.begin(), chosen, chosen + 1);
    }
    for (int i = 0; i < m_options.windows; ++i) {
        const User &user = people.at(i);
        const QString profile = m_options.profile.isEmpty() || i > 0
            ? profileNameOf(user.id.toString())
            : m_options.profile;
        const auto identity = addIdentity(user, profile, localOwner(), {});
        if (!identity)
            return identity.error();
    }
    for (const auto &identity : m_identities) {
        if (identity->server.isEmpty())
            startIdentity(*identity);
    }
    rememberPlace(Profile::localScheme);
    return {};
}

Result<void> Application::startRemote(
    const QUrl &server, const QString &user, const QString &profile, const net::Tokens *tokens)
{
    const QString place = server.authority(QUrl::FullyEncoded) + server.path();
    const QString name = profile.isEmpty() ? profileNameOf(place) : profile;
    const auto identity = addIdentity({ UserId{ user }, {}, user }, name, server, server);
    if (!identity)
        return identity.error();
    Identity &added = **identity;
    if (tokens) {
        Result<void> kept = added.profile->setIdentity(server, tokens->user.email);
        if (kept)
            kept = added.vault->setToken(tokens->refresh);
        if (!kept) {
            m_identities.pop_back(); // it was added just now
            return kept;
        }
        added.names = { tokens->workspace.toString(), tokens->workspaceName,
            tokens->user.id.toString(), tokens->user.name };
        added.profile->setNames(added.names);
    }
    rememberPlace(server.toString(), name);
    connect(&added.session->engine(), &SyncEngine::statusChanged, this,
        [this, &added, asked = false](const SyncStatus &status) mutable {
            const bool needed = status.connection.state == ConnectionState::SignInNeeded;
            if (needed && !asked)
                signIn(added);
            asked = needed;
        });
    startIdentity(added);
    return {};
}

// To the server, and into the keychain, whose libraries take as long to load as a window does.
void Application::goOnline(Identity &identity)
{
    identity.session->connectNow();
    if (!identity.vault)
        return;
    // Whether somebody is signed in there is known when the keychain has been opened, for which its
    // user may have to be asked.
    identity.vault->open([&identity] {
        SyncEngine &engine = identity.session->engine();
        const bool isWanted = engine.status().connection.state == ConnectionState::SignInNeeded;
        if (isWanted && !identity.vault->token().isEmpty()) {
            if (identity.signIn)
                identity.signIn->close();
            if (identity.foreign && identity.foreign->dialog)
                identity.foreign->dialog->close();
            engine.retryNow();
        }
    });
}

Result<Application::Identity *> Application::addIdentity(
    const User &user, const QString &profileName, const QUrl &owner, const QUrl &server)
{
    auto profile = Profile::open(profilesDirectory(), profileName);
    if (!profile)
        return profile.error();
    if (const auto mine = profile->checkOwner(owner, user.id.toString()); !mine)
        return mine.error();
    auto identity = std::make_unique<Identity>();
    identity->user = user;
    identity->server = server;
    identity->profile = *profile;
    identity->names = profile->names();
    ClientSession::Options options{ profile->directory(), server, {}, {} };
    options.isSearched = true;
    options.connectsLater = true; // goOnline()
    if (server.isEmpty()) {
        options.server = m_workspace->url();
        options.hasAccount = false;
        options.tokens = m_workspace->tokensFor(user.id);
        options.locate = m_workspace->locator();
    } else {
        options.pin = m_trusted.pinSource(server);
        identity->vault = SignInVault::of(*profile, m_keychain);
        auto foreign = foreignServer(*identity);
        if (!foreign)
            return foreign.error();
        options.foreign = std::move(*foreign);
        options.hasAccount = !options.foreign;
        if (!options.foreign)
            options.tokens = refreshedTokens(identity->vault->keeper(), server, options.pin);
    }
    identity->session = std::make_unique<ClientSession>(std::move(options));
    if (identity->foreign)
        identity->session->engine().assumeAbilities(identity->foreign->abilities);
    identity->settings = std::make_unique<ui::UserSettings>(profile->settingsFile());
    identity->keys = std::make_unique<ui::KeyBindings>(*identity->settings);
    identity->services = std::make_unique<ui::SettingsServices>(settingsServices(identity->vault));
    m_identities.push_back(std::move(identity));
    return m_identities.back().get();
}

void Application::startIdentity(Identity &identity)
{
    SyncEngine &engine = identity.session->engine();
    connect(&engine, &SyncEngine::openFailed, this, [this, &identity](const Error &error) {
        if (error.code == errc::StoreLocked)
            handOver(identity,
                { error.code,
                    u"profile '%1' is in use by another Lockstep; go on there, or choose another "
                    "one with --profile NAME"_s.arg(identity.profile->name()),
                    u"profile"_s });
        else // not from inside its engine
            QMetaObject::invokeMethod(
                this, [this, &identity, error] { cannotOpen(identity, error); },
                Qt::QueuedConnection);
    });
    identity.notifier
        = std::make_unique<ui::Notifier>(engine, identity.session->clock(), &m_desktop);
    identity.undo = std::make_unique<ui::UndoKeeper>(engine);
    connect(&engine, &SyncEngine::opened, this, [this, &identity] { openWindows(identity); });
    if (identity.server.isEmpty()) {
        connect(&engine, &SyncEngine::statusChanged, this, [this, &identity] {
            followWorkspace();
            keepOwner(identity);
        });
    }
    connect(&engine, &SyncEngine::statusChanged, this, [this, &identity] { keepNames(identity); });
    engine.start();
    m_themes.prepareFonts(); // while the store is being opened
}

// The process that hosts the workspace may end at any time; then one of the others does it.
void Application::followWorkspace()
{
    const bool isLost = std::any_of(m_identities.begin(), m_identities.end(), [](const auto &each) {
        if (!each->server.isEmpty())
            return false;
        const ConnectionState state = each->session->engine().status().connection.state;
        return state != ConnectionState::Connected && state != ConnectionState::Offline;
    });
    if (m_workspace->isHost() || !isLost)
        m_follow.stop();
    else if (!m_follow.isActive())
        m_follow.start();
}

// Once the workspace has said that it is so.
void Application::keepOwner(Identity &identity)
{
    const bool isKnown = !identity.profile->server().isEmpty();
    const SyncStatus &status = identity.session->engine().status();
    if (isKnown || status.connection.state != ConnectionState::Connected)
        return;
    const auto kept = identity.profile->setIdentity(localOwner(), identity.user.id.toString());
    if (!kept)
        qWarning("%s", qPrintable(kept.error().message));
}

QUrl Application::localOwner() const
{
    return QUrl{ Profile::localScheme + u':' + m_workspace->id().toString() };
}

void Application::openWindows(Identity &identity)
{
    const bool restores = m_settings.value(ui::settingRestoreWindows, true).toBool();
    const int count = restores ? identity.settings->value(sessionKey + u"/windows"_s).toInt() : 0;
    for (int i = 1; i <= std::min(count, mostWindows); ++i) {
        const QByteArray layout
            = identity.settings->value(sessionKey + u"/window%1"_s.arg(i)).toByteArray();
        const IssueId only = ui::MainWindow::popOutOf(layout);
        if (only.isNull() || identity.session->engine().replica().find(only))
            openWindow(identity, only, layout);
    }
    const auto isPopOut = [](const auto &window) { return window->isPopOut(); };
    if (std::all_of(identity.windows.begin(), identity.windows.end(), isPopOut))
        openWindow(identity);
    afterFirstPaint(*identity.windows.back(), identity.session->engine(),
        [this, &identity] { goOnline(identity); });
    keepOpenPlaces();
    openDoor(identity);
    const QString link = std::exchange(m_options.link, {});
    if (std::exchange(m_isLinkAsked, false) && !link.isEmpty())
        identity.windows.back()->followLink(link);
    else if (!link.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, link] { openLink(link); }, Qt::QueuedConnection);
    if (const QString action = std::exchange(m_action, {}); !action.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, action] { runAction(action); }, Qt::QueuedConnection);
}

ui::MainWindow &Application::openWindow(
    Identity &identity, const IssueId &only, const QByteArray &layout)
{
    ui::WindowContext context{ identity.session->engine(), identity.session->clock(), m_themes,
        m_prompts };
    context.server = identity.server.toString();
    context.dataDirectory = identity.profile->directory();
    context.place = placeOf(identity);
    context.notifier = identity.notifier.get();
    context.undo = identity.undo.get();
    if (!identity.foreign)
        context.files = &identity.session->files();
    context.search = identity.session->search();
    context.account = identity.session->account();
    context.settings = identity.settings.get();
    context.keys = identity.keys.get();
    context.newWindow = [this, &identity] {
        // As the one it is opened from, a little further down.
        const auto from = std::find_if(identity.windows.begin(), identity.windows.end(),
            [](const auto &window) { return window->isActiveWindow() && !window->isPopOut(); });
        const bool isLike = from != identity.windows.end();
        const QByteArray like = isLike ? (*from)->saveLayout() : QByteArray{};
        const QPoint at = isLike ? (*from)->pos() + QPoint{ 32, 32 } : QPoint{};
        ui::MainWindow &window = openWindow(identity, {}, like);
        if (isLike)
            window.move(at);
        keepSession(identity);
    };
    context.popOut = [this, &identity](const IssueId &issue) { popOut(identity, issue); };
    const bool isLocal = identity.server.isEmpty();
    if (!isLocal) {
        context.signIn = [this, &identity] { signIn(identity); };
        context.signOut = [this, &identity] { signOut(identity); };
        if (!identity.foreign) // the doctor knows only our own
            context.checkConnection
                = [this, &identity](QWidget *parent) { checkConnection(identity, parent); };
    }
    context.welcome = [this] { showWelcome(); };
    context.workspaces = [this, &identity] { return workspaces(&identity); };
    context.openWorkspace = [this](const QString &key) { openWorkspace(key); };
    context.addWorkspace = [this](ui::AddWorkspace way) { addWorkspace(way); };
    context.settingsServices = identity.services.get();
    context.quit = [this] {
        expectEnd();
        QApplication::closeAllWindows();
    };
    context.only = only;
    context.isRestored = !layout.isEmpty();
    auto made = std::make_unique<ui::MainWindow>(std::move(context));
    ui::MainWindow &window = *made;
    if (only.isNull())
        window.resize(1280, 800);
    if (!layout.isEmpty())
        window.restoreLayout(layout);
    connect(&window, &ui::MainWindow::closed, this,
        [this, &identity, &window] { windowClosed(identity, window); });
    window.show();
    identity.windows.push_back(std::move(made));
    return window;
}

// One window for an issue.
void Application::popOut(Identity &identity, const IssueId &issue)
{
    for (const auto &window : identity.windows) {
        if (window->isPopOut() && window->currentIssue() == issue) {
            window->raise();
            window->activateWindow();
            return;
        }
    }
    openWindow(identity, issue);
    keepSession(identity);
}

void Application::windowClosed(Identity &identity, ui::MainWindow &window)
{
    const auto isOpen = [](const auto &each) { return each->isVisible(); };
    const bool isLast = std::none_of(identity.windows.begin(), identity.windows.end(),
        [&](const auto &each) { return each.get() != &window && isOpen(each); });
    // The last one comes back with the next start; another one is done with.
    if (isLast)
        keepSession(identity);
    if (isLast && !m_ending)
        keepOpenPlaces(&window);
    if (isLast && !m_ending && m_tray.isWanted()
        && std::all_of(m_identities.begin(), m_identities.end(), [&](const auto &each) {
               return std::none_of(each->windows.begin(), each->windows.end(),
                   [&](const auto &other) { return other.get() != &window && isOpen(other); });
           }))
        m_tray.enter();
    if (m_ending || isLast)
        return;
    const auto found = std::find_if(identity.windows.begin(), identity.windows.end(),
        [&](const auto &each) { return each.get() == &window; });
    if (found == identity.windows.end())
        return;
    found->release()->deleteLater(); // it is in the middle of closing
    identity.windows.erase(found);
    keepSession(identity);
}

void Application::keepSession(Identity &identity)
{
    if (identity.windows.empty())
        return; // they have not been opened yet
    int count = 0;
    for (const auto &window : identity.windows)
        identity.settings->setValue(sessionKey + u"/window%1"_s.arg(++count), window->saveLayout());
    const int before = identity.settings->value(sessionKey + u"/windows"_s).toInt();
    identity.settings->setValue(sessionKey + u"/windows"_s, count);
    for (int i = count + 1; i <= std::min(before, mostWindows); ++i)
        identity.settings->setValue(sessionKey + u"/window%1"_s.arg(i), QVariant{});
}

void Application::keepWork()
{
    for (const auto &identity : m_identities) {
        for (const auto &window : identity->windows)
            window->keepWork();
        keepSession(*identity);
        if (!identity->settings->sync())
            qWarning("%s cannot be written", qPrintable(identity->profile->settingsFile()));
    }
}

void Application::expectEnd()
{
    keepWork();
    m_ending = true;
    QTimer::singleShot(endingFor, this, [this] { m_ending = false; });
}

void Application::end()
{
    m_ending = true;
    keepWork(); // also of windows that a dialog keeps open
    QApplication::closeAllWindows();
    QApplication::quit();
}

// Not in the way: what is here can be read and edited meanwhile.
void Application::signIn(Identity &identity)
{
    if (identity.foreign) {
        askForeignSignIn(identity);
        return;
    }
    if (identity.signIn) {
        identity.signIn->raise();
        identity.signIn->activateWindow();
        return;
    }
    const auto shown = std::find_if(identity.windows.begin(), identity.windows.end(),
        [](const auto &window) { return window->isVisible(); });
    auto *dialog = new ui::SignInDialog(m_themes, identity.server.toString(),
        identity.profile->user().isEmpty() ? identity.user.email : identity.profile->user(),
        shown == identity.windows.end() ? nullptr : shown->get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    identity.signIn = dialog;
    dialog->setCanCheck(true);
    connect(dialog, &ui::SignInDialog::checkRequested, this,
        [this, &identity, dialog] { checkConnection(identity, dialog); });
    const auto client
        = std::make_shared<net::AuthClient>(identity.server, m_trusted.pinSource(identity.server));
    connect(dialog, &ui::SignInDialog::submitted, this,
        [this, &identity, dialog, client](const QString &email, const QString &password) {
            dialog->setBusy(true);
            client->login(email, password, WorkspaceId{ identity.names.workspaceId },
                [this, &identity, client = std::weak_ptr{ client }, email](
                    const Result<net::Tokens> &tokens) {
                    if (!identity.signIn)
                        return;
                    identity.signIn->setBusy(false);
                    if (tokens)
                        signedIn(identity, email, *tokens, client.lock());
                    else
                        identity.signIn->showError(tokens.error());
                });
        });
    dialog->open();
}

// The profile stays, with what waits to be sent.
void Application::signOut(Identity &identity)
{
    m_prompts.ask(QApplication::activeWindow(),
        ui::signOutQuestion(identity.session->engine().status().queued),
        [this, &identity](bool accepted) {
            const QByteArray token = identity.vault->token();
            if (!accepted || token.isEmpty())
                return;
            if (const auto gone = identity.vault->setToken({}); !gone)
                qWarning("%s", qPrintable(gone.error().message));
            if (identity.foreign) {
                identity.foreign->signIn->set({});
            } else {
                // If it cannot be reached the session ends there by itself, and nobody has its
                // token.
                const auto client = std::make_shared<net::AuthClient>(
                    identity.server, m_trusted.pinSource(identity.server));
                client->logout(token, [client](const Result<void> &) {});
            }
            SyncEngine &engine = identity.session->engine();
            if (engine.status().connection.state == ConnectionState::Offline)
                return; // by choice
            engine.setOnline(false);
            engine.setOnline(true);
        });
}

void Application::signedIn(Identity &identity, const QString &email, const net::Tokens &tokens,
    const std::shared_ptr<net::AuthClient> &client)
{
    // Somebody else needs a profile of his own: in this one are the changes of its owner.
    SyncEngine &engine = identity.session->engine();
    const UserId &owner = engine.self().id;
    if (!owner.isNull() && tokens.user.id != owner) {
        identity.signIn->showError({ errc::ProfileOwner, owner.toString(), {} });
        client->logout(tokens.refresh, [client](const Result<void> &) {});
        return;
    }
    Result<void> saved = identity.profile->setIdentity(identity.server, email);
    if (saved)
        saved = identity.vault->setToken(tokens.refresh);
    if (!saved) {
        identity.signIn->showError({ errc::StoreFull, saved.error().message, {} });
        return;
    }
    identity.signIn->accept();
    engine.retryNow();
}

} // namespace lockstep::app
