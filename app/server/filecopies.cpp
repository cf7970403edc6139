// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/filecopies.h"

namespace lockstep::app {

using namespace Qt::StringLiterals;
using server::NamedFile;

namespace {

constexpr qsizetype shownNames = 3;

// Of this file, and not of the disk that it would come to.
bool concernsTheSource(const Error &error, const server::FileStore &from, const NamedFile &file)
{
    return error.code == errc::HashMismatch || !from.has(file.sha256);
}

} // namespace

Result<FileCopies> copyFiles(const QList<NamedFile> &files, const server::FileStore &from,
    const server::FileStore &to, bool trusted, const std::function<bool()> &isEnding)
{
    FileCopies copies;
    for (const NamedFile &file : files) {
        if (isEnding && isEnding())
            return Error{ errc::Draining, u"the server is going down; there is no copy"_s, {} };
        if (to.has(file.sha256) && (trusted || to.check(file.sha256, file.size))) {
            ++copies.kept;
            continue;
        }
        const auto copied = to.copyFrom(from, file.sha256, file.size);
        if (copied) {
            ++copies.copied;
            copies.bytes += file.size;
        } else if (concernsTheSource(copied.error(), from, file)) {
            copies.missing.append(file);
        } else {
            return copied.error();
        }
    }
    return copies;
}

QString filesText(qint64 count, qint64 bytes)
{
    return u"%1 %2 of attachments (%3 MiB)"_s.arg(count)
        .arg(count == 1 ? u"file"_s : u"files"_s)
        .arg(static_cast<double>(bytes) / (1024 * 1024), 0, 'f', 1);
}

QString filesText(const QList<NamedFile> &files)
{
    qint64 bytes = 0;
    QStringList names;
    for (const NamedFile &file : files) {
        bytes += file.size;
        if (names.size() < shownNames)
            names << file.sha256;
    }
    return filesText(files.size(), bytes) + u": "_s + names.join(u", "_s)
        + (files.size() > shownNames ? u", ..."_s : QString{});
}

} // namespace lockstep::app
