// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonwriter.h"
#include "core/model/issuefields.h"
#include "server/storage/storage_p.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// Before the columns that issuefields names.
const QString ownColumns = u"id, name, project, deleted, restore_until, extra"_s;
constexpr int ownColumnCount = 6;

QByteArray toJson(const QStringList &texts)
{
    JsonWriter json;
    json.beginArray();
    for (const QString &text : texts)
        json.value(text);
    json.endArray();
    return std::move(json).text();
}

// Reads the JSON in columns; remembers whether some was not what we write.
struct ColumnReader
{
    JsonDocument &document;
    bool damaged = false;

    QStringList texts(const QByteArray &json)
    {
        QStringList list;
        if (json == "[]")
            return list;
        const auto array = document.parse(json);
        damaged = damaged || !array || !array->isArray();
        if (array) {
            for (const JsonView text : *array)
                list.append(text.stringOrEmpty());
        }
        return list;
    }

    std::map<QString, QByteArray> members(const QByteArray &json)
    {
        std::map<QString, QByteArray> map;
        if (json.isEmpty())
            return map;
        const auto object = document.parse(json);
        damaged = damaged || !object || !object->isObject();
        if (object) {
            for (const auto &[key, value] : object->members()) {
                map.emplace(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())),
                    value.toJson());
            }
        }
        return map;
    }

    // What was read, unless it was damaged: to save that again would lose data.
    template <typename T> Result<T> checked(Result<T> result) const
    {
        if (damaged && result)
            return Error{ errc::StoreCorrupt,
                u"database: an issue cannot be read; restore a backup"_s, {} };
        return result;
    }
};

QVariant toVariant(const FieldValue &value)
{
    return std::visit(Overload{
                          [](std::monostate) { return QVariant{}; },
                          [](const QString &text) { return sql::text(text); },
                          [](qint64 number) { return QVariant{ number }; },
                          [](double number) { return QVariant{ number }; },
                          [](const QStringList &set) { return sql::utf8(toJson(set)); },
                      },
        value);
}

FieldValue readField(ColumnReader &reader, const FieldInfo &info, const ResultRow &from, int column)
{
    switch (info.type) {
    case FieldType::UserSet:
    case FieldType::LabelSet:
    case FieldType::RelationSet:
        return reader.texts(from.utf8(column));
    default:
        break;
    }
    if (from.isNull(column))
        return {};
    switch (info.type) {
    case FieldType::Integer:
        return from.integer(column);
    case FieldType::Real:
        return from.real(column);
    default:
        return from.text(column);
    }
}

QVariant toVariant(const std::map<QString, QByteArray> &extra)
{
    if (extra.empty())
        return {};
    JsonWriter json;
    json.beginObject();
    for (const auto &[key, value] : extra)
        json.key(key).raw(value);
    json.endObject();
    return sql::utf8(json.text());
}

// One text with what `of` makes of every field, separated by commas.
template <typename Of> QString eachField(Of of)
{
    QStringList parts;
    for (const FieldInfo &info : issueFields())
        parts.append(of(u'"' + QString{ info.key } + u'"'));
    return parts.join(u", "_s);
}

const QString &selectIssues()
{
    static const QString text = u"SELECT %1, %2 FROM issues "_s.arg(
        ownColumns, eachField([](const QString &column) { return column; }));
    return text;
}

IssueRow readIssueRow(ColumnReader &reader, const ResultRow &from)
{
    IssueRow row;
    Issue &issue = row.issue;
    issue.id = IssueId{ from.text(0) };
    issue.name = from.text(1);
    issue.project = ProjectId{ from.text(2) };
    row.deleted = from.integer(3) != 0;
    row.restoreUntil = from.text(4);
    issue.extra = reader.members(from.utf8(5));
    int column = ownColumnCount;
    for (const FieldInfo &info : issueFields())
        info.set(issue, readField(reader, info, from, column++));
    return row;
}

// The values of every column, the id first.
QVariantList valuesOf(const IssueRow &row)
{
    const Issue &issue = row.issue;
    QVariantList values{ issue.id.toString(), sql::text(issue.name), issue.project.toString(),
        row.deleted ? 1 : 0, sql::textOrNull(row.restoreUntil), toVariant(issue.extra) };
    for (const FieldInfo &info : issueFields())
        values.append(toVariant(info.get(issue)));
    return values;
}

