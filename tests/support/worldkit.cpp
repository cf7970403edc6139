// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/worldkit.h"

#include "server/storage/database.h"

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

template <typename T> void mustSucceed(const Result<T> &result)
{
    if (!result)
        qFatal("WorldKit: %s", qPrintable(result.error().message));
}

void empty(SqliteDatabase &database, const QString &table)
{
    mustSucceed(database.run(u"DELETE FROM "_s + table));
}

const QStringList outboxTables{ u"outbox"_s, u"unreadable"_s, u"drafts"_s, u"meta"_s };
const QStringList cacheTables{ u"rows"_s, u"meta"_s };

QString schemaName(WorldKit::Copy copy)
{
    return copy == WorldKit::Copy::Template ? u"template"_s : u"backup"_s;
}

} // namespace

// The storage keeps a clock for life, but each world has its own time.
class WorldKit::CurrentClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return clock->now(); }
    [[nodiscard]] WallTime wallNow() const override { return clock->wallNow(); }
    [[nodiscard]] Timer after(Milliseconds delay, std::function<void()> fn) override
    {
        return clock->after(delay, std::move(fn));
    }

    Clock *clock = nullptr;
};

WorldKit::WorldKit() : m_clock(std::make_unique<CurrentClock>())
{
    auto storage = server::Storage::open(u"sqlite::memory:"_s, *m_clock);
    mustSucceed(storage);
    m_storage = std::move(*storage);
    mustSucceed(file().each(u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s,
        [&](const SqliteRow &row) { m_tables.append(row.text(0)); }));
    for (const Copy copy : { Copy::Template, Copy::Backup }) {
        const QString schema = schemaName(copy);
        run(u"ATTACH ':memory:' AS "_s + schema);
        for (const QString &table : std::as_const(m_tables))
            run(u"CREATE TABLE %1.%2 AS SELECT * FROM main.%2 WHERE 0"_s.arg(schema, table));
    }
}

WorldKit::~WorldKit() = default;

SqliteDatabase &WorldKit::file() { return *m_storage->database().file(); }

void WorldKit::run(const QString &sql) { mustSucceed(file().execute(sql)); }

void WorldKit::begin(Clock &clock)
{
    m_clock->clock = &clock;
    setServerBroken(false);
    if (m_hasTemplate)
        load(Copy::Template);
    for (const auto &[name, profile] : m_profiles) {
        if (!profile->outbox.isOpen())
            continue;
        setBroken(name, false);
        profile->isKept = false;
        for (const QString &table : outboxTables)
            empty(profile->outbox, table);
        for (const QString &table : cacheTables)
            empty(profile->cache, table);
    }
}

WorldKit::Profile &WorldKit::profile(const QString &client)
{
    auto &profile = m_profiles[client];
    if (!profile)
        profile = std::make_unique<Profile>();
    return *profile;
}

void WorldKit::keep(SqliteDatabase &database, const QStringList &tables, const QString &schema)
{
    const auto schemas = database.value(
        u"SELECT COUNT(*) FROM pragma_database_list WHERE name = '%1'"_s.arg(schema));
    mustSucceed(schemas);
    if (schemas->toInt() == 0)
        mustSucceed(database.execute(u"ATTACH ':memory:' AS "_s + schema));
    for (const QString &table : tables) {
        mustSucceed(database.execute(
            u"CREATE TABLE IF NOT EXISTS %1.%2 AS SELECT * FROM main.%2 WHERE 0"_s.arg(
                schema, table)));
        mustSucceed(database.execute(u"DELETE FROM %1.%2"_s.arg(schema, table)));
        mustSucceed(
            database.execute(u"INSERT INTO %1.%2 SELECT * FROM main.%2"_s.arg(schema, table)));
    }
}

void WorldKit::load(SqliteDatabase &database, const QStringList &tables, const QString &schema)
{
    for (const QString &table : tables) {
        mustSucceed(database.execute(u"DELETE FROM main."_s + table));
        mustSucceed(
            database.execute(u"INSERT INTO main.%2 SELECT * FROM %1.%2"_s.arg(schema, table)));
    }
}

void WorldKit::keepCache(const QString &client)
{
    const bool wasBroken = isBroken(client);
    setBroken(client, false);
    keep(profile(client).cache, cacheTables, u"unsynced"_s);
    setBroken(client, wasBroken);
}

void WorldKit::loadCache(const QString &client)
{
    const bool wasBroken = isBroken(client);
    setBroken(client, false);
    load(profile(client).cache, cacheTables, u"unsynced"_s);
    setBroken(client, wasBroken);
}

