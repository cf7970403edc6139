// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

namespace lockstep::server {

// One account may belong to several workspaces, and a token names one of them, so what a person has
// for himself (his space, conflicts, filters) is kept for each of them apart, though on the wire it
// is "user:<id>" in all of them. In the first workspace, which every database has, the name is the
// same here and there. No id has a blank in it.

inline const WorkspaceId firstWorkspace{ QStringLiteral("default") };

// The name under which rows of a person in a workspace are stored.
[[nodiscard]] inline UserId keeperOf(const WorkspaceId &workspace, const UserId &user)
{
    return workspace.isNull() || workspace == firstWorkspace
        ? user
        : UserId{ user.toString() + u' ' + workspace.toString() };
}

// Of a space as it is called on the wire in that workspace; all but those of people are unchanged.
[[nodiscard]] inline SpaceId storedSpace(const SpaceId &space, const WorkspaceId &workspace)
{
    const auto prefix = QLatin1StringView{ "user:" };
    const QString &text = space.toString();
    return text.startsWith(prefix)
        ? userSpace(keeperOf(workspace, UserId{ text.sliced(prefix.size()) }))
        : space;
}

// What storedSpace() was made of.
[[nodiscard]] inline SpaceId wireSpace(const SpaceId &stored)
{
    const qsizetype blank = stored.toString().indexOf(u' ');
    return blank < 0 ? stored : SpaceId{ stored.toString().first(blank) };
}

} // namespace lockstep::server
