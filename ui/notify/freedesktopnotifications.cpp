// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/freedesktopnotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>
#include <QLoggingCategory>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcNotify, "lockstep.notify", QtInfoMsg)

constexpr QLatin1StringView serviceName{ "org.freedesktop.Notifications" };
constexpr QLatin1StringView objectPath{ "/org/freedesktop/Notifications" };
constexpr QLatin1StringView defaultAction{ "default" }; // a click anywhere on it
constexpr qsizetype longestTitle = 120;
constexpr qsizetype longestBody = 300;
constexpr qsizetype mostShown = 50;
constexpr uchar normalUrgency = 1;

QDBusMessage callOf(QLatin1StringView method)
{
    return QDBusMessage::createMethodCall(serviceName, objectPath, serviceName, method);
}

} // namespace

FreedesktopNotifications::FreedesktopNotifications(QDBusConnection bus, QObject *parent)
    : DesktopNotifications(parent), m_bus(std::move(bus))
{
    const auto listen = [this](QLatin1StringView signal, const char *slot) {
        m_bus.connect(serviceName, objectPath, serviceName, signal, this, slot);
    };
    listen("NotificationClosed"_L1, SLOT(noteClosed(uint, uint)));
    listen("ActionInvoked"_L1, SLOT(noteInvoked(uint, QString)));
    listen("ActivationToken"_L1, SLOT(noteToken(uint, QString)));
    auto *watcher = new QDBusServiceWatcher(
        serviceName, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &before) {
            if (!before.isEmpty()) // else it is the one that we wait for
                daemonChanged();
        });
}

void FreedesktopNotifications::show(const DesktopNote &note)
{
    Q_ASSERT(!note.key.isEmpty());
    if (!m_capabilities) {
        m_waiting.removeIf([&](const DesktopNote &other) { return other.key == note.key; });
        m_waiting.append(note);
        if (m_waiting.size() > mostShown)
            m_waiting.removeFirst();
        askCapabilities();
        return;
    }
    Shown &shown = m_shown[note.key];
    if (shown.asked) {
        shown.next = note;
        shown.closing = false;
        return;
    }
    shown.note = note;
    send(shown);
    if (qsizetype(m_shown.size()) > mostShown) { // some daemons never say that one is closed
        for (auto it = m_shown.begin(); it != m_shown.end(); ++it) {
            if (!it->second.asked) {
                m_shown.erase(it);
                break;
            }
        }
    }
}

void FreedesktopNotifications::close(const QString &key)
{
    m_waiting.removeIf([&](const DesktopNote &note) { return note.key == key; });
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    Shown &shown = found->second;
    if (shown.asked) {
        shown.closing = true;
        shown.next.reset();
        return;
    }
    QDBusMessage call = callOf("CloseNotification"_L1);
    call << shown.id;
    m_bus.asyncCall(call, int(answerTime.count()));
    drop(key);
}

void FreedesktopNotifications::askCapabilities()
{
    if (m_asking)
        return;
    m_asking = true;
    auto *watcher = new QDBusPendingCallWatcher(
        m_bus.asyncCall(callOf("GetCapabilities"_L1), int(answerTime.count())), this);
    connect(
        watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
            call->deleteLater();
            gotCapabilities(*call);
        });
}

void FreedesktopNotifications::gotCapabilities(QDBusPendingCallWatcher &call)
{
    m_asking = false;
    const QDBusPendingReply<QStringList> reply = call;
    const QList<DesktopNote> waiting = std::exchange(m_waiting, {});
    if (reply.isError()) {
        qCInfo(
            lcNotify, "no notifications of the desktop: %s", qPrintable(reply.error().message()));
        for (const DesktopNote &note : waiting)
            Q_EMIT failed(note);
        return; // asked again for the next one
    }
    m_capabilities = reply.value();
    for (const DesktopNote &note : waiting)
        show(note);
}

