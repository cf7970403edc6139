// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/heatmap.h"
#include "core/model/project.h"
#include "core/sync/issuetable.h"
#include "server/rest/restdesk.h"

namespace lockstep::server {

// What a heatmap is asked for: rows, columns, closed, buildings, categories, halfLifeHours
// (docs/rest.md, "Notifications, queues, heatmap"). BAD_ARGUMENT.
[[nodiscard]] Result<HeatmapOptions> readHeatmapOptions(const RestCall &call);

// The fields of an issue that a heatmap looks at.
[[nodiscard]] QList<Field> heatmapFields(const HeatmapOptions &options);

// A heatmap of some projects that is being counted, a bounded number of issues at once.
class HeatmapCount
{
public:
    HeatmapCount(QList<Project> projects, const HeatmapOptions &options, WallTime now);

    // Looks at so many issues more; true: at all.
    [[nodiscard]] Result<bool> countNext(Storage &storage, int rows);
    [[nodiscard]] Heatmap take() { return m_builder.take(); }

private:
    const QList<Project> m_projects;
    const QList<Field> m_fields;
    HeatmapBuilder m_builder;
    qsizetype m_project = 0; // where it has come to
    QString m_after{};
};

} // namespace lockstep::server