void WorldKit::keepProfile(const QString &client)
{
    Profile &files = profile(client);
    const bool wasBroken = files.broken;
    setBroken(client, false);
    keep(files.outbox, outboxTables, u"kept"_s);
    keep(files.cache, cacheTables, u"kept"_s);
    files.isKept = true;
    setBroken(client, wasBroken);
}

void WorldKit::loadProfile(const QString &client)
{
    setBroken(client, false);
    load(profile(client).outbox, outboxTables, u"kept"_s);
    load(profile(client).cache, cacheTables, u"kept"_s);
}

void WorldKit::copyProfile(const QString &from, const QString &to)
{
    setBroken(to, false);
    const auto copy = [](SqliteDatabase &source, SqliteDatabase &target, const QString &table) {
        empty(target, table);
        mustSucceed(source.each(u"SELECT * FROM "_s + table, [&](const SqliteRow &row) {
            const auto write = target.prepare(u"INSERT INTO %1 VALUES (%2)"_s.arg(
                table, QStringList(row.columns(), u"?"_s).join(u", ")));
            mustSucceed(write);
            for (int i = 0; i < row.columns(); ++i)
                (*write)->bind(i, row.value(i));
            mustSucceed((*write)->run());
        }));
    };
    for (const QString &table : outboxTables)
        copy(profile(from).outbox, profile(to).outbox, table);
    for (const QString &table : cacheTables)
        copy(profile(from).cache, profile(to).cache, table);
}

QByteArray WorldKit::outboxOnDisk(const QString &client)
{
    QByteArray json;
    SqliteDatabase &outbox = profile(client).outbox;
    if (!outbox.isOpen())
        return json;
    mustSucceed(outbox.each(u"SELECT json FROM outbox ORDER BY position"_s,
        [&](const SqliteRow &row) { json += row.bytes(0) + '\n'; }));
    return json;
}

void WorldKit::copyTables(const QString &from, const QString &to)
{
    auto &statements = m_copies[to + u'<' + from];
    if (statements.empty()) {
        const auto add = [&](const QString &sql) {
            auto statement = SqliteStatement::prepare(file().handle(), sql, sqliteError);
            mustSucceed(statement);
            statements.push_back(*std::move(statement));
        };
        // Rows refer to those of tables that were made before theirs.
        add(u"BEGIN"_s);
        for (auto table = m_tables.crbegin(); table != m_tables.crend(); ++table)
            add(u"DELETE FROM %1.%2"_s.arg(to, *table));
        for (const QString &table : std::as_const(m_tables)) {
            if (from != schemaName(Copy::Template) || !m_emptyTables.contains(table))
                add(u"INSERT INTO %1.%3 SELECT * FROM %2.%3"_s.arg(to, from, table));
        }
        add(u"COMMIT"_s);
    }
    const bool wasBroken = m_serverBroken;
    setServerBroken(false);
    for (SqliteStatement &statement : statements)
        mustSucceed(statement.run());
    setServerBroken(wasBroken);
}

void WorldKit::save(Copy copy)
{
    m_hasTemplate = m_hasTemplate || copy == Copy::Template;
    copyTables(u"main"_s, schemaName(copy));
    if (copy != Copy::Template)
        return;
    m_emptyTables.clear();
    for (const QString &table : std::as_const(m_tables)) {
        const auto isEmpty
            = file().value(u"SELECT NOT EXISTS (SELECT 1 FROM main.%1)"_s.arg(table));
        mustSucceed(isEmpty);
        if (isEmpty->toBool())
            m_emptyTables.append(table);
    }
    m_copies.clear(); // they leave those out
}

void WorldKit::load(Copy copy) { copyTables(schemaName(copy), u"main"_s); }

void WorldKit::setServerBroken(bool broken)
{
    // Not without need: SQLite prepares all statements anew after it.
    if (std::exchange(m_serverBroken, broken) != broken)
        run(u"PRAGMA query_only = %1"_s.arg(broken ? 1 : 0));
}

void WorldKit::setBroken(const QString &client, bool broken)
{
    Profile &files = profile(client);
    if (std::exchange(files.broken, broken) == broken)
        return;
    for (SqliteDatabase *file : { &files.outbox, &files.cache }) {
        if (file->isOpen())
            mustSucceed(file->execute(u"PRAGMA query_only = %1"_s.arg(broken ? 1 : 0)));
    }
}

} // namespace lockstep
