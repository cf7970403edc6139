// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/serve.h"

#include "app/common/databaselock.h"
#include "app/common/sampleworkspace.h"
#include "app/server/administrate.h"
#include "app/server/control.h"
#include "app/server/log.h"
#include "core/base/qtclock.h"
#include "server/auth/keyfile.h"
#include "server/server.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <atomic>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

// Whole or not at all: a script that waits for the file never reads half a number.
Result<void> writePort(const QString &path, quint16 port)
{
    if (path.isEmpty())
        return {};
    QSaveFile file{ path };
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(port) + '\n') < 0
        || !file.commit())
        return Error{ errc::Io, u"--port-file %1: %2"_s.arg(path, file.errorString()), {} };
    return {};
}

// What is asked all day long by machines is noted only when it fails.
void noteRequest(const server::Answered &answered)
{
    const bool isRoutine = answered.path == "/health"_L1 || answered.path == "/metrics"_L1;
    server::LogRecord record;
    record.level = answered.status >= 500    ? server::LogLevel::Warning
        : isRoutine && answered.status < 400 ? server::LogLevel::Debug
                                             : server::LogLevel::Info;
    record.category = "lockstep.http"_L1;
    record.message = u"%1 %2: %3"_s.arg(
        QString::fromLatin1(answered.method), answered.path, QString::number(answered.status));
    record.fields = { { "request"_L1, QString::fromLatin1(answered.id) },
        { "method"_L1, QString::fromLatin1(answered.method) }, { "path"_L1, answered.path },
        { "status"_L1, qint64{ answered.status } }, { "ms"_L1, answered.took.count() },
        { "address"_L1, answered.address } };
    writeLog(std::move(record));
}

// Each connection is a file; what systems give without being asked is made for programs that
// cannot have many.
void raiseDescriptorLimit()
{
#ifdef Q_OS_UNIX
    constexpr rlim_t enough = 1'048'576; // what Linux has at most without being asked
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = std::max(files.rlim_cur, std::min(files.rlim_max, enough));
        setrlimit(RLIMIT_NOFILE, &files);
    }
#endif
}

LogOptions logOptionsOf(const Settings &settings)
{
    const QStringList levels{ u"debug"_s, u"info"_s, u"warning"_s, u"error"_s };
    return { static_cast<server::LogLevel>(levels.indexOf(settings.text("log-level"_L1))),
        settings.text("log-format"_L1) == "json"_L1 };
}

} // namespace

server::ServerOptions serverOptionsOf(const Settings &settings)
{
    server::ServerOptions options;
    const auto listen = parseListen(settings.text("listen"_L1));
    options.host = listen->host;
    options.port = listen->port;
    options.database = databaseOptionsOf(settings).url;
    options.node = settings.text("node-id"_L1);
    options.redis = settings.text("redis"_L1);
    options.files = settings.text("files"_L1);
    const int lease = settings.number("presence-lease"_L1);
    options.core.hub.nodes.lease = std::chrono::seconds{ lease };
    if (lease < 45) // in proportion, for tests
        options.core.hub.presenceGrace = options.core.hub.nodes.lease * 10 / 45;
    options.tls = { settings.text("tls-certificate"_L1), settings.text("tls-key"_L1) };
    options.core.publicUrl = settings.text("public-url"_L1);
    options.core.auth.onlyVerified = settings.isOn("require-verified-email"_L1);
    options.core.hub.connectionsPerUser = settings.number("max-connections-per-user"_L1);
    options.core.hub.rates = { settings.number("max-events-per-minute"_L1),
        settings.number("max-events-per-second"_L1) };
    options.core.sockets.strangersPerAddress = settings.number("max-strangers-per-address"_L1);
    options.core.streams.perUser = settings.number("max-streams-per-user"_L1);
    options.core.sockets.engine.allowedOrigins = settings.list("allowed-origins"_L1);
    if (!options.core.publicUrl.isEmpty()) { // its own pages, whatever a proxy makes of Host
        const bool slash = options.core.publicUrl.endsWith(u'/');
        options.core.sockets.engine.allowedOrigins << options.core.publicUrl.chopped(slash ? 1 : 0);
    }
    for (const QString &text : settings.list("trusted-proxies"_L1)) {
        if (const auto proxies = server::Subnet::fromText(text.toLatin1()))
            options.http.trustedProxies << *proxies;
    }
    options.core.answered = noteRequest;
    options.core.openMetrics = settings.isOn("open-metrics"_L1);
    return options;
}

