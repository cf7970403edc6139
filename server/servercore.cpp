// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/servercore.h"

#include "server/auth/authhttp.h"
#include "server/http/cors.h"
#include "server/logging.h"
#include "server/rest/restreply.h"
#include "server/storage/spacekey.h"

#include <utility>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

RestLimits restLimitsOf(const ServerCoreConfig &config)
{
    RestLimits limits = config.rest;
    limits.rates = config.hub.rates;
    return limits;
}

} // namespace

ServerCore::ServerCore(ServerCoreConfig config, TokenKeys keys, Ports ports)
    : m_clock(ports.clock), m_drainTime(config.drainTime), m_openMetrics(config.openMetrics),
      m_answered(config.answered), m_ports(ports),
      m_auth(config.auth, std::move(keys),
          { ports.authStorage, ports.storageThread, ports.hashPool, ports.loop, ports.clock }),
      m_issues(ports.storage, ports.storageClock),
      m_trimmer(config.retention,
          { ports.storage, ports.storageThread, ports.loop, ports.clock, ports.storageClock }),
      m_hub(config.hub,
          { m_auth, m_issues, ports.storage, ports.storageThread, ports.loop, ports.clock,
              ports.bus }),
      m_dueReminders({ ports.storage, ports.storageThread, ports.loop, ports.clock,
          ports.storageClock, [this](const std::vector<LogRow> &rows) { m_hub.publish(rows); } }),
      m_sockets(ports.clock, config.sockets),
      m_snapshots(
          config.snapshots, { m_auth, m_issues, ports.storage, ports.storageThread, ports.loop }),
      m_invitations(config.publicUrl,
          { m_auth, [this](const HttpRequest &request) { return m_rest.identify(request); },
              ports.storage, ports.storageThread, ports.loop, ports.storageClock,
              [this](const std::vector<LogRow> &rows) { m_hub.publish(rows); } }),
      m_rest(restLimitsOf(config),
          { m_auth, m_issues, ports.storage, ports.storageThread, ports.loop, ports.clock,
              ports.storageClock, [this](const std::vector<LogRow> &rows) { m_hub.publish(rows); },
              ports.files, m_hub.nodes() }),
      m_attachments(config.attachments,
          { ports.files, m_issues, ports.storage, ports.storageThread,
              ports.fileThread ? *ports.fileThread : ports.storageThread, ports.loop,
              ports.storageClock,
              [this](const std::vector<LogRow> &rows) { m_hub.publish(rows); } }),
      m_fileCleaner(config.files,
          { ports.files, ports.storage, ports.storageThread,
              ports.fileThread ? *ports.fileThread : ports.storageThread, ports.loop, ports.clock,
              ports.storageClock,
              [this](const std::vector<LogRow> &rows) { m_hub.publish(rows); } }),
      m_openStreams(config.streams,
          { m_issues, ports.storageThread, ports.loop, ports.clock, m_hub.nodes() }),
      m_issueStreams(m_openStreams,
          { m_issues, ports.storage, ports.storageThread, ports.loop, ports.storageClock }),
      m_heatmapStreams(m_openStreams,
          { ports.storage, m_issues, ports.storageThread, ports.loop, ports.clock,
              ports.storageClock })
{
    m_hub.attach(m_sockets);
    m_hub.onPublished([this](std::span<const LogRow> rows) {
        m_openStreams.publish(rows);
        m_issueStreams.publish(rows);
        m_heatmapStreams.publish(rows);
    });
    m_auth.onRevoked([this](const Revocation &revocation) {
        m_hub.revoke(revocation);
        m_openStreams.revoke(revocation);
    });
    Rest::Watch watch;
    watch.decided = [this](const MutationResult &result) { m_hub.metrics().countResult(result); };
    watch.rateLimited = [this] { ++m_hub.metrics().rateLimited; };
    m_rest.setWatch(std::move(watch));
    addRoutes();
}