void FreedesktopNotifications::send(Shown &shown)
{
    const DesktopNote &note = shown.note;
    const auto can = [this](QLatin1StringView what) { return m_capabilities->contains(what); };
    QString title = plainLine(note.title, longestTitle);
    QString body = plainLine(note.body, longestBody);
    if (!can("body"_L1))
        body.clear();
    else if (can("body-markup"_L1))
        body = body.toHtmlEscaped();
    QStringList actions;
    if (can("actions"_L1) && !note.actions.isEmpty()) {
        actions << defaultAction << plainLine(note.actions.first().text, longestTitle);
        for (const DesktopNote::Action &action : note.actions)
            actions << action.id << plainLine(action.text, longestTitle);
    }
    QVariantMap hints{ { u"urgency"_s, QVariant::fromValue<uchar>(normalUrgency) },
        { u"category"_s, u"im.received"_s } };
    const QString desktopFile = QGuiApplication::desktopFileName();
    if (!desktopFile.isEmpty())
        hints.insert(u"desktop-entry"_s, desktopFile);
    QDBusMessage call = callOf("Notify"_L1);
    call << QGuiApplication::applicationDisplayName() << shown.id << desktopFile << title << body
         << actions << hints << int(showFor.count());
    shown.asked = true;
    auto *watcher
        = new QDBusPendingCallWatcher(m_bus.asyncCall(call, int(answerTime.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, key = note.key, daemon = m_daemon](QDBusPendingCallWatcher *answer) {
            answer->deleteLater();
            if (daemon == m_daemon)
                answered(key, *answer);
        });
}

void FreedesktopNotifications::answered(const QString &key, QDBusPendingCallWatcher &call)
{
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    Shown &shown = found->second;
    shown.asked = false;
    const QDBusPendingReply<uint> reply = call;
    if (reply.isError()) {
        qCInfo(lcNotify, "a notification was not shown: %s", qPrintable(reply.error().message()));
        const DesktopNote note = shown.next.value_or(shown.note);
        const bool wanted = !shown.closing;
        drop(key);
        if (wanted)
            Q_EMIT failed(note);
        return;
    }
    shown.id = reply.value();
    if (shown.closing) {
        close(key);
    } else if (shown.next) {
        shown.note = *std::exchange(shown.next, {});
        send(shown);
    }
}

void FreedesktopNotifications::drop(const QString &key) { m_shown.erase(key); }

// What the last one showed is gone with it.
void FreedesktopNotifications::daemonChanged()
{
    ++m_daemon;
    m_capabilities.reset();
    const auto gone = std::exchange(m_shown, {});
    for (const auto &[key, shown] : gone) {
        if (shown.asked && !shown.closing)
            show(shown.next.value_or(shown.note));
        else
            Q_EMIT closed(key);
    }
}

QString FreedesktopNotifications::keyOf(uint id) const
{
    for (const auto &[key, shown] : m_shown) {
        if (shown.id == id && id != 0)
            return key;
    }
    return {}; // of another program
}

void FreedesktopNotifications::noteClosed(uint id, uint)
{
    const QString key = keyOf(id);
    if (key.isEmpty())
        return;
    Shown &shown = m_shown[key];
    if (shown.asked) { // what is under way becomes a new one
        shown.id = 0;
        return;
    }
    drop(key);
    Q_EMIT closed(key);
}

void FreedesktopNotifications::noteToken(uint id, const QString &token)
{
    if (const QString key = keyOf(id); !key.isEmpty())
        m_shown[key].token = token;
}

void FreedesktopNotifications::noteInvoked(uint id, const QString &action)
{
    const QString key = keyOf(id);
    if (key.isEmpty())
        return;
    const Shown &shown = m_shown[key];
    const QList<DesktopNote::Action> actions = shown.note.actions;
    const QString token = shown.token;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        if (actions.at(i).id != action && !(i == 0 && action == defaultAction))
            continue;
        close(key); // some desktops leave it there
        Q_EMIT actionTriggered(key, actions.at(i).id, token);
        return;
    }
}

} // namespace lockstep::ui
