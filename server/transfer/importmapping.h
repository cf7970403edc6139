// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/model/attachment.h"
#include "core/model/project.h"
#include "server/transfer/importreport.h"
#include "server/transfer/importsource.h"

#include <QHash>

namespace lockstep::server {

struct ImportOptions
{
    // What a word of the file means here: "status:Backlog" -> "Open", "person:octocat" ->
    // "jane@example.com". Kinds: status, type, priority, resolution, person. In lower case.
    QHash<QString, QString> meanings{};
    UserId reporter{}; // of what has none here; null: nobody
    QString source{}; // replaces RawIssue::source; see ImportMapping::idOf
    qint64 projectBytes = maxProjectBytes; // that all files of the project may have
};

// What an import has to know of the place where it goes.
struct ImportPlace
{
    WorkspaceId workspace{};
    Project project{};
    QHash<UserId, Role> members{};
    QList<User> people{}; // of the workspace
    WallTime now{};
};

// An issue as it will be, but for its number and its links.
struct MappedIssue
{
    Issue issue{};
    QList<Comment> comments{};
    QList<Attachment> attachments{};
    QString parent{}; // a reference, name or id
    QList<std::pair<QString, QString>> relations{}; // kind, and the same
    QStringList notes{}; // lines for the end of the description
};

// Turns what files say into values of the table of fields: states, kinds, people and times of
// other trackers into those of the project. What has no place is kept as notes; what is wrong goes
// into the report, with row and column.
class ImportMapping
{
public:
    // Both must outlive it.
    ImportMapping(const ImportPlace &place, const ImportOptions &options);

    [[nodiscard]] MappedIssue map(const RawIssue &raw, ImportReport &report) const;
    [[nodiscard]] Comment map(
        const RawComment &raw, const IssueId &issue, ImportReport &report) const;

    // The same for the same issue of the same source in the same project, so that it is known when
    // it comes again: its own id, or one made of project, source and reference.
    [[nodiscard]] IssueId idOf(const RawIssue &raw) const;

    // Appends the notes to the description; what is longer than a description may be goes on in
    // comments.
    void finish(MappedIssue &mapped, ImportReport &report) const;

private:
    struct Cell; // where a value stands, for reports
    [[nodiscard]] std::optional<QString> meaning(QLatin1StringView kind, const QString &word) const;
    [[nodiscard]] UserId person(const QString &word) const;
    [[nodiscard]] QString choice(const Cell &cell, Field field, const QString &word) const;
    void setPerson(const Cell &cell, Field field, const QStringList &words, MappedIssue &to) const;
    void setField(const Cell &cell, const RawField &raw, MappedIssue &to) const;
    void setTimes(const RawIssue &raw, Issue &issue) const;
    [[nodiscard]] QString time(const Cell &cell, const QString &text) const;

    const ImportPlace &m_place;
    const ImportOptions &m_options;
    QHash<QString, UserId> m_people{}; // by id, e-mail and name, in lower case
};

// An id in the form of a UUID (version 8) that is made of the texts alone.
[[nodiscard]] QString derivedId(const QStringList &texts);

} // namespace lockstep::server
