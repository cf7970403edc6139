// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/check.h"
#include "core/model/notification.h"
#include "net/dialect/fieldcodec.h"
#include "net/dialect/translator.h"
#include "net/dialect/wording.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

// What a project's key can be made of.
QString projectKeyOf(const QString &given, const QString &name)
{
    if (isProjectKey(given))
        return given;
    QString key;
    for (const QChar c : name.toUpper().normalized(QString::NormalizationForm_D)) {
        const bool isLetter = c >= u'A' && c <= u'Z';
        if (isLetter || (c >= u'0' && c <= u'9' && !key.isEmpty()))
            key += c;
    }
    return isProjectKey(key.left(4)) ? key.left(4) : u"PROJ"_s;
}

} // namespace

std::vector<QString> Translator::scopeKinds() const
{
    std::vector<QString> kinds;
    for (const ScopeRule &rule : rules().scopes)
        kinds.push_back(rule.kind);
    return kinds;
}

QString Translator::parentKind(const QString &kind) const
{
    const ScopeRule *rule = rules().scope(kind);
    return rule ? rule->parent : QString{};
}

std::optional<HttpRequest> Translator::listScopes(
    const QString &kind, const QString &parent, int page) const
{
    const ScopeRule *rule = rules().scope(kind);
    if (!rule || !rule->list)
        return {};
    Value all = context();
    all.set(u"parent"_s, given(parent));
    if (!rule->list->when.holds(all))
        return {};
    return wordPage(rules(), *rule->list, std::move(all), page);
}

Result<Paged<ForeignScope>> Translator::readScopes(
    const QString &kind, const QString &parent, const HttpReply &reply, int page) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    Paged<ForeignScope> scopes;
    const ScopeRule *rule = rules().scope(kind);
    if (!rule || !rule->list)
        return scopes;
    const auto listed = itemsOf(*rule->list, said);
    if (!listed)
        return listed.error();
    for (const Value &item : *listed) {
        ForeignScope scope;
        scope.kind = kind;
        scope.id = rule->id.in(item).asText();
        if (scope.id.isEmpty())
            continue;
        scope.name = oneLine(rule->name.in(item).asText(), 100);
        if (scope.name.isEmpty())
            scope.name = oneLine(scope.id, 100);
        scope.key = rule->key.in(item).asText();
        scope.holdsIssues = rule->holdsIssues;
        scope.parent = rule->within.isEmpty() ? parent : rule->within.in(item).asText();
        scopes.items.push_back(std::move(scope));
    }
    scopes.next = nextPage(*rule->list, said, page);
    return scopes;
}

std::vector<ForeignScope> Translator::fixedScopes() const
{
    std::vector<ForeignScope> scopes;
    const Value all = context();
    for (const ScopeRule &rule : rules().scopes) {
        for (const FixedScopeRule &fixed : rule.fixed) {
            ForeignScope scope;
            scope.kind = rule.kind;
            scope.id = fixed.id.fillText(all);
            if (scope.id.isEmpty())
                continue;
            scope.name = oneLine(fixed.name.fillText(all), 100);
            if (scope.name.isEmpty())
                scope.name = oneLine(scope.id, 100);
            scope.key = fixed.key.fillText(all);
            scope.parent = fixed.within.fillText(all);
            scope.holdsIssues = rule.holdsIssues;
            scopes.push_back(std::move(scope));
        }
    }
    return scopes;
}

std::optional<HttpRequest> Translator::listPeople(const ForeignScope &scope, int page) const
{
    if (!rules().people)
        return {};
    return wordPage(rules(), *rules().people, contextOf(scope), page);
}

Result<Paged<User>> Translator::readPeople(const HttpReply &reply, int page) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    Paged<User> people;
    if (!rules().people)
        return people;
    const auto listed = itemsOf(*rules().people, said);
    if (!listed)
        return listed.error();
    for (const Value &item : *listed) {
        User user = decodeUser(rules().person, item);
        if (!user.id.isNull())
            people.items.push_back(std::move(user));
    }
    people.next = nextPage(*rules().people, said, page);
    return people;
}

std::optional<HttpRequest> Translator::describeScope(const ForeignScope &scope) const
{
    if (!rules().project.list)
        return {};
    return wordRequest(rules(), *rules().project.list, contextOf(scope));
}

