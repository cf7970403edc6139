// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/notify/desktopnotifications.h"

#include <QIcon>

class QSystemTrayIcon;

namespace lockstep::ui {

// Messages of an icon in the system tray, where there is no better way: one at a time, and of its
// actions the first only. The icon is there while a message is.
class TrayNotifications final : public DesktopNotifications
{
    Q_OBJECT

public:
    explicit TrayNotifications(const QIcon &icon, QObject *parent = nullptr);
    ~TrayNotifications() override;

    void show(const DesktopNote &note) override;
    void close(const QString &key) override;

private:
    QIcon m_icon;
    QSystemTrayIcon *m_tray = nullptr; // made when it is needed first
    DesktopNote m_note;
};

} // namespace lockstep::ui
