// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// CIIS / CampusCare: issues of a campus with a heatmap, told by Socket.IO and by server-sent events.
"use strict";

const { Peer } = require("./peer.cjs");
const { addRoutes } = require("./ciis_rest.cjs");
const { createStore } = require("./ciis_store.cjs");
const { createStreams } = require("./ciis_streams.cjs");

const peer = new Peer({
  name: "ciis",
  tokenSeconds: 3600,
  rate: 100,
  socket: { pingInterval: 25000, pingTimeout: 60000 },
  options: { "heatmap-milliseconds": "60000", "heartbeat-milliseconds": "15000" },
  traps: {
    "no-auth": { on: ["as-built"], what: "authenticate succeeds with any token, rooms are open to everybody" },
    "unsubscribe-all": { on: ["as-built"], what: "unsubscribe leaves every room, whatever its argument" },
    duplicates: { on: ["as-built"], what: "one copy for each room: a subscriber of a building gets two" },
    "delete-closes": {
      on: ["as-built"],
      what: "DELETE sets the status closed; issue:deleted carries the whole issue",
    },
    "url-filter": {
      on: ["as-built", "documented"],
      what: "a URL with --, |, ;, sp_, xp_ or a word of SQL is refused with 400",
    },
    "total-is-window": { on: ["as-built"], what: "pagination.total is the number of rows fetched" },
    "priority-computed": {
      on: ["as-built", "documented"],
      what: "priority and severity come from the category at creation",
    },
    "gzip-silent": {
      on: ["as-built"],
      what: "a stream to a client that accepts gzip is compressed and never flushed",
    },
    "undefined-first": {
      on: ["as-built"],
      what: "the first heatmap stream of an organisation begins with data: undefined",
    },
    "building-only": { on: ["as-built"], what: "an issues stream without the issue's buildingId gets no changes" },
    "single-status": { on: ["as-built"], what: "statuses and priorities of a stream are compared as one string" },
    "named-events": {
      on: ["as-built"],
      what: "all events of a stream are named; else {type,data} in plain messages",
    },
  },
});

const store = createStore(peer, announce);
addRoutes(peer, store);
const streams = createStreams(peer, store);
const now = () => new Date().toISOString();

const verbs = { created: "issue_added", updated: "issue_updated", resolved: "issue_resolved" };

// Tells of a change: { kind, issue, user, changes, heat }; heat says whether the map changes too.
function announce({ kind, issue, user, changes = {}, heat = false }) {
  const { organizationId, buildingId, campusId } = issue;
  const common = { timestamp: now(), organizationId, buildingId, ...(campusId && { campusId }) };
  const rooms = [`org:${organizationId}`, campusId && `campus:${campusId}`, buildingId && `building:${buildingId}`];
  const event = { issue, action: kind, ...common };
  if (kind === "assigned") event.affectedUsers = [issue.assignedTo];
  if (peer.documented) {
    if (kind === "updated") event.changes = changes;
    if (kind === "resolved") event.resolvedBy = user.id;
    if (kind === "assigned") Object.assign(event, { assignedTo: issue.assignedTo, assignedBy: user.id });
    if (kind === "deleted") {
      delete event.issue;
      Object.assign(event, { issueId: issue.id, deletedBy: user.id });
    }
  }
  peer.emitPerRoom(rooms, `issue:${kind}`, event);
  streams.tell(kind, issue, event.timestamp);
  if (!heat || !verbs[kind]) return;
  const map = { ...common, timestamp: now(), changeType: verbs[kind] };
  if (kind === "created") {
    const { _latitude: latitude, _longitude: longitude } = issue.location;
    map.affectedArea = { latitude, longitude, radius: 100 };
  }
  const heatRooms = [`heatmap:${organizationId}`, campusId && `heatmap:${organizationId}:${campusId}`];
  peer.emitPerRoom(heatRooms, "heatmap:updated", map);
}

peer.io.use((socket, next) => {
  if (peer.trap("no-auth")) return next();
  const found = peer.tokens.find(socket.handshake.auth.token);
  if (!found) return next(new Error("Authentication failed"));
  socket.data.user = store.users.get(found.claims.uid);
  next();
});

peer.io.on("connection", (socket) => {
  const join = (organizationId, rooms) => {
    const allowed = peer.trap("no-auth") || socket.data.user.organizationId === organizationId;
    if (allowed) socket.join(rooms);
    else socket.emit("error", { message: "Access denied", error: "FORBIDDEN" });
  };
  socket.on("authenticate", (payload) => {
    const success = peer.trap("no-auth") || Boolean(peer.tokens.find(payload?.token));
    socket.emit("authenticated", success ? { success, socketId: socket.id } : { success });
  });
  socket.on("subscribe:organization", ({ organizationId }) => join(organizationId, `org:${organizationId}`));
  socket.on("subscribe:campus", ({ organizationId, campusId }) =>
    join(organizationId, [`org:${organizationId}`, `campus:${campusId}`]),
  );
  socket.on("subscribe:building", ({ organizationId, buildingId }) =>
    join(organizationId, [`org:${organizationId}`, `building:${buildingId}`]),
  );
  socket.on("subscribe:heatmap", ({ organizationId, campusId }) =>
    join(organizationId, `heatmap:${organizationId}${campusId ? `:${campusId}` : ""}`),
  );
  socket.on("unsubscribe", (payload) => {
    const rooms =
      peer.trap("unsubscribe-all") || !payload?.room
        ? [...socket.rooms].filter((room) => room !== socket.id)
        : [payload.room];
    for (const room of rooms) socket.leave(room);
  });
});
peer.listen();
