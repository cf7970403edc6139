// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issuesweep.h"

namespace lockstep::ui {

namespace {
constexpr int slotsOfASweep = 2'000; // some milliseconds
} // namespace

IssueSweep::IssueSweep(SyncEngine &engine, Clock &clock, QObject *parent)
    : QObject(parent), m_engine(engine), m_clock(clock)
{
    connect(&engine, &SyncEngine::issuesChanged, this, &IssueSweep::changed);
    connect(&engine, &SyncEngine::projectsChanged, this, &IssueSweep::changed);
    connect(&engine, &SyncEngine::usersChanged, this, &IssueSweep::changed);
    connect(&engine, &SyncEngine::reset, this, &IssueSweep::changed);
}

void IssueSweep::setSteps(Steps steps)
{
    m_steps = std::move(steps);
    restart();
}

void IssueSweep::setActive(bool active)
{
    m_active = active;
    if (!active) {
        m_stale = m_stale || m_next >= 0;
        m_timer.cancel();
        m_again.cancel();
        m_next = -1;
    } else if (m_stale) {
        restart();
    }
}

void IssueSweep::restart()
{
    m_stale = true;
    if (m_active)
        m_timer = m_clock.after(0ms, [this] { begin(); });
}

// What is under way is finished first: under steady changes there would be no figures at all.
void IssueSweep::changed()
{
    m_stale = true;
    if (m_active && m_next < 0 && !m_timer.isSet())
        m_timer = m_clock.after(gatherTime, [this] { begin(); });
}

void IssueSweep::begin()
{
    m_stale = false;
    m_next = 0;
    m_projects.clear();
    for (const Project &project : m_engine.replica().projects())
        m_projects.insert(project.id, project);
    m_again = m_clock.after(longest, [this] { restart(); });
    m_steps.begin();
    goOn();
}

void IssueSweep::goOn()
{
    const IssueTable &issues = m_engine.issues();
    const int end = std::min(m_next + slotsOfASweep, issues.slotCount());
    Issue issue;
    for (; m_next < end; ++m_next) {
        if (!issues.isLive(m_next))
            continue;
        issues.read(m_next, issue, m_steps.parts);
        const auto project = m_projects.constFind(issue.project);
        m_steps.visit(issue,
            project == m_projects.cend()
                || project->category(issue.status) < StatusCategory::Resolved);
    }
    if (m_next < issues.slotCount()) {
        m_timer = m_clock.after(0ms, [this] { goOn(); });
        return;
    }
    m_next = -1;
    m_timer.cancel();
    const auto finish = m_steps.end; // it may give other steps
    finish();
    if (m_stale)
        changed();
}

} // namespace lockstep::ui
