// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What Worklamp keeps, its rules, and the commands about it.
"use strict";

const { randomUUID } = require("node:crypto");
const { acting, cycle } = require("./peer.cjs");
const { Refusal } = require("./http.cjs");

// What the three kinds of entity have in common is told by this table.
const kinds = {
  task: {
    plural: "tasks",
    statuses: ["todo", "in-progress", "done"],
    defaults: {
      milestoneId: null,
      title: "",
      description: "",
      category: null,
      priority: 0,
      status: "todo",
      ownerId: null,
    },
    extra: { milestone: null },
  },
  bug: {
    plural: "bugs",
    statuses: ["open", "in-progress", "resolved", "closed"],
    defaults: {
      title: "",
      description: "",
      url: null,
      imageUrl: null,
      priority: 0,
      status: "open",
      votes: 0,
      ownerId: null,
    },
    extra: { bugVotes: [] },
    announcement: ["New Bug Reported", "A new bug", "was reported"],
  },
  feature: {
    plural: "features",
    statuses: ["proposed", "planned", "in-progress", "completed", "rejected"],
    defaults: { title: "", description: "", votes: 0, priority: 0, status: "proposed", ownerId: null },
    extra: { featureVotes: [] },
    announcement: ["New Feature Request", "A new feature request", "was submitted"],
  },
};

