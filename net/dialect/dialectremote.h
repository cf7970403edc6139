// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/eventstream.h"
#include "net/dialect/mirror.h"
#include "net/dialect/requestqueue.h"
#include "net/dialect/sameevents.h"
#include "net/dialect/translator.h"
#include "net/socketio/socketclient.h"

#include <set>

namespace lockstep::net::dialect {

// core's Remote for a server that is not lockstepd: says when what the Translator words is sent
// (docs/architecture.md, "Foreign servers"). Sans-IO and single-threaded, as NativeRemote.
//
//   Offline --start()--> Connecting: sign-in, lists --Welcomed--> Connected: events, refreshes
//                           ^---- Waiting <---- the server cannot be reached ----/
//
// The session is that of HTTP; without the socket it goes on, and asks now and then.
class DialectRemote final : public Remote
{
public:
    struct Options
    {
        QUrl server{};
        std::vector<Dialect> variants{}; // the first one that works is taken
        std::map<QString, QString> parameters{};
        Credentials credentials{};
        std::optional<Session> session{}; // from the vault
        std::function<void(const Session &)> keepSession{}; // to the vault; may be empty
        // Who signs in as far as it is known now: asked whenever a session begins. Empty: it is
        // what stands above.
        struct SignIn
        {
            std::optional<Session> session{};
            Credentials credentials{};
        };
        std::function<SignIn()> signInNow{};
        SocketClient::Options socket{}; // but for what the dialect says
        Error problem{}; // why it cannot be used at all; without a code: there is none
        Milliseconds hintPause{ 300 }; // what is told in that time is looked at together
    };

    DialectRemote(Clock &clock, Rng &rng, TransportFactory transports,
        std::shared_ptr<HttpPort> http, std::unique_ptr<Journal> journal, Options options);
    ~DialectRemote() override;

    void start(ClientId client, Sink sink) override;
    void stop() override;
    void retryNow() override;

    void subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply) override;
    void unsubscribe(QList<SpaceId> spaces) override;
    void acknowledge(quint64 page) override;
    void fetchHistory(HistoryQuery query, Reply<HistoryPage> reply) override;
    void push(QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply) override;
    [[nodiscard]] bool hasSnapshots() const override { return true; }
    void fetchSnapshot(SpaceId space, QString after, SnapshotSink sink) override;
    void cancelSnapshot() override { ++m_snapshot; }
    void watch(QStringList topics) override;
    void setPresence(PresenceState state, IssueId issue, QString field) override;
    void setTyping(QString topic, QString field, bool on) override;
    void recordPackets(bool on) override;
    void fetchPackets(quint64 after, WirePacketsAnswer answer) override;

private:
    using Urgency = RequestQueue::Urgency;
    using Answer = RequestQueue::Answer;
    using Then = std::function<void()>;
    using Finish = std::function<void(Outcome)>;
    struct Sweep;
    struct PushRun;
    struct Following // a subscription
    {
        qint64 sent = 0;
        quint64 page = 0; // that is not acknowledged yet; 0: live
    };

    // dialectremote.cpp
    void setState(ConnectionState state, const Error &reason = {});
    void tellStatus();
    void tell(RemoteNews news);
    void later(Then work); // in order, and not from inside this call
    void endSession();
    void lost(const Error &why);
    void followEvents(); // what the mirror has made
    void sendPage(const SpaceId &space, Following &following);
    // Nothing comes back once the session is over, but for writes: they learn of it.
    void ask(
        Urgency urgency, RequestQueue::Make make, Answer answer, std::optional<Instant> until = {});
    void askOnce(Urgency urgency, RequestQueue::Make make, Answer answer,
        std::optional<Instant> until, bool mayRenew);

    // dialectsignin.cpp
    void begin();
    void tryVariant(size_t index);
    void probeVariant(size_t at);
    void useSession();
    void signIn();
    void signInFailed(const Error &error, int status);
    void takeSession(Session session);
    void identified();
    // Nothing else is sent meanwhile. `done` does not come when the session is lost by it.
    void renewSession(std::function<void(bool renewed)> done);
    void renewByPassword(const Error &why, bool isRefused);
    void endRenewal(std::optional<Session> session);
    void armRenewal();
    void needSignIn(const Error &error);

