// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/privatebus.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace lockstep {

struct DaemonNote
{
    uint id = 0;
    QString app;
    QString icon;
    QString title;
    QString body;
    QStringList actions;
    QVariantMap hints;
    int expireTimeout = 0;
};

// A notification daemon as the specification has it, on a connection of its own; what it shows is
// for the test to look at.
class NotificationDaemon : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    explicit NotificationDaemon(const QString &address, const QString &name)
        : m_bus(QDBusConnection::connectToBus(address, name)), m_name(name)
    {}
    ~NotificationDaemon() override { stop(); }

    bool start()
    {
        return m_bus.isConnected()
            && m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    void stop()
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
        notes.clear();
        QDBusConnection::disconnectFromBus(m_name);
    }

    // What its user does.
    void click(uint id, const QString &action)
    {
        Q_EMIT ActivationToken(id, QStringLiteral("token-%1").arg(id));
        Q_EMIT ActionInvoked(id, action);
    }
    void dismiss(uint id)
    {
        notes.removeIf([id](const DaemonNote &note) { return note.id == id; });
        Q_EMIT NotificationClosed(id, 2);
    }

    QStringList capabilities{ QStringLiteral("body"), QStringLiteral("actions"),
        QStringLiteral("body-markup"), QStringLiteral("persistence") };
    QList<DaemonNote> notes{}; // on the screen
    int notified = 0;
    QList<uint> replaced{};
    bool refuses = false;

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    QString GetServerInformation(QString &vendor, QString &version, QString &spec)
    {
        vendor = QStringLiteral("Lockstep");
        version = QStringLiteral("1");
        spec = QStringLiteral("1.2");
        return QStringLiteral("test");
    }
    uint Notify(const QString &app, uint replaces, const QString &icon, const QString &title,
        const QString &body, const QStringList &actions, const QVariantMap &hints,
        int expireTimeout)
    {
        ++notified;
        if (refuses) {
            sendErrorReply(QDBusError::LimitsExceeded, QStringLiteral("too many"));
            return 0;
        }
        replaced << replaces;
        const DaemonNote note{ replaces ? replaces : ++m_last, app, icon, title, body, actions,
            hints, expireTimeout };
        notes.removeIf([&](const DaemonNote &other) { return other.id == note.id; });
        notes.append(note);
        return note.id;
    }
    void CloseNotification(uint id)
    {
        const auto gone = notes.removeIf([id](const DaemonNote &note) { return note.id == id; });
        if (gone > 0)
            Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void NotificationClosed(uint id, uint reason);
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);

private:
    QDBusConnection m_bus;
    QString m_name;
    uint m_last = 0;
};

} // namespace lockstep
