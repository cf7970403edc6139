// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/projectmerge.h"

#include <algorithm>

namespace lockstep {
namespace {

QStringList bothHave(const QStringList &names, const QStringList &other)
{
    QStringList result;
    for (const QString &name : names) {
        if (other.contains(name))
            result << name;
    }
    return result;
}

// What `other` has besides stands behind what it stands behind there.
void insertNew(QStringList &names, const QStringList &other, const QStringList &base)
{
    for (qsizetype i = 0; i < other.size(); ++i) {
        if (base.contains(other[i]) || names.contains(other[i]))
            continue;
        qsizetype at = 0;
        for (qsizetype before = i; before > 0 && at == 0; --before)
            at = names.indexOf(other[before - 1]) + 1;
        names.insert(at, other[i]);
    }
}

QStringList mergeNames(const QStringList &base, const QStringList &mine, const QStringList &theirs)
{
    const bool isReordered = bothHave(mine, base) != bothHave(base, mine);
    const QStringList &first = isReordered ? mine : theirs;
    const QStringList &second = isReordered ? theirs : mine;
    QStringList result;
    for (const QString &name : first) {
        if (!base.contains(name) || second.contains(name))
            result << name;
    }
    insertNew(result, second, base);
    return result;
}

const Place *findPlace(const QList<Place> &places, const QString &building)
{
    const auto found = std::find_if(places.begin(), places.end(),
        [&](const Place &place) { return place.building == building; });
    return found == places.end() ? nullptr : &*found;
}

QStringList buildings(const QList<Place> &places)
{
    QStringList names;
    for (const Place &place : places)
        names << place.building;
    return names;
}

QStringList roomsIn(const QList<Place> &places, const QString &building)
{
    const Place *place = findPlace(places, building);
    return place ? place->rooms : QStringList{};
}

QStringList statusNames(const Project &project)
{
    QStringList names;
    for (const StatusDefinition &status : project.statuses)
        names << status.name;
    return names;
}

std::optional<StatusDefinition> statusIn(const Project &project, const QString &name)
{
    const StatusDefinition *found = project.findStatus(name);
    return found ? std::optional{ *found } : std::nullopt;
}

void mergeStatuses(
    ProjectMerge &merge, const Project &base, const Project &mine, const Project &theirs)
{
    QStringList names = mergeNames(statusNames(base), statusNames(mine), statusNames(theirs));
    // What one has removed and the other changed is not gone before somebody has decided.
    const QStringList here = statusNames(mine);
    for (const QString &name : here) {
        if (!names.contains(name) && base.findStatus(name)
            && statusIn(mine, name) != statusIn(base, name))
            names.insert(std::min(here.indexOf(name), names.size()), name);
    }
    merge.merged.statuses.clear();
    for (const QString &name : names) {
        const auto was = statusIn(base, name);
        const auto my = statusIn(mine, name);
        const auto their = statusIn(theirs, name);
        const bool isClash = my != their && my != was && their != was;
        if (isClash && !(my && their))
            merge.clashes << ProjectClash{ ProjectClash::Part::Status, name, my, their };
        if (!my || !their) {
            merge.merged.statuses << (my ? *my : *their);
            continue;
        }
        // Both have it: its category is one thing, its limit another.
        StatusDefinition both = *their;
        const bool isNew = !was;
        const StatusDefinition &from = was ? *was : *their;
        if (my->category != from.category)
            both.category = my->category;
        if (my->limit != from.limit)
            both.limit = my->limit;
        const auto differs = [&](auto member) {
            return (*my).*member != (*their).*member
                && (isNew || ((*my).*member != from.*member && (*their).*member != from.*member));
        };
        if (differs(&StatusDefinition::category) || differs(&StatusDefinition::limit))
            merge.clashes << ProjectClash{ ProjectClash::Part::Status, name, my, their };
        merge.merged.statuses << both;
    }
    // Removed by me, and changed by them meanwhile.
    for (const StatusDefinition &status : theirs.statuses) {
        const auto was = statusIn(base, status.name);
        if (was && *was != status && !mine.findStatus(status.name))
            merge.clashes << ProjectClash{ ProjectClash::Part::Status, status.name, std::nullopt,
                status };
    }
}

} // namespace

ProjectMerge mergeProject(const Project &base, const Project &mine, const Project &theirs)
{
    ProjectMerge merge{ theirs, {} };
    Project &merged = merge.merged;
    if (mine.name != base.name) {
        if (theirs.name != base.name && theirs.name != mine.name)
            merge.clashes << ProjectClash{ ProjectClash::Part::Name, {}, {}, {} };
        merged.name = mine.name;
    }
    if (mine.idsOnly != base.idsOnly)
        merged.idsOnly = mine.idsOnly;
    mergeStatuses(merge, base, mine, theirs);
    merged.types = mergeNames(base.types, mine.types, theirs.types);
    merged.labels = mergeNames(base.labels, mine.labels, theirs.labels);
    merged.categories = mergeNames(base.categories, mine.categories, theirs.categories);
    merged.places.clear();
    QStringList all
        = mergeNames(buildings(base.places), buildings(mine.places), buildings(theirs.places));
    // A building that one has removed and the other given rooms stays.
    for (const QList<Place> *side : { &mine.places, &theirs.places }) {
        for (const Place &place : *side) {
            if (!all.contains(place.building)
                && place.rooms != roomsIn(base.places, place.building))
                all << place.building;
        }
    }
    for (const QString &building : all)
        merged.places << Place{ building,
            mergeNames(roomsIn(base.places, building),
                findPlace(mine.places, building) ? roomsIn(mine.places, building)
                                                 : roomsIn(base.places, building),
                findPlace(theirs.places, building) ? roomsIn(theirs.places, building)
                                                   : roomsIn(base.places, building)) };
    return merge;
}

void takePart(Project &to, const ProjectClash &clash, const Project &from)
{
    if (clash.part == ProjectClash::Part::Name) {
        to.name = from.name;
        return;
    }
    QList<StatusDefinition> &statuses = to.statuses;
    const auto wanted = statusIn(from, clash.name);
    const auto found = std::find_if(statuses.begin(), statuses.end(),
        [&](const StatusDefinition &status) { return status.name == clash.name; });
    if (!wanted) {
        if (found != statuses.end())
            statuses.erase(found);
    } else if (found != statuses.end()) {
        *found = *wanted;
    } else {
        const qsizetype at = statusNames(from).indexOf(clash.name);
        statuses.insert(std::clamp<qsizetype>(at, 0, statuses.size()), *wanted);
    }
}

} // namespace lockstep
