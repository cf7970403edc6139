// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/files/filekeeper.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

// It says nothing about the file: the same may succeed later.
bool isPassingFailure(const Error &error)
{
    return error.retryAfterMs > 0 || error.code == errc::Io || error.code == errc::NotConnected
        || error.code == errc::RateLimited || error.code == errc::Busy
        || error.code == errc::Draining || error.code == errc::Internal
        || error.code.startsWith("AUTH_"_L1);
}

} // namespace

FileKeeper::FileKeeper(Options options, Ports ports, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_ports(ports),
      m_temporary(m_options.directory.isEmpty() ? std::make_shared<QTemporaryDir>()
                                                : std::shared_ptr<QTemporaryDir>{}),
      m_folder(m_temporary ? std::static_pointer_cast<QTemporaryDir>(m_temporary)->path()
                           : m_options.directory)
{
    SyncEngine &engine = m_ports.engine;
    connect(&engine, &SyncEngine::opened, this, [this] { start(); });
    connect(&engine, &SyncEngine::outboxChanged, this, [this] { look(); });
    connect(&engine, &SyncEngine::statusChanged, this, [this] { pump(); });
    connect(&engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        for (auto it = m_early.begin(); it != m_early.end();) {
            const auto now = it++;
            if (issues.contains(now->second.issue))
                queueUp(m_early.extract(now).mapped());
        }
        pump(); // the server may know it now
    });
    if (engine.isOpen())
        start();
}

FileKeeper::~FileKeeper()
{
    for (const auto &[id, upload] : m_uploads) {
        if (upload.phase == Upload::Phase::Sending)
            m_ports.remote.cancelFile(id);
    }
    for (const auto &[id, fetch] : m_fetches) {
        if (fetch.running)
            m_ports.remote.cancelFile(id);
    }
}

void FileKeeper::onDisk(std::function<void(const FileFolder &)> work)
{
    m_ports.files.post(
        [folder = m_folder, keep = m_temporary, work = std::move(work)] { work(folder); });
}

template <typename T>
void FileKeeper::askDisk(std::function<T(const FileFolder &)> work, std::function<void(T)> then)
{
    m_ports.files.post(
        [folder = m_folder, keep = m_temporary, work = std::move(work), then = std::move(then),
            &home = m_ports.home, alive = std::weak_ptr{ m_alive }]() mutable {
            const auto result = std::make_shared<T>(work(folder));
            home.post([result, then = std::move(then), alive] {
                if (!alive.expired())
                    then(std::move(*result));
            });
        });
}

void FileKeeper::start()
{
    if (std::exchange(m_started, true))
        return;
    look();
    QSet<QString> wanted;
    for (const auto &[id, upload] : m_uploads)
        wanted.insert(upload.attachment.sha256);
    onDisk([wanted, bytes = m_options.cacheBytes](const FileFolder &folder) {
        folder.settleOthers(wanted);
        folder.trim(bytes);
    });
}

void FileKeeper::look()
{
    if (!m_started)
        return;
    std::set<AttachmentId> wanted;
    for (const auto &[position, row] : m_ports.engine.outbox().rows()) {
        const auto add = std::get_if<mutation::AddAttachment>(&row.mutation.body);
        if (!add)
            continue;
        wanted.insert(add->attachment);
        const auto known = m_uploads.find(add->attachment);
        if (known == m_uploads.end()) {
            Upload upload;
            upload.attachment
                = { add->attachment, add->issue, {}, add->name, add->size, add->sha256, {}, {} };
            if (row.state == OutboxState::NeedsAttention) {
                upload.phase = Upload::Phase::Failed;
                upload.error = row.error;
            } else if (isDone(row.state)) {
                upload.phase = Upload::Phase::Sent;
            }
            m_uploads.emplace(add->attachment, std::move(upload));
            Q_EMIT changed(add->attachment);
            continue;
        }
        Upload &upload = known->second;
        if (row.state == OutboxState::NeedsAttention && upload.phase != Upload::Phase::Failed) {
            if (upload.phase == Upload::Phase::Sending)
                m_ports.remote.cancelFile(add->attachment);
            upload.phase = Upload::Phase::Failed;
            upload.error = row.error;
            Q_EMIT changed(add->attachment);
        } else if (row.state == OutboxState::Queued
            && (upload.phase == Upload::Phase::Failed
                || (upload.phase == Upload::Phase::Sent
                    && !m_ports.engine.outbox().isUploaded(add->attachment)))) {
            upload.phase = Upload::Phase::Waiting; // its author tries again, or the server lost it
            upload.failures = 0;
            upload.resting = false;
            upload.error = {};
            Q_EMIT changed(add->attachment);
        }
    }
    for (auto it = m_uploads.begin(); it != m_uploads.end();) {
        if (wanted.contains(it->first)) {
            ++it;
            continue;
        }
        const AttachmentId id = it->first;
        const Attachment gone = it->second.attachment;
        if (it->second.phase == Upload::Phase::Sending)
            m_ports.remote.cancelFile(id);
        it = m_uploads.erase(it);
        const bool isShared = std::any_of(m_uploads.begin(), m_uploads.end(),
            [&](const auto &other) { return other.second.attachment.sha256 == gone.sha256; });
        // A copy stays for a while in either case: the same file may be attached again just now.
        if (!isShared)
            onDisk([sha256 = gone.sha256](const FileFolder &folder) { folder.settle(sha256); });
        Q_EMIT changed(id);
    }
    pump();
}

