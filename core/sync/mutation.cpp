// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/mutation.h"

#include "core/model/check.h"
#include "core/model/relation.h"

#include <algorithm>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;

// Takes the first failure of a row of checks.
class Checks
{
public:
    Checks &add(Result<void> check)
    {
        if (m_result.ok())
            m_result = std::move(check);
        return *this;
    }
    template <typename Tag> Checks &id(QStringView field, const StrongId<Tag> &id)
    {
        return m_result.ok() ? add(checkId(field, id.toString())) : *this;
    }
    template <typename Tag> Checks &optionalId(QStringView field, const StrongId<Tag> &value)
    {
        return value.isNull() ? *this : id(field, value);
    }
    Checks &markdown(QStringView field, QStringView text)
    {
        return m_result.ok() ? add(checkMarkdown(field, text, 1)) : *this;
    }
    [[nodiscard]] Result<void> result() const { return m_result; }

private:
    Result<void> m_result{};
};

// The error of `changes.<field>.<part>`.
Result<void> under(Result<void> check, QStringView outer)
{
    if (check.ok())
        return check;
    Error error = check.error();
    error.message.prepend(outer);
    error.field.prepend(outer);
    return error;
}

bool pointsTo(const FieldInfo &info, const FieldChange &change, const IssueId &issue)
{
    if (const auto *value = std::get_if<ValueChange>(&change))
        return info.type == FieldType::IssueRef && value->to == FieldValue{ issue.toString() };
    const auto &added = std::get<SetChange>(change).add;
    return info.type == FieldType::RelationSet
        && std::any_of(added.begin(), added.end(), [&](const QString &member) {
               const auto relation = Relation::fromString(member);
               return relation && relation->issue == issue;
           });
}

Result<void> checkChange(const FieldInfo &info, const FieldChange &change)
{
    const bool isSet = info.rule == MergeRule::Set;
    if (!isEditable(info.rule) || isSet != std::holds_alternative<SetChange>(change))
        return invalid(QString{ info.key }, u"cannot be changed so"_s);
    if (const auto *value = std::get_if<ValueChange>(&change)) {
        // It is only compared, but must be there to be read from an outbox.
        if (!isOfType(info, value->from))
            return invalid(info.key + u".from"_s, u"a value of the field"_s);
        return checkValue(info, value->to);
    }
    const auto &set = std::get<SetChange>(change);
    if (auto added = checkValue(info, set.add); !added)
        return added;
    const auto both = std::find_if(set.add.begin(), set.add.end(),
        [&](const QString &member) { return set.remove.contains(member); });
    if (both != set.add.end())
        return invalid(QString{ info.key }, u"added and removed at once"_s, *both);
    return {};
}

Result<void> checkChanges(const IssueId &issue, const FieldChanges &changes)
{
    if (auto id = checkId(u"id", issue.toString()); !id)
        return id;
    for (const auto &[field, change] : changes) {
        const FieldInfo &info = fieldInfo(field);
        Result<void> check = checkChange(info, change);
        if (check.ok() && pointsTo(info, change, issue))
            check = invalid(QString{ info.key }, u"another issue than itself"_s);
        if (!check)
            return under(std::move(check), u"changes.");
    }
    return {};
}

Result<void> checkCreate(const Mutation &mutation, const Issue &issue)
{
    if (auto id = checkId(u"id", issue.id.toString()); !id)
        return id;
    if (mutation.space != projectSpace(issue.project))
        return invalid(u"issue.project", u"the project of the space"_s, issue.project.toString());
    return under(checkIssue(issue), u"issue.");
}

