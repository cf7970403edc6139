// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/commentwrites.h"

#include "core/sync/textmerge.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

Error missingComment() { return { errc::Forbidden, u"no such comment here"_s, {} }; }

} // namespace

CommentWrites::CommentWrites(const ForeignContext &context, Journal &journal, ForeignStatus &status,
    ForeignWriting &writing, const ForeignPlaces &places, ForeignComments &comments,
    ForeignSocket &socket)
    : m_session(context.session), m_mirror(context.mirror), m_journal(journal), m_status(status),
      m_writing(writing), m_places(places), m_comments(comments), m_socket(socket)
{}

// All comments of the issue, or messages of the space's channel, as they are now.
void CommentWrites::readAll(
    const Mutation &mutation, const IssueId &issue, ForeignComments::Done done)
{
    if (!issue.isNull()) {
        m_comments.fetch(issue, ForeignSession::Urgency::Write, m_writing.until(), std::move(done));
        return;
    }
    const Mirror::Space *space = m_mirror.space(mutation.space);
    const ForeignScope *channel = space ? m_places.channelOf(*space) : nullptr;
    if (channel)
        m_comments.fetchMessages(
            *channel, ForeignSession::Urgency::Write, m_writing.until(), std::move(done));
    else
        done({});
}

void CommentWrites::decide(const Mutation &mutation, const mutation::AddComment &m, Finish finish)
{
    if (!m_journal.foreignOf(u"comment"_s, m.comment.toString()).isEmpty()) {
        finish(m_writing.applied(mutation.space));
        return;
    }
    if (!m_journal.findPending(mutation.op)) {
        add(mutation, m, std::move(finish));
        return;
    }
    readAll(mutation, m.issue, [this, mutation, m, finish](const Result<void> &read) {
        if (!read)
            finish(ForeignWriting::retry(read.error()));
        else if (!m_journal.findPending(mutation.op))
            finish(m_writing.applied(mutation.space));
        else if (const auto forgotten = m_journal.notCreated(mutation.op); !forgotten)
            finish(ForeignWriting::retry());
        else
            add(mutation, m, finish);
    });
}

void CommentWrites::add(const Mutation &mutation, const mutation::AddComment &m, Finish finish)
{
    Mirror::Space *space
        = m.issue.isNull() ? m_mirror.space(mutation.space) : m_mirror.spaceOfIssue(m.issue);
    const ForeignScope *channel = m.issue.isNull() && space ? m_places.channelOf(*space) : nullptr;
    const auto foreign = m_mirror.foreign(m.issue);
    std::optional<HttpRequest> request;
    if (foreign)
        request = m_session.translator().addComment(*foreign, m.text);
    else if (channel)
        request = m_session.translator().addMessage(*channel, m.text);
    if (!space || !request) {
        const bool isGone = !m.issue.isNull() && !foreign;
        finish(outcome::Rejected{ isGone
                ? Error{ errc::Forbidden, u"no such issue"_s, {} }
                : Error{ errc::Validation, u"this server takes no comments from here"_s, {} } });
        return;
    }
    Journal::Pending pending{ mutation.op, u"comment"_s, m.comment.toString(), space->scope.id,
        foreign ? foreign->entity : QString{}, foreign ? foreign->id : QString{}, m.text,
        m_mirror.nowText(), {} };
    const auto &known = m.issue.isNull() ? space->messages : space->comments[m.issue];
    for (const Mirror::Comments &comment : known) {
        if (isSameText(comment.comment.text, m.text))
            pending.known.append(comment.foreign.id);
    }
    if (const auto begun = m_journal.begin(pending); !begun) {
        finish(ForeignWriting::retry());
        return;
    }
    const QString channelId = channel ? channel->id : QString{};
    m_writing.ask(
        *request, [this, mutation, m, finish, foreign, channelId](Result<HttpReply> reply) {
            if (!reply) {
                if (reply.error().code == errc::RateLimited)
                    static_cast<void>(m_journal.notCreated(mutation.op));
                finish(m_writing.failure(mutation.op, reply.error()));
                return;
            }
            if (!reply->isSuccess()) {
                const auto done = m_session.translator().readDone(*reply);
                if (reply->status < 500)
                    static_cast<void>(m_journal.notCreated(mutation.op));
                finish(m_writing.failure(mutation.op,
                    done ? Error{ errc::Io, u"the server refused it"_s, {} } : done.error(),
                    reply->status));
                return;
            }
            if (foreign) {
                for (const SocketCommand &command :
                    m_session.translator().relayComment(*foreign, m.text, m_mirror.nowText()))
                    m_socket.emitCommand(command);
            }
            auto told
                = m_session.translator().readComment(foreign.value_or(ForeignIssue{}), *reply);
            Mirror::Space *here = m.issue.isNull() ? m_mirror.space(mutation.space)
                                                   : m_mirror.spaceOfIssue(m.issue);
            if (!told || told->id.isEmpty() || !here) {
                // It is there; which one it is, the list says.
                readAll(mutation, m.issue, [this, mutation, finish](const Result<void> &read) {
                    if (read && !m_journal.findPending(mutation.op))
                        finish(m_writing.applied(mutation.space));
                    else
                        finish(ForeignWriting::retry());
                });
                return;
            }
            if (const auto kept = m_journal.created(mutation.op, told->id); !kept) {
                finish(ForeignWriting::retry());
                return;
            }
            ForeignComment comment = *told;
            comment.channel = channelId;
            if (comment.text.isEmpty())
                comment.text = m.text;
            if (comment.author.isNull())
                comment.author = m_mirror.self().id;
            m_mirror.putComment(*here, m.issue, comment, { m_mirror.self().id, mutation.op });
            finish(m_writing.applied(mutation.space));
        });
}