// Some of these: those that lists are usually sorted and filtered by, all but the long text, all.
const QList<Field> &columnsFor(const QList<Field> &fields)
{
    static const QList<Field> usual{ Field::Subject, Field::Type, Field::Status, Field::Priority,
        Field::Assignee, Field::DueDate, Field::CreatedAt, Field::ModifiedAt };
    static const QList<Field> all = [] {
        QList<Field> list;
        for (const FieldInfo &info : issueFields())
            list << info.field;
        return list;
    }();
    static const QList<Field> none{};
    static const QList<Field> shortOnes = [] {
        QList<Field> list = all;
        list.removeAll(Field::Description);
        return list;
    }();
    for (const QList<Field> *some : { &none, &usual, &shortOnes }) {
        if (std::all_of(fields.begin(), fields.end(),
                [some](Field field) { return some->contains(field); }))
            return *some;
    }
    return all;
}

const QString selectComments
    = u"SELECT id, issue, author, text, created_at, edited_at, version FROM comments "_s;

Comment readComment(const ResultRow &from)
{
    return { CommentId{ from.text(0) }, IssueId{ from.text(1) }, UserId{ from.text(2) },
        from.text(3), from.text(4), from.text(5), from.integer(6) };
}

} // namespace

Result<std::optional<IssueRow>> Storage::issue(const IssueId &id)
{
    static const QString text = selectIssues() + u"WHERE id = ?"_s;
    ColumnReader reader{ m_impl->json };
    auto row = m_impl->database->first(text, { sql::text(id.toString()) },
        [&reader](const ResultRow &from) { return readIssueRow(reader, from); });
    return reader.checked(std::move(row));
}

Result<std::optional<IssueRow>> Storage::issueToChange(const IssueId &id)
{
    if (isShared()) {
        const auto locked
            = m_impl->database->run(u"SELECT id FROM issues WHERE id = ? FOR NO KEY UPDATE"_s,
                { sql::text(id.toString()) });
        if (!locked)
            return locked.error();
    }
    return issue(id);
}

Result<QList<IssueRow>> Storage::issues(const ProjectId &project)
{
    ColumnReader reader{ m_impl->json };
    auto rows = m_impl->database->all(selectIssues() + u"WHERE project = ? ORDER BY id"_s,
        { sql::text(project.toString()) },
        [&reader](const ResultRow &from) { return readIssueRow(reader, from); });
    return reader.checked(std::move(rows));
}

Result<QList<IssueRow>> Storage::issuesAfter(
    const ProjectId &project, const QString &after, int count)
{
    static const QString text
        = selectIssues() + u"WHERE project = ? AND id > ? ORDER BY id LIMIT ?"_s;
    ColumnReader reader{ m_impl->json };
    auto rows
        = m_impl->database->all(text, { sql::text(project.toString()), sql::text(after), count },
            [&reader](const ResultRow &from) { return readIssueRow(reader, from); });
    return reader.checked(std::move(rows));
}

// Few statements, whatever is asked for: each stays prepared.
Result<QList<Issue>> Storage::partsAfter(
    const ProjectId &project, const QString &after, int count, const QList<Field> &fields)
{
    const QList<Field> &read = columnsFor(fields);
    QString columns;
    for (const Field field : read)
        columns += u", \""_s + fieldInfo(field).key + u'"';
    ColumnReader reader{ m_impl->json };
    auto rows = m_impl->database->all(
        u"SELECT id, name%1 FROM issues WHERE project = ? AND id > ? AND deleted = 0 "
        "ORDER BY id LIMIT ?"_s.arg(columns),
        { sql::text(project.toString()), sql::text(after), count }, [&](const ResultRow &from) {
            Issue issue;
            issue.id = IssueId{ from.text(0) };
            issue.name = from.text(1);
            issue.project = project;
            for (const Field field : fields) {
                const FieldInfo &info = fieldInfo(field);
                const int column = 2 + static_cast<int>(read.indexOf(field));
                info.set(issue, readField(reader, info, from, column));
            }
            return issue;
        });
    return reader.checked(std::move(rows));
}

Result<std::optional<IssueRow>> Storage::issueByName(
    const WorkspaceId &workspace, const QString &name)
{
    static const QString text = selectIssues()
        + u"WHERE name = ? AND project IN (SELECT id FROM projects WHERE workspace = ?)"_s;
    ColumnReader reader{ m_impl->json };
    auto row = m_impl->database->first(text, { sql::text(name), sql::text(workspace.toString()) },
        [&reader](const ResultRow &from) { return readIssueRow(reader, from); });
    return reader.checked(std::move(row));
}

Result<qint64> Storage::issueCount(const ProjectId &project)
{
    const auto count = m_impl->database->first(u"SELECT COUNT(*) FROM issues WHERE project = ?"_s,
        { sql::text(project.toString()) }, [](const ResultRow &from) { return from.integer(0); });
    if (!count)
        return count.error();
    return count->value_or(0);
}

