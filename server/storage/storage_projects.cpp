// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonwriter.h"
#include "core/sync/codec.h"
#include "server/storage/storage_p.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Error damaged(const QString &what)
{
    return Error{ errc::StoreCorrupt, u"database: %1 cannot be read"_s.arg(what), {} };
}

Result<Project> parseProject(JsonDocument &document, const QByteArray &body)
{
    const auto json = document.parse(body);
    if (!json)
        return damaged(u"a project"_s);
    return readProject(*json);
}

Result<std::optional<Project>> parseProject(
    JsonDocument &document, const Result<std::optional<QByteArray>> &body)
{
    if (!body)
        return body.error();
    if (!*body)
        return std::optional<Project>{};
    auto project = parseProject(document, **body);
    if (!project)
        return project.error();
    return std::optional{ *std::move(project) };
}

QByteArray readBody(const ResultRow &from) { return from.utf8(0); }

// From people.admin and, behind it, members.role; either may be missing.
std::optional<Role> readRole(const ResultRow &from, int column)
{
    if (from.integer(column) != 0)
        return Role::Admin;
    const QString role = from.text(column + 1);
    return role.isEmpty() ? std::optional<Role>{} : roleFromKey(role).value_or(Role::Viewer);
}

} // namespace

Result<QList<Project>> Storage::projects(const WorkspaceId &workspace)
{
    const auto bodies
        = m_impl->database->all(u"SELECT body FROM projects WHERE workspace = ? ORDER BY key"_s,
            { workspace.toString() }, readBody);
    if (!bodies)
        return bodies.error();
    QList<Project> projects;
    for (const QByteArray &body : *bodies) {
        auto project = parseProject(m_impl->json, body);
        if (!project)
            return project.error();
        projects.append(*std::move(project));
    }
    return projects;
}

Result<std::optional<Project>> Storage::project(const ProjectId &id)
{
    return m_impl->remembered(&Impl::Known::projects, id, [&] {
        return parseProject(m_impl->json,
            m_impl->database->first(u"SELECT body FROM projects WHERE id = ?"_s,
                { sql::text(id.toString()) }, readBody));
    });
}

Result<std::optional<WorkspaceId>> Storage::workspaceOf(const ProjectId &id)
{
    return m_impl->database->first(u"SELECT workspace FROM projects WHERE id = ?"_s,
        { sql::text(id.toString()) },
        [](const ResultRow &from) { return WorkspaceId{ from.text(0) }; });
}

Result<std::optional<Project>> Storage::projectByKey(
    const WorkspaceId &workspace, const QString &key)
{
    return parseProject(m_impl->json,
        m_impl->database->first(u"SELECT body FROM projects WHERE workspace = ? AND key = ?"_s,
            { workspace.toString(), sql::text(key) }, readBody));
}

Result<void> Storage::saveProject(const WorkspaceId &workspace, const Project &project)
{
    JsonWriter json;
    writeProject(json, project);
    return m_impl->change(
        u"INSERT INTO projects (id, workspace, key, body, last_issue) VALUES (?, ?, ?, ?, 0) "
        "ON CONFLICT (id) DO UPDATE SET workspace = excluded.workspace, key = excluded.key, "
        "body = excluded.body"_s,
        { project.id.toString(), workspace.toString(), sql::text(project.key),
            sql::utf8(json.text()) });
}

Result<qint64> Storage::nextIssueNumber(const ProjectId &project)
{
    const auto number = m_impl->database->first(
        u"UPDATE projects SET last_issue = last_issue + 1 WHERE id = ? RETURNING last_issue"_s,
        { sql::text(project.toString()) }, [](const ResultRow &from) { return from.integer(0); });
    if (!number)
        return number.error();
    if (!*number)
        return Error{ errc::Forbidden, u"no such project"_s, u"project"_s };
    return **number;
}

Result<qint64> Storage::lastIssueNumber(const ProjectId &project)
{
    const auto number = m_impl->database->first(u"SELECT last_issue FROM projects WHERE id = ?"_s,
        { sql::text(project.toString()) }, [](const ResultRow &from) { return from.integer(0); });
    if (!number)
        return number.error();
    return number->value_or(0);
}

Result<void> Storage::raiseIssueNumber(const ProjectId &project, qint64 last)
{
    return m_impl->database->run(
        u"UPDATE projects SET last_issue = ? WHERE id = ? AND last_issue < ?"_s,
        { last, project.toString(), last });
}

namespace {

QString importedFromName(const ProjectId &project) { return u"import:"_s + project.toString(); }

} // namespace

Result<std::optional<qint64>> Storage::importedFrom(const ProjectId &project)
{
    return m_impl->database->first(u"SELECT value FROM meta WHERE name = ?"_s,
        { importedFromName(project) },
        [](const ResultRow &from) { return from.text(0).toLongLong(); });
}

