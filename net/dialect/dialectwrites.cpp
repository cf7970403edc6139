// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// DialectRemote: what the user did to issues. Each mutation reads, compares, writes and reads what
// came of it; sent again it is answered from the journal.

#include "net/dialect/dialectsweep.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

// The engine gives an answer 30 s, and a request may take 15 s of them.
constexpr Milliseconds pushTime = 12s;
constexpr Milliseconds writePause = 2s;
constexpr int maxWriteFailures = 5; // of the server itself; then the author is asked
constexpr int maxStale = 3; // states that were stale when they were written
constexpr size_t mostKnown = 1'000; // that look like what is created

Error notHere(const QString &what)
{
    return { errc::Validation, what + u" cannot be changed on this server from here"_s, {} };
}

} // namespace

void DialectRemote::push(
    QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply)
{
    if (const auto kept = m_journal->acknowledge(m_client, acked); !kept)
        qWarning("journal: %s", qPrintable(kept.error().message));
    if (!m_welcomed || m_push) {
        later([reply = std::move(reply)] {
            reply(Error{ errc::NotConnected, u"there is no session"_s, {} });
        });
        return;
    }
    m_push = std::make_shared<PushRun>();
    m_push->mutations = std::move(mutations);
    m_push->reply = std::move(reply);
    m_push->until = m_clock.now() + pushTime;
    nextMutation();
}

// What has no result is sent again by the engine.
void DialectRemote::endPush(Error why)
{
    const auto run = std::exchange(m_push, {});
    if (!run)
        return;
    if (run->results.isEmpty())
        run->reply(why);
    else
        run->reply(run->results);
}

void DialectRemote::nextMutation()
{
    later([this, run = m_push] {
        if (!run || run != m_push)
            return;
        if (run->at >= run->mutations.size()) {
            followEvents();
            tellStatus();
            endPush({});
            return;
        }
        const Mutation mutation = run->mutations.at(run->at);
        if (const MutationResult *known = m_journal->result(mutation.op)) {
            MutationResult again = *known;
            again.duplicate = true;
            const Mirror::Log *log = m_mirror.log(mutation.space);
            // It stands in this log, or in an earlier one: in either case not behind its head.
            if (auto *done = std::get_if<outcome::Applied>(&again.outcome))
                done->seq = log ? log->head : 1;
            else if (auto *merged = std::get_if<outcome::Merged>(&again.outcome))
                merged->seq = log ? log->head : 1;
            run->results.append(again);
            ++run->at;
            nextMutation();
            return;
        }
        if (m_clock.now() >= run->until) {
            settle(mutation, outcome::Retry{ 1 });
            return;
        }
        const Finish finish = [this, run, mutation](Outcome outcome) {
            if (run == m_push)
                settle(mutation, std::move(outcome));
        };
        std::visit(Overload{
                       [&](const mutation::CreateIssue &m) { decide(mutation, m, finish); },
                       [&](const mutation::UpdateIssue &m) { decide(mutation, m, finish); },
                       [&](const mutation::DeleteIssue &m) { decide(mutation, m, finish); },
                       [&](const mutation::AddComment &m) { decide(mutation, m, finish); },
                       [&](const mutation::EditComment &m) { decide(mutation, m, finish); },
                       [&](const mutation::DeleteComment &m) { decide(mutation, m, finish); },
                       [&](const auto &) { decideOwn(mutation, finish); },
                   },
            mutation.body);
    });
}

void DialectRemote::settle(const Mutation &mutation, Outcome outcome)
{
    const bool isFinal = !std::holds_alternative<outcome::Retry>(outcome);
    if (isFinal) {
        if (std::holds_alternative<outcome::Rejected>(outcome)
            && m_journal->findPending(mutation.op))
            static_cast<void>(m_journal->notCreated(mutation.op));
        if (const auto kept = m_journal->setResult({ mutation.op, outcome, false }); !kept)
            qWarning(
                "journal: %s", qPrintable(kept.error().message)); // done twice, it does no harm
        m_writeFailures.remove(mutation.op);
    }
    m_push->results.append({ mutation.op, std::move(outcome), false });
    ++m_push->at;
    followEvents();
    nextMutation();
}

