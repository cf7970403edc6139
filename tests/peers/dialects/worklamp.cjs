// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Worklamp: projects with tasks, bugs, features and channels; REST is in worklamp_rest.cjs.
"use strict";

const { Peer } = require("./peer.cjs");
const { addRoutes } = require("./worklamp_rest.cjs");
const { createStore } = require("./worklamp_store.cjs");

const peer = new Peer({
  name: "worklamp",
  tokenSeconds: 7 * 24 * 3600,
  rate: 100,
  socket: { pingInterval: 25000, pingTimeout: 60000 },
  traps: {
    "silent-edits": { on: ["as-built"], what: "tasks, bugs, features and notifications produce no event" },
    "heartbeat-kills": { on: ["as-built"], what: "a payload with heartbeat or none with typing ends the process" },
    "partial-events": { on: [], what: "task events carry the six fields of the document's example only" },
    duplicates: { on: [], what: "tells the project's room and the tenant's, so everybody gets two copies" },
  },
});

const store = createStore(peer, { toProject, toUser, toChannel });
addRoutes(peer, store);
const now = () => new Date().toISOString();
const projectRoom = (project) => `tenant:${project.tenantId}:project:${project.id}`;
const channelRoom = (channel) => `tenant:${store.projects.get(channel.projectId).tenantId}:channel:${channel.id}`;

// Tells of a change in a project: task:created {task}, task:deleted {taskId, projectId} ...
function toProject(project, event, payload) {
  if (peer.trap("silent-edits")) return;
  if (peer.trap("partial-events") && payload.task) {
    const { id, projectId, title, status, priority, createdById } = payload.task;
    payload = { task: { id, projectId, tenantId: project.tenantId, title, status, priority, createdById } };
  }
  const extra = peer.trap("duplicates") ? `tenant:${project.tenantId}` : null;
  peer.emitPerRoom([projectRoom(project), extra], event, { ...payload, timestamp: now() });
}

function toUser(userId, event, payload) {
  if (!peer.trap("silent-edits")) peer.io.to(`user:${userId}`).emit(event, { ...payload, timestamp: now() });
}

function toChannel(channel, event, payload) {
  peer.io.to(channelRoom(channel)).emit(event, { ...payload, timestamp: now() });
}

peer.io.use((socket, next) => {
  const { auth, headers, query } = socket.handshake;
  const token = auth.token || /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] || query.token;
  if (!token) return next(new Error("Authentication token required"));
  const found = peer.tokens.find(token);
  if (!found) return next(new Error("Authentication failed"));
  const user = store.users.get(found.claims.userId);
  if (!user) return next(new Error("User not found"));
  if (!user.emailVerified) return next(new Error("Email not verified"));
  socket.data.user = user;
  next();
});

// Calls a handler as the real one does: what it throws nobody catches, and the process ends.
function careless(socket, event, handler) {
  socket.on(event, (...args) => {
    try {
      handler(...args);
    } catch (error) {
      if (!peer.trap("heartbeat-kills")) return;
      console.error(`${event}: ${error.stack}`);
      process.exit(1);
    }
  });
}

peer.io.on("connection", (socket) => {
  const { user } = socket.data;
  socket.join([`user:${user.id}`, `tenant:${user.tenantId}`]);
  const online = (status) => {
    if (peer.trap("silent-edits")) return;
    peer.io.to(`tenant:${user.tenantId}`).emit("user:status", { userId: user.id, status, timestamp: now() });
  };
  online("online");
  socket.on("disconnect", () => online("offline"));

  const command = (event, run) =>
    careless(socket, event, (args, ack) => {
      const error = run(args);
      if (typeof ack === "function") ack(error ? { success: false, error } : { success: true });
    });
  command("join:project", ({ projectId }) => {
    const project = store.projects.get(projectId);
    if (!project || project.tenantId !== user.tenantId) return "Project not found or access denied";
    socket.join(projectRoom(project));
  });
  command("leave:project", ({ projectId }) => {
    const project = store.projects.get(projectId);
    if (project) socket.leave(projectRoom(project)); // success even if there is none
  });
  command("join:channel", ({ channelId }) => {
    const channel = store.channels.get(channelId);
    if (!channel || store.projects.get(channel.projectId).tenantId !== user.tenantId)
      return "Channel not found or access denied";
    if (channel.isPrivate && channel.createdById !== user.id) return "No permission to view this channel";
    socket.join(channelRoom(channel));
  });
  command("leave:channel", ({ channelId }) => {
    const channel = store.channels.get(channelId);
    if (channel) socket.leave(channelRoom(channel));
  });
  for (const [event, isTyping] of [
    ["typing:start", true],
    ["typing:stop", false],
  ]) {
    careless(socket, event, ({ channelId }) => {
      const channel = store.channels.get(channelId);
      if (channel) socket.to(channelRoom(channel)).emit("user:typing", { userId: user.id, channelId, isTyping });
    });
  }
  careless(socket, "heartbeat", (callback) => {
    ++peer.beats;
    if (callback) callback({ timestamp: Date.now() });
  });
});
peer.listen();
