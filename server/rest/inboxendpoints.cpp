// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "core/sync/notificationinbox.h"
#include "server/rest/endpoints.h"
#include "server/rest/restreply.h"
#include "server/storage/notificationstore.h"
#include "server/storage/queuestore.h"
#include "server/storage/settingstore.h"
#include "server/storage/spacekey.h"

#include <algorithm>

namespace lockstep::server::rest {

using namespace Qt::StringLiterals;

namespace {

UserId inboxOwner(const RestCall &call)
{
    return server::keeperOf(call.identity.workspace, call.identity.user);
}

// UNKNOWN_FIELD for a member that is not among these.
Result<void> onlyMembers(const JsonView &body, std::initializer_list<std::string_view> known)
{
    for (const auto &[key, value] : body.members()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            const QString name
                = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())).left(80);
            return Error{ errc::UnknownField, u"%1: no such field"_s.arg(name), name };
        }
    }
    return {};
}

Result<HttpResponse> done(const Result<MutationResult> &result)
{
    return result ? Result<HttpResponse>{ HttpResponse{ .status = 204 } } : result.error();
}

} // namespace

Answer listNotifications(RestDesk &desk, const RestCall &call)
{
    using Shelf = NotificationInbox::Shelf;
    const auto limit = readLimit(call.request, 50, maxNotifications);
    if (!limit)
        return limit.error();
    const QString view = call.request.queryItem("view"_L1).value_or(u"inbox"_s);
    const QStringList views{ u"inbox"_s, u"unread"_s, u"snoozed"_s, u"archive"_s };
    if (!views.contains(view))
        return Error{ errc::BadArgument, u"view: one of %1 is needed"_s.arg(views.join(u", "_s)),
            u"view"_s };
    qint64 before = std::numeric_limits<qint64>::max();
    if (const auto cursor = call.request.queryItem("cursor"_L1)) {
        const auto place = decodeCursor(*cursor, 1);
        if (!place)
            return place.error();
        before = place->first().toLongLong();
    }
    auto all = NotificationStore{ desk.storage().database() }.all(inboxOwner(call));
    if (!all)
        return all.error();
    const WallTime now = desk.clock().wallNow();
    NotificationInbox inbox;
    for (Notification &each : *all)
        inbox.put(std::move(each));
    const auto shelfOf = [now](const Notification &n) {
        return n.archived                         ? Shelf::Archive
            : NotificationInbox::isAsleep(n, now) ? Shelf::Asleep
                                                  : Shelf::Inbox;
    };
    const Shelf shelf = view == "snoozed"_L1 ? Shelf::Asleep
        : view == "archive"_L1               ? Shelf::Archive
                                             : Shelf::Inbox;
    JsonWriter json;
    json.beginObject().member("unread"_L1, inbox.unreadCount(now)).key("notifications"_L1);
    json.beginArray();
    int count = 0;
    qint64 last = 0;
    bool more = false;
    for (auto each = inbox.byNumber().rbegin(); each != inbox.byNumber().rend(); ++each) {
        const Notification &n = each->second;
        if (n.number >= before || shelfOf(n) != shelf || (view == "unread"_L1 && n.read))
            continue;
        more = count == *limit;
        if (more)
            break;
        ++count;
        last = n.number;
        writeNotification(json, n);
    }
    json.endArray().key("next"_L1);
    if (more)
        json.value(encodeCursor({ QString::number(last) }));
    else
        json.null();
    json.endObject();
    return restJson(200, json);
}

