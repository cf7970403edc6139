// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/metrics/queuefilter.h"

#include "core/query/binder.h"
#include "server/storage/storage_p.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

Result<QueueFilter> QueueFilter::make(Storage &storage, const QueueStore::Row &queue, WallTime now)
{
    QueueFilter filter;
    query::Environment environment;
    environment.now = now;
    const auto workspace = storage.workspaceOf(queue.project);
    if (!workspace)
        return workspace.error();
    const auto people = storage.database().all(
        u"SELECT u.id, u.name, u.email FROM people p JOIN users u ON u.id = p.person "
        "WHERE p.workspace = ? ORDER BY u.name, u.id"_s,
        { sql::text(workspace->value_or(WorkspaceId{}).toString()) }, [](const ResultRow &from) {
            return User{ UserId{ from.text(0) }, from.text(1), from.text(2) };
        });
    if (!people)
        return people.error();
    environment.people = *people;
    for (const ProjectId &id : queue.projects()) {
        const auto project = storage.project(id);
        if (!project)
            return project.error();
        if (*project)
            filter.m_projects.append(**project);
    }
    environment.projects = filter.m_projects;
    query::Bound bound = query::compile(queue.queue.query, environment);
    filter.m_isReadable = bound.ok();
    filter.m_matcher = std::move(bound.matcher);
    return filter;
}

bool QueueFilter::isOpen(const Issue &issue) const
{
    const auto project = std::find_if(m_projects.begin(), m_projects.end(),
        [&](const Project &each) { return each.id == issue.project; });
    return project == m_projects.end()
        || project->category(issue.status) < StatusCategory::Resolved;
}

bool QueueFilter::takes(const Issue &issue) const
{
    const bool isIn = std::any_of(m_projects.begin(), m_projects.end(),
        [&](const Project &each) { return each.id == issue.project; });
    if (!m_isReadable || !isIn)
        return false;
    if (!m_matcher.usesText())
        return m_matcher.matches(issue, query::TextView{});
    std::string text;
    return m_matcher.matches(issue, query::appendFolded(text, issue, {}));
}

std::optional<QueueCounter::Entry> QueueFilter::entryOf(const Issue &issue) const
{
    return takes(issue) ? std::optional{ QueueCounter::entryOf(issue, isOpen(issue)) }
                        : std::nullopt;
}

} // namespace lockstep::server
