// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/markdownnames.h"

#include "core/model/mention.h"
#include "ui/models/people.h"

#include <algorithm>
#include <memory>

namespace lockstep::ui {

MarkdownNames markdownNames(const Replica &replica)
{
    const auto person = [&replica](const QString &handle) -> std::optional<MarkdownNames::Person> {
        const UserId user = mentionedUser(handle, replica.users());
        if (user.isNull())
            return {};
        return MarkdownNames::Person{ personName(replica, user),
            user == replica.identity().user.id };
    };
    // Keys are not indexed: an issue is looked for once, and then only asked whether it still has
    // its key.
    const auto found = std::make_shared<QHash<QString, IssueId>>();
    const auto issue = [&replica, found](const QString &key) -> IssueId {
        if (const Issue *known = replica.find(found->value(key)); known && known->name == key)
            return known->id;
        const QStringView prefix = QStringView(key).left(key.lastIndexOf(u'-'));
        const QList<Project> projects = replica.projects();
        if (std::none_of(projects.begin(), projects.end(),
                [&](const Project &project) { return project.key == prefix; }))
            return {}; // "UTF-8"
        IssueId id;
        replica.issues().forEach(
            [&](int, const Issue &each) {
                if (each.name == key)
                    id = each.id;
            },
            IssueParts::none().withId().withName());
        if (!id.isNull())
            found->insert(key, id);
        return id;
    };
    return { person, issue };
}

} // namespace lockstep::ui
