// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/model/attachment.h"
#include "core/model/issuefields.h"
#include "core/model/notification.h"
#include "core/model/project.h"
#include "core/model/queue.h"
#include "core/model/savedfilter.h"
#include "core/model/usersetting.h"

#include <optional>
#include <variant>

namespace lockstep {

// A scalar, text or newest-wins field goes from one value to another; `from` is the merge base.
struct ValueChange
{
    FieldValue from{};
    FieldValue to{};
    friend bool operator==(const ValueChange &, const ValueChange &) = default;
};
// A set gains and loses members; it always merges.
struct SetChange
{
    QStringList add{};
    QStringList remove{};
    friend bool operator==(const SetChange &, const SetChange &) = default;
};
using FieldChange = std::variant<ValueChange, SetChange>;
using FieldChanges = std::map<Field, FieldChange>;

// docs/protocol.md, "5. Mutations": what a user does, with what he saw when he did it.
namespace mutation {
struct CreateIssue
{
    Issue issue{};
    friend bool operator==(const CreateIssue &, const CreateIssue &) = default;
};
struct UpdateIssue
{
    IssueId issue{};
    FieldChanges changes{};
    friend bool operator==(const UpdateIssue &, const UpdateIssue &) = default;
};
struct DeleteIssue
{
    IssueId issue{};
    qint64 version = 0;
    friend bool operator==(const DeleteIssue &, const DeleteIssue &) = default;
}; // the version seen
// Brings a tombstone back, with further changes at once.
struct RestoreIssue
{
    IssueId issue{};
    FieldChanges changes{};
    friend bool operator==(const RestoreIssue &, const RestoreIssue &) = default;
};
struct MoveIssue
{
    IssueId issue{};
    ProjectId to{};
    friend bool operator==(const MoveIssue &, const MoveIssue &) = default;
};
// Comments, and channel messages when `issue` is null (wire kinds *_comment and *_message).
struct AddComment
{
    IssueId issue{};
    CommentId comment{};
    QString text{};
    friend bool operator==(const AddComment &, const AddComment &) = default;
};
struct EditComment
{
    IssueId issue{};
    CommentId comment{};
    QString from{};
    QString to{};
    friend bool operator==(const EditComment &, const EditComment &) = default;
};
struct DeleteComment
{
    IssueId issue{};
    CommentId comment{};
    friend bool operator==(const DeleteComment &, const DeleteComment &) = default;
};
// In the author's own space: takes a conflict off his list. What he chose is an UpdateIssue of its
// own.
struct ResolveConflict
{
    ConflictId conflict{};
    friend bool operator==(const ResolveConflict &, const ResolveConflict &) = default;
};
struct SetMember
{
    UserId user{};
    Role role{};
    friend bool operator==(const SetMember &, const SetMember &) = default;
};
struct RemoveMember
{
    UserId user{};
    friend bool operator==(const RemoveMember &, const RemoveMember &) = default;
};
// Name, statuses and types of a project; `version` is the one seen.
struct UpdateProject
{
    Project project{};
    friend bool operator==(const UpdateProject &, const UpdateProject &) = default;
};
// In the directory of the workspace: a new project, whose author becomes its admin.
struct CreateProject
{
    Project project{};
    friend bool operator==(const CreateProject &, const CreateProject &) = default;
};
// In the directory: his own name, or whether somebody administers the workspace.
struct SetPerson
{
    UserId user{};
    std::optional<QString> name{};
    std::optional<bool> admin{};
    friend bool operator==(const SetPerson &, const SetPerson &) = default;
};
// In the directory: he leaves the workspace.
struct RemovePerson
{
    UserId user{};
    friend bool operator==(const RemovePerson &, const RemovePerson &) = default;
};
// In the own space: a filter to keep, new or changed; the newest stands.
struct SaveFilter
{
    SavedFilter filter{};
    friend bool operator==(const SaveFilter &, const SaveFilter &) = default;
};
struct RemoveFilter
{
    FilterId filter{};
    friend bool operator==(const RemoveFilter &, const RemoveFilter &) = default;
};
// In the own space; a wire kind for each action (mark_read, ...).
struct MarkNotifications
{
    NotificationMark mark{};
    friend bool operator==(const MarkNotifications &, const MarkNotifications &) = default;
};
// In the own space; an empty value removes it.
struct SaveSetting
{
    QString key{};
    QString value{};
    friend bool operator==(const SaveSetting &, const SaveSetting &) = default;
};
// In the space of a project, by its admins: new or changed; the newest stands.
struct SaveQueue
{
    Queue queue{};
    friend bool operator==(const SaveQueue &, const SaveQueue &) = default;
};
struct DeleteQueue
{
    QueueId queue{};
    friend bool operator==(const DeleteQueue &, const DeleteQueue &) = default;
};
// Names a file that was uploaded to the issue before, under the same id.
struct AddAttachment
{
    IssueId issue{};
    AttachmentId attachment{};
    QString name{};
    qint64 size = 0;
    QString sha256{};
    friend bool operator==(const AddAttachment &, const AddAttachment &) = default;
};
struct DeleteAttachment
{
    IssueId issue{};
    AttachmentId attachment{};
    friend bool operator==(const DeleteAttachment &, const DeleteAttachment &) = default;
};
} // namespace mutation

using MutationBody = std::variant<mutation::CreateIssue, mutation::UpdateIssue,
    mutation::DeleteIssue, mutation::RestoreIssue, mutation::MoveIssue, mutation::AddComment,
    mutation::EditComment, mutation::DeleteComment, mutation::ResolveConflict, mutation::SetMember,
    mutation::RemoveMember, mutation::UpdateProject, mutation::SaveFilter, mutation::RemoveFilter,
    mutation::MarkNotifications, mutation::SaveSetting, mutation::SaveQueue, mutation::DeleteQueue,
    mutation::CreateProject, mutation::SetPerson, mutation::RemovePerson, mutation::AddAttachment,
    mutation::DeleteAttachment>;

struct Mutation
{
    OpId op{}; // makes a resend harmless
    SpaceId space{};
    MutationBody body{};
    QString group{}; // common to the mutations of one bulk edit, else empty
    friend bool operator==(const Mutation &, const Mutation &) = default;
};

[[nodiscard]] bool isCreation(const MutationBody &body); // of an issue, a comment or an attachment
// The issue that a mutation is about; null for those about a channel, project or conflict.
[[nodiscard]] IssueId touchedIssue(const MutationBody &body);

// Everything about a mutation that needs no stored data: ids and space, types and limits of every
// value, texts. BAD_ID or VALIDATION with the path of the member. For the server before it looks
// anything up, and for the client before it queues.
[[nodiscard]] Result<void> checkMutation(const Mutation &mutation);

// A durable disagreement, in its author's own space until he resolves it.
struct Conflict
{
    enum class Kind {
        Fields, // both sides changed a field, or a group of fields, to different values
        Comment, // the text of a comment
        Deleted, // I edited what somebody deleted
        DeletedUnseen, // I deleted what has changed since I saw it
    };
    struct CommentTexts
    {
        CommentId id{};
        QString base{};
        QString local{};
        QString remote{};
        friend bool operator==(const CommentTexts &, const CommentTexts &) = default;
    };

