// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreignevents.h"
#include "net/dialect/foreignhistory.h"
#include "net/dialect/foreignpush.h"
#include "net/dialect/foreignstreams.h"

namespace lockstep::net::dialect {

// core's Remote for a server that is not lockstepd: puts its parts together, and says with them
// when what the Translator words is sent (docs/architecture.md, "Foreign servers"). Sans-IO and
// single-threaded, as NativeRemote.
//
//   Offline --start()--> Connecting: sign-in, lists --Welcomed--> Connected: events, refreshes
//                           ^---- Waiting <---- the server cannot be reached ----/
//
// The session is that of HTTP; without the socket it goes on, and asks now and then.
class DialectRemote final : public Remote
{
public:
    using Options = DialectOptions;

    DialectRemote(Clock &clock, Rng &rng, TransportFactory transports,
        std::shared_ptr<HttpPort> http, std::unique_ptr<Journal> journal, Options options);
    ~DialectRemote() override;

    void start(ClientId client, Sink sink) override;
    void stop() override;
    void retryNow() override;

    void subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply) override;
    void unsubscribe(QList<SpaceId> spaces) override { m_feed.unsubscribe(spaces); }
    void acknowledge(quint64 page) override { m_feed.acknowledge(page); }
    void fetchHistory(HistoryQuery query, Reply<HistoryPage> reply) override;
    void push(QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply) override;
    [[nodiscard]] bool hasSnapshots() const override { return true; }
    void fetchSnapshot(SpaceId space, QString after, SnapshotSink sink) override;
    void cancelSnapshot() override { m_feed.cancelSnapshot(); }
    void watch(QStringList topics) override;
    void setPresence(PresenceState state, IssueId issue, QString field) override;
    void setTyping(QString topic, QString field, bool on) override;
    void recordPackets(bool on) override { m_socket.record(on); }
    void fetchPackets(quint64 after, WirePacketsAnswer answer) override;

private:
    using Urgency = ForeignSession::Urgency;

    // What the parts tell.
    [[nodiscard]] ForeignSession::Events sessionEvents();
    [[nodiscard]] ForeignSweep::Events sweepEvents();
    [[nodiscard]] ForeignSocket::Events socketEvents();
    [[nodiscard]] ForeignStreams::Events streamEvents();

    void begin();
    void endSession();
    void lost(const Error &why);
    void placesChanged(const std::vector<ForeignScope> &before);
    void listed(bool isWhole);
    void welcome();
    void socketJoined();
    void watchBegins(const QString &topic);
    [[nodiscard]] QStringList watched(QLatin1StringView kind) const; // ids

    Clock &m_clock;
    Rng &m_rng;
    const std::shared_ptr<HttpPort> m_http;
    const std::unique_ptr<Journal> m_journal;
    const Options m_options;
    ClientId m_client{};
    int m_failures = 0; // in a row, of connecting
    Timer m_comeBack{};
    QSet<QString> m_watched{}; // topics

    Later m_later;
    Mirror m_mirror;
    MirrorFeed m_feed;
    ForeignSession m_session;
    const ForeignContext m_context;
    ForeignStatus m_status;
    // What is read...
    ForeignPlaces m_places;
    ForeignIssues m_issues;
    ForeignComments m_comments;
    ForeignSweep m_sweep;
    ForeignHints m_hints;
    ForeignFigures m_figures;
    ForeignNotices m_notices;
    ForeignHistory m_history;
    // ... what is heard...
    ForeignSocket m_socket;
    ForeignStreams m_streams;
    ForeignPresence m_presence;
    ForeignEvents m_events;
    // ... and what is written.
    ForeignWriting m_writing;
    IssueWrites m_issueWrites;
    CommentWrites m_commentWrites;
    ForeignPush m_push;
};

} // namespace lockstep::net::dialect
