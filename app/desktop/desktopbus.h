// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QVariant>

namespace lockstep::app {

// What the desktop, or another program on its bus, asks of this one.
struct DesktopCall
{
    QString action{}; // "new-issue", "inbox"; empty: none
    QString link{}; // to open; with neither it only comes to the front
    QString activation{}; // the token of the desktop that lets a window do that; may be empty
    friend bool operator==(const DesktopCall &, const DesktopCall &) = default;
};

// org.freedesktop.Application (Desktop Entry Specification, "D-Bus Activation"): the desktop starts
// the program by its name on the bus, or speaks to the one that has it. Links and actions are
// treated as those from anywhere: who is on the bus is not trusted more.
class DesktopBus final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    static constexpr QLatin1StringView busName{ "dev.lockstep.Lockstep" };
    static constexpr QLatin1StringView objectPath{ "/dev/lockstep/Lockstep" };
    static constexpr qsizetype longestLink = 16 * 1024;
    static constexpr qsizetype mostLinks = 10; // of one call

    explicit DesktopBus(QDBusConnection bus, QObject *parent = nullptr);
    ~DesktopBus() override;

    // False: there is no bus, or another process has the name.
    bool open();

public Q_SLOTS: // the methods, by name
    void Activate(const QVariantMap &platformData);
    void Open(const QStringList &uris, const QVariantMap &platformData);
    void ActivateAction(
        const QString &name, const QVariantList &parameter, const QVariantMap &platformData);

Q_SIGNALS:
    void called(const lockstep::app::DesktopCall &call);

private:
    QDBusConnection m_bus;
    bool m_isOpen = false;
};

} // namespace lockstep::app
