// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/desktopbus.h"

#include <QDBusConnectionInterface>

#include <algorithm>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestToken = 1024;

QString activationOf(const QVariantMap &platformData)
{
    QString token = platformData.value(u"activation-token"_s).toString();
    if (token.isEmpty())
        token = platformData.value(u"desktop-startup-id"_s).toString();
    return token.size() > longestToken ? QString{} : token;
}

} // namespace

DesktopBus::DesktopBus(QDBusConnection bus, QObject *parent)
    : QObject(parent), m_bus(std::move(bus))
{}

DesktopBus::~DesktopBus()
{
    if (!m_isOpen)
        return;
    m_bus.unregisterService(busName);
    m_bus.unregisterObject(objectPath);
}

// The object comes first: whoever waits for the name calls it at once.
bool DesktopBus::open()
{
    if (!m_bus.isConnected()
        || !m_bus.registerObject(objectPath, this, QDBusConnection::ExportAllSlots))
        return false;
    const auto owned
        = m_bus.interface()->registerService(busName, QDBusConnectionInterface::DontQueueService);
    m_isOpen = owned.isValid() && owned.value() == QDBusConnectionInterface::ServiceRegistered;
    if (!m_isOpen)
        m_bus.unregisterObject(objectPath);
    return m_isOpen;
}

void DesktopBus::Activate(const QVariantMap &platformData)
{
    Q_EMIT called({ {}, {}, activationOf(platformData) });
}

void DesktopBus::Open(const QStringList &uris, const QVariantMap &platformData)
{
    for (const QString &link : uris.first(std::min(uris.size(), mostLinks))) {
        if (link.size() <= longestLink)
            Q_EMIT called({ {}, link, activationOf(platformData) });
    }
}

void DesktopBus::ActivateAction(
    const QString &name, const QVariantList &parameter, const QVariantMap &platformData)
{
    const QString link = parameter.value(0).toString();
    if (name == u"open" && link.size() <= longestLink)
        Q_EMIT called({ {}, link, activationOf(platformData) });
    else if (name == u"new-issue" || name == u"inbox")
        Q_EMIT called({ name, {}, activationOf(platformData) });
}

} // namespace lockstep::app
