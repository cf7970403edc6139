// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palette/fuzzy.h"

#include "core/query/foldedtext.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace lockstep::ui {

namespace {

constexpr int letterScore = 64;
constexpr int followsBonus = 32; // right behind the letter before
constexpr int beginsBonus = 32; // of a word
constexpr int firstBonus = 16; // of the text
constexpr int endsBonus = 8; // the word is all of a word
constexpr int gapCost = 24; // a letter begins a word behind a gap
constexpr int insideCost = 32; // the first letter is inside a word
constexpr int jumpCost = 56; // another one is, behind letters of the same word that were left out
constexpr int longestLead = 24; // what stands before costs 1 a letter, that much at most
constexpr int leastOfLetter = 48; // less on average is no match

constexpr size_t longestWord = 32;
constexpr size_t longestText = 255;
constexpr int never = std::numeric_limits<int>::min() / 2;

template <typename Char> bool isWordLetter(Char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned>(c) >= 0x80;
}
bool isWordLetter(char c) { return isWordLetter(static_cast<unsigned char>(c)); }

template <typename Char> bool begins(std::basic_string_view<Char> text, size_t at)
{
    return isWordLetter(text[at]) && (at == 0 || !isWordLetter(text[at - 1]));
}

template <typename Char> bool ends(std::basic_string_view<Char> text, size_t at)
{
    return at + 1 == text.size() || !isWordLetter(text[at + 1]);
}

template <typename Char> int firstLetter(std::basic_string_view<Char> text, size_t at)
{
    const int lead = std::min(static_cast<int>(at), longestLead);
    if (!begins(text, at))
        return letterScore - insideCost - lead;
    return letterScore + beginsBonus + (at == 0 ? firstBonus : 0) - lead;
}

template <typename Char> int letterAfterGap(std::basic_string_view<Char> text, size_t at)
{
    return letterScore + (begins(text, at) ? beginsBonus - gapCost : -jumpCost);
}

// best[i][j]: the best score of the first i + 1 letters of `word` with the last of them at j.
using Table = std::array<std::array<int, longestText>, longestWord>;

// The score, or `never`. With `places` the way to it is added there.
template <typename Char>
int scoreOfWord(std::basic_string_view<Char> text, std::basic_string_view<Char> word,
    std::vector<int> *places = nullptr)
{
    text = text.substr(0, longestText);
    word = word.substr(0, longestWord);
    if (word.empty() || word.size() > text.size())
        return word.empty() ? 0 : never;
    Table best; // only what is used of it is filled
    const size_t places0 = text.size() - word.size() + 1;
    for (size_t at = 0; at < text.size(); ++at)
        best[0][at] = at < places0 && text[at] == word[0] ? firstLetter(text, at) : never;
    for (size_t letter = 1; letter < word.size(); ++letter) {
        // The best of the row above, two or more letters before, less the distance: anywhere, and
        // in the same word. A letter inside a word goes on with that word.
        int gap = never;
        int gapInWord = never;
        for (size_t at = 0; at < text.size(); ++at) {
            int score = never;
            if (at >= letter && text[at] == word[letter]) {
                const int follows = best[letter - 1][at - 1] + letterScore + followsBonus;
                const int behind = isWordLetter(text[at]) && !begins(text, at) ? gapInWord : gap;
                score = std::max(follows, behind + letterAfterGap(text, at));
            }
            best[letter][at] = score;
            if (!isWordLetter(text[at]))
                gapInWord = never;
            if (at >= 1) {
                gap = std::max(gap, best[letter - 1][at - 1]) - 1;
                if (isWordLetter(text[at - 1]) && isWordLetter(text[at]))
                    gapInWord = std::max(gapInWord, best[letter - 1][at - 1]) - 1;
            }
        }
    }
    const size_t last = word.size() - 1;
    int score = never;
    size_t end = 0;
    for (size_t at = last; at < text.size(); ++at) {
        const int here = best[last][at] + (ends(text, at) ? endsBonus : 0);
        if (here > score) {
            score = here;
            end = at;
        }
    }
    if (score < leastOfLetter * static_cast<int>(word.size()))
        return never;
    if (!places)
        return score;
    size_t at = end;
    for (size_t letter = last;; --letter) {
        places->push_back(static_cast<int>(at));
        if (letter == 0)
            break;
        const int here = best[letter][at];
        if (here == best[letter - 1][at - 1] + letterScore + followsBonus) {
            --at;
            continue;
        }
        const int wanted = here - letterAfterGap(text, at);
        size_t from = at - 1; // one behind the letter before
        while (from > 1 && best[letter - 1][from - 1] - static_cast<int>(at - from) != wanted)
            --from;
        at = from - 1;
    }
    return score;
}

// As it stands, where that is; else by the shortest stretch in which the first way to find the
// letters ends.
int quickScoreOfWord(std::string_view text, std::string_view word)
{
    if (word.size() == 1)
        return letterScore + beginsBonus; // mayMatch() has found a word that begins with it
    if (query::contains(text, word)) {
        const int rest = static_cast<int>(word.size() - 1) * (letterScore + followsBonus);
        size_t at = text.find(word);
        const size_t first = at;
        while (at != std::string_view::npos && !begins(text, at))
            at = text.find(word, at + 1);
        if (at == std::string_view::npos)
            at = first;
        return firstLetter(text, at) + rest + (ends(text, at + word.size() - 1) ? endsBonus : 0);
    }
    size_t letter = 0;
    size_t end = 0;
    while (letter < word.size()) {
        const void *found = std::memchr(text.data() + end, word[letter], text.size() - end);
        if (!found)
            return never;
        end = static_cast<size_t>(static_cast<const char *>(found) - text.data()) + 1;
        ++letter;
    }
    int score = 0;
    size_t behind = end; // of the letter after this one
    for (size_t at = end; letter > 0; --at) {
        if (text[at - 1] != word[letter - 1])
            continue;
        --letter;
        if (letter + 1 < word.size() && at == behind)
            score += followsBonus + letterScore;
        else if (letter + 1 < word.size())
            score += letterAfterGap(text, behind) - static_cast<int>(behind - at);
        if (letter == 0)
            score += firstLetter(text, at - 1);
        behind = at - 1;
    }
    return score;
}

quint64 letterBit(char c)
{
    if (c >= 'a' && c <= 'z')
        return quint64{ 1 } << (c - 'a');
    if (c >= '0' && c <= '9')
        return quint64{ 1 } << (26 + c - '0');
    return quint64{ 1 } << (36 + static_cast<unsigned char>(c) % 28);
}

unsigned pairBit(char a, char b)
{
    return (static_cast<unsigned char>(a) * 37U + static_cast<unsigned char>(b) * 11U) & 255U;
}

} // namespace

