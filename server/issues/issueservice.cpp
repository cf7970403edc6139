// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/issues/issueservice.h"

#include "core/base/crashpoint.h"
#include "core/base/jsonwriter.h"
#include "core/base/plant.h"
#include "core/sync/codec.h"
#include "server/logging.h"
#include "server/storage/spacekey.h"

#include <sodium.h>

#include <limits>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 retryDelayMs = 1000;
constexpr qint64 forgetBunch = 32; // acknowledged results
// Of a page of history; the answer has to fit into a packet, where texts stand escaped.
constexpr int historyCount = 100;
constexpr qint64 historyBytes = 192 * 1024;

constexpr int mostAttempts = 5; // at what another node is in the way of

bool isOurFault(const Error &error)
{
    return error.code == errc::Io || error.code == errc::StoreFull
        || error.code == errc::StoreContended || error.code == errc::StoreLocked
        || error.code == errc::StoreCorrupt;
}

Outcome toOutcome(const Error &error)
{
    if (isOurFault(error))
        return outcome::Retry{ retryDelayMs };
    return outcome::Rejected{ error };
}

QByteArray hashOf(const Mutation &mutation)
{
    JsonWriter json;
    writeMutation(json, mutation);
    QByteArray hash{ crypto_hash_sha256_BYTES, Qt::Uninitialized };
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()),
        reinterpret_cast<const unsigned char *>(json.text().constData()),
        static_cast<unsigned long long>(json.text().size()));
    return hash;
}

// What is decided by what stands there: the project, what is the author's own, and his client,
// whose ops may come by two nodes at once when it has changed between them.
QStringList namesOf(const std::vector<IssueService::Request> &requests)
{
    QStringList names;
    for (const IssueService::Request &request : requests) {
        names.append(u"client:"_s + request.actor.client.toString());
        names.append(userSpace(request.actor.user).toString());
        for (const Mutation &mutation : request.mutations) {
            names.append(mutation.space.toString());
            if (const auto move = std::get_if<mutation::MoveIssue>(&mutation.body))
                names.append(projectSpace(move->to).toString());
        }
    }
    names.removeDuplicates();
    return names;
}

std::optional<MutationResult> storedResult(const OpRow &row)
{
    JsonDocument document;
    const auto json = document.parse(row.result);
    if (!json)
        return {};
    auto result = readResult(*json);
    if (!result)
        return {};
    result->duplicate = true;
    return *result;
}

} // namespace

