// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

#include <QObject>

class QWidget;

namespace lockstep::ui {

// Tells the engine what the user of a window does: which issue is open, which field is edited, and
// whether he is there at all (idle after five minutes without a key or the pointer).
class PresenceKeeper final : public QObject
{
    Q_OBJECT

public:
    PresenceKeeper(SyncEngine &engine, Clock &clock, QWidget *window);

    void setViewing(const IssueId &issue);
    void setEditing(const QString &field);
    void setBusy(bool busy); // by hand: do not disturb
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] PresenceState state() const;

    static constexpr Milliseconds idleAfter = 5min;

Q_SIGNALS:
    void stateChanged();
    void userWasActive(); // a key or the pointer in this window

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteActivity();
    void check();
    void tell();

    SyncEngine &m_engine;
    Clock &m_clock;
    QWidget *m_window;
    IssueId m_viewing{};
    QString m_editing;
    bool m_busy = false;
    bool m_idle = false;
    Instant m_lastInput{};
    Timer m_timer{};
};

} // namespace lockstep::ui
