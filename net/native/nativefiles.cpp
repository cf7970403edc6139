// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// NativeRemote: the bytes of attachments by HTTP, beside the socket.

#include "net/native/nativeremote.h"

namespace lockstep::net {

struct NativeRemote::FileTransfer
{
    Attachment attachment{};
    QString path{};
    FileSink sink{};
    bool isUpload = false;
    bool renewed = false; // one new token, then it is an error
};

void NativeRemote::uploadFile(Attachment attachment, QString path, FileSink sink)
{
    transfer({ std::move(attachment), std::move(path), std::move(sink), true, false });
}

void NativeRemote::downloadFile(Attachment attachment, QString path, FileSink sink)
{
    transfer({ std::move(attachment), std::move(path), std::move(sink), false, false });
}

void NativeRemote::transfer(FileTransfer wanted)
{
    if (!m_options.files) {
        wanted.sink.done(
            Error{ errc::NoFileStore, QStringLiteral("there is no way to send files"), {} });
        return;
    }
    cancelFile(wanted.attachment.id);
    const auto transfer = std::make_shared<FileTransfer>(std::move(wanted));
    m_transfers.insert_or_assign(transfer->attachment.id, transfer);
    runTransfer(transfer, false);
}

void NativeRemote::cancelFile(AttachmentId attachment)
{
    if (m_transfers.erase(attachment) > 0)
        m_options.files->cancel(attachment);
}

void NativeRemote::runTransfer(const std::shared_ptr<FileTransfer> &transfer, bool renewToken)
{
    const auto isWanted = [this, weak = std::weak_ptr{ transfer }, id = transfer->attachment.id,
                              alive = std::weak_ptr{ m_alive }] {
        if (alive.expired())
            return false;
        const auto known = m_transfers.find(id);
        return known != m_transfers.end() && known->second == weak.lock();
    };
    const auto end = [this, id = transfer->attachment.id](const Result<void> &result) {
        const auto ended = m_transfers.extract(id);
        ended.mapped()->sink.done(result);
    };
    m_token(renewToken, [this, transfer, isWanted, end](const Result<QByteArray> &token) {
        if (!isWanted())
            return;
        if (!token) {
            end(token.error());
            return;
        }
        const FileSink sink{ [isWanted, transfer](qint64 bytes) {
                                if (isWanted())
                                    transfer->sink.progress(bytes);
                            },
            [this, isWanted, transfer, end](const Result<void> &result) {
                if (!isWanted())
                    return;
                const bool isRefused = !result && result.error().code.startsWith(u"AUTH_");
                if (isRefused && !std::exchange(transfer->renewed, true))
                    runTransfer(transfer, true);
                else
                    end(result);
            } };
        const auto &locate = m_options.socket.engine.locate;
        const FileSource::Place place{ locate ? locate() : m_options.server, *token };
        FileSource &files = *m_options.files;
        if (transfer->isUpload)
            files.upload(place, transfer->attachment, transfer->path, sink);
        else
            files.download(place, transfer->attachment, transfer->path, sink);
    });
}

} // namespace lockstep::net
