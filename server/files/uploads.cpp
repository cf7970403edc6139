// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/files/attachments.h"

#include "core/model/check.h"
#include "core/sync/codec.h"
#include "server/logging.h"
#include "server/rest/restreply.h"

// What is on its way to becoming an attachment.
namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds touchAfter = 600'000ms; // an upload that goes on is noted so often

Error noUpload()
{
    return { errc::Forbidden, u"no such upload, or it is not yours"_s, u"upload"_s };
}

Result<qint64> offsetOf(const HttpRequest &request)
{
    const QByteArray text = request.headers.value("Upload-Offset").trimmed();
    bool isNumber = false;
    const qint64 offset = text.toLongLong(&isNumber);
    if (!isNumber || offset < 0 || text.size() > 15) {
        return Error{ errc::BadArgument,
            u"Upload-Offset: the number of bytes sent before is needed"_s, u"Upload-Offset"_s };
    }
    return offset;
}

} // namespace

HttpResponse Attachments::answer(int status, const Found &found, qint64 offset) const
{
    const Attachment &a = found.upload ? found.upload->attachment : *found.attachment;
    JsonWriter json;
    json.beginObject().member("upload"_L1, a.id.toString());
    json.member("offset"_L1, offset).member("size"_L1, a.size);
    json.member("chunk"_L1, static_cast<qint64>(m_limits.chunk));
    json.member("complete"_L1, !found.upload || found.upload->isComplete());
    if (found.attachment)
        writeAttachment(json.key("attachment"_L1), *found.attachment);
    json.endObject();
    HttpResponse response = restJson(status, json);
    response.headers.add("Upload-Offset", QByteArray::number(offset));
    response.headers.add("Upload-Length", QByteArray::number(a.size));
    response.headers.add("Cache-Control", "no-store");
    return response;
}

Result<void> Attachments::mayAttach(const RestCall &call, const IssueId &id)
{
    const auto issue = m_desk.liveIssue(call, id.toString());
    if (!issue)
        return issue.error();
    const auto role
        = m_ports.storage.roleIn(call.identity.workspace, issue->project, call.identity.user);
    if (!role)
        return role.error();
    if (!*role || **role < rowOf(Right::Comment).atLeast)
        return Error{ errc::NotAllowed, u"your role does not allow to add files here"_s, {} };
    return {};
}

Result<Attachments::Found> Attachments::findUpload(const RestCall &call)
{
    if (const auto here = m_desk.checkPerson(call); !here)
        return here.error();
    const AttachmentId id{ call.params.first() };
    AttachmentStore store{ m_ports.storage.database() };
    auto upload = store.upload(id);
    if (!upload)
        return upload.error();
    if (*upload) {
        const bool isHis = (*upload)->attachment.author == call.identity.user
            && (*upload)->workspace == call.identity.workspace;
        if (!isHis)
            return noUpload();
        return Found{ *std::move(upload), {} };
    }
    const auto known = store.attachment(id);
    if (!known)
        return known.error();
    if (!*known || (*known)->attachment.author != call.identity.user)
        return noUpload();
    const auto readable
        = m_ports.issues.mayRead(RestDesk::actorOf(call), projectSpace((*known)->project));
    if (!readable)
        return readable.error();
    if (!*readable)
        return noUpload();
    return Found{ {}, (*known)->attachment };
}

