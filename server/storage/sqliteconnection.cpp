// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/sqliteconnection.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostPrepared = 256; // updates of fields are many

class SqliteColumns final : public ResultRow
{
public:
    explicit SqliteColumns(const SqliteRow &row) : m_row(row) {}
    bool isNull(int column) const override { return m_row.isNull(column); }
    QString text(int column) const override { return m_row.text(column); }
    QByteArray utf8(int column) const override { return m_row.bytes(column); }
    QByteArray blob(int column) const override { return m_row.bytes(column); }
    qint64 integer(int column) const override { return m_row.integer(column); }
    double real(int column) const override { return m_row.real(column); }

private:
    const SqliteRow &m_row;
};

// Password hashes are in there: a new file is the owner's alone, and so are those beside it.
Result<void> createFile(const QString &path)
{
    QFile file{ path };
    if (file.exists())
        return {};
    if (!file.open(QFile::WriteOnly | QFile::NewOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return Error{ errc::Io, u"%1: %2"_s.arg(path, file.errorString()), {} };
    }
    return {};
}

// For the whole process. In vain if that has used SQLite before: then it is slower.
void setUpOnce()
{
    // What a savepoint may have to take back. Beyond 64 KiB SQLite moves it into a file in
    // /var/tmp, which a database that is locked exclusively then uses for good, and the pages that
    // a mutation changes are written there too.
    [[maybe_unused]] static const int stays = sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1);
    // Nobody asks how much memory it has; to count takes a lock at each allocation.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path)
{
    setUpOnce();
    if (path != ":memory:"_L1) {
        if (const auto created = createFile(path); !created)
            return created.error();
    }
    std::unique_ptr<SqliteConnection> connection{ new SqliteConnection };
    SqliteDatabase &file = connection->m_file;
    if (const auto opened = file.openAsItIs(path); !opened)
        return opened.error();
    for (const QString &setting : {
             u"PRAGMA busy_timeout = 2000"_s, // a predecessor may still be closing
             u"PRAGMA locking_mode = EXCLUSIVE"_s,
             u"PRAGMA foreign_keys = ON"_s,
             u"PRAGMA trusted_schema = OFF"_s,
             u"PRAGMA cell_size_check = ON"_s,
             u"PRAGMA mmap_size = 0"_s,
             u"PRAGMA cache_size = -32768"_s,
         }) {
        if (const auto set = file.execute(setting); !set)
            return set.error();
    }
    // SQLite leaves its log behind only after a crash: then it is worth while to look closely.
    const QFileInfo log{ path + u"-wal"_s };
    if (log.exists() && log.size() > 0) {
        if (const auto whole = file.checkIntegrity(SqliteDatabase::Check::Quick); !whole)
            return whole.error();
    }
    return connection;
}

Result<void> SqliteConnection::execute(const QString &statement)
{
    return m_file.execute(statement);
}

Result<void> SqliteConnection::each(
    const QString &statement, const QVariantList &values, const Visit &visit)
{
    m_file.limitPrepared(mostPrepared);
    const auto prepared = m_file.prepare(statement);
    if (!prepared)
        return prepared.error();
    for (qsizetype i = 0; i < values.size(); ++i)
        (*prepared)->bind(static_cast<int>(i), values.at(i));
    return (*prepared)->each([&](const SqliteRow &row) { return visit(SqliteColumns{ row }); });
}

} // namespace lockstep::server
