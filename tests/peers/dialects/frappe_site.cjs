// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The documents of the Frappe site and its REST.
"use strict";

const crypto = require("node:crypto");
const { cycle } = require("./peer.cjs");
const { Refusal, Reply } = require("./http.cjs");

const accounts = {
  "jane@company.com": { full_name: "Jane Smith", password: "jane-secret", key: "janekey", secret: "janesecret" },
  "john@company.com": { full_name: "John Doe", password: "john-secret", key: "johnkey", secret: "johnsecret" },
};
const stockStatuses = ["Open", "Replied", "On Hold", "Resolved", "Closed"];
const siteStatuses = ["New", "In Review", "Waiting on Customer", "Confirmed", "In Transit", "In Transit Unmanaged", "Delivered", "Closed"];
const issueFields = [
  "subject", "status", "priority", "raised_by", "customer", "project", "issue_type", "description", "assignee", "resolution_by",
  "custom_is_response_expected", "custom_assigned_csm_team", "custom_users_assigned", "_user_tags", "_assign",
];

function createSite(peer, announce) {
  const statuses = peer.documented ? ["Open", "In Progress", ...stockStatuses.slice(1)] : siteStatuses;
  const tables = { Issue: new Map(), Comment: new Map() };
  for (const doctype of ["User", "Issue Priority", "Issue Type", "Project"]) tables[doctype] = new Map();
  for (const [name, { full_name }] of Object.entries(accounts)) {
    tables.User.set(name, { name, email: name, full_name, enabled: 1, user_type: "System User", user_image: null });
  }
  for (const name of ["Low", "Medium", "High", "Urgent"]) tables["Issue Priority"].set(name, { name });
  for (const name of ["Bug", "Question"]) tables["Issue Type"].set(name, { name });
  for (const name of ["PROJ-0001", "PROJ-0002"]) tables.Project.set(name, { name, project_name: `Project ${name.slice(-1)}`, status: "Open" });
  const sessions = new Map(); // sid -> { csrf }
  let microseconds = 0;
  let number = 0;

  // The time of the site's clock: no zone, and never the same twice.
  function stamp(at = Date.now() * 1000) {
    microseconds = Math.max(at, microseconds + 1);
    const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: peer.options["time-zone"], dateStyle: "short", timeStyle: "medium" });
    return `${parts.format(new Date(Math.floor(microseconds / 1000)))}.${String(microseconds % 1000000).padStart(6, "0")}`;
  }

  const problem = (status, type, text) => {
    const full = `frappe.exceptions.${type}: ${text}`;
    const messages = JSON.stringify([JSON.stringify({ message: text, title: "Message", indicator: "red" })]);
    const body = { exception: full, exc_type: type, exc: JSON.stringify([`Traceback\n${full}\n`]), _server_messages: messages };
    return new Refusal(status, body);
  };
  const missing = (doctype, name) => problem(404, "DoesNotExistError", `${doctype} ${name} not found`);

  function userOf(headers) {
    const key = /^token ([^:]+):(.+)$/.exec(headers.authorization ?? "");
    if (key) return Object.keys(accounts).find((name) => accounts[name].key === key[1] && accounts[name].secret === key[2]);
    const sid = /(?:^|;\s*)sid=([^;]+)/.exec(headers.cookie ?? "")?.[1];
    return peer.tokens.find(sid)?.claims.user;
  }

  peer.router.checks.push((call) => {
    const budget = peer.window.take(call.request.socket.remoteAddress);
    if (!budget.ok) {
      const refusal = problem(429, "TooManyRequestsError", "Too Many Requests");
      refusal.headers = { "Retry-After": `${Math.ceil((budget.until - Date.now()) / 1000)}`, "X-RateLimit-Limit": `${budget.limit}` };
      throw refusal;
    }
    const open = ["/api/method/login", "/api/method/frappe.client.get_time_zone", "/api/method/ping"];
    if (!call.path.startsWith("/api/") || open.includes(call.path)) return;
    call.user = userOf(call.headers);
    if (!call.user && call.headers.authorization) throw problem(401, "AuthenticationError", "Invalid API key or secret");
    const sid = call.cookies.sid;
    if (!call.user && sid && sid !== "Guest") {
      const expired = problem(401, "SessionExpired", "Your session has expired, please login again to continue.");
      expired.body.session_expired = 1;
      throw expired;
    }
    if (!call.user) throw problem(403, "PermissionError", "Login to access");
    const csrf = !call.headers.authorization && sessions.get(sid)?.csrf;
    if (csrf && call.method !== "GET" && call.headers["x-frappe-csrf-token"] !== csrf) throw problem(400, "CSRFTokenError", "Invalid Request");
  });
  peer.router.notFound = ({ path }) => {
    if (!path.startsWith("/api/")) return new Reply(404, "<!DOCTYPE html>\n<title>Not Found</title>\n");
    throw problem(404, "DoesNotExistError", `${path} not found`);
  };
  peer.router.badJson = () => {
    throw problem(417, "ValidationError", "Invalid JSON");
  };

  // --- reading ---
  const compare = (a, b) => (a === b ? 0 : (a ?? "") < (b ?? "") ? -1 : 1);
  const like = (value, pattern) => new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/%/g, ".*")}$`, "is").test(value ?? "");
  const listOf = (value) => (Array.isArray(value) ? value : `${value}`.split(",").map((part) => part.trim()));
  const operators = {
    "=": (a, b) => a === b, equals: (a, b) => a === b, "!=": (a, b) => a !== b, not_equals: (a, b) => a !== b,
    ">": (a, b) => a > b, greater_than: (a, b) => a > b, ">=": (a, b) => a >= b, greater_than_equal: (a, b) => a >= b,
    "<": (a, b) => a < b, less_than: (a, b) => a < b, "<=": (a, b) => a <= b, less_than_equal: (a, b) => a <= b,
    like, contains: (a, b) => like(a, `%${b}%`), starts_with: (a, b) => like(a, `${b}%`), ends_with: (a, b) => like(a, `%${b}`),
    in: (a, b) => listOf(b).includes(a), "not in": (a, b) => !listOf(b).includes(a), not_in: (a, b) => !listOf(b).includes(a),
    between: (a, b) => compare(a, listOf(b)[0]) >= 0 && compare(a, listOf(b)[1]) <= 0,
    has: (a, b) => (a ?? []).includes(b), has_all: (a, b) => listOf(b).every((x) => (a ?? []).includes(x)), not_has: (a, b) => !(a ?? []).includes(b),
  };
  const json = (value, otherwise) => {
    if (value === null || value === undefined || value === "") return otherwise;
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value);
    } catch {
      throw problem(417, "ValidationError", `Invalid JSON: ${value}`);
    }
  };
  // [["status","=","Open"]], [["Issue","status","=","Open"]], {"status":"Open"}, [{field,operator,value}]
  function conditions(filters) {
    const list = Array.isArray(filters) ? filters : Object.entries(filters).map(([f, v]) => (Array.isArray(v) ? [f, ...v] : [f, "=", v]));
    return list.map((one) => {
      const [field, operator, value] = Array.isArray(one) ? one.slice(-3) : [one.field, one.operator, one.value];
      const test = operators[`${operator}`.toLowerCase()];
      if (!test) throw problem(417, "ValidationError", `Operator must be one of ${Object.keys(operators).join(", ")}`);
      return (doc) => test(doc[field], value);
    });
  }
  function select(doctype, { filters, order_by, limit_start = 0, limit_page_length = 20, limit } = {}) {
    const tests = conditions(json(filters, []));
    const [, field = "modified", direction = "desc"] = /^[`\w.]*?(\w+)`?(?:\s+(asc|desc))?/i.exec(order_by ?? "modified desc") ?? [];
    const sign = direction.toLowerCase() === "desc" ? -1 : 1;
    const docs = [...tables[doctype].values()].filter((doc) => tests.every((test) => test(doc)));
    docs.sort((a, b) => sign * compare(a[field], b[field]) || compare(a.name, b.name));
    const length = Number(limit ?? limit_page_length);
    return length === 0 ? docs : docs.slice(Number(limit_start), Number(limit_start) + length);
  }
  const pick = (doc, fields) => (fields.includes("*") ? doc : Object.fromEntries(fields.map((field) => [field, doc[field] ?? null])));
  const argumentsOf = (call) => ({ ...Object.fromEntries(call.query), ...call.body });
  function table(doctype) {
    if (!tables[doctype]) throw missing("DocType", doctype);
    return tables[doctype];
  }
  function read(doctype, name) {
    const doc = table(doctype).get(name);
    if (!doc) throw missing(doctype, name);
    return doc;
  }
  const list = (call, doctype) => {
    const wanted = argumentsOf(call);
    table(doctype);
    return select(doctype, wanted).map((doc) => pick(doc, json(wanted.fields, ["name"])));
  };

  // --- writing ---
  function validate(fields) {
    if ("subject" in fields && !fields.subject) throw problem(417, "MandatoryError", "[Issue]: subject");
    if ("status" in fields && !statuses.includes(fields.status)) {
      const quoted = statuses.map((status) => `"${status}"`).join(", ");
      throw problem(417, "ValidationError", `Status cannot be "${fields.status}". It should be one of ${quoted}`);
    }
    if (fields.priority && !tables["Issue Priority"].has(fields.priority)) {
      throw problem(417, "LinkValidationError", `Could not find Priority: ${fields.priority}`);
    }
  }
  const known = (fields) => Object.fromEntries(Object.entries(fields).filter(([field]) => issueFields.includes(field)));
  const past = new Map(); // name -> [{ at, user, changes }]

  function create(fields, user, { silent = false, at } = {}) {
    validate({ subject: undefined, ...known(fields) });
    const when = stamp(at);
    const doc = {
      name: `ISS-${when.slice(0, 4)}-${String(++number).padStart(5, "0")}`, owner: user, creation: when, modified: when, modified_by: user,
      docstatus: 0, idx: 0, doctype: "Issue", subject: "", status: statuses[0], priority: "Medium", raised_by: user, customer: null,
      project: null, issue_type: null, description: null, custom_is_response_expected: 0, custom_assigned_csm_team: null,
      custom_users_assigned: [], _user_tags: [], _assign: null, ...known(fields),
    };
    tables.Issue.set(doc.name, doc);
    past.set(doc.name, []);
    if (!silent) announce({ kind: "created", doctype: "Issue", doc, user });
    return doc;
  }
  function update(name, fields, user, silent = false) {
    const doc = read("Issue", name);
    const history = past.get(name);
    const changes = Object.fromEntries(Object.entries(known(fields)).filter(([f, v]) => JSON.stringify(v) !== JSON.stringify(doc[f])));
    if (fields.modified && fields.modified !== doc.modified) {
      const remote = Object.assign({}, ...history.filter(({ at }) => at > fields.modified).map((entry) => entry.changes));
      if (peer.documented) announce({ kind: "conflict", doctype: "Issue", doc, user, changes: { localChanges: changes, remoteChanges: remote } });
      const text = `Error: Document has been modified after you have opened it (${fields.modified}, ${doc.modified}). Please refresh to get the latest document.`;
      throw problem(417, "TimestampMismatchError", text);
    }
    validate(changes);
    // Without "modified" the last write wins; the documented server says so if somebody else has just changed the same.
    const last = history[history.length - 1];
    const conflict = !fields.modified && Boolean(last) && last.user !== user && Object.keys(changes).some((field) => field in last.changes);
    Object.assign(doc, changes, { modified: stamp(), modified_by: user });
    history.push({ at: doc.modified, user, changes });
    if (!silent) announce({ kind: "updated", doctype: "Issue", doc, user, changes, conflict });
    return doc;
  }
  function remove(name, user, silent = false) {
    const doc = read("Issue", name);
    tables.Issue.delete(name);
    if (!silent) announce({ kind: "deleted", doctype: "Issue", doc, user });
  }
  function comment({ reference_doctype, reference_name, content, comment_email, comment_by }, user) {
    read(reference_doctype, reference_name);
    const when = stamp();
    const doc = {
      name: crypto.randomBytes(5).toString("hex"), owner: user, creation: when, modified: when, modified_by: user, doctype: "Comment",
      comment_type: "Comment", reference_doctype, reference_name, content, comment_email: comment_email ?? user, comment_by: comment_by ?? accounts[user].full_name,
    };
    tables.Comment.set(doc.name, doc);
    announce({ kind: "created", doctype: "Comment", doc, user });
    return doc;
  }

  // --- REST ---
  const onlyIssue = (doctype) => {
    if (doctype !== "Issue") throw problem(403, "PermissionError", `No permission for ${doctype}`);
  };
  const meta = (options) => ({
    name: "Issue",
    fields: [
      { fieldname: "subject", fieldtype: "Data", label: "Subject", reqd: 1 },
      { fieldname: "status", fieldtype: "Select", label: "Status", options: options.join("\n"), default: options[0] },
      { fieldname: "priority", fieldtype: "Link", label: "Priority", options: "Issue Priority", default: "Medium" },
      { fieldname: "issue_type", fieldtype: "Link", label: "Issue Type", options: "Issue Type" },
      { fieldname: "description", fieldtype: "Text Editor", label: "Description" },
    ],
  });
  peer.route("GET /api/resource/DocType/Issue", () => ({ data: meta(peer.trap("stock-doctype") ? stockStatuses : statuses) }));
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
    if (!account || account.password !== pwd) throw new Refusal(401, { message: "Invalid login credentials", exc_type: "AuthenticationError" });
    const sid = peer.tokens.issue({ user: usr }, { opaque: true });
    sessions.set(sid, {});
    const cookies = { sid, system_user: "yes", full_name: account.full_name, user_id: usr, user_image: "" };
    const set = Object.entries(cookies).map(([name, value]) => `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax${name === "sid" ? "; HttpOnly" : ""}`);
    return new Reply(200, { message: "Logged In", home_page: "/apps", full_name: account.full_name }, { "Set-Cookie": set });
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
  method("ping", () => "pong");
  method("frappe.auth.get_logged_user", (_, { user }) => user);
  method("frappe.realtime.get_user_info", (_, { user }) => ({ user, user_type: "System User" }));
  method("frappe.client.get_time_zone", () => ({ time_zone: peer.options["time-zone"] }));
  method("frappe.client.get_list", ({ doctype }, call) => list(call, doctype));
  method("frappe.client.get_count", ({ doctype, filters }) => (table(doctype), select(doctype, { filters, limit: 0 }).length));
  method("frappe.desk.form.load.getdoctype", () => new Reply(200, { docs: [meta(statuses)] }));
  method("frappe.desk.form.utils.add_comment", (args, { user }) => comment(args, user));
  const assign = (change) => (args, { user }) => {
    const doc = read(args.doctype, args.name);
    const next = change(new Set(json(doc._assign, [])), args);
    update(args.name, { _assign: JSON.stringify([...next]) }, user);
    return [...next].map((owner) => ({ owner }));
  };
  method("frappe.desk.form.assign_to.add", assign((set, { assign_to }) => new Set([...set, ...json(assign_to, [])])));
  method("frappe.desk.form.assign_to.remove", assign((set, { assign_to }) => (set.delete(assign_to), set)));

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
      team_tickets: docs.length, open_tickets: count(open), assigned_to_me: count(mine),
      actionable_tickets: count((doc) => mine(doc) && open(doc)), response_tickets: count((doc) => doc.custom_is_response_expected),
    };
  });
  method(`${app}.issue_search`, ({ search_query = "", limit = 20 }) =>
    select("Issue", { filters: [["subject", "contains", search_query]], limit }).map((doc) => ({ value: doc.name, label: doc.subject, subtitle: doc.status, type: "issue" })),
  );
  method(`${app}.search_users`, ({ search_query = "" }) =>
    [...tables.User.values()]
      .filter((user) => `${user.full_name} ${user.name}`.toLowerCase().includes(search_query.toLowerCase()))
      .map((user) => ({ value: user.name, label: user.full_name, subtitle: user.email, type: "user" })),
  );
  method(`${app}.get_tag_colors`, () => ({}));
  method(`${app}.get_sortable_columns`, () => ["name", "subject", "status", "priority", "modified", "creation"]);

  // --- commands ---
  const other = "john@company.com";
  peer.command("seed", ({ issues = 0 }) => {
    const begin = Date.now() * 1000 - issues * 1000000;
    for (let n = 0; n < issues; ++n) {
      const fields = { subject: `Seeded issue ${n + 1}`, description: `Text of ${n + 1}`, status: cycle(statuses, n), priority: cycle(["Low", "Medium", "High", "Urgent"], n) };
      microseconds = 0; // these lie in the past
      create(fields, cycle(Object.keys(accounts), n), { silent: true, at: begin + n * 1000000 });
    }
    return { total: tables.Issue.size };
  });
  peer.command("create", ({ fields, silent, as = other }) => ({ id: create(fields, as, { silent }).name }));
  peer.command("change", ({ id, fields, silent, as = other }) => ({ issue: update(id, fields, as, silent) }));
  peer.command("remove", ({ id, silent, as = other }) => remove(id, as, silent));
  peer.command("comment", ({ id, text, as = other }) => ({ id: comment({ reference_doctype: "Issue", reference_name: id, content: text }, as).name }));
  peer.command("dump", () => ({ issues: [...tables.Issue.values()], comments: [...tables.Comment.values()] }));

  return { userOf, knows: (doctype) => doctype in tables, has: (doctype, name) => Boolean(tables[doctype]?.has(name)) };
}

module.exports = { createSite, accounts };
