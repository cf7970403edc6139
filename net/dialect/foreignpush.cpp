// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignpush.h"

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

// The engine gives an answer 30 s, and a request may take 15 s of them.
constexpr Milliseconds pushTime = 12s;

Error notHere(const QString &what)
{
    return { errc::Validation, what + u" cannot be changed on this server from here"_s, {} };
}

} // namespace

struct ForeignPush::Run
{
    QList<Mutation> mutations{};
    qsizetype at = 0;
    QList<MutationResult> results{};
    Reply reply{};
};

ForeignPush::ForeignPush(const ForeignContext &context, Journal &journal, ForeignStatus &status,
    ForeignWriting &writing, IssueWrites &issues, CommentWrites &comments, ForeignNotices &notices)
    : m_clock(context.clock), m_later(context.later), m_mirror(context.mirror),
      m_feed(context.feed), m_journal(journal), m_status(status), m_writing(writing),
      m_issues(issues), m_comments(comments), m_notices(notices)
{}

void ForeignPush::begin(QList<Mutation> mutations, Reply reply)
{
    if (!m_feed.isOpen() || m_run) {
        m_later([reply = std::move(reply)] {
            reply(Error{ errc::NotConnected, u"there is no session"_s, {} });
        });
        return;
    }
    m_run = std::make_shared<Run>(Run{ std::move(mutations), 0, {}, std::move(reply) });
    m_writing.open(m_clock.now() + pushTime);
    next();
}

void ForeignPush::end(const Error &why)
{
    const auto run = std::exchange(m_run, {});
    m_writing.close();
    if (!run)
        return;
    if (run->results.isEmpty())
        run->reply(why);
    else
        run->reply(run->results);
}

void ForeignPush::next()
{
    m_later([this, run = m_run] {
        if (!run || run != m_run)
            return;
        if (run->at >= run->mutations.size()) {
            m_feed.follow();
            m_status.tell();
            end({});
            return;
        }
        const Mutation mutation = run->mutations.at(run->at);
        if (const MutationResult *known = m_journal.result(mutation.op))
            takeKnown(*known, mutation.space);
        else if (m_clock.now() >= m_writing.until())
            settle(mutation, outcome::Retry{ 1 }); // the engine does not wait for ever
        else
            decide(mutation);
    });
}

// It stands in this log, or in an earlier one: in either case not behind its head.
void ForeignPush::takeKnown(MutationResult known, const SpaceId &space)
{
    const Mirror::Log *log = m_mirror.log(space);
    known.duplicate = true;
    if (auto *done = std::get_if<outcome::Applied>(&known.outcome))
        done->seq = log ? log->head : 1;
    else if (auto *merged = std::get_if<outcome::Merged>(&known.outcome))
        merged->seq = log ? log->head : 1;
    m_run->results.append(known);
    ++m_run->at;
    next();
}

void ForeignPush::settle(const Mutation &mutation, Outcome outcome)
{
    const bool isFinal = !std::holds_alternative<outcome::Retry>(outcome);
    if (isFinal) {
        if (std::holds_alternative<outcome::Rejected>(outcome)
            && m_journal.findPending(mutation.op))
            static_cast<void>(m_journal.notCreated(mutation.op));
        if (const auto kept = m_journal.setResult({ mutation.op, outcome, false }); !kept)
            qWarning(
                "journal: %s", qPrintable(kept.error().message)); // done twice, it does no harm
        m_writing.settled(mutation.op);
    }
    m_run->results.append({ mutation.op, std::move(outcome), false });
    ++m_run->at;
    m_feed.follow();
    next();
}

void ForeignPush::decide(const Mutation &mutation)
{
    const auto finish = [this, run = m_run, mutation](Outcome outcome) {
        if (run == m_run)
            settle(mutation, std::move(outcome));
    };
    std::visit(
        Overload{
            [&](const mutation::CreateIssue &m) { m_issues.decide(mutation, m, finish); },
            [&](const mutation::UpdateIssue &m) { m_issues.decide(mutation, m, finish); },
            [&](const mutation::DeleteIssue &m) { m_issues.decide(mutation, m, finish); },
            [&](const mutation::AddComment &m) { m_comments.decide(mutation, m, finish); },
            [&](const mutation::EditComment &m) { m_comments.decide(mutation, m, finish); },
            [&](const mutation::DeleteComment &m) { m_comments.decide(mutation, m, finish); },
            [&](const auto &) { decideOwn(mutation, finish); },
        },
        mutation.body);
}

// What is kept here, as the server has nothing of the kind.
void ForeignPush::decideOwn(const Mutation &mutation, const IssueWrites::Finish &finish)
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
                if (m.mark.action == NotificationMark::Action::Read)
                    m_notices.markRead(m.mark);
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
        finish(m_writing.applied(mutation.space));
    else if (done.error().code == errc::Validation || done.error().code == errc::NoFileStore)
        finish(outcome::Rejected{ done.error() });
    else
        finish(ForeignWriting::retry());
}

} // namespace lockstep::net::dialect
