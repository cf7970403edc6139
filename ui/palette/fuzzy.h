// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockstep::ui {

// Text as it is compared: without case and accents, one character for each, so that places in it
// are places in the text itself.
[[nodiscard]] QString foldedForFuzzy(QStringView text);
void appendFoldedForFuzzy(std::string &utf8, QStringView text);

// What a text has, in few bytes, so that most of what cannot match need not be read.
struct FuzzySummary
{
    quint64 letters = 0;
    quint64 beginnings = 0; // letters that words begin with
    std::array<quint64, 4> pairs{}; // of letters, hashed

    [[nodiscard]] static FuzzySummary of(std::string_view foldedUtf8);
};

// What somebody types to find something whose name he half knows: every word of it has to be there,
// in any order, as it stands, as the beginnings of words ("ss" for "Set status"), or with letters
// left out ("prrty"). The score says how well: letters that follow each other and beginnings of
// words count most, scattered ones hardly; what is only scattered is no match.
//
// Letters are found by dynamic programming, so the best way to match counts. That is for some
// hundred texts; quickScore() is for finding those hundred among many.
class FuzzyPattern
{
public:
    explicit FuzzyPattern(QStringView typed = {});

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] qsizetype size() const; // letters
    // A text that has what this asks for has what `other` asks for: nothing else need be searched.
    [[nodiscard]] bool isNarrowerThan(const FuzzyPattern &other) const;

    // Of folded text. Nothing: no match. Higher is better; 0 for an empty pattern.
    [[nodiscard]] std::optional<int> score(QStringView folded) const;
    [[nodiscard]] std::optional<int> score(std::string_view foldedUtf8) const;
    // The text begins with one of its words.
    [[nodiscard]] bool begins(std::string_view foldedUtf8) const;
    // Where its letters are, ascending; nothing if it does not match.
    [[nodiscard]] std::vector<int> places(QStringView folded) const;

    // False: certainly no match.
    [[nodiscard]] bool mayMatch(const FuzzySummary &text) const;
    // About what score() gives; negative: no match.
    [[nodiscard]] int quickScore(std::string_view foldedUtf8) const;

private:
    struct Word
    {
        std::u16string text{};
        std::string utf8{};
    };
    std::vector<Word> m_words;
    quint64 m_letters = 0;
};

} // namespace lockstep::ui
