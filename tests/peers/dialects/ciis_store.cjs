// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What CIIS keeps, its rules, and the commands about it.
"use strict";

const crypto = require("node:crypto");
const { acting, cycle } = require("./peer.cjs");
const { Refusal } = require("./http.cjs");

const categories = [
  "Structural",
  "Electrical",
  "Plumbing",
  "HVAC",
  "Safety",
  "Maintenance",
  "Cleanliness",
  "Network",
  "Furniture",
  "Other",
];
const statuses = ["open", "in_progress", "resolved", "closed"];
const priorities = ["low", "medium", "high", "critical"];
const organizationId = "ggv-bilaspur";
// id: role; e-mail and password follow from the id.
const roles = { uidAdmin: "admin", uidFM: "facility_manager", uidStaff: "staff", uidStudent: "student" };

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const documentId = () => Array.from(crypto.randomBytes(20), (byte) => letters[byte % letters.length]).join("");
const stamp = (ms = Date.now()) => ({ _seconds: Math.floor(ms / 1000), _nanoseconds: (ms % 1000) * 1000000 });
const millis = ({ _seconds, _nanoseconds }) => _seconds * 1000 + Math.floor(_nanoseconds / 1000000);

function createStore(peer, announce) {
  const users = new Map();
  for (const [id, role] of Object.entries(roles)) {
    users.set(id, {
      id,
      email: `${id}@example.com`,
      name: id,
      role,
      organizationId,
      isActive: true,
      createdAt: stamp(),
    });
  }
  users.set("uidOther", {
    id: "uidOther",
    email: "uidOther@example.com",
    name: "uidOther",
    role: "admin",
    organizationId: "elsewhere",
    isActive: true,
    createdAt: stamp(),
  });
  const issues = new Map();
  const history = []; // newest last
  const votes = new Map(); // issue id -> Set of user ids
  const missing = (what) => new Refusal(404, { error: "Not Found", message: `${what} not found` });
  const invalid = (details) =>
    new Refusal(400, { error: "Validation Error", message: "Invalid request data", details });
  const find = (id) => {
    const issue = issues.get(id);
    if (!issue) throw missing("Issue");
    return issue;
  };

  // --- issues ---
  const note = (issue, fieldName, oldValue, newValue, changedBy, changeType, comment) =>
    history.push({
      id: documentId(),
      issueId: issue.id,
      fieldName,
      ...(oldValue !== undefined && { oldValue }),
      newValue,
      changedBy,
      changeType,
      ...(comment && { comment }),
      changedAt: stamp(),
    });
  const scores = {
    Electrical: [7, "medium", 42],
    Safety: [9, "high", 70],
    Structural: [8, "high", 60],
    Plumbing: [6, "medium", 40],
  };
  function check(fields, isNew) {
    const details = [];
    const complain = (field, message) =>
      details.push({
        field,
        message,
        ...(fields[field] !== undefined ? { value: fields[field] } : field.endsWith("itude") ? {} : { value: "" }),
      });
    const { title, description } = fields;
    if (isNew && !fields.organizationId) complain("organizationId", "Organization ID is required");
    if (isNew && !fields.buildingId) complain("buildingId", "Building ID is required");
    if (isNew && title === undefined) complain("title", "Title is required");
    if ((isNew || title !== undefined) && !(title?.length >= 5 && title.length <= 200))
      complain("title", "Title must be between 5 and 200 characters");
    if (title !== undefined && /[<>{}\\^`|]/.test(title)) complain("title", "Title contains invalid characters");
    if (isNew && !description) complain("description", "Description is required");
    if ((isNew || description !== undefined) && !(description?.length >= 10 && description.length <= 2000))
      complain("description", "Description must be between 10 and 2000 characters");
    for (const [field, label, most] of [
      ["latitude", "Latitude", 90],
      ["longitude", "Longitude", 180],
    ]) {
      if (!isNew && fields[field] === undefined) continue;
      if (!fields[field]) complain(field, `${label} is required`); // 0 counts as missing
      if (!(Math.abs(fields[field]) <= most))
        complain(field, `Invalid ${field} (must be between -${most} and ${most})`);
    }
    for (const [field, known] of [
      ["category", categories],
      ["status", statuses],
      ["priority", priorities],
    ]) {
      if (fields[field] !== undefined && !known.includes(fields[field])) complain(field, `Invalid ${field}`);
    }
    if (fields.severity !== undefined && !(fields.severity >= 1 && fields.severity <= 10))
      complain("severity", "Severity must be between 1 and 10");
    if (details.length > 0) throw invalid(details);
  }
  function create(fields, user, { silent = false, at } = {}) {
    check(fields, true);
    const { latitude, longitude, category = "Other", submissionType = "text", images = [] } = fields;
    const [severity, priority, aiRiskScore] = scores[category] ?? [3, "low", 32];
    const own = peer.trap("priority-computed") ? {} : { ...(fields.priority && { priority: fields.priority }) };
    const optional = Object.fromEntries(
      ["departmentId", "roomId", "campusId"]
        .filter((name) => fields[name] && (name !== "campusId" || peer.documented))
        .map((name) => [name, fields[name]]),
    );
    const issue = {
      id: documentId(),
      organizationId: fields.organizationId,
      buildingId: fields.buildingId,
      ...optional,
      title: fields.title,
      description: fields.description,
      category,
      location: { _latitude: latitude, _longitude: longitude },
      submissionType,
      images,
      severity,
      priority,
      aiRiskScore,
      ...own,
      status: "open",
      reportedBy: user.id,
      reportedByRole: user.role,
      createdAt: stamp(at),
      updatedAt: stamp(at),
    };
    issues.set(issue.id, issue);
    note(issue, "status", undefined, "open", user.id, "status_change", "Issue created");
    if (!silent) announce({ kind: "created", issue, user, heat: true });
    return issue;
  }
  const editable = [
    "title",
    "description",
    "category",
    "status",
    "priority",
    "severity",
    "images",
    "departmentId",
    "roomId",
    "buildingId",
  ];
  const recorded = ["title", "description", "category", "status", "priority", "severity", "assignedTo"];
  function change(issue, fields, user, { kind = "updated", changeType = "update", comment, silent = false } = {}) {
    check(fields, false);
    const changes = Object.fromEntries(
      Object.entries(fields).filter(([name]) => editable.includes(name) || kind !== "updated"),
    );
    if (fields.latitude && fields.longitude && kind === "updated")
      changes.location = { _latitude: fields.latitude, _longitude: fields.longitude };
    for (const [name, value] of Object.entries(changes)) {
      if (JSON.stringify(issue[name]) === JSON.stringify(value)) continue;
      if (recorded.includes(name)) note(issue, name, issue[name], value, user.id, changeType, comment);
    }
    Object.assign(issue, changes, { updatedAt: stamp() });
    const heat = kind === "resolved" || ["location", "priority", "severity"].some((name) => name in changes);
    if (!silent) announce({ kind, issue, user, changes, heat });
    return issue;
  }
  const resolve = (issue, body, user) => {
    const { resolutionComment, actualCost, actualDuration } = body;
    const extra = {
      ...(actualCost !== undefined && { actualCost }),
      ...(actualDuration !== undefined && { actualDuration }),
    };
    return change(issue, { status: "resolved", resolvedAt: stamp(), ...extra }, user, {
      kind: "resolved",
      changeType: "resolution",
      comment: resolutionComment,
    });
  };
  const assign = (issue, assignedTo, user) => {
    issue.status = "in_progress";
    return change(issue, { assignedTo }, user, { kind: "assigned", changeType: "assignment" });
  };
  function remove(issue, user, silent) {
    if (peer.trap("delete-closes"))
      issue.status = "closed"; // updatedAt stays as it was
    else issues.delete(issue.id);
    if (!silent) announce({ kind: "deleted", issue, user });
  }

  const filters = [
    "organizationId",
    "buildingId",
    "departmentId",
    "roomId",
    "category",
    "status",
    "priority",
    "reportedBy",
    "assignedTo",
  ];
  const newestFirst = (a, b) => millis(b.createdAt) - millis(a.createdAt);
  function select(query) {
    const wanted = filters.filter((name) => query.get(name));
    const from = query.get("startDate") ? Date.parse(query.get("startDate")) : -Infinity;
    const to = query.get("endDate") ? Date.parse(query.get("endDate")) : Infinity;
    const inside = (issue) => millis(issue.createdAt) >= from && millis(issue.createdAt) <= to;
    return [...issues.values()]
      .filter((issue) => wanted.every((name) => issue[name] === query.get(name)) && inside(issue))
      .sort(newestFirst);
  }

  // --- commands ---
  const as = (id) => acting(id, (name) => users.get(name), users.get("uidFM"));
  peer.command("seed", ({ issues: count = 0, buildings = ["b1", "b2"] }) => {
    const begin = Date.now() - count * 1000;
    for (let n = 0; n < count; ++n) {
      const fields = {
        organizationId,
        buildingId: cycle(buildings, n),
        title: `Seeded issue ${n + 1}`,
        description: `Description of issue ${n + 1}`,
        category: cycle(categories, n),
        latitude: 22.13 + (n % 10) * 0.01,
        longitude: 82.14 + (n % 7) * 0.01,
      };
      const issue = create(fields, cycle([as("uidStudent"), as("uidStaff")], n), {
        silent: true,
        at: begin + n * 1000,
      });
      issue.status = cycle(statuses, n);
    }
    return { total: issues.size, organizationId };
  });
  const place = {
    organizationId,
    buildingId: "b1",
    description: "Made by the test",
    latitude: 22.1,
    longitude: 82.1,
  };
  peer.command("create", ({ fields, silent, as: id }) => ({
    id: create({ ...place, ...fields }, as(id), { silent }).id,
  }));
  peer.command("change", ({ id, fields, silent, as: by }) => {
    const issue = find(id);
    if (fields.assignedTo) Object.assign(issue, { assignedTo: fields.assignedTo });
    return { issue: change(issue, fields, as(by), { silent }) };
  });
  peer.command("remove", ({ id, silent, as: by }) => remove(find(id), as(by), silent));
  peer.command("dump", () => ({ issues: [...issues.values()], history, users: [...users.values()] }));

  return {
    assign,
    change,
    create,
    find,
    history,
    invalid,
    issues,
    newestFirst,
    remove,
    resolve,
    select,
    users,
    votes,
  };
}

module.exports = { createStore, documentId, millis, organizationId, stamp };