void FileKeeper::pump()
{
    const SyncEngine &engine = m_ports.engine;
    const bool isConnected = engine.status().connection.state == ConnectionState::Connected;
    const bool isBack = isConnected && !std::exchange(m_wasConnected, isConnected);
    m_wasConnected = isConnected;
    if (!m_started || !isConnected)
        return;
    if (isBack) { // what failed for want of a line is not to wait any longer
        for (auto &[id, upload] : m_uploads)
            upload.resting = false;
    }
    int running = 0;
    for (const auto &[id, upload] : m_uploads)
        running += upload.phase == Upload::Phase::Sending ? 1 : 0;
    // In the order of the ids, which is that of their making. What an answer that comes at once
    // changes is no matter of this list.
    std::vector<AttachmentId> next;
    for (const auto &[id, upload] : m_uploads) {
        // An issue that the server does not know has no files.
        if (running < m_options.atOnce && upload.phase == Upload::Phase::Waiting && !upload.resting
            && engine.replica().confirmed(upload.attachment.issue)) {
            ++running;
            next.push_back(id);
        }
    }
    for (const AttachmentId &id : next) {
        const auto upload = m_uploads.find(id);
        if (upload != m_uploads.end() && upload->second.phase == Upload::Phase::Waiting)
            send(upload->second);
    }
}

void FileKeeper::send(Upload &upload)
{
    upload.phase = Upload::Phase::Sending;
    const AttachmentId id = upload.attachment.id;
    const QString path = m_folder.find(upload.attachment.sha256);
    if (path.isEmpty()) {
        upload.phase = Upload::Phase::Failed;
        upload.error = { errc::Io, u"the file is no longer on this computer"_s, {} };
        m_ports.engine.refuseAttachment(id, upload.error);
        Q_EMIT changed(id);
        return;
    }
    const auto isSending = [this, id, alive = std::weak_ptr{ m_alive }] {
        if (alive.expired())
            return false;
        const auto known = m_uploads.find(id);
        return known != m_uploads.end() && known->second.phase == Upload::Phase::Sending;
    };
    m_ports.remote.uploadFile(upload.attachment, path,
        { [this, id, isSending](qint64 bytes) {
             if (!isSending())
                 return;
             m_uploads.at(id).done = bytes;
             Q_EMIT changed(id);
         },
            [this, id, isSending](const Result<void> &result) {
                if (isSending())
                    sent(id, result);
            } });
    Q_EMIT changed(id);
}

void FileKeeper::sent(const AttachmentId &id, const Result<void> &result)
{
    Upload &upload = m_uploads.at(id);
    if (result) {
        upload.phase = Upload::Phase::Sent;
        upload.done = upload.attachment.size;
        upload.failures = 0;
        m_ports.engine.noteUploaded(id);
    } else if (isPassingFailure(result.error())) {
        upload.phase = Upload::Phase::Waiting;
        upload.error = result.error();
        const Milliseconds pause = std::min(
            m_options.longestPause, m_options.firstPause * (1 << std::min(upload.failures++, 10)));
        upload.resting = true;
        upload.again = m_ports.clock.after(
            std::max(pause, Milliseconds{ result.error().retryAfterMs }), [this, id] {
                m_uploads.at(id).resting = false; // the timer goes with it
                pump();
            });
    } else {
        upload.phase = Upload::Phase::Failed;
        upload.error = result.error();
        m_ports.engine.refuseAttachment(id, result.error());
    }
    Q_EMIT changed(id);
    pump();
}

AttachmentId FileKeeper::attach(const IssueId &issue, const QString &path)
{
    const AttachmentId id = m_ports.engine.newAttachmentId();
    take(issue, id, QFileInfo{ path }.fileName(),
        [path](const FileFolder &folder) { return folder.take(path); });
    return id;
}

