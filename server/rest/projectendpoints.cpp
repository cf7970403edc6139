// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "server/rest/endpoints.h"
#include "server/rest/restreply.h"
#include "server/transfer/importer.h"

#include <QBuffer>

#include <algorithm>
#include <array>

namespace lockstep::server::rest {

using namespace Qt::StringLiterals;

namespace {

HttpResponse projectAnswer(const Project &project)
{
    JsonWriter json;
    writeProject(json, project);
    HttpResponse response = restJson(200, json);
    setVersion(response, project.version);
    return response;
}

// What may be changed of a project; those that are empty do not stand in its JSON.
constexpr std::array projectFields{ "name"_L1, "statuses"_L1, "types"_L1, "labels"_L1,
    "categories"_L1, "places"_L1, "idsOnly"_L1 };

// The project with what the body says in place of what it was.
Result<Project> patched(const Project &project, const JsonView &body)
{
    JsonWriter before;
    writeProject(before, project);
    JsonDocument document;
    const auto known = document.parse(before.text());
    if (!known)
        return known.error();
    JsonWriter after;
    after.beginObject();
    for (const auto &[key, value] : body.members()) {
        const QLatin1StringView member{ key.data(), static_cast<qsizetype>(key.size()) };
        const QString name = QString::fromUtf8(member.data(), member.size()).left(80);
        if (member == "id"_L1 || member == "key"_L1 || member == "version"_L1)
            return Error{ errc::Validation, u"%1: cannot be changed"_s.arg(name), name };
        if (std::find(projectFields.begin(), projectFields.end(), member) == projectFields.end())
            return Error{ errc::UnknownField, u"%1: no such field"_s.arg(name), name };
        after.key(member).raw(value.toJson());
    }
    for (const auto &[key, value] : known->members()) {
        const QLatin1StringView member{ key.data(), static_cast<qsizetype>(key.size()) };
        if (body[member].isUndefined())
            after.key(member).raw(value.toJson());
    }
    after.endObject();
    JsonDocument result;
    const auto json = result.parse(after.text());
    if (!json)
        return json.error();
    return readProject(*json);
}

void writeImportReport(JsonWriter &json, const ImportReport &report, bool dryRun)
{
    json.beginObject();
    json.member("dryRun"_L1, dryRun).member("records"_L1, report.records);
    json.member("imported"_L1, report.imported).member("known"_L1, report.known);
    json.member("comments"_L1, report.comments).member("messages"_L1, report.messages);
    json.member("pullRequests"_L1, report.pullRequests).member("renamed"_L1, report.renamed);
    json.member("lostLinks"_L1, report.lostLinks).member("attachments"_L1, report.attachments);
    json.member("lostFiles"_L1, report.lostFiles);
    json.member("firstName"_L1, report.firstName).member("lastName"_L1, report.lastName);
    json.key("newChoices"_L1).beginArray();
    for (const QString &choice : report.newChoices)
        json.value(choice);
    json.endArray().key("otherColumns"_L1).beginArray();
    for (const QString &column : report.otherColumns)
        json.value(column);
    json.endArray().key("strangers"_L1).beginObject();
    for (auto it = report.strangers.begin(); it != report.strangers.end(); ++it)
        json.key(it.key()).value(it.value());
    json.endObject().member("errorCount"_L1, report.errorCount);
    json.key("errors"_L1).beginArray();
    for (const QString &error : report.errors)
        json.value(error);
    json.endArray().endObject();
}

} // namespace

Answer listProjects(RestDesk &desk, const RestCall &call)
{
    const auto projects = desk.readableProjects(call);
    if (!projects)
        return projects.error();
    JsonWriter json;
    json.beginObject().key("projects"_L1).beginArray();
    for (const Project &project : *projects) {
        const auto role
            = desk.storage().roleIn(call.identity.workspace, project.id, call.identity.user);
        if (!role)
            return role.error();
        json.beginObject().key("project"_L1);
        writeProject(json, project);
        json.member("role"_L1, toKey(role->value_or(Role::Viewer))).endObject();
    }
    json.endArray().endObject();
    return restJson(200, json);
}

Answer getProject(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0));
    if (!project)
        return project.error();
    return projectAnswer(*project);
}