MutationResult IssueService::decideOnce(
    LogWriter &log, const Actor &actor, const Mutation &mutation, Storage::OpNumbers &numbers)
{
    MutationResult result{ mutation.op, {}, false };
    // Everybody sees the names of replicas, in the ops of events: they prove nothing.
    const bool isForeign = !numbers.owner.isNull() && numbers.owner != actor.user;
    if (mutation.op.client != actor.client || isForeign) {
        result.outcome = outcome::Rejected{ { errc::BadArgument,
            u"op: is not of the client that signed in"_s, u"op"_s } };
        return result;
    }
    const QByteArray bodyHash = hashOf(mutation);
    if (mutation.op.number <= numbers.last) { // perhaps sent again
        const auto known = m_storage.op(mutation.op);
        if (!known) {
            result.outcome = toOutcome(known.error());
            return result;
        }
        if (*known) {
            if ((*known)->bodyHash != bodyHash) {
                result.outcome = outcome::Rejected{ { errc::IdempotencyMismatch,
                    u"op: was used for another mutation"_s, u"op"_s } };
                return result;
            }
            if (const auto stored = storedResult(**known))
                return *stored;
            // It was done, or refused, once; never twice.
            qCWarning(
                lcStorage, "the result of %s cannot be read", qPrintable(mutation.op.toString()));
            result.outcome = outcome::Rejected{ { errc::OpExpired,
                u"op: its result cannot be read"_s, u"op"_s } };
            return result;
        }
        if (mutation.op.number <= numbers.acked && !planted(Plant::ExpiredDoneAgain)) {
            result.outcome
                = toOutcome({ errc::OpExpired, u"op: its result is no longer kept"_s, u"op"_s });
            return result;
        }
    }

    const size_t mark = log.mark();
    if (const auto begun = m_storage.setSavepoint(); !begun) {
        result.outcome = toOutcome(begun.error());
        return result;
    }
    const auto decideBody = [&]() -> Decision {
        if (const auto checked = checkMutation(mutation); !checked)
            return checked.error();
        Deciding deciding{ m_storage, log, actor, mutation };
        return std::visit([&](const auto &body) { return decide(deciding, body); }, mutation.body);
    };
    const Decision decision = decideBody();
    crashPoint("inside-server-transaction");
    if (decision) {
        result.outcome = *decision;
    } else {
        result.outcome = toOutcome(decision.error());
        log.rollbackTo(mark);
        if (!m_storage.rollbackToSavepoint())
            result.outcome = outcome::Retry{ retryDelayMs };
    }
    if (!std::holds_alternative<outcome::Retry>(result.outcome)
        && !planted(Plant::OpNotRemembered)) {
        JsonWriter json;
        writeResult(json, result);
        if (const auto saved = m_storage.saveOp(mutation.op, { bodyHash, json.text() }, actor.user);
            !saved) {
            log.rollbackTo(mark);
            if (!m_storage.rollbackToSavepoint())
                qCWarning(lcStorage, "a savepoint could not be rolled back");
            result.outcome = toOutcome(saved.error());
        } else {
            numbers.last = std::max(numbers.last, mutation.op.number);
            numbers.owner = actor.user;
        }
    }
    if (!m_storage.releaseSavepoint())
        qCWarning(lcStorage, "a savepoint could not be released");
    return result;
}

QList<MutationResult> IssueService::decideAll(LogWriter &log, const Request &request)
{
    QList<MutationResult> results;
    log.setTime(request.at);
    log.setWorkspace(request.actor.workspace);
    // Whoever has left the workspace may still have a token for some minutes.
    const auto isPerson = m_storage.isPerson(request.actor.workspace, request.actor.user);
    if (!isPerson || !*isPerson) {
        const Error error = isPerson ? forbidden() : isPerson.error();
        for (const Mutation &mutation : request.mutations)
            results.append({ mutation.op, toOutcome(error), false });
        return results;
    }
    auto numbers = m_storage.opNumbers(request.actor.client);
    // In bunches: a result that is kept a little longer does no harm.
    const bool isOwn = numbers && numbers->owner == request.actor.user;
    if (isOwn && request.acked - numbers->acked >= forgetBunch) {
        if (!m_storage.forgetOps(request.actor.client, request.acked))
            qCWarning(lcStorage, "old results could not be dropped");
        numbers = m_storage.opNumbers(request.actor.client);
    }
    for (const Mutation &mutation : request.mutations) {
        results.append(numbers ? decideOnce(log, request.actor, mutation, *numbers)
                               : MutationResult{ mutation.op, toOutcome(numbers.error()), false });
    }
    return results;
}

Result<void> IssueService::tryToApply(const std::vector<Request> &requests, Commit &commit)
{
    LogWriter log{ m_storage, m_clock };
    Result<void> done = m_storage.begin();
    if (done && m_storage.isShared())
        done = m_storage.lock(namesOf(requests));
    if (done) {
        for (const Request &request : requests)
            commit.results.push_back(decideAll(log, request));
        crashPoint("before-server-commit");
        done = m_storage.commit();
        crashPoint("after-server-commit");
    }
    if (planted(Plant::FailedCommitTold) && !done && commit.results.size() == requests.size()) {
        m_storage.rollback();
        done = {};
    }
    if (done)
        commit.log = log.takeRows();
    else
        m_storage.rollback();
    return done;
}

