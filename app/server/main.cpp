// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/databaselock.h"
#include "app/server/administrate.h"
#include "app/server/backup.h"
#include "app/server/control.h"
#include "app/server/doctor.h"
#include "app/server/restore.h"
#include "app/server/serve.h"
#include "app/server/transfer.h"
#include "app/server/transferfiles.h"
#include "core/base/qtclock.h"
#include "server/auth/keyfile.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace lockstep;
using namespace lockstep::app;
using namespace Qt::StringLiterals;

namespace {

constexpr auto help = R"(lockstepd: the realtime server of Lockstep

  lockstepd serve [--config FILE] [--listen HOST:PORT] [--port-file FILE] [--sample]
                  [--tls-certificate FILE --tls-key FILE] [--trusted-proxies NETWORKS]
                  [--public-url URL] [--allowed-origins ORIGINS] [--require-verified-email]
                  [--max-connections-per-user N] [--max-events-per-minute N] [--max-events-per-second N]
                  [--max-strangers-per-address N]      that have not signed in
                  [--max-streams-per-user N] [--open-metrics]
                  [--node-id ID] [--redis redis://HOST] [--presence-lease SECONDS]
                  [--log-level debug|info|warning|error] [--log-format json|text]
  lockstepd doctor [options of serve]                  what keeps a server from working well
  lockstepd --check-config [options of serve]          what is in effect, and what is wrong
  lockstepd user add EMAIL [--name NAME] [--admin]     password: LOCKSTEP_PASSWORD or stdin
  lockstepd user list | passwd USER | disable USER | enable USER | verify USER
  lockstepd user join USER | leave USER                one who has an account, --workspace ID
  lockstepd invite EMAIL [--admin] [--project KEY[=ROLE]]... [--hours N] [--url URL]   prints a link
  lockstepd invitation list | revoke ID
  lockstepd workspace add ID [NAME] | list | rename ID NAME
  lockstepd project add KEY [NAME] | list
  lockstepd member add PROJECT USER [--role viewer|member|admin]
  lockstepd token --user USER [--minutes N]
  lockstepd import FILE [--project KEY] [--format csv|json] [--separator comma|semicolon|tab]
                   [--reporter USER] [--source NAME] [--map KIND:WORD=VALUE]... [--dry-run]
  lockstepd export --project KEY [--format json|csv] [-o FILE]
  lockstepd backup FILE [--attachments DIRECTORY]      a copy of all, also while it runs
  lockstepd restore FILE [--attachments DIRECTORY] [--without-missing-files]
                                                       a backup in the place of the database
  lockstepd --migrate                                  brings the tables up to this version
  lockstepd new-epoch                                  after a PostgreSQL database was restored
  lockstepd --help | --version

Commands about people, projects and members take --workspace ID (default: "default").
Every command takes --db sqlite:FILE (default: sqlite:lockstep.db) or, for several nodes,
--db postgres://USER@HOST/DATABASE, --key-file FILE (default: beside the database, made at the
first start), --files DIRECTORY of attachments (default: beside the database) and --config FILE. Each option can also stand in that file ("listen = :8080") or in the
environment (LOCKSTEPD_LISTEN=:8080); flags win over the environment, and that over the file.
A command that finds a server running on the database works through it. Exit codes: 1 refused, 2 usage, 3 cannot listen, 4 database, 5 key file.
)";

QString readPassword()
{
    if (qEnvironmentVariableIsSet("LOCKSTEP_PASSWORD"))
        return qEnvironmentVariable("LOCKSTEP_PASSWORD");
    QTextStream in{ stdin };
    return in.readLine();
}

