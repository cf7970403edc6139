// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

"use strict";

const assert = require("node:assert/strict");
const http = require("node:http");
const { within } = require("../support.cjs");
const { withServer } = require("./running.cjs");

const organizationId = "ggv-bilaspur";
const place = {
  organizationId,
  buildingId: "b1",
  description: "The corridor light is broken",
  latitude: 22.13,
  longitude: 82.14,
};

async function signIn(server, id = "uidAdmin") {
  const { data } = await server.expect(200, "POST", "/api/auth/login", {
    email: `${id}@example.com`,
    password: `${id}-secret`,
  });
  server.headers = { Authorization: `Bearer ${data.token}` };
  return data;
}

// A stream of events whose text can be waited for.
class Stream {
  constructor(server, where, headers = {}) {
    this.text = "";
    this.request = http.get(
      server.url + where,
      { headers: { ...server.headers, "Accept-Encoding": "identity", ...headers } },
      (response) => {
        response.on("data", (chunk) => {
          this.text += chunk;
          this.look?.();
        });
        response.on("error", () => {});
        this.opened(response);
      },
    );
    this.request.on("error", () => {});
    this.response = new Promise((resolve) => (this.opened = resolve));
  }

  // Until the text matches; what comes after it is left for the next call.
  until(pattern) {
    const found = new Promise((resolve) => {
      this.look = () => {
        const match = pattern.exec(this.text);
        if (!match) return;
        this.text = this.text.slice(match.index + match[0].length);
        this.look = null;
        resolve(match);
      };
      this.look();
    });
    return within(3000, found, `no ${pattern} in ${this.text}`);
  }
}

