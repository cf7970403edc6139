// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/notification.h"
#include "core/model/project.h"
#include "net/dialect/dialectreader.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

std::optional<EventRule::Means> meansFromKey(const QString &key)
{
    using M = EventRule::Means;
    static const std::map<QString, M> all{ { u"created"_s, M::Created },
        { u"updated"_s, M::Updated }, { u"deleted"_s, M::Deleted }, { u"look"_s, M::Look },
        { u"comment"_s, M::Comment }, { u"commentGone"_s, M::CommentGone },
        { u"typing"_s, M::Typing }, { u"presence"_s, M::Presence },
        { u"notification"_s, M::Notification }, { u"member"_s, M::Member },
        { u"metrics"_s, M::Metrics }, { u"heatmap"_s, M::Heatmap }, { u"reply"_s, M::Reply },
        { u"error"_s, M::Error }, { u"ignore"_s, M::Ignore } };
    const auto at = all.find(key);
    return at == all.end() ? std::nullopt : std::optional{ at->second };
}

constexpr QLatin1StringView queueFigures[]{ "total"_L1, "open"_L1, "assigned"_L1, "resolved"_L1,
    "averageResolutionSeconds"_L1, "oldestSeconds"_L1, "byStatus"_L1 };

} // namespace

const FieldRule *EntityRule::find(Field field) const
{
    const auto at = std::find_if(fields.begin(), fields.end(),
        [field](const FieldRule &rule) { return rule.field == field; });
    return at == fields.end() ? nullptr : &*at;
}

bool EntityRule::canUpdate(Field field) const
{
    return std::any_of(update.begin(), update.end(), [field](const RequestRule &rule) {
        return std::find(rule.fields.begin(), rule.fields.end(), field) != rule.fields.end();
    });
}

const EntityRule *Rules::entity(const QString &name) const
{
    const auto at = std::find_if(entities.begin(), entities.end(),
        [&name](const EntityRule &rule) { return rule.name == name; });
    return at == entities.end() ? nullptr : &*at;
}

const ScopeRule *Rules::scope(const QString &kind) const
{
    const auto at = std::find_if(
        scopes.begin(), scopes.end(), [&kind](const ScopeRule &rule) { return rule.kind == kind; });
    return at == scopes.end() ? nullptr : &*at;
}

EntityRule DialectReader::entity(const QString &name, const At &at)
{
    EntityRule rule;
    rule.name = name;
    const At kind = member(at, "scope"_L1);
    checkKind(kind);
    rule.scope = kind.text();
    const At type = member(at, "type"_L1);
    rule.type = type.text();
    if (type.isThere() && !m_rules.project.types.contains(rule.type))
        fault(type, u"\"%1\" is not among the project's types"_s.arg(rule.type));
    rule.item = path(member(at, "item"_L1));
    rule.id = path(member(at, "id"_L1));
    rule.nameOf = path(member(at, "name"_L1));
    rule.scopeId = path(member(at, "scopeId"_L1));
    rule.parent = path(member(at, "parent"_L1));
    for (const auto &[key, one] : member(at, "fields"_L1).members()) {
        if (const FieldInfo *info = findField(QStringView{ key }))
            rule.fields.push_back(field(info->field, one));
        else
            fault(one, u"issues have no field \"%1\""_s.arg(key));
    }
    rule.list = request(member(at, "list"_L1));
    rule.listsAll = member(at, "listsAll"_L1).value.toBool().value_or(false);
    rule.sparse = member(at, "sparse"_L1).value.toBool().value_or(false);
    rule.read = requestIf(member(at, "read"_L1));
    const At create = member(at, "create"_L1);
    rule.create = requestIf(create);
    for (const At &one : member(at, "update"_L1).elements())
        rule.update.push_back(request(one));
    rule.remove = requestIf(member(at, "remove"_L1));
    const auto checkFields = [&](const RequestRule &written, const At &where) {
        for (const Field key : written.fields) {
            if (!rule.find(key))
                fault(where,
                    u"writes \"%1\", which \"fields\" does not have"_s.arg(fieldInfo(key).key));
        }
    };
    if (rule.create)
        checkFields(*rule.create, create);
    const auto updates = member(at, "update"_L1).elements();
    for (size_t i = 0; i < updates.size(); ++i)
        checkFields(rule.update[i], updates[i]);
    for (const At &one : member(at, "people"_L1).elements())
        rule.people.push_back(path(one));
    rule.relay = commands(member(at, "relay"_L1));
    return rule;
}

