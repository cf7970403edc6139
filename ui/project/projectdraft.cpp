// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/project/projectdraft.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

QStringList &namesOf(Project &project, Field field)
{
    return field == Field::Type  ? project.types
        : field == Field::Labels ? project.labels
                                 : project.categories;
}

QList<ListEntry> plainEntries(const QStringList &names)
{
    QList<ListEntry> entries;
    for (const QString &name : names)
        entries << ListEntry{ .was = name, .name = name };
    return entries;
}

QStringList entryNames(const QList<ListEntry> &entries)
{
    QStringList names;
    for (const ListEntry &entry : entries)
        names << entry.name;
    return names;
}

} // namespace

QStringList ProjectDraft::names(const Project &project, Field field) const
{
    if (field != Field::Status)
        return namesOf(const_cast<Project &>(project), field);
    QStringList names;
    for (const StatusDefinition &status : project.statuses)
        names << status.name;
    return names;
}

QList<ListEntry> ProjectDraft::entries(Field field, const QHash<QString, int> &counts) const
{
    const QStringList now = names(m_edit.mine, field);
    const QStringList base = names(m_edit.base, field);
    QList<ListEntry> entries;
    for (const QString &name : now) {
        ListEntry entry{ .name = name };
        if (base.contains(name))
            entry.was = name;
        for (const ValueMove &move : m_edit.moves) {
            if (entry.was.isEmpty() && move.field == field && move.to == name)
                entry.was = move.from;
        }
        if (field == Field::Status) {
            const StatusDefinition *status = m_edit.mine.findStatus(name);
            entry.choice = int(status->category);
            entry.limit = status->limit;
        }
        entry.count = counts.value(entry.was);
        entries << entry;
    }
    return entries;
}

void ProjectDraft::setEntries(Field field, const QList<ListEntry> &entries)
{
    const QStringList before = names(m_edit.mine, field);
    const QStringList now = entryNames(entries);
    if (field == Field::Status) {
        m_edit.mine.statuses.clear();
        for (const ListEntry &entry : entries)
            m_edit.mine.statuses << StatusDefinition{ entry.name, StatusCategory(entry.choice),
                entry.limit };
    } else {
        namesOf(m_edit.mine, field) = now;
    }
    // Who goes to one that is called otherwise now goes there all the same.
    if (before.size() == now.size()) {
        for (qsizetype i = 0; i < now.size(); ++i) {
            if (before[i] == now[i] || now.contains(before[i]))
                continue;
            for (ValueMove &move : m_edit.moves) {
                if (move.field == field && move.to == before[i])
                    move.to = now[i];
            }
        }
    }
    QList<ValueMove> moves;
    for (const ListEntry &entry : entries) {
        if (!entry.was.isEmpty() && entry.was != entry.name)
            moves << ValueMove{ field, entry.was, entry.name };
    }
    for (const ValueMove &move : std::as_const(m_edit.moves)) {
        const bool isBack = now.contains(move.from);
        const bool isKnown = std::any_of(entries.begin(), entries.end(),
            [&](const ListEntry &entry) { return entry.was == move.from; });
        if (move.field != field || (!isBack && !isKnown && now.contains(move.to)))
            moves << move;
    }
    m_edit.moves = moves;
}

void ProjectDraft::moveIssues(Field field, const ListEntry &from, const QString &to)
{
    for (ValueMove &move : m_edit.moves) {
        if (move.field == field && move.to == from.name)
            move.to = to;
    }
    const auto known = std::any_of(m_edit.moves.begin(), m_edit.moves.end(),
        [&](const ValueMove &move) { return move.field == field && move.from == from.was; });
    if (!known && !from.was.isEmpty())
        m_edit.moves << ValueMove{ field, from.was, to };
}

QStringList ProjectDraft::homeless(Field field, const QHash<QString, int> &counts) const
{
    QStringList result;
    const QStringList now = names(m_edit.mine, field);
    for (const QString &name : names(m_edit.base, field)) {
        const bool isMoved
            = std::any_of(m_edit.moves.begin(), m_edit.moves.end(), [&](const ValueMove &move) {
                  return move.field == field && move.from == name && now.contains(move.to);
              });
        if (!now.contains(name) && !isMoved && counts.value(name) > 0)
            result << name;
    }
    return result;
}

