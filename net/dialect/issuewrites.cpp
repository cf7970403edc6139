// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/issuewrites.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxStale = 3; // states that were stale when they were written
constexpr qsizetype mostKnown = 1'000; // that look like what is created

Error notHere(const QString &what)
{
    return { errc::Validation, what + u" cannot be changed on this server from here"_s, {} };
}

} // namespace

IssueWrites::IssueWrites(const ForeignContext &context, Journal &journal, ForeignStatus &status,
    ForeignWriting &writing, ForeignIssues &issues, ForeignHints &hints, ForeignSocket &socket)
    : m_session(context.session), m_mirror(context.mirror), m_journal(journal), m_status(status),
      m_writing(writing), m_issues(issues), m_hints(hints), m_socket(socket)
{}

void IssueWrites::readAgain(const IssueId &id, ForeignIssues::Done done)
{
    const auto foreign = m_mirror.foreign(id);
    if (!foreign) {
        done({});
        return;
    }
    m_issues.read(foreign->entity, foreign->id, ForeignSession::Urgency::Write, m_writing.until(),
        [this, done = std::move(done)](const Result<void> &read) {
            if (!read && read.error().code == "NOT_FOUND"_L1)
                m_hints.place({}); // no list is known to show it
            done(read);
        });
}

// --- Create ---

void IssueWrites::decide(const Mutation &mutation, const mutation::CreateIssue &m, Finish finish)
{
    Mirror::Space *space = m_mirror.space(mutation.space);
    if (!space) {
        finish(outcome::Rejected{ { errc::Forbidden, u"no such project"_s, {} } });
        return;
    }
    const ForeignScope scope = space->scope;
    const QString entity = m_session.translator().entityFor(scope, m.issue);
    const QString kind = u"issue:"_s + entity;
    if (entity.isEmpty()) {
        finish(outcome::Rejected{ notHere(u"a new issue of this type"_s) });
        return;
    }
    if (!m_journal.foreignOf(kind, m.issue.id.toString()).isEmpty()) {
        finishCreate(mutation, m.issue, m.issue.id, finish); // its answer was lost
        return;
    }
    if (!m_journal.findPending(mutation.op)) {
        create(mutation, m, finish);
        return;
    }
    // What became of it, the list says.
    const ForeignScope where = m_session.translator().listsAll(entity) ? ForeignScope{} : scope;
    m_issues.list(entity, where, ForeignSession::Urgency::Write, m_writing.until(),
        [this, mutation, m, finish](const Result<void> &listed) {
            if (!listed)
                finish(ForeignWriting::retry(listed.error()));
            else if (!m_journal.findPending(mutation.op))
                finishCreate(mutation, m.issue, m.issue.id, finish);
            else if (const auto forgotten = m_journal.notCreated(mutation.op); !forgotten)
                finish(ForeignWriting::retry());
            else
                create(mutation, m, finish);
        });
}

void IssueWrites::create(const Mutation &mutation, const mutation::CreateIssue &m, Finish finish)
{
    Mirror::Space *space = m_mirror.space(mutation.space);
    const auto write = space ? m_session.translator().create(space->scope, m.issue)
                             : Result<Translator::Write>{ Error{ errc::Forbidden, {}, {} } };
    if (!write || write->requests.empty()) {
        finish(outcome::Rejected{ write ? notHere(u"a new issue"_s) : write.error() });
        return;
    }
    const ForeignScope scope = space->scope;
    const QString entity = m_session.translator().entityFor(scope, m.issue);
    Journal::Pending pending{ mutation.op, u"issue:"_s + entity, m.issue.id.toString(), scope.id,
        entity, {}, m.issue.subject, m_mirror.nowText(), {} };
    for (const auto &[id, row] : space->rows) {
        if (row.foreign.entity == entity && isSameText(row.issue().subject, m.issue.subject)
            && pending.known.size() < mostKnown)
            pending.known.append(row.foreign.id);
    }
    if (const auto begun = m_journal.begin(pending); !begun) {
        finish(ForeignWriting::retry());
        return;
    }
    m_writing.ask(write->requests.front(),
        [this, mutation, m, finish, scope, entity](Result<HttpReply> reply) {
            if (!reply) {
                if (reply.error().code == errc::RateLimited) // was not sent
                    static_cast<void>(m_journal.notCreated(mutation.op));
                finish(m_writing.failure(mutation.op, reply.error()));
                return;
            }
            if (!reply->isSuccess()) {
                const auto done = m_session.translator().readDone(*reply);
                const Error error
                    = done ? Error{ errc::Io, u"the server refused it"_s, {} } : done.error();
                // After an error of its own the server may have done it all the same.
                if (reply->status < 500)
                    static_cast<void>(m_journal.notCreated(mutation.op));
                finish(m_writing.failure(mutation.op, error, reply->status));
                return;
            }
            auto told = m_session.translator().readIssue(entity, *reply);
            if (!told || told->id.isEmpty()) {
                finish(ForeignWriting::retry()); // then it is looked for
                return;
            }
            if (const auto kept = m_journal.created(mutation.op, told->id); !kept) {
                finish(ForeignWriting::retry());
                return;
            }
            if (told->scope.isEmpty())
                told->scope = scope.id;
            m_issues.take(*told, { m_mirror.self().id, mutation.op });
            finishCreate(mutation, m.issue, m.issue.id, finish);
        });
}