// In this process, on the file itself.
Report administrateHere(const CommandLine &line, const DatabaseOptions &database)
{
    const auto keys = server::loadOrCreateKeyFile(database.keyFile);
    if (!keys)
        return Report::failure(Exit::Keys, keys.error().message);
    QtClock clock;
    const auto storage = server::Storage::open(database.url, clock);
    if (!storage)
        return Report::ofOpening(DatabaseLock::fileOf(database.url), storage.error());
    Rng rng = Rng::fromSystem();
    server::Administration admin{ **storage, clock, rng };
    AdminPort port{ [&](const AdminPort::Work &work) { work(admin, **storage); }, *keys,
        [&] { return clock.wallNow(); }, false, {}, database.files };
    return administrate(line, port);
}

// In this process, or in the server that has the database open.
Report runWhereItIs(const CommandLine &line, const DatabaseOptions &database)
{
    const auto patience = isTransfer(line.arguments) || isBackup(line.arguments) ? 6h : 30s;
    const auto lock = DatabaseLock::take(database.url);
    if (lock)
        return administrateHere(line, database);
    if (lock.error().code == errc::StoreLocked) {
        if (auto report = runInServer(DatabaseLock::fileOf(database.url), line, patience))
            return *report;
    }
    return Report::of(lock.error());
}

Report run(CommandLine line)
{
    if (line.arguments.removeAll(u"--check-config"_s) > 0)
        return checkConfig(line);
    const CommandLine whole = line;
    if (line.arguments.value(0) == "doctor"_L1)
        return doctor(line);
    if (line.arguments.value(0) == "serve"_L1)
        return serve(line);
    const SettingsRead read = readSettings(line.arguments, false, processEnvironment());
    if (const auto report = refused(read))
        return *report;
    const DatabaseOptions database = databaseOptionsOf(read.settings);
    const QString command = line.arguments.value(0);
    if (command == "serve"_L1 || command == "doctor"_L1) { // behind the options
        line.arguments = whole.arguments;
        line.arguments.removeOne(command);
        line.arguments.prepend(command);
        return command == "serve"_L1 ? serve(line) : doctor(line);
    }
    if (command == "restore"_L1)
        return restoreBackup(line.arguments, database);
    if (command == "new-epoch"_L1)
        return renewEpochOf(line.arguments, database);
    if (line.arguments.removeAll(u"--migrate"_s) > 0)
        return migrate(line.arguments, database);
    if (isBackup(line.arguments)) {
        const auto absolute = withAbsoluteFiles(line);
        if (!absolute)
            return Report::failure(
                Exit::Usage, u"usage: lockstepd backup FILE [--attachments DIRECTORY]"_s);
        return runWhereItIs(*absolute, database);
    }
    if (!isAdministration(line.arguments) && !isTransfer(line.arguments)) {
        return Report::failure(Exit::Usage,
            command.isEmpty() ? u"a command is needed; see lockstepd --help"_s
                              : u"'%1' is no command; see lockstepd --help"_s.arg(command));
    }
    const bool hasUrl = std::any_of(line.arguments.begin(), line.arguments.end(),
        [](const QString &word) { return word == "--url"_L1 || word.startsWith("--url="_L1); });
    if (const QString url = read.settings.text("public-url"_L1);
        command == "invite"_L1 && !hasUrl && !url.isEmpty())
        line.arguments << u"--url="_s + url;
    if (needsPassword(line.arguments))
        line.password = readPassword();
    if (isTransfer(line.arguments)) {
        return transferWithFiles(line, DatabaseLock::fileOf(database.url),
            [&](const CommandLine &inner) { return runWhereItIs(inner, database); });
    }
    return runWhereItIs(line, database);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application{ argc, argv };
    QCoreApplication::setApplicationName(u"lockstepd"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView{ LOCKSTEP_VERSION });
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        std::fputs(help, stdout);
        return 0;
    }
    if (arguments.contains(u"--version"_s)) {
        std::printf("lockstepd %s\n", LOCKSTEP_VERSION);
        return 0;
    }
    const Report report = run({ arguments, {} });
    std::fputs(qPrintable(report.out), stdout);
    if (!report.err.isEmpty())
        std::fprintf(stderr, "lockstepd: %s\n", qPrintable(report.err));
    return static_cast<int>(report.exit);
}
