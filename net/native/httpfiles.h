// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/native/nativeremote.h"
#include "net/tls/certificatepin.h"

#include <QNetworkAccessManager>

#include <map>
#include <memory>

namespace lockstep::net {

// Files by QNetworkAccessManager, on the thread of its maker (docs/rest.md, "Attachments"). An
// upload asks how far it has come and sends what is missing, a chunk at a time; a download asks for
// what its file does not have.
class HttpFiles final : public FileSource
{
public:
    explicit HttpFiles(PinSource pin = {});
    ~HttpFiles() override;
    HttpFiles(const HttpFiles &) = delete;
    HttpFiles &operator=(const HttpFiles &) = delete;

    void upload(const Place &place, const Attachment &attachment, const QString &path,
        Remote::FileSink sink) override;
    void download(const Place &place, const Attachment &attachment, const QString &path,
        Remote::FileSink sink) override;
    void cancel(const AttachmentId &id) override;

private:
    class Transfer;
    class Upload;
    class Download;
    void start(const AttachmentId &id, std::shared_ptr<Transfer> transfer);

    PinSource m_pin;
    QNetworkAccessManager m_network;
    std::map<AttachmentId, std::shared_ptr<Transfer>> m_transfers{};
};

} // namespace lockstep::net