Result<Attachments::Found> Attachments::beginUpload(const RestCall &call)
{
    if (const auto here = m_desk.checkPerson(call); !here)
        return here.error();
    const auto issue = m_desk.liveIssue(call, call.params.first());
    if (!issue)
        return issue.error();
    if (const auto allowed = mayAttach(call, issue->id); !allowed)
        return allowed.error();
    const auto body = m_desk.body(call);
    if (!body)
        return body.error();
    UploadRow row;
    Attachment &a = row.attachment;
    a.issue = issue->id;
    a.author = call.identity.user;
    row.workspace = call.identity.workspace;
    row.project = issue->project;
    row.attach = true;
    row.touched = m_ports.storageClock.wallNow();
    QString id = m_desk.newId();
    for (const auto &[key, value] : body->members()) {
        const auto wrong = [&](const QString &rule) {
            const QString name
                = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())).left(80);
            return invalid(name, rule);
        };
        if (key == "name" || key == "sha256" || key == "id") {
            const auto text = value.toString();
            if (!text)
                return wrong(u"a text"_s);
            (key == "name" ? a.name : key == "sha256" ? a.sha256 : id) = *text;
        } else if (key == "size") {
            const auto size = value.toInteger();
            if (!size)
                return wrong(u"a number of bytes"_s);
            a.size = *size;
        } else if (key == "attach") {
            const auto attach = value.toBool();
            if (!attach)
                return wrong(u"true or false"_s);
            row.attach = *attach;
        } else {
            Error error = wrong(u"no such field"_s);
            error.code = errc::UnknownField;
            return error;
        }
    }
    a.id = AttachmentId{ id };
    if (const auto checked = checkAttachment(a); !checked)
        return checked.error();
    if (a.size > m_limits.bytes) {
        return Error{ errc::TooLarge,
            u"size: at most %1 bytes, got %2"_s.arg(m_limits.bytes).arg(a.size), u"size"_s };
    }

    AttachmentStore store{ m_ports.storage.database() };
    const auto isSame = [&](const Attachment &other) {
        return other.author == a.author && other.issue == a.issue && other.sha256 == a.sha256
            && other.size == a.size;
    };
    const Error taken{ errc::BadId, u"id: this id is taken"_s, u"id"_s };
    const auto known = store.upload(a.id);
    const auto attached = store.attachment(a.id);
    if (!known || !attached)
        return !known ? known.error() : attached.error();
    if (*attached)
        return isSame((*attached)->attachment)
            ? Result<Found>{ Found{ {}, (*attached)->attachment } }
            : Result<Found>{ taken };
    if (*known) // it goes on
        return isSame((*known)->attachment) && (*known)->workspace == row.workspace
            ? Result<Found>{ Found{ **known, {} } }
            : Result<Found>{ taken };
    const auto begun = store.uploadsOf(a.author);
    const auto bytes = store.bytesOf(row.project);
    if (!begun || !bytes)
        return !begun ? begun.error() : bytes.error();
    if (*begun >= m_limits.uploadsPerUser) {
        return Error{ errc::Busy, u"too many uploads that are not finished"_s, {},
            m_limits.retry.count() };
    }
    if (*bytes + a.size > m_limits.projectBytes) {
        return Error{ errc::QuotaExceeded,
            u"size: the files of this project may have %1 bytes together"_s.arg(
                m_limits.projectBytes),
            u"size"_s };
    }
    if (const auto saved = store.saveUpload(row); !saved)
        return saved.error();
    return Found{ row, {} };
}

void Attachments::begin(std::shared_ptr<const RestCall> call, const HttpResponder &respond)
{
    run<Result<Found>>(
        m_ports.storageThread,
        [this, call]() -> Result<Found> {
            // With the one who sweeps: what is his is his before this begins, or stays.
            Storage &storage = m_ports.storage;
            if (const auto begun = storage.begin(); !begun)
                return begun.error();
            const auto locked = storage.lock({ u"files"_s });
            auto found = locked ? beginUpload(*call) : Result<Found>{ locked.error() };
            const auto done = found ? storage.commit() : Result<void>{ found.error() };
            if (!done) {
                storage.rollback();
                return done.error();
            }
            return found;
        },
        [this, respond](const Result<Found> &found) {
            if (!found) {
                respond(refusal(found.error()));
                return;
            }
            const QString id = found->upload ? found->upload->attachment.id.toString() : QString{};
            run<Result<qint64>>(
                m_ports.fileThread,
                [this, found]() -> Result<qint64> {
                    if (!found->upload || found->upload->isComplete())
                        return found->upload ? found->upload->attachment.size
                                             : found->attachment->size;
                    return m_ports.files->partSize(found->upload->attachment.id.toString());
                },
                [this, found, respond, id](const Result<qint64> &offset) {
                    if (!offset) {
                        respond(refusal(offset.error()));
                        return;
                    }
                    const bool isNew = found->upload && *offset == 0;
                    HttpResponse response = answer(isNew ? 201 : 200, *found, *offset);
                    if (isNew)
                        response.headers.add("Location", "/api/uploads/" + id.toLatin1());
                    respond(std::move(response));
                });
        });
}

