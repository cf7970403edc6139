// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

"use strict";

const assert = require("node:assert/strict");
const { withServer } = require("./running.cjs");

const jane = { Authorization: "token janekey:janesecret" };
const john = { Authorization: "token johnkey:johnsecret" };
const socketHeaders = (server, who) => ({ ...who, Origin: server.url, Cookie: "x=1" });
const ns = "/127.0.0.1,";

module.exports = (it) => {
  it(
    "frappe: who may connect",
    withServer("frappe", "as-built", async (server) => {
      const answers = async (headers, connect) => {
        const frames = server.frames("", headers);
        const first = await frames.connect(connect);
        assert.deepEqual([frames.handshake.pingInterval, frames.handshake.pingTimeout], [25000, 20000]);
        return [first, frames];
      };
      const [root] = await answers({}, "40");
      assert.match(root, /^40\{"sid":/); // the root namespace answers, and is of no use
      const [noOrigin] = await answers({}, `40${ns}`);
      assert.equal(noOrigin, `44${ns}{"message":"Invalid origin"}`);
      const [noCookie] = await answers({ Origin: server.url }, `40${ns}`);
      assert.equal(noCookie, `44${ns}{"message":"No cookie transmitted."}`);
      const [badSid] = await answers({ Origin: server.url, Cookie: "sid=zzz" }, `40${ns}`);
      assert.match(badSid, /^44\/127\.0\.0\.1,\{"message":"Unauthorized: TypeError/);
      const [wrong, frames] = await answers(socketHeaders(server, jane), "40/other.site,");
      assert.equal(wrong, '44/other.site,{"message":"Invalid namespace"}');
      assert.match(await frames.next(), /^40\/other\.site,\{"sid":/);
      const [right] = await answers(socketHeaders(server, jane), `40${ns}`);
      assert.match(right, /^40\/127\.0\.0\.1,\{"sid":/);
      assert.equal(server.complaints(), "");
    }),
  );

  it(
    "frappe: events only say what to fetch",
    withServer("frappe", "as-built", async (server) => {
      const first = server.frames("", socketHeaders(server, jane));
      const second = server.frames("", socketHeaders(server, john));
      for (const frames of [first, second]) {
        await frames.connect(`40${ns}`);
        frames.send(`42${ns}["doctype_subscribe","Issue"]`);
        await frames.silent(`42${ns}["ping"]`, /^42\/127\.0\.0\.1,\["pong"\]$/);
      }
      const { data } = await server.expect(200, "POST", "/api/resource/Issue", { subject: "First" }, jane);
      assert.match(data.name, /^ISS-\d{4}-00001$/);
      assert.match(data.modified, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
      const notice = ["list_update", { doctype: "Issue", name: data.name, user: "jane@company.com" }];
      assert.deepEqual(await first.event(`42${ns}`), notice);
      assert.deepEqual(await second.event(`42${ns}`), notice);
      first.send(`42${ns}["doc_subscribe","Issue","${data.name}"]`);
      first.send(`42${ns}["doc_open","Issue","${data.name}"]`);
      await first.silent(`42${ns}["ping"]`, /pong/); // alone: no list of viewers
      second.send(`42${ns}["doc_open","Issue","${data.name}"]`);
      const viewers = [
        "doc_viewers",
        { doctype: "Issue", docname: data.name, users: ["jane@company.com", "john@company.com"] },
      ];
      assert.deepEqual(await first.event(`42${ns}`), viewers);
      assert.deepEqual(await second.event(`42${ns}`), viewers);
      second.close();
      assert.deepEqual((await first.event(`42${ns}`))[1].users, ["jane@company.com"]);
      // Who closes one document is forgotten in all: his going is not told.
      const third = server.frames("", socketHeaders(server, john));
      await third.connect(`40${ns}`);
      const { id: other } = await server.command("create", { fields: { subject: "Other" } });
      assert.equal((await first.event(`42${ns}`))[0], "list_update");
      for (const name of [data.name, other]) third.send(`42${ns}["doc_open","Issue","${name}"]`);
      third.send(`42${ns}["doc_close","Issue","${other}"]`);
      await third.event(`42${ns}`);
      assert.equal((await first.event(`42${ns}`))[0], "doc_viewers");
      await third.silent(`42${ns}["ping"]`, /pong/);
      third.close();
      await third.closed;
      await server.command("emit", { event: "marker", namespace: "/127.0.0.1" });
      assert.equal((await first.event(`42${ns}`))[0], "marker");
      await server.command("change", { id: data.name, fields: { status: "Delivered" } });
      assert.equal((await first.event(`42${ns}`))[0], "list_update");
      const [event, { modified, name }] = await first.event(`42${ns}`);
      assert.deepEqual([event, name], ["doc_update", data.name]);
      await server.command("change", { id: data.name, fields: { status: "Closed" }, silent: true });
      await first.silent(`42${ns}["ping"]`, /pong/);
      const stale = await server.expect(
        417,
        "PUT",
        `/api/resource/Issue/${data.name}`,
        { subject: "x", modified },
        jane,
      );
      assert.equal(stale.exc_type, "TimestampMismatchError");
      assert.match(JSON.parse(JSON.parse(stale._server_messages)[0]).message, /has been modified/);
      await server.expect(200, "PUT", `/api/resource/Issue/${data.name}`, { subject: "x" }, jane); // the last wins
    }),
  );

  it(
    "frappe: REST and its sessions",
    withServer("frappe", "as-built", async (server) => {
      await server.command("seed", { issues: 25 });
      await server.expect(403, "GET", "/api/resource/Issue");
      await server.expect(401, "POST", "/api/method/login", { usr: "jane@company.com", pwd: "no" });
      const login = await server.rest("POST", "/api/method/login", {
        usr: "jane@company.com",
        pwd: "jane-secret",
      });
      assert.equal(login.body.message, "Logged In");
      server.headers = {
        Cookie: login.headers
          .getSetCookie()
          .map((one) => one.split(";")[0])
          .join("; "),
      };
      assert.deepEqual(await server.expect(200, "GET", "/api/method/frappe.auth.get_logged_user"), {
        message: "jane@company.com",
      });
      const page = await server.expect(
        200,
        "GET",
        '/api/resource/Issue?fields=["name","status"]&limit_start=20&order_by=name asc',
      );
      assert.deepEqual(
        page.data.map(({ name }) => name.slice(-2)),
        ["21", "22", "23", "24", "25"],
      );
      const open = await server.expect(200, "GET", '/api/resource/Issue?filters=[["status","=","New"]]');
      assert.deepEqual(Object.keys(open.data[0]), ["name"]);
      assert.equal(open.data.length, 4);
      const app = "/api/method/force_trans_customization.api.issues";
      assert.equal((await server.expect(200, "GET", `${app}.get_issues_count_with_filters`)).message, 25);
      assert.equal((await server.expect(200, "GET", `${app}.get_issues_with_assignments`)).message.length, 10);
      const { data } = await server.expect(200, "GET", "/api/resource/DocType/Issue");
      assert.ok(data.fields.find(({ fieldname }) => fieldname === "status").options.includes("In Transit Unmanaged"));
      const wrong = await server.expect(417, "POST", "/api/resource/Issue", { subject: "a", status: "Nonsense" });
      assert.equal(wrong.exc_type, "ValidationError");
      assert.deepEqual(await server.expect(202, "DELETE", `/api/resource/Issue/${page.data[0].name}`), {
        data: "ok",
      });
      await server.expect(404, "GET", `/api/resource/Issue/${page.data[0].name}`);
      assert.equal(
        (await server.expect(200, "GET", `${app}.get_single_issue_with_assignments?issue_name=none`)).message,
        null,
      );
      const note = { reference_doctype: "Issue", reference_name: page.data[1].name, content: "hello" };
      assert.equal(
        (await server.expect(200, "POST", "/api/method/frappe.desk.form.utils.add_comment", note)).message.comment_by,
        "Jane Smith",
      );
      await server.expect(200, "GET", "/app");
      await server.expect(400, "POST", "/api/resource/Issue", { subject: "without the token of the page" });
      await server.command("expire");
      await server.expect(401, "GET", "/api/resource/Issue");
      const { issues } = await server.command("dump");
      assert.equal(issues.length, 24);
      const { requests } = await server.command("log", { clear: true });
      assert.equal(
        requests.find(({ method, path }) => method === "DELETE" && path === "/api/resource/:doctype/:name").count,
        1,
      );
      await assert.rejects(server.command("trap", { name: "none" }), /no trap none; there are: double-answer/);
    }),
  );

  it(
    "frappe: as documented",
    withServer("frappe", "documented", async (server) => {
      const frames = server.frames("", socketHeaders(server, jane));
      await frames.connect(`40${ns}`);
      const [joined, { user }] = await frames.event(`42${ns}`);
      assert.deepEqual([joined, user], ["user_joined", { id: "jane@company.com", name: "Jane Smith" }]);
      const { id } = await server.command("create", { fields: { subject: "One" } });
      const [created, event] = await frames.event(`42${ns}`);
      assert.deepEqual([created, event.issue.name, event.user], ["issue_created", id, "john@company.com"]);
      assert.match(event.timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      await server.command("change", { id, fields: { status: "In Progress" } });
      const [updated, { changes, conflict }] = await frames.event(`42${ns}`);
      assert.deepEqual([updated, changes, conflict], ["issue_updated", { status: "In Progress" }, false]);
      const body = { status: "Resolved", modified: event.issue.modified };
      await server.expect(417, "PUT", `/api/resource/Issue/${id}`, body, jane);
      const [clash, { localChanges, remoteChanges }] = await frames.event(`42${ns}`);
      assert.deepEqual(
        [clash, localChanges, remoteChanges],
        ["issue_conflict", { status: "Resolved" }, { status: "In Progress" }],
      );
      await server.command("remove", { id });
      assert.equal((await frames.event(`42${ns}`))[0], "issue_deleted");
      await server.command("drop");
      await frames.closed;
    }),
  );
};
