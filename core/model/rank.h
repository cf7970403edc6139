// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

#include <optional>

namespace lockstep {

struct Issue;

// The order on the board as a fractional index: text over 0-9 A-Z a-z that sorts by its characters,
// so that a card moves by changing its own rank only. Equal ranks (two people put a card in the
// same gap) are ordered by issue id; an empty rank is "not placed yet".
//
// The first letter says how many digits of whole number follow (a: 1, b: 2, ...; Z: 1, Y: 2, ...
// for those below), the rest is a fraction: adding at either end goes on counting and stays short
// for ever, putting between two costs about one character for six at the same place.

inline constexpr int maxRankLength = 64;

[[nodiscard]] bool isRank(QStringView text); // 1 to 64 of those characters

// A rank between the two; an empty one is the beginning or the end. std::nullopt when there is
// none (they are equal or in the wrong order, or it would be too long): the caller then gives new
// ranks to the neighbours too, by makeRanks.
[[nodiscard]] std::optional<QString> makeRank(QStringView after, QStringView before);
// `count` ranks in rising order between the two, evenly spread; empty when there is no room.
[[nodiscard]] QStringList makeRanks(QStringView after, QStringView before, int count);

// Where an issue stands: its rank, or for one that nobody has placed what everybody makes of its id
// and time (docs/protocol.md, "1. The domain"), oldest first.
[[nodiscard]] QString shownRank(const Issue &issue);

} // namespace lockstep
