// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/files/filestore.h"

#include "core/base/crashpoint.h"
#include "core/model/attachment.h"
#include "core/model/check.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <sodium.h>

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

Error fileError(const QString &what)
{
    const int code = errno;
    const bool isFull = code == ENOSPC || code == EDQUOT;
    return { isFull ? errc::StoreFull : errc::Io,
        u"attachments: %1: %2"_s.arg(what, QString::fromLocal8Bit(std::strerror(code))), {} };
}

// A descriptor that is closed with it.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

Result<void> writeAt(int descriptor, qint64 offset, QByteArrayView bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const ssize_t put = ::pwrite(descriptor, bytes.data() + done,
            static_cast<size_t>(bytes.size() - done), offset + done);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return fileError(u"write"_s);
        done += put;
    }
    return {};
}

Result<qint64> sizeOf(const Descriptor &file)
{
    struct stat info = {};
    if (::fstat(file.number(), &info) != 0)
        return fileError(u"stat"_s);
    if (!S_ISREG(info.st_mode))
        return Error{ errc::Io, u"attachments: not a plain file"_s, {} };
    return static_cast<qint64>(info.st_size);
}

Result<QByteArray> readAt(int descriptor, qint64 offset, qint64 count)
{
    QByteArray bytes{ count, Qt::Uninitialized };
    qint64 done = 0;
    while (done < count) {
        const ssize_t got = ::pread(
            descriptor, bytes.data() + done, static_cast<size_t>(count - done), offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fileError(u"read"_s);
        if (got == 0)
            break;
        done += got;
    }
    bytes.truncate(done);
    return bytes;
}

Result<void> syncDirectory(const QByteArray &path)
{
    const Descriptor directory{ ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC) };
    if (!directory.isOpen() || ::fsync(directory.number()) != 0)
        return fileError(u"sync"_s);
    return {};
}

QByteArray directoryOf(const QByteArray &path) { return path.left(path.lastIndexOf('/')); }

Result<void> makeDirectory(const QByteArray &path)
{
    if (::mkdir(path.constData(), S_IRWXU) == 0)
        return syncDirectory(directoryOf(path));
    return errno == EEXIST ? Result<void>{} : fileError(u"directory"_s);
}

Error otherBytes(const QString &sha256)
{
    return { errc::HashMismatch,
        u"attachments: %1 does not have the bytes that it had"_s.arg(sha256.left(64)), {} };
}

struct Seen
{
    QString sha256{};
    QString type{};
    qint64 size = 0;
};
// Reads all of it; each piece goes to `take`, too.
Result<Seen> examine(
    int descriptor, const std::function<Result<void>(qint64 offset, const QByteArray &)> &take = {})
{
    constexpr qint64 step = 1024 * 1024;
    Seen seen;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (qint64 offset = 0;; offset += step) {
        const auto bytes = readAt(descriptor, offset, step);
        if (!bytes)
            return bytes.error();
        if (offset == 0)
            seen.type = sniffFileType(
                QByteArrayView{ *bytes }.first(std::min<qsizetype>(bytes->size(), fileHeadBytes)));
        crypto_hash_sha256_update(&state,
            reinterpret_cast<const unsigned char *>(bytes->constData()),
            static_cast<unsigned long long>(bytes->size()));
        seen.size += bytes->size();
        const auto taken = take ? take(offset, *bytes) : Result<void>{};
        if (!taken)
            return taken.error();
        if (bytes->size() < step)
            break;
    }
    std::array<char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char *>(hash.data()));
    seen.sha256 = QString::fromLatin1(QByteArray{ hash.data(), hash.size() }.toHex());
    return seen;
}

} // namespace

