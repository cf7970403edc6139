// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A tracker's page reduced to its socket: it has a token and knows six events, and nothing else.
// Usage: node plain_client.cjs URL TOKEN
"use strict";

const { io } = require("socket.io-client");

const [url, token] = process.argv.slice(2);
const socket = io(url, { auth: { token } });
const issues = new Map();
const users = new Map();
const show = (timestamp, text) => console.log(`${new Date(timestamp).toISOString().slice(0, 4) >= "2024"} ${text}`);

socket.on("connect", () => console.log("connected"));
socket.on("connect_error", (error) => console.log(`no connection: ${error.message}`));
socket.on("disconnect", (reason) => console.log(`disconnected: ${reason}`));

socket.on("issue_created", ({ issue, user, timestamp }) => {
  issues.set(issue.name, issue);
  show(timestamp, `${user} created ${issue.name} "${issue.subject}" (${issue.status}, ${issue.priority})`);
});
socket.on("issue_updated", ({ issue, user, changes, conflict, timestamp }) => {
  issues.set(issue.name, { ...issues.get(issue.name), ...changes });
  const text = Object.entries(changes).map(([field, value]) => `${field}=${value}`);
  show(timestamp, `${user} updated ${issue.name} "${issue.subject}" ${text.sort().join(" ")} conflict=${conflict}`);
});
socket.on("issue_deleted", ({ issue, user, timestamp }) => {
  issues.delete(issue.name);
  show(timestamp, `${user} deleted ${issue.name}, ${issues.size} left`);
});
socket.on("issue_conflict", ({ issue, user, localChanges, remoteChanges, timestamp }) => {
  show(timestamp, `${user} changed ${issue.name}: mine ${JSON.stringify(localChanges)} theirs ${JSON.stringify(remoteChanges)}`);
});
socket.on("user_joined", ({ user, timestamp }) => {
  users.set(user.id, user.name);
  show(timestamp, `${user.name} <${user.id}> joined`);
});
socket.on("user_left", ({ user, timestamp }) => {
  users.delete(user.id);
  show(timestamp, `${user.name} <${user.id}> left`);
});