void Attachments::tell(std::shared_ptr<const RestCall> call, const HttpResponder &respond)
{
    run<Result<Found>>(
        m_ports.storageThread, [this, call] { return findUpload(*call); },
        [this, respond](const Result<Found> &found) {
            if (!found) {
                respond(refusal(found.error()));
                return;
            }
            if (!found->upload || found->upload->isComplete()) {
                const Attachment &a
                    = found->upload ? found->upload->attachment : *found->attachment;
                respond(answer(200, *found, a.size));
                return;
            }
            run<Result<qint64>>(
                m_ports.fileThread,
                [this, id = found->upload->attachment.id] {
                    return m_ports.files->partSize(id.toString());
                },
                [this, found, respond](const Result<qint64> &offset) {
                    respond(offset ? answer(200, *found, *offset) : refusal(offset.error()));
                });
        });
}

void Attachments::take(std::shared_ptr<const RestCall> call, const HttpResponder &respond)
{
    const auto offset = offsetOf(call->request);
    if (!offset) {
        respond(refusal(offset.error()));
        return;
    }
    if (call->request.body.size() > m_limits.chunk) {
        respond(
            refusal({ errc::TooLarge, u"a chunk may have %1 bytes"_s.arg(m_limits.chunk), {} }));
        return;
    }
    auto place = m_underWay.take(call->identity.user);
    if (!place) {
        respond(refusal(
            { errc::Busy, u"too many files are on their way"_s, {}, m_limits.retry.count() }));
        return;
    }
    run<Result<Found>>(
        m_ports.storageThread,
        [this, call]() -> Result<Found> {
            auto found = findUpload(*call);
            if (!found || !found->upload)
                return found;
            // Rights may have gone since it was begun.
            if (const auto allowed = mayAttach(*call, found->upload->attachment.issue); !allowed)
                return allowed.error();
            const WallTime now = m_ports.storageClock.wallNow();
            if (now - found->upload->touched > touchAfter) {
                AttachmentStore store{ m_ports.storage.database() };
                if (const auto touched = store.touchUpload(found->upload->attachment.id, now);
                    !touched)
                    return touched.error();
            }
            return found;
        },
        [this, call, respond, place, offset = *offset](const Result<Found> &found) {
            if (!found) {
                respond(refusal(found.error()));
                return;
            }
            const Attachment &a = found->upload ? found->upload->attachment : *found->attachment;
            if (!found->upload || found->upload->isComplete()) {
                // The answer to the last chunk was lost, or the last step failed.
                if (found->upload && found->upload->attach) {
                    attach(call, *found->upload, respond);
                    return;
                }
                respond(offset + call->request.body.size() == a.size
                        ? answer(200, *found, a.size)
                        : refusal({ errc::OffsetMismatch, u"Upload-Offset: all of it is here"_s,
                                      u"Upload-Offset"_s },
                            a.size));
                return;
            }
            struct Step
            {
                Result<qint64> offset;
                qint64 here = -1;
            };
            run<Step>(
                m_ports.fileThread,
                [this, call, id = a.id.toString(), size = a.size, offset]() -> Step {
                    auto end = m_ports.files->append(id, offset, call->request.body, size);
                    const auto here = m_ports.files->partSize(id);
                    return { std::move(end), here ? *here : -1 };
                },
                [this, call, found, respond, place](const Step &step) {
                    if (!step.offset)
                        respond(refusal(step.offset.error(), step.here));
                    else if (*step.offset < found->upload->attachment.size)
                        respond(answer(200, *found, *step.offset));
                    else
                        finish(call, *found->upload, respond);
                });
        });
}