Answer markNotifications(RestDesk &desk, const RestCall &call)
{
    return done(desk.doOne(call, userSpace(call.identity.user), [&]() -> Result<MutationBody> {
        const auto body = desk.body(call);
        if (!body)
            return body.error();
        if (auto known = onlyMembers(*body, { "action", "id", "issue", "upTo", "until" }); !known)
            return known.error();
        const auto action = markActionFromKey((*body)["action"_L1].stringOrEmpty());
        if (!action)
            return Error{ errc::Validation,
                u"action: one of read, unread, archive, restore, snooze is needed"_s, u"action"_s };
        NotificationMark mark{ .action = *action,
            .notification = NotificationId{ (*body)["id"_L1].stringOrEmpty() },
            .issue = IssueId{ (*body)["issue"_L1].stringOrEmpty() },
            .upTo = (*body)["upTo"_L1].toInteger().value_or(0),
            .until = (*body)["until"_L1].stringOrEmpty() };
        return MutationBody{ mutation::MarkNotifications{ std::move(mark) } };
    }));
}

Answer listSettings(RestDesk &desk, const RestCall &call)
{
    const auto settings = SettingStore{ desk.storage().database() }.all(inboxOwner(call));
    if (!settings)
        return settings.error();
    JsonWriter json;
    json.beginObject().key("settings"_L1).beginObject();
    for (const auto &[key, value] : *settings)
        json.key(QStringView{ key }).value(value);
    json.endObject().endObject();
    return restJson(200, json);
}

Answer putSetting(RestDesk &desk, const RestCall &call)
{
    return done(desk.doOne(call, userSpace(call.identity.user), [&]() -> Result<MutationBody> {
        const auto body = desk.body(call);
        if (!body)
            return body.error();
        if (auto known = onlyMembers(*body, { "value" }); !known)
            return known.error();
        const QString value = (*body)["value"_L1].stringOrEmpty();
        if (value.isEmpty())
            return Error{ errc::Validation, u"value: is missing, or no text"_s, u"value"_s };
        return MutationBody{ mutation::SaveSetting{ call.params.at(0), value } };
    }));
}

Answer deleteSetting(RestDesk &desk, const RestCall &call)
{
    return done(desk.doOne(call, userSpace(call.identity.user), [&]() -> Result<MutationBody> {
        return MutationBody{ mutation::SaveSetting{ call.params.at(0), {} } };
    }));
}

Answer listQueues(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0));
    if (!project)
        return project.error();
    const auto queues = QueueStore{ desk.storage().database() }.queuesOf(project->id);
    if (!queues)
        return queues.error();
    JsonWriter json;
    json.beginObject().key("queues"_L1).beginArray();
    for (const Queue &queue : *queues)
        writeQueue(json, queue);
    json.endArray().endObject();
    return restJson(200, json);
}

Answer putQueue(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0), Role::Admin);
    if (!project)
        return project.error();
    const QueueId id{ call.params.at(1) };
    const auto result = desk.doOne(call, projectSpace(project->id), [&]() -> Result<MutationBody> {
        const auto body = desk.body(call);
        if (!body)
            return body.error();
        if (auto known = onlyMembers(*body, { "name", "query", "projects" }); !known)
            return known.error();
        Queue queue{ .id = id,
            .name = (*body)["name"_L1].stringOrEmpty(),
            .query = (*body)["query"_L1].stringOrEmpty() };
        QStringList named;
        for (const JsonView each : (*body)["projects"_L1])
            named << each.stringOrEmpty();
        for (const QString &each : std::as_const(named)) {
            const auto other = desk.project(call, each);
            if (!other)
                return other.error();
            queue.projects << other->id;
        }
        return MutationBody{ mutation::SaveQueue{ std::move(queue) } };
    });
    if (!result)
        return result.error();
    const auto row = QueueStore{ desk.storage().database() }.queue(id);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ errc::Forbidden, u"no such queue"_s, u"queue"_s };
    JsonWriter json;
    writeQueue(json, (*row)->queue);
    return restJson(200, json);
}

Answer deleteQueue(RestDesk &desk, const RestCall &call)
{
    const auto project = desk.project(call, call.params.at(0), Role::Admin);
    if (!project)
        return project.error();
    return done(desk.doOne(call, projectSpace(project->id), [&]() -> Result<MutationBody> {
        return MutationBody{ mutation::DeleteQueue{ QueueId{ call.params.at(1) } } };
    }));
}

} // namespace lockstep::server::rest
