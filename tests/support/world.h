// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/issues/administration.h"
#include "server/servercore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/invariants.h"
#include "tests/support/memorylink.h"
#include "tests/support/queueexecutor.h"
#include "tests/support/worldclient.h"
#include "tests/support/worldkit.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <set>

namespace lockstep {

inline const WorkspaceId worldWorkspace{ QStringLiteral("default") };

// A whole team in one thread on virtual time: the real server (over SQLite in memory) and any
// number of real clients (engine, store, remote, Socket.IO, Engine.IO, RFC 6455), with lines
// between them that can fail. Everything that may happen in another order does so by the seed.
//
//   World world{ seed };
//   world.addUser(u"jane"_s);
//   world.addProject(u"LOCK"_s);                      // everybody so far is a member
//   auto &jane = world.client(u"jane"_s);
//   const IssueId issue = jane.create(u"LOCK"_s, u"It does not print"_s);
//   world.cut(jane);
//   jane.edit(issue, Field::Status, u"In Progress"_s);
//   world.heal(jane);
//   QVERIFY2(world.settle(), world.why());
//   QVERIFY2(world.converged(), world.why());
class World
{
public:
    struct Options
    {
        bool attachments = false; // the server keeps some
        // Clients keep their profiles in files, so that they can be restarted and killed.
        bool files = false;
        Milliseconds delay{ 20 }; // of the lines, one way
        Milliseconds slowness{ 5 }; // at most so long a task waits for a thread
        std::chrono::seconds tokenLifetime{ 900 };
        server::HubLimits limits{};
        server::SnapshotLimits snapshots{};
        bool hasSnapshots = true; // else events only
        SyncEngine::SnapshotsFrom snapshotsFrom{};
        qsizetype rowsATurn = 0; // of clients, for their cache; 0: as in the product
        // Of whoever plays many worlds: its template is the team at the start.
        WorldKit *kit = nullptr;
        // What a client does is on its disk when the call returns.
        bool savesAtOnce = true;
    };

    explicit World(quint64 seed) : World(seed, Options{}) {}
    World(quint64 seed, Options options);
    ~World();
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    // --- The team ---
    // "jane" is jane@example.com; `title` is how she is called, by default "jane".
    UserId addUser(const QString &name, bool workspaceAdmin = false, const QString &title = {});
    // All users so far become members, the first of them admin; with a list: those.
    ProjectId addProject(const QString &key, QStringList names = {}, const QString &title = {});
    void setRole(const QString &projectKey, const QString &name, Role role);
    [[nodiscard]] ProjectId project(const QString &key) const { return m_projects.at(key); }
    [[nodiscard]] static UserId userId(const QString &name);
    // Made and started at its first use; another window of the same user has a name of its own.
    WorldClient &client(const QString &user, const QString &window = {});
    [[nodiscard]] std::vector<WorldClient *> clients() const;
    [[nodiscard]] bool hasFiles() const { return m_options.files; }
    [[nodiscard]] server::ServerCore &server() { return *m_server->core; }
    [[nodiscard]] server::FileStore *files() { return m_files.get(); } // null: none
    [[nodiscard]] server::Storage &storage() { return m_kit->storage(); } // on this "thread"
    // What is there now is how the next worlds of the kit begin.
    void keepAsTemplate();
    [[nodiscard]] server::HttpHandler handler() const { return m_server->core->handlers().handle; }
    [[nodiscard]] QByteArray tokenOf(const QString &user) { return token(userId(user)); }
    [[nodiscard]] const server::TokenKeys &keys() const { return m_keys; }
    // As the owner of the server does it from outside the protocol.
    void administer(const std::function<void(server::Administration &)> &work);

