// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/notify/donotdisturb.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace lockstep::ui {

// One person at his desk, with all the windows of one identity: which of them he is at, whether he
// is there at all (idle after some minutes without a key or the pointer), and whether he wants to
// be disturbed. What he wishes is kept in the profile.
class Desk final : public QObject
{
    Q_OBJECT

public:
    Desk(SyncEngine &engine, Clock &clock, QObject *parent = nullptr);

    // Until it is destroyed. Its dialogs belong to it.
    void addWindow(QWidget &window);
    [[nodiscard]] bool owns(const QWidget *widget) const; // a window, or something in or of one
    // Where he is, or was last; null: there is none.
    [[nodiscard]] QWidget *frontWindow() const;
    [[nodiscard]] bool isActive() const; // the keyboard is in one of them

    [[nodiscard]] const DoNotDisturb &wish() const { return m_wish; }
    void setWish(const DoNotDisturb &wish);
    void setBusy(DoNotDisturb::Busy busy, WallTime until = {});
    [[nodiscard]] bool isBusy() const; // by hand
    [[nodiscard]] bool isQuiet() const; // busy, or quiet hours
    [[nodiscard]] std::optional<QDateTime> quietUntil() const;
    [[nodiscard]] bool isIdle() const { return m_idle; }
    [[nodiscard]] PresenceState state() const; // as the others see it

Q_SIGNALS:
    void stateChanged(); // or until when
    void activated(); // one of the windows has the keyboard now
    void userWasActive(); // a key or the pointer in one of the windows

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore();
    void noteActivity();
    void checkIdle();
    void checkQuiet();

    SyncEngine &m_engine;
    Clock &m_clock;
    QList<QPointer<QWidget>> m_windows; // the one he was at last stands first
    DoNotDisturb m_wish{};
    bool m_idle = false;
    bool m_quiet = false;
    Instant m_lastInput{};
    Timer m_idleTimer{};
    Timer m_quietTimer{};
};

} // namespace lockstep::ui