AttachmentId FileKeeper::attach(const IssueId &issue, const QString &name, const QByteArray &bytes)
{
    const AttachmentId id = m_ports.engine.newAttachmentId();
    take(issue, id, name, [bytes](const FileFolder &folder) { return folder.take(bytes); });
    return id;
}

void FileKeeper::take(const IssueId &issue, const AttachmentId &id, const QString &name,
    std::function<Result<FileFolder::Taken>(const FileFolder &)> work)
{
    using Taken = Result<FileFolder::Taken>;
    const QString safe = safeFileName(name);
    askDisk<Taken>(std::move(work), [this, issue, id, safe](const Taken &taken) {
        if (!taken) {
            Q_EMIT attachFailed(issue, id, safe, taken.error());
            return;
        }
        const Attachment attachment{ id, issue, m_ports.engine.self().id, safe, taken->size,
            taken->sha256, taken->type, {} };
        if (m_ports.engine.replica().find(issue))
            queueUp(attachment);
        else
            m_early.insert_or_assign(id, attachment);
    });
}

void FileKeeper::queueUp(const Attachment &attachment)
{
    const auto checked = checkAttachment(attachment); // a name may be what no server takes
    if (checked && !m_ports.engine.addAttachment(attachment).isNull()) {
        onDisk([sha256 = attachment.sha256](const FileFolder &folder) { folder.claim(sha256); });
        Q_EMIT attached(attachment);
        return;
    }
    onDisk([sha256 = attachment.sha256](const FileFolder &folder) { folder.settle(sha256); });
    Q_EMIT attachFailed(attachment.issue, attachment.id, attachment.name,
        checked ? Error{ errc::Forbidden, u"the issue is not there any more"_s, {} }
                : checked.error());
}

FileState FileKeeper::state(const VisibleAttachment &file) const
{
    const Attachment &a = file.attachment;
    if (const auto known = m_uploads.find(a.id); known != m_uploads.end()) {
        const Upload &upload = known->second;
        switch (upload.phase) {
        case Upload::Phase::Waiting:
            return { FileState::Kind::Waiting, upload.done, upload.error };
        case Upload::Phase::Sending:
            return { FileState::Kind::Uploading, upload.done, {} };
        case Upload::Phase::Sent:
            return { FileState::Kind::Uploading, a.size, {} };
        case Upload::Phase::Paused:
            return { FileState::Kind::Paused, upload.done, {} };
        case Upload::Phase::Failed:
            return { FileState::Kind::Failed, upload.done, upload.error };
        }
    }
    if (const auto known = m_fetches.find(a.id); known != m_fetches.end()) {
        const Fetch &fetch = known->second;
        if (fetch.failed)
            return { FileState::Kind::Failed, fetch.done, fetch.error };
        return { FileState::Kind::Downloading, fetch.done, {} };
    }
    const bool isHere = !m_folder.find(a.sha256).isEmpty();
    if (isHere && !file.pending.isNull())
        return { FileState::Kind::Waiting, 0, {} };
    return { isHere ? FileState::Kind::Here : FileState::Kind::Elsewhere, isHere ? a.size : 0, {} };
}

void FileKeeper::pause(const AttachmentId &id)
{
    const auto known = m_uploads.find(id);
    if (known == m_uploads.end())
        return;
    Upload &upload = known->second;
    if (upload.phase == Upload::Phase::Sending)
        m_ports.remote.cancelFile(id);
    else if (upload.phase != Upload::Phase::Waiting)
        return;
    upload.phase = Upload::Phase::Paused;
    Q_EMIT changed(id);
    pump();
}

void FileKeeper::resume(const AttachmentId &id)
{
    if (const auto known = m_uploads.find(id); known != m_uploads.end()) {
        Upload &upload = known->second;
        if (upload.phase == Upload::Phase::Failed) {
            for (const auto &[position, row] : m_ports.engine.outbox().rows()) {
                const auto add = std::get_if<mutation::AddAttachment>(&row.mutation.body);
                if (add && add->attachment == id) {
                    m_ports.engine.retry(OpId{ row.mutation.op }); // look() sees it
                    return;
                }
            }
        }
        if (upload.phase != Upload::Phase::Paused && upload.phase != Upload::Phase::Waiting)
            return;
        upload.phase = Upload::Phase::Waiting;
        upload.failures = 0;
        upload.resting = false;
        Q_EMIT changed(id);
        pump();
        return;
    }
    if (const auto known = m_fetches.find(id); known != m_fetches.end() && known->second.failed) {
        known->second.failed = false;
        pumpFetches();
        Q_EMIT changed(id);
    }
}

bool FileKeeper::cancelUpload(const VisibleAttachment &file)
{
    const auto known = m_uploads.find(file.attachment.id);
    if (known == m_uploads.end() || file.pending.isNull())
        return false;
    return m_ports.engine.discard(file.pending); // look() ends what is under way
}

