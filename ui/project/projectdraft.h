// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/projectmerge.h"
#include "core/sync/projectedit.h"
#include "ui/project/listmodel.h"

namespace lockstep::ui {

// What somebody is about to change of a project, as the lists that he edits; and what others do to
// it meanwhile.
class ProjectDraft
{
public:
    ProjectDraft() = default;
    explicit ProjectDraft(ProjectEdit edit) : m_edit(std::move(edit)) {}

    [[nodiscard]] const ProjectEdit &edit() const { return m_edit; }
    // To outlive the program: from this, what is not decided yet is not decided either.
    [[nodiscard]] ProjectEdit kept() const;
    [[nodiscard]] const Project &mine() const { return m_edit.mine; }
    [[nodiscard]] const Project &base() const { return m_edit.base; }
    void setName(const QString &name) { m_edit.mine.name = name; }
    void setIdsOnly(bool idsOnly) { m_edit.mine.idsOnly = idsOnly; }

    // Of statuses, types, labels or categories; `counts` by the names that the server knows.
    [[nodiscard]] QList<ListEntry> entries(Field field, const QHash<QString, int> &counts) const;
    // A line that was called otherwise takes its issues along.
    void setEntries(Field field, const QList<ListEntry> &entries);
    // Where the issues of a line go that is about to be removed.
    void moveIssues(Field field, const ListEntry &from, const QString &to);
    // Names of statuses or types that are no more, that have issues, and that nobody has said
    // anything about.
    [[nodiscard]] QStringList homeless(Field field, const QHash<QString, int> &counts) const;

    [[nodiscard]] QList<ListEntry> buildings() const;
    void setBuildings(const QList<ListEntry> &entries);
    [[nodiscard]] QList<ListEntry> rooms(int building) const;
    void setRooms(int building, const QList<ListEntry> &entries);

    // By what was `there`, of the server's or on its way there.
    void setMembers(const QList<ListEntry> &entries, const QList<Member> &there);
    [[nodiscard]] QList<Member> members(const QList<Member> &there) const;

    // Onto what the project has become. True: there is something to be told.
    bool rebase(const Project &theirs);
    // What was saved before and did not come through is part of it again.
    void adopt(const ProjectEdit &refused);
    [[nodiscard]] const QList<ProjectClash> &clashes() const { return m_clashes; }
    void decide(const ProjectClash &clash, bool theirs);

private:
    [[nodiscard]] QStringList names(const Project &project, Field field) const;
    void ask(const QList<ProjectClash> &clashes, const Project &began);

    ProjectEdit m_edit{};
    QList<ProjectClash> m_clashes{};
    Project m_began{}; // what they are about, as it was before both sides changed it
};

} // namespace lockstep::ui
