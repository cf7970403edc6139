// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/systemscheme.h"

#ifdef LOCKSTEP_HAVE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace lockstep::ui {

using namespace Qt::StringLiterals;

#ifdef LOCKSTEP_HAVE_DBUS

namespace {

constexpr QLatin1StringView portalService{ "org.freedesktop.portal.Desktop" };
constexpr QLatin1StringView portalPath{ "/org/freedesktop/portal/desktop" };
constexpr QLatin1StringView portalSettings{ "org.freedesktop.portal.Settings" };
constexpr QLatin1StringView appearanceGroup{ "org.freedesktop.appearance" };
constexpr QLatin1StringView schemeKey{ "color-scheme" };

// Read() answers with a variant in a variant, the signal with one.
std::optional<bool> darkOf(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    switch (value.toUInt()) {
    case 1:
        return true;
    case 2:
        return false;
    default:
        return {};
    }
}

} // namespace

class SystemScheme::Portal final : public QObject
{
    Q_OBJECT

public:
    Portal(QDBusConnection bus, SystemScheme &scheme) : m_bus(std::move(bus)), m_scheme(scheme)
    {
        m_bus.connect(portalService, portalPath, portalSettings, u"SettingChanged"_s, this,
            SLOT(noteChanged(QString, QString, QDBusVariant)));
        QDBusMessage call
            = QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, u"Read"_s);
        call << QString{ appearanceGroup } << QString{ schemeKey };
        auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid())
                Q_EMIT m_scheme.changed(darkOf(reply.value().variant()));
        });
    }

public Q_SLOTS:
    void noteChanged(const QString &group, const QString &key, const QDBusVariant &value)
    {
        if (group == appearanceGroup && key == schemeKey)
            Q_EMIT m_scheme.changed(darkOf(value.variant()));
    }

private:
    QDBusConnection m_bus;
    SystemScheme &m_scheme;
};

void SystemScheme::start()
{
    QDBusConnection bus = m_bus.isEmpty() ? QDBusConnection::sessionBus() : QDBusConnection(m_bus);
    if (!m_portal && bus.isConnected())
        m_portal = std::make_unique<Portal>(std::move(bus), *this);
}

#else

class SystemScheme::Portal
{};

void SystemScheme::start() {}

#endif

SystemScheme::SystemScheme(QString bus, QObject *parent) : QObject(parent), m_bus(std::move(bus)) {}

SystemScheme::~SystemScheme() = default;

} // namespace lockstep::ui

#ifdef LOCKSTEP_HAVE_DBUS
#include "systemscheme.moc"
#endif
