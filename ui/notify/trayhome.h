// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QEventLoopLocker>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QMenu;
class QSystemTrayIcon;

namespace lockstep::ui {

class UserSettings;

// Of the settings of the program.
inline constexpr QLatin1StringView settingCloseToTray{ "end/closeToTray" };

// Where Lockstep goes on when its last window has been closed, if its user has chosen that and the
// system has a tray: an icon to come back or to quit. Says so the first time.
class TrayHome final : public QObject
{
    Q_OBJECT

public:
    explicit TrayHome(UserSettings &settings, QObject *parent = nullptr);
    ~TrayHome() override;

    [[nodiscard]] bool isWanted() const; // and can be had
    [[nodiscard]] bool isHome() const { return m_staying.has_value(); }
    void enter(); // the program does not end for want of windows
    void leave();

    // Asked each time: a tray comes and goes with the desktop's panel.
    std::function<bool()> isAvailable;

Q_SIGNALS:
    void openRequested();
    void quitRequested();

private:
    void make();

    UserSettings &m_settings;
    QSystemTrayIcon *m_icon = nullptr; // made when it is needed first
    std::unique_ptr<QMenu> m_menu;
    std::optional<QEventLoopLocker> m_staying{};
};

} // namespace lockstep::ui
