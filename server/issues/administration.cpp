// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/administration.h"

#include "core/model/check.h"
#include "server/issues/membership.h"
#include "server/issues/newproject.h"
#include "server/issues/people.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Error bad(const QString &field, const QString &what)
{
    return { errc::Validation, field + u": "_s + what, field };
}

} // namespace

bool isEmailAddress(const QString &text)
{
    static const QRegularExpression form{ QRegularExpression::anchoredPattern(
        u"[^\\s@/\\x00-\\x1f]{1,64}@[^\\s@/\\x00-\\x1f]{1,190}"_s) };
    return form.match(text).hasMatch();
}

Result<WorkspaceRow> Administration::addWorkspace(const WorkspaceId &id, const QString &name)
{
    return inTransaction<WorkspaceRow>([&]() -> Result<WorkspaceRow> {
        static const QRegularExpression form{ QRegularExpression::anchoredPattern(
            u"[a-z0-9][a-z0-9-]{0,31}"_s) };
        if (!form.match(id.toString()).hasMatch())
            return bad(u"workspace"_s,
                u"'%1' is not 1 to 32 small letters, digits and '-'"_s.arg(id.toString().left(80)));
        if (const auto checked = checkLine(u"name", name, 1, 255); !checked)
            return checked.error();
        const auto known = hasWorkspace(id);
        if (!known)
            return known.error();
        if (*known)
            return bad(u"workspace"_s, u"'%1' is taken"_s.arg(id.toString()));
        const WorkspaceRow row{ id, name };
        const auto saved = m_storage.saveWorkspace(row);
        return saved ? Result<WorkspaceRow>{ row } : saved.error();
    });
}

Result<void> Administration::renameWorkspace(const WorkspaceId &id, const QString &name)
{
    return inTransaction<void>([&]() -> Result<void> {
        if (const auto checked = checkLine(u"name", name, 1, 255); !checked)
            return checked;
        const auto known = hasWorkspace(id);
        if (!known)
            return known.error();
        if (!*known)
            return bad(u"workspace"_s, u"'%1' is not known"_s.arg(id.toString().left(80)));
        return m_storage.saveWorkspace({ id, name });
    });
}

Result<bool> Administration::hasWorkspace(const WorkspaceId &id)
{
    const auto all = m_storage.workspaces();
    if (!all)
        return all.error();
    return std::any_of(
        all->begin(), all->end(), [&](const WorkspaceRow &row) { return row.id == id; });
}

Result<void> Administration::setPerson(const WorkspaceId &workspace, const UserId &user, bool admin)
{
    return inTransaction<void>([&] {
        m_log.setWorkspace(workspace);
        return People{ m_storage, m_log, workspace }.set(user, admin, {}, {});
    });
}

Result<void> Administration::removePerson(const WorkspaceId &workspace, const UserId &user)
{
    return inTransaction<void>([&] {
        m_log.setWorkspace(workspace);
        return People{ m_storage, m_log, workspace }.remove(user, {}, {});
    });
}

Result<void> Administration::setVerified(const UserId &user, bool verified)
{
    return inTransaction<void>([&]() -> Result<void> {
        auto row = m_storage.account(user);
        if (!row)
            return row.error();
        if (!*row)
            return bad(u"user"_s, u"'%1' is not known"_s.arg(user.toString()));
        (*row)->verified = verified;
        return m_storage.saveAccount(**row);
    });
}

Result<User> Administration::makeAccount(
    const UserId &wanted, const QString &email, const QString &name, const QString &hash)
{
    if (!isEmailAddress(email))
        return bad(u"email"_s, u"'%1' is not an e-mail address"_s.arg(email.left(80)));
    if (const auto checked = checkLine(u"name", name, 1, 255); !checked)
        return checked.error();
    UserId id = wanted;
    if (id.isNull()) // not every address can be an id
        id = UserId{ isId(email) ? email : makeUuidV7(m_clock.wallNow(), m_rng) };
    if (const auto checked = checkId(u"id", id.toString()); !checked)
        return checked.error();
    const auto known = m_storage.account(id);
    if (!known)
        return known.error();
    const auto sameEmail = m_storage.accountByEmail(email);
    if (!sameEmail)
        return sameEmail.error();
    if (*known || *sameEmail)
        return bad(u"email"_s, u"'%1' is taken"_s.arg(email));
    const User user{ id, name, email };
    const auto saved = m_storage.saveAccount({ user, hash, false, {} });
    return saved ? Result<User>{ user } : saved.error();
}

Result<User> Administration::addUser(const WorkspaceId &workspace, const NewUser &user)
{
    return inTransaction<User>([&]() -> Result<User> {
        auto made = makeAccount(user.id, user.email, user.name, user.passwordHash);
        if (!made)
            return made;
        m_log.setWorkspace(workspace);
        const auto set
            = People{ m_storage, m_log, workspace }.set(made->id, user.workspaceAdmin, {}, {});
        if (!set)
            return set.error();
        made->admin = user.workspaceAdmin;
        return made;
    });
}

Result<void> Administration::setPasswordHash(const UserId &user, const QString &hash)
{
    return inTransaction<void>([&]() -> Result<void> {
        auto row = m_storage.account(user);
        if (!row)
            return row.error();
        if (!*row)
            return bad(u"user"_s, u"'%1' is not known"_s.arg(user.toString()));
        (*row)->passwordHash = hash;
        if (const auto saved = m_storage.saveAccount(**row); !saved)
            return saved;
        return m_storage.revokeUser(user, m_clock.wallNow());
    });
}

Result<void> Administration::setDisabled(const UserId &user, bool disabled)
{
    return inTransaction<void>([&]() -> Result<void> {
        auto row = m_storage.account(user);
        if (!row)
            return row.error();
        if (!*row)
            return bad(u"user"_s, u"'%1' is not known"_s.arg(user.toString()));
        (*row)->disabled = disabled;
        if (const auto saved = m_storage.saveAccount(**row); !saved)
            return saved;
        return m_storage.revokeUser(user, m_clock.wallNow()); // also what tells a running server
    });
}

Result<Project> Administration::addProject(
    const WorkspaceId &workspace, const QString &key, const QString &name)
{
    return inTransaction<Project>([&]() -> Result<Project> {
        Project project;
        project.id = ProjectId{ makeUuidV7(m_clock.wallNow(), m_rng) };
        project.key = key;
        project.name = name;
        m_log.setWorkspace(workspace);
        return createProject(m_storage, m_log, workspace, std::move(project), {}, {});
    });
}

Result<void> Administration::setMember(
    const WorkspaceId &workspace, const QString &projectKey, const UserId &user, Role role)
{
    return inTransaction<void>([&]() -> Result<void> {
        const auto project = m_storage.projectByKey(workspace, projectKey);
        if (!project)
            return project.error();
        if (!*project)
            return bad(u"project"_s, u"'%1' is not known"_s.arg(projectKey));
        const SpaceId space = projectSpace((*project)->id);
        if (const auto locked = m_storage.lock({ space.toString() }); !locked)
            return locked;
        const auto people = m_storage.peopleOf(workspace);
        if (!people)
            return people.error();
        if (!people->contains(user))
            return bad(u"user"_s, u"'%1' is not known"_s.arg(user.toString()));
        m_log.setWorkspace(workspace);
        const auto seq = Membership{ m_storage, m_log }.set(**project, { user, role }, {}, {});
        if (!seq)
            return seq.error();
        return {};
    });
}

} // namespace lockstep::server
