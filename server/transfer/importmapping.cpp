// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/transfer/importmapping.h"

#include "core/model/check.h"
#include "core/model/relation.h"
#include "server/transfer/exportformat.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <array>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxSubject = 255;
constexpr auto clockTolerance = std::chrono::days{ 1 };

// What words of other trackers mean here.
struct Word
{
    QLatin1StringView word{}; // lower case
    QLatin1StringView meaning{};
};
constexpr std::array states{
    Word{ "open"_L1, "open"_L1 },
    Word{ "new"_L1, "open"_L1 },
    Word{ "to do"_L1, "open"_L1 },
    Word{ "todo"_L1, "open"_L1 },
    Word{ "backlog"_L1, "open"_L1 },
    Word{ "opened"_L1, "open"_L1 },
    Word{ "reopened"_L1, "open"_L1 },
    Word{ "unconfirmed"_L1, "open"_L1 },
    Word{ "confirmed"_L1, "open"_L1 },
    Word{ "in progress"_L1, "active"_L1 },
    Word{ "doing"_L1, "active"_L1 },
    Word{ "active"_L1, "active"_L1 },
    Word{ "started"_L1, "active"_L1 },
    Word{ "assigned"_L1, "active"_L1 },
    Word{ "in review"_L1, "review"_L1 },
    Word{ "review"_L1, "review"_L1 },
    Word{ "testing"_L1, "review"_L1 },
    Word{ "resolved"_L1, "resolved"_L1 },
    Word{ "done"_L1, "resolved"_L1 },
    Word{ "fixed"_L1, "resolved"_L1 },
    Word{ "completed"_L1, "resolved"_L1 },
    Word{ "closed"_L1, "closed"_L1 },
    Word{ "verified"_L1, "closed"_L1 },
};
constexpr std::array types{
    Word{ "defect"_L1, "bug"_L1 },
    Word{ "error"_L1, "bug"_L1 },
    Word{ "enhancement"_L1, "feature"_L1 },
    Word{ "story"_L1, "feature"_L1 },
    Word{ "new feature"_L1, "feature"_L1 },
    Word{ "feature request"_L1, "feature"_L1 },
    Word{ "improvement"_L1, "feature"_L1 },
    Word{ "issue"_L1, "task"_L1 },
    Word{ "sub-task"_L1, "task"_L1 },
    Word{ "subtask"_L1, "task"_L1 },
    Word{ "support"_L1, "ticket"_L1 },
    Word{ "question"_L1, "ticket"_L1 },
    Word{ "incident"_L1, "ticket"_L1 },
};
constexpr std::array levels{
    Word{ "lowest"_L1, "Low"_L1 },
    Word{ "minor"_L1, "Low"_L1 },
    Word{ "trivial"_L1, "Low"_L1 },
    Word{ "p3"_L1, "Low"_L1 },
    Word{ "p4"_L1, "Low"_L1 },
    Word{ "normal"_L1, "Medium"_L1 },
    Word{ "p2"_L1, "Medium"_L1 },
    Word{ "major"_L1, "High"_L1 },
    Word{ "p1"_L1, "High"_L1 },
    Word{ "highest"_L1, "Urgent"_L1 },
    Word{ "critical"_L1, "Urgent"_L1 },
    Word{ "blocker"_L1, "Urgent"_L1 },
    Word{ "immediate"_L1, "Urgent"_L1 },
    Word{ "p0"_L1, "Urgent"_L1 },
};
constexpr std::array resolutions{
    Word{ "completed"_L1, "fixed"_L1 },
    Word{ "fixed"_L1, "fixed"_L1 },
    Word{ "done"_L1, "fixed"_L1 },
    Word{ "not_planned"_L1, "wontfix"_L1 },
    Word{ "won't fix"_L1, "wontfix"_L1 },
    Word{ "won't do"_L1, "wontfix"_L1 },
    Word{ "wontfix"_L1, "wontfix"_L1 },
    Word{ "duplicate"_L1, "duplicate"_L1 },
    Word{ "invalid"_L1, "invalid"_L1 },
    Word{ "unresolved"_L1, {} },
    Word{ "reopened"_L1, {} },
};

