// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/systemnotifications.h"

#include "ui/notify/traynotifications.h"

#ifdef LOCKSTEP_HAVE_DBUS
#include "ui/notify/freedesktopnotifications.h"
#endif

namespace lockstep::ui {

SystemNotifications::SystemNotifications(const QIcon &icon, QObject *parent)
    : DesktopNotifications(parent), m_icon(icon)
{}

SystemNotifications::SystemNotifications(
    std::vector<std::unique_ptr<DesktopNotifications>> ways, QObject *parent)
    : DesktopNotifications(parent), m_made(true), m_ways(std::move(ways))
{
    for (size_t way = 0; way < m_ways.size(); ++way)
        follow(way);
}

SystemNotifications::~SystemNotifications() = default;

void SystemNotifications::makeWays()
{
    m_made = true;
#ifdef LOCKSTEP_HAVE_DBUS
    if (QDBusConnection bus = QDBusConnection::sessionBus(); bus.isConnected())
        m_ways.push_back(std::make_unique<FreedesktopNotifications>(std::move(bus)));
#endif
    m_ways.push_back(std::make_unique<TrayNotifications>(m_icon));
    for (size_t way = 0; way < m_ways.size(); ++way)
        follow(way);
}

void SystemNotifications::follow(size_t way)
{
    const DesktopNotifications *each = m_ways[way].get();
    connect(
        each, &DesktopNotifications::actionTriggered, this, &DesktopNotifications::actionTriggered);
    connect(each, &DesktopNotifications::closed, this, &DesktopNotifications::closed);
    connect(each, &DesktopNotifications::failed, this, [this, way](const DesktopNote &note) {
        if (way + 1 < m_ways.size())
            m_ways[way + 1]->show(note);
        else
            Q_EMIT failed(note);
    });
}

void SystemNotifications::show(const DesktopNote &note)
{
    if (!m_made)
        makeWays();
    if (m_ways.empty())
        Q_EMIT failed(note);
    else
        m_ways.front()->show(note);
}

void SystemNotifications::close(const QString &key)
{
    for (const auto &way : m_ways)
        way->close(key);
}

} // namespace lockstep::ui
