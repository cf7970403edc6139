// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/rest.h"

#include "server/auth/authhttp.h"
#include "server/logging.h"
#include "server/realtime/hub.h"
#include "server/rest/endpoints.h"
#include "server/rest/restreply.h"
#include "server/transfer/exporter.h"

#include <QFile>

// A static library's resources have to be asked for, from outside a namespace.
static void initOpenApiResource() { Q_INIT_RESOURCE(openapi); }

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// A file that is made while it is sent.
class ExportBody final : public HttpBody
{
public:
    // On the storage thread.
    using Next = std::function<Result<QByteArray>()>;

    ExportBody(Executor &storageThread, Executor &loop, Next next, std::shared_ptr<void> place)
        : m_storageThread(storageThread), m_loop(loop), m_next(std::move(next)),
          m_place(std::move(place))
    {}

    void next(Give give) override
    {
        m_storageThread.post([next = m_next, &loop = m_loop, give = std::move(give)] {
            auto piece = next();
            loop.post([piece = std::move(piece), give] {
                if (!piece)
                    qCInfo(lcServer, "an export breaks off: %s", qPrintable(piece.error().message));
                give(piece ? std::optional{ *piece } : std::nullopt);
            });
        });
    }

private:
    Executor &m_storageThread;
    Executor &m_loop;
    const Next m_next;
    const std::shared_ptr<void> m_place; // among those that are under way
};

// One after each event, of each of a user's clients.
constexpr RateLimits calledForRates{ 3'000, 100 };

// Of a query, the names that a route does not take.
std::optional<QString> unknownQueryItem(const HttpRequest &request, const QStringList &known)
{
    for (const QByteArray &item : request.query.split('&')) {
        if (item.isEmpty())
            continue;
        const QString name
            = QString::fromUtf8(QByteArray::fromPercentEncoding(item.split('=').first()));
        if (!known.contains(name))
            return name.left(80);
    }
    return {};
}

} // namespace

// A list, or figures, that are being made.
struct Rest::Scan
{
    RestCall call{};
    HttpResponder respond{};
    std::shared_ptr<void> place{};
    RestScan::Begin begin = nullptr;
    std::unique_ptr<RestScan> scan{};
    std::optional<HttpResponse> answer{};

    // On the storage thread.
    void step(RestDesk &desk, int rows)
    {
        if (!scan) {
            if (const auto here = desk.checkPerson(call); !here) {
                answer = restError(here.error());
                return;
            }
            auto begun = begin(desk, call, rows);
            if (!begun) {
                answer = restError(begun.error());
                return;
            }
            scan = *std::move(begun);
        }
        const auto done = scan->step(desk);
        if (done && !*done)
            return;
        const auto made = done ? scan->answer(desk) : Result<HttpResponse>{ done.error() };
        answer = made ? *made : restError(made.error());
    }
};

Rest::Rest(RestLimits limits, Ports ports)
    : m_limits(limits), m_ports(std::move(ports)),
      m_desk(m_ports.storage, m_ports.issues, m_ports.storageClock, m_ports.files),
      m_underWay(limits.underWay, limits.underWayPerUser),
      m_scans(limits.scans, limits.scansPerUser)
{
    addRoutes();
    if (!m_ports.nodes)
        return;
    m_ports.nodes->onRequested(
        [this, alive = std::weak_ptr{ m_alive }](const UserId &user, bool isCalledFor) {
            if (!alive.expired())
                static_cast<void>(limiterOf(user, isCalledFor).count(m_ports.clock.now()));
        });
}

void Rest::addWork(const char *method, const QString &pattern, Work work, const QStringList &query,
    Route::Counted counted)
{
    m_router.add({ method, pattern, query,
        [this, work](
            RestCall call, const HttpResponder &respond) { run(work, std::move(call), respond); },
        false, counted });
}

