// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Our Socket.IO client against the official JavaScript server.
// Usage: node socketio_server.cjs path/to/socketio_client_driver
"use strict";

const assert = require("node:assert/strict");
const { spawn } = require("node:child_process");
const http = require("node:http");
const { Server } = require("socket.io");
const { it, runAll, within, once } = require("./support.cjs");

// The driver, told what to do by lines of JSON (docs/conformance.md).
class Driver {
  constructor(program) {
    this.child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
    this.lines = [];
    this.seen = 0;
    let rest = "";
    this.child.stdout.setEncoding("utf8").on("data", (chunk) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop();
      this.lines.push(...lines.map((line) => JSON.parse(line)));
      this.child.emit("news");
    });
  }
  tell(cmd, members = {}) {
    this.child.stdin.write(JSON.stringify({ cmd, ...members }) + "\n");
  }
  // The next line of that kind after the last one that was asked for.
  async next(ev, wanted = () => true) {
    const look = async () => {
      for (;;) {
        const at = this.lines.findIndex((line, n) => n >= this.seen && line.ev === ev && wanted(line));
        if (at >= 0) {
          this.seen = at + 1;
          return this.lines[at];
        }
        await once(this.child, "news");
      }
    };
    return within(8000, look(), `no ${ev}; last: ${JSON.stringify(this.lines.slice(-5)).slice(0, 2000)}`);
  }
  async emit(event, ...args) {
    this.tell("emit", { nsp: "/", event, args });
  }
  async ask(event, ...args) {
    const tag = `tag${(this.tags = (this.tags ?? 0) + 1)}`;
    this.tell("emit", { nsp: "/", event, args, ack: true, ackTimeout: 8000, tag });
    const ack = await this.next("ack", (line) => line.tag === tag);
    assert.equal(ack.error, null);
    return ack.args;
  }
  end() {
    this.child.stdin.end();
    this.child.kill("SIGKILL");
  }
}

const $bin = (bytes) => ({ $bin: Buffer.from(bytes).toString("base64") });

