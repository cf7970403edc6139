// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// REST of the Frappe site: by document type under /api/resource, and methods.
"use strict";

const crypto = require("node:crypto");
const { Refusal, Reply } = require("./http.cjs");
const { accounts, stockStatuses } = require("./frappe_store.cjs");

function addRoutes(peer, store) {
  const { argumentsOf, comment, create, json, list, problem, read, remove, select, statuses, table, tables, update } =
    store;
  const sessions = new Map(); // sid -> { csrf }
  function userOf(headers) {
    const key = /^token ([^:]+):(.+)$/.exec(headers.authorization ?? "");
    if (key)
      return Object.keys(accounts).find((name) => accounts[name].key === key[1] && accounts[name].secret === key[2]);
    const sid = /(?:^|;\s*)sid=([^;]+)/.exec(headers.cookie ?? "")?.[1];
    return peer.tokens.find(sid)?.claims.user;
  }

  peer.router.checks.push((call) => {
    const budget = peer.window.take(call.request.socket.remoteAddress);
    if (!budget.ok) {
      const refusal = problem(429, "TooManyRequestsError", "Too Many Requests");
      refusal.headers = {
        "Retry-After": `${Math.ceil((budget.until - Date.now()) / 1000)}`,
        "X-RateLimit-Limit": `${budget.limit}`,
      };
      throw refusal;
    }
    const open = ["/api/method/login", "/api/method/frappe.client.get_time_zone", "/api/method/ping"];
    if (!call.path.startsWith("/api/") || open.includes(call.path)) return;
    call.user = userOf(call.headers);
    if (!call.user && call.headers.authorization)
      throw problem(401, "AuthenticationError", "Invalid API key or secret");
    const sid = call.cookies.sid;
    if (!call.user && sid && sid !== "Guest") {
      const expired = problem(401, "SessionExpired", "Your session has expired, please login again to continue.");
      expired.body.session_expired = 1;
      throw expired;
    }
    if (!call.user) throw problem(403, "PermissionError", "Login to access");
    const csrf = !call.headers.authorization && sessions.get(sid)?.csrf;
    if (csrf && call.method !== "GET" && call.headers["x-frappe-csrf-token"] !== csrf)
      throw problem(400, "CSRFTokenError", "Invalid Request");
  });
  peer.router.notFound = ({ path }) => {
    if (!path.startsWith("/api/")) return new Reply(404, "<!DOCTYPE html>\n<title>Not Found</title>\n");
    throw problem(404, "DoesNotExistError", `${path} not found`);
  };
  peer.router.badJson = () => {
    throw problem(417, "ValidationError", "Invalid JSON");
  };

  // --- REST ---
  const onlyIssue = (doctype) => {
    if (doctype !== "Issue") throw problem(403, "PermissionError", `No permission for ${doctype}`);
  };
  const meta = (options) => ({
    name: "Issue",
    fields: [
      { fieldname: "subject", fieldtype: "Data", label: "Subject", reqd: 1 },
      {
        fieldname: "status",
        fieldtype: "Select",
        label: "Status",
        options: options.join("\n"),
        default: options[0],
      },
      {
        fieldname: "priority",
        fieldtype: "Link",
        label: "Priority",
        options: "Issue Priority",
        default: "Medium",
      },
      { fieldname: "issue_type", fieldtype: "Link", label: "Issue Type", options: "Issue Type" },
      { fieldname: "description", fieldtype: "Text Editor", label: "Description" },
    ],
  });
  peer.route("GET /api/resource/DocType/Issue", () => ({
    data: meta(peer.trap("stock-doctype") ? stockStatuses : statuses),
  }));
  peer.route("GET /api/resource/:doctype", (call) => ({ data: list(call, call.params.doctype) }));
  peer.route("POST /api/resource/:doctype", ({ params, body, user }) => {
    if (params.doctype === "Comment") return { data: comment(body, user) };
    onlyIssue(params.doctype);
    return { data: create(body, user) };
  });
  peer.route("GET /api/resource/:doctype/:name", ({ params }) => ({ data: read(params.doctype, params.name) }));
  peer.route("PUT /api/resource/:doctype/:name", ({ params, body, user }) => {
    onlyIssue(params.doctype);
    return { data: update(params.name, body, user) };
  });
  peer.route("DELETE /api/resource/:doctype/:name", ({ params, user }) => {
    onlyIssue(params.doctype);
    remove(params.name, user);
    return new Reply(202, { [peer.trap("message-envelope") ? "message" : "data"]: "ok" });
  });

  const method = (name, handler) => {
    const answer = async (call) => {
      const result = handler(argumentsOf(call), call);
      return result instanceof Reply ? result : { message: result };
    };
    peer.route(`GET /api/method/${name}`, answer);
    peer.route(`POST /api/method/${name}`, answer);
  };
  method("login", ({ usr, pwd }) => {
    const account = accounts[usr];
    if (!account || account.password !== pwd)
      throw new Refusal(401, { message: "Invalid login credentials", exc_type: "AuthenticationError" });
    const sid = peer.tokens.issue({ user: usr }, { opaque: true });
    sessions.set(sid, {});
    const cookies = { sid, system_user: "yes", full_name: account.full_name, user_id: usr, user_image: "" };
    const set = Object.entries(cookies).map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax${name === "sid" ? "; HttpOnly" : ""}`,
    );
    return new Reply(
      200,
      { message: "Logged In", home_page: "/apps", full_name: account.full_name },
      { "Set-Cookie": set },
    );
  });
  method("logout", (_, { cookies }) => {
    peer.tokens.revoke(cookies.sid);
    return new Reply(200, {});
  });
  // A page of the desk gives the session a token that its writes need from then on.
  peer.route("GET /app", ({ cookies }) => {
    const session = sessions.get(cookies.sid);
    if (session) session.csrf = crypto.randomBytes(14).toString("hex");
    return new Reply(200, `<!DOCTYPE html>\n<script>frappe.csrf_token = "${session?.csrf ?? "None"}";</script>\n`);
  });
  // The same for every session at once.
  peer.command("desk", () => {
    for (const session of sessions.values()) session.csrf = crypto.randomBytes(14).toString("hex");
  });
  method("ping", () => "pong");
  method("frappe.auth.get_logged_user", (_, { user }) => user);
  method("frappe.realtime.get_user_info", (_, { user }) => ({ user, user_type: "System User" }));
  method("frappe.client.get_time_zone", () => ({ time_zone: peer.options["time-zone"] }));
  method("frappe.client.get_list", ({ doctype }, call) => list(call, doctype));
  method(
    "frappe.client.get_count",
    ({ doctype, filters }) => (table(doctype), select(doctype, { filters, limit: 0 }).length),
  );
  method("frappe.desk.form.load.getdoctype", () => new Reply(200, { docs: [meta(statuses)] }));
  method("frappe.desk.form.utils.add_comment", (args, { user }) => comment(args, user));
  const assign =
    (change) =>
    (args, { user }) => {
      const doc = read(args.doctype, args.name);
      const next = change(new Set(json(doc._assign, [])), args);
      update(args.name, { _assign: JSON.stringify([...next]) }, user);
      return [...next].map((owner) => ({ owner }));
    };
  method(
    "frappe.desk.form.assign_to.add",
    assign((set, { assign_to }) => new Set([...set, ...json(assign_to, [])])),
  );
  method(
    "frappe.desk.form.assign_to.remove",
    assign((set, { assign_to }) => (set.delete(assign_to), set)),
  );

  const app = "force_trans_customization.api.issues";
  const row = (doc) => {
    const { doctype, docstatus, idx, _assign, ...rest } = doc;
    return rest;
  };
  method(`${app}.get_issues_with_assignments`, (args) => select("Issue", { limit_page_length: 10, ...args }).map(row));
  method(`${app}.get_issues_count_with_filters`, ({ filters }) => select("Issue", { filters, limit: 0 }).length);
  method(`${app}.get_single_issue_with_assignments`, ({ issue_name }) => {
    const doc = tables.Issue.get(issue_name);
    return doc ? row(doc) : null;
  });
  method(`${app}.get_issue_stats`, (_, { user }) => {
    const docs = [...tables.Issue.values()];
    const count = (test) => docs.filter(test).length;
    const mine = (doc) => doc.custom_users_assigned.some((entry) => entry.user_assigned === user);
    const open = (doc) => doc.status !== "Closed";
    return {
      team_tickets: docs.length,
      open_tickets: count(open),
      assigned_to_me: count(mine),
      actionable_tickets: count((doc) => mine(doc) && open(doc)),
      response_tickets: count((doc) => doc.custom_is_response_expected),
    };
  });
  method(`${app}.issue_search`, ({ search_query = "", limit = 20 }) =>
    select("Issue", { filters: [["subject", "contains", search_query]], limit }).map((doc) => ({
      value: doc.name,
      label: doc.subject,
      subtitle: doc.status,
      type: "issue",
    })),
  );
  method(`${app}.search_users`, ({ search_query = "" }) =>
    [...tables.User.values()]
      .filter((user) => `${user.full_name} ${user.name}`.toLowerCase().includes(search_query.toLowerCase()))
      .map((user) => ({ value: user.name, label: user.full_name, subtitle: user.email, type: "user" })),
  );
  method(`${app}.get_tag_colors`, () => ({}));
  method(`${app}.get_sortable_columns`, () => ["name", "subject", "status", "priority", "modified", "creation"]);

  return { userOf };
}

module.exports = { addRoutes };