void Rest::addRoutes()
{
    const QStringList listQuery{ u"filter"_s, u"sort"_s, u"limit"_s, u"cursor"_s, u"zone"_s };
    const QStringList pageQuery{ u"limit"_s, u"cursor"_s };
    const auto scans = [this](RestScan::Begin begin) {
        return [this, begin](RestCall call, const HttpResponder &respond) {
            scan(begin, std::move(call), respond);
        };
    };
    const auto lists = scans(rest::scanIssues);
    initOpenApiResource();
    m_router.add({ "GET", u"/api/openapi.json"_s, {},
        [](const RestCall &, const HttpResponder &respond) {
            QFile file{ u":/lockstep/openapi.json"_s };
            if (file.open(QIODevice::ReadOnly))
                respond(HttpResponse::json(200, file.readAll()));
            else
                respond(restError({ errc::Internal, u"openapi.json is not there"_s, {} }));
        },
        true });

    addWork("GET", u"/api/me"_s, rest::getMe);
    addWork("GET", u"/api/users"_s, rest::listUsers, pageQuery);
    addWork("GET", u"/api/users/{user}"_s, rest::getUser);

    addWork("GET", u"/api/projects"_s, rest::listProjects);
    addWork("GET", u"/api/projects/{project}"_s, rest::getProject);
    addWork("PATCH", u"/api/projects/{project}"_s, rest::patchProject);
    addWork("GET", u"/api/projects/{project}/members"_s, rest::listMembers);
    addWork("PUT", u"/api/projects/{project}/members/{user}"_s, rest::setMember);
    addWork("DELETE", u"/api/projects/{project}/members/{user}"_s, rest::removeMember);
    m_router.add({ "GET", u"/api/projects/{project}/issues"_s, listQuery, lists });
    addWork("POST", u"/api/projects/{project}/issues"_s, rest::createIssue);
    addWork("POST", u"/api/projects/{project}/issues/bulk"_s, rest::editIssues);
    addWork("GET", u"/api/projects/{project}/messages"_s, rest::listMessages, pageQuery);
    addWork("POST", u"/api/projects/{project}/messages"_s, rest::sendMessage);
    m_router.add({ "GET", u"/api/projects/{project}/export"_s, { u"format"_s },
        [this](RestCall call, const HttpResponder &respond) {
            exportProject(std::move(call), respond);
        } });
    addWork("POST", u"/api/projects/{project}/import"_s, rest::importIssues,
        { u"dryRun"_s, u"reporter"_s, u"source"_s });

    m_router.add({ "GET", u"/api/issues"_s, QStringList{ u"project"_s } + listQuery, lists });
    m_router.add({ "GET", u"/api/search"_s,
        { u"q"_s, u"project"_s, u"sort"_s, u"limit"_s, u"cursor"_s, u"zone"_s }, lists });
    addWork("GET", u"/api/issues/{issue}"_s, rest::getIssue);
    addWork("PATCH", u"/api/issues/{issue}"_s, rest::patchIssue);
    addWork("DELETE", u"/api/issues/{issue}"_s, rest::deleteIssue);
    addWork("POST", u"/api/issues/{issue}/restore"_s, rest::restoreIssue);
    addWork("POST", u"/api/issues/{issue}/move"_s, rest::moveIssue);
    addWork("GET", u"/api/issues/{issue}/history"_s, rest::getHistory,
        { u"before"_s, u"lostBefore"_s });
    addWork("GET", u"/api/issues/{issue}/comments"_s, rest::listComments, pageQuery);
    addWork("POST", u"/api/issues/{issue}/comments"_s, rest::addComment);
    addWork("GET", u"/api/comments/{comment}"_s, rest::getComment);
    addWork("PATCH", u"/api/comments/{comment}"_s, rest::patchComment);
    addWork("DELETE", u"/api/comments/{comment}"_s, rest::deleteComment);

    addWork("GET", u"/api/spaces/{space}/events"_s, rest::listEvents, { u"after"_s },
        Route::Counted::CalledFor);

    addWork("GET", u"/api/conflicts"_s, rest::listConflicts);
    addWork("GET", u"/api/conflicts/{conflict}"_s, rest::getConflict);
    addWork("DELETE", u"/api/conflicts/{conflict}"_s, rest::resolveConflict);
    addWork("GET", u"/api/filters"_s, rest::listFilters);

    addWork("GET", u"/api/notifications"_s, rest::listNotifications,
        QStringList{ u"view"_s } + pageQuery);
    addWork("POST", u"/api/notifications/marks"_s, rest::markNotifications);
    addWork("GET", u"/api/settings"_s, rest::listSettings);
    addWork("PUT", u"/api/settings/{setting}"_s, rest::putSetting);
    addWork("DELETE", u"/api/settings/{setting}"_s, rest::deleteSetting);
    addWork("GET", u"/api/projects/{project}/queues"_s, rest::listQueues);
    addWork("PUT", u"/api/projects/{project}/queues/{queue}"_s, rest::putQueue);
    addWork("DELETE", u"/api/projects/{project}/queues/{queue}"_s, rest::deleteQueue);
    m_router.add({ "GET", u"/api/queues/{queue}/metrics"_s, {}, scans(rest::scanQueue) });
    m_router.add({ "GET", u"/api/projects/{project}/heatmap"_s,
        { u"rows"_s, u"columns"_s, u"closed"_s, u"buildings"_s, u"categories"_s, u"halfLifeHours"_s,
            u"format"_s },
        scans(rest::scanHeatmap) });
}

