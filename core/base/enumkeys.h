// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace lockstep {

// The value whose key this is, of an enumeration that counts from 0 in the order of `keys`.
template <typename Enum, size_t N>
std::optional<Enum> enumFromKey(const std::array<QLatin1StringView, N> &keys, QStringView key)
{
    for (size_t i = 0; i < N; ++i) {
        if (key == keys[i])
            return static_cast<Enum>(i);
    }
    return {};
}

} // namespace lockstep
