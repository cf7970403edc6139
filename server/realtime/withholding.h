// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/storage/storage.h"

#include <QHash>
#include <QSet>

namespace lockstep::server {

// Spaces whose events go over sockets without their contents, which clients fetch
// (docs/protocol.md, "3. Spaces and subscriptions", Ids only): which they are, and what stands in
// place of a row. It knows all spaces that somebody here may read. Lives on the event loop.
class Withholding
{
public:
    // As it was at that place of its log; what was before what is known does not count.
    void learn(const SpaceId &space, bool idsOnly, qint64 seq);
    [[nodiscard]] bool contains(const SpaceId &space) const { return m_spaces.contains(space); }
    void note(const LogRow &row); // about to be published
    [[nodiscard]] bool hides(const LogRow &row) const;
    // The row as it goes out: itself, or only of what it is.
    [[nodiscard]] LogRow shown(const LogRow &row) const;

private:
    QSet<SpaceId> m_spaces{};
    QHash<SpaceId, qint64> m_known{}; // until where
};

} // namespace lockstep::server
