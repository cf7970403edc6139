// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/filelock.h"

#include <QFile>

#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace lockstep {

using namespace Qt::StringLiterals;

FileLock::FileLock(FileLock &&other) noexcept { *this = std::move(other); }

FileLock::~FileLock() { release(); }

#ifdef Q_OS_UNIX

namespace {

// Whether the open file is still the one at that path: its last holder may have removed it.
bool isStillAt(int descriptor, const QByteArray &path)
{
    struct stat opened
    {};
    struct stat named
    {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.constData(), &named) == 0
        && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

} // namespace

Result<FileLock> FileLock::take(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        FileLock lock;
        lock.m_descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (lock.m_descriptor < 0)
            return Error{ errc::Io, u"%1: %2"_s.arg(path, qt_error_string(errno)), {} };
        if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int why = errno;
            if (why == EINTR)
                continue;
            if (why == EWOULDBLOCK)
                return Error{ errc::StoreLocked, u"%1: another process has it"_s.arg(path), {} };
            return Error{ errc::Io, u"%1: %2"_s.arg(path, qt_error_string(why)), {} };
        }
        if (!isStillAt(lock.m_descriptor, name))
            continue;
        lock.m_path = path;
        return lock;
    }
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    release();
    m_path = std::exchange(other.m_path, {});
    m_descriptor = std::exchange(other.m_descriptor, -1);
    return *this;
}

void FileLock::release()
{
    if (!m_path.isEmpty()) // first, so that nobody waits for what is about to go
        ::unlink(QFile::encodeName(m_path).constData());
    m_path.clear();
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

#else

Result<FileLock> FileLock::take(const QString &path)
{
    FileLock lock;
    lock.m_file = std::make_unique<QLockFile>(path);
    lock.m_file->setStaleLockTime(0);
    if (lock.m_file->tryLock(0))
        return lock;
    if (lock.m_file->error() == QLockFile::LockFailedError)
        return Error{ errc::StoreLocked, u"%1: another process has it"_s.arg(path), {} };
    return Error{ errc::Io, u"%1: cannot be made"_s.arg(path), {} };
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    m_file = std::move(other.m_file);
    return *this;
}

void FileLock::release() { m_file.reset(); }

#endif

} // namespace lockstep
