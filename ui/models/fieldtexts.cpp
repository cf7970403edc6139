// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/fieldtexts.h"

#include "ui/models/people.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QLocale>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct FieldTexts
{
    Q_DECLARE_TR_FUNCTIONS(FieldTexts)
};

QString resolutionText(const QString &resolution)
{
    static const QHash<QString, const char *> names{
        { u"fixed"_s, QT_TRANSLATE_NOOP("FieldTexts", "Fixed") },
        { u"wontfix"_s, QT_TRANSLATE_NOOP("FieldTexts", "Won't fix") },
        { u"duplicate"_s, QT_TRANSLATE_NOOP("FieldTexts", "Duplicate") },
        { u"invalid"_s, QT_TRANSLATE_NOOP("FieldTexts", "Invalid") },
    };
    const char *name = names.value(resolution);
    return name ? FieldTexts::tr(name) : resolution;
}

QString nothingText(const FieldInfo &field)
{
    return field.type == FieldType::User ? FieldTexts::tr("Nobody") : FieldTexts::tr("None");
}

QString wordsText(const FieldInfo &field, const QString &text, const Replica &replica)
{
    if (text.isEmpty())
        return nothingText(field);
    switch (field.field) {
    case Field::Type:
        return typeText(text);
    case Field::Priority:
        return priorityText(text);
    case Field::Resolution:
        return resolutionText(text);
    default:
        break;
    }
    switch (field.type) {
    case FieldType::User:
        return personName(replica, UserId{ text });
    case FieldType::Date: {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? QLocale{}.toString(day, QLocale::ShortFormat) : text;
    }
    case FieldType::IssueRef:
        return issueName(replica, IssueId{ text });
    case FieldType::Time:
        return exactTimeText(text);
    default:
        return text.simplified();
    }
}

QString listText(const FieldInfo &field, const QStringList &items, const Replica &replica)
{
    if (items.isEmpty())
        return nothingText(field);
    QStringList names = items;
    if (field.type == FieldType::UserSet) {
        for (QString &name : names)
            name = personName(replica, UserId{ name });
    }
    return QLocale{}.createSeparatedList(names);
}

} // namespace

QString issueName(const Replica &replica, const IssueId &issue)
{
    const Issue *found = replica.find(issue);
    if (!found) {
        const auto gone = replica.deletedIssues().constFind(issue);
        return gone == replica.deletedIssues().cend() ? FieldTexts::tr("an issue")
                                                      : gone->issue.name;
    }
    return found->name.isEmpty() ? FieldTexts::tr("the new issue “%1”").arg(found->subject)
                                 : found->name;
}

QString valueText(const FieldInfo &field, const FieldValue &value, const Replica &replica)
{
    return std::visit(Overload{
                          [&](std::monostate) { return nothingText(field); },
                          [&](const QString &text) { return wordsText(field, text, replica); },
                          [&](qint64 number) { return QLocale{}.toString(number); },
                          [&](double number) { return QLocale{}.toString(number, 'g', 10); },
                          [&](const QStringList &items) { return listText(field, items, replica); },
                      },
        value);
}

QString changeText(
    const FieldInfo &field, const FieldValue &value, const UserId &who, const Replica &replica)
{
    const QString name = personOrYou(replica, who);
    if (field.type == FieldType::Markdown)
        return FieldTexts::tr("%1 changed this text").arg(name);
    if (value == FieldValue{})
        return FieldTexts::tr("%1 cleared this").arg(name);
    //: Somebody gave a field this value
    return FieldTexts::tr("%1 set “%2”").arg(name, valueText(field, value, replica));
}

QString mutationText(const MutationBody &body, const Replica &replica)
{
    const auto name = [&](const IssueId &issue) { return issueName(replica, issue); };
    const auto update = [&](const FieldChanges &changes, const IssueId &issue) {
        if (changes.size() != 1) {
            QStringList fields;
            for (const auto &[field, change] : changes)
                fields << fieldLabel(field);
            return FieldTexts::tr("Change %1 of %2")
                .arg(QLocale{}.createSeparatedList(fields), name(issue));
        }
        const auto &[field, change] = *changes.begin();
        const FieldInfo &info = fieldInfo(field);
        const auto *value = std::get_if<ValueChange>(&change);
        if (!value || info.type == FieldType::Markdown)
            return FieldTexts::tr("Change %1 of %2").arg(fieldLabel(field), name(issue));
        return FieldTexts::tr("Set %1 of %2 to “%3”")
            .arg(fieldLabel(field), name(issue), valueText(info, value->to, replica));
    };
    return std::visit(
        Overload{
            [&](const mutation::CreateIssue &m) {
                return FieldTexts::tr("Create the issue “%1”").arg(m.issue.subject);
            },
            [&](const mutation::UpdateIssue &m) { return update(m.changes, m.issue); },
            [&](const mutation::DeleteIssue &m) {
                return FieldTexts::tr("Delete %1").arg(name(m.issue));
            },
            [&](const mutation::RestoreIssue &m) {
                return FieldTexts::tr("Restore %1").arg(name(m.issue));
            },
            [&](const mutation::MoveIssue &m) {
                const Project *project = replica.project(m.to);
                return FieldTexts::tr("Move %1 to %2")
                    .arg(name(m.issue), project ? project->name : m.to.toString());
            },
            [&](const mutation::AddComment &m) {
                return m.issue.isNull()
                    ? FieldTexts::tr("Send a message: “%1”").arg(m.text.simplified())
                    : FieldTexts::tr("Comment on %1: “%2”").arg(name(m.issue), m.text.simplified());
            },
            [&](const mutation::EditComment &m) {
                return m.issue.isNull() ? FieldTexts::tr("Edit a message")
                                        : FieldTexts::tr("Edit a comment on %1").arg(name(m.issue));
            },
            [&](const mutation::DeleteComment &m) {
                return m.issue.isNull()
                    ? FieldTexts::tr("Delete a message")
                    : FieldTexts::tr("Delete a comment on %1").arg(name(m.issue));
            },
            [&](const mutation::ResolveConflict &) { return FieldTexts::tr("Settle a conflict"); },
            [&](const mutation::SetMember &m) {
                return FieldTexts::tr("Change the role of %1").arg(personName(replica, m.user));
            },
            [&](const mutation::RemoveMember &m) {
                return FieldTexts::tr("Remove %1 from the project")
                    .arg(personName(replica, m.user));
            },
            [&](const mutation::UpdateProject &m) {
                return FieldTexts::tr("Change the project %1").arg(m.project.name);
            },
        },
        body);
}

} // namespace lockstep::ui
