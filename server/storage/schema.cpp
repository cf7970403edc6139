// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/schema.h"

#include "core/base/rng.h"
#include "server/storage/database.h"

#include <functional>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// Common to SQLite and PostgreSQL (see Database::runScript). Times of rows are milliseconds since
// 1970, those in issues and comments are the ISO 8601 texts of the protocol. Flags are 0 or 1.
// Columns of issues are named by the keys of core/model/issuefields; sets are JSON arrays of texts.
constexpr QStringView tables = uR"(
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE workspaces (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE users (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE, -- in lower case
    name TEXT NOT NULL,
    password_hash TEXT, -- PHC string
    disabled INTEGER NOT NULL,
    valid_after BIGINT NOT NULL -- tokens issued before are revoked
);
CREATE INDEX users_by_valid_after ON users (valid_after);

CREATE TABLE people (
    workspace TEXT NOT NULL REFERENCES workspaces (id),
    person TEXT NOT NULL REFERENCES users (id),
    admin INTEGER NOT NULL,
    PRIMARY KEY (workspace, person)
);
CREATE INDEX people_by_person ON people (person);

CREATE TABLE refresh_tokens (
    hash BLOB PRIMARY KEY, -- SHA-256 of the token
    session TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES users (id),
    workspace TEXT NOT NULL REFERENCES workspaces (id),
    issued_at BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    used INTEGER NOT NULL -- 0 no, 1 yes, 2 no but replaced (its answer was lost)
);
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session);
CREATE INDEX refresh_tokens_by_person ON refresh_tokens (person);
CREATE INDEX refresh_tokens_by_expires ON refresh_tokens (expires);

CREATE TABLE ended_sessions (
    session TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    until BIGINT NOT NULL
);

CREATE TABLE projects (
    id TEXT PRIMARY KEY,
    workspace TEXT NOT NULL REFERENCES workspaces (id),
    key TEXT NOT NULL,
    body TEXT NOT NULL, -- JSON: name, statuses, types, ...
    last_issue BIGINT NOT NULL, -- the number given last
    UNIQUE (workspace, key)
);

CREATE TABLE members (
    project TEXT NOT NULL REFERENCES projects (id),
    person TEXT NOT NULL REFERENCES users (id),
    role TEXT NOT NULL,
    PRIMARY KEY (project, person)
);

CREATE TABLE issues (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    project TEXT NOT NULL REFERENCES projects (id),
    deleted INTEGER NOT NULL, -- a tombstone
    restore_until TEXT,
    extra TEXT, -- JSON: members of a newer protocol
    "subject" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "resolution" TEXT,
    "priority" TEXT NOT NULL,
    "assignee" TEXT,
    "reporter" TEXT,
    "labels" TEXT NOT NULL,
    "watchers" TEXT NOT NULL,
    "votes" TEXT NOT NULL,
    "dueDate" TEXT,
    "parent" TEXT,
    "relations" TEXT NOT NULL,
    "building" TEXT,
    "room" TEXT,
    "category" TEXT,
    "severity" BIGINT,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "rank" TEXT NOT NULL,
    "resolvedBy" TEXT,
    "closedAt" TEXT,
    "version" BIGINT NOT NULL,
    "createdAt" TEXT,
    "modifiedAt" TEXT,
    "modifiedBy" TEXT,
    "commentCount" BIGINT NOT NULL,
    "attachmentCount" BIGINT NOT NULL
);
CREATE INDEX issues_by_project ON issues (project, id);
CREATE INDEX issues_by_name ON issues (name);

CREATE TABLE comments (
    id TEXT PRIMARY KEY,
    project TEXT NOT NULL REFERENCES projects (id),
    issue TEXT REFERENCES issues (id), -- NULL: a message in the project's channel
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    edited_at TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX comments_by_issue ON comments (issue, id);
CREATE INDEX comments_by_project ON comments (project, id);

CREATE TABLE spaces (
    id TEXT PRIMARY KEY,
    head BIGINT NOT NULL, -- seq of its last event
    oldest BIGINT NOT NULL, -- seq of its first event that is kept
    hash BIGINT NOT NULL -- the divergence hash, its bits as a signed number
);

CREATE TABLE events (
    space TEXT NOT NULL REFERENCES spaces (id),
    seq BIGINT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL, -- JSON: the envelope
    op TEXT,
    at BIGINT NOT NULL,
    issue TEXT, -- that it is about
    bulk TEXT, -- the group of a bulk edit
    PRIMARY KEY (space, seq)
);

CREATE TABLE clients (
    id TEXT PRIMARY KEY,
    person TEXT, -- whose replica it is
    last_op BIGINT NOT NULL, -- the highest number seen
    acked_op BIGINT NOT NULL -- results up to here were dropped
);

CREATE TABLE ops (
    client TEXT NOT NULL REFERENCES clients (id),
    number BIGINT NOT NULL,
    body_hash BLOB NOT NULL, -- SHA-256 of the mutation
    result TEXT NOT NULL, -- JSON
    at BIGINT NOT NULL,
    PRIMARY KEY (client, number)
);
CREATE INDEX ops_by_at ON ops (at);

CREATE TABLE conflicts (
    person TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL, -- JSON
    PRIMARY KEY (person, id)
);
)";

