// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/history.h"

#include "core/sync/codec.h"
#include "core/sync/codec_read.h"

#include <array>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;
using namespace codec;

constexpr std::array reasons{ "conflict"_L1, "resolved"_L1, "merged"_L1, "deleted"_L1 };
constexpr QLatin1StringView textKey{ "text" }; // of a comment, where a field's key stands else

void writeTextChange(JsonWriter &out, const QString &from, const QString &to)
{
    out.beginObject().member("field"_L1, textKey);
    writeOptional(out, "from"_L1, from);
    writeOptional(out, "to"_L1, to);
    out.endObject();
}

struct AnyChange
{
    const FieldInfo *field = nullptr; // none: the text of a comment, or not known here
    FieldValue from{};
    FieldValue to{};
};

// A value that is not of the field's type makes the change one that is not known.
Result<AnyChange> readAnyChange(const JsonView &json)
{
    ObjectReader reader{ json };
    QString key;
    reader.text("field"_L1, key);
    AnyChange change;
    if (key == textKey) {
        change.from = json["from"_L1].stringOrEmpty();
        change.to = json["to"_L1].stringOrEmpty();
    } else if (const FieldInfo *info = findField(key)) {
        const auto from = readFieldValue(*info, json["from"_L1]);
        const auto to = readFieldValue(*info, json["to"_L1]);
        if (from && to)
            change = { info, *from, *to };
    }
    return reader.finish(std::move(change));
}

Result<HistoryEntry> readEntry(const JsonView &json)
{
    ObjectReader reader{ json };
    HistoryEntry entry;
    reader.text("event"_L1, entry.event);
    reader.integer("seq"_L1, entry.seq);
    reader.text("at"_L1, entry.at, Presence::Optional);
    reader.id("by"_L1, entry.by, Presence::Optional);
    reader.op("op"_L1, entry.op, Presence::Optional);
    reader.text("group"_L1, entry.group, Presence::Optional);
    reader.flag("merged"_L1, entry.merged, Presence::Optional);
    reader.flag("conflict"_L1, entry.conflict, Presence::Optional);
    reader.id("comment"_L1, entry.comment, Presence::Optional);
    std::vector<AnyChange> changes;
    reader.list("changes"_L1, changes, &readAnyChange, Presence::Optional);
    for (AnyChange &change : changes) {
        if (change.field) {
            entry.from[change.field->field] = std::move(change.from);
            entry.to[change.field->field] = std::move(change.to);
        } else if (const auto text = std::get_if<QString>(&change.to)) {
            entry.textFrom = std::get<QString>(change.from);
            entry.textTo = *text;
        }
    }
    return reader.finish(std::move(entry));
}

// Without a number: a value of a field that is not known here.
Result<LostValue> readLost(const JsonView &json)
{
    ObjectReader reader{ json };
    LostValue lost;
    QString key;
    reader.integer("number"_L1, lost.number);
    reader.id("comment"_L1, lost.comment, Presence::Optional);
    reader.text("field"_L1, key);
    reader.id("user"_L1, lost.owner, Presence::Optional);
    reader.text("at"_L1, lost.at, Presence::Optional);
    reader.integer("seq"_L1, lost.seq, Presence::Optional);
    reader.id("by"_L1, lost.winner, Presence::Optional);
    reader.choice("reason"_L1, lost.reason, &lostReasonFromKey);
    if (!lost.comment.isNull()) {
        lost.value = json["value"_L1].stringOrEmpty();
    } else if (const FieldInfo *info = findField(key)) {
        lost.field = info->field;
        if (auto value = readFieldValue(*info, json["value"_L1]))
            lost.value = *std::move(value);
        else
            lost.number = 0;
    } else {
        lost.number = 0;
    }
    return reader.finish(std::move(lost));
}

} // namespace

QLatin1StringView toKey(LostValue::Reason reason) { return reasons[static_cast<size_t>(reason)]; }

std::optional<LostValue::Reason> lostReasonFromKey(QStringView key)
{
    for (size_t i = 0; i < reasons.size(); ++i) {
        if (key == reasons[i])
            return static_cast<LostValue::Reason>(i);
    }
    return {};
}

std::optional<HistoryEntry> historyEntry(const ChangeEvent &event)
{
    HistoryEntry entry;
    entry.event = eventName(event);
    entry.seq = event.seq;
    entry.at = event.timestamp;
    entry.by = event.user;
    entry.op = event.op;
    const auto comment = [&](const Comment &about, const QString &from, const QString &to) {
        entry.comment = about.id;
        entry.textFrom = from;
        entry.textTo = to;
        return !about.issue.isNull();
    };
    const bool isAboutIssue = std::visit(
        Overload{
            [](const event::IssueCreated &) { return true; },
            [&](const event::IssueUpdated &e) {
                entry.from = e.previous;
                entry.to = e.changes;
                entry.merged = e.merged;
                entry.conflict = e.conflict;
                return true;
            },
            [](const event::IssueDeleted &) { return true; },
            [](const event::IssueRestored &) { return true; },
            [&](const event::IssueMoved &e) {
                entry.from = e.previous;
                for (const auto &[field, value] : e.previous)
                    entry.to[field] = fieldValue(e.issue, field);
                return true;
            },
            [&](const event::CommentAdded &e) { return comment(e.comment, {}, e.comment.text); },
            [&](const event::CommentEdited &e) {
                entry.merged = e.merged;
                return comment(e.comment, e.previous, e.comment.text);
            },
            [&](const event::CommentDeleted &e) { return comment(e.comment, e.comment.text, {}); },
            [&](const event::AttachmentAdded &e) {
                entry.textTo = e.attachment.name;
                return true;
            },
            [&](const event::AttachmentDeleted &e) {
                entry.textFrom = e.attachment.name;
                return true;
            },
            [](const auto &) { return false; },
        },
        event.body);
    if (!isAboutIssue)
        return {};
    return entry;
}