    // dialectlists.cpp
    void startSweep(bool full);
    void nextStep();
    void addStep(Then step);
    void sweepScopes();
    void listScopes(const QString &kind, const QString &parent, int page);
    void sweepSpaces();
    void describe(const ForeignScope &scope);
    void listPeople(const ForeignScope &scope, int page, std::shared_ptr<std::vector<User>> found);
    void sweepIssues();
    [[nodiscard]] bool notRead(const QString &what, const Error &why);
    void endSweep();
    void welcome();
    struct Listing
    {
        QString entity{};
        ForeignScope scope{}; // without id: of all
        quint64 number = 0;
        bool hasPages = false;
        Urgency urgency{};
        std::optional<Instant> until{};
        std::function<void(Result<void>)> done{};
    };
    void list(const QString &entity, const ForeignScope &scope, Urgency urgency,
        std::optional<Instant> until, std::function<void(Result<void>)> done);
    void listPage(std::shared_ptr<Listing> listing, int page);
    void settleMissing(std::shared_ptr<Listing> listing);
    void readOne(const QString &entity, const QString &id, Urgency urgency,
        std::optional<Instant> until, std::function<void(Result<void>)> done);
    void take(const ForeignIssue &told, const Cause &cause = {});
    void fetchComments(const IssueId &issue, Urgency urgency, std::optional<Instant> until,
        std::function<void(Result<void>)> done);
    void fetchMessages(const ForeignScope &channel, Urgency urgency, std::optional<Instant> until,
        std::function<void(Result<void>)> done);
    void sweepComments();
    [[nodiscard]] Mirror::Space *spaceOfChannel(const ForeignScope &channel);
    [[nodiscard]] const ForeignScope *channelOf(const Mirror::Space &space) const;
    void hintIssue(const QString &entity, const QString &id, const QString &scope);
    void hintComments(const QString &entity, const QString &id);
    void hintScope(const QString &scope);
    void armHints();
    void takeHints();

    // dialectlive.cpp
    void openSocket();
    void closeSocket();
    [[nodiscard]] QUrl socketUrl() const;
    void socketConnected();
    void socketLost();
    void socketFailed(const ConnectFailure &failure);
    void joinAll();
    void join(const ForeignScope &scope);
    void changeRooms(const std::vector<ForeignScope> &before);
    [[nodiscard]] static bool isAmong(
        const ForeignScope &scope, const std::vector<ForeignScope> &scopes);
    void emitCommand(const SocketCommand &command, std::function<void(Result<void>)> done = {});
    void beat();
    void openStreams();
    void closeStreams();
    void openStream(const QString &name, const ForeignScope &scope, int failures = 0);
    void received(const InboundEvent &event);
    void hear(const Inbound &told);
    void hear(const inbound::IssueTold &told);
    void hear(const inbound::CommentTold &told);
    void hear(const inbound::PresenceTold &told);
    void forgetPresence();
    void hear(const inbound::TypingTold &told);
    void hear(const inbound::MemberTold &told);
    [[nodiscard]] std::optional<ForeignIssue> foreignOf(const IssueId &issue);

    // dialectfigures.cpp
    void askFacts(size_t at, std::function<void()> then);
    void putQueues();
    void fetchFigures(const QueueId &queue, Urgency urgency, std::function<void()> then);
    void askFigures(const ForeignScope &scope, Urgency urgency, bool mayRepeat, Then then);
    void tellFigures(const inbound::MetricsTold &told);
    void sweepFigures(); // of the queues that are watched
    void fetchHeatmap(const ForeignScope &scope);
    void listNotifications();
    void hear(const inbound::MetricsTold &told);
    void hear(const inbound::HeatmapTold &told);
    void hear(const inbound::NotificationTold &told);
    void endHistories(const Error &why);
    void tellHeld(); // notifications that waited for a look at what they are about

