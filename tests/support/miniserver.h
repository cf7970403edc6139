// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/spacehash.h"
#include "tests/support/fakeremote.h"

#include <QHash>

#include <map>
#include <vector>

namespace lockstep {

// The smallest thing that behaves like lockstepd towards one client: logs with seq and hash,
// cursors, pages that wait for their acknowledgement, ops that are done once, the verdicts of the
// merge core. It answers only when serve() is called, so that a test can put itself in between.
class MiniServer
{
public:
    explicit MiniServer(FakeRemote &remote);

    UserId user{ QStringLiteral("me@example.com") };
    UserId other{ QStringLiteral("jane@example.com") };
    WorkspaceId workspace{ QStringLiteral("ws") };
    ProjectId project{ QStringLiteral("p") };
    QString epoch{ QStringLiteral("epoch-1") };
    QHash<ClientId, qint64> lastOps{};
    QHash<ClientId, qint64> acked{}; // results up to here are forgotten
    int pageSize = 100;
    QList<SpaceId> spaces{}; // that the user may read
    std::map<IssueId, Issue> issues{};
    std::map<SpaceId, std::vector<ChangeEvent>> logs{};
    std::map<SpaceId, SpaceHash> hashes{};
    QHash<OpId, MutationResult> results{};
    int effects = 0; // mutations that did something

    // A new session.
    void welcome();
    // Answers what has been asked; true if there was anything.
    bool serve();
    // The mutations take effect, but the answer is lost with the connection.
    void takePushesAndLose();

    // Something happens on the server; live subscribers are told.
    ChangeEvent append(const SpaceId &space, EventBody body, const OpId &op = {},
        const std::optional<UserId> &by = {});
    IssueId create(const QString &subject);
    void update(const IssueId &id, const FieldValues &values, const OpId &op = {},
        const std::optional<UserId> &by = {});
    void remove(const IssueId &id);
    [[nodiscard]] qint64 head(const SpaceId &space) const;
    [[nodiscard]] MutationResult decide(const Mutation &mutation);

private:
    struct Subscription
    {
        qint64 cursor = 0;
        bool live = false;
        quint64 page = 0;
        qint64 pageEnd = 0;
    };
    [[nodiscard]] Outcome effect(const Mutation &mutation);
    void forget(const ClientId &client, qint64 upTo);
    void sendPage(const SpaceId &space);

    FakeRemote &m_remote;
    std::map<SpaceId, Subscription> m_subscriptions{};
    quint64 m_pages = 0;
    int m_time = 0;
    int m_ids = 0;
};

} // namespace lockstep
