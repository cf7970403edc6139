// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/auth/authservice.h"
#include "server/http/httpmessage.h"

#include <vector>

namespace lockstep::server {

// A request that has found its route; `identity` is who asks (nobody at an open route).
struct RestCall
{
    HttpRequest request{};
    QStringList params{}; // what stands in place of the {names} of the pattern
    Identity identity{};

    // Of the query; empty: not given.
    [[nodiscard]] QString query(QLatin1StringView name) const
    {
        return request.queryItem(name).value_or(QString{});
    }
};

struct Route
{
    QByteArray method{}; // GET serves HEAD too
    QString pattern{}; // "/api/issues/{issue}": a name stands for one segment, which is not empty
    QStringList query{}; // what its query may have
    std::function<void(RestCall, const HttpResponder &)> handle{}; // on the event loop
    bool open = false; // for everybody
    enum class Counted {
        AsRequest, // of its user, docs/protocol.md, "8. Limits"
        CalledFor, // by the server itself, with an event: it has a limit of its own
        Not, // by other means
    };
    Counted counted = Counted::AsRequest;
};

// Which route is meant by a method and a path.
class Router
{
public:
    void add(Route route) { m_routes.push_back(std::move(route)); }
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

    struct Match
    {
        const Route *route = nullptr; // null: not by this method, or there is no such path
        QStringList params{};
        QByteArrayList allowed{}; // methods of the path; empty: there is no such path
    };
    [[nodiscard]] Match match(const QByteArray &method, const QString &path) const;

private:
    std::vector<Route> m_routes{};
};

} // namespace lockstep::server