void CommentWrites::decide(const Mutation &mutation, const mutation::EditComment &m, Finish finish)
{
    readAll(mutation, m.issue, [this, mutation, m, finish](const Result<void> &read) {
        if (!read) {
            finish(m_writing.failure(mutation.op, read.error()));
            return;
        }
        const Mirror::FoundComment found = m_mirror.findComment(m.comment);
        if (!found.row) {
            finish(outcome::Rejected{ missingComment() });
            return;
        }
        const Comment now = found.row->comment;
        const ForeignComment foreign = found.row->foreign;
        if (now.text == m.to) {
            finish(m_writing.applied(mutation.space));
            return;
        }
        QString text = m.to;
        const bool isMerged = now.text != m.from;
        if (isMerged) {
            const auto both = mergeText(m.from, m.to, now.text).merged();
            if (!both) {
                Conflict conflict;
                conflict.kind = Conflict::Kind::Comment;
                if (const Mirror::Row *row = m_mirror.find(m.issue))
                    conflict.issue = row->issue();
                conflict.comment = Conflict::CommentTexts{ now.id, m.from, m.to, now.text };
                conflict.user = now.author;
                finish(m_writing.conflicted(mutation, std::move(conflict)));
                return;
            }
            text = *both;
        }
        const auto request = m_session.translator().editComment(foreign, text);
        if (!request) {
            finish(outcome::Rejected{ { errc::Validation,
                u"comments cannot be edited on this server from here"_s, {} } });
            return;
        }
        m_writing.ask(*request,
            [this, mutation, m, finish, foreign, text, isMerged](Result<HttpReply> reply) {
                const auto done = reply ? m_session.translator().readDone(*reply)
                                        : Result<void>{ reply.error() };
                if (!done) {
                    finish(m_writing.failure(mutation.op, done.error(), reply ? reply->status : 0));
                    return;
                }
                ++m_status.counters().unguarded;
                m_status.counters().merged += isMerged;
                ForeignComment edited = foreign;
                edited.text = text;
                edited.editedAt = m_mirror.nowText();
                if (Mirror::Space *space = m_mirror.findComment(m.comment).space)
                    m_mirror.putComment(
                        *space, m.issue, edited, { m_mirror.self().id, mutation.op });
                Outcome outcome = m_writing.applied(mutation.space);
                if (isMerged)
                    outcome = outcome::Merged{ std::get<outcome::Applied>(outcome).seq, {} };
                finish(std::move(outcome));
            });
    });
}

void CommentWrites::decide(
    const Mutation &mutation, const mutation::DeleteComment &m, Finish finish)
{
    const Mirror::FoundComment found = m_mirror.findComment(m.comment);
    if (!found.row) {
        finish(m_writing.applied(mutation.space));
        return;
    }
    const auto request = m_session.translator().removeComment(found.row->foreign);
    if (!request) {
        finish(outcome::Rejected{
            { errc::Validation, u"comments cannot be deleted on this server from here"_s, {} } });
        return;
    }
    m_writing.ask(*request, [this, mutation, m, finish](Result<HttpReply> reply) {
        const auto done
            = reply ? m_session.translator().readDone(*reply) : Result<void>{ reply.error() };
        if (!done && done.error().code != "NOT_FOUND"_L1) {
            finish(m_writing.failure(mutation.op, done.error(), reply ? reply->status : 0));
            return;
        }
        m_mirror.removeComment(m.comment, { m_mirror.self().id, mutation.op });
        finish(m_writing.applied(mutation.space));
    });
}

} // namespace lockstep::net::dialect
