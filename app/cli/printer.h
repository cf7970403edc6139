// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/outbox.h"
#include "core/sync/replica.h"

namespace lockstep::app {

// What the command line tool says on stdout: lines for people, with tabs between the columns, or
// one JSON object a line.
class CliPrinter
{
public:
    CliPrinter(const Replica &replica, bool json) : m_replica(replica), m_json(json) {}

    void issue(const Issue &issue, bool whole); // whole: with its comments and conflicts
    void attachment(const VisibleAttachment &attachment);
    void conflict(const Conflict &conflict);
    void refused(const OutboxRow &row);
    void event(const ChangeEvent &event);

private:
    [[nodiscard]] QByteArray toJson(const Issue &issue) const;
    void line(const QString &text);

    const Replica &m_replica;
    bool m_json;
};

} // namespace lockstep::app
