// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/holds.h"

#include <algorithm>

namespace lockstep::query::test {

namespace {

bool isOneOf(const QString &text, const QStringList &names)
{
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        return name.size() == text.size() && name.compare(text, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

bool holdsFor(const OneOf &test, const QString &text)
{
    return text.isEmpty() ? test.none : test.any || isOneOf(text, test.names);
}

bool holdsFor(const Holds &test, const QStringList &members)
{
    if (members.isEmpty())
        return test.none;
    return test.any || std::any_of(members.begin(), members.end(), [&](const QString &member) {
        return isOneOf(member, test.names);
    });
}

bool holdsFor(const Within &test, const QString &own)
{
    const QString &text = own.isEmpty() ? test.now : own;
    if (text.isEmpty())
        return test.none;
    return test.any
        || std::any_of(test.stretches.begin(), test.stretches.end(),
            [&](const Stretch &stretch) { return text >= stretch.from && text < stretch.to; });
}

bool holds(const NumberIn &test, const Issue &issue)
{
    const FieldValue value = test.get(issue);
    double number = 0;
    if (const auto *whole = std::get_if<qint64>(&value))
        number = static_cast<double>(*whole);
    else if (const auto *real = std::get_if<double>(&value))
        number = *real;
    else
        return test.none;
    const bool isNone = test.zeroIsNone && number == 0;
    return (isNone ? test.none : test.any)
        || std::any_of(test.ranges.begin(), test.ranges.end(), [number](const auto &range) {
               return number >= range.first && number <= range.second;
           });
}

bool holds(const OneOf &test, const Issue &issue) { return holdsFor(test, *test.text(issue)); }

bool holds(const Holds &test, const Issue &issue) { return holdsFor(test, *test.members(issue)); }

bool holds(const Within &test, const Issue &issue) { return holdsFor(test, *test.text(issue)); }

} // namespace lockstep::query::test