FieldRule DialectReader::field(Field key, const At &at)
{
    FieldRule rule;
    rule.field = key;
    const bool isShort = at.value.text();
    const At where = isShort ? at : member(at, "path"_L1);
    rule.path = path(where);
    const auto ways = rule.path.ways();
    rule.to = ways.isEmpty() || ways.front().isEmpty() ? QString{} : ways.front().last();
    if (isShort)
        return rule;
    if (const At to = member(at, "to"_L1); to.isThere())
        rule.to = to.text();
    const auto checkOurs = [&](const At &one, const QString &ours) {
        if (key == Field::Priority && !priorities().contains(ours))
            fault(one,
                u"\"%1\" is no priority: there are %2"_s.arg(ours, priorities().join(", "_L1)));
        const auto &statuses = m_rules.project.statuses;
        if (key == Field::Status && !m_rules.project.list
            && std::none_of(statuses.begin(), statuses.end(),
                [&](const StatusDefinition &status) { return status.name == ours; }))
            fault(one, u"\"%1\" is not among the project's statuses"_s.arg(ours));
    };
    for (const auto &[theirs, one] : member(at, "read"_L1).members()) {
        checkOurs(one, one.text());
        rule.read[theirs] = one.text();
    }
    const At write = member(at, "write"_L1);
    for (const auto &[ours, one] : write.members()) {
        checkOurs(one, ours);
        rule.write[ours] = one.value;
    }
    if (!write.isThere()) {
        // The other way round; the first of several that read as the same.
        for (const auto &[theirs, one] : member(at, "read"_L1).members())
            rule.write.emplace(one.text(), Value{ theirs });
    }
    if (const At otherwise = member(at, "otherwise"_L1); otherwise.isThere()) {
        checkOurs(otherwise, otherwise.text());
        rule.otherwise = otherwise.text();
    }
    for (const At &one : member(at, "ranges"_L1).elements()) {
        const At is = member(one, "is"_L1);
        checkOurs(is, is.text());
        rule.ranges.push_back({ member(one, "from"_L1).value.toNumber().value_or(0), is.text(),
            member(one, "write"_L1).value });
    }
    std::stable_sort(rule.ranges.begin(), rule.ranges.end(),
        [](const auto &a, const auto &b) { return a.from > b.from; });
    rule.items = path(member(at, "items"_L1));
    rule.separator = member(at, "separator"_L1).text();
    rule.as = saying(member(at, "as"_L1));
    rule.cleared = member(at, "cleared"_L1).value;
    return rule;
}

CommentsRule DialectReader::comments(const At &at)
{
    CommentsRule rule;
    const At kind = member(at, "scope"_L1);
    checkKind(kind);
    rule.scope = kind.text();
    rule.list = requestIf(member(at, "list"_L1));
    rule.add = requestIf(member(at, "add"_L1));
    rule.edit = requestIf(member(at, "edit"_L1));
    rule.remove = requestIf(member(at, "remove"_L1));
    rule.item = path(member(at, "item"_L1));
    rule.id = path(member(at, "id"_L1));
    rule.issue = path(member(at, "issue"_L1));
    rule.channel = path(member(at, "channel"_L1));
    rule.author = path(member(at, "author"_L1));
    rule.person = path(member(at, "person"_L1));
    rule.text = path(member(at, "text"_L1));
    rule.createdAt = path(member(at, "createdAt"_L1));
    rule.editedAt = path(member(at, "editedAt"_L1));
    rule.relay = commands(member(at, "relay"_L1));
    return rule;
}

NotificationsRule DialectReader::notifications(const At &at)
{
    NotificationsRule rule;
    rule.list = requestIf(member(at, "list"_L1));
    rule.markRead = requestIf(member(at, "markRead"_L1));
    rule.id = reading(member(at, "id"_L1));
    rule.kind = reading(member(at, "kind"_L1));
    rule.title = reading(member(at, "title"_L1));
    rule.text = reading(member(at, "text"_L1));
    rule.issue = path(member(at, "issue"_L1));
    rule.createdAt = path(member(at, "createdAt"_L1));
    rule.read = path(member(at, "read"_L1));
    for (const auto &[theirs, one] : member(at, "kinds"_L1).members()) {
        if (!notificationKindFromKey(one.text()))
            fault(one, u"no notification is called \"%1\""_s.arg(one.text()));
        rule.kinds[theirs] = one.text();
    }
    return rule;
}

QueuesRule DialectReader::queues(const At &at)
{
    QueuesRule rule;
    const At kind = member(at, "scope"_L1);
    checkKind(kind);
    rule.scope = kind.text();
    const At field = member(at, "field"_L1);
    if (const FieldInfo *info = findField(QStringView{ field.text() }))
        rule.field = info->field;
    else
        fault(field, u"issues have no field \"%1\""_s.arg(field.text()));
    rule.request = requestIf(member(at, "request"_L1));
    rule.item = path(member(at, "item"_L1));
    const At figures = member(at, "figures"_L1);
    for (const QLatin1StringView name : queueFigures) {
        if (const At one = member(figures, name); one.isThere())
            rule.figures[name] = path(one);
    }
    return rule;
}

HeatmapRule DialectReader::heatmap(const At &at)
{
    const At kind = member(at, "scope"_L1);
    checkKind(kind);
    return { kind.text(), request(member(at, "request"_L1)), path(member(at, "item"_L1)),
        path(member(at, "issues"_L1)) };
}

