// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/router.h"

namespace lockstep::server {

namespace {

// What stands in place of the names; nothing: another path.
std::optional<QStringList> paramsOf(const QList<QStringView> &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return {};
    QStringList params;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern.at(i).startsWith(u'{')) {
            if (path.at(i).isEmpty())
                return {};
            params << path.at(i);
        } else if (pattern.at(i) != path.at(i)) {
            return {};
        }
    }
    return params;
}

} // namespace

Router::Match Router::match(const QByteArray &method, const QString &path) const
{
    Match match;
    const QStringList segments = path.split(u'/');
    const QByteArray wanted = method == "HEAD" ? QByteArray{ "GET" } : method;
    for (const Route &route : m_routes) {
        const auto params = paramsOf(QStringView{ route.pattern }.split(u'/'), segments);
        if (!params)
            continue;
        match.allowed << route.method;
        if (route.method == "GET")
            match.allowed << "HEAD";
        if (route.method == wanted && !match.route) {
            match.route = &route;
            match.params = *params;
        }
    }
    return match;
}

} // namespace lockstep::server
