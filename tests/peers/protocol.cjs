// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Engine.IO 4 and Socket.IO 5 packet by packet, with an HTTP client and a WebSocket by others.
// Usage: node protocol.cjs path/to/socketio_echo_server
"use strict";

const assert = require("node:assert/strict");
const net = require("node:net");
const { WebSocket } = require("ws");
const { startServer, it, runAll, sleep } = require("./support.cjs");

async function main() {
  const server = await startServer(process.argv[2]);
  const base = `http://127.0.0.1:${server.port}`;
  console.log(`ws ${require("ws/package.json").version}, fetch of node ${process.version}`);

  const url = (path, query) => `${base}${path}?${query}`;
  const get = (path, query) => fetch(url(path, query));
  const post = (path, query, body) => fetch(url(path, query), { method: "POST", body });
  const body = async (response) => [response.status, await response.text()];
  async function pollingSession(path) {
    const text = await (await get(path, "EIO=4&transport=polling")).text();
    return `EIO=4&transport=polling&sid=${JSON.parse(text.slice(1)).sid}`;
  }
  // A WebSocket that keeps what comes: next() gives one message after the other.
  function socket(path, query) {
    const ws = new WebSocket(url(path, query).replace("http", "ws"));
    const queue = [];
    const waiting = [];
    const give = (item) => (waiting.length ? waiting.shift()(item) : queue.push(item));
    ws.on("message", (data, isBinary) => give(isBinary ? data : data.toString()));
    ws.opened = new Promise((resolve) => ws.on("open", resolve));
    ws.closed = new Promise((resolve) => ws.on("close", (code) => resolve(code)));
    ws.refused = new Promise((resolve) => ws.on("unexpected-response", (_, answer) => resolve(answer.statusCode)));
    ws.on("error", () => {});
    ws.next = () => (queue.length ? Promise.resolve(queue.shift()) : new Promise((resolve) => waiting.push(resolve)));
    return ws;
  }
  async function connected() {
    const ws = socket("/socket.io/", "EIO=4&transport=websocket");
    assert.equal((await ws.next())[0], "0");
    ws.send("40");
    assert.match(await ws.next(), /^40\{"sid":"[^"]+"\}$/);
    assert.equal(await ws.next(), '42["auth",{}]');
    return ws;
  }

  for (const path of ["/engine.io/", "/socket.io/"]) {
    it(`${path} opens by polling and by WebSocket`, async () => {
      const [status, text] = await body(await get(path, "EIO=4&transport=polling"));
      assert.equal(status, 200);
      const { sid, ...rest } = JSON.parse(text.slice(1));
      assert.equal(text[0], "0");
      assert.equal(typeof sid, "string");
      const times = { pingInterval: 300, pingTimeout: 200, maxPayload: 1000000 };
      assert.deepEqual(rest, { upgrades: ["websocket"], ...times });
      const ws = socket(path, "EIO=4&transport=websocket");
      const opened = JSON.parse((await ws.next()).slice(1));
      delete opened.sid;
      assert.deepEqual(opened, { upgrades: [], ...times });
      ws.close();
    });

    it(`${path} refuses bad handshakes`, async () => {
      for (const [query, code] of [
        ["transport=polling", 5],
        ["EIO=abc&transport=polling", 5],
        ["EIO=3&transport=polling", 5],
        ["EIO=4", 0],
        ["EIO=4&transport=abc", 0],
        ["EIO=4&transport=polling&sid=unknown", 1],
        ["EIO=4&transport=websocket", 3],
      ]) {
        const response = await get(path, query);
        assert.equal(response.status, 400, query);
        assert.equal((await response.json()).code, code, query);
      }
      for (const method of ["POST", "PUT"]) {
        const response = await fetch(url(path, "EIO=4&transport=polling"), { method });
        assert.equal(response.status, 400);
        assert.equal((await response.json()).code, 2);
      }
      for (const query of ["transport=websocket", "EIO=abc&transport=websocket", "EIO=4", "EIO=4&transport=abc"]) {
        assert.equal(await socket(path, query).refused, 400, query);
      }
    });

    it(`${path} keeps its heartbeat by polling`, async () => {
      const session = await pollingSession(path);
      for (let i = 0; i < 3; ++i) {
        assert.deepEqual(await body(await get(path, session)), [200, "2"]);
        assert.deepEqual(await body(await post(path, session, "3")), [200, "ok"]);
      }
      const silent = await pollingSession(path);
      await sleep(500);
      assert.equal((await get(path, silent)).status, 400);
    });

    it(`${path} keeps its heartbeat by WebSocket`, async () => {
      const ws = socket(path, "EIO=4&transport=websocket");
      await ws.next();
      for (let i = 0; i < 3; ++i) {
        assert.equal(await ws.next(), "2");
        ws.send("3");
      }
      await ws.closed; // no more pongs
    });

    it(`${path} is closed by the client`, async () => {
      const session = await pollingSession(path);
      const waiting = get(path, session);
      await sleep(5);
      assert.equal((await post(path, session, "1")).status, 200);
      assert.deepEqual(await body(await waiting), [200, "6"]);
      assert.equal((await get(path, session)).status, 400);
      const ws = socket(path, "EIO=4&transport=websocket");
      await ws.next();
      ws.send("1");
      await ws.closed;
    });

    it(`${path} upgrades once`, async () => {
      const session = await pollingSession(path);
      const ws = socket(path, session.replace("polling", "websocket"));
      await ws.opened;
      ws.send("2probe");
      assert.equal(await ws.next(), "3probe");
      assert.deepEqual(await body(await get(path, session)), [200, "6"]);
      ws.send("5");
      assert.equal((await get(path, session)).status, 400);
      const second = socket(path, session.replace("polling", "websocket"));
      await second.closed;
      if (path === "/engine.io/") {
        ws.send("4hello");
        assert.equal(await ws.next(), "4hello");
      }
      ws.close();
    });
  }

  it("echoes payloads by polling", async () => {
    const session = await pollingSession("/engine.io/");
    for (const payload of ["4hello", "4test1\x1e4test2\x1e4test3", "4hello\x1ebAQIDBA==", "4€"]) {
      assert.deepEqual(await body(await post("/engine.io/", session, payload)), [200, "ok"]);
      assert.deepEqual(await body(await get("/engine.io/", session)), [200, payload]);
    }
  });

  it("closes the session for what it cannot read", async () => {
    for (const payload of ["abc", "4a\x1e", "b!!"]) {
      const session = await pollingSession("/engine.io/");
      assert.equal((await post("/engine.io/", session, payload)).status, 400);
      assert.equal((await get("/engine.io/", session)).status, 400);
    }
    const ws = socket("/engine.io/", "EIO=4&transport=websocket");
    await ws.next();
    ws.send("abc");
    await ws.closed;
  });

  it("closes the session for two polls, or a broken one", async () => {
    let session = await pollingSession("/engine.io/");
    const first = get("/engine.io/", session);
    await sleep(5);
    assert.equal((await get("/engine.io/", session + "&t=2")).status, 400);
    assert.deepEqual(await body(await first), [200, "1"]);
    assert.equal((await get("/engine.io/", session)).status, 400);

    session = await pollingSession("/engine.io/");
    const controller = new AbortController();
    const broken = fetch(url("/engine.io/", session), { signal: controller.signal }).catch(() => {});
    await sleep(5);
    controller.abort();
    await broken;
    await sleep(5);
    assert.equal((await get("/engine.io/", session)).status, 400);
  });

  it("closes the session for two POSTs at once", async () => {
    const session = await pollingSession("/engine.io/");
    const slow = net.connect(server.port, "127.0.0.1");
    slow.write(`POST /engine.io/?${session} HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\n4he`);
    await sleep(20);
    assert.equal((await post("/engine.io/", session, "4hello")).status, 400);
    assert.equal((await get("/engine.io/", session)).status, 400);
    slow.destroy();
  });

  it("refuses more than the maximum", async () => {
    const session = await pollingSession("/engine.io/");
    assert.equal((await post("/engine.io/", session, "4".repeat(1000001))).status, 413);
    const ws = socket("/engine.io/", "EIO=4&transport=websocket");
    await ws.next();
    ws.send("4".repeat(1000001));
    assert.equal(await ws.closed, 1009);
  });

  it("connects to namespaces", async () => {
    for (const [packet, reply, auth] of [
      ['40{"token":"123"}', /^40\{"sid":"[^"]+"\}$/, '42["auth",{"token":"123"}]'],
      ["40/custom,", /^40\/custom,\{"sid":"[^"]+"\}$/, '42/custom,["auth",{}]'],
      ["40/custom", /^40\/custom,\{"sid":"[^"]+"\}$/, '42/custom,["auth",{}]'],
      ['40/custom,{"a":1}', /^40\/custom,\{"sid":"[^"]+"\}$/, '42/custom,["auth",{"a":1}]'],
    ]) {
      const ws = socket("/socket.io/", "EIO=4&transport=websocket");
      await ws.next();
      ws.send(packet);
      assert.match(await ws.next(), reply);
      assert.equal(await ws.next(), auth);
      ws.close();
    }
    const ws = socket("/socket.io/", "EIO=4&transport=websocket");
    await ws.next();
    ws.send("40/random");
    assert.equal(await ws.next(), '44/random,{"message":"Invalid namespace"}');
    ws.close();
  });

  it("does not wait for ever for a namespace", async () => {
    const ws = socket("/socket.io/", "EIO=4&transport=websocket");
    ws.on("message", (data) => data.toString() === "2" && ws.send("3"));
    await ws.closed;
  });

  it("leaves namespaces", async () => {
    const ws = await connected();
    ws.send("40/custom");
    assert.match(await ws.next(), /^40\/custom,/);
    await ws.next();
    ws.send("41/custom");
    ws.send('42["message","to the main namespace"]');
    assert.equal(await ws.next(), '42["message-back","to the main namespace"]');
    ws.send("41");
    assert.equal(await ws.next(), "2"); // the session stays
    ws.close();
  });

  it("carries events, acknowledgements and attachments", async () => {
    const ws = await connected();
    ws.send('42["message",1,"2",{"3":[true]}]');
    assert.equal(await ws.next(), '42["message-back",1,"2",{"3":[true]}]');
    ws.send('42456["message-with-ack",1,"2",{"3":[false]}]');
    assert.equal(await ws.next(), '43456[1,"2",{"3":[false]}]');
    const places = '{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}';
    for (const [sent, expected] of [
      [`452-["message",${places}]`, `452-["message-back",${places}]`],
      [`452-789["message-with-ack",${places}]`, `462-789[${places}]`],
    ]) {
      ws.send(sent);
      ws.send(Buffer.from([1, 2, 3]));
      ws.send(Buffer.from([4, 5, 6]));
      assert.equal(await ws.next(), expected);
      assert.deepEqual([...(await ws.next())], [1, 2, 3]);
      assert.deepEqual([...(await ws.next())], [4, 5, 6]);
    }
    ws.close();
  });

  it("closes for packets that cannot be read", async () => {
    for (const packet of ["4abc", "42{}", '42abc["message-with-ack"]', '42["x"', "451-[]", "47"]) {
      const ws = await connected();
      ws.send(packet);
      await ws.closed;
    }
    const ws = socket("/socket.io/", "EIO=4&transport=websocket");
    await ws.next();
    ws.send('42["message"]'); // before CONNECT
    await ws.closed;
  });

  await runAll(server.stop);
}

main();