    // --- What goes wrong ---
    enum class Cut {
        Close, // both ends hear of it, and what was under way is lost
        Silent, // nobody hears anything: half-open, as with a dead router
        Upwards, // the server hears nothing, one way
        Downwards, // the client hears nothing
    };
    void cut(WorldClient &client, Cut how = Cut::Close); // and it stays cut
    void heal(WorldClient &client); // connects by itself, when its next attempt is due
    void blink(WorldClient &client); // cut, and whole again at once
    void setDelay(WorldClient &client, Milliseconds oneWay);
    void cutAfter(WorldClient &client, qsizetype bytes); // in the middle of a message; once
    // In the midst of whatever goes on, after so many more tasks of all threads.
    void afterTasks(int tasks, std::function<void()> what);
    void forgetAfterTasks() { m_countDowns.clear(); }
    // Told before each task of a thread that uses a disk whose it is (null: the server's), so that
    // a single statement can fail; and after it, with false.
    using DiskWatch = std::function<void(const WorldClient *of, bool begins)>;
    void watchDisks(DiskWatch watch) { m_diskWatch = std::move(watch); }
    // The next messages of the client and for it arrive twice.
    void repeatMessages(WorldClient &client, int count);
    // The power fails after so many more tasks: what the cache has not synced by now is lost.
    void failPower(WorldClient &client, int tasks);
    // A copy of its profile, for later; and then that is put in the place of the profile, or that
    // of another window of the user is. False: there is none.
    void keepProfile(WorldClient &client);
    bool putBackProfile(WorldClient &client, WorldClient *from = nullptr);
    void setServerBroken(bool broken); // its disk takes nothing
    void setBroken(WorldClient &client, bool broken); // the disk of the client
    // Politely, or as by a crash: what was not committed, told or sent is lost.
    void stopServer(bool kill = false);
    void startServer();
    void backUp();
    // The server crashes, and goes on from the backup (without one: from the template).
    void restoreBackup();
    [[nodiscard]] bool isServerUp() const { return m_server != nullptr; }
    // The server drops events, but for the newest of each space, and results of mutations that are
    // older than this. False: it could not.
    bool trim(qint64 keepEvents, std::chrono::seconds age);
    void revokeTokens(const QString &user);
    void setTokensBroken(const QString &user, bool broken); // what it gets is not accepted

    // --- Time ---
    void advance(Milliseconds duration);
    void pump(); // what can happen without time passing
    // Until the condition holds; false when it does not within `limit`.
    bool advanceUntil(const std::function<bool()> &condition, Milliseconds limit = 180s);
    // Until everybody who has a line is live and has nothing left to send. False, with why(), if
    // that does not come about: a client is stuck.
    bool settle(Milliseconds limit = 180s);
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] Rng &rng() { return m_rng; }

    // --- What is promised ---
    // Everybody has the rows of the server, those are what the log says, the hashes are equal, the
    // outboxes empty; every op took effect once; nobody's value was overwritten unseen; everything
    // typed can be found. If not, why() says who, which issue, which field.
    bool converged();
    [[nodiscard]] const char *why() const { return m_why.constData(); }
    // All are connected, for themselves, for the server and for each other.
    [[nodiscard]] bool isEverybodyHere();
    // Nothing is wrong so far. To be called in between, when rights are changed: within 5 s nobody
    // has what he may not read any more.
    bool holds();
    // A client that has gone without a word is gone for the others within 60 s.
    bool leavesPresence(WorldClient &client);
    [[nodiscard]] const InvariantCounts &checks() const { return m_checks; }
    void complain(Invariant invariant, const QString &what);
    void checked(Invariant invariant, qint64 times = 1)
    {
        m_checks[static_cast<size_t>(invariant)] += times;
    }

    // --- The server's side, for tests to look at ---
    [[nodiscard]] std::optional<server::IssueRow> row(const IssueId &issue);
    // From the first event on, also those that are not kept any more. The bodies of the events
    // too, as they stand there, if they are wanted.
    [[nodiscard]] QList<ChangeEvent> log(const SpaceId &space, QByteArray *bodies = nullptr);
    [[nodiscard]] int countInLog(const SpaceId &space, const OpId &op);
    [[nodiscard]] QList<Conflict> conflictsOf(const QString &user);

    void note(const QString &what); // into the trace
    [[nodiscard]] QByteArray trace() const { return m_trace.join('\n'); }
    // Of everything that has happened: also every event at every client, and every answer.
    [[nodiscard]] quint64 traceHash() const { return m_traceHash; }

private:
    friend class WorldClient;
    struct ServerProcess
    {
        explicit ServerProcess(const Clock &clock) : storage(clock), hash(clock), loop(clock) {}
        QueueExecutor storage;
        QueueExecutor hash;
        QueueExecutor loop;
        std::unique_ptr<server::ServerCore> core{};
    };
    struct Typed // a line of text that somebody has typed
    {
        QString text{};
        QString client{};
        OpId op{};
        bool saved = false; // he was told so
    };