function createStore(peer, { toProject, toUser, toChannel }) {
  const users = new Map();
  const passwords = new Map();
  const projects = new Map();
  const entities = { task: new Map(), bug: new Map(), feature: new Map() };
  const comments = new Map();
  const notifications = new Map();
  const channels = new Map();
  const messages = [];
  const now = () => new Date().toISOString();
  const refusal = (status, code, message, details) =>
    new Refusal(status, { error: { code, message, ...(details && { details }) } });
  const person = ({ id, name, email, avatarUrl }) => ({ id, name, email, avatarUrl });
  const author = ({ id, name, avatarUrl }) => ({ id, name, avatarUrl });

  function addUser(email, name, password, tenantId = randomUUID(), role = "owner") {
    const at = now();
    const user = {
      id: randomUUID(),
      email,
      name,
      avatarUrl: null,
      authProvider: "email",
      emailVerified: true,
      emailOptIn: true,
      isAdmin: false,
      createdAt: at,
      updatedAt: at,
      tenantId,
      role,
    };
    users.set(user.id, user);
    passwords.set(email, { password, user });
    return user;
  }
  function addProject(tenantId, fields) {
    const at = now();
    const flags = { publicBugTracking: false, publicFeatureRequests: false, useMilestones: false };
    const project = {
      id: randomUUID(),
      tenantId,
      name: "",
      description: null,
      status: "active",
      ...flags,
      ...fields,
      createdAt: at,
      updatedAt: at,
    };
    projects.set(project.id, project);
    return project;
  }
  function addChannel(project, fields, user) {
    const at = now();
    const channel = {
      id: randomUUID(),
      projectId: project.id,
      name: "",
      description: null,
      isPrivate: false,
      ...fields,
      createdById: user.id,
      createdAt: at,
      updatedAt: at,
      createdBy: author(user),
    };
    channels.set(channel.id, channel);
    return channel;
  }
  const admin = addUser("admin@worklamp.com", "Admin User", "admin123", "default-tenant");
  const dev = addUser("dev@worklamp.com", "Dev User", "dev12345", "default-tenant", "developer");
  addUser("bob@example.com", "Bob Dev", "Passw0rd1"); // of another tenant
  const project = addProject("default-tenant", { name: "Proj One", description: "d" });
  addChannel(project, { name: "general" }, admin);
  const ofTenant = (tenantId) => [...projects.values()].filter((one) => one.tenantId === tenantId);
  const mates = (tenantId) => [...users.values()].filter((user) => user.tenantId === tenantId);
  function validate(kind, fields, isNew) {
    const label = `${kind[0].toUpperCase()}${kind.slice(1)}`;
    const details = [];
    const complain = (path, code, message, more = {}) => details.push({ code, ...more, message, path: [path] });
    if (isNew ? !fields.title : fields.title === "")
      complain("title", "too_small", `${label} title is required`, {
        minimum: 1,
        type: "string",
        inclusive: true,
        exact: false,
      });
    if (kind !== "task" && isNew && !fields.description)
      complain("description", "too_small", "Description is required", { minimum: 1, type: "string" });
    if ("priority" in fields && typeof fields.priority !== "number")
      complain("priority", "invalid_type", `Expected number, received ${typeof fields.priority}`, {
        expected: "number",
        received: typeof fields.priority,
      });
    else if (fields.priority < 0)
      complain("priority", "too_small", "Number must be greater than or equal to 0", {
        minimum: 0,
        type: "number",
      });
    else if (fields.priority > 100)
      complain("priority", "too_big", "Number must be less than or equal to 100", {
        maximum: 100,
        type: "number",
      });
    const options = kinds[kind].statuses;
    if ("status" in fields && !options.includes(fields.status)) {
      const expected = options.map((option) => `'${option}'`).join(" | ");
      complain(
        "status",
        "invalid_enum_value",
        `Invalid enum value. Expected ${expected}, received '${fields.status}'`,
        { received: fields.status, options },
      );
    }
    if (details.length > 0) throw refusal(400, "VALIDATION_FAILED", "Validation failed", details);
  }
  const known = (kind, fields) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => name in kinds[kind].defaults && name !== "votes"));
  const assignments = (entity, ids = []) =>
    ids
      .filter((id) => users.has(id))
      .map((userId) => ({
        id: randomUUID(),
        [`${entity}Id`]: null,
        userId,
        assignedAt: now(),
        user: person(users.get(userId)),
      }));
  function notify(userIds, type, title, message, resourceType, resourceId) {
    for (const userId of userIds) {
      const one = {
        id: randomUUID(),
        userId,
        type,
        title,
        message,
        resourceType,
        resourceId,
        isRead: false,
        createdAt: now(),
      };
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
      id: randomUUID(),
      projectId: where.id,
      ...defaults,
      ...known(kind, fields),
      createdById: user.id,
      createdAt: at,
      updatedAt: at,
      assignments: [],
      ...extra,
      createdBy: person(user),
    };
    entities[kind].set(entity.id, entity);
    assign(kind, entity, fields.assignedUserIds, silent);
    if (silent) return entity;
    toProject(where, `${kind}:created`, { [kind]: entity });
    const [title, what, done] = announcement ?? ["New Task Created", "A new task", "was created"];
    const type = kind === "task" ? "task_assigned" : `${kind}_created`;
    notify(
      mates(where.tenantId).map((mate) => mate.id),
      type,
      title,
      `${what} "${entity.title}" ${done} in project "${where.name}"`,
      kind,
      entity.id,
    );
    return entity;
  }
  function update(kind, entity, fields, silent) {
    validate(kind, fields, false);
    Object.assign(entity, known(kind, fields), { updatedAt: now() });
    if (fields.assignedUserIds ?? fields.userIds)
      assign(kind, entity, fields.assignedUserIds ?? fields.userIds, silent);
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
    if (!entity || projects.get(entity.projectId).tenantId !== user.tenantId)
      throw refusal(404, `${kind.toUpperCase()}_NOT_FOUND`, `${kind[0].toUpperCase()}${kind.slice(1)} not found`);
    return entity;
  };
  function addComment(resourceType, resourceId, content, user) {
    if (!content)
      throw refusal(400, "VALIDATION_FAILED", "Validation failed", [
        { code: "too_small", message: "Content is required", path: ["content"] },
      ]);
    const at = now();
    const comment = {
      id: randomUUID(),
      resourceType,
      resourceId,
      userId: user.id,
      content,
      createdAt: at,
      updatedAt: at,
      user: person(user),
    };
    comments.set(comment.id, comment);
    const mentioned = mates(user.tenantId)
      .filter((mate) => content.includes(`@${mate.name}`))
      .map((mate) => mate.id);
    notify(mentioned, "mention", "You were mentioned", `${user.name} mentioned you`, resourceType, resourceId);
    return comment;
  }
  function say(channel, content, user) {
    if (!content)
      throw refusal(400, "VALIDATION_FAILED", "Validation failed", [
        { code: "too_small", message: "Content is required", path: ["content"] },
      ]);
    const at = now();
    const message = {
      id: randomUUID(),
      channelId: channel.id,
      userId: user.id,
      content,
      createdAt: at,
      updatedAt: at,
      user: author(user),
    };
    messages.push(message);
    toChannel(channel, "message:new", { message });
    return message;
  }

  // --- commands ---
  const as = (email) => acting(email, (name) => passwords.get(name)?.user, dev);
  const locate = (id) => {
    const kind = Object.keys(entities).find((name) => entities[name].has(id));
    if (!kind) throw new Error(`no task, bug or feature ${id}`);
    return [kind, entities[kind].get(id)];
  };
  peer.command("seed", ({ issues = 0, kind = "task" }) => {
    const begin = Date.now() - issues * 1000;
    for (let n = 0; n < issues; ++n) {
      const fields = {
        title: `Seeded ${kind} ${n + 1}`,
        description: `Text of ${n + 1}`,
        status: cycle(kinds[kind].statuses, n),
        priority: (n * 7) % 101,
      };
      create(kind, project, fields, cycle([admin, dev], n), {
        silent: true,
        at: new Date(begin + n * 1000).toISOString(),
      });
    }
    return { total: entities[kind].size, project: project.id };
  });
  peer.command("create", ({ fields, kind = "task", silent, as: email }) => ({
    id: create(kind, project, fields, as(email), { silent }).id,
  }));
  peer.command("change", ({ id, fields, silent }) => ({ issue: update(...locate(id), fields, silent) }));
  peer.command("remove", ({ id, silent }) => remove(...locate(id), silent));
  peer.command("comment", ({ id, text, as: email }) => ({ id: addComment(locate(id)[0], id, text, as(email)).id }));
  peer.command("message", ({ text, channel = [...channels.keys()][0], as: email }) => ({
    id: say(channels.get(channel), text, as(email)).id,
  }));
  peer.command("dump", () => ({
    issues: [...entities.task.values()],
    bugs: [...entities.bug.values()],
    features: [...entities.feature.values()],
    projects: [...projects.values()],
    comments: [...comments.values()],
    notifications: [...notifications.values()],
    channels: [...channels.values()],
    messages,
  }));

  return {
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
  };
}

module.exports = { createStore, kinds };