Result<void> Storage::setImportedFrom(const ProjectId &project, std::optional<qint64> number)
{
    if (!number) {
        return m_impl->database->run(
            u"DELETE FROM meta WHERE name = ?"_s, { importedFromName(project) });
    }
    return m_impl->database->run(
        u"INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"_s,
        { importedFromName(project), QString::number(*number) });
}

Result<QSet<qint64>> Storage::issueNumbersAbove(const ProjectId &project, qint64 number)
{
    QSet<qint64> numbers;
    const auto read = m_impl->database->each(u"SELECT name FROM issues WHERE project = ?"_s,
        { project.toString() }, [&](const ResultRow &from) {
            const QString name = from.text(0);
            const qint64 each = QStringView{ name }.sliced(name.lastIndexOf(u'-') + 1).toLongLong();
            if (each > number)
                numbers.insert(each);
            return true;
        });
    if (!read)
        return read.error();
    return numbers;
}

Result<QList<Member>> Storage::members(const ProjectId &project)
{
    return m_impl->database->all(
        u"SELECT person, role FROM members WHERE project = ? ORDER BY person"_s,
        { sql::text(project.toString()) }, [](const ResultRow &from) {
            return Member{ UserId{ from.text(0) },
                roleFromKey(from.text(1)).value_or(Role::Viewer) };
        });
}

Result<std::optional<Role>> Storage::role(const ProjectId &project, const UserId &user)
{
    return m_impl->remembered(&Impl::Known::roles, { project, user }, [&] {
        return m_impl->database->first(
            u"SELECT role FROM members WHERE project = ? AND person = ?"_s,
            { sql::text(project.toString()), sql::text(user.toString()) },
            [](const ResultRow &from) { return roleFromKey(from.text(0)).value_or(Role::Viewer); });
    });
}

Result<std::optional<Role>> Storage::roleIn(
    const WorkspaceId &workspace, const ProjectId &project, const UserId &user)
{
    const auto read = [&]() -> Result<std::optional<Role>> {
        const auto role = m_impl->database->first(
            u"SELECT a.admin, m.role FROM projects p "
            "LEFT JOIN people a ON a.workspace = p.workspace AND a.person = ? "
            "LEFT JOIN members m ON m.project = p.id AND m.person = ? "
            "WHERE p.id = ? AND p.workspace = ?"_s,
            { sql::text(user.toString()), sql::text(user.toString()), sql::text(project.toString()),
                sql::text(workspace.toString()) },
            [](const ResultRow &from) { return readRole(from, 0); });
        if (!role)
            return role.error();
        return role->value_or(std::nullopt);
    };
    return m_impl->remembered(&Impl::Known::rolesIn, { workspace, { project, user } }, read);
}

Result<QList<SpaceInfo>> Storage::projectSpacesOf(const WorkspaceId &workspace, const UserId &user)
{
    QList<SpaceInfo> spaces;
    bool isReadable = true;
    const auto done = m_impl->database->each(
        u"SELECT a.admin, m.role, p.id, p.body, s.head FROM projects p "
        "LEFT JOIN people a ON a.workspace = p.workspace AND a.person = ? "
        "LEFT JOIN members m ON m.project = p.id AND m.person = ? "
        "LEFT JOIN spaces s ON s.id = 'project:' || p.id WHERE p.workspace = ? ORDER BY p.key"_s,
        { sql::text(user.toString()), sql::text(user.toString()), sql::text(workspace.toString()) },
        [&](const ResultRow &from) {
            const auto role = readRole(from, 0);
            if (!role)
                return true;
            const auto json = m_impl->json.parse(from.utf8(3));
            isReadable = json.ok();
            if (isReadable)
                spaces.append({ projectSpace(ProjectId{ from.text(2) }),
                    (*json)["name"_L1].toString().value_or(QString{}), *role, from.integer(4),
                    (*json)["idsOnly"_L1].toBool().value_or(false) });
            return isReadable;
        });
    if (!done)
        return done.error();
    if (!isReadable)
        return damaged(u"a project"_s);
    return spaces;
}

Result<void> Storage::setMember(const ProjectId &project, const Member &member)
{
    return m_impl->change(u"INSERT INTO members (project, person, role) VALUES (?, ?, ?) "
                          "ON CONFLICT (project, person) DO UPDATE SET role = excluded.role"_s,
        { project.toString(), member.user.toString(), QString{ toKey(member.role) } });
}

Result<void> Storage::removeMember(const ProjectId &project, const UserId &user)
{
    return m_impl->change(u"DELETE FROM members WHERE project = ? AND person = ?"_s,
        { project.toString(), user.toString() });
}

} // namespace lockstep::server