template <typename Words> std::optional<QString> lookUp(const Words &words, const QString &word)
{
    const QString key = word.toLower();
    for (const Word &known : words) {
        if (key == known.word)
            return QString{ known.meaning };
    }
    return {};
}

std::optional<QString> sameIn(const QStringList &allowed, const QString &word)
{
    if (allowed.contains(word))
        return word;
    for (const QString &one : allowed) {
        if (one.compare(word, Qt::CaseInsensitive) == 0)
            return one;
    }
    return {};
}

bool isNobody(const QString &word)
{
    return word.compare("unassigned"_L1, Qt::CaseInsensitive) == 0
        || word.compare("nobody"_L1, Qt::CaseInsensitive) == 0;
}

int characterCount(const QString &text) { return static_cast<int>(text.toUcs4().size()); }

// At most that many characters, and no half of one.
QString firstCharacters(const QString &text, int count)
{
    qsizetype at = 0;
    for (; count > 0 && at < text.size(); --count)
        at += text[at].isHighSurrogate() ? 2 : 1;
    return text.left(at);
}

} // namespace

QString derivedId(const QStringList &texts)
{
    QByteArray hash
        = QCryptographicHash::hash(texts.join(QChar{ u'\0' }).toUtf8(), QCryptographicHash::Sha256);
    hash.truncate(16);
    hash[6] = static_cast<char>((hash[6] & 0x0f) | 0x80); // RFC 9562, version 8
    hash[8] = static_cast<char>((hash[8] & 0x3f) | 0x80);
    QString id = QString::fromLatin1(hash.toHex());
    for (const qsizetype at : { 20, 16, 12, 8 })
        id.insert(at, u'-');
    return id;
}

struct ImportMapping::Cell
{
    const QString &place;
    QString column{};
    ImportReport &report;
    bool ours = false; // of an export of Lockstep: words mean what they say

    void error(const QString &what) const
    {
        report.addError(column.isEmpty() ? u"%1: %2"_s.arg(place, what)
                                         : u"%1, column %2: %3"_s.arg(place, column, what));
    }
};

IssueId ImportMapping::idOf(const RawIssue &raw) const
{
    if (!raw.id.isNull())
        return raw.id;
    return IssueId{ derivedId({ u"issue"_s, m_place.project.id.toString(),
        m_options.source.isEmpty() ? raw.source : m_options.source, raw.reference }) };
}

std::optional<QString> ImportMapping::meaning(QLatin1StringView kind, const QString &word) const
{
    const auto found = m_options.meanings.constFind(kind + u':' + word.toLower());
    return found == m_options.meanings.cend() ? std::nullopt : std::optional{ *found };
}

ImportMapping::ImportMapping(const ImportPlace &place, const ImportOptions &options)
    : m_place(place), m_options(options)
{
    QHash<QString, int> names;
    for (const User &user : place.people)
        ++names[user.name.toLower()];
    for (const User &user : place.people) {
        if (names.value(user.name.toLower()) == 1) // else it could be any of them
            m_people.insert(user.name.toLower(), user.id);
    }
    for (const User &user : place.people)
        m_people.insert(user.email.toLower(), user.id);
    for (const User &user : place.people)
        m_people.insert(user.id.toString().toLower(), user.id);
}

UserId ImportMapping::person(const QString &word) const
{
    return m_people.value(meaning("person"_L1, word).value_or(word).toLower());
}

