// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/transfer/csv.h"
#include "server/transfer/importsource.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>

#include <array>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// How other trackers call what is a field here; lower case, letters and digits only.
struct Alias
{
    QLatin1StringView name{};
    Field field{};
};
constexpr std::array aliases{
    Alias{ "title"_L1, Field::Subject },
    Alias{ "summary"_L1, Field::Subject },
    Alias{ "headline"_L1, Field::Subject },
    Alias{ "body"_L1, Field::Description },
    Alias{ "details"_L1, Field::Description },
    Alias{ "text"_L1, Field::Description },
    Alias{ "issuetype"_L1, Field::Type },
    Alias{ "tracker"_L1, Field::Type },
    Alias{ "state"_L1, Field::Status },
    Alias{ "statereason"_L1, Field::Resolution },
    Alias{ "assignedto"_L1, Field::Assignee },
    Alias{ "owner"_L1, Field::Assignee },
    Alias{ "assignees"_L1, Field::Assignee },
    Alias{ "author"_L1, Field::Reporter },
    Alias{ "creator"_L1, Field::Reporter },
    Alias{ "createdby"_L1, Field::Reporter },
    Alias{ "openedby"_L1, Field::Reporter },
    Alias{ "label"_L1, Field::Labels },
    Alias{ "tags"_L1, Field::Labels },
    Alias{ "tag"_L1, Field::Labels },
    Alias{ "keywords"_L1, Field::Labels },
    Alias{ "cc"_L1, Field::Watchers },
    Alias{ "due"_L1, Field::DueDate },
    Alias{ "deadline"_L1, Field::DueDate },
    Alias{ "parentid"_L1, Field::Parent },
    Alias{ "parentkey"_L1, Field::Parent },
    Alias{ "opened"_L1, Field::CreatedAt },
    Alias{ "openedat"_L1, Field::CreatedAt },
    Alias{ "createdon"_L1, Field::CreatedAt },
    Alias{ "datecreated"_L1, Field::CreatedAt },
    Alias{ "updated"_L1, Field::ModifiedAt },
    Alias{ "updatedat"_L1, Field::ModifiedAt },
    Alias{ "updatedon"_L1, Field::ModifiedAt },
    Alias{ "lastmodified"_L1, Field::ModifiedAt },
    Alias{ "closedon"_L1, Field::ClosedAt },
    Alias{ "resolved"_L1, Field::ClosedAt },
    Alias{ "resolvedat"_L1, Field::ClosedAt },
    Alias{ "closedby"_L1, Field::ResolvedBy },
};
constexpr std::array references{ "id"_L1, "key"_L1, "number"_L1, "issue"_L1, "issueid"_L1,
    "issuekey"_L1, "issuenumber"_L1, "no"_L1, "nr"_L1, "iid"_L1 };

QString plain(const QString &title)
{
    QString name;
    for (const QChar c : title) {
        if (c.isLetterOrNumber())
            name += c.toLower();
    }
    return name;
}

std::optional<Field> fieldOf(const QString &title)
{
    const QString name = plain(title);
    for (const FieldInfo &info : issueFields()) {
        const bool counted = info.field == Field::Version || info.field == Field::CommentCount
            || info.field == Field::AttachmentCount;
        if (!counted
            && (name == plain(QString{ info.key })
                || name == plain(QString::fromLatin1(info.label))))
            return info.field;
    }
    for (const Alias &alias : aliases) {
        if (name == alias.name)
            return alias.field;
    }
    return {};
}

bool isUuid(const QString &text)
{
    static const QRegularExpression form{ QRegularExpression::anchoredPattern(
        u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s) };
    return form.match(text).hasMatch();
}

class CsvSource final : public ImportSource
{
public:
    CsvSource(QIODevice &in, char separator) : m_reader(in, separator) {}

    Result<void> readHeader();
    Result<std::optional<RawRecord>> next() override;
    QStringList otherColumns() const override { return m_others; }

private:
    enum class Use { Field, Reference, Name, Other };
    struct Column
    {
        QString title{};
        Use use = Use::Other;
        Field field{};
    };
    [[nodiscard]] QString referenceOf(const QStringList &cells);

    CsvReader m_reader;
    QList<Column> m_columns{};
    QStringList m_others{};
    QHash<quint64, int> m_twins{}; // how many rows with that content there were
};