// New in schema 3.
constexpr QStringView historyTables = uR"(
CREATE INDEX events_by_issue ON events (issue, seq) WHERE issue IS NOT NULL;

CREATE TABLE lost_values (
    op TEXT NOT NULL, -- of the mutation with which it was lost
    field TEXT NOT NULL, -- or "text", of a comment
    project TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    issue TEXT REFERENCES issues (id) ON DELETE CASCADE, -- NULL: a message of the channel
    number BIGINT NOT NULL, -- counts for each issue
    comment TEXT,
    value TEXT NOT NULL, -- JSON: an object with this field alone. Of a comment the text
    owner TEXT NOT NULL,
    winner TEXT,
    seq BIGINT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (op, field)
);
CREATE INDEX lost_values_by_issue ON lost_values (issue, number);
CREATE INDEX lost_values_by_project ON lost_values (project);
CREATE INDEX lost_values_by_at ON lost_values (at);
)";

// New in schema 4.
constexpr QStringView filterTables = uR"(
CREATE TABLE filters (
    person TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL, -- JSON
    PRIMARY KEY (person, id)
);
)";

// New in schema 5.
constexpr QStringView peopleTables = uR"(
ALTER TABLE users ADD COLUMN verified INTEGER NOT NULL DEFAULT 0; -- that the address is theirs
ALTER TABLE people ADD COLUMN former INTEGER NOT NULL DEFAULT 0; -- has left

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES users (id),
    workspace TEXT NOT NULL REFERENCES workspaces (id),
    device TEXT NOT NULL, -- as it calls itself
    address TEXT NOT NULL, -- from which it was used last
    since BIGINT NOT NULL,
    last_used BIGINT NOT NULL
);
CREATE INDEX sessions_by_person ON sessions (person);
INSERT INTO sessions (id, person, workspace, device, address, since, last_used)
    SELECT session, MIN(person), MIN(workspace), '', '', MIN(issued_at), MAX(issued_at)
    FROM refresh_tokens GROUP BY session;

CREATE TABLE invitations (
    id TEXT PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE, -- SHA-256 of what stands in the link
    workspace TEXT NOT NULL REFERENCES workspaces (id),
    email TEXT NOT NULL,
    admin INTEGER NOT NULL, -- of the workspace
    projects TEXT NOT NULL, -- JSON: [{"project", "role"}]
    invited_by TEXT, -- NULL: the owner of the server
    created_at BIGINT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX invitations_by_workspace ON invitations (workspace);
)";

// New in schema 6: in which order the tokens of a session came.
constexpr QStringView refreshNumbers = uR"(
ALTER TABLE refresh_tokens ADD COLUMN number BIGINT NOT NULL DEFAULT 0;
)";

// New in schema 7.
constexpr QStringView teamTables = uR"(
CREATE TABLE notifications (
    person TEXT NOT NULL, -- whose
    id TEXT NOT NULL,
    number BIGINT NOT NULL, -- seq of its event in his space
    project TEXT NOT NULL,
    issue TEXT,
    body TEXT NOT NULL, -- JSON, but for what its owner did with it:
    is_read INTEGER NOT NULL,
    archived INTEGER NOT NULL,
    snoozed TEXT,
    PRIMARY KEY (person, id)
);
CREATE INDEX notifications_by_number ON notifications (person, number);

CREATE TABLE settings (
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (person, name)
);
CREATE INDEX settings_by_name ON settings (name);

CREATE TABLE followers ( -- was assigned, has commented, or was called upon
    issue TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    PRIMARY KEY (issue, person)
);

CREATE TABLE reminders ( -- that were told
    person TEXT NOT NULL,
    id TEXT NOT NULL,
    due TEXT NOT NULL,
    PRIMARY KEY (person, id)
);
CREATE INDEX reminders_by_due ON reminders (due);
CREATE INDEX issues_by_due ON issues ("dueDate") WHERE "dueDate" IS NOT NULL;

CREATE TABLE queues (
    id TEXT PRIMARY KEY,
    project TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE, -- in whose space it is
    body TEXT NOT NULL -- JSON
);
CREATE INDEX queues_by_project ON queues (project);
CREATE TABLE queue_projects ( -- whose issues it takes
    project TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    queue TEXT NOT NULL REFERENCES queues (id) ON DELETE CASCADE,
    PRIMARY KEY (project, queue)
);
)";

