// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignsocket.h"

#include <QUrlQuery>

#include <algorithm>
#include <cmath>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds refusedPause = 5min; // a socket that was refused is tried again
constexpr double longestSocketPause = 60'000; // ms

} // namespace

ForeignSocket::ForeignSocket(const ForeignContext &context, Rng &rng, TransportFactory transports,
    HttpPort &http, const DialectOptions &options, const ForeignPlaces &places, Events events)
    : m_clock(context.clock), m_rng(rng), m_transports(std::move(transports)), m_http(http),
      m_options(options), m_session(context.session), m_places(places), m_events(std::move(events))
{}

// --- Its life ---

std::optional<Translator::SocketAddress> ForeignSocket::address() const
{
    return m_session.translator().socket(m_options.server, m_http.cookies());
}

QUrl ForeignSocket::url() const
{
    QUrl url = m_options.server;
    const auto now = address();
    if (!now)
        return url;
    QUrlQuery query{ url };
    for (const auto &[key, value] : now->query)
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

void ForeignSocket::log(const QString &what) const
{
    qInfo("socket of %s: %s", qPrintable(m_options.server.toString(QUrl::RemoveUserInfo)),
        qPrintable(what));
}

SocketClient::Options ForeignSocket::optionsFor(const Translator::SocketAddress &address) const
{
    SocketClient::Options options = m_options.socket;
    options.nsp = address.nsp.isEmpty() ? u"/"_s : address.nsp;
    options.engine.server = m_options.server;
    options.engine.locate = [this] { return url(); };
    options.engine.path
        = m_options.server.path() + (address.path.isEmpty() ? u"/socket.io/"_s : address.path);
    options.engine.path.replace(u"//"_s, u"/"_s);
    for (const auto &[name, value] : address.headers)
        options.engine.headers.append({ name, value });
    if (!address.transports.isEmpty())
        options.engine.transports.clear();
    for (const QString &name : address.transports) {
        options.engine.transports.append(name == "polling"_L1 ? TransportRequest::Kind::Polling
                                                              : TransportRequest::Kind::WebSocket);
    }
    return options;
}

void ForeignSocket::open()
{
    close();
    const auto here = address();
    if (!here) {
        m_events.absent();
        return;
    }
    m_socket = std::make_unique<SocketClient>(
        m_clock, m_rng, m_transports, optionsFor(*here),
        [this](const AuthAnswer &answer) {
            const auto now = address();
            answer(now ? now->connectPayload : QByteArray{});
        },
        SocketClient::Callbacks{ [](int) {}, [this](const QString &) { connected(); },
            [this](DisconnectReason, const QString &) { lost(); },
            [this](const ConnectFailure &failure) { failed(failure); },
            [this](const InboundEvent &event) { m_events.told(event); } });
    m_socket->wireLog().setOn(m_recording);
    m_socket->open();
}

void ForeignSocket::close()
{
    m_reopen.cancel();
    m_beat.cancel();
    m_replyTimer.cancel();
    m_replies.clear();
    m_joined = false;
    m_failureTold = false;
    if (const auto socket = std::move(m_socket))
        socket->close();
}

void ForeignSocket::openAfter(Milliseconds pause)
{
    m_reopen = m_clock.after(pause, [this] { open(); });
}

void ForeignSocket::retryNow()
{
    if (m_socket && !m_joined)
        openAfter(0ms);
}

QString ForeignSocket::transportName() const
{
    return m_joined && m_socket ? QString{ m_socket->transportName() } : QString{};
}

void ForeignSocket::connected()
{
    m_failures = 0;
    m_renewed = false;
    m_failureTold = false;
    const auto event = m_session.translator().signInEvent();
    if (!event) {
        join();
        return;
    }
    emitCommand(*event, [this](const Result<void> &done) {
        // Some never answer, and tell all the same.
        if (done || done.error().code == errc::AckTimeout) {
            join();
            return;
        }
        log(done.error().message);
        if (m_socket)
            openAfter(refusedPause);
    });
}

void ForeignSocket::lost()
{
    m_joined = false;
    m_beat.cancel();
    m_replies.clear();
    m_events.lost();
    // It rests after an end that the server wanted; else it comes back by itself.
    if (m_socket && m_socket->state() == SocketClient::State::Closed) {
        const double most
            = std::min(longestSocketPause, 1000.0 * std::pow(2.0, std::min(m_failures++, 10)));
        openAfter(Milliseconds{ static_cast<qint64>(most / 2 + m_rng.unit() * most / 2) });
    }
}

void ForeignSocket::failed(const ConnectFailure &failure)
{
    log(failure.message);
    m_events.failed(!std::exchange(m_failureTold, true));
    if (failure.retryIn)
        return;
    const bool mayRenew
        = failure.kind == ConnectFailure::Kind::Refused && !std::exchange(m_renewed, true);
    m_reopen = m_clock.after(mayRenew ? 0ms : refusedPause, [this, mayRenew] {
        if (mayRenew) {
            m_session.renew([this](bool) { openAfter(0ms); });
            return;
        }
        m_renewed = false;
        open();
    });
}

void ForeignSocket::beat()
{
    const auto every = m_session.dialect().heartbeat;
    const auto command = m_session.translator().heartbeat();
    if (!every || !command || *every <= 0ms)
        return;
    m_beat = m_clock.after(*every, [this, command = *command] {
        if (!m_joined)
            return;
        emitCommand(command);
        beat();
    });
}

// --- Its rooms ---

void ForeignSocket::join()
{
    if (m_joined || !m_socket)
        return;
    m_joined = true;
    for (const ForeignScope &scope : m_places.all())
        joinRoom(scope);
    m_events.joined();
    beat();
}

void ForeignSocket::joinRoom(const ForeignScope &scope)
{
    for (const SocketCommand &command : m_session.translator().join(scope)) {
        emitCommand(command, [name = scope.name](const Result<void> &joined) {
            if (!joined)
                qInfo("joining %s: %s", qPrintable(name), qPrintable(joined.error().message));
        });
    }
}

void ForeignSocket::changeRooms(const std::vector<ForeignScope> &before)
{
    if (!m_joined)
        return;
    for (const ForeignScope &scope : before) {
        if (ForeignPlaces::isAmong(scope, m_places.all()))
            continue;
        for (const SocketCommand &command : m_session.translator().leave(scope))
            emitCommand(command);
    }
    for (const ForeignScope &scope : m_places.all()) {
        if (!ForeignPlaces::isAmong(scope, before))
            joinRoom(scope);
    }
}

// --- What is said ---

void ForeignSocket::signInAgain()
{
    const auto event = m_session.translator().signInEvent();
    if (m_socket && m_joined && event)
        emitCommand(*event);
}

void ForeignSocket::emitCommand(const SocketCommand &command, Done done)
{
    const auto end = [done](const Result<void> &result) {
        if (done)
            done(result);
    };
    if (!m_socket) {
        end(Error{ errc::NotConnected, u"there is no socket"_s, {} });
        return;
    }
    const Milliseconds timeout = m_session.dialect().ackTimeout;
    if (command.ack != SocketCommand::Ack::None) {
        const bool hasWords = command.ack == SocketCommand::Ack::Object;
        const auto asked = m_socket->request(command.name, command.args, timeout,
            [this, hasWords, end](const Result<AckArguments> &ack) {
                if (!ack)
                    end(ack.error());
                else
                    end(hasWords ? m_session.translator().readAck(ack->args) : Result<void>{});
            });
        if (!asked)
            end(asked.error());
        return;
    }
    const auto sent = m_socket->emitEvent(command.name, command.args);
    if (!sent || command.replyEvent.isEmpty() || !done) {
        end(sent);
        return;
    }
    m_replies.insert_or_assign(command.replyEvent, end);
    m_replyTimer = m_clock.after(timeout, [this] {
        m_replyTimer.cancel();
        for (const auto &[name, waiting] : std::exchange(m_replies, {}))
            waiting(Error{ errc::AckTimeout, u"no answer: "_s + name, {} });
    });
}

void ForeignSocket::replied(const inbound::Replied &told)
{
    const auto waiting = m_replies.extract(told.event);
    if (!waiting.empty())
        waiting.mapped()(told.result);
}

// --- For Diagnostics ---

void ForeignSocket::record(bool on)
{
    m_recording = on;
    if (m_socket)
        m_socket->wireLog().setOn(on);
}

QList<WirePacket> ForeignSocket::packets(quint64 after) const
{
    return m_socket ? m_socket->wireLog().packets(after) : QList<WirePacket>{};
}

} // namespace lockstep::net::dialect
