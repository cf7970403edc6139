// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

"use strict";

const assert = require("node:assert/strict");
const http = require("node:http");
const { withServer } = require("./running.cjs");

async function signIn(server, email = "admin@bomizzel.com") {
  const reply = await server.expect(200, "POST", "/api/auth/login", { email, password: "password123" });
  return { ...reply, headers: { Authorization: `Bearer ${reply.token}` } };
}

// A request with these headers and no others; its status and body.
const bare = (server, method, path, headers) =>
  new Promise((resolve, reject) => {
    const request = http.request(server.url + path, { method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += chunk));
      response.on("end", () => resolve([response.statusCode, JSON.parse(text)]));
    });
    request.on("error", reject);
    request.end();
  });

module.exports = (it) => {
  it(
    "bomizzel: one event, in as many copies as rooms",
    withServer("bomizzel", "as-built", async (server) => {
      const { user, token, headers } = await signIn(server);
      server.headers = headers;
      const sarah = await signIn(server, "sarah@bomizzel.com");
      const { teamId, companyId } = await server.command("seed", { issues: 4 });
      const { issues, queues } = await server.command("dump");
      const [{ id, queueId }] = issues.slice(1);
      const [a, b] = [server.frames(), server.frames()];
      for (const frames of [a, b]) await frames.connect();
      a.send('42["authenticate",null]');
      assert.equal(await a.next(), '42["authenticated",{"success":false,"error":"Authentication failed"}]');
      a.send(`42["authenticate",{"userId":"${user.id}","token":"garbage"}]`);
      assert.equal(await a.next(), '42["authenticated",{"success":true}]');
      a.send(`420["join_queue","${queueId}"]`); // never acknowledged
      a.send(`42["join_team","${teamId}"]`);
      b.send(`42["join_queue","${queueId}"]`);
      const marker = `42["authenticate",{"userId":"${sarah.user.id}","token":"${token}"}]`;
      for (const frames of [a, b]) await frames.silent(marker, /authenticated/);
      await server.expect(200, "PUT", `/api/tickets/${id}/status`, { status: "in_progress" });
      const copies = [await a.event(), await a.event()];
      assert.deepEqual(copies[0], copies[1]);
      const [event, { type, data, teamId: team, queueId: queue, timestamp }] = copies[0];
      assert.deepEqual([event, type, team, queue], ["notification", "ticket:status_changed", teamId, queueId]);
      // Told although it is what it was.
      assert.deepEqual(data.changes, { status: { old: "in_progress", new: "in_progress" } });
      assert.deepEqual(
        [data.ticket.id, data.actor.email, data.ticket.queue.name],
        [id, "admin@bomizzel.com", "Tech Queue"],
      );
      assert.match(timestamp, /Z$/);
      const [, metrics] = await a.event();
      assert.deepEqual(
        [metrics.type, metrics.data.metrics.resolvedTickets, metrics.data.queue.id],
        ["queue:metrics_updated", 0, queueId],
      );
      const rest = await server.expect(200, "GET", `/api/queues/${queueId}/metrics`);
      assert.equal(rest.data.resolvedTickets, 1); // the same queue, another count
      await a.event();
      assert.deepEqual(
        [(await b.event())[1].type, (await b.event())[1].type],
        ["ticket:status_changed", "queue:metrics_updated"],
      );
      // Silent: title, notes, unassign.
      await server.expect(200, "PUT", `/api/tickets/${id}`, { title: "Edited" });
      await server.expect(201, "POST", `/api/tickets/${id}/notes`, { content: "note", isInternal: true });
      await server.expect(200, "POST", `/api/tickets/${id}/unassign`, {});
      await b.silent(marker, /authenticated/);
      // To the assignee, the team and the queue: b is in two of them.
      await server.expect(200, "POST", `/api/tickets/${id}/assign`, { assignedToId: sarah.user.id });
      for (let n = 0; n < 2; ++n) {
        const [, assigned] = await b.event();
        assert.deepEqual(
          [assigned.type, assigned.userId, assigned.data.ticket.assignedTo.email],
          ["ticket:assigned", sarah.user.id, "sarah@bomizzel.com"],
        );
      }
      const elsewhere = queues.find(({ name }) => name === "Support Queue").teamId;
      const made = await server.expect(201, "POST", "/api/tickets", {
        title: "T",
        description: "d",
        companyId,
        teamId: elsewhere,
      });
      const refused = await server.expect(400, "POST", `/api/tickets/${made.data.id}/assign`, {
        assignedToId: sarah.user.id,
      });
      assert.deepEqual(
        [refused.error.code, refused.error.message],
        ["FILE_VALIDATION_ERROR", "Assignee does not belong to ticket team"],
      );
    }),
  );

  it(
    "bomizzel: REST, headers, budget, tokens",
    withServer("bomizzel", "as-built", async (server) => {
      const wrong = { email: "admin@bomizzel.com", password: "nope" };
      assert.deepEqual(await server.expect(401, "POST", "/api/auth/login", wrong), {
        error: "Invalid credentials",
      });
      const { token, refreshToken, headers } = await signIn(server);
      const claims = JSON.parse(Buffer.from(token.split(".")[1], "base64url"));
      assert.deepEqual([claims.type, claims.exp - claims.iat], ["access", 900]);
      server.headers = headers;
      await server.command("seed", { issues: 120 });
      const page = await server.rest("GET", "/api/tickets?page=2&limit=100");
      assert.deepEqual(
        [page.body.data.length, page.body.pagination],
        [20, { page: 2, limit: 100, total: 120, totalPages: 2 }],
      );
      assert.match(page.headers.get("x-ratelimit-reset"), /^\d{4}-.*Z$/);
      const [ticket] = page.body.data;
      const odd = await server.expect(400, "GET", "/api/tickets/not-a-uuid");
      assert.deepEqual([odd.success, odd.error.details], [false, { "params.id": "id must be a valid UUID" }]);
      assert.equal((await server.expect(404, "DELETE", `/api/tickets/${ticket.id}`)).error.code, "ROUTE_NOT_FOUND");
      const status = await server.expect(400, "PUT", `/api/tickets/${ticket.id}/status`, { status: "nonsense" });
      assert.equal(status.error.message, "Invalid status: nonsense");
      const { statuses } = await server.expect(200, "GET", `/api/teams/${ticket.teamId}/statuses`);
      assert.deepEqual(
        statuses.map(({ name, isClosed }) => [name, isClosed]),
        [
          ["open", false],
          ["in_progress", false],
          ["waiting", false],
          ["resolved", true],
        ],
      );
      await server.expect(200, "PUT", `/api/tickets/${ticket.id}/priority`, { priority: 95 });
      const { data: history } = await server.expect(200, "GET", `/api/tickets/${ticket.id}/history`);
      assert.deepEqual(
        [history[0].action, history[0].new_value, history[0].ticket_id],
        ["priority_changed", "95", ticket.id],
      );
      const path = `/api/tickets/${ticket.id}/unassign`;
      const agent = { ...headers, "User-Agent": "peer" };
      assert.equal((await bare(server, "POST", path, agent))[1].error.code, "MISSING_CONTENT_TYPE");
      assert.equal((await bare(server, "GET", "/api/queues", headers))[0], 400);
      assert.equal((await bare(server, "GET", "/api/queues", { ...headers, "User-Agent": "curl/8" }))[0], 403);
      assert.equal((await bare(server, "GET", "/api/queues", agent))[0], 200);
      await server.command("expire");
      await server.expect(401, "GET", "/api/queues");
      const fresh = await server.expect(200, "POST", "/api/auth/refresh", { refreshToken });
      server.headers = { Authorization: `Bearer ${fresh.token}` };
      assert.equal((await server.expect(200, "GET", "/api/auth/verify")).valid, true);
      for (let n = 0; n < 4; ++n) await server.expect(401, "POST", "/api/auth/login", wrong);
      await server.expect(429, "POST", "/api/auth/login", wrong);
      await server.command("rate", { limit: 1 });
      await server.expect(200, "GET", "/api/queues");
      await server.expect(429, "GET", "/api/queues");
    }),
  );

  it(
    "bomizzel: as documented",
    withServer("bomizzel", "documented", async (server) => {
      const { user, token, headers } = await signIn(server);
      const { teamId } = await server.command("seed", { issues: 1 });
      const [{ id }] = (await server.command("dump")).issues;
      const frames = server.frames();
      await frames.connect();
      frames.send(`42["join_team","${teamId}"]`); // before it is known who that is: refused, silently
      frames.send(`42["authenticate",{"userId":"${user.id}","token":"garbage"}]`);
      assert.match(await frames.next(), /"success":false/);
      frames.send(`42["authenticate",{"userId":"${user.id}","token":"${token}"}]`);
      assert.match(await frames.next(), /"success":true/);
      await server.expect(200, "PUT", `/api/tickets/${id}/priority`, { priority: 10 }, headers);
      frames.send(`42["join_team","${teamId}"]`);
      await frames.silent(`42["authenticate",{"userId":"${user.id}","token":"${token}"}]`, /authenticated/);
      await server.expect(200, "PUT", `/api/tickets/${id}`, { title: "Edited" }, headers);
      const [event, { type, data }] = await frames.event();
      assert.deepEqual([event, type, data.changes.title.new], ["ticket:updated", "ticket:updated", "Edited"]);
      await server.command("trap", { name: "ids-only" });
      await server.expect(200, "PUT", `/api/tickets/${id}/status`, { status: "resolved" }, headers);
      assert.deepEqual(await frames.event().then(([name, one]) => [name, one.data]), [
        "ticket:status_changed",
        { ticketId: id, actorId: user.id },
      ]);
      await server.command("expire");
      assert.match(await frames.next(), /queue:metrics_updated/);
      assert.equal(await frames.next(), "41");
    }),
  );
};