// New in schema 8: files; their bytes are elsewhere (server/files).
constexpr QStringView attachmentTables = uR"(
CREATE TABLE attachments (
    id TEXT PRIMARY KEY,
    issue TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    project TEXT NOT NULL REFERENCES projects (id),
    author TEXT NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    type TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX attachments_by_issue ON attachments (issue, id);
CREATE INDEX attachments_by_project ON attachments (project, size);
CREATE INDEX attachments_by_sha256 ON attachments (sha256);

CREATE TABLE uploads (
    id TEXT PRIMARY KEY, -- that the attachment will have
    issue TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    project TEXT NOT NULL REFERENCES projects (id),
    workspace TEXT NOT NULL REFERENCES workspaces (id),
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    type TEXT, -- NULL: not all of it is here
    attach INTEGER NOT NULL, -- when all is here
    touched BIGINT NOT NULL
);
CREATE INDEX uploads_by_person ON uploads (person);
CREATE INDEX uploads_by_project ON uploads (project, size);
CREATE INDEX uploads_by_sha256 ON uploads (sha256);
CREATE INDEX uploads_by_touched ON uploads (touched);

CREATE TABLE loose_files ( -- that nothing may need any more
    sha256 TEXT PRIMARY KEY,
    since BIGINT NOT NULL
);
)";

Result<void> create(Database &database)
{
    for (const QStringView script : { tables, historyTables, filterTables, peopleTables,
             refreshNumbers, teamTables, attachmentTables }) {
        if (const auto made = database.runScript(script); !made)
            return made;
    }
    Rng rng = Rng::fromSystem();
    const auto noted
        = database.run(u"INSERT INTO meta (name, value) VALUES ('schema', ?), ('epoch', ?)"_s,
            { QString::number(schemaVersion), makeUuidV4(rng) });
    if (!noted)
        return noted;
    return database.run(u"INSERT INTO workspaces (id, name) VALUES ('default', 'Default')"_s);
}

// Brings the tables from `version` to the next one.
Result<void> migrate(Database &database, int version)
{
    if (version == 1)
        return database.run(u"ALTER TABLE clients ADD COLUMN person TEXT"_s);
    if (version == 2) {
        // json_extract and, below, rowid are SQLite's: the first PostgreSQL database had schema 6.
        const auto marked = database.runScript(uR"(
ALTER TABLE events ADD COLUMN issue TEXT;
ALTER TABLE events ADD COLUMN bulk TEXT;
UPDATE events SET issue = json_extract(body, '$.issue.id') WHERE name IN ('issue_created',
    'issue_updated', 'issue_deleted', 'issue_restored', 'issue_moved');
UPDATE events SET issue = json_extract(body, '$.comment.issue') WHERE name IN ('comment_added',
    'comment_edited', 'comment_deleted'))");
        return marked ? database.runScript(historyTables) : marked;
    }
    if (version == 3)
        return database.runScript(filterTables);
    if (version == 4)
        return database.runScript(peopleTables);
    if (version == 5) {
        const auto added = database.runScript(refreshNumbers);
        return added ? database.runScript(u"UPDATE refresh_tokens SET number = rowid") : added;
    }
    if (version == 6)
        return database.runScript(teamTables);
    if (version == 7)
        return database.runScript(attachmentTables);
    return Error{ errc::StoreCorrupt, u"database: unknown schema version %1"_s.arg(version), {} };
}

Result<void> inTransaction(Database &database, const std::function<Result<void>()> &work)
{
    if (const auto begun = database.begin(); !begun)
        return begun;
    auto done = work();
    if (done)
        done = database.commit();
    if (!done)
        database.rollback();
    return done;
}

} // namespace

Result<int> storedSchemaVersion(Database &database)
{
    const auto present = database.tables();
    if (!present)
        return present.error();
    if (present->isEmpty())
        return 0;
    const Error foreign{ errc::StoreCorrupt,
        u"database: it has tables, but not those of this program; name another one"_s, {} };
    if (!present->contains(u"meta"_s))
        return foreign;
    const auto stored = database.first(u"SELECT value FROM meta WHERE name = 'schema'"_s, {},
        [](const ResultRow &from) { return static_cast<int>(from.integer(0)); });
    if (!stored)
        return stored.error().code == errc::Io ? foreign : stored.error();
    const int version = stored->value_or(0);
    if (version < 1)
        return foreign;
    if (version > schemaVersion) {
        return Error{ errc::StoreNewer,
            u"database: written by a newer version (schema %1, this one knows %2); update this program"_s
                .arg(version)
                .arg(schemaVersion),
            {} };
    }
    return version;
}

namespace {

Result<void> bringUp(Database &database)
{
    // Another node may have done so while this one waited.
    if (const auto locked = database.lockNames({ u"schema"_s }); !locked)
        return locked;
    const auto version = storedSchemaVersion(database);
    if (!version)
        return version.error();
    if (*version == 0)
        return create(database);
    for (int v = *version; v < schemaVersion; ++v) {
        if (const auto done = migrate(database, v); !done)
            return done;
    }
    return database.run(
        u"UPDATE meta SET value = ? WHERE name = 'schema'"_s, { QString::number(schemaVersion) });
}

} // namespace

Result<int> storedSchemaVersion(const QString &url)
{
    const auto database = Database::open(url);
    return database ? storedSchemaVersion(**database) : database.error();
}

Result<void> prepareSchema(Database &database)
{
    const auto version = storedSchemaVersion(database);
    if (!version)
        return version.error();
    if (*version == schemaVersion)
        return {};
    return inTransaction(database, [&] { return bringUp(database); });
}

} // namespace lockstep::server