// What the request to create it could not say.
void IssueWrites::finishCreate(
    const Mutation &mutation, const Issue &wanted, const IssueId &id, Finish finish)
{
    const Mirror::Row *row = m_mirror.find(id);
    const Mirror::Space *space = m_mirror.spaceOfIssue(id);
    if (!row || !space) {
        finish(m_writing.applied(mutation.space)); // it is gone again
        return;
    }
    FieldValues left = m_session.translator().leftByCreate(space->scope, wanted);
    std::erase_if(left,
        [&](const auto &entry) { return fieldValue(row->issue(), entry.first) == entry.second; });
    const auto write = m_session.translator().update(row->foreign, left);
    if (left.empty() || !write) {
        if (!write)
            qWarning("after creating: %s", qPrintable(write.error().message));
        finish(m_writing.applied(mutation.space, row->issue().name));
        return;
    }
    sendAll(std::make_shared<Translator::Write>(*write), row->foreign.entity, 0, {},
        [this, mutation, id, finish](const Result<Told> &told, int status) {
            if (!told && (status == 0 || status == 429 || status >= 500)) {
                finish(m_writing.failure(mutation.op, told.error(), status));
                return;
            }
            if (told && *told)
                m_issues.take(**told, { m_mirror.self().id, mutation.op });
            else if (!told)
                qWarning("after creating: %s", qPrintable(told.error().message));
            const auto foreign = m_mirror.foreign(id);
            if (foreign && !(told && *told))
                m_hints.issue(foreign->entity, foreign->id, foreign->scope);
            const Mirror::Row *now = m_mirror.find(id);
            finish(m_writing.applied(mutation.space, now ? now->issue().name : QString{}));
        });
}

// --- Update ---

void IssueWrites::decide(const Mutation &mutation, const mutation::UpdateIssue &m, Finish finish)
{
    update(mutation, m.changes, m.issue, 0, std::move(finish));
}

void IssueWrites::update(const Mutation &mutation, const FieldChanges &changes, const IssueId &id,
    int attempt, Finish finish)
{
    readAgain(id, [this, mutation, changes, id, attempt, finish](const Result<void> &read) {
        if (!read) {
            finish(m_writing.failure(mutation.op, read.error()));
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
            finish(m_writing.conflicted(mutation, std::move(conflict)));
            return;
        }
        const IssueMerge merge = mergeIssue(row->issue(), changes);
        if (merge.hasConflict()) {
            Conflict conflict = describeConflict(row->issue(), changes);
            finish(m_writing.conflicted(mutation, std::move(conflict)));
            return;
        }
        FieldValues values = resultingValues(merge);
        // Where a card lies on the board is nothing that such servers know.
        if (!m_session.translator().canWrite(row->foreign.entity, Field::Rank))
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
            finish(m_writing.applied(mutation.space, row->issue().name));
            return;
        }
        const auto write = m_session.translator().update(row->foreign, values);
        if (!write) {
            finish(outcome::Rejected{ write.error() });
            return;
        }
        const bool isGuarded = m_session.dialect().checksTokens && !row->foreign.token.isEmpty();
        sendAll(std::make_shared<Translator::Write>(*write), row->foreign.entity, 0, {},
            [this, mutation, changes, id, attempt, finish, values, isGuarded,
                merged = merge.wasMerged(),
                isInParts = write->requests.size() > 1](const Result<Told> &told, int status) {
                if (!told && told.error().code == "CONFLICT"_L1) {
                    if (attempt + 1 < maxStale)
                        update(mutation, changes, id, attempt + 1, finish);
                    else
                        finish(ForeignWriting::retry());
                    return;
                }
                if (!told) {
                    Outcome outcome = m_writing.failure(mutation.op, told.error(), status);
                    // What was taken before it was refused is there, and is looked at. It goes
                    // without the op: the edit as a whole is its author's again.
                    const bool isFinal = std::holds_alternative<outcome::Rejected>(outcome);
                    const auto now = m_mirror.foreign(id);
                    if (isFinal && isInParts && now)
                        m_hints.issue(now->entity, now->id, now->scope);
                    finish(std::move(outcome));
                    return;
                }
                Mirror::Row *now = m_mirror.find(id);
                if (!now) {
                    finish(m_writing.applied(mutation.space));
                    return;
                }
                m_status.counters().unguarded += !isGuarded;
                m_status.counters().merged += merged;
                const ForeignIssue before = now->foreign;
                ForeignIssue shown = told->value_or(ForeignIssue{});
                if (!*told || shown.id != before.id) {
                    // It answers without the issue: then it is as it was written.
                    shown = before;
                    shown.told.clear();
                    applyValues(shown.issue, values);
                    for (const auto &value : values)
                        shown.told.push_back(value.first);
                    m_hints.issue(before.entity, before.id, before.scope);
                }
                m_issues.take(shown, { m_mirror.self().id, mutation.op });
                for (const SocketCommand &command :
                    m_session.translator().relay(before, values, m_mirror.nowText()))
                    m_socket.emitCommand(command);
                Outcome outcome = m_writing.applied(mutation.space, now->issue().name);
                if (merged)
                    outcome = outcome::Merged{ std::get<outcome::Applied>(outcome).seq, values };
                finish(std::move(outcome));
            });
    });
}

