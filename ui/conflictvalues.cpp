// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conflictvalues.h"

#include "core/base/clock.h"
#include "core/sync/merge.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/fieldvalues.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QLocale>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds offlineAfter = 30s; // longer on its way than that: it was made offline

QDateTime timeOf(const QString &iso)
{
    const WallTime time = fromIso8601(iso);
    return time == WallTime{}
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

ConflictValue conflictValue(const FieldValue &value)
{
    return std::visit(
        Overload{
            [](std::monostate) { return ConflictValue{}; },
            [](const QString &text) { return ConflictValue{ .text = text }; },
            [](qint64 number) { return ConflictValue{ .text = QLocale::c().toString(number) }; },
            [](double number) {
                return ConflictValue{ .text
                    = QLocale::c().toString(number, 'g', QLocale::FloatingPointShortest) };
            },
            [](const QStringList &items) { return ConflictValue{ .items = items }; },
        },
        value);
}

FieldValue fieldValueOf(const FieldInfo &field, const ConflictValue &value)
{
    if (field.rule == MergeRule::Set)
        return normalizedSet(value.items);
    if (field.nullable && value.text.isEmpty())
        return {};
    bool ok = false;
    if (field.type == FieldType::Integer) {
        const qint64 number = QLocale::c().toLongLong(value.text.trimmed(), &ok);
        return ok ? FieldValue{ number } : FieldValue{ value.text };
    }
    if (field.type == FieldType::Real) {
        const double number = QLocale::c().toDouble(value.text.trimmed(), &ok);
        return ok ? FieldValue{ number } : FieldValue{ value.text };
    }
    return value.text;
}

QString groupName(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Status:
        return u"status"_s;
    case FieldGroup::Position:
        return u"position"_s;
    case FieldGroup::None:
        break;
    }
    return {};
}

QList<ConflictOption> optionsOf(
    const FieldInfo &field, const Replica &replica, const ProjectId &project)
{
    QList<ConflictOption> options;
    const Project *of = replica.project(project);
    for (const QString &value : choicesOf(field, replica, project)) {
        ConflictOption option{ .value = value, .label = valueText(field, value, replica) };
        if (field.field == Field::Status)
            option.status = of ? of->category(value) : StatusCategory::Open;
        if (field.field == Field::Priority)
            option.priority = PriorityLevel(std::max(0, int(priorities().indexOf(value))));
        options << option;
    }
    return options;
}

// A value that a list does not have (any more) is shown all the same.
void addMissingOptions(ConflictField &field, const FieldInfo &info, const Replica &replica)
{
    if (field.options.isEmpty())
        return;
    const auto add = [&](const QString &value) {
        const bool known = std::any_of(field.options.begin(), field.options.end(),
            [&](const ConflictOption &option) { return option.value == value; });
        if (!known && !value.isEmpty())
            field.options << ConflictOption{ .value = value,
                .label = valueText(info, value, replica) };
    };
    for (const ConflictValue &value : { field.base, field.theirs, field.mine }) {
        add(value.text);
        for (const QString &item : value.items)
            add(item);
    }
}

ConflictField makeField(
    const FieldInfo &info, const Conflict &conflict, const Issue &current, const Replica &replica)
{
    const auto valueIn = [&](const FieldValues &values, const FieldValue &otherwise) {
        const auto found = values.find(info.field);
        return found == values.end() ? otherwise : found->second;
    };
    const FieldValue theirs = info.get(current);
    const FieldValue base = valueIn(conflict.base, theirs);
    ConflictField field{ .key = info.key,
        .label = fieldLabel(info.field),
        .editor = editorOf(info.type),
        .base = conflictValue(base),
        .theirs = conflictValue(theirs),
        .mine = conflictValue(valueIn(conflict.local, base)),
        .nullable = info.nullable,
        .group = groupName(info.group),
        .options = optionsOf(info, replica, current.project) };
    addMissingOptions(field, info, replica);
    return field;
}

void addFields(
    ConflictView &view, const Conflict &conflict, const Issue &current, const Replica &replica)
{
    FieldChanges mine;
    for (const auto &[field, to] : conflict.local) {
        const auto base = conflict.base.find(field);
        mine.emplace(
            field, ValueChange{ base == conflict.base.end() ? FieldValue{} : base->second, to });
    }
    // The verdict of the same merge core that the server asks.
    for (const FieldMerge &merge : mergeIssue(current, mine).fields) {
        if (merge.verdict == FieldVerdict::Unchanged)
            continue; // both want the same by now
        ConflictField field = makeField(fieldInfo(merge.field), conflict, current, replica);
        if (merge.verdict != FieldVerdict::Conflict) {
            field.merged = conflictValue(merge.value);
            field.autoMerged = true;
        }
        view.fields << field;
    }
}

void addDeletedFields(ConflictView &view, const Conflict &conflict, const Replica &replica)
{
    // Mine if they have deleted it, theirs if I have.
    const bool byThem = conflict.kind == Conflict::Kind::Deleted;
    for (const auto &[field, value] : byThem ? conflict.local : conflict.remote)
        view.fields << makeField(fieldInfo(field), conflict, conflict.issue, replica);
}

