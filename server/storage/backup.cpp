// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/storage/backup.h"

#include "core/store/sqlitedatabase.h"
#include "server/storage/database.h"
#include "server/storage/storage.h"

#include <QFile>

#include <sqlite3.h>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

void removeCopy(const QString &file)
{
    for (const QString &each : SqliteDatabase::filesOf(file) + QStringList{ file + u"-journal"_s })
        QFile::remove(each);
}

} // namespace

struct Backup::Impl
{
    QString file{};
    QString part{}; // its name until it is whole
    sqlite3 *copy = nullptr;
    sqlite3_backup *work = nullptr;
    bool isDone = false;

    void closeAll()
    {
        sqlite3_backup_finish(std::exchange(work, nullptr));
        sqlite3_close_v2(std::exchange(copy, nullptr));
    }
    ~Impl()
    {
        closeAll();
        if (!isDone && !part.isEmpty())
            removeCopy(part);
    }
    Error failure(int code) const
    {
        return sqliteError(code, u"%1: %2"_s.arg(file, QString::fromUtf8(sqlite3_errstr(code))));
    }
};

Backup::Backup(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Backup::~Backup() = default;

Result<std::unique_ptr<Backup>> Backup::begin(Storage &storage, const QString &file)
{
    if (storage.isShared()) {
        return Error{ lockstep::errc::BadArgument,
            u"PostgreSQL copies its databases itself, also while they are in use: "
            "pg_dump --format=custom --file=FILE DATABASE"_s,
            {} };
    }
    if (QFile::exists(file))
        return Error{ lockstep::errc::Io, u"%1 is there already: name a new file"_s.arg(file), {} };
    auto impl = std::make_unique<Impl>();
    impl->file = file;
    const QString part = file + u".part"_s;
    removeCopy(part); // of one that was broken off
    QFile made{ part };
    if (!made.open(QFile::WriteOnly | QFile::NewOnly)
        || !made.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return Error{ lockstep::errc::Io, u"%1: %2"_s.arg(part, made.errorString()), {} };
    made.close();
    impl->part = part;
    const int code = sqlite3_open_v2(part.toUtf8().constData(), &impl->copy,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK)
        return impl->failure(code);
    impl->work
        = sqlite3_backup_init(impl->copy, "main", storage.database().file()->handle(), "main");
    if (!impl->work)
        return impl->failure(sqlite3_extended_errcode(impl->copy));
    return std::unique_ptr<Backup>{ new Backup{ std::move(impl) } };
}

Result<Backup::Progress> Backup::step(int pages)
{
    const int code = sqlite3_backup_step(m_impl->work, pages);
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_BUSY && code != SQLITE_LOCKED)
        return m_impl->failure(code);
    const Progress progress{ sqlite3_backup_pagecount(m_impl->work),
        sqlite3_backup_remaining(m_impl->work) };
    return code == SQLITE_DONE ? Progress{ progress.pages, 0 }
                               : Progress{ progress.pages, std::max<qint64>(progress.left, 1) };
}

Result<void> Backup::close()
{
    int code = sqlite3_backup_finish(std::exchange(m_impl->work, nullptr));
    // One file, that a copy of it is whole.
    if (code == SQLITE_OK)
        code = sqlite3_exec(m_impl->copy, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    const Result<void> result = code == SQLITE_OK ? Result<void>{} : m_impl->failure(code);
    m_impl->closeAll();
    return result;
}

Result<void> Backup::finish()
{
    SqliteDatabase copy;
    if (const auto opened = copy.openAsItIs(m_impl->part); !opened)
        return opened;
    const auto whole = copy.checkIntegrity();
    copy.close();
    if (!whole)
        return whole;
    if (!QFile::rename(m_impl->part, m_impl->file))
        return Error{ lockstep::errc::Io,
            u"%1: cannot be renamed to %2"_s.arg(m_impl->part, m_impl->file), {} };
    m_impl->isDone = true;
    return {};
}

} // namespace lockstep::server
