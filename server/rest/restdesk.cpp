// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/restdesk.h"

#include "core/model/check.h"
#include "core/sync/codec.h"
#include "core/sync/merge.h"
#include "server/rest/restreply.h"
#include "server/transfer/importmapping.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int opsPerKey = 128; // at most 100 mutations are one request
constexpr qsizetype maxKeyLength = 128;
constexpr int historyPage = 100;
constexpr qint64 historyPageBytes = 1'000'000;
constexpr int mostHistoryPages = 50;

// The same for the same request, another one for any other: 31 bits from 1 on.
qint64 fingerprint(const HttpRequest &request)
{
    const QByteArray text = request.method + '\n' + request.target + '\n'
        + request.headers.value("If-Match") + '\n' + request.body;
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(text.constData()),
        static_cast<unsigned long long>(text.size()));
    const qint64 bits = (qint64{ hash[0] } << 24) | (hash[1] << 16) | (hash[2] << 8) | hash[3];
    return (bits & 0x7fff'ffff) | 1;
}

Error notThere(const QString &what)
{
    return { errc::Forbidden, u"no such %1, or it may not be read"_s.arg(what), what };
}

// What happened to the version of an issue, if the event says something about that.
const Issue *wholeIssue(const EventBody &body)
{
    return std::visit(Overload{
                          [](const event::IssueCreated &e) -> const Issue * { return &e.issue; },
                          [](const event::IssueDeleted &e) -> const Issue * { return &e.issue; },
                          [](const event::IssueRestored &e) -> const Issue * { return &e.issue; },
                          [](const event::IssueMoved &e) -> const Issue * { return &e.issue; },
                          [](const auto &) -> const Issue * { return nullptr; },
                      },
        body);
}

} // namespace

RestDesk::RestDesk(Storage &storage, IssueService &issues, Clock &clock, const FileStore *files)
    : m_storage(storage), m_issues(issues), m_clock(clock), m_files(files),
      m_rng(Rng::fromSystem()), m_replicas(makeUuidV4(m_rng))
{}

Result<void> RestDesk::checkPerson(const RestCall &call)
{
    const auto isPerson = m_storage.isPerson(call.identity.workspace, call.identity.user);
    if (!isPerson)
        return isPerson.error();
    if (!*isPerson)
        return Error{ errc::AuthRevoked, u"this account is not in this workspace"_s, {} };
    return {};
}

Result<JsonView> RestDesk::body(const RestCall &call)
{
    const QByteArray type
        = call.request.headers.value("Content-Type").split(';').first().trimmed().toLower();
    if (type != "application/json" && type != "application/merge-patch+json") {
        return Error{ errc::MediaType, u"the body must be of Content-Type application/json"_s,
            u"Content-Type"_s };
    }
    auto json = m_json.parse(call.request.body);
    if (json && !json->isObject())
        return Error{ errc::BadArgument, u"the body must be a JSON object"_s, {} };
    return json;
}

Result<Project> RestDesk::project(const RestCall &call, const QString &which, Role atLeast)
{
    const WorkspaceId &workspace = call.identity.workspace;
    auto project = m_storage.projectByKey(workspace, which.toUpper());
    if (project && !*project)
        project = m_storage.project(ProjectId{ which });
    if (!project)
        return project.error();
    if (!*project)
        return notThere(u"project"_s);
    const auto role = m_storage.roleIn(workspace, (*project)->id, call.identity.user);
    if (!role)
        return role.error();
    if (!*role)
        return notThere(u"project"_s);
    if (**role < atLeast)
        return Error{ errc::NotAllowed,
            u"your role in %1 does not allow this"_s.arg((*project)->key), {} };
    return **project;
}

Result<IssueRow> RestDesk::issue(const RestCall &call, const QString &which)
{
    auto row = m_storage.issue(IssueId{ which });
    if (row && !*row)
        row = m_storage.issueByName(call.identity.workspace, which.toUpper());
    if (!row)
        return row.error();
    if (!*row)
        return notThere(u"issue"_s);
    const auto readable = m_issues.mayRead(actorOf(call), projectSpace((*row)->issue.project));
    if (!readable)
        return readable.error();
    if (!*readable)
        return notThere(u"issue"_s);
    return **row;
}

Result<Issue> RestDesk::liveIssue(const RestCall &call, const QString &which)
{
    const auto row = issue(call, which);
    if (!row)
        return row.error();
    if (row->deleted)
        return Error{ errc::Deleted,
            u"it was deleted, and can be restored until %1"_s.arg(row->restoreUntil), {} };
    return row->issue;
}

