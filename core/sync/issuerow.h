// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <array>
#include <type_traits>

namespace lockstep {

// Where a text begins: in which chunk, and where in it.
struct TextPlace
{
    quint32 chunk = 0;
    quint32 offset = 0;
    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

// Short texts of an issue, UTF-8, one behind the other in this order. Sets are joined by \n.
enum class ShortText {
    Id,
    Name,
    Subject,
    CreatedAt,
    ModifiedAt,
    ClosedAt,
    DueDate,
    Rank,
    Parent,
    Watchers,
    Votes,
    Relations,
    Numbers, // severity, lat and lng, if there are any (issuetable.cpp)
    Count
};
// What many issues have in common, by its number in the table.
enum class SharedName {
    Project,
    Type,
    Status,
    Resolution,
    Priority,
    Assignee,
    Reporter,
    Building,
    Room,
    Category,
    ResolvedBy,
    ModifiedBy,
    Labels, // number of a set
    Count
};

// One issue in the table, and in the memory-mapped snapshot of it: every change of this is a new
// version of that file (core/store/issuesnapshot.h).
struct IssueRow
{
    enum Flag : quint32 { Live = 1, Odd = 2 };

    TextPlace shortTexts{};
    TextPlace description{};
    quint32 descriptionSize = 0;
    quint32 flags = 0;
    std::array<quint16, static_cast<size_t>(ShortText::Count) + 1> sizes{}; // the last is unused
    std::array<quint32, static_cast<size_t>(SharedName::Count)> names{};
    qint64 version = 0;
    quint32 commentCount = 0;
    quint32 attachmentCount = 0;

    [[nodiscard]] bool isLive() const { return (flags & Live) != 0; }
    [[nodiscard]] bool isOdd() const { return (flags & Odd) != 0; }
    [[nodiscard]] quint32 name(SharedName which) const { return names[static_cast<size_t>(which)]; }
    [[nodiscard]] quint32 shortSize() const
    {
        quint32 sum = 0;
        for (const quint16 size : sizes)
            sum += size;
        return sum;
    }
};
static_assert(sizeof(IssueRow) == 120 && std::is_trivially_copyable_v<IssueRow>);

} // namespace lockstep
