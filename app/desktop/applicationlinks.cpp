// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of Application: links, and starts on a profile that another process uses already.

#include "app/desktop/application.h"
#include "core/model/deeplink.h"

#include <QApplication>
#include <QDir>

#include <algorithm>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr char activationVariable[] = "XDG_ACTIVATION_TOKEN"; // Qt takes it from there

} // namespace

QString Application::placeOf(const Identity &identity)
{
    return identity.server.isEmpty() ? QString{ Profile::localScheme }
                                     : identity.server.authority(QUrl::FullyEncoded);
}

// Those who are started later may speak to this process from now on.
void Application::openDoor(Identity &identity)
{
    identity.door = std::make_unique<ProfileDoor>();
    if (!identity.door->open(identity.profile->directory()))
        return;
    connect(
        identity.door.get(), &ProfileDoor::knocked, this, [this, &identity](const Knock &knock) {
            useActivation(knock.activation);
            bringToFront(identity);
            if (!knock.link.isEmpty())
                openLink(knock.link);
        });
}

// Another process has the profile: it is to do what this one was started for.
void Application::handOver(Identity &identity, const Error &locked)
{
    const Knock knock{ std::exchange(m_options.link, {}),
        qEnvironmentVariable(activationVariable) };
    auto *knocker = new Knocker(identity.profile->directory(), knock, m_options.knockFor, this);
    connect(knocker, &Knocker::answered, this, [this, &identity, locked, knocker](bool heard) {
        knocker->deleteLater();
        if (heard && !m_options.link.isEmpty()) // the desktop has asked for it meanwhile
            handOver(identity, locked);
        else if (!heard)
            cannotOpen(identity, locked);
        else if (!letGo(identity))
            Q_EMIT handedOver();
        else if (m_welcome && !m_welcome->isVisible())
            m_welcome->close(); // it was waiting for that one
    });
}

// Its local data cannot be used. That ends the program only if there is nothing else in it.
void Application::cannotOpen(Identity &identity, const Error &error)
{
    if (!letGo(identity)) {
        Q_EMIT failed(error);
        return;
    }
    showWelcome();
    m_welcome->showError(error);
}

// False: it is all that there is.
bool Application::letGo(Identity &identity)
{
    const bool isAlone = std::all_of(m_identities.begin(), m_identities.end(),
        [&](const auto &each) { return each.get() == &identity || each->windows.empty(); });
    if (isAlone)
        return false;
    std::erase_if(m_identities, [&](const auto &each) { return each.get() == &identity; });
    return true;
}

// The window that is used, or the last one that shows a list.
ui::MainWindow *Application::bringToFront(Identity &identity)
{
    ui::MainWindow *front = nullptr;
    for (const auto &window : identity.windows) {
        const bool isBetter = !front || (front->isPopOut() && !window->isPopOut())
            || front->isPopOut() == window->isPopOut();
        if (isBetter && !(front && front->isActiveWindow()))
            front = window.get();
    }
    if (!front)
        return nullptr; // it is being opened
    front->setWindowState(front->windowState() & ~Qt::WindowMinimized);
    front->show();
    m_tray.leave();
    front->raise();
    front->activateWindow();
    return front;
}

// With the token of the desktop the next window may come to the front.
void Application::useActivation(const QString &token)
{
    if (!token.isEmpty())
        qputenv(activationVariable, token.toUtf8());
}

void Application::comeBack()
{
    if (m_welcome && m_welcome->isVisible()) {
        m_welcome->raise();
        m_welcome->activateWindow();
    }
    for (const auto &identity : m_identities)
        bringToFront(*identity);
}

// A link may come from anywhere. It leads to places where its user has been; anywhere else only if
// he says so, and nothing is sent there before.
void Application::openLink(const QString &text)
{
    const auto link = readDeepLink(text);
    if (link) {
        const auto found = std::find_if(m_identities.begin(), m_identities.end(),
            [&](const auto &identity) { return placeOf(*identity) == link->place; });
        Identity *known = found == m_identities.end() ? nullptr : found->get();
        if (known ? known->windows.empty() : startPlace(link->place)) {
            m_options.link = text; // until its windows are open
            return;
        }
        if (known) {
            bringToFront(*known)->followLink(text);
            return;
        }
    }
    const auto invitation = link ? std::nullopt : ui::readInvitation(text);
    const bool isOfServer = link ? link->place != Profile::localScheme : bool(invitation);
    const auto shown = std::find_if(m_identities.begin(), m_identities.end(),
        [](const auto &identity) { return !identity->windows.empty(); });
    ui::MainWindow *window = shown == m_identities.end() ? nullptr : bringToFront(**shown);
    if (!isOfServer) {
        if (window)
            window->followLink(text); // it says what is wrong
        return;
    }
    const QUrl server = link ? QUrl{ u"https://"_s + link->place } : invitation->server;
    const QString email = link ? QString() : invitation->email;
    QWidget *parent = m_welcome && m_welcome->isVisible() ? m_welcome.data() : nullptr;
    if (!parent)
        parent = window;
    m_prompts.ask(parent, ui::linkQuestion(server),
        [this, server, email, pending = link ? text : QString()](bool accepted) {
            if (!accepted)
                return;
            m_options.link = pending;
            m_isLinkAsked = true;
            showWelcome();
            m_welcome->useAddress(server.toString(), email);
        });
}

// A workspace that a link leads to, if its user has been there; its windows come later.
bool Application::startPlace(const QString &place)
{
    if (place == Profile::localScheme)
        return !m_workspace && QDir{ m_options.dataDirectory + u"/local"_s }.exists()
            && startLocal();
    const QString profiles = m_options.dataDirectory + u"/profiles"_s;
    for (const QString &name :
        QDir{ profiles }.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        const auto profile = Profile::open(profiles, name);
        if (profile && profile->server().authority(QUrl::FullyEncoded) == place)
            return bool(startRemote(profile->server(), {}, name));
    }
    return false;
}

} // namespace lockstep::app
