// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/awaylog.h"

#include "core/model/concern.h"
#include "core/model/mention.h"
#include "core/sync/codec.h"
#include "core/sync/codec_read.h"
#include "core/sync/replica.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 16'000'000;

// Votes and watchers are a noise, a rank is no news, and what the server sets follows from others.
bool isNews(const FieldInfo &info)
{
    return isEditable(info.rule) && info.type != FieldType::Rank && info.type != FieldType::UserSet;
}

// What to keep of a value, to see later whether it is the same.
FieldValue keepsake(const FieldInfo &info, const FieldValue &value)
{
    const auto text = std::get_if<QString>(&value);
    if (info.type != FieldType::Markdown || !text || text->isEmpty())
        return value;
    return QString::fromLatin1(
        QCryptographicHash::hash(text->toUtf8(), QCryptographicHash::Sha1).toHex());
}

void addLast(QList<UserId> &users, const UserId &user)
{
    users.removeAll(user);
    users.append(user);
}

const UserId &meOf(const Replica &replica) { return replica.identity().user.id; }

Result<AwayLog::Entry> readAwayEntry(const JsonView &json, IssueId &issue)
{
    codec::ObjectReader reader{ json };
    AwayLog::Entry entry;
    reader.id("issue"_L1, issue);
    reader.text("name"_L1, entry.name, codec::Presence::Optional);
    reader.text("subject"_L1, entry.subject, codec::Presence::Optional);
    reader.value("before"_L1, entry.before, &readFieldValues, codec::Presence::Optional);
    QStringList comments;
    reader.list("comments"_L1, comments, &codec::readText, codec::Presence::Optional);
    reader.flag("created"_L1, entry.created, codec::Presence::Optional);
    reader.flag("deleted"_L1, entry.deleted, codec::Presence::Optional);
    reader.flag("mentioned"_L1, entry.mentioned, codec::Presence::Optional);
    reader.id("movedFrom"_L1, entry.movedFrom, codec::Presence::Optional);
    QStringList by;
    reader.list("by"_L1, by, &codec::readText, codec::Presence::Optional);
    reader.text("at"_L1, entry.at, codec::Presence::Optional);
    for (const QString &id : std::as_const(comments))
        entry.comments.append(CommentId{ id });
    for (const QString &id : std::as_const(by))
        entry.by.append(UserId{ id });
    return reader.finish(std::move(entry));
}

} // namespace

bool AwayLog::note(const ChangeEvent &event, const Replica &replica)
{
    const bool changed = std::visit(
        Overload{
            [&](const event::IssueCreated &e) { return noteComing(event, e.issue, replica); },
            [&](const event::IssueRestored &e) { return noteComing(event, e.issue, replica); },
            [&](const event::IssueUpdated &e) { return noteUpdate(event, e, replica); },
            [&](const event::IssueDeleted &e) { return noteLeaving(event, e.issue, replica); },
            [&](const event::IssueMoved &e) { return noteMove(event, e, replica); },
            [&](const event::CommentAdded &e) { return noteComment(event, e.comment, replica); },
            [](const auto &) { return false; },
        },
        event.body);
    if (changed)
        limit();
    return changed;
}

AwayLog::Entry &AwayLog::touch(const IssueId &id, const ChangeEvent &event)
{
    Entry &entry = m_entries[id];
    addLast(entry.by, event.user);
    entry.at = event.timestamp;
    return entry;
}

bool AwayLog::noteUpdate(
    const ChangeEvent &event, const event::IssueUpdated &e, const Replica &replica)
{
    const Issue *now = replica.confirmed(e.issue);
    if (!now)
        return false;
    Issue then = *now;
    for (const auto &[field, value] : e.previous)
        fieldInfo(field).set(then, value);
    const User &me = replica.identity().user;
    const bool isMention = mentions(now->description, me.id, replica.users())
        && !mentions(then.description, me.id, replica.users());
    if (!concerns(*now, me.id) && !concerns(then, me.id) && !isMention)
        return false;
    FieldValues news;
    for (const auto &[field, value] : e.previous) {
        if (const FieldInfo &info = fieldInfo(field); isNews(info))
            news.emplace(field, keepsake(info, value));
    }
    if (news.empty())
        return false;
    Entry &entry = touch(e.issue, event);
    entry.name = now->name;
    entry.subject = now->subject;
    entry.mentioned = entry.mentioned || isMention;
    entry.before.merge(news); // the oldest is what the user knew
    return true;
}

