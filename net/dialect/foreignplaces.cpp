// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignplaces.h"

#include <algorithm>

namespace lockstep::net::dialect {

ForeignPlaces::ForeignPlaces(const ForeignSession &session, Mirror &mirror)
    : m_session(session), m_mirror(mirror)
{}

std::vector<ForeignScope> ForeignPlaces::replace(std::vector<ForeignScope> all)
{
    return std::exchange(m_all, std::move(all));
}

bool ForeignPlaces::isAmong(const ForeignScope &scope, const std::vector<ForeignScope> &scopes)
{
    return std::any_of(scopes.begin(), scopes.end(), [&](const ForeignScope &other) {
        return other.kind == scope.kind && other.id == scope.id;
    });
}

Mirror::Space *ForeignPlaces::spaceOfChannel(const ForeignScope &channel) const
{
    if (Mirror::Space *space = m_mirror.spaceOf(channel.parent))
        return space;
    return channel.holdsIssues ? m_mirror.spaceOf(channel.id) : nullptr;
}

const ForeignScope *ForeignPlaces::channelOf(const Mirror::Space &space) const
{
    const auto channel = std::find_if(m_all.begin(), m_all.end(), [&](const ForeignScope &scope) {
        const bool isHere = scope.parent == space.scope.id || scope.id == space.scope.id;
        return isHere && m_session.translator().listMessages(scope);
    });
    return channel == m_all.end() ? nullptr : &*channel;
}

} // namespace lockstep::net::dialect
