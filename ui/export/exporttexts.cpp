// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/export/exporttexts.h"

#include "core/base/csvtext.h"
#include "core/base/jsonwriter.h"
#include "core/model/relation.h"
#include "core/sync/codec.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct IssueExport
{
    Q_DECLARE_TR_FUNCTIONS(IssueExport)
};

// Of a list, for people; CSV has all.
constexpr std::array shortFields{ Field::Subject, Field::Status, Field::Priority, Field::Assignee,
    Field::Labels, Field::DueDate };

bool isInCsv(const FieldInfo &info)
{
    return info.field != Field::Rank && info.field != Field::Version
        && info.field != Field::AttachmentCount;
}

QString memberName(const FieldInfo &info, const QString &member, const Replica &replica)
{
    if (info.type == FieldType::UserSet)
        return personName(replica, UserId{ member });
    if (info.type == FieldType::RelationSet) { // "blocks:<id>"
        const qsizetype colon = member.indexOf(u':');
        return member.left(colon) + u' ' + issueName(replica, IssueId{ member.mid(colon + 1) });
    }
    return member;
}

QString cellOf(const FieldInfo &info, const FieldValue &value, const Replica &replica)
{
    const auto text = [&](const QString &words) {
        switch (info.field) {
        case Field::Type:
            return typeText(words);
        case Field::Priority:
            return priorityText(words);
        case Field::Resolution:
            return words.isEmpty() ? QString() : valueText(info, words, replica);
        default:
            break;
        }
        if (info.type == FieldType::User)
            return personName(replica, UserId{ words });
        if (info.type == FieldType::IssueRef && !words.isEmpty())
            return issueName(replica, IssueId{ words });
        return words;
    };
    return std::visit(Overload{
                          [](std::monostate) { return QString(); },
                          [&](const QString &words) { return text(words); },
                          [](qint64 number) { return QString::number(number); },
                          [](double number) {
                              return QString::number(number, 'g', QLocale::FloatingPointShortest);
                          },
                          [&](const QStringList &members) {
                              QStringList names;
                              for (const QString &member : members)
                                  names << memberName(info, member, replica);
                              return joinSet(names);
                          },
                      },
        value);
}

QString cellOf(const ExportSource &source, const Issue &issue, Field field)
{
    const FieldInfo &info = fieldInfo(field);
    return cellOf(info, info.get(issue), source.replica);
}

QString linkOf(const ExportSource &source, const Issue &issue)
{
    return source.linkTo && !issue.name.isEmpty() ? source.linkTo(issue) : QString();
}

QString keyOf(const Issue &issue)
{
    return issue.name.isEmpty() ? IssueExport::tr("new") : issue.name;
}

