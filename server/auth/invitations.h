// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/authbody.h"
#include "server/auth/authservice.h"
#include "server/issues/administration.h"

namespace lockstep::server {

// Inviting people by HTTP, and opening a link (docs/protocol.md, "2. Sign-in and session",
// Invitations). The link is <public URL>/invite#<token>: what stands behind '#' is sent to no
// server and stands in no log; the page there sends it on. Lives on the event loop.
class Invitations
{
public:
    struct Ports
    {
        AuthService &auth;
        Storage &storage; // on the storage thread only
        Executor &storageThread;
        Executor &loop;
        Clock &storageClock; // of the storage thread: wall time only
        // What was appended to the logs, for the clients that are connected.
        std::function<void(const std::vector<LogRow> &)> publish{};
    };

    // `publicUrl`: as people reach this server, without a slash at the end; empty: as the one who
    // invites does.
    Invitations(QString publicUrl, Ports ports);

    // False, and nothing was done, when the path is none of these.
    [[nodiscard]] bool handle(const HttpRequest &request, const HttpResponder &respond);
    // For whoever checks that all of them are guarded.
    [[nodiscard]] static QList<HttpEndpoint> endpoints();

    // The link of an invitation.
    [[nodiscard]] static QString linkOf(const QString &publicUrl, const QByteArray &token);

private:
    struct Call;
    struct Endpoint;
    static const QList<Endpoint> &table();

    void invite(const Call &call);
    void list(const Call &call);
    void revoke(const Call &call);
    void show(const Call &call);
    void accept(const Call &call);
    void sendPage(const Call &call);
    // As administrator of the server; answers on the loop, after the clients were told.
    template <typename T>
    void administer(std::function<Result<T>(Administration &)> work,
        std::function<void(const Result<T> &)> then);
    // What the token of a link opens; who guesses has to wait.
    using Opened = std::function<void(const Result<Administration::OpenInvitation> &)>;
    void open(const Call &call, const QByteArray &token, Opened then);
    [[nodiscard]] QString urlOf(const HttpRequest &request) const;

    const QString m_publicUrl;
    Ports m_ports;
    RoundTrip m_store;
};

} // namespace lockstep::server