Instant DialectRemote::writeUntil() const { return m_push ? m_push->until : m_clock.now(); }

void DialectRemote::askWrite(HttpRequest request, Answer answer)
{
    ask(
        Urgency::Write,
        [request = std::move(request)]() -> std::optional<HttpRequest> { return request; },
        std::move(answer), writeUntil());
}

// What an error means for the mutation; the status is that of the server's answer, 0 when it could
// not be read. What may pass is tried again a few times: the others wait behind it.
Outcome DialectRemote::failure(const Error &error, int status)
{
    if (error.retryAfterMs > 0 || error.code == errc::RateLimited || status == 429)
        return outcome::Retry{ std::max<qint64>(writePause.count(), error.retryAfterMs) };
    if (!m_push || m_push->at >= m_push->mutations.size())
        return outcome::Retry{ writePause.count() }; // the session is over: nobody hears it
    const bool mayPass = status == 0 || status >= 500 || error.code.startsWith("AUTH_"_L1);
    if (mayPass) {
        int &failures = m_writeFailures[m_push->mutations.at(m_push->at).op];
        if (++failures < maxWriteFailures)
            return outcome::Retry{ writePause.count() * failures };
    }
    return outcome::Rejected{ error };
}

Outcome DialectRemote::applied(const SpaceId &space, const QString &name) const
{
    const Mirror::Log *log = m_mirror.log(space);
    return outcome::Applied{ log ? log->head : 1, name };
}

Outcome DialectRemote::conflicted(const Mutation &mutation, Conflict conflict)
{
    conflict.id = ConflictId{ mutation.op.toString() };
    conflict.timestamp = m_mirror.nowText();
    if (conflict.user.isNull())
        conflict.user = UserId{ u"system"_s };
    if (const auto raised = m_mirror.raiseConflict(conflict, mutation.op); !raised)
        return outcome::Retry{ writePause.count() };
    ++m_counters.surfaced;
    return outcome::Conflicted{ std::move(conflict) };
}

void DialectRemote::readAgain(const IssueId &id, std::function<void(Result<void>)> done)
{
    const auto foreign = foreignOf(id);
    if (!foreign) {
        done({});
        return;
    }
    readOne(foreign->entity, foreign->id, Urgency::Write, writeUntil(), std::move(done));
}

// --- Create ---

void DialectRemote::decide(const Mutation &mutation, const mutation::CreateIssue &m, Finish finish)
{
    Mirror::Space *space = m_mirror.space(mutation.space);
    if (!space) {
        finish(outcome::Rejected{ { errc::Forbidden, u"no such project"_s, {} } });
        return;
    }
    const ForeignScope scope = space->scope;
    const QString entity = m_translator->entityFor(scope, m.issue);
    const QString kind = u"issue:"_s + entity;
    if (entity.isEmpty()) {
        finish(outcome::Rejected{ notHere(u"a new issue of this type"_s) });
        return;
    }
    if (!m_journal->foreignOf(kind, m.issue.id.toString()).isEmpty()) {
        finishCreate(mutation, m.issue, m.issue.id, finish); // its answer was lost
        return;
    }
    if (!m_journal->findPending(mutation.op)) {
        sendCreate(mutation, m, finish);
        return;
    }
    // What became of it, the list says.
    const ForeignScope where = m_translator->listsAll(entity) ? ForeignScope{} : scope;
    list(entity, where, Urgency::Write, writeUntil(),
        [this, mutation, m, finish](const Result<void> &listed) {
            if (!listed)
                finish(outcome::Retry{
                    std::max<qint64>(writePause.count(), listed.error().retryAfterMs) });
            else if (!m_journal->findPending(mutation.op))
                finishCreate(mutation, m.issue, m.issue.id, finish);
            else if (const auto forgotten = m_journal->notCreated(mutation.op); !forgotten)
                finish(outcome::Retry{ writePause.count() });
            else
                sendCreate(mutation, m, finish);
        });
}

