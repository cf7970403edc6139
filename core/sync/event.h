// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"

#include <variant>

namespace lockstep {

// docs/protocol.md, "4. Durable events". The name on the wire stands behind each.
namespace event {
struct IssueCreated
{
    Issue issue{};
    friend bool operator==(const IssueCreated &, const IssueCreated &) = default;
}; // issue_created
// issue_updated: `changes` and `previous` hold the same fields: all that changed but bookkeeping.
struct IssueUpdated
{
    IssueId issue{};
    QString name{};
    qint64 version = 0; // after it
    FieldValues changes{};
    FieldValues previous{};
    bool conflict = false; // this resolves a conflict
    bool merged = false; // the server merged it with somebody else's change
    QString subject{}; // after it: for logs, toasts and plain clients, which have no issue at hand
    // Changed fields that a newer server has and we do not know: key -> JSON text, for
    // Issue::extra.
    std::map<QString, QByteArray> extra{};
    friend bool operator==(const IssueUpdated &, const IssueUpdated &) = default;
};
struct IssueDeleted
{
    Issue issue{};
    QString restoreUntil{};
    friend bool operator==(const IssueDeleted &, const IssueDeleted &) = default;
}; // issue_deleted
struct IssueRestored
{
    Issue issue{};
    friend bool operator==(const IssueRestored &, const IssueRestored &) = default;
}; // issue_restored
// issue_moved stands in both spaces: gone from the one, there, with its comments
// and files, in the other.
struct IssueMoved
{
    Issue issue{};
    ProjectId from{};
    ProjectId to{};
    QList<Comment> comments{};
    FieldValues previous{}; // of the fields that the other project did not know as they were
    QList<Attachment> attachments{};
    friend bool operator==(const IssueMoved &, const IssueMoved &) = default;
};
struct CommentAdded
{
    Comment comment{};
    friend bool operator==(const CommentAdded &, const CommentAdded &) = default;
}; // comment_added, message_added
struct CommentEdited
{
    Comment comment{};
    QString previous{};
    bool merged = false;
    friend bool operator==(const CommentEdited &, const CommentEdited &) = default;
}; // comment_edited, message_edited
struct CommentDeleted
{
    Comment comment{};
    friend bool operator==(const CommentDeleted &, const CommentDeleted &) = default;
}; // comment_deleted, message_deleted
struct AttachmentAdded
{
    Attachment attachment{};
    friend bool operator==(const AttachmentAdded &, const AttachmentAdded &) = default;
}; // attachment_added
struct AttachmentDeleted
{
    Attachment attachment{};
    friend bool operator==(const AttachmentDeleted &, const AttachmentDeleted &) = default;
}; // attachment_deleted
struct MemberAdded
{
    Member member{};
    friend bool operator==(const MemberAdded &, const MemberAdded &) = default;
}; // member_added
struct MemberRemoved
{
    Member member{};
    friend bool operator==(const MemberRemoved &, const MemberRemoved &) = default;
}; // member_removed
struct MemberRoleChanged
{
    Member member{};
    friend bool operator==(const MemberRoleChanged &, const MemberRoleChanged &) = default;
}; // member_role_changed
struct ProjectCreated
{
    Project project{};
    friend bool operator==(const ProjectCreated &, const ProjectCreated &) = default;
}; // project_created
struct ProjectUpdated
{
    Project project{};
    friend bool operator==(const ProjectUpdated &, const ProjectUpdated &) = default;
}; // project_updated
struct UserUpdated
{
    User user{};
    friend bool operator==(const UserUpdated &, const UserUpdated &) = default;
}; // user_updated, in the directory
// In the space of a user:
struct SpaceGranted
{
    SpaceId space{};
    QString name{};
    Role role{};
    friend bool operator==(const SpaceGranted &, const SpaceGranted &) = default;
}; // space_granted
struct SpaceRevoked
{
    SpaceId space{};
    friend bool operator==(const SpaceRevoked &, const SpaceRevoked &) = default;
}; // space_revoked
struct ConflictRaised
{
    Conflict conflict{};
    friend bool operator==(const ConflictRaised &, const ConflictRaised &) = default;
}; // issue_conflict
struct ConflictResolved
{
    ConflictId conflict{};
    friend bool operator==(const ConflictResolved &, const ConflictResolved &) = default;
}; // conflict_resolved
struct FilterSaved
{
    SavedFilter filter{};
    friend bool operator==(const FilterSaved &, const FilterSaved &) = default;
}; // filter_saved
struct FilterRemoved
{
    FilterId filter{};
    friend bool operator==(const FilterRemoved &, const FilterRemoved &) = default;
}; // filter_removed
struct NotificationAdded
{
    Notification notification{}; // its number is the seq of this event
    friend bool operator==(const NotificationAdded &, const NotificationAdded &) = default;
}; // notification_added
struct NotificationsMarked
{
    NotificationMark mark{};
    friend bool operator==(const NotificationsMarked &, const NotificationsMarked &) = default;
}; // read_marked
struct SettingsUpdated
{
    SettingValues settings{}; // those that changed; empty: gone
    friend bool operator==(const SettingsUpdated &, const SettingsUpdated &) = default;
}; // settings_updated
// In the space of a project:
struct QueueUpdated
{
    Queue queue{}; // new or changed
    friend bool operator==(const QueueUpdated &, const QueueUpdated &) = default;
}; // queue_updated
struct QueueDeleted
{
    QueueId queue{};
    friend bool operator==(const QueueDeleted &, const QueueDeleted &) = default;
}; // queue_deleted
// Sent by a newer server: moves the cursor and nothing else.
struct Unknown
{
    QString name{};
    QByteArray json{};
    friend bool operator==(const Unknown &, const Unknown &) = default;
};
} // namespace event

using EventBody = std::variant<event::IssueCreated, event::IssueUpdated, event::IssueDeleted,
    event::IssueRestored, event::IssueMoved, event::CommentAdded, event::CommentEdited,
    event::CommentDeleted, event::MemberAdded, event::MemberRemoved, event::MemberRoleChanged,
    event::ProjectCreated, event::ProjectUpdated, event::UserUpdated, event::SpaceGranted,
    event::SpaceRevoked, event::ConflictRaised, event::ConflictResolved, event::FilterSaved,
    event::FilterRemoved, event::NotificationAdded, event::NotificationsMarked,
    event::SettingsUpdated, event::QueueUpdated, event::QueueDeleted, event::AttachmentAdded,
    event::AttachmentDeleted, event::Unknown>;

// One entry of a space's log. Applied in the order of `seq`, which has no holes.
struct ChangeEvent
{
    SpaceId space{};
    qint64 seq = 0; // from 1
    OpId op{}; // of the mutation that caused it; null: the server itself
    UserId user{};
    QString timestamp{}; // ISO 8601 UTC, for display
    EventBody body{};
    std::optional<quint64> hash{}; // of the space after it, on every 64th live event
    friend bool operator==(const ChangeEvent &, const ChangeEvent &) = default;
};

enum class PresenceState { Online, Idle, Busy, Offline };

// docs/protocol.md, "6. Ephemeral": never stored, never queued.
namespace ephemeral {
struct UserJoined
{
    User user{};
    PresenceState state{};
    QString timestamp{};
    friend bool operator==(const UserJoined &, const UserJoined &) = default;
};
struct UserLeft
{
    User user{};
    QString timestamp{};
    friend bool operator==(const UserLeft &, const UserLeft &) = default;
};
struct Presence
{
    UserId user{};
    PresenceState state{};
    IssueId issue{};
    QString field{};
    friend bool operator==(const Presence &, const Presence &) = default;
};
struct Typing
{
    UserId user{};
    QString topic{};
    QString field{};
    bool on = false;
    friend bool operator==(const Typing &, const Typing &) = default;
};
// The figures of a queue, to those who watch it.
struct QueueMetricsUpdated
{
    QueueId queue{};
    QueueMetrics metrics{};
    friend bool operator==(const QueueMetricsUpdated &, const QueueMetricsUpdated &) = default;
};
struct QueueTicketAdded
{
    QueueId queue{};
    IssueId issue{};
    friend bool operator==(const QueueTicketAdded &, const QueueTicketAdded &) = default;
};
struct QueueTicketRemoved
{
    QueueId queue{};
    IssueId issue{};
    friend bool operator==(const QueueTicketRemoved &, const QueueTicketRemoved &) = default;
};
// Some issue that counts in the heatmap of a project changed: the last of so many.
struct HeatmapUpdated
{
    enum class Change { Added, Updated, Resolved };
    SpaceId space{};
    Change change{};
    QString building{};
    QString room{};
    std::optional<double> lat{};
    std::optional<double> lng{};
    qint64 count = 1;
    friend bool operator==(const HeatmapUpdated &, const HeatmapUpdated &) = default;
};
} // namespace ephemeral
using EphemeralEvent = std::variant<ephemeral::UserJoined, ephemeral::UserLeft, ephemeral::Presence,
    ephemeral::Typing, ephemeral::QueueMetricsUpdated, ephemeral::QueueTicketAdded,
    ephemeral::QueueTicketRemoved, ephemeral::HeatmapUpdated>;

} // namespace lockstep