// What people wrote in a line is only text there.
QString escaped(const QString &text)
{
    QString safe;
    for (const QChar c : text.simplified()) {
        if (u"\\`*_[]<>|~#"_s.contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

QString markdownKey(const ExportSource &source, const Issue &issue)
{
    const QString link = linkOf(source, issue);
    return link.isEmpty() ? escaped(keyOf(issue)) : u"[%1](%2)"_s.arg(escaped(keyOf(issue)), link);
}

QString timeText(const QString &iso)
{
    const WallTime time = fromIso8601(iso);
    return time == WallTime{} ? iso : toIso8601(time).left(16).replace(u'T', u' ') + u" UTC"_s;
}

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return withGuard(text);
}

} // namespace

// --- CSV
// ------------------------------------------------------------------------------------------

QByteArray csvHeading()
{
    QStringList cells{ IssueExport::tr("Key") };
    for (const FieldInfo &info : issueFields()) {
        if (isInCsv(info))
            cells << fieldLabel(info.field);
    }
    return "\xEF\xBB\xBF" + csvRow(cells << IssueExport::tr("Link"));
}

QByteArray csvIssue(const ExportSource &source, const Issue &issue)
{
    QStringList cells{ keyOf(issue) };
    for (const FieldInfo &info : issueFields()) {
        if (isInCsv(info))
            cells << cellOf(info, info.get(issue), source.replica);
    }
    return csvRow(cells << linkOf(source, issue));
}

// --- JSON
// -----------------------------------------------------------------------------------------

QByteArray jsonHeading(const ExportSource &source, const QString &title)
{
    JsonWriter json;
    json.beginObject().member("workspace"_L1, source.replica.identity().workspaceName);
    json.member("title"_L1, title).key("people"_L1).beginArray();
    QList<User> people = source.replica.users().values();
    std::sort(people.begin(), people.end(),
        [](const User &a, const User &b) { return a.id.toString() < b.id.toString(); });
    for (const User &user : std::as_const(people))
        json.beginObject()
            .member("id"_L1, user.id.toString())
            .member("name"_L1, user.name)
            .endObject();
    json.endArray();
    json.endObject();
    QByteArray text = std::move(json).text();
    text.chop(1); // the brace
    return text + ",\"issues\":[\n";
}

QByteArray jsonIssue(const ExportSource &source, const Issue &issue)
{
    JsonWriter json;
    json.beginObject().key("issue"_L1);
    writeIssue(json, issue);
    json.key("comments"_L1).beginArray();
    for (const VisibleComment &each : source.replica.comments(issue.id))
        writeComment(json, each.comment);
    json.endArray();
    if (const QString link = linkOf(source, issue); !link.isEmpty())
        json.member("link"_L1, link);
    json.endObject();
    return std::move(json).text();
}

QByteArray jsonEnd() { return "\n]}\n"; }

// --- Markdown
// -------------------------------------------------------------------------------------

QString markdownHeading(const QString &title)
{
    QString names = u"| "_s + IssueExport::tr("Key");
    QString line = u"| ---"_s;
    for (const Field field : shortFields) {
        names += u" | "_s + fieldLabel(field);
        line += u" | ---"_s;
    }
    return u"# %1\n\n%2 |\n%3 |\n"_s.arg(escaped(title), names, line);
}

QString markdownRow(const ExportSource &source, const Issue &issue)
{
    QString row = u"| "_s + markdownKey(source, issue);
    for (const Field field : shortFields)
        row += u" | "_s + escaped(cellOf(source, issue, field));
    return row + u" |\n"_s;
}

QString markdownIssue(const ExportSource &source, const Issue &issue)
{
    //: %1 is the key of an issue, %2 its title
    QString text
        = u"# "_s + IssueExport::tr("%1: %2").arg(escaped(keyOf(issue)), escaped(issue.subject));
    text += u"\n\n"_s;
    const auto fact = [&text](const QString &name, const QString &value) {
        if (!value.isEmpty())
            text += u"- **%1**: %2\n"_s.arg(escaped(name), value);
    };
    for (const FieldInfo &info : issueFields()) {
        if (!isInCsv(info) || info.field == Field::Subject || info.field == Field::Description
            || info.field == Field::CommentCount)
            continue;
        const QString value = cellOf(info, info.get(issue), source.replica);
        fact(fieldLabel(info.field),
            info.type == FieldType::Time ? timeText(value) : escaped(value));
    }
    fact(IssueExport::tr("Link"), linkOf(source, issue));
    if (!issue.description.isEmpty())
        text += u'\n' + issue.description.trimmed() + u'\n';
    const QList<VisibleComment> comments = source.replica.comments(issue.id);
    if (!comments.isEmpty())
        text += u"\n## "_s + IssueExport::tr("Comments") + u'\n';
    for (const VisibleComment &each : comments) {
        const QString who = escaped(personName(source.replica, each.comment.author));
        const QString when = timeText(each.comment.createdAt);
        //: %1 is a person, %2 a time
        text += u"\n### "_s + (when.isEmpty() ? who : IssueExport::tr("%1, %2").arg(who, when));
        text += u"\n\n"_s + each.comment.text.trimmed() + u'\n';
    }
    return text;
}

QString markdownLine(const ExportSource &source, const Issue &issue)
{
    return markdownKey(source, issue) + u' ' + escaped(issue.subject);
}

// --- For a spreadsheet
// ----------------------------------------------------------------------------

QString tableHeading()
{
    QStringList cells{ IssueExport::tr("Key") };
    for (const Field field : shortFields)
        cells << fieldLabel(field);
    return cells.join(u'\t');
}

QString tableRow(const ExportSource &source, const Issue &issue)
{
    QStringList cells{ oneLine(keyOf(issue)) };
    for (const Field field : shortFields)
        cells << oneLine(cellOf(source, issue, field));
    return cells.join(u'\t');
}

} // namespace lockstep::ui
