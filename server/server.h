// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/http/httpserver.h"
#include "server/http/tls.h"
#include "server/issues/administration.h"
#include "server/servercore.h"

#include <memory>

namespace lockstep::server {

struct ServerOptions
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0; // 0: any free one
    QString database = QStringLiteral("sqlite::memory:");
    // Where attachments are: a directory, common to all nodes of a database. Empty: beside the file
    // of the database (FILE.files); for a database in memory one that goes with it; with PostgreSQL
    // none, and there are no attachments.
    QString files{};
    // One of several nodes on that database: a name in small letters and digits, with which the ids
    // of its sessions begin, and the URL of a Redis. docs/lockstepd.md, "Several nodes".
    QString node{};
    QString redis{};
    TokenKeys keys{};
    ServerCoreConfig core{};
    HttpOptions http{};
    TlsFiles tls{}; // with a certificate, everything is spoken over TLS
};

// A running server: an event loop, a storage thread and one for password hashes. Used by lockstepd,
// by the local workspace inside the desktop client, and by tests. The destructor says goodbye to
// the clients and joins the threads. A QCoreApplication must exist.
class Server
{
public:
    // Whether the options go together. BAD_ARGUMENT.
    [[nodiscard]] static Result<void> check(const ServerOptions &options);
    // Where the attachments of a database are: `files`, or beside it; empty: nowhere that stays.
    [[nodiscard]] static QString filesDirectory(const QString &database, const QString &files);
    // Errors: BAD_ARGUMENT, TLS_FILES, those of Storage::open, of HttpServer::listen, and of
    // reading what is revoked.
    [[nodiscard]] static Result<std::unique_ptr<Server>> start(ServerOptions options);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    [[nodiscard]] quint16 port() const;
    // Works on the data on the storage thread, waits for it, and tells connected clients what it
    // appended to the logs. Not from the server's own threads.
    void administer(const std::function<void(Administration &, Storage &)> &work);
    // Runs `work` on the storage thread with the service that decides mutations, and publishes
    // what they appended. Waits.
    IssueService::Commit apply(const std::vector<IssueService::Request> &requests);
    // Called, on the event loop, when the process is asked to end (SIGTERM, SIGINT), from the
    // return of this on.
    void onTermination(std::function<void()> callback);
    // From its return on, SIGHUP has the certificate and its key read again; the connections that
    // are open keep theirs. Without TLS it does nothing.
    void reloadOnHangup();

private:
    struct Impl;
    explicit Server(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace lockstep::server
