// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/heatmap.h"
#include "core/sync/codec.h"
#include "server/metrics/queuecount.h"
#include "server/rest/queryenvironment.h"
#include "server/rest/restreply.h"
#include "server/rest/restscan.h"
#include "server/storage/queuestore.h"

#include <algorithm>

namespace lockstep::server::rest {

using namespace Qt::StringLiterals;

namespace {

// The figures of a queue as they are now; who may read all projects of it gets them.
class QueueScan final : public RestScan
{
public:
    QueueScan(const QueueId &queue, int rows) : m_count(queue), m_rows(rows) {}

    Result<void> begin(RestDesk &desk)
    {
        return m_count.begin(desk.storage(), desk.clock().wallNow());
    }
    Result<bool> step(RestDesk &desk) override { return m_count.countNext(desk.storage(), m_rows); }
    Result<HttpResponse> answer(RestDesk &desk) override
    {
        const auto metrics = m_count.metrics(desk.clock().wallNow());
        if (!metrics)
            return Error{ errc::Forbidden, u"no such queue"_s, u"queue"_s };
        JsonWriter json;
        json.beginObject().member("queue"_L1, m_count.id().toString()).key("metrics"_L1);
        writeQueueMetrics(json, *metrics);
        json.endObject();
        return restJson(200, json);
    }

private:
    QueueCount m_count;
    const int m_rows;
};

class HeatmapScan final : public RestScan
{
public:
    HeatmapScan(Project project, HeatmapOptions options, WallTime now, bool geo, int rows)
        : m_project(std::move(project)), m_builder(options, now), m_isGeo(geo), m_rows(rows)
    {
        const IssueParts parts = IssueParts{ Field::Status, Field::Building, Field::Category,
            Field::Severity, Field::Priority, Field::Lat, Field::Lng, Field::CreatedAt }
                                     .with(options.rows)
                                     .with(options.columns);
        for (const FieldInfo &info : issueFields()) {
            if (parts.has(info.field))
                m_fields << info.field;
        }
    }

    Result<bool> step(RestDesk &desk) override
    {
        const auto issues = desk.storage().partsAfter(m_project.id, m_after, m_rows, m_fields);
        if (!issues)
            return issues.error();
        for (const Issue &issue : *issues)
            m_builder.add(issue, m_project.category(issue.status) < StatusCategory::Resolved);
        if (issues->size() < m_rows)
            return true;
        m_after = issues->last().id.toString();
        return false;
    }
    Result<HttpResponse> answer(RestDesk &) override
    {
        JsonWriter json;
        const Heatmap heatmap = m_builder.take();
        if (!m_isGeo) {
            writeHeatmap(json, heatmap);
            return restJson(200, json);
        }
        writeGeoJson(json, heatmap);
        HttpResponse response{ .status = 200, .body = json.text() };
        response.headers.add("Content-Type", "application/geo+json");
        response.headers.add("Cache-Control", "no-store");
        return response;
    }

private:
    const Project m_project;
    HeatmapBuilder m_builder;
    const bool m_isGeo;
    const int m_rows;
    QList<Field> m_fields{};
    QString m_after{};
};

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

Result<std::unique_ptr<RestScan>> scanQueue(RestDesk &desk, const RestCall &call, int scanRows)
{
    const Error missing{ errc::Forbidden, u"no such queue"_s, u"queue"_s };
    const auto row = QueueStore{ desk.storage().database() }.queue(QueueId{ call.params.at(0) });
    if (!row)
        return row.error();
    if (!*row)
        return missing;
    // It is of the project in which it stands; the figures tell of all of its projects.
    for (const ProjectId &project : (*row)->projects()) {
        if (const auto readable = desk.project(call, project.toString()); !readable)
            return readable.error().code == errc::Forbidden ? missing : readable.error();
    }
    auto scan = std::make_unique<QueueScan>((*row)->queue.id, scanRows);
    if (auto begun = scan->begin(desk); !begun)
        return begun.error();
    return std::unique_ptr<RestScan>{ std::move(scan) };
}

Result<std::unique_ptr<RestScan>> scanHeatmap(RestDesk &desk, const RestCall &call, int scanRows)
{
    auto project = desk.project(call, call.params.at(0));
    const auto rows = readHeatField(call, "rows"_L1, Field::Building);
    const auto columns = readHeatField(call, "columns"_L1, Field::Room);
    if (!project || !rows || !columns)
        return !project ? project.error() : !rows ? rows.error() : columns.error();
    HeatmapOptions options{ .rows = *rows, .columns = *columns };
    const QString format = call.query("format"_L1);
    if (!format.isEmpty() && format != "json"_L1 && format != "geojson"_L1)
        return Error{ errc::BadArgument, u"format: json or geojson is needed"_s, u"format"_s };
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
    return std::unique_ptr<RestScan>{ std::make_unique<HeatmapScan>(*std::move(project),
        std::move(options), desk.clock().wallNow(), format == "geojson"_L1, scanRows) };
}

} // namespace lockstep::server::rest
