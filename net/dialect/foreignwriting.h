// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreigncontext.h"
#include "net/dialect/foreignstatus.h"

namespace lockstep::net::dialect {

// What the writes of one push have in common: until when they ask, and which outcome the mutation
// has by what came of it.
class ForeignWriting
{
public:
    ForeignWriting(const ForeignContext &context, ForeignStatus &status);

    void open(Instant until) { m_until = until; }
    void close() { m_until.reset(); }
    void ask(HttpRequest request, ForeignSession::Answer answer);
    [[nodiscard]] Instant until() const { return m_until.value_or(m_clock.now()); }

    // The status is that of the server's answer, 0 when it could not be read. What may pass is
    // tried again a few times: the others wait behind it.
    [[nodiscard]] Outcome failure(const OpId &op, const Error &error, int status = 0);
    void settled(const OpId &op) { m_failures.remove(op); }
    [[nodiscard]] Outcome applied(const SpaceId &space, const QString &name = {}) const;
    [[nodiscard]] Outcome conflicted(const Mutation &mutation, Conflict conflict);
    // After a pause, or when the server wants to be asked again.
    [[nodiscard]] static Outcome retry(const Error &why = {});

private:
    Clock &m_clock;
    ForeignSession &m_session;
    Mirror &m_mirror;
    ForeignStatus &m_status;
    std::optional<Instant> m_until{}; // none: nothing is pushed
    QHash<OpId, int> m_failures{};
};

} // namespace lockstep::net::dialect