bool AwayLog::noteComment(const ChangeEvent &event, const Comment &comment, const Replica &replica)
{
    const Issue *issue = replica.confirmed(comment.issue);
    if (!issue)
        return false;
    const bool isMention = mentions(comment.text, meOf(replica), replica.users());
    if (!concerns(*issue, meOf(replica)) && !isMention)
        return false;
    Entry &entry = touch(comment.issue, event);
    entry.name = issue->name;
    entry.subject = issue->subject;
    entry.mentioned = entry.mentioned || isMention;
    if (!entry.comments.contains(comment.id))
        entry.comments.append(comment.id);
    return true;
}

bool AwayLog::noteComing(const ChangeEvent &event, const Issue &issue, const Replica &replica)
{
    const auto known = m_entries.find(issue.id);
    const bool isBack = known != m_entries.end() && known->second.deleted;
    const bool isMention = mentions(issue.description, meOf(replica), replica.users());
    if (!isBack && !concerns(issue, meOf(replica)) && !isMention)
        return false;
    Entry &entry = touch(issue.id, event);
    entry.name = issue.name;
    entry.subject = issue.subject;
    entry.created = !isBack || entry.created;
    entry.deleted = false;
    entry.mentioned = entry.mentioned || isMention;
    return true;
}

bool AwayLog::noteLeaving(const ChangeEvent &event, const Issue &issue, const Replica &replica)
{
    if (!m_entries.contains(issue.id) && !concerns(issue, meOf(replica)))
        return false;
    if (m_entries.contains(issue.id) && m_entries[issue.id].created)
        return forget(issue.id); // it came and went
    Entry &entry = touch(issue.id, event);
    entry.name = issue.name;
    entry.subject = issue.subject;
    entry.deleted = true;
    return true;
}

// It stands in both spaces, in any order.
bool AwayLog::noteMove(const ChangeEvent &event, const event::IssueMoved &e, const Replica &replica)
{
    if (!m_entries.contains(e.issue.id) && !concerns(e.issue, meOf(replica)))
        return false;
    Entry &entry = touch(e.issue.id, event);
    entry.name = e.issue.name;
    entry.subject = e.issue.subject;
    if (entry.movedFrom.isNull())
        entry.movedFrom = e.from;
    for (const auto &[field, value] : e.previous) {
        if (const FieldInfo &info = fieldInfo(field); isNews(info))
            entry.before.emplace(field, keepsake(info, value));
    }
    return true;
}

bool AwayLog::noteOwn(const ChangeEvent &event)
{
    if (m_entries.empty())
        return false;
    return std::visit(Overload{
                          [&](const event::IssueUpdated &e) {
                              const auto found = m_entries.find(e.issue);
                              if (found == m_entries.end())
                                  return false;
                              bool changed = false;
                              for (const auto &change : e.changes)
                                  changed = found->second.before.erase(change.first) > 0 || changed;
                              return changed;
                          },
                          // Who answers has read.
                          [&](const event::CommentAdded &e) {
                              const auto found = m_entries.find(e.comment.issue);
                              if (found == m_entries.end())
                                  return false;
                              found->second.comments.clear();
                              found->second.mentioned = false;
                              return true;
                          },
                          [&](const event::IssueDeleted &e) { return forget(e.issue.id); },
                          [&](const event::IssueRestored &e) { return forget(e.issue.id); },
                          [&](const event::IssueMoved &e) {
                              const auto found = m_entries.find(e.issue.id);
                              if (found == m_entries.end() || found->second.movedFrom.isNull())
                                  return false;
                              found->second.movedFrom = {};
                              return true;
                          },
                          [](const auto &) { return false; },
                      },
        event.body);
}

bool AwayLog::noteRow(const SpaceSnapshot::Item &item, const Replica &replica)
{
    const User &me = replica.identity().user;
    const Issue &now = item.row.issue;
    const Issue *then = replica.confirmed(now.id);
    if (now.modifiedBy == me.id || (then && then->version >= now.version)
        || !(concerns(now, me.id) || (then && concerns(*then, me.id)))
        || (!then && item.row.deleted))
        return false;
    Entry &entry = m_entries[now.id];
    entry.name = now.name;
    entry.subject = now.subject;
    entry.at = now.modifiedAt;
    addLast(entry.by, now.modifiedBy);
    entry.deleted = item.row.deleted;
    entry.created = entry.created || !then;
    if (then) {
        for (const FieldInfo &info : issueFields()) {
            if (FieldValue before = info.get(*then); isNews(info) && before != info.get(now))
                entry.before.emplace(info.field, keepsake(info, before));
        }
        if (then->project != now.project && entry.movedFrom.isNull())
            entry.movedFrom = then->project;
        QSet<CommentId> known;
        for (const VisibleComment &each : replica.comments(now.id))
            known.insert(each.comment.id);
        for (const Comment &comment : item.comments) {
            if (!known.contains(comment.id) && comment.author != me.id
                && !entry.comments.contains(comment.id)) {
                entry.comments.append(comment.id);
                entry.mentioned = entry.mentioned || mentions(comment.text, me.id, replica.users());
            }
        }
    }
    limit();
    return true;
}