HistoryRule DialectReader::history(const At &at)
{
    HistoryRule rule;
    rule.list = request(member(at, "list"_L1));
    rule.at = path(member(at, "at"_L1));
    rule.by = path(member(at, "by"_L1));
    rule.kind = path(member(at, "kind"_L1));
    for (const At &one : member(at, "created"_L1).elements())
        rule.created.append(one.text());
    rule.field = path(member(at, "field"_L1));
    for (const auto &[theirs, one] : member(at, "fields"_L1).members()) {
        if (!findField(QStringView{ one.text() }))
            fault(one, u"issues have no field \"%1\""_s.arg(one.text()));
        rule.fields[theirs] = one.text();
    }
    rule.from = path(member(at, "from"_L1));
    rule.to = path(member(at, "to"_L1));
    return rule;
}

std::optional<OnOffRule> DialectReader::onOff(const At &at)
{
    if (!at.isThere())
        return {};
    return OnOffRule{ command(member(at, "on"_L1)), command(member(at, "off"_L1)) };
}

EventRules DialectReader::events(const At &at)
{
    EventRules rules;
    for (const auto &[name, one] : at.members()) {
        auto &variants = rules[name];
        if (one.value.members())
            variants.push_back(event(one));
        for (const At &variant : one.elements())
            variants.push_back(event(variant));
    }
    return rules;
}

EventRule DialectReader::event(const At &at)
{
    using M = EventRule::Means;
    EventRule rule;
    rule.means = meansFromKey(member(at, "means"_L1).text()).value_or(M::Ignore);
    rule.when = predicate(member(at, "when"_L1));
    const At entity = member(at, "entity"_L1);
    rule.entity = entity.text();
    if (entity.isThere() && !m_entityNames.contains(rule.entity))
        fault(entity, u"no entity is called \"%1\""_s.arg(rule.entity));
    rule.item = path(member(at, "item"_L1));
    rule.whole = member(at, "whole"_L1).value.toBool().value_or(false);
    rule.id = path(member(at, "id"_L1));
    rule.scope = path(member(at, "scope"_L1));
    rule.issue = path(member(at, "issue"_L1));
    rule.channel = path(member(at, "channel"_L1));
    rule.actor = path(member(at, "actor"_L1));
    rule.time = path(member(at, "time"_L1));
    rule.users = path(member(at, "users"_L1));
    const At on = member(at, "on"_L1);
    if (on.value.text())
        rule.onPath = path(on);
    else
        rule.on = on.value.toBool().value_or(true);
    rule.gone = member(at, "gone"_L1).value.toBool().value_or(false);
    rule.name = path(member(at, "name"_L1));
    rule.figures = path(member(at, "figures"_L1));
    rule.failed = predicate(member(at, "failed"_L1));
    rule.message = path(member(at, "message"_L1));
    rule.why = member(at, "why"_L1).text();
    rule.key = reading(member(at, "key"_L1));
    const At kind = member(at, "kind"_L1);
    rule.kind = kind.text();
    if (kind.isThere() && !notificationKindFromKey(rule.kind))
        fault(kind, u"no notification is called \"%1\""_s.arg(rule.kind));
    rule.title = reading(member(at, "title"_L1));
    rule.text = reading(member(at, "text"_L1));

    const auto need = [&](const Path &given, QLatin1StringView name) {
        if (given.isEmpty())
            fault(at, u"member \"%1\" is missing"_s.arg(name));
    };
    switch (rule.means) {
    case M::Created:
    case M::Updated:
    case M::Deleted:
        if (rule.entity.isEmpty() && m_entityNames.size() != 1)
            fault(at, u"member \"entity\" is missing"_s);
        if (rule.item.isEmpty())
            need(rule.id, "id"_L1);
        break;
    case M::Comment:
    case M::CommentGone:
        if (rule.item.isEmpty() && rule.issue.isEmpty())
            fault(at, u"neither \"item\" nor \"issue\""_s);
        if (!rule.channel.isEmpty() ? !m_rules.channels : !m_rules.comments)
            fault(at, u"the dialect says nothing of such comments"_s);
        break;
    case M::Typing:
    case M::Presence:
    case M::Member:
        need(rule.users, "users"_L1);
        break;
    case M::Metrics:
        need(rule.figures, "figures"_L1);
        break;
    case M::Notification:
        if (rule.kind.isEmpty() && rule.item.isEmpty())
            fault(at, u"neither \"item\" nor \"kind\""_s);
        break;
    case M::Look:
    case M::Heatmap:
    case M::Reply:
    case M::Error:
        break;
    case M::Ignore:
        if (rule.why.isEmpty())
            fault(at, u"member \"why\" is missing: what is ignored has its reason"_s);
        break;
    }
    return rule;
}

} // namespace lockstep::net::dialect
