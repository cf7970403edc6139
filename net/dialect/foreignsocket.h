// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreigncontext.h"
#include "net/dialect/foreignplaces.h"

namespace lockstep::net::dialect {

// The socket of a foreign server, as long as there is a session: opened again whenever it is lost
// or refused, signed in, and in the room of every place. All that it tells may be missing, late or
// wrong.
class ForeignSocket
{
public:
    using Done = std::function<void(Result<void>)>; // may be empty

    // What becomes of it.
    struct Events
    {
        std::function<void()> joined{}; // it is signed in, and in its rooms
        std::function<void()> lost{}; // it was there
        std::function<void(bool isNews)> failed{}; // to connect; true: for the first time since
        std::function<void()> absent{}; // this server has none
        std::function<void(const InboundEvent &)> told{};
    };

    ForeignSocket(const ForeignContext &context, Rng &rng, TransportFactory transports,
        HttpPort &http, const DialectOptions &options, const ForeignPlaces &places, Events events);

    void open();
    void close(); // not from inside its own callbacks
    void retryNow(); // if it is not there
    [[nodiscard]] bool isJoined() const { return m_joined; }
    [[nodiscard]] QString transportName() const; // empty: it is not there

    void signInAgain(); // the session has another token
    void changeRooms(const std::vector<ForeignScope> &before); // places have come and gone
    void emitCommand(const SocketCommand &command, Done done = {});
    void replied(const inbound::Replied &told);

    void record(bool on);
    [[nodiscard]] QList<WirePacket> packets(quint64 after) const;

private:
    [[nodiscard]] std::optional<Translator::SocketAddress> address() const;
    [[nodiscard]] QUrl url() const;
    void log(const QString &what) const;
    [[nodiscard]] SocketClient::Options optionsFor(const Translator::SocketAddress &address) const;
    void connected();
    void join();
    void joinRoom(const ForeignScope &scope);
    void lost();
    void failed(const ConnectFailure &failure);
    void openAfter(Milliseconds pause);
    void beat();

    Clock &m_clock;
    Rng &m_rng;
    TransportFactory m_transports;
    HttpPort &m_http;
    const DialectOptions &m_options;
    ForeignSession &m_session;
    const ForeignPlaces &m_places;
    Events m_events;
    std::unique_ptr<SocketClient> m_socket{};
    Timer m_reopen{};
    int m_failures = 0; // in a row, after ends that the server wanted
    bool m_renewed = false; // the session, because the socket was refused
    bool m_joined = false;
    bool m_failureTold = false; // since it was there
    bool m_recording = false;
    Timer m_beat{};
    std::map<QString, Done> m_replies{}; // that are waited for, by event
    Timer m_replyTimer{};
};

} // namespace lockstep::net::dialect
