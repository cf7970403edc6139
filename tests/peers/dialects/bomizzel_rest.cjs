// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What Bomizzel keeps, and its REST under /api.
"use strict";

const { randomUUID } = require("node:crypto");
const { Window, cycle } = require("./peer.cjs");
const { Refusal, Reply } = require("./http.cjs");

const uuidForm = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const password = "password123";

function createApi(peer, announce) {
  const now = () => new Date().toISOString();
  const made = (fields, at = now()) => ({ id: randomUUID(), ...fields, createdAt: at, updatedAt: at });
  const store = () => new Map();
  const [users, teams, queues, companies, statuses, tickets] = [store(), store(), store(), store(), store(), store()];
  const notes = [];
  const history = [];
  const members = new Map(); // team id -> Set of user ids
  const put = (map, item) => (map.set(item.id, item), item);
  const person = (email, firstName, lastName, role) => put(users, made({ email, firstName, lastName, role, isActive: true, emailVerified: true, preferences: {} }));
  const admin = person("admin@bomizzel.com", "Admin", "User", "admin");
  const sarah = person("sarah@bomizzel.com", "Sarah", "Johnson", "employee");
  const mike = person("mike@bomizzel.com", "Mike", "Lead", "team_lead");
  const customer = person("jane.johnson@healthplus.com", "Jane", "Johnson", "customer");
  const addTeam = (name, description, people, queueName) => {
    const team = put(teams, made({ name, description, isActive: true }));
    members.set(team.id, new Set(people.map((one) => one.id)));
    put(queues, made({ name: queueName, type: "unassigned", teamId: team.id, isActive: true }));
    [["open", "Open", "#EF4444"], ["in_progress", "In Progress", "#F59E0B"], ["waiting", "Waiting", "#3B82F6"], ["resolved", "Resolved", "#10B981"]].forEach(
      ([status, label, color], i) => put(statuses, made({ teamId: team.id, name: status, label, color, order: i + 1, isDefault: i === 0, isClosed: i === 3, isActive: true })),
    );
    return team;
  };
  const technical = addTeam("Technical Support", "Technical issues and bugs", [admin, sarah, mike], "Tech Queue");
  addTeam("Customer Support", "General customer support team", [mike], "Support Queue");
  const company = put(companies, made({ name: "Healthcare Plus", domain: "healthplus.com", description: "Healthcare services provider", isActive: true }));
  put(companies, made({ name: "Acme Corporation", domain: "acme.com", description: "Enterprise software solutions", isActive: true }));

  // --- errors and the frame of every request ---
  const trace = () => ({ timestamp: now(), requestId: randomUUID() });
  const coded = (status, code, message, details) => new Refusal(status, { error: { code, message, ...(details && { details }), ...trace() } });
  const invalid = (details) => new Refusal(400, { success: false, error: { code: "VALIDATION_ERROR", message: "Validation failed", details, ...trace() } });
  // What a route refuses: as built an error handler of uploads catches it first.
  const refused = (status, code, message) => (peer.trap("file-errors") ? coded(400, "FILE_VALIDATION_ERROR", message) : coded(status, code, message));
  const logins = new Window(5, Number(peer.options["rate-seconds"]));

  peer.router.checks.push((call) => {
    const agent = call.headers["user-agent"];
    if (!call.path.startsWith("/api/")) return;
    const { ok, limit, remaining, until } = peer.window.take(call.request.socket.remoteAddress);
    if (limit !== 0) {
      const headers = { "X-RateLimit-Limit": `${limit}`, "X-RateLimit-Remaining": `${remaining}`, "X-RateLimit-Reset": new Date(until).toISOString() };
      for (const [name, value] of Object.entries(headers)) call.response.setHeader(name, value);
      if (!ok) throw coded(429, "RATE_LIMIT_EXCEEDED", "Too many requests, please try again later");
    }
    if (peer.trap("header-checks")) {
      if (!agent) throw coded(400, "MISSING_USER_AGENT", "User-Agent header is required");
      if (/curl|wget|python-requests/i.test(agent)) throw coded(403, "SUSPICIOUS_USER_AGENT", "Access denied");
      if (["POST", "PUT", "PATCH"].includes(call.method) && !call.headers["content-type"]) throw coded(400, "MISSING_CONTENT_TYPE", "Content-Type header is required");
    }
    if (/^\/api\/auth\/(?:login|refresh|register)/.test(call.path)) return;
    const found = peer.tokens.find(call.bearer);
    if (!found) {
      const why = peer.tokens.why(call.bearer);
      throw why === "missing" ? new Refusal(401, { error: "Access token required" }) : coded(401, why === "expired" ? "TOKEN_EXPIRED" : "INVALID_TOKEN", `${why === "expired" ? "Token expired" : "Invalid token"}`);
    }
    call.user = users.get(found.claims.userId);
  });
  peer.router.notFound = ({ path }) => {
    throw coded(404, "ROUTE_NOT_FOUND", `Route ${path} not found`);
  };
  peer.router.badJson = () => {
    throw coded(400, "INVALID_JSON", "Invalid JSON");
  };
  peer.router.broken = () => new Reply(500, "<!DOCTYPE html>\n<title>Error</title>\n<pre>Internal Server Error</pre>\n");

  // --- signing in ---
  const signedIn = (user) => {
    const { id: userId, email, role } = user;
    const token = peer.tokens.issue({ userId, email, role, type: "access" });
    return { token, refreshToken: peer.tokens.issue({ userId, email, role, type: "refresh" }, { kind: "refresh", seconds: 7 * 24 * 3600 }) };
  };
  peer.route("GET /health", () => ({ status: "ok", timestamp: now(), service: "bomizzel-backend" }));
  peer.route("POST /api/auth/login", ({ body, request }) => {
    const details = {};
    if (!/@.+\./.test(body.email ?? "")) details.email = "Please provide a valid email address";
    if (!body.password) details.password = "Password is required";
    if (Object.keys(details).length > 0) throw coded(400, "VALIDATION_ERROR", "Validation failed", details);
    const user = [...users.values()].find((one) => one.email === body.email);
    if (!user || body.password !== password) {
      if (!logins.take(request.socket.remoteAddress).ok) throw coded(429, "RATE_LIMIT_EXCEEDED", "Too many login attempts, please try again later");
      throw new Refusal(401, { error: "Invalid credentials" });
    }
    return { message: "Login successful", user, ...signedIn(user) };
  });
  peer.route("POST /api/auth/refresh", ({ body }) => {
    const found = peer.tokens.find(body.refreshToken, "refresh");
    if (!found) throw new Refusal(401, { error: "Invalid refresh token" });
    peer.tokens.revoke(body.refreshToken);
    return { message: "Token refreshed successfully", ...signedIn(users.get(found.claims.userId)) };
  });
  peer.route("POST /api/auth/logout", () => ({ message: "Logout successful" }));
  peer.route("GET /api/auth/verify", ({ user: { id, email, firstName, lastName, role } }) => ({ valid: true, user: { id, email, firstName, lastName, role } }));
  peer.route("GET /api/auth/profile", ({ user }) => ({ user: { ...user, companies: [] } }));

  // --- tickets ---
  const full = (ticket) => ({
    ...ticket, submitter: users.get(ticket.submitterId), company: companies.get(ticket.companyId), queue: queues.get(ticket.queueId),
    team: teams.get(ticket.teamId), ...(ticket.assignedToId && { assignedTo: users.get(ticket.assignedToId) }),
  });
  const find = (id) => {
    if (!uuidForm.test(id)) throw invalid({ "params.id": "id must be a valid UUID" });
    const ticket = tickets.get(id);
    if (!ticket) throw refused(404, "TICKET_NOT_FOUND", "Ticket not found");
    return ticket;
  };
  const inTeam = (teamId, name) => [...statuses.values()].find((one) => one.teamId === teamId && one.name === name);
  const record = (ticket, user, action, field, before, after) => {
    const text = (value) => (value === null || value === undefined ? null : `${value}`);
    history.push({
      id: randomUUID(), ticket_id: ticket.id, user_id: user.id, action, field_name: field, old_value: text(before), new_value: text(after), metadata: {},
      created_at: now(), first_name: user.firstName, last_name: user.lastName, email: user.email,
    });
  };
  function metrics(queueId, told) {
    const inside = [...tickets.values()].filter((ticket) => ticket.queueId === queueId);
    const statusBreakdown = {};
    for (const { status } of inside) statusBreakdown[status] = (statusBreakdown[status] ?? 0) + 1;
    const resolved = inside.filter((ticket) => (told && peer.trap("metrics-differ") ? ticket.resolvedAt : ticket.status === "resolved")).length;
    const assigned = inside.filter((ticket) => ticket.assignedToId).length;
    return { queueId, queueName: queues.get(queueId).name, totalTickets: inside.length, openTickets: statusBreakdown.open ?? 0, assignedTickets: assigned, resolvedTickets: resolved, averageResolutionTime: 0, statusBreakdown };
  }
  function tell(type, ticket, actor, extra = {}, top = {}) {
    const { teamId, queueId, assignedToId } = ticket;
    const data = { ticket: full(ticket), ...extra, actor };
    announce({ type, data, teamId, queueId, assigneeId: type === "ticket:created" ? null : assignedToId, ...top });
  }
  function tellMetrics(queueId) {
    const queue = queues.get(queueId);
    announce({ type: "queue:metrics_updated", data: { queue, metrics: metrics(queueId, true) }, queueId, teamId: queue.teamId, metricsFirst: true });
  }
  const toUser = (type, userId, data) => peer.documented && announce({ type, data, assigneeId: userId, userId });

  function create(fields, user, { silent = false, at } = {}) {
    const details = {};
    if (!fields.title || fields.title.length > 255) details.title = "Title is required and must be at most 255 characters";
    if (!fields.description) details.description = "Description is required";
    if (!companies.has(fields.companyId)) details.companyId = "Company ID must be a valid UUID";
    if (!teams.has(fields.teamId)) details.teamId = "Team ID must be a valid UUID";
    if (Object.keys(details).length > 0) throw invalid(details);
    const { title, description, companyId, teamId, customFieldValues = {}, submitterId = user.id } = fields;
    const status = [...statuses.values()].find((one) => one.teamId === teamId && one.isDefault).name;
    const queueId = [...queues.values()].find((queue) => queue.teamId === teamId).id;
    const rest = { customFieldValues, resolvedAt: null, closedAt: null, archivedAt: null };
    const ticket = put(tickets, made({ title, description, status, priority: 0, submitterId, companyId, assignedToId: null, queueId, teamId, ...rest }, at));
    record(ticket, user, "created", null, null, null);
    if (silent) return ticket;
    tell("ticket:created", ticket, user);
    if (peer.documented) tell("queue:ticket_added", ticket, user);
    tellMetrics(queueId);
    return ticket;
  }
  function setStatus(ticket, status, user, silent) {
    const wanted = inTeam(ticket.teamId, status);
    if (!wanted) throw refused(400, "INVALID_STATUS", `Invalid status: ${status}`);
    const old = ticket.status;
    Object.assign(ticket, { status, updatedAt: now() });
    if (!peer.trap("metrics-differ")) ticket.resolvedAt = wanted.isClosed ? ticket.updatedAt : null;
    record(ticket, user, "status_changed", "status", old, status);
    if (silent) return;
    tell("ticket:status_changed", ticket, user, { changes: { status: { old, new: status } } });
    tellMetrics(ticket.queueId);
  }
  function setPriority(ticket, priority, user, silent) {
    if (!Number.isInteger(priority) || priority < 0 || priority > 100) throw invalid({ priority: "Priority must be between 0 and 100" });
    const old = ticket.priority;
    Object.assign(ticket, { priority, updatedAt: now() });
    record(ticket, user, "priority_changed", "priority", old, priority);
    if (silent) return;
    tell("ticket:priority_changed", ticket, user, { changes: { priority: { old, new: priority } } });
    tellMetrics(ticket.queueId);
  }
  function assign(ticket, assignedToId, user, silent) {
    if (assignedToId !== null && !members.get(ticket.teamId).has(assignedToId)) throw refused(400, "INVALID_ASSIGNEE", "Assignee does not belong to ticket team");
    const old = ticket.assignedToId;
    Object.assign(ticket, { assignedToId, updatedAt: now() });
    record(ticket, user, assignedToId ? "assigned" : "unassigned", "assignedToId", old, assignedToId);
    if (silent || (!assignedToId && peer.trap("silent-edits"))) return;
    tell("ticket:assigned", ticket, user, { changes: { assignedToId: { old, new: assignedToId } } }, { userId: assignedToId });
    if (assignedToId) toUser("user:ticket_assigned", assignedToId, { ticket: full(ticket), actor: user });
    tellMetrics(ticket.queueId);
  }
  // PUT /tickets/:id: as built nothing of this is told.
  function update(ticket, fields, user, silent = false) {
    if ("title" in fields && (!fields.title || fields.title.length > 255)) throw invalid({ title: "Title is required and must be at most 255 characters" });
    const quiet = silent || peer.trap("silent-edits");
    if ("status" in fields && fields.status !== ticket.status) setStatus(ticket, fields.status, user, quiet);
    if ("priority" in fields && fields.priority !== ticket.priority) setPriority(ticket, fields.priority, user, quiet);
    if ("assignedToId" in fields && fields.assignedToId !== ticket.assignedToId) assign(ticket, fields.assignedToId, user, quiet);
    const changes = {};
    for (const name of ["title", "description", "customFieldValues"]) {
      if (!(name in fields) || JSON.stringify(fields[name]) === JSON.stringify(ticket[name])) continue;
      changes[name] = { old: ticket[name], new: fields[name] };
      record(ticket, user, "updated", name, ticket[name], fields[name]);
      ticket[name] = fields[name];
    }
    ticket.updatedAt = now();
    if (!quiet && Object.keys(changes).length > 0) tell("ticket:updated", ticket, user, { changes });
    return ticket;
  }
  function addNote(ticket, { content, isInternal = false }, user) {
    if (!content) throw invalid({ content: "Content is required" });
    const note = made({ ticketId: ticket.id, authorId: user.id, content, isInternal, isEmailGenerated: false, emailMetadata: null });
    notes.push(note);
    record(ticket, user, "note_added", null, null, null);
    if (peer.trap("silent-edits")) return note;
    tell("ticket:updated", ticket, user, { note });
    for (const one of users.values()) if (content.includes(`@${one.firstName}`)) toUser("user:mention", one.id, { ticket: full(ticket), note, actor: user });
    return note;
  }

  // --- routes ---
  function pageOf(list, query, usual, most) {
    const page = Number(query.get("page") ?? 1);
    const limit = Number(query.get("limit") ?? usual);
    if (!(limit >= 1 && limit <= most)) throw invalid({ "query.limit": `limit must be between 1 and ${most}` });
    const pagination = { page, limit, total: list.length, totalPages: Math.ceil(list.length / limit) };
    return { data: list.slice((page - 1) * limit, page * limit), pagination };
  }
  const filtered = (query, fixed = {}) => {
    const wanted = { ...Object.fromEntries(query), ...fixed };
    const text = (wanted.search ?? "").toLowerCase();
    const match = (ticket) =>
      ["status", "queueId", "assignedToId", "companyId"].every((name) => !wanted[name] || ticket[name] === wanted[name]) &&
      (!text || `${ticket.title} ${ticket.description}`.toLowerCase().includes(text));
    return [...tickets.values()].filter(match).sort((a, b) => b.priority - a.priority || (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : a.id < b.id ? -1 : 1));
  };
  const listed = (query, fixed) => {
    const { data, pagination } = pageOf(filtered(query, fixed), query, 25, 100);
    return { success: true, data: data.map(full), pagination };
  };
  const shown = (ticket) => ({ success: true, data: full(ticket) });
  peer.route("GET /api/tickets", ({ query }) => listed(query));
  peer.route("POST /api/tickets", ({ body, user }) => new Reply(201, shown(create(body, user))));
  const noteOf = ({ params }) => {
    const note = notes.find((one) => one.id === params.note);
    if (!note) throw refused(404, "NOTE_NOT_FOUND", "Note not found");
    return note;
  };
  peer.route("GET /api/tickets/notes/:note", (call) => ({ success: true, data: noteOf(call) }));
  peer.route("PUT /api/tickets/notes/:note", (call) => ({ success: true, data: Object.assign(noteOf(call), { content: call.body.content, updatedAt: now() }) }));
  peer.route("DELETE /api/tickets/notes/:note", (call) => (notes.splice(notes.indexOf(noteOf(call)), 1), { success: true }));
  peer.route("GET /api/tickets/:id", ({ params }) => shown(find(params.id)));
  peer.route("PUT /api/tickets/:id", ({ params, body, user }) => shown(update(find(params.id), body, user)));
  const edit = (line, change) =>
    peer.route(line, ({ params, body, user }) => {
      const ticket = find(params.id);
      change(ticket, body, user);
      return shown(ticket);
    });
  edit("PUT /api/tickets/:id/status", (ticket, { status }, user) => setStatus(ticket, status, user));
  edit("PUT /api/tickets/:id/priority", (ticket, { priority }, user) => setPriority(ticket, priority, user));
  edit("POST /api/tickets/:id/assign", (ticket, { assignedToId = "" }, user) => assign(ticket, assignedToId, user));
  edit("POST /api/tickets/:id/unassign", (ticket, _, user) => assign(ticket, null, user));
  edit("POST /api/tickets/:id/archive", () => {}); // a mock there too
  peer.route("GET /api/tickets/:id/notes", ({ params, query }) => {
    const ticket = find(params.id);
    return { success: true, ...pageOf(notes.filter((note) => note.ticketId === ticket.id), query, 50, 100) };
  });
  peer.route("POST /api/tickets/:id/notes", ({ params, body, user }) => new Reply(201, { success: true, data: addNote(find(params.id), body, user) }));
  const past = (id, test = () => true) => ({ success: true, data: history.filter((one) => one.ticket_id === find(id).id && test(one)).reverse() });
  peer.route("GET /api/tickets/:id/notes/history", ({ params }) => past(params.id, (one) => one.action === "note_added"));
  peer.route("GET /api/tickets/:id/history", ({ params }) => past(params.id));

  const queueOf = (id) => {
    if (!uuidForm.test(id)) throw invalid({ "params.id": "id must be a valid UUID" }); // so of /queues/search
    const queue = queues.get(id);
    if (!queue) throw refused(404, "QUEUE_NOT_FOUND", "Queue not found");
    return queue;
  };
  const counted = (queue) => ({ ...queue, ticketCount: filtered(new URLSearchParams(), { queueId: queue.id }).length });
  peer.route("GET /api/queues", () => ({ success: true, data: [...queues.values()].map(counted) }));
  peer.route("GET /api/queues/teams/:team/metrics", ({ params }) => ({
    success: true, data: [...queues.values()].filter((queue) => queue.teamId === params.team).map((queue) => metrics(queue.id)),
  }));
  peer.route("GET /api/queues/:id", ({ params }) => ({ success: true, data: counted(queueOf(params.id)) }));
  peer.route("GET /api/queues/:id/tickets", ({ params, query }) => listed(query, { queueId: queueOf(params.id).id }));
  peer.route("GET /api/queues/:id/metrics", ({ params }) => ({ success: true, data: metrics(queueOf(params.id).id) }));
  peer.route("GET /api/teams", ({ query }) => pageOf([...teams.values()].map((team) => ({ ...team, member_count: members.get(team.id).size })), query, 25, 100));
  peer.route("GET /api/teams/:id/statuses", ({ params }) => ({ statuses: [...statuses.values()].filter((one) => one.teamId === params.id) }));
  peer.route("GET /api/companies", () => ({
    data: [...companies.values()].map((one) => ({ ...one, ticketCount: filtered(new URLSearchParams(), { companyId: one.id }).length, contactCount: 0 })),
  }));
  peer.route("GET /api/users/search", ({ query }) => {
    const text = (query.get("q") ?? "").toLowerCase();
    return { users: [...users.values()].filter((one) => `${one.firstName} ${one.lastName} ${one.email}`.toLowerCase().includes(text)) };
  });
  peer.route("GET /api/users", () => {
    throw coded(400, "FILE_VALIDATION_ERROR", "Cannot set property query of #<IncomingMessage> which has only a getter");
  });

  // --- commands ---
  const as = (email) => [...users.values()].find((one) => one.email === email) ?? sarah;
  const place = { description: "Made by the test", companyId: company.id, teamId: technical.id };
  peer.command("seed", ({ issues = 0 }) => {
    const begin = Date.now() - issues * 1000;
    for (let n = 0; n < issues; ++n) {
      const ticket = create({ ...place, title: `Seeded ticket ${n + 1}` }, cycle([customer, admin], n), { silent: true, at: new Date(begin + n * 1000).toISOString() });
      Object.assign(ticket, { status: cycle(["open", "in_progress", "waiting", "resolved"], n), priority: (n * 7) % 101, assignedToId: n % 3 === 0 ? sarah.id : null });
    }
    return { total: tickets.size, teamId: technical.id, companyId: company.id };
  });
  peer.command("create", ({ fields, silent, as: email }) => ({ id: create({ ...place, ...fields }, as(email), { silent }).id }));
  peer.command("change", ({ id, fields, silent, as: email }) => {
    const ticket = find(id);
    const user = as(email);
    const { status, priority, assignedToId, ...rest } = fields;
    if (status !== undefined) setStatus(ticket, status, user, silent);
    if (priority !== undefined) setPriority(ticket, priority, user, silent);
    if (assignedToId !== undefined) assign(ticket, assignedToId, user, silent);
    return { issue: update(ticket, rest, user, silent) };
  });
  peer.command("comment", ({ id, text, as: email }) => ({ id: addNote(find(id), { content: text }, as(email)).id }));
  peer.command("metrics", () => {
    for (const id of queues.keys()) tellMetrics(id);
  });
  peer.command("warn", ({ user = sarah.id, warning = "storage", message = "80 % used" }) => {
    announce({ type: "user:usage_warning", data: { user: users.get(user), warning, message }, assigneeId: user });
  });
  peer.command("dump", () => ({
    issues: [...tickets.values()], notes, history, teams: [...teams.values()], queues: [...queues.values()], users: [...users.values()], companies: [...companies.values()],
  }));

  return { mayWatch: (userId, kind, id) => Boolean(members.get(kind === "team" ? id : queues.get(id)?.teamId)?.has(userId)) };
}

module.exports = { createApi };