    ConflictId id{}; // the text of the op that conflicted
    Kind kind = Kind::Fields;
    Issue issue{}; // as it stood on the server when the conflict arose
    FieldValues base{}; // for every field in `local`: what the author had seen
    FieldValues local{}; // what the author wanted: every field of his mutation
    FieldValues remote{}; // those fields in which the server differed from `base`
    std::optional<CommentTexts> comment{}; // Kind::Comment only
    UserId user{}; // who changed or deleted it in between (the last of them)
    QString timestamp{};
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

// What the server made of a mutation. Exactly one result a mutation.
namespace outcome {
// In the log at `seq` of the mutation's space; also when there was nothing left to do (then the
// head).
struct Applied
{
    qint64 seq = 0;
    QString name{};
    friend bool operator==(const Applied &, const Applied &) = default;
}; // name: of a created or moved issue
struct Merged
{
    qint64 seq = 0;
    FieldValues values{};
    friend bool operator==(const Merged &, const Merged &) = default;
}; // values: what the merged fields became
struct Conflicted
{
    Conflict conflict{};
    friend bool operator==(const Conflicted &, const Conflicted &) = default;
};
struct Rejected
{
    Error error{};
    friend bool operator==(const Rejected &, const Rejected &) = default;
};
struct Retry
{
    qint64 afterMs = 0;
    friend bool operator==(const Retry &, const Retry &) = default;
};
} // namespace outcome
using Outcome = std::variant<outcome::Applied, outcome::Merged, outcome::Conflicted,
    outcome::Rejected, outcome::Retry>;

struct MutationResult
{
    OpId op{};
    Outcome outcome{};
    bool duplicate = false; // the stored result of an op that was sent again
    friend bool operator==(const MutationResult &, const MutationResult &) = default;
};

} // namespace lockstep
