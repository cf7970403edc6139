// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

#include <QDate>
#include <QObject>

namespace lockstep::ui {

// Which of the issues assigned to this user are due today or tomorrow; each is told once a day,
// over restarts too.
class DueWatch final : public QObject
{
    Q_OBJECT

public:
    DueWatch(SyncEngine &engine, Clock &clock, QObject *parent = nullptr);

    // False: it is told later, after checkSoon().
    std::function<bool()> mayTell = [] { return true; };
    void checkSoon(); // all issues, when what happens now is over

Q_SIGNALS:
    void dueFound(const QList<lockstep::IssueId> &issues, bool today); // else tomorrow

private:
    void restore();
    void check();
    void plan(Milliseconds delay);

    SyncEngine &m_engine;
    Clock &m_clock;
    QDate m_day{};
    QSet<QString> m_told; // ids as the server gives them to such notifications
    Timer m_timer{};
    Timer m_midnight{};
};

} // namespace lockstep::ui
