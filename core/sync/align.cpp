// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/align.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace lockstep {

namespace {

// The greedy search of Myers ("An O(ND) Difference Algorithm", 1986). A point (x, y) says that x
// elements of a and y of b are done; its cost is the number of edits up to it. Row d holds for
// each diagonal k = x - y (of the parity of d) the largest x that d edits can reach. Along a
// diagonal the cost never falls, so the rows answer "can this point be reached with d edits?" for
// every point, and with that every shortest script can be walked back from the end.
class Search
{
public:
    Search(std::span<const int> a, std::span<const int> b)
        : m_a(a), m_b(b), m_n(std::ssize(a)), m_m(std::ssize(b))
    {}

    // False when over a limit.
    [[nodiscard]] bool run(qsizetype maxEdits, qint64 maxSteps)
    {
        for (qsizetype d = 0; d <= maxEdits; ++d) {
            Row row{ lowest(d), {} };
            const qsizetype high = highest(d);
            row.reach.reserve(static_cast<size_t>((high - row.low) / 2 + 1));
            for (qsizetype k = row.low; k <= high; k += 2) {
                const qsizetype start = firstOn(k);
                qsizetype x = start;
                while (x < m_n && x - k < m_m && m_a[index(x)] == m_b[index(x - k)])
                    ++x;
                row.reach.push_back(static_cast<int>(x));
                maxSteps -= 1 + (x - start);
                if (maxSteps < 0)
                    return false;
            }
            m_rows.push_back(std::move(row));
            if ((d - m_n + m_m) % 2 == 0 && reaches(d, m_n, m_m))
                return true;
        }
        return false;
    }

    enum class Step { Remove, Add, Keep };

    // The matches of the shortest script that, seen from the end, prefers these steps.
    [[nodiscard]] std::vector<Match> walk(const std::array<Step, 3> &preference) const
    {
        std::vector<Match> matches;
        qsizetype x = m_n;
        qsizetype y = m_m;
        qsizetype d = std::ssize(m_rows) - 1;
        while (x > 0 || y > 0) {
            const auto step = std::ranges::find_if(preference, [&](Step candidate) {
                switch (candidate) {
                case Step::Remove:
                    return x > 0 && reaches(d - 1, x - 1, y);
                case Step::Add:
                    return y > 0 && reaches(d - 1, x, y - 1);
                case Step::Keep:
                    break;
                }
                // Keeping a pair of equal elements is on a shortest script from any point.
                return x > 0 && y > 0 && m_a[index(x - 1)] == m_b[index(y - 1)];
            });
            if (step == preference.end()) // cannot be: one of the three led here
                return {};
            x -= *step == Step::Add ? 0 : 1;
            y -= *step == Step::Remove ? 0 : 1;
            if (*step == Step::Keep)
                matches.push_back({ x, y });
            else
                --d;
        }
        std::ranges::reverse(matches);
        return matches;
    }

private:
    struct Row
    {
        qsizetype low{};
        std::vector<int> reach{};
    };

    static size_t index(qsizetype i) { return static_cast<size_t>(i); }

    // The diagonals of row d that lie inside the rectangle.
    [[nodiscard]] qsizetype lowest(qsizetype d) const
    {
        return d <= m_m ? -d : (d - m_m) % 2 - m_m;
    }
    [[nodiscard]] qsizetype highest(qsizetype d) const
    {
        return d <= m_n ? d : m_n - (d - m_n) % 2;
    }

    // x - y must have the parity of d.
    [[nodiscard]] bool reaches(qsizetype d, qsizetype x, qsizetype y) const
    {
        if (d < 0)
            return false;
        const Row &row = m_rows[index(d)];
        const qsizetype at = (x - y - row.low) >> 1;
        return at >= 0 && at < std::ssize(row.reach) && x <= row.reach[index(at)];
    }

    // Where the next row enters diagonal k. Neighbours differ in cost by one, so a step that
    // would leave the rectangle still proves the last point inside.
    [[nodiscard]] qsizetype firstOn(qsizetype k) const
    {
        if (m_rows.empty())
            return 0;
        const Row &last = m_rows.back();
        const qsizetype at = (k - 1 - last.low) >> 1; // of diagonal k - 1; k + 1 is next to it
        qsizetype x = 0;
        if (at >= 0)
            x = last.reach[index(at)] + 1;
        if (at + 1 < std::ssize(last.reach))
            x = std::max<qsizetype>(x, last.reach[index(at + 1)]);
        return std::min({ x, m_n, m_m + k });
    }

    std::span<const int> m_a;
    std::span<const int> m_b;
    qsizetype m_n;
    qsizetype m_m;
    std::vector<Row> m_rows{};
};

// The elements that occur in the other sequence too. All others are in no match: without them
// the search is much shorter and its matches are the same.
struct Reduced
{
    std::vector<int> elements{};
    std::vector<qsizetype> positions{};

    Reduced(std::span<const int> own, std::span<const int> other, int bound)
    {
        std::vector<bool> known(static_cast<size_t>(bound), false);
        for (const int element : other)
            known[static_cast<size_t>(element)] = true;
        for (size_t i = 0; i < own.size(); ++i) {
            if (known[static_cast<size_t>(own[i])]) {
                elements.push_back(own[i]);
                positions.push_back(static_cast<qsizetype>(i));
            }
        }
    }
    [[nodiscard]] qsizetype left() const { return std::ssize(elements); }
};

} // namespace

std::vector<int> Interner::numbers(const QList<QStringView> &pieces)
{
    std::vector<int> numbers;
    numbers.reserve(static_cast<size_t>(pieces.size()));
    for (const QStringView piece : pieces) {
        auto known = m_known.constFind(piece);
        if (known == m_known.constEnd())
            known = m_known.insert(piece, static_cast<int>(m_known.size()));
        numbers.push_back(*known);
    }
    return numbers;
}

Alignment align(std::span<const int> a, std::span<const int> b, const MergeLimits &limits)
{
    Alignment result;
    if (std::ranges::equal(a, b)) {
        for (qsizetype i = 0; i < std::ssize(a); ++i)
            result.late.push_back({ i, i });
        result.certain = result.late;
        return result;
    }
    int bound = 0;
    for (const auto &sequence : { a, b }) {
        for (const int element : sequence)
            bound = std::max(bound, element + 1);
    }
    const Reduced left(a, b, bound);
    const Reduced right(b, a, bound);
    const qsizetype dropped = std::ssize(a) - left.left() + std::ssize(b) - right.left();

    Search search(left.elements, right.elements);
    if (!search.run(limits.maxEdits - dropped, limits.maxSteps)) {
        result.complete = false;
        return result;
    }
    // In the plane of the points all shortest scripts run between an uppermost and a lowermost
    // one, so a pair that stands in both of those stands in all.
    using Step = Search::Step;
    const auto upper = search.walk({ Step::Add, Step::Keep, Step::Remove });
    const auto lower = search.walk({ Step::Remove, Step::Keep, Step::Add });
    std::ranges::set_intersection(upper, lower, std::back_inserter(result.certain));
    result.late = search.walk({ Step::Remove, Step::Add, Step::Keep });

    for (auto *matches : { &result.late, &result.certain }) {
        for (Match &match : *matches) {
            match.a = left.positions[static_cast<size_t>(match.a)];
            match.b = right.positions[static_cast<size_t>(match.b)];
        }
    }
    return result;
}

} // namespace lockstep
