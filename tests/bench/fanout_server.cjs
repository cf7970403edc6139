// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The peer of bench_fanout and bench_server: what a client tells, everybody gets, or everybody in its
// room; nothing is kept.
"use strict";

const { createServer } = require("node:http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http, {
  transports: ["websocket"],
  perMessageDeflate: false,
  serveClient: false,
});
io.on("connection", (socket) => {
  let to = io;
  socket.on("join", (room, done) => {
    socket.join(room);
    to = io.to(room);
    done();
  });
  socket.on("issue_update", (event) => to.emit("issue_updated", event));
});
http.listen(0, "127.0.0.1", () => console.log(`listening ${http.address().port}`));
process.on("SIGTERM", () => process.exit(0));
