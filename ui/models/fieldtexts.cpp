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

static QString markDescription(NotificationMark::Action action)
{
    switch (action) {
    case NotificationMark::Action::Read:
        return FieldTexts::tr("Mark notifications as read");
    case NotificationMark::Action::Unread:
        return FieldTexts::tr("Mark a notification as unread");
    case NotificationMark::Action::Archive:
        return FieldTexts::tr("Archive notifications");
    case NotificationMark::Action::Restore:
        return FieldTexts::tr("Take notifications out of the archive");
    case NotificationMark::Action::Snooze:
        return FieldTexts::tr("Snooze notifications");
    }
    return {};
}

QString mutationText(const MutationBody &body, const Replica &replica)
{
    const auto name = [&](const IssueId &issue) { return issueName(replica, issue); };
    const auto update = [&](FieldChanges changes, const IssueId &issue) {
        // What was only seen of a group is not what was done.
        std::erase_if(changes, [&](const auto &each) {
            const auto value = std::get_if<ValueChange>(&each.second);
            return changes.size() > 1 && value && value->from == value->to;
        });
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
            [](const mutation::SaveFilter &m) {
                return FieldTexts::tr("Save the filter “%1”").arg(m.filter.name);
            },
            [](const mutation::RemoveFilter &) { return FieldTexts::tr("Delete a saved filter"); },
            [](const mutation::MarkNotifications &m) { return markDescription(m.mark.action); },
            [](const mutation::SaveSetting &) { return FieldTexts::tr("Change a setting"); },
            [](const mutation::SaveQueue &m) {
                return FieldTexts::tr("Save the queue “%1”").arg(m.queue.name);
            },
            [](const mutation::DeleteQueue &) { return FieldTexts::tr("Delete a queue"); },
            [](const mutation::CreateProject &m) {
                return FieldTexts::tr("Create the project %1").arg(m.project.name);
            },
            [&](const mutation::SetPerson &m) {
                return FieldTexts::tr("Change the person %1").arg(personName(replica, m.user));
            },
            [&](const mutation::RemovePerson &m) {
                return FieldTexts::tr("Remove %1 from the workspace")
                    .arg(personName(replica, m.user));
            },
            [&](const mutation::AddAttachment &m) {
                //: %1 is a file, %2 an issue
                return FieldTexts::tr("Attach “%1” to %2").arg(m.name, name(m.issue));
            },
            [&](const mutation::DeleteAttachment &m) {
                return FieldTexts::tr("Delete a file of %1").arg(name(m.issue));
            },
        },
        body);
}

// A value as it was typed: texts keep their lines.
static QString fullText(const FieldInfo &field, const FieldValue &value, const Replica &replica)
{
    const auto text = std::get_if<QString>(&value);
    return text && field.type == FieldType::Markdown ? *text : valueText(field, value, replica);
}

QString fieldDetails(const FieldValues &values, const Replica &replica)
{
    QStringList lines;
    for (const auto &[field, value] : values) {
        const FieldInfo &info = fieldInfo(field);
        const QString text = fullText(info, value, replica);
        lines << (info.type == FieldType::Markdown
                ? FieldTexts::tr("%1:\n%2").arg(fieldLabel(field), text)
                : FieldTexts::tr("%1: %2").arg(fieldLabel(field), text));
    }
    return lines.join(u'\n');
}

QString mutationDetails(const MutationBody &body, const Replica &replica)
{
    const auto update = [&](const FieldChanges &changes) {
        QStringList lines;
        for (const auto &[field, change] : changes) {
            const FieldInfo &info = fieldInfo(field);
            if (const auto set = std::get_if<SetChange>(&change)) {
                if (!set->add.isEmpty())
                    lines << FieldTexts::tr("%1, added: %2")
                                 .arg(fieldLabel(field), listText(info, set->add, replica));
                if (!set->remove.isEmpty())
                    lines << FieldTexts::tr("%1, removed: %2")
                                 .arg(fieldLabel(field), listText(info, set->remove, replica));
                continue;
            }
            const auto &value = std::get<ValueChange>(change);
            if (value.from == value.to)
                continue; // what was seen of a group
            if (info.type == FieldType::Markdown)
                lines << fieldDetails({ { field, value.to } }, replica);
            else
                //: a field, what it was, what it shall be
                lines << FieldTexts::tr("%1: %2 → %3")
                             .arg(fieldLabel(field), fullText(info, value.from, replica),
                                 fullText(info, value.to, replica));
        }
        return lines.join(u'\n');
    };
    return std::visit(Overload{
                          [&](const mutation::CreateIssue &m) {
                              FieldValues values;
                              const Issue empty;
                              for (const FieldInfo &info : issueFields()) {
                                  const FieldValue value = info.get(m.issue);
                                  if (isEditable(info.rule) && info.rule != MergeRule::NewestWins
                                      && value != info.get(empty))
                                      values.emplace(info.field, value);
                              }
                              return fieldDetails(values, replica);
                          },
                          [&](const mutation::UpdateIssue &m) { return update(m.changes); },
                          [&](const mutation::RestoreIssue &m) { return update(m.changes); },
                          [](const mutation::AddComment &m) { return m.text; },
                          [](const mutation::EditComment &m) { return m.to; },
                          [](const auto &) { return QString(); },
                      },
        body);
}

QString conflictText(const Conflict &conflict, const Replica &replica)
{
    const QString name = issueName(replica, conflict.issue.id);
    switch (conflict.kind) {
    case Conflict::Kind::Comment:
        return conflict.issue.id.isNull() ? FieldTexts::tr("A message that you edited")
                                          : FieldTexts::tr("A comment on %1").arg(name);
    case Conflict::Kind::Deleted:
        return FieldTexts::tr("%1, which was deleted").arg(name);
    case Conflict::Kind::DeletedUnseen:
        return FieldTexts::tr("Deletion of %1").arg(name);
    case Conflict::Kind::Fields:
        break;
    }
    QStringList fields;
    for (const auto &each : conflict.remote)
        fields << fieldLabel(each.first);
    //: %1 are fields, %2 is an issue
    return FieldTexts::tr("%1 of %2").arg(QLocale{}.createSeparatedList(fields), name);
}

} // namespace lockstep::ui
