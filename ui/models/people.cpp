// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/people.h"

#include <QCoreApplication>

#include <algorithm>

namespace lockstep::ui {

QString personName(const Replica &replica, const UserId &user)
{
    const User *found = replica.user(user);
    return found && !found->name.isEmpty() ? found->name : user.toString();
}

QString personOrYou(const Replica &replica, const UserId &user)
{
    if (!user.isNull() && user == replica.identity().user.id)
        return QCoreApplication::translate("People", "You");
    return personName(replica, user);
}

QList<User> peopleOf(const Replica &replica, const ProjectId &project)
{
    QList<User> people;
    if (project.isNull()) {
        for (const User &user : replica.users()) {
            if (!user.former)
                people << user;
        }
    } else {
        for (const Member &member : replica.members(project))
            people << User{ member.user, personName(replica, member.user), {} };
    }
    const UserId me = replica.identity().user.id;
    std::sort(people.begin(), people.end(), [&](const User &a, const User &b) {
        if ((a.id == me) != (b.id == me))
            return a.id == me;
        const int order = a.name.localeAwareCompare(b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return people;
}

} // namespace lockstep::ui
