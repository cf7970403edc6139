// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of Application: servers that are not lockstepd (docs/dialects.md).

#include "app/desktop/application.h"
#include "net/dialect/dialectfile.h"
#include "net/dialect/prober.h"
#include "net/dialect/qthttpport.h"

#include <algorithm>

namespace lockstep::app {

using namespace Qt::StringLiterals;

// What a page needs that asks for the kind of a server.
ui::ForeignTools Application::foreignTools()
{
    ui::ForeignTools tools;
    tools.kinds = [] { return builtInKinds(); };
    tools.read = [](const QString &path) { return readKind(path); };
    // One at a time: it goes with the page, or with the next question.
    const auto prober = std::make_shared<std::unique_ptr<net::dialect::Prober>>();
    tools.probe = [this, prober](const QUrl &server, const auto &found) {
        prober->reset();
        if (server.isEmpty())
            return;
        std::vector<net::dialect::Dialect> all;
        for (const QString &name : net::dialect::builtInDialects()) {
            if (auto variants = openDialect(name))
                std::move(variants->begin(), variants->end(), std::back_inserter(all));
        }
        *prober = std::make_unique<net::dialect::Prober>(
            std::make_shared<net::dialect::QtHttpPort>(server, m_trusted.pinSource(server)),
            server.host());
        (*prober)->start(std::move(all), [found](const auto &findings) { found(findings); });
    };
    return tools;
}

void Application::chooseForeign(const QUrl &server, const ForeignChoice &choice)
{
    if (const auto started = startForeign(server, choice); !started) {
        m_welcome->showError(started.error());
        return;
    }
    m_welcome->hide();
    Identity &latest = *m_identities.back();
    if (!latest.windows.empty()) {
        m_welcome->close();
        return;
    }
    connect(&latest.session->engine(), &SyncEngine::opened, m_welcome,
        [welcome = m_welcome] { QTimer::singleShot(0, welcome, &QWidget::close); });
}

// Each kind of server at an address has a profile of its own: what is kept there is of that kind.
Result<void> Application::startForeign(const QUrl &server, const ForeignChoice &choice)
{
    auto variants = openDialect(choice.dialect);
    if (!variants)
        return variants.error();
    const QString name = profileNameOf(
        variants->front().name + u'_' + server.authority(QUrl::FullyEncoded) + server.path());
    const auto running = std::find_if(m_identities.begin(), m_identities.end(),
        [&](const auto &each) { return each->profile->name() == name; });
    if (running != m_identities.end()) { // with who signs in now
        signInForeign(**running, choice.credentials);
        bringToFront(**running);
        std::rotate(running, running + 1, m_identities.end());
        return {};
    }
    auto profile = Profile::open(profilesDirectory(), name);
    if (!profile)
        return profile.error();
    if (const auto mine = profile->checkOwner(server, {}); !mine)
        return mine.error();
    if (const auto kept = keepForeignPlace(*profile, choice); !kept)
        return kept.error();
    if (const auto kept = profile->setIdentity(server, profile->user()); !kept)
        return kept.error();
    m_firstSignIn = choice.credentials;
    return startRemote(server, {}, name);
}

// Nothing: it is a Lockstep server.
Result<std::optional<ForeignServer>> Application::foreignServer(Identity &identity)
{
    const auto place = foreignPlace(*identity.profile);
    if (!place)
        return std::optional<ForeignServer>{};
    auto variants = dialectsOf(*identity.profile, *place);
    if (!variants)
        return variants.error();
    identity.foreign = std::make_unique<Identity::Foreign>();
    identity.foreign->system = variants->front().title;
    identity.foreign->credentials = variants->front().credentials;
    identity.foreign->abilities = variants->front().abilities;
    identity.foreign->signIn->set(std::exchange(m_firstSignIn, {}));
    ForeignServer foreign;
    foreign.variants = std::move(*variants);
    foreign.parameters = net::dialect::presetParameters(
        foreign.variants.front(), identity.profile->server().host());
    for (const auto &[key, value] : place->parameters)
        foreign.parameters.insert_or_assign(key, value);
    foreign.keepSession = [keep = identity.vault->keeper().save](
                              const net::dialect::Session &session) { keep(sessionText(session)); };
    foreign.signInNow = [load = identity.vault->keeper().load, given = identity.foreign->signIn] {
        return net::dialect::DialectRemote::Options::SignIn{ readSessionText(load()),
            given->get() };
    };
    return std::optional{ std::move(foreign) };
}

// What was kept is not accepted any more, or is not wanted.
void Application::signInForeign(Identity &identity, const std::map<QString, QString> &credentials)
{
    identity.foreign->signIn->set(credentials);
    if (const auto gone = identity.vault->setToken({}); !gone)
        qWarning("%s", qPrintable(gone.error().message));
    identity.session->engine().retryNow();
}

// Not in the way: what is here can be read and edited meanwhile.
void Application::askForeignSignIn(Identity &identity)
{
    if (identity.foreign->dialog) {
        identity.foreign->dialog->raise();
        identity.foreign->dialog->activateWindow();
        return;
    }
    const auto shown = std::find_if(identity.windows.begin(), identity.windows.end(),
        [](const auto &window) { return window->isVisible(); });
    auto *dialog = new ui::ForeignSignInDialog(m_themes, identity.foreign->system, identity.server,
        identity.foreign->credentials, shown == identity.windows.end() ? nullptr : shown->get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    identity.foreign->dialog = dialog;
    SyncEngine &engine = identity.session->engine();
    connect(dialog, &ui::ForeignSignInDialog::submitted, this,
        [this, &identity](const auto &credentials) { signInForeign(identity, credentials); });
    connect(&engine, &SyncEngine::statusChanged, dialog, [dialog](const SyncStatus &status) {
        const ConnectionStatus &connection = status.connection;
        if (connection.state == ConnectionState::Connected)
            dialog->accept();
        else if (dialog->isBusy() && connection.state != ConnectionState::Connecting)
            dialog->showError(connection.reason);
    });
    dialog->open();
    const Error &reason = engine.status().connection.reason;
    if (reason.code != errc::AuthMissing && !reason.message.isEmpty())
        dialog->showError(reason);
}

} // namespace lockstep::app
