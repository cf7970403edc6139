// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What CIIS keeps, and its REST under /api.
"use strict";

const crypto = require("node:crypto");
const { Window, cycle } = require("./peer.cjs");
const { Refusal, Reply, safeDecode } = require("./http.cjs");
const { heatmap, heatmapStats, grid, metres } = require("./ciis_heatmap.cjs");

const categories = ["Structural", "Electrical", "Plumbing", "HVAC", "Safety", "Maintenance", "Cleanliness", "Network", "Furniture", "Other"];
const statuses = ["open", "in_progress", "resolved", "closed"];
const priorities = ["low", "medium", "high", "critical"];
const organizationId = "ggv-bilaspur";
// id: role; e-mail and password follow from the id.
const roles = { uidAdmin: "admin", uidFM: "facility_manager", uidStaff: "staff", uidStudent: "student" };

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const documentId = () => Array.from(crypto.randomBytes(20), (byte) => letters[byte % letters.length]).join("");
const stamp = (ms = Date.now()) => ({ _seconds: Math.floor(ms / 1000), _nanoseconds: (ms % 1000) * 1000000 });
const millis = ({ _seconds, _nanoseconds }) => _seconds * 1000 + Math.floor(_nanoseconds / 1000000);

function createApi(peer, announce) {
  const users = new Map();
  for (const [id, role] of Object.entries(roles)) {
    users.set(id, { id, email: `${id}@example.com`, name: id, role, organizationId, isActive: true, createdAt: stamp() });
  }
  users.set("uidOther", { id: "uidOther", email: "uidOther@example.com", name: "uidOther", role: "admin", organizationId: "elsewhere", isActive: true, createdAt: stamp() });
  const issues = new Map();
  const history = []; // newest last
  const votes = new Map(); // issue id -> Set of user ids
  const permissions = ({ role }) => {
    const staff = role !== "student" && role !== "faculty";
    const manager = role === "admin" || role === "facility_manager";
    return { canCreateIssues: true, canResolveIssues: staff, canAssignIssues: manager, canViewAllIssues: staff, canManageUsers: role === "admin" };
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
    if (!ok) throw new Refusal(429, { error: "Too Many Requests", message: "Too many requests, please try again later" }, { "Retry-After": left });
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
      const message = { missing: "No authentication token provided", invalid: "Invalid authentication token", expired: "Authentication token has expired" };
      throw new Refusal(401, { error: "Unauthorized", message: message[peer.tokens.why(token)] });
    }
    call.user = users.get(found.claims.uid);
    const window = call.path.endsWith("/stream") ? budgets.stream : peer.window;
    spend(window, call.user.id, call);
    if (call.method === "POST" && call.path === "/api/issues") spend(budgets.create, call.user.id, call);
  });
  peer.router.notFound = ({ method, path }) => new Reply(404, { error: "Not Found", message: `Cannot ${method} ${path}` });
  peer.router.badJson = () => new Reply(400, { error: "Bad Request", message: "Invalid JSON" });
  peer.router.broken = () => new Reply(500, { error: "Internal Server Error", message: "Something went wrong" });
  peer.router.encode = ({ headers }, payload) => payload.length > 1024 && /\bgzip\b/.test(headers["accept-encoding"] ?? "");
  const missing = (what) => new Refusal(404, { error: "Not Found", message: `${what} not found` });
  const invalid = (details) => new Refusal(400, { error: "Validation Error", message: "Invalid request data", details });
  const only = ({ user }, allowed) => {
    if (!allowed(permissions(user))) throw new Refusal(403, { error: "Forbidden", message: "Insufficient permissions" });
  };
  const find = (id) => {
    const issue = issues.get(id);
    if (!issue) throw missing("Issue");
    return issue;
  };

  // --- signing in ---
  const signedIn = (user, message) => {
    const { id, email, name, role, departmentId = null } = user;
    const token = peer.tokens.issue({ uid: id, user_id: id, email });
    const shown = { id, email, name, role, organizationId: user.organizationId, departmentId, permissions: permissions(user) };
    return { success: true, data: { user: shown, token }, message };
  };
  peer.route("POST /api/auth/login", ({ body }) => {
    const user = [...users.values()].find((one) => one.email === body.email);
    const right = user && body.password === (user.password ?? `${user.id}-secret`);
    if (!right) throw new Refusal(401, { error: "Authentication failed", message: "Invalid email or password" });
    return signedIn(user, "Login successful");
  });
  peer.route("POST /api/auth/register", ({ body }) => {
    if (!body.email || !body.password || !body.name) throw invalid([{ field: "email", message: "Email, password and name are required", value: body.email ?? "" }]);
    const user = { id: documentId(), email: body.email, name: body.name, role: body.role ?? "student", organizationId: body.organizationId ?? organizationId, isActive: true, createdAt: stamp() };
    Object.defineProperty(user, "password", { value: body.password });
    users.set(user.id, user);
    return new Reply(201, signedIn(user, "Registration successful"));
  });
  peer.route("GET /api/auth/me", ({ user: { isActive, ...user } }) => ({ success: true, data: { ...user, permissions: permissions(user) } }));
  peer.route("PATCH /api/auth/profile", ({ user, body }) => ({ success: true, data: Object.assign(user, { name: body.name ?? user.name }) }));
  peer.route("GET /api/auth/users/:organization", (call) => {
    only(call, (can) => can.canAssignIssues);
    const mates = [...users.values()].filter((user) => user.organizationId === call.params.organization);
    return { success: true, data: mates.map(({ organizationId: _, ...user }) => user) };
  });

  // --- issues ---
  const note = (issue, fieldName, oldValue, newValue, changedBy, changeType, comment) =>
    history.push({ id: documentId(), issueId: issue.id, fieldName, ...(oldValue !== undefined && { oldValue }), newValue, changedBy, changeType, ...(comment && { comment }), changedAt: stamp() });
  const scores = { Electrical: [7, "medium", 42], Safety: [9, "high", 70], Structural: [8, "high", 60], Plumbing: [6, "medium", 40] };
  function check(fields, isNew) {
    const details = [];
    const complain = (field, message) => details.push({ field, message, ...(fields[field] !== undefined ? { value: fields[field] } : field.endsWith("itude") ? {} : { value: "" }) });
    const { title, description } = fields;
    if (isNew && !fields.organizationId) complain("organizationId", "Organization ID is required");
    if (isNew && !fields.buildingId) complain("buildingId", "Building ID is required");
    if (isNew && title === undefined) complain("title", "Title is required");
    if ((isNew || title !== undefined) && !(title?.length >= 5 && title.length <= 200)) complain("title", "Title must be between 5 and 200 characters");
    if (title !== undefined && /[<>{}\\^`|]/.test(title)) complain("title", "Title contains invalid characters");
    if (isNew && !description) complain("description", "Description is required");
    if ((isNew || description !== undefined) && !(description?.length >= 10 && description.length <= 2000)) complain("description", "Description must be between 10 and 2000 characters");
    for (const [field, label, most] of [["latitude", "Latitude", 90], ["longitude", "Longitude", 180]]) {
      if (!isNew && fields[field] === undefined) continue;
      if (!fields[field]) complain(field, `${label} is required`); // 0 counts as missing
      if (!(Math.abs(fields[field]) <= most)) complain(field, `Invalid ${field} (must be between -${most} and ${most})`);
    }
    for (const [field, known] of [["category", categories], ["status", statuses], ["priority", priorities]]) {
      if (fields[field] !== undefined && !known.includes(fields[field])) complain(field, `Invalid ${field}`);
    }
    if (fields.severity !== undefined && !(fields.severity >= 1 && fields.severity <= 10)) complain("severity", "Severity must be between 1 and 10");
    if (details.length > 0) throw invalid(details);
  }
  function create(fields, user, { silent = false, at } = {}) {
    check(fields, true);
    const { latitude, longitude, category = "Other", submissionType = "text", images = [] } = fields;
    const [severity, priority, aiRiskScore] = scores[category] ?? [3, "low", 32];
    const own = peer.trap("priority-computed") ? {} : { ...(fields.priority && { priority: fields.priority }) };
    const optional = Object.fromEntries(["departmentId", "roomId", "campusId"].filter((name) => fields[name] && (name !== "campusId" || peer.documented)).map((name) => [name, fields[name]]));
    const issue = {
      id: documentId(), organizationId: fields.organizationId, buildingId: fields.buildingId, ...optional, title: fields.title, description: fields.description, category,
      location: { _latitude: latitude, _longitude: longitude }, submissionType, images, severity, priority, aiRiskScore, ...own, status: "open",
      reportedBy: user.id, reportedByRole: user.role, createdAt: stamp(at), updatedAt: stamp(at),
    };
    issues.set(issue.id, issue);
    note(issue, "status", undefined, "open", user.id, "status_change", "Issue created");
    if (!silent) announce({ kind: "created", issue, user, heat: true });
    return issue;
  }
  const editable = ["title", "description", "category", "status", "priority", "severity", "images", "departmentId", "roomId", "buildingId"];
  function change(issue, fields, user, { kind = "updated", changeType = "update", comment, silent = false } = {}) {
    check(fields, false);
    const changes = Object.fromEntries(Object.entries(fields).filter(([name]) => editable.includes(name) || kind !== "updated"));
    if (fields.latitude && fields.longitude && kind === "updated") changes.location = { _latitude: fields.latitude, _longitude: fields.longitude };
    for (const [name, value] of Object.entries(changes)) {
      if (JSON.stringify(issue[name]) === JSON.stringify(value)) continue;
      if (name !== "resolvedAt" && typeof value !== "object") note(issue, name, issue[name], value, user.id, changeType, comment);
    }
    Object.assign(issue, changes, { updatedAt: stamp() });
    const heat = kind === "resolved" || ["location", "priority", "severity"].some((name) => name in changes);
    if (!silent) announce({ kind, issue, user, changes, heat });
    return issue;
  }
  const resolve = (issue, body, user) => {
    const { resolutionComment, actualCost, actualDuration } = body;
    const extra = { ...(actualCost !== undefined && { actualCost }), ...(actualDuration !== undefined && { actualDuration }) };
    return change(issue, { status: "resolved", resolvedAt: stamp(), ...extra }, user, { kind: "resolved", changeType: "resolution", comment: resolutionComment });
  };
  const assign = (issue, assignedTo, user) => {
    issue.status = "in_progress";
    return change(issue, { assignedTo }, user, { kind: "assigned", changeType: "assignment" });
  };
  function remove(issue, user, silent) {
    if (peer.trap("delete-closes")) issue.status = "closed"; // updatedAt stays as it was
    else issues.delete(issue.id);
    if (!silent) announce({ kind: "deleted", issue, user });
  }

  const filters = ["organizationId", "buildingId", "departmentId", "roomId", "category", "status", "priority", "reportedBy", "assignedTo"];
  const newestFirst = (a, b) => millis(b.createdAt) - millis(a.createdAt);
  function select(query) {
    const wanted = filters.filter((name) => query.get(name));
    const from = query.get("startDate") ? Date.parse(query.get("startDate")) : -Infinity;
    const to = query.get("endDate") ? Date.parse(query.get("endDate")) : Infinity;
    const inside = (issue) => millis(issue.createdAt) >= from && millis(issue.createdAt) <= to;
    return [...issues.values()].filter((issue) => wanted.every((name) => issue[name] === query.get(name)) && inside(issue)).sort(newestFirst);
  }
  const needOrganization = ({ query }) => {
    if (!query.get("organizationId")) throw invalid([{ field: "organizationId", message: "Organization ID is required", value: "" }]);
  };
  peer.route("GET /api/issues", (call) => {
    needOrganization(call);
    const limit = Number(call.query.get("limit") ?? 50);
    const offset = Number(call.query.get("offset") ?? 0);
    if (!(limit >= 1 && limit <= 100)) throw invalid([{ field: "limit", message: "Limit must be between 1 and 100", value: call.query.get("limit") }]);
    const found = select(call.query);
    const total = peer.trap("total-is-window") ? Math.min(found.length, limit + offset) : found.length;
    return { success: true, data: found.slice(offset, offset + limit), pagination: { total, limit, offset } };
  });
  peer.route("POST /api/issues", ({ body, user }) => new Reply(201, { success: true, data: create(body, user), message: "Issue created successfully" }));
  peer.route("GET /api/issues/nearby", ({ query }) => {
    const [latitude, longitude, radius] = ["latitude", "longitude", "radius"].map((name) => Number(query.get(name)));
    const here = { _latitude: latitude, _longitude: longitude };
    return { success: true, data: select(query).filter((issue) => metres(here, issue.location) <= radius) };
  });
  peer.route("GET /api/issues/priorities", (call) => {
    only(call, (can) => can.canAssignIssues);
    const urgent = (issue) => ["high", "critical"].includes(issue.priority) && ["open", "in_progress"].includes(issue.status);
    return { success: true, data: select(call.query).filter(urgent) };
  });
  peer.route("GET /api/issues/stats", (call) => {
    only(call, (can) => can.canAssignIssues);
    const found = select(call.query);
    const count = (name) => found.reduce((sums, issue) => ({ ...sums, [issue[name]]: (sums[issue[name]] ?? 0) + 1 }), {});
    const { open = 0, in_progress = 0, resolved = 0 } = count("status");
    const hours = found.filter((issue) => issue.resolvedAt).map((issue) => (millis(issue.resolvedAt) - millis(issue.createdAt)) / 3600000);
    const avgResolutionTime = hours.length === 0 ? 0 : hours.reduce((sum, one) => sum + one, 0) / hours.length;
    return { success: true, data: { total: found.length, open, inProgress: in_progress, resolved, byCategory: count("category"), byPriority: count("priority"), avgResolutionTime } };
  });
  peer.route("GET /api/issues/:id", ({ params }) => ({ success: true, data: find(params.id) }));
  peer.route("PATCH /api/issues/:id", ({ params, body, user }) => ({ success: true, data: change(find(params.id), body, user), message: "Issue updated successfully" }));
  peer.route("PATCH /api/issues/:id/resolve", (call) => {
    only(call, (can) => can.canResolveIssues);
    return { success: true, data: resolve(find(call.params.id), call.body, call.user), message: "Issue resolved successfully" };
  });
  peer.route("PATCH /api/issues/:id/assign", (call) => {
    only(call, (can) => can.canAssignIssues);
    if (!users.has(call.body.assignedTo)) throw invalid([{ field: "assignedTo", message: "Assigned user ID is required", value: call.body.assignedTo ?? "" }]);
    return { success: true, data: assign(find(call.params.id), call.body.assignedTo, call.user), message: "Issue assigned successfully" };
  });
  peer.route("DELETE /api/issues/:id", ({ params, user }) => (remove(find(params.id), user), { success: true, message: "Issue closed successfully" }));
  peer.route("GET /api/issues/:id/history", ({ params }) => ({ success: true, data: history.filter((one) => one.issueId === params.id).reverse() }));
  const vote = (add) => ({ params, user }) => {
    const issue = find(params.id);
    const set = votes.get(issue.id) ?? new Set();
    votes.set(issue.id, set);
    if (["resolved", "closed"].includes(issue.status)) throw new Refusal(400, { success: false, error: "Vote failed", message: "Cannot vote on resolved or closed issues", data: { voteCount: set.size } });
    if (add) set.add(user.id);
    else set.delete(user.id);
    return { success: true, message: add ? "Vote added" : "Vote removed", data: { voteCount: set.size, voted: add } };
  };
  peer.route("POST /api/issues/:id/vote", vote(true));
  peer.route("DELETE /api/issues/:id/vote", vote(false));
  const voters = (id) => votes.get(find(id).id) ?? new Set();
  peer.route("GET /api/issues/:id/votes", ({ params }) => ({ success: true, data: { voteCount: voters(params.id).size, voters: [...voters(params.id)] } }));
  peer.route("GET /api/issues/:id/vote/check", ({ params, user }) => ({ success: true, data: { voted: voters(params.id).has(user.id) } }));

  // --- heatmap ---
  const map = (query, radius) => heatmap([...issues.values()], query, radius);
  const mapped = (handler) => (call) => (needOrganization(call), handler(call));
  peer.route("GET /api/heatmap/data", mapped(({ query }) => {
    const data = map(query);
    return { success: true, data, message: `Found ${data.features.length} heatmap points` };
  }));
  peer.route("GET /api/heatmap/geojson", mapped(({ query }) => new Reply(200, map(query), { "Content-Type": "application/geo+json" })));
  peer.route("GET /api/heatmap/clusters", mapped(({ query }) => {
    const config = { clusterRadius: Number(query.get("clusterRadius") ?? 100), minClusterSize: Number(query.get("minClusterSize") ?? 2) };
    return { success: true, data: map(query, config.clusterRadius), config };
  }));
  peer.route("GET /api/heatmap/grid", mapped(({ query }) => {
    const gridSize = Number(query.get("gridSize") ?? 50);
    return { success: true, data: grid(map(query), gridSize), config: { gridSize } };
  }));
  peer.route("GET /api/heatmap/stats", mapped(({ query }) => ({ success: true, data: heatmapStats(map(query)) })));
  peer.route("GET /api/heatmap/explain", mapped(() => ({ success: true, data: { weight: "severity and age, from 0 to 1" } })));

  // --- commands ---
  const as = (id = "uidFM") => users.get(id);
  peer.command("seed", ({ issues: count = 0, buildings = ["b1", "b2"] }) => {
    const begin = Date.now() - count * 1000;
    for (let n = 0; n < count; ++n) {
      const fields = {
        organizationId, buildingId: cycle(buildings, n), title: `Seeded issue ${n + 1}`, description: `Description of issue ${n + 1}`,
        category: cycle(categories, n), latitude: 22.13 + (n % 10) * 0.01, longitude: 82.14 + (n % 7) * 0.01,
      };
      const issue = create(fields, cycle([as("uidStudent"), as("uidStaff")], n), { silent: true, at: begin + n * 1000 });
      issue.status = cycle(statuses, n);
    }
    return { total: issues.size, organizationId };
  });
  const place = { organizationId, buildingId: "b1", description: "Made by the test", latitude: 22.1, longitude: 82.1 };
  peer.command("create", ({ fields, silent, as: id }) => ({ id: create({ ...place, ...fields }, as(id), { silent }).id }));
  peer.command("change", ({ id, fields, silent, as: by }) => {
    const issue = find(id);
    if (fields.assignedTo) Object.assign(issue, { assignedTo: fields.assignedTo });
    return { issue: change(issue, fields, as(by), { silent }) };
  });
  peer.command("remove", ({ id, silent, as: by }) => remove(find(id), as(by), silent));
  peer.command("dump", () => ({ issues: [...issues.values()], history, users: [...users.values()] }));

  return { user: (id) => users.get(id), issues: () => [...issues.values()].sort(newestFirst), map, invalid };
}

module.exports = { createApi };
