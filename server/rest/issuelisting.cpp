// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/issuelisting.h"

#include "core/query/foldedtext.h"
#include "core/sync/codec.h"
#include "server/rest/restreply.h"

#include <algorithm>
#include <array>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualIssues = 50;
constexpr int mostIssues = 200;

struct SortName
{
    QLatin1StringView name;
    std::optional<Field> field;
};
constexpr std::array sortNames{
    SortName{ "id"_L1, {} },
    SortName{ "name"_L1, {} },
    SortName{ "created"_L1, Field::CreatedAt },
    SortName{ "updated"_L1, Field::ModifiedAt },
    SortName{ "closed"_L1, Field::ClosedAt },
    SortName{ "due"_L1, Field::DueDate },
    SortName{ "priority"_L1, Field::Priority },
    SortName{ "severity"_L1, Field::Severity },
    SortName{ "status"_L1, Field::Status },
    SortName{ "subject"_L1, Field::Subject },
    SortName{ "rank"_L1, Field::Rank },
};

// Numbers so that their texts have their order.
QString ordered(qint64 number) { return QString::number(number).rightJustified(12, u'0'); }

} // namespace

Result<std::unique_ptr<IssueListing>> IssueListing::begin(
    RestDesk &desk, const RestCall &call, const QString &projects, int scanRows)
{
    auto listing = std::make_unique<IssueListing>();
    IssueListing &l = *listing;
    l.m_scanRows = scanRows;
    auto named = readProjects(desk, call, projects);
    const auto limit = readLimit(call.request, usualIssues, mostIssues);
    if (!named || !limit)
        return !named ? named.error() : limit.error();
    l.m_projects = *std::move(named);
    l.m_limit = *limit;
    const QString filter
        = call.query("q"_L1).isEmpty() ? call.query("filter"_L1) : call.query("q"_L1);
    auto matcher = readFilter(desk, call, filter, l.m_projects);
    if (!matcher)
        return matcher.error();
    l.m_matcher = *std::move(matcher);

    l.m_sort = call.request.queryItem("sort"_L1).value_or(u"id"_s);
    l.m_falling = l.m_sort.startsWith(u'-');
    const QStringView name = QStringView{ l.m_sort }.sliced(l.m_falling ? 1 : 0);
    const auto sort = std::find_if(sortNames.begin(), sortNames.end(),
        [&](const SortName &known) { return known.name == name; });
    if (sort == sortNames.end() || l.m_sort == "-id"_L1) {
        QStringList names;
        for (const SortName &known : sortNames)
            names << known.name;
        return Error{ errc::BadArgument,
            u"sort: one of %1 is needed; all but id may have a minus in front"_s.arg(
                names.join(u", "_s)),
            u"sort"_s };
    }
    l.m_field = sort->field;
    l.m_byName = sort->name == "name"_L1;
    if (const auto cursor = call.request.queryItem("cursor"_L1)) {
        const auto place = decodeCursor(*cursor, 3);
        if (!place)
            return place.error();
        if (place->at(0) != l.m_sort)
            return Error{ errc::BadArgument, u"cursor: it is of a list in another order"_s,
                u"cursor"_s };
        l.m_after = Found{ place->at(1), place->at(2) };
    }

    IssueParts parts = l.m_matcher.parts();
    if (l.m_field)
        parts = parts.with(*l.m_field);
    if (l.m_matcher.usesText()) {
        parts = parts.united(
            { Field::Subject, Field::Description, Field::Labels, Field::CommentCount });
    }
    for (const FieldInfo &info : issueFields()) {
        if (parts.has(info.field))
            l.m_fields << info.field;
    }
    // In the order of ids what stands before the cursor need not be looked at.
    if (l.m_after && !l.m_field && !l.m_byName) {
        while (l.m_project < l.m_projects.size()
            && l.m_projects.at(l.m_project).id.toString() < l.m_after->key)
            ++l.m_project;
        if (l.m_project < l.m_projects.size()
            && l.m_projects.at(l.m_project).id.toString() == l.m_after->key)
            l.m_place = l.m_after->id;
    }
    return listing;
}

