// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/rest/queryenvironment.h"
#include "server/rest/restscan.h"

namespace lockstep::server {

// One page of a list of issues: those that a filter matches, in an order, behind a cursor. Looks at
// a bounded number of issues a step, and only at what filter and order need of them; keeps no more
// than the page. On the storage thread.
//
// In the order of ids it ends as soon as the page is full; any other order looks at all issues of
// the projects, which costs a few microseconds each.
class IssueListing final : public RestScan
{
public:
    // Reads what is asked for: project, filter (or q), sort, limit, cursor, zone.
    [[nodiscard]] static Result<std::unique_ptr<IssueListing>> begin(
        RestDesk &desk, const RestCall &call, const QString &projects, int scanRows);

    [[nodiscard]] Result<bool> step(RestDesk &desk) override;
    // {issues: [...], next: cursor or null}
    [[nodiscard]] Result<HttpResponse> answer(RestDesk &desk) override;

private:
    struct Found
    {
        QString key{}; // what it is sorted by
        QString id{};
    };
    [[nodiscard]] QString keyOf(const Issue &issue) const;
    [[nodiscard]] bool isBefore(const Found &a, const Found &b) const;
    [[nodiscard]] Result<bool> matches(RestDesk &desk, const Issue &issue);

    QList<Project> m_projects{};
    query::Matcher m_matcher{};
    QString m_sort{}; // as it was asked for
    std::optional<Field> m_field{}; // none: by id, or by name
    bool m_byName = false;
    bool m_falling = false;
    int m_limit = 0;
    int m_scanRows = 0;
    std::optional<Found> m_after{};
    QList<Field> m_fields{}; // that are looked at
    qsizetype m_project = 0;
    QString m_place{}; // the last id looked at in that project
    std::vector<Found> m_found{}; // in order; one more than the page, if there is more
};

} // namespace lockstep::server
