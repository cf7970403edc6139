// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/restore.h"

#include "app/common/databaselock.h"
#include "app/server/filecopies.h"
#include "core/base/qtclock.h"
#include "core/store/sqlitedatabase.h"
#include "server/storage/attachmentstore.h"
#include "server/storage/storage.h"

#include <QFile>
#include <QFileInfo>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

// A database and what belongs to it; the log of one that was copied while it was open has to come
// along.
const QStringList parts{ QString{}, QStringLiteral("-wal"), QStringLiteral("-shm") };

void removeAll(const QString &file)
{
    for (const QString &part : parts)
        QFile::remove(file + part);
}

// Every page of it.
Result<void> checkWhole(const QString &file)
{
    SqliteDatabase database;
    const auto opened = database.openAsItIs(file);
    return opened ? database.checkIntegrity() : opened;
}

// Returns the files that the database names.
Result<QList<server::NamedFile>> renewEpoch(const QString &url)
{
    QtClock clock;
    const auto storage = server::Storage::open(url, clock);
    if (!storage)
        return storage.error();
    if (const auto renewed = (*storage)->renewEpoch(); !renewed)
        return renewed.error();
    return server::AttachmentStore{ (*storage)->database() }.namedFiles();
}

struct RestoreOptions
{
    QString backup{};
    QString files{}; // where the copies of attachments are
    bool withoutMissing = false;
};
std::optional<RestoreOptions> restoreOptionsOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(
        { { u"attachments"_s, {}, u"DIRECTORY"_s }, { u"without-missing-files"_s, {} } });
    if (!parser.parse(arguments) || parser.positionalArguments().size() != 1)
        return {};
    const QString backup = parser.positionalArguments().first();
    return RestoreOptions{ backup,
        parser.isSet(u"attachments"_s) ? parser.value(u"attachments"_s) : backup + u".files"_s,
        parser.isSet(u"without-missing-files"_s) };
}

// Files are only ever added, so this does no harm if the restore goes no further.
Result<FileCopies> restoreFiles(
    const QList<server::NamedFile> &named, const QString &from, const QString &to)
{
    if (named.isEmpty())
        return FileCopies{};
    const auto store = server::FileStore::open(to);
    if (!store)
        return store.error();
    return copyFiles(named, server::FileStore::existing(from), **store, false);
}

} // namespace

Report renewEpochOf(const QStringList &arguments, const DatabaseOptions &database)
{
    if (arguments.size() != 1)
        return Report::failure(Exit::Usage, u"new-epoch takes no arguments but --db"_s);
    const auto lock = DatabaseLock::take(database.url);
    if (!lock)
        return Report::of(lock.error());
    if (const auto renewed = renewEpoch(database.url); !renewed)
        return Report::ofOpening(DatabaseLock::fileOf(database.url), renewed.error());
    return { Exit::Ok, u"clients will fetch everything anew\n"_s, {} };
}

Report restoreBackup(const QStringList &arguments, const DatabaseOptions &database)
{
    const auto options = restoreOptionsOf(arguments);
    if (!options)
        return Report::failure(Exit::Usage, u"restore takes one FILE; see lockstepd --help"_s);
    const QString &backup = options->backup;
    const QString target = DatabaseLock::fileOf(database.url);
    if (target.isEmpty())
        return Report::failure(Exit::Usage,
            u"restore is for a database in a file; PostgreSQL's comes back by pg_restore, and then "
            "lockstepd new-epoch"_s);
    if (!QFileInfo{ backup }.isFile())
        return Report::failure(Exit::Failed, u"%1: no such file"_s.arg(backup));
    if (QFileInfo{ backup }.canonicalFilePath() == QFileInfo{ target }.canonicalFilePath())
        return Report::failure(Exit::Failed,
            u"%1: is the database itself; name the copy that is to take its place"_s.arg(backup));
    const auto lock = DatabaseLock::take(database.url);
    if (!lock)
        return Report::of(lock.error());

    // Beside it first: a backup that cannot be read changes nothing.
    const QString fresh = target + u".restoring"_s;
    removeAll(fresh);
    for (const QString &part : { parts.at(0), parts.at(1) }) {
        if (!QFile::exists(backup + part))
            continue;
        if (!QFile::copy(backup + part, fresh + part)) {
            removeAll(fresh);
            return Report::failure(
                Exit::Database, u"%1: cannot be copied to %2"_s.arg(backup + part, fresh + part));
        }
        QFile::setPermissions(fresh + part, QFile::ReadOwner | QFile::WriteOwner);
    }
    const auto good = checkWhole(fresh);
    const auto named = good ? renewEpoch(u"sqlite:"_s + fresh)
                            : Result<QList<server::NamedFile>>{ good.error() };
    if (!named) {
        removeAll(fresh);
        return Report::ofOpening(backup, named.error());
    }
    const auto files = restoreFiles(*named, options->files, database.files);
    if (!files) {
        removeAll(fresh);
        return Report::of(files.error());
    }
    if (!files->missing.isEmpty() && !options->withoutMissing) {
        removeAll(fresh);
        return Report::failure(Exit::Failed,
            u"nothing was restored: neither %1 nor %2 has, as they were, %3; name their directory "
            "with --attachments, or go on with --without-missing-files"_s.arg(
                options->files, database.files, filesText(files->missing)));
    }

    QString kept;
    if (QFile::exists(target)) {
        QString stamp = toIso8601(QtClock{}.wallNow());
        stamp.remove(u'-').remove(u':').truncate(15); // 20260115T103000
        const QString name = target + u".before-restore-"_s + stamp;
        kept = name;
        for (int n = 2; QFile::exists(kept); ++n) // twice in a second
            kept = u"%1-%2"_s.arg(name).arg(n);
        for (const QString &part : parts) {
            if (QFile::exists(target + part) && !QFile::rename(target + part, kept + part))
                return Report::failure(
                    Exit::Database, u"%1: cannot be renamed to %2"_s.arg(target + part, kept));
        }
    }
    for (const QString &part : parts) {
        if (QFile::exists(fresh + part) && !QFile::rename(fresh + part, target + part))
            return Report::failure(
                Exit::Database, u"%1: cannot be renamed to %2"_s.arg(fresh + part, target));
    }
    QString out = u"restored %1 from %2\n"_s.arg(target, backup);
    if (!kept.isEmpty())
        out += u"what was there is kept as %1\n"_s.arg(kept);
    if (!named->isEmpty()) {
        out += u"copied %1 to %2, where %3 were already\n"_s
                   .arg(filesText(files->copied, files->bytes), database.files)
                   .arg(files->kept);
    }
    if (!files->missing.isEmpty())
        out += u"what has no bytes any more: %1\n"_s.arg(filesText(files->missing));
    return { Exit::Ok, out, {} };
}

} // namespace lockstep::app
