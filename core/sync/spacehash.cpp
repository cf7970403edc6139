// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/spacehash.h"

#include "core/sync/codec.h"

#include <QVarLengthArray>

#include <xxhash.h>

#include <algorithm>

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

// Text that JSON writes as it is, but for the quotation marks.
bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
        [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
}

// Hashes the parts of one issue or comment. It is done for every event: without an allocation for
// what is short and plain.
class PartHasher
{
public:
    explicit PartHasher(const QString &id)
    {
        append(id.toUtf8());
        m_bytes.append('\0');
        m_start = m_bytes.size();
    }

    quint64 hash(QLatin1StringView part, const QString &text)
    {
        begin(part);
        if (isPlain(text)) {
            m_bytes.append('"');
            for (const QChar c : text)
                m_bytes.append(static_cast<char>(c.unicode()));
            m_bytes.append('"');
        } else {
            append(JsonWriter{}.value(text).text());
        }
        return sum();
    }

    // 0 for what does not count.
    quint64 hash(const FieldInfo &info, const FieldValue &value)
    {
        if (!counts(info, value))
            return 0;
        if (const auto *text = std::get_if<QString>(&value))
            return hash(info.key, *text);
        begin(info.key);
        JsonWriter json;
        writeFieldValue(json, info, value);
        append(json.text());
        return sum();
    }

private:
    void append(QByteArrayView bytes) { m_bytes.append(bytes.data(), bytes.size()); }
    void begin(QLatin1StringView part)
    {
        m_bytes.resize(m_start);
        m_bytes.append(part.data(), part.size());
        m_bytes.append('\0');
    }
    [[nodiscard]] quint64 sum() const
    {
        return XXH64(m_bytes.constData(), static_cast<size_t>(m_bytes.size()), 0);
    }

    QVarLengthArray<char, 512> m_bytes{};
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

quint64 hashOf(PartHasher &hasher, const FieldValues &values)
{
    quint64 sum = 0;
    for (const auto &[field, value] : values)
        sum += hasher.hash(fieldInfo(field), value);
    return sum;
}

quint64 hashOf(const CommentId &comment, const QString &text)
{
    return PartHasher{ comment.toString() }.hash("text"_L1, text);
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
    PartHasher hasher{ issue.toString() };
    m_value += hashOf(hasher, changes) - hashOf(hasher, previous);
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
