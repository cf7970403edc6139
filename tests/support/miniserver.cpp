// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/miniserver.h"

#include "core/base/clock.h"
#include "core/sync/merge.h"

namespace lockstep {

using namespace Qt::StringLiterals;

MiniServer::MiniServer(FakeRemote &remote) : m_remote(remote)
{
    spaces = { userSpace(user), directorySpace(workspace), projectSpace(project) };
    append(directorySpace(workspace), event::UserUpdated{ { user, u"Me"_s, user.toString() } });
    append(directorySpace(workspace), event::UserUpdated{ { other, u"Jane"_s, other.toString() } });
    Project row;
    row.id = project;
    row.key = u"LOCK"_s;
    row.name = u"Lockstep"_s;
    append(projectSpace(project), event::ProjectCreated{ row });
    append(projectSpace(project), event::MemberAdded{ { user, Role::Admin } });
}

qint64 MiniServer::head(const SpaceId &space) const
{
    const auto log = logs.find(space);
    return log == logs.end() ? 0 : static_cast<qint64>(log->second.size());
}

void MiniServer::welcome()
{
    m_subscriptions.clear();
    Hello hello;
    hello.user = { user, u"Me"_s, user.toString() };
    hello.workspace = workspace;
    hello.epoch = epoch;
    for (const SpaceId &space : std::as_const(spaces))
        hello.spaces.append({ space, u"name"_s, Role::Admin, head(space) });
    hello.lastOp = lastOps.value(m_remote.client);
    hello.presence = { { { other, u"Jane"_s, {} }, PresenceState::Online, {}, {} } };
    std::vector<RemoteNews> news;
    news.emplace_back(remote::Welcomed{ hello });
    news.emplace_back(remote::StatusChanged{ FakeRemote::status(ConnectionState::Connected) });
    m_remote.tell(std::move(news));
}

bool MiniServer::serve()
{
    bool any = false;
    while (!m_remote.subscribing.empty()) {
        any = true;
        const auto request = std::move(m_remote.subscribing.front());
        m_remote.subscribing.pop_front();
        QList<SubscribeReply> replies;
        QList<SpaceId> behind;
        for (const Cursor &cursor : request.cursors) {
            SubscribeReply reply{ cursor.space, SubscribeReply::Status::Live, head(cursor.space),
                epoch };
            if (!spaces.contains(cursor.space)) {
                reply.status = SubscribeReply::Status::Forbidden;
            } else if (cursor.epoch != epoch || cursor.seq > reply.head) {
                reply.status = SubscribeReply::Status::Resync;
            } else {
                const bool live = cursor.seq == reply.head;
                m_subscriptions[cursor.space] = { cursor.seq, live, 0, 0 };
                if (!live) {
                    reply.status = SubscribeReply::Status::CatchingUp;
                    behind.append(cursor.space);
                }
            }
            replies.append(reply);
        }
        request.reply(replies);
        for (const SpaceId &space : behind)
            sendPage(space);
    }
    for (const quint64 page : std::exchange(m_remote.acknowledged, {})) {
        for (auto &[space, subscription] : m_subscriptions) {
            if (subscription.page != page)
                continue;
            any = true;
            subscription.cursor = subscription.pageEnd;
            subscription.page = 0;
            subscription.live = subscription.cursor == head(space);
            if (!subscription.live)
                sendPage(space);
        }
    }
    while (!m_remote.pushing.empty()) {
        any = true;
        const auto request = std::move(m_remote.pushing.front());
        m_remote.pushing.pop_front();
        forget(m_remote.client, request.acked);
        QList<MutationResult> answers;
        for (const Mutation &mutation : request.mutations)
            answers.append(decide(mutation));
        request.reply(answers);
    }
    return any;
}

void MiniServer::takePushesAndLose()
{
    m_subscriptions.clear(); // the events do not come through any more either
    for (const auto &request : m_remote.pushing) {
        forget(m_remote.client, request.acked);
        for (const Mutation &mutation : request.mutations)
            (void)decide(mutation);
    }
    m_remote.lose();
}

void MiniServer::forget(const ClientId &client, qint64 upTo)
{
    qint64 &known = acked[client];
    known = std::max(known, upTo);
    for (qint64 number = 1; number <= known; ++number)
        results.remove({ client, number });
}

void MiniServer::sendPage(const SpaceId &space)
{
    Subscription &subscription = m_subscriptions[space];
    const auto &log = logs[space];
    remote::Page page{ ++m_pages, space, {}, head(space), {} };
    qint64 at = subscription.cursor;
    while (at < page.head && static_cast<int>(page.events.size()) < pageSize)
        page.events.push_back(log[static_cast<size_t>(at++)]);
    if (at == page.head)
        page.hash = hashes[space].value();
    subscription.page = page.page;
    subscription.pageEnd = at;
    m_remote.tell(RemoteNews{ page });
}

ChangeEvent MiniServer::append(
    const SpaceId &space, EventBody body, const OpId &op, const std::optional<UserId> &by)
{
    auto &log = logs[space];
    ChangeEvent event{ space, static_cast<qint64>(log.size()) + 1, op, by.value_or(other),
        toIso8601(WallTime{ Milliseconds{ 1'768'473'000'000 + ++m_time } }), std::move(body), {} };
    hashes[space].apply(event);
    if (event.seq % 64 == 0)
        event.hash = hashes[space].value();
    log.push_back(event);
    const auto subscription = m_subscriptions.find(space);
    if (subscription != m_subscriptions.end() && subscription->second.live) {
        subscription->second.cursor = event.seq;
        m_remote.tell(RemoteNews{ remote::Changed{ event } });
    }
    return event;
}

IssueId MiniServer::create(const QString &subject)
{
    Issue issue;
    issue.id = IssueId{ u"issue-%1"_s.arg(++m_ids) };
    issue.project = project;
    issue.name = u"LOCK-%1"_s.arg(m_ids);
    issue.subject = subject;
    issue.reporter = other;
    issue.version = 1;
    issues[issue.id] = issue;
    append(projectSpace(project), event::IssueCreated{ issue });
    return issue.id;
}

void MiniServer::update(
    const IssueId &id, const FieldValues &values, const OpId &op, const std::optional<UserId> &by)
{
    Issue &issue = issues.at(id);
    event::IssueUpdated e{ id, issue.name, issue.version + 1, values, {}, false, false, {}, {} };
    for (const auto &entry : values)
        e.previous[entry.first] = fieldValue(issue, entry.first);
    applyValues(issue, values);
    ++issue.version;
    append(projectSpace(issue.project), e, op, by);
}

void MiniServer::remove(const IssueId &id)
{
    Issue issue = issues.at(id);
    issues.erase(id);
    ++issue.version;
    append(projectSpace(issue.project), event::IssueDeleted{ issue, u"later"_s });
}

MutationResult MiniServer::decide(const Mutation &mutation)
{
    const OpId &op = mutation.op;
    if (results.contains(op)) {
        MutationResult stored = results.value(op);
        stored.duplicate = true;
        return stored;
    }
    if (op.number <= acked.value(op.client))
        return { op, outcome::Rejected{ { errc::OpExpired, u"acknowledged"_s, u"op"_s } }, false };
    qint64 &lastOp = lastOps[mutation.op.client];
    lastOp = std::max(lastOp, mutation.op.number);
    const MutationResult result{ mutation.op, effect(mutation), false };
    if (!std::holds_alternative<outcome::Retry>(result.outcome))
        results.insert(op, result);
    return result;
}

Outcome MiniServer::effect(const Mutation &mutation)
{
    const auto applied = [&](const ChangeEvent &event) {
        ++effects;
        return outcome::Applied{ event.seq, {} };
    };
    const auto conflict = [&](Conflict raised) {
        raised.id = ConflictId{ mutation.op.toString() };
        raised.user = other;
        append(userSpace(user), event::ConflictRaised{ raised }, mutation.op, user);
        return outcome::Conflicted{ raised };
    };
    const Error missing{ errc::Forbidden, u"missing"_s, {} };
    return std::visit(
        Overload{
            [&](const mutation::CreateIssue &m) -> Outcome {
                if (issues.contains(m.issue.id))
                    return outcome::Rejected{ { errc::BadId, u"taken"_s, u"id"_s } };
                if (m.issue.subject.contains(u"refuse"_s))
                    return outcome::Rejected{ { errc::Validation, u"refused"_s, u"subject"_s } };
                Issue issue = m.issue;
                issue.version = 1;
                issue.name = u"LOCK-%1"_s.arg(++m_ids);
                issues[issue.id] = issue;
                return applied(
                    append(mutation.space, event::IssueCreated{ issue }, mutation.op, user));
            },
            [&](const mutation::UpdateIssue &m) -> Outcome {
                if (!issues.contains(m.issue))
                    return outcome::Rejected{ missing };
                const Issue &issue = issues.at(m.issue);
                for (const auto &[field, change] : m.changes) {
                    const auto scalar = std::get_if<ValueChange>(&change);
                    if (scalar && scalar->to == FieldValue{ u"refuse"_s })
                        return outcome::Rejected{ { errc::Validation, u"refused"_s, {} } };
                }
                const IssueMerge merge = mergeIssue(issue, m.changes);
                if (merge.hasConflict()) {
                    Conflict raised;
                    raised.issue = issue;
                    for (const auto &[field, change] : m.changes) {
                        const auto scalar = std::get<ValueChange>(change);
                        raised.base[field] = scalar.from;
                        raised.local[field] = scalar.to;
                        raised.remote[field] = fieldValue(issue, field);
                    }
                    return conflict(raised);
                }
                const FieldValues values = resultingValues(merge);
                if (values.empty())
                    return outcome::Applied{ head(mutation.space), {} };
                update(m.issue, values, mutation.op, user);
                ++effects;
                if (merge.wasMerged())
                    return outcome::Merged{ head(mutation.space), values };
                return outcome::Applied{ head(mutation.space), {} };
            },
            [&](const mutation::AddComment &m) -> Outcome {
                const Comment comment{ m.comment, m.issue, user, m.text,
                    toIso8601(WallTime{ Milliseconds{ 1'768'473'000'000 + m_time + 1 } }), {}, 1 };
                if (!m.issue.isNull() && !issues.contains(m.issue))
                    return outcome::Rejected{ missing };
                if (!m.issue.isNull())
                    ++issues.at(m.issue).commentCount;
                return applied(
                    append(mutation.space, event::CommentAdded{ comment }, mutation.op, user));
            },
            [&](const mutation::DeleteIssue &m) -> Outcome {
                if (!issues.contains(m.issue))
                    return outcome::Applied{ head(mutation.space), {} };
                Issue issue = issues.at(m.issue);
                issues.erase(m.issue);
                ++issue.version;
                return applied(append(
                    mutation.space, event::IssueDeleted{ issue, u"later"_s }, mutation.op, user));
            },
            [&](const mutation::ResolveConflict &m) -> Outcome {
                return applied(append(
                    mutation.space, event::ConflictResolved{ m.conflict }, mutation.op, user));
            },
            [&](const auto &) -> Outcome { return outcome::Rejected{ missing }; },
        },
        mutation.body);
}

} // namespace lockstep
