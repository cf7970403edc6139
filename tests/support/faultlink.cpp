// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faultlink.h"

#include "core/base/qtclock.h"
#include "core/base/rng.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <deque>
#include <list>

namespace lockstep {

namespace {

constexpr qint64 mostWaiting = 256 * 1024; // in one direction; then the sender is not read

size_t indexOf(FaultLink::Way way) { return way == FaultLink::Way::Up ? 0 : 1; }

// close() then sends RST, and what was not sent is lost.
void reset(QTcpSocket &socket)
{
    const linger now{ 1, 0 };
    const auto descriptor = static_cast<int>(socket.socketDescriptor());
    if (descriptor >= 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket.abort();
}

} // namespace

class FaultLink::Core final : public QObject
{
public:
    Core(quint64 seed, quint16 target) : m_rng(seed), m_target(target)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                accept(socket);
        });
    }
    ~Core() override { cut(End::Reset); }

    quint16 listen(quint16 port)
    {
        if (!m_server.listen(QHostAddress::LocalHost, port))
            qFatal("FaultLink: %s", qPrintable(m_server.errorString()));
        return m_server.serverPort();
    }
    void stopListening() { m_server.close(); }
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }

    void setTarget(quint16 port) { m_target = port; }
    void setFate(std::function<std::optional<Fate>(int)> fate)
    {
        m_fate = std::move(fate);
        m_fates = 0;
    }
    void setBox(Box box) { m_box = std::move(box); }
    void setWeather(const Weather &weather) { m_weather = weather; }
    void hold(Way way, bool on)
    {
        m_held[indexOf(way)] = on;
        for (const auto &connection : std::list{ m_connections })
            pump(*connection, way);
    }
    void cut(End how)
    {
        for (const auto &connection : std::list{ m_connections })
            end(*connection, how);
    }

    [[nodiscard]] int connectionCount() const { return m_count; }
    [[nodiscard]] int openCount() const { return static_cast<int>(m_connections.size()); }
    [[nodiscard]] qint64 byteCount(Way way) const { return m_bytes[indexOf(way)]; }