QString foldedForFuzzy(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar c = text[i];
        if (c.unicode() >= 0x80) {
            if (c.decompositionTag() == QChar::Canonical && !c.isSurrogate()) {
                const QString parts = c.decomposition();
                // An accent that stands over it; not, for example, two syllables of one sign.
                if (parts.size() > 1 && parts.at(1).isMark())
                    c = parts.at(0);
            }
            // Once more: some have two.
            if (c.unicode() >= 0x80 && c.decompositionTag() == QChar::Canonical) {
                const QString parts = c.decomposition();
                if (parts.size() > 1 && parts.at(1).isMark())
                    c = parts.at(0);
            }
            c = c.toCaseFolded();
        } else if (c >= u'A' && c <= u'Z') {
            c = QChar(c.unicode() + ('a' - 'A'));
        }
        folded[i] = c;
    }
    return folded;
}

void appendFoldedForFuzzy(std::string &utf8, QStringView text)
{
    const bool isAscii
        = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (!isAscii) {
        utf8 += foldedForFuzzy(text).toStdString();
        return;
    }
    for (const QChar c : text) {
        const bool isCapital = c >= u'A' && c <= u'Z';
        utf8 += static_cast<char>(c.unicode() + (isCapital ? 'a' - 'A' : 0));
    }
}