void addTimes(ConflictView &view, const Conflict &conflict, const Outbox &outbox)
{
    const auto include = [&view](const OutboxRow &row) {
        const QDateTime at = timeOf(row.createdAt);
        if (!at.isValid())
            return;
        view.mineFrom = view.mineFrom.isValid() ? std::min(view.mineFrom, at) : at;
        view.mineTo = view.mineTo.isValid() ? std::max(view.mineTo, at) : at;
    };
    if (const OutboxRow *own = outbox.find(OpId::fromString(conflict.id.toString())))
        include(*own);
    for (const qint64 position : outbox.heldBy(conflict)) {
        const auto row = outbox.rows().find(position);
        if (row != outbox.rows().end())
            include(row->second);
    }
    const QDateTime raised = timeOf(conflict.timestamp);
    view.offline = view.mineFrom.isValid() && raised.isValid()
        && view.mineFrom.msecsTo(raised) > offlineAfter.count();
}

} // namespace

ConflictEditor editorOf(FieldType type)
{
    switch (type) {
    case FieldType::Markdown:
        return ConflictEditor::Text;
    case FieldType::Choice:
        return ConflictEditor::Choice;
    case FieldType::User:
        return ConflictEditor::Person;
    case FieldType::UserSet:
    case FieldType::LabelSet:
    case FieldType::RelationSet:
        return ConflictEditor::Set;
    case FieldType::Date:
        return ConflictEditor::Date;
    default:
        return ConflictEditor::Line;
    }
}

ConflictView makeConflictView(
    const Conflict &conflict, const Replica &replica, const Outbox &outbox, WallTime now)
{
    const Issue *confirmed = replica.confirmed(conflict.issue.id);
    const Issue &current = confirmed ? *confirmed : conflict.issue;
    ConflictView view{ .id = conflict.id.toString(),
        .issueKey = current.name,
        .title = current.subject,
        .whoId = conflict.user,
        .who = personName(replica, conflict.user),
        .theirsAt
        = timeOf(current.modifiedBy == conflict.user ? current.modifiedAt : conflict.timestamp),
        .now = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC) };
    addTimes(view, conflict, outbox);
    switch (conflict.kind) {
    case Conflict::Kind::Fields:
        // Deleted meanwhile: the same questions as if it had been so from the start.
        if (!confirmed && replica.deletedIssues().contains(conflict.issue.id)) {
            view.kind = ConflictKind::DeletedByThem;
            addDeletedFields(view, conflict, replica);
        } else {
            addFields(view, conflict, current, replica);
        }
        break;
    case Conflict::Kind::Comment:
        if (conflict.comment)
            view.fields << ConflictField{ .key = u"comment"_s,
                .label = QCoreApplication::translate("Conflicts", "Comment"),
                .editor = ConflictEditor::Text,
                .base = { .text = conflict.comment->base },
                .theirs = { .text = conflict.comment->remote },
                .mine = { .text = conflict.comment->local },
                .nullable = false };
        break;
    case Conflict::Kind::Deleted:
        view.kind = ConflictKind::DeletedByThem;
        addDeletedFields(view, conflict, replica);
        break;
    case Conflict::Kind::DeletedUnseen:
        view.kind = ConflictKind::DeletedByMe;
        addDeletedFields(view, conflict, replica);
        break;
    }
    return view;
}

FieldChanges chosenChanges(const ConflictResolution &resolution)
{
    FieldChanges changes;
    for (const FieldResolution &chosen : resolution.fields) {
        const FieldInfo *field = findField(chosen.key);
        if (!field || chosen.value == chosen.seenTheirs)
            continue;
        changes.emplace(field->field,
            fieldChange(*field, fieldValueOf(*field, chosen.seenTheirs),
                fieldValueOf(*field, chosen.value)));
    }
    return changes;
}

FieldChanges mineInstead(const ConflictView &view, const ConflictResolution &resolution)
{
    ConflictResolution mine;
    for (const ConflictField &field : view.fields)
        for (const FieldResolution &chosen : resolution.fields)
            if (chosen.key == field.key && chosen.value == field.theirs)
                mine.fields.append({ .key = field.key,
                    .side = ConflictSide::Mine,
                    .value = field.mine,
                    .seenTheirs = field.theirs });
    return chosenChanges(mine);
}

FieldValues chosenValues(const ConflictResolution &resolution)
{
    FieldValues values;
    for (const FieldResolution &chosen : resolution.fields) {
        if (const FieldInfo *field = findField(chosen.key))
            values.emplace(field->field, fieldValueOf(*field, chosen.value));
    }
    return values;
}

// --- Drafts
// ---------------------------------------------------------------------------------------

QString textOfResolution(const ConflictResolution &resolution)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << resolution.conflictId << int(resolution.deletion) << resolution.fields.size();
    for (const FieldResolution &field : resolution.fields)
        out << field.key << int(field.side) << field.value.text << field.value.items
            << field.seenTheirs.text << field.seenTheirs.items;
    return QString::fromLatin1(bytes.toBase64());
}

ConflictResolution resolutionFromText(const QString &text)
{
    QDataStream in(QByteArray::fromBase64(text.toLatin1()));
    in.setVersion(QDataStream::Qt_6_4);
    ConflictResolution resolution;
    int deletion = 0;
    qsizetype count = 0;
    in >> resolution.conflictId >> deletion >> count;
    for (qsizetype i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        FieldResolution field;
        int side = 0;
        in >> field.key >> side >> field.value.text >> field.value.items >> field.seenTheirs.text
            >> field.seenTheirs.items;
        if (side < 0 || side > int(ConflictSide::Edited))
            return {};
        field.side = ConflictSide(side);
        resolution.fields << field;
    }
    if (in.status() != QDataStream::Ok || deletion < 0 || deletion > int(DeletionAnswer::KeepIssue))
        return {};
    resolution.deletion = DeletionAnswer(deletion);
    return resolution;
}

} // namespace lockstep::ui
