// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/remote.h"
#include "server/issues/decide.h"

#include <vector>

namespace lockstep::server {

// Decides mutations (docs/protocol.md, "5. Mutations") and answers for the log. Runs on the
// storage thread; knows no connection.
class IssueService
{
public:
    IssueService(Storage &storage, Clock &clock) : m_storage(storage), m_clock(clock) {}

    struct Request
    {
        Actor actor{};
        QList<Mutation> mutations{};
        qint64 acked = 0; // results of ops up to here need not be kept
        std::optional<WallTime> at{}; // of an import; nullopt: now
    };
    struct Commit
    {
        std::vector<QList<MutationResult>> results{}; // one list a request, in order
        std::vector<LogRow> log{}; // what was appended, in order; send it now
    };
    // All requests in one transaction, a savepoint for each mutation. If it cannot be committed,
    // every result is `retry` and nothing is to be sent. It is begun anew when other nodes were in
    // its way.
    [[nodiscard]] Commit apply(const std::vector<Request> &requests);

    // The spaces that somebody may subscribe to: his own, the directory, his projects.
    [[nodiscard]] Result<QList<SpaceInfo>> spacesOf(
        const UserId &user, const WorkspaceId &workspace);
    // docs/protocol.md, "5. Mutations", History. FORBIDDEN_OR_MISSING, the same for an issue that
    // does not exist.
    [[nodiscard]] Result<HistoryPage> history(const Actor &actor, const HistoryQuery &query);
    // `space` as it is stored (see server/storage/spacekey.h).
    [[nodiscard]] Result<bool> mayRead(const Actor &actor, const SpaceId &space);

private:
    Result<void> tryToApply(const std::vector<Request> &requests, Commit &commit);
    [[nodiscard]] QList<MutationResult> decideAll(LogWriter &log, const Request &request);
    // `numbers` are those of the actor's client, and move on.
    [[nodiscard]] MutationResult decideOnce(
        LogWriter &log, const Actor &actor, const Mutation &mutation, Storage::OpNumbers &numbers);

    Storage &m_storage;
    Clock &m_clock;
};

} // namespace lockstep::server
