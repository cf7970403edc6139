// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/check.h"
#include "net/dialect/fieldcodec.h"
#include "net/dialect/translator.h"
#include "net/dialect/wording.h"

#include <algorithm>
#include <set>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

bool writes(const RequestRule &rule, Field field)
{
    return std::find(rule.fields.begin(), rule.fields.end(), field) != rule.fields.end();
}

// Nothing: null, no text, no member.
bool isBlank(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty();
    if (const auto *set = std::get_if<QStringList>(&value))
        return set->isEmpty();
    return std::holds_alternative<std::monostate>(value);
}

// The status of an issue for which nobody chose one; the server knows its own first one.
bool isUnchosen(Field field, const FieldValue &value)
{
    return field == Field::Status && value == fieldValue(Issue{}, field);
}

Error notWritable(Field field)
{
    const QString key{ fieldInfo(field).key };
    return invalid(key, u"the server has no way to change it"_s);
}

} // namespace

const EntityRule *Translator::entityOf(const Issue &issue, const ForeignScope &scope) const
{
    const EntityRule *any = nullptr;
    for (const EntityRule &rule : rules().entities) {
        if (!rule.create || (!rule.scope.isEmpty() && rule.scope != scope.kind))
            continue;
        if (rule.type.isEmpty() || rule.type == issue.type)
            return &rule;
        if (!any && rules().project.types.isEmpty())
            any = &rule;
    }
    return any;
}

QString Translator::entityFor(const ForeignScope &scope, const Issue &issue) const
{
    const EntityRule *rule = entityOf(issue, scope);
    return rule ? rule->name : QString{};
}

bool Translator::canWrite(const QString &entity, Field field) const
{
    const EntityRule *rule = rules().entity(entity);
    return rule && rule->canUpdate(field);
}

Result<Translator::Write> Translator::create(const ForeignScope &scope, const Issue &issue) const
{
    const EntityRule *entity = entityOf(issue, scope);
    if (!entity)
        return invalid(u"type", u"one that can be created here"_s, issue.type);
    Value all = contextOf(scope);
    Value::Members body;
    Value values{ Value::Members{} };
    for (const FieldRule &rule : entity->fields) {
        const FieldValue value = fieldValue(issue, rule.field);
        if (isBlank(value) || isUnchosen(rule.field, value))
            continue;
        Result<Value> wire = encodeField(rule, value);
        if (!wire && !writes(*entity->create, rule.field))
            continue;
        if (!wire)
            return wire.error();
        values.set(QString{ fieldInfo(rule.field).key }, *wire);
        if (writes(*entity->create, rule.field) && !entity->create->bare)
            body.push_back({ rule.to, *std::move(wire) });
    }
    all.set(u"values"_s, std::move(values));
    return Write{ { wordRequest(rules(), *entity->create, all, body) } };
}

FieldValues Translator::leftByCreate(const ForeignScope &scope, const Issue &issue) const
{
    FieldValues left;
    const EntityRule *entity = entityOf(issue, scope);
    if (!entity)
        return left;
    for (const FieldRule &rule : entity->fields) {
        const FieldValue value = fieldValue(issue, rule.field);
        if (!isBlank(value) && !isUnchosen(rule.field, value)
            && !writes(*entity->create, rule.field) && entity->canUpdate(rule.field)
            && encodeField(rule, value))
            left[rule.field] = value;
    }
    return left;
}

Result<Translator::Write> Translator::update(
    const ForeignIssue &current, const FieldValues &changes) const
{
    const EntityRule *entity = rules().entity(current.entity);
    if (!entity)
        return invalid(u"type", u"one that can be changed here"_s, current.entity);
    Value values{ Value::Members{} };
    std::vector<std::pair<const FieldRule *, Value>> wires;
    for (const auto &[field, value] : changes) {
        const FieldRule *rule = entity->find(field);
        if (!rule || !entity->canUpdate(field))
            return notWritable(field);
        Result<Value> wire = encodeField(*rule, value);
        if (!wire)
            return wire.error();
        values.set(QString{ fieldInfo(field).key }, *wire);
        wires.emplace_back(rule, *std::move(wire));
    }
    Value all = contextOf(current);
    all.set(u"values"_s, std::move(values));
    Write write;
    std::set<Field> written;
    for (const RequestRule &rule : entity->update) {
        if (!rule.when.holds(all))
            continue;
        Value::Members body;
        bool isNeeded = false;
        for (const auto &[field, wire] : wires) {
            if (!writes(rule, field->field))
                continue;
            isNeeded = true;
            written.insert(field->field);
            if (!rule.bare)
                body.push_back({ field->to, wire });
        }
        if (isNeeded)
            write.requests.push_back(wordRequest(rules(), rule, all, body));
    }
    for (const auto &[field, value] : changes) {
        if (!written.contains(field))
            return notWritable(field);
    }
    return write;
}

