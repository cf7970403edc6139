// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/application.h"

#include "app/common/tokens.h"
#include "net/auth/authclient.h"
#include "ui/dialogs/signindialog.h"

#include <QApplication>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

ui::ThemeChoice themeChoice(const QString &name)
{
    if (name == "light"_L1)
        return ui::ThemeChoice::Light;
    if (name == "dark"_L1)
        return ui::ThemeChoice::Dark;
    return name == "contrast"_L1 ? ui::ThemeChoice::HighContrast : ui::ThemeChoice::System;
}

// A folder name that belongs to one person.
QString profileNameOf(const UserId &user)
{
    QString name = user.toString();
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'.')
            c = u'_';
    }
    return name;
}

} // namespace

Application::Application(QApplication &app, DesktopOptions options)
    : m_options(std::move(options)), m_themes(app)
{
    // The source texts are English, but for their plurals.
    if (m_texts.load(u":/lockstep/i18n/lockstep_en.qm"_s))
        QApplication::installTranslator(&m_texts);
    m_themes.setChoice(themeChoice(m_options.theme));
}

Application::~Application() = default;

Result<void> Application::start()
{
    return m_options.server.isEmpty() ? startLocal() : startRemote();
}

Result<void> Application::startLocal()
{
    auto workspace = LocalWorkspace::open(m_options.dataDirectory + u"/local"_s);
    if (!workspace)
        return workspace.error();
    m_workspace = std::move(*workspace);

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
        const QString profile
            = m_options.profile.isEmpty() || i > 0 ? profileNameOf(user.id) : m_options.profile;
        const auto identity = addIdentity(user, profile, m_workspace->url(),
            [&](const Profile &) { return m_workspace->tokensFor(user.id); });
        if (!identity)
            return identity.error();
        openWindow(**identity);
        (*identity)->session->engine().start();
    }
    return {};
}

Result<void> Application::startRemote()
{
    const QString name = m_options.profile.isEmpty()
        ? profileNameOf(UserId{ m_options.server.host() })
        : m_options.profile;
    const auto identity
        = addIdentity({ UserId{ m_options.user }, {}, m_options.user }, name, m_options.server,
            [&](const Profile &profile) { return refreshedTokens(profile, m_options.server); });
    if (!identity)
        return identity.error();
    Identity &added = **identity;
    connect(&added.session->engine(), &SyncEngine::statusChanged, this,
        [this, &added, asked = false](const SyncStatus &status) mutable {
            const bool needed = status.connection.state == ConnectionState::SignInNeeded;
            if (needed && !asked)
                signIn(added);
            asked = needed;
        });
    openWindow(added);
    added.session->engine().start();
    return {};
}

Result<Application::Identity *> Application::addIdentity(const User &user,
    const QString &profileName, const QUrl &server,
    const std::function<std::function<net::TokenProvider()>(const Profile &)> &tokens)
{
    auto profile = Profile::open(m_options.dataDirectory + u"/profiles"_s, profileName);
    if (!profile)
        return profile.error();
    auto identity = std::make_unique<Identity>();
    identity->user = user;
    identity->server = server;
    identity->profile = *profile;
    identity->session = std::make_unique<ClientSession>(
        ClientSession::Options{ profile->directory(), server, tokens(*profile) });
    m_identities.push_back(std::move(identity));
    return m_identities.back().get();
}

void Application::openWindow(Identity &identity)
{
    ui::WindowContext context{ identity.session->engine(), identity.session->clock(), m_themes,
        m_prompts };
    context.server = identity.server.toString();
    context.newWindow = [this, &identity] { openWindow(identity); };
    if (!m_workspace)
        context.signIn = [this, &identity] { signIn(identity); };
    context.quit = [] { QApplication::closeAllWindows(); };
    auto window = std::make_unique<ui::MainWindow>(std::move(context));
    window->resize(1280, 800);
    window->show();
    identity.windows.push_back(std::move(window));
}

// Not in the way: what is here can be read and edited meanwhile.
void Application::signIn(Identity &identity)
{
    auto *dialog = new ui::SignInDialog(m_themes, identity.server.toString(),
        identity.profile->user().isEmpty() ? m_options.user : identity.profile->user(),
        identity.windows.empty() ? nullptr : identity.windows.front().get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto client = std::make_shared<net::AuthClient>(identity.server);
    connect(dialog, &ui::SignInDialog::submitted, this,
        [&identity, dialog, client](const QString &email, const QString &password) {
            dialog->setBusy(true);
            client->login(email, password,
                [&identity, dialog = QPointer{ dialog }, email](const Result<net::Tokens> &tokens) {
                    if (!dialog)
                        return;
                    dialog->setBusy(false);
                    if (!tokens) {
                        dialog->showError(tokens.error());
                        return;
                    }
                    const auto saved = identity.profile->setIdentity(identity.server, email);
                    if (!saved || !identity.profile->setRefreshToken(tokens->refresh)) {
                        dialog->showError({ errc::Io, {}, {} });
                        return;
                    }
                    dialog->accept();
                    identity.session->engine().retryNow();
                });
        });
    dialog->open();
}

} // namespace lockstep::app
