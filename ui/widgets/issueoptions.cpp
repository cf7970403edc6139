// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/issueoptions.h"

#include "ui/widgets/options.h"

#include <algorithm>
#include <vector>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// 0: it does not fit; else the more the better.
int issueFit(const Issue &issue, const QString &typed)
{
    if (typed.isEmpty())
        return 1;
    if (issue.name.startsWith(typed, Qt::CaseInsensitive))
        return issue.name.size() == typed.size() ? 6 : 4;
    if (QStringView(issue.name).mid(issue.name.lastIndexOf(u'-') + 1) == typed)
        return 5;
    const qsizetype at = issue.subject.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at < 0)
        return 0;
    return at == 0 ? 3 : issue.subject.at(at - 1).isLetterOrNumber() ? 1 : 2;
}

} // namespace

QList<PickerOption> issueOptions(const Replica &replica, const QString &typed,
    const std::function<bool(const Issue &)> &accept, const ThemeService &themes, int most)
{
    struct Found
    {
        int slot = -1;
        int fit = 0;
        QString modifiedAt{};
        IssueId id{};
    };
    std::vector<Found> found;
    replica.issues().forEach([&](int slot, const Issue &issue) {
        if (const int fit = issueFit(issue, typed); fit > 0 && accept(issue))
            found.push_back({ slot, fit, issue.modifiedAt, issue.id });
    });
    const auto end = found.begin() + std::min<qsizetype>(most, qsizetype(found.size()));
    std::partial_sort(found.begin(), end, found.end(), [](const Found &a, const Found &b) {
        return a.fit != b.fit              ? a.fit > b.fit
            : a.modifiedAt != b.modifiedAt ? a.modifiedAt > b.modifiedAt
                                           : a.id < b.id;
    });
    QList<PickerOption> options;
    for (auto each = found.begin(); each != end; ++each) {
        const Issue &issue = replica.issues().at(each->slot);
        options << PickerOption{ issue.id.toString(), issue.name, issue.subject,
            fieldIcon(fieldInfo(Field::Status), replica, issue.project, issue.status, themes) };
    }
    return options;
}

} // namespace lockstep::ui
