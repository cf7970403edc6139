// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/control.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <QLocalSocket>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 64 * 1024;

QString socketOf(const QString &databaseFile) { return databaseFile + u".control"_s; }

// One JSON object, ended by a line end, each way.
QByteArray toJson(const CommandLine &line)
{
    JsonWriter json;
    json.beginObject().key("arguments"_L1).beginArray();
    for (const QString &argument : line.arguments)
        json.value(argument);
    json.endArray().member("password"_L1, line.password).endObject();
    return std::move(json).text() + '\n';
}

QByteArray toJson(const Report &report)
{
    JsonWriter json;
    json.beginObject().member("exit"_L1, static_cast<int>(report.exit));
    json.member("out"_L1, report.out).member("err"_L1, report.err).endObject();
    return std::move(json).text() + '\n';
}

} // namespace

ControlServer::ControlServer(Run run, QObject *parent) : QObject(parent), m_run(std::move(run))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::serve);
}

Result<void> ControlServer::listen(const QString &databaseFile)
{
    if (databaseFile.isEmpty())
        return {};
    const QString name = socketOf(databaseFile);
    QLocalServer::removeServer(name); // of a server that crashed: the database is locked by us
    if (!m_server.listen(name))
        return Error{ errc::Io, u"%1: %2"_s.arg(name, m_server.errorString()), {} };
    return {};
}

void ControlServer::serve()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestLine)
                    socket->abort();
                return;
            }
            JsonDocument document;
            const auto json = document.parse(socket->readLine(longestLine).trimmed());
            CommandLine line;
            if (json) {
                for (const JsonView argument : (*json)["arguments"_L1])
                    line.arguments << argument.stringOrEmpty();
                line.password = (*json)["password"_L1].stringOrEmpty();
            }
            socket->write(toJson(m_run(line)));
            socket->disconnectFromServer();
        });
    }
}

std::optional<Report> runInServer(
    const QString &databaseFile, const CommandLine &line, std::chrono::milliseconds patience)
{
    QLocalSocket socket;
    socket.connectToServer(socketOf(databaseFile));
    if (!socket.waitForConnected(2000))
        return {};
    socket.write(toJson(line));
    QByteArray answer;
    while (!answer.endsWith('\n') && socket.waitForReadyRead(static_cast<int>(patience.count())))
        answer += socket.readAll();
    JsonDocument document;
    const auto json = document.parse(answer.trimmed());
    if (!json)
        return Report::failure(Exit::Failed, u"the running server did not answer"_s);
    return Report{ static_cast<Exit>((*json)["exit"_L1].toInteger().value_or(1)),
        (*json)["out"_L1].stringOrEmpty(), (*json)["err"_L1].stringOrEmpty() };
}

} // namespace lockstep::app
