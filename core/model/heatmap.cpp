// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/heatmap.h"

#include "core/model/project.h"

#include <algorithm>
#include <cmath>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

// Numbers that differ in their last digits only are the same to everybody.
double roundedWeight(double value) { return std::round(value * 1e6) / 1e6; }

qint64 heatmapSeverity(const Issue &issue)
{
    if (issue.severity)
        return *issue.severity;
    constexpr qint64 byPriority[]{ 2, 4, 7, 10 };
    const qsizetype place = priorities().indexOf(issue.priority);
    return byPriority[place < 0 ? 1 : place];
}

QString heatmapText(const Issue &issue, Field field)
{
    const FieldValue value = fieldValue(issue, field);
    if (const auto text = std::get_if<QString>(&value))
        return *text;
    if (const auto number = std::get_if<qint64>(&value))
        return QString::number(*number);
    return {};
}

bool isListed(const QStringList &wanted, const QString &value)
{
    return wanted.isEmpty() || wanted.contains(value, Qt::CaseInsensitive);
}

void writeCell(JsonWriter &out, const HeatmapCell &cell)
{
    const auto orNull = [&](QLatin1StringView key, const QString &text) {
        out.key(key);
        text.isEmpty() ? out.null() : out.value(text);
    };
    orNull("row"_L1, cell.row);
    orNull("column"_L1, cell.column);
    out.member("count"_L1, cell.count).member("weight"_L1, cell.weight);
    out.member("mostSevere"_L1, cell.mostSevere);
}

} // namespace

bool isHeatmapField(Field field)
{
    switch (fieldInfo(field).type) {
    case FieldType::Markdown:
    case FieldType::LabelSet:
    case FieldType::UserSet:
    case FieldType::RelationSet:
    case FieldType::Real:
        return false;
    default:
        return field != Field::Subject && field != Field::Rank
            && fieldInfo(field).rule != MergeRule::Bookkeeping;
    }
}

void HeatmapBuilder::add(const Issue &issue, bool isOpen)
{
    if ((!isOpen && !m_options.closedToo) || !isListed(m_options.buildings, issue.building)
        || !isListed(m_options.categories, issue.category))
        return;
    const QString row = heatmapText(issue, m_options.rows);
    const QString column = heatmapText(issue, m_options.columns);
    const bool isPlaced = issue.lat && issue.lng;
    if (row.isEmpty() && column.isEmpty() && !isPlaced)
        return; // nowhere
    const WallTime made = issue.createdAt.isEmpty() ? m_now : fromIso8601(issue.createdAt);
    const auto age = std::max(m_now - made, WallTime::duration::zero());
    const auto halfLife = std::max(m_options.halfLife, std::chrono::hours{ 1 });
    const double halves = static_cast<double>(age.count())
        / static_cast<double>(std::chrono::duration_cast<Milliseconds>(halfLife).count());

    Sum &sum = m_sums[{ row, column }];
    sum.cell.row = row;
    sum.cell.column = column;
    ++sum.cell.count;
    sum.cell.weight += static_cast<double>(heatmapSeverity(issue)) / 10 * std::exp2(-halves);
    sum.cell.mostSevere = std::max(sum.cell.mostSevere, issue.severity.value_or(0));
    if (isPlaced) {
        ++sum.placed;
        sum.lat += *issue.lat;
        sum.lng += *issue.lng;
    }
}

Heatmap HeatmapBuilder::take()
{
    Heatmap heatmap{ m_options.rows, m_options.columns, {}, 0, 0, 0, toIso8601(m_now) };
    for (auto &entry : m_sums) {
        Sum &sum = entry.second;
        heatmap.weight += sum.cell.weight;
        sum.cell.weight = roundedWeight(sum.cell.weight);
        if (sum.placed > 0) {
            sum.cell.lat = roundedWeight(sum.lat / static_cast<double>(sum.placed));
            sum.cell.lng = roundedWeight(sum.lng / static_cast<double>(sum.placed));
        }
        heatmap.total += sum.cell.count;
        heatmap.heaviest = std::max(heatmap.heaviest, sum.cell.weight);
        heatmap.cells.append(std::move(sum.cell));
    }
    heatmap.weight = roundedWeight(heatmap.weight);
    m_sums.clear();
    return heatmap;
}

void writeHeatmap(JsonWriter &out, const Heatmap &heatmap)
{
    out.beginObject();
    out.member("rows"_L1, fieldInfo(heatmap.rows).key);
    out.member("columns"_L1, fieldInfo(heatmap.columns).key);
    out.member("at"_L1, heatmap.at).member("total"_L1, heatmap.total);
    out.member("weight"_L1, heatmap.weight).member("heaviest"_L1, heatmap.heaviest);
    out.key("cells"_L1).beginArray();
    for (const HeatmapCell &cell : heatmap.cells) {
        out.beginObject();
        writeCell(out, cell);
        if (cell.lat && cell.lng)
            out.member("lat"_L1, *cell.lat).member("lng"_L1, *cell.lng);
        out.endObject();
    }
    out.endArray().endObject();
}

void writeGeoJson(JsonWriter &out, const Heatmap &heatmap)
{
    out.beginObject().member("type"_L1, "FeatureCollection"_L1);
    out.key("features"_L1).beginArray();
    for (const HeatmapCell &cell : heatmap.cells) {
        if (!cell.lat || !cell.lng)
            continue;
        out.beginObject().member("type"_L1, "Feature"_L1);
        out.key("geometry"_L1).beginObject().member("type"_L1, "Point"_L1);
        out.key("coordinates"_L1).beginArray(); // the longitude comes first
        out.value(*cell.lng).value(*cell.lat).endArray().endObject();
        out.key("properties"_L1).beginObject();
        writeCell(out, cell);
        out.endObject().endObject();
    }
    out.endArray().endObject();
}

} // namespace lockstep
