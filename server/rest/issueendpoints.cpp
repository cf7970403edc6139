// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "core/sync/merge.h"
#include "server/rest/endpoints.h"
#include "server/rest/issuechanges.h"
#include "server/rest/restreply.h"

namespace lockstep::server::rest {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBulkIssues = 100;

HttpResponse issueAnswer(const Issue &issue, int status = 200)
{
    JsonWriter json;
    writeIssue(json, issue);
    HttpResponse response = restJson(status, json);
    setVersion(response, issue.version);
    return response;
}

// As it stands after a mutation.
Answer issueNow(RestDesk &desk, const RestCall &call, const IssueId &id, const MutationResult &by)
{
    const auto issue = desk.liveIssue(call, id.toString());
    if (!issue)
        return issue.error();
    HttpResponse response = issueAnswer(*issue);
    if (std::holds_alternative<outcome::Merged>(by.outcome))
        response.headers.add("Lockstep-Merged", "true");
    return response;
}

Error oldVersion()
{
    return { errc::Precondition,
        u"If-Match: that version is not known any more; read the issue again"_s, u"If-Match"_s };
}

// What the author had seen: the version of his If-Match, or that of now.
Result<Issue> seenIssue(RestDesk &desk, const IssueRow &row, const std::optional<qint64> &version)
{
    if (!version)
        return row.issue;
    const auto seen = desk.issueAt(row, *version);
    if (!seen)
        return seen.error();
    if (!*seen)
        return oldVersion();
    return **seen;
}

} // namespace

Answer createIssue(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0), Role::Member);
    if (!project)
        return project.error();
    const SpaceId space = projectSpace(project->id);
    const auto result = desk.doOne(call, space, [&]() -> Result<MutationBody> {
        const auto body = desk.body(call);
        if (!body)
            return body.error();
        const auto fields = IssueChanges::read(*body, "id");
        if (!fields)
            return fields.error();
        Issue issue;
        applyChanges(issue, fields->on(issue));
        const JsonView id = (*body)["id"_L1];
        if (!id.isUndefined() && !id.isString())
            return Error{ errc::Validation, u"id: must be a text"_s, u"id"_s };
        issue.id = IssueId{ id.isUndefined() ? desk.newId() : id.stringOrEmpty() };
        issue.project = project->id;
        issue.reporter = call.identity.user;
        return MutationBody{ mutation::CreateIssue{ issue } };
    });
    if (!result)
        return withoutPrefix(result.error(), u"issue."_s);
    const auto event = desk.eventOf(space, *result);
    if (!event)
        return event.error();
    const auto created = std::get_if<event::IssueCreated>(&event->body);
    const auto row = desk.issue(call, created ? created->issue.id.toString() : QString{});
    if (!row)
        return row.error();
    HttpResponse response = issueAnswer(row->issue, 201);
    response.headers.add("Location", "/api/issues/" + row->issue.id.toString().toUtf8());
    return response;
}

Answer getIssue(RestDesk &desk, const RestCall &call)
{
    const auto issue = desk.liveIssue(call, call.params.at(0));
    if (!issue)
        return issue.error();
    return issueAnswer(*issue);
}

Answer patchIssue(RestDesk &desk, const RestCall &call)
{
    const auto row = desk.issue(call, call.params.at(0));
    const auto version = ifMatch(call.request);
    const auto body = desk.body(call);
    if (!row || !version || !body)
        return !row ? row.error() : !version ? version.error() : body.error();
    const auto fields = IssueChanges::read(*body);
    if (!fields)
        return fields.error();
    const SpaceId space = projectSpace(row->issue.project);
    const auto result = desk.doOne(call, space, [&]() -> Result<MutationBody> {
        const auto seen = seenIssue(desk, *row, *version);
        if (!seen)
            return seen.error();
        return MutationBody{ mutation::UpdateIssue{ row->issue.id, fields->on(*seen) } };
    });
    if (!result)
        return withoutPrefix(result.error(), u"changes."_s);
    if (const auto conflicted = std::get_if<outcome::Conflicted>(&result->outcome))
        return restConflict(conflicted->conflict, version->has_value());
    return issueNow(desk, call, row->issue.id, *result);
}

Answer deleteIssue(RestDesk &desk, const RestCall &call)
{
    const auto row = desk.issue(call, call.params.at(0));
    const auto version = ifMatch(call.request);
    if (!row || !version)
        return !row ? row.error() : version.error();
    const SpaceId space = projectSpace(row->issue.project);
    const auto result = desk.doOne(call, space, [&]() -> Result<MutationBody> {
        if (version->value_or(0) > row->issue.version)
            return oldVersion();
        return MutationBody{ mutation::DeleteIssue{
            row->issue.id, version->value_or(row->issue.version) } };
    });
    if (!result)
        return result.error();
    if (const auto conflicted = std::get_if<outcome::Conflicted>(&result->outcome))
        return restConflict(conflicted->conflict, version->has_value());
    return HttpResponse{ .status = 204 };
}

