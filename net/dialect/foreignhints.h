// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreignsweep.h"

#include <set>

namespace lockstep::net::dialect {

// What a foreign server told of, and has to be looked at: single issues and comments after a short
// pause, so that what is told together is looked at once; all lists where that is as cheap.
class ForeignHints
{
public:
    // `looked`: all that was told by then was looked at.
    ForeignHints(const ForeignContext &context, ForeignIssues &issues, ForeignComments &comments,
        ForeignSweep &sweep, Milliseconds pause, std::function<void()> looked);

    // By foreign ids. `scope`: where the issue is, as far as it was told.
    void issue(const QString &entity, const QString &id, const QString &scope);
    void comments(const QString &entity, const QString &id);
    void place(const QString &scope) { m_sweep.startSoon(scope); }
    void end(); // with the session

private:
    void arm();
    void look();

    Clock &m_clock;
    ForeignSession &m_session;
    Mirror &m_mirror;
    MirrorFeed &m_feed;
    ForeignIssues &m_issues;
    ForeignComments &m_comments;
    ForeignSweep &m_sweep;
    const Milliseconds m_pause;
    std::function<void()> m_looked;
    std::map<std::pair<QString, QString>, QString> m_issueHints{}; // entity and id; scope
    std::set<std::pair<QString, QString>> m_commentHints{};
    Timer m_timer{};
    bool m_looking = false;
};

} // namespace lockstep::net::dialect
