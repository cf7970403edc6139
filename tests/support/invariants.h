// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <array>

namespace lockstep {

// What is promised, whatever the network, the processes and the disks do; docs/simulation.md says
// how each is checked.
enum class Invariant {
    None, // of the test itself
    Convergence, // I1
    NothingLost, // I2
    EffectOnce, // I3
    NoSilentOverwrite, // I4
    Order, // I5
    Rights, // I6
    DeletedStays, // I7
    ToldOnce, // I8
    PresenceEnds, // I9
    NotStuck, // I10
    Bounded, // I11
    Contiguous, // I12
};
inline constexpr size_t invariantCount = 13;
using InvariantCounts = std::array<qint64, invariantCount>;

[[nodiscard]] inline QByteArray nameOf(Invariant invariant)
{
    static constexpr std::array names{ "", "convergence", "nothing lost", "effect once",
        "no silent overwrite", "order", "rights", "deleted stays deleted", "told once",
        "presence ends", "not stuck", "bounded", "contiguous log and hash" };
    static_assert(names.size() == invariantCount);
    const auto number = static_cast<size_t>(invariant);
    return number == 0 ? QByteArray{ "test" }
                       : 'I' + QByteArray::number(static_cast<int>(number)) + ' ' + names[number];
}

} // namespace lockstep