FuzzyPattern::FuzzyPattern(QStringView typed)
{
    const QString folded = foldedForFuzzy(typed).simplified();
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QStringView some
            = QStringView(word).first(std::min(word.size(), static_cast<qsizetype>(longestWord)));
        m_words.push_back(
            { std::u16string(some.utf16(), size_t(some.size())), some.toString().toStdString() });
        for (const char c : m_words.back().utf8)
            m_letters |= letterBit(c);
    }
}

qsizetype FuzzyPattern::size() const
{
    qsizetype letters = 0;
    for (const Word &word : m_words)
        letters += static_cast<qsizetype>(word.text.size());
    return letters;
}

bool FuzzyPattern::isNarrowerThan(const FuzzyPattern &other) const
{
    if (other.m_words.size() > m_words.size())
        return false;
    for (size_t i = 0; i < other.m_words.size(); ++i) {
        if (!m_words[i].text.starts_with(other.m_words[i].text))
            return false;
    }
    return true;
}

std::optional<int> FuzzyPattern::score(QStringView folded) const
{
    const std::u16string_view text(folded.utf16(), static_cast<size_t>(folded.size()));
    int sum = 0;
    for (const Word &word : m_words) {
        const int score = scoreOfWord<char16_t>(text, word.text);
        if (score == never)
            return {};
        sum += score;
    }
    return sum;
}

std::optional<int> FuzzyPattern::score(std::string_view foldedUtf8) const
{
    int sum = 0;
    for (const Word &word : m_words) {
        const int score = scoreOfWord<char>(foldedUtf8, word.utf8);
        if (score == never)
            return {};
        sum += score;
    }
    return sum;
}

bool FuzzyPattern::begins(std::string_view foldedUtf8) const
{
    return std::any_of(m_words.begin(), m_words.end(),
        [&](const Word &word) { return foldedUtf8.starts_with(word.utf8); });
}

std::vector<int> FuzzyPattern::places(QStringView folded) const
{
    const std::u16string_view text(folded.utf16(), static_cast<size_t>(folded.size()));
    std::vector<int> places;
    for (const Word &word : m_words) {
        if (scoreOfWord<char16_t>(text, word.text, &places) == never)
            return {};
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

FuzzySummary FuzzySummary::of(std::string_view foldedUtf8)
{
    FuzzySummary summary;
    for (size_t at = 0; at < foldedUtf8.size(); ++at) {
        const quint64 letter = letterBit(foldedUtf8[at]);
        summary.letters |= letter;
        if (ui::begins(foldedUtf8, at))
            summary.beginnings |= letter;
        if (at > 0) {
            const unsigned pair = pairBit(foldedUtf8[at - 1], foldedUtf8[at]);
            summary.pairs[pair / 64] |= quint64{ 1 } << (pair % 64);
        }
    }
    return summary;
}

// At most what scoreOfWord() could give.
bool FuzzyPattern::mayMatch(const FuzzySummary &text) const
{
    if ((text.letters & m_letters) != m_letters)
        return false;
    for (const Word &word : m_words) {
        const std::string &letters = word.utf8;
        const bool canBegin = (text.beginnings & letterBit(letters[0])) != 0;
        int most = endsBonus
            + (canBegin ? letterScore + beginsBonus + firstBonus : letterScore - insideCost);
        for (size_t at = 1; at < letters.size(); ++at) {
            const unsigned pair = pairBit(letters[at - 1], letters[at]);
            if ((text.pairs[pair / 64] >> (pair % 64) & 1) != 0)
                most += letterScore + followsBonus;
            else if ((text.beginnings & letterBit(letters[at])) != 0)
                most += letterScore + beginsBonus - gapCost;
            else
                most += letterScore - jumpCost;
        }
        if (most < leastOfLetter * static_cast<int>(letters.size()))
            return false;
    }
    return true;
}

int FuzzyPattern::quickScore(std::string_view foldedUtf8) const
{
    int sum = 0;
    for (const Word &word : m_words) {
        const int score = quickScoreOfWord(foldedUtf8, word.utf8);
        if (score == never)
            return -1;
        sum += std::max(score, 0);
    }
    return sum;
}

} // namespace lockstep::ui
