// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "server/rest/endpoints.h"
#include "server/rest/restreply.h"

namespace lockstep::server::rest {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualComments = 100;
constexpr int mostComments = 200;

HttpResponse commentAnswer(const Comment &comment, int status = 200)
{
    JsonWriter json;
    writeComment(json, comment);
    HttpResponse response = restJson(status, json);
    setVersion(response, comment.version);
    return response;
}

// A page; `read(after, count)` gives one more than is shown if there is more.
template <typename Read>
Answer commentPage(const RestCall &call, QLatin1StringView name, const Read &read)
{
    const auto limit = readLimit(call.request, usualComments, mostComments);
    if (!limit)
        return limit.error();
    QString after;
    if (const auto cursor = call.request.queryItem("cursor"_L1)) {
        const auto place = decodeCursor(*cursor, 1);
        if (!place)
            return place.error();
        after = place->first();
    }
    const auto rows = read(after, *limit + 1);
    if (!rows)
        return rows.error();
    const bool more = rows->size() > *limit;
    JsonWriter json;
    json.beginObject().key(name).beginArray();
    for (qsizetype i = 0; i < rows->size() - (more ? 1 : 0); ++i)
        writeComment(json, rows->at(i));
    json.endArray().key("next"_L1);
    if (more)
        json.value(encodeCursor({ rows->at(*limit - 1).id.toString() }));
    else
        json.null();
    json.endObject();
    return restJson(200, json);
}

Result<QString> readText(RestDesk &desk, const RestCall &call, QString *id = nullptr)
{
    const auto body = desk.body(call);
    if (!body)
        return body.error();
    const auto text = (*body)["text"_L1].toString();
    if (!text)
        return Error{ errc::Validation, u"text: is missing, or no text"_s, u"text"_s };
    const JsonView given = (*body)["id"_L1];
    if (id && !given.isUndefined()) {
        *id = given.stringOrEmpty();
        if (id->isEmpty())
            return Error{ errc::Validation, u"id: must be a text"_s, u"id"_s };
    }
    for (const auto &[key, value] : body->members()) {
        if (key != "text" && !(id && key == "id")) {
            const QString name
                = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())).left(80);
            return Error{ errc::UnknownField, u"%1: no such field"_s.arg(name), name };
        }
    }
    return *text;
}

// A comment of that issue, or (null) a message in that project's channel.
Answer addTo(RestDesk &desk, const RestCall &call, const ProjectId &project, const IssueId &issue)
{
    const SpaceId space = projectSpace(project);
    const auto result = desk.doOne(call, space, [&]() -> Result<MutationBody> {
        QString id = desk.newId();
        auto text = readText(desk, call, &id);
        if (!text)
            return text.error();
        return MutationBody{ mutation::AddComment{ issue, CommentId{ id }, *std::move(text) } };
    });
    if (!result)
        return result.error();
    const auto event = desk.eventOf(space, *result);
    if (!event)
        return event.error();
    const auto added = std::get_if<event::CommentAdded>(&event->body);
    const auto comment = added ? desk.storage().comment(added->comment.id)
                               : Result<std::optional<Comment>>{ std::nullopt };
    if (!comment)
        return comment.error();
    if (!*comment)
        return Error{ errc::OpExpired, u"the comment is no longer there"_s, {} };
    HttpResponse response = commentAnswer(**comment, 201);
    response.headers.add("Location", "/api/comments/" + (*comment)->id.toString().toUtf8());
    return response;
}

} // namespace

Answer listComments(RestDesk &desk, const RestCall &call)
{
    const auto issue = desk.liveIssue(call, call.params.at(0));
    if (!issue)
        return issue.error();
    return commentPage(call, "comments"_L1, [&](const QString &after, int count) {
        return desk.storage().commentsAfter(issue->id, after, count);
    });
}

Answer addComment(RestDesk &desk, const RestCall &call)
{
    const auto issue = desk.liveIssue(call, call.params.at(0));
    if (!issue)
        return issue.error();
    return addTo(desk, call, issue->project, issue->id);
}

Answer listMessages(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0));
    if (!project)
        return project.error();
    return commentPage(call, "messages"_L1, [&](const QString &after, int count) {
        return desk.storage().messagesAfter(project->id, after, count);
    });
}

Answer sendMessage(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0), Role::Member);
    if (!project)
        return project.error();
    return addTo(desk, call, project->id, {});
}

Answer getComment(RestDesk &desk, const RestCall &call)
{
    const auto found = desk.comment(call, call.params.at(0));
    if (!found)
        return found.error();
    return commentAnswer(found->comment);
}

Answer patchComment(RestDesk &desk, const RestCall &call)
{
    const auto found = desk.comment(call, call.params.at(0));
    const auto version = ifMatch(call.request);
    const auto text = readText(desk, call);
    if (!found || !version || !text)
        return !found ? found.error() : !version ? version.error() : text.error();
    const auto result
        = desk.doOne(call, projectSpace(found->project), [&]() -> Result<MutationBody> {
              QString from = found->comment.text;
              if (*version) {
                  const auto seen = desk.textAt(*found, **version);
                  if (!seen)
                      return seen.error();
                  if (!*seen)
                      return Error{ errc::Precondition,
                          u"If-Match: that version is not known any more; read it again"_s,
                          u"If-Match"_s };
                  from = **seen;
              }
              return MutationBody{ mutation::EditComment{
                  found->comment.issue, found->comment.id, from, *text } };
          });
    if (!result)
        return result.error();
    if (const auto conflicted = std::get_if<outcome::Conflicted>(&result->outcome))
        return restConflict(conflicted->conflict, version->has_value());
    const auto now = desk.comment(call, found->comment.id.toString());
    if (!now)
        return now.error();
    HttpResponse response = commentAnswer(now->comment);
    if (std::holds_alternative<outcome::Merged>(result->outcome))
        response.headers.add("Lockstep-Merged", "true");
    return response;
}

Answer deleteComment(RestDesk &desk, const RestCall &call)
{
    const auto found = desk.comment(call, call.params.at(0));
    if (!found)
        return found.error();
    const auto result
        = desk.doOne(call, projectSpace(found->project), [&]() -> Result<MutationBody> {
              return MutationBody{ mutation::DeleteComment{
                  found->comment.issue, found->comment.id } };
          });
    if (!result)
        return result.error();
    return HttpResponse{ .status = 204 };
}

} // namespace lockstep::server::rest
