// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The mirror of people and of the spaces that hold issues.

#include "net/dialect/mirror.h"

#include "core/model/check.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

void Mirror::setSelf(const User &user)
{
    if (m_self.id != user.id) {
        m_own.id = userSpace(user.id);
        m_own.name = user.name;
    }
    m_self = user;
    putUser(user);
    if (const auto known = m_users.find(user.id); known != m_users.end())
        m_self.name = known->second.name;
    // Who did what nobody is named for; nothing is assigned to him.
    putUser({ UserId{ u"system"_s }, m_system, {}, false, true });
}

void Mirror::putUser(const User &user)
{
    if (!isId(user.id.toString()))
        return;
    const auto known = m_users.find(user.id);
    if (known != m_users.end() && known->second == user)
        return;
    // An id alone is no name.
    const bool isNamed = !user.name.isEmpty() && user.name != user.id.toString();
    if (known != m_users.end() && !isNamed)
        return;
    if (user.id == m_self.id && isNamed)
        m_self.name = user.name;
    m_users.insert_or_assign(user.id, user);
    append(m_directory, event::UserUpdated{ user }, {});
}

QString Mirror::keyFor(const ForeignScope &scope) const
{
    QString base = isProjectKey(scope.key) ? scope.key : QString{};
    if (base.isEmpty()) {
        const QString &name = scope.name.isEmpty() ? scope.id : scope.name;
        for (const QChar c : name.toUpper()) {
            const bool isLetter = c >= u'A' && c <= u'Z';
            if (isLetter || (c >= u'0' && c <= u'9' && !base.isEmpty()))
                base.append(c);
        }
        base.truncate(4);
        if (!isProjectKey(base))
            base = u"PRJ"_s;
    }
    const auto isTaken = [this](const QString &key) {
        return std::any_of(m_spaces.begin(), m_spaces.end(),
            [&](const auto &entry) { return entry.second.project.key == key; });
    };
    QString key = base;
    for (int n = 2; isTaken(key); ++n)
        key = base + QString::number(n);
    return key;
}

Mirror::Space &Mirror::putScope(const ForeignScope &scope, Project project)
{
    const ProjectId id = projectId(scope);
    const SpaceId spaceId = projectSpace(id);
    const auto known = m_spaces.find(spaceId);
    project.id = id;
    if (project.name.isEmpty())
        project.name = scope.name.isEmpty() ? scope.id : scope.name;
    if (known == m_spaces.end()) {
        project.key = keyFor(scope);
        project.version = 1;
        Space &space = m_spaces[spaceId];
        space.log.id = spaceId;
        space.log.name = project.name;
        space.log.head = m_firstSeq;
        space.scope = scope;
        space.project = project;
        if (m_live)
            append(m_own, event::SpaceGranted{ spaceId, project.name, Role::Member }, {});
        append(space.log, event::ProjectCreated{ project }, {});
        return space;
    }
    Space &space = known->second;
    space.scope = scope;
    space.log.name = project.name;
    project.key = space.project.key;
    project.version = space.project.version;
    if (project != space.project) {
        ++project.version;
        space.project = project;
        append(space.log, event::ProjectUpdated{ project }, {});
    }
    return space;
}

void Mirror::keepScopes(const QSet<SpaceId> &known)
{
    for (auto it = m_spaces.begin(); it != m_spaces.end();) {
        if (known.contains(it->first)) {
            ++it;
            continue;
        }
        for (const auto &row : it->second.rows)
            m_issues.remove(row.first);
        m_inbox.forget(it->second.project.id, [this](const NotificationId &id) {
            static_cast<void>(m_journal.put(u"notification"_s, id.toString(), {}));
        });
        append(m_own, event::SpaceRevoked{ it->first }, {});
        it = m_spaces.erase(it);
    }
}

void Mirror::putQueues(Space &space, const std::map<QueueId, Queue> &queues)
{
    for (const auto &[id, queue] : queues) {
        const auto known = space.queues.find(id);
        if (known == space.queues.end() || known->second != queue)
            append(space.log, event::QueueUpdated{ queue }, {});
    }
    for (const auto &known : space.queues) {
        if (!queues.contains(known.first))
            append(space.log, event::QueueDeleted{ known.first }, {});
    }
    space.queues = queues;
}

void Mirror::addMember(Space &space, const User &user)
{
    putUser(user);
    if (!isId(user.id.toString()) || space.members.contains(user.id))
        return;
    space.members.emplace(user.id, Role::Member);
    append(space.log, event::MemberAdded{ { user.id, Role::Member } }, {});
}

void Mirror::addNamed(Space &space, const User &user)
{
    if (user.id.isNull())
        return;
    space.named.insert(user.id);
    addMember(space, user);
}

void Mirror::putPeople(Space &space, const std::vector<User> &people)
{
    QSet<UserId> there{ m_self.id };
    addMember(space, m_self);
    for (const User &user : people) {
        there.insert(user.id);
        addMember(space, user);
    }
    for (auto it = space.members.begin(); it != space.members.end();) {
        if (there.contains(it->first) || space.named.contains(it->first)) {
            ++it;
            continue;
        }
        append(space.log, event::MemberRemoved{ { it->first, it->second } }, {});
        it = space.members.erase(it);
    }
}

Mirror::Space *Mirror::space(const SpaceId &id)
{
    const auto found = m_spaces.find(id);
    return found == m_spaces.end() ? nullptr : &found->second;
}

Mirror::Space *Mirror::spaceOf(const QString &scope)
{
    for (auto &[id, space] : m_spaces) {
        if (space.scope.id == scope)
            return &space;
    }
    return nullptr;
}

} // namespace lockstep::net::dialect
