// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What the dialect servers on node share: the command line, traps, tokens, the Socket.IO server and
// the commands on standard input (README.md lists them). The HTTP part is in http.cjs.
"use strict";

const crypto = require("node:crypto");
const http = require("node:http");
const readline = require("node:readline");
const { Server } = require("socket.io");
const { Router, Window } = require("./http.cjs");

const base64url = (value) => Buffer.from(value).toString("base64url");

// The tokens a server has given out. They are real JWTs (HS256), but what counts is this list, so
// that a test can make them expire at once.
class Tokens {
  constructor(seconds) {
    this.seconds = seconds;
    this.issued = new Map();
    this.secret = crypto.randomBytes(32);
  }

  issue(claims, { kind = "access", seconds = this.seconds, opaque = false } = {}) {
    const now = Math.floor(Date.now() / 1000);
    const payload = { ...claims, iat: now, exp: now + seconds, jti: crypto.randomUUID() };
    const signed = `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(JSON.stringify(payload))}`;
    const token = opaque
      ? crypto.randomBytes(28).toString("hex")
      : `${signed}.${crypto.createHmac("sha256", this.secret).update(signed).digest("base64url")}`;
    this.issued.set(token, { claims, kind, until: Date.now() + seconds * 1000 });
    return token;
  }

  // { claims, until }, or null with why() === "missing" | "invalid" | "expired".
  find(token, kind = "access") {
    const entry = this.issued.get(token);
    return entry && entry.kind === kind && entry.until > Date.now() ? entry : null;
  }

  why(token, kind = "access") {
    if (!token) return "missing";
    return this.issued.get(token)?.kind === kind ? "expired" : "invalid";
  }

  revoke(token) {
    this.issued.delete(token);
  }

  expire(kinds) {
    for (const entry of this.issued.values()) if (kinds.includes(entry.kind)) entry.until = 0;
  }
}

class Peer {
  // spec: { name, tokenSeconds, rate, rateSeconds, socket (options of Socket.IO), options (further
  // ones of the command line with their defaults), traps: { name: { on: [variants], what } } }
  constructor(spec) {
    this.spec = spec;
    this.options = {
      port: "0",
      variant: "as-built",
      rate: `${spec.rate ?? 0}`,
      "rate-seconds": `${spec.rateSeconds ?? 900}`,
      "token-seconds": `${spec.tokenSeconds}`,
      ...spec.options,
    };
    const switched = this.#readCommandLine(process.argv.slice(2));
    this.variant = this.options.variant;
    this.documented = this.variant === "documented";
    spec.traps["no-socket"] = { on: [], what: "Socket.IO is answered with 404, as by a proxy" };
    this.traps = new Map();
    for (const [name, { on }] of Object.entries(spec.traps)) this.traps.set(name, on.includes(this.variant));
    for (const [name, on] of switched) this.setTrap(name, on);
    this.tokens = new Tokens(Number(this.options["token-seconds"]));
    this.window = new Window(Number(this.options.rate), Number(this.options["rate-seconds"]));
    this.router = new Router();
    this.server = http.createServer((request, response) => this.router.serve(request, response));
    this.connections = new Set();
    this.server.on("connection", (socket) => {
      this.connections.add(socket);
      socket.on("close", () => this.connections.delete(socket));
    });
    this.io = new Server(this.server, { serveClient: false, ...spec.socket });
    this.io.engine.use((request, response, next) => {
      if (!this.trap("no-socket")) return next();
      response.writeHead(404);
      response.end();
    });
    this.beats = 0; // of heartbeats of the application
    this.held = null; // broadcasts that wait for "release"
    this.#holdable(this.io.of("/"));
    this.io.on("new_namespace", (namespace) => this.#holdable(namespace));
    this.commands = new Map();
    this.#addCommonCommands();
  }

  #readCommandLine(words) {
    const switched = [];
    while (words.length > 0) {
      const name = words.shift().replace(/^--/, "");
      if (name === "help") {
        const options = Object.keys(this.options).map((option) => `[--${option} V]`);
        console.log(`${this.spec.name} ${options.join(" ")} [--trap NAME] [--no-trap NAME]`);
        for (const [trap, { on, what }] of Object.entries(this.spec.traps))
          console.log(`  ${trap} (${on.join(", ") || "off"}): ${what}`);
        process.exit(0);
      }
      const value = words.shift();
      if (name === "trap" || name === "no-trap") switched.push([value, name === "trap"]);
      else if (name in this.options && value !== undefined) this.options[name] = value;
      else this.#usage(`unknown or incomplete option --${name}`);
    }
    if (!["documented", "as-built"].includes(this.options.variant)) this.#usage("--variant documented|as-built");
    return switched;
  }

