// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonwriter.h"
#include "core/base/rng.h"
#include "core/sync/codec.h"
#include "server/storage/schema.h"
#include "server/storage/storage_p.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

WorkspaceRow readWorkspace(const ResultRow &from)
{
    return { WorkspaceId{ from.text(0) }, from.text(1) };
}

const QString accountColumns
    = u"SELECT id, name, email, password_hash, disabled, valid_after, verified FROM users "_s;

const QString personColumns = u"SELECT u.id, u.name, u.email, p.admin, p.former FROM people p "
                              "JOIN users u ON u.id = p.person "_s;

User readPerson(const ResultRow &from)
{
    return { UserId{ from.text(0) }, from.text(1), from.text(2), from.integer(3) != 0,
        from.integer(4) != 0 };
}

AccountRow readAccount(const ResultRow &from)
{
    return { { UserId{ from.text(0) }, from.text(1), from.text(2) }, from.text(3),
        from.integer(4) != 0, from.time(5), from.integer(6) != 0 };
}

} // namespace

Storage::Storage(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Storage::~Storage() = default;

Result<std::unique_ptr<Storage>> Storage::open(const QString &url, Clock &clock)
{
    auto database = Database::open(url);
    if (!database)
        return database.error();
    if (const auto ours = prepareSchema(**database); !ours)
        return ours.error();
    if (const auto ready = (*database)->makeDurable(); !ready)
        return ready.error();
    auto impl = std::unique_ptr<Impl>{ new Impl{ *std::move(database), clock } };
    return std::unique_ptr<Storage>{ new Storage{ std::move(impl) } };
}

Database &Storage::database() { return *m_impl->database; }
bool Storage::isShared() const { return m_impl->database->isShared(); }

Result<void> Storage::begin() { return m_impl->begin(); }

Result<void> Storage::commit() { return m_impl->database->commit(); }

void Storage::rollback() { m_impl->database->rollback(); }

Result<void> Storage::setSavepoint() { return m_impl->database->setSavepoint(); }

Result<void> Storage::releaseSavepoint() { return m_impl->database->releaseSavepoint(); }

Result<void> Storage::rollbackToSavepoint()
{
    m_impl->known = {};
    return m_impl->database->rollbackToSavepoint();
}

Result<void> Storage::lock(const QStringList &names) { return m_impl->database->lockNames(names); }

Result<QString> Storage::epoch()
{
    const auto epoch = m_impl->database->first(u"SELECT value FROM meta WHERE name = 'epoch'"_s, {},
        [](const ResultRow &from) { return from.text(0); });
    if (!epoch)
        return epoch.error();
    if (!*epoch)
        return Error{ errc::StoreCorrupt, u"database: it has no epoch"_s, {} };
    return **epoch;
}

Result<void> Storage::renewEpoch()
{
    Rng rng = Rng::fromSystem();
    return m_impl->database->run(
        u"UPDATE meta SET value = ? WHERE name = 'epoch'"_s, { makeUuidV4(rng) });
}

Result<QList<WorkspaceRow>> Storage::workspaces()
{
    return m_impl->database->all(
        u"SELECT id, name FROM workspaces ORDER BY name, id"_s, {}, readWorkspace);
}

Result<void> Storage::saveWorkspace(const WorkspaceRow &row)
{
    return m_impl->database->run(u"INSERT INTO workspaces (id, name) VALUES (?, ?) "
                                 "ON CONFLICT (id) DO UPDATE SET name = excluded.name"_s,
        { row.id.toString(), sql::text(row.name) });
}

Result<QList<AccountRow>> Storage::accounts()
{
    return m_impl->database->all(accountColumns + u"ORDER BY id"_s, {}, readAccount);
}

Result<std::optional<AccountRow>> Storage::account(const UserId &id)
{
    return m_impl->database->first(
        accountColumns + u"WHERE id = ?"_s, { sql::text(id.toString()) }, readAccount);
}

Result<std::optional<AccountRow>> Storage::accountByEmail(const QString &email)
{
    return m_impl->database->first(
        accountColumns + u"WHERE email_key = ?"_s, { sql::text(email.toLower()) }, readAccount);
}

Result<void> Storage::saveAccount(const AccountRow &row)
{
    return m_impl->database->run(
        u"INSERT INTO users (id, name, email, email_key, password_hash, disabled, valid_after, "
        "verified) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = "
        "excluded.name, "
        "email = excluded.email, email_key = excluded.email_key, "
        "password_hash = excluded.password_hash, disabled = excluded.disabled, "
        "valid_after = excluded.valid_after, verified = excluded.verified"_s,
        { row.user.id.toString(), sql::text(row.user.name), sql::text(row.user.email),
            sql::text(row.user.email.toLower()), sql::textOrNull(row.passwordHash),
            row.disabled ? 1 : 0, sql::time(row.validAfter), row.verified ? 1 : 0 });
}

Result<QList<UserId>> Storage::peopleOf(const WorkspaceId &workspace)
{
    return m_impl->database->all(
        u"SELECT person FROM people WHERE workspace = ? AND former = 0 ORDER BY person"_s,
        { workspace.toString() }, [](const ResultRow &from) { return UserId{ from.text(0) }; });
}

Result<QList<User>> Storage::people(const WorkspaceId &workspace)
{
    return m_impl->database->all(personColumns + u"WHERE p.workspace = ? ORDER BY u.id"_s,
        { workspace.toString() }, readPerson);
}

Result<std::optional<User>> Storage::person(const WorkspaceId &workspace, const UserId &user)
{
    return m_impl->database->first(personColumns + u"WHERE p.workspace = ? AND u.id = ?"_s,
        { sql::text(workspace.toString()), sql::text(user.toString()) }, readPerson);
}

Result<bool> Storage::isPerson(const WorkspaceId &workspace, const UserId &user)
{
    return m_impl->remembered(&Impl::Known::people, { workspace, user }, [&]() -> Result<bool> {
        const auto found = m_impl->database->first(
            u"SELECT former FROM people WHERE workspace = ? AND person = ?"_s,
            { sql::text(workspace.toString()), sql::text(user.toString()) },
            [](const ResultRow &from) { return from.integer(0) == 0; });
        if (!found)
            return found.error();
        return found->value_or(false);
    });
}

Result<bool> Storage::isWorkspaceAdmin(const WorkspaceId &workspace, const UserId &user)
{
    const auto admin
        = m_impl->database->first(u"SELECT admin FROM people WHERE workspace = ? AND person = ?"_s,
            { workspace.toString(), user.toString() },
            [](const ResultRow &from) { return from.integer(0) != 0; });
    if (!admin)
        return admin.error();
    return admin->value_or(false);
}

Result<void> Storage::setPerson(const WorkspaceId &workspace, const UserId &user, bool admin)
{
    return m_impl->change(
        u"INSERT INTO people (workspace, person, admin, former) VALUES (?, ?, ?, 0) "
        "ON CONFLICT (workspace, person) DO UPDATE SET admin = excluded.admin, "
        "former = 0"_s,
        { workspace.toString(), user.toString(), admin ? 1 : 0 });
}

Result<void> Storage::removePerson(const WorkspaceId &workspace, const UserId &user)
{
    const QVariantList who{ workspace.toString(), user.toString() };
    for (const QString &sql : { u"UPDATE people SET admin = 0, former = 1 "
                                "WHERE workspace = ? AND person = ?"_s,
             u"DELETE FROM refresh_tokens WHERE workspace = ? AND person = ?"_s,
             u"DELETE FROM sessions WHERE workspace = ? AND person = ?"_s }) {
        if (const auto done = m_impl->change(sql, who); !done)
            return done;
    }
    return {};
}

Result<QList<WorkspaceRow>> Storage::workspacesOf(const UserId &user)
{
    return m_impl->database->all(
        u"SELECT w.id, w.name FROM workspaces w JOIN people p ON p.workspace = w.id "
        "WHERE p.person = ? AND p.former = 0 ORDER BY w.name, w.id"_s,
        { sql::text(user.toString()) }, readWorkspace);
}

} // namespace lockstep::server
