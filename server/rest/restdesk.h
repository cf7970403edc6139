// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/base/rng.h"
#include "server/issues/issueservice.h"
#include "server/rest/router.h"

namespace lockstep::server {

class FileStore;

// What the endpoints work with: finds what a path names, for those who may read it, and does what
// is asked by mutations, which are decided, authorised and merged like everybody else's. On the
// storage thread.
class RestDesk
{
public:
    // `files`: of attachments, for transfers; null: there are none.
    RestDesk(
        Storage &storage, IssueService &issues, Clock &clock, const FileStore *files = nullptr);

    [[nodiscard]] static Actor actorOf(const RestCall &call)
    {
        return { call.identity.user, {}, call.identity.workspace };
    }

    // Whoever has left the workspace may still have a token for some minutes: AUTH_REVOKED.
    [[nodiscard]] Result<void> checkPerson(const RestCall &call);

    // The body, an object; valid until the next one is read. BAD_ARGUMENT, UNSUPPORTED_MEDIA_TYPE,
    // or what is wrong with the JSON.
    [[nodiscard]] Result<JsonView> body(const RestCall &call);

    // By its key or its id. FORBIDDEN_OR_MISSING for who may not read it; FORBIDDEN for who may
    // not do more.
    [[nodiscard]] Result<Project> project(
        const RestCall &call, const QString &which, Role atLeast = Role::Viewer);
    // By its id or its name; deleted ones too.
    [[nodiscard]] Result<IssueRow> issue(const RestCall &call, const QString &which);
    // The same, but DELETED for a deleted one.
    [[nodiscard]] Result<Issue> liveIssue(const RestCall &call, const QString &which);
    struct FoundComment
    {
        Comment comment{};
        ProjectId project{};
    };
    [[nodiscard]] Result<FoundComment> comment(const RestCall &call, const QString &id);
    // The issue as it was in an older version; nothing: that is not known any more.
    [[nodiscard]] Result<std::optional<Issue>> issueAt(const IssueRow &row, qint64 version);
    // The text of a comment in an older version; nothing: not known any more.
    [[nodiscard]] Result<std::optional<QString>> textAt(const FoundComment &found, qint64 version);
    // The projects that somebody may read, by their ids.
    [[nodiscard]] Result<QList<Project>> readableProjects(const RestCall &call);

    // Does what `make` gives, once: if the request has an Idempotency-Key that was used before,
    // nothing is made, and the results of then come back. A result is applied, merged or a
    // conflict; any other one is the error. `space` is that of all of them.
    using Make = std::function<Result<QList<MutationBody>>()>;
    [[nodiscard]] Result<QList<MutationResult>> doAll(
        const RestCall &call, const SpaceId &space, const Make &make, const QString &group = {});
    [[nodiscard]] Result<MutationResult> doOne(const RestCall &call, const SpaceId &space,
        const std::function<Result<MutationBody>()> &make);
    // The event of a result, as it stands in the log. FORBIDDEN_OR_MISSING: not there any more.
    [[nodiscard]] Result<ChangeEvent> eventOf(const SpaceId &space, const MutationResult &result);

    // An id for something new.
    [[nodiscard]] QString newId() { return makeUuidV7(m_clock.wallNow(), m_rng); }
    [[nodiscard]] Storage &storage() { return m_storage; }
    [[nodiscard]] IssueService &issues() { return m_issues; }
    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] const FileStore *files() const { return m_files; }
    // What was appended to the logs since the last time, to be published; also by others.
    void addLog(std::vector<LogRow> rows);
    [[nodiscard]] std::vector<LogRow> takeLog() { return std::exchange(m_log, {}); }
    [[nodiscard]] QList<MutationResult> takeResults() { return std::exchange(m_results, {}); }

private:
    struct Ops
    {
        ClientId client{};
        qint64 first = 0;
        qint64 acked = 0;
        bool isRepeated = false;
    };
    [[nodiscard]] Result<Ops> opsOf(const RestCall &call);
    [[nodiscard]] Result<QList<MutationResult>> stored(const Ops &ops);

    Storage &m_storage;
    IssueService &m_issues;
    Clock &m_clock;
    const FileStore *m_files;
    Rng m_rng;
    const QString m_replicas; // what the names of our own replicas are made of
    qint64 m_lastOp = 0;
    JsonDocument m_json{};
    JsonDocument m_events{}; // read from the log
    std::vector<LogRow> m_log{};
    QList<MutationResult> m_results{};
};

// An error of a mutation that was made from a body: without the part of its path that the body
// does not have.
[[nodiscard]] Error withoutPrefix(Error error, const QString &prefix);

} // namespace lockstep::server
