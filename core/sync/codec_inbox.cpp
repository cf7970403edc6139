// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Notifications, settings and queues.

#include "core/sync/codec.h"
#include "core/sync/codec_read.h"

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace codec;

namespace codec {

void writeMarkMembers(JsonWriter &out, const NotificationMark &mark)
{
    if (!mark.notification.isNull())
        writeId(out, "id"_L1, mark.notification);
    if (!mark.issue.isNull())
        writeId(out, "issue"_L1, mark.issue);
    if (mark.upTo != 0)
        out.member("upTo"_L1, mark.upTo);
    if (!mark.until.isEmpty())
        out.member("until"_L1, mark.until);
}

void readMarkMembers(ObjectReader &reader, NotificationMark &mark)
{
    reader.id("id"_L1, mark.notification, Presence::Optional);
    reader.id("issue"_L1, mark.issue, Presence::Optional);
    reader.integer("upTo"_L1, mark.upTo, Presence::Optional);
    reader.text("until"_L1, mark.until, Presence::Optional);
}

Result<Queue> readQueue(ObjectReader &&reader, Presence id)
{
    Queue queue;
    reader.id("id"_L1, queue.id, id);
    reader.text("name"_L1, queue.name);
    reader.text("query"_L1, queue.query);
    const auto readProjectId = [](const JsonView &each) -> Result<ProjectId> {
        auto text = readText(each);
        if (!text)
            return text.error();
        return ProjectId{ *std::move(text) };
    };
    reader.list("projects"_L1, queue.projects, readProjectId, Presence::Optional);
    return reader.finish(std::move(queue));
}

} // namespace codec

namespace {

template <typename Key, typename ToText>
void writeQueueCounts(JsonWriter &out, const std::map<Key, qint64> &counts, ToText toText)
{
    out.beginObject();
    for (const auto &[key, count] : counts)
        out.key(QStringView{ toText(key) }).value(count);
    out.endObject();
}

template <typename Key>
void readQueueCounts(ObjectReader &reader, QLatin1StringView key, std::map<Key, qint64> &counts)
{
    const JsonView json = reader.find(key, Presence::Optional);
    for (const auto &[name, value] : json.members()) {
        const auto count = value.toInteger();
        if (!count)
            return reader.fail(key, u"not a number");
        counts.emplace(Key{ toQString(name) }, *count);
    }
}

} // namespace

void writeNotification(JsonWriter &out, const Notification &n)
{
    out.beginObject();
    writeId(out, "id"_L1, n.id);
    out.member("kind"_L1, toKey(n.kind)).member("tier"_L1, toKey(n.tier));
    writeId(out, "project"_L1, n.project);
    writeOptional(out, "issue"_L1, n.issue);
    writeOptional(out, "comment"_L1, n.comment);
    writeOptional(out, "name"_L1, n.name);
    writeOptional(out, "subject"_L1, n.subject);
    writeOptional(out, "detail"_L1, n.detail);
    writeOptional(out, "user"_L1, n.user);
    writeOptional(out, "at"_L1, n.at);
    if (n.number != 0)
        out.member("number"_L1, n.number);
    if (n.read)
        out.member("read"_L1, true);
    if (n.archived)
        out.member("archived"_L1, true);
    if (!n.snoozedUntil.isEmpty())
        out.member("snoozedUntil"_L1, n.snoozedUntil);
    out.endObject();
}

Result<Notification> readNotification(const JsonView &json)
{
    ObjectReader reader{ json };
    Notification n;
    reader.id("id"_L1, n.id);
    reader.choice("kind"_L1, n.kind, &notificationKindFromKey);
    reader.choice("tier"_L1, n.tier, &notificationTierFromKey);
    reader.id("project"_L1, n.project);
    reader.id("issue"_L1, n.issue, Presence::Optional);
    reader.id("comment"_L1, n.comment, Presence::Optional);
    reader.text("name"_L1, n.name, Presence::Optional);
    reader.text("subject"_L1, n.subject, Presence::Optional);
    reader.text("detail"_L1, n.detail, Presence::Optional);
    reader.id("user"_L1, n.user, Presence::Optional);
    reader.text("at"_L1, n.at, Presence::Optional);
    reader.integer("number"_L1, n.number, Presence::Optional);
    reader.flag("read"_L1, n.read, Presence::Optional);
    reader.flag("archived"_L1, n.archived, Presence::Optional);
    reader.text("snoozedUntil"_L1, n.snoozedUntil, Presence::Optional);
    return reader.finish(std::move(n));
}

void writeQueue(JsonWriter &out, const Queue &queue)
{
    out.beginObject();
    writeId(out, "id"_L1, queue.id);
    out.member("name"_L1, queue.name).member("query"_L1, queue.query);
    out.key("projects"_L1).beginArray();
    for (const ProjectId &project : queue.projects)
        out.value(project.toString());
    out.endArray().endObject();
}

Result<Queue> readQueue(const JsonView &json)
{
    return codec::readQueue(ObjectReader{ json }, Presence::Required);
}

void writeQueueMetrics(JsonWriter &out, const QueueMetrics &metrics)
{
    out.beginObject();
    out.member("total"_L1, metrics.total).member("open"_L1, metrics.open);
    out.member("assigned"_L1, metrics.assigned).member("resolved"_L1, metrics.resolved);
    out.member("averageResolutionSeconds"_L1, metrics.averageResolutionSeconds);
    writeQueueCounts(out.key("byStatus"_L1), metrics.byStatus, [](const QString &s) { return s; });
    writeQueueCounts(out.key("byAssignee"_L1), metrics.byAssignee,
        [](const UserId &user) { return user.toString(); });
    out.member("oldestSeconds"_L1, metrics.oldestSeconds).endObject();
}

Result<QueueMetrics> readQueueMetrics(const JsonView &json)
{
    ObjectReader reader{ json };
    QueueMetrics metrics;
    reader.integer("total"_L1, metrics.total);
    reader.integer("open"_L1, metrics.open);
    reader.integer("assigned"_L1, metrics.assigned);
    reader.integer("resolved"_L1, metrics.resolved);
    reader.integer("averageResolutionSeconds"_L1, metrics.averageResolutionSeconds);
    readQueueCounts(reader, "byStatus"_L1, metrics.byStatus);
    readQueueCounts(reader, "byAssignee"_L1, metrics.byAssignee);
    reader.integer("oldestSeconds"_L1, metrics.oldestSeconds);
    return reader.finish(std::move(metrics));
}

void writeUserSetting(JsonWriter &out, const UserSetting &setting)
{
    out.beginObject();
    out.member("key"_L1, setting.key).member("value"_L1, setting.value).endObject();
}

Result<UserSetting> readUserSetting(const JsonView &json)
{
    ObjectReader reader{ json };
    UserSetting setting;
    reader.text("key"_L1, setting.key);
    reader.text("value"_L1, setting.value);
    return reader.finish(std::move(setting));
}

} // namespace lockstep
