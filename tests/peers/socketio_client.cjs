// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The official JavaScript clients against the server's protocol layers.
// Usage: node socketio_client.cjs path/to/socketio_echo_server
"use strict";

const assert = require("node:assert/strict");
const { io } = require("socket.io-client");
const { Socket: EngineSocket } = require("engine.io-client");
const { startServer, it, runAll, within, sleep, once } = require("./support.cjs");

async function main() {
  const server = await startServer(process.argv[2]);
  const url = `http://127.0.0.1:${server.port}`;
  console.log(
    `socket.io-client ${require("socket.io-client/package.json").version}, ` +
      `engine.io-client ${require("engine.io-client/package.json").version}`
  );

  const open = [];
  const connect = (nsp = "", options = {}) => {
    const socket = io(url + nsp, { reconnection: false, forceNew: true, ...options });
    open.push(socket);
    return socket;
  };
  const use = (body) => async () => {
    try {
      await body();
    } finally {
      for (const socket of open.splice(0)) socket.disconnect();
    }
  };

  for (const [label, transports] of [
    ["websocket", ["websocket"]],
    ["polling", ["polling"]],
    ["upgrade", ["polling", "websocket"]],
  ]) {
    it(
      `${label}: connects with an auth payload`,
      use(async () => {
        const socket = connect("", { transports, auth: { token: "123", n: [1, null] } });
        const [auth] = await once(socket, "auth");
        assert.deepEqual(auth, { token: "123", n: [1, null] });
        assert.equal(socket.connected, true);
        assert.match(socket.id, /^[A-Za-z0-9_-]{24}$/);
        assert.notEqual(socket.id, socket.io.engine.id);
      })
    );

    it(
      `${label}: echoes values`,
      use(async () => {
        const socket = connect("", { transports });
        const args = [1, -2.5, "zwölf €😀", null, true, { a: [{}, []], "": "" }, ["\u0001\n\"\\"]];
        socket.emit("message", ...args);
        assert.deepEqual(await once(socket, "message-back"), args);
      })
    );

    it(
      `${label}: echoes binary`,
      use(async () => {
        const socket = connect("", { transports });
        const bytes = Buffer.from([0, 1, 2, 250, 255]);
        socket.emit("message", bytes, { nested: [bytes, "x", Buffer.alloc(0)] });
        const [first, second] = await once(socket, "message-back");
        assert.deepEqual(Buffer.from(first), bytes);
        assert.deepEqual(Buffer.from(second.nested[0]), bytes);
        assert.equal(second.nested[1], "x");
        assert.equal(second.nested[2].length, 0);
      })
    );

    it(
      `${label}: acknowledges, with binary too`,
      use(async () => {
        const socket = connect("", { transports });
        assert.deepEqual(await socket.timeout(5000).emitWithAck("message-with-ack", { a: 1 }), { a: 1 });
        const [bytes] = await new Promise((resolve) =>
          socket.emit("message-with-ack", Buffer.from("abc"), (...args) => resolve(args))
        );
        assert.equal(Buffer.from(bytes).toString(), "abc");
      })
    );

    it(
      `${label}: keeps 500 messages in order, text and binary`,
      use(async () => {
        const socket = connect("", { transports });
        const seen = [];
        const done = new Promise((resolve) =>
          socket.on("message-back", (n, bytes) => {
            seen.push(n);
            if (n % 10 === 0) assert.equal(Buffer.from(bytes).readUInt32LE(0), n);
            if (seen.length === 500) resolve();
          })
        );
        for (let n = 0; n < 500; ++n) {
          if (n % 10 === 0) {
            const bytes = Buffer.alloc(4);
            bytes.writeUInt32LE(n);
            socket.emit("message", n, bytes);
          } else {
            socket.emit("message", n);
          }
          if (n % 50 === 0) await sleep(2);
        }
        await done;
        assert.deepEqual(seen, [...Array(500).keys()]);
      })
    );

    it(
      `${label}: carries 900,000 bytes`,
      use(async () => {
        const socket = connect("", { transports });
        const text = "é".repeat(300000) + "x".repeat(300000);
        socket.emit("message", text);
        const [back] = await once(socket, "message-back");
        assert.equal(back, text);
      })
    );

    it(
      `${label}: is closed for more than the maximum`,
      use(async () => {
        const socket = connect("", { transports });
        await once(socket, "auth");
        if (label === "upgrade" && socket.io.engine.transport.name !== "websocket")
          await once(socket.io.engine, "upgrade");
        socket.emit("message", "x".repeat(1000001));
        const [reason] = await once(socket, "disconnect");
        assert.match(reason, /^transport (close|error)$/);
      })
    );

    it(
      `${label}: outlives its heartbeats`,
      use(async () => {
        const socket = connect("", { transports });
        let lost = null;
        socket.on("disconnect", (reason) => (lost = reason));
        await once(socket, "connect");
        await sleep(1600); // five intervals
        assert.equal(lost, null);
        assert.equal(await socket.timeout(2000).emitWithAck("message-with-ack", "alive"), "alive");
      })
    );

    it(
      `${label}: disconnects and connects again`,
      use(async () => {
        const socket = connect("", { transports });
        await once(socket, "connect");
        const first = socket.id;
        const gone = once(socket, "disconnect");
        socket.disconnect();
        assert.deepEqual((await gone)[0], "io client disconnect");
        socket.connect();
        await once(socket, "auth");
        assert.notEqual(socket.id, first);
      })
    );

    it(
      `${label}: refuses an unknown namespace`,
      use(async () => {
        const socket = connect("/unknown", { transports });
        const [error] = await once(socket, "connect_error");
        assert.equal(error.message, "Invalid namespace");
      })
    );

    it(
      `${label}: several namespaces over one connection`,
      use(async () => {
        const main = connect("", { transports, forceNew: false, multiplex: true });
        const custom = main.io.socket("/custom", { auth: { who: "me" } });
        custom.connect();
        const [auth] = await once(custom, "auth");
        assert.equal(typeof auth, "object");
        custom.emit("message", "in custom");
        main.emit("message", "in main");
        const [[a], [b]] = await Promise.all([once(custom, "message-back"), once(main, "message-back")]);
        assert.deepEqual([a, b], ["in custom", "in main"]);
        custom.disconnect();
        assert.equal(await main.timeout(2000).emitWithAck("message-with-ack", "still here"), "still here");
        custom.connect();
        await once(custom, "connect");
      })
    );
  }

  it(
    "upgrade: really upgrades, and loses nothing meanwhile",
    use(async () => {
      const socket = connect("", { transports: ["polling", "websocket"] });
      let upgraded = false;
      socket.io.once("open", () => {
        assert.equal(socket.io.engine.transport.name, "polling");
        socket.io.engine.once("upgrade", () => (upgraded = true));
      });
      await once(socket, "connect");
      const seen = [];
      socket.on("message-back", (n) => seen.push(n));
      for (let n = 0; n < 200; ++n) {
        socket.emit("message", n);
        await sleep(1);
      }
      while (seen.length < 200) await sleep(5);
      assert.deepEqual(seen, [...Array(200).keys()]);
      assert.equal(upgraded, true);
      assert.equal(socket.io.engine.transport.name, "websocket");
    })
  );

  it(
    "websocket: 50 clients at once",
    use(async () => {
      const sockets = Array.from({ length: 50 }, () => connect("", { transports: ["websocket"] }));
      await Promise.all(sockets.map((socket) => once(socket, "auth")));
      const answers = await Promise.all(
        sockets.map((socket, n) => socket.timeout(5000).emitWithAck("message-with-ack", n))
      );
      assert.deepEqual(answers, [...Array(50).keys()]);
    })
  );

  for (const transports of [["websocket"], ["polling"], ["polling", "websocket"]]) {
    it(`engine.io ${transports.join(" to ")}: echoes text and binary, closes`, async () => {
      const socket = new EngineSocket(url, { path: "/engine.io/", transports });
      socket.binaryType = "arraybuffer";
      await once(socket, "open");
      const received = [];
      socket.on("message", (data) => received.push(data));
      socket.send("hello €");
      socket.send(Buffer.from([1, 2, 3]));
      socket.send("last");
      while (received.length < 3) await sleep(5);
      assert.equal(received[0], "hello €");
      assert.deepEqual([...new Uint8Array(received[1])], [1, 2, 3]);
      assert.equal(received[2], "last");
      if (transports.length === 2) {
        while (socket.transport.name !== "websocket") await sleep(5);
        socket.send("after the upgrade");
        while (received.length < 4) await sleep(5);
      }
      const closed = once(socket, "close");
      socket.close();
      await within(5000, closed, "no close");
    });
  }

  await runAll(server.stop);
}

main();
