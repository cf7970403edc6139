// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/profiledoor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSocketPath = 100; // of sockaddr_un, with room to spare
constexpr Milliseconds visitLasts{ 5'000 };
constexpr Milliseconds knockAgain{ 100 };
constexpr char answerOfDoor[] = "ok\n";

QString oneLine(QString text) { return text.remove(u'\n'); }

} // namespace

QString ProfileDoor::socketOf(const QString &profileDirectory)
{
    const QString directory = QDir{ profileDirectory }.absolutePath();
    const QString beside = directory + u"/door"_s;
    if (beside.toLocal8Bit().size() <= longestSocketPath)
        return beside;
    const QByteArray hash
        = QCryptographicHash::hash(directory.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return u"%1/lockstep-%2"_s.arg(
        QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
        QString::fromLatin1(hash));
}

ProfileDoor::ProfileDoor(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *visitor = m_server.nextPendingConnection())
            admit(visitor);
    });
}

bool ProfileDoor::open(const QString &profileDirectory)
{
    const QString name = socketOf(profileDirectory);
    QLocalServer::removeServer(name);
    if (m_server.listen(name))
        return true;
    qWarning("%s: %s", qPrintable(name), qPrintable(m_server.errorString()));
    return false;
}

void ProfileDoor::admit(QLocalSocket *visitor)
{
    connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
    QTimer::singleShot(visitLasts, visitor, [visitor] {
        visitor->abort();
        visitor->deleteLater();
    });
    connect(visitor, &QLocalSocket::readyRead, this, [this, visitor] {
        const QByteArray words = visitor->peek(longestKnock);
        if (words.count('\n') < 2) {
            if (words.size() >= longestKnock)
                visitor->abort();
            return;
        }
        visitor->disconnect(this);
        const QByteArrayList lines = words.split('\n');
        visitor->write(answerOfDoor);
        visitor->disconnectFromServer(); // once that is written
        Q_EMIT knocked({ QString::fromUtf8(lines.at(0)), QString::fromUtf8(lines.at(1)) });
    });
}

Knocker::Knocker(
    const QString &profileDirectory, Knock knock, Milliseconds patience, QObject *parent)
    : QObject(parent), m_socketName(ProfileDoor::socketOf(profileDirectory)),
      m_words((oneLine(knock.link) + u'\n' + oneLine(knock.activation) + u'\n').toUtf8())
{
    m_again.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Knocker::attempt);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(false); });
    m_patience.start(patience);
    m_again.start(0);
}

void Knocker::attempt()
{
    auto *socket = new QLocalSocket(this);
    m_socket = socket;
    connect(socket, &QLocalSocket::connected, this, [this, socket] { socket->write(m_words); });
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->peek(qint64(sizeof answerOfDoor)).startsWith(answerOfDoor))
            end(true);
    });
    // Queued: connectToServer() may fail at once.
    connect(socket, &QLocalSocket::errorOccurred, this, &Knocker::failed, Qt::QueuedConnection);
    socket->connectToServer(m_socketName);
}

void Knocker::failed()
{
    if (m_isOver || !m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->deleteLater();
    m_socket = nullptr;
    m_again.start(knockAgain);
}

void Knocker::end(bool heard)
{
    if (std::exchange(m_isOver, true))
        return;
    m_again.stop();
    m_patience.stop();
    Q_EMIT answered(heard);
}

} // namespace lockstep::app
