// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QApplication>

#include <chrono>

namespace lockstep::app {

// An application that tells of every event that kept the GUI thread longer than a turn of its loop
// may take. For debug builds: it reads two clocks an event.
class WatchedApplication final : public QApplication
{
    Q_OBJECT

public:
    using Time = std::chrono::nanoseconds;
    static constexpr Time mostCpu = std::chrono::milliseconds{ 16 };
    static constexpr Time mostWall = std::chrono::milliseconds{ 50 };

    struct Overrun
    {
        Time wall{};
        Time cpu{}; // of this thread; 0 where that is not known
        QString event{}; // "Class Type"
    };

    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

Q_SIGNALS:
    void overran(const lockstep::app::WatchedApplication::Overrun &overrun);

private:
    int m_depth = 0; // events that are sent while another one is handled are part of it
};

} // namespace lockstep::app