Result<Project> Translator::readProject(const ForeignScope &scope, const HttpReply *reply) const
{
    const ProjectRule &rule = rules().project;
    Project project;
    project.name = scope.name;
    project.key = projectKeyOf(scope.key, scope.name);
    project.statuses = rule.statuses;
    if (!rule.types.isEmpty())
        project.types = rule.types;
    project.categories = rule.categories;
    if (!reply || !rule.list)
        return project;
    const Value said = replyContext(*reply);
    if (auto error = errorOf(rules(), *reply, said))
        return *error;
    auto listed = itemsOf(*rule.list, said);
    if (!listed)
        return listed.error();
    Value::List items = *std::move(listed);
    if (!rule.list->lines.isEmpty()) {
        Value::List lines;
        for (const Value &item : items) {
            for (const QString &line : rule.list->lines.in(item).asText().split(u'\n'))
                lines.push_back(object({ { u"name"_s, line.trimmed() } }));
        }
        items = std::move(lines);
    }
    QList<StatusDefinition> statuses;
    for (const Value &item : items) {
        StatusDefinition status;
        status.name = oneLine(rule.status.in(item).asText(), 50);
        if (status.name.isEmpty() || statuses.size() >= maxProjectChoices
            || std::any_of(statuses.begin(), statuses.end(),
                [&](const StatusDefinition &one) { return one.name == status.name; }))
            continue;
        const auto category = std::find_if(rule.category.begin(), rule.category.end(),
            [&](const CategoryRule &one) { return one.when.holds(item); });
        if (category != rule.category.end())
            status.category = category->is;
        statuses.append(std::move(status));
    }
    if (!statuses.isEmpty())
        project.statuses = statuses;
    return project;
}

QStringList Translator::entities() const
{
    QStringList names;
    for (const EntityRule &rule : rules().entities)
        names.append(rule.name);
    return names;
}

bool Translator::listsAll(const QString &entity) const
{
    const EntityRule *rule = rules().entity(entity);
    return rule && rule->listsAll;
}

QString Translator::scopeOf(const QString &entity) const
{
    const EntityRule *rule = rules().entity(entity);
    return rule ? rule->scope : QString{};
}

ForeignIssue Translator::issueOf(
    const EntityRule &entity, const Value &item, const QString &scope, bool isWhole) const
{
    ForeignIssue told;
    told.entity = entity.name;
    told.id = entity.id.in(item).asText();
    told.scope = entity.scopeId.in(item).asText();
    if (told.scope.isEmpty())
        told.scope = scope;
    told.parent = entity.parent.in(item).asText();
    told.issue.name = oneLine(entity.nameOf.in(item).asText(), 64);
    const QString site = zone();
    for (const FieldRule &rule : entity.fields) {
        const FieldInfo &info = fieldInfo(rule.field);
        auto value = decodeField(rule, item, site);
        const bool isAbsent = !value && rule.path.in(item).isUndefined();
        if (isAbsent && isWhole && entity.sparse && info.nullable)
            value = FieldValue{};
        if (value) {
            info.set(told.issue, *value);
            told.told.push_back(rule.field);
        }
    }
    if (!entity.type.isEmpty()) {
        told.issue.type = entity.type;
        told.told.push_back(Field::Type);
    }
    std::sort(told.told.begin(), told.told.end());
    told.told.erase(std::unique(told.told.begin(), told.told.end()), told.told.end());
    const Value token = rules().token.in(item);
    if (token.hasValue())
        told.token = token.toJson();
    for (const Path &path : entity.people) {
        const Value found = path.in(item);
        const Value::List one{ found };
        for (const Value &person : found.list() ? *found.list() : one) {
            if (!person.members())
                continue;
            const User user = decodeUser(rules().user, person);
            if (!user.id.isNull() && !told.people.contains(user))
                told.people.append(user);
        }
    }
    return told;
}

std::optional<HttpRequest> Translator::listIssues(
    const QString &entity, const ForeignScope &scope, int page) const
{
    const EntityRule *rule = rules().entity(entity);
    if (!rule || (!rule->listsAll && !rule->scope.isEmpty() && rule->scope != scope.kind))
        return {};
    return wordPage(rules(), rule->list, contextOf(scope), page);
}

Result<Paged<ForeignIssue>> Translator::readIssues(
    const QString &entity, const ForeignScope &scope, const HttpReply &reply, int page) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    Paged<ForeignIssue> issues;
    const EntityRule *rule = rules().entity(entity);
    if (!rule)
        return issues;
    // Without the list nothing is known; without this, all would seem to be gone.
    if (!rule->list.items.in(said).list())
        return Error{ errc::Io, u"the answer holds no list of issues"_s, {} };
    const auto listed = itemsOf(rule->list, said);
    if (!listed)
        return listed.error();
    for (const Value &item : *listed) {
        ForeignIssue issue = issueOf(*rule, item, scope.id, true);
        if (!issue.id.isEmpty())
            issues.items.push_back(std::move(issue));
    }
    issues.next = nextPage(rule->list, said, page);
    return issues;
}

std::optional<HttpRequest> Translator::readOne(const QString &entity, const QString &id) const
{
    const EntityRule *rule = rules().entity(entity);
    if (!rule || !rule->read)
        return {};
    ForeignIssue issue;
    issue.entity = entity;
    issue.id = id;
    return wordRequest(rules(), *rule->read, contextOf(issue));
}

