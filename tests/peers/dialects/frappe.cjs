// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A Frappe site with an issue tracker: Socket.IO in the namespace of the site, REST by document type.
"use strict";

const { Peer } = require("./peer.cjs");
const { addRoutes } = require("./frappe_rest.cjs");
const { createStore, accounts } = require("./frappe_store.cjs");

const peer = new Peer({
  name: "frappe",
  tokenSeconds: 3 * 24 * 3600,
  socket: { pingInterval: 25000, pingTimeout: 20000 },
  options: { site: "127.0.0.1", "time-zone": "Asia/Kolkata" },
  traps: {
    "double-answer": { on: ["as-built", "documented"], what: "44 and then 40 in a namespace that is not the site" },
    "origin-check": { on: ["as-built", "documented"], what: "the host of Origin must be that of Host" },
    "cookie-check": { on: ["as-built", "documented"], what: "no connection without some cookie" },
    "close-forgets": { on: ["as-built"], what: "doc_close empties the socket's list of open documents" },
    "stock-doctype": { on: [], what: "the document type shows the stock statuses, not the site's" },
    "message-envelope": { on: ["documented"], what: 'DELETE answers {"message":"ok"}, not {"data":"ok"}' },
  },
});
const store = createStore(peer, announce);
const { userOf } = addRoutes(peer, store);
const knows = (doctype) => doctype in store.tables;
const has = (doctype, name) => knows(doctype) && store.tables[doctype].has(name);
const members = () => peer.io._nsps.get(`/${peer.options.site}`);
const now = () => new Date().toISOString().replace(/\.\d+Z$/, "Z");

// Tells of a change that has been committed. change: { kind, doc, user, changes, conflict }.
function announce({ kind, doctype, doc, user, changes = {}, conflict = false }) {
  const nsp = members();
  if (!nsp) return; // nobody has ever connected
  if (!peer.documented) {
    nsp.to(`doctype:${doctype}`).emit("list_update", { doctype, name: doc.name, user });
    nsp.to(`doc:${doctype}/${doc.name}`).emit("doc_update", { modified: doc.modified, doctype, name: doc.name });
  } else if (doctype === "Issue") {
    const event = { issue: doc, user, timestamp: now() };
    if (kind === "updated") Object.assign(event, { changes, conflict });
    if (kind === "conflict") Object.assign(event, changes);
    const to = kind === "conflict" ? nsp.to(`user:${user}`) : nsp;
    to.emit(`issue_${kind}`, event);
  }
}

const hostname = (value) => {
  if (!value) return undefined;
  const text = value.includes("://") ? value : `http://${value}`;
  return URL.canParse(text) ? new URL(text).hostname : undefined;
};

function siteOf(headers) {
  if (headers["x-frappe-site-name"]) return headers["x-frappe-site-name"];
  if (["localhost", "127.0.0.1"].includes(hostname(headers.host))) return peer.options.site;
  return hostname(headers.origin) ?? hostname(headers.host);
}

// As the real one does, this goes on after a wrong namespace: then two answers are sent.
function authenticate(socket, next) {
  const { headers } = socket.handshake;
  if (socket.nsp.name.slice(1) !== siteOf(headers)) {
    next(new Error("Invalid namespace"));
    if (!peer.trap("double-answer")) return;
  }
  if (peer.trap("origin-check") && hostname(headers.host) !== hostname(headers.origin)) {
    return next(new Error("Invalid origin"));
  }
  if (peer.trap("cookie-check") && !headers.cookie) return next(new Error("No cookie transmitted."));
  const user = userOf(headers);
  if (!user) return next(new Error("Unauthorized: TypeError: Cannot read properties of undefined (reading 'user')"));
  socket.data.user = user;
  next();
}

function tellViewers(nsp, doctype, docname, least) {
  const room = `open_doc:${doctype}/${docname}`;
  const ids = [...(nsp.adapter.rooms.get(room) ?? [])];
  if (ids.length < least) return;
  const users = [...new Set(ids.map((id) => nsp.sockets.get(id)?.data.user).filter(Boolean))];
  nsp.to(room).emit("doc_viewers", { doctype, docname, users });
}

function welcome(socket) {
  const { user } = socket.data;
  const nsp = socket.nsp;
  let open = []; // [doctype, docname]
  socket.join([`user:${user}`, "website", "all"]);
  socket.on("doctype_subscribe", (doctype) => {
    if (knows(doctype)) socket.join(`doctype:${doctype}`); // a refusal is silent
  });
  socket.on("doctype_unsubscribe", (doctype) => socket.leave(`doctype:${doctype}`));
  socket.on("doc_subscribe", (doctype, name) => {
    if (has(doctype, name)) socket.join(`doc:${doctype}/${name}`);
  });
  socket.on("doc_unsubscribe", (doctype, name) => socket.leave(`doc:${doctype}/${name}`));
  socket.on("doc_open", (doctype, name) => {
    if (!has(doctype, name)) return;
    socket.join(`open_doc:${doctype}/${name}`);
    open.push([doctype, name]);
    tellViewers(nsp, doctype, name, 2);
  });
  socket.on("doc_close", (doctype, name) => {
    socket.leave(`open_doc:${doctype}/${name}`);
    open = peer.trap("close-forgets") ? [] : open.filter(([d, n]) => d !== doctype || n !== name);
    tellViewers(nsp, doctype, name, 1);
  });
  for (const kind of ["task", "progress"]) socket.on(`${kind}_subscribe`, (id) => socket.join(`${kind}:${id}`));
  socket.on("task_unsubscribe", (id) => socket.leave(`task:${id}`));
  socket.on("ping", () => {
    ++peer.beats;
    socket.emit("pong");
  });
  socket.on("disconnect", () => {
    for (const [doctype, name] of open) tellViewers(nsp, doctype, name, 1);
    if (peer.documented)
      nsp.emit("user_left", { user: { id: user, name: accounts[user].full_name }, timestamp: now() });
  });
  if (peer.documented)
    nsp.emit("user_joined", { user: { id: user, name: accounts[user].full_name }, timestamp: now() });
}

peer.io.on("connection", () => {}); // the root namespace answers, and then nothing ever comes
peer.io
  .of(/^\/.+$/)
  .use(authenticate)
  .on("connection", welcome);
peer.listen();