    void connectLines();
    void listExecutors();
    [[nodiscard]] std::optional<Instant> nextDue() const;
    [[nodiscard]] Milliseconds someLatency();
    [[nodiscard]] QByteArray token(const UserId &user);
    [[nodiscard]] QString busyBecause(); // empty: quiet
    // Of what the outbox still holds: what does not wait for a decision of its author.
    [[nodiscard]] static QList<OutboxRow> underWay(const SyncEngine &engine);
    void countDown();
    void runWatched(QueueExecutor &executor);
    void forgetLost();
    void forgetLost(WorldClient &client);
    // His, of which something is neither in a log nor with him any more.
    [[nodiscard]] QSet<OpId> lostOps(WorldClient &client, const QByteArray &logged);
    void noteAnswered(WorldClient &client, const MutationResult &result);
    // What this client has from snapshots, not from events, and what changed nothing.
    void noteConfirmed(WorldClient &client);
    [[nodiscard]] QByteArray everythingLogged();
    [[nodiscard]] QByteArray everythingUnsent(); // by its authors
    [[nodiscard]] QByteArray unsentBy(WorldClient &client);
    void remember(const WorldClient &client, const OpId &op, const MutationBody &body);
    // It is on the disk with this body: what it said before, its author has changed himself.
    void noteSaved(const WorldClient &client, const OpId &op, const MutationBody &body);
    // What he has changed himself, before it was saved.
    void forgetAmended(WorldClient &client);
    void forget(const std::function<bool(const Typed &)> &which);
    // He has let go of it; by its text, for a mutation that is sent anew has another op.
    void forgetText(const WorldClient &client, const MutationBody &body);
    // What he had typed with these ops and has changed with this one.
    void forgetTypedOver(
        const WorldClient &client, const QSet<OpId> &ops, const MutationBody &body);

    // worldcheck.cpp
    struct LogCheck;
    struct Truth;
    [[nodiscard]] Truth readTruth();
    [[nodiscard]] QList<SpaceId> allSpaces() const;
    [[nodiscard]] QList<server::LogRow> logRows(const SpaceId &space);
    [[nodiscard]] static QList<Conflict> conflictsIn(const QList<ChangeEvent> &log); // open ones
    void checkServer(const Truth &truth);
    void checkLog(const SpaceId &space, const QList<ChangeEvent> &log);
    void checkInbox(const SpaceId &space, const Replica &replica, const QString &who);
    void checkProject(
        const SpaceId &space, const Truth &truth, const Replica &replica, const QString &who);
    void checkClient(WorldClient &client, const Truth &truth);
    void mix(QByteArrayView bytes);
    void mix(qint64 number);
    void checkOutbox(WorldClient &client);
    void checkPresence(WorldClient &client);
    [[nodiscard]] bool seesOthers(WorldClient &client);
    void checkBounds();
    void checkTyped(const Truth &truth);
    void watchApplied(WorldClient &client, const ChangeEvent &event);
    [[nodiscard]] bool wereRightsChanged(const UserId &user, const SpaceId &space);

    Options m_options;
    Rng m_rng;
    FakeClock m_clock{};
    server::TokenKeys m_keys{};
    std::unique_ptr<WorldKit> m_ownKit{};
    WorldKit *m_kit;
    server::Storage *m_storage; // of the kit
    std::unique_ptr<QTemporaryDir> m_filesDirectory{};
    std::unique_ptr<server::FileStore> m_files{};
    std::unique_ptr<ServerProcess> m_server{};
    Timer m_restart{};
    std::optional<QTemporaryDir> m_directory{};
    QStringList m_users{};
    std::map<QString, ProjectId> m_projects{};
    std::map<QString, std::unique_ptr<WorldClient>> m_clients{};
    QSet<QString> m_brokenTokens{};

    QList<Typed> m_typed{};
    struct Sent
    {
        Mutation mutation{}; // as the server got it
        QString client{};
        qint64 deed = 0; // the how-many-th of that client, whatever op it was sent as; 0: unknown
    };
    QHash<OpId, Sent> m_sent{};
    std::vector<QueueExecutor *> m_executors{};
    std::vector<QueueExecutor *> m_ready{};
    DiskWatch m_diskWatch{};
    std::vector<std::pair<int, std::function<void()>>> m_countDowns{};
    bool m_hasBackup = false;
    std::map<SpaceId, QList<server::LogRow>> m_trimmed{}; // logs with what is not kept any more
    bool m_rightsTouched = false; // since the template
    std::map<std::pair<QString, SpaceId>, Instant> m_revokedSince{}; // by client
    Instant m_nextLook{}; // at them
    InvariantCounts m_checks{};
    QByteArrayList m_complaints{};
    QByteArray m_why{};
    QByteArrayList m_trace{};
    quint64 m_traceHash = 14695981039346656037u; // FNV-1a, 64 bits
};

} // namespace lockstep