Result<void> checkBody(const Mutation &mutation)
{
    const Overload check{
        [&](const mutation::CreateIssue &m) { return checkCreate(mutation, m.issue); },
        [](const mutation::UpdateIssue &m) { return checkChanges(m.issue, m.changes); },
        [](const mutation::DeleteIssue &m) { return Checks{}.id(u"id", m.issue).result(); },
        [](const mutation::RestoreIssue &m) { return checkChanges(m.issue, m.changes); },
        [](const mutation::MoveIssue &m) {
            return Checks{}.id(u"id", m.issue).id(u"to", m.to).result();
        },
        [](const mutation::AddComment &m) {
            Checks checks;
            checks.id(u"id", m.comment).optionalId(u"issue", m.issue).markdown(u"text", m.text);
            return checks.result();
        },
        [](const mutation::EditComment &m) {
            Checks checks;
            checks.id(u"id", m.comment).optionalId(u"issue", m.issue).markdown(u"to", m.to);
            return checks.result();
        },
        [](const mutation::DeleteComment &m) {
            return Checks{}.id(u"id", m.comment).optionalId(u"issue", m.issue).result();
        },
        [](const mutation::ResolveConflict &m) {
            // The text of an op: longer than an id.
            if (OpId::fromString(m.conflict.toString()).isNull())
                return Result<void>{ invalid(u"id", u"the id of a conflict"_s) };
            return Result<void>{};
        },
        [](const mutation::SetMember &m) { return Checks{}.id(u"id", m.user).result(); },
        [](const mutation::RemoveMember &m) { return Checks{}.id(u"id", m.user).result(); },
        [&](const mutation::UpdateProject &m) -> Result<void> {
            if (mutation.space != projectSpace(m.project.id))
                return invalid(u"id", u"the project of the space"_s, m.project.id.toString());
            return under(checkProject(m.project), u"project.");
        },
        [](const mutation::SaveFilter &m) { return under(checkSavedFilter(m.filter), u"filter."); },
        [](const mutation::RemoveFilter &m) { return Checks{}.id(u"id", m.filter).result(); },
        [](const mutation::MarkNotifications &m) { return checkMark(m.mark); },
        [](const mutation::SaveSetting &m) { return checkSetting(m.key, m.value); },
        [](const mutation::SaveQueue &m) { return under(checkQueue(m.queue), u"queue."); },
        [](const mutation::DeleteQueue &m) { return Checks{}.id(u"id", m.queue).result(); },
        [](const mutation::CreateProject &m) {
            return under(checkProject(m.project), u"project.");
        },
        [](const mutation::SetPerson &m) -> Result<void> {
            if (!m.name && !m.admin)
                return invalid(u"name", u"a name, or admin"_s, QString{});
            Checks checks;
            checks.id(u"id", m.user);
            return m.name ? checks.add(checkLine(u"name", *m.name, 1, 255)).result()
                          : checks.result();
        },
        [](const mutation::RemovePerson &m) { return Checks{}.id(u"id", m.user).result(); },
        [](const mutation::AddAttachment &m) {
            return checkAttachment({ m.attachment, m.issue, {}, m.name, m.size, m.sha256, {}, {} });
        },
        [](const mutation::DeleteAttachment &m) {
            return Checks{}.id(u"id", m.attachment).id(u"issue", m.issue).result();
        },
    };
    return std::visit(check, mutation.body);
}

Result<void> checkSpace(const Mutation &mutation)
{
    const bool own = std::holds_alternative<mutation::ResolveConflict>(mutation.body)
        || std::holds_alternative<mutation::SaveFilter>(mutation.body)
        || std::holds_alternative<mutation::RemoveFilter>(mutation.body)
        || std::holds_alternative<mutation::MarkNotifications>(mutation.body)
        || std::holds_alternative<mutation::SaveSetting>(mutation.body);
    const bool people = std::holds_alternative<mutation::CreateProject>(mutation.body)
        || std::holds_alternative<mutation::SetPerson>(mutation.body)
        || std::holds_alternative<mutation::RemovePerson>(mutation.body);
    const auto prefix = own ? "user:"_L1 : people ? "directory:"_L1 : "project:"_L1;
    const QString &space = mutation.space.toString();
    if (!space.startsWith(prefix))
        return invalid(u"space", prefix + u"<id>"_s, space);
    return checkId(u"space", QStringView{ space }.mid(prefix.size()));
}

} // namespace

bool isCreation(const MutationBody &body)
{
    return std::holds_alternative<mutation::CreateIssue>(body)
        || std::holds_alternative<mutation::AddComment>(body)
        || std::holds_alternative<mutation::AddAttachment>(body);
}

IssueId touchedIssue(const MutationBody &body)
{
    return std::visit(
        [](const auto &m) -> IssueId {
            if constexpr (requires { m.issue.id; })
                return m.issue.id; // create_issue holds the whole issue
            else if constexpr (requires { m.issue; })
                return m.issue;
            else
                return {};
        },
        body);
}

Result<void> checkMutation(const Mutation &mutation)
{
    if (auto client = checkId(u"op", mutation.op.client.toString()); !client)
        return client;
    if (mutation.op.number < 1)
        return invalid(u"op", u"a number from 1"_s, QString::number(mutation.op.number));
    if (auto space = checkSpace(mutation); !space)
        return space;
    if (auto body = checkBody(mutation); !body)
        return body;
    if (!mutation.group.isEmpty())
        return checkId(u"group", mutation.group);
    return {};
}

} // namespace lockstep
