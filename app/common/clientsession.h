// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/qtclock.h"
#include "core/base/threadexecutor.h"
#include "core/files/filekeeper.h"
#include "core/query/textsearch.h"
#include "core/store/sqlitestore.h"
#include "core/sync/syncengine.h"
#include "net/auth/threadedaccount.h"
#include "net/native/nativeremote.h"
#include "net/native/threadedremote.h"
#include "net/tls/certificatepin.h"

namespace lockstep::app {

// One signed-in identity at work: its store on one thread, its connection on another, its engine
// here. Several may live in one process. Needs a Qt event loop.
class ClientSession
{
public:
    struct Options
    {
        QString directory{}; // of the profile; ":memory:" keeps nothing
        QUrl server{};
        // Made, and used, on the network thread.
        std::function<net::TokenProvider()> tokens{};
        // Where it is now, asked at each attempt on the network thread; empty: it never moves.
        std::function<QUrl()> locate{};
        // The certificate to insist on, asked at each attempt on the network thread.
        net::PinSource pin{};
        bool isSearched = false; // with a full-text index
        // Nothing is connected before connectNow(): a window that is about to appear comes first.
        bool connectsLater = false;
        bool hasAccount = true; // false: people do not sign in there (a local workspace)
    };

    explicit ClientSession(Options options);
    ~ClientSession();
    ClientSession(const ClientSession &) = delete;
    ClientSession &operator=(const ClientSession &) = delete;

    [[nodiscard]] SyncEngine &engine() { return m_engine; }
    [[nodiscard]] FileKeeper &files() { return m_files; }
    // Null: there is nothing to administer by it.
    [[nodiscard]] Account *account() { return m_account ? &*m_account : nullptr; }
    void connectNow() { m_networkThread.start(); }
    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] query::TextSearch *search() { return m_search ? &*m_search : nullptr; }

private:
    ClientSession(Options options, net::TokenProvider tokens);

    // In the order in which they need each other; destroyed the other way round.
    QtClock m_clock{};
    Rng m_rng = Rng::fromSystem();
    SqliteStore m_store;
    LoopExecutor m_home{}; // tasks of both threads post to it until they have ended
    ThreadExecutor m_searchThread{ QStringLiteral("search") };
    std::optional<query::TextSearch> m_search{};
    ThreadExecutor m_storeThread{ QStringLiteral("store") };
    ThreadExecutor m_fileThread{ QStringLiteral("files") };
    ThreadExecutor m_networkThread;
    net::ThreadedRemote m_remote;
    std::optional<net::ThreadedAccount> m_account{};
    SyncEngine m_engine;
    FileKeeper m_files;
};

} // namespace lockstep::app
