// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"
#include "server/issues/logwriter.h"
#include "server/issues/rights.h"
#include "server/storage/spacekey.h"
#include "server/storage/storage.h"

namespace lockstep::server {

// On whose behalf something is done; `client` is his replica (ops are counted per client).
struct Actor
{
    UserId user{};
    ClientId client{};
    WorkspaceId workspace{};
};

// One mutation being decided, inside the transaction of its group commit.
struct Deciding
{
    Storage &storage;
    LogWriter &log;
    const Actor &actor;
    const Mutation &mutation;

    // Whose conflicts and filters they are.
    [[nodiscard]] UserId keeper() const { return keeperOf(actor.workspace, actor.user); }
    // Appends an event caused by this mutation, and tells whom it concerns. `issue`: the one that
    // it is about, as it stands after it, if it is at hand.
    Result<ChangeEvent> append(const SpaceId &space, EventBody body, const Issue *issue = nullptr);
};

// What becomes of a mutation. An Error with a protocol code is the author's fault and becomes
// `rejected`; errc::Io, StoreFull, StoreLocked are ours and become `retry`. Whatever was written
// before an Error is rolled back by the caller.
using Decision = Result<Outcome>;

[[nodiscard]] Decision decide(Deciding &d, const mutation::CreateIssue &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::UpdateIssue &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::DeleteIssue &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::RestoreIssue &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::MoveIssue &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::AddComment &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::EditComment &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::DeleteComment &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::ResolveConflict &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::SaveFilter &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::RemoveFilter &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::MarkNotifications &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::SaveSetting &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::SaveQueue &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::DeleteQueue &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::SetMember &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::RemoveMember &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::UpdateProject &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::CreateProject &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::SetPerson &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::RemovePerson &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::AddAttachment &m);
[[nodiscard]] Decision decide(Deciding &d, const mutation::DeleteAttachment &m);

// What is answered to whoever may not: for a foreign and for a missing thing alike.
[[nodiscard]] Error forbidden();

// The project of the mutation's space, if the actor has this right there. FORBIDDEN_OR_MISSING for
// a foreign and for a missing project alike.
[[nodiscard]] Result<Project> authorize(Deciding &d, Right right);
[[nodiscard]] Result<Project> authorize(Deciding &d, const ProjectId &project, Right right);
// The mutation is in the directory of the actor's workspace, and he has this right there.
[[nodiscard]] Result<void> authorizeInWorkspace(Deciding &d, Right right);
// The role in effect, if any.
[[nodiscard]] Result<std::optional<Role>> effectiveRole(
    Storage &storage, const Actor &actor, const ProjectId &project);

// The issue of a mutation, deleted or not, in the project where it stands now: somebody may have
// moved it while the mutation was under way. FORBIDDEN_OR_MISSING, the same for an issue that does
// not exist and for one in a project where the actor does not have this right.
struct FoundIssue
{
    IssueRow row{};
    Project project{};
    [[nodiscard]] SpaceId space() const { return projectSpace(project.id); }
};
[[nodiscard]] Result<FoundIssue> findIssue(Deciding &d, const IssueId &id, Right right);

// The outcome of an event: its seq or, if it stands in another space than the mutation's (because
// of a move), the head of the mutation's space, where the move is.
[[nodiscard]] Decision appliedBy(Deciding &d, const ChangeEvent &event, const QString &name = {});

// Stores a conflict in the author's own space and answers with it.
[[nodiscard]] Decision raiseConflict(Deciding &d, Conflict conflict);

// "Nothing left to do": applied at the head that the space has.
[[nodiscard]] Decision alreadySo(Deciding &d, const SpaceId &space);

} // namespace lockstep::server