void DialectRemote::sendCreate(
    const Mutation &mutation, const mutation::CreateIssue &m, Finish finish)
{
    Mirror::Space *space = m_mirror.space(mutation.space);
    const auto write = space ? m_translator->create(space->scope, m.issue)
                             : Result<Translator::Write>{ Error{ errc::Forbidden, {}, {} } };
    if (!write || write->requests.empty()) {
        finish(outcome::Rejected{ write ? notHere(u"a new issue"_s) : write.error() });
        return;
    }
    const ForeignScope scope = space->scope;
    const QString entity = m_translator->entityFor(scope, m.issue);
    Journal::Pending pending{ mutation.op, u"issue:"_s + entity, m.issue.id.toString(), scope.id,
        entity, {}, m.issue.subject, m_mirror.nowText(), {} };
    for (const auto &[id, row] : space->rows) {
        if (row.foreign.entity == entity && isSameText(row.issue().subject, m.issue.subject)
            && pending.known.size() < static_cast<qsizetype>(mostKnown))
            pending.known.append(row.foreign.id);
    }
    if (const auto begun = m_journal->begin(pending); !begun) {
        finish(outcome::Retry{ writePause.count() });
        return;
    }
    askWrite(write->requests.front(),
        [this, mutation, m, finish, scope, entity](Result<HttpReply> reply) {
            if (!reply) {
                if (reply.error().code == errc::RateLimited) // was not sent
                    static_cast<void>(m_journal->notCreated(mutation.op));
                finish(failure(reply.error()));
                return;
            }
            if (!reply->isSuccess()) {
                const auto done = m_translator->readDone(*reply);
                const Error error
                    = done ? Error{ errc::Io, u"the server refused it"_s, {} } : done.error();
                // After an error of its own the server may have done it all the same.
                if (reply->status < 500)
                    static_cast<void>(m_journal->notCreated(mutation.op));
                finish(failure(error, reply->status));
                return;
            }
            auto told = m_translator->readIssue(entity, *reply);
            if (!told || told->id.isEmpty()) {
                finish(outcome::Retry{ writePause.count() }); // then it is looked for
                return;
            }
            if (const auto kept = m_journal->created(mutation.op, told->id); !kept) {
                finish(outcome::Retry{ writePause.count() });
                return;
            }
            if (told->scope.isEmpty())
                told->scope = scope.id;
            take(*told, { m_mirror.self().id, mutation.op });
            finishCreate(mutation, m.issue, m.issue.id, finish);
        });
}

// What the request to create it could not say.
void DialectRemote::finishCreate(
    const Mutation &mutation, const Issue &wanted, const IssueId &id, Finish finish)
{
    const Mirror::Row *row = m_mirror.find(id);
    const Mirror::Space *space = m_mirror.spaceOfIssue(id);
    if (!row || !space) {
        finish(applied(mutation.space)); // it is gone again
        return;
    }
    FieldValues left = m_translator->leftByCreate(space->scope, wanted);
    std::erase_if(left,
        [&](const auto &entry) { return fieldValue(row->issue(), entry.first) == entry.second; });
    const auto write = m_translator->update(row->foreign, left);
    if (left.empty() || !write) {
        if (!write)
            qWarning("after creating: %s", qPrintable(write.error().message));
        finish(applied(mutation.space, row->issue().name));
        return;
    }
    sendWrites(std::make_shared<Translator::Write>(*write), row->foreign.entity, 0, {},
        [this, mutation, id, finish](const Result<std::optional<ForeignIssue>> &told, int status) {
            if (!told && (status == 0 || status == 429 || status >= 500)) {
                finish(failure(told.error(), status));
                return;
            }
            if (told && *told)
                take(**told, { m_mirror.self().id, mutation.op });
            else if (!told)
                qWarning("after creating: %s", qPrintable(told.error().message));
            const auto foreign = foreignOf(id);
            if (foreign && !(told && *told))
                hintIssue(foreign->entity, foreign->id, foreign->scope);
            const Mirror::Row *now = m_mirror.find(id);
            finish(applied(mutation.space, now ? now->issue().name : QString{}));
        });
}

// --- Update ---

void DialectRemote::decide(const Mutation &mutation, const mutation::UpdateIssue &m, Finish finish)
{
    tryUpdate(mutation, m.changes, m.issue, 0, std::move(finish));
}