QString ImportMapping::choice(const Cell &cell, Field field, const QString &word) const
{
    const FieldInfo &info = fieldInfo(field);
    const auto named = meaning(info.key, word);
    const QString wanted = named.value_or(word);
    QStringList allowed;
    std::optional<QString> found;
    switch (field) {
    case Field::Status: {
        for (const StatusDefinition &status : m_place.project.statuses)
            allowed << status.name;
        found = sameIn(allowed, wanted);
        const auto state = found ? std::nullopt : lookUp(states, wanted);
        const auto category = state ? statusCategoryFromKey(*state) : std::nullopt;
        for (const StatusDefinition &status : m_place.project.statuses) {
            if (category && !found && status.category == *category)
                found = status.name;
        }
        break;
    }
    case Field::Type:
        allowed = m_place.project.types;
        found = sameIn(allowed, wanted);
        if (!found)
            found = sameIn(allowed, lookUp(types, wanted).value_or(QString{}));
        break;
    case Field::Priority:
        allowed = priorities();
        found = sameIn(allowed, wanted);
        if (!found)
            found = lookUp(levels, wanted);
        break;
    default: // the resolution is a free text
        return cell.ours ? wanted : lookUp(resolutions, wanted).value_or(wanted);
    }
    if (!found)
        cell.error(u"'%1' is none of: %2 (--map %3:%4=... says what it is)"_s.arg(
            word.left(80), allowed.join(u", "_s), info.key, word.left(80)));
    return found.value_or(QString{});
}

// The first one here is taken, for the rest there is a note.
void ImportMapping::setPerson(
    const Cell &cell, Field field, const QStringList &words, MappedIssue &to) const
{
    const FieldInfo &info = fieldInfo(field);
    UserId taken;
    QStringList strangers;
    QStringList others;
    const QString whole = words.join(u", "_s); // somebody may be called "Doe, Jane"
    for (const QString &part : person(whole).isNull() ? words : QStringList{ whole }) {
        const QString word = part.trimmed();
        const UserId user = person(word);
        const bool mayBe
            = !user.isNull() && (field != Field::Assignee || m_place.members.contains(user));
        if (word.isEmpty() || (user.isNull() && isNobody(word)))
            continue;
        if (!mayBe) {
            strangers << word;
            ++cell.report.strangers[word];
        } else if (info.rule == MergeRule::Set || !taken.isNull()) {
            others << user.toString();
        } else {
            taken = user;
        }
    }
    if (info.rule == MergeRule::Set)
        info.set(to.issue, normalizedSet(fieldTexts(info.get(to.issue)) + others));
    else
        info.set(to.issue, taken.isNull() ? FieldValue{} : FieldValue{ taken.toString() });
    if (field == Field::Assignee) // there is one assignee; the others watch
        to.issue.watchers = normalizedSet(to.issue.watchers + others);
    if (!strangers.isEmpty())
        to.notes << u"%1: %2"_s.arg(QString::fromLatin1(info.label), strangers.join(u", "_s));
}

QString ImportMapping::time(const Cell &cell, const QString &text) const
{
    const QString trimmed = text.trimmed();
    QDateTime when
        = QDateTime::fromString(QString{ trimmed }.replace(10, 1, u'T'), Qt::ISODateWithMs);
    if (isDate(trimmed))
        when = QDateTime{ QDate::fromString(trimmed, Qt::ISODate), QTime{ 0, 0 }, Qt::UTC };
    if (when.timeSpec() == Qt::LocalTime) // no zone is written: UTC
        when.setTimeSpec(Qt::UTC);
    if (!when.isValid()) {
        cell.error(u"'%1' is no time such as 2026-01-15T10:35:00Z"_s.arg(trimmed.left(80)));
        return {};
    }
    const WallTime wall{ Milliseconds{ when.toMSecsSinceEpoch() } };
    if (wall < WallTime{} || wall > m_place.now + clockTolerance) {
        cell.error(u"'%1' is before 1970 or in the future"_s.arg(trimmed.left(80)));
        return {};
    }
    return toIso8601(wall);
}

