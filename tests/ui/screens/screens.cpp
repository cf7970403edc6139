// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/screens/screens.h"

namespace lockstep {

using namespace Qt::StringLiterals;

const std::vector<Screen> &screens()
{
    static const std::vector<Screen> all = [] {
        std::vector<Screen> list;
        for (const auto &table : { listScreens(), detailScreens(), fileScreens(), boardScreens(),
                 syncScreens(), conflictScreens(), noticeScreens(), shellScreens(), startScreens(),
                 dialectScreens(), settingsScreens(), teamScreens(), peopleScreens(),
                 projectScreens() })
            list.insert(list.end(), table.begin(), table.end());
        return list;
    }();
    return all;
}

const std::vector<std::pair<int, QString>> &screenPoints()
{
    static const std::vector<std::pair<int, QString>> all{
        { 1, u"The state of the connection, by icon and word"_s },
        { 3, u"A banner when the link is lost, and when it is back"_s },
        { 5, u"Signing in again, and why a certificate is not trusted"_s },
        { 6, u"Who is there, and how"_s },
        { 8, u"Who looks at the open issue, edits a field, or types"_s },
        { 10, u"At most three toasts; those about one issue are one"_s },
        { 12, u"A toast has one action, and stands in nobody's way"_s },
        { 14, u"The inbox: how much is unread, by issue and day, and its views"_s },
        { 16, u"Of what one is told, by project and event"_s },
        { 17, u"The conflict dialog: was, theirs, result, mine"_s },
        { 19, u"Who changed what and when; differences by word, lists by chips"_s },
        { 25, u"The list: groups, columns, density, marks of what is new"_s },
        { 26, u"The board: counts, limits, where a card would drop"_s },
        { 28, u"Rows stay where they are when others come"_s },
        { 30, u"Chips that say what the query says, with count and matches"_s },
        { 33, u"The keys on one sheet, and how to change them"_s },
        { 34, u"The first start: try, connect, or open an invitation"_s },
        { 36, u"Nothing to show: a sentence and one action"_s },
        { 37, u"What happened, what is safe, what to do"_s },
        { 38, u"The first synchronisation, with figures; files with bar, cancel and resume"_s },
        { 41, u"Light, dark, high contrast, large, mirrored, translated, small"_s },
        { 44, u"How long ago, and \"you\" for oneself"_s },
    };
    return all;
}

QString Screen::fileName(const Look &look) const
{
    QString numbers;
    for (const int point : points)
        numbers += u"%1-"_s.arg(point, 2, 10, QLatin1Char('0'));
    if (!numbers.isEmpty())
        numbers.back() = u'_';
    return numbers + name + u'.' + look.name + u".png"_s;
}

} // namespace lockstep
