// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/backup.h"

#include "app/common/databaselock.h"
#include "app/server/filecopies.h"
#include "core/base/qtclock.h"
#include "server/storage/attachmentstore.h"
#include "server/storage/backup.h"
#include "server/storage/schema.h"
#include "server/storage/storage.h"

#include <QFileInfo>

namespace lockstep::app {

using namespace Qt::StringLiterals;
using server::Administration;
using server::Backup;
using server::Storage;

bool isBackup(const QStringList &arguments) { return arguments.value(0) == "backup"_L1; }

std::optional<CommandLine> withAbsoluteFiles(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOption({ u"attachments"_s, {}, u"DIRECTORY"_s });
    const bool parsed = parser.parse(line.arguments); // the command stands for the program
    if (!parsed || parser.positionalArguments().size() != 1)
        return {};
    CommandLine absolute = line;
    const QString file = QFileInfo{ parser.positionalArguments().first() }.absoluteFilePath();
    const QString files = parser.isSet(u"attachments"_s)
        ? QFileInfo{ parser.value(u"attachments"_s) }.absoluteFilePath()
        : file + u".files"_s;
    absolute.arguments = { line.arguments.first(), file, files };
    return absolute;
}

namespace {

// One copy of the database and of the files that it names.
class WholeBackup
{
public:
    WholeBackup(QString file, QString directory, AdminPort &port)
        : m_file(std::move(file)), m_directory(std::move(directory)), m_port(port)
    {}

    Result<void> make()
    {
        // A file that was deleted behind the copy of the database may be gone: then it is copied
        // once more, and does not name it any more.
        for (int attempt = 0; attempt < mostAttempts; ++attempt) {
            Result<void> done = copyDatabase();
            if (done)
                done = copyAllFiles();
            if (!done) {
                dropCopy();
                return done;
            }
            if (m_goneSince == 0)
                return m_backup->finish();
            dropCopy();
        }
        return Error{ errc::Io, u"files are deleted faster than they are copied; try again"_s, {} };
    }
    [[nodiscard]] const FileCopies &files() const { return m_copies; }

private:
    static constexpr int mostAttempts = 5;

    // Each piece for itself, so that the clients of a server do not wait for the whole.
    Result<void> copyDatabase()
    {
        Result<void> done;
        Backup::Progress progress{ 0, 1 };
        m_port.work([&](Administration &, Storage &storage) {
            auto begun = Backup::begin(storage, m_file);
            if (begun)
                m_backup = *std::move(begun);
            else
                done = begun.error();
        });
        while (done && progress.left > 0) {
            if (m_port.isEnding && m_port.isEnding()) {
                return Error{ errc::Draining,
                    u"%1: the server is going down; there is no copy"_s.arg(m_file), {} };
            }
            m_port.work([&](Administration &, Storage &storage) {
                const auto step = m_backup->step();
                progress = step ? *step : progress;
                if (!step)
                    done = step.error();
                else if (progress.left == 0)
                    done = noteNames(storage); // of the very state that was copied
            });
        }
        m_port.work([&](Administration &, Storage &) {
            if (done)
                done = m_backup->close();
        });
        return done;
    }

    Result<void> noteNames(Storage &storage)
    {
        auto named = server::AttachmentStore{ storage.database() }.namedFiles();
        if (!named)
            return named.error();
        m_named = *std::move(named);
        return {};
    }

    Result<void> copyAllFiles()
    {
        m_goneSince = 0;
        m_copies = {};
        if (m_named.isEmpty())
            return {};
        const auto to = server::FileStore::open(m_directory);
        if (!to)
            return to.error();
        auto copies = copyFiles(
            m_named, server::FileStore::existing(m_port.files), **to, true, m_port.isEnding);
        if (!copies)
            return copies.error();
        m_copies = *std::move(copies);
        Result<void> done;
        m_port.work([&](Administration &, Storage &storage) {
            server::AttachmentStore store{ storage.database() };
            for (const server::NamedFile &file : m_copies.missing) {
                const auto owned = store.isOwned(file.sha256);
                if (!owned)
                    done = owned.error();
                m_goneSince += owned && !*owned ? 1 : 0;
            }
        });
        return done;
    }

    void dropCopy()
    {
        m_port.work([this](Administration &, Storage &) { m_backup.reset(); });
    }

    const QString m_file;
    const QString m_directory;
    AdminPort &m_port;
    std::unique_ptr<Backup> m_backup{};
    QList<server::NamedFile> m_named{};
    FileCopies m_copies{};
    int m_goneSince = 0; // of the missing ones
};

} // namespace

Report backUp(const CommandLine &line, AdminPort &port)
{
    const QString file = line.arguments.value(1);
    const QString directory = line.arguments.value(2);
    WholeBackup backup{ file, directory, port };
    if (const auto made = backup.make(); !made)
        return Report::of(made.error());
    Report report{ Exit::Ok,
        u"copied to %1 (%2 MiB), and read through\n"_s.arg(file).arg(
            static_cast<double>(QFileInfo{ file }.size()) / (1024 * 1024), 0, 'f', 1),
        {} };
    const FileCopies &files = backup.files();
    if (files.copied + files.kept > 0) {
        report.out += u"copied %1 to %2, where %3 were already\n"_s
                          .arg(filesText(files.copied, files.bytes), directory)
                          .arg(files.kept);
    }
    if (!files.missing.isEmpty()) {
        report.exit = Exit::Failed;
        report.err = u"the server itself has lost, or damaged, %1"_s.arg(filesText(files.missing));
    }
    return report;
}

Report migrate(const QStringList &arguments, const DatabaseOptions &database)
{
    if (!arguments.isEmpty())
        return Report::failure(
            Exit::Usage, u"--migrate: '%1' was not expected"_s.arg(arguments.first()));
    const QString file = DatabaseLock::fileOf(database.url);
    const auto lock = DatabaseLock::take(database.url);
    if (!lock)
        return Report::of(lock.error());
    const auto version = server::storedSchemaVersion(database.url);
    if (!version)
        return Report::ofOpening(file, version.error());
    const int before = *version;
    QtClock clock;
    if (const auto opened = Storage::open(database.url, clock); !opened)
        return Report::ofOpening(file, opened.error());
    return { Exit::Ok,
        before == server::schemaVersion
            ? u"the tables are of version %1: nothing is to be done\n"_s.arg(before)
            : u"the tables are of version %1 now; they were of %2\n"_s.arg(server::schemaVersion)
                  .arg(before == 0 ? u"none"_s : QString::number(before)),
        {} };
}

} // namespace lockstep::app
