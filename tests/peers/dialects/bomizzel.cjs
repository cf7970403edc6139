// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Bomizzel: tickets of teams and queues. As built all events are called "notification" and told apart
// by their type; as documented the type is the event's name.
"use strict";

const { Peer } = require("./peer.cjs");
const { addRoutes } = require("./bomizzel_rest.cjs");
const { createStore } = require("./bomizzel_store.cjs");

const peer = new Peer({
  name: "bomizzel",
  tokenSeconds: 15 * 60,
  rate: 100,
  socket: { pingInterval: 25000, pingTimeout: 20000 },
  traps: {
    "no-auth": { on: ["as-built"], what: "authenticate succeeds with any token, rooms are open to everybody" },
    "one-event": { on: ["as-built"], what: 'every event is "notification"' },
    "silent-edits": { on: ["as-built"], what: "title, description, notes, unassign and archive produce no event" },
    "ids-only": { on: [], what: "events carry ids instead of the ticket" },
    duplicates: { on: ["as-built"], what: "one copy for each room: assignee, team, queue" },
    "header-checks": {
      on: ["as-built", "documented"],
      what: "User-Agent and Content-Type are required, curl and wget refused",
    },
    "file-errors": { on: ["as-built"], what: "every refusal of a route is 400 FILE_VALIDATION_ERROR" },
    "metrics-differ": { on: ["as-built"], what: "events count resolved tickets in another way than REST" },
  },
});

const now = () => new Date().toISOString();
const store = createStore(peer, announce);
addRoutes(peer, store);

// Tells of { type, data } to the rooms of those that are given.
function announce({ type, data, teamId, queueId, assigneeId, userId, metricsFirst }) {
  const where = type.startsWith("queue:") ? { queueId, teamId } : { teamId, queueId };
  const event = { type, data, ...(userId && { userId }), ...where, timestamp: now() };
  if (peer.trap("ids-only") && data.ticket) event.data = { ticketId: data.ticket.id, actorId: data.actor?.id };
  const rooms = [assigneeId && `user:${assigneeId}`, teamId && `team:${teamId}`, queueId && `queue:${queueId}`];
  if (metricsFirst) rooms.reverse();
  peer.emitPerRoom(rooms, peer.trap("one-event") ? "notification" : type, event);
}

function mayWatch(userId, kind, id) {
  const teamId = kind === "team" ? id : store.queues.get(id)?.teamId;
  return Boolean(store.members.get(teamId)?.has(userId));
}

function verified(payload) {
  if (!payload) return null;
  if (peer.trap("no-auth")) return { claims: { userId: payload.userId }, until: Infinity };
  const found = peer.tokens.find(payload.token);
  return found?.claims.userId === payload.userId ? found : null;
}

peer.io.on("connection", (socket) => {
  socket.on("authenticate", (payload) => {
    const found = verified(payload);
    if (!found) return socket.emit("authenticated", { success: false, error: "Authentication failed" });
    const { userId } = found.claims;
    socket.data.userId = userId;
    socket.join(`user:${userId}`);
    socket.emit("authenticated", { success: true });
    if (!peer.documented) return;
    clearTimeout(socket.data.expiry);
    socket.data.expiry = setTimeout(() => socket.disconnect(true), Math.min(found.until - Date.now(), 2 ** 31 - 1));
  });
  socket.on("disconnect", () => clearTimeout(socket.data.expiry));
  for (const kind of ["queue", "team"]) {
    socket.on(`join_${kind}`, (id) => {
      if (peer.trap("no-auth") || mayWatch(socket.data.userId, kind, id)) socket.join(`${kind}:${id}`);
    });
    socket.on(`leave_${kind}`, (id) => socket.leave(`${kind}:${id}`));
  }
});
peer.expired = () => {
  if (peer.documented) peer.io.disconnectSockets(true);
};
peer.listen();
