// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// REST of Worklamp, under /api.
"use strict";

const { randomUUID } = require("node:crypto");
const { Reply } = require("./http.cjs");
const { kinds } = require("./worklamp_store.cjs");

function addRoutes(peer, store) {
  const {
    addChannel,
    addComment,
    addProject,
    addUser,
    admin,
    channels,
    comments,
    create,
    entities,
    find,
    mates,
    messages,
    notifications,
    now,
    ofTenant,
    passwords,
    person,
    projects,
    refusal,
    remove,
    say,
    update,
    users,
  } = store;
  const inBudget = (call) => {
    const { ok, limit, remaining, until } = peer.window.take(call.request.socket.remoteAddress);
    if (limit === 0) return;
    const seconds = `${Math.ceil((until - Date.now()) / 1000)}`;
    const headers = {
      "RateLimit-Policy": `${limit};w=${peer.window.seconds}`,
      "RateLimit-Limit": `${limit}`,
      "RateLimit-Remaining": `${remaining}`,
      "RateLimit-Reset": seconds,
    };
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
      const [code, text] = {
        missing: ["MISSING", "is required"],
        invalid: ["INVALID", "is invalid"],
        expired: ["EXPIRED", "has expired"],
      }[peer.tokens.why(call.bearer)];
      throw refusal(401, `AUTH_TOKEN_${code}`, `Authentication token ${text}`);
    }
    call.user = users.get(found.claims.userId);
  });
  peer.router.notFound = ({ path }) =>
    new Reply(404, { error: { code: "NOT_FOUND", message: `Route ${path} not found` } });
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
    return new Reply(
      200,
      { message: "Login successful", user: { id, email, name, avatarUrl, tenantId, role }, accessToken },
      headers,
    );
  });
  peer.route("POST /api/auth/signup", ({ body }) => {
    if (!body.email || !body.password || !body.agreeToTerms)
      throw refusal(400, "VALIDATION_FAILED", "Validation failed", []);
    if (passwords.has(body.email)) throw refusal(409, "USER_EXISTS", "User already exists");
    const { id, email, name, emailVerified, createdAt } = addUser(body.email, body.name, body.password);
    return new Reply(201, {
      message: "User registered successfully. You can now log in.",
      user: { id, email, name, emailVerified, createdAt },
    });
  });
  peer.route("POST /api/auth/refresh", ({ body, cookies }) => {
    const token = cookies.refreshToken ?? body.refreshToken;
    if (!token) throw refusal(401, "REFRESH_TOKEN_MISSING", "Refresh token is required");
    const found = peer.tokens.find(token, "refresh");
    if (!found) throw refusal(401, "REFRESH_TOKEN_INVALID", "Invalid refresh token");
    const { accessToken, headers } = signedIn(users.get(found.claims.userId));
    return new Reply(200, { accessToken }, headers);
  });
  peer.route("POST /api/auth/logout", () => ({ message: "Logout successful" }));

  // --- people and projects ---
  peer.route("GET /api/users/me", ({ user: { tenantId, role, ...rest } }) => rest);
  peer.route("GET /api/tenants/me", ({ user: { tenantId } }) => {
    const people = mates(tenantId);
    const { createdAt, updatedAt } = people[0];
    const plan = { subscriptionTier: "paid", maxProjects: 10, maxTeamMembers: 10 };
    const counts = { projectCount: ofTenant(tenantId).length, memberCount: people.length };
    return {
      id: tenantId,
      name: "Default Tenant",
      ...plan,
      owner: person(people[0]),
      ...counts,
      createdAt,
      updatedAt,
    };
  });
  peer.route("GET /api/tenants/me/members", ({ user }) => ({
    members: mates(user.tenantId).map((mate) => ({
      id: `member-${mate.id}`,
      role: mate.role,
      user: person(mate),
      createdAt: mate.createdAt,
    })),
  }));
  const ownProject = ({ params, user }) => {
    const found = projects.get(params.id);
    if (!found || found.tenantId !== user.tenantId) throw refusal(404, "PROJECT_NOT_FOUND", "Project not found");
    return found;
  };
  peer.route("GET /api/projects", ({ user }) => ({ projects: ofTenant(user.tenantId) }));
  peer.route("POST /api/projects", ({ body, user }) => new Reply(201, addProject(user.tenantId, body)));
  peer.route("GET /api/projects/:id", (call) => ownProject(call));

  const newestFirst = (a, b) => b.priority - a.priority || (a.createdAt < b.createdAt ? 1 : -1);
  for (const [kind, { plural }] of Object.entries(kinds)) {
    peer.route(`GET /api/projects/:id/${plural}`, (call) => {
      const where = ownProject(call);
      return {
        [plural]: [...entities[kind].values()].filter((one) => one.projectId === where.id).sort(newestFirst),
      };
    });
    peer.route(
      `POST /api/projects/:id/${plural}`,
      (call) => new Reply(201, { [kind]: create(kind, ownProject(call), call.body, call.user) }),
    );
    if (kind !== "task")
      peer.route(`GET /api/${plural}/:id`, ({ params, user }) => ({ [kind]: find(kind, params.id, user) }));
    peer.route(`PATCH /api/${plural}/:id`, ({ params, body, user }) => ({
      [kind]: update(kind, find(kind, params.id, user), body),
    }));
    peer.route(
      `DELETE /api/${plural}/:id`,
      ({ params, user }) => (remove(kind, find(kind, params.id, user)), { success: true }),
    );
    peer.route(`POST /api/${plural}/:id/assign`, ({ params, body, user }) => ({
      [kind]: update(kind, find(kind, params.id, user), { userIds: body.userIds ?? [] }),
    }));
    if (kind === "task") continue;
    peer.route(`POST /api/${plural}/:id/vote`, ({ params, user }) => {
      const entity = find(kind, params.id, user);
      const votes = entity[`${kind}Votes`].filter((vote) => vote.userId !== user.id);
      if (votes.length === entity[`${kind}Votes`].length) votes.push({ id: randomUUID(), userId: user.id });
      entity[`${kind}Votes`] = votes;
      entity.votes = votes.length;
      return { [kind]: entity };
    });
    peer.route(
      `POST /api/${plural}/:id/comments`,
      ({ params, body, user }) =>
        new Reply(201, { comment: addComment(kind, find(kind, params.id, user).id, body.content, user) }),
    );
  }

  // --- comments, notifications, channels ---
  const ownComment = ({ params, user }) => {
    const comment = comments.get(params.id);
    if (!comment) throw refusal(404, "COMMENT_NOT_FOUND", "Comment not found");
    if (comment.userId !== user.id) throw refusal(403, "FORBIDDEN_NOT_AUTHOR", "Only the author can do that");
    return comment;
  };
  peer.route("GET /api/comments", ({ query }) => ({
    comments: [...comments.values()].filter(
      (one) => one.resourceType === query.get("resourceType") && one.resourceId === query.get("resourceId"),
    ),
  }));
  peer.route(
    "POST /api/comments",
    ({ body, user }) => new Reply(201, { comment: addComment(body.resourceType, body.resourceId, body.content, user) }),
  );
  peer.route("PATCH /api/comments/:id", (call) => ({
    comment: Object.assign(ownComment(call), { content: call.body.content, updatedAt: now() }),
  }));
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
  peer.route(
    "PATCH /api/notifications/read-all",
    ({ user }) => (mine(user).forEach((one) => (one.isRead = true)), { success: true }),
  );
  peer.route("PATCH /api/notifications/:id/read", (call) => ({
    notification: Object.assign(ownNotification(call), { isRead: true }),
  }));
  peer.route(
    "DELETE /api/notifications/:id",
    (call) => (notifications.delete(ownNotification(call).id), { success: true }),
  );

  const ownChannel = ({ params, user }) => {
    const channel = channels.get(params.id);
    if (!channel || projects.get(channel.projectId).tenantId !== user.tenantId)
      throw refusal(404, "CHANNEL_NOT_FOUND", "Channel not found");
    return channel;
  };
  peer.route("GET /api/projects/:id/channels", (call) => {
    const where = ownProject(call);
    return { channels: [...channels.values()].filter((one) => one.projectId === where.id) };
  });
  peer.route(
    "POST /api/projects/:id/channels",
    (call) => new Reply(201, addChannel(ownProject(call), call.body, call.user)),
  );
  peer.route("GET /api/channels/:id/messages", (call) => {
    const channel = ownChannel(call);
    const before = call.query.get("before");
    const all = messages.filter((one) => one.channelId === channel.id && (!before || one.createdAt < before));
    return { messages: all.slice(-Number(call.query.get("limit") ?? 50)) };
  });
  peer.route(
    "POST /api/channels/:id/messages",
    (call) => new Reply(201, say(ownChannel(call), call.body.content, call.user)),
  );
}

module.exports = { addRoutes };
