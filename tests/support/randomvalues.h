// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/rng.h"
#include "core/sync/remote.h"

namespace lockstep {

// Random but valid values of everything that goes over the wire: each passes checkIssue,
// checkProject or checkMutation and comes back equal from the codec. Users, labels and projects are
// drawn from small pools, so that they meet.
class RandomValues
{
public:
    explicit RandomValues(quint64 seed) : m_rng(seed) {}
    // From LOCKSTEP_SEED, else new; printed, so that a failure can be repeated.
    [[nodiscard]] static quint64 seed();

    [[nodiscard]] Rng &rng() { return m_rng; }
    [[nodiscard]] qint64 number(qint64 from, qint64 to); // both included
    [[nodiscard]] bool chance(double probability) { return m_rng.unit() < probability; }

    [[nodiscard]] QString uuid();
    [[nodiscard]] QString line(int maxCharacters); // 1 or more, with hard cases of JSON and Unicode
    [[nodiscard]] QString markdown(int maxLines);
    [[nodiscard]] QString timestamp();
    [[nodiscard]] UserId user(); // one of 8
    [[nodiscard]] ProjectId project(); // one of 4
    [[nodiscard]] Role role();
    [[nodiscard]] OpId op();

    [[nodiscard]] FieldValue value(const FieldInfo &info); // null now and then, where it may be
    [[nodiscard]] FieldChange change(const FieldInfo &info);
    [[nodiscard]] FieldChanges changes(); // 1 to 5 editable fields
    [[nodiscard]] FieldValues values(); // 1 to 5 fields that are no bookkeeping
    [[nodiscard]] Issue issue();
    [[nodiscard]] Comment comment(const IssueId &issue); // null: a message of a channel
    [[nodiscard]] Project projectRow();
    [[nodiscard]] User userRow();
    [[nodiscard]] Member member();
    [[nodiscard]] Conflict conflict();
    [[nodiscard]] SavedFilter savedFilter();
    [[nodiscard]] Notification notification(); // with a number
    [[nodiscard]] NotificationMark notificationMark();
    [[nodiscard]] UserSetting userSetting(); // with a value
    [[nodiscard]] Attachment attachment(const IssueId &issue);
    [[nodiscard]] Queue queue();
    [[nodiscard]] QueueMetrics queueMetrics();
    [[nodiscard]] Hello hello();
    [[nodiscard]] SubscribeReply subscribeReply();

    // `kind` is the index of the alternative in the variant.
    [[nodiscard]] Mutation mutation(size_t kind);
    [[nodiscard]] MutationResult result(size_t kind);
    [[nodiscard]] ChangeEvent event(size_t kind);
    [[nodiscard]] EphemeralEvent ephemeralEvent(size_t kind);

private:
    template <typename Variant> Variant alternative(size_t kind);
    QStringList set(FieldType type);
    QString text(const FieldInfo &info);
    IssueId issueOrNull();
    PresenceState presence();

    void fill(mutation::CreateIssue &m);
    void fill(mutation::UpdateIssue &m);
    void fill(mutation::DeleteIssue &m);
    void fill(mutation::RestoreIssue &m);
    void fill(mutation::MoveIssue &m);
    void fill(mutation::AddComment &m);
    void fill(mutation::EditComment &m);
    void fill(mutation::DeleteComment &m);
    void fill(mutation::ResolveConflict &m);
    void fill(mutation::SetMember &m);
    void fill(mutation::RemoveMember &m);
    void fill(mutation::UpdateProject &m);
    void fill(mutation::SaveFilter &m);
    void fill(mutation::RemoveFilter &m);
    void fill(mutation::MarkNotifications &m);
    void fill(mutation::SaveSetting &m);
    void fill(mutation::SaveQueue &m);
    void fill(mutation::DeleteQueue &m);
    void fill(mutation::AddAttachment &m);
    void fill(mutation::DeleteAttachment &m);
    void fill(mutation::CreateProject &m);
    void fill(mutation::SetPerson &m);
    void fill(mutation::RemovePerson &m);

    void fill(outcome::Applied &o);
    void fill(outcome::Merged &o);
    void fill(outcome::Conflicted &o);
    void fill(outcome::Rejected &o);
    void fill(outcome::Retry &o);

    void fill(event::IssueCreated &e);
    void fill(event::IssueUpdated &e);
    void fill(event::IssueDeleted &e);
    void fill(event::IssueRestored &e);
    void fill(event::IssueMoved &e);
    void fill(event::CommentAdded &e);
    void fill(event::CommentEdited &e);
    void fill(event::CommentDeleted &e);
    void fill(event::MemberAdded &e);
    void fill(event::MemberRemoved &e);
    void fill(event::MemberRoleChanged &e);
    void fill(event::ProjectCreated &e);
    void fill(event::ProjectUpdated &e);
    void fill(event::UserUpdated &e);
    void fill(event::SpaceGranted &e);
    void fill(event::SpaceRevoked &e);
    void fill(event::ConflictRaised &e);
    void fill(event::ConflictResolved &e);
    void fill(event::FilterSaved &e);
    void fill(event::FilterRemoved &e);
    void fill(event::NotificationAdded &e);
    void fill(event::NotificationsMarked &e);
    void fill(event::SettingsUpdated &e);
    void fill(event::QueueUpdated &e);
    void fill(event::AttachmentAdded &e);
    void fill(event::AttachmentDeleted &e);
    void fill(event::QueueDeleted &e);
    void fill(event::Unknown &e);

    void fill(ephemeral::UserJoined &e);
    void fill(ephemeral::UserLeft &e);
    void fill(ephemeral::Presence &e);
    void fill(ephemeral::Typing &e);
    void fill(ephemeral::QueueMetricsUpdated &e);
    void fill(ephemeral::QueueTicketAdded &e);
    void fill(ephemeral::QueueTicketRemoved &e);
    void fill(ephemeral::HeatmapUpdated &e);

    Rng m_rng;
};

} // namespace lockstep
