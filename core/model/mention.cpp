// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/mention.h"

namespace lockstep {

bool mentions(QStringView text, const User &user)
{
    const auto names = [&](QStringView name) {
        if (name.isEmpty())
            return false;
        for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
            const qsizetype end = at + 1 + name.size();
            // "jane@example.com" names nobody called "example".
            const bool begins = at == 0 || !text.at(at - 1).isLetterOrNumber();
            if (begins && text.mid(at + 1).startsWith(name, Qt::CaseInsensitive)
                && (end >= text.size() || !text.at(end).isLetterOrNumber()))
                return true;
        }
        return false;
    };
    const QStringView id = user.id.toString();
    const qsizetype mail = id.indexOf(u'@');
    return names(id) || names(user.name) || (mail > 0 && names(id.first(mail)));
}

bool concerns(const Issue &issue, const UserId &user)
{
    return !user.isNull()
        && (issue.assignee == user || issue.reporter == user
            || issue.watchers.contains(user.toString()));
}

} // namespace lockstep
