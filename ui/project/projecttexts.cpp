// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/project/projecttexts.h"

#include "ui/widgets/options.h"

#include <QCoreApplication>

namespace lockstep::ui {

namespace {
struct ProjectTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProjectTexts)
};
} // namespace

QString roleText(Role role)
{
    switch (role) {
    case Role::Viewer:
        return ProjectTexts::tr("Viewer");
    case Role::Member:
        return ProjectTexts::tr("Member");
    case Role::Admin:
        return ProjectTexts::tr("Admin");
    }
    return {};
}

QString statusSentence(const std::optional<StatusDefinition> &status)
{
    if (!status)
        return ProjectTexts::tr("removed");
    const QString category = categoryText(status->category);
    if (status->limit <= 0)
        //: %1 is a category of statuses
        return ProjectTexts::tr("%1, no limit").arg(category);
    //: %1 is a category of statuses
    return ProjectTexts::tr("%1, at most %n issue(s)", nullptr, int(status->limit)).arg(category);
}

QString clashQuestion(const ProjectClash &clash)
{
    return clash.part == ProjectClash::Part::Name
        ? ProjectTexts::tr("Both of you have given the project another name.")
        : ProjectTexts::tr("Both of you have changed the status “%1”.").arg(clash.name);
}

QString clashMine(const ProjectClash &clash, const Project &mine)
{
    return clash.part == ProjectClash::Part::Name
        ? ProjectTexts::tr("Mine: %1").arg(mine.name)
        : ProjectTexts::tr("Mine: %1").arg(statusSentence(clash.mine));
}

QString clashTheirs(const ProjectClash &clash, const Project &theirs)
{
    return clash.part == ProjectClash::Part::Name
        ? ProjectTexts::tr("Theirs: %1").arg(theirs.name)
        : ProjectTexts::tr("Theirs: %1").arg(statusSentence(clash.theirs));
}

} // namespace lockstep::ui
