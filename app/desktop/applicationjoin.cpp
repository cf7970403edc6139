// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of Application: taking an invitation, and another account on a server that is open already.

#include "app/desktop/application.h"

#include <algorithm>

namespace lockstep::app {

using namespace Qt::StringLiterals;

void Application::chooseInvitation(const QUrl &server, const QString &token)
{
    const auto client = std::make_shared<net::AuthClient>(server, m_trusted.pinSource(server));
    client->invitation(token,
        [this, alive = QPointer{ this }, client, token](const Result<net::InvitationOffer> &offer) {
            if (!alive || !m_welcome)
                return;
            if (offer)
                askToJoin(client, token, *offer);
            else
                m_welcome->showError(offer.error());
        });
}

void Application::askToJoin(const std::shared_ptr<net::AuthClient> &client, const QString &token,
    const net::InvitationOffer &offer)
{
    if (m_join)
        m_join->close();
    const QUrl server = client->server();
    m_join = new ui::JoinDialog(
        m_themes, { server, offer.workspaceName, offer.email, offer.account }, m_welcome);
    connect(m_join, &ui::JoinDialog::submitted, this,
        [this, client, token, server, dialog = m_join](
            const QString &name, const QString &password) {
            dialog->setBusy(true);
            client->accept(token, name, password,
                [this, alive = QPointer{ this }, server, dialog](const Result<net::Tokens> &in) {
                    if (!alive || !dialog)
                        return;
                    Result<void> joined = in ? join(server, *in) : Result<void>{ in.error() };
                    if (!joined) {
                        dialog->showError(joined.error());
                        return;
                    }
                    dialog->accept();
                    leaveWelcome();
                });
        });
    m_join->open();
}

// As somebody else than who is there already; if he is the same, it leads to his window.
void Application::askForAccount(const QUrl &server, const QString &email)
{
    const auto client = std::make_shared<net::AuthClient>(server, m_trusted.pinSource(server));
    const QPointer dialog = new ui::SignInDialog(m_themes, server.toString(), email, m_welcome);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::SignInDialog::submitted, this,
        [this, client, server, dialog](const QString &name, const QString &password) {
            dialog->setBusy(true);
            client->login(name, password,
                [this, alive = QPointer{ this }, server, dialog](const Result<net::Tokens> &in) {
                    if (!alive || !dialog)
                        return;
                    dialog->setBusy(false);
                    if (const auto joined = in ? join(server, *in) : Result<void>{ in.error() };
                        !joined) {
                        dialog->showError(joined.error());
                        return;
                    }
                    dialog->accept();
                    leaveWelcome();
                });
        });
    dialog->open();
}

// When the window of the latest is there: something has to be open.
void Application::leaveWelcome()
{
    if (!m_welcome)
        return;
    const Identity &latest = *m_identities.back();
    if (!latest.windows.empty()) {
        m_welcome->close();
        return;
    }
    m_welcome->hide();
    connect(&latest.session->engine(), &SyncEngine::opened, m_welcome,
        [welcome = m_welcome] { QTimer::singleShot(0, welcome, &QWidget::close); });
}

// Another workspace of a server, or another person there, has a profile of its own.
Result<void> Application::join(const QUrl &server, const net::Tokens &tokens)
{
    const QString place = server.authority(QUrl::FullyEncoded) + server.path();
    for (const QString &name : { place, place + u'_' + tokens.workspace.toString(),
             place + u'_' + tokens.workspace.toString() + u'_' + tokens.user.id.toString() }) {
        const auto running = std::find_if(m_identities.begin(), m_identities.end(),
            [&](const auto &each) { return each->profile->name() == profileNameOf(name); });
        if (running != m_identities.end()) {
            Identity &identity = **running;
            const Profile::Names &names = identity.names;
            if (identity.server != server || names.userId != tokens.user.id.toString()
                || names.workspaceId != tokens.workspace.toString())
                continue;
            if (const auto kept = identity.vault->setToken(tokens.refresh); !kept)
                return kept;
            identity.session->engine().retryNow();
            bringToFront(identity);
            return {};
        }
        const auto profile = Profile::open(profilesDirectory(), profileNameOf(name));
        if (!profile)
            return profile.error();
        const Profile::Names names = profile->names();
        const bool isNew = profile->server().isEmpty();
        const bool isHis = profile->server() == server && names.userId == tokens.user.id.toString()
            && names.workspaceId == tokens.workspace.toString();
        if (isNew || isHis)
            return startRemote(server, tokens.user.email, profileNameOf(name), &tokens);
    }
    return Error{ errc::ProfileOwner, u"the profiles for %1 belong to others"_s.arg(place), {} };
}

} // namespace lockstep::app