void DialectRemote::tryUpdate(const Mutation &mutation, const FieldChanges &changes,
    const IssueId &id, int attempt, Finish finish)
{
    readAgain(id, [this, mutation, changes, id, attempt, finish](const Result<void> &read) {
        if (!read) {
            finish(failure(read.error()));
            return;
        }
        Mirror::Row *row = m_mirror.find(id);
        if (!row) {
            Issue last;
            last.id = id;
            last.project = projectOf(mutation.space);
            Conflict conflict
                = describeConflict(m_mirror.gone(id) ? *m_mirror.gone(id) : last, changes);
            conflict.kind = Conflict::Kind::Deleted;
            finish(conflicted(mutation, std::move(conflict)));
            return;
        }
        const IssueMerge merge = mergeIssue(row->issue(), changes);
        if (merge.hasConflict()) {
            Conflict conflict = describeConflict(row->issue(), changes);
            finish(conflicted(mutation, std::move(conflict)));
            return;
        }
        FieldValues values = resultingValues(merge);
        // Where a card lies on the board is nothing that such servers know.
        if (!m_translator->canWrite(row->foreign.entity, Field::Rank))
            values.erase(Field::Rank);
        for (const auto &[field, value] : values) {
            if (row->cut.contains(field)) {
                const QString key{ fieldInfo(field).key };
                finish(outcome::Rejected{ { errc::Validation,
                    key + u": is more there than can be edited here"_s, key } });
                return;
            }
        }
        if (values.empty()) {
            finish(applied(mutation.space, row->issue().name));
            return;
        }
        const auto write = m_translator->update(row->foreign, values);
        if (!write) {
            finish(outcome::Rejected{ write.error() });
            return;
        }
        const bool isGuarded
            = m_translator->dialect().checksTokens && !row->foreign.token.isEmpty();
        sendWrites(std::make_shared<Translator::Write>(*write), row->foreign.entity, 0, {},
            [this, mutation, changes, id, attempt, finish, values, isGuarded,
                merged = merge.wasMerged()](
                const Result<std::optional<ForeignIssue>> &told, int status) {
                if (!told) {
                    if (told.error().code == "CONFLICT"_L1 && attempt + 1 < maxStale)
                        tryUpdate(mutation, changes, id, attempt + 1, finish);
                    else if (told.error().code == "CONFLICT"_L1)
                        finish(outcome::Retry{ writePause.count() });
                    else
                        finish(failure(told.error(), status));
                    return;
                }
                Mirror::Row *now = m_mirror.find(id);
                if (!now) {
                    finish(applied(mutation.space));
                    return;
                }
                m_counters.unguarded += !isGuarded;
                m_counters.merged += merged;
                const ForeignIssue before = now->foreign;
                ForeignIssue shown = told->value_or(ForeignIssue{});
                if (!*told || shown.id != before.id) {
                    // It answers without the issue: then it is as it was written.
                    shown = before;
                    shown.told.clear();
                    applyValues(shown.issue, values);
                    for (const auto &value : values)
                        shown.told.push_back(value.first);
                    hintIssue(before.entity, before.id, before.scope);
                }
                take(shown, { m_mirror.self().id, mutation.op });
                for (const SocketCommand &command :
                    m_translator->relay(before, values, m_mirror.nowText()))
                    emitCommand(command);
                Outcome outcome = applied(mutation.space, now->issue().name);
                if (merged)
                    outcome = outcome::Merged{ std::get<outcome::Applied>(outcome).seq, values };
                finish(std::move(outcome));
            });
    });
}

// One request after the other; the last answer that has the issue counts.
void DialectRemote::sendWrites(std::shared_ptr<Translator::Write> write, const QString &entity,
    size_t index, std::optional<ForeignIssue> shown,
    std::function<void(Result<std::optional<ForeignIssue>>, int status)> done)
{
    if (index >= write->requests.size()) {
        done(std::move(shown), 200);
        return;
    }
    askWrite(write->requests.at(index),
        [this, write, entity, index, shown = std::move(shown), done = std::move(done)](
            Result<HttpReply> reply) {
            if (!reply) {
                done(reply.error(), 0);
                return;
            }
            if (!reply->isSuccess()) {
                const auto read = m_translator->readDone(*reply);
                done(read ? Error{ errc::Io, u"the server refused it"_s, {} } : read.error(),
                    reply->status);
                return;
            }
            auto told = m_translator->readIssue(entity, *reply);
            const bool isIssue = told && !told->id.isEmpty();
            sendWrites(write, entity, index + 1,
                isIssue ? std::optional{ std::move(*told) } : shown, done);
        });
}

