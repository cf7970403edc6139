// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "server/metrics/queuecount.h"
#include "server/rest/heatmapcount.h"
#include "server/rest/restreply.h"
#include "server/rest/restscan.h"
#include "server/storage/queuestore.h"

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
    HeatmapScan(const Project &project, HeatmapOptions options, WallTime now, bool geo, int rows)
        : m_count({ project }, std::move(options), now), m_isGeo(geo), m_rows(rows)
    {}

    Result<bool> step(RestDesk &desk) override { return m_count.countNext(desk.storage(), m_rows); }
    Result<HttpResponse> answer(RestDesk &) override
    {
        JsonWriter json;
        const Heatmap heatmap = m_count.take();
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
    HeatmapCount m_count;
    const bool m_isGeo;
    const int m_rows;
};

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
    const auto project = desk.project(call, call.params.at(0));
    if (!project)
        return project.error();
    auto options = readHeatmapOptions(call);
    if (!options)
        return options.error();
    const QString format = call.query("format"_L1);
    if (!format.isEmpty() && format != "json"_L1 && format != "geojson"_L1)
        return Error{ errc::BadArgument, u"format: json or geojson is needed"_s, u"format"_s };
    return std::unique_ptr<RestScan>{ std::make_unique<HeatmapScan>(
        *project, *std::move(options), desk.clock().wallNow(), format == "geojson"_L1, scanRows) };
}

} // namespace lockstep::server::rest
