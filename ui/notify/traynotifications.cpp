// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/traynotifications.h"

#include <QGuiApplication>
#include <QSystemTrayIcon>

namespace lockstep::ui {

namespace {

constexpr qsizetype longestTrayTitle = 60; // Windows cuts at 63
constexpr qsizetype longestTrayText = 240; // and at 255

} // namespace

TrayNotifications::TrayNotifications(const QIcon &icon, QObject *parent)
    : DesktopNotifications(parent), m_icon(icon)
{}

TrayNotifications::~TrayNotifications() = default;

void TrayNotifications::show(const DesktopNote &note)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) {
        Q_EMIT failed(note);
        return;
    }
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(m_icon, this);
        m_tray->setToolTip(QGuiApplication::applicationDisplayName());
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] {
            const DesktopNote clicked = std::exchange(m_note, {});
            m_tray->hide();
            if (!clicked.key.isEmpty() && !clicked.actions.isEmpty())
                Q_EMIT actionTriggered(clicked.key, clicked.actions.first().id, {});
        });
        connect(m_tray, &QSystemTrayIcon::activated, m_tray, &QSystemTrayIcon::messageClicked);
    }
    m_note = note;
    m_tray->show();
    m_tray->showMessage(plainLine(note.title, longestTrayTitle),
        plainLine(note.body, longestTrayText), m_icon, int(showFor.count()));
}

// Qt can take a message back only together with its icon.
void TrayNotifications::close(const QString &key)
{
    if (!m_tray || m_note.key != key)
        return;
    m_note = {};
    m_tray->hide();
    Q_EMIT closed(key);
}

} // namespace lockstep::ui