// --- Delete ---

void DialectRemote::decide(const Mutation &mutation, const mutation::DeleteIssue &m, Finish finish)
{
    readAgain(m.issue, [this, mutation, m, finish](const Result<void> &read) {
        if (!read) {
            finish(failure(read.error()));
            return;
        }
        const Mirror::Row *row = m_mirror.find(m.issue);
        if (!row) {
            finish(applied(mutation.space));
            return;
        }
        if (static_cast<qint64>(row->othersVersion) > m.version) {
            Conflict conflict;
            conflict.kind = Conflict::Kind::DeletedUnseen;
            conflict.issue = row->issue();
            conflict.user = row->issue().modifiedBy;
            finish(conflicted(mutation, std::move(conflict)));
            return;
        }
        const auto request = m_translator->remove(row->foreign);
        if (!request) {
            finish(outcome::Rejected{ notHere(u"that an issue exists"_s) });
            return;
        }
        askWrite(*request, [this, mutation, m, finish](Result<HttpReply> reply) {
            const auto done
                = reply ? m_translator->readDone(*reply) : Result<void>{ reply.error() };
            if (!done && done.error().code != "NOT_FOUND"_L1) {
                finish(failure(done.error(), reply ? reply->status : 0));
                return;
            }
            const Cause cause{ m_mirror.self().id, mutation.op };
            if (!m_translator->dialect().abilities.deleteCloses) {
                m_mirror.removeIssue(m.issue, cause);
                finish(applied(mutation.space));
                return;
            }
            readAgain(m.issue, [this, mutation, finish](const Result<void> &) {
                finish(applied(mutation.space)); // closed, as the next list shows
            });
        });
    });
}

// --- What is no issue ---

void DialectRemote::decideOwn(const Mutation &mutation, Finish finish)
{
    const OpId &op = mutation.op;
    const Result<void> done = std::visit(
        Overload{
            [&](const mutation::SaveFilter &m) { return m_mirror.saveFilter(m.filter, op); },
            [&](const mutation::RemoveFilter &m) { return m_mirror.removeFilter(m.filter, op); },
            [&](const mutation::SaveSetting &m) {
                return m_mirror.saveSetting(m.key, m.value, op);
            },
            [&](const mutation::ResolveConflict &m) {
                return m_mirror.resolveConflict(m.conflict, op);
            },
            [&](const mutation::MarkNotifications &m) {
                if (m.mark.action == NotificationMark::Action::Read) {
                    for (const auto &[number, told] : m_mirror.inbox().byNumber()) {
                        const QString id = m_mirror.foreignNotification(told.id);
                        if (told.read || id.isEmpty() || !concernsMark(m.mark, told)
                            || !m_translator->markRead(id))
                            continue;
                        ask(
                            Urgency::Refresh, [this, id] { return m_translator->markRead(id); },
                            [](const Result<HttpReply> &) {});
                    }
                }
                return m_mirror.mark(m.mark, op);
            },
            [&](const mutation::RestoreIssue &) -> Result<void> {
                return notHere(u"a deleted issue"_s);
            },
            [&](const mutation::MoveIssue &) -> Result<void> {
                return notHere(u"the project of an issue"_s);
            },
            [&](const mutation::AddAttachment &) -> Result<void> {
                return Error{ errc::NoFileStore, u"this server takes no files from here"_s, {} };
            },
            [&](const auto &) -> Result<void> { return notHere(u"that"_s); },
        },
        mutation.body);
    if (done)
        finish(applied(mutation.space));
    else if (done.error().code == errc::Validation || done.error().code == errc::NoFileStore)
        finish(outcome::Rejected{ done.error() });
    else
        finish(outcome::Retry{ writePause.count() });
}

} // namespace lockstep::net::dialect