Result<std::unique_ptr<FileStore>> FileStore::open(const QString &directory)
{
    const QString path = QDir::cleanPath(QDir{ directory }.absolutePath());
    for (const QString &each : { path, path + "/parts"_L1, path + "/files"_L1 }) {
        if (!QDir{}.mkpath(each) || ::access(QFile::encodeName(each).constData(), W_OK | X_OK) != 0)
            return fileError(u"directory %1"_s.arg(each));
        QFile::setPermissions(
            each, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    return std::unique_ptr<FileStore>{ new FileStore{ path } };
}

FileStore FileStore::existing(const QString &directory)
{
    return FileStore{ QDir::cleanPath(QDir{ directory }.absolutePath()) };
}

QByteArray FileStore::partPath(const QString &upload) const
{
    return isId(upload) ? QFile::encodeName(m_directory + "/parts/"_L1 + upload) : QByteArray{};
}

QByteArray FileStore::filePath(const QString &sha256) const
{
    return isSha256(sha256)
        ? QFile::encodeName(m_directory + "/files/"_L1 + sha256.left(2) + u'/' + sha256)
        : QByteArray{};
}

Result<qint64> FileStore::partSize(const QString &upload) const
{
    struct stat info = {};
    if (::lstat(partPath(upload).constData(), &info) == 0)
        return static_cast<qint64>(info.st_size);
    return errno == ENOENT ? Result<qint64>{ 0 } : Result<qint64>{ fileError(u"stat"_s) };
}

Result<qint64> FileStore::append(
    const QString &upload, qint64 offset, QByteArrayView bytes, qint64 total) const
{
    const Descriptor part{ ::open(partPath(upload).constData(),
        O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR) };
    // One at a time, also from another node.
    if (!part.isOpen() || ::flock(part.number(), LOCK_EX) != 0)
        return fileError(u"open"_s);
    const auto size = sizeOf(part);
    if (!size)
        return size.error();
    if (*size != offset) {
        return Error{ errc::OffsetMismatch, u"Upload-Offset: it goes on at %1"_s.arg(*size),
            u"Upload-Offset"_s };
    }
    if (bytes.size() > total - offset) {
        return Error{ errc::TooLarge, u"more than the %1 bytes that were announced"_s.arg(total),
            u"size"_s };
    }
    if (const auto written = writeAt(part.number(), offset, bytes); !written) {
        if (::ftruncate(part.number(), offset) != 0)
            return fileError(u"truncate"_s);
        return written.error();
    }
    crashPoint("inside-upload");
    return offset + bytes.size();
}

Result<QString> FileStore::finish(const QString &upload, qint64 size, const QString &sha256) const
{
    const QByteArray from = partPath(upload);
    const QByteArray to = filePath(sha256);
    const Descriptor part{ ::open(from.constData(), O_RDWR | O_NOFOLLOW | O_CLOEXEC) };
    // Whatever else has this hash: it is no proof that he had these bytes.
    if (!part.isOpen() && errno == ENOENT)
        return Error{ errc::OffsetMismatch, u"Upload-Offset: it goes on at 0"_s,
            u"Upload-Offset"_s };
    if (!part.isOpen() || ::flock(part.number(), LOCK_EX) != 0)
        return fileError(u"open"_s);
    const auto written = sizeOf(part);
    const auto seen = written ? examine(part.number()) : Result<Seen>{ written.error() };
    if (!seen)
        return seen.error();
    if (*written != size || seen->sha256 != sha256) {
        removePart(upload);
        return Error{ errc::HashMismatch,
            u"sha256: these are not the bytes that were announced; send them again"_s,
            u"sha256"_s };
    }
    const QByteArray directory = directoryOf(to);
    if (const auto made = makeDirectory(directory); !made)
        return made.error();
    if (::fsync(part.number()) != 0)
        return fileError(u"sync"_s);
    // Under both names until it is written down that all is here: whoever dies before goes on. What
    // is there already is the same, if the disk has kept it well.
    const QByteArray both
        = QFile::encodeName(m_directory + "/parts/~"_L1 + upload); // no id has a ~
    ::unlink(both.constData());
    const bool isLinked = ::link(from.constData(), both.constData()) == 0;
    const QByteArray &whole = isLinked ? both : from; // some shares know no second name
    if (::rename(whole.constData(), to.constData()) != 0)
        return fileError(u"rename"_s);
    ::unlink(both.constData()); // it stays if it is the same file already
    crashPoint("inside-upload-end");
    if (const auto synced = syncDirectory(directory); !synced)
        return synced.error();
    return seen->type;
}

void FileStore::removePart(const QString &upload) const { ::unlink(partPath(upload).constData()); }

QStringList FileStore::oldParts(std::chrono::seconds age, int limit) const
{
    const QDateTime before
        = QDateTime::currentDateTimeUtc().addSecs(-static_cast<qint64>(age.count()));
    QStringList old;
    const auto parts = QDir{ m_directory + "/parts"_L1 }.entryInfoList(
        QDir::Files | QDir::NoDotAndDotDot, QDir::Time | QDir::Reversed);
    for (const QFileInfo &part : parts) {
        if (old.size() >= limit || part.lastModified() >= before)
            break;
        if (isId(part.fileName()))
            old.append(part.fileName());
        else // a second name, of one who died
            QFile::remove(part.filePath());
    }
    return old;
}

FileStore::Reader::~Reader() { ::close(m_descriptor); }

Result<QByteArray> FileStore::Reader::read(qint64 offset, qint64 count) const
{
    return readAt(m_descriptor, offset, count);
}

Result<std::shared_ptr<FileStore::Reader>> FileStore::reader(const QString &sha256) const
{
    Descriptor file{ ::open(filePath(sha256).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC) };
    if (!file.isOpen())
        return fileError(u"open %1"_s.arg(sha256.left(64)));
    const auto size = sizeOf(file);
    if (!size)
        return size.error();
    return std::shared_ptr<Reader>{ new Reader{ file.release(), *size } };
}

bool FileStore::has(const QString &sha256) const
{
    struct stat info = {};
    return ::lstat(filePath(sha256).constData(), &info) == 0 && S_ISREG(info.st_mode);
}

Result<void> FileStore::check(const QString &sha256, qint64 size) const
{
    const auto file = reader(sha256);
    if (!file)
        return file.error();
    const auto seen = examine((*file)->m_descriptor);
    if (!seen)
        return seen.error();
    return seen->sha256 == sha256 && seen->size == size ? Result<void>{} : otherBytes(sha256);
}

Result<void> FileStore::copyFrom(const FileStore &other, const QString &sha256, qint64 size) const
{
    const auto file = other.reader(sha256);
    if (!file)
        return file.error();
    const auto placed = place(sha256, size, [&](int descriptor) -> Result<void> {
        const auto seen
            = examine((*file)->m_descriptor, [&](qint64 offset, const QByteArray &bytes) {
                  return writeAt(descriptor, offset, bytes);
              });
        return seen ? Result<void>{} : seen.error();
    });
    return placed ? Result<void>{} : placed.error();
}

Result<QString> FileStore::put(const QString &sha256, const QByteArray &bytes) const
{
    return place(
        sha256, bytes.size(), [&](int descriptor) { return writeAt(descriptor, 0, bytes); });
}

Result<QString> FileStore::place(const QString &sha256, qint64 size,
    const std::function<Result<void>(int descriptor)> &fill) const
{
    const QByteArray part = QFile::encodeName(m_directory + "/parts/~"_L1 + sha256);
    const Descriptor file{ ::open(
        part.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR) };
    if (!file.isOpen() || ::flock(file.number(), LOCK_EX) != 0
        || ::ftruncate(file.number(), 0) != 0)
        return fileError(u"open"_s);
    Result<void> done = fill(file.number());
    const auto seen = done ? examine(file.number()) : Result<Seen>{ done.error() };
    if (!seen)
        done = seen.error();
    else if (seen->sha256 != sha256 || seen->size != size)
        done = otherBytes(sha256);
    else if (::fsync(file.number()) != 0)
        done = fileError(u"sync"_s);
    const QByteArray to = filePath(sha256);
    if (done)
        done = makeDirectory(directoryOf(to));
    if (done && ::rename(part.constData(), to.constData()) != 0)
        done = fileError(u"rename"_s);
    if (done)
        done = syncDirectory(directoryOf(to));
    if (!done) {
        ::unlink(part.constData());
        return done.error();
    }
    return seen->type;
}

void FileStore::remove(const QString &sha256) const { ::unlink(filePath(sha256).constData()); }

} // namespace lockstep::server
