// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Starts dialect servers and talks to them: REST, frames as they are on the wire, commands.
"use strict";

const assert = require("node:assert/strict");
const { spawn } = require("node:child_process");
const path = require("node:path");
const readline = require("node:readline");
const WebSocket = require("ws");
const { within } = require("../support.cjs");

const running = new Set();

// Resolves to a server: { url, command, rest, frames, stop, ended }.
async function start(name, variant = "as-built", ...options) {
  const script = path.join(__dirname, `${name}.cjs`);
  const child = spawn(process.execPath, [script, "--variant", variant, ...options], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const lines = readline.createInterface({ input: child.stdout });
  const waiting = [];
  let complaints = "";
  child.stderr.on("data", (chunk) => (complaints += chunk));
  const server = { name, variant, headers: {} };
  server.ended = new Promise((resolve) => child.once("exit", (code) => resolve({ code, complaints })));
  server.complaints = () => complaints;
  lines.on("line", (line) => waiting.shift()?.(line));
  const answer = () =>
    within(5000, new Promise((resolve) => waiting.push(resolve)), `${name} says nothing: ${complaints}`);

  // A command of standard input; its answer without { ok }.
  server.command = async (cmd, fields = {}) => {
    child.stdin.write(`${JSON.stringify({ cmd, ...fields })}\n`);
    const { ok, error, ...rest } = JSON.parse(await answer());
    if (!ok) throw new Error(`${name}: ${cmd}: ${error}`);
    return rest;
  };
  // { status, headers, body }; the body decoded if it is JSON.
  server.rest = async (method, where, body, headers = {}) => {
    const type = body === undefined ? {} : { "Content-Type": "application/json" };
    const response = await fetch(server.url + where, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { ...type, ...server.headers, ...headers },
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  // The same, and it must be this status; the body.
  server.expect = async (status, ...request) => {
    const reply = await server.rest(...request);
    assert.equal(reply.status, status, `${request.slice(0, 2).join(" ")}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  server.frames = (query = "", headers = {}) =>
    new Frames(`${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket${query}`, headers);
  server.stop = async () => {
    child.stdin.end();
    const { code } = await within(5000, server.ended, `${name} does not end`);
    running.delete(server);
    assert.equal(code, 0, complaints);
  };
  const first = await answer();
  server.url = `http://127.0.0.1:${/^listening (\d+)$/.exec(first)[1]}`;
  running.add(server);
  return server;
}

// Runs it with a server that is stopped after it.
const withServer =
  (name, variant, run, ...options) =>
  async () => {
    const server = await start(name, variant, ...options);
    await run(server);
    await server.stop();
  };

// A WebSocket whose frames are looked at one by one, as they are.
class Frames {
  constructor(url, headers) {
    this.socket = new WebSocket(url, { headers });
    this.seen = [];
    this.waiting = [];
    this.closed = new Promise((resolve) => this.socket.on("close", (code) => resolve(code)));
    this.socket.on("error", () => {});
    this.socket.on("message", (data) => {
      const frame = data.toString();
      if (frame === "2") return this.socket.send("3");
      const next = this.waiting.shift();
      if (next) next(frame);
      else this.seen.push(frame);
    });
  }

  next() {
    const { promise, resolve } = withResolvers();
    if (this.seen.length > 0) resolve(this.seen.shift());
    else this.waiting.push(resolve);
    return within(3000, promise, "no frame");
  }

  // The handshake, then CONNECT; the frame that comes.
  async connect(connect = "40") {
    this.handshake = JSON.parse((await this.next()).slice(1));
    this.send(connect);
    return this.next();
  }

  send(frame) {
    this.socket.send(frame);
  }

  // The next event: [name, ...args].
  async event(prefix = "42") {
    const frame = await this.next();
    assert.ok(frame.startsWith(prefix), frame);
    return JSON.parse(frame.slice(prefix.length));
  }

  // There is nothing more: what the marker brings is the next that comes.
  async silent(marker, answer) {
    this.send(marker);
    const frame = await this.next();
    assert.ok(answer.test(frame), `unexpected ${frame}`);
  }

  close() {
    this.socket.close();
  }
}

function withResolvers() {
  let resolve;
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}

const stopAll = async () => {
  for (const server of [...running]) await server.stop().catch(() => {});
  return 0;
};

module.exports = { start, withServer, stopAll };
