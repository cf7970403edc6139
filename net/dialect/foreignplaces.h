// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreignsession.h"

namespace lockstep::net::dialect {

// The places of a server as they were listed last: spaces, and the channels, teams and queues in
// them.
class ForeignPlaces
{
public:
    // Both must outlive this.
    ForeignPlaces(const ForeignSession &session, Mirror &mirror);

    [[nodiscard]] const std::vector<ForeignScope> &all() const { return m_all; }
    // Gives those of before.
    std::vector<ForeignScope> replace(std::vector<ForeignScope> all);
    [[nodiscard]] static bool isAmong(
        const ForeignScope &scope, const std::vector<ForeignScope> &scopes);

    // Where messages of a channel stand; null: no such space.
    [[nodiscard]] Mirror::Space *spaceOfChannel(const ForeignScope &channel) const;
    // Where messages of a space are written and read; null: it has no channel.
    [[nodiscard]] const ForeignScope *channelOf(const Mirror::Space &space) const;

private:
    const ForeignSession &m_session;
    Mirror &m_mirror;
    std::vector<ForeignScope> m_all{};
};

} // namespace lockstep::net::dialect