QString FileKeeper::path(const Attachment &attachment) const
{
    return m_folder.find(attachment.sha256);
}

void FileKeeper::fetch(const Attachment &attachment)
{
    if (!path(attachment).isEmpty()) {
        onDisk([sha256 = attachment.sha256](const FileFolder &folder) { folder.touch(sha256); });
        Q_EMIT fetched(attachment);
        return;
    }
    const auto [known, isNew] = m_fetches.try_emplace(attachment.id);
    if (isNew)
        known->second.attachment = attachment;
    else if (!std::exchange(known->second.failed, false))
        return;
    pumpFetches();
    Q_EMIT changed(attachment.id);
}

void FileKeeper::pumpFetches()
{
    auto running = std::count_if(
        m_fetches.begin(), m_fetches.end(), [](const auto &fetch) { return fetch.second.running; });
    for (auto &[id, fetch] : m_fetches) {
        if (running >= m_options.downloadsAtOnce)
            return;
        // The same bytes may be on their way under another id.
        const bool isBusy = std::any_of(m_fetches.begin(), m_fetches.end(), [&](const auto &other) {
            return other.second.running
                && other.second.attachment.sha256 == fetch.attachment.sha256;
        });
        if (fetch.running || fetch.failed || isBusy)
            continue;
        ++running;
        fetch.running = true;
        askDisk<bool>(
            [sha256 = fetch.attachment.sha256](const FileFolder &folder) {
                folder.touch(sha256);
                return folder.prepare().ok();
            },
            [this, id = id](bool) {
                if (const auto known = m_fetches.find(id); known != m_fetches.end())
                    runFetch(known->second);
            });
    }
}

void FileKeeper::runFetch(Fetch &fetch)
{
    const AttachmentId id = fetch.attachment.id;
    const auto isRunning = [this, id, alive = std::weak_ptr{ m_alive }] {
        if (alive.expired())
            return false;
        const auto known = m_fetches.find(id);
        return known != m_fetches.end() && known->second.running;
    };
    m_ports.remote.downloadFile(fetch.attachment, m_folder.partPath(fetch.attachment.sha256),
        { [this, id, isRunning](qint64 bytes) {
             if (!isRunning())
                 return;
             m_fetches.at(id).done = bytes;
             Q_EMIT changed(id);
         },
            [this, id, isRunning](const Result<void> &result) {
                if (!isRunning())
                    return;
                if (!result) {
                    fetchEnded(id, result);
                    return;
                }
                askDisk<Result<void>>(
                    [sha256 = m_fetches.at(id).attachment.sha256, bytes = m_options.cacheBytes](
                        const FileFolder &folder) {
                        const auto kept = folder.keep(sha256);
                        folder.trim(bytes);
                        return kept;
                    },
                    [this, id](const Result<void> &kept) { fetchEnded(id, kept); });
            } });
}

void FileKeeper::fetchEnded(const AttachmentId &id, const Result<void> &result)
{
    const auto known = m_fetches.find(id);
    if (known == m_fetches.end())
        return;
    const auto then = std::exchange(known->second.then, {});
    if (result) {
        const Attachment attachment = known->second.attachment;
        m_fetches.erase(known);
        Q_EMIT fetched(attachment);
    } else {
        known->second.running = false;
        known->second.failed = true;
        known->second.error = result.error();
    }
    Q_EMIT changed(id);
    for (const auto &each : then)
        each(result);
    pumpFetches();
}

void FileKeeper::cancelFetch(const AttachmentId &id)
{
    const auto known = m_fetches.find(id);
    if (known == m_fetches.end())
        return;
    const Fetch ended = known->second;
    m_fetches.erase(known);
    if (ended.running)
        m_ports.remote.cancelFile(id);
    Q_EMIT changed(id);
    for (const auto &each : ended.then)
        each(Error{ errc::Cancelled, u"it was cancelled"_s, {} });
    pumpFetches();
}

void FileKeeper::saveAs(
    const Attachment &attachment, const QString &target, std::function<void(Result<void>)> done)
{
    const auto copy = [this, sha256 = attachment.sha256, target, done] {
        askDisk<Result<void>>(
            [sha256, target](const FileFolder &folder) { return folder.copyTo(sha256, target); },
            done);
    };
    if (!path(attachment).isEmpty()) {
        copy();
        return;
    }
    Fetch &wanted = m_fetches[attachment.id];
    wanted.attachment = attachment;
    wanted.failed = false;
    wanted.then.push_back([copy, done](const Result<void> &result) {
        if (result)
            copy();
        else
            done(result);
    });
    pumpFetches();
    Q_EMIT changed(attachment.id);
}

} // namespace lockstep
