// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/jsonwriter.h"
#include "core/model/issue.h"
#include "core/model/project.h"
#include "server/transfer/importsource.h"

namespace lockstep::server {

// The JSON that export writes and import reads: one array, one element a line.
//   {"lockstep":1,"project":{...},"people":[{id, name, email}, ...]}     the first one
//   {"file":{sha256, size, offset, bytes}}         pieces of files, before who names them first
//   {"issue":{... all fields ...},"comments":[{...}, ...],"attachments":[{...}, ...]}   each issue
//   {"message":{...}}                                                    each of the channel
// Issues, comments, people and the project are as in docs/protocol.md; bytes are in Base64, each
// file once, in the order of its offsets.

inline constexpr int exportVersion = 1;

[[nodiscard]] QByteArray exportHeader(const Project &project, const QList<User> &people);
inline constexpr qint64 exportPieceBytes = 768 * 1024; // of a file; in Base64 1 MiB
[[nodiscard]] QByteArray exportFilePiece(
    const QString &sha256, qint64 size, qint64 offset, const QByteArray &bytes);
[[nodiscard]] QByteArray exportIssue(
    const Issue &issue, const QList<Comment> &comments, const QList<Attachment> &attachments = {});
[[nodiscard]] QByteArray exportMessage(const Comment &message);

[[nodiscard]] bool isExportHeader(const JsonView &json);
// PARSE: a newer version, or no project.
[[nodiscard]] Result<Project> readExportHeader(const JsonView &json);
[[nodiscard]] Result<RawRecord> readExportRecord(const JsonView &json, const QString &place);

// The value of a field as one text, or as the members of a set.
[[nodiscard]] QStringList fieldTexts(const FieldValue &value);

} // namespace lockstep::server