// All bytes are here.
void Attachments::finish(
    std::shared_ptr<const RestCall> call, const UploadRow &upload, const HttpResponder &respond)
{
    const Attachment &a = upload.attachment;
    run<Result<QString>>(
        m_ports.fileThread,
        [this, id = a.id.toString(), size = a.size, sha256 = a.sha256] {
            return m_ports.files->finish(id, size, sha256);
        },
        [this, call, upload, respond](const Result<QString> &type) {
            if (!type) {
                respond(refusal(type.error(), 0));
                return;
            }
            UploadRow whole = upload;
            whole.attachment.type = *type;
            attach(call, whole, respond);
        });
}

void Attachments::attach(
    std::shared_ptr<const RestCall> call, const UploadRow &whole, const HttpResponder &respond)
{
    run<Result<Found>>(
        m_ports.storageThread,
        [this, call, whole] {
            auto found = completeUpload(*call, whole);
            publish();
            return found;
        },
        [this, respond, size = whole.attachment.size, id = whole.attachment.id](
            const Result<Found> &found) {
            if (found)
                m_ports.fileThread.post(
                    [files = m_ports.files, id] { files->removePart(id.toString()); });
            respond(found ? answer(found->attachment ? 201 : 200, *found, size)
                          : refusal(found.error(), size));
        });
}

Result<Attachments::Found> Attachments::completeUpload(
    const RestCall &call, const UploadRow &upload)
{
    const Attachment &a = upload.attachment;
    AttachmentStore store{ m_ports.storage.database() };
    const auto done = store.completeUpload(a.id, a.type, m_ports.storageClock.wallNow());
    if (!done)
        return done.error();
    if (!upload.attach)
        return Found{ upload, {} };
    const auto issue = m_desk.liveIssue(call, a.issue.toString());
    if (!issue)
        return issue.error();
    const auto result = m_desk.doOne(call, projectSpace(issue->project), [&] {
        return Result<MutationBody>{ mutation::AddAttachment{
            a.issue, a.id, a.name, a.size, a.sha256 } };
    });
    if (!result)
        return result.error();
    const auto added = store.attachment(a.id);
    if (!added)
        return added.error();
    if (!*added)
        return Error{ errc::Forbidden, u"it was deleted at once"_s, u"attachment"_s };
    return Found{ {}, (*added)->attachment };
}

void Attachments::cancel(std::shared_ptr<const RestCall> call, const HttpResponder &respond)
{
    run<Result<Found>>(
        m_ports.storageThread,
        [this, call]() -> Result<Found> {
            auto found = findUpload(*call);
            if (!found || !found->upload)
                return found;
            Storage &storage = m_ports.storage;
            if (const auto begun = storage.begin(); !begun)
                return begun.error();
            AttachmentStore store{ storage.database() };
            auto done = store.removeUpload(*found->upload, m_ports.storageClock.wallNow());
            if (done)
                done = storage.commit();
            if (!done) {
                storage.rollback();
                return done.error();
            }
            return found;
        },
        [this, respond](const Result<Found> &found) {
            if (!found) {
                respond(refusal(found.error()));
                return;
            }
            if (!found->upload) {
                respond(refusal(
                    { errc::Conflict, u"it is an attachment now: delete that"_s, u"upload"_s }));
                return;
            }
            run<bool>(
                m_ports.fileThread,
                [this, id = found->upload->attachment.id.toString()] {
                    m_ports.files->removePart(id);
                    return true;
                },
                [respond](bool) { respond(HttpResponse{ .status = 204 }); });
        });
}

} // namespace lockstep::server