// One request after the other; the last answer that has the issue counts.
void IssueWrites::sendAll(std::shared_ptr<Translator::Write> write, const QString &entity,
    size_t index, Told shown, std::function<void(Result<Told>, int status)> done)
{
    if (index >= write->requests.size()) {
        done(std::move(shown), 200);
        return;
    }
    m_writing.ask(write->requests.at(index),
        [this, write, entity, index, shown = std::move(shown), done = std::move(done)](
            Result<HttpReply> reply) {
            if (!reply) {
                done(reply.error(), 0);
                return;
            }
            if (!reply->isSuccess()) {
                const auto read = m_session.translator().readDone(*reply);
                done(read ? Error{ errc::Io, u"the server refused it"_s, {} } : read.error(),
                    reply->status);
                return;
            }
            auto told = m_session.translator().readIssue(entity, *reply);
            const bool isIssue = told && !told->id.isEmpty();
            sendAll(write, entity, index + 1, isIssue ? std::optional{ std::move(*told) } : shown,
                done);
        });
}

// --- Delete ---

void IssueWrites::decide(const Mutation &mutation, const mutation::DeleteIssue &m, Finish finish)
{
    readAgain(m.issue, [this, mutation, m, finish](const Result<void> &read) {
        if (!read) {
            finish(m_writing.failure(mutation.op, read.error()));
            return;
        }
        const Mirror::Row *row = m_mirror.find(m.issue);
        if (!row) {
            finish(m_writing.applied(mutation.space));
            return;
        }
        if (static_cast<qint64>(row->othersVersion) > m.version) {
            Conflict conflict;
            conflict.kind = Conflict::Kind::DeletedUnseen;
            conflict.issue = row->issue();
            conflict.user = row->issue().modifiedBy;
            finish(m_writing.conflicted(mutation, std::move(conflict)));
            return;
        }
        const auto request = m_session.translator().remove(row->foreign);
        if (!request) {
            finish(outcome::Rejected{ notHere(u"that an issue exists"_s) });
            return;
        }
        m_writing.ask(*request, [this, mutation, m, finish](Result<HttpReply> reply) {
            const auto done
                = reply ? m_session.translator().readDone(*reply) : Result<void>{ reply.error() };
            if (!done && done.error().code != "NOT_FOUND"_L1) {
                finish(m_writing.failure(mutation.op, done.error(), reply ? reply->status : 0));
                return;
            }
            const Cause cause{ m_mirror.self().id, mutation.op };
            if (!m_session.dialect().abilities.deleteCloses) {
                m_mirror.removeIssue(m.issue, cause);
                finish(m_writing.applied(mutation.space));
                return;
            }
            readAgain(m.issue, [this, mutation, finish](const Result<void> &) {
                finish(m_writing.applied(mutation.space)); // closed, as the next list shows
            });
        });
    });
}

} // namespace lockstep::net::dialect
