// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/foldedtext.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace lockstep::query {

namespace {

constexpr char divider = '\xff'; // in no UTF-8

void appendAscii(std::string &out, QStringView word)
{
    for (const QChar c : word) {
        const bool isCapital = c >= u'A' && c <= u'Z';
        out += static_cast<char>(c.unicode() + (isCapital ? 'a' - 'A' : 0));
    }
}

void appendUnicode(std::string &out, QStringView word)
{
    // By way of capitals, where sharp s and ligatures come apart, as in the full folding.
    const QString fold = word.toString().toCaseFolded().toUpper().toCaseFolded();
    QString apart = fold.normalized(QString::NormalizationForm_D);
    // Accents may be left out. Marks of other scripts make another letter.
    apart.removeIf([](QChar c) { return c >= u'\u0300' && c <= u'\u036f'; });
    out += apart.normalized(QString::NormalizationForm_C).toStdString();
}

} // namespace

// Word by word: most are ASCII, and what is not takes a hundred times as long. Nothing folds or
// composes across a space.
void appendFolded(std::string &out, QStringView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        if (text[at].isSpace()) {
            while (at < text.size() && text[at].isSpace())
                ++at;
            out += ' ';
            continue;
        }
        bool isAscii = true;
        for (; at < text.size() && !text[at].isSpace(); ++at)
            isAscii = isAscii && text[at].unicode() < 0x80;
        const QStringView word = text.sliced(begin, at - begin);
        if (isAscii)
            appendAscii(out, word);
        else
            appendUnicode(out, word);
    }
}

std::string folded(QStringView text)
{
    std::string out;
    appendFolded(out, text);
    return out;
}

bool contains(std::string_view text, std::string_view word)
{
    if (word.size() > text.size())
        return false;
    if (word.empty())
        return true;
    const char *const begin = text.data();
    size_t at = 0;
    const size_t places = text.size() - word.size() + 1;
#if defined(__SSE2__)
    const __m128i first = _mm_set1_epi8(word.front());
    const __m128i last = _mm_set1_epi8(word.back());
    for (; at + 16 <= places; at += 16) {
        const auto load = [](const char *from) {
            return _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        };
        const __m128i starts = _mm_cmpeq_epi8(load(begin + at), first);
        const __m128i ends = _mm_cmpeq_epi8(load(begin + at + word.size() - 1), last);
        auto both = static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(starts, ends)));
        for (; both != 0; both &= both - 1) {
            const auto place = at + static_cast<size_t>(std::countr_zero(both));
            if (std::memcmp(begin + place, word.data(), word.size()) == 0)
                return true;
        }
    }
#endif
    return text.find(word, at) != std::string_view::npos;
}

TextView appendFolded(std::string &out, const Issue &issue, const QStringList &comments)
{
    const size_t begin = out.size();
    const auto size = [&] { return static_cast<quint32>(out.size() - begin); };
    TextView view;
    appendFolded(out, issue.name);
    out += divider;
    for (const QString &label : issue.labels) {
        appendFolded(out, label);
        out += divider;
    }
    view.title = size();
    appendFolded(out, issue.subject);
    out += divider;
    view.description = size();
    appendFolded(out, issue.description);
    out += divider;
    view.comments = size();
    for (const QString &comment : comments) {
        appendFolded(out, comment);
        out += divider;
    }
    view.size = size();
    view.data = out.data() + begin;
    return view;
}

} // namespace lockstep::query
