// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDate>
#include <QStringView>

#include <optional>

namespace lockstep::query {

struct Days // both included
{
    QDate first{};
    QDate last{};
    friend bool operator==(const Days &, const Days &) = default;
};

// 2026-12-01, 2026-12 (the month), 2026 (the year), today, yesterday, tomorrow, and so many days,
// weeks, months or years from today: -7d, 2w, +1m, 1y. nullopt: none of these.
[[nodiscard]] std::optional<Days> readDays(QStringView text, QDate today);

} // namespace lockstep::query
