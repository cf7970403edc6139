// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Plain HTTP for the dialect servers: routes, bodies, refusals, a budget of requests.
"use strict";

const zlib = require("node:zlib");

// Thrown by handlers and checks: the answer with that status and body.
class Refusal extends Error {
  constructor(status, body, headers = {}) {
    super(`${status} ${JSON.stringify(body)}`);
    Object.assign(this, { status, body, headers });
  }
}

// Returned by handlers where 200 is not meant.
class Reply {
  constructor(status, body, headers = {}) {
    Object.assign(this, { status, body, headers });
  }
}

// A budget of requests per key in a window that starts with the first of them; limit 0 is none.
class Window {
  constructor(limit, seconds) {
    this.limit = limit;
    this.seconds = seconds;
    this.used = new Map();
  }

  take(key) {
    const now = Date.now();
    let entry = this.used.get(key);
    if (!entry || entry.until <= now) this.used.set(key, (entry = { count: 0, until: now + this.seconds * 1000 }));
    ++entry.count;
    const remaining = Math.max(0, this.limit - entry.count);
    return { ok: this.limit === 0 || entry.count <= this.limit, limit: this.limit, remaining, until: entry.until };
  }
}

class Router {
  constructor() {
    this.routes = [];
    this.checks = []; // run before the route; may throw a Refusal, and set headers
    this.failures = []; // { method, path, how, times } of the command "fail"
    this.notFound = () => new Reply(404, { error: "Not Found" });
    this.broken = () => new Reply(500, { error: "Internal Server Error" });
    this.badJson = () => new Reply(400, { error: "Bad Request" });
    this.encode = null; // (call, text) -> whether to gzip
    this.clear();
  }

  // "GET /api/tasks/:id"
  add(methodAndPath, handler) {
    const [method, path] = methodAndPath.split(" ");
    const names = [];
    const pattern = path.replace(/[.]/g, "\\.").replace(/:(\w+)/g, (_, name) => (names.push(name), "([^/]+)"));
    this.routes.push({ method, path, names, pattern: new RegExp(`^${pattern}/?$`), handler });
  }

  clear() {
    this.counts = new Map();
    this.recent = [];
  }

  report() {
    const requests = [...this.counts].map(([key, count]) => {
      const [method, path] = key.split(" ");
      return { method, path, count };
    });
    return { requests, recent: this.recent };
  }

  async serve(request, response) {
    const url = new URL(request.url, "http://peer");
    const call = {
      method: request.method,
      url: request.url,
      path: safeDecode(url.pathname),
      query: url.searchParams,
      headers: request.headers,
      cookies: cookiesOf(request.headers.cookie),
      request,
      response,
      params: {},
      body: {},
    };
    call.bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
    let route = null;
    const failure = this.#takeFailure(call);
    if (failure?.how === "cut-before") return request.socket.destroy();
    let reply;
    try {
      const text = await readAll(request);
      if (typeof failure?.how === "number") throw new Refusal(failure.how, { error: "switched on by the test" });
      route = this.#find(call);
      for (const check of this.checks) check(call);
      reply = parseBody(call, text) ? undefined : this.badJson(call);
      reply ??= route ? await route.handler(call) : this.notFound(call);
    } catch (error) {
      if (error instanceof Refusal) reply = new Reply(error.status, error.body, error.headers);
      else if (request.destroyed)
        return; // cut by the test or by the client
      else {
        console.error(`${call.method} ${call.url}: ${error.stack}`);
        reply = this.broken(call);
      }
    }
    if (!(reply instanceof Reply) && reply !== undefined) reply = new Reply(200, reply);
    this.#note(call, route, reply?.status ?? 200);
    if (failure?.how === "cut-after") return request.socket.destroy();
    if (reply !== undefined) this.#send(call, reply); // else the handler answers by itself: a stream
  }

  #takeFailure({ method, path }) {
    const match = (f) => (!f.method || f.method === method) && path.startsWith(f.path);
    const failure = this.failures.find(match);
    if (failure && --failure.times <= 0) this.failures.splice(this.failures.indexOf(failure), 1);
    return failure;
  }

  #find(call) {
    for (const route of this.routes) {
      const match = route.method === call.method && route.pattern.exec(call.path);
      if (!match) continue;
      route.names.forEach((name, i) => (call.params[name] = match[i + 1]));
      return route;
    }
    return null;
  }

  #note(call, route, status) {
    const key = `${call.method} ${route?.path ?? call.path}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    this.recent.push(`${call.method} ${call.url} ${status}`);
    if (this.recent.length > 200) this.recent.shift();
  }

  #send(call, { status, body, headers }) {
    const { response } = call;
    const isText = typeof body === "string";
    let payload = Buffer.from(isText ? body : JSON.stringify(body));
    response.statusCode = status;
    response.setHeader("Content-Type", isText ? "text/html; charset=utf-8" : "application/json; charset=utf-8");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (this.encode?.(call, payload)) {
      payload = zlib.gzipSync(payload);
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setHeader("Content-Length", payload.length);
    response.end(payload);
  }
}

function safeDecode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function cookiesOf(header = "") {
  const pairs = header.split(";").map((pair) => pair.trim().split("="));
  return Object.fromEntries(
    pairs.filter(([name]) => name).map(([name, ...rest]) => [name, safeDecode(rest.join("="))]),
  );
}

async function readAll(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

// Fills call.body from JSON or a form; false if it is neither.
function parseBody(call, text) {
  if (text === "") return true;
  if ((call.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded")) {
    call.body = Object.fromEntries(new URLSearchParams(text));
    return true;
  }
  try {
    call.body = JSON.parse(text);
  } catch {
    return false;
  }
  return typeof call.body === "object" && call.body !== null;
}

module.exports = { Refusal, Reply, Router, Window, safeDecode };