Result<RestDesk::FoundComment> RestDesk::comment(const RestCall &call, const QString &id)
{
    const auto comment = m_storage.comment(CommentId{ id });
    const auto owner = m_storage.projectOf(CommentId{ id });
    if (!comment || !owner)
        return !comment ? comment.error() : owner.error();
    if (!*comment || !*owner)
        return notThere(u"comment"_s);
    const auto readable = m_issues.mayRead(actorOf(call), projectSpace(**owner));
    if (!readable)
        return readable.error();
    if (!*readable)
        return notThere(u"comment"_s);
    return FoundComment{ **comment, **owner };
}

// The log is read backwards, and what its events did is undone.
Result<std::optional<Issue>> RestDesk::issueAt(const IssueRow &row, qint64 version)
{
    Issue issue = row.issue;
    if (version == issue.version)
        return std::optional{ issue };
    const SpaceId space = projectSpace(issue.project);
    qint64 before = std::numeric_limits<qint64>::max();
    for (int page = 0; page < mostHistoryPages && version < issue.version; ++page) {
        const auto rows = m_storage.history(space, issue.id, before, historyPage, historyPageBytes);
        if (!rows)
            return rows.error();
        if (rows->empty())
            break;
        for (const HistoryRow &entry : *rows) {
            before = entry.row.seq;
            const auto json = m_events.parse(entry.row.body);
            const auto event
                = json ? readEvent(entry.row.name, *json) : Result<ChangeEvent>{ json.error() };
            if (!event)
                return std::optional<Issue>{};
            if (const auto updated = std::get_if<event::IssueUpdated>(&event->body)) {
                if (updated->version <= version)
                    return std::optional{ issue };
                applyValues(issue, updated->previous);
            } else if (const Issue *whole = wholeIssue(event->body)) {
                if (whole->version < version)
                    return std::optional{ issue };
                issue = *whole;
                if (whole->version == version)
                    return std::optional{ issue };
                const auto moved = std::get_if<event::IssueMoved>(&event->body);
                if (moved) // what was before stands elsewhere
                    return std::optional<Issue>{};
            }
        }
    }
    return std::optional<Issue>{};
}

Result<std::optional<QString>> RestDesk::textAt(const FoundComment &found, qint64 version)
{
    if (version == found.comment.version)
        return std::optional{ found.comment.text };
    if (found.comment.issue.isNull()) // the log of a channel is not kept by its messages
        return std::optional<QString>{};
    qint64 before = std::numeric_limits<qint64>::max();
    for (int page = 0; page < mostHistoryPages && version < found.comment.version; ++page) {
        const auto rows = m_storage.history(projectSpace(found.project), found.comment.issue,
            before, historyPage, historyPageBytes);
        if (!rows)
            return rows.error();
        if (rows->empty())
            break;
        for (const HistoryRow &entry : *rows) {
            before = entry.row.seq;
            if (entry.row.name != "comment_edited"_L1)
                continue;
            const auto json = m_events.parse(entry.row.body);
            const auto event
                = json ? readEvent(entry.row.name, *json) : Result<ChangeEvent>{ json.error() };
            const auto edited = event ? std::get_if<event::CommentEdited>(&event->body) : nullptr;
            if (edited && edited->comment.id == found.comment.id
                && edited->comment.version == version + 1)
                return std::optional{ edited->previous };
        }
    }
    return std::optional<QString>{};
}

Result<QList<Project>> RestDesk::readableProjects(const RestCall &call)
{
    const auto spaces = m_storage.projectSpacesOf(call.identity.workspace, call.identity.user);
    if (!spaces)
        return spaces.error();
    QList<Project> projects;
    for (const SpaceInfo &space : *spaces) {
        const auto project = m_storage.project(projectOf(space.id));
        if (!project)
            return project.error();
        if (*project)
            projects.append(**project);
    }
    std::sort(projects.begin(), projects.end(),
        [](const Project &a, const Project &b) { return a.id < b.id; });
    return projects;
}

