// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/sqlitestore.h"
#include "core/sync/syncengine.h"
#include "net/native/nativeremote.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorylink.h"
#include "tests/support/queueexecutor.h"

#include <memory>

namespace lockstep::net {
class LinkSnapshots;
}

namespace lockstep {

class World;

// One window of the World: a real engine on a store of its own, and the one who sits before it.
// What he does is on the disk when the call returns, unless the name says otherwise.
class WorldClient
{
public:
    WorldClient(World &world, QString user, QString window);
    ~WorldClient();
    WorldClient(const WorldClient &) = delete;
    WorldClient &operator=(const WorldClient &) = delete;

    [[nodiscard]] const QString &name() const { return m_name; } // "jane" or "jane/second"
    [[nodiscard]] const QString &user() const { return m_user; }
    [[nodiscard]] SyncEngine &engine();
    [[nodiscard]] const Replica &replica() { return engine().replica(); }
    [[nodiscard]] bool isRunning() const { return m_process != nullptr; }
    [[nodiscard]] bool isConnected();
    [[nodiscard]] bool isCut() const { return m_cut; }

    void start();
    void stop(); // as when the window is closed
    void kill(); // as by kill -9: what is not committed is lost
    void vanish(); // as by a power cut: killed, and the server hears nothing of it
    // From now on it is told that the server is no Lockstep server, and can do less. Connects anew.
    struct ForeignFace
    {
        Abilities abilities{};
        QString refreshedAt{};
        QString transport{};
        ForeignCounters counters{};
    };
    void actAsForeign(const ForeignFace &face);
    void skewClock(Milliseconds by) { m_clock.skewWall(by); }

    // --- What he does ---
    IssueId create(
        const QString &projectKey, const QString &subject, const FieldValues &values = {});
    OpId edit(const IssueId &issue, Field field, const FieldValue &to);
    OpId edit(const IssueId &issue, const FieldValues &to);
    OpId editSet(
        const IssueId &issue, Field field, const QStringList &add, const QStringList &remove = {});
    OpId remove(const IssueId &issue);
    OpId restore(const IssueId &issue);
    OpId move(const IssueId &issue, const QString &projectKey);
    CommentId comment(const IssueId &issue, const QString &text);
    OpId editComment(const IssueId &issue, const CommentId &comment, const QString &to);
    OpId removeComment(const IssueId &issue, const CommentId &comment);
    CommentId say(const QString &projectKey, const QString &text); // in the channel
    OpId setMember(const QString &projectKey, const QString &user, Role role);
    OpId removeMember(const QString &projectKey, const QString &user);
    OpId submit(const MutationBody &body, const SpaceId &space);
    // An edit that is given to the engine, and nothing is written yet.
    OpId editWithoutSaving(const IssueId &issue, Field field, const FieldValue &to);
    void keepMine(const Conflict &conflict);
    void keepTheirs(const Conflict &conflict);
    void retry(const OpId &op);
    void discard(const OpId &op);

    // --- What he sees ---
    // Everything in the files of his profile, for looking for what must not be there.
    [[nodiscard]] QByteArray bytesOnDisk() const;
    [[nodiscard]] const Issue *issue(const IssueId &issue) { return replica().find(issue); }
    [[nodiscard]] FieldValue value(const IssueId &issue, Field field); // null: no such issue
    [[nodiscard]] QString text(const IssueId &issue, Field field);
    [[nodiscard]] QStringList comments(const IssueId &issue);
    [[nodiscard]] QList<Conflict> conflicts() { return replica().conflicts(); }
    [[nodiscard]] QList<OutboxRow> attention();
    [[nodiscard]] const SyncStatus &status() { return engine().status(); }
    // What the server answered, since the start of the world.
    [[nodiscard]] QList<MutationResult> results(const OpId &op) const;
    [[nodiscard]] int snapshotRequests() const; // since it was started
    [[nodiscard]] int duplicates() const { return m_duplicates; } // answers to resends

private:
    friend class World;
    struct Process;

    [[nodiscard]] ValueChange changeTo(const IssueId &issue, Field field, const FieldValue &to);
    OpId did(const OpId &op, const MutationBody &body, bool save = true);
    void save(); // runs the store, and nothing else; unless the world is not that patient
    void forgetUnsaved();
    void end(); // of the process; nobody asks any more what it leaves
    void countDeed(qint64 position);
    void recountDeeds(); // positions that are free are used again after a restart
    void forgetFolded(const Conflict &conflict);
    void choose(const ConflictId &conflict, const MutationBody &body);

    World &m_world;
    QString m_user;
    QString m_name;
    SkewedClock m_clock;
    MemoryLink m_link;
    bool m_cut = false;
    std::optional<ForeignFace> m_foreign{};
    std::unique_ptr<Process> m_process{};
    QHash<OpId, QList<MutationResult>> m_results{};
    QSet<OpId> m_confirmed{}; // own ops whose events came
    QHash<OpId, Cursor> m_answered{}; // own ops that were applied: where
    int m_runs = 0; // how often it was started
    int m_places = 0; // where its profile is: a copy is in another one
    std::map<qint64, qint64> m_deeds{}; // by position in the outbox: counted as they were made
    qint64 m_lastDeed = 0;
    Instant m_diskChanged{}; // it broke, or was mended
    int m_duplicates = 0;
};

// What dies when a client dies.
struct WorldClient::Process
{
    explicit Process(const Clock &clock) : storeThread(clock), home(clock) {}

    QueueExecutor storeThread;
    QueueExecutor home;
    std::unique_ptr<SqliteStore> store{};
    std::optional<Rng> rng{};
    std::shared_ptr<net::LinkSnapshots> snapshots{};
    std::unique_ptr<Remote> remote{}; // records what is sent
    std::unique_ptr<SyncEngine> engine{};
    using Place = std::tuple<QString, SpaceId, qint64>; // epoch, space, seq
    std::set<Place> seen{}; // toasts
    std::map<SpaceId, Cursor> applied{}; // the last event of each space
    QSet<SpaceId> fetched{}; // a snapshot of it was asked for since
};

} // namespace lockstep
