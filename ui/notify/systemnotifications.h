// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/notify/desktopnotifications.h"

#include <QIcon>

#include <memory>
#include <vector>

namespace lockstep::ui {

// The best way that there is on this machine: D-Bus, else the tray. What none of them can show
// comes back as failed(). Nothing is connected to before the first notification.
class SystemNotifications final : public DesktopNotifications
{
    Q_OBJECT

public:
    explicit SystemNotifications(const QIcon &icon, QObject *parent = nullptr);
    // The ways to try, the best first.
    explicit SystemNotifications(
        std::vector<std::unique_ptr<DesktopNotifications>> ways, QObject *parent = nullptr);
    ~SystemNotifications() override;

    void show(const DesktopNote &note) override;
    void close(const QString &key) override;

private:
    void makeWays();
    void follow(size_t way);

    QIcon m_icon;
    bool m_made = false;
    std::vector<std::unique_ptr<DesktopNotifications>> m_ways{};
};

} // namespace lockstep::ui
