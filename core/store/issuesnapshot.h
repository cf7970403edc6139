// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/sync/issuetable.h"

namespace lockstep {

// The issues of a profile as a file that is mapped into memory: rows and texts are used where they
// lie, and nothing is read one by one. Descriptions are read from the disk when they are looked at.
//
//   header        version, size of a row, byte order, sizes of what follows, checksums
//   rows          IssueRow, in the order of IssueTable::isNewestFirst(), without gaps
//   index         of the rows by their ids, as IssueTable has it
//   short texts, descriptions
//   names, sets   32-bit size and UTF-8 each; a set begins with the number of its members
//   odd           32-bit slot and size, and the JSON of an issue that fits into no row
//
// Numbers are as this machine has them. A file of another version, size or byte order, or with
// another checksum, is of no use and is made again: the truth is in cache.db.
class IssueSnapshot
{
public:
    IssueSnapshot() = delete;

    // Returns the checksum, by which the file is known. On disk when it returns.
    [[nodiscard]] static Result<quint64> write(const QString &path, const IssueTable &issues);
    // PARSE: it is not the one with that checksum. The table keeps the file open.
    [[nodiscard]] static Result<IssueTable> read(const QString &path, quint64 checksum);

private:
    [[nodiscard]] static std::vector<int> newestFirst(const IssueTable &issues);
    [[nodiscard]] static SlotIndex indexOf(const IssueTable &issues, const std::vector<int> &slots);
};

} // namespace lockstep
