// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

namespace lockstep::ui {

class Banner;

// The strip that says that the link is lost, once it has been for two seconds, and that it is
// back; that a sign-in is needed; that the disk does not take what is typed. Nothing while the
// user works offline by choice: the chip says that.
class LinkBanner final : public QWidget
{
    Q_OBJECT

public:
    LinkBanner(
        SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setCanCheck(bool can); // else that is not offered
    void setCanShowDevices(bool can);

    static constexpr Milliseconds lostAfter = 2s;
    static constexpr Milliseconds goodNewsTime = 5s;

Q_SIGNALS:
    void signInRequested();
    void devicesRequested(); // where the user is signed in: they are too many
    void checkRequested(); // what is wrong with the connection, or its certificate

private:
    enum class Use { None, Lost, Back, SignIn, Refused, Devices, Incompatible, Tls, Disk };

    void refresh();
    void show(Use use, int kind, const QString &text, const QString &action = {});
    void showLost();
    void linkIsUp();
    [[nodiscard]] bool isDown() const;

    SyncEngine &m_engine;
    Clock &m_clock;
    Banner *m_banner;
    Use m_use = Use::None;
    bool m_down = false;
    bool m_canCheck = false;
    bool m_canShowDevices = false;
    int m_waited = 0; // the most changes that waited while it was down
    Timer m_lost{};
    Timer m_back{};
};

} // namespace lockstep::ui
