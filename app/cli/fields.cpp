// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/fields.h"

#include "core/model/check.h"

namespace lockstep::app {

using namespace Qt::StringLiterals;

bool isAssignment(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals <= 0)
        return false;
    QStringView key{ word.constData(), equals };
    if (key.endsWith(u'+') || key.endsWith(u'-'))
        key.chop(1);
    return findField(key) != nullptr;
}

Result<Assignment> parseAssignment(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals <= 0)
        return Error{ errc::BadArgument, u"'%1' is not FIELD=VALUE"_s.arg(word.left(80)), {} };
    QString key = word.left(equals);
    Assignment assignment;
    assignment.text = word.sliced(equals + 1);
    if (key.endsWith(u'+') || key.endsWith(u'-')) {
        assignment.kind = key.endsWith(u'+') ? Assignment::Kind::Add : Assignment::Kind::Remove;
        key.chop(1);
    }
    assignment.info = findField(QStringView{ key });
    if (!assignment.info || !isEditable(assignment.info->rule))
        return Error{ errc::UnknownField,
            u"'%1' is no field that can be edited"_s.arg(key.left(80)), key.left(80) };
    if (assignment.kind != Assignment::Kind::Set && assignment.info->rule != MergeRule::Set)
        return Error{ errc::Validation, u"%1: only sets take += and -="_s.arg(key), key };
    return assignment;
}

Result<FieldValue> valueOf(const FieldInfo &info, const QString &text)
{
    const auto bad = [&](const QString &what) {
        return Error{ errc::Validation, u"%1: %2"_s.arg(info.key, what), info.key };
    };
    FieldValue value;
    switch (info.type) {
    case FieldType::Integer:
    case FieldType::Real: {
        if (text.isEmpty())
            break;
        bool ok = false;
        if (info.type == FieldType::Integer)
            value = text.toLongLong(&ok);
        else
            value = text.toDouble(&ok);
        if (!ok)
            return bad(u"'%1' is no number of that kind"_s.arg(text.left(80)));
        break;
    }
    case FieldType::UserSet:
    case FieldType::LabelSet:
    case FieldType::RelationSet:
        value = normalizedSet(text.split(u',', Qt::SkipEmptyParts));
        break;
    default:
        if (!text.isEmpty() || !info.nullable)
            value = withUnixLineEnds(text);
    }
    if (const auto checked = checkValue(info, value); !checked)
        return checked.error();
    return value;
}

Result<FieldChange> changeOf(const Assignment &assignment, const Issue &issue)
{
    if (assignment.kind == Assignment::Kind::Add)
        return FieldChange{ SetChange{ { assignment.text }, {} } };
    if (assignment.kind == Assignment::Kind::Remove)
        return FieldChange{ SetChange{ {}, { assignment.text } } };
    auto value = valueOf(*assignment.info, assignment.text);
    if (!value)
        return value.error();
    const FieldValue before = assignment.info->get(issue);
    if (assignment.info->rule != MergeRule::Set)
        return FieldChange{ ValueChange{ before, std::move(*value) } };
    SetChange change;
    const auto was = std::get_if<QStringList>(&before);
    const auto now = std::get_if<QStringList>(&*value);
    for (const QString &member : now ? *now : QStringList{}) {
        if (!was || !was->contains(member))
            change.add << member;
    }
    for (const QString &member : was ? *was : QStringList{}) {
        if (!now || !now->contains(member))
            change.remove << member;
    }
    return FieldChange{ change };
}

Result<FieldChanges> changesOf(const QStringList &assignments, const Issue &issue)
{
    FieldChanges changes;
    for (const QString &word : assignments) {
        const auto assignment = parseAssignment(word);
        if (!assignment)
            return assignment.error();
        const auto change = changeOf(*assignment, issue);
        if (!change)
            return change.error();
        const FieldInfo &info = *assignment->info;
        const auto [known, isFirst] = changes.emplace(info.field, *change);
        if (isFirst)
            continue;
        const auto all = std::get_if<SetChange>(&known->second);
        const auto more = std::get_if<SetChange>(&*change);
        if (!all || !more || assignment->kind == Assignment::Kind::Set)
            return Error{ errc::Validation, u"%1: given more than once"_s.arg(info.key), info.key };
        const auto isNamed = [more](const QString &member) {
            return more->add.contains(member) || more->remove.contains(member);
        };
        all->add.removeIf(isNamed);
        all->remove.removeIf(isNamed);
        all->add = normalizedSet(all->add + more->add);
        all->remove = normalizedSet(all->remove + more->remove);
    }
    return changes;
}

const Issue *findIssue(const IssueTable &issues, const QString &nameOrId)
{
    if (const Issue *byId = issues.find(IssueId{ nameOrId }))
        return byId;
    int found = -1;
    issues.forEach(
        [&](int slot, const Issue &issue) {
            if (!nameOrId.isEmpty() && issue.name.compare(nameOrId, Qt::CaseInsensitive) == 0)
                found = slot;
        },
        IssueParts::none().withName());
    return found < 0 ? nullptr : &issues.at(found);
}

const Project *findProject(const QList<Project> &projects, const QString &key)
{
    for (const Project &project : projects) {
        if (project.key.compare(key, Qt::CaseInsensitive) == 0)
            return &project;
    }
    return nullptr;
}

QString textOf(const FieldValue &value)
{
    return std::visit(Overload{ [](std::monostate) { return QString{}; },
                          [](const QString &text) { return text; },
                          [](qint64 number) { return QString::number(number); },
                          [](double number) { return QString::number(number); },
                          [](const QStringList &set) { return set.join(u", "_s); } },
        value);
}

} // namespace lockstep::app
