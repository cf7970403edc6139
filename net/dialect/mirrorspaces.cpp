// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The mirror's own space, which is kept in the journal; and spaces as the sync engine asks for
// them.

#include "net/dialect/mirror.h"

#include "core/sync/codec.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 eventsInAPage = 100;

template <typename T> QByteArray jsonOf(void (*write)(JsonWriter &, const T &), const T &value)
{
    JsonWriter json;
    write(json, value);
    return json.text();
}

template <typename T, typename Take>
void readRows(
    const std::map<QString, QByteArray> &rows, Result<T> (*read)(const JsonView &), Take take)
{
    JsonDocument document{ { 64, 16 * 1'048'576 } };
    for (const auto &[id, text] : rows) {
        const auto json = document.parse(text);
        if (!json)
            continue;
        if (auto value = read(*json))
            take(std::move(*value));
        else
            qWarning("dialect.db: %s is unreadable", qPrintable(id));
    }
}

} // namespace

void Mirror::loadOwn()
{
    readRows(m_journal.rows(u"filter"_s), &readSavedFilter,
        [this](SavedFilter filter) { m_filters.insert_or_assign(filter.id, std::move(filter)); });
    readRows(m_journal.rows(u"setting"_s), &readUserSetting, [this](const UserSetting &setting) {
        m_settings.insert_or_assign(setting.key, setting.value);
    });
    readRows(m_journal.rows(u"conflict"_s), &readConflict, [this](Conflict conflict) {
        m_conflicts.insert_or_assign(conflict.id, std::move(conflict));
    });
    readRows(m_journal.rows(u"notification"_s), &readNotification,
        [this](Notification notification) { m_inbox.put(std::move(notification)); });
    constexpr qint64 mostInAProcess = 1'000'000'000;
    const auto &processes = m_journal.rows(u"process"_s);
    const auto before = processes.find(u"count"_s);
    const qint64 count = before == processes.end() ? 0 : before->second.toLongLong();
    static_cast<void>(
        m_journal.put(u"process"_s, u"count"_s, QByteArray::number((count + 1) % 1'000'000)));
    m_firstSeq = count * mostInAProcess + 1;
    m_directory.head = m_firstSeq;
    m_own.head = std::max(m_inbox.newest() + 1, m_firstSeq); // numbers go on
}

Result<void> Mirror::saveFilter(const SavedFilter &filter, const OpId &op)
{
    const auto kept
        = m_journal.put(u"filter"_s, filter.id.toString(), jsonOf(&writeSavedFilter, filter));
    if (!kept)
        return kept;
    m_filters.insert_or_assign(filter.id, filter);
    append(m_own, event::FilterSaved{ filter }, { m_self.id, op });
    return {};
}

Result<void> Mirror::removeFilter(const FilterId &filter, const OpId &op)
{
    const auto kept = m_journal.put(u"filter"_s, filter.toString(), {});
    if (!kept || m_filters.erase(filter) == 0)
        return kept;
    append(m_own, event::FilterRemoved{ filter }, { m_self.id, op });
    return {};
}

Result<void> Mirror::saveSetting(const QString &key, const QString &value, const OpId &op)
{
    const QByteArray json
        = value.isEmpty() ? QByteArray{} : jsonOf(&writeUserSetting, UserSetting{ key, value });
    if (const auto kept = m_journal.put(u"setting"_s, key, json); !kept)
        return kept;
    if (value.isEmpty())
        m_settings.erase(key);
    else
        m_settings.insert_or_assign(key, value);
    append(m_own, event::SettingsUpdated{ { { key, value } } }, { m_self.id, op });
    return {};
}

Result<void> Mirror::mark(const NotificationMark &mark, const OpId &op)
{
    for (const auto &[number, known] : m_inbox.byNumber()) {
        Notification marked = known;
        if (!concernsMark(mark, known) || !applyMark(mark, marked))
            continue;
        if (const auto kept = keep(marked); !kept)
            return kept;
    }
    m_inbox.mark(mark);
    append(m_own, event::NotificationsMarked{ mark }, { m_self.id, op });
    return {};
}

