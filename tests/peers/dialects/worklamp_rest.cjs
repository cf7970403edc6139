// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What Worklamp keeps, and its REST under /api.
"use strict";

const { randomUUID } = require("node:crypto");
const { cycle } = require("./peer.cjs");
const { Refusal, Reply } = require("./http.cjs");

// What the three kinds of entity have in common is told by this table.
const kinds = {
  task: {
    plural: "tasks", statuses: ["todo", "in-progress", "done"],
    defaults: { milestoneId: null, title: "", description: "", category: null, priority: 0, status: "todo", ownerId: null },
    extra: { milestone: null },
  },
  bug: {
    plural: "bugs", statuses: ["open", "in-progress", "resolved", "closed"],
    defaults: { title: "", description: "", url: null, imageUrl: null, priority: 0, status: "open", votes: 0, ownerId: null },
    extra: { bugVotes: [] }, announcement: ["New Bug Reported", "A new bug", "was reported"],
  },
  feature: {
    plural: "features", statuses: ["proposed", "planned", "in-progress", "completed", "rejected"],
    defaults: { title: "", description: "", votes: 0, priority: 0, status: "proposed", ownerId: null },
    extra: { featureVotes: [] }, announcement: ["New Feature Request", "A new feature request", "was submitted"],
  },
};