private:
    struct Segment
    {
        Instant due{};
        QByteArray bytes{};
    };
    struct Pipe
    {
        std::deque<Segment> waiting{};
        qint64 waitingBytes = 0;
        qint64 carried = 0;
        Instant lastDue{};
        Timer timer{};
    };
    struct Connection
    {
        QTcpSocket *client = nullptr; // both are children of the core
        QTcpSocket *server = nullptr;
        std::array<Pipe, 2> pipes{};
        std::optional<Fate> fate{};
        Timer lifetime{};
        std::optional<QByteArray> head{}; // while the box reads it
        bool silent = false;
        bool ending = false; // one side has closed: what is under way still arrives

        [[nodiscard]] QTcpSocket *from(Way way) const { return way == Way::Up ? client : server; }
        [[nodiscard]] QTcpSocket *to(Way way) const { return way == Way::Up ? server : client; }
    };

    void accept(QTcpSocket *client)
    {
        const auto shared = std::make_shared<Connection>();
        Connection *c = shared.get();
        m_connections.push_back(shared);
        ++m_count;
        c->client = client;
        c->server = new QTcpSocket{ this };
        client->setParent(this);
        if (m_fate)
            c->fate = m_fate(m_fates++);
        if (m_box)
            c->head.emplace();
        for (const Way way : { Way::Up, Way::Down }) {
            QTcpSocket *from = c->from(way);
            from->setReadBufferSize(mostWaiting);
            connect(from, &QTcpSocket::readyRead, this, [this, c, way] { read(*c, way); });
            connect(from, &QTcpSocket::disconnected, this, [this, c, way] { closed(*c, way); });
        }
        connect(c->server, &QTcpSocket::connected, this, [this, c] {
            c->server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            pump(*c, Way::Up);
        });
        connect(c->server, &QTcpSocket::errorOccurred, this, [this, c] {
            if (c->server->state() != QAbstractSocket::ConnectedState && !c->silent)
                end(*c, End::Reset);
        });
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        if (c->fate && c->fate->lifetime) {
            c->lifetime = m_clock.after(
                *c->fate->lifetime, [this, c] { end(*c, c->fate.value_or(Fate{}).end); });
        }
        if (c->fate && c->fate->after == 0) {
            end(*c, c->fate->end);
            return;
        }
        if (!c->head)
            connectOn(*c);
        if (client->bytesAvailable() > 0)
            read(*c, Way::Up);
    }

    void connectOn(Connection &c) { c.server->connectToHost(QHostAddress::LocalHost, m_target); }

    void read(Connection &c, Way way)
    {
        if (c.silent) {
            c.from(way)->readAll();
            return;
        }
        if (c.head && way == Way::Up) {
            *c.head += c.client->readAll();
            askBox(c);
            return;
        }
        Pipe &pipe = c.pipes[indexOf(way)];
        if (pipe.waitingBytes < mostWaiting)
            enqueue(pipe, c.from(way)->readAll());
        pump(c, way);
    }

    void askBox(Connection &c)
    {
        const qsizetype length = c.head->indexOf("\r\n\r\n");
        if (length < 0)
            return;
        const QByteArray all = *std::exchange(c.head, std::nullopt);
        const auto answer = m_box ? m_box(all.first(length + 4)) : std::nullopt;
        if (!answer) {
            connectOn(c);
            enqueue(c.pipes[indexOf(Way::Up)], all);
        } else if (answer->isEmpty()) {
            c.silent = true;
        } else {
            enqueue(c.pipes[indexOf(Way::Down)], *answer);
            c.ending = true;
            pump(c, Way::Down);
        }
    }

    void enqueue(Pipe &pipe, const QByteArray &bytes)
    {
        const qsizetype step = m_weather.chunk > 0 ? m_weather.chunk : bytes.size();
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            const QByteArray piece = bytes.mid(at, step);
            const auto jitter = m_rng.below(static_cast<quint64>(m_weather.jitter.count()) + 1);
            Instant due = m_clock.now() + m_weather.delay
                + Milliseconds{ static_cast<Milliseconds::rep>(jitter) };
            due = std::max(due, pipe.lastDue);
            pipe.lastDue = due;
            if (m_weather.bytesPerSecond > 0) // the next one waits for the wire
                pipe.lastDue += Milliseconds{ piece.size() * 1000 / m_weather.bytesPerSecond };
            pipe.waiting.push_back({ pipe.lastDue, piece });
            pipe.waitingBytes += piece.size();
        }
    }

    // Carries what is due, one segment a turn.
    void pump(Connection &c, Way way)
    {
        Pipe &pipe = c.pipes[indexOf(way)];
        if (c.silent || m_held[indexOf(way)] || pipe.timer.isSet())
            return;
        const bool open = c.to(way)->state() == QAbstractSocket::ConnectedState;
        if (!open && c.ending) { // nobody is there to take it
            pipe.waiting.clear();
            pipe.waitingBytes = 0;
        }
        if (pipe.waiting.empty()) {
            if (c.ending && c.pipes[indexOf(Way::Up)].waiting.empty()
                && c.pipes[indexOf(Way::Down)].waiting.empty())
                end(c, End::Fin);
            return;
        }
        if (!open)
            return;
        const auto wait = std::max(pipe.waiting.front().due - m_clock.now(), Milliseconds{ 0 });
        if (wait > Milliseconds{ 0 }) {
            later(c, way, wait);
            return;
        }
        QByteArray bytes = pipe.waiting.front().bytes;
        pipe.waiting.pop_front();
        pipe.waitingBytes -= bytes.size();
        const bool counted = c.fate && c.fate->after && c.fate->way == way;
        const bool last = counted && pipe.carried + bytes.size() >= *c.fate->after;
        if (last)
            bytes.truncate(*c.fate->after - pipe.carried);
        pipe.carried += bytes.size();
        m_bytes[indexOf(way)] += bytes.size();
        c.to(way)->write(bytes);
        c.to(way)->flush();
        if (last) {
            end(c, c.fate->end);
            return;
        }
        if (c.from(way)->bytesAvailable() > 0 && pipe.waitingBytes < mostWaiting)
            enqueue(pipe, c.from(way)->readAll());
        if (!pipe.waiting.empty() || c.ending)
            later(c, way, Milliseconds{ 0 });
    }

    void later(Connection &c, Way way, Milliseconds wait)
    {
        c.pipes[indexOf(way)].timer = m_clock.after(wait, [this, &c, way] {
            c.pipes[indexOf(way)].timer.cancel();
            pump(c, way);
        });
    }

    void closed(Connection &c, Way way)
    {
        if (c.silent) {
            if (c.client->state() == QAbstractSocket::UnconnectedState
                && c.server->state() == QAbstractSocket::UnconnectedState)
                remove(c);
            return;
        }
        if (c.from(way)->bytesAvailable() > 0)
            enqueue(c.pipes[indexOf(way)], c.from(way)->readAll());
        c.ending = true;
        pump(c, way == Way::Up ? Way::Down : Way::Up); // that has nobody to go to
        pump(c, way);
    }

    void end(Connection &c, End how)
    {
        c.lifetime.cancel();
        if (how == End::Silence) {
            c.silent = true;
            for (Pipe &pipe : c.pipes) {
                pipe.waiting.clear();
                pipe.timer.cancel();
            }
            return;
        }
        for (QTcpSocket *socket : { c.client, c.server }) {
            socket->disconnect(this);
            if (how == End::Reset || socket->state() != QAbstractSocket::ConnectedState)
                reset(*socket);
            else
                socket->disconnectFromHost();
        }
        remove(c);
    }

    // Not from inside its own callbacks.
    void remove(Connection &c)
    {
        const auto it = std::ranges::find(m_connections, &c, &std::shared_ptr<Connection>::get);
        if (it == m_connections.end())
            return;
        for (QTcpSocket *socket : { c.client, c.server }) {
            socket->disconnect(this);
            if (socket->state() == QAbstractSocket::UnconnectedState)
                socket->deleteLater();
            else
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
        for (Pipe &pipe : c.pipes)
            pipe.timer.cancel();
        m_gone.splice(m_gone.end(), m_connections, it);
        m_sweep = m_clock.after(Milliseconds{ 0 }, [this] { m_gone.clear(); });
    }

    QtClock m_clock{};
    Rng m_rng;
    quint16 m_target;
    QTcpServer m_server{};
    std::list<std::shared_ptr<Connection>> m_connections{};
    std::list<std::shared_ptr<Connection>> m_gone{};
    Timer m_sweep{};
    std::function<std::optional<Fate>(int)> m_fate{};
    int m_fates = 0;
    Box m_box{};
    Weather m_weather{};
    std::array<bool, 2> m_held{};
    std::array<qint64, 2> m_bytes{};
    int m_count = 0;
};

