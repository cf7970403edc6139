// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// plain_client.cjs, which knows nothing of Lockstep, at a lockstepd where others work.
// Usage: node plain.cjs FOLDER_OF_PROGRAMS
"use strict";

const assert = require("node:assert/strict");
const { spawn } = require("node:child_process");
const path = require("node:path");
const { io } = require("socket.io-client");
const { startLockstepd } = require("./lockstepd.cjs");
const { it, runAll, within, once } = require("./support.cjs");

const jane = "jane@example.com";
const tom = "tom@example.com";
const amy = "amy@example.com";

class PlainClient {
  constructor(url, token) {
    this.lines = [];
    this.child = spawn(process.execPath, [path.join(__dirname, "plain_client.cjs"), url, token], { stdio: ["ignore", "pipe", "inherit"] });
    let rest = "";
    this.child.stdout.setEncoding("utf8").on("data", (chunk) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop();
      this.lines.push(...lines);
      this.child.emit("news");
    });
  }
  async says(line, ms = 10000) {
    const look = async () => {
      while (!this.lines.includes(line)) await once(this.child, "news");
    };
    await within(ms, look(), `not said: ${line}\nbut:\n${this.lines.join("\n")}\n`);
  }
}

async function main() {
  const server = await startLockstepd(process.argv[2], [jane, tom, amy], ["--max-connections-per-user", "20"]);
  const plain = new PlainClient(server.url, server.token(jane, 60));
  await plain.says("connected");

  const worker = io(server.url, { forceNew: true, auth: (give) => give({ token: server.token(tom), client: "worker", protocol: 1 }) });
  const [hello] = await once(worker, "hello");
  const space = hello.spaces.find((s) => s.id.startsWith("project:")).id;
  let number = 0;
  const mutate = async (mutation, socket = worker, client = "worker") => {
    const mutations = [{ op: `${client}:${++number}`, space, ...mutation }];
    const { results } = await socket.timeout(10000).emitWithAck("mutate", { acked: 0, mutations });
    return results[0];
  };
  const uuid = () => `01900000-0000-7000-8000-${String(++number).padStart(12, "0")}`;

  it("a plain client hears of people and issues", async () => {
    await plain.says(`true tom <${tom}> joined`);
    const id = uuid();
    await mutate({ kind: "create_issue", id, issue: { subject: "Bug in login system", priority: "High" } });
    await plain.says(`true ${tom} created ALFA-1 "Bug in login system" (Open, High)`);
    const changes = { status: { from: "Open", to: "In Progress" }, assignee: { from: null, to: jane } };
    await mutate({ kind: "update_issue", id, changes });
    await plain.says(`true ${tom} updated ALFA-1 "Bug in login system" assignee=${jane} status=In Progress conflict=false`);
    await mutate({ kind: "delete_issue", id, version: 2 });
    await plain.says(`true ${tom} deleted ALFA-1, 0 left`);
  });

  it("a plain client that mutates hears of its own conflict", async () => {
    const id = uuid();
    await mutate({ kind: "create_issue", id, issue: { subject: "Both" } });
    await plain.says(`true ${tom} created ALFA-2 "Both" (Open, Medium)`);
    const socket = io(server.url, { forceNew: true, auth: { token: server.token(jane), client: "janes-page" } });
    await once(socket, "connect");
    assert.equal((await mutate({ kind: "update_issue", id, changes: { status: { from: "Open", to: "Resolved" } } })).result, "applied");
    const late = { kind: "update_issue", id, changes: { status: { from: "Open", to: "Closed" } } };
    assert.equal((await mutate(late, socket, "janes-page")).result, "conflict");
    await plain.says(`true ${tom} changed ALFA-2: mine {"status":"Closed"} theirs {"status":"Resolved"}`);
    socket.disconnect();
  });

  it("a plain client hears of a project it gets into meanwhile, and stays connected", async () => {
    server.admin("project", "add", "BETA");
    server.admin("member", "add", "BETA", jane);
    server.admin("member", "add", "BETA", tom);
    const beta = server.admin("project", "list").split("\n").find((line) => line.startsWith("BETA")).split("\t")[2];
    await mutate({ kind: "create_issue", id: uuid(), space: `project:${beta}`, issue: { subject: "In another project" } });
    await plain.says(`true ${tom} created BETA-1 "In another project" (Open, Medium)`);
    // What it never asked for is not sent: a page of what was before would have to be acknowledged.
    assert.deepEqual(plain.lines.filter((line) => line.startsWith("disconnected")), []);
  });

  it("a plain client hears who has left", async () => {
    const visitor = io(server.url, { forceNew: true, auth: { token: server.token(amy) } });
    await plain.says(`true amy <${amy}> joined`);
    visitor.disconnect();
    await plain.says(`true amy <${amy}> left`, 20000);
  }, 30000);

  it("a plain client comes back by itself when the server does", async () => {
    for (const signal of ["SIGTERM", "SIGKILL"]) {
      const before = plain.lines.length;
      await server.stop(signal);
      await server.start();
      plain.lines.splice(0, before);
      await plain.says("connected", 20000);
      const joined = () => worker.connected || once(worker, "connect");
      await joined();
      await mutate({ kind: "create_issue", id: uuid(), issue: { subject: `After ${signal}` } });
      const name = signal === "SIGTERM" ? "ALFA-3" : "ALFA-4";
      await plain.says(`true ${tom} created ${name} "After ${signal}" (Open, Medium)`);
    }
  }, 60000);

  await runAll(async () => {
    plain.child.kill();
    worker.disconnect();
    return server.end();
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
