// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/servercore.h"

#include "server/auth/authhttp.h"
#include "server/logging.h"

#include <utility>

namespace lockstep::server {

using namespace Qt::StringLiterals;

ServerCore::ServerCore(ServerCoreConfig config, TokenKeys keys, Ports ports)
    : m_clock(ports.clock), m_drainTime(config.drainTime),
      m_auth(config.auth, std::move(keys),
          { ports.authStorage, ports.storageThread, ports.hashPool, ports.loop, ports.clock }),
      m_issues(ports.storage, ports.storageClock),
      m_trimmer(config.retention,
          { ports.storage, ports.storageThread, ports.loop, ports.clock, ports.storageClock }),
      m_hub(config.hub,
          { m_auth, m_issues, ports.storage, ports.storageThread, ports.loop, ports.clock }),
      m_dueReminders({ ports.storage, ports.storageThread, ports.loop, ports.clock,
          ports.storageClock, [this](const std::vector<LogRow> &rows) { m_hub.publish(rows); } }),
      m_sockets(ports.clock, config.sockets),
      m_snapshots(
          config.snapshots, { m_auth, m_issues, ports.storage, ports.storageThread, ports.loop })
{
    m_hub.attach(m_sockets);
}

void ServerCore::start(std::function<void(Result<void>)> started)
{
    m_auth.start(std::move(started));
    m_trimmer.start();
    m_dueReminders.start();
}

HttpHandlers ServerCore::handlers()
{
    return { [this](HttpRequest request, HttpResponder respond) {
                handle(std::move(request), std::move(respond));
            },
        [this](const HttpRequest &head) { return m_sockets.engine().admit(head); } };
}

void ServerCore::handle(HttpRequest request, HttpResponder respond)
{
    if (m_sockets.engine().matches(request))
        m_sockets.engine().handle(std::move(request), std::move(respond));
    else if (m_draining && request.method == "POST") // signs somebody in or out
        respond(errorResponse(Hub::draining()));
    else if (m_draining && request.path.startsWith("/api/spaces/"_L1))
        respond(errorResponse(Hub::draining()));
    else if (!m_snapshots.handle(request, respond) && !handleAuthRequest(m_auth, request, respond))
        respond(HttpResponse::json(
            404, R"({"code":"NOT_FOUND","message":"there is nothing at this path"})"));
}

void ServerCore::drain(std::function<void()> done)
{
    m_draining = true;
    m_drained = std::move(done);
    m_drainTimer = m_clock.after(m_drainTime, [this] {
        qCWarning(lcServer) << "ends with requests that are not answered";
        closeAll();
    });
    m_hub.drain([this] { closeAll(); });
}

void ServerCore::closeAll()
{
    m_drainTimer.cancel();
    const auto done = std::exchange(m_drained, {});
    if (!done)
        return; // late answers
    m_sockets.engine().closeAll();
    done();
}

} // namespace lockstep::server
