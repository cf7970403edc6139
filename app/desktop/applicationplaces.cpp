// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of Application: the workspaces that this computer knows, each with a profile of its own, and
// which of them are open.

#include "app/desktop/application.h"

#include "ui/models/people.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

const QString openPlacesKey = u"start/open"_s; // names of profiles
constexpr qsizetype mostPlaces = 50;

} // namespace

QString Application::profilesDirectory() const { return m_options.dataDirectory + u"/profiles"_s; }

// By name, and the same at each look; what was never signed in to is left out, unless it runs.
QList<ui::WorkspacePlace> Application::workspaces(const Identity *here) const
{
    QList<ui::WorkspacePlace> places;
    for (const QString &name : Profile::all(profilesDirectory())) {
        const auto running = std::find_if(m_identities.begin(), m_identities.end(),
            [&](const auto &each) { return each->profile->name() == name; });
        const Identity *identity = running == m_identities.end() ? nullptr : running->get();
        const auto profile = Profile::open(profilesDirectory(), name);
        if (!profile || places.size() >= mostPlaces)
            continue;
        const QUrl server
            = identity && !identity->server.isEmpty() ? identity->server : profile->server();
        if (!identity && server.isEmpty())
            continue;
        const Profile::Names names = profile->names();
        const bool isLocal
            = identity ? identity->server.isEmpty() : server.scheme() == Profile::localScheme;
        ui::WorkspacePlace place{ name, names.workspace,
            names.person.isEmpty() ? profile->user() : names.person,
            names.userId.isEmpty() ? profile->user() : names.userId,
            isLocal ? QString() : server.authority(), identity && identity == here, -1 };
        if (identity && identity->session->engine().isOpen()) {
            const Replica &replica = identity->session->engine().replica();
            if (!replica.identity().user.id.isNull()) {
                place.workspace = replica.identity().workspaceName;
                place.user = replica.identity().user.id.toString();
                place.person = ui::personName(replica, replica.identity().user.id);
            }
            place.unread = replica.inbox().unreadCount(identity->session->clock().wallNow());
        }
        places << place;
    }
    std::sort(places.begin(), places.end(), [](const auto &a, const auto &b) {
        const int order = QString::localeAwareCompare(a.workspace, b.workspace);
        return order != 0 ? order < 0 : a.key < b.key;
    });
    return places;
}

void Application::openWorkspace(const QString &profile)
{
    const auto running = std::find_if(m_identities.begin(), m_identities.end(),
        [&](const auto &each) { return each->profile->name() == profile; });
    if (running != m_identities.end()) {
        bringToFront(**running);
        keepOpenPlaces();
        return;
    }
    if (const auto started = startProfile(profile); !started) {
        showWelcome();
        m_welcome->showError(started.error());
    }
}

Result<void> Application::startProfile(const QString &name)
{
    const auto profile = Profile::open(profilesDirectory(), name);
    if (!profile)
        return profile.error();
    if (profile->server().scheme() != Profile::localScheme)
        return startRemote(profile->server(), {}, name);
    if (const auto opened = openLocal(); !opened)
        return opened;
    const QList<User> people = m_workspace->people();
    const auto user = std::find_if(people.begin(), people.end(),
        [&](const User &each) { return each.id.toString() == profile->user(); });
    if (user == people.end())
        return Error{ errc::ProfileOwner,
            u"'%1' is not in the local workspace"_s.arg(profile->user()), u"profile"_s };
    const auto identity = addIdentity(*user, name, localOwner(), {});
    if (!identity)
        return identity.error();
    startIdentity(**identity);
    return {};
}

void Application::addWorkspace(ui::AddWorkspace way)
{
    if (way == ui::AddWorkspace::Local) {
        if (const auto started = startLocal(); !started) {
            showWelcome();
            m_welcome->showError(started.error());
        }
        return;
    }
    showWelcome();
    m_welcome->showPage(way == ui::AddWorkspace::Server ? ui::WelcomeDialog::Page::Connect
                                                        : ui::WelcomeDialog::Page::Invitation);
}

// For when it does not run.
void Application::keepNames(Identity &identity)
{
    const SyncEngine &engine = identity.session->engine();
    if (engine.status().connection.state != ConnectionState::Connected)
        return;
    const ProfileIdentity &known = engine.replica().identity();
    const Profile::Names names{ known.workspace.toString(), known.workspaceName,
        known.user.id.toString(), ui::personName(engine.replica(), known.user.id) };
    if (std::exchange(identity.names, names) != names)
        identity.profile->setNames(names);
}

// Those with a window, to be there again after the next start. The last one stays in it: with its
// window the program ends.
void Application::keepOpenPlaces(const ui::MainWindow *closing)
{
    if (!m_options.asLastTime || m_options.dataDirectory.isEmpty())
        return; // somebody has said where to work, for once
    QStringList open;
    const Identity *last = nullptr;
    for (const auto &identity : m_identities) {
        const bool isOpen = std::any_of(identity->windows.begin(), identity->windows.end(),
            [&](const auto &each) { return each.get() != closing && each->isVisible(); });
        if (isOpen) {
            open << identity->profile->name();
            last = identity.get();
        }
    }
    if (!last)
        return;
    m_settings.setValue(openPlacesKey, open);
    if (last->server.isEmpty())
        rememberPlace(Profile::localScheme);
    else
        rememberPlace(last->server.toString(), last->profile->name());
}

void Application::startOpenPlaces()
{
    const QStringList open = m_settings.value(openPlacesKey).toStringList();
    for (const QString &name : open) {
        const bool runs = std::any_of(m_identities.begin(), m_identities.end(),
            [&](const auto &each) { return each->profile->name() == name; });
        if (runs || !Profile::all(profilesDirectory()).contains(name))
            continue;
        if (const auto started = startProfile(name); !started)
            qWarning("%s", qPrintable(started.error().message));
    }
}

} // namespace lockstep::app
