// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"

#include <QSet>

namespace lockstep {

// What a step changed: the visible things, for the views, and the confirmed rows, for the store.
// Steps add to it, so that a batch of news gives one set of signals and one transaction.
struct ReplicaChanges
{
    // Appeared, changed, vanished, or their IssueState did; but not those of which only the
    // confirmed row changed: they are in rows.issues (each event counts). See visibleIssues().
    QSet<IssueId> issues{};
    QSet<IssueId> comments{}; // issues whose comments changed
    QSet<IssueId> attachments{}; // issues whose files changed
    QSet<SpaceId> channels{}; // projects whose messages changed
    QSet<SpaceId> members{}; // projects whose members changed
    bool projects = false; // also the list of spaces
    bool users = false;
    bool conflicts = false;
    bool filters = false;
    bool notifications = false;
    bool settings = false;
    QSet<SpaceId> queues{}; // projects whose queues changed
    QList<OpId> landed{}; // pending mutations that are now part of the confirmed rows

    struct CommentPlace
    {
        SpaceId space{};
        IssueId issue{}; // null: a message of the channel
    };
    struct Rows // keys of confirmed rows that changed, or are gone
    {
        QSet<SpaceId> cleared{};
        QSet<IssueId> issues{};
        QSet<IssueId> deletedIssues{};
        QHash<CommentId, CommentPlace> comments{};
        QHash<AttachmentId, CommentPlace> attachments{};
        QSet<ProjectId> projects{};
        QSet<std::pair<SpaceId, UserId>> members{};
        QSet<UserId> users{};
        QSet<ConflictId> conflicts{};
        QSet<FilterId> filters{};
        QSet<NotificationId> notifications{};
        QSet<QString> settings{};
        QSet<std::pair<SpaceId, QueueId>> queues{};
        QSet<SpaceId> spaces{};
        QSet<SpaceId> cursors{};
        [[nodiscard]] bool isEmpty() const;
        void unite(Rows other);
        // Of those of which there can be very many: issues and comments.
        [[nodiscard]] qsizetype count() const;
        // Takes so many of them away, and with them what was cleared before.
        [[nodiscard]] Rows takeSlice(qsizetype count);
    } rows{};
    [[nodiscard]] QSet<IssueId> visibleIssues() const; // all that look different now
    void unite(const ReplicaChanges &other);
};

} // namespace lockstep
