// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issue.h"

#include <compare>
#include <string>
#include <string_view>

namespace lockstep::query {

// Text as it is searched: case-folded after Unicode, without the accents of Latin, Greek and
// Cyrillic letters, in normal form C, UTF-8, with one space for any white space. What contains the
// folded word contains the word.
void appendFolded(std::string &out, QStringView text);
[[nodiscard]] std::string folded(QStringView text);

// Byte by byte; the first and the last byte of many places at once.
[[nodiscard]] bool contains(std::string_view text, std::string_view word);

enum class TextPart { All, Title, Description, Comments };

// A text that is searched for, and where.
struct SearchedText
{
    std::string word{}; // folded
    TextPart part = TextPart::All;
    friend auto operator<=>(const SearchedText &, const SearchedText &) = default;
    friend bool operator==(const SearchedText &, const SearchedText &) = default;
};

// The folded text of an issue: key, labels, title, description and comments, so divided that no
// word is found across.
struct TextView
{
    const char *data = nullptr;
    quint32 title = 0; // where it begins
    quint32 description = 0;
    quint32 comments = 0;
    quint32 size = 0;

    [[nodiscard]] std::string_view part(TextPart part) const
    {
        switch (part) {
        case TextPart::Title:
            return { data + title, description - title };
        case TextPart::Description:
            return { data + description, comments - description };
        case TextPart::Comments:
            return { data + comments, size - comments };
        case TextPart::All:
            break;
        }
        return { data, size };
    }
};

// Appends it; the view is into `out`, valid until that changes.
TextView appendFolded(std::string &out, const Issue &issue, const QStringList &comments);

} // namespace lockstep::query
