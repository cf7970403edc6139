// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/executor.h"
#include "core/model/attachment.h"
#include "server/files/filestore.h"
#include "server/http/httpmessage.h"

namespace lockstep::server {

// What of a file a request asks for.
struct FileRange
{
    qint64 from = 0;
    qint64 count = 0;
    bool isPart = false; // 206, else all of it
    friend bool operator==(const FileRange &, const FileRange &) = default;
};
// RFC 9110, "14. Range Requests": one range of bytes. Several, other units and what cannot be read
// are all of it; nothing: it begins behind the end (416). A range with an If-Range that names
// another file is all of it, too.
[[nodiscard]] std::optional<FileRange> rangeOf(
    const HttpRequest &request, qint64 size, const QByteArray &etag);

// The answer to a GET or HEAD of a file, from where it is opened on. Whoever opens it gets a file
// to keep, whatever is in it: nothing in it is run, and no browser takes it for another kind.
[[nodiscard]] HttpResponse fileResponse(const HttpRequest &request, const Attachment &attachment,
    std::shared_ptr<FileStore::Reader> reader, Executor &fileThread, Executor &loop,
    std::shared_ptr<void> place);

// attachment; filename="..."; filename*=UTF-8''...
[[nodiscard]] QByteArray contentDisposition(const QString &name);

} // namespace lockstep::server
