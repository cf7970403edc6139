// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/rank.h"

#include "core/base/clock.h"
#include "core/model/issue.h"

#include <algorithm>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;

using Rank = std::optional<QString>;

constexpr auto digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"_L1;
constexpr int base = 62;

// 0 to 61, or -1.
int digitValue(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'A' && u <= u'Z')
        return u - u'A' + 10;
    if (u >= u'a' && u <= u'z')
        return u - u'a' + 36;
    return -1;
}

QChar digit(int value) { return digits[value]; }

// The letter that says the length, and the whole number behind it. Empty for text of another
// origin that is not of that form.
QStringView wholePart(QStringView rank)
{
    const char16_t head = rank.isEmpty() ? u'0' : rank[0].unicode();
    qsizetype length = 0;
    if (head >= u'a' && head <= u'z')
        length = head - u'a' + 2;
    else if (head >= u'A' && head <= u'Z')
        length = u'Z' - head + 2;
    return length <= rank.size() ? rank.left(length) : QStringView{};
}

Rank nextWhole(QStringView whole)
{
    QString result = whole.toString();
    for (qsizetype i = result.size() - 1; i > 0; --i) {
        if (result[i] != u'z') {
            result[i] = digit(digitValue(result[i]) + 1);
            return result;
        }
        result[i] = u'0';
    }
    const char16_t head = result[0].unicode();
    if (head == u'z')
        return {};
    if (head == u'Z')
        return u"a0"_s;
    result[0] = QChar{ static_cast<char16_t>(head + 1) };
    if (head >= u'a')
        result.append(u'0');
    else
        result.chop(1);
    return result;
}

Rank previousWhole(QStringView whole)
{
    QString result = whole.toString();
    for (qsizetype i = result.size() - 1; i > 0; --i) {
        if (result[i] != u'0') {
            result[i] = digit(digitValue(result[i]) - 1);
            return result;
        }
        result[i] = u'z';
    }
    const char16_t head = result[0].unicode();
    if (head == u'A')
        return {};
    if (head == u'a')
        return u"Zz"_s;
    result[0] = QChar{ static_cast<char16_t>(head - 1) };
    if (head <= u'Z')
        result.append(u'z');
    else
        result.chop(1);
    return result;
}

// Digits between two fractions: short, and not ending in 0, so that there is room below.
// An empty `high` stands for 1.
Rank middle(QStringView low, QStringView high)
{
    bool bounded = !high.isEmpty();
    QString result;
    while (result.size() <= maxRankLength) {
        if (bounded && high.isEmpty())
            return {}; // they differ by zeros only
        const int from = low.isEmpty() ? 0 : digitValue(low[0]);
        const int to = bounded ? digitValue(high[0]) : base;
        if (to - from > 1)
            return result + digit((from + to) / 2);
        if (to - from == 1 && bounded && high.size() > 1)
            return result + digit(to);
        if (to - from == 1)
            bounded = false; // anything that starts with `from` is below
        result += digit(from);
        low = low.mid(std::min<qsizetype>(1, low.size()));
        if (bounded)
            high = high.mid(1);
    }
    return {};
}

Rank join(QStringView whole, const Rank &fraction)
{
    if (!fraction)
        return {};
    return whole.toString() + *fraction;
}

Rank candidate(QStringView after, QStringView before)
{
    if (after.isEmpty() && before.isEmpty())
        return u"a0"_s;
    const QStringView low = wholePart(after);
    const QStringView high = wholePart(before);
    if (after.isEmpty() && !high.isEmpty())
        return high.size() < before.size() ? high.toString() : previousWhole(high);
    if (before.isEmpty() && !low.isEmpty())
        return nextWhole(low);
    if (low.isEmpty() || high.isEmpty())
        return middle(after, before);
    if (low == high)
        return join(low, middle(after.mid(low.size()), before.mid(high.size())));
    if (const Rank next = nextWhole(low); next && *next < before)
        return next;
    return join(low, middle(after.mid(low.size()), {}));
}

// Halves the gap again and again. False: no room.
bool fill(QStringList &ranks, QStringView after, QStringView before, int count)
{
    if (count == 0)
        return true;
    const Rank rank = makeRank(after, before);
    if (!rank || !fill(ranks, after, *rank, count / 2))
        return false;
    ranks.append(*rank);
    return fill(ranks, *rank, before, count - 1 - count / 2);
}

// The time in a UUIDv7, or none.
std::optional<quint64> madeAt(QStringView id)
{
    if (id.size() != 36 || id[14] != u'7' || id[8] != u'-')
        return {};
    quint64 time = 0;
    for (const qsizetype at : { 0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12 }) {
        const int value = digitValue(id[at]); // 36 and more: the small letters
        const int hex = value >= 36 ? value - 26 : value;
        if (hex < 0 || hex > 15)
            return {};
        time = time << 4 | static_cast<quint64>(hex);
    }
    return time;
}

} // namespace

bool isRank(QStringView text)
{
    return !text.isEmpty() && text.size() <= maxRankLength
        && std::all_of(text.begin(), text.end(), [](QChar c) { return digitValue(c) >= 0; });
}

Rank makeRank(QStringView after, QStringView before)
{
    if ((!after.isEmpty() && !isRank(after)) || (!before.isEmpty() && !isRank(before)))
        return {};
    Rank rank = candidate(after, before);
    const bool fits = rank && rank->size() <= maxRankLength && *rank > after
        && (before.isEmpty() || *rank < before);
    if (!fits)
        return {};
    return rank;
}

QStringList makeRanks(QStringView after, QStringView before, int count)
{
    QStringList ranks;
    if (!after.isEmpty() && !before.isEmpty())
        return fill(ranks, after, before, std::max(count, 0)) ? ranks : QStringList{};
    // At an open end they just go on counting.
    const bool upwards = before.isEmpty();
    QString last = (upwards ? after : before).toString();
    for (int i = 0; i < count; ++i) {
        const Rank rank = upwards ? makeRank(last, {}) : makeRank({}, last);
        if (!rank)
            return {};
        ranks.append(*rank);
        last = *rank;
    }
    if (!upwards)
        std::reverse(ranks.begin(), ranks.end());
    return ranks;
}

QString shownRank(const Issue &issue)
{
    if (!issue.rank.isEmpty())
        return issue.rank;
    constexpr quint64 end = 218'340'105'584'896; // 62^8
    const QString &id = issue.id.toString();
    const auto time = madeAt(id);
    const qint64 created = fromIso8601(issue.createdAt).time_since_epoch().count();
    quint64 ms
        = std::min(time ? *time : static_cast<quint64>(std::max<qint64>(0, created)), end - 1);
    QString rank(9, u'h');
    for (qsizetype i = 8; i > 0; --i) {
        rank[i] = digit(static_cast<int>(ms % base));
        ms /= base;
    }
    for (const QChar c : QStringView{ id }.last(std::min<qsizetype>(12, id.size()))) {
        if (digitValue(c) >= 0)
            rank.append(c);
    }
    return rank + u'V';
}

} // namespace lockstep
