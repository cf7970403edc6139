// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What the peer tests share: a server program, and a runner that says what it runs.
"use strict";

const { spawn } = require("node:child_process");

// Starts a program that prints "listening N"; resolves to { port, stop }.
function startServer(program, args = ["--port", "0"]) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    let stopping = false;
    child.stderr.on("data", (chunk) => (err += chunk));
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const match = /^listening (\d+)$/m.exec(out);
      if (match) {
        resolve({
          port: Number(match[1]),
          stop: () =>
            new Promise((stopped) => {
              stopping = true;
              child.once("exit", (code) => stopped(code));
              child.kill("SIGTERM");
            }),
        });
      }
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (!stopping) {
        console.error(`${program} ended: ${signal || code}\n${err}`);
        process.exit(1);
      }
    });
  });
}

const cases = [];
// it("does something", async () => { ... throws when it does not });
function it(name, run, timeout = 10000) {
  cases.push({ name, run, timeout });
}

async function within(ms, promise, what = "timeout") {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} after ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

// Runs all of them, one after the other, and ends the process.
async function runAll(stop) {
  let failed = 0;
  process.on("unhandledRejection", (error) => {
    console.error("unhandled:", error);
    process.exit(1);
  });
  for (const { name, run, timeout } of cases) {
    const begin = Date.now();
    try {
      await within(timeout, run());
      console.log(`ok      ${name} (${Date.now() - begin} ms)`);
    } catch (error) {
      ++failed;
      console.log(`FAILED  ${name}: ${error.stack || error}`);
    }
  }
  const code = await stop();
  if (code !== 0) {
    ++failed;
    console.log(`FAILED  the server ended with ${code}`);
  }
  console.log(`${cases.length - failed} of ${cases.length} passed`);
  process.exit(failed === 0 ? 0 : 1);
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
// The next event of that name, its arguments as an array.
const once = (emitter, event) => new Promise((resolve) => emitter.once(event, (...args) => resolve(args)));

module.exports = { startServer, it, runAll, within, sleep, once };