void ImportMapping::setField(const Cell &cell, const RawField &raw, MappedIssue &to) const
{
    const FieldInfo &info = fieldInfo(raw.field);
    const QString text = raw.parts.value(0);
    const auto put = [&](FieldValue value) {
        const auto empty = std::get_if<QString>(&value);
        if (empty && empty->isEmpty() && info.nullable)
            value = {};
        // Set first: what is wrong must not hide what else is wrong.
        if (const auto checked = checkValue(info, value); !checked)
            cell.error(checked.error().message);
        else
            info.set(to.issue, value);
    };
    switch (raw.field) {
    case Field::Subject:
        if (characterCount(text) > maxSubject) {
            put(firstCharacters(text, maxSubject - 1) + u'…');
            to.notes << u"Whole title: "_s + text;
            ++cell.report.longSubjects;
        } else {
            put(text);
        }
        return;
    case Field::Description: // how long it may be, finish() knows
        to.issue.description = withUnixLineEnds(text);
        return;
    case Field::Parent:
        to.parent = text.trimmed();
        return;
    case Field::Relations:
        for (const QString &part : raw.parts) {
            const QString kind = part.section(u':', 0, 0).trimmed();
            const QString other = part.section(u':', 1).trimmed();
            if (!relationKindFromKey(kind) || other.isEmpty())
                cell.error(u"'%1' is not blocks:, relates: or duplicates: and an issue"_s.arg(
                    part.left(80)));
            else
                to.relations << std::pair{ kind, other };
        }
        return;
    case Field::DueDate: // a day; of a moment its day
        put(text.trimmed().size() > 10 && isDate(QStringView{ text }.trimmed().left(10))
                ? text.trimmed().left(10)
                : text.trimmed());
        return;
    case Field::Rank:
        put(text);
        return;
    default:
        break;
    }
    switch (info.type) {
    case FieldType::User:
    case FieldType::UserSet:
        setPerson(cell, raw.field, raw.parts, to);
        return;
    case FieldType::Choice:
        if (const QString value = choice(cell, raw.field, text.trimmed()); !value.isEmpty())
            put(value);
        return;
    case FieldType::LabelSet:
        put(normalizedSet(raw.parts));
        return;
    case FieldType::Time:
        if (const QString value = time(cell, text); !value.isEmpty())
            info.set(to.issue, value);
        return;
    case FieldType::Integer:
    case FieldType::Real: {
        bool ok = false;
        const FieldValue value = info.type == FieldType::Integer
            ? FieldValue{ text.trimmed().toLongLong(&ok) }
            : FieldValue{ text.trimmed().toDouble(&ok) };
        if (ok)
            put(value);
        else
            cell.error(u"'%1' is not a number of that kind"_s.arg(text.left(80)));
        return;
    }
    default:
        put(text);
    }
}

void ImportMapping::setTimes(const RawIssue &raw, Issue &issue) const
{
    const QString now = toIso8601(m_place.now);
    if (issue.createdAt.isEmpty())
        issue.createdAt = !issue.modifiedAt.isEmpty() ? issue.modifiedAt
            : !issue.closedAt.isEmpty()               ? issue.closedAt
                                                      : now;
    if (issue.modifiedAt.isEmpty())
        issue.modifiedAt = issue.closedAt.isEmpty() ? issue.createdAt : issue.closedAt;
    if (!raw.id.isNull())
        return; // our own: as it was
    if (issue.modifiedBy.isNull())
        issue.modifiedBy = issue.reporter;
    const bool done = m_place.project.category(issue.status) >= StatusCategory::Resolved;
    if (done && issue.closedAt.isEmpty())
        issue.closedAt = issue.modifiedAt;
}