bool Rest::handle(HttpRequest &request, const HttpResponder &respond)
{
    Router::Match match = m_router.match(request.method, request.path);
    if (match.allowed.isEmpty())
        return false;
    const auto refuse = [&](const Error &error) {
        respond(restError(error));
        return true;
    };
    if (!match.route) {
        HttpResponse response = restError({ errc::Method,
            u"this address takes %1 only"_s.arg(QString::fromLatin1(match.allowed.join(", "))),
            {} });
        response.headers.add("Allow", match.allowed.join(", "));
        respond(std::move(response));
        return true;
    }
    if (m_draining)
        return refuse(Hub::draining());
    RestCall call;
    if (!match.route->open) {
        auto identity = identify(request, match.route->counted);
        if (!identity)
            return refuse(identity.error());
        call.identity = *std::move(identity);
    }
    if (const auto unknown = unknownQueryItem(request, match.route->query)) {
        return refuse(
            { errc::BadArgument, u"query: there is no '%1' here"_s.arg(*unknown), *unknown });
    }
    call.request = std::move(request);
    call.request.admission.reset(); // it goes to another thread, and these belong to this one
    call.request.onAborted = {};
    call.params = std::move(match.params);
    match.route->handle(std::move(call), respond);
    return true;
}

Result<Identity> Rest::identify(const HttpRequest &request, Route::Counted counted)
{
    auto identity = server::identify(m_ports.auth, request);
    const auto wait = identity ? count(*identity, counted) : std::nullopt;
    if (!wait)
        return identity;
    if (m_watch.rateLimited)
        m_watch.rateLimited();
    return Error{ errc::RateLimited, u"too many requests"_s, {}, wait->count() };
}

// By user, not by session: signing in once more is no way around it.
std::optional<Milliseconds> Rest::count(const Identity &identity, Route::Counted counted)
{
    if (counted == Route::Counted::Not)
        return {};
    const bool isCalledFor = counted == Route::Counted::CalledFor;
    const auto wait = limiterOf(identity.user, isCalledFor).count(m_ports.clock.now());
    if (!wait && m_ports.nodes)
        m_ports.nodes->request(identity.user, isCalledFor);
    return wait;
}

RateLimiter &Rest::limiterOf(const UserId &user, bool isCalledFor)
{
    const Instant now = m_ports.clock.now();
    if (m_limiters.size() >= m_sweepLimiters) {
        std::erase_if(m_limiters, [now](const auto &entry) { return entry.second.isIdle(now); });
        m_sweepLimiters = std::max<size_t>(1000, m_limiters.size() * 2);
    }
    return m_limiters
        .try_emplace({ user, isCalledFor }, isCalledFor ? calledForRates : m_limits.rates)
        .first->second;
}