QList<ListEntry> ProjectDraft::buildings() const
{
    QStringList names;
    for (const Place &place : m_edit.mine.places)
        names << place.building;
    return plainEntries(names);
}

void ProjectDraft::setBuildings(const QList<ListEntry> &entries)
{
    const QList<Place> before = m_edit.mine.places;
    const QStringList now = entryNames(entries);
    QList<Place> places;
    for (const QString &name : now)
        places << Place{ name, {} };
    const Place *renamed = nullptr; // at most one at a time
    for (const Place &place : before) {
        const qsizetype at = now.indexOf(place.building);
        if (at >= 0)
            places[at].rooms = place.rooms;
        else
            renamed = &place;
    }
    if (renamed && before.size() == places.size()) {
        for (Place &place : places) {
            if (std::none_of(before.begin(), before.end(),
                    [&](const Place &each) { return each.building == place.building; }))
                place.rooms = renamed->rooms;
        }
    }
    m_edit.mine.places = places;
}

QList<ListEntry> ProjectDraft::rooms(int building) const
{
    return plainEntries(m_edit.mine.places.value(building).rooms);
}

void ProjectDraft::setRooms(int building, const QList<ListEntry> &entries)
{
    if (building >= 0 && building < m_edit.mine.places.size())
        m_edit.mine.places[building].rooms = entryNames(entries);
}

void ProjectDraft::setMembers(const QList<ListEntry> &entries, const QList<Member> &there)
{
    m_edit.members.clear();
    for (const ListEntry &entry : entries) {
        const Member wanted{ UserId{ entry.was }, Role(entry.choice) };
        if (!there.contains(wanted))
            m_edit.members.emplace(wanted.user, wanted.role);
    }
    for (const Member &member : there) {
        const bool stays = std::any_of(entries.begin(), entries.end(),
            [&](const ListEntry &entry) { return entry.was == member.user.toString(); });
        if (!stays)
            m_edit.members.emplace(member.user, std::nullopt);
    }
}

QList<Member> ProjectDraft::members(const QList<Member> &there) const
{
    QList<Member> result;
    for (const Member &member : there) {
        const auto changed = m_edit.members.find(member.user);
        if (changed == m_edit.members.end())
            result << member;
        else if (changed->second)
            result << Member{ member.user, *changed->second };
    }
    for (const auto &[user, role] : m_edit.members) {
        const bool isThere = std::any_of(
            there.begin(), there.end(), [&](const Member &member) { return member.user == user; });
        if (!isThere && role)
            result << Member{ user, *role };
    }
    return result;
}

bool ProjectDraft::rebase(const Project &theirs)
{
    if (theirs == m_edit.base)
        return false;
    Project before = m_edit.base;
    before.version = theirs.version;
    const bool isOther = before != theirs;
    const bool wasDirty = m_edit.mine != m_edit.base;
    // From where the open ones began, so that they are found once more.
    const Project began = kept().base;
    const ProjectMerge merge = mergeProject(began, m_edit.mine, theirs);
    m_edit.base = theirs;
    m_edit.mine = merge.merged;
    m_clashes.clear();
    ask(merge.clashes, began);
    return isOther && wasDirty;
}

void ProjectDraft::adopt(const ProjectEdit &refused)
{
    const ProjectMerge merge = mergeProject(refused.base, refused.mine, m_edit.mine);
    m_edit.mine = merge.merged;
    ask(merge.clashes, refused.base);
}

void ProjectDraft::ask(const QList<ProjectClash> &clashes, const Project &began)
{
    for (const ProjectClash &clash : clashes)
        takePart(m_began, clash, began);
    m_clashes += clashes;
}

ProjectEdit ProjectDraft::kept() const
{
    ProjectEdit kept = m_edit;
    for (const ProjectClash &clash : m_clashes)
        takePart(kept.base, clash, m_began);
    return kept;
}

void ProjectDraft::decide(const ProjectClash &clash, bool theirs)
{
    if (theirs)
        takePart(m_edit.mine, clash, m_edit.base);
    m_clashes.removeAll(clash);
}

} // namespace lockstep::ui
