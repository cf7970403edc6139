// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "server/cluster/nodes.h"
#include "server/realtime/ratelimiter.h"
#include "server/rest/places.h"
#include "server/rest/restdesk.h"
#include "server/rest/restscan.h"

#include <map>
#include <memory>

namespace lockstep::server {

// docs/protocol.md, "8. Limits", as far as they are REST's.
struct RestLimits
{
    RateLimits rates{}; // of the requests of one user
    int underWay = 256; // requests that are not answered; beyond these BUSY
    int underWayPerUser = 16;
    int scans = 4; // lists that look at many issues, and exports
    int scansPerUser = 2;
    int scanRows = 500; // looked at before others have their turn
    Milliseconds retry{ 1'000 };
};

// REST over the services that also serve the sockets (docs/rest.md). Signs requests in, counts
// them, and hands them to their endpoints; the work is done on the storage thread, a long one in
// steps. Lives on the event loop.
class Rest
{
public:
    struct Ports
    {
        AuthService &auth;
        IssueService &issues; // on the storage thread only
        Storage &storage; // on the storage thread only
        Executor &storageThread;
        Executor &loop;
        Clock &clock;
        Clock &storageClock;
        // What mutations have appended to the logs.
        std::function<void(const std::vector<LogRow> &)> publish{};
        const FileStore *files = nullptr; // of attachments, for transfers
        Nodes *nodes = nullptr; // over which requests are counted; null: there is only this one
    };

    Rest(RestLimits limits, Ports ports);
    Rest(const Rest &) = delete;
    Rest &operator=(const Rest &) = delete;

    // False, and nothing was done, when no route has the path.
    [[nodiscard]] bool handle(HttpRequest &request, const HttpResponder &respond);
    // Who asks, which counts among his requests; also for those who serve what is no route here.
    [[nodiscard]] Result<Identity> identify(
        const HttpRequest &request, Route::Counted counted = Route::Counted::AsRequest);
    // For others who serve something below /api; before the first request.
    void add(Route route) { m_router.add(std::move(route)); }
    [[nodiscard]] const Router &router() const { return m_router; }
    // From now on DRAINING.
    void drain() { m_draining = true; }

    // Told of each result of a mutation and each request beyond the limit. One listener.
    struct Watch
    {
        std::function<void(const MutationResult &)> decided{};
        std::function<void()> rateLimited{};
    };
    void setWatch(Watch watch) { m_watch = std::move(watch); }

private:
    using Work = Result<HttpResponse> (*)(RestDesk &, const RestCall &);

    void addRoutes();
    void addWork(const char *method, const QString &pattern, Work work,
        const QStringList &query = {}, Route::Counted counted = Route::Counted::AsRequest);
    void run(Work work, RestCall call, const HttpResponder &respond);
    struct Scan;
    void scan(RestScan::Begin begin, RestCall call, const HttpResponder &respond);
    void goOn(std::shared_ptr<Scan> scan);
    void exportProject(RestCall call, const HttpResponder &respond);
    [[nodiscard]] std::optional<Milliseconds> count(
        const Identity &identity, Route::Counted counted);
    [[nodiscard]] RateLimiter &limiterOf(const UserId &user, bool isCalledFor);

    const RestLimits m_limits;
    Ports m_ports;
    RestDesk m_desk; // on the storage thread only
    Router m_router{};
    Places m_underWay;
    Places m_scans;
    std::map<std::pair<UserId, bool>, RateLimiter> m_limiters{}; // of what is called for: apart
    size_t m_sweepLimiters = 1000; // when there are so many
    bool m_draining = false;
    Watch m_watch{};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep::server
