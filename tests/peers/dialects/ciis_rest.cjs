// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// REST of CIIS, under /api.
"use strict";

const { Window } = require("./peer.cjs");
const { Refusal, Reply, safeDecode } = require("./http.cjs");
const { heatmap, heatmapStats, grid, metres } = require("./ciis_heatmap.cjs");
const { documentId, millis, organizationId, stamp } = require("./ciis_store.cjs");

function addRoutes(peer, store) {
  const { assign, change, create, find, history, invalid, issues, remove, resolve, select, users, votes } = store;
  const permissions = ({ role }) => {
    const staff = role !== "student" && role !== "faculty";
    const manager = role === "admin" || role === "facility_manager";
    return {
      canCreateIssues: true,
      canResolveIssues: staff,
      canAssignIssues: manager,
      canViewAllIssues: staff,
      canManageUsers: role === "admin",
    };
  };

  // --- the frame of every request ---
  const seconds = Number(peer.options["rate-seconds"]);
  const budgets = { all: new Window(0, seconds), create: new Window(0, 3600), stream: new Window(0, 60) };
  peer.rateChanged = (limit) => {
    Object.values(budgets).forEach((window) => window.used.clear());
    budgets.all.limit = limit * 10;
    budgets.create.limit = Math.ceil(limit / 5);
    budgets.stream.limit = Math.ceil(limit / 10);
  };
  peer.rateChanged(peer.window.limit);
  const spend = (window, key, call) => {
    const { ok, limit, remaining, until } = window.take(key);
    if (limit === 0) return;
    const left = `${Math.ceil((until - Date.now()) / 1000)}`;
    call.response.setHeader("RateLimit-Limit", `${limit}`);
    call.response.setHeader("RateLimit-Remaining", `${remaining}`);
    call.response.setHeader("RateLimit-Reset", left);
    if (!ok)
      throw new Refusal(
        429,
        { error: "Too Many Requests", message: "Too many requests, please try again later" },
        { "Retry-After": left },
      );
  };
  const attacks = /--|[|;]|\b[sx]p_|\b(?:select|insert|update|delete|drop|create|alter|exec|execute|union)\b/i;
  peer.router.checks.push((call) => {
    if (peer.trap("url-filter") && attacks.test(safeDecode(call.url))) {
      throw new Refusal(400, { error: "Bad Request", message: "Invalid characters detected in URL" });
    }
    if (!call.path.startsWith("/api/")) return;
    spend(budgets.all, call.request.socket.remoteAddress, call);
    if (/^\/api\/auth\/(?:login|register)/.test(call.path)) return;
    const token = call.bearer ?? call.query.get("token");
    const found = peer.tokens.find(token);
    if (!found) {
      const message = {
        missing: "No authentication token provided",
        invalid: "Invalid authentication token",
        expired: "Authentication token has expired",
      };
      throw new Refusal(401, { error: "Unauthorized", message: message[peer.tokens.why(token)] });
    }
    call.user = users.get(found.claims.uid);
    const window = call.path.endsWith("/stream") ? budgets.stream : peer.window;
    spend(window, call.user.id, call);
    if (call.method === "POST" && call.path === "/api/issues") spend(budgets.create, call.user.id, call);
  });
  peer.router.notFound = ({ method, path }) =>
    new Reply(404, { error: "Not Found", message: `Cannot ${method} ${path}` });
  peer.router.badJson = () => new Reply(400, { error: "Bad Request", message: "Invalid JSON" });
  peer.router.broken = () => new Reply(500, { error: "Internal Server Error", message: "Something went wrong" });
  peer.router.encode = ({ headers }, payload) =>
    payload.length > 1024 && /\bgzip\b/.test(headers["accept-encoding"] ?? "");
  const only = ({ user }, allowed) => {
    if (!allowed(permissions(user)))
      throw new Refusal(403, { error: "Forbidden", message: "Insufficient permissions" });
  };

  // --- signing in ---
  const signedIn = (user, message) => {
    const { id, email, name, role, departmentId = null } = user;
    const token = peer.tokens.issue({ uid: id, user_id: id, email });
    const shown = {
      id,
      email,
      name,
      role,
      organizationId: user.organizationId,
      departmentId,
      permissions: permissions(user),
    };
    return { success: true, data: { user: shown, token }, message };
  };
  peer.route("POST /api/auth/login", ({ body }) => {
    const user = [...users.values()].find((one) => one.email === body.email);
    const right = user && body.password === (user.password ?? `${user.id}-secret`);
    if (!right) throw new Refusal(401, { error: "Authentication failed", message: "Invalid email or password" });
    return signedIn(user, "Login successful");
  });
  peer.route("POST /api/auth/register", ({ body }) => {
    if (!body.email || !body.password || !body.name)
      throw invalid([{ field: "email", message: "Email, password and name are required", value: body.email ?? "" }]);
    const user = {
      id: documentId(),
      email: body.email,
      name: body.name,
      role: body.role ?? "student",
      organizationId: body.organizationId ?? organizationId,
      isActive: true,
      createdAt: stamp(),
    };
    Object.defineProperty(user, "password", { value: body.password });
    users.set(user.id, user);
    return new Reply(201, signedIn(user, "Registration successful"));
  });
  peer.route("GET /api/auth/me", ({ user: { isActive, ...user } }) => ({
    success: true,
    data: { ...user, permissions: permissions(user) },
  }));
  peer.route("PATCH /api/auth/profile", ({ user, body }) => ({
    success: true,
    data: Object.assign(user, { name: body.name ?? user.name }),
  }));
  peer.route("GET /api/auth/users/:organization", (call) => {
    only(call, (can) => can.canAssignIssues);
    const mates = [...users.values()].filter((user) => user.organizationId === call.params.organization);
    return { success: true, data: mates.map(({ organizationId: _, ...user }) => user) };
  });

  const needOrganization = ({ query }) => {
    if (!query.get("organizationId"))
      throw invalid([{ field: "organizationId", message: "Organization ID is required", value: "" }]);
  };
  peer.route("GET /api/issues", (call) => {
    needOrganization(call);
    const limit = Number(call.query.get("limit") ?? 50);
    const offset = Number(call.query.get("offset") ?? 0);
    if (!(limit >= 1 && limit <= 100))
      throw invalid([{ field: "limit", message: "Limit must be between 1 and 100", value: call.query.get("limit") }]);
    const found = select(call.query);
    const total = peer.trap("total-is-window") ? Math.min(found.length, limit + offset) : found.length;
    return { success: true, data: found.slice(offset, offset + limit), pagination: { total, limit, offset } };
  });
  peer.route(
    "POST /api/issues",
    ({ body, user }) =>
      new Reply(201, { success: true, data: create(body, user), message: "Issue created successfully" }),
  );
  peer.route("GET /api/issues/nearby", ({ query }) => {
    const [latitude, longitude, radius] = ["latitude", "longitude", "radius"].map((name) => Number(query.get(name)));
    const here = { _latitude: latitude, _longitude: longitude };
    const data = select(query).filter((issue) => metres(here, issue.location) <= radius); // though documented as km
    const center = { latitude: query.get("latitude"), longitude: query.get("longitude") };
    return { success: true, data, metadata: { center, radius, count: data.length } };
  });
  peer.route("GET /api/issues/priorities", (call) => {
    only(call, (can) => can.canAssignIssues);
    const urgent = (issue) =>
      ["high", "critical"].includes(issue.priority) && ["open", "in_progress"].includes(issue.status);
    return { success: true, data: select(call.query).filter(urgent) };
  });
  peer.route("GET /api/issues/stats", (call) => {
    only(call, (can) => can.canAssignIssues);
    const found = select(call.query);
    const count = (name) =>
      found.reduce((sums, issue) => ({ ...sums, [issue[name]]: (sums[issue[name]] ?? 0) + 1 }), {});
    const { open = 0, in_progress = 0, resolved = 0 } = count("status");
    const hours = found
      .filter((issue) => issue.resolvedAt)
      .map((issue) => (millis(issue.resolvedAt) - millis(issue.createdAt)) / 3600000);
    const avgResolutionTime = hours.length === 0 ? 0 : hours.reduce((sum, one) => sum + one, 0) / hours.length;
    return {
      success: true,
      data: {
        total: found.length,
        open,
        inProgress: in_progress,
        resolved,
        byCategory: count("category"),
        byPriority: count("priority"),
        avgResolutionTime,
      },
    };
  });
  peer.route("GET /api/issues/:id", ({ params }) => ({ success: true, data: find(params.id) }));
  peer.route("PATCH /api/issues/:id", ({ params, body, user }) => ({
    success: true,
    data: change(find(params.id), body, user),
    message: "Issue updated successfully",
  }));
  peer.route("PATCH /api/issues/:id/resolve", (call) => {
    only(call, (can) => can.canResolveIssues);
    return {
      success: true,
      data: resolve(find(call.params.id), call.body, call.user),
      message: "Issue resolved successfully",
    };
  });
  peer.route("PATCH /api/issues/:id/assign", (call) => {
    only(call, (can) => can.canAssignIssues);
    if (!users.has(call.body.assignedTo))
      throw invalid([
        { field: "assignedTo", message: "Assigned user ID is required", value: call.body.assignedTo ?? "" },
      ]);
    return {
      success: true,
      data: assign(find(call.params.id), call.body.assignedTo, call.user),
      message: "Issue assigned successfully",
    };
  });
  peer.route(
    "DELETE /api/issues/:id",
    ({ params, user }) => (remove(find(params.id), user), { success: true, message: "Issue closed successfully" }),
  );
  peer.route("GET /api/issues/:id/history", ({ params }) => ({
    success: true,
    data: history.filter((one) => one.issueId === params.id).reverse(),
  }));
  const vote =
    (add) =>
    ({ params, user }) => {
      const issue = find(params.id);
      const set = votes.get(issue.id) ?? new Set();
      votes.set(issue.id, set);
      if (["resolved", "closed"].includes(issue.status))
        throw new Refusal(400, {
          success: false,
          error: "Vote failed",
          message: "Cannot vote on resolved or closed issues",
          data: { voteCount: set.size },
        });
      if (add) set.add(user.id);
      else set.delete(user.id);
      return {
        success: true,
        message: add ? "Vote added" : "Vote removed",
        data: { voteCount: set.size, voted: add },
      };
    };
  peer.route("POST /api/issues/:id/vote", vote(true));
  peer.route("DELETE /api/issues/:id/vote", vote(false));
  const voters = (id) => votes.get(find(id).id) ?? new Set();
  peer.route("GET /api/issues/:id/votes", ({ params }) => ({
    success: true,
    data: { voteCount: voters(params.id).size, voters: [...voters(params.id)] },
  }));
  peer.route("GET /api/issues/:id/vote/check", ({ params, user }) => ({
    success: true,
    data: { voted: voters(params.id).has(user.id) },
  }));

  // --- heatmap ---
  const map = (query, radius) => heatmap([...issues.values()], query, radius);
  const mapped = (handler) => (call) => (needOrganization(call), handler(call));
  peer.route(
    "GET /api/heatmap/data",
    mapped(({ query }) => {
      const data = map(query);
      return { success: true, data, message: `Found ${data.features.length} heatmap points` };
    }),
  );
  peer.route(
    "GET /api/heatmap/geojson",
    mapped(({ query }) => new Reply(200, map(query), { "Content-Type": "application/geo+json" })),
  );
  peer.route(
    "GET /api/heatmap/clusters",
    mapped(({ query }) => {
      const config = {
        clusterRadius: Number(query.get("clusterRadius") ?? 100),
        minClusterSize: Number(query.get("minClusterSize") ?? 2),
      };
      return { success: true, data: map(query, config.clusterRadius), config };
    }),
  );
  peer.route(
    "GET /api/heatmap/grid",
    mapped(({ query }) => {
      const gridSize = Number(query.get("gridSize") ?? 50);
      return { success: true, data: grid(map(query), gridSize), config: { gridSize } };
    }),
  );
  peer.route(
    "GET /api/heatmap/stats",
    mapped(({ query }) => ({ success: true, data: heatmapStats(map(query)) })),
  );
  peer.route(
    "GET /api/heatmap/explain",
    mapped(() => ({ success: true, data: { weight: "severity and age, from 0 to 1" } })),
  );
}

module.exports = { addRoutes };
