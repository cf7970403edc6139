// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The server-sent events of CIIS. As built: named events, no heartbeat, no replay. As documented:
// messages {type, data} with heartbeats and replay after Last-Event-ID.
"use strict";

const crypto = require("node:crypto");
const { heatmap } = require("./ciis_heatmap.cjs");

function createStreams(peer, { issues, newestFirst, invalid }) {
  const map = (query) => heatmap([...issues.values()], query);
  const clients = new Set(); // { kind, query, send(name, data) }
  const cached = new Set(); // organisations whose heatmap has been asked for
  const replay = []; // { id, issue, type, data } of the documented variant
  let lastId = 0;

  function open(call, kind) {
    const { response, headers } = call;
    const squeezed = peer.trap("gzip-silent") && /\bgzip\b/.test(headers["accept-encoding"] ?? "");
    response.setHeader("Content-Type", "text/event-stream");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("X-Accel-Buffering", "no");
    if (squeezed) response.setHeader("Content-Encoding", "gzip");
    response.flushHeaders();
    const out = squeezed ? { write() {} } : response; // a compressor that nobody ever flushes
    const client = { kind, query: call.query };
    // As JSON.stringify has it: undefined becomes the text "undefined".
    client.send = (name, data, id = `${Date.now()}`) => {
      const plain = { type: name, data, timestamp: new Date().toISOString() };
      const lines = [`data: ${JSON.stringify(peer.trap("named-events") ? data : plain)}`];
      if (peer.trap("named-events")) lines.unshift(`event: ${name}`);
      if (id) lines.unshift(`id: ${id}`);
      out.write(`${lines.join("\n")}\n\n`);
    };
    clients.add(client);
    const timers = [];
    if (peer.documented)
      timers.push(
        setInterval(() => client.send("heartbeat", null, ""), Number(peer.options["heartbeat-milliseconds"])),
      );
    if (kind === "heatmap")
      timers.push(
        setInterval(() => client.send(named("heatmap:update", "update"), map(call.query)), interval(call.query)),
      );
    response.on("close", () => {
      clients.delete(client);
      timers.forEach(clearInterval);
    });
    const clientId = `${kind}-${Date.now()}-${crypto.randomBytes(5).toString("hex").slice(0, 9)}`;
    if (peer.trap("named-events")) client.send("connected", { clientId, timestamp: new Date().toISOString() }, "");
    return client;
  }
  const named = (name, plain) => (peer.trap("named-events") ? name : plain);
  function interval(query) {
    const least = Number(peer.options["heatmap-milliseconds"]);
    return Math.max(Number(query.get("updateInterval") ?? 30000), peer.documented ? Math.min(least, 5000) : least);
  }

  function check({ query }) {
    const details = [];
    if (!query.get("organizationId"))
      details.push({ field: "organizationId", message: "Organization ID is required", value: "" });
    const wanted = query.get("updateInterval");
    if (wanted !== null && !(Number(wanted) >= 5000 && Number(wanted) <= 300000)) {
      details.push({
        field: "updateInterval",
        message: "Update interval must be between 5000 and 300000 milliseconds",
        value: wanted,
      });
    }
    if (details.length > 0) throw invalid(details);
  }

  const among = (wanted, value) =>
    !wanted || (peer.trap("single-status") ? wanted === value : wanted.split(",").includes(value));
  const shown = (issue, query) =>
    issue.organizationId === query.get("organizationId") &&
    (!query.get("buildingId") || issue.buildingId === query.get("buildingId")) &&
    among(query.get("statuses"), issue.status) &&
    among(query.get("priorities"), issue.priority);

  peer.route("GET /api/realtime/issues/stream", (call) => {
    check(call);
    const client = open(call, "issues");
    const seen = peer.documented && call.headers["last-event-id"];
    if (seen) {
      for (const { id, issue, type, data } of replay)
        if (id > Number(seen) && shown(issue, call.query)) client.send(type, data, `${id}`);
      return;
    }
    const found = [...issues.values()].filter((issue) => shown(issue, call.query)).sort(newestFirst);
    client.send(
      named("issues:initial", "initial"),
      { issues: found, count: found.length },
      peer.documented ? `${lastId}` : undefined,
    );
  });
  peer.route("GET /api/realtime/heatmap/stream", (call) => {
    check(call);
    const client = open(call, "heatmap");
    const organization = call.query.get("organizationId");
    const known = cached.has(organization) || !peer.trap("undefined-first");
    cached.add(organization);
    client.send(named("heatmap:initial", "initial"), known ? map(call.query) : undefined);
  });
  peer.route("GET /api/realtime/stats", ({ query }) => {
    const own = [...clients].filter(
      (client) => client.query.get("organizationId") === query.get("organizationId"),
    ).length;
    const counts = {
      totalConnections: peer.io.engine.clientsCount + clients.size,
      ...(query.get("organizationId") && { organizationConnections: own }),
    };
    return { success: true, data: { ...counts, timestamp: new Date().toISOString() } };
  });
  peer.command("heatmap", () => {
    for (const client of clients)
      if (client.kind === "heatmap") client.send(named("heatmap:update", "update"), map(client.query));
  });

  // Called for every change that is told.
  function tell(kind, issue, timestamp) {
    if (!peer.held) return tellNow(kind, issue, timestamp);
    const copy = JSON.parse(JSON.stringify(issue));
    peer.held.push(() => tellNow(kind, copy, timestamp));
  }

  function tellNow(kind, issue, timestamp) {
    const data =
      kind === "deleted"
        ? { issueId: issue.id, timestamp }
        : { issue, ...(kind === "assigned" && { assignedTo: issue.assignedTo }), timestamp };
    const id = peer.documented ? ++lastId : undefined;
    const type = named(`issue:${kind}`, kind);
    if (id) replay.push({ id, issue, type, data });
    for (const client of clients) {
      if (client.kind !== "issues") continue;
      const { query } = client;
      const meant = peer.trap("building-only")
        ? issue.buildingId === (query.get("buildingId") ?? undefined)
        : shown(issue, query);
      if (meant && issue.organizationId === query.get("organizationId")) client.send(type, data, id && `${id}`);
    }
  }

  return { tell };
}

module.exports = { createStreams };
