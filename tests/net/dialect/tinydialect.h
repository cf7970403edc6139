// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialect.h"

// A system that has one of each thing a dialect can say, and no more. A test says by a merge patch
// what is otherwise in it.
namespace lockstep::net::dialect::test {

inline QByteArray tinyFile(const QByteArray &patch = "{}", const QByteArray &others = {})
{
    return R"({
  "format": 1, "name": "tiny", "title": "Tiny",
  "variants": { "as-is": )"
        + patch + (others.isEmpty() ? QByteArray{} : ", " + others) + R"( },
  "credentials": [
    { "key": "user", "label": "User" },
    { "key": "password", "label": "Password", "secret": true }
  ],
  "connection": {
    "transports": ["websocket"],
    "payload": { "token": "{session.token}" },
    "refused": { "ok": false }, "message": "why"
  },
  "signIn": {
    "request": {
      "method": "POST", "path": "/login",
      "body": { "user": "{credential.user}", "password": "{credential.password}" }
    },
    "token": "{body.token}", "refreshToken": "{body.refresh}", "expiresIn": "body.expires",
    "user": { "id": "{body.user.id}", "name": "{body.user.name}" }
  },
  "refresh": {
    "when": { "session.refreshToken": { "exists": true } },
    "request": {
      "method": "POST", "path": "/refresh", "body": { "refresh": "{session.refreshToken}" }
    },
    "token": "{body.token}", "expiresIn": "body.expires"
  },
  "whoAmI": { "request": { "path": "/me" }, "user": { "id": "{body.id}", "name": "{body.name}" } },
  "rest": {
    "headers": { "X-Token?": "{session.token}" },
    "budget": { "requests": 1000, "seconds": 60 },
    "message": "body.message",
    "errors": [{ "when": { "status": 417 }, "code": "CONFLICT" }]
  },
  "user": { "id": "{id}", "name": "{name}" },
  "scopes": {
    "board": {
      "holdsIssues": true, "list": { "path": "/boards", "items": "body.boards" },
      "id": "id", "name": "name", "join": [{ "event": "watch", "args": ["{scope.id}"] }]
    }
  },
  "people": { "list": { "path": "/people", "items": "body.people" } },
  "project": {
    "statuses": [
      { "name": "New", "category": "open" }, { "name": "Ready", "category": "closed" }
    ],
    "types": ["ticket"]
  },
  "concurrency": { "token": "rev" },
  "entities": {
    "ticket": {
      "scope": "board", "type": "ticket", "id": "id", "scopeId": "board", "item": "body.ticket",
      "list": { "path": "/boards/{scope.id}/tickets", "items": "body.tickets" },
      "read": { "path": "/tickets/{issue.id}" },
      "create": {
        "method": "POST", "path": "/boards/{scope.id}/tickets", "fields": ["subject", "description"]
      },
      "update": [{
        "method": "PATCH", "path": "/tickets/{issue.id}", "body": { "rev": "{issue.token}" },
        "fields": ["subject", "description", "status"]
      }],
      "remove": { "method": "DELETE", "path": "/tickets/{issue.id}" },
      "fields": {
        "subject": "title", "description": "text",
        "status": { "path": "state", "read": { "new": "New", "ready": "Ready" } },
        "commentCount": "comments", "createdAt": "created", "modifiedAt": "changed"
      }
    }
  },
  "comments": {
    "list": { "path": "/tickets/{issue.id}/comments", "items": "body.comments" },
    "add": {
      "method": "POST", "path": "/tickets/{issue.id}/comments", "body": { "text": "{text}" }
    },
    "edit": { "method": "PATCH", "path": "/comments/{comment.id}", "body": { "text": "{text}" } },
    "remove": { "method": "DELETE", "path": "/comments/{comment.id}" },
    "item": "body.comment", "id": "id", "issue": "ticket", "author": "by", "text": "text",
    "createdAt": "at"
  },
  "coverage": { "refreshEvery": 120, "silent": ["what the test says"] },
  "events": {
    "ticket.changed": { "means": "updated", "entity": "ticket", "id": "id", "scope": "board" },
    "ticket.whole": { "means": "updated", "entity": "ticket", "item": "ticket", "whole": true },
    "ticket.gone": { "means": "deleted", "entity": "ticket", "id": "id" },
    "board.changed": { "means": "look", "scope": "id" },
    "comment.added": {
      "means": "comment", "entity": "ticket", "issue": "comment.ticket", "item": "comment"
    },
    "typing": { "means": "typing", "entity": "ticket", "issue": "ticket", "users": "user" },
    "signed": { "means": "reply", "failed": { "ok": false }, "message": "why" },
    "hello": { "means": "ignore", "why": "a greeting" }
  }
})";
}

// The variants of a file, in their order.
inline std::vector<Dialect> tinyDialects(const QByteArray &patch, const QByteArray &others = {})
{
    const QByteArray file = tinyFile(patch, others);
    std::vector<Dialect> all;
    const DialectReading first = readDialect(file);
    for (const DialectFault &fault : first.faults)
        qWarning("%d: %s: %s", fault.line, qPrintable(fault.path), qPrintable(fault.message));
    if (!first.dialect)
        qFatal("the patch makes no dialect: %s", patch.constData());
    for (const QString &variant : first.dialect->variants)
        all.push_back(*readDialect(file, variant).dialect);
    return all;
}

} // namespace lockstep::net::dialect::test
