// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace lockstep::server {

// The bytes of attachments in a directory: "parts/<upload>" grows by chunks, and what is whole is
// "files/<2 digits>/<sha256>", written once and never changed. Several nodes may share it. Its
// functions do I/O and are called on any thread; what may be read by whom is not known here.
//
// How far an upload has come is the size of its part. Nothing is synced to the disk before all is
// here: what a power cut leaves does not have its hash, and begins anew.
class FileStore
{
public:
    // Makes the directories (0700). IO, NO_PERMISSION.
    [[nodiscard]] static Result<std::unique_ptr<FileStore>> open(const QString &directory);
    // One that is there already, or not: for looking at it, nothing is made.
    [[nodiscard]] static FileStore existing(const QString &directory);

    // How many bytes of an upload are here; 0: none yet.
    [[nodiscard]] Result<qint64> partSize(const QString &upload) const;
    // Adds bytes at `offset`, which must be where it ends (OFFSET_MISMATCH otherwise), up to
    // `total` (TOO_LARGE). Returns where it ends now. STORE_FULL: it ends where it did.
    [[nodiscard]] Result<qint64> append(
        const QString &upload, qint64 offset, QByteArrayView bytes, qint64 total) const;
    // The part is whole: it is checked, synced and gets its place. Returns its MIME type.
    // HASH_MISMATCH: the part is gone. Else it stays, for removePart() when this is written down,
    // and this may be called again until then.
    [[nodiscard]] Result<QString> finish(
        const QString &upload, qint64 size, const QString &sha256) const;
    void removePart(const QString &upload) const;
    // Uploads of which nothing came for so long; at most `limit`.
    [[nodiscard]] QStringList oldParts(std::chrono::seconds age, int limit) const;

    // For reading while it lives, even when the file is removed meanwhile.
    class Reader
    {
    public:
        ~Reader();
        Reader(const Reader &) = delete;
        Reader &operator=(const Reader &) = delete;
        [[nodiscard]] qint64 size() const { return m_size; }
        // Fewer bytes than asked for: the end.
        [[nodiscard]] Result<QByteArray> read(qint64 offset, qint64 count) const;

    private:
        friend class FileStore;
        Reader(int descriptor, qint64 size) : m_descriptor(descriptor), m_size(size) {}
        int m_descriptor;
        qint64 m_size;
    };
    [[nodiscard]] Result<std::shared_ptr<Reader>> reader(const QString &sha256) const;
    [[nodiscard]] bool has(const QString &sha256) const;
    // Reads a file through. HASH_MISMATCH: these are other bytes, or not so many.
    [[nodiscard]] Result<void> check(const QString &sha256, qint64 size) const;
    // Takes a file that another store has, and checks it on the way: errors as by check().
    [[nodiscard]] Result<void> copyFrom(
        const FileStore &other, const QString &sha256, qint64 size) const;
    // Takes a whole file that is in memory. Returns its MIME type; errors as by check().
    [[nodiscard]] Result<QString> put(const QString &sha256, const QByteArray &bytes) const;
    void remove(const QString &sha256) const;

private:
    explicit FileStore(QString directory) : m_directory(std::move(directory)) {}
    // The file that `fill` writes to a descriptor gets its place, if it has this hash then.
    [[nodiscard]] Result<QString> place(const QString &sha256, qint64 size,
        const std::function<Result<void>(int descriptor)> &fill) const;
    [[nodiscard]] QByteArray partPath(const QString &upload) const;
    [[nodiscard]] QByteArray filePath(const QString &sha256) const;

    const QString m_directory;
};

} // namespace lockstep::server