  #usage(text) {
    console.error(`${this.spec.name}: ${text}`);
    process.exit(2);
  }

  setTrap(name, on) {
    if (!this.traps.has(name)) throw new Error(`no trap ${name}; there are: ${[...this.traps.keys()].join(", ")}`);
    this.traps.set(name, on);
  }

  trap(name) {
    if (!this.traps.has(name)) throw new Error(`no trap ${name}`);
    return this.traps.get(name);
  }

  route(methodAndPath, handler) {
    this.router.add(methodAndPath, handler);
  }

  // A command of standard input; what the handler returns goes into the answer.
  command(name, handler) {
    this.commands.set(name, handler);
  }

  // Sends to each room of its own: a socket in two of them gets two copies, or one without the trap.
  emitPerRoom(rooms, event, ...args) {
    const all = rooms.filter(Boolean);
    if (this.trap("duplicates")) for (const room of all) this.io.to(room).emit(event, ...args);
    else if (all.length > 0) this.io.to(all).emit(event, ...args);
  }

  #holdable({ adapter }) {
    const broadcast = adapter.broadcast.bind(adapter);
    adapter.broadcast = (packet, options) => {
      if (!this.held) return broadcast(packet, options);
      const now = { ...packet, data: JSON.parse(JSON.stringify(packet.data)) }; // what is kept goes on changing
      this.held.push(() => broadcast({ ...now }, options));
    };
  }

  #addCommonCommands() {
    this.command("hold", () => {
      this.held ??= [];
    });
    this.command("release", ({ lose = 0, reverse = false, twice = false }) => {
      const events = (this.held ?? []).slice(lose);
      this.held = null;
      if (reverse) events.reverse();
      for (const send of events) for (let n = 0; n < (twice ? 2 : 1); ++n) send();
      return { released: events.length };
    });
    this.command("trap", ({ name, on = true }) => {
      this.setTrap(name, on);
      return { traps: Object.fromEntries(this.traps) };
    });
    this.command("drop", ({ how = "cut" }) => {
      const count = Object.keys(this.io.engine.clients).length;
      if (how === "disconnect") for (const nsp of this.io._nsps.values()) nsp.disconnectSockets(true);
      else this.#cut();
      return { dropped: count };
    });
    this.command("expire", ({ what = "access" }) => {
      this.tokens.expire(what === "all" ? ["access", "refresh"] : [what]);
      this.expired?.();
    });
    this.command("rate", ({ limit }) => {
      if (limit !== undefined) this.window.limit = limit;
      this.window.used.clear();
      this.rateChanged?.(this.window.limit);
      return { limit: this.window.limit };
    });
    this.command("fail", ({ method = "", path = "", how = 503, times = 1 }) => {
      this.router.failures.push({ method, path, how, times });
    });
    this.command("emit", ({ event, args = [], room, namespace = "/" }) => {
      const to = this.io.of(namespace);
      (room ? to.to(room) : to).emit(event, ...args);
    });
    this.command("sockets", () => {
      const all = [...this.io._nsps.values()].flatMap((nsp) => [...nsp.sockets.values()]);
      return {
        beats: this.beats,
        sockets: all.map((s) => ({
          id: s.id,
          namespace: s.nsp.name,
          rooms: [...s.rooms].filter((r) => r !== s.id),
        })),
      };
    });
    this.command("log", ({ clear = false }) => {
      const answer = this.router.report();
      if (clear) this.router.clear();
      return answer;
    });
    this.command("exit", () => {
      setImmediate(() => process.exit(0)); // after the answer
    });
  }

  #cut() {
    const engines = Object.values(this.io.engine.clients);
    for (const socket of this.connections) socket.destroy();
    for (const engine of engines) engine.close(true);
  }

  #answer(line) {
    try {
      const command = JSON.parse(line);
      const handler = this.commands.get(command.cmd);
      if (!handler) throw new Error(`no command ${command.cmd}; there are: ${[...this.commands.keys()].join(", ")}`);
      return { ok: true, ...handler(command) };
    } catch (error) {
      return { ok: false, error: error.message };
    }
  }

  listen() {
    this.server.listen(Number(this.options.port), "127.0.0.1", () => {
      console.log(`listening ${this.server.address().port}`);
    });
    const lines = readline.createInterface({ input: process.stdin });
    lines.on("line", (line) => {
      if (line.trim() !== "") console.log(JSON.stringify(this.#answer(line)));
    });
    lines.on("close", () => process.exit(0));
  }
}

// The one who does what a command says: found by a name, or the usual one if none is given.
function acting(name, find, usual) {
  const found = name === undefined ? usual : find(name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

// Items that the seed command makes: the n-th of a list, again and again.
const cycle = (list, n) => list[n % list.length];

module.exports = { Peer, Window, acting, cycle };
