// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faultvfs.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace lockstep {

using namespace Qt::StringLiterals;
using Operation = FaultVfs::Operation;
using Kind = Operation::Kind;

struct FaultVfs::Impl
{
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    bool recording = false;
    std::vector<Operation> log{};
    Fault fault{};
    int countdown = 0; // 0: no fault is set
    int times = 0;
    int failures = 0;

    bool fails(Fault kind)
    {
        if (countdown == 0 || fault != kind)
            return false;
        if (countdown > 1) {
            --countdown;
            return false;
        }
        if (failures >= times)
            return false;
        ++failures;
        return true;
    }
    void note(Kind kind, const QString &file, qint64 offset = 0, const QByteArray &bytes = {})
    {
        if (recording && !file.isEmpty())
            log.push_back({ kind, file, offset, bytes });
    }
};

namespace {

using Impl = FaultVfs::Impl;
using Fault = FaultVfs::Fault;

struct File // SQLite makes room for it, and for the real one behind it
{
    sqlite3_file base;
    Impl *disk;
    QString *name; // empty: a temporary file
    sqlite3_file *real;
};

File &at(sqlite3_file *file) { return *reinterpret_cast<File *>(file); }

Impl &disk(sqlite3_vfs *vfs) { return *static_cast<Impl *>(vfs->pAppData); }

QString nameOf(const char *path) { return QString::fromUtf8(path).section(u'/', -1); }

int closeFile(sqlite3_file *file)
{
    File &f = at(file);
    const int code = f.real->pMethods->xClose(f.real);
    delete std::exchange(f.name, nullptr);
    return code;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    if (at(file).disk->fails(Fault::ReadError))
        return SQLITE_IOERR_READ;
    return at(file).real->pMethods->xRead(at(file).real, to, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    File &f = at(file);
    int failure = SQLITE_OK;
    if (f.disk->fails(Fault::WriteError))
        return SQLITE_IOERR_WRITE;
    if (f.disk->fails(Fault::Full)) {
        failure = SQLITE_FULL;
        size /= 2;
    }
    f.disk->note(Kind::Write, *f.name, offset, QByteArray{ static_cast<const char *>(from), size });
    const int code = f.real->pMethods->xWrite(f.real, from, size, offset);
    return failure != SQLITE_OK ? failure : code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    File &f = at(file);
    if (f.disk->fails(Fault::WriteError))
        return SQLITE_IOERR_TRUNCATE;
    f.disk->note(Kind::Truncate, *f.name, size);
    return f.real->pMethods->xTruncate(f.real, size);
}

int syncFile(sqlite3_file *file, int)
{
    if (at(file).disk->fails(Fault::SyncError))
        return SQLITE_IOERR_FSYNC;
    at(file).disk->note(Kind::Sync, *at(file).name);
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return at(file).real->pMethods->xFileSize(at(file).real, size);
}

int lockFile(sqlite3_file *file, int level)
{
    if (at(file).disk->fails(Fault::Busy))
        return SQLITE_BUSY;
    return at(file).real->pMethods->xLock(at(file).real, level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return at(file).real->pMethods->xUnlock(at(file).real, level);
}

int checkReserved(sqlite3_file *file, int *result)
{
    return at(file).real->pMethods->xCheckReservedLock(at(file).real, result);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return at(file).real->pMethods->xFileControl(at(file).real, operation, argument);
}

int sectorSize(sqlite3_file *file) { return at(file).real->pMethods->xSectorSize(at(file).real); }

int characteristics(sqlite3_file *file)
{
    return at(file).real->pMethods->xDeviceCharacteristics(at(file).real);
}

int shmMap(sqlite3_file *file, int region, int size, int extend, void volatile **result)
{
    return at(file).real->pMethods->xShmMap(at(file).real, region, size, extend, result);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    if ((flags & SQLITE_SHM_LOCK) != 0 && at(file).disk->fails(Fault::Busy))
        return SQLITE_BUSY;
    return at(file).real->pMethods->xShmLock(at(file).real, offset, count, flags);
}

void shmBarrier(sqlite3_file *file) { at(file).real->pMethods->xShmBarrier(at(file).real); }

int shmUnmap(sqlite3_file *file, int remove)
{
    return at(file).real->pMethods->xShmUnmap(at(file).real, remove);
}

constexpr sqlite3_io_methods methods{ 2, closeFile, readFile, writeFile, truncateFile, syncFile,
    fileSize, lockFile, unlockFile, checkReserved, controlFile, sectorSize, characteristics, shmMap,
    shmLock, shmBarrier, shmUnmap, nullptr, nullptr };

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    auto *f = new (file) File{};
    f->disk = &disk(vfs);
    f->real = reinterpret_cast<sqlite3_file *>(f + 1);
    std::memset(f->real, 0, static_cast<size_t>(disk(vfs).real->szOsFile));
    const int code = disk(vfs).real->xOpen(disk(vfs).real, path, f->real, flags, outFlags);
    if (code != SQLITE_OK)
        return code; // without methods it is not closed
    f->name = new QString{ path ? nameOf(path) : QString{} };
    f->base.pMethods = &methods;
    return code;
}

int removeFile(sqlite3_vfs *vfs, const char *path, int syncDirectory)
{
    disk(vfs).note(Kind::Remove, nameOf(path));
    return disk(vfs).real->xDelete(disk(vfs).real, path, syncDirectory);
}

int accessFile(sqlite3_vfs *vfs, const char *path, int flags, int *result)
{
    return disk(vfs).real->xAccess(disk(vfs).real, path, flags, result);
}

int fullPath(sqlite3_vfs *vfs, const char *path, int size, char *result)
{
    return disk(vfs).real->xFullPathname(disk(vfs).real, path, size, result);
}

int randomness(sqlite3_vfs *vfs, int size, char *result)
{
    return disk(vfs).real->xRandomness(disk(vfs).real, size, result);
}

int sleepFor(sqlite3_vfs *, int microseconds) { return microseconds; }

int currentTime(sqlite3_vfs *vfs, double *time)
{
    return disk(vfs).real->xCurrentTime(disk(vfs).real, time);
}

int lastError(sqlite3_vfs *vfs, int size, char *result)
{
    return disk(vfs).real->xGetLastError(disk(vfs).real, size, result);
}

int currentTime64(sqlite3_vfs *vfs, sqlite3_int64 *time)
{
    return disk(vfs).real->xCurrentTimeInt64(disk(vfs).real, time);
}

} // namespace

FaultVfs::FaultVfs() : m_impl(std::make_unique<Impl>())
{
    sqlite3_initialize();
    m_impl->real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs &vfs = m_impl->vfs;
    vfs.iVersion = 2;
    vfs.szOsFile = static_cast<int>(sizeof(File)) + m_impl->real->szOsFile;
    vfs.mxPathname = m_impl->real->mxPathname;
    vfs.zName = "lockstep-faults";
    vfs.pAppData = m_impl.get();
    vfs.xOpen = openFile;
    vfs.xDelete = removeFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepFor;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    vfs.xCurrentTimeInt64 = currentTime64;
    sqlite3_vfs_register(&vfs, 1);
}

FaultVfs::~FaultVfs() { sqlite3_vfs_unregister(&m_impl->vfs); }

void FaultVfs::setRecording(bool on) { m_impl->recording = on; }

const std::vector<Operation> &FaultVfs::log() const { return m_impl->log; }

void FaultVfs::failFrom(int k, Fault fault, int times)
{
    m_impl->fault = fault;
    m_impl->countdown = k;
    m_impl->times = times;
    m_impl->failures = 0;
}

void FaultVfs::heal() { m_impl->countdown = 0; }

int FaultVfs::failures() const { return m_impl->failures; }

void DiskReplay::apply(QByteArray &content, const Operation &operation)
{
    if (operation.kind == Kind::Truncate) {
        content.resize(operation.offset);
    } else if (operation.kind == Kind::Write) {
        const qsizetype end = operation.offset + operation.bytes.size();
        if (content.size() < end)
            content.append(end - content.size(), '\0');
        std::memcpy(content.data() + operation.offset, operation.bytes.constData(),
            static_cast<size_t>(operation.bytes.size()));
    }
}

void DiskReplay::advanceTo(size_t position)
{
    for (; m_position < position; ++m_position) {
        const Operation &operation = m_log[m_position];
        if (operation.kind != Kind::Sync) {
            m_pending[operation.file].push_back(operation);
            continue;
        }
        // The file; and the folder with it, for the names in it get to the disk in their order.
        for (auto it = m_pending.begin(); it != m_pending.end(); ++it) {
            auto &list = it.value();
            auto end = list.end();
            if (it.key() != operation.file) {
                const auto removed = std::find_if(list.rbegin(), list.rend(),
                    [](const Operation &o) { return o.kind == Kind::Remove; });
                end = removed.base();
            }
            for (auto done = list.begin(); done != end; ++done) {
                if (done->kind == Kind::Remove)
                    m_durable.remove(done->file);
                else
                    apply(m_durable[done->file], *done);
            }
            list.erase(list.begin(), end);
        }
    }
}

DiskReplay::Files DiskReplay::files(Unsynced unsynced, Rng &rng) const
{
    Files files = m_durable;
    if (unsynced == Unsynced::Lost)
        return files;
    const qsizetype sector = rng.below(2) == 0 ? 512 : 4096;
    const auto getsThere = [&] { return unsynced == Unsynced::Kept || rng.below(2) == 0; };
    for (const auto &list : m_pending) {
        for (const Operation &operation : list) {
            if (operation.kind == Kind::Remove) {
                if (!getsThere())
                    break; // and a later file of that name was never there
                files.remove(operation.file);
            } else if (operation.kind == Kind::Truncate) {
                if (getsThere())
                    apply(files[operation.file], operation);
            } else {
                for (qsizetype from = 0; from < operation.bytes.size();) {
                    const qsizetype place = operation.offset + from;
                    const qsizetype size
                        = std::min(sector - place % sector, operation.bytes.size() - from);
                    if (getsThere())
                        apply(files[operation.file],
                            { Kind::Write, operation.file, place,
                                operation.bytes.sliced(from, size) });
                    from += size;
                }
            }
        }
    }
    return files;
}

void DiskReplay::store(const Files &files, const QString &directory)
{
    QDir{}.mkpath(directory);
    const auto present = QDir{ directory }.entryList(QDir::Files);
    for (const QString &name : present) {
        if (!files.contains(name) && !name.endsWith(".db"_L1))
            QFile::remove(directory + u'/' + name);
    }
    const auto write = [&](const QString &name, const QByteArray &content) {
        QFile file{ directory + u'/' + name };
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    };
    for (const QString &name : present) {
        if (!files.contains(name) && name.endsWith(".db"_L1))
            write(name, {});
    }
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        write(it.key(), it.value());
}

} // namespace lockstep
