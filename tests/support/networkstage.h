// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/qtclock.h"
#include "core/base/threadexecutor.h"
#include "core/store/sqlitestore.h"
#include "core/sync/syncengine.h"
#include "net/native/nativeremote.h"
#include "net/native/threadedremote.h"
#include "server/server.h"
#include "tests/support/faultlink.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QTemporaryDir>

namespace lockstep {

// A whole client in real time: engine, store in memory, and the product's transports on a network
// thread. Writes down what its status bar would have shown.
class RealClient
{
public:
    struct Shown
    {
        ConnectionState state{};
        Error reason{};
        std::optional<Milliseconds> wait{}; // until the next attempt
    };

    RealClient(QByteArray token, const net::NativeRemote::Options &options, quint64 seed);
    ~RealClient();
    RealClient(const RealClient &) = delete;
    RealClient &operator=(const RealClient &) = delete;

    [[nodiscard]] SyncEngine &engine() { return m_engine; }
    [[nodiscard]] const ConnectionStatus &connection() { return m_engine.status().connection; }
    [[nodiscard]] bool isLive();
    [[nodiscard]] QStringList comments(const IssueId &issue) const; // their texts

    // What was shown since the last forget().
    [[nodiscard]] const QList<Shown> &shown() const { return m_shown; }
    [[nodiscard]] bool hasShown(ConnectionState state, const QString &inReason = {}) const;
    [[nodiscard]] bool cameBack() const; // Connected after anything else
    [[nodiscard]] QString story() const; // of shown(), for a failed test
    void forget() { m_shown.clear(); }

private:
    QtClock m_clock{};
    Rng m_rng;
    SqliteStore m_store;
    LoopExecutor m_home{};
    ThreadExecutor m_storeThread{ QStringLiteral("store") };
    ThreadExecutor m_networkThread{ QStringLiteral("network") };
    net::ThreadedRemote m_remote;
    SyncEngine m_engine;
    QList<Shown> m_shown{};
};

// Two people at work on one issue of a real lockstepd: Jane over a FaultLink, Ravi not. In real
// time, with short timeouts, so that a fault and its end take a second or two.
class NetworkStage
{
public:
    struct Options
    {
        // The client's; its server is the link.
        net::NativeRemote::Options jane = quick();
        Milliseconds ping{ 300 }; // the server's ping interval, and its timeout
    };
    // Short timeouts, and a backoff that does not grow.
    [[nodiscard]] static net::NativeRemote::Options quick();
    // What a server of a stage runs with; `ping` is its interval and its timeout.
    [[nodiscard]] static server::ServerOptions serverOptions(
        const QString &database, quint16 port, Milliseconds ping);

    explicit NetworkStage(Options options);
    NetworkStage() : NetworkStage(Options{}) {}
    ~NetworkStage();
    NetworkStage(const NetworkStage &) = delete;
    NetworkStage &operator=(const NetworkStage &) = delete;

    [[nodiscard]] FaultLink &link() { return m_link; }
    [[nodiscard]] RealClient &jane() { return *m_jane; }
    [[nodiscard]] RealClient &ravi() { return *m_ravi; }
    [[nodiscard]] const IssueId &issue() const { return m_issue; }
    [[nodiscard]] quint64 seed() const { return m_seed; }
    void startJane(); // the fault may be there before her
    [[nodiscard]] bool hasJane() const { return m_jane != nullptr; }
    void setJanesServer(const QUrl &url); // where she finds it from her next attempt on

    // Each types a comment, and gives the issue a label of his own.
    void bothWork();
    void janeWorks();
    void raviWorks();
    // He fills the project: so many issues with descriptions of so many bytes.
    void raviFills(int issues, int bytes);

    void stopServer(); // it says goodbye
    void startServer(quint16 port = 0); // 0: where it was
    // Somebody else serves the database from there on; the stage's own must be stopped.
    void serverIsAt(quint16 port);
    [[nodiscard]] QString database() const { return m_directory.filePath(QStringLiteral("db")); }
    [[nodiscard]] quint16 serverPort() const { return m_port; }
    [[nodiscard]] server::Server &server() { return *m_server; }

    // Runs the event loop until then; false: it did not come about.
    [[nodiscard]] static bool waitFor(
        const std::function<bool()> &condition, Milliseconds limit = Milliseconds{ 20'000 });
    static void pass(Milliseconds duration);
    // Until she is live, has nothing left to send and has the issue.
    [[nodiscard]] bool waitForJane(Milliseconds limit = Milliseconds{ 20'000 });

    // The end of the fault. What follows is measured from here.
    void heal();
    // Jane comes back to life, has nothing left to send, and both see the same: what either of
    // them typed is there exactly once, and nothing waits for a decision. If not, why() says what.
    bool isWhole(Milliseconds limit = Milliseconds{ 35'000 });
    [[nodiscard]] QByteArray why() const { return m_why.toUtf8(); }
    [[nodiscard]] Milliseconds recovery() const { return m_recovery; } // from heal() to live

private:
    struct Place // of a server; read on the network threads
    {
        explicit Place(QUrl first) : url(std::move(first)) {}
        void set(const QUrl &to);
        [[nodiscard]] QUrl get();

        QMutex mutex{};
        QUrl url;
    };

    [[nodiscard]] std::unique_ptr<RealClient> makeClient(const QString &name,
        net::NativeRemote::Options options, const std::shared_ptr<Place> &place);
    void work(RealClient &who, const QString &name);
    [[nodiscard]] QString difference();

    const Options m_options;
    const quint64 m_seed;
    QTemporaryDir m_directory{};
    std::unique_ptr<server::Server> m_server{};
    quint16 m_port = 0;
    FaultLink m_link;
    std::shared_ptr<Place> m_ravisServer;
    std::shared_ptr<Place> m_janesServer;
    std::unique_ptr<RealClient> m_jane{};
    std::unique_ptr<RealClient> m_ravi{};
    ProjectId m_project{};
    IssueId m_issue{};
    QStringList m_typed{};
    int m_works = 0;
    QElapsedTimer m_healed{};
    Milliseconds m_recovery{ 0 };
    QString m_why{};
};

} // namespace lockstep
