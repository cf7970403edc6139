// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/files/filestore.h"
#include "server/issues/logwriter.h"
#include "server/storage/storage.h"
#include "server/transfer/importmapping.h"

#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace lockstep::server {

// Brings the issues of a file into a project: all of them, or none. The file is read twice, once to
// see what is wrong, once to write, so that memory does not hold it: of each issue only an id, a
// number and its names are kept in between. Issues that are here already are not touched, so the
// same file can come again (ImportMapping::idOf).
class Importer
{
public:
    using Open = std::function<Result<std::unique_ptr<ImportSource>>()>; // from its beginning
    // `files`: where the bytes of attachments go; without it these are named in texts only.
    Importer(Open open, ImportOptions options, const FileStore *files = nullptr)
        : m_open(std::move(open)), m_options(std::move(options)), m_files(files)
    {}

    // Finds the project, by default that of an export. VALIDATION, or why the file cannot be read.
    [[nodiscard]] Result<void> locate(
        Storage &storage, const WorkspaceId &workspace, const QString &projectKey, WallTime now);
    // Reads it all. False: something is wrong, see report(). Needs no storage.
    [[nodiscard]] bool check();
    // What would be imported, after check(). As write(), QUOTA_EXCEEDED when the files are too
    // much.
    [[nodiscard]] Result<void> compare(Storage &storage);
    // In one transaction, after check(). The rows that live clients need stay in the log, unless
    // nobody will ask for them.
    [[nodiscard]] Result<void> write(Storage &storage, LogWriter &log, bool keepLog);
    // The same in several transactions, of so many records each, for who has clients that wait
    // meanwhile. True: there is more. With an error what was written before stays, and the same
    // file goes on from there another time.
    [[nodiscard]] Result<bool> writePart(
        Storage &storage, LogWriter &log, bool keepLog, qsizetype mostRecords);

    [[nodiscard]] const ImportReport &report() const { return m_report; }
    [[nodiscard]] const QString &projectKey() const { return m_place.project.key; }

private:
    struct Entry // one issue of the file
    {
        IssueId id{};
        QString name{}; // as the file calls it
        QString parent{};
        qint64 number = 0; // wanted; after plan() given
        bool known = false; // here already
        QStringList files{}; // that its attachments name
        qint64 bytes = 0; // of them together
    };
    // A file whose pieces come.
    struct Incoming
    {
        QString sha256{};
        qint64 size = 0;
        QByteArray bytes{};
    };
    [[nodiscard]] Result<bool> takePiece(const RawFile &raw);
    [[nodiscard]] Result<void> writePiece(const RawFile &raw);
    void dropLostFiles(MappedIssue &mapped);
    void adopt(const ImportSource &source, bool isEmpty);
    void note(const RawIssue &raw, const MappedIssue &mapped);
    void checkParents();
    [[nodiscard]] Result<void> plan(Storage &storage);
    [[nodiscard]] Result<void> checkRoom(Storage &storage);
    [[nodiscard]] Result<void> beginWriting(Storage &storage, LogWriter &log);
    [[nodiscard]] Result<bool> writeSome(
        Storage &storage, LogWriter &log, bool keepLog, qsizetype mostRecords);
    [[nodiscard]] Result<void> writeIssue(Storage &storage, LogWriter &log, MappedIssue &mapped);
    [[nodiscard]] Result<void> writeAttachment(
        Storage &storage, LogWriter &log, const Attachment &attachment);
    [[nodiscard]] Result<bool> writeComment(
        Storage &storage, LogWriter &log, const Comment &comment);
    [[nodiscard]] Result<IssueId> target(Storage &storage, const QString &text, bool inProject);

    Open m_open;
    ImportOptions m_options;
    ImportPlace m_place{};
    bool m_projectChanged = false;
    ImportReport m_report{};
    std::vector<Entry> m_entries{};
    QHash<QString, size_t> m_byName{}; // reference, name or id -> entry
    const FileStore *m_files;
    std::optional<Incoming> m_incoming{};
    QHash<QString, qint64> m_whole{}; // files that came, with their sizes
    QSet<QString> m_wanted{}; // files of issues that are not here
    std::unique_ptr<ImportSource> m_source{}; // while it is written
    size_t m_next = 0; // of the entries
};

} // namespace lockstep::server