MappedIssue ImportMapping::map(const RawIssue &raw, ImportReport &report) const
{
    MappedIssue to;
    Issue &issue = to.issue;
    issue.id = idOf(raw);
    issue.project = m_place.project.id;
    issue.version = std::max<qint64>(raw.version, 1);
    issue.extra = raw.extra;
    issue.status = m_place.project.statuses.first().name;
    issue.type = m_place.project.types.first();
    const bool ours = !raw.id.isNull();
    const auto at = [&](const QString &column) { return Cell{ raw.place, column, report, ours }; };
    if (!isId(issue.id.toString()))
        at({}).error(u"id: is no id"_s);
    for (const RawField &field : raw.fields)
        setField(at(field.column), field, to);
    if (issue.subject.isEmpty()) {
        const bool present = std::any_of(raw.fields.begin(), raw.fields.end(),
            [](const RawField &field) { return field.field == Field::Subject; });
        if (!present)
            at(u"subject"_s).error(u"is empty"_s);
    }
    if (issue.reporter.isNull())
        issue.reporter = m_options.reporter;
    setTimes(raw, issue);
    for (const auto &[title, text] : raw.others)
        to.notes << u"%1: %2"_s.arg(title, withUnixLineEnds(text));
    if (!raw.origin.isEmpty())
        to.notes.prepend(u"Imported from %1"_s.arg(raw.origin));
    for (const RawComment &comment : raw.comments)
        to.comments << map(comment, issue.id, report);
    for (Attachment attachment : raw.attachments) {
        const Cell cell = at(u"attachments"_s);
        const QString author = attachment.author.toString();
        attachment.issue = issue.id;
        attachment.author = person(author);
        if (attachment.author.isNull() && !author.isEmpty()) {
            ++report.strangers[author];
            to.notes << u"Attached by %1: %2"_s.arg(author, attachment.name);
            attachment.author = m_options.reporter;
        }
        attachment.createdAt = attachment.createdAt.isEmpty() ? toIso8601(m_place.now)
                                                              : time(cell, attachment.createdAt);
        if (const auto checked = checkAttachment(attachment); !checked)
            cell.error(checked.error().message);
        to.attachments << attachment;
    }
    return to;
}

Comment ImportMapping::map(const RawComment &raw, const IssueId &issue, ImportReport &report) const
{
    const Cell cell{ raw.place, u"comments"_s, report, true };
    Comment comment{ raw.id, issue, person(raw.author), withUnixLineEnds(raw.text), {}, {},
        std::max<qint64>(raw.version, 1) };
    if (!isId(comment.id.toString()))
        cell.error(u"id: is no id"_s);
    if (comment.author.isNull() && !raw.author.isEmpty()) {
        ++report.strangers[raw.author];
        comment.author = m_options.reporter;
        comment.text = u"*%1:*\n\n%2"_s.arg(raw.author, comment.text);
    }
    if (raw.text.trimmed().isEmpty())
        cell.error(u"text: is empty"_s);
    if (const auto checked = checkCommentText(comment.text); !checked)
        cell.error(checked.error().message);
    comment.createdAt
        = raw.createdAt.isEmpty() ? toIso8601(m_place.now) : time(cell, raw.createdAt);
    comment.editedAt = raw.editedAt.isEmpty() ? QString{} : time(cell, raw.editedAt);
    return comment;
}

void ImportMapping::finish(MappedIssue &mapped, ImportReport &report) const
{
    Issue &issue = mapped.issue;
    if (!mapped.notes.isEmpty()) {
        QStringList lines;
        for (const QString &note : mapped.notes)
            lines << u"- "_s + QString{ note }.replace(u"\n"_s, u"\n  "_s);
        if (!issue.description.isEmpty())
            issue.description += u"\n\n---\n"_s;
        issue.description += lines.join(u'\n');
    }
    QByteArray text = issue.description.toUtf8();
    if (text.size() <= maxMarkdownBytes)
        return;
    ++report.longTexts;
    QList<Comment> rest;
    for (int part = 0; !text.isEmpty(); ++part) {
        qsizetype end = std::min(text.size(), maxMarkdownBytes);
        if (end < text.size()) {
            const qsizetype line = text.lastIndexOf('\n', end - 1);
            if (line > maxMarkdownBytes / 2)
                end = line + 1;
            while ((text[end] & 0xc0) == 0x80) // not within a character
                --end;
        }
        const QString piece = QString::fromUtf8(text.first(end));
        text.remove(0, end);
        if (part == 0)
            issue.description = piece;
        else if (!piece.trimmed().isEmpty())
            rest << Comment{ CommentId{ derivedId(
                                 { u"rest"_s, issue.id.toString(), QString::number(part) }) },
                issue.id, issue.reporter, piece, issue.createdAt, {}, 1 };
    }
    mapped.comments = rest + mapped.comments;
}

} // namespace lockstep::server
