// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The official JavaScript client as a client of lockstepd (docs/protocol.md).
// Usage: node lockstepd_client.cjs FOLDER_OF_PROGRAMS
"use strict";

const assert = require("node:assert/strict");
const crypto = require("node:crypto");
const { io } = require("socket.io-client");
const { startLockstepd } = require("./lockstepd.cjs");
const { it, runAll, within } = require("./support.cjs");

const jane = "jane@example.com";
const tom = "tom@example.com";
const vic = "vic@example.com";
const amy = "amy@example.com";

// A replica, as the protocol wants it: applies in the order of seq, and nothing else.
class Replica {
  constructor(url, token, options = {}) {
    this.client = crypto.randomUUID();
    this.number = 0;
    this.events = []; // [name, envelope], in the order of their coming
    this.cursors = {};
    this.pages = 0;
    this.others = []; // what else came
    this.waiting = [];
    const { auth = {}, ...more } = options;
    this.socket = io(url, {
      forceNew: true,
      reconnectionDelay: 50,
      transports: ["websocket"],
      auth: (give) => give({ token, client: this.client, protocol: 1, ...auth }),
      ...more,
    });
    this.socket.on("hello", (hello) => this.follow(hello));
    this.socket.on("changes", (page, stored) => {
      assert.ok(page.events.length > 0 && page.events.length <= 100);
      this.pages += 1;
      for (const [name, envelope] of page.events) this.apply(name, envelope);
      stored();
    });
    this.socket.onAny((name, envelope) => {
      if (envelope?.seq) this.apply(name, envelope);
      else if (name !== "hello" && name !== "changes") this.others.push([name, envelope]);
      this.look();
    });
    this.socket.on("disconnect", (reason) => (this.reason = reason));
  }

  async follow(hello) {
    this.hello = hello;
    const epoch = hello.workspace.epoch;
    const spaces = hello.spaces.map(({ id }) => ({ id, after: this.cursors[id] ?? 0, epoch }));
    this.subscribed = (await this.ask("subscribe", { spaces })).spaces;
    this.look();
  }

  apply(name, envelope) {
    const before = this.cursors[envelope.space] ?? 0;
    assert.equal(envelope.seq, before + 1, `${name} in ${envelope.space}`);
    this.cursors[envelope.space] = envelope.seq;
    this.events.push([name, envelope]);
    this.look();
  }

  look() {
    this.waiting = this.waiting.filter(({ wanted, resolve }) => {
      const found = wanted();
      if (found) resolve(found);
      return !found;
    });
  }

  until(wanted, what) {
    const found = wanted();
    if (found) return Promise.resolve(found);
    return within(10000, new Promise((resolve) => this.waiting.push({ wanted, resolve })), what);
  }

  // Everything up to the heads that hello named.
  ready() {
    const done = () => this.subscribed && this.hello.spaces.every((s) => (this.cursors[s.id] ?? 0) >= s.head);
    return this.until(done, "catching up");
  }

  event(name, wanted = () => true) {
    return this.until(() => this.events.find(([n, e]) => n === name && wanted(e))?.[1], name);
  }

  other(name) {
    return this.until(() => this.others.find(([n]) => n === name)?.[1], name);
  }

  ask(event, argument) {
    return this.socket.timeout(10000).emitWithAck(event, argument);
  }

  project(key = "ALFA") {
    return this.hello.spaces.find((space) => space.id.startsWith("project:") && space.name === key).id;
  }

  async mutate(...mutations) {
    for (const mutation of mutations) {
      mutation.op ??= `${this.client}:${++this.number}`;
      mutation.space ??= this.project();
    }
    const { results, error } = await this.ask("mutate", { acked: 0, mutations });
    assert.equal(error, undefined, JSON.stringify(error));
    assert.deepEqual(results.map((r) => r.op), mutations.map((m) => m.op));
    return results;
  }

  async create(issue) {
    const id = uuid7();
    const [result] = await this.mutate({ kind: "create_issue", id, issue });
    assert.equal(result.result, "applied", JSON.stringify(result));
    return { id, ...result };
  }

  update(id, changes) {
    return this.mutate({ kind: "update_issue", id, changes }).then(([result]) => result);
  }
}

