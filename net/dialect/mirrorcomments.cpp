// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Comments of issues that were read once: kept in the journal for the next process.

#include "net/dialect/mirror.h"

#include "core/sync/codec.h"

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

const QString kind = u"comments"_s; // of the journal's rows: [{foreign, comment}], by our issue
constexpr JsonLimits keptLimits{ 64, 64 * 1'048'576 };

} // namespace

void Mirror::keepComments(Space &space, const IssueId &issue)
{
    if (issue.isNull())
        return; // messages are in every list
    const auto known = space.comments.find(issue);
    const bool isEmpty = known == space.comments.end() || known->second.empty();
    if (isEmpty && !m_journal.rows(kind).contains(issue.toString()))
        return;
    JsonWriter json;
    if (!isEmpty) {
        json.beginArray();
        for (const Comments &one : known->second) {
            json.beginObject().member("foreign"_L1, one.foreign.id).key("comment"_L1);
            writeComment(json, one.comment);
            json.endObject();
        }
        json.endArray();
    }
    if (const auto kept = m_journal.put(kind, issue.toString(), json.text()); !kept)
        qWarning("journal: %s", qPrintable(kept.error().message));
}

void Mirror::restoreComments(Space &space, const Row &row)
{
    const IssueId issue = row.issue().id;
    const auto &rows = m_journal.rows(kind);
    const auto kept = rows.find(issue.toString());
    if (kept == rows.end())
        return;
    JsonDocument document{ keptLimits };
    const auto json = document.parse(kept->second);
    if (!json)
        return;
    for (qsizetype n = 0; n < json->size(); ++n) {
        const JsonView one = json->at(n);
        const auto comment = readComment(one["comment"_L1]);
        if (!comment)
            continue;
        ForeignComment foreign;
        foreign.id = one["foreign"_L1].stringOrEmpty();
        foreign.issue = row.foreign.id;
        foreign.entity = row.foreign.entity;
        foreign.scope = row.foreign.scope;
        foreign.author = comment->author;
        foreign.text = comment->text;
        foreign.createdAt = comment->createdAt;
        foreign.editedAt = comment->editedAt;
        place(space, issue, foreign, {});
    }
}

// What was kept for issues that are gone is not needed again.
void Mirror::forgetLostComments()
{
    QStringList gone;
    for (const auto &[issue, json] : m_journal.rows(kind)) {
        if (!m_issues.contains(IssueId{ issue }))
            gone.append(issue);
    }
    for (const QString &issue : std::as_const(gone)) {
        if (const auto removed = m_journal.put(kind, issue, {}); !removed)
            qWarning("journal: %s", qPrintable(removed.error().message));
    }
}

} // namespace lockstep::net::dialect
