// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The documents of the Frappe site, their rules, and the commands about them.
"use strict";

const crypto = require("node:crypto");
const { acting, cycle } = require("./peer.cjs");
const { Refusal } = require("./http.cjs");

const accounts = {
  "jane@company.com": { full_name: "Jane Smith", password: "jane-secret", key: "janekey", secret: "janesecret" },
  "john@company.com": { full_name: "John Doe", password: "john-secret", key: "johnkey", secret: "johnsecret" },
};
const stockStatuses = ["Open", "Replied", "On Hold", "Resolved", "Closed"];
const siteStatuses = [
  "New",
  "In Review",
  "Waiting on Customer",
  "Confirmed",
  "In Transit",
  "In Transit Unmanaged",
  "Delivered",
  "Closed",
];
const issueFields = [
  "subject",
  "status",
  "priority",
  "raised_by",
  "customer",
  "project",
  "issue_type",
  "description",
  "assignee",
  "resolution_by",
  "custom_is_response_expected",
  "custom_assigned_csm_team",
  "custom_users_assigned",
  "_user_tags",
  "_assign",
];

function createStore(peer, announce) {
  const statuses = peer.documented ? ["Open", "In Progress", ...stockStatuses.slice(1)] : siteStatuses;
  const tables = { Issue: new Map(), Comment: new Map() };
  for (const doctype of ["User", "Issue Priority", "Issue Type", "Project"]) tables[doctype] = new Map();
  for (const [name, { full_name }] of Object.entries(accounts)) {
    tables.User.set(name, { name, email: name, full_name, enabled: 1, user_type: "System User", user_image: null });
  }
  for (const name of ["Low", "Medium", "High", "Urgent"]) tables["Issue Priority"].set(name, { name });
  for (const name of ["Bug", "Question"]) tables["Issue Type"].set(name, { name });
  for (const name of ["PROJ-0001", "PROJ-0002"])
    tables.Project.set(name, { name, project_name: `Project ${name.slice(-1)}`, status: "Open" });
  let microseconds = 0;
  let number = 0;

  // The time of the site's clock: no zone, and never the same twice.
  const zone = { timeZone: peer.options["time-zone"], dateStyle: "short", timeStyle: "medium" };
  const clock = new Intl.DateTimeFormat("sv-SE", zone); // which writes 2024-01-15 10:35:00
  function stamp(at = Date.now() * 1000) {
    microseconds = Math.max(at, microseconds + 1);
    const fraction = String(microseconds % 1000000).padStart(6, "0");
    return `${clock.format(new Date(Math.floor(microseconds / 1000)))}.${fraction}`;
  }

  const problem = (status, type, text) => {
    const full = `frappe.exceptions.${type}: ${text}`;
    const messages = JSON.stringify([JSON.stringify({ message: text, title: "Message", indicator: "red" })]);
    const body = {
      exception: full,
      exc_type: type,
      exc: JSON.stringify([`Traceback\n${full}\n`]),
      _server_messages: messages,
    };
    return new Refusal(status, body);
  };
  const missing = (doctype, name) => problem(404, "DoesNotExistError", `${doctype} ${name} not found`);

  // --- reading ---
  const compare = (a, b) => (a === b ? 0 : (a ?? "") < (b ?? "") ? -1 : 1);
  const like = (value, pattern) =>
    new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/%/g, ".*")}$`, "is").test(value ?? "");
  const listOf = (value) => (Array.isArray(value) ? value : `${value}`.split(",").map((part) => part.trim()));
  const operators = {
    "=": (a, b) => a === b,
    equals: (a, b) => a === b,
    "!=": (a, b) => a !== b,
    not_equals: (a, b) => a !== b,
    ">": (a, b) => a > b,
    greater_than: (a, b) => a > b,
    ">=": (a, b) => a >= b,
    greater_than_equal: (a, b) => a >= b,
    "<": (a, b) => a < b,
    less_than: (a, b) => a < b,
    "<=": (a, b) => a <= b,
    less_than_equal: (a, b) => a <= b,
    like,
    contains: (a, b) => like(a, `%${b}%`),
    starts_with: (a, b) => like(a, `${b}%`),
    ends_with: (a, b) => like(a, `%${b}`),
    in: (a, b) => listOf(b).includes(a),
    "not in": (a, b) => !listOf(b).includes(a),
    not_in: (a, b) => !listOf(b).includes(a),
    between: (a, b) => compare(a, listOf(b)[0]) >= 0 && compare(a, listOf(b)[1]) <= 0,
    has: (a, b) => (a ?? []).includes(b),
    has_all: (a, b) => listOf(b).every((x) => (a ?? []).includes(x)),
    not_has: (a, b) => !(a ?? []).includes(b),
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
    const list = Array.isArray(filters)
      ? filters
      : Object.entries(filters).map(([f, v]) => (Array.isArray(v) ? [f, ...v] : [f, "=", v]));
    return list.map((one) => {
      const [field, operator, value] = Array.isArray(one) ? one.slice(-3) : [one.field, one.operator, one.value];
      const test = operators[`${operator}`.toLowerCase()];
      if (!test) throw problem(417, "ValidationError", `Operator must be one of ${Object.keys(operators).join(", ")}`);
      return (doc) => test(doc[field], value);
    });
  }
  function select(doctype, { filters, order_by, limit_start = 0, limit_page_length = 20, limit } = {}) {
    const tests = conditions(json(filters, []));
    const [, field = "modified", direction = "desc"] =
      /^[`\w.]*?(\w+)`?(?:\s+(asc|desc))?/i.exec(order_by ?? "modified desc") ?? [];
    const sign = direction.toLowerCase() === "desc" ? -1 : 1;
    const docs = [...tables[doctype].values()].filter((doc) => tests.every((test) => test(doc)));
    docs.sort((a, b) => sign * compare(a[field], b[field]) || compare(a.name, b.name));
    const length = Number(limit ?? limit_page_length);
    return length === 0 ? docs : docs.slice(Number(limit_start), Number(limit_start) + length);
  }
  // "*" is the columns: neither the type nor tables of the document.
  const columns = ({ doctype, custom_users_assigned, ...rest }) => rest;
  const pick = (doc, fields) =>
    fields.includes("*") ? columns(doc) : Object.fromEntries(fields.map((field) => [field, doc[field] ?? null]));
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
      name: `ISS-${when.slice(0, 4)}-${String(++number).padStart(5, "0")}`,
      owner: user,
      creation: when,
      modified: when,
      modified_by: user,
      docstatus: 0,
      idx: 0,
      doctype: "Issue",
      subject: "",
      status: statuses[0],
      priority: "Medium",
      raised_by: user,
      customer: null,
      project: null,
      issue_type: null,
      description: null,
      custom_is_response_expected: 0,
      custom_assigned_csm_team: null,
      custom_users_assigned: [],
      _user_tags: [],
      _assign: null,
      ...known(fields),
    };
    tables.Issue.set(doc.name, doc);
    past.set(doc.name, []);
    if (!silent) announce({ kind: "created", doctype: "Issue", doc, user });
    return doc;
  }
  function update(name, fields, user, silent = false) {
    const doc = read("Issue", name);
    const history = past.get(name);
    const changes = Object.fromEntries(
      Object.entries(known(fields)).filter(([f, v]) => JSON.stringify(v) !== JSON.stringify(doc[f])),
    );
    if (fields.modified && fields.modified !== doc.modified) {
      const remote = Object.assign(
        {},
        ...history.filter(({ at }) => at > fields.modified).map((entry) => entry.changes),
      );
      if (peer.documented)
        announce({
          kind: "conflict",
          doctype: "Issue",
          doc,
          user,
          changes: { localChanges: changes, remoteChanges: remote },
        });
      const times = `(${fields.modified}, ${doc.modified})`;
      const text = `Error: Document has been modified after you have opened it ${times}. Please refresh.`;
      throw problem(417, "TimestampMismatchError", text);
    }
    validate(changes);
    // Without "modified" the last write wins. The documented server says so if somebody else
    // has just changed the same field.
    const last = history[history.length - 1];
    const conflict =
      !fields.modified &&
      Boolean(last) &&
      last.user !== user &&
      Object.keys(changes).some((field) => field in last.changes);
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
      name: crypto.randomBytes(5).toString("hex"),
      owner: user,
      creation: when,
      modified: when,
      modified_by: user,
      doctype: "Comment",
      comment_type: "Comment",
      reference_doctype,
      reference_name,
      content,
      comment_email: comment_email ?? user,
      comment_by: comment_by ?? accounts[user].full_name,
    };
    tables.Comment.set(doc.name, doc);
    announce({ kind: "created", doctype: "Comment", doc, user });
    return doc;
  }

  // --- commands ---
  const user = (as) => acting(as, (name) => (name in accounts ? name : null), "john@company.com");
  peer.command("seed", ({ issues = 0 }) => {
    const begin = Date.now() * 1000 - issues * 1000000;
    for (let n = 0; n < issues; ++n) {
      const fields = {
        subject: `Seeded issue ${n + 1}`,
        description: `Text of ${n + 1}`,
        status: cycle(statuses, n),
        priority: cycle(["Low", "Medium", "High", "Urgent"], n),
      };
      microseconds = 0; // these lie in the past
      create(fields, cycle(Object.keys(accounts), n), { silent: true, at: begin + n * 1000000 });
    }
    return { total: tables.Issue.size };
  });
  peer.command("create", ({ fields, silent, as }) => ({ id: create(fields, user(as), { silent }).name }));
  peer.command("change", ({ id, fields, silent, as }) => ({ issue: update(id, fields, user(as), silent) }));
  peer.command("remove", ({ id, silent, as }) => remove(id, user(as), silent));
  peer.command("comment", ({ id, text, as }) => ({
    id: comment({ reference_doctype: "Issue", reference_name: id, content: text }, user(as)).name,
  }));
  peer.command("dump", () => ({ issues: [...tables.Issue.values()], comments: [...tables.Comment.values()] }));

  return { argumentsOf, comment, create, json, list, problem, read, remove, select, statuses, table, tables, update };
}

module.exports = { createStore, accounts, stockStatuses };
