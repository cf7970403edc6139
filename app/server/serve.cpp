// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/serve.h"

#include "app/common/databaselock.h"
#include "app/common/sampleworkspace.h"
#include "app/server/administrate.h"
#include "app/server/control.h"
#include "core/base/qtclock.h"
#include "server/auth/keyfile.h"
#include "server/server.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

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

Result<int> readLimit(const QCommandLineParser &parser, const QString &option)
{
    const QString text = parser.value(option);
    bool ok = false;
    const int limit = text.toInt(&ok);
    if (!ok || limit < 1)
        return Error{ errc::BadArgument, u"--%1: '%2' is not a number from 1"_s.arg(option, text),
            {} };
    return limit;
}

} // namespace

std::optional<ListenAddress> parseListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = false;
    const uint port = QStringView{ text }.mid(colon + 1).toUInt(&ok);
    if (colon < 0 || !ok || port > 65535)
        return {};
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    return ListenAddress{ host.isEmpty() ? u"0.0.0.0"_s : host, static_cast<quint16>(port) };
}

DatabaseOptions takeDatabaseOptions(QStringList &arguments)
{
    DatabaseOptions options;
    const auto take = [&](const QString &name) -> std::optional<QString> {
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            if (arguments.at(i).startsWith(name + u'='))
                return arguments.takeAt(i).mid(name.size() + 1);
            if (arguments.at(i) == name && i + 1 < arguments.size()) {
                arguments.removeAt(i);
                return arguments.takeAt(i);
            }
        }
        return {};
    };
    options.url = take(u"--db"_s).value_or(options.url);
    if (!options.url.contains(u':'))
        options.url.prepend(u"sqlite:"_s);
    options.keyFile = take(u"--key-file"_s).value_or(QString{});
    if (options.keyFile.isEmpty()) {
        const QString file = DatabaseLock::fileOf(options.url);
        options.keyFile = file.isEmpty() ? u"lockstepd.key"_s : file + u".key"_s;
    }
    return options;
}

Report serve(const CommandLine &line)
{
    QStringList arguments = line.arguments.mid(1);
    const DatabaseOptions database = takeDatabaseOptions(arguments);
    QCommandLineParser parser;
    parser.addOptions({ { u"listen"_s, {}, u"HOST:PORT"_s, u"127.0.0.1:8080"_s },
        { u"port-file"_s, {}, u"FILE"_s }, { u"sample"_s, {} }, { u"public-url"_s, {}, u"URL"_s },
        { u"require-verified-email"_s, {} }, { u"max-connections-per-user"_s, {}, u"N"_s, u"5"_s },
        { u"max-events-per-minute"_s, {}, u"N"_s, u"100"_s },
        { u"max-events-per-second"_s, {}, u"N"_s, u"40"_s },
        { u"max-strangers-per-address"_s, {}, u"N"_s, u"20"_s },
        { u"max-streams-per-user"_s, {}, u"N"_s, u"3"_s }, { u"open-metrics"_s, {} },
        { u"node-id"_s, {}, u"ID"_s }, { u"redis"_s, {}, u"URL"_s },
        { u"files"_s, {}, u"DIRECTORY"_s }, { u"presence-lease"_s, {}, u"SECONDS"_s, u"45"_s } });
    if (!parser.parse(QStringList{ u"lockstepd"_s } + arguments))
        return Report::failure(Exit::Usage, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return Report::failure(Exit::Usage,
            u"serve: '%1' was not expected"_s.arg(parser.positionalArguments().first()));
    const auto listen = parseListen(parser.value(u"listen"_s));
    if (!listen)
        return Report::failure(
            Exit::Usage, u"--listen: '%1' is not HOST:PORT"_s.arg(parser.value(u"listen"_s)));
    const auto perUser = readLimit(parser, u"max-connections-per-user"_s);
    const auto perMinute = readLimit(parser, u"max-events-per-minute"_s);
    const auto perSecond = readLimit(parser, u"max-events-per-second"_s);
    const auto strangers = readLimit(parser, u"max-strangers-per-address"_s);
    const auto streams = readLimit(parser, u"max-streams-per-user"_s);
    const auto lease = readLimit(parser, u"presence-lease"_s);
    for (const auto *limit : { &perUser, &perMinute, &perSecond, &strangers, &streams, &lease }) {
        if (!*limit)
            return Report::failure(Exit::Usage, limit->error().message);
    }

    const auto lock = DatabaseLock::take(database.url);
    if (!lock)
        return Report::of(lock.error());
    const auto keys = server::loadOrCreateKeyFile(database.keyFile);
    if (!keys)
        return Report::failure(Exit::Keys, keys.error().message);

    server::ServerOptions options;
    options.host = listen->host;
    options.port = listen->port;
    options.database = database.url;
    options.keys = *keys;
    options.node = parser.value(u"node-id"_s);
    options.redis = parser.value(u"redis"_s);
    options.files = parser.value(u"files"_s);
    options.core.hub.nodes.lease = std::chrono::seconds{ *lease };
    if (*lease < 45) // in proportion, for tests
        options.core.hub.presenceGrace = options.core.hub.nodes.lease * 10 / 45;
    options.core.publicUrl = parser.value(u"public-url"_s);
    options.core.auth.onlyVerified = parser.isSet(u"require-verified-email"_s);
    options.core.hub.connectionsPerUser = *perUser;
    options.core.hub.rates = { *perMinute, *perSecond };
    options.core.sockets.strangersPerAddress = *strangers;
    options.core.streams.perUser = *streams;
    options.core.openMetrics = parser.isSet(u"open-metrics"_s);
    auto server = server::Server::start(std::move(options));
    if (!server && server.error().code == errc::BadArgument)
        return Report::failure(Exit::Usage, server.error().message);
    if (!server)
        return Report::ofOpening(DatabaseLock::fileOf(database.url), server.error());
    if (parser.isSet(u"sample"_s)) {
        if (const auto loaded = loadSampleWorkspace(**server); !loaded)
            return Report::of(loaded.error());
    }

    AdminPort port{ [&](const AdminPort::Work &work) { (*server)->administer(work); }, *keys,
        [] { return QtClock{}.wallNow(); }, true };
    ControlServer control{ [&](const CommandLine &command) {
        return administrate(command, port);
    } };
    // Clients are served all the same.
    if (const auto listening = control.listen(DatabaseLock::fileOf(database.url)); !listening)
        qWarning("other commands work only while this server is stopped: %s",
            qPrintable(listening.error().message));
    // Before anybody is told that this runs.
    (*server)->onTermination([] {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    });
    if (const auto written = writePort(parser.value(u"port-file"_s), (*server)->port()); !written)
        return Report::of(written.error());
    std::printf("lockstepd %s listens on %s port %d\n", LOCKSTEP_VERSION, qPrintable(listen->host),
        (*server)->port());
    std::fflush(stdout);
    QCoreApplication::exec();
    return {};
}

} // namespace lockstep::app
