// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/sync/abilities.h"
#include "core/sync/diagnostics.h"
#include "core/sync/event.h"
#include "core/sync/history.h"
#include "core/sync/snapshot.h"

#include <functional>
#include <vector>

namespace lockstep {

// What the user is told about the connection; each has its own look in the status bar.
enum class ConnectionState {
    Offline, // by choice ("Work offline"), or not started
    Connecting, // also while catching up: "connected" means every subscription is live
    Connected,
    Waiting, // for the next attempt, at `nextAttempt`
    SignInNeeded, // the token was refused: no attempt until the user has signed in
    Refused, // by a limit (LIMIT_CONNECTIONS): no attempt until the user asks for one
    Incompatible, // another protocol, or no Lockstep server at all
};

struct ConnectionStatus
{
    ConnectionState state = ConnectionState::Offline;
    Error reason{}; // why Waiting, SignInNeeded, Refused or Incompatible
    std::optional<Instant> nextAttempt{};
    int attempt = 0; // since the last stable connection
    QString server{}; // URL without secrets
    QString transport{}; // "websocket", "polling", "http" (asks now and then) or empty
    std::optional<Milliseconds> ping{}; // last round trip measured
    // Of a server that is not lockstepd: when all lists were read last, ISO 8601 UTC. Conflicts are
    // found as well as that server allows.
    QString refreshedAt{};
    std::optional<ForeignCounters> foreign{}; // of such a server
    friend bool operator==(const ConnectionStatus &, const ConnectionStatus &) = default;
};

// A place in the log of a space: everything up to `seq` of `epoch` is stored here.
struct Cursor
{
    SpaceId space{};
    qint64 seq = 0;
    QString epoch{}; // empty: nothing stored yet
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

struct SpaceInfo
{
    SpaceId id{};
    QString name{};
    Role role{};
    qint64 head = 0;
    bool idsOnly = false; // its events come without their contents
    friend bool operator==(const SpaceInfo &, const SpaceInfo &) = default;
};

struct PresentUser
{
    User user{};
    PresenceState state{};
    IssueId issue{};
    QString field{};
    friend bool operator==(const PresentUser &, const PresentUser &) = default;
};

// docs/protocol.md, "8. Limits": those that a client has to keep.
struct Limits
{
    qint64 eventsPerMinute = 100; // counted events, in any 60 s
    qint64 eventsPerSecond = 40;
    qint64 packetBytes = 1'000'000;
    qint64 batchMutations = 100;
    qint64 batchBytes = 256 * 1024;
    qint64 attachmentBytes = 25 * 1024 * 1024;
    friend bool operator==(const Limits &, const Limits &) = default;
};

// docs/protocol.md, "2. Sign-in and session"
struct Hello
{
    User user{};
    WorkspaceId workspace{};
    QString workspaceName{};
    QString epoch{};
    QList<SpaceInfo> spaces{};
    QList<PresentUser> presence{};
    Limits limits{};
    qint64 lastOp = 0; // highest number the server has of this client's ops
    qint64 tokenExpiresInMs = 0;
    QString serverTime{};
    std::optional<Abilities> abilities{}; // none: all that lockstepd can do
    friend bool operator==(const Hello &, const Hello &) = default;
};

struct SubscribeReply
{
    enum class Status { Live, CatchingUp, Resync, Forbidden };
    SpaceId space{};
    Status status{};
    qint64 head = 0;
    QString epoch{};
    friend bool operator==(const SubscribeReply &, const SubscribeReply &) = default;
};

// What a Remote tells, in the order in which it happened.
namespace remote {
struct StatusChanged
{
    ConnectionStatus status{};
};
struct Welcomed
{
    Hello hello{};
}; // a new session: subscriptions are to be sent again
struct Changed
{
    ChangeEvent event{};
}; // live
// Missed events. The next page comes when acknowledge(page) says that this one is stored.
struct Page
{
    quint64 page = 0;
    SpaceId space{};
    std::vector<ChangeEvent> events{};
    qint64 head = 0;
    std::optional<quint64> hash{};
};
struct Happened
{
    EphemeralEvent event{};
};
} // namespace remote
using RemoteNews = std::variant<remote::StatusChanged, remote::Welcomed, remote::Changed,
    remote::Page, remote::Happened>;

// Port to a server. It owns connecting, signing in and reconnecting; it keeps no queue: a call
// while there is no session fails at once, and whoever called sends again after Welcomed.
// Calls and callbacks are on the owner's thread. Implementations: NativeRemote (lockstepd),
// DialectRemote (foreign servers: it keeps the log that they do not keep), FakeRemote in the tests.
class Remote
{
public:
    using Sink = std::function<void(std::vector<RemoteNews>)>; // one batch a frame of work

