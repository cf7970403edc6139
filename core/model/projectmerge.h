// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/project.h"

namespace lockstep {

// What both sides of a project changed, each in another way. A status is null on the side that has
// removed it.
struct ProjectClash
{
    enum class Part { Name, Status };
    Part part{};
    QString name{}; // of the status
    std::optional<StatusDefinition> mine{};
    std::optional<StatusDefinition> theirs{};
    friend bool operator==(const ProjectClash &, const ProjectClash &) = default;
};

struct ProjectMerge
{
    Project merged{}; // on top of theirs; what is in `clashes` is as mine has it
    QList<ProjectClash> clashes{};
};

// Both changes of a project in one: its lists merge as sets, in theirs's order unless mine has
// changed that, the buildings with their rooms too; a name, and what a status says, is a scalar.
// Id, key and version are theirs.
[[nodiscard]] ProjectMerge mergeProject(
    const Project &base, const Project &mine, const Project &theirs);

// What a clash is about, as `from` has it: from theirs, and it is decided the other way.
void takePart(Project &to, const ProjectClash &clash, const Project &from);

} // namespace lockstep