namespace {

// What is wrong with the settings as they stand together.
QStringList contradictions(const Settings &settings)
{
    QStringList found;
    if (const auto good = server::Server::check(serverOptionsOf(settings)); !good)
        found << good.error().message;
    return found;
}

} // namespace

SettingsRead readServeSettings(QStringList &arguments)
{
    SettingsRead read = readSettings(arguments, true, processEnvironment());
    for (const QString &rest : arguments) {
        read.problems.prepend(rest.startsWith(u'-') ? u"unknown option '%1'"_s.arg(rest)
                                                    : u"serve: '%1' was not expected"_s.arg(rest));
    }
    if (read.problems.isEmpty())
        read.problems = contradictions(read.settings);
    return read;
}

DatabaseOptions databaseOptionsOf(const Settings &settings)
{
    DatabaseOptions options{ settings.text("db"_L1), settings.text("key-file"_L1), {} };
    if (!options.url.contains(u':'))
        options.url.prepend(u"sqlite:"_s);
    options.files = server::Server::filesDirectory(options.url, settings.text("files"_L1));
    if (options.keyFile.isEmpty()) {
        const QString file = DatabaseLock::fileOf(options.url);
        options.keyFile = file.isEmpty() ? u"lockstepd.key"_s : file + u".key"_s;
    }
    return options;
}

std::optional<Report> refused(const SettingsRead &read)
{
    if (read.problems.isEmpty())
        return {};
    const qsizetype more = read.problems.size() - 1;
    return Report::failure(Exit::Usage,
        read.problems.first()
            + (more > 0 ? u" (and %1 more; lockstepd --check-config lists them)"_s.arg(more)
                        : QString{}));
}

Report checkConfig(const CommandLine &line)
{
    QStringList arguments = line.arguments;
    arguments.removeOne(u"serve"_s);
    const SettingsRead read = readServeSettings(arguments);
    return { read.problems.isEmpty() ? Exit::Ok : Exit::Usage, read.settings.shown(),
        read.problems.join(u"\nlockstepd: "_s) };
}

Report serve(const CommandLine &line)
{
    QStringList arguments = line.arguments.mid(1);
    const SettingsRead read = readServeSettings(arguments);
    if (const auto report = refused(read))
        return *report;
    const Settings &settings = read.settings;
    const DatabaseOptions database = databaseOptionsOf(settings);
    startLog(logOptionsOf(settings));
    raiseDescriptorLimit();
    const auto lock = DatabaseLock::take(database.url);
    if (!lock)
        return Report::of(lock.error());
    const auto keys = server::loadOrCreateKeyFile(database.keyFile);
    if (!keys)
        return Report::failure(Exit::Keys, keys.error().message);

    std::atomic<bool> isEnding = false; // set by the server's thread
    server::ServerOptions options = serverOptionsOf(settings);
    options.keys = *keys;
    const QString host = options.host;
    auto server = server::Server::start(std::move(options));
    if (!server && server.error().code == errc::BadArgument)
        return Report::failure(Exit::Usage, server.error().message);
    if (!server && server.error().code == errc::TlsFiles)
        return Report::failure(Exit::Keys, server.error().message);
    if (!server)
        return Report::ofOpening(DatabaseLock::fileOf(database.url), server.error());
    if (settings.isOn("sample"_L1)) {
        if (const auto loaded = loadSampleWorkspace(**server); !loaded)
            return Report::of(loaded.error());
    }

    AdminPort port{ [&](const AdminPort::Work &work) { (*server)->administer(work); }, *keys,
        [] { return QtClock{}.wallNow(); }, true, [&isEnding] { return isEnding.load(); },
        database.files };
    ControlServer control{ [&](const CommandLine &command) {
        return administrate(command, port);
    } };
    // Clients are served all the same.
    if (const auto listening = control.listen(DatabaseLock::fileOf(database.url)); !listening)
        qWarning("other commands work only while this server is stopped: %s",
            qPrintable(listening.error().message));
    // Before anybody is told that this runs.
    (*server)->onTermination([&isEnding] {
        isEnding = true;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    });
    (*server)->reloadOnHangup();
    if (const auto written = writePort(settings.text("port-file"_L1), (*server)->port()); !written)
        return Report::of(written.error());
    std::printf("lockstepd %s listens on %s port %d\n", LOCKSTEP_VERSION, qPrintable(host),
        (*server)->port());
    std::fflush(stdout);
    QCoreApplication::exec();
    return {};
}

} // namespace lockstep::app
