// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

#include <QObject>

#include <functional>

namespace lockstep::ui {

// Goes over all issues in slices between other work, and again after changes: for figures that are
// made of everything. Only while it is active; what changed meanwhile is looked at then.
class IssueSweep final : public QObject
{
    Q_OBJECT

public:
    // Given before it is active. `parts`: what is read of an issue, its project among it.
    struct Steps
    {
        IssueParts parts{};
        std::function<void()> begin{};
        std::function<void(const Issue &issue, bool isOpen)> visit{};
        std::function<void()> end{};
    };

    IssueSweep(SyncEngine &engine, Clock &clock, QObject *parent);

    void setSteps(Steps steps);
    void setActive(bool active);
    void restart(); // other questions are asked

    static constexpr Milliseconds gatherTime{ 300 }; // changes come in crowds
    static constexpr Milliseconds longest{ 5 * 60'000 }; // what hangs on the time of day

private:
    void changed();
    void begin();
    void goOn();

    SyncEngine &m_engine;
    Clock &m_clock;
    Steps m_steps{};
    bool m_active = false;
    bool m_stale = true;
    int m_next = -1; // slot; -1: none is under way
    QHash<ProjectId, Project> m_projects{};
    Timer m_timer{};
    Timer m_again{};
};

} // namespace lockstep::ui
