// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The peer of bench_ingest: socket.io-client that keeps the issues in a Map.
// node ingest_client.cjs PORT LAST_SEQ...: prints "done MONOTONIC_NS CPU_US" at each of them.
"use strict";

const { io } = require("socket.io-client");

const [port, ...ends] = process.argv.slice(2).map(Number);
const issues = new Map();
let phase = 0;
let cpu = null; // since the first event of the phase

function apply(name, event) {
  cpu ??= process.cpuUsage();
  const issue = event.issue;
  if (name === "issue_created") {
    issues.set(issue.id, issue);
  } else if (name === "issue_updated") {
    const known = issues.get(issue.id);
    if (known && issue.version > known.version) {
      Object.assign(known, event.changes);
      known.version = issue.version;
      known.modifiedAt = event.timestamp;
      known.modifiedBy = event.user;
    }
  }
  if (event.seq !== ends[phase]) return;
  const { user, system } = process.cpuUsage(cpu);
  console.log(`done ${process.hrtime.bigint()} ${user + system}`);
  cpu = null;
  ++phase;
}

const socket = io(`http://127.0.0.1:${port}`, { transports: ["websocket"], reconnection: false });
socket.on("hello", () => socket.emit("subscribe", { spaces: [] }, () => {}));
socket.on("issue_updated", (event) => apply("issue_updated", event));
socket.on("changes", (page, acknowledge) => {
  for (const [name, event] of page.events) apply(name, event);
  acknowledge();
});
socket.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