QList<AwayNews> AwayLog::news(const Replica &replica) const
{
    QList<AwayNews> all;
    for (const auto &[id, entry] : m_entries) {
        const Issue *issue = replica.confirmed(id);
        AwayNews news{ .issue = id,
            .name = issue ? issue->name : entry.name,
            .subject = issue ? issue->subject : entry.subject,
            .by = entry.by,
            .at = entry.at };
        if (!issue) {
            if (!entry.deleted && entry.movedFrom.isNull())
                continue; // its project may not be read any more
            news.fate = entry.deleted ? AwayNews::Fate::Deleted : AwayNews::Fate::MovedAway;
            all.append(news);
            continue;
        }
        news.fate = entry.created ? AwayNews::Fate::Created : AwayNews::Fate::Changed;
        news.mentioned = entry.mentioned;
        for (const VisibleComment &each : replica.comments(id))
            news.comments += entry.comments.contains(each.comment.id); // not those deleted since
        news.moved = !entry.movedFrom.isNull() && entry.movedFrom != issue->project;
        for (const auto &[field, before] : entry.before) {
            const FieldInfo &info = fieldInfo(field);
            const FieldValue after = info.get(*issue);
            if (entry.created || keepsake(info, after) == before)
                continue;
            if (info.type == FieldType::Markdown) {
                news.texts.append(field);
            } else {
                news.before.emplace(field, before);
                news.after.emplace(field, after);
            }
        }
        if (entry.created || news.mentioned || news.moved || news.comments > 0
            || !news.after.empty() || !news.texts.isEmpty())
            all.append(news);
    }
    std::stable_sort(
        all.begin(), all.end(), [](const AwayNews &a, const AwayNews &b) { return a.at > b.at; });
    return all;
}

bool AwayLog::forget(const IssueId &issue) { return m_entries.erase(issue) > 0; }

AwayLog::Entries AwayLog::accept(const QList<IssueId> &issues)
{
    Entries taken;
    for (const IssueId &issue : issues)
        taken.insert(m_entries.extract(issue));
    return taken;
}

void AwayLog::restore(const Entries &entries)
{
    for (const auto &[issue, entry] : entries)
        m_entries.emplace(issue, entry);
    limit();
}

void AwayLog::limit()
{
    while (m_entries.size() > mostEntries)
        m_entries.erase(std::min_element(m_entries.begin(), m_entries.end(),
            [](const auto &a, const auto &b) { return a.second.at < b.second.at; }));
}

QString AwayLog::toText() const
{
    if (m_entries.empty())
        return {};
    JsonWriter out;
    out.beginArray();
    for (const auto &[issue, entry] : m_entries) {
        out.beginObject();
        codec::writeId(out, "issue"_L1, issue);
        out.member("name"_L1, entry.name).member("subject"_L1, entry.subject);
        writeFieldValues(out.key("before"_L1), entry.before);
        out.key("comments"_L1).beginArray();
        for (const CommentId &id : entry.comments)
            out.value(id.toString());
        out.endArray();
        for (const auto &[key, flag] : { std::pair{ "created"_L1, entry.created },
                 { "deleted"_L1, entry.deleted }, { "mentioned"_L1, entry.mentioned } }) {
            if (flag)
                out.member(key, true);
        }
        codec::writeOptional(out, "movedFrom"_L1, entry.movedFrom);
        out.key("by"_L1).beginArray();
        for (const UserId &id : entry.by)
            out.value(id.toString());
        out.endArray().member("at"_L1, entry.at).endObject();
    }
    return QString::fromUtf8(out.endArray().text());
}

AwayLog AwayLog::fromText(const QString &text)
{
    AwayLog log;
    JsonDocument document{ JsonLimits{ .maxBytes = longestText } };
    const auto json = document.parse(text.toUtf8());
    if (!json || !json->isArray())
        return log;
    for (const JsonView each : *json) {
        IssueId issue;
        if (auto entry = readAwayEntry(each, issue))
            log.m_entries.emplace(issue, *std::move(entry));
    }
    log.limit();
    return log;
}

} // namespace lockstep