void ServerCore::addRoutes()
{
    for (Route &route : m_attachments.routes())
        m_rest.add(std::move(route));
    m_rest.add({ "GET", u"/api/realtime/issues/stream"_s,
        { u"project"_s, u"building"_s, u"statuses"_s, u"priorities"_s, u"assignee"_s, u"filter"_s,
            u"zone"_s },
        [this](RestCall call, const HttpResponder &respond) {
            m_issueStreams.open(std::move(call), respond);
        } });
    m_rest.add({ "GET", u"/api/realtime/heatmap/stream"_s,
        { u"project"_s, u"rows"_s, u"columns"_s, u"closed"_s, u"buildings"_s, u"categories"_s,
            u"halfLifeHours"_s, u"updateInterval"_s },
        [this](RestCall call, const HttpResponder &respond) {
            m_heatmapStreams.open(std::move(call), respond);
        } });
    m_rest.add({ "GET", u"/api/realtime/stats"_s, {},
        [this](const RestCall &call, const HttpResponder &respond) { giveStats(call, respond); } });
    m_rest.add({ "GET", u"/metrics"_s, {},
        [this](const RestCall &call, const HttpResponder &respond) { giveMetrics(call, respond); },
        m_openMetrics });
}

// Of the caller's workspace, and of its rooms those that he may enter.
void ServerCore::giveStats(const RestCall &call, const HttpResponder &respond)
{
    m_ports.storageThread.post(
        [this, identity = call.identity, respond, alive = std::weak_ptr{ m_alive }] {
            const auto isHere = m_ports.storage.isPerson(identity.workspace, identity.user);
            auto spaces = std::make_shared<const Result<QList<SpaceInfo>>>(!isHere ? isHere.error()
                    : *isHere
                    ? m_issues.spacesOf(identity.user, identity.workspace)
                    : Error{ errc::AuthRevoked, u"this account is not in this workspace"_s, {} });
            m_ports.loop.post([this, identity, respond, spaces, alive] {
                if (alive.expired())
                    return;
                if (!*spaces) {
                    respond(restError(spaces->error()));
                    return;
                }
                QList<SpaceId> ids;
                for (const SpaceInfo &space : **spaces)
                    ids.append(storedSpace(space.id, identity.workspace));
                const Hub::Room all = m_hub.everybody(identity.workspace);
                const auto &throughput = m_hub.metrics().throughput[identity.workspace];
                JsonWriter json;
                json.beginObject();
                if (const Nodes *nodes = m_hub.nodes(); nodes && !nodes->name().isEmpty())
                    json.member("node"_L1, QString::fromLatin1(nodes->name()));
                json.member("connections"_L1, all.connections);
                json.member("users"_L1, all.users);
                json.member("streams"_L1, m_openStreams.countOf(identity.workspace));
                json.key("rooms"_L1).beginArray();
                for (const Hub::Room &room : m_hub.rooms(ids)) {
                    json.beginObject().member("space"_L1, wireSpace(room.space).toString());
                    json.member("connections"_L1, room.connections);
                    json.member("users"_L1, room.users).endObject();
                }
                json.endArray().key("throughput"_L1).beginObject();
                json.member("eventsReceivedPerMinute"_L1, throughput.received.total(m_clock.now()));
                json.member("eventsSentPerMinute"_L1, throughput.sent.total(m_clock.now()));
                json.endObject().endObject();
                respond(restJson(200, json));
            });
        });
}

