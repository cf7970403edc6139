// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"

#include <QtGlobal>

#include <random>

namespace lockstep {

// Seeded random numbers for jitter, ids and simulations; never for secrets.
class Rng
{
public:
    explicit Rng(quint64 seed) : m_engine(seed) {}
    // Seeded from the operating system.
    [[nodiscard]] static Rng fromSystem();

    [[nodiscard]] quint64 next() { return m_engine(); }
    // 0 <= result < bound; 0 when bound is 0.
    [[nodiscard]] quint64 below(quint64 bound);
    // 0 <= result < 1
    [[nodiscard]] double unit();

private:
    std::mt19937_64 m_engine;
};

// RFC 9562 version 7: sorts by the time of its making; and version 4.
[[nodiscard]] QString makeUuidV7(WallTime now, Rng &rng);
[[nodiscard]] QString makeUuidV4(Rng &rng);

} // namespace lockstep
