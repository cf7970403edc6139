// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/rng.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <memory>
#include <vector>

namespace lockstep {

// The disk under SQLite: as long as it lives it is the default VFS of the process, for the client's
// files and the server's. It passes everything on to the real one, notes what was written and what
// was synced, and fails when it is told to. Nothing is really synced, and nothing really sleeps:
// the machine of a test does not lose its power. Open files with it only while it lives, and on one
// thread.
class FaultVfs
{
public:
    struct Operation
    {
        enum class Kind { Write, Truncate, Sync, Remove };
        Kind kind{};
        QString file{}; // its name, without the folder
        qint64 offset = 0; // of a write; the new size after a truncation
        QByteArray bytes{};
    };

    enum class Fault {
        Full, // ENOSPC: half of a write gets there
        WriteError, // EIO
        SyncError, // what was written is said to be lost
        ReadError,
        Busy, // somebody else has a lock
    };

    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    void setRecording(bool on);
    [[nodiscard]] const std::vector<Operation> &log() const;
    [[nodiscard]] size_t position() const { return log().size(); }

    // The k-th call from now on (from 1) that this fault can meet fails, and those after it until
    // there were `times` of them or heal() is called.
    void failFrom(int k, Fault fault, int times = 1'000'000);
    void heal();
    [[nodiscard]] int failures() const; // since failFrom()

    struct Impl;

private:
    std::unique_ptr<Impl> m_impl;
};

// What a disk holds after the power failed at some place in a log. Goes forward only.
class DiskReplay
{
public:
    enum class Unsynced {
        Lost,
        Kept, // the process was killed, the power did not fail
        Torn, // each sector of a write gets there, or not
    };
    using Files = QMap<QString, QByteArray>;

    explicit DiskReplay(const std::vector<FaultVfs::Operation> &log) : m_log(log) {}

    void advanceTo(size_t position);
    [[nodiscard]] Files files(Unsynced unsynced, Rng &rng) const;
    // Makes them the only files of a folder. Databases that are there stay the same files
    // (core/store/fileidentity.h); one that has nothing yet is empty.
    static void store(const Files &files, const QString &directory);

private:
    using Operation = FaultVfs::Operation;
    static void apply(QByteArray &content, const Operation &operation);

    const std::vector<Operation> &m_log;
    size_t m_position = 0;
    Files m_durable{};
    QMap<QString, std::vector<Operation>> m_pending{}; // since the last sync of the file
};

} // namespace lockstep