// Each key is a replica of its own, whose ops have the number of what was asked: the same request
// finds its results again, and another one with this key is noticed.
Result<RestDesk::Ops> RestDesk::opsOf(const RestCall &call)
{
    const QString who = call.identity.workspace.toString() + u' ' + call.identity.user.toString();
    const QByteArray key = call.request.headers.value("Idempotency-Key").trimmed();
    if (key.isEmpty()) {
        const qint64 first = m_lastOp + 1;
        m_lastOp += opsPerKey;
        return Ops{ ClientId{ passingClient + derivedId({ u"rest"_s, m_replicas, who }) }, first,
            first - 1, false };
    }
    const bool isText
        = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (!isText || key.size() > maxKeyLength) {
        return Error{ errc::BadArgument,
            u"Idempotency-Key: 1 to %1 visible ASCII characters are needed"_s.arg(maxKeyLength),
            u"Idempotency-Key"_s };
    }
    Ops ops;
    ops.client
        = ClientId{ passingClient + derivedId({ u"rest key"_s, who, QString::fromLatin1(key) }) };
    ops.first = fingerprint(call.request) * opsPerKey;
    const auto numbers = m_storage.opNumbers(ops.client);
    if (!numbers)
        return numbers.error();
    ops.isRepeated = numbers->last != 0;
    if (ops.isRepeated && numbers->last / opsPerKey != ops.first / opsPerKey) {
        return Error{ errc::IdempotencyMismatch, u"this key was used for another request"_s,
            u"Idempotency-Key"_s };
    }
    return ops;
}

Result<QList<MutationResult>> RestDesk::stored(const Ops &ops)
{
    QList<MutationResult> results;
    for (int i = 0; i < opsPerKey; ++i) {
        const auto row = m_storage.op({ ops.client, ops.first + i });
        if (!row)
            return row.error();
        if (!*row)
            break;
        const auto json = m_events.parse((*row)->result);
        auto result = json ? readResult(*json) : Result<MutationResult>{ json.error() };
        if (!result)
            break;
        result->duplicate = true;
        results.append(*std::move(result));
    }
    if (results.isEmpty())
        return Error{ errc::OpExpired, u"what this key did is no longer known"_s,
            u"Idempotency-Key"_s };
    return results;
}

Result<QList<MutationResult>> RestDesk::doAll(
    const RestCall &call, const SpaceId &space, const Make &make, const QString &group)
{
    const auto ops = opsOf(call);
    if (!ops)
        return ops.error();
    if (ops->isRepeated)
        return stored(*ops);
    auto bodies = make();
    if (!bodies)
        return bodies.error();
    IssueService::Request request{ { call.identity.user, ops->client, call.identity.workspace }, {},
        ops->acked, {} };
    qint64 number = ops->first;
    for (MutationBody &body : *bodies)
        request.mutations.append({ { ops->client, number++ }, space, std::move(body), group });
    IssueService::Commit commit = m_issues.apply({ std::move(request) });
    addLog(std::move(commit.log));
    m_results += commit.results.front();
    return std::move(commit.results.front());
}

Result<MutationResult> RestDesk::doOne(
    const RestCall &call, const SpaceId &space, const std::function<Result<MutationBody>()> &make)
{
    const auto results = doAll(call, space, [&]() -> Result<QList<MutationBody>> {
        auto body = make();
        if (!body)
            return body.error();
        return QList<MutationBody>{ *std::move(body) };
    });
    if (!results)
        return results.error();
    const MutationResult &result = results->front();
    if (const auto rejected = std::get_if<outcome::Rejected>(&result.outcome)) {
        Error error = rejected->error;
        if (error.code == errc::Forbidden) // he has read it, or it would not have come to this
            error.code = errc::NotAllowed;
        return error;
    }
    if (const auto retry = std::get_if<outcome::Retry>(&result.outcome))
        return Error{ errc::Busy, u"the server cannot store it now"_s, {}, retry->afterMs };
    return result;
}

Result<ChangeEvent> RestDesk::eventOf(const SpaceId &space, const MutationResult &result)
{
    const auto applied = std::get_if<outcome::Applied>(&result.outcome);
    if (!applied)
        return notThere(u"event"_s);
    const auto rows = m_storage.log(space, applied->seq - 1, 1, 1);
    if (!rows)
        return rows.error();
    if (rows->empty() || rows->front().seq != applied->seq)
        return notThere(u"event"_s);
    const auto json = m_events.parse(rows->front().body);
    if (!json)
        return json.error();
    return readEvent(rows->front().name, *json);
}

void RestDesk::addLog(std::vector<LogRow> rows)
{
    m_log.insert(
        m_log.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
}

Error withoutPrefix(Error error, const QString &prefix)
{
    if (error.field.startsWith(prefix))
        error.field.remove(0, prefix.size());
    if (error.message.startsWith(prefix))
        error.message.remove(0, prefix.size());
    return error;
}

} // namespace lockstep::server