function uuid7() {
  const bytes = crypto.randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 15);
  bytes[8] = 0x80 | (bytes[8] & 63);
  return bytes.toString("hex").replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

async function main() {
  const server = await startLockstepd(process.argv[2], [jane, tom, vic, amy]);
  server.admin("project", "add", "HIDDEN");
  server.admin("member", "add", "ALFA", vic, "--role", "viewer");
  console.log(`socket.io-client ${require("socket.io-client/package.json").version}`);

  const open = [];
  const connect = (user, options = {}) => {
    const replica = new Replica(server.url, options.token ?? server.token(user), options);
    open.push(replica.socket);
    return replica;
  };
  const plain = (options) => {
    const socket = io(server.url, { forceNew: true, reconnection: false, transports: ["websocket"], ...options });
    open.push(socket);
    return socket;
  };
  // What the server answers to CONNECT.
  const knock = (auth, options) =>
    within(10000, new Promise((resolve) => {
      const socket = plain({ auth, ...options });
      socket.on("connect", () => resolve("connected"));
      socket.on("connect_error", (error) => resolve(error.data?.code ?? `no code: ${error.message}`));
    }), "an answer to CONNECT");
  const use = (body) => async () => {
    try {
      await body();
    } finally {
      for (const socket of open.splice(0)) socket.disconnect();
    }
  };

  it("signs in over HTTP, and says why not", use(async () => {
    const begin = performance.now();
    const answer = await server.login(jane);
    console.log(`        login: ${Math.round(performance.now() - begin)} ms`);
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.user, { id: jane, name: "jane", email: jane });
    assert.equal(answer.workspaces.length, 1);
    assert.equal(await knock({ token: answer.accessToken }), "connected");
    const refused = await server.login(jane, "something else");
    assert.deepEqual([refused.status, refused.code], [401, "AUTH_CREDENTIALS"]);
    const unknown = await server.login("nobody@example.com", "something else");
    assert.deepEqual(unknown, refused);
    const refresh = (token) => fetch(`${server.url}/api/auth/refresh`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ refreshToken: token }),
    });
    const next = await (await refresh(answer.refreshToken)).json();
    assert.equal(await knock({ token: next.accessToken }), "connected");
    assert.equal((await refresh(next.refreshToken)).status, 200);
    assert.equal((await refresh(answer.refreshToken)).status, 401); // used twice: that ends the session
    assert.equal(await knock({ token: next.accessToken }), "AUTH_REVOKED");
    assert.equal((await fetch(`${server.url}/api/auth/logout?token=x`, { method: "POST" })).status, 400);
    assert.deepEqual(Object.keys(await (await fetch(`${server.url}/health`)).json()).sort(),
      ["protocol", "server", "status", "version"]);
  }));

  it("refuses what is no good token, and says which", use(async () => {
    const now = Math.floor(Date.now() / 1000);
    assert.equal(await knock(undefined), "AUTH_MISSING");
    assert.equal(await knock({}), "AUTH_MISSING");
    assert.equal(await knock({ token: 7 }), "AUTH_MALFORMED");
    assert.equal(await knock({ token: "frobnicate" }), "AUTH_MALFORMED");
    assert.equal(await knock({ token: "x".repeat(5000) }), "AUTH_MALFORMED");
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url");
    assert.equal(await knock({ token: `${none}.${server.token(jane).split(".")[1]}.` }), "AUTH_SIGNATURE");
    assert.equal(await knock({ token: server.forge(jane, {}, crypto.randomBytes(32)) }), "AUTH_SIGNATURE");
    assert.equal(await knock({ token: server.forge(jane, { exp: now - 60 }) }), "AUTH_EXPIRED");
    assert.equal(await knock({ token: server.forge(jane, { nbf: now + 600, exp: now + 900 }) }), "AUTH_NOT_YET");
    assert.equal(await knock({ token: server.forge(jane, { aud: "others" }) }), "AUTH_SIGNATURE");
    assert.equal(await knock({ token: server.forge(jane, {}) }), "connected");
    assert.equal(await knock({ token: server.token(jane), protocol: 2, client: "x" }), "PROTOCOL_VERSION");
    assert.equal(await knock({ token: server.token(jane), protocol: 1 }), "AUTH_MALFORMED");
    assert.equal(await knock(undefined, { extraHeaders: { Authorization: `Bearer ${server.token(jane)}` } }), "connected");
    // In an address it would be kept by logs.
    assert.equal(await knock(undefined, { query: { token: server.token(jane) } }), "AUTH_MISSING");
    assert.equal(await knock({ token: server.token(jane) }, { extraHeaders: { Origin: "http://evil.example" } }),
      "no code: websocket error");
  }));

  for (const [label, transports] of [
    ["websocket", ["websocket"]],
    ["polling", ["polling"]],
    ["upgrade", ["polling", "websocket"]],
  ]) {
    it(`${label}: subscribes, mutates and hears of it`, use(async () => {
      const me = connect(jane, { transports });
      const other = connect(tom);
      await me.ready();
      await other.ready();
      if (label === "upgrade")
        await me.until(() => me.socket.io.engine.transport.name === "websocket", "the upgrade");
      assert.deepEqual(me.hello.user, { id: jane, name: "jane", email: jane });
      assert.equal(me.hello.lastOp, 0);
      assert.equal(me.hello.limits.eventsPerMinute, 100);
      assert.ok(me.hello.tokenExpiresIn > 14 * 60000);
      assert.deepEqual(me.hello.spaces.map((s) => s.id.split(":")[0]).sort(), ["directory", "project", "user"]);
      const head = me.cursors[me.project()];

      const subject = `Über ${label} “made” 😀`;
      const made = await me.create({ subject, priority: "High", labels: ["b", "a"] });
      assert.equal(made.seq, head + 1);
      assert.match(made.issue.name, /^ALFA-\d+$/);
      for (const replica of [me, other]) {
        const created = await replica.event("issue_created", (e) => e.seq === made.seq && e.space === me.project());
        assert.equal(created.op, made.op);
        assert.equal(created.user, jane);
        assert.match(created.timestamp, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
        const { id, name, subject: given, status, labels, priority } = created.issue;
        assert.deepEqual({ id, name, given, status, labels, priority },
          { id: made.id, name: made.issue.name, given: subject, status: "Open", labels: ["a", "b"], priority: "High" });
      }
      const updated = await me.update(made.id, {
        status: { from: "Open", to: "In Progress" },
        labels: { add: ["c"], remove: ["a"] },
      });
      assert.deepEqual([updated.result, updated.seq], ["applied", made.seq + 1]);
      const event = await other.event("issue_updated", (e) => e.seq === updated.seq);
      assert.deepEqual(event.changes, { status: "In Progress", labels: ["b", "c"] });
      assert.deepEqual(event.previous, { status: "Open", labels: ["a", "b"] });
      assert.deepEqual([event.conflict, event.merged, event.issue.version], [false, false, 2]);

      const comment = { kind: "add_comment", id: uuid7(), issue: made.id, text: "Line\nand **line**" };
      const [added] = await other.mutate(comment);
      const heard = await me.event("comment_added", (e) => e.seq === added.seq);
      assert.deepEqual([heard.comment.id, heard.comment.text, heard.comment.author], [comment.id, comment.text, tom]);
      // The same op again: the same answer, and no second event.
      const [again] = await other.mutate(comment);
      assert.deepEqual(again, { ...added, duplicate: true });
      const [mismatch] = await other.mutate({ ...comment, text: "Other" });
      assert.deepEqual([mismatch.result, mismatch.code], ["rejected", "IDEMPOTENCY_MISMATCH"]);
      const [deleted] = await me.mutate({ kind: "delete_issue", id: made.id, version: 2 });
      assert.equal(deleted.result, "applied");
      const gone = await other.event("issue_deleted", (e) => e.seq === deleted.seq);
      assert.equal(gone.issue.name, made.issue.name);
      assert.ok(gone.restoreUntil > gone.timestamp);
    }));
  }

  it("answers with a conflict, and keeps it until it is resolved", use(async () => {
    const first = connect(jane);
    const second = connect(tom);
    const tomToo = connect(tom);
    await Promise.all([first, second, tomToo].map((replica) => replica.ready()));
    const { id } = await first.create({ subject: "Both want it", description: "a\nb\nc\n" });
    assert.equal((await first.update(id, { status: { from: "Open", to: "Resolved" } })).result, "applied");
    const result = await second.update(id, {
      status: { from: "Open", to: "In Progress" },
      priority: { from: "Medium", to: "Low" },
    });
    assert.equal(result.result, "conflict");
    assert.equal(result.kind, "fields");
    assert.deepEqual(result.localChanges, { status: "In Progress", priority: "Low" });
    assert.equal(result.remoteChanges.status, "Resolved");
    assert.equal(result.base.status, "Open");
    assert.equal(result.user, jane);
    for (const replica of [second, tomToo]) {
      const event = await replica.event("issue_conflict");
      assert.equal(event.space, `user:${tom}`);
      assert.equal(event.conflict, result.conflict);
      assert.deepEqual([event.author, event.user], [tom, jane]);
      assert.deepEqual([event.issue.id, event.issue.status, event.issue.priority], [id, "Resolved", "Medium"]);
    }
    assert.ok(!first.events.some(([name]) => name === "issue_conflict"));
    const [resolved] = await tomToo.mutate({ kind: "resolve_conflict", id: result.conflict, space: `user:${tom}` });
    assert.equal(resolved.result, "applied", JSON.stringify(resolved));
    assert.equal((await second.event("conflict_resolved")).conflict, result.conflict);

    // Texts merge by lines.
    const text = (to) => ({ description: { from: "a\nb\nc\n", to } });
    assert.equal((await first.update(id, text("A\nb\nc\n"))).result, "applied");
    const merged = await second.update(id, text("a\nb\nC\n"));
    assert.deepEqual([merged.result, merged.changes], ["merged", { description: "A\nb\nC\n" }]);
    const event = await first.event("issue_updated", (e) => e.seq === merged.seq && e.user === tom);
    assert.equal(event.merged, true);
  }));

  it("gives who was away the rest in pages, and who is too far off a snapshot to ask for", use(async () => {
    const writer = connect(jane);
    const reader = connect(tom);
    await writer.ready();
    await reader.ready();
    reader.socket.io.engine.close(); // as if the network had gone
    const mutations = [];
    for (let n = 0; n < 90; ++n)
      mutations.push({ kind: "create_issue", id: uuid7(), issue: { subject: `Number ${n}`, description: "x".repeat(500) } });
    for (let n = 0; n < 3; ++n)
      await writer.mutate(...mutations.splice(0, 30));
    await reader.event("issue_created", (e) => e.issue.subject === "Number 89");
    assert.equal(reader.reason, "forced close");

    const fresh = connect(tom);
    await fresh.ready();
    assert.ok(fresh.pages >= 2, `${fresh.pages} pages`);
    assert.deepEqual(fresh.events.filter(([, e]) => e.space === fresh.project()).map(([n, e]) => [n, e.seq]),
      reader.events.filter(([, e]) => e.space === fresh.project()).map(([n, e]) => [n, e.seq]));
    const epoch = fresh.hello.workspace.epoch;
    const ask = async (cursor) => (await fresh.ask("subscribe", { spaces: [{ id: fresh.project(), ...cursor }] })).spaces[0];
    assert.equal((await ask({ after: 5, epoch: "other" })).status, "resync");
    assert.equal((await ask({ after: 99999, epoch })).status, "resync");
    assert.equal((await ask({ after: fresh.cursors[fresh.project()], epoch })).status, "live");
    const negative = await fresh.ask("subscribe", { spaces: [{ id: fresh.project(), after: -1, epoch }] });
    assert.equal(negative.error.code, "BAD_ARGUMENT");
  }), 30000);

  it("shows nothing of what is not one's own", use(async () => {
    const me = connect(jane);
    const viewer = connect(vic);
    await me.ready();
    await viewer.ready();
    const hidden = server.admin("project", "list").split("\n").find((line) => line.startsWith("HIDDEN")).split("\t")[2];
    for (const space of [`project:${hidden}`, `project:${uuid7()}`, `user:${tom}`, "directory:other", "nonsense"]) {
      const { spaces } = await me.ask("subscribe", { spaces: [{ id: space, after: 0 }] });
      assert.deepEqual([spaces[0].status, spaces[0].head ?? 0], ["forbidden", 0]);
      const [result] = await me.mutate({ kind: "create_issue", id: uuid7(), space, issue: { subject: "x" } });
      assert.equal(result.result, "rejected");
      assert.ok(["FORBIDDEN_OR_MISSING", "BAD_ID", "VALIDATION"].includes(result.code), result.code);
    }
    const { id } = await me.create({ subject: "To look at" });
    await viewer.event("issue_created", (e) => e.issue.id === id);
    const refused = await viewer.update(id, { status: { from: "Open", to: "Closed" } });
    assert.deepEqual([refused.result, refused.code], ["rejected", "FORBIDDEN_OR_MISSING"]);
    // Who gets into a project, or out of it, learns it at once.
    server.admin("member", "add", "HIDDEN", jane);
    const granted = await me.event("space_granted", (e) => e.granted.id === `project:${hidden}`);
    assert.equal(granted.granted.role, "member");
    assert.equal((await me.ask("subscribe", { spaces: [{ id: granted.granted.id, after: 0 }] })).spaces[0].status, "catching_up");
    await me.event("project_created", (e) => e.space === granted.granted.id);
  }));

  it("rejects what is wrong in a mutation, and leaves the rest", use(async () => {
    const me = connect(jane);
    await me.ready();
    const { id } = await me.create({ subject: "The good one" });
    const create = (issue) => ({ kind: "create_issue", id: uuid7(), issue });
    const update = (changes) => ({ kind: "update_issue", id, changes });
    const wrong = [
      [create({ subject: "" }), "VALIDATION"],
      [create({ subject: "x".repeat(256) }), "VALIDATION"],
      [create({ subject: "a\u202eb" }), "VALIDATION"],
      [create({ subject: "a", description: "ü".repeat(16385) }), "VALIDATION"],
      [create({ subject: "a", frobnicate: 1 }), "UNKNOWN_FIELD"],
      [create({ subject: 7 }), "VALIDATION"],
      [create({ subject: "a", status: "Lost" }), "VALIDATION"],
      [create({ subject: "a", labels: Array.from({ length: 51 }, (_, n) => `l${n}`) }), "VALIDATION"],
      [create({ subject: "a", severity: 11 }), "VALIDATION"],
      [{ ...create({ subject: "a" }), id: "../x" }, "BAD_ID"],
      [{ ...create({ subject: "a" }), id }, "BAD_ID"],
      [update({ assignee: { from: null, to: "nobody@example.com" } }), "NOT_A_MEMBER"],
      [update({ version: { from: 1, to: 9 } }), "VALIDATION|UNKNOWN_FIELD"],
      [{ kind: "frobnicate", id }, "UNKNOWN_KIND"],
      [{ kind: "update_issue", id: uuid7(), changes: { status: { from: "Open", to: "Closed" } } }, "FORBIDDEN_OR_MISSING"],
    ];
    const results = await me.mutate(...wrong.map(([mutation]) => mutation), create({ subject: "The last one" }));
    wrong.forEach(([mutation, codes], n) => {
      assert.equal(results[n].result, "rejected", JSON.stringify([mutation, results[n]]).slice(0, 300));
      assert.ok(codes.split("|").includes(results[n].code), JSON.stringify([mutation, results[n]]).slice(0, 300));
    });
    assert.equal(results.at(-1).result, "applied");

    const error = async (event, argument) => (await me.ask(event, argument)).error?.code;
    assert.equal(await error("frobnicate", {}), "UNKNOWN_EVENT");
    assert.equal(await error("subscribe", "all"), "BAD_ARGUMENT");
    assert.equal(await error("subscribe", {}), "BAD_ARGUMENT");
    assert.equal(await error("mutate", { mutations: [{ kind: "create_issue" }] }), "BAD_ARGUMENT");
    const many = Array.from({ length: 101 }, () => ({ ...create({ subject: "a" }), op: `${me.client}:999`, space: me.project() }));
    assert.equal(await error("mutate", { mutations: many }), "BATCH_TOO_LARGE");
    me.socket.emit("mutate", { mutations: [] });
    assert.equal((await me.other("error")).error.code, "MUTATION_NEEDS_ACK");
    assert.equal(me.socket.connected, true);
  }));

  it("slows down who asks too much, and says for how long", use(async () => {
    const me = connect(jane);
    await me.ready();
    const asked = Array.from({ length: 60 }, () => me.ask("watch", { topics: [] }));
    const answers = await Promise.all(asked);
    const limited = answers.filter((answer) => answer.error);
    assert.ok(limited.length >= 20 && limited.length < 60, `${limited.length} of 60`);
    for (const { error } of limited) {
      assert.equal(error.code, "RATE_LIMITED");
      assert.ok(error.retryAfterMs > 0 && error.retryAfterMs <= 60000, error.retryAfterMs);
    }
  }));

  it("lets five connections of a user in, and the same replica only once", use(async () => {
    const replicas = [];
    for (let n = 0; n < 5; ++n) {
      replicas.push(connect(jane));
      await replicas[n].ready();
    }
    assert.equal(await knock({ token: server.token(jane) }), "LIMIT_CONNECTIONS");
    assert.equal(await knock({ token: server.token(tom) }), "connected");
    const again = connect(jane, { auth: { client: replicas[0].client } });
    await again.ready();
    await replicas[0].until(() => replicas[0].reason, "the end of the older one");
    assert.equal(replicas[0].reason, "io server disconnect");
  }));

  it("tells who is there, where, and typing", use(async () => {
    const me = connect(jane);
    await me.ready();
    const { id } = await me.create({ subject: "Talk" });
    const other = connect(amy); // not seen so far: who was here a moment ago has not left yet
    await other.ready();
    const joined = await me.other("user_joined");
    assert.deepEqual([joined.user.id, joined.user.name, joined.state], [amy, "amy", "online"]);
    for (const replica of [me, other])
      assert.ok(`issue:${id}` in (await replica.ask("watch", { topics: [`issue:${id}`, `issue:${uuid7()}`] })).topics);
    other.socket.emit("presence", { state: "busy", issue: id, field: "description" });
    const presence = await me.until(
      () => me.others.find(([n, e]) => n === "presence" && e.user === amy && e.issue === id)?.[1], "presence");
    assert.deepEqual([presence.state, presence.field], ["busy", "description"]);
    other.socket.emit("typing", { topic: `issue:${id}`, field: "comment", on: true });
    const typing = await me.other("typing");
    assert.deepEqual(typing, { user: amy, topic: `issue:${id}`, field: "comment", on: true });
    assert.ok(!other.others.some(([name]) => name === "typing"));
  }));

  it("renews a session without a break, and ends one that has expired", use(async () => {
    const soon = () => server.forge(jane, { exp: Math.floor(Date.now() / 1000) + 2 });
    const kept = connect(jane, { token: soon(), reconnection: false });
    const left = connect(jane, { token: soon(), reconnection: false });
    await kept.ready();
    const renewed = await kept.ask("auth_refresh", { token: server.token(jane) });
    assert.ok(renewed.tokenExpiresIn > 14 * 60000, JSON.stringify(renewed));
    assert.equal((await kept.ask("auth_refresh", { token: server.token(tom) })).error.code, "AUTH_MALFORMED");
    assert.equal((await kept.ask("auth_refresh", { token: "x" })).error.code, "AUTH_MALFORMED");
    await left.other("session_expired");
    await left.until(() => left.reason, "the end");
    assert.equal(left.reason, "io server disconnect");
    assert.equal(kept.socket.connected, true);
  }));

  it("comes back after a restart of the server, and misses nothing", use(async () => {
    const me = connect(jane);
    const other = connect(tom, { transports: ["polling", "websocket"] });
    await me.ready();
    await other.ready();
    for (const signal of ["SIGTERM", "SIGKILL"]) {
      await server.stop(signal);
      await server.start();
      await me.until(() => me.socket.connected && me.reason && ((me.reason = undefined), true), "coming back");
      const { seq } = await me.create({ subject: `After ${signal}` });
      await other.event("issue_created", (e) => e.seq === seq);
      await me.event("issue_created", (e) => e.seq === seq);
    }
  }), 30000);

  await runAll(server.end);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
