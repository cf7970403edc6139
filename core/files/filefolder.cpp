// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/files/filefolder.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>
#include <QTemporaryFile>

#include <unistd.h>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 copyStep = 256 * 1024;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error folderProblem(const QFileDevice &file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return { isFull ? errc::StoreFull : errc::Io,
        u"%1: %2"_s.arg(file.fileName(), file.errorString()), {} };
}

Error tooLarge()
{
    return { errc::TooLarge, u"a file may have %1 bytes"_s.arg(maxAttachmentBytes), u"size"_s };
}

// Reads all of `from`, and writes it to `to` if there is one.
Result<FileFolder::Taken> digest(QIODevice &from, QIODevice *to)
{
    QCryptographicHash hash{ QCryptographicHash::Sha256 };
    FileFolder::Taken taken;
    QByteArray head;
    for (;;) {
        const QByteArray bytes = from.read(copyStep);
        if (bytes.isEmpty())
            break;
        if (head.size() < fileHeadBytes)
            head.append(bytes.first(std::min(bytes.size(), fileHeadBytes - head.size())));
        taken.size += bytes.size();
        if (taken.size > maxAttachmentBytes)
            return tooLarge();
        hash.addData(bytes);
        if (to && to->write(bytes) != bytes.size()) {
            const auto file = qobject_cast<QFileDevice *>(to);
            return file ? folderProblem(*file) : Error{ errc::Io, to->errorString(), {} };
        }
    }
    const auto file = qobject_cast<QFileDevice *>(&from);
    if (file && file->error() != QFileDevice::NoError)
        return Error{ errc::Io, file->errorString(), {} };
    taken.sha256 = QString::fromLatin1(hash.result().toHex());
    taken.type = sniffFileType(head);
    return taken;
}

} // namespace

QString FileFolder::path(QLatin1StringView folder, const QString &sha256) const
{
    // It may be a broken server's, and never leads out of here.
    return isSha256(sha256) ? m_directory + u'/' + folder + u'/' + sha256 : QString{};
}

QString FileFolder::outgoingPath(const QString &sha256) const
{
    return path("outgoing"_L1, sha256);
}

QString FileFolder::cachedPath(const QString &sha256) const { return path("files"_L1, sha256); }

QString FileFolder::partPath(const QString &sha256) const { return path("parts"_L1, sha256); }

Result<void> FileFolder::prepare() const
{
    for (const auto folder : { "outgoing"_L1, "files"_L1, "parts"_L1 }) {
        const QString name = m_directory + u'/' + folder;
        if (!QDir{}.mkpath(name))
            return Error{ errc::Io, u"%1: cannot be made"_s.arg(name), {} };
        QFile::setPermissions(name, ownerOnly | QFileDevice::ExeOwner);
    }
    return {};
}

Result<FileFolder::Taken> FileFolder::take(const QString &from) const
{
    QFile file{ from };
    if (!QFileInfo{ from }.isFile())
        return Error{ errc::Io, u"%1: is not a file"_s.arg(from), {} };
    if (file.size() > maxAttachmentBytes)
        return tooLarge();
    if (!file.open(QIODevice::ReadOnly))
        return folderProblem(file);
    const auto made = prepare();
    if (!made)
        return made.error();
    // Its name is known when it is written.
    QTemporaryFile copy{ m_directory + "/outgoing/new-XXXXXX"_L1 };
    if (!copy.open())
        return folderProblem(copy);
    const auto taken = digest(file, &copy);
    if (!taken)
        return taken.error();
    if (!copy.flush() || ::fsync(copy.handle()) != 0)
        return folderProblem(copy);
    copy.setPermissions(ownerOnly);
    const QString target = outgoingPath(taken->sha256);
    if (QFile::exists(target)) // the same bytes
        return *taken;
    copy.setAutoRemove(false);
    if (!copy.rename(target))
        return folderProblem(copy);
    return *taken;
}

Result<FileFolder::Taken> FileFolder::take(const QByteArray &bytes) const
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto taken = digest(buffer, nullptr);
    if (!taken)
        return taken.error();
    const auto made = prepare();
    if (!made)
        return made.error();
    QSaveFile file{ outgoingPath(taken->sha256) };
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.setPermissions(ownerOnly) || !file.commit())
        return folderProblem(file);
    return *taken;
}

QString FileFolder::find(const QString &sha256) const
{
    for (const QString &name : { outgoingPath(sha256), cachedPath(sha256) }) {
        if (!name.isEmpty() && QFile::exists(name))
            return name;
    }
    return {};
}

void FileFolder::settle(const QString &sha256) const
{
    const QString from = outgoingPath(sha256);
    if (from.isEmpty() || !prepare())
        return;
    if (QFile::exists(cachedPath(sha256)))
        QFile::remove(from);
    else
        QFile::rename(from, cachedPath(sha256));
}

void FileFolder::claim(const QString &sha256) const
{
    const QString to = outgoingPath(sha256);
    if (!to.isEmpty() && !QFile::exists(to))
        QFile::rename(cachedPath(sha256), to);
}

Result<void> FileFolder::keep(const QString &sha256) const
{
    QFile part{ partPath(sha256) };
    if (!part.open(QIODevice::ReadOnly))
        return folderProblem(part);
    const auto seen = digest(part, nullptr);
    part.close();
    if (!seen || seen->sha256 != sha256) {
        part.remove();
        return Error{ errc::HashMismatch, u"these are not the bytes of the file"_s, {} };
    }
    part.setPermissions(ownerOnly);
    const QString target = cachedPath(sha256);
    if (!QFile::exists(target) && !part.rename(target))
        return folderProblem(part);
    touch(sha256);
    return {};
}

void FileFolder::touch(const QString &sha256) const
{
    QFile file{ cachedPath(sha256) };
    if (file.exists() && file.open(QIODevice::ReadWrite))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

void FileFolder::trim(qint64 bytes) const
{
    qint64 kept = 0;
    const auto files
        = QDir{ m_directory + "/files"_L1 }.entryInfoList(QDir::Files, QDir::Time); // newest first
    for (const QFileInfo &file : files) {
        kept += file.size();
        if (kept > bytes)
            QFile::remove(file.filePath());
    }
    // What was left half way and not gone on with for a week.
    const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-7);
    for (const QFileInfo &part : QDir{ m_directory + "/parts"_L1 }.entryInfoList(QDir::Files)) {
        if (part.lastModified() < before)
            QFile::remove(part.filePath());
    }
}

void FileFolder::settleOthers(const QSet<QString> &wanted) const
{
    for (const QFileInfo &file : QDir{ m_directory + "/outgoing"_L1 }.entryInfoList(QDir::Files)) {
        if (!isSha256(file.fileName()))
            QFile::remove(file.filePath()); // not written to its end
        else if (!wanted.contains(file.fileName()))
            settle(file.fileName());
    }
}

Result<void> FileFolder::copyTo(const QString &sha256, const QString &target) const
{
    QFile from{ find(sha256) };
    if (from.fileName().isEmpty() || !from.open(QIODevice::ReadOnly))
        return Error{ errc::Io, u"the file is not on this computer"_s, {} };
    QSaveFile to{ target };
    if (!to.open(QIODevice::WriteOnly))
        return folderProblem(to);
    const auto copied = digest(from, &to);
    if (!copied)
        return copied.error();
    if (copied->sha256 != sha256) // the disk lies, or somebody has written into it
        return Error{ errc::HashMismatch, u"these are not the bytes of the file"_s, {} };
    if (!to.commit())
        return folderProblem(to);
    return {};
}

} // namespace lockstep
