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

constexpr qsizetype maxSample = 4'000;
constexpr qsizetype maxEventName = 200;
constexpr JsonLimits streamLimits{ 32, 16'000'000 };

QList<User> usersAt(const UserRule &rule, const Value &found)
{
    QList<User> users;
    const auto take = [&](const Value &one) {
        const User user = decodeUser(rule, one);
        if (!user.id.isNull())
            users.append(user);
    };
    if (const auto *list = found.list())
        std::for_each(list->begin(), list->end(), take);
    else if (found.hasValue())
        take(found);
    return users;
}

UserId userAt(const Path &path, const UserRule &rule, const Value &payload)
{
    const Value found = path.in(payload);
    return found.hasValue() ? decodeUser(rule, found).id : UserId{};
}

} // namespace

std::optional<Inbound> Translator::meaningOfIssue(const EventRule &rule, const Value &payload) const
{
    const QString name = rule.entity.isEmpty() ? rules().entities.front().name : rule.entity;
    const EntityRule *entity = rules().entity(name);
    if (!entity)
        return {};
    ForeignIssue issue;
    const Value item = rule.item.in(payload);
    if (item.members())
        issue = issueOf(*entity, item, {}, rule.whole);
    issue.entity = name;
    if (!rule.id.isEmpty())
        issue.id = rule.id.in(payload).asText();
    if (issue.id.isEmpty())
        return {};
    if (const QString scope = rule.scope.in(payload).asText(); !scope.isEmpty())
        issue.scope = scope;
    if (issue.scope.isEmpty()) {
        const auto fixed = fixedScopes();
        const auto isHome = [&](const ForeignScope &one) { return one.kind == entity->scope; };
        if (std::count_if(fixed.begin(), fixed.end(), isHome) == 1)
            issue.scope = std::find_if(fixed.begin(), fixed.end(), isHome)->id;
    }
    const UserId actor = userAt(rule.actor, rules().user, payload);
    const QString time = decodeTime(rule.time.in(payload), zone());
    if (rule.means == EventRule::Means::Deleted)
        return inbound::IssueGone{ name, issue.id, issue.scope, actor, time };
    const bool isWhole = rule.whole && item.members();
    return inbound::IssueTold{ std::move(issue), isWhole, rule.means == EventRule::Means::Created,
        actor, time };
}

std::optional<Inbound> Translator::meaning(
    const EventRule &rule, const QString &event, const Value &payload) const
{
    using M = EventRule::Means;
    const Value item = rule.item.isEmpty() ? Value{} : rule.item.in(payload);
    switch (rule.means) {
    case M::Created:
    case M::Updated:
    case M::Deleted:
        return meaningOfIssue(rule, payload);
    case M::Look:
        return inbound::ListChanged{ rule.scope.in(payload).asText() };
    case M::Comment:
    case M::CommentGone: {
        const auto &shape = rule.channel.isEmpty() ? rules().comments : rules().channels;
        if (!shape)
            return {};
        ForeignComment comment;
        if (item.members())
            comment = commentOf(*shape, item);
        if (!rule.id.isEmpty())
            comment.id = rule.id.in(payload).asText();
        if (!rule.issue.isEmpty())
            comment.issue = rule.issue.in(payload).asText();
        if (!rule.channel.isEmpty())
            comment.channel = rule.channel.in(payload).asText();
        comment.entity = rule.entity;
        comment.scope = rule.scope.in(payload).asText();
        if (comment.issue.isEmpty() && comment.channel.isEmpty())
            return {};
        return inbound::CommentTold{ std::move(comment), rule.means == M::CommentGone };
    }
    case M::Typing: {
        inbound::TypingTold told;
        told.issue = rule.issue.in(payload).asText();
        told.channel = rule.channel.in(payload).asText();
        told.entity = rule.entity;
        told.user = userAt(rule.users, rules().user, payload);
        told.on
            = rule.onPath.isEmpty() ? rule.on : rule.onPath.in(payload).toBool().value_or(false);
        if (told.user.isNull() || (told.issue.isEmpty() && told.channel.isEmpty()))
            return {};
        return told;
    }
    case M::Presence: {
        inbound::PresenceTold told;
        told.issue = rule.issue.in(payload).asText();
        const Value users = rule.users.in(payload);
        told.users = usersAt(rules().user, users);
        told.gone = rule.gone;
        if (!users.hasValue() || (told.users.isEmpty() && told.issue.isEmpty()))
            return {};
        return told;
    }
    case M::Notification: {
        ForeignNotification told;
        if (item.members() && rules().notifications)
            told = notificationOf(item);
        if (!rule.kind.isEmpty())
            told.kind = rule.kind;
        if (told.kind.isEmpty())
            return {};
        if (const QString title = rule.title.fillText(payload); !title.isEmpty())
            told.title = oneLine(title, 200);
        if (const QString text = rule.text.fillText(payload); !text.isEmpty())
            told.text = oneLine(text, maxNotificationDetail);
        if (!rule.issue.isEmpty())
            told.issue = rule.issue.in(payload).asText();
        if (told.createdAt.isEmpty())
            told.createdAt = decodeTime(rule.time.in(payload), zone());
        // Told twice, it has to be the same one.
        if (const QString key = rule.key.fillText(payload); !key.isEmpty())
            told.id = key;
        if (told.id.isEmpty())
            told.id = event + u':' + told.issue + u':' + told.createdAt;
        return inbound::NotificationTold{ std::move(told) };
    }
    case M::Member: {
        const QList<User> users = usersAt(rules().user, rule.users.in(payload));
        if (users.isEmpty())
            return {};
        return inbound::MemberTold{ rule.scope.in(payload).asText(), users.front() };
    }
    case M::Metrics: {
        const QString name = oneLine(rule.name.in(payload).asText(), 100);
        auto told = figuresOf(rule.id.in(payload).asText(), name, rule.figures.in(payload));
        if (told.queue.isEmpty() || told.figures.empty())
            return {};
        return told;
    }
    case M::Heatmap:
        return inbound::HeatmapTold{ rule.scope.in(payload).asText(), issuesOnMap(item) };
    case M::Reply: {
        inbound::Replied told{ event, {} };
        if (!rule.failed.isEmpty() && rule.failed.holds(payload)) {
            const QString message = rule.message.in(payload).asText();
            told.result = Error{ errc::Forbidden, message.isEmpty() ? u"refused"_s : message, {} };
        }
        return told;
    }
    case M::Error:
        return inbound::ErrorTold{ oneLine(rule.message.in(payload).asText(), 300) };
    case M::Ignore:
        return inbound::Ignored{ rule.why };
    }
    return {};
}

