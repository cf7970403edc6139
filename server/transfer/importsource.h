// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/model/attachment.h"
#include "core/model/issue.h"
#include "core/model/issuefields.h"
#include "core/model/project.h"

#include <QIODevice>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>

namespace lockstep::server {

// What a file says about one field, in its own words.
struct RawField
{
    Field field{};
    QString column{}; // as the file calls it
    QStringList parts{}; // one text, or the members of a set
};

struct RawComment
{
    QString place{}; // where it stands: "element 7"
    CommentId id{};
    QString author{};
    QString text{};
    QString createdAt{};
    QString editedAt{};
    qint64 version = 1;
};

// An issue as a file has it, before anybody asked whether it fits.
struct RawIssue
{
    QString place{}; // where it stands: "row 7", "element 7 (#12)"
    IssueId id{}; // in an export of Lockstep, else null
    QString source{}; // what its references belong to, such as the address of a repository
    QString reference{}; // what it is called there: its number or key; never empty
    QString name{}; // human key or number, if that can be read in it
    QString origin{}; // where it can be looked at
    qint64 version = 1;
    QList<RawField> fields{};
    QList<std::pair<QString, QString>> others{}; // title and text of what has no field
    QList<RawComment> comments{};
    QList<Attachment> attachments{}; // the author as the file has it
    std::map<QString, QByteArray> extra{}; // see Issue
};
using RawMessage = RawComment; // of the project's channel
// A piece of a file that issues behind it name.
struct RawFile
{
    QString place{};
    QString sha256{};
    qint64 size = 0; // of the whole file
    qint64 offset = 0;
    QByteArray bytes{};
};
using RawRecord = std::variant<RawIssue, RawMessage, RawFile>;

// One file to be imported, record after record, in bounded memory.
class ImportSource
{
public:
    virtual ~ImportSource() = default;
    // nullopt: the end. An error says where; nothing comes after it.
    [[nodiscard]] virtual Result<std::optional<RawRecord>> next() = 0;
    // Known when the source was opened:
    [[nodiscard]] virtual QStringList otherColumns() const { return {}; } // without a field here
    [[nodiscard]] virtual const Project *project() const { return nullptr; } // that was exported
    [[nodiscard]] virtual QList<User> people() const { return {}; } // of where it was exported
    // So far:
    [[nodiscard]] virtual qint64 pullRequests() const { return 0; } // left out
};

enum class ImportFormat { Csv, Json };
// Looks into the file: JSON begins with a bracket. The device must be able to seek.
[[nodiscard]] ImportFormat detectFormat(QIODevice &in);
// Errors: the header has no column for the subject; not JSON; not issues.
[[nodiscard]] Result<std::unique_ptr<ImportSource>> openCsv(QIODevice &in, char separator = 0);
[[nodiscard]] Result<std::unique_ptr<ImportSource>> openJson(QIODevice &in);

// An element of what GitHub's API gives for the issues of a repository. nullopt: a pull request.
[[nodiscard]] Result<std::optional<RawIssue>> readGitHubIssue(const JsonView &json);

} // namespace lockstep::server