function createApi(peer, { toProject, toUser, toChannel }) {
  const users = new Map();
  const passwords = new Map();
  const projects = new Map();
  const entities = { task: new Map(), bug: new Map(), feature: new Map() };
  const comments = new Map();
  const notifications = new Map();
  const channels = new Map();
  const messages = [];
  const now = () => new Date().toISOString();
  const refusal = (status, code, message, details) => new Refusal(status, { error: { code, message, ...(details && { details }) } });
  const person = ({ id, name, email, avatarUrl }) => ({ id, name, email, avatarUrl });
  const author = ({ id, name, avatarUrl }) => ({ id, name, avatarUrl });

  function addUser(email, name, password, tenantId = randomUUID(), role = "owner") {
    const at = now();
    const user = { id: randomUUID(), email, name, avatarUrl: null, authProvider: "email", emailVerified: true, emailOptIn: true, isAdmin: false, createdAt: at, updatedAt: at, tenantId, role };
    users.set(user.id, user);
    passwords.set(email, { password, user });
    return user;
  }
  function addProject(tenantId, fields) {
    const at = now();
    const flags = { publicBugTracking: false, publicFeatureRequests: false, useMilestones: false };
    const project = { id: randomUUID(), tenantId, name: "", description: null, status: "active", ...flags, ...fields, createdAt: at, updatedAt: at };
    projects.set(project.id, project);
    return project;
  }
  function addChannel(project, fields, user) {
    const at = now();
    const channel = { id: randomUUID(), projectId: project.id, name: "", description: null, isPrivate: false, ...fields, createdById: user.id, createdAt: at, updatedAt: at, createdBy: author(user) };
    channels.set(channel.id, channel);
    return channel;
  }
  const admin = addUser("admin@worklamp.com", "Admin User", "admin123", "default-tenant");
  const dev = addUser("dev@worklamp.com", "Dev User", "dev12345", "default-tenant", "developer");
  addUser("bob@example.com", "Bob Dev", "Passw0rd1"); // of another tenant
  const project = addProject("default-tenant", { name: "Proj One", description: "d" });
  addChannel(project, { name: "general" }, admin);

  // --- the frame of every request ---
  const inBudget = (call) => {
    const { ok, limit, remaining, until } = peer.window.take(call.request.socket.remoteAddress);
    if (limit === 0) return;
    const seconds = `${Math.ceil((until - Date.now()) / 1000)}`;
    const headers = { "RateLimit-Policy": `${limit};w=${peer.window.seconds}`, "RateLimit-Limit": `${limit}`, "RateLimit-Remaining": `${remaining}`, "RateLimit-Reset": seconds };
    for (const [name, value] of Object.entries(headers)) call.response.setHeader(name, value);
    if (!ok) {
      call.response.setHeader("Retry-After", seconds);
      throw refusal(429, "RATE_LIMIT_EXCEEDED", "Too many requests, please try again later");
    }
  };
  peer.router.checks.push((call) => {
    if (!call.path.startsWith("/api/")) return;
    inBudget(call);
    if (/^\/api\/auth\//.test(call.path)) return;
    const found = peer.tokens.find(call.bearer);
    if (!found) {
      const [code, text] = { missing: ["MISSING", "is required"], invalid: ["INVALID", "is invalid"], expired: ["EXPIRED", "has expired"] }[peer.tokens.why(call.bearer)];
      throw refusal(401, `AUTH_TOKEN_${code}`, `Authentication token ${text}`);
    }
    call.user = users.get(found.claims.userId);
  });
  peer.router.notFound = ({ path }) => new Reply(404, { error: { code: "NOT_FOUND", message: `Route ${path} not found` } });
  peer.router.badJson = () => new Reply(400, { error: { code: "INVALID_JSON", message: "Invalid JSON" } });
  peer.router.broken = () => new Reply(500, { error: { code: "INTERNAL_ERROR", message: "Internal server error" } });

  // --- signing in ---
  function signedIn(user) {
    const { id: userId, tenantId, role, email } = user;
    const accessToken = peer.tokens.issue({ userId, tenantId, role, email, isAdmin: user === admin });
    const refreshToken = peer.tokens.issue({ userId }, { kind: "refresh", seconds: 30 * 24 * 3600 });
    const cookie = `refreshToken=${refreshToken}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Strict`;
    return { accessToken, headers: { "Set-Cookie": cookie } };
  }
  peer.route("POST /api/auth/login", ({ body }) => {
    const entry = passwords.get(body.email);
    if (entry?.password !== body.password) throw refusal(401, "INVALID_CREDENTIALS", "Invalid email or password");
    const { id, email, name, avatarUrl, tenantId, role } = entry.user;
    const { accessToken, headers } = signedIn(entry.user);
    return new Reply(200, { message: "Login successful", user: { id, email, name, avatarUrl, tenantId, role }, accessToken }, headers);
  });
  peer.route("POST /api/auth/signup", ({ body }) => {
    if (!body.email || !body.password || !body.agreeToTerms) throw refusal(400, "VALIDATION_FAILED", "Validation failed", []);
    if (passwords.has(body.email)) throw refusal(409, "USER_EXISTS", "User already exists");
    const { id, email, name, emailVerified, createdAt } = addUser(body.email, body.name, body.password);
    return new Reply(201, { message: "User registered successfully. You can now log in.", user: { id, email, name, emailVerified, createdAt } });
  });
  peer.route("POST /api/auth/refresh", ({ body, cookies }) => {
    const token = cookies.refreshToken ?? body.refreshToken;
    if (!token) throw refusal(401, "REFRESH_TOKEN_MISSING", "Refresh token is required");
    const found = peer.tokens.find(token, "refresh");
    if (!found) throw refusal(401, "REFRESH_TOKEN_INVALID", "Invalid refresh token");
    peer.tokens.revoke(token);
    const { accessToken, headers } = signedIn(users.get(found.claims.userId));
    return new Reply(200, { accessToken }, headers);
  });
  peer.route("POST /api/auth/logout", () => ({ message: "Logout successful" }));

  // --- people and projects ---
  const mates = (tenantId) => [...users.values()].filter((user) => user.tenantId === tenantId);
  peer.route("GET /api/users/me", ({ user: { tenantId, role, ...rest } }) => rest);
  peer.route("GET /api/tenants/me", ({ user }) => ({ id: user.tenantId, name: "Default Tenant", subscriptionTier: "paid", maxProjects: 10, maxTeamMembers: 10, projectCount: projects.size, memberCount: mates(user.tenantId).length }));
  peer.route("GET /api/tenants/me/members", ({ user }) => ({
    members: mates(user.tenantId).map((mate) => ({ id: `member-${mate.id}`, role: mate.role, user: person(mate), createdAt: mate.createdAt })),
  }));
  const ownProject = ({ params, user }) => {
    const found = projects.get(params.id);
    if (!found || found.tenantId !== user.tenantId) throw refusal(404, "PROJECT_NOT_FOUND", "Project not found");
    return found;
  };
  peer.route("GET /api/projects", ({ user }) => ({ projects: [...projects.values()].filter((one) => one.tenantId === user.tenantId) }));
  peer.route("POST /api/projects", ({ body, user }) => new Reply(201, addProject(user.tenantId, body)));
  peer.route("GET /api/projects/:id", (call) => ownProject(call));

  // --- tasks, bugs, features ---
  function validate(kind, fields, isNew) {
    const label = `${kind[0].toUpperCase()}${kind.slice(1)}`;
    const details = [];
    const complain = (path, code, message, more = {}) => details.push({ code, ...more, message, path: [path] });
    if (isNew ? !fields.title : fields.title === "") complain("title", "too_small", `${label} title is required`, { minimum: 1, type: "string", inclusive: true, exact: false });
    if (kind !== "task" && isNew && !fields.description) complain("description", "too_small", "Description is required", { minimum: 1, type: "string" });
    if ("priority" in fields && typeof fields.priority !== "number") complain("priority", "invalid_type", `Expected number, received ${typeof fields.priority}`, { expected: "number", received: typeof fields.priority });
    else if (fields.priority < 0) complain("priority", "too_small", "Number must be greater than or equal to 0", { minimum: 0, type: "number" });
    else if (fields.priority > 100) complain("priority", "too_big", "Number must be less than or equal to 100", { maximum: 100, type: "number" });
    const options = kinds[kind].statuses;
    if ("status" in fields && !options.includes(fields.status)) {
      const expected = options.map((option) => `'${option}'`).join(" | ");
      complain("status", "invalid_enum_value", `Invalid enum value. Expected ${expected}, received '${fields.status}'`, { received: fields.status, options });
    }
    if (details.length > 0) throw refusal(400, "VALIDATION_FAILED", "Validation failed", details);
  }
  const known = (kind, fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => name in kinds[kind].defaults && name !== "votes"));
  const assignments = (entity, ids = []) => ids.filter((id) => users.has(id)).map((userId) => ({ id: randomUUID(), [`${entity}Id`]: null, userId, assignedAt: now(), user: person(users.get(userId)) }));
  function notify(userIds, type, title, message, resourceType, resourceId) {
    for (const userId of userIds) {
      const one = { id: randomUUID(), userId, type, title, message, resourceType, resourceId, isRead: false, createdAt: now() };
      notifications.set(one.id, one);
      toUser(userId, "notification:new", { notification: one });
    }
  }
  function assign(kind, entity, ids, quiet) {
    const before = new Set(entity.assignments.map((one) => one.userId));
    entity.assignments = assignments(kind, ids).map((one) => ({ ...one, [`${kind}Id`]: entity.id }));
    if (quiet) return;
    const fresh = entity.assignments.map((one) => one.userId).filter((id) => !before.has(id));
    notify(fresh, "task_assigned", "Assigned to you", `You were assigned to "${entity.title}"`, kind, entity.id);
  }
  function create(kind, where, fields, user, { silent = false, at = now() } = {}) {
    validate(kind, fields, true);
    const { defaults, extra, announcement } = kinds[kind];
    const entity = {
      id: randomUUID(), projectId: where.id, ...defaults, ...known(kind, fields), createdById: user.id, createdAt: at, updatedAt: at,
      assignments: [], ...extra, createdBy: person(user),
    };
    entities[kind].set(entity.id, entity);
    assign(kind, entity, fields.assignedUserIds, silent);
    if (silent) return entity;
    toProject(where, `${kind}:created`, { [kind]: entity });
    const [title, what, done] = announcement ?? ["New Task Created", "A new task", "was created"];
    const type = kind === "task" ? "task_assigned" : `${kind}_created`;
    notify(mates(where.tenantId).map((mate) => mate.id), type, title, `${what} "${entity.title}" ${done} in project "${where.name}"`, kind, entity.id);
    return entity;
  }
  function update(kind, entity, fields, silent) {
    validate(kind, fields, false);
    Object.assign(entity, known(kind, fields), { updatedAt: now() });
    if (fields.assignedUserIds ?? fields.userIds) assign(kind, entity, fields.assignedUserIds ?? fields.userIds, silent);
    if (!silent) toProject(projects.get(entity.projectId), `${kind}:updated`, { [kind]: entity });
    return entity;
  }
  function remove(kind, entity, silent) {
    entities[kind].delete(entity.id);
    const { id, projectId } = entity;
    if (!silent && kind === "task") toProject(projects.get(projectId), "task:deleted", { taskId: id, projectId });
  }
  const find = (kind, id, user) => {
    const entity = entities[kind].get(id);
    if (!entity || projects.get(entity.projectId).tenantId !== user.tenantId) throw refusal(404, `${kind.toUpperCase()}_NOT_FOUND`, `${kind[0].toUpperCase()}${kind.slice(1)} not found`);
    return entity;
  };
  const newestFirst = (a, b) => b.priority - a.priority || (a.createdAt < b.createdAt ? 1 : -1);
  for (const [kind, { plural }] of Object.entries(kinds)) {
    peer.route(`GET /api/projects/:id/${plural}`, (call) => {
      const where = ownProject(call);
      return { [plural]: [...entities[kind].values()].filter((one) => one.projectId === where.id).sort(newestFirst) };
    });
    peer.route(`POST /api/projects/:id/${plural}`, (call) => new Reply(201, { [kind]: create(kind, ownProject(call), call.body, call.user) }));
    if (kind !== "task") peer.route(`GET /api/${plural}/:id`, ({ params, user }) => ({ [kind]: find(kind, params.id, user) }));
    peer.route(`PATCH /api/${plural}/:id`, ({ params, body, user }) => ({ [kind]: update(kind, find(kind, params.id, user), body) }));
    peer.route(`DELETE /api/${plural}/:id`, ({ params, user }) => (remove(kind, find(kind, params.id, user)), { success: true }));
    peer.route(`POST /api/${plural}/:id/assign`, ({ params, body, user }) => ({ [kind]: update(kind, find(kind, params.id, user), { userIds: body.userIds ?? [] }) }));
    if (kind === "task") continue;
    peer.route(`POST /api/${plural}/:id/vote`, ({ params, user }) => {
      const entity = find(kind, params.id, user);
      const votes = entity[`${kind}Votes`].filter((vote) => vote.userId !== user.id);
      if (votes.length === entity[`${kind}Votes`].length) votes.push({ id: randomUUID(), userId: user.id });
      entity[`${kind}Votes`] = votes;
      entity.votes = votes.length;
      return { [kind]: entity };
    });
    peer.route(`POST /api/${plural}/:id/comments`, ({ params, body, user }) => new Reply(201, { comment: addComment(kind, find(kind, params.id, user).id, body.content, user) }));
  }

  // --- comments, notifications, channels ---
  function addComment(resourceType, resourceId, content, user) {
    if (!content) throw refusal(400, "VALIDATION_FAILED", "Validation failed", [{ code: "too_small", message: "Content is required", path: ["content"] }]);
    const at = now();
    const comment = { id: randomUUID(), resourceType, resourceId, userId: user.id, content, createdAt: at, updatedAt: at, user: person(user) };
    comments.set(comment.id, comment);
    const mentioned = mates(user.tenantId).filter((mate) => content.includes(`@${mate.name}`)).map((mate) => mate.id);
    notify(mentioned, "mention", "You were mentioned", `${user.name} mentioned you`, resourceType, resourceId);
    return comment;
  }
  const ownComment = ({ params, user }) => {
    const comment = comments.get(params.id);
    if (!comment) throw refusal(404, "COMMENT_NOT_FOUND", "Comment not found");
    if (comment.userId !== user.id) throw refusal(403, "FORBIDDEN_NOT_AUTHOR", "Only the author can do that");
    return comment;
  };
  peer.route("GET /api/comments", ({ query }) => ({
    comments: [...comments.values()].filter((one) => one.resourceType === query.get("resourceType") && one.resourceId === query.get("resourceId")),
  }));
  peer.route("POST /api/comments", ({ body, user }) => new Reply(201, { comment: addComment(body.resourceType, body.resourceId, body.content, user) }));
  peer.route("PATCH /api/comments/:id", (call) => ({ comment: Object.assign(ownComment(call), { content: call.body.content, updatedAt: now() }) }));
  peer.route("DELETE /api/comments/:id", (call) => (comments.delete(ownComment(call).id), { success: true }));

  const mine = (user) => [...notifications.values()].filter((one) => one.userId === user.id).reverse();
  const unread = (user) => mine(user).filter((one) => !one.isRead).length;
  const ownNotification = ({ params, user }) => {
    const one = notifications.get(params.id);
    if (one?.userId !== user.id) throw refusal(404, "NOTIFICATION_NOT_FOUND", "Notification not found");
    return one;
  };
  peer.route("GET /api/notifications", ({ query, user }) => {
    const shown = mine(user).filter((one) => query.get("unreadOnly") !== "true" || !one.isRead);
    return { notifications: shown.slice(0, Number(query.get("limit") ?? 50)), unreadCount: unread(user) };
  });
  peer.route("GET /api/notifications/unread-count", ({ user }) => ({ count: unread(user) }));
  peer.route("PATCH /api/notifications/read-all", ({ user }) => (mine(user).forEach((one) => (one.isRead = true)), { success: true }));
  peer.route("PATCH /api/notifications/:id/read", (call) => ({ notification: Object.assign(ownNotification(call), { isRead: true }) }));
  peer.route("DELETE /api/notifications/:id", (call) => (notifications.delete(ownNotification(call).id), { success: true }));

  const ownChannel = ({ params, user }) => {
    const channel = channels.get(params.id);
    if (!channel || projects.get(channel.projectId).tenantId !== user.tenantId) throw refusal(404, "CHANNEL_NOT_FOUND", "Channel not found");
    return channel;
  };
  function say(channel, content, user) {
    if (!content) throw refusal(400, "VALIDATION_FAILED", "Validation failed", [{ code: "too_small", message: "Content is required", path: ["content"] }]);
    const at = now();
    const message = { id: randomUUID(), channelId: channel.id, userId: user.id, content, createdAt: at, updatedAt: at, user: author(user) };
    messages.push(message);
    toChannel(channel, "message:new", { message });
    return message;
  }
  peer.route("GET /api/projects/:id/channels", (call) => {
    const where = ownProject(call);
    return { channels: [...channels.values()].filter((one) => one.projectId === where.id) };
  });
  peer.route("POST /api/projects/:id/channels", (call) => new Reply(201, addChannel(ownProject(call), call.body, call.user)));
  peer.route("GET /api/channels/:id/messages", (call) => {
    const channel = ownChannel(call);
    const before = call.query.get("before");
    const all = messages.filter((one) => one.channelId === channel.id && (!before || one.createdAt < before));
    return { messages: all.slice(-Number(call.query.get("limit") ?? 50)) };
  });
  peer.route("POST /api/channels/:id/messages", (call) => new Reply(201, say(ownChannel(call), call.body.content, call.user)));

  // --- commands ---
  const as = (email) => passwords.get(email)?.user ?? dev;
  const locate = (id) => {
    const kind = Object.keys(entities).find((name) => entities[name].has(id));
    if (!kind) throw new Error(`no task, bug or feature ${id}`);
    return [kind, entities[kind].get(id)];
  };
  peer.command("seed", ({ issues = 0, kind = "task" }) => {
    const begin = Date.now() - issues * 1000;
    for (let n = 0; n < issues; ++n) {
      const fields = { title: `Seeded ${kind} ${n + 1}`, description: `Text of ${n + 1}`, status: cycle(kinds[kind].statuses, n), priority: (n * 7) % 101 };
      create(kind, project, fields, cycle([admin, dev], n), { silent: true, at: new Date(begin + n * 1000).toISOString() });
    }
    return { total: entities[kind].size, project: project.id };
  });
  peer.command("create", ({ fields, kind = "task", silent, as: email }) => ({ id: create(kind, project, fields, as(email), { silent }).id }));
  peer.command("change", ({ id, fields, silent }) => ({ issue: update(...locate(id), fields, silent) }));
  peer.command("remove", ({ id, silent }) => remove(...locate(id), silent));
  peer.command("comment", ({ id, text, as: email }) => ({ id: addComment(locate(id)[0], id, text, as(email)).id }));
  peer.command("message", ({ text, channel = [...channels.keys()][0], as: email }) => ({ id: say(channels.get(channel), text, as(email)).id }));
  peer.command("dump", () => ({
    issues: [...entities.task.values()], bugs: [...entities.bug.values()], features: [...entities.feature.values()], projects: [...projects.values()],
    comments: [...comments.values()], notifications: [...notifications.values()], channels: [...channels.values()], messages,
  }));

  return { user: (id) => users.get(id), project: (id) => projects.get(id), channel: (id) => channels.get(id), projectOf: (channel) => projects.get(channel.projectId) };
}

module.exports = { createApi };
