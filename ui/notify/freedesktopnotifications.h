// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/notify/desktopnotifications.h"

#include <QDBusConnection>

#include <map>
#include <optional>

class QDBusPendingCallWatcher;

namespace lockstep::ui {

// org.freedesktop.Notifications, version 1.2 of the specification, on a D-Bus session. The daemon
// is asked what it can do before the first notification, and anew when another one takes over.
class FreedesktopNotifications final : public DesktopNotifications
{
    Q_OBJECT

public:
    explicit FreedesktopNotifications(QDBusConnection bus, QObject *parent = nullptr);

    void show(const DesktopNote &note) override;
    void close(const QString &key) override;

    static constexpr Milliseconds answerTime = 10s; // the bus may have to start the daemon first

private Q_SLOTS: // by name: QtDBus knows no other way
    void noteClosed(uint id, uint reason);
    void noteInvoked(uint id, const QString &action);
    void noteToken(uint id, const QString &token);

private:
    struct Shown
    {
        uint id = 0; // of the daemon; 0: it has not answered yet
        bool asked = false; // Notify is under way
        bool closing = false; // closed before it was answered
        std::optional<DesktopNote> next{}; // came while asked
        DesktopNote note{};
        QString token{};
    };

    void askCapabilities();
    void gotCapabilities(QDBusPendingCallWatcher &call);
    void send(Shown &shown);
    void answered(const QString &key, QDBusPendingCallWatcher &call);
    void drop(const QString &key);
    void daemonChanged();
    [[nodiscard]] QString keyOf(uint id) const;

    QDBusConnection m_bus;
    std::optional<QStringList> m_capabilities{};
    bool m_asking = false;
    int m_daemon = 0; // answers of an earlier one are of no interest
    QList<DesktopNote> m_waiting{}; // for the capabilities
    std::map<QString, Shown> m_shown{}; // by key
};

} // namespace lockstep::ui
