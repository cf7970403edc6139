// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/files/filecleaner.h"

#include "server/issues/logwriter.h"
#include "server/logging.h"
#include "server/storage/attachmentstore.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

void FileCleaner::start()
{
    if (m_ports.files)
        runIn(m_retention.firstRun);
}

void FileCleaner::runIn(Milliseconds delay)
{
    m_timer = m_ports.clock.after(delay, [this] { run(); });
}

void FileCleaner::run()
{
    m_ports.fileThread.post([this, files = m_ports.files, age = m_retention.upload,
                                bunch = m_retention.bunch, alive = std::weak_ptr{ m_alive }] {
        const QStringList old
            = files->oldParts(std::chrono::duration_cast<std::chrono::seconds>(age), bunch);
        if (alive.expired())
            return;
        m_ports.storageThread.post([this, old, alive] {
            if (alive.expired())
                return;
            const auto swept = std::make_shared<const Result<Swept>>(sweep(old));
            m_ports.loop.post([this, swept, alive] {
                if (alive.expired())
                    return;
                if (!*swept) {
                    qCWarning(lcStorage) << "files are not cleaned up:" << swept->error().message;
                    runIn(m_retention.interval);
                    return;
                }
                if (!(*swept)->log.empty())
                    m_ports.publish((*swept)->log);
                m_ports.fileThread.post([files = m_ports.files, parts = (*swept)->parts] {
                    for (const QString &part : parts)
                        files->removePart(part);
                });
                runIn((*swept)->more ? m_retention.pause : m_retention.interval);
            });
        });
    });
}

Result<void> FileCleaner::inTransaction(const std::function<Result<void>()> &work)
{
    Storage &storage = m_ports.storage;
    if (const auto begun = storage.begin(); !begun)
        return begun;
    auto done = storage.lock({ u"files"_s });
    if (done)
        done = work();
    if (done)
        done = storage.commit();
    if (!done)
        storage.rollback();
    return done;
}

Result<FileCleaner::Swept> FileCleaner::sweep(const QStringList &oldParts)
{
    Swept swept;
    for (const auto step :
        { &FileCleaner::sweepUploads, &FileCleaner::sweepBuried, &FileCleaner::sweepLoose }) {
        if (const auto done = (this->*step)(swept); !done)
            return done.error();
    }
    // Parts whose upload was taken back while the process ended.
    AttachmentStore store{ m_ports.storage.database() };
    for (const QString &part : oldParts) {
        const auto upload = store.upload(AttachmentId{ part });
        if (!upload)
            return upload.error();
        if (!*upload)
            swept.parts.append(part);
    }
    return swept;
}

Result<void> FileCleaner::sweepUploads(Swept &swept)
{
    return inTransaction([&]() -> Result<void> {
        AttachmentStore store{ m_ports.storage.database() };
        const WallTime now = m_ports.storageClock.wallNow();
        const auto stale = store.staleUploads(now - m_retention.upload, m_retention.bunch);
        if (!stale)
            return stale.error();
        for (const UploadRow &row : *stale) {
            if (const auto gone = store.removeUpload(row, now); !gone)
                return gone;
            swept.parts.append(row.attachment.id.toString());
        }
        swept.more = swept.more || stale->size() == m_retention.bunch;
        return {};
    });
}

// Replicas are told, as of everything that goes.
Result<void> FileCleaner::sweepBuried(Swept &swept)
{
    LogWriter log{ m_ports.storage, m_ports.storageClock };
    bool more = false;
    const auto done = inTransaction([&]() -> Result<void> {
        AttachmentStore store{ m_ports.storage.database() };
        const WallTime now = m_ports.storageClock.wallNow();
        const auto buried = store.ofBuriedIssues(toIso8601(now), m_retention.bunch);
        if (!buried)
            return buried.error();
        QStringList names;
        for (const AttachmentStore::Row &row : *buried)
            names.append(projectSpace(row.project).toString());
        names.removeDuplicates();
        if (const auto locked = m_ports.storage.lock(names); !locked)
            return locked;
        for (const AttachmentStore::Row &row : *buried) {
            const auto issue = m_ports.storage.issueToChange(row.attachment.issue);
            if (!issue)
                return issue.error();
            if (!*issue || !(*issue)->deleted)
                continue; // restored at the last moment
            if (const auto gone = store.remove(row.attachment, now); !gone)
                return gone;
            Issue counted = (*issue)->issue;
            counted.attachmentCount = std::max<qint64>(0, counted.attachmentCount - 1);
            const auto saved = m_ports.storage.updateFields(counted, { Field::AttachmentCount });
            if (!saved)
                return saved;
            const auto told = log.append(
                projectSpace(row.project), {}, {}, event::AttachmentDeleted{ row.attachment });
            if (!told)
                return told.error();
        }
        more = buried->size() == m_retention.bunch;
        return {};
    });
    if (!done)
        return done;
    swept.more = swept.more || more;
    swept.log = log.takeRows();
    return {};
}

// Within the transaction, whose lock every upload needs to begin: what nobody has then, nobody can
// have got when the bytes go.
Result<void> FileCleaner::sweepLoose(Swept &swept)
{
    return inTransaction([&]() -> Result<void> {
        AttachmentStore store{ m_ports.storage.database() };
        const auto loose = store.looseFiles(m_retention.bunch);
        if (!loose)
            return loose.error();
        for (const QString &sha256 : *loose) {
            const auto owned = store.isOwned(sha256);
            if (!owned)
                return owned.error();
            if (!*owned)
                m_ports.files->remove(sha256);
            if (const auto forgotten = store.forgetLoose(sha256); !forgotten)
                return forgotten;
        }
        swept.more = swept.more || loose->size() == m_retention.bunch;
        return {};
    });
}

} // namespace lockstep::server