void writeHistoryQuery(JsonWriter &out, const HistoryQuery &query)
{
    out.beginObject();
    writeId(out, "issue"_L1, query.issue);
    if (query.before)
        out.member("before"_L1, *query.before);
    if (query.lostBefore)
        out.member("lostBefore"_L1, *query.lostBefore);
    out.endObject();
}

Result<HistoryQuery> readHistoryQuery(const JsonView &json)
{
    const auto place = [&](QLatin1StringView key, std::optional<qint64> &out) {
        const JsonView member = json[key];
        if (member.isUndefined() || member.isNull())
            return true;
        out = member.toInteger();
        return out && *out >= 0;
    };
    HistoryQuery query;
    query.issue = IssueId{ json["issue"_L1].stringOrEmpty() };
    if (query.issue.isNull())
        return Error{ errc::BadArgument, u"argument 0: issue: an id is needed"_s, u"issue"_s };
    if (!place("before"_L1, query.before) || !place("lostBefore"_L1, query.lostBefore)) {
        return Error{ errc::BadArgument,
            u"argument 0: before, lostBefore: a number from 0 is needed"_s, u"before"_s };
    }
    return query;
}

void writeHistoryEntry(JsonWriter &out, const HistoryEntry &entry)
{
    out.beginObject();
    out.member("event"_L1, entry.event).member("seq"_L1, entry.seq).member("at"_L1, entry.at);
    writeOptional(out, "by"_L1, entry.by);
    writeOptional(out, "op"_L1, entry.op.isNull() ? QString{} : entry.op.toString());
    if (!entry.group.isEmpty())
        out.member("group"_L1, entry.group);
    if (entry.merged)
        out.member("merged"_L1, true);
    if (entry.conflict)
        out.member("conflict"_L1, true);
    if (!entry.comment.isNull())
        writeId(out, "comment"_L1, entry.comment);
    out.key("changes"_L1).beginArray();
    for (const auto &[field, to] : entry.to) {
        const FieldInfo &info = fieldInfo(field);
        const auto from = entry.from.find(field);
        out.beginObject().member("field"_L1, info.key);
        if (from != entry.from.end())
            writeFieldValue(out.key("from"_L1), info, from->second);
        writeFieldValue(out.key("to"_L1), info, to);
        out.endObject();
    }
    if (!entry.comment.isNull() || !entry.textFrom.isEmpty() || !entry.textTo.isEmpty())
        writeTextChange(out, entry.textFrom, entry.textTo);
    out.endArray().endObject();
}

void writeLostValue(JsonWriter &out, const LostValue &lost)
{
    out.beginObject().member("number"_L1, lost.number);
    if (lost.comment.isNull()) {
        const FieldInfo &info = fieldInfo(lost.field);
        out.member("field"_L1, info.key);
        writeFieldValue(out.key("value"_L1), info, lost.value);
    } else {
        const auto text = std::get_if<QString>(&lost.value);
        writeId(out, "comment"_L1, lost.comment);
        out.member("field"_L1, textKey).member("value"_L1, text ? *text : QString{});
    }
    writeOptional(out, "user"_L1, lost.owner);
    out.member("at"_L1, lost.at).member("seq"_L1, lost.seq);
    writeOptional(out, "by"_L1, lost.winner);
    out.member("reason"_L1, toKey(lost.reason));
    out.endObject();
}

void writeHistoryPage(JsonWriter &out, const HistoryPage &page)
{
    out.beginObject().key("entries"_L1).beginArray();
    for (const HistoryEntry &entry : page.entries)
        writeHistoryEntry(out, entry);
    out.endArray().member("more"_L1, page.more).key("lost"_L1).beginArray();
    for (const LostValue &lost : page.lost)
        writeLostValue(out, lost);
    out.endArray().member("moreLost"_L1, page.moreLost).endObject();
}

Result<HistoryPage> readHistoryPage(const JsonView &json)
{
    ObjectReader reader{ json };
    HistoryPage page;
    reader.list("entries"_L1, page.entries, &readEntry);
    reader.flag("more"_L1, page.more, Presence::Optional);
    reader.list("lost"_L1, page.lost, &readLost, Presence::Optional);
    reader.flag("moreLost"_L1, page.moreLost, Presence::Optional);
    page.lost.removeIf([](const LostValue &lost) { return lost.number == 0; });
    return reader.finish(std::move(page));
}

} // namespace lockstep
