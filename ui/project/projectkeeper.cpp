// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/project/projectkeeper.h"

#include "core/model/projectmerge.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// Where what a change was about is kept, by its group.
constexpr QLatin1StringView baseDraft{ "project.base:" };

const mutation::UpdateProject *refusedUpdate(const OutboxRow &row)
{
    const bool isLate = row.state == OutboxState::NeedsAttention
        && row.error.code == errc::Validation && row.error.field == u"version";
    return isLate ? std::get_if<mutation::UpdateProject>(&row.mutation.body) : nullptr;
}

// What came with a change, and was refused because that was.
QList<OpId> refusedWith(const SyncEngine &engine, const QString &group)
{
    QList<OpId> ops;
    for (const auto &[position, row] : engine.outbox().rows()) {
        if (!group.isEmpty() && row.mutation.group == group
            && row.state == OutboxState::NeedsAttention
            && std::holds_alternative<mutation::UpdateIssue>(row.mutation.body))
            ops << row.mutation.op;
    }
    return ops;
}

// Nothing to be decided, and the server would take it.
bool isClean(const SyncEngine &engine, const ProjectMerge &merge, const QString &group)
{
    if (!merge.clashes.isEmpty() || !checkProject(merge.merged))
        return false;
    for (const auto &[position, row] : engine.outbox().rows()) {
        const auto update = std::get_if<mutation::UpdateIssue>(&row.mutation.body);
        if (!update || row.mutation.group != group)
            continue;
        const auto status = update->changes.find(Field::Status);
        const auto change
            = status == update->changes.end() ? nullptr : std::get_if<ValueChange>(&status->second);
        const auto to = change ? std::get_if<QString>(&change->to) : nullptr;
        if (to && !merge.merged.findStatus(*to))
            return false;
    }
    return true;
}

} // namespace

bool saveProject(SyncEngine &engine, const ProjectEdit &edit)
{
    ProjectMutations batch = mutationsOf(edit, engine.issues(), engine.self().id);
    if (batch.empty())
        return false;
    const QString group = engine.newId();
    if (edit.mine != edit.base)
        engine.saveDraft(baseDraft + group, toText(edit));
    return !engine.submit(std::move(batch), group).value(0).isNull();
}

QList<Member> visibleMembers(const SyncEngine &engine, const ProjectId &project)
{
    QList<Member> members = engine.replica().members(project);
    for (const auto &[position, row] : engine.outbox().rows()) {
        if (row.mutation.space != projectSpace(project) || row.state == OutboxState::NeedsAttention
            || isDone(row.state))
            continue;
        const auto without = [&](const UserId &user) {
            members.removeIf([&](const Member &member) { return member.user == user; });
        };
        if (const auto set = std::get_if<mutation::SetMember>(&row.mutation.body)) {
            without(set->user);
            members << Member{ set->user, set->role };
        } else if (const auto gone = std::get_if<mutation::RemoveMember>(&row.mutation.body)) {
            without(gone->user);
        }
    }
    return members;
}

ProjectKeeper::ProjectKeeper(SyncEngine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
    connect(&engine, &SyncEngine::outboxChanged, this, &ProjectKeeper::look);
    connect(&engine, &SyncEngine::projectsChanged, this, &ProjectKeeper::look);
    connect(&engine, &SyncEngine::opened, this, [this] {
        forgetBases();
        look();
    });
}

std::optional<ProjectKeeper::Refused> ProjectKeeper::refused(const ProjectId &project) const
{
    for (const auto &[position, row] : m_engine.outbox().rows()) {
        const auto *update = refusedUpdate(row);
        if (!update || update->project.id != project)
            continue;
        Refused refused{ row.mutation.op, row.mutation.group, {} };
        const auto kept = readProjectEdit(m_engine.draft(baseDraft + row.mutation.group));
        refused.edit.mine = update->project;
        if (kept)
            refused.edit.base = kept->base;
        else if (const Project *now = m_engine.replica().confirmedProject(project))
            refused.edit.base = *now; // it is not known any more: he has to look at all of it
        return refused;
    }
    return std::nullopt;
}

void ProjectKeeper::retry(const Refused &refused, const Project &base, const Project &merged)
{
    const QList<OpId> followers = refusedWith(m_engine, refused.group);
    m_engine.saveDraft(baseDraft + refused.group, toText(ProjectEdit{ base, merged, {}, {} }));
    m_engine.retry(refused.op, mutation::UpdateProject{ merged });
    for (const OpId &op : followers)
        m_engine.retry(op);
}

void ProjectKeeper::drop(const Refused &refused)
{
    const QList<OpId> followers = refusedWith(m_engine, refused.group);
    m_engine.discard(refused.op);
    for (const OpId &op : followers)
        m_engine.retry(op);
}

// The answer may come before the events that explain it: it is looked at again with each of them.
void ProjectKeeper::look()
{
    if (m_looking || !m_engine.isOpen())
        return;
    m_looking = true;
    QList<ProjectId> late;
    for (const auto &[position, row] : m_engine.outbox().rows()) {
        const auto *update = refusedUpdate(row);
        const Project *now
            = update ? m_engine.replica().confirmedProject(update->project.id) : nullptr;
        if (now && now->version > update->project.version && !late.contains(now->id))
            late << now->id;
    }
    for (const ProjectId &id : late) {
        const auto refused = this->refused(id);
        const Project *now = m_engine.replica().confirmedProject(id);
        if (!refused || !now)
            continue;
        const Project theirs = *now;
        const bool isKnown = refused->edit.base != theirs;
        const ProjectMerge merge = mergeProject(refused->edit.base, refused->edit.mine, theirs);
        if (isKnown && isClean(m_engine, merge, refused->group)) {
            if (merge.merged == theirs)
                drop(*refused); // they did the same
            else
                retry(*refused, theirs, merge.merged);
            Q_EMIT merged(id);
        } else if (!m_asked.contains(refused->op)) {
            m_asked.insert(refused->op);
            Q_EMIT decisionNeeded(id);
        }
    }
    m_looking = false;
}

// Of changes that are through; when nothing is under way yet.
void ProjectKeeper::forgetBases()
{
    QSet<QString> groups;
    for (const auto &[position, row] : m_engine.outbox().rows())
        groups.insert(row.mutation.group);
    const QStringList keys = m_engine.drafts().keys();
    for (const QString &key : keys) {
        if (key.startsWith(baseDraft) && !groups.contains(key.sliced(baseDraft.size())))
            m_engine.saveDraft(key, {});
    }
}

} // namespace lockstep::ui
