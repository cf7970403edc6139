// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/grouptitles.h"

#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/options.h"

#include <QCoreApplication>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct GroupTitles
{
    Q_DECLARE_TR_FUNCTIONS(GroupTitles)
};

} // namespace

GroupTitle groupTitle(const IssueGroup &group, IssueGrouping grouping, const Replica &replica,
    const ThemeService &themes)
{
    const QString value = group.values.value(0);
    switch (grouping) {
    case IssueGrouping::None:
        return {};
    case IssueGrouping::Status:
        return { value, statusIcon(themes, group.category) };
    case IssueGrouping::Assignee: {
        if (value.isEmpty())
            return { GroupTitles::tr("Nobody"), themes.icon(u"circle-user-round"_s) };
        const UserId user{ value };
        const QString name = personName(replica, user);
        return { name, personIcon(user, name, themes) };
    }
    case IssueGrouping::Priority: {
        const auto level = int(priorities().indexOf(value));
        return { priorityText(value),
            level < 0 ? QIcon() : priorityIcon(themes, PriorityLevel(level)) };
    }
    case IssueGrouping::Label:
        if (group.values.isEmpty())
            return { GroupTitles::tr("No label"), themes.icon(u"tag"_s) };
        return { group.values.join(u", "_s), themes.icon(u"tag"_s) };
    }
    return {};
}

} // namespace lockstep::ui