void Rest::run(Work work, RestCall call, const HttpResponder &respond)
{
    auto place = m_underWay.take(call.identity.user);
    if (!place) {
        respond(restError({ errc::Busy, u"too many requests wait for their answers"_s, {},
            m_limits.retry.count() }));
        return;
    }
    m_ports.storageThread.post(
        [this, work, call = std::move(call), respond, place = std::move(place),
            alive = std::weak_ptr{ m_alive }]() mutable {
            const auto here = m_desk.checkPerson(call);
            auto answer
                = std::make_shared<Result<HttpResponse>>(here ? work(m_desk, call) : here.error());
            m_ports.loop.post([this, answer, respond, place = std::move(place), alive,
                                  rows = m_desk.takeLog(), results = m_desk.takeResults()] {
                if (alive.expired())
                    return;
                if (!rows.empty())
                    m_ports.publish(rows);
                if (m_watch.decided) {
                    for (const MutationResult &result : results)
                        m_watch.decided(result);
                }
                respond(*answer ? **answer : restError(answer->error()));
            });
        });
}

void Rest::scan(RestScan::Begin begin, RestCall call, const HttpResponder &respond)
{
    auto place = m_scans.take(call.identity.user);
    if (!place) {
        respond(restError(
            { errc::Busy, u"too many lists are being made"_s, {}, m_limits.retry.count() }));
        return;
    }
    const auto scan = std::make_shared<Scan>();
    scan->begin = begin;
    scan->call = std::move(call);
    scan->respond = respond;
    scan->place = std::move(place);
    goOn(scan);
}

// One step after the other, so that others have their turn in between. The last to hold the scan is
// the event loop.
void Rest::goOn(std::shared_ptr<Scan> scan)
{
    m_ports.storageThread.post(
        [this, scan = std::move(scan), alive = std::weak_ptr{ m_alive }]() mutable {
            scan->step(m_desk, m_limits.scanRows);
            m_ports.loop.post([this, scan = std::move(scan), alive] {
                if (alive.expired())
                    return;
                if (scan->answer)
                    scan->respond(*std::move(scan->answer));
                else
                    goOn(scan);
            });
        });
}

void Rest::exportProject(RestCall call, const HttpResponder &respond)
{
    const QString format = call.request.queryItem("format"_L1).value_or(u"json"_s);
    if (format != "json"_L1 && format != "csv"_L1) {
        respond(restError({ errc::BadArgument, u"format: json or csv is needed"_s, u"format"_s }));
        return;
    }
    auto place = m_scans.take(call.identity.user);
    if (!place) {
        respond(restError(
            { errc::Busy, u"too many lists are being made"_s, {}, m_limits.retry.count() }));
        return;
    }
    m_ports.storageThread.post([this, call = std::move(call), respond, place = std::move(place),
                                   csv = format == "csv"_L1,
                                   alive = std::weak_ptr{ m_alive }]() mutable {
        const auto here = m_desk.checkPerson(call);
        auto project = std::make_shared<Result<Project>>(
            here ? m_desk.project(call, call.params.first()) : here.error());
        m_ports.loop.post([this, call = std::move(call), respond, place = std::move(place), csv,
                              alive, project]() mutable {
            if (alive.expired())
                return;
            if (!*project) {
                respond(restError(project->error()));
                return;
            }
            const auto exporter = std::make_shared<Exporter>(call.identity.workspace, **project,
                csv ? ExportFormat::Csv : ExportFormat::Json, m_ports.files);
            const auto next = [this, exporter, call, id = (*project)->id]() -> Result<QByteArray> {
                // Asked anew each time: rights may go while it runs.
                const auto still = m_desk.project(call, id.toString());
                if (!still)
                    return still.error();
                return exporter->next(m_ports.storage);
            };
            HttpResponse response;
            response.headers.add(
                "Content-Type", csv ? "text/csv; charset=UTF-8" : "application/json");
            response.headers.add("Content-Disposition",
                "attachment; filename=\"" + (*project)->key.toLatin1()
                    + (csv ? ".csv\"" : ".json\""));
            response.headers.add("Cache-Control", "no-store");
            response.stream = std::make_shared<ExportBody>(
                m_ports.storageThread, m_ports.loop, next, std::move(place));
            respond(std::move(response));
        });
    });
}

} // namespace lockstep::server