FaultLink::FaultLink(quint64 seed, quint16 target) : m_core(nullptr)
{
    m_thread.setObjectName(QStringLiteral("fault link"));
    m_thread.start();
    QObject starter;
    starter.moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        &starter,
        [&] {
            m_core = new Core{ seed, target };
            m_port = m_core->listen(0);
            QObject::connect(&m_thread, &QThread::finished, m_core, &QObject::deleteLater);
            starter.moveToThread(nullptr);
        },
        Qt::BlockingQueuedConnection);
}

FaultLink::~FaultLink()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl FaultLink::url() const { return QUrl{ QStringLiteral("http://127.0.0.1:%1").arg(m_port) }; }

void FaultLink::run(const std::function<void()> &work) const
{
    QMetaObject::invokeMethod(m_core, work, Qt::BlockingQueuedConnection);
}

void FaultLink::setTarget(quint16 port)
{
    run([&] { m_core->setTarget(port); });
}

void FaultLink::setListening(bool on)
{
    run([&] {
        if (!on)
            m_core->stopListening();
        else if (!m_core->isListening())
            m_core->listen(m_port);
    });
}

void FaultLink::setWeather(const Weather &weather)
{
    run([&] { m_core->setWeather(weather); });
}

void FaultLink::setFate(std::function<std::optional<Fate>(int)> fate)
{
    run([&] { m_core->setFate(std::move(fate)); });
}

void FaultLink::setBox(Box box)
{
    run([&] { m_core->setBox(std::move(box)); });
}

void FaultLink::hold(Way way, bool on)
{
    run([&] { m_core->hold(way, on); });
}

void FaultLink::cut(End how)
{
    run([&] { m_core->cut(how); });
}

int FaultLink::connectionCount() const
{
    int count = 0;
    run([&] { count = m_core->connectionCount(); });
    return count;
}

int FaultLink::openCount() const
{
    int count = 0;
    run([&] { count = m_core->openCount(); });
    return count;
}

qint64 FaultLink::byteCount(Way way) const
{
    qint64 count = 0;
    run([&] { count = m_core->byteCount(way); });
    return count;
}

} // namespace lockstep
