// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/secret.h"
#include "server/issues/administration.h"
#include "server/issues/membership.h"
#include "server/issues/people.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype invitationBytes = 32;
constexpr Milliseconds shortestInvitation = 1min;
constexpr Milliseconds longestInvitation = std::chrono::days{ 90 };

Error noInvitation()
{
    return { errc::Forbidden, u"no such invitation: it was used, revoked, or has expired"_s,
        u"token"_s };
}

Error badInvite(const QString &field, const QString &what)
{
    return { errc::Validation, field + u": "_s + what, field };
}

} // namespace

Result<void> Administration::mayInvite(const WorkspaceId &workspace, const UserId &by)
{
    if (by.isNull())
        return {};
    const auto admin = m_storage.isWorkspaceAdmin(workspace, by);
    if (!admin)
        return admin.error();
    if (!*admin)
        return Error{ errc::Forbidden, u"only administrators of the workspace may do this"_s, {} };
    return {};
}

Result<Administration::Invited> Administration::invite(
    const WorkspaceId &workspace, const Invite &invite)
{
    return inTransaction<Invited>([&]() -> Result<Invited> {
        if (const auto may = mayInvite(workspace, invite.by); !may)
            return may.error();
        if (!isEmailAddress(invite.email))
            return badInvite(
                u"email"_s, u"'%1' is not an e-mail address"_s.arg(invite.email.left(80)));
        if (invite.lifetime < shortestInvitation || invite.lifetime > longestInvitation)
            return badInvite(u"hours"_s, u"a minute to 90 days"_s);
        const auto account = m_storage.accountByEmail(invite.email);
        if (!account)
            return account.error();
        const auto here
            = *account ? m_storage.isPerson(workspace, (*account)->user.id) : Result<bool>{ false };
        if (!here)
            return here.error();
        if (*here)
            return badInvite(u"email"_s, u"'%1' is here already"_s.arg(invite.email));
        for (const InvitationRow::Place &place : invite.projects) {
            const auto of = m_storage.workspaceOf(place.project);
            if (!of)
                return of.error();
            if (*of != workspace)
                return badInvite(
                    u"projects"_s, u"'%1' is not known"_s.arg(place.project.toString().left(80)));
        }
        const auto others = m_storage.invitations(workspace);
        if (!others)
            return others.error();
        for (const InvitationRow &other : *others) {
            if (other.email.compare(invite.email, Qt::CaseInsensitive) != 0)
                continue;
            if (const auto gone = m_storage.deleteInvitation(other.id); !gone)
                return gone.error();
        }
        const QByteArray secret = randomBytes(invitationBytes);
        const WallTime now = m_clock.wallNow();
        const InvitationRow row{ makeUuidV7(now, m_rng), sha256(secret), workspace, invite.email,
            invite.admin, invite.projects, invite.by, now, now + invite.lifetime };
        if (const auto added = m_storage.addInvitation(row); !added)
            return added.error();
        return Invited{ row, toBase64Url(secret) };
    });
}

Result<QList<InvitationRow>> Administration::invitations(
    const WorkspaceId &workspace, const UserId &by)
{
    if (const auto may = mayInvite(workspace, by); !may)
        return may.error();
    auto rows = m_storage.invitations(workspace);
    if (rows)
        rows->removeIf(
            [now = m_clock.wallNow()](const InvitationRow &row) { return row.expires <= now; });
    return rows;
}

Result<void> Administration::revokeInvitation(
    const WorkspaceId &workspace, const QString &id, const UserId &by)
{
    return inTransaction<void>([&]() -> Result<void> {
        if (const auto may = mayInvite(workspace, by); !may)
            return may;
        const auto rows = m_storage.invitations(workspace);
        if (!rows)
            return rows.error();
        const bool isKnown = std::any_of(
            rows->begin(), rows->end(), [&](const InvitationRow &row) { return row.id == id; });
        return isKnown ? m_storage.deleteInvitation(id) : noInvitation();
    });
}

Result<Administration::OpenInvitation> Administration::findInvitation(const QByteArray &token)
{
    const auto secret = token.size() <= 2 * invitationBytes ? fromBase64Url(token) : std::nullopt;
    if (!secret || secret->size() != invitationBytes)
        return noInvitation();
    const auto row = m_storage.invitation(sha256(*secret));
    const auto workspaces = m_storage.workspaces();
    if (!row || !workspaces)
        return row ? workspaces.error() : row.error();
    if (!*row || (*row)->expires <= m_clock.wallNow())
        return noInvitation();
    const auto account = m_storage.accountByEmail((*row)->email);
    if (!account)
        return account.error();
    const auto workspace = std::find_if(workspaces->begin(), workspaces->end(),
        [&](const WorkspaceRow &w) { return w.id == (*row)->workspace; });
    return OpenInvitation{ **row, workspace == workspaces->end() ? WorkspaceRow{} : *workspace,
        *account };
}

Result<Administration::OpenInvitation> Administration::openInvitation(const QByteArray &token)
{
    return findInvitation(token);
}

Result<User> Administration::acceptInvitation(const QByteArray &token, const Acceptance &acceptance)
{
    return inTransaction<User>([&]() -> Result<User> {
        const auto open = findInvitation(token);
        if (!open)
            return open.error();
        const InvitationRow &row = open->row;
        // Nobody takes over an account by inviting its address: its password was asked for.
        if (open->account && open->account->user.id != acceptance.known)
            return Error{ errc::AuthCredentials,
                u"this address has an account: its password "
                "is needed"_s,
                u"password"_s };
        auto user = open->account
            ? Result<User>{ open->account->user }
            : makeAccount({}, row.email, acceptance.name, acceptance.passwordHash);
        if (!user)
            return user;
        auto account = m_storage.account(user->id);
        if (!account)
            return account.error();
        (*account)->verified = true; // the link went to it
        if (const auto saved = m_storage.saveAccount(**account); !saved)
            return saved.error();
        m_log.setWorkspace(row.workspace);
        People people{ m_storage, m_log, row.workspace };
        // Whoever came in another way meanwhile keeps what he has.
        const auto here = m_storage.person(row.workspace, user->id);
        if (!here)
            return here.error();
        const bool admin = row.admin || (*here && (*here)->admin);
        if (const auto set = people.set(user->id, admin, {}, row.invitedBy); !set)
            return set.error();
        for (const InvitationRow::Place &place : row.projects) {
            const auto project = m_storage.project(place.project);
            if (!project)
                return project.error();
            const auto role = m_storage.role(place.project, user->id);
            if (!role)
                return role.error();
            if (!*project || (*role && **role >= place.role))
                continue;
            const auto joined = Membership{ m_storage, m_log }.set(
                **project, { user->id, place.role }, {}, row.invitedBy);
            if (!joined)
                return joined.error();
        }
        if (const auto used = m_storage.deleteInvitation(row.id); !used)
            return used.error();
        return user;
    });
}

} // namespace lockstep::server