std::vector<Inbound> Translator::readEvent(
    const EventRules &events, const QString &event, const Value &payload) const
{
    std::vector<Inbound> told;
    if (const auto rule = events.find(event); rule != events.end()) {
        const Value known = context();
        for (const EventRule &one : rule->second) {
            if (!one.when.holds(payload, known))
                continue;
            if (auto inbound = meaning(one, event, payload))
                told.push_back(std::move(*inbound));
        }
    }
    return told;
}

std::vector<Inbound> Translator::read(std::string_view event, const JsonView &args) const
{
    const QString name
        = QString::fromUtf8(event.data(), static_cast<qsizetype>(event.size())).left(maxEventName);
    std::vector<Inbound> told = readEvent(rules().events, name, valueOf(args.at(0)));
    if (told.empty())
        told.push_back(inbound::Unknown{ name, args.toJson().left(maxSample) });
    return told;
}

std::vector<Inbound> Translator::readStream(
    const QString &stream, const QString &event, const QByteArray &data) const
{
    const QString name = event.left(maxEventName);
    std::vector<Inbound> told;
    for (const StreamRule &rule : rules().streams) {
        if (rule.name == stream)
            told = readEvent(rule.events, name, parseValue(data, streamLimits));
    }
    if (told.empty())
        told.push_back(inbound::Unknown{ name, data.left(maxSample) });
    return told;
}

QString Translator::streamScope(const QString &stream) const
{
    const auto rule = std::find_if(rules().streams.begin(), rules().streams.end(),
        [&stream](const StreamRule &one) { return one.name == stream; });
    return rule == rules().streams.end() ? QString{} : rule->scope;
}

std::optional<HttpRequest> Translator::stream(
    const QString &stream, const ForeignScope &scope) const
{
    const auto rule = std::find_if(rules().streams.begin(), rules().streams.end(),
        [&stream](const StreamRule &one) { return one.name == stream; });
    if (rule == rules().streams.end() || rule->scope != scope.kind)
        return {};
    HttpRequest request = wordRequest(rules(), rule->request, contextOf(scope));
    request.headers.append(std::pair<QByteArray, QByteArray>{ "Accept", "text/event-stream" });
    // Compressed, a server that does not flush says nothing for minutes.
    request.headers.append(std::pair<QByteArray, QByteArray>{ "Accept-Encoding", "identity" });
    return request;
}

} // namespace lockstep::net::dialect
