// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "core/files/filefolder.h"
#include "core/sync/syncengine.h"

#include <QObject>

namespace lockstep::errc {
inline constexpr QLatin1StringView Cancelled{ "CANCELLED" }; // of saveAs(), by its user
} // namespace lockstep::errc

namespace lockstep {

// How it is with the bytes of one attachment.
struct FileState
{
    enum class Kind {
        Elsewhere, // the server has them, and they are not here
        Here, // on this computer and on the server
        Waiting, // here, and not sent: offline, or others go first
        Uploading,
        Paused, // by the user; here
        Downloading,
        Failed, // `error`; the download or upload can be tried again
    };
    Kind kind = Kind::Elsewhere;
    qint64 done = 0; // bytes, of Attachment::size
    Error error{};
    friend bool operator==(const FileState &, const FileState &) = default;
};

// Sees to the bytes of attachments, as SyncEngine sees to everything else: keeps those that are to
// be sent in the profile until the server has them, over restarts and without a network; sends them
// as soon as it can, goes on where it broke off, and tells the engine, which adds the attachment
// and, after it, the texts that show it. Fetches those that somebody wants to see, and keeps copies
// of the last ones. On the home thread; disk and hashes are on a thread of their own.
class FileKeeper final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString directory{}; // of the profile; empty: a temporary one
        qint64 cacheBytes = 256LL * 1024 * 1024; // of copies
        int atOnce = 2; // uploads
        int downloadsAtOnce = 4;
        Milliseconds firstPause{ 1'000 }; // after a failure; twice that after the next
        Milliseconds longestPause{ 60'000 };
    };
    struct Ports
    {
        SyncEngine &engine;
        Remote &remote;
        Executor &files; // its thread; what was posted runs before it ends
        Executor &home;
        Clock &clock;
    };
    FileKeeper(Options options, Ports ports, QObject *parent = nullptr);
    ~FileKeeper() override;

    // A file, or what the clipboard has, to that issue (which may have been made just now): at once
    // an id for texts to refer to it, and attached() when its bytes are kept here, or
    // attachFailed(). It is seen and sent as soon as the outbox has it.
    AttachmentId attach(const IssueId &issue, const QString &path);
    AttachmentId attach(const IssueId &issue, const QString &name, const QByteArray &bytes);

    // Of one that is to be seen in the replica.
    [[nodiscard]] FileState state(const VisibleAttachment &file) const;
    void pause(const AttachmentId &id);
    void resume(const AttachmentId &id); // what was paused or has failed
    // It is not sent and not seen any more. False: the server has it (delete it then).
    bool cancelUpload(const VisibleAttachment &file);

    // Fetches the bytes unless they are here; then fetched(), or changed() with Failed.
    void fetch(const Attachment &attachment);
    void cancelFetch(const AttachmentId &id);
    // Where the bytes are; empty: not here. Nobody may write there.
    [[nodiscard]] QString path(const Attachment &attachment) const;
    // A copy; fetches it before if need be.
    void saveAs(const Attachment &attachment, const QString &target,
        std::function<void(Result<void>)> done);

Q_SIGNALS:
    void attached(const lockstep::Attachment &attachment); // has id, name, size, hash and type
    void attachFailed(const lockstep::IssueId &issue, const lockstep::AttachmentId &id,
        const QString &name, const lockstep::Error &error);
    void changed(const lockstep::AttachmentId &id); // its state
    void fetched(const lockstep::Attachment &attachment);

private:
    struct Upload
    {
        enum class Phase { Waiting, Sending, Sent, Paused, Failed };
        Attachment attachment{};
        Phase phase = Phase::Waiting;
        qint64 done = 0;
        int failures = 0; // in a row
        Error error{};
        bool resting = false; // until `again`
        Timer again{};
    };
    struct Fetch
    {
        Attachment attachment{};
        bool running = false;
        bool failed = false;
        qint64 done = 0;
        Error error{};
        std::vector<std::function<void(Result<void>)>> then{};
    };

    void start();
    void look(); // at the outbox: what is to be sent, what is not any more
    void pump();
    void send(Upload &upload);
    void sent(const AttachmentId &id, const Result<void> &result);
    void take(const IssueId &issue, const AttachmentId &id, const QString &name,
        std::function<Result<FileFolder::Taken>(const FileFolder &)> work);
    void queueUp(const Attachment &attachment);
    void pumpFetches();
    void runFetch(Fetch &fetch);
    void fetchEnded(const AttachmentId &id, const Result<void> &result);
    void onDisk(std::function<void(const FileFolder &)> work);
    template <typename T>
    void askDisk(std::function<T(const FileFolder &)> work, std::function<void(T)> then);

    const Options m_options;
    const Ports m_ports;
    std::shared_ptr<void> m_temporary{}; // the directory, if it is not a profile's
    FileFolder m_folder;
    std::map<AttachmentId, Upload> m_uploads{};
    std::map<AttachmentId, Fetch> m_fetches{};
    // Kept here, for an issue that is not on the disk itself yet.
    std::map<AttachmentId, Attachment> m_early{};
    bool m_started = false;
    bool m_wasConnected = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace lockstep
