// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/jsonwriter.h"
#include "core/model/issuefields.h"

#include <QList>

#include <map>
#include <optional>

namespace lockstep {

// Where it burns: how many issues there are, and how heavily they weigh, over two fields. An issue
// weighs severity/10 (by its priority if it has none: Low 2, Medium 4, High 7, Urgent 10), halved
// for each half-life since it was made. Pure: whoever has the issues makes the same of them.
struct HeatmapOptions
{
    Field rows = Field::Building;
    Field columns = Field::Room;
    std::chrono::hours halfLife{ 14 * 24 }; // at least one hour
    bool closedToo = false; // resolved and closed ones
    QStringList buildings{}; // only these; empty: all
    QStringList categories{};
    friend bool operator==(const HeatmapOptions &, const HeatmapOptions &) = default;
};
// Fields that may be asked for: those with one text, not long ones.
[[nodiscard]] bool isHeatmapField(Field field);

struct HeatmapCell
{
    QString row{}; // the value of the field; empty: none
    QString column{};
    qint64 count = 0;
    double weight = 0;
    qint64 mostSevere = 0; // 0: nobody said
    std::optional<double> lat{}; // the middle of those that have a place
    std::optional<double> lng{};
    friend bool operator==(const HeatmapCell &, const HeatmapCell &) = default;
};

struct Heatmap
{
    Field rows{};
    Field columns{};
    QList<HeatmapCell> cells{}; // by row and column
    qint64 total = 0;
    double weight = 0;
    double heaviest = 0; // cell
    QString at{}; // ISO 8601 UTC
    friend bool operator==(const Heatmap &, const Heatmap &) = default;
};

class HeatmapBuilder
{
public:
    HeatmapBuilder(HeatmapOptions options, WallTime now) : m_options(std::move(options)), m_now(now)
    {}

    void add(const Issue &issue, bool isOpen);
    [[nodiscard]] Heatmap take();

private:
    struct Sum
    {
        HeatmapCell cell{};
        double lat = 0;
        double lng = 0;
        qint64 placed = 0;
    };
    HeatmapOptions m_options;
    WallTime m_now;
    std::map<std::pair<QString, QString>, Sum> m_sums{};
};

// {rows, columns, at, total, weight, heaviest, cells:[{row, column, count, weight, ...}]}
void writeHeatmap(JsonWriter &out, const Heatmap &heatmap);
// RFC 7946: a FeatureCollection of the cells that have a place, a Point each.
void writeGeoJson(JsonWriter &out, const Heatmap &heatmap);

} // namespace lockstep
