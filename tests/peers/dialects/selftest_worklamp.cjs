// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

"use strict";

const assert = require("node:assert/strict");
const { io } = require("socket.io-client");
const { within, once } = require("../support.cjs");
const { withServer } = require("./running.cjs");

async function signIn(server, email = "admin@worklamp.com", password = "admin123") {
  const { accessToken, user } = await server.expect(200, "POST", "/api/auth/login", { email, password });
  return { accessToken, user, headers: { Authorization: `Bearer ${accessToken}` } };
}
const ack = (id, success) =>
  success === true ? `43${id}[{"success":true}]` : `43${id}[{"success":false,"error":"${success}"}]`;

module.exports = (it) => {
  it(
    "worklamp: who may connect and what is joined",
    withServer("worklamp", "as-built", async (server) => {
      const { accessToken, user } = await signIn(server);
      const other = await signIn(server, "bob@example.com", "Passw0rd1");
      const refused = async (query, headers, connect, message) => {
        assert.equal(await server.frames(query, headers).connect(connect), `44{"message":"${message}"}`);
      };
      await refused("", {}, "40", "Authentication token required");
      await refused("", {}, '40{"token":"bad"}', "Authentication failed");
      await server.frames(`&token=${accessToken}`).connect();
      await server.frames("", { Authorization: `Bearer ${accessToken}` }).connect();
      const [a, b, foreign] = [server.frames(), server.frames(), server.frames()];
      for (const frames of [a, b]) assert.match(await frames.connect(`40{"token":"${accessToken}"}`), /^40\{"sid":/);
      await foreign.connect(`40{"token":"${other.accessToken}"}`);
      assert.deepEqual(
        [a.handshake.pingInterval, a.handshake.pingTimeout, a.handshake.maxPayload],
        [25000, 60000, 1e6],
      );
      const { projects, channels } = await server.command("dump");
      const join = `["join:project",{"projectId":"${projects[0].id}"}]`;
      foreign.send(`420${join}`);
      assert.equal(await foreign.next(), ack(0, "Project not found or access denied"));
      for (const frames of [a, b]) {
        frames.send(`420${join}`);
        assert.equal(await frames.next(), ack(0, true));
        frames.send(`421["join:channel",{"channelId":"${channels[0].id}"}]`);
        assert.equal(await frames.next(), ack(1, true));
      }
      a.send(`422["join:channel",{"channelId":"00000000-0000-0000-0000-000000000000"}]`);
      assert.equal(await a.next(), ack(2, "Channel not found or access denied"));
      a.send(`42["typing:start",{"channelId":"${channels[0].id}"}]`);
      assert.deepEqual(await b.event(), [
        "user:typing",
        { userId: user.id, channelId: channels[0].id, isTyping: true },
      ]);
      await a.silent('424["heartbeat"]', /^434\[\{"timestamp":\d{13}\}\]$/);
      // Nothing comes for an edit, the sender's own message does.
      const headers = { Authorization: `Bearer ${accessToken}` };
      const { task } = await server.expect(
        201,
        "POST",
        `/api/projects/${projects[0].id}/tasks`,
        { title: "First" },
        headers,
      );
      const changed = await server.expect(200, "PATCH", `/api/tasks/${task.id}`, { status: "in-progress" }, headers);
      assert.equal(changed.task.status, "in-progress");
      await server.expect(201, "POST", `/api/channels/${channels[0].id}/messages`, { content: "hi" }, headers);
      for (const frames of [a, b]) {
        const [event, { message, timestamp }] = await frames.event();
        assert.deepEqual([event, message.content, message.user.name], ["message:new", "hi", "Admin User"]);
        assert.match(timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }
      a.send('42["heartbeat",{}]');
      const { code, complaints } = await within(3000, server.ended);
      assert.equal(code, 1);
      assert.match(complaints, /callback is not a function/);
      server.stop = async () => {};
    }),
  );

  it(
    "worklamp: REST, its errors and its budget",
    withServer("worklamp", "as-built", async (server) => {
      await server.command("seed", { issues: 30 });
      const missing = await server.expect(401, "GET", "/api/projects");
      assert.equal(missing.error.code, "AUTH_TOKEN_MISSING");
      const wrong = await server.expect(401, "POST", "/api/auth/login", {
        email: "admin@worklamp.com",
        password: "bad",
      });
      assert.equal(wrong.error.code, "INVALID_CREDENTIALS");
      const login = await server.rest("POST", "/api/auth/login", {
        email: "admin@worklamp.com",
        password: "admin123",
      });
      server.headers = { Authorization: `Bearer ${login.body.accessToken}` };
      const { projects } = await server.expect(200, "GET", "/api/projects");
      const list = `/api/projects/${projects[0].id}/tasks`;
      const { tasks } = await server.expect(200, "GET", list);
      assert.equal(tasks.length, 30);
      assert.ok(tasks.every(({ priority }, i) => i === 0 || tasks[i - 1].priority >= priority));
      assert.deepEqual(Object.keys(tasks[0]), [
        "id",
        "projectId",
        "milestoneId",
        "title",
        "description",
        "category",
        "priority",
        "status",
        "ownerId",
        "createdById",
        "createdAt",
        "updatedAt",
        "assignments",
        "milestone",
        "createdBy",
      ]);
      const { error } = await server.expect(400, "POST", list, { title: "", priority: "hi" });
      assert.deepEqual(
        error.details.map(({ path, code }) => [path[0], code]),
        [
          ["title", "too_small"],
          ["priority", "invalid_type"],
        ],
      );
      await server.expect(404, "GET", `/api/tasks/${tasks[0].id}`); // there is no such route
      assert.deepEqual(await server.expect(200, "DELETE", `/api/tasks/${tasks[0].id}`), { success: true });
      assert.equal((await server.expect(404, "DELETE", `/api/tasks/${tasks[0].id}`)).error.code, "TASK_NOT_FOUND");
      const { bug } = await server.expect(201, "POST", `/api/projects/${projects[0].id}/bugs`, {
        title: "B",
        description: "boom",
      });
      assert.deepEqual([bug.status, bug.votes, bug.bugVotes], ["open", 0, []]);
      assert.equal((await server.expect(200, "GET", "/api/notifications?limit=5")).unreadCount, 1);
      const { members } = await server.expect(200, "GET", "/api/tenants/me/members");
      assert.deepEqual(
        members.map(({ user }) => user.email),
        ["admin@worklamp.com", "dev@worklamp.com"],
      );
      await server.command("expire");
      assert.equal((await server.expect(401, "GET", list)).error.code, "AUTH_TOKEN_EXPIRED");
      const cookie = { Cookie: login.headers.getSetCookie()[0].split(";")[0] };
      const { accessToken } = await server.expect(200, "POST", "/api/auth/refresh", {}, cookie);
      server.headers = { Authorization: `Bearer ${accessToken}` };
      await server.command("rate", { limit: 2 });
      const first = await server.rest("GET", list);
      assert.deepEqual([first.headers.get("ratelimit-limit"), first.headers.get("ratelimit-remaining")], ["2", "1"]);
      await server.expect(200, "GET", list);
      assert.equal((await server.expect(429, "GET", list)).error.code, "RATE_LIMIT_EXCEEDED");
      // A create whose outcome the client cannot know.
      await server.command("rate", { limit: 0 });
      await server.command("fail", { method: "POST", path: "/api/projects", how: "cut-after" });
      await assert.rejects(server.rest("POST", list, { title: "Made all the same" }));
      assert.ok((await server.command("dump")).issues.some(({ title }) => title === "Made all the same"));
      await server.command("fail", { how: 503 });
      await server.expect(503, "GET", list);
      await server.expect(200, "GET", list);
    }),
  );

  it(
    "worklamp: as documented",
    withServer("worklamp", "documented", async (server) => {
      const { accessToken, headers, user } = await signIn(server);
      const { projects } = await server.command("dump");
      const socket = io(server.url, {
        auth: { token: accessToken },
        transports: ["websocket"],
        reconnectionDelay: 1,
      });
      assert.equal((await once(socket, "user:status"))[0].status, "online");
      await socket.emitWithAck("join:project", { projectId: projects[0].id });
      const created = once(socket, "task:created");
      const told = once(socket, "notification:new");
      const { task } = await server.expect(
        201,
        "POST",
        `/api/projects/${projects[0].id}/tasks`,
        { title: "T" },
        headers,
      );
      assert.deepEqual((await within(3000, created))[0].task, task);
      assert.equal((await within(3000, told))[0].notification.userId, user.id);
      const updated = once(socket, "task:updated");
      await server.command("change", { id: task.id, fields: { status: "done" } });
      assert.equal((await within(3000, updated))[0].task.status, "done");
      // Late, lost, in another order, twice.
      await server.command("hold");
      const titles = [];
      socket.on("task:updated", (event) => titles.push(event.task.title));
      for (const title of ["a", "b", "c"]) await server.command("change", { id: task.id, fields: { title } });
      assert.deepEqual(await server.command("release", { lose: 1, reverse: true, twice: true }), { released: 2 });
      await socket.emitWithAck("heartbeat");
      assert.deepEqual(titles, ["c", "c", "b", "b"]);
      const again = once(socket, "connect");
      await server.command("drop");
      await within(3000, again);
      await socket.emitWithAck("join:project", { projectId: projects[0].id });
      const deleted = once(socket, "task:deleted");
      await server.command("remove", { id: task.id });
      assert.equal((await within(3000, deleted))[0].taskId, task.id);
      socket.emit("heartbeat", {}); // does no harm here
      assert.ok((await socket.emitWithAck("heartbeat")).timestamp);
      socket.close();
    }),
  );
};
