// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/queryerror.h"

#include <QStringList>

namespace lockstep::ui {

// What is wrong with a filter, or what it will not find, as a sentence.
[[nodiscard]] QString queryErrorText(const query::QueryError &error);

// What a filter searches for in texts that a row shows: to be made bold there.
[[nodiscard]] QStringList searchedTexts(const QString &query);
// Where these stand in a text, capitals or not; ascending, and none overlaps another.
struct TextRange
{
    int begin = 0;
    int length = 0;
    friend bool operator==(const TextRange &, const TextRange &) = default;
};
[[nodiscard]] QList<TextRange> placesOf(const QStringList &searched, const QString &text);

} // namespace lockstep::ui
