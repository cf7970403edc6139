// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Files at issues. What is attached is kept here until the server has it, as every other change is.

#include "app/cli/fields.h"
#include "app/cli/runner.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

const VisibleAttachment *findAttachment(
    const QList<VisibleAttachment> &attachments, const AttachmentId &id)
{
    const auto found = std::find_if(attachments.begin(), attachments.end(),
        [&](const VisibleAttachment &each) { return each.attachment.id == id; });
    return found == attachments.end() ? nullptr : &*found;
}

Result<void> copyToOutput(const QString &path)
{
    QFile file{ path };
    if (!file.open(QIODevice::ReadOnly))
        return Error{ errc::Io, file.errorString(), {} };
    constexpr qint64 chunk = 1024 * 1024;
    for (QByteArray bytes = file.read(chunk); !bytes.isEmpty(); bytes = file.read(chunk)) {
        const auto size = static_cast<size_t>(bytes.size());
        if (std::fwrite(bytes.constData(), 1, size, stdout) != size)
            return Error{ errc::Io, u"the standard output cannot be written to"_s, {} };
    }
    if (std::fflush(stdout) != 0)
        return Error{ errc::Io, u"the standard output cannot be written to"_s, {} };
    return {};
}

} // namespace

void CliRunner::attach()
{
    const Issue *issue = findIssue(m_engine.issues(), m_options.words.value(0));
    if (!issue)
        return fail(CliExit::Failed, u"no issue '%1'"_s.arg(m_options.words.value(0)));
    const QString path = m_options.words.value(1);
    if (!QFileInfo{ path }.isFile())
        return fail(CliExit::Failed, u"%1: no such file"_s.arg(path));
    FileKeeper &files = m_session.files();
    connect(&files, &FileKeeper::attachFailed, this,
        [this, path](const IssueId &, const AttachmentId &, const QString &, const Error &error) {
            fail(CliExit::Failed, u"%1: %2"_s.arg(path, error.message));
        });
    connect(&m_engine, &SyncEngine::committed, this, [this, id = issue->id](const OpId &op) {
        if (m_waiting.isNull())
            waitFor(op, id);
    });
    connect(&files, &FileKeeper::changed, this, [this, &files](const AttachmentId &id) {
        if (id != m_attachment || m_finished)
            return;
        const auto all = m_engine.replica().attachments(m_issue);
        const VisibleAttachment *mine = findAttachment(all, id);
        const FileState state = mine ? files.state(*mine) : FileState{};
        if (state.kind == FileState::Kind::Failed)
            return fail(CliExit::Failed, state.error.message);
        if (state.kind == FileState::Kind::Uploading)
            beginPatience(); // as long as it goes on
    });
    m_attachment = files.attach(issue->id, path);
}

void CliRunner::attachments()
{
    const Issue *issue = findIssue(m_engine.issues(), m_options.words.value(0));
    if (!issue)
        return fail(CliExit::Failed, u"no issue '%1'"_s.arg(m_options.words.value(0)));
    for (const VisibleAttachment &each : m_engine.replica().attachments(issue->id))
        m_print.attachment(each);
    finish(CliExit::Ok);
}

// By its id, or by its name if that is the only one.
void CliRunner::download()
{
    const Issue *issue = findIssue(m_engine.issues(), m_options.words.value(0));
    if (!issue)
        return fail(CliExit::Failed, u"no issue '%1'"_s.arg(m_options.words.value(0)));
    const QString wanted = m_options.words.value(1);
    const auto all = m_engine.replica().attachments(issue->id);
    QList<Attachment> found;
    for (const VisibleAttachment &each : all) {
        if (each.attachment.id.toString() == wanted || each.attachment.name == wanted)
            found << each.attachment;
    }
    if (found.isEmpty())
        return fail(CliExit::Failed, u"%1 has no file '%2'"_s.arg(issue->name, wanted));
    if (found.size() > 1)
        return fail(CliExit::Failed,
            u"%1 has %2 files '%3': name one by its id"_s.arg(issue->name)
                .arg(found.size())
                .arg(wanted));
    const Attachment &attachment = found.first();
    FileKeeper &files = m_session.files();
    if (m_local && files.path(attachment).isEmpty())
        return fail(CliExit::Failed, u"the bytes of '%1' are not here"_s.arg(attachment.name));
    const QString named = m_options.words.value(2);
    const bool toOutput = named == "-"_L1;
    const QString target = named.isEmpty() ? safeFileName(attachment.name) : named;
    if (named.isEmpty() && QFileInfo::exists(target))
        return fail(CliExit::Failed, u"%1 is there already: name another FILE"_s.arg(target));
    m_temporary = toOutput ? std::make_unique<QTemporaryDir>() : nullptr;
    const QString path = toOutput ? m_temporary->filePath(u"file"_s) : target;
    m_attachment = attachment.id;
    connect(&files, &FileKeeper::changed, this, [this](const AttachmentId &id) {
        if (id == m_attachment && !m_finished)
            beginPatience();
    });
    files.saveAs(attachment, path,
        [this, path, toOutput, guard = QPointer{ this }](const Result<void> &saved) {
            if (!guard || m_finished)
                return;
            const auto done = saved && toOutput ? copyToOutput(path) : saved;
            if (!done)
                return fail(CliExit::Failed, done.error().message);
            if (!toOutput)
                std::printf("%s\n", qPrintable(path));
            finish(CliExit::Ok);
        });
}

void CliRunner::finishWhenAttached()
{
    const auto all = m_engine.replica().attachments(m_issue);
    const VisibleAttachment *mine = findAttachment(all, m_attachment);
    if (!mine || !mine->pending.isNull() || m_finished)
        return;
    m_print.attachment(*mine);
    finish(CliExit::Ok);
}

} // namespace lockstep::app
