// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// REST of Bomizzel, under /api.
"use strict";

const { Window } = require("./peer.cjs");
const { Refusal, Reply } = require("./http.cjs");
const { uuidForm } = require("./bomizzel_store.cjs");

const password = "password123";

function addRoutes(peer, store) {
  const {
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
  } = store;
  const logins = new Window(5, Number(peer.options["rate-seconds"]));

  peer.router.checks.push((call) => {
    const agent = call.headers["user-agent"];
    if (!call.path.startsWith("/api/")) return;
    const { ok, limit, remaining, until } = peer.window.take(call.request.socket.remoteAddress);
    if (limit !== 0) {
      const headers = {
        "X-RateLimit-Limit": `${limit}`,
        "X-RateLimit-Remaining": `${remaining}`,
        "X-RateLimit-Reset": new Date(until).toISOString(),
      };
      for (const [name, value] of Object.entries(headers)) call.response.setHeader(name, value);
      if (!ok) throw coded(429, "RATE_LIMIT_EXCEEDED", "Too many requests, please try again later");
    }
    if (peer.trap("header-checks")) {
      if (!agent) throw coded(400, "MISSING_USER_AGENT", "User-Agent header is required");
      if (/curl|wget|python-requests/i.test(agent)) throw coded(403, "SUSPICIOUS_USER_AGENT", "Access denied");
      if (["POST", "PUT", "PATCH"].includes(call.method) && !call.headers["content-type"])
        throw coded(400, "MISSING_CONTENT_TYPE", "Content-Type header is required");
    }
    if (/^\/api\/auth\/(?:login|refresh|register)/.test(call.path)) return;
    const found = peer.tokens.find(call.bearer);
    if (!found) {
      const why = peer.tokens.why(call.bearer);
      throw why === "missing"
        ? new Refusal(401, { error: "Access token required" })
        : coded(
            401,
            why === "expired" ? "TOKEN_EXPIRED" : "INVALID_TOKEN",
            `${why === "expired" ? "Token expired" : "Invalid token"}`,
          );
    }
    call.user = users.get(found.claims.userId);
  });
  peer.router.notFound = ({ path }) => {
    throw coded(404, "ROUTE_NOT_FOUND", `Route ${path} not found`);
  };
  peer.router.badJson = () => {
    throw coded(400, "INVALID_JSON", "Invalid JSON");
  };
  peer.router.broken = () =>
    new Reply(500, "<!DOCTYPE html>\n<title>Error</title>\n<pre>Internal Server Error</pre>\n");

  // --- signing in ---
  const signedIn = (user) => {
    const { id: userId, email, role } = user;
    const token = peer.tokens.issue({ userId, email, role, type: "access" });
    return {
      token,
      refreshToken: peer.tokens.issue(
        { userId, email, role, type: "refresh" },
        { kind: "refresh", seconds: 7 * 24 * 3600 },
      ),
    };
  };
  peer.route("GET /health", () => ({ status: "ok", timestamp: now(), service: "bomizzel-backend" }));
  peer.route("POST /api/auth/login", ({ body, request }) => {
    const details = {};
    if (!/@.+\./.test(body.email ?? "")) details.email = "Please provide a valid email address";
    if (!body.password) details.password = "Password is required";
    if (Object.keys(details).length > 0) throw coded(400, "VALIDATION_ERROR", "Validation failed", details);
    const user = [...users.values()].find((one) => one.email === body.email);
    if (!user || body.password !== password) {
      if (!logins.take(request.socket.remoteAddress).ok)
        throw coded(429, "RATE_LIMIT_EXCEEDED", "Too many login attempts, please try again later");
      throw new Refusal(401, { error: "Invalid credentials" });
    }
    return { message: "Login successful", user, ...signedIn(user) };
  });
  peer.route("POST /api/auth/refresh", ({ body }) => {
    const found = peer.tokens.find(body.refreshToken, "refresh");
    if (!found) throw new Refusal(401, { error: "Invalid refresh token" });
    return { message: "Token refreshed successfully", ...signedIn(users.get(found.claims.userId)) };
  });
  peer.route("POST /api/auth/logout", () => ({ message: "Logout successful" }));
  peer.route("GET /api/auth/verify", ({ user: { id, email, firstName, lastName, role } }) => ({
    valid: true,
    user: { id, email, firstName, lastName, role },
  }));
  peer.route("GET /api/auth/profile", ({ user }) => ({ user: { ...user, companies: [] } }));

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
      ["status", "queueId", "assignedToId", "companyId"].every(
        (name) => !wanted[name] || ticket[name] === wanted[name],
      ) &&
      (!text || `${ticket.title} ${ticket.description}`.toLowerCase().includes(text));
    return [...tickets.values()]
      .filter(match)
      .sort(
        (a, b) =>
          b.priority - a.priority ||
          (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : a.id < b.id ? -1 : 1),
      );
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
  peer.route("PUT /api/tickets/notes/:note", (call) => ({
    success: true,
    data: Object.assign(noteOf(call), { content: call.body.content, updatedAt: now() }),
  }));
  peer.route(
    "DELETE /api/tickets/notes/:note",
    (call) => (notes.splice(notes.indexOf(noteOf(call)), 1), { success: true }),
  );
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
    return {
      success: true,
      ...pageOf(
        notes.filter((note) => note.ticketId === ticket.id),
        query,
        50,
        100,
      ),
    };
  });
  peer.route(
    "POST /api/tickets/:id/notes",
    ({ params, body, user }) => new Reply(201, { success: true, data: addNote(find(params.id), body, user) }),
  );
  const past = (id, test = () => true) => ({
    success: true,
    data: history.filter((one) => one.ticket_id === find(id).id && test(one)).reverse(),
  });
  peer.route("GET /api/tickets/:id/notes/history", ({ params }) =>
    past(params.id, (one) => one.action === "note_added"),
  );
  peer.route("GET /api/tickets/:id/history", ({ params }) => past(params.id));

  const queueOf = (id) => {
    if (!uuidForm.test(id)) throw invalid({ "params.id": "id must be a valid UUID" }); // so of /queues/search
    const queue = queues.get(id);
    if (!queue) throw refused(404, "QUEUE_NOT_FOUND", "Queue not found");
    return queue;
  };
  const counted = (queue) => ({
    ...queue,
    ticketCount: filtered(new URLSearchParams(), { queueId: queue.id }).length,
  });
  peer.route("GET /api/queues", () => ({ success: true, data: [...queues.values()].map(counted) }));
  peer.route("GET /api/queues/teams/:team/metrics", ({ params }) => ({
    success: true,
    data: [...queues.values()].filter((queue) => queue.teamId === params.team).map((queue) => metrics(queue.id)),
  }));
  peer.route("GET /api/queues/:id", ({ params }) => ({ success: true, data: counted(queueOf(params.id)) }));
  peer.route("GET /api/queues/:id/tickets", ({ params, query }) => listed(query, { queueId: queueOf(params.id).id }));
  peer.route("GET /api/queues/:id/metrics", ({ params }) => ({
    success: true,
    data: metrics(queueOf(params.id).id),
  }));
  peer.route("GET /api/teams", ({ query }) =>
    pageOf(
      [...teams.values()].map((team) => ({ ...team, member_count: members.get(team.id).size })),
      query,
      25,
      100,
    ),
  );
  peer.route("GET /api/teams/:id/statuses", ({ params }) => ({
    statuses: [...statuses.values()].filter((one) => one.teamId === params.id),
  }));
  peer.route("GET /api/companies", () => ({
    data: [...companies.values()].map((one) => ({
      ...one,
      ticketCount: filtered(new URLSearchParams(), { companyId: one.id }).length,
      contactCount: 0,
    })),
  }));
  peer.route("GET /api/users/search", ({ query }) => {
    const text = (query.get("q") ?? "").toLowerCase();
    return {
      users: [...users.values()].filter((one) =>
        `${one.firstName} ${one.lastName} ${one.email}`.toLowerCase().includes(text),
      ),
    };
  });
  peer.route("GET /api/users", () => {
    throw coded(
      400,
      "FILE_VALIDATION_ERROR",
      "Cannot set property query of #<IncomingMessage> which has only a getter",
    );
  });
}

module.exports = { addRoutes };
