// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/model/issue.h"
#include "core/model/project.h"

#include <QDate>
#include <QList>
#include <QTimeZone>

#include <array>
#include <map>
#include <optional>

namespace lockstep::ui {

// What the dashboard shows of a set of issues.
struct DashboardFigures
{
    struct Status
    {
        QString name{};
        StatusCategory category{};
        qint64 count = 0;
        friend bool operator==(const Status &, const Status &) = default;
    };
    // Of the open ones, by days since they were made: below 1, 7, 28, 90, and the rest.
    static constexpr std::array<int, 4> ageLimits{ 1, 7, 28, 90 };
    struct Week
    {
        QDate monday{};
        qint64 created = 0;
        qint64 closed = 0;
        qint64 medianSeconds = 0; // from creation, of those closed in it; 0: none
        friend bool operator==(const Week &, const Week &) = default;
    };
    static constexpr int weekCount = 12;

    qint64 total = 0;
    qint64 open = 0;
    qint64 overdue = 0; // of the open ones
    QList<Status> byStatus{}; // in the order of the projects
    QList<std::pair<UserId, qint64>> byAssignee{}; // open ones, the most first; null: nobody's
    std::array<qint64, ageLimits.size() + 1> byAge{};
    QList<Week> weeks{}; // the oldest first, this one last
    qint64 medianSeconds = 0; // of all of these weeks; 0: none was closed
    friend bool operator==(const DashboardFigures &, const DashboardFigures &) = default;
};

// Makes them, an issue at a time. Weeks and days are those of the zone.
class DashboardCounter
{
public:
    DashboardCounter(WallTime now, QTimeZone zone);

    void addProject(const Project &project); // those whose statuses are shown; all of them first
    void add(const Issue &issue, bool isOpen);
    [[nodiscard]] DashboardFigures take();

private:
    [[nodiscard]] std::optional<size_t> weekOf(const QDate &day) const;
    [[nodiscard]] QDate dayOf(const QString &iso) const;

    WallTime m_now;
    QTimeZone m_zone;
    QDate m_today;
    DashboardFigures m_figures{};
    std::map<UserId, qint64> m_byAssignee{};
    std::array<std::vector<qint64>, DashboardFigures::weekCount> m_took{};
};

} // namespace lockstep::ui
