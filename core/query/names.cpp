// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/names.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace lockstep::query {

namespace {

// Letters put in, left out, replaced, or two beside each other exchanged.
qsizetype slips(QStringView a, QStringView b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::array<std::vector<qsizetype>, 3> rows;
    for (auto &row : rows)
        row.resize(width);
    std::iota(rows[0].begin(), rows[0].end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        auto &row = rows[static_cast<size_t>(i) % 3];
        const auto &above = rows[static_cast<size_t>(i - 1) % 3];
        const auto &twoAbove = rows[static_cast<size_t>(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j < width; ++j) {
            const QChar left = a[i - 1];
            const QChar right = b[static_cast<qsizetype>(j) - 1];
            row[j] = std::min({ above[j] + 1, row[j - 1] + 1, above[j - 1] + (left != right) });
            if (i > 1 && j > 1 && left == b[static_cast<qsizetype>(j) - 2] && a[i - 2] == right)
                row[j] = std::min(row[j], twoAbove[j - 2] + 1);
        }
    }
    return rows[static_cast<size_t>(a.size()) % 3].back();
}

} // namespace

QString looseName(QStringView name)
{
    QString loose = name.toString().toCaseFolded();
    loose.replace(u'-', u' ').replace(u'_', u' ');
    return loose;
}

QStringList namesLike(const QStringList &names, const QString &typed)
{
    QStringList same;
    QStringList alike;
    const QString loose = looseName(typed);
    for (const QString &name : names) {
        if (name.compare(typed, Qt::CaseInsensitive) == 0)
            same << name;
        else if (looseName(name) == loose)
            alike << name;
    }
    return same.isEmpty() ? alike : same;
}

QList<UserId> peopleLike(const QList<User> &people, const QString &typed)
{
    const QString wanted = looseName(typed);
    const auto all = [&](auto isMeant) {
        QList<UserId> found;
        for (const User &user : people) {
            if (isMeant(user))
                found << user.id;
        }
        return found;
    };
    const auto is = [&](QStringView name) { return looseName(name) == wanted; };
    QList<UserId> found = all([&](const User &user) {
        return is(user.id.toString()) || is(user.email) || is(user.name);
    });
    if (found.isEmpty()) {
        found = all([&](const User &user) {
            const QString &id = user.id.toString();
            return is(QStringView{ id }.left(id.indexOf(u'@')))
                || is(QStringView{ user.email }.left(user.email.indexOf(u'@')));
        });
    }
    if (found.isEmpty()) {
        found = all([&](const User &user) {
            const QStringList parts = user.name.split(u' ', Qt::SkipEmptyParts);
            return std::any_of(parts.begin(), parts.end(), is);
        });
    }
    return found;
}

QString closest(const QStringList &candidates, const QString &typed)
{
    constexpr qsizetype longest = 64; // nobody mistypes more than that
    const QString wanted = looseName(typed);
    QString best;
    if (wanted.isEmpty() || wanted.size() > longest)
        return best;
    qsizetype fewest = std::max<qsizetype>(1, wanted.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        const QString name = looseName(QStringView{ candidate }.left(longest));
        if (std::abs(name.size() - wanted.size()) < fewest) {
            const qsizetype count = slips(wanted, name);
            if (count < fewest) {
                fewest = count;
                best = candidate;
            }
        }
    }
    if (!best.isEmpty())
        return best;
    const auto begun = std::find_if(candidates.begin(), candidates.end(),
        [&](const QString &candidate) { return looseName(candidate).startsWith(wanted); });
    return begun == candidates.end() ? best : *begun;
}

} // namespace lockstep::query