std::optional<HttpRequest> Translator::remove(const ForeignIssue &issue) const
{
    const EntityRule *entity = rules().entity(issue.entity);
    if (!entity || !entity->remove)
        return {};
    return wordRequest(rules(), *entity->remove, contextOf(issue));
}

std::vector<SocketCommand> Translator::relay(
    const ForeignIssue &issue, const FieldValues &changes, const QString &now) const
{
    const EntityRule *entity = rules().entity(issue.entity);
    if (!entity)
        return {};
    Value values{ Value::Members{} };
    for (const auto &[field, value] : changes) {
        const FieldRule *rule = entity->find(field);
        if (!rule)
            continue;
        if (auto wire = encodeField(*rule, value))
            values.set(QString{ fieldInfo(field).key }, *std::move(wire));
    }
    Value all = contextOf(issue);
    all.set(u"values"_s, std::move(values));
    all.set(u"now"_s, given(now));
    return wordCommands(entity->relay, all);
}

std::vector<SocketCommand> Translator::relayComment(
    const ForeignIssue &issue, const QString &text, const QString &now) const
{
    if (!rules().comments)
        return {};
    Value all = contextOf(issue);
    all.set(u"text"_s, text);
    all.set(u"now"_s, given(now));
    return wordCommands(rules().comments->relay, all);
}

std::optional<HttpRequest> Translator::addComment(
    const ForeignIssue &issue, const QString &text) const
{
    if (!rules().comments || !rules().comments->add)
        return {};
    Value all = contextOf(issue);
    all.set(u"text"_s, text);
    return wordRequest(rules(), *rules().comments->add, all);
}

std::optional<HttpRequest> Translator::editComment(
    const ForeignComment &comment, const QString &text) const
{
    const auto &rule = comment.channel.isEmpty() ? rules().comments : rules().channels;
    if (!rule || !rule->edit)
        return {};
    Value all = context();
    all.set(u"comment"_s,
        object({ { u"id"_s, given(comment.id) }, { u"issue"_s, given(comment.issue) },
            { u"channel"_s, given(comment.channel) } }));
    all.set(u"text"_s, text);
    return wordRequest(rules(), *rule->edit, all);
}

std::optional<HttpRequest> Translator::removeComment(const ForeignComment &comment) const
{
    const auto &rule = comment.channel.isEmpty() ? rules().comments : rules().channels;
    if (!rule || !rule->remove)
        return {};
    Value all = context();
    all.set(u"comment"_s,
        object({ { u"id"_s, given(comment.id) }, { u"issue"_s, given(comment.issue) },
            { u"channel"_s, given(comment.channel) } }));
    return wordRequest(rules(), *rule->remove, all);
}

std::optional<HttpRequest> Translator::addMessage(
    const ForeignScope &channel, const QString &text) const
{
    const auto &rule = rules().channels;
    if (!rule || !rule->add || rule->scope != channel.kind)
        return {};
    Value all = contextOf(channel);
    all.set(u"text"_s, text);
    return wordRequest(rules(), *rule->add, all);
}

std::optional<HttpRequest> Translator::markRead(const QString &notification) const
{
    if (!rules().notifications || !rules().notifications->markRead)
        return {};
    Value all = context();
    all.set(u"notification"_s, object({ { u"id"_s, given(notification) } }));
    return wordRequest(rules(), *rules().notifications->markRead, all);
}

Result<ForeignComment> Translator::readComment(
    const ForeignIssue &issue, const HttpReply &reply) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    // An issue without an id stands for a channel: its answer is a message.
    const auto &rule = issue.id.isEmpty() ? rules().channels : rules().comments;
    ForeignComment comment;
    if (rule) {
        const Value item = rule->item.in(said);
        if (item.members())
            comment = commentOf(*rule, item);
    }
    if (comment.id.isEmpty())
        return Error{ u"NOT_FOUND"_s, u"the answer holds no comment"_s, {} };
    if (!issue.id.isEmpty()) {
        comment.issue = issue.id;
        comment.entity = issue.entity;
    }
    comment.scope = issue.scope;
    return comment;
}

Result<void> Translator::readDone(const HttpReply &reply) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    return {};
}

} // namespace lockstep::net::dialect
