// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/transfer/importsource.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

QStringList names(const JsonView &array, QLatin1StringView key)
{
    QStringList list;
    for (const JsonView one : array) // labels were plain texts once
        list << (one.isString() ? one.stringOrEmpty() : one[key].stringOrEmpty());
    list.removeAll(QString{});
    return list;
}

void add(RawIssue &issue, Field field, const QString &column, const QStringList &parts)
{
    if (!parts.isEmpty() && !parts.first().isEmpty())
        issue.fields << RawField{ field, column, parts };
}

void addOther(RawIssue &issue, const QString &title, const QString &text)
{
    if (!text.isEmpty())
        issue.others << std::pair{ title, text };
}

} // namespace

// https://docs.github.com/rest/issues/issues, "List repository issues"
Result<std::optional<RawIssue>> readGitHubIssue(const JsonView &json)
{
    const auto number = json["number"_L1].toInteger();
    const auto title = json["title"_L1].toString();
    if (!number || !title || *number < 1)
        return Error{ errc::Parse, u"not an issue: number or title is missing"_s, {} };
    if (!json["pull_request"_L1].isUndefined())
        return std::optional<RawIssue>{};

    RawIssue issue;
    issue.reference = issue.name = QString::number(*number);
    issue.origin = json["html_url"_L1].stringOrEmpty();
    issue.source = json["repository_url"_L1].stringOrEmpty();
    if (issue.source.isEmpty())
        issue.source = issue.origin.section(u"/issues/"_s, 0, 0);
    if (issue.source.isEmpty())
        issue.source = u"github"_s;

    add(issue, Field::Subject, u"title"_s, { *title });
    add(issue, Field::Description, u"body"_s, { json["body"_L1].stringOrEmpty() });
    add(issue, Field::Status, u"state"_s, { json["state"_L1].stringOrEmpty() });
    if (json["state"_L1].stringOrEmpty() == "closed"_L1)
        add(issue, Field::Resolution, u"state_reason"_s,
            { json["state_reason"_L1].stringOrEmpty() });
    const QStringList labels = names(json["labels"_L1], "name"_L1);
    add(issue, Field::Labels, u"labels"_s, labels);
    // Newer repositories have types; before that GitHub's own labels say it.
    QString type = json["type"_L1]["name"_L1].stringOrEmpty();
    for (const QString &label : labels) {
        const bool names = label.compare("bug"_L1, Qt::CaseInsensitive) == 0
            || label.compare("enhancement"_L1, Qt::CaseInsensitive) == 0;
        if (type.isEmpty() && names)
            type = label;
    }
    add(issue, Field::Type, u"type"_s, { type });
    QStringList assignees = names(json["assignees"_L1], "login"_L1);
    if (assignees.isEmpty())
        assignees << json["assignee"_L1]["login"_L1].stringOrEmpty();
    add(issue, Field::Assignee, u"assignees"_s, assignees);
    add(issue, Field::Reporter, u"user"_s, { json["user"_L1]["login"_L1].stringOrEmpty() });
    add(issue, Field::CreatedAt, u"created_at"_s, { json["created_at"_L1].stringOrEmpty() });
    add(issue, Field::ModifiedAt, u"updated_at"_s, { json["updated_at"_L1].stringOrEmpty() });
    add(issue, Field::ClosedAt, u"closed_at"_s, { json["closed_at"_L1].stringOrEmpty() });
    add(issue, Field::ResolvedBy, u"closed_by"_s,
        { json["closed_by"_L1]["login"_L1].stringOrEmpty() });
    addOther(issue, u"Milestone"_s, json["milestone"_L1]["title"_L1].stringOrEmpty());
    if (const auto count = json["comments"_L1].toInteger(); count && *count > 0)
        addOther(issue, u"Comments there"_s, QString::number(*count));
    return std::optional{ std::move(issue) };
}

} // namespace lockstep::server
