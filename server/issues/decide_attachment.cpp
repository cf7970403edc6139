// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/check.h"
#include "server/issues/decide.h"
#include "server/storage/attachmentstore.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttachments = 200; // of an issue; issue_moved holds all of them

// No change of the issue itself, so the version stays.
Result<void> countFiles(Deciding &d, Issue issue, int by)
{
    issue.attachmentCount = std::max<qint64>(0, issue.attachmentCount + by);
    return d.storage.updateFields(issue, { Field::AttachmentCount });
}

} // namespace

Decision decide(Deciding &d, const mutation::AddAttachment &m)
{
    const auto found = findIssue(d, m.issue, Right::Comment);
    if (!found)
        return found.error();
    AttachmentStore files{ d.storage.database() };
    const auto known = files.attachment(m.attachment);
    if (!known)
        return known.error();
    if (*known) {
        const Attachment &a = (*known)->attachment;
        if (a.issue == m.issue && a.author == d.actor.user && a.sha256 == m.sha256)
            return alreadySo(d, d.mutation.space);
        return Error{ errc::BadId, u"id: this id is taken"_s, u"id"_s };
    }
    // To know a hash is no right to the bytes: they must have been uploaded, by him, for this.
    const auto upload = files.upload(m.attachment);
    if (!upload)
        return upload.error();
    const bool isHis = *upload && (*upload)->attachment.author == d.actor.user
        && (*upload)->workspace == d.actor.workspace && (*upload)->attachment.issue == m.issue
        && (*upload)->attachment.sha256 == m.sha256 && (*upload)->attachment.size == m.size;
    if (!isHis || !(*upload)->isComplete()) {
        return Error{ errc::UploadMissing,
            u"the bytes of this file have not been uploaded to this issue"_s, u"id"_s };
    }
    if (found->row.issue.attachmentCount >= mostAttachments)
        return invalid(u"issue", u"at most %1 files"_s.arg(mostAttachments));

    const Attachment added{ m.attachment, m.issue, d.actor.user, m.name, m.size, m.sha256,
        (*upload)->attachment.type, d.log.timestamp() };
    if (const auto saved = files.add(found->project.id, added); !saved)
        return saved.error();
    if (const auto gone = files.forgetUpload(m.attachment); !gone)
        return gone.error();
    if (const auto counted = countFiles(d, found->row.issue, +1); !counted)
        return counted.error();
    const auto event = d.append(found->space(), event::AttachmentAdded{ added });
    if (!event)
        return event.error();
    return appliedBy(d, *event);
}

Decision decide(Deciding &d, const mutation::DeleteAttachment &m)
{
    const auto found = findIssue(d, m.issue, Right::Comment);
    if (!found)
        return found.error();
    AttachmentStore files{ d.storage.database() };
    const auto known = files.attachment(m.attachment);
    if (!known)
        return known.error();
    if (!*known)
        return alreadySo(d, d.mutation.space); // deleted on another device
    const Attachment &attachment = (*known)->attachment;
    if (attachment.issue != m.issue) {
        return Error{ errc::Forbidden,
            u"no such file here: %1"_s.arg(m.attachment.toString().left(80)), {} };
    }
    const auto role = effectiveRole(d.storage, d.actor, found->project.id);
    if (!role)
        return role.error();
    if (attachment.author != d.actor.user && *role != Role::Admin)
        return Error{ errc::Forbidden, u"only its author or an admin may delete a file"_s, {} };
    if (const auto gone = files.remove(attachment, fromIso8601(d.log.timestamp())); !gone)
        return gone.error();
    if (const auto counted = countFiles(d, found->row.issue, -1); !counted)
        return counted.error();
    const auto event = d.append(found->space(), event::AttachmentDeleted{ attachment });
    if (!event)
        return event.error();
    return appliedBy(d, *event);
}

} // namespace lockstep::server