async function main() {
  console.log(`socket.io ${require("./package.json").dependencies["socket.io"]}`);
  const drivers = [];
  const servers = [];

  // A server, and our client at it, connected.
  async function serve(options = {}, port = 0) {
    const server = http.createServer();
    const io = new Server(server, options);
    const sockets = [];
    io.on("connection", (socket) => {
      sockets.push(socket);
      socket.on("echo", (...args) => {
        const ack = typeof args.at(-1) === "function" ? args.pop() : undefined;
        if (ack) ack(...args);
        else socket.emit("echo", ...args);
      });
    });
    await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
    const it = { io, sockets, port: server.address().port, close: () => new Promise((done) => io.close(done)) };
    servers.push(it);
    return it;
  }
  async function connect(port, options = {}) {
    const driver = new Driver(process.argv[2]);
    drivers.push(driver);
    await driver.next("ready");
    const times = { timeout: 5000, reconnectionDelay: 50, reconnectionDelayMax: 300 };
    driver.tell("connect", { url: `http://127.0.0.1:${port}`, nsp: "/", ...times, ...options });
    return driver;
  }
  const use = (body) => async () => {
    try {
      await body();
    } finally {
      for (const driver of drivers.splice(0)) driver.end();
      await Promise.all(servers.splice(0).map((server) => server.close()));
    }
  };

  for (const [label, transports] of [
    ["websocket", ["websocket"]],
    ["polling", ["polling"]],
    ["upgrade", ["polling", "websocket"]],
  ]) {
    // The one pair of sockets of a test.
    const pair = async (options = {}, more = {}) => {
      const server = await serve({ transports, ...options });
      const driver = await connect(server.port, { transports, ...more });
      const { sid } = await driver.next("connect");
      const [socket] = server.sockets;
      assert.equal(socket.id, sid);
      if (label === "upgrade" && socket.conn.transport.name !== "websocket")
        await within(5000, once(socket.conn, "upgrade"), "no upgrade");
      assert.equal(socket.conn.transport.name, transports.at(-1));
      return { server, driver, socket };
    };

    it(`${label}: connects with its auth payload`, use(async () => {
      const { socket } = await pair({}, { auth: { token: "t", nested: [1, null, "€"] } });
      assert.deepEqual(socket.handshake.auth, { token: "t", nested: [1, null, "€"] });
      assert.equal(socket.handshake.query.EIO, "4");
    }));

    it(`${label}: values, both ways, with and without acks`, use(async () => {
      const { driver, socket } = await pair();
      const values = [1, -2.5, 1e21, "zwölf €😀\n", null, true, { a: [{}, []], "": "" }, ["\u2028\"\\"]];
      driver.emit("echo", ...values);
      assert.deepEqual((await driver.next("event")).args, values);
      assert.deepEqual(await driver.ask("echo", ...values), values);
      assert.deepEqual(await driver.ask("echo"), []);
      assert.deepEqual(await new Promise((resolve) => socket.emit("ask", ...values, (...args) => resolve(args))), values);
    }));

    it(`${label}: binary, both ways, with and without acks`, use(async () => {
      const { driver, socket } = await pair();
      const bytes = Buffer.from(Array.from({ length: 300 }, (_, n) => n & 255));
      const mixed = [$bin(bytes), { deep: [$bin([]), "x", $bin([0xff])] }];
      driver.emit("echo", ...mixed);
      assert.deepEqual((await driver.next("event")).args, mixed);
      assert.deepEqual(await driver.ask("echo", ...mixed), mixed);
      const [back] = await new Promise((resolve) => socket.emit("ask", { b: bytes }, (...args) => resolve(args)));
      assert.deepEqual(Buffer.from(back.b), bytes);
      // A buffer of its own for each, also when many are under way at once.
      for (let n = 0; n < 50; ++n) socket.emit("many", n, Buffer.alloc(n, n));
      for (let n = 0; n < 50; ++n) {
        const { args } = await driver.next("event", (line) => line.name === "many");
        assert.deepEqual(args, [n, $bin(Buffer.alloc(n, n))]);
      }
    }));

    it(`${label}: many and large messages keep their order`, use(async () => {
      const { driver, socket } = await pair();
      const large = "€".repeat(250_000);
      for (let n = 0; n < 300; ++n) socket.emit("n", n);
      socket.emit("large", large);
      for (let n = 0; n < 300; ++n) driver.emit("echo", n);
      driver.emit("echo", large);
      const events = [];
      while (events.length < 602) events.push(await driver.next("event"));
      const of = (name) => events.filter((e) => e.name === name).map((e) => e.args[0]);
      const numbers = Array.from({ length: 300 }, (_, n) => n);
      assert.deepEqual(of("n"), numbers);
      assert.ok(of("large")[0] === large);
      assert.deepEqual(of("echo").slice(0, 300), numbers);
      assert.ok(of("echo")[300] === large);
    }));

    it(`${label}: what is sent at once after CONNECT comes once, through an upgrade too`, use(async () => {
      const server = await serve({ transports });
      server.io.on("connection", (socket) => {
        for (let n = 0; n < 100; ++n) socket.emit("n", n);
        let n = 100;
        const timer = setInterval(() => (n < 200 ? socket.emit("n", n++) : clearInterval(timer)), 1);
      });
      const driver = await connect(server.port, { transports });
      for (let n = 0; n < 200; ++n) assert.deepEqual((await driver.next("event")).args, [n]);
    }));

    it(`${label}: namespaces, and those that refuse`, use(async () => {
      const server = await serve({ transports });
      server.io.of("/chat").on("connection", (socket) => socket.emit("hi", socket.nsp.name, socket.handshake.auth));
      server.io.of(/^\/dynamic-\d+$/).on("connection", (socket) => socket.emit("hi", socket.nsp.name));
      server.io.of("/members").use((socket, next) => {
        const error = new Error("not you");
        error.data = { code: "AUTH_REVOKED", more: ["x"] };
        next(socket.handshake.auth.token === "good" ? undefined : error);
      });
      const driver = await connect(server.port, { transports, nsp: "/chat", auth: { me: 1 } });
      await driver.next("connect", (e) => e.nsp === "/chat");
      assert.deepEqual((await driver.next("event")).args, ["/chat", { me: 1 }]);
      const more = { url: `http://127.0.0.1:${server.port}`, transports, timeout: 5000 };
      driver.tell("connect", { ...more, nsp: "/dynamic-7" });
      assert.deepEqual((await driver.next("event")).args, ["/dynamic-7"]);
      driver.tell("connect", { ...more, nsp: "/members", auth: { token: "bad" } });
      const refused = await driver.next("connect_error");
      assert.deepEqual([refused.nsp, refused.message, refused.data], ["/members", "not you", { code: "AUTH_REVOKED", more: ["x"] }]);
      driver.tell("connect", { ...more, nsp: "/members", auth: { token: "good" } });
      await driver.next("connect", (e) => e.nsp === "/members");
      driver.tell("connect", { ...more, nsp: "/nowhere" });
      assert.equal((await driver.next("connect_error")).message, "Invalid namespace");
      // The others live on.
      server.io.of("/chat").emit("still", "there");
      assert.deepEqual((await driver.next("event")).args, ["there"]);
    }));

    it(`${label}: ends, by either side`, use(async () => {
      const { server, driver, socket } = await pair();
      socket.emit("last", 1);
      socket.disconnect(true);
      await driver.next("event");
      assert.equal((await driver.next("disconnect")).reason, "io server disconnect");
      driver.tell("connect", { url: `http://127.0.0.1:${server.port}`, nsp: "/", transports });
      await driver.next("connect");
      const gone = once(server.sockets[1], "disconnect");
      driver.tell("disconnect", { nsp: "/" });
      assert.equal((await driver.next("disconnect")).reason, "io client disconnect");
      assert.match((await within(5000, gone, "the server does not see it"))[0], /^(client namespace disconnect|transport close)$/);
      assert.equal(driver.lines.filter((line) => line.ev === "reconnect_attempt").length, 0);
    }));

    it(`${label}: comes back after a restart, with what was held, once`, use(async () => {
      const { server, driver } = await pair({}, { auth: { n: 1 } });
      await server.close();
      assert.match((await driver.next("disconnect")).reason, /^transport (close|error)$/);
      driver.emit("echo", "held");
      driver.tell("auth", { auth: { n: 2 } });
      await driver.next("reconnect_attempt");
      const again = await serve({ transports }, server.port);
      await driver.next("connect");
      assert.deepEqual((await driver.next("event")).args, ["held"]);
      assert.deepEqual(await driver.ask("echo", "after"), ["after"]);
      assert.equal(again.sockets.length, 1);
      assert.deepEqual(again.sockets[0].handshake.auth, { n: 2 });
      assert.equal(driver.lines.filter((line) => line.ev === "event").length, 1);
    }), 20000);

    it(`${label}: a server with other settings`, use(async () => {
      const settings = {
        pingInterval: 100,
        pingTimeout: 2000,
        cookie: true,
        connectionStateRecovery: {},
        perMessageDeflate: { threshold: 1 },
        httpCompression: { threshold: 1 },
        maxHttpBufferSize: 5000,
        cors: { origin: "http://a.example" },
      };
      const { driver, socket } = await pair(settings);
      for (let n = 0; n < 4; ++n) await within(5000, once(socket.conn, "heartbeat"), "no pong");
      const text = "compress me ".repeat(300);
      assert.deepEqual(await driver.ask("echo", text), [text]);
      assert.equal(driver.lines.filter((line) => line.ev === "disconnect").length, 0);
    }));
  }

  it("a server without WebSocket is reached by polling alone", use(async () => {
    const server = await serve({ transports: ["polling"] });
    const driver = await connect(server.port, { transports: ["polling", "websocket"] });
    await driver.next("connect");
    assert.deepEqual(await driver.ask("echo", "here"), ["here"]);
    assert.equal(server.sockets[0].conn.transport.name, "polling");
  }));

  it("a server without polling is reached by WebSocket, and refuses polling with its reason", use(async () => {
    const server = await serve({ transports: ["websocket"] });
    const driver = await connect(server.port, { transports: ["polling"] });
    const refused = await driver.next("connect_error");
    assert.match(refused.message, /400|transport/i);
    const other = await connect(server.port, { transports: ["websocket"] });
    await other.next("connect");
  }));

  await runAll(async () => 0);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
