// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The heatmap of CIIS: issues of one place make one point, weighted by severity and age.
"use strict";

const radians = (degrees) => (degrees * Math.PI) / 180;
// Between two { _latitude, _longitude }.
function metres(a, b) {
  const [la, lb] = [radians(a._latitude), radians(b._latitude)];
  const h =
    Math.sin((lb - la) / 2) ** 2 +
    Math.cos(la) * Math.cos(lb) * Math.sin(radians(b._longitude - a._longitude) / 2) ** 2;
  return 2 * 6371000 * Math.asin(Math.sqrt(h));
}

const millis = ({ _seconds, _nanoseconds }) => _seconds * 1000 + Math.floor(_nanoseconds / 1000000);
const day = 24 * 3600 * 1000;
const average = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length);
const ranks = ["low", "medium", "high", "critical"];

function selected(issues, query) {
  const among = (name) => query.get(name)?.split(",");
  const [buildings, categories, priorities, statuses] = ["buildingIds", "categories", "priorities", "statuses"].map(
    among,
  );
  const from = query.get("startDate")
    ? Date.parse(query.get("startDate"))
    : Date.now() - Number(query.get("maxAge") ?? 30) * day;
  const to = query.get("endDate") ? Date.parse(query.get("endDate")) : Infinity;
  return issues.filter(
    (issue) =>
      issue.organizationId === query.get("organizationId") &&
      (!query.get("campusId") || issue.campusId === query.get("campusId")) &&
      (!buildings || buildings.includes(issue.buildingId)) &&
      (!categories || categories.includes(issue.category)) &&
      (!priorities || priorities.includes(issue.priority)) &&
      (!statuses || statuses.includes(issue.status)) &&
      issue.severity >= Number(query.get("minSeverity") ?? 0) &&
      millis(issue.createdAt) >= from &&
      millis(issue.createdAt) <= to,
  );
}

// A FeatureCollection; with a radius (metres) the issues within it of a cluster's first make one point.
function heatmap(issues, query, clusterRadius) {
  const decay = Number(query.get("timeDecayFactor") ?? 0.5);
  const multiplier = Number(query.get("severityWeightMultiplier") ?? 2);
  const chosen = selected(issues, query);
  const points = [];
  for (const issue of chosen) {
    const near = points.find((point) => metres(point.location, issue.location) <= (clusterRadius ?? 0));
    if (near) near.issues.push(issue);
    else points.push({ location: issue.location, issues: [issue] });
  }
  const raw = points.map(({ issues: group }) =>
    group.reduce(
      (sum, one) =>
        sum + (one.severity / 10) * multiplier * Math.exp((-decay * (Date.now() - millis(one.createdAt))) / (30 * day)),
      0,
    ),
  );
  const [least, most] = [Math.min(...raw), Math.max(...raw)];
  const features = points.map(({ location, issues: group }, i) => {
    const times = group.map((one) => millis(one.createdAt));
    const count = (priority) => group.filter((one) => one.priority === priority).length;
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: [location._longitude, location._latitude] },
      properties: {
        weight: most === least ? 1 : (raw[i] - least) / (most - least),
        intensity: group.length,
        issueCount: group.length,
        avgSeverity: average(group.map((one) => one.severity)),
        avgPriority: average(group.map((one) => ranks.indexOf(one.priority) + 1)),
        categories: [...new Set(group.map((one) => one.category))],
        oldestIssue: new Date(Math.min(...times)).toISOString(),
        newestIssue: new Date(Math.max(...times)).toISOString(),
        criticalCount: count("critical"),
        highCount: count("high"),
        mediumCount: count("medium"),
        lowCount: count("low"),
        issueIds: group.map((one) => one.id),
      },
    };
  });
  const all = chosen.map((one) => millis(one.createdAt));
  const date = (ms) => new Date(Number.isFinite(ms) ? ms : Date.now()).toISOString();
  const metadata = {
    totalIssues: chosen.length,
    dateRange: { start: date(Math.min(...all)), end: date(Math.max(...all)) },
    timeDecayFactor: decay,
    severityWeightEnabled: true,
    ...(clusterRadius !== undefined && { clusterRadius }),
    generatedAt: new Date().toISOString(),
  };
  return { type: "FeatureCollection", features, metadata };
}

// Squares of that many metres with the points inside.
function grid(collection, gridSize) {
  const step = gridSize / 111320;
  const cells = new Map();
  for (const { geometry, properties } of collection.features) {
    const corner = geometry.coordinates.map((value) => Math.floor(value / step) * step);
    const key = corner.join();
    const cell = cells.get(key) ?? { corner, points: [] };
    cell.points.push(properties);
    cells.set(key, cell);
  }
  const features = [...cells.values()].map(({ corner: [x, y], points }) => ({
    type: "Feature",
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [x, y],
          [x + step, y],
          [x + step, y + step],
          [x, y + step],
          [x, y],
        ],
      ],
    },
    properties: {
      weight: average(points.map((one) => one.weight)),
      issueCount: points.reduce((sum, one) => sum + one.issueCount, 0),
    },
  }));
  return { type: "FeatureCollection", features, metadata: collection.metadata };
}

function heatmapStats({ features, metadata }) {
  const weights = features.map(({ properties }) => properties.weight);
  const between = (low, high) => weights.filter((weight) => weight >= low && weight < high).length;
  const [x, y] = [0, 1].map((axis) => features.map(({ geometry }) => geometry.coordinates[axis]));
  const categoryBreakdown = {};
  for (const { properties } of features)
    for (const name of properties.categories) categoryBreakdown[name] = (categoryBreakdown[name] ?? 0) + 1;
  const ages = features.map(({ properties }) => (Date.now() - Date.parse(properties.newestIssue)) / day);
  const empty = features.length === 0;
  return {
    totalPoints: features.length,
    totalIssues: metadata.totalIssues,
    avgWeight: average(weights),
    maxWeight: empty ? 0 : Math.max(...weights),
    minWeight: empty ? 0 : Math.min(...weights),
    weightDistribution: {
      critical: between(0.75, Infinity),
      high: between(0.5, 0.75),
      medium: between(0.25, 0.5),
      low: between(0, 0.25),
    },
    geographicBounds: empty
      ? null
      : { north: Math.max(...y), south: Math.min(...y), east: Math.max(...x), west: Math.min(...x) },
    categoryBreakdown,
    timeDecayStats: {
      avgAge: average(ages),
      oldestIssue: metadata.dateRange.start,
      newestIssue: metadata.dateRange.end,
    },
  };
}

module.exports = { heatmap, heatmapStats, grid, metres };
