// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Our decoder of Socket.IO and socket.io-parser read the same mutated packets, and must make the same
// of them, but for what docs/socketio-differences.md lists.
// Usage: node differential.cjs socketio_decoder DOCUMENT CASES [SEED]
"use strict";

const assert = require("node:assert/strict");
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const { Decoder } = require("socket.io-parser");

const [program, document, cases, givenSeed] = process.argv.slice(2);
const seed = Number(givenSeed || Date.now() % 2 ** 31);
const atOnce = 10000;

// mulberry32: small, and the same everywhere.
let state = seed;
function random(below) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}
const pick = (list) => list[random(list.length)];

const seeds = [
  ["t0"],
  ['t0{"token":"abc"}'],
  ["t0/admin,"],
  ['t0/admin,{"token":"abc"}'],
  ["t1"],
  ["t1/admin,"],
  ['t2["hello"]'],
  ['t2["hello",1,2.5,-3,1e3,true,false,null,"ü\\u00e9\\n"]'],
  ['t212["hello",{"a":{"b":[1,[2,[3]]]}}]'],
  ['t2/admin,456["project:delete",123]'],
  ["t3[]"],
  ['t312["ok"]'],
  ['t3/admin,456[{"a":1}]'],
  ['t4{"message":"Not authorized"}'],
  ['t4/admin,{"message":"no","data":{"code":1}}'],
  ['t51-["upload",{"_placeholder":true,"num":0}]', "bAQIDBA=="],
  ['t52-/admin,456["two",{"_placeholder":true,"num":1},{"x":{"_placeholder":true,"num":0}}]', "bAQ==", "bAg=="],
  ['t61-456[{"_placeholder":true,"num":0}]', "bAwQ="],
  ['t2["a"]', 't2["b"]', "t1"],
  ['t2["twice",{"a":1,"a":2}]'],
];
// What is put in: what means something somewhere in a packet.
const pieces = ["0", "1", "2", "3", "4", "5", "6", "7", "9", "-", "/", ",", "[", "]", "{", "}", '"', ":", " ", ".", "e", "+",
  "\\", "\n", "null", "true", '"connect"', '"disconnect"', '"a"', "/b,", "10-", "11-", "99999999999999999999", "1.5",
  '{"_placeholder":true,"num":0}', '{"_placeholder":true,"num":9}', '{"_placeholder":false}', '"__proto__":1', '"a":1,"a":2',
  "\\u0000", "\\ud800", "ü", "😀", "[[[[[[[[", "]]]]]]]]", "1e400", "-0", "0x1", "[]", "{}", "[1]"];

function mutatedText(text) {
  const characters = Array.from(text);
  const at = random(characters.length + 1);
  const length = 1 + random(3);
  switch (random(6)) {
    case 0: // something is put in
      characters.splice(at, 0, pick(pieces));
      break;
    case 1: // something is missing
      characters.splice(at, length);
      break;
    case 2: // something else is there
      characters.splice(at, length, pick(pieces));
      break;
    case 3: // twice
      characters.splice(at, 0, ...characters.slice(at, at + length));
      break;
    case 4: // the end is missing
      characters.length = at;
      break;
    default: { // the end of another packet
      const other = Array.from(pick(seeds)[0].slice(1));
      characters.splice(at, characters.length, ...other.slice(random(other.length)));
    }
  }
  return characters.join("");
}

function mutated() {
  const messages = [...pick(seeds)];
  for (let left = random(4); left > 0; --left) {
    const at = random(messages.length);
    if (messages[at][0] === "t" && random(8) > 0) messages[at] = "t" + mutatedText(messages[at].slice(1));
    else if (random(2)) messages.splice(at, 0, pick(pick(seeds)));
    else if (messages.length > 1) messages.splice(at, 1);
  }
  return messages;
}

const oneZero = (_, value) => (value === 0 ? 0 : value); // -0 is one, too

function theirs(messages) {
  const decoder = new Decoder(oneZero);
  const result = { packets: [], error: null };
  decoder.on("decoded", ({ type, nsp, id, data }) => result.packets.push({ type, nsp, id, data }));
  try {
    for (const message of messages)
      decoder.add(message[0] === "b" ? Buffer.from(message.slice(1), "base64") : message.slice(1));
  } catch (error) {
    result.error = error.message;
  }
  return result;
}

// Attachments stand apart in ours; in theirs they are where they belong.
function withAttachments(value, attachments) {
  if (Array.isArray(value)) return value.map((each) => withAttachments(each, attachments));
  if (value === null || typeof value !== "object") return value;
  if (value._placeholder === true) return Buffer.from(attachments[value.num], "base64");
  for (const key of Object.keys(value)) value[key] = withAttachments(value[key], attachments);
  return value;
}

function ours(line) {
  const { packets, error } = JSON.parse(line, oneZero);
  return {
    packets: packets.map(({ type, nsp, id, data, attachments }) => ({
      type, nsp, id, data: attachments.length ? withAttachments(data, attachments) : data })),
    error,
  };
}

// Rows of the document: what we say where the other takes the packet.
const known = fs.readFileSync(document, "utf8").split("\n")
  .map((line) => /^\| `([^`]+)` \|/.exec(line)).filter(Boolean).map((match) => match[1]);
assert.ok(known.length > 0, "the document lists no differences");
const met = new Map(known.map((each) => [each, 0]));
const failures = [];

function compare(messages, mine, other) {
  const packets = Math.min(mine.packets.length, other.packets.length);
  const fail = (why) => failures.push({ why, messages, mine, other });
  for (let i = 0; i < packets; ++i) {
    try {
      assert.deepEqual(mine.packets[i], other.packets[i]);
    } catch {
      return fail("another packet");
    }
  }
  if (mine.error === null) {
    if (other.error !== null) fail("they refuse what we take");
    else if (mine.packets.length !== other.packets.length) fail("another number of packets");
    return undefined;
  }
  if (other.packets.length < mine.packets.length) return fail("they refuse earlier");
  if (other.error !== null && other.packets.length === mine.packets.length) return undefined; // both
  const row = known.find((each) => mine.error.includes(each));
  if (!row) return fail("we refuse what they take");
  met.set(row, met.get(row) + 1);
  return undefined;
}

const peer = require.resolve("socket.io-parser").replace(/build\/[^/]*\/index\.js$/, "package.json");
console.log(`socket.io-parser ${JSON.parse(fs.readFileSync(peer, "utf8")).version}, ${cases} cases, seed ${seed}`);
let both = 0;
for (let done = 0; done < Number(cases); done += atOnce) {
  const batch = Array.from({ length: Math.min(atOnce, cases - done) }, mutated);
  const input = batch.map((messages) => JSON.stringify(messages)).join("\n") + "\n";
  const run = spawnSync(program, { input, maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, String(run.stderr));
  const lines = run.stdout.toString().trimEnd().split("\n");
  assert.equal(lines.length, batch.length);
  batch.forEach((messages, i) => {
    const mine = ours(lines[i]);
    both += mine.error === null;
    compare(messages, mine, theirs(messages));
  });
}
console.log(`${both} are taken whole by both; what only we refuse:`);
for (const [row, count] of met) console.log(`  ${String(count).padStart(7)}  ${row}`);
const stale = Number(cases) >= 100000 ? [...met].filter(([, count]) => count === 0) : [];
for (const [row] of stale) console.log(`never met: ${row}`);
for (const failure of failures.slice(0, 20)) console.log(JSON.stringify(failure));
console.log(`${failures.length} differences that are not listed`);
process.exit(failures.length || stale.length ? 1 : 0);
