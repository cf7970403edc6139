// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A lockstepd in a folder of its own, for clients by others.
"use strict";

const { spawn, execFileSync } = require("node:child_process");
const crypto = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { within } = require("./support.cjs");

const password = "tulip-harbour-ninety-seven";

// Resolves to a running server with these people (e-mails) as members of the project ALFA.
async function startLockstepd(bin, people, options = []) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lockstep-peers-"));
  const program = path.join(bin, "lockstepd");
  const db = `sqlite:${path.join(folder, "server.db")}`;
  const portFile = path.join(folder, "port");
  const server = { folder, password, port: 0, log: "" };
  let child;

  // A command of administration; its output.
  server.admin = (...words) =>
    execFileSync(program, [...words, "--db", db], {
      env: { ...process.env, LOCKSTEP_PASSWORD: password },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  server.token = (user, minutes = 15) => server.admin("token", "--user", user, "--minutes", `${minutes}`);

  server.start = async () => {
    fs.rmSync(portFile, { force: true });
    const line = ["serve", "--listen", `127.0.0.1:${server.port}`, "--db", db, "--port-file", portFile, ...options];
    child = spawn(program, line, { stdio: ["ignore", "pipe", "pipe"] });
    const mine = child;
    mine.on("exit", (code, signal) => {
      if (mine === child && !server.stopping) {
        console.error(`lockstepd ended: ${signal || code}\n${server.log}`);
        process.exit(1);
      }
    });
    const listening = new Promise((resolve) => {
      mine.stdout.on("data", (chunk) => {
        if (/ listens on /.test((server.log += chunk))) resolve();
      });
    });
    mine.stderr.on("data", (chunk) => (server.log += chunk));
    await within(20000, listening, "lockstepd does not listen");
    server.port = Number(fs.readFileSync(portFile, "utf8"));
    server.url = `http://127.0.0.1:${server.port}`;
    server.log = "";
  };
  server.stop = (signal = "SIGTERM") =>
    new Promise((resolve) => {
      server.stopping = true;
      child.once("exit", (code) => {
        server.stopping = false;
        resolve(code);
      });
      child.kill(signal);
    });
  // For runAll: its exit code, and nothing stays behind.
  server.end = async () => {
    const code = await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
    return code;
  };
  server.login = async (email, secret = password) => {
    const answer = await fetch(`${server.url}/api/auth/login`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email, password: secret }),
    });
    return { status: answer.status, ...(await answer.json()) };
  };
  // A token with other claims than the server would give, signed with its key or another one.
  server.forge = (user, change, key) => {
    const [header, body] = server.token(user).split(".");
    const claims = { ...JSON.parse(Buffer.from(body, "base64url")), ...change };
    const secret = key || Buffer.from(fs.readFileSync(path.join(folder, "server.db.key"), "utf8").split("\n")[1], "base64url");
    const text = `${header}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}`;
    return `${text}.${crypto.createHmac("sha256", secret).update(text).digest("base64url")}`;
  };

  await server.start();
  process.on("exit", () => child.kill("SIGKILL"));
  for (const user of people) server.admin("user", "add", user);
  server.admin("project", "add", "ALFA");
  for (const user of people) server.admin("member", "add", "ALFA", user);
  return server;
}

module.exports = { startLockstepd };