IssueService::Commit IssueService::apply(const std::vector<Request> &requests)
{
    Commit commit;
    Result<void> done = tryToApply(requests, commit);
    for (int attempt = 1; !done && done.error().code == errc::StoreContended; ++attempt) {
        if (attempt == mostAttempts)
            break;
        commit = {};
        done = tryToApply(requests, commit);
    }
    if (done)
        return commit;
    qCWarning(lcStorage, "a commit failed: %s", qPrintable(done.error().message));
    commit = {};
    for (const Request &request : requests) {
        QList<MutationResult> results;
        for (const Mutation &mutation : request.mutations)
            results.append({ mutation.op, outcome::Retry{ retryDelayMs }, false });
        commit.results.push_back(std::move(results));
    }
    return commit;
}

Result<QList<SpaceInfo>> IssueService::spacesOf(const UserId &user, const WorkspaceId &workspace)
{
    QList<SpaceInfo> spaces{
        { userSpace(user), {}, Role::Admin, 0 },
        { directorySpace(workspace), {}, Role::Viewer, 0 },
    };
    for (SpaceInfo &space : spaces) {
        const auto head = m_storage.head(storedSpace(space.id, workspace));
        if (!head)
            return head.error();
        space.head = *head;
    }
    const auto projects = m_storage.projectSpacesOf(workspace, user);
    if (!projects)
        return projects.error();
    return spaces + *projects;
}

Result<HistoryPage> IssueService::history(const Actor &actor, const HistoryQuery &query)
{
    const auto row = m_storage.issue(query.issue);
    if (!row)
        return row.error();
    const Error forbidden{ errc::Forbidden, u"no such issue, or no right to read it"_s,
        u"issue"_s };
    if (!*row)
        return forbidden;
    const SpaceId space = projectSpace((*row)->issue.project);
    const auto readable = mayRead(actor, space);
    if (!readable)
        return readable.error();
    if (!*readable)
        return forbidden;

    constexpr qint64 newest = std::numeric_limits<qint64>::max();
    HistoryPage page;
    const auto log = m_storage.history(
        space, query.issue, query.before.value_or(newest), historyCount, historyBytes);
    if (!log)
        return log.error();
    JsonDocument document;
    for (const HistoryRow &entry : *log) {
        const auto json = document.parse(entry.row.body);
        const auto event
            = json ? readEvent(entry.row.name, *json) : Result<ChangeEvent>{ json.error() };
        auto shown = event ? historyEntry(*event) : std::nullopt;
        if (!shown)
            continue;
        shown->group = entry.group;
        page.entries.append(*std::move(shown));
    }
    if (!log->empty()) {
        const auto older = m_storage.history(space, query.issue, log->back().row.seq, 1, 1);
        if (!older)
            return older.error();
        page.more = !older->empty();
    }
    auto lost = m_storage.lostValues(
        query.issue, query.lostBefore.value_or(newest), historyCount, historyBytes);
    if (!lost)
        return lost.error();
    page.lost = *std::move(lost);
    if (!page.lost.isEmpty()) {
        const auto older = m_storage.lostValues(query.issue, page.lost.last().number, 1, 1);
        if (!older)
            return older.error();
        page.moreLost = !older->isEmpty();
    }
    return page;
}

Result<bool> IssueService::mayRead(const Actor &actor, const SpaceId &space)
{
    const SpaceId own = userSpace(keeperOf(actor.workspace, actor.user));
    if (space == own || space == directorySpace(actor.workspace))
        return m_storage.isPerson(actor.workspace, actor.user);
    const ProjectId project = projectOf(space);
    if (project.isNull())
        return false;
    const auto role = effectiveRole(m_storage, actor, project);
    if (!role)
        return role.error();
    return *role && **role >= rowOf(Right::Read).atLeast;
}

} // namespace lockstep::server
