// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/heatmapcount.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Result<Field> readHeatField(const RestCall &call, QLatin1StringView name, Field usual)
{
    const QString given = call.query(name);
    if (given.isEmpty())
        return usual;
    const FieldInfo *info = findField(QStringView{ given });
    if (!info || !isHeatmapField(info->field))
        return Error{ errc::BadArgument,
            u"%1: a field with one text or whole number is needed"_s.arg(name), name };
    return info->field;
}

QStringList readTexts(const RestCall &call, QLatin1StringView name)
{
    const QString given = call.query(name);
    return given.isEmpty() ? QStringList{} : given.split(u',');
}

} // namespace

Result<HeatmapOptions> readHeatmapOptions(const RestCall &call)
{
    const auto rows = readHeatField(call, "rows"_L1, Field::Building);
    const auto columns = readHeatField(call, "columns"_L1, Field::Room);
    if (!rows || !columns)
        return !rows ? rows.error() : columns.error();
    HeatmapOptions options{ .rows = *rows, .columns = *columns };
    const QString closed = call.query("closed"_L1);
    if (!closed.isEmpty() && closed != "true"_L1 && closed != "false"_L1)
        return Error{ errc::BadArgument, u"closed: true or false is needed"_s, u"closed"_s };
    options.closedToo = closed == "true"_L1;
    if (const QString hours = call.query("halfLifeHours"_L1); !hours.isEmpty()) {
        constexpr int longest = 24 * 3650;
        bool ok = false;
        const int number = hours.toInt(&ok);
        if (!ok || number < 1 || number > longest)
            return Error{ errc::BadArgument, u"halfLifeHours: 1 to %1 is needed"_s.arg(longest),
                u"halfLifeHours"_s };
        options.halfLife = std::chrono::hours{ number };
    }
    options.buildings = readTexts(call, "buildings"_L1);
    options.categories = readTexts(call, "categories"_L1);
    return options;
}

QList<Field> heatmapFields(const HeatmapOptions &options)
{
    const IssueParts parts = IssueParts{ Field::Status, Field::Building, Field::Category,
        Field::Severity, Field::Priority, Field::Lat, Field::Lng, Field::CreatedAt }
                                 .with(options.rows)
                                 .with(options.columns);
    QList<Field> fields;
    for (const FieldInfo &info : issueFields()) {
        if (parts.has(info.field))
            fields << info.field;
    }
    return fields;
}

HeatmapCount::HeatmapCount(QList<Project> projects, const HeatmapOptions &options, WallTime now)
    : m_projects(std::move(projects)), m_fields(heatmapFields(options)), m_builder(options, now)
{}

Result<bool> HeatmapCount::countNext(Storage &storage, int rows)
{
    if (m_project >= m_projects.size())
        return true;
    const Project &project = m_projects.at(m_project);
    const auto issues = storage.partsAfter(project.id, m_after, rows, m_fields);
    if (!issues)
        return issues.error();
    for (const Issue &issue : *issues)
        m_builder.add(issue, project.category(issue.status) < StatusCategory::Resolved);
    if (issues->size() == rows) {
        m_after = issues->last().id.toString();
        return false;
    }
    m_after.clear();
    return ++m_project == m_projects.size();
}

} // namespace lockstep::server
