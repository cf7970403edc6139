// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issue.h"

#include <string>
#include <string_view>

namespace lockstep::query {

// Text as it is searched: case-folded after Unicode, in normal form C, UTF-8, with one space for
// any white space. What contains the folded word contains the word.
void appendFolded(std::string &out, QStringView text);
[[nodiscard]] std::string folded(QStringView text);

// Byte by byte; the first and the last byte of many places at once.
[[nodiscard]] bool contains(std::string_view text, std::string_view word);

enum class TextPart { All, Title, Description };

// The folded text of an issue: key, labels, title and description, so divided that no word is found
// across.
struct TextView
{
    const char *data = nullptr;
    quint32 title = 0; // where it begins
    quint32 description = 0;
    quint32 size = 0;

    [[nodiscard]] std::string_view part(TextPart part) const
    {
        switch (part) {
        case TextPart::Title:
            return { data + title, description - title };
        case TextPart::Description:
            return { data + description, size - description };
        case TextPart::All:
            break;
        }
        return { data, size };
    }
};

// Appends it; the view is into `out`, valid until that changes.
TextView appendFolded(std::string &out, const Issue &issue);

} // namespace lockstep::query
