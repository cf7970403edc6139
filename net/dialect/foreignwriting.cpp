// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignwriting.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds pause = 2s; // before a mutation is tried again
constexpr int mostFailures = 5; // of the server itself; then the author is asked

} // namespace

ForeignWriting::ForeignWriting(const ForeignContext &context, ForeignStatus &status)
    : m_clock(context.clock), m_session(context.session), m_mirror(context.mirror), m_status(status)
{}

void ForeignWriting::ask(HttpRequest request, ForeignSession::Answer answer)
{
    m_session.ask(
        ForeignSession::Urgency::Write,
        [request = std::move(request)]() -> std::optional<HttpRequest> { return request; },
        std::move(answer), until());
}

Outcome ForeignWriting::failure(const OpId &op, const Error &error, int status)
{
    if (error.retryAfterMs > 0 || error.code == errc::RateLimited || status == 429)
        return retry(error);
    if (!m_until)
        return retry(); // the session is over: nobody hears it
    const bool mayPass = status == 0 || status >= 500 || error.code.startsWith("AUTH_"_L1);
    if (mayPass) {
        int &failures = m_failures[op];
        if (++failures < mostFailures)
            return outcome::Retry{ (pause * failures).count() };
    }
    return outcome::Rejected{ error };
}

Outcome ForeignWriting::applied(const SpaceId &space, const QString &name) const
{
    const Mirror::Log *log = m_mirror.log(space);
    return outcome::Applied{ log ? log->head : 1, name };
}

Outcome ForeignWriting::conflicted(const Mutation &mutation, Conflict conflict)
{
    conflict.id = ConflictId{ mutation.op.toString() };
    conflict.timestamp = m_mirror.nowText();
    if (conflict.user.isNull())
        conflict.user = UserId{ u"system"_s };
    if (const auto raised = m_mirror.raiseConflict(conflict, mutation.op); !raised)
        return retry();
    ++m_status.counters().surfaced;
    return outcome::Conflicted{ std::move(conflict) };
}

Outcome ForeignWriting::retry(const Error &why)
{
    return outcome::Retry{ std::max<qint64>(pause.count(), why.retryAfterMs) };
}

} // namespace lockstep::net::dialect
