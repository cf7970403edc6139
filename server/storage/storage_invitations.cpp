// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonwriter.h"
#include "server/storage/storage_p.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

const QString invitationColumns = u"SELECT id, hash, workspace, email, admin, projects, "
                                  "invited_by, created_at, expires FROM invitations "_s;

QByteArray placesJson(const QList<InvitationRow::Place> &projects)
{
    JsonWriter json;
    json.beginArray();
    for (const auto &[project, role] : projects)
        json.beginObject()
            .member("project"_L1, project.toString())
            .member("role"_L1, toKey(role))
            .endObject();
    json.endArray();
    return std::move(json).text();
}

InvitationRow readInvitation(const ResultRow &from)
{
    InvitationRow row{ from.text(0), from.blob(1), WorkspaceId{ from.text(2) }, from.text(3),
        from.integer(4) != 0, {}, UserId{ from.text(6) }, from.time(7), from.time(8) };
    JsonDocument document;
    if (const auto projects = document.parse(from.utf8(5))) {
        for (const JsonView place : *projects)
            row.projects.append({ ProjectId{ place["project"_L1].stringOrEmpty() },
                roleFromKey(place["role"_L1].stringOrEmpty()).value_or(Role::Viewer) });
    }
    return row;
}

} // namespace

Result<void> Storage::addInvitation(const InvitationRow &row)
{
    return m_impl->database->run(
        u"INSERT INTO invitations (id, hash, workspace, email, admin, projects, invited_by, "
        "created_at, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { row.id, row.hash, row.workspace.toString(), sql::text(row.email), row.admin ? 1 : 0,
            sql::utf8(placesJson(row.projects)), sql::textOrNull(row.invitedBy.toString()),
            sql::time(row.createdAt), sql::time(row.expires) });
}

Result<std::optional<InvitationRow>> Storage::invitation(const QByteArray &hash)
{
    return m_impl->database->first(
        invitationColumns + u"WHERE hash = ?"_s, { hash }, readInvitation);
}

Result<QList<InvitationRow>> Storage::invitations(const WorkspaceId &workspace)
{
    return m_impl->database->all(
        invitationColumns + u"WHERE workspace = ? ORDER BY created_at, id"_s,
        { workspace.toString() }, readInvitation);
}

Result<void> Storage::deleteInvitation(const QString &id)
{
    return m_impl->database->run(u"DELETE FROM invitations WHERE id = ?"_s, { sql::text(id) });
}

Result<void> Storage::deleteInvitationsBy(const WorkspaceId &workspace, const UserId &user)
{
    return m_impl->database->run(
        u"DELETE FROM invitations WHERE workspace = ? AND invited_by = ?"_s,
        { workspace.toString(), user.toString() });
}

} // namespace lockstep::server
