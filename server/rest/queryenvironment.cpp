// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/queryenvironment.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamedIssues = 50;

// What is written behind parent: and relation: is the name of an issue, which has to be known.
void namedIssues(const std::vector<query::Term> &terms, QStringList &names)
{
    for (const query::Term &term : terms) {
        if (const auto all = std::get_if<query::AllOf>(&term.body))
            namedIssues(all->terms, names);
        else if (const auto any = std::get_if<query::AnyOf>(&term.body))
            namedIssues(any->terms, names);
        const auto qualifier = std::get_if<query::Qualifier>(&term.body);
        const auto info = qualifier ? query::findQualifier(qualifier->name) : nullptr;
        if (!info || !info->field
            || (info->field->type != FieldType::IssueRef
                && info->field->type != FieldType::RelationSet))
            continue;
        for (const query::Value &value : qualifier->values) {
            const auto compare = std::get_if<query::Compare>(&value.test);
            const auto name = compare ? std::get_if<query::Literal>(&compare->with) : nullptr;
            if (name)
                names << name->text;
        }
    }
}

} // namespace

Result<query::Matcher> readFilter(
    RestDesk &desk, const RestCall &call, const QString &filter, const QList<Project> &projects)
{
    if (filter.trimmed().isEmpty())
        return query::Matcher{};
    // Only what is in its list: of any other name Qt makes a path, and waits for what is there.
    const QByteArray place = call.query("zone"_L1).toUtf8();
    if (!place.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(place))
        return Error{ errc::BadArgument, u"zone: no such time zone"_s, u"zone"_s };
    const QTimeZone zone = place.isEmpty() ? QTimeZone{ 0 } : QTimeZone{ place };
    const auto people = desk.storage().people(call.identity.workspace);
    if (!people)
        return people.error();
    const query::Parsed parsed = query::parse(filter);

    IssueTable named;
    QStringList names;
    namedIssues(parsed.query.terms, names);
    for (const QString &name : names.mid(0, mostNamedIssues)) {
        if (const auto row = desk.issue(call, name))
            named.put(row->issue);
    }
    const query::Vocabulary vocabulary{ named };
    const query::Environment environment{ *people, projects, call.identity.user,
        desk.clock().wallNow(), zone, names.isEmpty() ? nullptr : &vocabulary };
    query::Bound bound;
    if (parsed.ok())
        bound = query::bind(parsed.query, environment);
    const auto &errors = parsed.ok() ? bound.errors : parsed.errors;
    if (!errors.empty()) {
        const query::QueryError &first = errors.front();
        return Error{ errc::Validation,
            u"filter: %1 (at character %2)"_s.arg(query::message(first)).arg(first.span.begin + 1),
            u"filter"_s };
    }
    return std::move(bound.matcher);
}

Result<QList<Project>> readProjects(RestDesk &desk, const RestCall &call, const QString &which)
{
    if (which.isEmpty())
        return desk.readableProjects(call);
    QList<Project> projects;
    for (const QString &one : which.split(u',')) {
        auto project = desk.project(call, one.trimmed());
        if (!project)
            return project.error();
        if (!projects.contains(*project))
            projects.append(*std::move(project));
    }
    std::sort(projects.begin(), projects.end(),
        [](const Project &a, const Project &b) { return a.id < b.id; });
    return projects;
}

} // namespace lockstep::server
