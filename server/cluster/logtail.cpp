// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/cluster/logtail.h"

#include "core/base/json.h"
#include "core/sync/codec.h"
#include "server/logging.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 200; // of one space
constexpr qint64 bytesAtOnce = 512 * 1024;

bool isOfUser(const SpaceId &space) { return space.toString().startsWith("user:"_L1); }

} // namespace

LogTail::LogTail(Milliseconds poll, Ports ports, Publish publish)
    : m_poll(poll), m_ports(ports), m_publish(std::move(publish))
{}

void LogTail::watch(const SpaceId &space, qint64 head)
{
    Watched &watched = m_watched[space];
    if (watched.watchers++ == 0)
        watched.published = head;
    else
        moved({ { space, head } });
    if (!m_timer.isSet())
        pollLater();
}

void LogTail::unwatch(const SpaceId &space)
{
    const auto known = m_watched.find(space);
    if (known == m_watched.end() || --known->second.watchers > 0)
        return;
    m_watched.erase(known);
    m_behind.erase(space);
    if (m_watched.empty())
        m_timer.cancel();
}

void LogTail::appended(const std::vector<LogRow> &rows)
{
    std::vector<LogRow> next;
    std::map<SpaceId, qint64> ends;
    bool hole = false;
    for (const LogRow &row : rows) {
        const auto watched = m_watched.find(row.space);
        if (watched == m_watched.end())
            continue;
        qint64 &end = ends.try_emplace(row.space, watched->second.published).first->second;
        if (row.seq <= end)
            continue; // read already
        hole = hole || row.seq != end + 1;
        end = row.seq;
        next.push_back(row);
    }
    if (hole) { // another node's come first
        moved(ends);
        return;
    }
    for (const auto &[space, end] : ends)
        m_watched.at(space).published = end;
    if (!next.empty())
        m_publish(next);
}

void LogTail::moved(const std::map<SpaceId, qint64> &heads)
{
    for (const auto &[space, head] : heads) {
        const auto watched = m_watched.find(space);
        if (watched == m_watched.end() || head <= watched->second.published)
            continue;
        watched->second.head = std::max(watched->second.head, head);
        m_behind.insert(space);
    }
    catchUp();
}

void LogTail::pollLater()
{
    m_timer = m_ports.clock.after(m_poll, [this] {
        look();
        pollLater();
    });
}

void LogTail::look()
{
    if (m_looking || m_watched.empty())
        return;
    m_looking = true;
    QList<SpaceId> spaces;
    for (const auto &[space, watched] : m_watched)
        spaces.append(space);
    m_ports.storageThread.post([this, ports = m_ports, spaces, alive = std::weak_ptr{ m_alive }] {
        const auto heads = ports.storage.heads(spaces);
        ports.loop.post([this, heads, alive] {
            if (alive.expired())
                return;
            m_looking = false;
            if (heads)
                moved(*heads);
            else
                qCWarning(lcStorage) << "cannot look for events:" << heads.error().message;
        });
    });
}

void LogTail::catchUp()
{
    if (m_reading || m_behind.empty())
        return;
    m_reading = true;
    std::vector<std::pair<SpaceId, qint64>> wanted; // of users last, which is the order of names
    for (const SpaceId &space : std::exchange(m_behind, {}))
        wanted.emplace_back(space, m_watched.at(space).published);
    m_ports.storageThread.post([this, ports = m_ports, wanted, alive = std::weak_ptr{ m_alive }] {
        std::vector<Read> read;
        std::optional<Error> error;
        for (const auto &[space, after] : wanted) {
            auto rows = ports.storage.log(space, after, rowsAtOnce, bytesAtOnce);
            if (!rows) {
                error = rows.error();
                break;
            }
            read.push_back({ space, *std::move(rows) });
        }
        ports.loop.post([this, read = std::make_shared<const std::vector<Read>>(std::move(read)),
                            error, alive] {
            if (alive.expired())
                return;
            m_reading = false;
            if (error)
                qCWarning(lcStorage) << "cannot read events:" << error->message; // till it looks
            else
                caughtUp(*read);
        });
    });
}

std::set<SpaceId> LogTail::missing(const std::vector<Read> &read) const
{
    std::set<SpaceId> there;
    std::set<SpaceId> needed;
    JsonDocument document;
    for (const Read &of : read) {
        there.insert(of.space);
        for (const LogRow &row : of.rows) {
            if (row.name != "member_removed"_L1)
                continue;
            const auto json = document.parse(row.body);
            const auto event
                = json ? readEvent(row.name, *json) : Result<ChangeEvent>{ json.error() };
            const auto removed = event ? std::get_if<event::MemberRemoved>(&event->body) : nullptr;
            if (!removed)
                continue;
            // In whatever workspace (see server/storage/spacekey.h).
            const SpaceId own = userSpace(removed->member.user);
            for (auto next = m_watched.lower_bound(own);
                 next != m_watched.end() && next->first.toString().startsWith(own.toString());
                 ++next) {
                if (next->first == own || next->first.toString().at(own.toString().size()) == u' ')
                    needed.insert(next->first);
            }
        }
    }
    for (const SpaceId &space : there)
        needed.erase(space);
    return needed;
}

void LogTail::caughtUp(const std::vector<Read> &read)
{
    if (const auto along = missing(read); !along.empty()) {
        for (const Read &of : read) {
            if (m_watched.contains(of.space))
                m_behind.insert(of.space);
        }
        m_behind.insert(along.begin(), along.end());
        catchUp();
        return;
    }
    std::vector<LogRow> ofUsers;
    std::vector<LogRow> others;
    for (const Read &of : read) {
        const auto watched = m_watched.find(of.space);
        if (watched == m_watched.end())
            continue;
        for (const LogRow &row : of.rows) {
            if (row.seq <= watched->second.published)
                continue; // from here, meanwhile
            watched->second.published = row.seq;
            (isOfUser(of.space) ? ofUsers : others).push_back(row);
        }
        if (!of.rows.empty() && watched->second.published < watched->second.head)
            m_behind.insert(of.space); // the next page
    }
    ofUsers.insert(ofUsers.end(), others.begin(), others.end());
    if (!ofUsers.empty())
        m_publish(ofUsers);
    catchUp();
}

} // namespace lockstep::server