Result<void> Mirror::raiseConflict(const Conflict &conflict, const OpId &op)
{
    const auto kept
        = m_journal.put(u"conflict"_s, conflict.id.toString(), jsonOf(&writeConflict, conflict));
    if (!kept)
        return kept;
    m_conflicts.insert_or_assign(conflict.id, conflict);
    append(m_own, event::ConflictRaised{ conflict }, { m_self.id, op });
    return {};
}

Result<void> Mirror::resolveConflict(const ConflictId &conflict, const OpId &op)
{
    const auto kept = m_journal.put(u"conflict"_s, conflict.toString(), {});
    if (!kept || m_conflicts.erase(conflict) == 0)
        return kept;
    // What was told of it is done with.
    m_inbox.settle(conflict, [this](const NotificationId &id) {
        if (const Notification *settled = m_inbox.find(id); settled && !keep(*settled))
            qWarning("journal: a notification is not kept");
    });
    append(m_own, event::ConflictResolved{ conflict }, { m_self.id, op });
    return {};
}

QList<SpaceInfo> Mirror::spaceInfos() const
{
    QList<SpaceInfo> infos{ { m_own.id, m_own.name, Role::Admin, m_own.head },
        { m_directory.id, m_directory.name, Role::Member, m_directory.head } };
    for (const auto &[id, space] : m_spaces)
        infos.append({ id, space.log.name, Role::Member, space.log.head });
    return infos;
}

const Mirror::Log *Mirror::log(const SpaceId &id) const
{
    if (id == m_own.id)
        return &m_own;
    if (id == m_directory.id)
        return &m_directory;
    const auto found = m_spaces.find(id);
    return found == m_spaces.end() ? nullptr : &found->second.log;
}

std::optional<remote::Page> Mirror::page(const SpaceId &id, qint64 after) const
{
    const Log *known = log(id);
    if (!known || after + 1 < known->first() || after > known->head)
        return {};
    remote::Page page;
    page.space = id;
    page.head = known->head;
    page.hash = known->hash.value();
    const auto skip = static_cast<std::ptrdiff_t>(after + 1 - known->first());
    const auto count = std::min(eventsInAPage, known->head - after);
    const auto from = known->events.begin() + skip;
    page.events.assign(from, from + static_cast<std::ptrdiff_t>(count));
    return page;
}

std::vector<SnapshotRow> Mirror::snapshot(const SpaceId &id) const
{
    std::vector<SnapshotRow> rows;
    const Log *known = log(id);
    if (!known)
        return rows;
    const auto found = m_spaces.find(id);
    const auto count = found == m_spaces.end() ? 0 : found->second.rows.size();
    rows.push_back(
        SnapshotHeader{ m_epoch, known->head, static_cast<qint64>(count), known->hash.value() });
    if (id == m_directory.id) {
        for (const auto &user : m_users)
            rows.push_back(user.second);
    } else if (id == m_own.id) {
        for (const auto &conflict : m_conflicts)
            rows.push_back(conflict.second);
        for (const auto &filter : m_filters)
            rows.push_back(filter.second);
        for (const auto &notification : m_inbox.byNumber())
            rows.push_back(notification.second);
        for (const auto &[key, value] : m_settings)
            rows.push_back(UserSetting{ key, value });
    } else if (found != m_spaces.end()) {
        const Space &space = found->second;
        rows.push_back(space.project);
        for (const auto &[user, role] : space.members)
            rows.push_back(Member{ user, role });
        for (const auto &[issue, row] : space.rows) {
            rows.push_back(SnapshotIssue{ row.issue(), false, {} });
            const auto comments = space.comments.find(issue);
            if (comments == space.comments.end())
                continue;
            for (const Comments &comment : comments->second)
                rows.push_back(comment.comment);
        }
        std::vector<Comment> messages;
        for (const Comments &message : space.messages)
            messages.push_back(message.comment);
        std::ranges::sort(messages, {}, [](const Comment &c) { return c.id.toString(); });
        for (Comment &message : messages)
            rows.push_back(std::move(message));
        for (const auto &queue : space.queues)
            rows.push_back(queue.second);
    }
    rows.push_back(SnapshotEnd{ known->head });
    return rows;
}

} // namespace lockstep::net::dialect