Answer restoreIssue(RestDesk &desk, const RestCall &call)
{
    const auto row = desk.issue(call, call.params.at(0));
    if (!row)
        return row.error();
    const auto result
        = desk.doOne(call, projectSpace(row->issue.project), [&]() -> Result<MutationBody> {
              return MutationBody{ mutation::RestoreIssue{ row->issue.id, {} } };
          });
    if (!result)
        return result.error();
    return issueNow(desk, call, row->issue.id, *result);
}

Answer moveIssue(RestDesk &desk, const RestCall &call)
{
    const auto issue = desk.liveIssue(call, call.params.at(0));
    const auto body = desk.body(call);
    if (!issue || !body)
        return !issue ? issue.error() : body.error();
    const auto wanted = (*body)["project"_L1].toString();
    if (!wanted || body->size() != 1)
        return Error{ errc::Validation, u"project: its key or id is needed, and nothing else"_s,
            u"project"_s };
    const auto to = desk.project(call, *wanted, Role::Member);
    if (!to)
        return to.error();
    const auto result
        = desk.doOne(call, projectSpace(issue->project), [&]() -> Result<MutationBody> {
              return MutationBody{ mutation::MoveIssue{ issue->id, to->id } };
          });
    if (!result)
        return result.error();
    return issueNow(desk, call, issue->id, *result);
}

// POST /api/projects/{project}/issues/bulk {issues: [{issue, version}], changes}
Answer editIssues(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0), Role::Member);
    const auto body = desk.body(call);
    if (!project || !body)
        return !project ? project.error() : body.error();
    for (const auto &[key, value] : body->members()) {
        if (key != "issues" && key != "changes") {
            const QString name
                = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())).left(80);
            return Error{ errc::UnknownField, u"%1: no such field"_s.arg(name), name };
        }
    }
    const JsonView list = (*body)["issues"_L1];
    const JsonView changesJson = (*body)["changes"_L1];
    if (!list.isArray() || list.size() < 1 || list.size() > mostBulkIssues) {
        return Error{ list.size() > mostBulkIssues ? errc::BatchTooLarge : errc::Validation,
            u"issues: an array of 1 to %1 is needed"_s.arg(mostBulkIssues), u"issues"_s };
    }
    if (!changesJson.isObject())
        return Error{ errc::Validation, u"changes: an object is needed"_s, u"changes"_s };
    const auto fields = IssueChanges::read(changesJson);
    if (!fields)
        return fields.error();
    QList<std::pair<IssueRow, std::optional<qint64>>> rows;
    for (const JsonView item : list) {
        const JsonView which = item.isObject() ? item["issue"_L1] : item;
        const JsonView version = item.isObject() ? item["version"_L1] : JsonView{};
        if (!which.isString() || (!version.isUndefined() && !version.toInteger()))
            return Error{ errc::Validation,
                u"issues: each is an id or a name, or {issue, version}"_s, u"issues"_s };
        auto row = desk.issue(call, which.stringOrEmpty());
        if (!row)
            return row.error();
        if (row->issue.project != project->id)
            return Error{ errc::Validation,
                u"issues: %1 is not in this project"_s.arg(row->issue.name), u"issues"_s };
        rows.append({ *std::move(row), version.toInteger() });
    }
    const auto results = desk.doAll(
        call, projectSpace(project->id),
        [&]() -> Result<QList<MutationBody>> {
            QList<MutationBody> bodies;
            for (const auto &[row, version] : rows) {
                const auto seen = seenIssue(desk, row, version);
                if (!seen)
                    return seen.error();
                bodies.append(mutation::UpdateIssue{ row.issue.id, fields->on(*seen) });
            }
            return bodies;
        },
        desk.newId());
    if (!results)
        return results.error();
    JsonWriter json;
    json.beginObject().key("results"_L1).beginArray();
    for (qsizetype i = 0; i < std::min(results->size(), rows.size()); ++i) {
        json.beginObject().member("issue"_L1, rows.at(i).first.issue.id.toString());
        json.member("name"_L1, rows.at(i).first.issue.name);
        json.key("result"_L1);
        writeResult(json, results->at(i));
        json.endObject();
    }
    json.endArray().endObject();
    return restJson(200, json);
}

Answer getHistory(RestDesk &desk, const RestCall &call)
{
    const auto row = desk.issue(call, call.params.at(0));
    if (!row)
        return row.error();
    HistoryQuery query{ row->issue.id, {}, {} };
    for (const auto &[name, number] : { std::pair{ "before"_L1, &query.before },
             std::pair{ "lostBefore"_L1, &query.lostBefore } }) {
        const auto text = call.request.queryItem(name);
        if (!text)
            continue;
        bool ok = false;
        *number = text->toLongLong(&ok);
        if (!ok || **number < 0)
            return Error{ errc::BadArgument, u"%1: not a number from 0"_s.arg(name), name };
    }
    const auto page = desk.issues().history(RestDesk::actorOf(call), query);
    if (!page)
        return page.error();
    JsonWriter json;
    writeHistoryPage(json, *page);
    return restJson(200, json);
}

} // namespace lockstep::server::rest
