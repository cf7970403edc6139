// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QList>
#include <QStringView>

#include <compare>
#include <span>
#include <vector>

namespace lockstep {

// How much work one comparison may do; a merge makes two. Counted in steps and not in time, so that
// client and server come to the same verdict on the same texts. 25 million steps are 0.2 s
// on the hardware of today, and 5,000 edits take at most 50 MB for as long.
struct MergeLimits
{
    qsizetype maxEdits{ 5'000 }; // elements removed and added
    qint64 maxSteps{ 25'000'000 };
};

// Element `a` of the one sequence stands for element `b` of the other.
struct Match
{
    qsizetype a{};
    qsizetype b{};

    friend auto operator<=>(const Match &, const Match &) = default;
};

// How two sequences correspond. There are often several longest common subsequences (where
// elements repeat or were moved): `late` is one of them, `certain` is what all of them agree on.
// `certain` is a part of `late`; both are in order.
struct Alignment
{
    bool complete{ true }; // false: over a limit, and then there are no matches
    std::vector<Match> late{}; // additions and removals stand as late as they can
    std::vector<Match> certain{};
};

// Numbers for pieces of text, from 0 up: equal pieces, equal numbers. The texts must outlive it.
class Interner
{
public:
    [[nodiscard]] std::vector<int> numbers(const QList<QStringView> &pieces);

private:
    QHash<QStringView, int> m_known{};
};

// Elements are numbers as an Interner gives them: not negative, without large gaps.
[[nodiscard]] Alignment align(
    std::span<const int> a, std::span<const int> b, const MergeLimits &limits = {});

} // namespace lockstep