    // dialectwrites.cpp
    void nextMutation();
    void settle(const Mutation &mutation, Outcome outcome);
    void endPush(Error why);
    void askWrite(HttpRequest request, Answer answer);
    [[nodiscard]] Instant writeUntil() const;
    [[nodiscard]] Outcome failure(const Error &error, int status = 0);
    [[nodiscard]] Outcome applied(const SpaceId &space, const QString &name = {}) const;
    [[nodiscard]] Outcome conflicted(const Mutation &mutation, Conflict conflict);
    void decide(const Mutation &mutation, const mutation::CreateIssue &m, Finish finish);
    void decide(const Mutation &mutation, const mutation::UpdateIssue &m, Finish finish);
    void decide(const Mutation &mutation, const mutation::DeleteIssue &m, Finish finish);
    void decide(const Mutation &mutation, const mutation::AddComment &m, Finish finish);
    void decide(const Mutation &mutation, const mutation::EditComment &m, Finish finish);
    void decide(const Mutation &mutation, const mutation::DeleteComment &m, Finish finish);
    void decideOwn(const Mutation &mutation, Finish finish);
    void sendCreate(const Mutation &mutation, const mutation::CreateIssue &m, Finish finish);
    void finishCreate(
        const Mutation &mutation, const Issue &wanted, const IssueId &id, Finish finish);
    void tryUpdate(const Mutation &mutation, const FieldChanges &changes, const IssueId &id,
        int attempt, Finish finish);
    void sendWrites(std::shared_ptr<Translator::Write> write, const QString &entity, size_t index,
        std::optional<ForeignIssue> shown,
        std::function<void(Result<std::optional<ForeignIssue>>, int status)> done);
    void readAgain(const IssueId &id, std::function<void(Result<void>)> done);
    void sendComment(const Mutation &mutation, const mutation::AddComment &m, Finish finish);
    void readComments(
        const Mutation &mutation, const IssueId &issue, std::function<void(Result<void>)> done);

    Clock &m_clock;
    Rng &m_rng;
    TransportFactory m_transports;
    std::shared_ptr<HttpPort> m_http;
    std::unique_ptr<Journal> m_journal;
    Options m_options;
    Mirror m_mirror;
    Sink m_sink{};
    ClientId m_client{};
    ConnectionStatus m_status{};
    std::vector<RemoteNews> m_batch{};
    Timer m_flush{};
    std::vector<Then> m_later{};
    Timer m_laterTimer{};
    Timer m_comeBack{};
    int m_failures = 0; // in a row, of connecting
    bool m_welcomed = false; // in this session
    quint64 m_generation = 0; // of the session
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    std::map<SpaceId, Following> m_following{};
    quint64 m_lastPage = 0;
    quint64 m_snapshot = 0;

    size_t m_variant = 0;
    std::unique_ptr<Translator> m_translator{};
    std::unique_ptr<RequestQueue> m_queue{};
    std::optional<Session> m_session{};
    bool m_signedIn = false; // in this session, with credentials
    std::optional<Instant> m_tokenSince{}; // none: it was kept from an earlier process
    std::vector<std::function<void(bool)>> m_renewed{}; // who waits for a renewal
    Timer m_renewal{};

    std::unique_ptr<Sweep> m_sweep{};
    bool m_sweepAgain = false;
    bool m_lookSoon = false; // m_refresh is due because of a hint
    std::optional<Instant> m_scopesListed{};
    std::vector<ForeignScope> m_scopes{};
    Timer m_refresh{};
    std::map<std::pair<QString, QString>, QString> m_issueHints{}; // entity and id; scope
    std::set<std::pair<QString, QString>> m_commentHints{};
    Timer m_hintTimer{};
    bool m_takingHints = false;

    std::unique_ptr<SocketClient> m_socket{};
    Timer m_socketTimer{}; // opens it again
    int m_socketFailures = 0;
    bool m_socketRenewed = false; // the session, because the socket was refused
    bool m_joined = false;
    bool m_probed = false; // HTTP, since the socket was lost
    bool m_recording = false;
    Timer m_beat{};
    std::map<QString, std::function<void(Result<void>)>> m_replies{}; // by event
    Timer m_replyTimer{};
    struct Stream
    {
        EventStream parser{};
        Timer timer{};
        int failures = 0; // in a row: it ended and had said nothing
    };
    std::map<QString, Stream> m_streams{};
    SameEvents m_same;
    JsonDocument m_json{};
    QSet<QString> m_watched{};
    IssueId m_openIssue{};
    std::map<IssueId, QSet<UserId>> m_viewers{};
    QSet<UserId> m_present{}; // who was told to be there
    QSet<UserId> m_announced{}; // and will be told to go
    std::vector<ForeignNotification> m_held{};
    Timer m_heldTimer{};
    QHash<QString, quint64> m_figuresHeard{}; // events with them, by the foreign id of the queue
    Timer m_heatTimer{};
    std::map<quint64, Reply<HistoryPage>> m_histories{}; // that are asked for
    quint64 m_lastHistory = 0;
    bool m_streaming = false; // in place of the socket
    std::shared_ptr<PushRun> m_push{};
    QHash<OpId, int> m_writeFailures{};
    ForeignCounters m_counters{};
};

} // namespace lockstep::net::dialect