Answer patchProject(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0), Role::Admin);
    const auto version = ifMatch(call.request);
    const auto body = desk.body(call);
    if (!project || !version || !body)
        return !project ? project.error() : !version ? version.error() : body.error();
    const auto result = desk.doOne(call, projectSpace(project->id), [&]() -> Result<MutationBody> {
        if (version->value_or(project->version) != project->version) {
            return Error{ errc::Precondition,
                u"If-Match: the project was changed meanwhile; read it again"_s, u"If-Match"_s };
        }
        auto wanted = patched(*project, *body);
        if (!wanted)
            return wanted.error();
        return MutationBody{ mutation::UpdateProject{ *std::move(wanted) } };
    });
    if (!result)
        return withoutPrefix(result.error(), u"project."_s);
    const auto now = desk.project(call, project->id.toString());
    if (!now)
        return now.error();
    return projectAnswer(*now);
}

Answer listMembers(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0));
    if (!project)
        return project.error();
    const auto members = desk.storage().members(project->id);
    if (!members)
        return members.error();
    JsonWriter json;
    json.beginObject().key("members"_L1).beginArray();
    for (const Member &member : *members)
        writeMember(json, member);
    json.endArray().endObject();
    return restJson(200, json);
}

Answer setMember(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0), Role::Admin);
    const auto body = desk.body(call);
    if (!project || !body)
        return !project ? project.error() : body.error();
    const auto role = roleFromKey((*body)["role"_L1].stringOrEmpty());
    if (!role || body->size() != 1)
        return Error{ errc::Validation, u"role: viewer, member or admin is needed"_s, u"role"_s };
    const Member member{ UserId{ call.params.at(1) }, *role };
    const auto result = desk.doOne(call, projectSpace(project->id), [&]() -> Result<MutationBody> {
        return MutationBody{ mutation::SetMember{ member.user, member.role } };
    });
    if (!result)
        return result.error();
    JsonWriter json;
    writeMember(json, member);
    return restJson(200, json);
}

Answer removeMember(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0));
    if (!project)
        return project.error();
    const auto result = desk.doOne(call, projectSpace(project->id), [&]() -> Result<MutationBody> {
        return MutationBody{ mutation::RemoveMember{ UserId{ call.params.at(1) } } };
    });
    if (!result)
        return result.error();
    return HttpResponse{ .status = 204 };
}

// A file is limited to what a request may have; it may come in parts, since what is known already
// is not imported again.
Answer importIssues(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0), Role::Admin);
    if (!project)
        return project.error();
    const QByteArray type
        = call.request.headers.value("Content-Type").split(';').first().trimmed().toLower();
    if (type != "text/csv" && type != "application/json")
        return Error{ errc::MediaType, u"the body must be text/csv or application/json"_s,
            u"Content-Type"_s };
    const QString dry = call.query("dryRun"_L1);
    if (!dry.isEmpty() && dry != "true"_L1 && dry != "false"_L1)
        return Error{ errc::BadArgument, u"dryRun: true or false is needed"_s, u"dryRun"_s };
    const bool dryRun = dry == "true"_L1;
    ImportOptions options;
    options.reporter = UserId{ call.query("reporter"_L1) };
    options.source = call.query("source"_L1);

    QByteArray bytes = call.request.body;
    QBuffer file{ &bytes };
    file.open(QIODevice::ReadOnly);
    Importer importer{ [&] {
                          file.seek(0);
                          return type == "text/csv" ? openCsv(file) : openJson(file);
                      },
        options, desk.files() };
    if (const auto found = importer.locate(
            desk.storage(), call.identity.workspace, project->key, desk.clock().wallNow());
        !found)
        return withoutPrefix(found.error(), u"--"_s);
    bool good = importer.check();
    if (good && dryRun) {
        if (const auto compared = importer.compare(desk.storage()); !compared)
            return compared.error();
    } else if (good) {
        LogWriter log{ desk.storage(), desk.clock() };
        log.setWorkspace(call.identity.workspace);
        if (const auto written = importer.write(desk.storage(), log, true); !written)
            return written.error();
        desk.addLog(log.takeRows());
    }
    JsonWriter json;
    json.beginObject();
    if (!good) {
        json.key("error"_L1).beginObject().member("code"_L1, errc::Validation);
        json.member("message"_L1,
            u"nothing was imported: %1 errors in the file"_s.arg(importer.report().errorCount));
        json.endObject();
    }
    json.key("report"_L1);
    writeImportReport(json, importer.report(), dryRun);
    json.endObject();
    return restJson(good ? 200 : 400, json);
}

} // namespace lockstep::server::rest
