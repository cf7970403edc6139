// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What Bomizzel keeps, its rules, and the commands about it.
"use strict";

const { randomUUID } = require("node:crypto");
const { acting, cycle } = require("./peer.cjs");
const { Refusal } = require("./http.cjs");

const uuidForm = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function createStore(peer, announce) {
  const now = () => new Date().toISOString();
  const made = (fields, at = now()) => ({ id: randomUUID(), ...fields, createdAt: at, updatedAt: at });
  const store = () => new Map();
  const [users, teams, queues, companies, statuses, tickets] = [store(), store(), store(), store(), store(), store()];
  const notes = [];
  const history = [];
  const members = new Map(); // team id -> Set of user ids
  const put = (map, item) => (map.set(item.id, item), item);
  const person = (email, firstName, lastName, role) =>
    put(users, made({ email, firstName, lastName, role, isActive: true, emailVerified: true, preferences: {} }));
  const admin = person("admin@bomizzel.com", "Admin", "User", "admin");
  const sarah = person("sarah@bomizzel.com", "Sarah", "Johnson", "employee");
  const mike = person("mike@bomizzel.com", "Mike", "Lead", "team_lead");
  const customer = person("jane.johnson@healthplus.com", "Jane", "Johnson", "customer");
  const addTeam = (name, description, people, queueName) => {
    const team = put(teams, made({ name, description, isActive: true }));
    members.set(team.id, new Set(people.map((one) => one.id)));
    put(queues, made({ name: queueName, type: "unassigned", teamId: team.id, isActive: true }));
    [
      ["open", "Open", "#EF4444"],
      ["in_progress", "In Progress", "#F59E0B"],
      ["waiting", "Waiting", "#3B82F6"],
      ["resolved", "Resolved", "#10B981"],
    ].forEach(([status, label, color], i) =>
      put(
        statuses,
        made({
          teamId: team.id,
          name: status,
          label,
          color,
          order: i + 1,
          isDefault: i === 0,
          isClosed: i === 3,
          isActive: true,
        }),
      ),
    );
    return team;
  };
  const technical = addTeam("Technical Support", "Technical issues and bugs", [admin, sarah, mike], "Tech Queue");
  addTeam("Customer Support", "General customer support team", [mike], "Support Queue");
  const company = put(
    companies,
    made({
      name: "Healthcare Plus",
      domain: "healthplus.com",
      description: "Healthcare services provider",
      isActive: true,
    }),
  );
  put(
    companies,
    made({
      name: "Acme Corporation",
      domain: "acme.com",
      description: "Enterprise software solutions",
      isActive: true,
    }),
  );

  // --- errors and the frame of every request ---
  const trace = () => ({ timestamp: now(), requestId: randomUUID() });
  const coded = (status, code, message, details) =>
    new Refusal(status, { error: { code, message, ...(details && { details }), ...trace() } });
  const invalid = (details) =>
    new Refusal(400, {
      success: false,
      error: { code: "VALIDATION_ERROR", message: "Validation failed", details, ...trace() },
    });
  // What a route refuses: as built an error handler of uploads catches it first.
  const refused = (status, code, message) =>
    peer.trap("file-errors") ? coded(400, "FILE_VALIDATION_ERROR", message) : coded(status, code, message);

  // --- tickets ---
  const full = (ticket) => ({
    ...ticket,
    submitter: users.get(ticket.submitterId),
    company: companies.get(ticket.companyId),
    queue: queues.get(ticket.queueId),
    team: teams.get(ticket.teamId),
    ...(ticket.assignedToId && { assignedTo: users.get(ticket.assignedToId) }),
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
      id: randomUUID(),
      ticket_id: ticket.id,
      user_id: user.id,
      action,
      field_name: field,
      old_value: text(before),
      new_value: text(after),
      metadata: {},
      created_at: now(),
      first_name: user.firstName,
      last_name: user.lastName,
      email: user.email,
    });
  };
  function metrics(queueId, told) {
    const inside = [...tickets.values()].filter((ticket) => ticket.queueId === queueId);
    const statusBreakdown = {};
    for (const { status } of inside) statusBreakdown[status] = (statusBreakdown[status] ?? 0) + 1;
    const resolved = inside.filter((ticket) =>
      told && peer.trap("metrics-differ") ? ticket.resolvedAt : ticket.status === "resolved",
    ).length;
    const assigned = inside.filter((ticket) => ticket.assignedToId).length;
    return {
      queueId,
      queueName: queues.get(queueId).name,
      totalTickets: inside.length,
      openTickets: statusBreakdown.open ?? 0,
      assignedTickets: assigned,
      resolvedTickets: resolved,
      averageResolutionTime: 0,
      statusBreakdown,
    };
  }
  function tell(type, ticket, actor, extra = {}, top = {}) {
    const { teamId, queueId, assignedToId } = ticket;
    const data = { ticket: full(ticket), ...extra, actor };
    announce({ type, data, teamId, queueId, assigneeId: type === "ticket:created" ? null : assignedToId, ...top });
  }
  function tellMetrics(queueId) {
    const queue = queues.get(queueId);
    announce({
      type: "queue:metrics_updated",
      data: { queue, metrics: metrics(queueId, true) },
      queueId,
      teamId: queue.teamId,
      metricsFirst: true,
    });
  }
  const toUser = (type, userId, data) => peer.documented && announce({ type, data, assigneeId: userId, userId });

  function create(fields, user, { silent = false, at } = {}) {
    const details = {};
    if (!fields.title || fields.title.length > 255)
      details.title = "Title is required and must be at most 255 characters";
    if (!fields.description) details.description = "Description is required";
    if (!companies.has(fields.companyId)) details.companyId = "Company ID must be a valid UUID";
    if (!teams.has(fields.teamId)) details.teamId = "Team ID must be a valid UUID";
    if (Object.keys(details).length > 0) throw invalid(details);
    const { title, description, companyId, teamId, customFieldValues = {}, submitterId = user.id } = fields;
    const status = [...statuses.values()].find((one) => one.teamId === teamId && one.isDefault).name;
    const queueId = [...queues.values()].find((queue) => queue.teamId === teamId).id;
    const rest = { customFieldValues, resolvedAt: null, closedAt: null, archivedAt: null };
    const ticket = put(
      tickets,
      made(
        {
          title,
          description,
          status,
          priority: 0,
          submitterId,
          companyId,
          assignedToId: null,
          queueId,
          teamId,
          ...rest,
        },
        at,
      ),
    );
    if (silent) return ticket;
    record(ticket, user, "created", null, null, null);
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
    if (!Number.isInteger(priority) || priority < 0 || priority > 100)
      throw invalid({ priority: "Priority must be between 0 and 100" });
    const old = ticket.priority;
    Object.assign(ticket, { priority, updatedAt: now() });
    record(ticket, user, "priority_changed", "priority", old, priority);
    if (silent) return;
    tell("ticket:priority_changed", ticket, user, { changes: { priority: { old, new: priority } } });
    tellMetrics(ticket.queueId);
  }
  function assign(ticket, assignedToId, user, silent) {
    if (assignedToId !== null && !members.get(ticket.teamId).has(assignedToId))
      throw refused(400, "INVALID_ASSIGNEE", "Assignee does not belong to ticket team");
    const old = ticket.assignedToId;
    Object.assign(ticket, { assignedToId, updatedAt: now() });
    record(ticket, user, assignedToId ? "assigned" : "unassigned", "assignedToId", old, assignedToId);
    if (silent || (!assignedToId && peer.trap("silent-edits"))) return;
    tell(
      "ticket:assigned",
      ticket,
      user,
      { changes: { assignedToId: { old, new: assignedToId } } },
      { userId: assignedToId },
    );
    if (assignedToId) toUser("user:ticket_assigned", assignedToId, { ticket: full(ticket), actor: user });
    tellMetrics(ticket.queueId);
  }
  // PUT /tickets/:id: as built nothing of this is told.
  function update(ticket, fields, user, silent = false) {
    if ("title" in fields && (!fields.title || fields.title.length > 255))
      throw invalid({ title: "Title is required and must be at most 255 characters" });
    const quiet = silent || peer.trap("silent-edits");
    if ("status" in fields && fields.status !== ticket.status) setStatus(ticket, fields.status, user, quiet);
    if ("priority" in fields && fields.priority !== ticket.priority) setPriority(ticket, fields.priority, user, quiet);
    if ("assignedToId" in fields && fields.assignedToId !== ticket.assignedToId)
      assign(ticket, fields.assignedToId, user, quiet);
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
    const note = made({
      ticketId: ticket.id,
      authorId: user.id,
      content,
      isInternal,
      isEmailGenerated: false,
      emailMetadata: null,
    });
    notes.push(note);
    record(ticket, user, "note_added", null, null, null);
    if (peer.trap("silent-edits")) return note;
    tell("ticket:updated", ticket, user, { note });
    for (const one of users.values())
      if (content.includes(`@${one.firstName}`))
        toUser("user:mention", one.id, { ticket: full(ticket), note, actor: user });
    return note;
  }

  // --- commands ---
  const as = (email) => acting(email, (name) => [...users.values()].find((one) => one.email === name), sarah);
  const place = { description: "Made by the test", companyId: company.id, teamId: technical.id };
  peer.command("seed", ({ issues = 0 }) => {
    const begin = Date.now() - issues * 1000;
    for (let n = 0; n < issues; ++n) {
      const ticket = create({ ...place, title: `Seeded ticket ${n + 1}` }, cycle([customer, admin], n), {
        silent: true,
        at: new Date(begin + n * 1000).toISOString(),
      });
      Object.assign(ticket, {
        status: cycle(["open", "in_progress", "waiting", "resolved"], n),
        priority: (n * 7) % 101,
        assignedToId: n % 3 === 0 ? sarah.id : null,
      });
    }
    return { total: tickets.size, teamId: technical.id, companyId: company.id };
  });
  peer.command("create", ({ fields, silent, as: email }) => ({
    id: create({ ...place, ...fields }, as(email), { silent }).id,
  }));
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
    issues: [...tickets.values()],
    notes,
    history,
    teams: [...teams.values()],
    queues: [...queues.values()],
    users: [...users.values()],
    companies: [...companies.values()],
  }));

  return {
    addNote,
    assign,
    coded,
    companies,
    create,
    find,
    full,
    history,
    invalid,
    members,
    metrics,
    notes,
    now,
    queues,
    refused,
    setPriority,
    setStatus,
    statuses,
    teams,
    tickets,
    update,
    users,
  };
}

module.exports = { createStore, uuidForm };