Result<void> CsvSource::readHeader()
{
    const auto header = m_reader.next();
    if (!header)
        return header.error();
    if (!*header)
        return Error{ errc::Parse, u"the file is empty; a row with titles was expected"_s, {} };
    const QStringList &titles = (*header)->cells;
    QList<Field> seen;
    for (const QString &cell : titles) {
        const QString title = withoutGuard(cell).trimmed();
        Column column{ title, Use::Other, {} };
        const QString name = plain(title);
        if (const auto field = fieldOf(title)) {
            const bool isSet = fieldInfo(*field).rule == MergeRule::Set;
            if (!seen.contains(*field) || isSet)
                column = { title, Use::Field, *field };
            seen << *field;
        } else if (name == "name"_L1) {
            column.use = Use::Name;
        } else if (std::find(references.begin(), references.end(), name) != references.end()) {
            column.use = Use::Reference;
        }
        m_columns << column;
    }
    // "Name" is the human key in our own exports; elsewhere it may be all there is of a title.
    if (!seen.contains(Field::Subject)) {
        const auto name = std::find_if(m_columns.begin(), m_columns.end(),
            [](const Column &column) { return column.use == Use::Name; });
        if (name == m_columns.end()) {
            return Error{ errc::Parse,
                u"row 1: no column for the subject (title, summary); the columns are: %1. Is '%2' "
                "the right separator (--separator)?"_s.arg(
                    titles.mid(0, 30).join(u" | "_s).left(300),
                    m_reader.separator() == '\t' ? u"tab"_s
                                                 : QString{ QLatin1Char{ m_reader.separator() } }),
                {} };
        }
        *name = { name->title, Use::Field, Field::Subject };
    }
    for (const Column &column : m_columns) {
        if (column.use == Use::Other && !column.title.isEmpty())
            m_others << column.title;
    }
    return {};
}

// Of a row that names itself by nothing: the row itself, and which of its equals it is.
QString CsvSource::referenceOf(const QStringList &cells)
{
    const QByteArray hash
        = QCryptographicHash::hash(csvRow(cells), QCryptographicHash::Sha256).toHex().left(32);
    const int twin = m_twins[hash.left(16).toULongLong(nullptr, 16)]++;
    return u"row:%1:%2"_s.arg(QString::fromLatin1(hash)).arg(twin);
}

Result<std::optional<RawRecord>> CsvSource::next()
{
    const auto row = m_reader.next();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<RawRecord>{};
    const QStringList &cells = (*row)->cells;
    RawIssue issue;
    issue.place = u"row %1"_s.arg((*row)->number);
    if (cells.size() != m_columns.size()) {
        return Error{ errc::Parse,
            u"%1, column %2: %3 cells, but the first row has %4"_s.arg(issue.place)
                .arg(std::min(cells.size(), m_columns.size()) + 1)
                .arg(cells.size())
                .arg(m_columns.size()),
            {} };
    }
    issue.source = u"csv"_s;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Column &column = m_columns.at(i);
        const QString text = withoutGuard(cells.at(i));
        if (text.isEmpty())
            continue;
        switch (column.use) {
        case Use::Field: {
            const bool isSet
                = fieldInfo(column.field).rule == MergeRule::Set || column.field == Field::Assignee;
            const QStringList parts = isSet ? splitSet(text) : QStringList{ text };
            const auto known = std::find_if(issue.fields.begin(), issue.fields.end(),
                [&](const RawField &field) { return field.field == column.field; });
            if (known != issue.fields.end())
                known->parts << parts;
            else if (!parts.isEmpty())
                issue.fields << RawField{ column.field, column.title, parts };
            break;
        }
        case Use::Reference:
            if (isUuid(text) && issue.id.isNull())
                issue.id = IssueId{ text };
            else if (issue.reference.isEmpty())
                issue.reference = text.trimmed();
            else
                issue.others << std::pair{ column.title, text };
            break;
        case Use::Name:
            issue.name = text.trimmed();
            break;
        case Use::Other:
            issue.others << std::pair{ column.title, text };
            break;
        }
    }
    if (issue.name.isEmpty())
        issue.name = issue.reference;
    if (issue.reference.isEmpty())
        issue.reference = !issue.name.isEmpty() ? issue.name : referenceOf(cells);
    return std::optional<RawRecord>{ std::move(issue) };
}

} // namespace

Result<std::unique_ptr<ImportSource>> openCsv(QIODevice &in, char separator)
{
    auto source = std::make_unique<CsvSource>(in, separator);
    if (const auto read = source->readHeader(); !read)
        return read.error();
    return std::unique_ptr<ImportSource>{ std::move(source) };
}

} // namespace lockstep::server