Result<QList<IssueId>> Storage::liveIssues(const ProjectId &project)
{
    return m_impl->database->all(
        u"SELECT id FROM issues WHERE project = ? AND deleted = 0 ORDER BY length(name), name, id"_s,
        { sql::text(project.toString()) },
        [](const ResultRow &from) { return IssueId{ from.text(0) }; });
}

Result<void> Storage::insertIssue(const Issue &issue)
{
    static const QString text = u"INSERT INTO issues (%1, %2) VALUES (?, ?, ?, ?, ?, ?, %3)"_s.arg(
        ownColumns, eachField([](const QString &column) { return column; }),
        eachField([](const QString &) { return u"?"_s; }));
    return m_impl->database->run(text, valuesOf({ issue, false, {} }));
}

Result<void> Storage::updateIssue(const IssueRow &row)
{
    static const QString text
        = u"UPDATE issues SET name = ?, project = ?, deleted = ?, restore_until = ?, extra = ?, %1 "
          "WHERE id = ?"_s.arg(eachField([](const QString &column) { return column + u" = ?"_s; }));
    QVariantList values = valuesOf(row);
    values.append(values.takeFirst());
    return m_impl->database->run(text, values);
}

Result<void> Storage::updateFields(const Issue &issue, const QList<Field> &fields)
{
    QStringList columns;
    QVariantList values;
    for (const Field field : fields) {
        const FieldInfo &info = fieldInfo(field);
        columns.append(u'"' + QString{ info.key } + u"\" = ?"_s);
        values.append(toVariant(info.get(issue)));
    }
    values.append(issue.id.toString());
    return m_impl->database->run(
        u"UPDATE issues SET %1 WHERE id = ?"_s.arg(columns.join(u", "_s)), values);
}

Result<bool> Storage::hasIssue(const IssueId &id)
{
    const auto found = m_impl->database->first(u"SELECT 1 FROM issues WHERE id = ?"_s,
        { sql::text(id.toString()) }, [](const ResultRow &) { return true; });
    if (!found)
        return found.error();
    return found->value_or(false);
}

Result<std::optional<Comment>> Storage::comment(const CommentId &id)
{
    return m_impl->database->first(
        selectComments + u"WHERE id = ?"_s, { sql::text(id.toString()) }, readComment);
}

Result<QList<Comment>> Storage::comments(const IssueId &issue)
{
    return m_impl->database->all(selectComments + u"WHERE issue = ? ORDER BY id"_s,
        { sql::text(issue.toString()) }, readComment);
}

Result<QList<Comment>> Storage::commentsAfter(const IssueId &issue, const QString &after, int count)
{
    return m_impl->database->all(
        selectComments + u"WHERE issue = ? AND id > ? ORDER BY id LIMIT ?"_s,
        { sql::text(issue.toString()), sql::text(after), count }, readComment);
}

Result<QList<Comment>> Storage::messages(const ProjectId &project)
{
    return m_impl->database->all(
        selectComments + u"WHERE project = ? AND issue IS NULL ORDER BY id"_s,
        { sql::text(project.toString()) }, readComment);
}

Result<QList<Comment>> Storage::messagesAfter(
    const ProjectId &project, const QString &after, int count)
{
    return m_impl->database->all(
        selectComments + u"WHERE project = ? AND issue IS NULL AND id > ? ORDER BY id LIMIT ?"_s,
        { sql::text(project.toString()), sql::text(after), count }, readComment);
}

Result<void> Storage::saveComment(const ProjectId &project, const Comment &comment)
{
    return m_impl->database->run(
        u"INSERT INTO comments (id, project, issue, author, text, created_at, edited_at, version) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET project = "
        "excluded.project, "
        "issue = excluded.issue, author = excluded.author, text = excluded.text, "
        "created_at = excluded.created_at, edited_at = excluded.edited_at, version = excluded.version"_s,
        { comment.id.toString(), project.toString(), sql::textOrNull(comment.issue.toString()),
            sql::text(comment.author.toString()), sql::text(comment.text),
            sql::text(comment.createdAt), sql::textOrNull(comment.editedAt), comment.version });
}

Result<void> Storage::deleteComment(const CommentId &id)
{
    return m_impl->database->run(u"DELETE FROM comments WHERE id = ?"_s, { id.toString() });
}

Result<std::optional<ProjectId>> Storage::projectOf(const CommentId &id)
{
    return m_impl->database->first(u"SELECT project FROM comments WHERE id = ?"_s,
        { sql::text(id.toString()) },
        [](const ResultRow &from) { return ProjectId{ from.text(0) }; });
}

Result<void> Storage::moveComments(const IssueId &issue, const ProjectId &to)
{
    return m_impl->database->run(
        u"UPDATE comments SET project = ? WHERE issue = ?"_s, { to.toString(), issue.toString() });
}

} // namespace lockstep::server
