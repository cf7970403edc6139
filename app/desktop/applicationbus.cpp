// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Of Application: what the desktop asks of it by D-Bus, where there is such a thing.

#include "app/desktop/application.h"

#ifdef LOCKSTEP_HAVE_DBUS
#include "app/desktop/desktopbus.h"
#endif

#include <algorithm>

namespace lockstep::app {

using namespace Qt::StringLiterals;

void Application::joinBus()
{
#ifdef LOCKSTEP_HAVE_DBUS
    if (!m_options.isOnBus || std::exchange(m_isOnBus, true))
        return;
    auto *bus = new DesktopBus(QDBusConnection::sessionBus(), this);
    // Later: the caller has its answer first.
    connect(
        bus, &DesktopBus::called, this,
        [this](const DesktopCall &call) {
            useActivation(call.activation);
            if (!call.link.isEmpty())
                openLink(call.link);
            else if (!call.action.isEmpty())
                runAction(call.action);
            else
                comeBack();
        },
        Qt::QueuedConnection);
    if (!bus->open())
        delete bus; // another one has the name, or there is no bus
#endif
}

// "new-issue", "inbox"; of an action that it does not know, nothing.
void Application::runAction(const QString &action)
{
    const auto shown = std::find_if(m_identities.begin(), m_identities.end(),
        [](const auto &identity) { return !identity->windows.empty(); });
    if (shown == m_identities.end()) {
        if (!m_identities.empty())
            m_action = action; // until its windows are open
        comeBack();
        return;
    }
    ui::MainWindow *window = bringToFront(**shown);
    if (action == u"new-issue")
        window->startNewIssue();
    else if (action == u"inbox")
        window->showScope({ ui::Scope::Kind::Inbox, {} });
}

} // namespace lockstep::app
