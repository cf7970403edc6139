// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusVariant>
#include <QObject>

namespace lockstep {

// The settings of a desktop as xdg-desktop-portal has them: version 1 of the interface, a variant
// in a variant.
class SettingsPortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    SettingsPortal(const QString &address, const QString &name)
        : m_bus(QDBusConnection::connectToBus(address, name)), m_name(name)
    {}
    ~SettingsPortal() override { QDBusConnection::disconnectFromBus(m_name); }

    bool start()
    {
        return m_bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }
    void choose(uint newScheme)
    {
        scheme = newScheme;
        Q_EMIT SettingChanged(QStringLiteral("org.gnome.desktop.interface"),
            QStringLiteral("color-scheme"), QDBusVariant(1u)); // somebody else's
        Q_EMIT SettingChanged(QStringLiteral("org.freedesktop.appearance"),
            QStringLiteral("color-scheme"), QDBusVariant(scheme));
    }

    uint scheme = 0; // 0 no wish, 1 dark, 2 light
    int reads = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        ++reads;
        if (group != QStringLiteral("org.freedesktop.appearance")
            || key != QStringLiteral("color-scheme"))
            sendErrorReply(QDBusError::InvalidArgs, QStringLiteral("not found"));
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QDBusConnection m_bus;
    QString m_name;
};

} // namespace lockstep