// They are of the whole server: for those who administer all of it.
void ServerCore::giveMetrics(const RestCall &call, const HttpResponder &respond)
{
    const auto give = [this, respond] {
        Gauges gauges;
        m_hub.fill(gauges);
        gauges.connections = m_connectionCount ? m_connectionCount() : 0;
        gauges.streams = m_openStreams.count();
        gauges.snapshots = m_snapshots.running();
        if (m_ports.bus)
            gauges.redis = m_ports.bus->isConnected();
        HttpResponse response;
        response.headers.add("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        response.headers.add("Cache-Control", "no-store");
        response.body = writePrometheus(m_hub.metrics(), gauges);
        respond(std::move(response));
    };
    if (m_openMetrics) {
        give();
        return;
    }
    m_ports.storageThread.post(
        [this, user = call.identity.user, give, respond, alive = std::weak_ptr{ m_alive }] {
            const auto workspaces = m_ports.storage.workspaces();
            bool isOperator = workspaces.ok();
            for (const WorkspaceRow &row : workspaces ? *workspaces : QList<WorkspaceRow>{}) {
                const auto admin = m_ports.storage.isWorkspaceAdmin(row.id, user);
                isOperator = isOperator && admin && *admin;
            }
            m_ports.loop.post([isOperator, give, respond, alive] {
                if (alive.expired())
                    return;
                if (isOperator)
                    give();
                else
                    respond(restError({ errc::NotAllowed,
                        u"an administrator of every workspace of this server is needed"_s, {} }));
            });
        });
}

void ServerCore::start(std::function<void(Result<void>)> started)
{
    m_auth.start(std::move(started));
    m_trimmer.start();
    m_dueReminders.start();
    m_fileCleaner.start();
}

HttpHandlers ServerCore::handlers()
{
    return { [this](HttpRequest request, HttpResponder respond) {
                handle(std::move(request), std::move(respond));
            },
        [this](const HttpRequest &head) { return m_sockets.engine().admit(head); },
        [this](const HttpRequest &head) { return isFromSomebody(head); } };
}

// Strangers cost no memory beyond what signing in needs.
bool ServerCore::isFromSomebody(const HttpRequest &head)
{
    const EngineServer &engine = m_sockets.engine();
    return engine.matches(head) ? engine.knows(head) : identify(m_auth, head).ok();
}

void ServerCore::handle(HttpRequest request, HttpResponder answer)
{
    if (m_sockets.engine().matches(request)) {
        m_sockets.engine().handle(std::move(request), std::move(answer));
        return;
    }
    const Cors cors = checkOrigin(request, m_sockets.engine().options().allowedOrigins);
    const HttpResponder respond = withCors(watched(request, std::move(answer)), cors,
        "ETag,Location,Retry-After,Lockstep-Merged,X-Request-Id,Upload-Offset,Upload-Length,"
        "Content-Disposition,Content-Range");
    if (request.method == "OPTIONS" && request.headers.contains("Access-Control-Request-Method")) {
        respond(cors.allow.isEmpty()
                ? errorResponse({ errc::Forbidden, u"this Origin is not allowed"_s, {} })
                : preflight("GET,HEAD,POST,PUT,PATCH,DELETE",
                    "Authorization,Content-Type,If-Match,If-None-Match,Idempotency-Key,"
                    "Last-Event-ID,Upload-Offset,Range,If-Range"));
        return;
    }
    if (m_rest.handle(request, respond))
        return;
    const Identify identify = [this](const HttpRequest &of) { return m_rest.identify(of); };
    if (m_draining && request.path.startsWith("/api/"_L1))
        respond(errorResponse(Hub::draining()));
    else if (!m_snapshots.handle(request, respond) && !m_invitations.handle(request, respond)
        && !handleAuthRequest(m_auth, identify, request, respond))
        respond(restError({ errc::NotFound, u"there is nothing at this path"_s, {} }));
}

// Counts and notes what is answered, and adds what browsers are to be told each time.
HttpResponder ServerCore::watched(const HttpRequest &request, HttpResponder answer)
{
    Answered note{ request.id, request.method, request.path, request.peerAddress, 0, {} };
    return [this, note = std::move(note), begun = m_clock.now(), answer = std::move(answer),
               alive = std::weak_ptr{ m_alive }](HttpResponse response) mutable {
        if (!response.headers.contains("Content-Security-Policy"))
            response.headers.add("Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        if (!response.headers.contains("Referrer-Policy"))
            response.headers.add("Referrer-Policy", "no-referrer");
        if (!alive.expired()) {
            m_hub.metrics().countResponse(response.status);
            m_hub.metrics().authFailures += response.status == 401 ? 1 : 0;
            note.status = response.status;
            note.took = m_clock.now() - begun;
            if (m_answered)
                m_answered(note);
        }
        answer(std::move(response));
    };
}

void ServerCore::drain(std::function<void()> done)
{
    m_draining = true;
    m_rest.drain();
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
    m_hub.sayGoodbye();
    m_sockets.engine().closeAll();
    m_openStreams.closeAll();
    if (Nodes *nodes = m_hub.nodes())
        nodes->sayGoodbye();
    done();
}

} // namespace lockstep::server
