// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/backup.h"

#include "app/common/databaselock.h"
#include "core/base/qtclock.h"
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

std::optional<CommandLine> withAbsoluteFile(const CommandLine &line)
{
    if (line.arguments.size() != 2 || line.arguments.at(1).startsWith(u'-'))
        return {};
    CommandLine absolute = line;
    absolute.arguments[1] = QFileInfo{ line.arguments.at(1) }.absoluteFilePath();
    return absolute;
}

Report backUp(const CommandLine &line, AdminPort &port)
{
    const QString file = line.arguments.value(1);
    std::unique_ptr<Backup> backup;
    Result<void> done;
    Backup::Progress progress{ 0, 1 };
    // Each piece for itself, so that the clients of a server do not wait for the whole.
    port.work([&](Administration &, Storage &storage) {
        auto begun = Backup::begin(storage, file);
        if (begun)
            backup = *std::move(begun);
        else
            done = begun.error();
    });
    while (done && progress.left > 0) {
        if (port.isEnding && port.isEnding()) {
            done = Error{ errc::Draining,
                u"%1: the server is going down; there is no copy"_s.arg(file), {} };
            break;
        }
        port.work([&](Administration &, Storage &) {
            const auto step = backup->step();
            if (step)
                progress = *step;
            else
                done = step.error();
        });
    }
    port.work([&](Administration &, Storage &) {
        if (done)
            done = backup->close();
        if (!done)
            backup.reset();
    });
    if (done)
        done = backup->finish();
    if (!done)
        return Report::of(done.error());
    return { Exit::Ok,
        u"copied to %1 (%2 MiB), and read through\n"_s.arg(file).arg(
            static_cast<double>(QFileInfo{ file }.size()) / (1024 * 1024), 0, 'f', 1),
        {} };
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
