// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/files/attachments.h"

#include "core/model/check.h"
#include "core/sync/codec.h"
#include "server/files/filebody.h"
#include "server/logging.h"
#include "server/rest/restreply.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Error noAttachment()
{
    return { errc::Forbidden, u"no such attachment, or it may not be read"_s, u"attachment"_s };
}

} // namespace

Attachments::Attachments(AttachmentLimits limits, Ports ports)
    : m_limits(limits), m_ports(std::move(ports)),
      m_desk(m_ports.storage, m_ports.issues, m_ports.storageClock),
      m_underWay(limits.underWay, limits.underWayPerUser)
{}

Route Attachments::route(
    const char *method, const QString &pattern, Handler handler, Route::Counted counted)
{
    return { method, pattern, {},
        [this, handler](RestCall call, const HttpResponder &respond) {
            if (!m_ports.files) {
                respond(refusal({ errc::NoFileStore, u"this server keeps no files"_s, {} }));
                return;
            }
            (this->*handler)(std::make_shared<const RestCall>(std::move(call)), respond);
        },
        false, counted };
}

std::vector<Route> Attachments::routes()
{
    return {
        route("GET", u"/api/issues/{issue}/attachments"_s, &Attachments::list),
        route("POST", u"/api/issues/{issue}/attachments"_s, &Attachments::begin),
        // These have their own bounds: a large file would use up the requests of a minute.
        route("GET", u"/api/uploads/{upload}"_s, &Attachments::tell, Route::Counted::Not),
        route("PATCH", u"/api/uploads/{upload}"_s, &Attachments::take, Route::Counted::Not),
        route("DELETE", u"/api/uploads/{upload}"_s, &Attachments::cancel),
        route("GET", u"/api/attachments/{attachment}"_s, &Attachments::give, Route::Counted::Not),
        route("DELETE", u"/api/attachments/{attachment}"_s, &Attachments::remove),
    };
}

HttpResponse Attachments::refusal(const Error &error, qint64 offset) const
{
    Error told = error;
    if (told.code == errc::StoreFull) {
        qCWarning(lcServer, "no room for attachments: %s", qPrintable(error.message));
        told = { errc::Busy, u"the server has no room for files at present"_s, {},
            m_limits.fullRetry.count() };
    }
    HttpResponse response = restError(told);
    if (offset >= 0)
        response.headers.add("Upload-Offset", QByteArray::number(offset));
    return response;
}

// From the storage thread, with what was appended there.
void Attachments::publish()
{
    if (auto rows = m_desk.takeLog(); !rows.empty()) {
        m_ports.loop.post([this, rows = std::move(rows), alive = std::weak_ptr{ m_alive }] {
            if (!alive.expired())
                m_ports.publish(rows);
        });
    }
    static_cast<void>(m_desk.takeResults());
}

Result<AttachmentStore::Row> Attachments::findAttachment(const RestCall &call)
{
    if (const auto here = m_desk.checkPerson(call); !here)
        return here.error();
    AttachmentStore store{ m_ports.storage.database() };
    auto known = store.attachment(AttachmentId{ call.params.first() });
    if (!known)
        return known.error();
    if (!*known)
        return noAttachment();
    const auto readable
        = m_ports.issues.mayRead(RestDesk::actorOf(call), projectSpace((*known)->project));
    if (!readable)
        return readable.error();
    if (!*readable)
        return noAttachment();
    return **known;
}

void Attachments::list(std::shared_ptr<const RestCall> call, const HttpResponder &respond)
{
    run<HttpResponse>(
        m_ports.storageThread,
        [this, call] {
            if (const auto here = m_desk.checkPerson(*call); !here)
                return refusal(here.error());
            const auto issue = m_desk.liveIssue(*call, call->params.first());
            if (!issue)
                return refusal(issue.error());
            const auto files = AttachmentStore{ m_ports.storage.database() }.ofIssue(issue->id);
            if (!files)
                return refusal(files.error());
            JsonWriter json;
            json.beginObject().key("attachments"_L1).beginArray();
            for (const Attachment &file : *files)
                writeAttachment(json, file);
            json.endArray().endObject();
            return restJson(200, json);
        },
        [respond](const HttpResponse &response) { respond(response); });
}

void Attachments::give(std::shared_ptr<const RestCall> call, const HttpResponder &respond)
{
    auto place = m_underWay.take(call->identity.user);
    if (!place) {
        respond(refusal(
            { errc::Busy, u"too many files are on their way"_s, {}, m_limits.retry.count() }));
        return;
    }
    using Row = AttachmentStore::Row;
    run<Result<Row>>(
        m_ports.storageThread, [this, call] { return findAttachment(*call); },
        [this, call, respond, place](const Result<Row> &row) {
            if (!row) {
                respond(refusal(row.error()));
                return;
            }
            using Opened = Result<std::shared_ptr<FileStore::Reader>>;
            run<Opened>(
                m_ports.fileThread,
                [this, sha256 = row->attachment.sha256] { return m_ports.files->reader(sha256); },
                [this, call, respond, place, attachment = row->attachment](const Opened &reader) {
                    respond(reader ? fileResponse(call->request, attachment, *reader,
                                m_ports.fileThread, m_ports.loop, place)
                                   : refusal(reader.error()));
                });
        });
}

void Attachments::remove(std::shared_ptr<const RestCall> call, const HttpResponder &respond)
{
    run<HttpResponse>(
        m_ports.storageThread,
        [this, call] {
            const auto row = findAttachment(*call);
            if (!row)
                return refusal(row.error());
            const auto result = m_desk.doOne(*call, projectSpace(row->project), [&] {
                return Result<MutationBody>{ mutation::DeleteAttachment{
                    row->attachment.issue, row->attachment.id } };
            });
            publish();
            return result ? HttpResponse{ .status = 204 } : refusal(result.error());
        },
        [respond](const HttpResponse &response) { respond(response); });
}

} // namespace lockstep::server