module.exports = (it) => {
  it(
    "ciis: events for each room, and delete is close",
    withServer("ciis", "as-built", async (server) => {
      await signIn(server);
      const [org, building] = [server.frames(), server.frames()];
      await org.connect('40{"token":"x"}');
      await building.connect();
      org.send('42["authenticate",{"token":"garbage"}]');
      assert.match(await org.next(), /^42\["authenticated",\{"success":true,"socketId":"[\w-]{20}"\}\]$/);
      org.send(`420["subscribe:organization",{"organizationId":"${organizationId}"}]`); // never acknowledged
      org.send(`42["subscribe:heatmap",{"organizationId":"${organizationId}"}]`);
      building.send(`42["subscribe:building",{"organizationId":"${organizationId}","buildingId":"b1"}]`);
      for (const frames of [org, building]) await frames.silent('42["authenticate",{}]', /authenticated/);
      const { data } = await server.expect(201, "POST", "/api/issues", {
        ...place,
        title: "Broken light",
        category: "Electrical",
      });
      assert.match(data.id, /^\w{20}$/);
      assert.deepEqual([data.priority, data.severity, data.aiRiskScore], ["medium", 7, 42]);
      assert.deepEqual(Object.keys(data.createdAt), ["_seconds", "_nanoseconds"]);
      const [event, payload] = await org.event();
      assert.deepEqual(
        [event, Object.keys(payload)],
        ["issue:created", ["issue", "action", "timestamp", "organizationId", "buildingId"]],
      );
      assert.deepEqual(payload.issue, data);
      const [heat, { changeType, affectedArea }] = await org.event();
      assert.deepEqual(
        [heat, changeType, affectedArea],
        ["heatmap:updated", "issue_added", { latitude: 22.13, longitude: 82.14, radius: 100 }],
      );
      const copies = [await building.next(), await building.next()];
      assert.equal(copies[0], copies[1]);
      await server.expect(200, "PATCH", `/api/issues/${data.id}/assign`, { assignedTo: "uidFM" });
      const [assigned, { affectedUsers, issue }] = await org.event();
      assert.deepEqual([assigned, affectedUsers, issue.status], ["issue:assigned", ["uidFM"], "in_progress"]);
      await server.expect(200, "PATCH", `/api/issues/${data.id}/resolve`, {
        resolutionComment: "ok",
        actualCost: 10,
      });
      assert.equal((await org.event())[0], "issue:resolved");
      assert.equal((await org.event())[1].changeType, "issue_resolved");
      await server.expect(200, "DELETE", `/api/issues/${data.id}`);
      const [deleted, closed] = await org.event();
      assert.deepEqual([deleted, closed.issue.status], ["issue:deleted", "closed"]);
      assert.equal((await server.expect(200, "GET", `/api/issues/${data.id}`)).data.status, "closed");
      const history = (await server.expect(200, "GET", `/api/issues/${data.id}/history`)).data;
      assert.deepEqual(
        history.map(({ changeType: kind }) => kind),
        ["resolution", "assignment", "status_change"],
      );
      org.send('42["unsubscribe",{"room":"another"}]'); // leaves all of them
      await org.silent('42["authenticate",{}]', /authenticated/);
      await server.command("create", { fields: { title: "After that" } });
      await org.silent('42["authenticate",{}]', /authenticated/);
    }),
  );

  it(
    "ciis: streams with their traps",
    withServer("ciis", "as-built", async (server) => {
      await signIn(server);
      const heat = new Stream(server, `/api/realtime/heatmap/stream?organizationId=${organizationId}`);
      assert.equal((await heat.response).headers["content-type"], "text/event-stream");
      await heat.until(/^event: connected\ndata: \{"clientId":"heatmap-\d{13}-\w{9}","timestamp":"[^"]+"\}\n\n/);
      await heat.until(/^id: \d{13}\nevent: heatmap:initial\ndata: undefined\n\n/);
      const issues = new Stream(server, `/api/realtime/issues/stream?organizationId=${organizationId}&buildingId=b1`);
      await issues.until(/\n\nid: \d{13}\nevent: issues:initial\ndata: \{"issues":\[\],"count":0\}\n\n/);
      const all = new Stream(server, `/api/realtime/issues/stream?organizationId=${organizationId}`);
      await all.until(/issues:initial.*\n.*\n\n/);
      const silent = new Stream(server, `/api/realtime/issues/stream?organizationId=${organizationId}&buildingId=b1`, {
        "Accept-Encoding": "gzip",
      });
      assert.equal((await silent.response).headers["content-encoding"], "gzip");
      const { id } = await server.command("create", { fields: { title: "For the stream" } });
      await issues.until(/^id: \d{13}\nevent: issue:created\ndata: \{"issue":\{.*\},"timestamp":"[^"]+"\}\n\n/);
      await server.command("heatmap");
      const [, map] = await heat.until(/event: heatmap:update\ndata: (.*)\n\n/);
      assert.equal(JSON.parse(map).features[0].properties.issueIds[0], id);
      await server.command("remove", { id });
      await issues.until(new RegExp(`event: issue:deleted\ndata: {"issueId":"${id}","timestamp":`));
      assert.deepEqual([all.text, silent.text], ["", ""]);
      const one = new Stream(
        server,
        `/api/realtime/issues/stream?organizationId=${organizationId}&statuses=open,closed`,
      );
      await one.until(/"issues":\[\],"count":0/);
      await server.expect(
        400,
        "GET",
        `/api/realtime/heatmap/stream?organizationId=${organizationId}&updateInterval=10`,
      );
      await server.expect(401, "GET", `/api/realtime/issues/stream?organizationId=${organizationId}`, undefined, {
        Authorization: "",
      });
      const odd = await server.expect(
        400,
        "GET",
        `/api/realtime/issues/stream?organizationId=${organizationId}&token=a--b`,
      );
      assert.equal(odd.message, "Invalid characters detected in URL");
      for (const stream of [heat, issues, all, silent, one]) stream.request.destroy();
    }),
  );

  it(
    "ciis: REST, pages, heatmap, budget",
    withServer("ciis", "as-built", async (server) => {
      const { user } = await signIn(server);
      assert.deepEqual([user.role, user.permissions.canAssignIssues], ["admin", true]);
      await server.command("seed", { issues: 130 });
      const urgent = { ...place, title: "Is not urgent", priority: "critical" };
      const { data: made } = await server.expect(201, "POST", "/api/issues", urgent);
      assert.equal(made.priority, "low"); // the server knows better
      await server.command("remove", { id: made.id });
      const page = await server.expect(200, "GET", `/api/issues?organizationId=${organizationId}&limit=50&offset=50`);
      assert.equal(page.data.length, 50);
      assert.deepEqual(page.pagination, { total: 100, limit: 50, offset: 50 }); // not 130
      await server.expect(400, "GET", "/api/issues");
      const wrong = await server.expect(400, "POST", "/api/issues", {
        organizationId,
        buildingId: "b1",
        title: "x",
      });
      assert.deepEqual(
        wrong.details.map(({ field }) => field),
        ["title", "description", "description", "latitude", "latitude", "longitude", "longitude"],
      );
      const bare = await server.rest("GET", `/api/heatmap/geojson?organizationId=${organizationId}`);
      assert.equal(bare.headers.get("content-type"), "application/geo+json");
      assert.deepEqual([bare.body.type, bare.body.metadata.totalIssues], ["FeatureCollection", 131]);
      const { data } = await server.expect(200, "GET", `/api/heatmap/stats?organizationId=${organizationId}`);
      assert.equal(data.totalIssues, 131);
      const clusters = await server.expect(
        200,
        "GET",
        `/api/heatmap/clusters?organizationId=${organizationId}&clusterRadius=100000`,
      );
      assert.equal(clusters.data.features.length, 1);
      assert.equal(
        (await server.expect(200, "GET", `/api/heatmap/grid?organizationId=${organizationId}`)).data.features[0]
          .geometry.type,
        "Polygon",
      );
      const stats = await server.expect(200, "GET", `/api/issues/stats?organizationId=${organizationId}`);
      assert.deepEqual([stats.data.total, stats.data.open], [131, 33]);
      const { data: mates } = await server.expect(200, "GET", `/api/auth/users/${organizationId}`);
      assert.deepEqual(
        mates.map(({ id }) => id),
        ["uidAdmin", "uidFM", "uidStaff", "uidStudent"],
      );
      await signIn(server, "uidStudent");
      await server.expect(403, "PATCH", `/api/issues/${page.data[0].id}/assign`, { assignedTo: "uidFM" });
      await server.command("rate", { limit: 5 }); // so 1 creation and 1 stream
      await server.expect(201, "POST", "/api/issues", { ...place, title: "Within it" });
      assert.equal(
        (await server.expect(429, "POST", "/api/issues", { ...place, title: "Too much" })).error,
        "Too Many Requests",
      );
      await server.command("expire");
      assert.equal((await server.expect(401, "GET", "/api/auth/me")).message, "Authentication token has expired");
    }),
  );

  it(
    "ciis: as documented",
    withServer(
      "ciis",
      "documented",
      async (server) => {
        const { token } = await signIn(server);
        assert.match(await server.frames().connect(), /^44/);
        const frames = server.frames();
        await frames.connect(`40{"token":"${token}"}`);
        frames.send(`42["subscribe:building",{"organizationId":"${organizationId}","buildingId":"b1"}]`);
        await frames.silent('42["authenticate",{}]', /"success":false/);
        const { id } = await server.command("create", { fields: { title: "One issue" } });
        assert.equal((await frames.event())[0], "issue:created"); // one copy only
        await server.command("change", { id, fields: { title: "Another title" } });
        const [updated, { changes }] = await frames.event();
        assert.deepEqual([updated, changes], ["issue:updated", { title: "Another title" }]);
        const stream = new Stream(server, `/api/realtime/issues/stream?organizationId=${organizationId}`);
        await stream.until(/^id: 2\ndata: \{"type":"initial","data":\{"issues":\[.*\],"count":1\}/);
        stream.request.destroy();
        await server.command("remove", { id });
        const [deleted, { issueId, issue }] = await frames.event();
        assert.deepEqual([deleted, issueId, issue], ["issue:deleted", id, undefined]);
        await server.expect(404, "GET", `/api/issues/${id}`);
        const again = new Stream(server, `/api/realtime/issues/stream?organizationId=${organizationId}`, {
          "Last-Event-ID": "2",
        });
        await again.until(/^id: 3\ndata: \{"type":"deleted"/);
        await again.until(/data: \{"type":"heartbeat"/);
        again.request.destroy();
      },
      "--heartbeat-milliseconds",
      "20",
    ),
  );
};