    virtual ~Remote() = default;
    virtual void start(ClientId client, Sink sink) = 0;
    virtual void stop() = 0; // Offline; also "Work offline"
    virtual void retryNow() = 0; // ends a wait; after SignInNeeded: asks for the token anew

    template <typename T>
    using Reply = std::function<void(Result<T>)>; // exactly once, also when the session is lost

    virtual void subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply) = 0;
    virtual void unsubscribe(QList<SpaceId> spaces) = 0;
    virtual void acknowledge(quint64 page) = 0;
    // `acked`: results of all ops up to this number are stored here. At most 100 and 256 KiB.
    virtual void push(QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply)
        = 0;
    // What was done to an issue. Servers that keep no log do not offer it.
    virtual void fetchHistory(HistoryQuery query, Reply<HistoryPage> reply)
    {
        Q_UNUSED(query)
        reply(Error{ errc::UnknownEvent, QStringLiteral("this server offers no history"), {} });
    }
    // docs/protocol.md, "3. Spaces and subscriptions": every row of a space, in parts, then `done`
    // (exactly once, unless cancelled). One at a time. `after`: behind that issue or message.
    struct SnapshotSink
    {
        std::function<void(std::vector<SnapshotRow>)> rows{};
        std::function<void(Result<void>)> done{};
    };
    [[nodiscard]] virtual bool hasSnapshots() const { return false; }
    virtual void fetchSnapshot(SpaceId, QString, SnapshotSink) {}
    virtual void cancelSnapshot() {}
    // Bytes of attachments, from and to files here. `done` comes exactly once, unless cancelled.
    // Several at once, one of each id. Errors: the server's codes, IO.
    struct FileSink
    {
        std::function<void(qint64)> progress{}; // bytes that have arrived at the other side
        std::function<void(Result<void>)> done{};
    };
    // Goes on where an earlier one has stopped, also in another process.
    virtual void uploadFile(Attachment attachment, QString path, FileSink sink)
    {
        Q_UNUSED(attachment)
        Q_UNUSED(path)
        sink.done(Error{ errc::NoFileStore, QStringLiteral("this server keeps no files"), {} });
    }
    // Adds to what `path` has of it. What came is to be checked against the hash.
    virtual void downloadFile(Attachment attachment, QString path, FileSink sink)
    {
        Q_UNUSED(attachment)
        Q_UNUSED(path)
        sink.done(Error{ errc::NoFileStore, QStringLiteral("this server keeps no files"), {} });
    }
    virtual void cancelFile(AttachmentId attachment) { Q_UNUSED(attachment) }
    virtual void watch(QStringList topics) = 0; // the whole set, again after each Welcomed
    virtual void setPresence(PresenceState state, IssueId issue, QString field) = 0;
    virtual void setTyping(QString topic, QString field, bool on) = 0;

    // For Diagnostics. What goes over the wire is kept while `on`, the last 500 packets; turning it
    // off forgets nothing.
    virtual void recordPackets(bool on) { Q_UNUSED(on) }
    // The kept ones with higher numbers, oldest first.
    virtual void fetchPackets(quint64 after, WirePacketsAnswer answer)
    {
        Q_UNUSED(after)
        answer({});
    }
};

} // namespace lockstep
