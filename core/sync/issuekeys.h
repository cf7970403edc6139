// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <string_view>

namespace lockstep {

// What issues are sorted by, as numbers: the same for their texts and for the bytes that the table
// has of them (IssueTable::bytesOf). The snapshot of a profile is in this order, so that a list
// which begins with it has nothing to sort.

// Milliseconds, digit by digit; what has no time yet is newer than everything.
[[nodiscard]] quint64 timeKey(std::u16string_view iso);
[[nodiscard]] quint64 timeKey(std::string_view iso);
// The number of LOCK-12, so that 9 stands before 12; an issue without a key is newer than all.
[[nodiscard]] quint64 numberKey(std::u16string_view name);
[[nodiscard]] quint64 numberKey(std::string_view name);
// The project's key, at most ten of A-Z and 0-9, in six bits each.
[[nodiscard]] quint64 prefixKey(std::u16string_view name);
[[nodiscard]] quint64 prefixKey(std::string_view name);

[[nodiscard]] inline std::u16string_view unitsOf(const QString &text)
{
    return { text.utf16() ? reinterpret_cast<const char16_t *>(text.utf16()) : u"",
        static_cast<size_t>(text.size()) };
}

} // namespace lockstep
