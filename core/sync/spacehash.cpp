// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/spacehash.h"

#include "core/sync/codec.h"

#include <xxhash.h>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;

bool counts(const FieldInfo &info, const FieldValue &value)
{
    if (info.rule == MergeRule::Bookkeeping || std::holds_alternative<std::monostate>(value))
        return false;
    const auto *members = std::get_if<QStringList>(&value);
    return !members || !members->isEmpty();
}

// Hashes the parts of one issue or comment.
class PartHasher
{
public:
    explicit PartHasher(const QString &id)
        : m_bytes(id.toUtf8().append('\0')), m_start(m_bytes.size())
    {}

    quint64 hash(QLatin1StringView part, QByteArrayView json)
    {
        m_bytes.truncate(m_start);
        m_bytes.append(part.data(), part.size()).append('\0').append(json);
        return XXH64(m_bytes.constData(), static_cast<size_t>(m_bytes.size()), 0);
    }

    // 0 for what does not count.
    quint64 hash(const FieldInfo &info, const FieldValue &value)
    {
        if (!counts(info, value))
            return 0;
        JsonWriter json;
        writeFieldValue(json, info, value);
        return hash(info.key, json.text());
    }

private:
    QByteArray m_bytes;
    qsizetype m_start = 0;
};

quint64 hashOf(const Issue &issue)
{
    PartHasher hasher{ issue.id.toString() };
    quint64 sum = 0;
    for (const FieldInfo &info : issueFields())
        sum += hasher.hash(info, info.get(issue));
    return sum;
}

quint64 hashOf(const IssueId &issue, const FieldValues &values)
{
    PartHasher hasher{ issue.toString() };
    quint64 sum = 0;
    for (const auto &[field, value] : values)
        sum += hasher.hash(fieldInfo(field), value);
    return sum;
}

quint64 hashOf(const CommentId &comment, const QString &text)
{
    JsonWriter json;
    json.value(text);
    return PartHasher{ comment.toString() }.hash("text"_L1, json.text());
}

// The issue as it was in the space that it has left.
Issue before(const event::IssueMoved &e)
{
    Issue issue = e.issue;
    for (const auto &[field, value] : e.previous)
        fieldInfo(field).set(issue, value);
    return issue;
}

} // namespace

void SpaceHash::add(const Issue &issue) { m_value += hashOf(issue); }

void SpaceHash::remove(const Issue &issue) { m_value -= hashOf(issue); }

void SpaceHash::replace(
    const IssueId &issue, const FieldValues &previous, const FieldValues &changes)
{
    m_value += hashOf(issue, changes) - hashOf(issue, previous);
}

void SpaceHash::add(const Comment &comment) { m_value += hashOf(comment.id, comment.text); }

void SpaceHash::remove(const Comment &comment) { m_value -= hashOf(comment.id, comment.text); }

void SpaceHash::apply(const ChangeEvent &event)
{
    std::visit(Overload{
                   [&](const event::IssueCreated &e) { add(e.issue); },
                   [&](const event::IssueUpdated &e) { replace(e.issue, e.previous, e.changes); },
                   [&](const event::IssueDeleted &e) { remove(e.issue); },
                   [&](const event::IssueRestored &e) { add(e.issue); },
                   [&](const event::IssueMoved &e) {
                       const bool here = event.space == projectSpace(e.to);
                       here ? add(e.issue) : remove(before(e));
                       for (const Comment &comment : e.comments)
                           here ? add(comment) : remove(comment);
                   },
                   [&](const event::CommentAdded &e) { add(e.comment); },
                   [&](const event::CommentEdited &e) {
                       m_value += hashOf(e.comment.id, e.comment.text)
                           - hashOf(e.comment.id, e.previous);
                   },
                   [&](const event::CommentDeleted &e) { remove(e.comment); },
                   [](const auto &) {}, // members, projects and the space of a user are not in it
               },
        event.body);
}

} // namespace lockstep
