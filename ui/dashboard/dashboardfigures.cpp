// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dashboard/dashboardfigures.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

qint64 secondsOf(WallTime::duration time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time).count();
}

qint64 medianOf(std::vector<qint64> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace

DashboardCounter::DashboardCounter(WallTime now, QTimeZone zone)
    : m_now(now), m_zone(std::move(zone)), m_today(dayOf(toIso8601(now)))
{
    const QDate monday = m_today.addDays(1 - m_today.dayOfWeek());
    for (int week = DashboardFigures::weekCount - 1; week >= 0; --week)
        m_figures.weeks << DashboardFigures::Week{ monday.addDays(-7 * week), 0, 0, 0 };
}

QDate DashboardCounter::dayOf(const QString &iso) const
{
    return QDateTime::fromMSecsSinceEpoch(fromIso8601(iso).time_since_epoch().count(), m_zone)
        .date();
}

std::optional<size_t> DashboardCounter::weekOf(const QDate &day) const
{
    const qint64 week = m_figures.weeks.first().monday.daysTo(day) / 7;
    if (day < m_figures.weeks.first().monday || week >= DashboardFigures::weekCount)
        return {};
    return static_cast<size_t>(week);
}

void DashboardCounter::addProject(const Project &project)
{
    for (const StatusDefinition &status : project.statuses) {
        const bool known = std::any_of(m_figures.byStatus.begin(), m_figures.byStatus.end(),
            [&](const auto &each) { return each.name == status.name; });
        if (!known)
            m_figures.byStatus << DashboardFigures::Status{ status.name, status.category, 0 };
    }
    // Of several projects: from what is open to what is closed.
    std::stable_sort(m_figures.byStatus.begin(), m_figures.byStatus.end(),
        [](const auto &a, const auto &b) { return a.category < b.category; });
}

void DashboardCounter::add(const Issue &issue, bool isOpen)
{
    ++m_figures.total;
    for (DashboardFigures::Status &status : m_figures.byStatus) {
        if (status.name == issue.status)
            ++status.count;
    }
    const WallTime made = issue.createdAt.isEmpty() ? m_now : fromIso8601(issue.createdAt);
    const QDate madeOn = issue.createdAt.isEmpty() ? m_today : dayOf(issue.createdAt);
    if (const auto week = weekOf(madeOn))
        ++m_figures.weeks[qsizetype(*week)].created;
    if (isOpen) {
        ++m_figures.open;
        ++m_byAssignee[issue.assignee];
        const qint64 days = secondsOf(m_now - made) / 86'400;
        const auto limit = std::find_if(DashboardFigures::ageLimits.begin(),
            DashboardFigures::ageLimits.end(), [days](int below) { return days < below; });
        ++m_figures.byAge[static_cast<size_t>(limit - DashboardFigures::ageLimits.begin())];
        const QDate due = QDate::fromString(issue.dueDate, Qt::ISODate);
        m_figures.overdue += due.isValid() && due < m_today;
        return;
    }
    if (issue.closedAt.isEmpty())
        return;
    if (const auto week = weekOf(dayOf(issue.closedAt))) {
        ++m_figures.weeks[qsizetype(*week)].closed;
        m_took[*week].push_back(std::max<qint64>(1, secondsOf(fromIso8601(issue.closedAt) - made)));
    }
}

DashboardFigures DashboardCounter::take()
{
    std::vector<qint64> all;
    for (size_t week = 0; week < m_took.size(); ++week) {
        m_figures.weeks[qsizetype(week)].medianSeconds = medianOf(m_took[week]);
        all.insert(all.end(), m_took[week].begin(), m_took[week].end());
    }
    m_figures.medianSeconds = medianOf(std::move(all));
    for (const auto &[user, count] : m_byAssignee)
        m_figures.byAssignee << std::pair{ user, count };
    std::stable_sort(m_figures.byAssignee.begin(), m_figures.byAssignee.end(),
        [](const auto &a, const auto &b) { return a.second > b.second; });
    return std::move(m_figures);
}

} // namespace lockstep::ui
