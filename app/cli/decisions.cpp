// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What waits for its author: conflicts and refused changes.

#include "app/cli/fields.h"
#include "app/cli/runner.h"
#include "core/sync/merge.h"

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

QList<Conflict> conflictsAbout(const QString &name, const Replica &replica)
{
    QList<Conflict> conflicts = replica.conflicts();
    conflicts.removeIf([&](const Conflict &conflict) {
        return conflict.issue.id.toString() != name
            && (name.isEmpty() || conflict.issue.name.compare(name, Qt::CaseInsensitive) != 0);
    });
    return conflicts;
}

// What makes my side of it stand, on top of what stands now. None: there is nothing to do.
std::optional<MutationBody> mineAgain(const Conflict &conflict, const Replica &replica)
{
    const IssueId id = conflict.issue.id;
    if (conflict.comment) {
        const auto &texts = *conflict.comment;
        return mutation::EditComment{ id, texts.id, texts.remote, texts.local };
    }
    const Issue *current = replica.find(id);
    if (conflict.kind == Conflict::Kind::DeletedUnseen)
        return current
            ? std::optional<MutationBody>{ mutation::DeleteIssue{ id, current->version } }
            : std::nullopt;
    // Of a set, what I added and took out; of anything else, what stands now gives way to mine.
    Issue from = current ? *current : conflict.issue;
    for (const auto &[field, base] : conflict.base) {
        if (fieldInfo(field).rule == MergeRule::Set)
            fieldInfo(field).set(from, base);
    }
    Issue to = from;
    applyValues(to, conflict.local);
    FieldChanges changes = diffIssues(from, to);
    if (!current)
        return mutation::RestoreIssue{ id, std::move(changes) };
    if (changes.empty())
        return {};
    return mutation::UpdateIssue{ id, std::move(changes) };
}

} // namespace

// docs/protocol.md, "5. Mutations": the decision is about what this replica knows; if somebody was
// faster, it is a conflict once more.
void CliRunner::resolve()
{
    const QString name = m_options.words.at(0);
    const QList<Conflict> conflicts = conflictsAbout(name, m_engine.replica());
    if (conflicts.isEmpty())
        return fail(CliExit::Failed, u"no conflict of yours about '%1'"_s.arg(name));
    // When all of it is on the disk; then until the server knows.
    connect(&m_engine, &SyncEngine::committed, this, [this, name] {
        if (!conflictsAbout(name, m_engine.replica()).isEmpty())
            return;
        disconnect(&m_engine, &SyncEngine::committed, this, nullptr);
        if (m_local)
            finish(m_options.offline ? CliExit::Ok : CliExit::Queued);
        else
            sync();
    });
    for (const Conflict &conflict : conflicts) {
        const auto mine = m_options.words.at(1) == "mine"_L1
            ? mineAgain(conflict, m_engine.replica())
            : std::nullopt;
        if (mine)
            m_engine.resolveConflict(conflict.id, *mine);
        else
            m_engine.resolveConflict(conflict.id, FieldChanges{});
    }
}

void CliRunner::discard()
{
    const QString name = m_options.words.at(0);
    const Issue *issue = findIssue(m_engine.issues(), name);
    if (!issue)
        return fail(CliExit::Failed, u"no issue '%1'"_s.arg(name));
    QList<OpId> refused;
    for (const auto &[position, row] : m_engine.outbox().rows()) {
        if (row.state == OutboxState::NeedsAttention
            && touchedIssue(row.mutation.body) == issue->id)
            refused << row.mutation.op;
    }
    if (refused.isEmpty())
        return fail(CliExit::Failed, u"no change of yours to '%1' was refused"_s.arg(name));
    for (const OpId &op : std::as_const(refused))
        m_engine.discard(op);
    finish(CliExit::Ok); // on disk when the engine ends
}

} // namespace lockstep::app