Result<ForeignIssue> Translator::readIssue(const QString &entity, const HttpReply &reply) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    const EntityRule *rule = rules().entity(entity);
    const Value item = rule ? rule->item.in(said) : Value{};
    ForeignIssue issue;
    if (item.members())
        issue = issueOf(*rule, item, {}, true);
    if (issue.id.isEmpty()) {
        // JSON without it is an answer; a page of words, or nothing, is none.
        const bool isAnswer = !said["body"_L1].isUndefined();
        return Error{ isAnswer ? u"NOT_FOUND"_s : QString{ errc::Io },
            u"the answer holds no issue"_s, {} };
    }
    if (issue.scope.isEmpty()) {
        const auto fixed = fixedScopes();
        const auto isHome = [&](const ForeignScope &one) { return one.kind == rule->scope; };
        if (std::count_if(fixed.begin(), fixed.end(), isHome) == 1)
            issue.scope = std::find_if(fixed.begin(), fixed.end(), isHome)->id;
    }
    return issue;
}

ForeignComment Translator::commentOf(const CommentsRule &rule, const Value &item) const
{
    ForeignComment comment;
    comment.id = rule.id.in(item).asText();
    comment.issue = rule.issue.in(item).asText();
    comment.channel = rule.channel.in(item).asText();
    const Value author = rule.author.in(item);
    comment.person
        = decodeUser(rules().user, rule.person.isEmpty() ? author : rule.person.in(item));
    comment.author = author.hasValue() ? decodeUser(rules().user, author).id : UserId{};
    comment.text = withUnixLineEnds(rule.text.in(item).asText());
    const QString site = zone();
    comment.createdAt = decodeTime(rule.createdAt.in(item), site);
    comment.editedAt = decodeTime(rule.editedAt.in(item), site);
    if (comment.editedAt == comment.createdAt)
        comment.editedAt.clear();
    return comment;
}

ForeignNotification Translator::notificationOf(const Value &item) const
{
    const NotificationsRule &rule = *rules().notifications;
    ForeignNotification told;
    told.id = rule.id.fillText(item);
    const QString theirs = rule.kind.fillText(item);
    told.kind = toKey(NotificationKind::Announcement);
    qsizetype longest = 0;
    for (const auto &[beginning, kind] : rule.kinds) {
        if (theirs.startsWith(beginning) && beginning.size() > longest) {
            longest = beginning.size();
            told.kind = kind;
        }
    }
    told.title = oneLine(rule.title.fillText(item), 200);
    told.text = oneLine(rule.text.fillText(item), maxNotificationDetail);
    told.issue = rule.issue.in(item).asText();
    told.createdAt = decodeTime(rule.createdAt.in(item), zone());
    told.read = rule.read.in(item).toBool().value_or(false);
    return told;
}

std::vector<HttpRequest> Translator::listComments(const ForeignIssue &issue) const
{
    if (!rules().comments || !rules().comments->list)
        return {};
    return { wordPage(rules(), *rules().comments->list, contextOf(issue), 0) };
}

Result<std::vector<ForeignComment>> Translator::readComments(
    const ForeignIssue &issue, const HttpReply &reply) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    std::vector<ForeignComment> comments;
    if (!rules().comments || !rules().comments->list)
        return comments;
    const auto listed = itemsOf(*rules().comments->list, said);
    if (!listed)
        return listed.error();
    for (const Value &item : *listed) {
        ForeignComment comment = commentOf(*rules().comments, item);
        comment.issue = issue.id;
        comment.entity = issue.entity;
        comment.scope = issue.scope;
        if (!comment.id.isEmpty() && checkCommentText(comment.text))
            comments.push_back(std::move(comment));
    }
    return comments;
}

std::optional<HttpRequest> Translator::listMessages(const ForeignScope &channel) const
{
    const auto &rule = rules().channels;
    if (!rule || !rule->list || rule->scope != channel.kind)
        return {};
    return wordPage(rules(), *rule->list, contextOf(channel), 0);
}

Result<std::vector<ForeignComment>> Translator::readMessages(
    const ForeignScope &channel, const HttpReply &reply) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    std::vector<ForeignComment> messages;
    if (!rules().channels || !rules().channels->list)
        return messages;
    const auto listed = itemsOf(*rules().channels->list, said);
    if (!listed)
        return listed.error();
    for (const Value &item : *listed) {
        ForeignComment message = commentOf(*rules().channels, item);
        message.issue.clear();
        message.channel = channel.id;
        message.scope = channel.parent;
        if (!message.id.isEmpty() && checkCommentText(message.text))
            messages.push_back(std::move(message));
    }
    return messages;
}

std::optional<HttpRequest> Translator::listNotifications() const
{
    const auto &rule = rules().notifications;
    if (!rule || !rule->list)
        return {};
    return wordPage(rules(), *rule->list, context(), 0);
}

Result<std::vector<ForeignNotification>> Translator::readNotifications(const HttpReply &reply) const
{
    const Value said = replyContext(reply);
    if (auto error = errorOf(rules(), reply, said))
        return *error;
    std::vector<ForeignNotification> all;
    if (!rules().notifications || !rules().notifications->list)
        return all;
    const auto listed = itemsOf(*rules().notifications->list, said);
    if (!listed)
        return listed.error();
    for (const Value &item : *listed) {
        ForeignNotification one = notificationOf(item);
        if (!one.id.isEmpty())
            all.push_back(std::move(one));
    }
    return all;
}

} // namespace lockstep::net::dialect
