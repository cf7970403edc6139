// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/attachment.h"

#include <QSet>

namespace lockstep {

// The files of a profile: "outgoing" has those that the server does not have yet, which exist
// nowhere else, "files" copies of the server's, which may go at any time. All are named by their
// hash and can be read by their user alone. Its functions do I/O; on one thread.
class FileFolder
{
public:
    explicit FileFolder(QString directory) : m_directory(std::move(directory)) {}

    struct Taken
    {
        QString sha256{};
        qint64 size = 0;
        QString type{};
        friend bool operator==(const Taken &, const Taken &) = default;
    };
    [[nodiscard]] Result<void> prepare() const; // makes the folders
    // Copies a file, or bytes, to "outgoing"; what was there goes on being its owner's. On the disk
    // when it returns. TOO_LARGE, IO, STORE_FULL.
    [[nodiscard]] Result<Taken> take(const QString &path) const;
    [[nodiscard]] Result<Taken> take(const QByteArray &bytes) const;

    [[nodiscard]] QString outgoingPath(const QString &sha256) const;
    [[nodiscard]] QString cachedPath(const QString &sha256) const;
    // To which a download adds.
    [[nodiscard]] QString partPath(const QString &sha256) const;
    // Where the bytes are, if they are here.
    [[nodiscard]] QString find(const QString &sha256) const;

    // The server has it now, or nobody wants to send it any more: it is a copy.
    void settle(const QString &sha256) const;
    // It is to be sent (again): it does not go with the copies.
    void claim(const QString &sha256) const;
    // What came is a copy, if it has this hash. HASH_MISMATCH: it is gone.
    [[nodiscard]] Result<void> keep(const QString &sha256) const;
    // It was looked at: others go first.
    void touch(const QString &sha256) const;
    // Those used longest ago go, until the copies have so many bytes at most.
    void trim(qint64 bytes) const;
    // After a crash: what nobody will send is a copy at best.
    void settleOthers(const QSet<QString> &wanted) const;
    // A file of one's own, beside what is there: it replaces it only when all of it is written.
    [[nodiscard]] Result<void> copyTo(const QString &sha256, const QString &target) const;

private:
    [[nodiscard]] QString path(QLatin1StringView folder, const QString &sha256) const;

    const QString m_directory;
};

} // namespace lockstep