QString IssueListing::keyOf(const Issue &issue) const
{
    if (m_byName) {
        const qsizetype dash = issue.name.lastIndexOf(u'-');
        return issue.name.left(dash) + u' ' + ordered(issue.name.mid(dash + 1).toLongLong());
    }
    if (!m_field)
        return issue.project.toString();
    if (*m_field == Field::Priority)
        return ordered(priorities().indexOf(issue.priority));
    if (*m_field == Field::Status) {
        const auto project = std::find_if(m_projects.begin(), m_projects.end(),
            [&](const Project &p) { return p.id == issue.project; });
        const auto &statuses = project->statuses;
        const auto status = std::find_if(statuses.begin(), statuses.end(),
            [&](const StatusDefinition &s) { return s.name == issue.status; });
        return ordered(status - statuses.begin());
    }
    const FieldValue value = fieldValue(issue, *m_field);
    if (const auto number = std::get_if<qint64>(&value))
        return ordered(*number);
    const auto text = std::get_if<QString>(&value);
    return text && !text->isEmpty() ? QString{ *text }.replace(u'\n', u' ')
                                    : QString{ QChar{ 0xfffd } }; // nothing is last
}

bool IssueListing::isBefore(const Found &a, const Found &b) const
{
    if (a.key != b.key)
        return (a.key < b.key) != m_falling;
    return a.id < b.id;
}

Result<bool> IssueListing::matches(RestDesk &desk, const Issue &issue)
{
    if (m_matcher.matchesAll())
        return true;
    if (!m_matcher.usesText())
        return m_matcher.matches(issue, query::TextView{});
    QStringList comments;
    if (issue.commentCount > 0) {
        const auto rows = desk.storage().comments(issue.id);
        if (!rows)
            return rows.error();
        for (const Comment &comment : *rows)
            comments << comment.text;
    }
    std::string text;
    return m_matcher.matches(issue, query::appendFolded(text, issue, comments));
}

Result<bool> IssueListing::step(RestDesk &desk)
{
    const bool byId = !m_field && !m_byName;
    const size_t wanted = static_cast<size_t>(m_limit) + 1;
    if (m_project >= m_projects.size() || (byId && m_found.size() >= wanted))
        return true;
    const auto issues
        = desk.storage().partsAfter(m_projects.at(m_project).id, m_place, m_scanRows, m_fields);
    if (!issues)
        return issues.error();
    for (const Issue &issue : *issues) {
        Found found{ keyOf(issue), issue.id.toString() };
        if (m_after && !isBefore(*m_after, found))
            continue;
        if (m_found.size() >= wanted && !isBefore(found, m_found.back()))
            continue;
        const auto isWanted = matches(desk, issue);
        if (!isWanted)
            return isWanted.error();
        if (!*isWanted)
            continue;
        const auto place = std::upper_bound(m_found.begin(), m_found.end(), found,
            [this](const Found &a, const Found &b) { return isBefore(a, b); });
        m_found.insert(place, std::move(found));
        if (m_found.size() > wanted)
            m_found.pop_back();
    }
    if (issues->size() < m_scanRows) {
        ++m_project;
        m_place.clear();
    } else {
        m_place = issues->last().id.toString();
    }
    return m_project >= m_projects.size() || (byId && m_found.size() >= wanted);
}

Result<HttpResponse> IssueListing::answer(RestDesk &desk)
{
    const bool more = m_found.size() > static_cast<size_t>(m_limit);
    if (more)
        m_found.pop_back();
    JsonWriter json;
    json.beginObject().key("issues"_L1).beginArray();
    for (const Found &found : m_found) {
        const auto row = desk.storage().issue(IssueId{ found.id });
        if (!row)
            return row.error();
        // It may have gone while the others were looked at.
        const bool isHere = *row && !(*row)->deleted
            && std::any_of(m_projects.begin(), m_projects.end(),
                [&](const Project &p) { return p.id == (*row)->issue.project; });
        if (isHere)
            writeIssue(json, (*row)->issue);
    }
    json.endArray().key("next"_L1);
    if (more)
        json.value(encodeCursor({ m_sort, m_found.back().key, m_found.back().id }));
    else
        json.null();
    json.endObject();
    return restJson(200, json);
}

Result<std::unique_ptr<RestScan>> rest::scanIssues(
    RestDesk &desk, const RestCall &call, int scanRows)
{
    const QString projects = call.params.isEmpty() ? call.query("project"_L1) : call.params.first();
    auto listing = IssueListing::begin(desk, call, projects, scanRows);
    if (!listing)
        return listing.error();
    return std::unique_ptr<RestScan>{ *std::move(listing) };
}

} // namespace lockstep::server
